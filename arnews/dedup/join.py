"""Which pairs of sets can be similar at all: an exact self-join on the rarest shingles of every set.

Two sets of Jaccard similarity `t` share one of the ``size - ceil(t * size) + 1`` first shingles of each, in any one
order of all shingles (the prefix filter of Chaudhuri, Ganti and Kaushik 2006 and Bayardo, Ma and Srikant 2007). In the
order "rarest first" most prefixes hold shingles that stand in one text only, and such a text is done at once. What is
left is joined by sorting. Shingles that crowd even the prefixes are handed to locality-sensitive hashing instead
(`crowded`), so that no list of texts is ever multiplied with itself.
"""

from __future__ import annotations

import functools

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from .packing import packed, row_mask, stretches
from .shingles import ShingleTable
from .threads import each

__all__ = ["Candidates", "join", "prefix_lengths"]

# Pairs made per text, and in all, before the most frequent shingles count as crowded: where clusters are wanted, and
# where every pair is.
_PAIRS_PER_TEXT = (24, 512)
_PAIRS_FREE = (1 << 20, 1 << 22)
# Frequencies that the order "rarest first" tells apart, at most.
_FREQUENCY_BITS = 12
# Entries that are worked on at a time: so few that they stay in the second-level cache; and those that are counted by
# text at a time, per text, so many that the counts of all texts are few beside them.
_STEP = 1 << 17
_COUNTED = 4

Keys = NDArray[np.uint64]


@frozen
class Candidates:
    """What a self-join proposes.

    Attributes
    ----------
    first, second
        Rows, ``first < second``, every pair once, sorted.
    crowded
        Rows, ascending, that also share shingles too frequent to be joined; pairs among them may be missing.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    crowded: NDArray[np.int64]


@frozen
class _Layout:
    """How a text, the frequency of a shingle and its number are packed into 64 bits, in this order from the top."""

    row: int
    frequency: int
    run: int

    @classmethod
    def of(cls, texts: int, shingles: int) -> _Layout:
        """Return the widths for so many texts and shingles."""
        row, run = _bits(texts), _bits(shingles // 2 + 1)
        return cls(row, max(1, min(_FREQUENCY_BITS, 64 - row - run)), run)

    @property
    def below_row(self) -> np.uint64:
        """How far a row is shifted."""
        return np.uint64(self.frequency + self.run)

    def rows(self, keys: Keys) -> NDArray[np.int64]:
        """Unpack the texts."""
        return (keys >> self.below_row).view(np.int64)

    def runs(self, keys: Keys) -> Keys:
        """Unpack the numbers of the shingles."""
        return keys & np.uint64((1 << self.run) - 1)


def _bits(values: int) -> int:
    return max(1, (values - 1).bit_length())


def prefix_lengths(sizes: NDArray[np.int64], threshold: float) -> NDArray[np.int64]:
    """Return how many shingles of a set must be looked at; 0 for an empty set."""
    needed = np.ceil(threshold * sizes - 1e-9).astype(np.int64)
    return np.where(sizes > 0, sizes - np.maximum(needed, 1) + 1, 0)


def join(
    table: ShingleTable, active: NDArray[np.bool_], threshold: float, *, every: bool = True, workers: int = 1
) -> Candidates:
    """Propose every pair of rows that can reach the threshold.

    Parameters
    ----------
    table
        Shingles of texts.
    active
        Which rows take part; of identical sets, one should.
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
    sizes = np.where(active, table.counts, 0)
    layout = _Layout.of(texts, int(sizes.sum()))
    keys = packed(table, active, layout.row, workers)
    shared = np.zeros(texts, np.int64)
    kept = counted = 0
    repetitions = [np.empty(0, np.int64)]
    for part, twice in each(functools.partial(_repeated, layout, keys), stretches(keys, layout.row, workers), workers):
        # In front of what is still to be looked at.
        keys[kept : kept + part.size] = part
        kept += part.size
        repetitions.append(twice)
        if kept - counted >= _COUNTED * texts:
            shared += np.bincount(layout.rows(keys[counted:kept]), minlength=texts)
            counted = kept
    shared += np.bincount(layout.rows(keys[counted:kept]), minlength=texts)
    sizes -= np.bincount(np.concatenate(repetitions), minlength=texts)
    entries = _prefixes(keys[:kept], shared, sizes, threshold, layout, workers)
    del keys
    return _pairs(entries, sizes, threshold, layout, _PAIRS_FREE[every] + _PAIRS_PER_TEXT[every] * texts)


def _repeated(layout: _Layout, keys: Keys, bounds: tuple[int, int]) -> tuple[Keys, NDArray[np.int64]]:
    """Find the shingles of a stretch of packed keys that stand in two or more texts.

    Returns the texts of those shingles with the frequency and number of each; and the texts that hold a shingle twice,
    once per repetition.
    """
    start, stop = bounds
    low = row_mask(layout.row)
    entries = keys[start:stop]
    step = entries[1:] ^ entries[:-1]
    twice = (entries[np.flatnonzero(step == 0)] & low).astype(np.int64)
    # Beside a key of the same shingle in another text: a step of 1 to `low`, as 0 becomes the greatest number here.
    step -= np.uint64(1)
    alike = step < low
    shared = np.zeros(entries.size, np.bool_)
    shared[1:] = alike
    shared[:-1] |= alike
    entries = entries[np.flatnonzero(shared)]
    step = entries[1:] ^ entries[:-1]
    if not step.all():  # a text that holds it twice, between two others
        fresh = np.concatenate(([0], 1 + np.flatnonzero(step)))
        entries = entries[fresh]
        step = entries[1:] ^ entries[:-1]
    starts = np.flatnonzero(step > low)
    starts = np.concatenate(([0], starts + 1)) if entries.size else starts
    frequency = np.diff(starts, append=entries.size)
    # Numbers of different stretches lie apart: a stretch has at most half as many repeated shingles as entries. An odd
    # beginning is rounded up: the stretch before has one entry fewer than twice its numbers.
    first = (start + 1) // 2
    number = np.arange(first, first + starts.size, dtype=np.uint64)
    number |= np.minimum(frequency, (1 << layout.frequency) - 1).astype(np.uint64) << np.uint64(layout.run)
    entries &= low
    entries <<= layout.below_row
    entries |= np.repeat(number, frequency)
    return entries, twice


def _prefixes(
    keys: Keys, shared: NDArray[np.int64], sizes: NDArray[np.int64], threshold: float, layout: _Layout, workers: int
) -> Keys:
    """Cut every text down to the repeated shingles in its prefix.

    `keys`, those of all texts, is overwritten; `shared` counts them for every text.
    """
    # Shingles of one text only come first in the order. A text whose prefix holds nothing else is similar to none.
    wanted = prefix_lengths(sizes, threshold) - (sizes - shared)
    opened = wanted > 0
    kept = 0
    slices = [keys[start : start + _STEP] for start in range(0, keys.size, _STEP)]
    for some in each(lambda part: part[np.flatnonzero(opened.take(layout.rows(part)))], slices, workers):
        keys[kept : kept + some.size] = some
        kept += some.size
    keys = keys[:kept]
    keys.sort()
    rows = np.flatnonzero(opened)
    wanted, held = wanted[rows], shared[rows]
    starts = np.cumsum(held) - held
    found = []
    step = max(1, _STEP // max(1, int(wanted.mean()))) if rows.size else 1
    for at in range(0, rows.size, step):
        some = wanted[at : at + step]
        index = np.arange(some.sum())
        index += np.repeat(starts[at : at + step] - (np.cumsum(some) - some), some)
        entry = layout.runs(keys[index])
        entry <<= np.uint64(layout.row)
        entry |= np.repeat(rows[at : at + step].astype(np.uint64), some)
        found.append(entry)
    return np.concatenate(found) if found else np.empty(0, np.uint64)


def _pairs(entries: Keys, sizes: NDArray[np.int64], threshold: float, layout: _Layout, budget: int) -> Candidates:
    """Pair the texts that share a prefix shingle, the crowded shingles left out."""
    none = np.empty(0, np.int64)
    if not entries.size:
        return Candidates(none, none, none)
    texts = sizes.size
    entries.sort()
    rows = (entries & row_mask(layout.row)).astype(np.int64)
    entries >>= np.uint64(layout.row)
    fresh = np.ones(rows.size, np.bool_)
    np.not_equal(entries[1:], entries[:-1], out=fresh[1:])
    starts = np.flatnonzero(fresh)
    held = np.diff(starts, append=rows.size)
    limit = _crowd(held, budget)
    crowded = np.unique(rows[np.repeat(held > limit, held)])
    # For every entry, how many entries of its own list follow it.
    follow = np.repeat(starts + held, held) - np.arange(1, rows.size + 1)
    follow[np.repeat(held > limit, held)] = 0
    at = np.flatnonzero(follow)
    follow = follow[at]
    keys = []
    distance = 1
    while at.size:
        keys.append(rows[at] * texts + rows[at + distance])
        distance += 1
        left = follow >= distance
        at, follow = at[left], follow[left]
    if not keys:
        return Candidates(none, none, crowded)
    key = np.concatenate(keys)
    del keys
    key.sort()
    fresh = np.ones(key.size, np.bool_)
    np.not_equal(key[1:], key[:-1], out=fresh[1:])
    starts = np.flatnonzero(fresh)
    first, second = np.divmod(key[starts], texts)
    able = _able(first, second, np.diff(starts, append=key.size), sizes, threshold)
    if crowded.size:
        # Two crowded texts have more in common than was counted here.
        dense = np.zeros(texts, np.bool_)
        dense[crowded] = True
        able |= dense[first] & dense[second]
    return Candidates(first[able], second[able], crowded)


def _able(
    first: NDArray[np.int64],
    second: NDArray[np.int64],
    common: NDArray[np.int64],
    sizes: NDArray[np.int64],
    threshold: float,
) -> NDArray[np.bool_]:
    """Tell which pairs can reach the threshold, by their sizes and by how much their prefixes have in common.

    Of the two prefixes, take the one that ends first. A common shingle up to there lies in both, and is counted in
    `common`; any other one lies in the rest of that set. One is granted for collisions of the packed hashes.
    """
    one, two = sizes[first], sizes[second]
    rest = np.maximum(one - prefix_lengths(one, threshold), two - prefix_lengths(two, threshold))
    most = np.minimum(common + rest, np.minimum(one, two))
    able: NDArray[np.bool_] = most + 1 >= threshold / (1 + threshold) * (one + two)
    return able


def _crowd(held: NDArray[np.int64], budget: int) -> int:
    """Return the greatest length up to which lists can be paired in full within the budget."""
    lengths, lists = np.unique(held, return_counts=True)
    cost = np.cumsum(lists * (lengths * (lengths - 1) // 2))
    within = int(np.searchsorted(cost, budget, side="right"))
    return int(lengths[within - 1]) if within else 1
