"""Clusters in which every member is similar to the representative: stars, not chains."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .jaccard import similarities
from .pairs import PairTable
from .shingles import ShingleTable

__all__ = ["stars"]


def stars(
    pairs: PairTable,
    order: NDArray[np.int64],
    table: ShingleTable,
    threshold: float,
    unsure: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Give every row a representative that it is similar to.

    Rows are taken by rank. One that is similar to earlier representatives joins the most similar of them (the one of
    the lowest rank among equals); one that is not becomes a representative. So no row is in a cluster by way of a
    third one, and the representative of a cluster is its row of the lowest rank.

    Parameters
    ----------
    pairs
        Verified pairs of rows.
    order
        A rank for every row: a permutation of ``range(rows)``.
    table
        The rows, for similarities that `pairs` does not hold.
    threshold
        Jaccard similarity, in (0, 1].
    unsure
        Rows of which `pairs` may not hold every pair: where all similar neighbours of one are members, it is compared
        with their representatives too. The work stays linear in the number of pairs.

    Returns
    -------
    representative
        int64: for every row the row that represents it, often itself.
    similarity
        float64: the exact Jaccard similarity to it.
    """
    representative = np.arange(order.size)
    similarity = np.ones(order.size)
    if not len(pairs):
        return representative, similarity
    # From here to the last lines rows are named by their ranks: ascending is the order in which they are taken.
    by_rank = np.argsort(order, kind="stable")
    one, two = order[pairs.first], order[pairs.second]
    early, late = np.minimum(one, two), np.maximum(one, two)
    sort = np.lexsort((early, late))
    early, late = early[sort], late[sort]
    bounds = np.flatnonzero(np.concatenate(([True], late[1:] != late[:-1], [True])))
    doubtful = np.zeros(order.size, np.bool_)
    doubtful[order[unsure]] = True
    neighbours, values = early.tolist(), pairs.similarity[sort].tolist()
    home: dict[int, int] = {}  # the representative of every row that has another one
    share: dict[int, float] = {}
    own_ranks, ends = late[bounds[:-1]], bounds.tolist()
    for own, start, stop, doubt in zip(own_ranks.tolist(), ends, ends[1:], doubtful[own_ranks].tolist(), strict=False):
        best, score = own, 0.0
        for at in range(start, stop):
            if values[at] > score and neighbours[at] not in home:
                best, score = neighbours[at], values[at]
        if best == own and doubt:
            further = {home[neighbours[at]] for at in range(start, stop)}
            best, score = _most_similar(table, by_rank, own, sorted(further), threshold)
        if best != own:
            home[own] = best
            share[own] = score
    moved = by_rank[np.fromiter(home, np.int64, len(home))]
    representative[moved] = by_rank[np.fromiter(home.values(), np.int64, len(home))]
    similarity[moved] = np.fromiter(share.values(), np.float64, len(share))
    return representative, similarity


def _most_similar(
    table: ShingleTable, by_rank: NDArray[np.int64], own: int, others: list[int], threshold: float
) -> tuple[int, float]:
    """Return the most similar of the others that reaches the threshold, else the row itself."""
    part = table.rows(by_rank[[*others, own]])
    count = len(others)
    values = similarities(part, np.arange(count), np.full(count, count))
    top = int(np.argmax(values))
    if values[top] < threshold:
        return own, 0.0
    return others[top], float(values[top])
