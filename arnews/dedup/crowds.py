"""Pairs inside a crowd: texts that share so many frequent shingles that only MinHash bands can part them.

A bucket of candidates is never multiplied with itself unless its pairs turn out to be real. Its members are first
compared with one of them, the leader; where few are similar to it, those that are not are compared with the next
leader, and so on, a bounded number of times.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .bands import band_keys, band_parameters
from .jaccard import distinct, overlaps
from .minhash import minhash
from .shingles import ShingleTable

__all__ = ["crowd_pairs"]

# The share of pairs at the threshold that must meet in a bucket.
_RECALL = 0.9999
# A bucket up to this size is paired in full.
_SMALL = 32
_LEADERS = 32
# From this share of members similar to the leader, a bucket's pairs are taken to be real.
_REAL = 1 / 64
_CHUNK = 1 << 16


def crowd_pairs(
    table: ShingleTable, rows: NDArray[np.int64], order: NDArray[np.int64], threshold: float, *, every: bool
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Find verified pairs among some rows of a table.

    Parameters
    ----------
    table
        Shingles of texts.
    rows
        The rows in question, ascending.
    order
        For every row of the table its rank; the lowest rank of a bucket leads.
    threshold
        Jaccard similarity, in (0, 1].
    every
        Whether buckets of real pairs are paired in full (as many pairs as there are, possibly very many), or each
        member with leaders only (enough for clusters).

    Returns
    -------
    first, second, similarity
        Rows of the table, ``first < second``, every pair once; similarities are exact and reach the threshold.
    """
    none = np.empty(0, np.int64)
    if rows.size < 2:
        return none, none, np.empty(0)
    rows = rows[np.argsort(order[rows], kind="stable")]
    sets = distinct(table.rows(rows))
    bands, height = band_parameters(threshold, recall=_RECALL)
    values = minhash((sets.hashes >> np.uint64(32)).astype(np.uint32), sets.pointers)
    keys = band_keys(values, bands=bands, rows=height).ravel()
    place = np.argsort(keys, kind="stable")
    member = place // bands  # ascending inside a bucket: the first one leads
    fresh = np.ones(keys.size, np.bool_)
    np.not_equal(keys[place][1:], keys[place][:-1], out=fresh[1:])
    bucket = np.cumsum(fresh) - 1
    known = _Known(sets, threshold)
    for leader in range(_LEADERS):
        member, bucket = _without_single(member, bucket)
        if not member.size:
            break
        starts, held = _lists(bucket)
        if leader == 0:
            in_full = held <= _SMALL
            known.pair_in_full(member, starts, held, in_full)
            member, bucket = _rest(member, bucket, held, in_full)
            if not member.size:
                break
            starts, held = _lists(bucket)
        ahead = np.repeat(member[starts], held)
        similar = known.check(ahead, member)
        if every and leader == 0:
            real = np.add.reduceat(similar.astype(np.int64), starts) >= _REAL * held
            known.pair_in_full(member, starts, held, real)
            apart = ~np.repeat(real, held)
            member, bucket, ahead, similar = member[apart], bucket[apart], ahead[apart], similar[apart]
        left = ~similar & (member != ahead)
        member, bucket = member[left], bucket[left]
    first, second, similarity = known.pairs()
    one, two = rows[first], rows[second]
    return np.minimum(one, two), np.maximum(one, two), similarity


def _lists(bucket: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    fresh = np.ones(bucket.size, np.bool_)
    np.not_equal(bucket[1:], bucket[:-1], out=fresh[1:])
    starts = np.flatnonzero(fresh)
    return starts, np.diff(starts, append=bucket.size)


def _without_single(
    member: NDArray[np.int64], bucket: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    if not member.size:
        return member, bucket
    _, held = _lists(bucket)
    return _rest(member, bucket, held, held < 2)


def _rest(
    member: NDArray[np.int64], bucket: NDArray[np.int64], held: NDArray[np.int64], done: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    left = np.repeat(~done, held)
    return member[left], bucket[left]


class _Known:
    """The pairs compared so far: each is compared once, whatever number of buckets it meets in."""

    def __init__(self, sets: ShingleTable, threshold: float) -> None:
        self._sets, self._threshold = sets, threshold
        self._keys = np.empty(0, np.int64)  # of all pairs compared, ascending
        self._values = np.empty(0)

    def check(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell for each pair whether it reaches the threshold; a member is similar to itself."""
        keys = np.minimum(first, second) * len(self._sets) + np.maximum(first, second)
        self._compare(keys[first != second])
        similar = np.ones(first.size, np.bool_)
        other = np.flatnonzero(first != second)
        similar[other] = self._values[np.searchsorted(self._keys, keys[other])] >= self._threshold
        return similar

    def pair_in_full(
        self,
        member: NDArray[np.int64],
        starts: NDArray[np.int64],
        held: NDArray[np.int64],
        chosen: NDArray[np.bool_],
    ) -> None:
        """Compare all pairs inside the chosen buckets."""
        waiting: list[NDArray[np.int64]] = []
        size = 0
        for start, length in zip(starts[chosen].tolist(), held[chosen].tolist(), strict=True):
            own = np.sort(member[start : start + length])
            for distance in range(1, length):
                waiting.append(own[:-distance] * len(self._sets) + own[distance:])
                size += length - distance
                if size > _CHUNK * 16:
                    self._compare(np.concatenate(waiting))
                    waiting, size = [], 0
        if waiting:
            self._compare(np.concatenate(waiting))

    def _compare(self, keys: NDArray[np.int64]) -> None:
        keys = np.unique(keys)
        known = np.searchsorted(self._keys, keys)
        known[known == self._keys.size] = 0
        if self._keys.size:
            keys = keys[self._keys[known] != keys]
        if not keys.size:
            return
        values = np.empty(keys.size)
        for start in range(0, keys.size, _CHUNK):
            first, second = np.divmod(keys[start : start + _CHUNK], len(self._sets))
            values[start : start + _CHUNK] = overlaps(self._sets, first, second).jaccard()
        merged = np.concatenate((self._keys, keys))
        order = np.argsort(merged, kind="stable")
        self._keys = merged[order]
        self._values = np.concatenate((self._values, values))[order]

    def pairs(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """Return the pairs that reach the threshold."""
        found = self._values >= self._threshold
        first, second = np.divmod(self._keys[found], max(1, len(self._sets)))
        return first, second, self._values[found]
