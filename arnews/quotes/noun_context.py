"""What the search for speech nouns knows about the words around one: who can speak, whom it is addressed to."""

from __future__ import annotations

from .document import COLON, COMMA, HARD_BREAK, OPEN, Document
from .inflection import FINITE, Analysis, Form, FormKind, fits_spelling
from .lexicon.schema import Complement, VerbClass
from .lexicon.speech_nouns import (
    ADDRESSED_PRONOUNS,
    ADDRESSING,
)
from .names_index import given_names
from .phrases import NounPhrase
from .readings import Readings
from .vocabulary import (
    HONORIFICS,
    PLACES,
    PREPOSITIONS,
    folded_words,
    is_content_noun,
    noun_of,
    stem_of,
)

__all__ = [
    "ADDRESSED",
    "ADDRESSING_NOUNS",
    "CLAUSAL",
    "CLAUSE_AFTER",
    "LIGHT_REACH",
    "NOMINAL",
    "PREPOSITION_KINDS",
    "NounContext",
    "Source",
    "is_tanwin",
]

LIGHT_REACH = 12
# What the nouns of a class take besides a complementiser, a colon and a quotation. Their complements are those of the
# noun, not of the verb: دعا إلى but دعوة لـ as well.
NOMINAL: dict[VerbClass, frozenset[Complement]] = {
    VerbClass.ASSERT: frozenset({Complement.ALA}),
    VerbClass.DEMAND: frozenset({Complement.LI, Complement.BI}),
    VerbClass.CALL: frozenset({Complement.LI, Complement.BI, Complement.ILA}),
    VerbClass.ORDER: frozenset({Complement.BI}),
    VerbClass.ADVISE: frozenset({Complement.BI}),
    VerbClass.THREAT: frozenset({Complement.BI}),
    VerbClass.PROMISE: frozenset({Complement.BI}),
    VerbClass.ADMIT: frozenset({Complement.BI}),
    VerbClass.CLAIM: frozenset({Complement.BI}),
    VerbClass.ACCUSE: frozenset({Complement.BI}),
    VerbClass.WARN: frozenset({Complement.MIN}),
    VerbClass.HINT: frozenset({Complement.ILA}),
}
# Nouns of these classes report with a clause or direct speech only.
CLAUSAL = frozenset(
    {
        VerbClass.SAY,
        VerbClass.ANNOUNCE,
        VerbClass.CLAR,
        VerbClass.REVEAL,
        VerbClass.DENY,
        VerbClass.PREDICT,
        VerbClass.CONCL,
        VerbClass.ADD,
        VerbClass.INFORM,
    }
)
PREPOSITION_KINDS = {
    "الي": Complement.ILA,
    "علي": Complement.ALA,
    "من": Complement.MIN,
    "عن": Complement.AN_PREPOSITION,
}
CLAUSE_AFTER = {
    "الي": Complement.ILA_AN,
    "علي": Complement.ALA_AN,
    "من": Complement.MIN_AN,
    "عن": Complement.AN_AN,
    "في": Complement.FI_AN,
}


ADDRESSED = folded_words(ADDRESSED_PRONOUNS)
ADDRESSING_NOUNS = folded_words(ADDRESSING)


class Source:
    """How a noun's source is expressed: by which rule, where, and from which word on the content may begin."""

    __slots__ = ("form", "from_here", "passive", "phrase", "rule")

    def __init__(self, rule: str, phrase: NounPhrase | None, from_here: int) -> None:
        self.rule = rule
        self.phrase = phrase
        self.from_here = from_here
        self.form: Form | None = None
        self.passive = False


def is_tanwin(form: Form) -> bool:
    """Whether the noun carries the alef of the indefinite accusative, so that no possessor follows it."""
    return form.accusative and form.surface.endswith("ا")


class NounContext:
    """The words of one document and their readings."""

    def __init__(self, document: Document, readings: Readings) -> None:
        self.document = document
        self.readings = readings

    def readings_of(self, index: int) -> tuple[Analysis, ...]:
        """Return the readings of word `index` as a form of a reporting verb."""
        return self.readings.at.get(index, ())

    def addressed(self, index: int) -> bool:
        """Whether somebody else is addressed after the noun (اتهامه لها بـ), so that its pronoun is the source."""
        words, before = self.document.words, self.document.before
        word = words[index]
        if before[index] & (HARD_BREAK | COLON | COMMA | OPEN):
            return False
        if word in ADDRESSED:
            return True
        if not word.startswith("ل") or len(word) < 4:
            return False
        rest = "ال" + word[2:] if word.startswith("لل") else word[1:]
        return noun_of(rest) is not None or rest in PLACES or stem_of(rest) in PLACES or rest in given_names()

    def can_speak(self, first: int) -> bool:
        """Whether the phrase that begins at word `first` is known to be somebody: a title, an institution, a place."""
        word = self.document.words[first]
        return (
            noun_of(word) is not None
            or word in HONORIFICS
            or stem_of(word) in PLACES
            or word in PLACES
            or word in given_names()
            or word in ("الاخير", "الاخيره", "الله")
        )

    def another(self, index: int) -> bool:
        """Whether word `index` is a speech noun or verb, to which what follows belongs."""
        for reading in self.readings.at.get(index, ()):
            verb_class = reading.form.verb.verb_class
            if verb_class not in NOMINAL and verb_class not in CLAUSAL:
                continue
            if reading.form.kind is FormKind.MASDAR or (
                reading.form.kind in FINITE and noun_of(self.document.words[index]) is None
            ):
                return True
        return False

    def verbal(self, index: int) -> bool:
        """Whether the word may as well be a finite verb where it stands (طلب, وعد)."""
        document = self.document
        surface = document.surface(index)
        if not any(
            other.form.kind in FINITE and other.form.person == 3 and fits_spelling(surface, other)
            for other in self.readings.at[index]
        ):
            return False
        previous = document.words[index - 1] if index and not document.before[index] & (HARD_BREAK | COMMA) else ""
        previous = previous if previous in PREPOSITIONS else previous.removeprefix("و")
        return not ((previous in PREPOSITIONS and previous != "من") or is_content_noun(previous))
