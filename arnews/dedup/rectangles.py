"""Rows of different lengths as a few rectangles of about equal length, for numpy to work on whole ones."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

__all__ = ["rectangles"]


def rectangles(lengths: NDArray[np.int64], cells: int = 1 << 17) -> Iterator[tuple[NDArray[np.int64], int]]:
    """Group rows by length.

    Parameters
    ----------
    lengths
        One length per row; rows of length 0 are left out.
    cells
        About how many cells a rectangle may have (a single row may have more).

    Yields
    ------
    rows, width
        Indices of the rows of one rectangle, shortest first, and the length of its longest row. Padding costs at most
        an eighth.
    """
    order = np.argsort(lengths, kind="stable")
    ascending = lengths[order]
    start = int(np.searchsorted(ascending, 1))
    while start < order.size:
        least = int(ascending[start])
        alike = int(np.searchsorted(ascending, least + least // 8, side="right"))
        stop = min(alike, start + max(1, cells // least))
        yield order[start:stop], int(ascending[stop - 1])
        start = stop
