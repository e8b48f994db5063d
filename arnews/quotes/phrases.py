"""The noun phrase that names a source: where it begins after a cue, where it ends."""

from __future__ import annotations

from ..model import Number, SpeakerKind
from .adjuncts import CLAUSE_BREAK, GLOSSES, is_addressee, is_meanwhile, is_time
from .complementisers import is_complementiser
from .document import (
    CLOSE,
    COMMA,
    DASH,
    OPEN,
    PAREN_CLOSE,
    PAREN_OPEN,
    Document,
)
from .lexicon import contexts
from .name_words import is_common_noun, is_name_word
from .names_index import given_names
from .vocabulary import (
    CAPITALS,
    CONJUNCTIONS,
    EULOGIES,
    GOVERNORS,
    HONORIFICS,
    NEGATIONS,
    PARTITIVES,
    PLACES,
    PREPOSITIONS,
    PRONOMINAL_ADJUNCTS,
    PRONOUNS,
    RELATIVES,
    ROLE_COMPLEMENTS,
    SENTENCE_ADVERBS,
    VENUES,
    folded_words,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
)
from .word_shapes import (
    CIRCUMSTANTIALS,
    CLOSED_CLASS,
    EVERYDAY_VERBS,
    HELD,
    INDEFINITE_OBJECT,
    OF_THEM,
    ON_BEHALF,
    POSSESSED,
    ROLE,
    SHAPES,
    SPECIAL,
    VERBAL_NOUN,
    is_adverbial_bi,
)

__all__ = ["NounPhrase", "noun_phrase"]

# Words of the closed classes that can head a noun phrase all the same.
_OPENERS = folded_words(contexts.OPENERS)
_OCCASIONS = folded_words(contexts.RESPONSES)
_PER_CENT = folded_words(contexts.PER_CENT)
_SPEAKING_FOR = folded_words(contexts.SPEAKING_FOR)
_TAKING_LI = folded_words(contexts.TAKING_LI)
_MISSIONS = folded_words(contexts.MISSIONS)
LONGEST_NAME_IN_MARKS = 6
_LONGEST_APPOSITION = 8


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
    if word in CLOSED_CLASS and word not in _OPENERS:
        return None
    scan = _Scan(document, first, limit, object_follows)
    if first + 1 < limit and scan.stands_alone():
        return NounPhrase(first, first + 1)
    stop = min(scan.run(), limit)
    while stop > first + 1 and (words[stop - 1] in CLOSED_CLASS or words[stop - 1] in ("و", "قد")):
        if words[stop - 1] == "علي" and _is_the_name(document, stop - 1):
            break
        stop -= 1
    return NounPhrase(first, stop)


class _Scan:
    """The walk from the head of a noun phrase to its right edge."""

    __slots__ = ("document", "first", "head", "last_role", "limit", "object_follows")

    def __init__(self, document: Document, first: int, limit: int, object_follows: bool) -> None:
        self.document = document
        self.first = first
        self.limit = limit
        self.object_follows = object_follows
        word = document.words[first]
        self.head = noun_of(word)
        # The last title or institution, which may take a prepositional phrase.
        self.last_role = first if self.head is not None or word in HONORIFICS else -9

    def run(self) -> int:
        """Return the word after the phrase."""
        words, before, limit = self.document.words, self.document.before, self.limit
        shapes = SHAPES
        index = self.first + 1
        while index < limit:
            bits = before[index]
            if not bits and not shapes[words[index]]:
                # A name or an adjective goes on, whatever stands around it.
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
            return None
        return index

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
            step = self._special(index, word)
            if step != index:
                return step
        if shape & INDEFINITE_OBJECT and is_definite(self.document.words[index - 1]):
            return None
        if shape & VERBAL_NOUN and self.object_follows and self._can_stand_alone(index):
            return None
        if shape & POSSESSED and is_definite(self.document.words[index - 1]):
            # دعت السلطات الإيرانية مواطنيها: the object.
            return None
        if shape & ROLE:
            self.last_role = index
        return index + 1

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
        return self.head is None or index - self.first >= 2 or is_definite(self.document.words[index - 1])

    def _special(self, index: int, word: str) -> int | None:
        """Deal with a word that is no plain noun, adjective or name; `index` itself where it is one all the same."""
        document, words = self.document, self.document.words
        if is_complementiser(word.removeprefix("ف")) or word in EULOGIES or word.startswith("ومقر"):
            return None
        if word in ON_BEHALF and stem_of(words[index - 1]) not in _SPEAKING_FOR:
            # أعرب الملك باسمه واسم الشعب عن التهاني
            return None
        if word in CIRCUMSTANTIALS or word in EVERYDAY_VERBS:
            # قال فلان مخاطبا الصحفيين: how it was said.
            return None
        if word in VENUES and word.endswith(("ه", "ها", "هم")) and noun_of(words[index - 1]) is None:
            # ختم فلان حديثه: what was said, not who said it.
            return None
        if is_meanwhile(words, index):
            return None
        if word in RELATIVES or word in GLOSSES:
            return self._relative(index)
        if word in HELD and self.head is not None and index + 1 < self.limit:
            following = words[index + 1]
            if following in PRONOMINAL_ADJUNCTS:
                # A relative clause without pronoun: معلومات حصلت عليها الصحيفة.
                return self._relative(index)
        if is_time(document, index):
            return self._time(index)
        if words[self.first][:1].isdigit() and index - self.first <= 3:
            share = self._share(index, word)
            if share is not None:
                return share
        if word in OF_THEM and not is_definite(words[index - 1]):
            # عدد منهم
            return index + 1
        if word == "غير" and not is_definite(words[index - 1]) and index + 1 < self.limit:
            # تقارير غير مؤكدة
            return index + 2
        if word in SENTENCE_ADVERBS or word in CONJUNCTIONS or word in NEGATIONS or word in PRONOUNS:
            return None
        if word in PREPOSITIONS:
            return self._preposition(index, word)
        if self._is_dative(index, word) or self._is_manner(index, word):
            return None
        return index

    def _share(self, index: int, word: str) -> int | None:
        """Step over what a number is a share of (60 بالمئة من المشاركين, 44 في المئة ممن شملهم الاستطلاع)."""
        following = self.document.words[index + 1] if index + 1 < self.limit else ""
        if word in _PER_CENT:
            return index + 1
        if word == "ممن":
            return self._relative(index)
        return index + 2 if following and (word == "من" or following in _PER_CENT) else None

    def _relative(self, index: int) -> int:
        """Return where a relative clause ends: at the next comma, or at the limit."""
        before = self.document.before
        index += 1
        words = self.document.words
        while index < self.limit and not before[index] & (COMMA | CLAUSE_BREAK) and words[index] not in _OCCASIONS:
            index += 1
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

    def _is_dative(self, index: int, word: str) -> bool:
        """Whether a word with ل is an addressee or a purpose rather than a complement of the title."""
        if not word.startswith("ل") or (len(word) <= 3 and word != "ل"):
            return False
        if self.document.words[index - 1] in _TAKING_LI:
            return False
        if is_addressee(self.document, index):
            return not (self.head is not None and self.head.kind is SpeakerKind.DOCUMENT and index - self.first <= 4)
        return word.startswith("لل") and self.last_role < 0 and word not in ROLE_COMPLEMENTS

    def _is_manner(self, index: int, word: str) -> bool:
        """Whether a word with ب says how, rather than where somebody works."""
        if not word.startswith("ب") or word in ROLE_COMPLEMENTS:
            return False
        after_name = self.document.words[index - 1] in given_names() and not word.startswith("بال")
        if after_name and not is_table_noun(word[1:]) and noun_of(word[1:]) is None:
            # أحمد بورقيبة: a surname.
            return False
        if index - self.last_role <= 4 and noun_of(word[1:]) is not None:
            return False
        following = self.document.words[index + 1] if index + 1 < self.limit else ""
        named = following in HONORIFICS or following in given_names()
        if word.startswith("بال") and named and index - self.last_role <= 8:
            # المدير التنفيذي للمكتب بالبديعة الشيخ فلان: a place, before the name with its title.
            return False
        return word in ("بشكل", "بصوره") or is_adverbial_bi(word)

    def _preposition(self, index: int, word: str) -> int | None:
        """Return where a prepositional phrase inside the noun phrase goes on, or None if it is outside."""
        document, words, first = self.document, self.document.words, self.first
        previous = words[index - 1]
        if word == "علي" and _is_the_name(document, index):
            return index + 1
        following = words[index + 1] if index + 1 < self.limit else ""
        if not following or is_time(document, index + 1):
            return None
        governors = GOVERNORS.get(word, frozenset())
        if word in ("في", "داخل"):
            return self._place(index, following, governors)
        if word == "وسط" and stem_of(previous) == "لاعب":
            # لاعب وسط المنتخب: a position in the field.
            return index + 1
        if word == "لدي" and (
            (self.head is not None and self.head.kind is SpeakerKind.PERSON) or stem_of(words[first]) in _MISSIONS
        ):
            return index + 2
        if word in ("من", "عن") and previous.startswith("لل") and is_content_noun(previous[2:]):
            # الوكالة الوطنية للتخفيف من الكوارث: what the institution is for.
            return index + 2
        if (
            previous in governors
            or previous.removeprefix("و") in governors
            or (word != "من" and index - first >= 2 and words[index - 2] in governors)
        ):
            return index + 2
        if self.head is not None and self.head.kind is SpeakerKind.DOCUMENT and word in ("حول", "عن", "من"):
            return index + 2 if index - first <= 6 else None
        if word == "من":
            partitive = words[first] in PARTITIVES or stem_of(words[first]) in PARTITIVES
            if partitive and index - first <= 3:
                return index + 2
            # Where somebody belongs: a man of the village, a name of the institution.
            noun = noun_of(following)
            institution = noun is not None and noun.kind in (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA)
            if institution:
                self.last_role = index + 1
            if document.before[index + 1] & OPEN and is_name_word(previous):
                # ريتشارد من "ويستبيك كابيتال"
                quotation = document.opening_at(index + 1)
                if quotation is not None and quotation.stop <= self.limit:
                    return quotation.stop if quotation.stop - quotation.first <= LONGEST_NAME_IN_MARKS else None
            belongs = institution or is_definite(following) or following in PLACES
            if belongs and not is_definite(words[first]) and index - first <= 3 and following not in VENUES:
                return index + 2
        return None

    def _place(self, index: int, following: str, governors: frozenset[str]) -> int | None:
        """Whether ``في`` leads to where the title is held rather than to where or when it was said."""
        words, first = self.document.words, self.first
        stem = stem_of(following)
        if stem in VENUES or following in VENUES or (following.endswith(("ه", "ها")) and following[:-1] in VENUES):
            return None
        if following[:1].isdigit():
            return None
        place = stem in PLACES or following in PLACES
        possessive = following.endswith(("ها", "هم")) or self.document.surface(index + 1).endswith("ه")
        if possessive and not place:
            # خبراء في تعليقهم: an occasion.
            return None
        if words[index - 1] in governors:
            return index + 2
        if self.last_role < first or index - self.last_role > 8:
            return None
        role = noun_of(words[self.last_role])
        if role is None and words[self.last_role] not in HONORIFICS:
            return None
        if any(self._is_personal(at) for at in range(self.last_role + 2, index)):
            # A name stands between the title and the place: Pompeo was there.
            return None
        organisation = role is not None and role.kind is SpeakerKind.ORGANISATION
        if organisation and is_definite(words[first]) and following in CAPITALS:
            # المفوضية الأوروبية في بروكسل: where she speaks, unlike التحالف العسكري في اليمن.
            return None
        return index + 2

    def _is_personal(self, index: int) -> bool:
        """Whether a word is rather a personal name than a part of a title."""
        word = self.document.words[index]
        if is_definite(word) or word.startswith(("لل", "وال", "بال")) or noun_of(word) is not None:
            return False
        return not (word in CLOSED_CLASS or word in PLACES or is_content_noun(word) or is_content_noun(word[1:]))

    def _apposition(self, index: int) -> int | None:
        """Return where the segment that begins after a comma ends if it belongs to the phrase, else None."""
        document, words, before = self.document, self.document.words, self.document.before
        limit = self.limit
        word = words[index]
        if word in RELATIVES or word in ("وهو", "وهي"):
            return self._relative(index)
        if word in CLOSED_CLASS or is_time(document, index) or is_addressee(document, index):
            return None
        if (word.startswith(("لل", "بال")) and len(word) > 4) or word.startswith("ومقر"):
            return None
        stop = index + 1
        while stop < limit and not before[stop] & (COMMA | CLAUSE_BREAK | CLOSE):
            stop += 1
        if not (stop == limit or before[stop] & COMMA):
            return None
        if noun_of(word) is not None or word in HONORIFICS:
            # A role after a name, or a name with its title after an institution.
            inner = noun_phrase(document, index, stop)
            return inner.stop if inner is not None else None
        if before[index] & OPEN:
            return None
        if self.head is not None and stop - index <= 5 and not any(w in CLOSED_CLASS for w in words[index:stop]):
            # A bare name after a title.
            return stop
        if self.head is None and word.startswith("ال") and is_definite(word) and words[self.first] not in PLACES:
            # A name, and in a definite adjective or participle what its bearer is (مايكل ستيرن، القيم على الحديقة).
            closed = stop < limit or before[min(stop, document.count)] & (COMMA | OPEN)
            plain = RELATIVES.isdisjoint(words[index:stop]) and PRONOUNS.isdisjoint(words[index:stop])
            if closed and plain and stop - index <= _LONGEST_APPOSITION and not is_content_noun(stem_of(word)):
                return stop
        return None


def _is_the_name(document: Document, index: int) -> bool:
    """Whether علي is the name rather than على: typed with yeh, after a title or another name (الأمير علي)."""
    if document.is_name_ali(index):
        return True
    if index == 0 or not document.surface(index).endswith("ي"):
        return False
    previous = document.words[index - 1]
    noun = noun_of(previous)
    person = noun is not None and noun.kind is SpeakerKind.PERSON and is_definite(previous)
    return previous in HONORIFICS or previous in given_names() or person or previous in ("بن", "ابن", "ابو")
