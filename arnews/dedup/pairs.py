"""Verified pairs of near-duplicate texts: identical sets collapsed, the rest joined, every similarity exact."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from ..model import Pair
from .arguments import check_count, check_texts, check_threshold
from .crowds import crowd_pairs
from .jaccard import similarities
from .join import join
from .shingles import Progress, ShingleTable, Shingling, shingle_table
from .threads import each

__all__ = ["Groups", "PairTable", "expanded", "groups_of", "linked", "similar_pair_table", "similar_pairs"]

# Rows that are summed up at a time.
_ROWS = 1 << 11


@frozen
class PairTable:
    """Verified pairs as arrays.

    Attributes
    ----------
    first, second
        int64 indices of texts, ``first < second``, sorted by (first, second), every pair once.
    similarity
        float64, the exact Jaccard similarity.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    similarity: NDArray[np.float64]

    def __len__(self) -> int:
        return self.first.size


@frozen
class Groups:
    """Texts with equal shingles, collapsed.

    Attributes
    ----------
    of
        For every text the number of its group, -1 for a text without shingles.
    members
        All grouped texts, group by group, ascending inside a group.
    starts
        int64, shape (groups + 1,): group *g* is ``members[starts[g]:starts[g + 1]]``.
    """

    of: NDArray[np.int64]
    members: NDArray[np.int64]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        return self.starts.size - 1


def groups_of(table: ShingleTable, *, workers: int = 1) -> Groups:
    """Collapse the texts whose shingles are the same, each as often.

    Groups are numbered by their first text. Two 64-bit sums and the count stand for the shingles.
    """
    counts = table.counts
    filled = np.flatnonzero(counts)
    of = np.full(counts.size, -1, np.int64)
    if not filled.size:
        return Groups(of, filled, np.zeros(1, np.int64))
    total = _sums(table, workers=workers)[filled]
    total += counts[filled].astype(np.uint64)
    order = np.argsort(total)
    fresh = np.ones(order.size, np.bool_)
    np.not_equal(total[order][1:], total[order][:-1], out=fresh[1:])
    alike = np.flatnonzero(~fresh)
    if not alike.size:
        of[filled] = np.arange(filled.size)
        return Groups(of, filled, np.arange(filled.size + 1))
    # Where sums are equal, the first text of a group comes first: a stable sort, of those only.
    beside = ~fresh
    beside[:-1] |= beside[1:]
    equal = np.flatnonzero(beside)
    order[equal] = order[equal[np.lexsort((order[equal], total[order[equal]]))]]
    # Only texts that agree with their neighbour are worth a second, independent sum.
    second = np.zeros(order.size, np.uint64)
    second[equal] = _check_sums(table, filled[order[equal]], workers)
    fresh[alike] = second[alike] != second[alike - 1]
    heads = np.zeros(order.size, np.bool_)
    heads[order[fresh]] = True
    number = np.cumsum(heads) - 1  # of the groups that begin up to here
    group = np.empty(order.size, np.int64)
    group[order] = number[order[fresh]][np.cumsum(fresh) - 1]
    of[filled] = group
    members = filled[np.argsort(group, kind="stable")]
    return Groups(of, members, np.concatenate(([0], np.cumsum(np.bincount(group)))))


def _sums(table: ShingleTable, *, workers: int = 1) -> NDArray[np.uint64]:
    """Return the sum of the shingles of each row."""
    sums = np.zeros(len(table), np.uint64)
    filled = np.flatnonzero(table.counts)

    def work(start: int) -> None:
        some = filled[start : start + _ROWS]
        end = table.pointers[some[-1] + 1]
        sums[some] = np.add.reduceat(table.hashes[:end], table.pointers[some])

    for _ in each(work, range(0, filled.size, _ROWS), workers):
        pass
    return sums


def _check_sums(table: ShingleTable, rows: NDArray[np.int64], workers: int) -> NDArray[np.uint64]:
    """Return a sum of other values made of the shingles of some rows, none of them empty."""

    def work(start: int) -> NDArray[np.uint64]:
        part = table.rows(rows[start : start + _ROWS])
        spread = part.hashes ^ (part.hashes >> np.uint64(31))
        spread *= spread | np.uint64(1)
        return np.add.reduceat(spread, part.pointers[:-1])

    return np.concatenate(list(each(work, range(0, rows.size, _ROWS), workers)))


def linked(
    table: ShingleTable,
    heads: NDArray[np.int64],
    threshold: float,
    order: Callable[[], NDArray[np.int64]],
    *,
    every: bool,
    workers: int = 1,
) -> tuple[PairTable, NDArray[np.int64]]:
    """Find verified pairs of rows.

    Parameters
    ----------
    table
        Shingles of texts.
    heads
        The rows that take part: one of each group.
    threshold
        Jaccard similarity, in (0, 1].
    order
        Returns a rank for every row of the table, which decides which rows lead where a crowd is too large to be paired
        in full. Called only where there is one.
    every
        Whether all pairs are wanted, or enough of them for clusters.
    workers
        Threads.

    Returns
    -------
    pairs
        Those that reach the threshold.
    crowded
        Rows, ascending, of which some pairs may be missing.
    """
    active = np.zeros(len(table), np.bool_)
    active[heads] = True
    found = join(table, active, threshold, every=every, workers=workers)
    similarity = similarities(table, found.first, found.second, workers=workers)
    enough = similarity >= threshold
    first, second, similarity = found.first[enough], found.second[enough], similarity[enough]
    if found.crowded.size:
        more = crowd_pairs(table, found.crowded, order(), threshold, every=every)
        key = np.concatenate((first, more[0])) * len(table) + np.concatenate((second, more[1]))
        key, index = np.unique(key, return_index=True)
        first, second = np.divmod(key, len(table))
        similarity = np.concatenate((similarity, more[2]))[index]
    return PairTable(first, second, similarity), found.crowded


def similar_pair_table(
    texts: Iterable[str],
    threshold: float = 0.8,
    shingling: Shingling | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> PairTable:
    """Find all pairs of near-duplicates in a list of texts, as arrays: for lists of millions.

    Parameters and errors are those of `similar_pairs`.

    Returns
    -------
    PairTable
        The pairs that `similar_pairs` returns, in the same order.

    Examples
    --------
    >>> import arnews
    >>> table = arnews.similar_pair_table(["وصل الوفد إلى العاصمة", "خبر آخر", "وصل الوفد الى العاصمه"])
    >>> table.first.tolist(), table.second.tolist(), table.similarity.tolist()
    ([0], [2], [1.0])
    """
    listed = check_texts(texts)
    threshold = check_threshold(threshold)
    check_count(workers, "workers")
    table = shingle_table(listed, shingling, workers=workers, progress=progress)
    groups = groups_of(table, workers=workers)

    def by_content() -> NDArray[np.int64]:
        # So that the order of the texts decides nothing.
        return np.argsort(np.argsort(_sums(table)))

    heads = groups.members[groups.starts[:-1]]
    pairs, _ = linked(table, heads, threshold, by_content, every=True, workers=workers)
    return expanded(pairs, groups)


def expanded(pairs: PairTable, groups: Groups) -> PairTable:
    """Turn pairs of the first texts of groups into pairs of texts, those inside each group included."""
    sizes = np.diff(groups.starts)
    if not (sizes > 1).any():
        return pairs
    ahead, behind = groups.of[pairs.first], groups.of[pairs.second]
    one, two = sizes[ahead], sizes[behind]
    repeat = one * two
    within = np.arange(repeat.sum()) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    left, right = np.divmod(within, np.repeat(two, repeat))
    first = [groups.members[np.repeat(groups.starts[ahead], repeat) + left]]
    second = [groups.members[np.repeat(groups.starts[behind], repeat) + right]]
    similarity = [np.repeat(pairs.similarity, repeat)]
    own = np.repeat(groups.starts[1:], sizes)  # where the group of each member ends
    at = np.arange(groups.members.size)
    distance = 1
    at = at[at + distance < own[at]]
    while at.size:
        first.append(groups.members[at])
        second.append(groups.members[at + distance])
        similarity.append(np.ones(at.size))
        distance += 1
        at = at[at + distance < own[at]]
    low = np.minimum(np.concatenate(first), np.concatenate(second))
    high = np.maximum(np.concatenate(first), np.concatenate(second))
    order = np.lexsort((high, low))
    return PairTable(low[order], high[order], np.concatenate(similarity)[order])


def similar_pairs(
    texts: Iterable[str],
    threshold: float = 0.8,
    shingling: Shingling | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> tuple[Pair, ...]:
    """Find all pairs of near-duplicates in a list of texts.

    The answer is exact: a pair is reported when ``intersection / union`` of its shingle sets reaches the threshold,
    up to collisions of 64-bit hashes. None is missed, as long as the rarest shingles of the texts are shared by so few
    of them that at most 512 pairs per text must be looked at. Beyond that (tens of thousands of texts made from one
    template) bands propose the pairs among the texts in question: those at the threshold are found with a probability
    of 0.9999, except in buckets of which fewer than one member in 64 is similar to the first.

    Parameters
    ----------
    texts
        Any texts; one without a word is in no pair.
    threshold
        The Jaccard similarity from which a pair counts, in (0, 1].
    shingling
        What a shingle is; by default three words of the DEDUP profile.
    workers
        Threads; the result does not depend on it.
    progress
        Called as ``progress(texts hashed, texts in all)`` from time to time.

    Returns
    -------
    tuple of Pair
        Sorted by (first, second). `similar_pair_table` gives the same as arrays, for lists of millions.

    Raises
    ------
    InvalidArgument
        If the threshold is outside (0, 1], or `texts` is one str or holds something else than str.

    Examples
    --------
    >>> import arnews
    >>> texts = [
    ...     "أعلنت وزارة النقل فتح الطريق الساحلي أمام حركة السير اليوم",
    ...     "انتخب المجلس رئيسا جديدا له بعد ثلاث جولات من التصويت",
    ...     "اعلنت وزارة النقل فتح الطريق الساحلي امام حركة السير اليوم",
    ... ]
    >>> arnews.similar_pairs(texts)
    (Pair(first=0, second=2, similarity=1.0),)
    """
    found = similar_pair_table(texts, threshold, shingling, workers=workers, progress=progress)
    return tuple(map(Pair, found.first.tolist(), found.second.tolist(), found.similarity.tolist()))
