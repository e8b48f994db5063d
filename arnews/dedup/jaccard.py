"""Exact Jaccard similarity of pairs of shingle sets, for all pairs at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .rectangles import rectangles
from .shingles import ShingleTable
from .threads import each

__all__ = ["Overlaps", "distinct", "overlaps", "similarities"]

# Pairs whose sets are held side by side at one time, at most; and at least, where threads share them.
_CHUNK, _LEAST = 1 << 13, 1 << 9


def distinct(table: ShingleTable) -> ShingleTable:
    """Return the table with every row sorted and without repetitions.

    Parameters
    ----------
    table
        Any table.

    Returns
    -------
    ShingleTable
        The same rows as sorted sets; the input is not changed.
    """
    counts = table.counts
    hashes = np.empty_like(table.hashes)
    keep = np.ones(hashes.size, np.bool_)
    starts = table.pointers[:-1]
    for rows, width in rectangles(counts):
        # A row that is shorter than the rectangle is filled up with its last value, which sorting leaves in it as one
        # run; what is beyond the row's own length is not copied back.
        column = np.arange(width)
        index = np.minimum(column, counts[rows, None] - 1)
        index += starts[rows, None]
        cells = table.hashes[index]
        own = column < counts[rows, None]
        cells[~own] = np.uint64(0xFFFFFFFFFFFFFFFF)
        cells.sort(axis=1)
        place = index[own]
        hashes[place] = cells[own]
        fresh = np.ones(cells.shape, np.bool_)
        np.not_equal(cells[:, 1:], cells[:, :-1], out=fresh[:, 1:])
        keep[place] = fresh[own]
    kept = np.zeros(hashes.size + 1, np.int64)
    np.cumsum(keep, out=kept[1:])
    return ShingleTable(hashes[keep], kept[table.pointers])


def overlaps(table: ShingleTable, first: NDArray[np.int64], second: NDArray[np.int64]) -> Overlaps:
    """Count what pairs of sets have in common.

    Parameters
    ----------
    table
        A table of sets, as `distinct` returns it.
    first, second
        Rows of the table, one pair per place.

    Returns
    -------
    Overlaps
        The sizes of both sets and of their intersection.
    """
    counts = table.counts
    left, right = counts[first], counts[second]
    shared = np.zeros(first.size, np.int64)
    starts = table.pointers[:-1]
    for pairs, width in rectangles(left + right):
        one, two = left[pairs, None], right[pairs, None]
        column = np.arange(width)
        index = np.where(column < one, starts[first[pairs], None] + column, starts[second[pairs], None] - one + column)
        spare = column >= one + two
        index[spare] = 0
        cells = table.hashes[index]
        # Spare cells count up from a value that no hash of real text is near, so that no two of them are equal.
        cells[spare] = (np.uint64(0xFFFFFFFFFFFFFFFF) - column.astype(np.uint64))[np.nonzero(spare)[1]]
        cells.sort(axis=1)
        shared[pairs] = (cells[:, 1:] == cells[:, :-1]).sum(axis=1)
    return Overlaps(left, right, shared)


class Overlaps:
    """Sizes of pairs of sets and of their intersections.

    Attributes
    ----------
    first, second, shared
        int64, one value per pair.
    """

    __slots__ = ("first", "second", "shared")

    def __init__(self, first: NDArray[np.int64], second: NDArray[np.int64], shared: NDArray[np.int64]) -> None:
        self.first, self.second, self.shared = first, second, shared

    def jaccard(self) -> NDArray[np.float64]:
        """Return intersection / union; 0 where both sets are empty."""
        union = self.first + self.second - self.shared
        share: NDArray[np.float64] = np.divide(self.shared, union, out=np.zeros(union.size), where=union > 0)
        return share


def similarities(
    table: ShingleTable, first: NDArray[np.int64], second: NDArray[np.int64], *, workers: int = 1
) -> NDArray[np.float64]:
    """Compute the exact Jaccard similarity of pairs of rows.

    Parameters
    ----------
    table
        Any table of 64-bit shingle hashes.
    first, second
        Rows, one pair per place.
    workers
        Threads.

    Returns
    -------
    numpy.ndarray
        float64, intersection / union of the rows' sets; 0 where both are empty.
    """

    chunk = min(_CHUNK, max(_LEAST, -(-first.size // workers)))

    def work(start: int) -> NDArray[np.float64]:
        one, two = first[start : start + chunk], second[start : start + chunk]
        rows, place = np.unique(np.concatenate((one, two)), return_inverse=True)
        return overlaps(distinct(table.rows(rows)), place[: one.size], place[one.size :]).jaccard()

    found = list(each(work, range(0, first.size, chunk), workers))
    return np.concatenate(found) if found else np.empty(0)
