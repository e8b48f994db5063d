"""What the search for verbal cues knows about a word's neighbours: which of them take the next complement."""

from __future__ import annotations

from .complementisers import is_complementiser
from .cue import Cue
from .document import CLOSE, COLON, COMMA, DASH, NEWLINE, OPEN, SEMICOLON, STOP, Document
from .inflection import FINITE, Analysis, FormKind
from .lexicon import contexts
from .readings import Readings, homographs, verb_frames
from .reasons import Refusals, RejectionReason
from .vocabulary import NEGATIONS, PREPOSITIONS, folded_words, is_definite, is_table_noun

__all__ = ["CueContext", "is_noun_here"]

_AFTER_MA = folded_words(contexts.WITH_MA)
# A perfect after one of these is a noun (في بيان, من قول), except after ما.
_NOUN_CONTEXT = PREPOSITIONS | folded_words(contexts.DETERMINERS)


_HAPPENING = folded_words(contexts.HAPPENING)
_SUPERLATIVES = folded_words(contexts.SUPERLATIVES)
_CLAUSE_JOINTS = folded_words(contexts.CLAUSE_JOINTS)


class CueContext:
    """One document with the readings of its words, and who asks why a form is no cue.

    Attributes
    ----------
    document, readings
        The article.
    frames
        The frames of every verb, by its lemma.
    refusals
        Where the reasons are noted; None where nobody asks.
    """

    __slots__ = ("_blocking", "document", "frames", "readings", "refusals")

    def __init__(self, document: Document, readings: Readings, refusals: Refusals | None = None) -> None:
        self.document = document
        self.readings = readings
        self.frames = verb_frames()
        self.refusals = refusals
        self._blocking: dict[int, bool] = {}

    def refuse(self, index: int, reason: RejectionReason) -> Cue | None:
        """Return None, and note why word `index` is no cue in one of its readings, where somebody asks."""
        if self.refusals is not None:
            self.refusals.setdefault(index, []).append(reason)
        return None

    def deny(self, cue: Cue, reason: RejectionReason) -> bool:
        """Return False, and note why, where somebody asks."""
        if self.refusals is not None:
            self.refusals.setdefault(cue.first, []).append(reason)
        return False

    def crowded(self, index: int) -> bool:
        """Whether three more finite reporting verbs stand right after word `index`: a list of words, no sentence."""
        at, before = self.readings.at, self.document.before
        for position in range(index + 1, index + 4):
            readings = at.get(position)
            if readings is None or before[position]:
                return False
            if not any(reading.form.kind in FINITE for reading in readings):
                return False
        self.refuse(index, RejectionReason.NO_COMPLEMENT)
        return True

    def blocks(self, index: int) -> bool:
        """Whether word `index` is a finite reporting verb beyond doubt, which takes the next complement for itself."""
        known = self._blocking.get(index)
        if known is None:
            known = self._blocking[index] = index in self.readings.at and self._blocks(index)
        return known

    def _blocks(self, index: int) -> bool:
        for reading in self.readings.at.get(index, ()):
            form = reading.form
            if form.kind is FormKind.PARTICIPLE:
                circumstantial = form.accusative and not reading.suffix and not is_definite(self.document.words[index])
                if circumstantial and self.document.before[index] & COMMA and form.verb.frames:
                    # A circumstantial participle opens a report of its own.
                    return True
                continue
            if form.kind is FormKind.PERFECT or form.kind is FormKind.IMPERFECT:
                if form.surface in homographs(form.verb):
                    joint = index > 0 and self.document.words[index - 1] in _CLAUSE_JOINTS
                    if joint and self.frames[form.verb.lemma].clause:
                        # بينما ذكر فلان أن: no noun can follow the conjunction bare.
                        return True
                    continue
                frames = self.frames[form.verb.lemma]
                if index + 1 < self.document.count and self.document.words[index + 1] == "عدم":
                    # طلب عدم ذكر اسمه: a formula about the source, which does not end the search.
                    continue
                if frames.clause and (len(form.surface) > 3 or reading.proclitic or form.lemma == "قال"):
                    if is_noun_here(self.document, index, reading):
                        continue
                    if _separate(self.document, index, reading) or _complement_close(self.document, index):
                        return True
        return False


def _separate(document: Document, index: int, reading: Analysis) -> bool:
    """Whether a verb begins a clause of its own rather than a relative clause without a pronoun."""
    bits = document.before[index]
    if reading.proclitic.startswith(("و", "ف")) or bits & (COMMA | SEMICOLON | DASH):
        return reading.proclitic.startswith(("و", "ف")) or reading.form.person == 3
    return False


def _complement_close(document: Document, index: int) -> bool:
    """Whether a complementiser follows a verb within a few words, so that the verb takes it."""
    words, before = document.words, document.before
    if index and words[index - 1] in NEGATIONS:
        # The formula of anonymity: مصادر لم تذكر اسمها.
        return False
    for position in range(index + 1, min(document.count, index + 4)):
        if before[position] & (COMMA | STOP | NEWLINE | COLON | OPEN):
            return False
        if is_complementiser(words[position]):
            return True
    return False


def is_noun_here(document: Document, index: int, reading: Analysis) -> bool:
    """Whether the word before makes a noun of this form."""
    if index == 0 or reading.form.kind is FormKind.IMPERFECT:
        return False
    if document.before[index] & (NEWLINE | STOP | COMMA | OPEN | CLOSE | COLON | SEMICOLON | DASH):
        return False
    previous = document.words[index - 1]
    if previous in _AFTER_MA:
        return False
    if reading.proclitic:
        return False
    if previous in _HAPPENING and reading.form.surface in homographs(reading.form.verb):
        # يأتي ذكره, تم ذكره, ورد ذكر فلان: the mention of it.
        return True
    if reading.form.surface == "اخطر" and previous in ("احد", "احدي"):
        # أحد أخطر أشكال
        return True
    if previous in _SUPERLATIVES and reading.form.surface in homographs(reading.form.verb):
        return True
    # تقديم طلب, رفض طلب: the second term of a construct.
    construct = reading.form.surface in homographs(reading.form.verb) and is_table_noun(previous)
    return previous in _NOUN_CONTEXT or (construct and previous.endswith(("يم", "فض", "ول", "ال")))
