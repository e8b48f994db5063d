"""Attributions in the later copies of repeated blocks left out, so that a block pasted twice says everything once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve

from ..model import Attribution, RepeatedBlock

__all__ = ["outside_repeats"]


def outside_repeats(blocks: Sequence[RepeatedBlock], found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions whose cue is in no repeat, with ``nested_in`` counted anew."""
    bounds = _merged(blocks)
    starts = [start for start, _ in bounds]

    def repeated(one: Attribution) -> bool:
        place = bisect_right(starts, one.cue.start) - 1
        return place >= 0 and one.cue.end <= bounds[place][1]

    kept = [place for place, one in enumerate(found) if not repeated(one)]
    if len(kept) == len(found):
        return tuple(found)
    index = {place: count for count, place in enumerate(kept)}
    return tuple(evolve(found[place], nested_in=_parent(found, place, index)) for place in kept)


def _merged(blocks: Sequence[RepeatedBlock]) -> list[tuple[int, int]]:
    """Return the repeats' bounds in order, those that overlap joined."""
    bounds: list[tuple[int, int]] = []
    for start, end in sorted((one.repeat.start, one.repeat.end) for one in blocks):
        if bounds and start < bounds[-1][1]:
            bounds[-1] = (bounds[-1][0], max(end, bounds[-1][1]))
        else:
            bounds.append((start, end))
    return bounds


def _parent(found: Sequence[Attribution], place: int, index: dict[int, int]) -> int | None:
    """Return the new index of the nearest attribution around this one that was kept."""
    parent = found[place].nested_in
    while parent is not None and parent not in index:
        parent = found[parent].nested_in
    return None if parent is None else index[parent]
