"""Second pass: the content of each accepted cue."""

from __future__ import annotations

from .adverbial_contents import adverbial_content
from .clause_edges import Bounds
from .cue import Cue, Kind
from .direct_speech import bare_speech_end, quoted_spans
from .document import (
    Document,
)
from .readings import Readings

__all__ = ["bound_contents"]


def bound_contents(document: Document, readings: Readings, cues: list[Cue]) -> None:
    """Give every cue its content, as ranges of words."""
    bounds = Bounds(document, readings, cues)
    for cue in cues:
        if cue.kind == Kind.ADVERBIAL:
            continue
        if cue.opening is None:
            continue
        cue.content_spans = _content(document, bounds, cue)
    for number, cue in enumerate(cues):
        if cue.subject_side == "relative" and number:
            _end_before_host(cue, cues[number - 1])
        cue.content_spans = [(first, stop) for first, stop in cue.content_spans if first < stop]
    previous: Cue | None = None
    for cue in cues:
        if cue.kind == Kind.ADVERBIAL:
            spans = adverbial_content(document, bounds, cue, previous)
            cue.content_spans = [(first, stop) for first, stop in spans if first < stop]
        if cue.kind != Kind.ADVERBIAL or cue.content_spans:
            previous = cue


def _end_before_host(cue: Cue, host: Cue) -> None:
    """End the content of a relative clause where that of the verb begins whose subject the clause describes.

    قال المسؤول الذي اشترط عدم ذكر اسمه إن …
    """
    opening = host.opening
    if opening is None or host.kind is Kind.ADVERBIAL or not host.stop <= cue.first < opening.connector:
        return
    cue.content_spans = [(first, min(stop, opening.connector)) for first, stop in cue.content_spans]


def _content(document: Document, bounds: Bounds, cue: Cue) -> list[tuple[int, int]]:
    opening = cue.opening
    assert opening is not None
    if cue.content_spans:
        return cue.content_spans
    first = opening.content
    if first >= document.count:
        return []
    complement = opening.complement
    within = document.quotation_of(cue.first)
    if complement.direct and within is None:
        quotation = document.opening_at(first)
        if quotation is not None and opening.quoted:
            return quoted_spans(document, bounds, quotation)
        return [(first, bare_speech_end(document, bounds, cue, first))]
    if opening.quoted and within is None and complement.nominal:
        quotation = document.opening_at(first)
        if quotation is not None:
            stop = bounds.clause_end(first, cue, nominal=True)
            return quoted_spans(document, bounds, quotation) if stop <= quotation.stop else [(first, stop)]
    nominal = complement.nominal or cue.object is not None
    stop = bounds.clause_end(first, cue, nominal=nominal)
    return [(first, stop)] if stop > first else []
