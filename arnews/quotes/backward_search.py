"""What the search for cues that point back has in common: the subject after a verb, and what cues stand near."""

from __future__ import annotations

from bisect import bisect_left

from ..model import Number
from .adjuncts import is_meanwhile, skip_adjuncts
from .clause_edges import Bounds
from .complementisers import is_complementiser
from .cue import Cue, Kind
from .document import CLAUSE_BREAK, COMMA, OPEN, Document
from .inflection import FINITE, Analysis, FormKind
from .names_index import given_names
from .phrases import NounPhrase, noun_phrase
from .readings import Readings
from .vocabulary import (
    EVIDENCE,
    HONORIFICS,
    NEGATIONS,
    PLACES,
    is_content_noun,
    noun_of,
    stem_of,
)

__all__ = ["BackwardSearch"]

_SUBJECT_REACH = 40
_NEAR = 12  # Cues before a word that are looked at: more stand in no sentence.


class BackwardSearch:
    """The parts of a search in one document.

    Parameters
    ----------
    document, readings
        The article.
    cues
        The cues found otherwise, in order, with their contents.
    """

    def __init__(self, document: Document, readings: Readings, cues: list[Cue]) -> None:
        self.document = document
        self.readings = readings
        self.cues = cues
        self.taken = {index: cue for cue in cues for index in range(cue.first, cue.stop)}
        self.bounds = Bounds(document, readings, cues)
        self.firsts = [cue.first for cue in cues]

    def _cue(self, index: int, reading: Analysis, rule: str) -> Cue:
        form = reading.form
        cue = Cue(index, index + 1, Kind.FINITE, form.verb.cue_lemma)
        cue.verb, cue.analysis = form.verb, reading
        cue.person, cue.gender, cue.number = form.person, form.gender, form.number
        cue.polarity = form.verb.polarity
        previous = self.document.words[index - 1] if index else ""
        cue.negated = previous in NEGATIONS and previous not in ("ما", "دون", "بدون")
        cue.rule = rule
        return cue

    def _limit(self, index: int) -> int:
        """Return where the sentence part that can hold the subject of the verb at `index` ends."""
        document, before = self.document, self.document.before
        position = index + 1
        while position < min(document.count, index + _SUBJECT_REACH):
            bits = before[position]
            if bits & CLAUSE_BREAK or (bits & OPEN and bits & COMMA):
                return position
            if is_complementiser(document.words[position]):
                return position
            position += 1
        return position

    def _subject(self, index: int, reading: Analysis) -> tuple[bool, NounPhrase | None]:
        """Whether what follows the verb can follow it, and the subject there; none where it is elided."""
        document, words = self.document, self.document.words
        limit = self._limit(index)
        first = index + 1
        if first >= limit or document.before[first] & COMMA:
            return True, None
        first = skip_adjuncts(document, first, limit)
        if first >= limit or document.before[first] & COMMA:
            return True, None
        word = words[first]
        if self._circumstance(first):
            return True, None
        if word in ("و", "ثم", "قبل", "بعد", "وهو", "وهي", "وهم"):
            return True, None
        phrase = noun_phrase(document, first, limit)
        if phrase is None:
            return False, None
        noun = noun_of(word)
        if noun is not None and noun.gender is not None and reading.form.gender is not None:
            plural = noun.number is Number.PLURAL
            if not plural and noun.gender.value[0] != reading.form.gender:
                return False, None
        stop = phrase.stop
        for position in range(phrase.first + 1, phrase.stop):
            if self._ends_subject(position):
                stop = position
                break
        return True, NounPhrase(phrase.first, stop)

    def _ends_subject(self, index: int) -> bool:
        """Whether what begins at word `index` belongs to the verb rather than to the subject after it."""
        return (
            self._reporting_participle(index)
            or self._second_verb(index)
            or is_meanwhile(self.document.words, index)
            or self.document.surface(index).endswith("\N{ARABIC FATHATAN}")
        )

    def _second_verb(self, index: int) -> bool:
        """Whether word `index` is a finite reporting verb that is joined to the one before (تقول الصحيفة وتضيف أن)."""
        following = index + 1
        if following >= self.document.count or not is_complementiser(self.document.words[following]):
            return False
        return any(
            reading.proclitic == "و" and reading.form.kind in FINITE for reading in self.readings.at.get(index, ())
        )

    def _reporting_participle(self, index: int) -> bool:
        """Whether word `index` is the indefinite accusative participle of a reporting verb (مضيفا)."""
        return self.document.words[index].endswith("ا") and any(
            reading.form.kind is FormKind.PARTICIPLE and reading.form.accusative and not reading.proclitic
            for reading in self.readings.at.get(index, ())
        )

    def _circumstance(self, index: int) -> bool:
        """Whether word `index` is an indefinite accusative that tells how the words were said (ضاحكا, مبتسما)."""
        word = self.document.words[index]
        if self._reporting_participle(index):
            return True
        if not word.endswith("ا") or noun_of(word) is not None or word in PLACES or word in given_names():
            return False
        if "\N{ARABIC FATHATAN}" in self.document.surface(index)[-2:]:
            return True
        return (len(word) == 5 and word[1] == "ا") or (len(word) > 5 and word[0] == "م" and "ت" in word[1:3])

    def _speaks(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is a known speaker: by its noun, as a place that stands for its state, or as a name."""
        word = self.document.words[phrase.first]
        if word in ("كل", "جميع", "معظم", "عدد", "احد", "احدي", "بعض"):
            return True
        return (
            noun_of(word) is not None
            or word in HONORIFICS
            or word in PLACES
            or stem_of(word) in PLACES
            or word in given_names()
        )

    def _can_speak(self, phrase: NounPhrase) -> bool:
        """Whether a phrase can be a speaker for all that is known: no deed, no state of affairs, no evidence."""
        if self._speaks(phrase):
            return True
        word = self.document.words[phrase.first]
        stem = stem_of(word)
        return not (is_content_noun(stem) or stem in EVIDENCE or word.endswith(("ات", "يه")))

    def _near(self, index: int) -> list[Cue]:
        """Return the last cues before word `index`, in order."""
        stop = bisect_left(self.firsts, index)
        return self.cues[max(0, stop - _NEAR) : stop]

    def _content_at(self, index: int) -> Cue | None:
        """Return the cue before word `index` whose content holds that word, the innermost one."""
        best: Cue | None = None
        for cue in self._near(index):
            if cue.kind != Kind.ADVERBIAL and any(first <= index < stop for first, stop in cue.content_spans):
                best = cue
        return best
