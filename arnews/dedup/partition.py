"""Shingles of all texts, each packed with its text, cut into parts of the hash range that fit in the cache."""

from __future__ import annotations

import functools
import threading
from itertools import pairwise

import numpy as np
from attrs import define
from numpy.typing import NDArray

from .shingles import ShingleTable
from .threads import each

__all__ = ["Part", "partitioned"]

# Entries of a part, and of a block that is distributed to the parts at a time; of a larger one where threads take turns
# at the interpreter, which should have long to do between them.
_PART = 1 << 20
_BLOCK = 1 << 16
_THREADED_BLOCK = 1 << 18
_MOST_PARTS = 256  # one byte tells them apart, which numpy sorts by counting

Keys = NDArray[np.uint64]


@define
class Part:
    """The packed entries of one stretch of the hash range, as a view of the array of all.

    Attributes
    ----------
    keys
        uint64: the upper bits of each hash, and below them the number of the text.
    first
        Half the place of the part in the array of all: numbers from here on can name its repeated shingles.
    """

    keys: Keys
    first: int


def partitioned(
    table: ShingleTable, active: NDArray[np.bool_], bits: np.uint64, workers: int
) -> tuple[list[Part], Keys]:
    """Pack the shingles of the active rows and distribute them to parts.

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
    parts, keys
        The parts in order of the hash, and the one array of which they are views.
    """
    counts = np.where(active, table.counts, 0)
    total = int(counts.sum())
    parts = 1 << max(0, (total // _PART).bit_length(), (4 * workers - 1).bit_length() if workers > 1 else 0)
    parts = min(parts, _MOST_PARTS)
    work = functools.partial(_packed, table, active, bits)
    if parts == 1:
        keys = work((0, len(table)))
        return [Part(keys, 0)], keys
    shift = np.uint64(64 - (parts - 1).bit_length())
    size = _BLOCK if workers == 1 else _THREADED_BLOCK
    step = max(1, size * len(table) // max(1, table.hashes.size))
    blocks = [(start, min(start + step, len(table))) for start in range(0, len(table), step)]
    sizes = sum(each(functools.partial(_histogram, table, active, shift, parts), blocks, workers))
    ends = np.cumsum(sizes)
    free = ends - sizes
    lock = threading.Lock()
    keys = np.empty(total, np.uint64)

    def place(bounds: tuple[int, int]) -> None:
        block, held = _by_part(work(bounds), shift, parts)
        with lock:
            starts = free.tolist()
            free.__iadd__(held)
        # Which block comes first in a part decides nothing: parts are sorted.
        at = 0
        for start, length in zip(starts, held.tolist(), strict=True):
            keys[start : start + length] = block[at : at + length]
            at += length

    for _ in each(place, blocks, workers):
        pass
    bounds = [0, *ends.tolist()]
    # An odd beginning is rounded up: the part before has one entry fewer than twice its numbers.
    return [Part(keys[one:two], (one + 1) // 2) for one, two in pairwise(bounds)], keys


def _of_block(
    table: ShingleTable, active: NDArray[np.bool_], bounds: tuple[int, int]
) -> tuple[Keys, NDArray[np.int64], NDArray[np.bool_]]:
    start, stop = bounds
    counts = np.diff(table.pointers[start : stop + 1])
    hashes = table.hashes[table.pointers[start] : table.pointers[stop]]
    used = active[start:stop]
    if not used.all():
        hashes = hashes[np.repeat(used, counts)]
    return hashes, counts, used


def _histogram(
    table: ShingleTable, active: NDArray[np.bool_], shift: np.uint64, parts: int, bounds: tuple[int, int]
) -> NDArray[np.int64]:
    hashes, _, _ = _of_block(table, active, bounds)
    return np.bincount((hashes >> shift).astype(np.intp), minlength=parts)


def _packed(table: ShingleTable, active: NDArray[np.bool_], bits: np.uint64, bounds: tuple[int, int]) -> Keys:
    hashes, counts, used = _of_block(table, active, bounds)
    packed = hashes & ~((np.uint64(1) << bits) - np.uint64(1))
    packed |= np.repeat(np.arange(*bounds, dtype=np.uint64), np.where(used, counts, 0))
    return packed


def _by_part(packed: Keys, shift: np.uint64, parts: int) -> tuple[Keys, NDArray[np.int64]]:
    part = (packed >> shift).astype(np.uint8)
    return packed.take(np.argsort(part, kind="stable")), np.bincount(part, minlength=parts)
