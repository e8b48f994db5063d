"""Headline colons, and the two dots that stand for one: «الوزير: لن نتراجع», «نقيب الأطباء.. "لن نقبل بهذا القرار"»."""

from __future__ import annotations

from ..model import SpeakerKind
from .cue import Cue, Kind
from .document import COLON, NEWLINE, OPEN, STOP, Document
from .inflection import FormKind
from .lexicon import contexts
from .lexicon.schema import Complement
from .openings import Opening
from .phrases import noun_phrase
from .readings import Readings
from .spelling import fold
from .vocabulary import PLACES, TIME_WORDS, folded_words, noun_of, stem_of

__all__ = ["find_headline_colons"]

_FURNITURE = folded_words(contexts.LABELS)
# A country alone before a colon tells where something happened; its capital and its offices speak. Of 50 such headlines
# 43 tell where; of the seven others four hold words in marks or in the first person.
_COUNTRIES = folded_words(contexts.COUNTRIES)
_COUNTRIES_IN_TWO_WORDS = frozenset(
    tuple(fold(name).split()) for name in ("الولايات المتحدة", "المملكة المتحدة", "كوريا الشمالية", "كوريا الجنوبية")
)
_ORDINALS = folded_words(contexts.ORDINALS)
_HEADLINE_LENGTH = 24
_FIRST_PERSON = folded_words(contexts.DIRECT_OPENERS)


def find_headline_colons(document: Document, readings: Readings) -> list[Cue]:
    """Find the colon by which a headline hands its words to a source, in the first lines of an article."""
    _words, before, count = document.words, document.before, document.count
    line = 0
    seen = 0
    while line < count and seen < 3:
        stop = line + 1
        while stop < count and not before[stop] & NEWLINE:
            stop += 1
        seen += 1
        if stop - line <= _HEADLINE_LENGTH:
            cue = _headline(document, readings, line, stop) or _dotted(document, readings, line, stop)
            if cue is not None:
                return [cue]
        line = stop
    return []


def _headline(document: Document, readings: Readings, first: int, stop: int) -> Cue | None:
    words, before = document.words, document.before
    for colon in range(first + 1, min(stop, first + 9)):
        bits = before[colon]
        if not bits & COLON:
            if bits & STOP:
                return None
            continue
        if any(_is_verb(readings, position) for position in range(first, colon)):
            return None
        if words[first] in _FURNITURE or stop - colon < 3:
            return None
        if words[colon - 1] in _ORDINALS and noun_of(words[first]) is None:
            # الجملة الأولى: …
            return None
        phrase = noun_phrase(document, first, colon)
        if phrase is None or phrase.stop != colon:
            return None
        head = words[first]
        noun = noun_of(head)
        known = noun is not None or head in PLACES or stem_of(head) in PLACES
        if not known and colon - first > 3:
            return None
        if not known and not bits & OPEN and colon - first == 1 and head.isdigit():
            return None
        direct = bool(bits & OPEN) or any(_first_person(document, index, colon) for index in (colon, colon + 1))
        if not direct and (
            (colon - first == 1 and head in _COUNTRIES)
            or (colon - first == 2 and (head, words[first + 1]) in _COUNTRIES_IN_TWO_WORDS)
        ):
            return None
        if stop == document.count and not direct and (noun is None or noun.kind is SpeakerKind.GROUP):
            # A line by itself is no headline yet: a list or a title has the same form.
            return None
        end = colon
        while end < stop and not (end > colon and before[end] & STOP):
            end += 1
        cue = Cue(colon - 1, colon, Kind.COLON, ":")
        cue.source, cue.subject_side = phrase, "before"
        cue.opening = Opening(Complement.COLON, colon, colon, bool(bits & OPEN))
        cue.content_spans = [(colon, end)]
        if bits & OPEN:
            quotation = document.opening_at(colon)
            if quotation is not None:
                cue.content_spans = [(quotation.first, min(quotation.stop, end))]
        cue.rule = "headline" if direct else "headline in the third person"
        return cue
    return None


def _is_verb(readings: Readings, index: int) -> bool:
    """Whether word `index` can be a reporting verb or its participle; a verbal noun can be a text (تقرير)."""
    return any(reading.form.kind is not FormKind.MASDAR for reading in readings.at.get(index, ()))


def _first_person(document: Document, index: int, first: int) -> bool:
    """Whether word `index`, near the head of the words at `first`, speaks for the speaker."""
    if index >= document.count:
        return False
    word = document.words[index]
    if word in _FIRST_PERSON or (word.startswith("ن") and len(word) > 3 and index == first):
        return True
    if index != first:
        return False
    return (document.surface(index).startswith("سأ") and len(word) > 3) or (
        word.startswith("سن") and len(word) > 4 and word not in TIME_WORDS and not word.startswith("سنو")
    )


def _dotted(document: Document, readings: Readings, first: int, stop: int) -> Cue | None:
    """Read two dots as a colon: a person, and words in marks or in the first person up to the end of the line."""
    words, before = document.words, document.before
    dots = first + 1
    while dots < stop and not before[dots] & (STOP | COLON):
        if dots in readings.at or before[dots] & OPEN:
            return None
        dots += 1
    if dots >= stop or dots - first > 6 or words[first] in _FURNITURE or first in readings.at:
        return None
    gap = document.gap(dots)
    if not gap.startswith("..") or stop - dots < 3:
        return None
    noun = noun_of(words[first])
    phrase = noun_phrase(document, first, dots)
    if (
        noun is None
        or noun.kind not in (SpeakerKind.PERSON, SpeakerKind.GROUP)
        or phrase is None
        or phrase.stop != dots
    ):
        return None
    quotation = document.opening_at(dots) if before[dots] & OPEN else None
    if quotation is not None:
        if quotation.stop != stop:
            return None
    elif not _first_person(document, dots, dots):
        return None
    cue = Cue(dots - 1, dots, Kind.COLON, "..")
    cue.source, cue.subject_side = phrase, "before"
    cue.opening = Opening(Complement.COLON, dots, dots, quotation is not None)
    cue.content_spans = [(dots, stop)]
    cue.rule = "headline"
    return cue
