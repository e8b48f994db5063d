"""Headline colons: «الوزير: لن نتراجع»."""

from __future__ import annotations

from .complements import Opening
from .cues import Cue, Kind, Readings
from .document import COLON, NEWLINE, OPEN, STOP, Document
from .lexicon.schema import Complement
from .phrases import noun_phrase
from .vocabulary import PLACES, noun_of, stem_of

__all__ = ["find_headline_colons"]

_FURNITURE = frozenset(
    [
        "اقرا",
        "المصدر",
        "تصوير",
        "شاهد",
        "فيديو",
        "بالفيديو",
        "بالصور",
        "صور",
        "كتب",
        "ترجمه",
        "اعداد",
        "تقرير",
        "متابعه",
        "خاص",
        "عاجل",
        "تحديث",
        "ملاحظه",
        "الصوره",
        "تعليق",
        "ايضا",
        "المزيد",
        "سؤال",
        "جواب",
    ]
)
_HEADLINE_LENGTH = 24
_FIRST_PERSON = frozenset(["لن", "لا", "نحن", "انا", "لم", "سوف", "هل"])


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
        if stop - line <= _HEADLINE_LENGTH and stop < count:
            cue = _headline(document, readings, line, stop)
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
        if any(position in readings.at for position in range(first, colon)):
            return None
        if words[first] in _FURNITURE or stop - colon < 3:
            return None
        phrase = noun_phrase(document, first, colon)
        if phrase is None or phrase.stop != colon:
            return None
        head = words[first]
        known = noun_of(head) is not None or head in PLACES or stem_of(head) in PLACES
        if not known and colon - first > 3:
            return None
        if not known and not bits & OPEN and colon - first == 1 and head.isdigit():
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
        direct = bool(bits & OPEN) or any(
            word in _FIRST_PERSON or (word.startswith("ن") and len(word) > 3 and index == colon)
            for index, word in enumerate(words[colon : colon + 2], colon)
        )
        cue.rule = "headline" if direct else "headline in the third person"
        return cue
    return None
