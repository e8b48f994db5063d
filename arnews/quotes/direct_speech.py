"""The contents of direct speech: quotations with those that continue them, and speech without marks."""

from __future__ import annotations

from .clause_edges import Bounds
from .cue import Cue
from .document import (
    NEWLINE,
    OPEN,
    PARAGRAPH_OR_STOP,
    STOP,
    Document,
    Quotation,
)
from .lexicon import contexts
from .vocabulary import folded_words

__all__ = ["bare_speech_end", "quoted_spans"]

_LONGEST_SPEECH = 80  # Words that are looked at for a first person.
_FIRST_PERSON = folded_words(contexts.FIRST_PERSON)


def quoted_spans(document: Document, bounds: Bounds, quotation: Quotation) -> list[tuple[int, int]]:
    """The spans of direct speech: the quotation, with the quotations that continue it."""
    stop = bounds.quotation_stop(quotation)
    spans = [(quotation.first, stop)]
    position = stop
    # A list of islands: «…» و«…» و«…».
    while position + 1 < document.count and document.words[position] == "و" and document.before[position + 1] & OPEN:
        following = document.opening_at(position + 1)
        if following is None or document.before[position] & PARAGRAPH_OR_STOP:
            break
        spans.append((following.first, bounds.quotation_stop(following)))
        position = following.stop
    # A quotation that opens every paragraph anew.
    while (
        position < document.count
        and document.before[position] & NEWLINE
        and document.before[position] & OPEN
        and not quotation.closed
    ):
        following = document.opening_at(position)
        if following is None or following.stop <= position:
            # None, or an empty one, which no word follows.
            break
        spans.append((following.first, following.stop))
        quotation = following
        position = following.stop
    return [span for span in spans if span[1] > span[0]]


def bare_speech_end(document: Document, bounds: Bounds, cue: Cue, first: int) -> int:
    """Return the end of direct speech without marks: the sentence, or in the first person up to the next cue."""
    before, words, count = document.before, document.words, document.count
    stop = bounds.clause_end(first, cue)
    if not _in_first_person(words[first:stop]) and not _goes_on_in_first_person(document, bounds, stop):
        return stop
    while stop < count and before[stop] & STOP and not before[stop] & NEWLINE and not before[stop] & OPEN:
        if stop in bounds.at or any(at in bounds.at for at in range(stop, min(count, stop + 6))):
            break
        step = bounds.clause_end(stop, cue)
        if step <= stop:
            break
        stop = step
    return stop


def _in_first_person(words: list[str]) -> bool:
    return any(word in _FIRST_PERSON or (word.endswith("نا") and len(word) > 4) for word in words)


def _goes_on_in_first_person(document: Document, bounds: Bounds, first: int) -> bool:
    """Whether the sentences after word `first`, in its paragraph and before the next cue, have a first person."""
    stop = first
    limit = min(document.count, first + _LONGEST_SPEECH)
    while stop < limit and not document.before[stop] & (NEWLINE | OPEN) and stop not in bounds.at:
        stop += 1
    return (
        stop > first
        and (stop == document.count or bool(document.before[stop] & NEWLINE))
        and _in_first_person(document.words[first:stop])
    )
