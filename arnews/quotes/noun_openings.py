"""Where the content of a speech noun begins, and whether its source fills the words before that."""

from __future__ import annotations

from ..model import SpeakerKind
from .adjuncts import is_addressee, skip_adjuncts
from .complementisers import BI_COMPLEMENTISERS, COMPLEMENTISERS, LI_COMPLEMENTISERS
from .document import COLON, COMMA, HARD_BREAK, OPEN, PAREN_OPEN
from .inflection import FINITE, Analysis, FormKind
from .lexicon import contexts
from .lexicon.schema import Complement, VerbClass
from .lexicon.speech_nouns import (
    BI_CIRCUMSTANCES,
    CLAUSE_ONLY,
    LATER_ADJECTIVES,
    NOBODY,
    OBJECT_TAKING,
    OWN_ACTS_AFTER,
    PROPOSITIONS,
)
from .names_index import given_names
from .noun_context import (
    ADDRESSED,
    ADDRESSING_NOUNS,
    CLAUSE_AFTER,
    NOMINAL,
    PREPOSITION_KINDS,
    NounContext,
    Source,
)
from .openings import Opening, opening_of_clause
from .phrases import NounPhrase, noun_phrase
from .spelling import fold_lemma
from .vocabulary import (
    EVIDENCE,
    PLACES,
    PREPOSITIONS,
    RELATIVES,
    TIME_WORDS,
    folded_words,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
)

__all__ = ["OpeningSearch"]

# Words between a noun and its content; a possessor with name and title is longer than an adjective.
_REACH = 14
_NOMINAL_REACH = 12
# What stands before a clause that is not the noun's.
_NOT_BEFORE_CLAUSE = folded_words(contexts.NOT_BEFORE_CLAUSES)
# Claiming an attack is an act.
_RESPONSIBILITY = ("مسووليت", "مسؤوليت", "مسئوليت")
_OCCASIONS = folded_words(contexts.OCCASIONS_OF_NOUNS)
# A predicate, not more of the phrase.
_COPULAS = folded_words(contexts.BEFORE_WORDING)
_OWN_ACTS = folded_words(OWN_ACTS_AFTER)
_PROPOSITIONS = folded_words(PROPOSITIONS)
_LATER = folded_words(LATER_ADJECTIVES)
_NOBODY = folded_words(NOBODY)
_OBJECT_TAKING = folded_words(OBJECT_TAKING)
_CLAUSE_ONLY = folded_words(CLAUSE_ONLY)
_CIRCUMSTANCES = folded_words(BI_CIRCUMSTANCES)


class OpeningSearch(NounContext):
    """The search for the contents of nouns."""

    def opening(self, index: int, reading: Analysis, source: Source) -> Opening | None:
        """Return the first opening that nothing but the source and adjuncts separates from the noun."""
        document = self.document
        limit = min(document.count, index + 1 + _REACH)
        described = self._described(index)
        for opening in self._candidates(index, reading, source, limit):
            if described and opening.complement in (Complement.BI, Complement.BI_AN):
                return None
            if self._reaches(index, reading, source, opening):
                return opening
            if opening.complement.clausal or opening.complement.direct:
                return None
        return None

    def _described(self, index: int) -> bool:
        """Whether a verb of describing before the noun takes what follows with بـ (وصفت تحذيراته بأنها)."""
        before = self.document.before
        for position in range(index - 1, max(-1, index - 12), -1):
            if before[position + 1] & (HARD_BREAK | COMMA):
                return False
            for reading in self.readings.at.get(position, ()):
                if reading.form.verb.verb_class is VerbClass.DESCRIBE and reading.form.kind is not FormKind.MASDAR:
                    return True
        return False

    def _candidates(self, index: int, reading: Analysis, source: Source, limit: int) -> list[Opening]:
        """Everything between the noun and `limit` that may open its content, up to the first clause or quotation."""
        document, words, before = self.document, self.document.words, self.document.before
        verb_class = reading.form.verb.verb_class
        kinds = NOMINAL.get(verb_class, frozenset())
        lemma = fold_lemma(reading.form.lemma)
        quoting = lemma == "قول"
        objects = (
            lemma in _OBJECT_TAKING
            and (lemma == "نفي" or not self.verbal(index))
            and source.rule in ("noun with possessor", "noun with pronoun")
        )
        if lemma in _CLAUSE_ONLY:
            kinds = frozenset()
        asking = verb_class in (VerbClass.CALL, VerbClass.DEMAND)
        within = document.quotation_of(index)
        if within is not None:
            limit = min(limit, within.stop)
        found: list[Opening] = []
        position = source.from_here
        while position < limit:
            bits = before[position]
            if bits & HARD_BREAK:
                break
            if bits & COLON:
                if quoting or (position == source.from_here and lemma not in _CLAUSE_ONLY):
                    found.append(Opening(Complement.COLON, position, position, bool(bits & OPEN)))
                break
            if bits & OPEN:
                quotation = document.opening_at(position)
                if quotation is not None and quotation.stop - quotation.first >= 4:
                    if quoting:
                        found.append(Opening(Complement.MARK, position, position, True))
                    if quoting or before[position - 1] & OPEN or words[position - 1] != "ب":
                        break
            if bits & PAREN_OPEN and quoting and position == source.from_here:
                # Scripture in brackets is quoted.
                found.append(Opening(Complement.COLON, position, position, False))
                break
            word, previous = words[position], words[position - 1]
            if word in COMPLEMENTISERS or word in BI_COMPLEMENTISERS:
                if word.startswith("وان") or previous in _NOT_BEFORE_CLAUSE:
                    break
                if word in BI_COMPLEMENTISERS:
                    found.append(opening_of_clause(document, position, Complement.BI_AN, position))
                elif previous in CLAUSE_AFTER and position - 1 >= source.from_here:
                    found.append(opening_of_clause(document, position, CLAUSE_AFTER[previous], position - 1))
                else:
                    found.append(opening_of_clause(document, position, Complement.AN, position))
                break
            if asking and word in LI_COMPLEMENTISERS:
                found.append(opening_of_clause(document, position, Complement.LI_AN, position))
                break
            if objects and position - index <= _NOMINAL_REACH and self._is_object(position, source):
                found.append(Opening(Complement.OBJECT, position, position, bool(bits & OPEN)))
                break
            if kinds and position - index <= _NOMINAL_REACH:
                opening = self._nominal(position, kinds, reading, strict=source.rule == "noun after light verb")
                if opening is not None:
                    found.append(opening)
            position += 1
        return found

    def _nominal(
        self, position: int, kinds: frozenset[Complement], reading: Analysis, *, strict: bool
    ) -> Opening | None:
        """Return the opening with a preposition and a verbal noun at word `position`, if there is one."""
        document, words, before = self.document, self.document.words, self.document.before
        word = words[position]
        following = position + 1
        if word in PREPOSITION_KINDS:
            kind = PREPOSITION_KINDS[word]
            if kind not in kinds or following >= document.count or before[following] & (HARD_BREAK | COLON | COMMA):
                return None
            noun = words[following]
            if fold_lemma(reading.form.lemma) in _OWN_ACTS:
                accepted = noun in _PROPOSITIONS
            elif strict and kind is Complement.ILA and reading.suffix:
                # جدد دعوته إلى حوار: what is called for again is no invitation.
                accepted = noun_of(noun) is None and noun not in PLACES
            else:
                accepted = is_content_noun(noun) or (is_definite(noun) and is_content_noun(stem_of(noun)))
                accepted = accepted and noun_of(noun) is None
            return Opening(kind, position, following, bool(before[following] & OPEN)) if accepted else None
        if word == "ب" and Complement.BI in kinds and following < document.count and before[following] & OPEN:
            return Opening(Complement.BI, position, following, True)
        if word[:1] == "ب" and Complement.BI in kinds and word not in PREPOSITIONS and len(word) > 3:
            noun = stem_of(word) if is_definite(word) else word[1:]
            if noun in _CIRCUMSTANCES or (following < document.count and words[following] == "من"):
                return None
            if noun == "عدم" or (is_content_noun(noun) and (noun_of(noun) is None or is_table_noun(noun))):
                return Opening(Complement.BI, position, position, bool(before[position] & OPEN))
        if (
            word[:1] == "ل"
            and Complement.LI in kinds
            and (len(word) > 3 or is_table_noun(word[1:]))
            and not is_addressee(document, position)
        ):
            noun = stem_of(word) if is_definite(word) else word[1:]
            known = noun_of(noun) is not None or noun in PLACES or noun in given_names()
            if word.startswith("لل"):
                known = known or noun_of(word[1:]) is not None or not is_content_noun(noun)
            elif strict:
                known = known or not is_content_noun(noun)
            if is_table_noun(noun) or not known:
                return Opening(Complement.LI, position, position, bool(before[position] & OPEN))
        return None

    def _is_object(self, position: int, source: Source) -> bool:
        """Whether a bare object that states or demands something begins at word `position` (نفيه وجود خلاف)."""
        document, words = self.document, self.document.words
        word = words[position]
        if document.before[position] & (COMMA | OPEN) or is_definite(word):
            return False
        if word != "اي" and (not is_content_noun(word) or (noun_of(word) is not None and not is_table_noun(word))):
            return False
        if word.startswith(_RESPONSIBILITY) or (word != "اي" and len(word) < 5 and not is_table_noun(word)):
            return False
        if source.rule == "noun with pronoun":
            return position == source.from_here
        previous = words[position - 1]
        if position == source.from_here or previous in PREPOSITIONS or is_content_noun(previous):
            return False
        return is_definite(previous) or previous in PLACES or previous in given_names()

    def _reaches(self, index: int, reading: Analysis, source: Source, opening: Opening) -> bool:
        """Whether the source, where it stands after the noun, and adjuncts fill the words up to the opening."""
        document = self.document
        connector = opening.connector
        start = source.from_here
        if source.rule == "noun with possessor" or source.rule == "noun with من":
            if start >= connector:
                return False
            phrase = noun_phrase(document, start, connector, object_follows=opening.complement is Complement.OBJECT)
            if phrase is None or not self._possessor(index, phrase, reading, opening):
                return False
            start = phrase.stop
            stop = self._own_words(phrase, reading)
            if stop <= phrase.first:
                return False
            source.phrase = NounPhrase(phrase.first, stop)
            if stop < phrase.stop and self.addressed(stop):
                start = stop
        after = self._skip(start, connector, reading)
        if after < connector:
            return False
        between = range(start, connector)
        if any(document.words[at] in RELATIVES or self.another(at) for at in between):
            return False
        accusing = reading.form.verb.verb_class is VerbClass.ACCUSE
        if opening.complement.nominal:
            # A nominal content follows at once; after a comma or a long adjunct it belongs to another word.
            if connector - start > 5 and not accusing:
                return False
            return not (document.before[connector] & COMMA and source.rule != "noun with possessor")
        last = document.words[connector - 1]
        # A clause after a verbal noun is that noun's (لإيمانه بأن).
        return connector == start or accusing or not (last[:1] in "لب" and is_content_noun(last[1:]))

    def _own_words(self, phrase: NounPhrase, reading: Analysis) -> int:
        """Return where the source ends in the phrase after the noun; its first word where something else is in it."""
        document, words = self.document, self.document.words
        stop = phrase.stop
        for position in range(phrase.first + 1, phrase.stop):
            word = words[position]
            if word in _COPULAS:
                return phrase.first
            if word in RELATIVES and any(self.another(at) for at in range(position + 1, phrase.stop)):
                return phrase.first
            if document.before[position] & COMMA and not self.can_speak(position):
                return phrase.first
            if word[:1] == "و" and any(
                other.form.kind is FormKind.MASDAR and other.suffix and other.proclitic == "و"
                for other in self.readings.at.get(position, ())
            ):
                # تأكيدات الوزير وإصراره على: the second noun shares the content.
                stop = position
                break
            if self.addressed(position) and word not in ADDRESSED and words[position - 1] not in RELATIVES:
                stop = position
                break
            if (
                word.endswith("ت")
                and not word.endswith("ات")
                and len(word) > 3
                and is_definite(words[position - 1])
                and (position - 1 not in range(phrase.first, phrase.stop) or words[position - 2] not in RELATIVES)
            ):
                # A verb in the feminine: the noun was its subject (تصريحات الوكالة صدرت).
                return phrase.first
            if self.another(position) and words[position - 1] not in RELATIVES:
                return phrase.first
        while stop - 1 > phrase.first and (words[stop - 1] in _LATER or words[stop - 1] in ADDRESSED):
            stop -= 1
        return stop

    def _skip(self, start: int, connector: int, reading: Analysis) -> int:
        """Step over adjectives, addressees and adjuncts between the source and the opening."""
        document, words = self.document, self.document.words
        while start < connector and (words[start] in _LATER or words[start] in ADDRESSED):
            start += 1
        if start < connector and self.addressed(start):
            phrase = noun_phrase(document, start, connector)
            start = phrase.stop if phrase is not None else start
        return skip_adjuncts(document, start, connector)

    def _possessor(self, index: int, phrase: NounPhrase, reading: Analysis, opening: Opening) -> bool:
        """Whether the phrase after the noun can be its source."""
        words = self.document.words
        form = reading.form
        word = words[phrase.first]
        addressing = fold_lemma(form.lemma) in ADDRESSING_NOUNS and form.number != "p"
        if addressing and not reading.proclitic and index and words[index - 1] in _OCCASIONS:
            # بعد مطالبة النقابة بـ: an event whose agent is told, rather than an aim (لمطالبة السلطات بـ).
            addressing = fold_lemma(form.lemma) in ("اتهام", "تهمه", "حث", "حض")
        if addressing and not (opening.complement.clausal and form.verb.verb_class is VerbClass.WARN):
            return False
        if word.startswith("ل") and word not in PLACES and len(word) > 3:
            rest = "ال" + word[2:] if word.startswith("لل") else word[1:]
            if word.startswith("لل") or noun_of(rest) is not None or rest in PLACES or rest in given_names():
                # Whom it is addressed to.
                return False
        if opening.complement.nominal and any(words[at] in RELATIVES for at in range(phrase.first, phrase.stop)):
            return False
        if (
            word in _NOBODY
            or word in TIME_WORDS
            or word.startswith("بال")
            or (
                noun_of(word) is None
                and word not in PLACES
                and any(r.form.kind in FINITE for r in self.readings_of(phrase.first))
            )
        ):
            return False
        if self.another(phrase.first) and noun_of(word) is None:
            return False
        noun = noun_of(word)
        if noun is not None and noun.kind is SpeakerKind.DOCUMENT and fold_lemma(form.lemma) in _CLAUSE_ONLY:
            return False
        if self.can_speak(phrase.first):
            return True
        # An unknown name: only where a clause follows it at once.
        if opening.complement.clausal and form.number == "p" and is_definite(word) and phrase.stop - phrase.first <= 3:
            return stem_of(word) not in EVIDENCE and not is_content_noun(stem_of(word))
        return (
            opening.complement.clausal
            and phrase.stop - phrase.first <= 3
            and not is_definite(word)
            and not is_content_noun(word)
            and not word.endswith(("ات", "ه", "ها", "هم"))
            and word not in PREPOSITIONS
        )
