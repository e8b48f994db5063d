"""Cues whose content does not follow them: it stands before or around them, or in the sentence that they point at."""

from __future__ import annotations

import re
from itertools import compress, count

from .adjuncts import skip_adjuncts
from .complementisers import is_complementiser
from .content_references import NAMING, WHAT, ReferenceSearch
from .cue import Cue, Kind
from .document import CLAUSE_BREAK, COLON, COMMA, NEWLINE, OPEN, PARAGRAPH_OR_STOP, SEMICOLON, STOP, Document, Quotation
from .inflection import Analysis, FormKind, Voice
from .lexicon.schema import Complement, Flag, VerbClass
from .phrases import noun_phrase
from .readings import Readings
from .vocabulary import (
    PREPOSITIONS,
    SENTENCE_ADVERBS,
    TIME_WORDS,
)

__all__ = ["find_postposed"]

_DIRECT = frozenset([Complement.COLON, Complement.MARK, Complement.QAILAN])
_COMMA_AFTER_QUOTATION = re.compile(
    "[ \N{NO-BREAK SPACE}]*[,\N{ARABIC COMMA}\N{EN DASH}\N{EM DASH}-]?[ \N{NO-BREAK SPACE}]*"
)
_DOTS_AFTER_QUOTATION = re.compile("[ \N{NO-BREAK SPACE}]*(?:\\.\\.+|\N{HORIZONTAL ELLIPSIS})[ \N{NO-BREAK SPACE}]*")
_REACH = 25  # Words between a cue and the rest of the quotation that it interrupts.
_HEADLINE_LENGTH = 24
_SO = frozenset(["هكذا", "كما", "بهذه"])
# Verbs that stand at the end of reported words without marks (…، تضيف الصحيفة): saying, adding, explaining.
_CLOSING_CLASSES = frozenset([VerbClass.SAY, VerbClass.ADD, VerbClass.CLAR, VerbClass.NARR])


def find_postposed(document: Document, readings: Readings, cues: list[Cue]) -> list[Cue]:
    """Find the cues whose content does not follow them, and give interrupted quotations their first part.

    Parameters
    ----------
    document, readings
        The article.
    cues
        The cues found otherwise, with their contents. Those that interrupt a quotation get its first part as well.

    Returns
    -------
    list of Cue
        Further cues, with their contents; one that stands where one of `cues` does replaces it.
    """
    search = _Search(document, readings, cues)
    for cue in cues:
        search.complete(cue)
    return search.run()


class _Search(ReferenceSearch):
    """The search for postposed cues in one document."""

    def run(self) -> list[Cue]:
        found: list[Cue] = []
        words = self.document.words
        for index in sorted(self.readings.at):
            cue = self._at(index)
            if cue is not None:
                found.append(cue)
        for index in compress(count(), map(NAMING.__contains__, words)):
            if index and words[index - 1] in WHAT and index not in self.taken:
                cue = self._naming(index, *NAMING[words[index]])
                if cue is not None:
                    found.append(cue)
        return found

    def _at(self, index: int) -> Cue | None:
        taken = self.taken.get(index)
        for reading in self.readings.at[index]:
            form = reading.form
            if form.kind is not FormKind.PERFECT and form.kind is not FormKind.IMPERFECT:
                continue
            if form.voice is Voice.PASSIVE or form.person == 2:
                continue
            if form.person == 1:
                cue = None if taken else self._what_is(index, reading)
            elif taken is not None:
                # Only a deictic object takes a verb away from a content that was read into what follows.
                cue = self._deictic(index, reading) if taken.opening and taken.opening.complement.nominal else None
            else:
                cue = (
                    self._after_quotation(index, reading)
                    or self._which(index, reading)
                    or self._deictic(index, reading)
                    or self._what_is(index, reading)
                    or self._cleft(index, reading)
                    or self._after_clause(index, reading)
                )
            if cue is not None:
                return cue
        return None

    def _quotation_before(self, index: int, between: re.Pattern[str]) -> Quotation | None:
        """Return the quotation that opens its sentence and ends right before word `index`."""
        document = self.document
        if index == 0 or document.inside[index - 1] < 0:
            return None
        quotation = document.quotations[document.inside[index - 1]]
        if not quotation.closed or quotation.stop != index:
            return None
        if not between.fullmatch(document.text, quotation.outer[1], document.starts[index]):
            return None
        bits = document.before[quotation.first]
        if not bits & PARAGRAPH_OR_STOP or bits & COLON:
            return None
        if self._content_at(quotation.first) is not None:
            return None
        return quotation

    def _after_quotation(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``«…»، قال X`` and the headline ``«…».. X يرد``."""
        document, words = self.document, self.document.words
        verb = reading.form.verb
        if reading.proclitic or (reading.suffix and verb.verb_class is not VerbClass.INFORM):
            return None
        if not _DIRECT & {frame.complement for frame in verb.frames}:
            return None
        if Flag.QUOTE_ONLY in verb.flags or Flag.BELIEF in verb.flags or verb.verb_class is VerbClass.DESCRIBE:
            return None
        at = index - 1 if index and words[index - 1] in _SO else index
        quotation = self._quotation_before(at, _COMMA_AFTER_QUOTATION)
        dotted = False
        if quotation is None and at < index:
            quotation = self._quotation_before(at, _DOTS_AFTER_QUOTATION)
            dotted = quotation is not None
        if quotation is None:
            return self._headline(index, reading)
        allowed, source = self._subject(index, reading)
        if not allowed:
            return None
        rest = self._rest(index)
        length = quotation.stop - quotation.first
        bare = not document.before[at] & COMMA and not dotted and at == index
        if length < (1 if rest is not None else 2):
            return None
        if bare and (source is None or length < 3 or not self._speaks(source)):
            return None
        cue = self._cue(index, reading, "quotation before its cue" if rest is None else "interrupted quotation")
        cue.source, cue.subject_side = source, "after" if source is not None else ""
        cue.content_spans = [(quotation.first, quotation.stop)]
        if rest is not None:
            cue.content_spans.append((rest.first, rest.stop))
        return cue

    def _headline(self, index: int, reading: Analysis) -> Cue | None:
        """Read the headline ``«لن نتراجع».. رئيس اللجنة يرد على منتقديه``."""
        document, before = self.document, self.document.before
        if reading.form.kind is not FormKind.IMPERFECT:
            return None
        for first in range(index - 1, max(0, index - 8), -1):
            if before[first] & (COMMA | SEMICOLON | COLON | NEWLINE):
                return None
            quotation = self._quotation_before(first, _DOTS_AFTER_QUOTATION)
            if quotation is None:
                if before[first] & STOP:
                    return None
                continue
            if not before[quotation.first] & NEWLINE or quotation.stop - quotation.first < 3:
                return None
            phrase = noun_phrase(document, first, index)
            if phrase is None or phrase.stop != index or not self._speaks(phrase):
                return None
            end = index
            while end < document.count and not before[end] & NEWLINE:
                end += 1
            if end - quotation.first > _HEADLINE_LENGTH:
                return None
            cue = self._cue(index, reading, "headline quotation before its cue")
            cue.source, cue.subject_side = phrase, "before"
            cue.content_spans = [(quotation.first, quotation.stop)]
            return cue
        return None

    def _rest(self, index: int) -> Quotation | None:
        """Return the quotation that goes on after the cue at word `index` and its source."""
        document, before = self.document, self.document.before
        for position in range(index + 1, min(document.count, index + _REACH)):
            bits = before[position]
            if bits & CLAUSE_BREAK or is_complementiser(document.words[position]):
                return None
            if bits & OPEN and bits & COMMA:
                return document.opening_at(position)
            if position in self.taken and self.taken[position].first == position:
                return None
        return None

    def complete(self, cue: Cue) -> None:
        """Give a cue that interrupts a quotation the first part of it."""
        document, words = self.document, self.document.words
        as_said = cue.rule == "shared as-said"
        if (cue.kind != Kind.FINITE and not as_said) or len(cue.content_spans) != 1:
            return
        analysis = cue.analysis
        if analysis is not None and analysis.proclitic:
            return
        if self._what_was_described(cue):
            return
        index = cue.first
        first, stop = cue.content_spans[0]
        rest = document.opening_at(first)
        if rest is None or rest.stop != stop or first <= index or document.before[first] & COLON:
            return
        at = index - 1 if index and words[index - 1] in _SO else index
        quotation = self._quotation_before(at, _COMMA_AFTER_QUOTATION)
        if quotation is None or not document.before[at] & COMMA:
            return
        cue.content_spans = [(quotation.first, quotation.stop), (first, stop)]
        cue.rule = "interrupted quotation"
        if analysis is not None:
            allowed, source = self._subject(index, analysis)
            if allowed:
                cue.source, cue.subject_side = source, "after" if source is not None else ""

    def _what_was_described(self, cue: Cue) -> bool:
        """Keep the quotation alone of ``ما وصفه X بـ"…" لبلاده``."""
        document = self.document
        opening = cue.opening
        if cue.first == 0 or opening is None or not opening.quoted or document.words[cue.first - 1] not in WHAT:
            return False
        quotation = document.opening_at(opening.content)
        if quotation is None or cue.content_spans[0][0] != quotation.first:
            return False
        cue.content_spans = [(quotation.first, quotation.stop)]
        return True

    def _after_clause(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``…، تضيف الصحيفة.``: a verb of saying in the imperfect and its subject close the sentence."""
        document, before = self.document, self.document.before
        form = reading.form
        if form.kind is not FormKind.IMPERFECT or reading.proclitic or reading.suffix:
            return None
        if (
            form.verb.verb_class not in _CLOSING_CLASSES
            or not before[index] & COMMA
            or before[index] & (CLAUSE_BREAK | OPEN)
        ):
            return None
        if document.inside[index] >= 0:
            return None
        allowed, source = self._subject(index, reading)
        if not allowed or source is None or not self._speaks(source):
            return None
        if Flag.DIRECT_ONLY in form.verb.flags and source.stop - source.first > 4:
            return None
        end = source.stop
        if end < document.count and document.words[end] in (PREPOSITIONS | TIME_WORDS | SENTENCE_ADVERBS):
            end = skip_adjuncts(document, end, min(document.count, end + 8))
        if (
            end < document.count
            and not before[end] & PARAGRAPH_OR_STOP
            and not (before[end] & COMMA and (self._circumstance(end) or document.words[end] in ("قبل", "بينما")))
        ):
            return None
        if end < document.count and before[end] & COLON:
            return None
        start = self.bounds.sentence_start(index)
        if index - start < 3:
            return None
        cue = self._cue(index, reading, "clause before its cue")
        cue.source, cue.subject_side = source, "after"
        cue.content_spans = [(start, index)]
        return cue
