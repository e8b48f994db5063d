"""The noun phrase that names a source: where it begins after a cue, where it ends."""

from __future__ import annotations

from ..model import Number, SpeakerKind
from .adjuncts import GLOSSES, is_addressee, is_meanwhile, is_the_name, is_time
from .complementisers import is_complementiser
from .document import (
    CLAUSE_BREAK,
    CLOSE,
    COLON,
    COMMA,
    DASH,
    OPEN,
    PAREN_CLOSE,
    PAREN_OPEN,
    Document,
)
from .inner_phrases import ISSUED_BY, LONGEST_NAME_IN_MARKS, InnerPhrases
from .lexicon import contexts
from .name_words import is_common_noun, is_name_word
from .names_index import given_names
from .vocabulary import (
    CONJUNCTIONS,
    HONORIFICS,
    NEGATIONS,
    PLACES,
    PREPOSITIONS,
    PRONOMINAL_ADJUNCTS,
    PRONOUNS,
    RELATIVES,
    SENTENCE_ADVERBS,
    TIME_NOUNS,
    VENUES,
    folded_words,
    is_content_noun,
    is_definite,
    is_table_noun,
    looks_imperfect,
    noun_of,
    stem_of,
)
from .word_shapes import (
    CLOSED_CLASS,
    ENDING,
    HELD,
    INDEFINITE_OBJECT,
    OF_THEM,
    ON_BEHALF,
    POSSESSED,
    PREPOSITION,
    ROLE,
    SHAPES,
    SPECIAL,
    VERBAL_NOUN,
)

__all__ = ["NounPhrase", "noun_phrase"]

# Words of the closed classes that can head a noun phrase all the same.
_OPENERS = folded_words(contexts.OPENERS)
_DEMONSTRATIVES = folded_words(contexts.DEMONSTRATIVES)
_SPEAKING_FOR = folded_words(contexts.SPEAKING_FOR)
_LONGEST_APPOSITION = 8
# Longer ones between marks at the head of a phrase are what was said.
_LONGEST_HEAD_IN_MARKS = 3


class NounPhrase:
    """A run of words, ``first`` to ``stop - 1``."""

    __slots__ = ("first", "stop")

    def __init__(self, first: int, stop: int) -> None:
        self.first = first
        self.stop = stop


def noun_phrase(document: Document, first: int, limit: int, *, object_follows: bool = False) -> NounPhrase | None:
    """Return the noun phrase that begins at word `first` and ends before `limit`.

    Parameters
    ----------
    document
        The article.
    first
        Its first word.
    limit
        The complement, or the end of the search.
    object_follows
        Whether a bare object may follow the phrase (أكدت الوزيرة استمرار العمل): then a verbal noun ends it.

    Returns
    -------
    NounPhrase or None
        None where no noun phrase can begin at `first`.
    """
    if first >= limit:
        return None
    words = document.words
    word = words[first]
    if word in CLOSED_CLASS and word not in _OPENERS and not _is_name(document, first):
        return None
    scan: _Scan | None = None
    following = first + 1
    if following < limit and (word in PLACES or word.endswith("ون")):
        scan = _Scan(document, first, limit, object_follows)
        if scan.stands_alone():
            return NounPhrase(first, following)
    stop, before, shapes = following, document.before, SHAPES
    if before[first] & OPEN:
        # "أخبار اليوم": a name in marks is one whole.
        quotation = document.opening_at(first)
        if quotation is not None and quotation.closed and quotation.stop - first <= _LONGEST_HEAD_IN_MARKS:
            stop = quotation.stop if following < quotation.stop <= limit else stop
    while stop < limit and not before[stop] and not shapes[words[stop]]:
        # A name or an adjective goes on, whatever stands around it.
        stop += 1
    if stop < limit and (before[stop] or not shapes[words[stop]] & ENDING):
        stop = min((scan or _Scan(document, first, limit, object_follows)).run(stop), limit)
    while stop > first + 1 and (words[stop - 1] in CLOSED_CLASS or words[stop - 1] in ("و", "قد")):
        if words[stop - 1] == "علي" and is_the_name(document, stop - 1):
            break
        issued = stem_of(words[stop - 2]) in ISSUED_BY or not RELATIVES.isdisjoint(words[first:stop])
        if words[stop - 1] in PRONOMINAL_ADJUNCTS and issued:
            # البيان الصادر عنها, الذي تلقت الوكالة نسخة عنه
            break
        stop -= 1
    return NounPhrase(first, stop)


def _is_name(document: Document, index: int) -> bool:
    """Whether a word of the closed classes is a name: أم "mother of" (أم صالح), not "or"; علي rather than على."""
    words = document.words
    if words[index] == "ام":
        return index + 1 < document.count and words[index + 1] in given_names()
    return words[index] == "علي" and is_the_name(document, index)


class _Scan(InnerPhrases):
    """The walk from the head of a noun phrase to its right edge."""

    __slots__ = ()

    def run(self, index: int) -> int:
        """Return the word after the phrase, the words before `index` being read."""
        words, before, limit = self.document.words, self.document.before, self.limit
        shapes = SHAPES
        while index < limit:
            bits = before[index]
            if not bits and not shapes[words[index]]:
                index += 1
                continue
            step = self._gap(index, bits) if bits else index
            if step is None:
                return index
            if step > index:
                index = step
                continue
            step = self._word(index, words[index])
            if step is None:
                return index
            index = step
        return index

    def _gap(self, index: int, bits: int) -> int | None:
        """Deal with the punctuation before a word: None ends the phrase, a later index steps over something."""
        document = self.document
        if bits & CLAUSE_BREAK:
            return None
        if bits & OPEN:
            quotation = document.opening_at(index)
            if quotation is None or quotation.stop > self.limit or bits & COMMA:
                return None
            if quotation.stop - quotation.first > LONGEST_NAME_IN_MARKS or is_time(document, index):
                return None
            return max(quotation.stop, index + 1)
        if bits & PAREN_OPEN and not bits & PAREN_CLOSE:
            return self._parenthesis(index)
        if bits & COMMA:
            return self._apposition(index)
        if bits & DASH and (document.gap(index).startswith(" ") or document.words[index] in GLOSSES):
            return self._between_dashes(index)
        return index

    def _between_dashes(self, index: int) -> int | None:
        """Step over a title between dashes after a name (فلان -رئيس البنك- )."""
        document = self.document
        noun = noun_of(document.words[index])
        if self.head is not None or noun is None or noun.kind is not SpeakerKind.PERSON:
            return None
        for stop in range(index + 1, min(self.limit, index + _LONGEST_APPOSITION + 1) + 1):
            bits = document.before[stop]
            if bits & DASH:
                return stop
            if bits:
                return None
        return None

    def _parenthesis(self, index: int) -> int | None:
        """Step over a gloss in brackets; an age or a year at the end of the phrase is no part of it."""
        document = self.document
        close = index
        while close < self.limit and close - index < 8 and not document.before[close + 1] & PAREN_CLOSE:
            close += 1
        if close >= self.limit or close - index >= 8:
            return None
        after = close + 1
        if document.words[index][:1].isdigit() and self._ends_at(after):
            return None
        return after

    def _ends_at(self, index: int) -> bool:
        """Whether nothing of the phrase can follow at word `index`."""
        document = self.document
        if index >= self.limit or document.before[index] & (COMMA | CLAUSE_BREAK | OPEN):
            return True
        word = document.words[index]
        return word in PREPOSITIONS or is_complementiser(word) or is_time(document, index)

    def _word(self, index: int, word: str) -> int | None:
        """Deal with a word: None ends the phrase before it, a later index goes on there."""
        shape = SHAPES[word]
        if shape & SPECIAL:
            if shape & ENDING:
                # How it was said (قال فلان مخاطبا الصحفيين), a verb, a complementiser.
                return None
            step = self._prepositional(index, word) if shape & PREPOSITION else self._special(index, word)
            if step != index:
                return step
        if shape & INDEFINITE_OBJECT and is_definite(self.document.words[index - 1]):
            return None
        if shape & VERBAL_NOUN and self.object_follows and self._can_stand_alone(index):
            return None
        closed = is_definite(self.document.words[index - 1]) or bool(self.document.before[index] & CLOSE)
        if shape & POSSESSED and closed:
            # دعت السلطات الإيرانية مواطنيها: the object.
            return None
        if shape & ROLE:
            self.last_role = index
        return index + 1

    def _tells_a_role(self, index: int) -> bool:
        """Whether what follows وهو says what somebody is (وهو طبيب), not what was told (وهي إحصائية)."""
        if index >= self.limit:
            return False
        word = self.document.words[index]
        indefinite = word.endswith(("ه", "ات")) and not is_definite(word)
        return not (indefinite and noun_of(word) is None and word not in PLACES)

    def stands_alone(self) -> bool:
        """Whether the first word can have no complement in the indefinite noun that follows it."""
        head = self.document.words[self.first]
        ending = head.endswith("ون") and self.head is not None and self.head.number is Number.PLURAL
        if not ending and head not in PLACES:
            return False
        following = self.document.words[self.first + 1]
        if ending:
            # اعتبر مواطنون قرار الأمانة, وصف محللون القبض على …: in construct the plural would have lost its ن.
            # The letters tell القبض from ألمان.
            definite = self.document.surface(self.first + 1).startswith("ال")
            return is_table_noun(following) or (definite and not is_definite(head))
        # اعتبرت الكويت إنقاذ السفارة …: what follows a country is the object.
        if following.startswith(("و", "نفس")) or self.document.before[self.first + 1]:
            return False
        if is_definite(following):
            # وصفت بكين الإجراءات …: no adjective of the country.
            return following.startswith("ال") and is_table_noun(stem_of(following)) and noun_of(following) is None
        return is_content_noun(following) or is_common_noun(following)

    def _can_stand_alone(self, index: int) -> bool:
        """Whether the phrase is complete before word `index`, so that a verbal noun is a bare object after it."""
        # In construct (وزير تطوير المدن) the verbal noun belongs to the title before it.
        previous = self.document.words[index - 1]
        if stem_of(previous).startswith("مكلف"):
            # اللجنة المكلفة مراقبة الهدنة
            return False
        return self.head is None or index - self.first >= 2 or is_definite(previous)

    def _special(self, index: int, word: str) -> int | None:
        """Deal with a word that is no plain noun, adjective or name; `index` itself where it is one all the same."""
        document, words = self.document, self.document.words
        if word in ON_BEHALF and stem_of(words[index - 1]) not in _SPEAKING_FOR:
            # أعرب الملك باسمه واسم الشعب عن التهاني
            return None
        possessed = word in VENUES and word.endswith(("ه", "ها", "هم")) and document.surface(index) != "حديثة"
        if possessed and noun_of(words[index - 1]) is None:
            # ختم فلان حديثه: what was said, not who said it.
            return None
        if is_meanwhile(words, index):
            return None
        if word in RELATIVES or word in GLOSSES:
            return self.relative(index)
        if word in HELD and self.head is not None and index + 1 < self.limit:
            following = words[index + 1]
            if following in PRONOMINAL_ADJUNCTS or (following in PREPOSITIONS and not is_definite(words[index - 1])):
                # A relative clause without pronoun: معلومات حصلت عليها الصحيفة.
                return self.relative(index)
        if is_time(document, index):
            return self._time(index)
        share = self.share(index, word)
        if share is not None:
            return share
        if word in OF_THEM and not is_definite(words[index - 1]):
            # عدد منهم
            return index + 1
        if word == "غير" and not is_definite(words[index - 1]) and index + 1 < self.limit:
            # تقارير غير مؤكدة
            return index + 2
        following = words[index + 1] if index + 1 < self.limit else ""
        previous = words[index - 1]
        pointing = word in _DEMONSTRATIVES and following.startswith("ال") and not document.before[index]
        pointing = pointing and not is_time(document, index + 1) and following[2:] not in TIME_NOUNS
        construct = noun_of(previous) is not None and previous.removeprefix("و") not in PREPOSITIONS
        if pointing and construct and not is_definite(previous) and not previous.endswith(("ون", "ين")):
            # سكان تلك القرى
            return index + 2
        if word in SENTENCE_ADVERBS or word in CONJUNCTIONS or word in NEGATIONS or word in PRONOUNS:
            return None
        return self._prepositional(index, word)

    def _prepositional(self, index: int, word: str) -> int | None:
        """Deal with a word that is a preposition, or may begin with one; `index` itself where it does not."""
        share = self.share(index, word)
        if share is not None:
            return share
        if word in PREPOSITIONS:
            return self.preposition(index, word)
        if self.is_dative(index, word) or self.is_manner(index, word):
            return None
        return index

    def _time(self, index: int) -> int | None:
        """A time ends the phrase, except in the name of a newspaper and in صدر أمس عن."""
        words = self.document.words
        previous = noun_of(words[index - 1])
        if previous is not None and previous.kind is SpeakerKind.MEDIA:
            return index + 1
        if words[index - 1] in ("صدر", "صدرت", "نشر", "نشرت") and "عن" in words[index + 1 : index + 4]:
            return words.index("عن", index)
        return None

    def _goes_on_with(self, word: str) -> bool:
        """Whether a word with و after a comma is a name: a given name, or any after a plural (الباحثون فلان، وفلان)."""
        if word in given_names() or word[1:] in given_names():
            return True
        plural = self.head is not None and self.head.number is Number.PLURAL
        return plural and is_name_word(word[1:]) and not is_definite(word[1:]) and word not in CLOSED_CLASS

    @staticmethod
    def _is_bare(word: str) -> bool:
        """Whether a word without article can be what its bearer is."""
        if word in VENUES or is_definite(word) or looks_imperfect(word) or word.startswith(("ل", "ب", "و", "ف", "ك")):
            return False
        return word.endswith("ي") and len(word) > 4 and not is_content_noun(word)

    def _apposition(self, index: int) -> int | None:
        """Return where the segment that begins after a comma ends if it belongs to the phrase, else None."""
        document, words, before = self.document, self.document.words, self.document.before
        limit = self.limit
        word = words[index]
        if word in RELATIVES:
            return self.relative(index)
        if word in ("وهو", "وهي"):
            return self.relative(index) if self._tells_a_role(index + 1) else None
        if word in CLOSED_CLASS or is_time(document, index) or is_addressee(document, index):
            return None
        if (word.startswith(("لل", "بال")) and len(word) > 4) or word.startswith("ومقر"):
            return None
        stop = index + 1
        while stop < limit and not before[stop] & (COMMA | CLAUSE_BREAK | CLOSE):
            quotation = document.opening_at(stop) if before[stop] & OPEN else None
            stop = quotation.stop if quotation is not None and stop < quotation.stop <= limit else stop + 1
            if stop < limit and before[stop] & (COMMA | CLAUSE_BREAK) == 0 and quotation is not None:
                # الناطق باسم لجنة "…" التي: on with the words after the name.
                stop += 1
        if not (stop == limit or before[stop] & COMMA):
            return None
        if noun_of(word) is not None or word in HONORIFICS:
            # A role after a name, or a name with its title after an institution.
            inner = noun_phrase(document, index, stop)
            return inner.stop if inner is not None else None
        if before[index] & OPEN:
            return None
        if word.startswith("و") and not self._goes_on_with(word):
            # ، وقال; ، وترك
            return None
        plain = not any(w in CLOSED_CLASS and w != "علي" for w in words[index:stop])
        if looks_imperfect(word) and word not in given_names():
            # ، يعكس
            return None
        if self.head is not None and stop - index <= 5 and plain:
            # A bare name after a title.
            return stop
        if self.head is None and word.startswith("ال") and is_definite(word) and words[self.first] not in PLACES:
            # A name, and in a definite adjective or participle what its bearer is (مايكل ستيرن، القيم على الحديقة).
            closed = stop < limit or before[min(stop, document.count)] & (COMMA | OPEN)
            plain = RELATIVES.isdisjoint(words[index:stop]) and PRONOUNS.isdisjoint(words[index:stop])
            if closed and plain and stop - index <= _LONGEST_APPOSITION and not is_content_noun(stem_of(word)):
                return stop
        following = words[index + 1] if index + 1 < stop else ""
        if self.head is None and following.startswith("ال") and self._is_bare(word) and stop - index <= 4:
            # فلان، استراتيجي الأسواق: in construct.
            ends = stop < limit or before[min(stop, document.count)] & (COMMA | OPEN | COLON)
            return stop if ends and not before[index + 1] else None
        return None
