"""Union-find whose roots are the smallest members, so that any order of unions and merges gives the same sets."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["UnionFind", "connected_components"]


class UnionFind:
    """Disjoint sets of non-negative ints, made on first mention.

    The root of a set is its smallest member. Unions may come in any order, and structures made apart (by other
    processes, over other parts of the pairs) may be merged in any order: the sets are the same.

    Examples
    --------
    >>> from arnews.dedup.unionfind import UnionFind
    >>> sets = UnionFind()
    >>> sets.union(7, 3)
    >>> other = UnionFind()
    >>> other.union(5, 7)
    >>> sets.merge(other)
    >>> sets.find(5), sets.groups()
    (3, ((3, 5, 7),))
    """

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def find(self, item: int) -> int:
        """Return the smallest member of the set that holds `item`; the item itself where nothing was joined to it."""
        parent = self._parent
        root = item
        while (above := parent.get(root, root)) != root:
            root = above
        while item != root:
            parent[item], item = root, parent[item]
        return root

    def union(self, first: int, second: int) -> None:
        """Join the sets of two items."""
        one, two = self.find(first), self.find(second)
        self._parent.setdefault(one, one)
        self._parent.setdefault(two, two)
        if one != two:
            self._parent[max(one, two)] = min(one, two)

    def merge(self, other: UnionFind) -> None:
        """Take over all unions of another structure."""
        for item, above in other._parent.items():
            self.union(item, above)

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Return the sets of two or more, each ascending, sorted by their roots."""
        members: dict[int, list[int]] = {}
        for item in sorted(self._parent):
            members.setdefault(self.find(item), []).append(item)
        return tuple(tuple(group) for _, group in sorted(members.items()) if len(group) > 1)


def connected_components(first: NDArray[np.int64], second: NDArray[np.int64], items: int) -> NDArray[np.int64]:
    """Find the components of a graph.

    Parameters
    ----------
    first, second
        The edges.
    items
        How many nodes there are.

    Returns
    -------
    numpy.ndarray
        int64: for every node the smallest node of its component.
    """
    root = np.arange(items)
    while True:
        one, two = root[first], root[second]
        low, high = np.minimum(one, two), np.maximum(one, two)
        open_edges = np.flatnonzero(low != high)
        if not open_edges.size:
            return root
        # Hook every root on the smallest root that an edge leads to, then let all paths point to their ends.
        np.minimum.at(root, high[open_edges], low[open_edges])
        while True:
            above = root[root]
            if (above == root).all():
                break
            root = above
