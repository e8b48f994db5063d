"""Folding that depends on neighbouring characters: whole texts on str, and the stretches of a block that need it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from .canonical import compose, is_unstable
from .context import in_context
from .folding import CONTEXT, LONGEST_KEPT, STRETCHES_KEPT, Folding

__all__ = ["begins_safely", "fold_characters", "fold_stretch", "folded_text", "unsettled_stretches"]


def fold_characters(text: str, compiled: Folding) -> str:
    """Drop, compose and map characters until nothing changes; what looks at neighbours comes later."""
    while True:
        folded = text.translate(compiled.dropped)
        if compiled.profile.canonical:
            folded = compose(folded)
        folded = folded.translate(compiled.becomes)
        if folded == text:
            return text
        text = folded


def folded_text(text: str, compiled: Folding) -> str:
    """Return the folded text, one character after the other: the general way, that every text can go."""
    return in_context(fold_characters(text, compiled), compiled.profile)


def fold_stretch(stretch: str, compiled: Folding) -> tuple[int, ...]:
    """Return what a stretch becomes, as code points; short ones are remembered."""
    known = compiled.stretches.get(stretch)
    if known is None:
        known = tuple(map(ord, fold_characters(stretch, compiled)))
        if len(stretch) <= LONGEST_KEPT:
            if len(compiled.stretches) >= STRETCHES_KEPT:
                compiled.stretches.clear()
            compiled.stretches[stretch] = known
    return known


def begins_safely(codes: Sequence[int]) -> bool:
    """Whether what a stretch became cannot compose with what stands before it."""
    return bool(codes) and not is_unstable(codes[0])


def unsettled_stretches(
    codes: Any,
    folded: Any,
    special: npt.NDArray[np.bool_],
    pointers: npt.NDArray[np.int64],
    compiled: Folding,
) -> Iterator[tuple[int, int, bool]]:
    """Find what the table could not fold.

    A stretch reaches from the last character before it that is folded by itself, that one included, to the next such
    character. Nothing outside can change it, because such characters neither compose with what stands before them nor
    are dropped.

    Parameters
    ----------
    codes, folded
        The code points of the texts, and what the table made of them.
    special
        Where `folded` has one of the two special values.
    pointers
        Where each text begins.
    compiled
        The profile.

    Yields
    ------
    start, end, kept
        The stretch, and whether it begins with a character that is folded by itself and not with the text.
    """
    context = int(np.iinfo(folded.dtype).max) + 1 + CONTEXT
    hard = np.flatnonzero(folded == context)
    # A mark that stays and composes with nothing is settled where it stands, if what is before it stays too and the
    # marks are in canonical order.
    mark = codes[hard]
    classes = np.where(mark < 0x10000, compiled.stable_marks[np.minimum(mark, 0xFFFF)], 0)
    before = np.maximum(hard - 1, 0)
    previous = codes[before]
    previous_class = np.where(previous < 0x10000, compiled.stable_marks[np.minimum(previous, 0xFFFF)], 0)
    follows = ~special[before] | ((previous_class > 0) & (previous_class <= classes) & (folded[before] == context))
    texts = np.searchsorted(pointers, hard, side="right")
    settled = (classes > 0) & follows & (pointers[texts - 1] < hard)
    places = hard[settled]
    folded[places] = codes[places]
    seeds = hard[~settled]
    if not seeds.size:
        return
    texts = texts[~settled]
    flags = special.tobytes()
    done = 0
    for place, low, high in zip(seeds.tolist(), pointers[texts - 1].tolist(), pointers[texts].tolist(), strict=True):
        if place < done:
            continue
        start = flags.rfind(b"\0", low, place)
        kept = start >= 0
        end = flags.find(b"\0", place, high)
        done = end if end >= 0 else high
        yield (start if kept else low), done, kept
