"""Which pairs of sets can be similar at all: an exact self-join on the rarest shingles of every set.

Two sets of Jaccard similarity `t` share one of the ``size - ceil(t * size) + 1`` first shingles of each, in any one
order of all shingles (the prefix filter of Chaudhuri, Ganti and Kaushik 2006 and Bayardo, Ma and Srikant 2007). In the
order "rarest first" most prefixes hold shingles that stand in one text only, and such a text is done at once. What is
left is joined by sorting. Shingles that crowd even the prefixes are handed to locality-sensitive hashing instead
(`crowded`), so that no list of texts is ever multiplied with itself.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from .shingles import ShingleTable
from .threads import each

__all__ = ["Candidates", "join", "prefix_lengths"]

# Shingles sorted at a time.
_PART = 1 << 23
# Pairs made per text, and in all, before the most frequent shingles count as crowded: where clusters are wanted, and
# where every pair is.
_PAIRS_PER_TEXT = (24, 512)
_PAIRS_FREE = (1 << 20, 1 << 22)
# Frequencies that the order "rarest first" tells apart.
_RANKS = 1 << 12


@frozen
class Candidates:
    """What a self-join proposes.

    Attributes
    ----------
    first, second
        Rows, ``first < second``, every pair once.
    crowded
        Rows, ascending, that also share shingles too frequent to be joined; pairs among them may be missing.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    crowded: NDArray[np.int64]


def prefix_lengths(sizes: NDArray[np.int64], threshold: float) -> NDArray[np.int64]:
    """Return how many shingles of a set must be looked at; 0 for an empty set."""
    needed = np.ceil(threshold * sizes - 1e-9).astype(np.int64)
    return np.where(sizes > 0, sizes - np.maximum(needed, 1) + 1, 0)


def join(table: ShingleTable, threshold: float, *, every: bool = True, workers: int = 1) -> Candidates:
    """Propose every pair of rows that can reach the threshold.

    Parameters
    ----------
    table
        Shingles of texts. Identical sets should be collapsed before.
    threshold
        Jaccard similarity, in (0, 1].
    every
        Whether every pair is wanted, or enough of them for clusters: how much may be spent on frequent shingles.
    workers
        Threads.

    Returns
    -------
    Candidates
        Complete, except for pairs whose only common prefix shingles are crowded; those are in `crowded` both.
    """
    texts = len(table)
    none = np.empty(0, np.int64)
    if texts < 2 or not table.hashes.size:
        return Candidates(none, none, none)
    bits = np.uint64(max(1, (texts - 1).bit_length()))
    parts = 1 << max(0, (table.hashes.size // _PART).bit_length())
    if workers > 1:
        parts = max(parts, 1 << (2 * workers - 1).bit_length())
    found = list(each(lambda part: _repeated(_packed(table, bits, part, parts), bits, texts), range(parts), workers))
    rows, runs = _prefixes(table.counts, found, threshold)
    return _pairs(rows, runs, texts, _PAIRS_FREE[every] + _PAIRS_PER_TEXT[every] * texts)


@frozen
class _Repeated:
    """The shingles of one part of the hash range that stand in two or more texts.

    Attributes
    ----------
    rows, runs
        One value per (shingle, text): the text, and which of the part's repeated shingles it is.
    frequency
        For each of these shingles: in how many texts.
    twice
        The texts that repeat a shingle, one value per repetition.
    """

    rows: NDArray[np.uint32]
    runs: NDArray[np.uint32]
    frequency: NDArray[np.int64]
    twice: NDArray[np.int64]


def _packed(table: ShingleTable, bits: np.uint64, part: int, parts: int) -> NDArray[np.uint64]:
    """Pack the upper bits of each hash of a part with the number of its text, sorted."""
    counts = table.counts
    high = ~((np.uint64(1) << bits) - np.uint64(1))
    if parts == 1:
        packed = table.hashes & high
        packed |= np.repeat(np.arange(counts.size, dtype=np.uint64), counts)
    else:
        shift = np.uint64(64 - (parts - 1).bit_length())
        pieces = []
        step = max(1, (1 << 17) * counts.size // table.hashes.size)
        for start in range(0, counts.size, step):
            some = counts[start : start + step]
            hashes = table.hashes[table.pointers[start] : table.pointers[start + some.size]]
            chosen = (hashes >> shift) == np.uint64(part)
            piece = hashes[chosen]
            piece &= high
            piece |= np.repeat(np.arange(start, start + some.size, dtype=np.uint64), some)[chosen]
            pieces.append(piece)
        packed = np.concatenate(pieces)
    packed.sort()
    return packed


def _repeated(packed: NDArray[np.uint64], bits: np.uint64, texts: int) -> _Repeated:
    low = (np.uint64(1) << bits) - np.uint64(1)
    again = packed[1:] == packed[:-1]
    twice = (packed[1:][again] & low).astype(np.int64)
    if twice.size:
        fresh = np.ones(packed.size, np.bool_)
        fresh[1:] = ~again
        packed = packed[fresh]
    shingle = packed >> bits
    same = np.zeros(packed.size + 1, np.bool_)
    np.equal(shingle[1:], shingle[:-1], out=same[1:-1])
    index = np.flatnonzero(same[1:] | same[:-1])
    rows = (packed[index] & low).astype(np.uint32)
    starts = np.flatnonzero(~same[index])
    frequency = np.diff(starts, append=index.size)
    runs = np.repeat(np.arange(starts.size, dtype=np.uint32), frequency)
    return _Repeated(rows, runs, frequency, twice)


def _prefixes(
    counts: NDArray[np.int64], found: list[_Repeated], threshold: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Cut every text down to its rarest repeated shingles: (text, shingle) for all that lie in a prefix."""
    texts = counts.size
    sizes = counts.copy()
    shared = np.zeros(texts, np.int64)
    for part in found:
        if part.twice.size:
            sizes -= np.bincount(part.twice, minlength=texts)
        shared += np.bincount(part.rows, minlength=texts)
    # Shingles of one text only come first in the order. A text whose prefix holds nothing else is similar to none.
    wanted = prefix_lengths(sizes, threshold) - (sizes - shared)
    number = np.cumsum(wanted > 0) - 1
    rows, rank, runs = [], [], []
    before = 0
    for part in found:
        chosen = np.flatnonzero(wanted[part.rows] > 0)
        rows.append(part.rows[chosen].astype(np.int64))
        within = part.runs[chosen]
        rank.append(np.minimum(part.frequency, _RANKS - 1)[within])
        runs.append(within.astype(np.int64) + before)
        before += part.frequency.size
    row, run = np.concatenate(rows), np.concatenate(runs)
    row_bits, run_bits = _bits(int(number[-1]) + 1), _bits(before)
    key = number[row]
    if row_bits + run_bits + _RANKS.bit_length() < 64:
        key <<= run_bits + _RANKS.bit_length() - 1
        key |= np.concatenate(rank) << run_bits
        key |= run
        key.sort()
        run = key & ((1 << run_bits) - 1)
        key >>= run_bits + _RANKS.bit_length() - 1
    else:
        order = np.lexsort((run, np.concatenate(rank), key))
        run, key = run[order], key[order]
    opened = np.flatnonzero(wanted > 0)
    held = np.bincount(key, minlength=opened.size)
    place = np.arange(key.size) - np.repeat(np.cumsum(held) - held, held)
    chosen = place < wanted[opened][key]
    return opened[key[chosen]], run[chosen]


def _bits(values: int) -> int:
    return max(1, (values - 1).bit_length())


def _pairs(rows: NDArray[np.int64], runs: NDArray[np.int64], texts: int, budget: int) -> Candidates:
    """Pair the texts that share a prefix shingle, the crowded shingles left out."""
    none = np.empty(0, np.int64)
    if not rows.size:
        return Candidates(none, none, none)
    row_bits = _bits(texts)
    if row_bits + _bits(int(runs.max()) + 1) < 64:
        key = (runs << row_bits) | rows
        key.sort()
        rows, runs = key & ((1 << row_bits) - 1), key >> row_bits
    else:
        order = np.lexsort((rows, runs))
        rows, runs = rows[order], runs[order]
    fresh = np.ones(runs.size, np.bool_)
    np.not_equal(runs[1:], runs[:-1], out=fresh[1:])
    starts = np.flatnonzero(fresh)
    held = np.diff(starts, append=runs.size)
    limit = _crowd(held, budget)
    crowded = np.unique(rows[np.repeat(held > limit, held)])
    # For every entry, how many entries of its own list follow it.
    follow = np.repeat(starts + held, held) - np.arange(1, rows.size + 1)
    follow[np.repeat(held > limit, held)] = 0
    keys = []
    distance = 1
    at = np.flatnonzero(follow)
    while at.size:
        keys.append(rows[at] * texts + rows[at + distance])
        distance += 1
        at = at[follow[at] >= distance]
    if not keys:
        return Candidates(none, none, crowded)
    key = np.concatenate(keys)
    key.sort()
    fresh = np.ones(key.size, np.bool_)
    np.not_equal(key[1:], key[:-1], out=fresh[1:])
    first, second = np.divmod(key[fresh], texts)
    return Candidates(first, second, crowded)


def _crowd(held: NDArray[np.int64], budget: int) -> int:
    """Return the greatest length up to which lists can be paired in full within the budget."""
    lengths, lists = np.unique(held, return_counts=True)
    cost = np.cumsum(lists * (lengths * (lengths - 1) // 2))
    within = int(np.searchsorted(cost, budget, side="right"))
    return int(lengths[within - 1]) if within else 1
