"""Quotation-marked stretches inside a content: the speaker's wording, or a mere name."""

from __future__ import annotations

from bisect import bisect_left

from .document import Document, Quotation
from .lexicon import contexts
from .vocabulary import PLACES, folded_words, is_definite, noun_of, stem_of

__all__ = ["is_classifier", "is_verbatim", "islands", "quotations_between"]

_CLASSIFIERS = folded_words(contexts.CLASSIFIERS)


def is_classifier(word: str) -> bool:
    """Whether a folded word announces a name in quotation marks (صحيفة «…», برنامج «…»)."""
    return word in _CLASSIFIERS or stem_of(word) in _CLASSIFIERS


def _first(quotation: Quotation) -> int:
    return quotation.first


def quotations_between(quotations: list[Quotation], first: int, stop: int) -> list[Quotation]:
    """Return those of some quotations in order that begin at the words `first` to ``stop - 1``."""
    if not quotations:
        return quotations
    return quotations[bisect_left(quotations, first, key=_first) : bisect_left(quotations, stop, key=_first)]


def islands(document: Document, first: int, stop: int) -> list[Quotation]:
    """Return the outermost quotations between two words that hold the speaker's own wording."""
    if not document.openings(first, stop):
        return []
    return [
        quotation
        for quotation in quotations_between(document.quotations, first, stop)
        if quotation.first < quotation.stop and is_verbatim(document, quotation)
    ]


def is_verbatim(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation inside a report holds words of the speaker's rather than a name, a title or a term."""
    words = document.words
    length = quotation.stop - quotation.first
    previous = words[quotation.first - 1] if quotation.first else ""
    if quotation.first and is_classifier(previous):
        return False
    if length >= 4:
        return True
    first = words[quotation.first]
    surface = document.surface(quotation.first)
    if surface[:1].isascii():
        return False
    if length == 1:
        if first in PLACES or stem_of(first) in PLACES or first in ("داعش", "الداعشي"):
            return False
        if previous in ("ب", "بـ", "ل"):
            return previous == "ب"
        noun = noun_of(previous)
        if noun is not None:
            return False
        return not is_definite(first)
    if previous == "ب":
        return True
    noun = noun_of(previous)
    if noun is not None and noun_of(first) is None and length <= 2:
        return False
    return noun_of(first) is None or length == 3
