"""Shingles of all texts in one sorted array, each packed with the text that it stands in."""

from __future__ import annotations

import itertools

import numpy as np
from numpy.typing import NDArray

from .shingles import ShingleTable
from .threads import each, take_turns

__all__ = ["packed", "row_mask", "stretches"]

# Entries that are packed at a time; more where threads take turns.
_BLOCK = 1 << 16
_THREADED_BLOCK = 1 << 18
# Entries of a stretch, in which what its work needs beside them stays in the second-level cache.
_STRETCH = 1 << 16
_THREADED_STRETCH = 1 << 19

Keys = NDArray[np.uint64]


def row_mask(bits: int) -> np.uint64:
    """Return the bits of a key that number its text."""
    return np.uint64((1 << bits) - 1)


def packed(table: ShingleTable, active: NDArray[np.bool_], bits: int, workers: int) -> Keys:
    """Pack the shingles of the active rows, and sort them.

    Parameters
    ----------
    table, active
        The rows, and which of them take part.
    bits
        How many bits a row number takes.
    workers
        Threads.

    Returns
    -------
    numpy.ndarray
        uint64: the upper bits of each hash, and below them the number of its text; ascending.
    """
    pointers = np.zeros(len(table) + 1, np.int64)
    np.cumsum(np.where(active, table.counts, 0), out=pointers[1:])
    keys = np.empty(int(pointers[-1]), np.uint64)
    upper = ~row_mask(bits)

    def pack(rows: tuple[int, int]) -> None:
        start, stop = rows
        hashes = table.hashes[table.pointers[start] : table.pointers[stop]]
        if not active[start:stop].all():
            hashes = hashes[np.repeat(active[start:stop], np.diff(table.pointers[start : stop + 1]))]
        block = keys[pointers[start] : pointers[stop]]
        np.bitwise_and(hashes, upper, out=block)
        block |= np.repeat(np.arange(start, stop, dtype=np.uint64), np.diff(pointers[start : stop + 1]))

    size = _THREADED_BLOCK if take_turns(workers) else _BLOCK
    step = max(1, size * len(table) // max(1, table.hashes.size))
    for _ in each(pack, [(row, min(row + step, len(table))) for row in range(0, len(table), step)], workers):
        pass
    _sort(keys, workers)
    return keys


def _sort(keys: Keys, workers: int) -> None:
    """Sort in place: cut in two at a value, then both sides at a time."""
    if workers == 1 or keys.size < _STRETCH:
        keys.sort()
        return
    left = workers // 2
    middle = keys.size * left // workers
    keys.partition(middle)
    sides = ((keys[:middle], left), (keys[middle:], workers - left))
    for _ in each(lambda side: _sort(*side), sides, 2):
        pass


def stretches(keys: Keys, bits: int, workers: int) -> list[tuple[int, int]]:
    """Cut sorted keys into stretches, none of them between two texts of one shingle.

    Parameters
    ----------
    keys, bits, workers
        Those of `packed`.

    Returns
    -------
    list of tuple of int
        Beginning and end of each stretch.
    """
    size = _THREADED_STRETCH if take_turns(workers) else _STRETCH
    cuts = np.searchsorted(keys, keys[size - 1 :: size] | row_mask(bits), side="right")
    bounds = np.unique(np.concatenate(([0], cuts, [keys.size]))).tolist()
    return list(itertools.pairwise(bounds))
