"""Locality-sensitive hashing: how many bands of how many rows, and the keys of a signature's bands."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import InvalidArgument
from .arguments import check_count, check_threshold
from .hashing import mix
from .minhash import PERMUTATIONS, check_signatures

__all__ = ["RECALL", "band_keys", "band_parameters", "candidate_probability"]

RECALL = 0.995


def candidate_probability(similarity: ArrayLike, bands: int, rows: int) -> NDArray[np.float64]:
    """Return the probability that two sets of a given Jaccard similarity share a band key.

    Parameters
    ----------
    similarity
        One similarity in [0, 1], or an array of them.
    bands, rows
        The banding.

    Returns
    -------
    numpy.ndarray
        ``1 - (1 - similarity ** rows) ** bands``, the S-curve, float64, of the shape of `similarity`.

    References
    ----------
    J. Leskovec, A. Rajaraman, J. Ullman, *Mining of Massive Datasets*, chapter 3.

    Examples
    --------
    >>> float(candidate_probability(0.8, bands=21, rows=6).round(3))
    0.998
    """
    values = np.asarray(similarity, np.float64)
    return np.asarray(1.0 - (1.0 - values**rows) ** bands)


def band_parameters(
    threshold: float = 0.8, *, recall: float = RECALL, permutations: int = PERMUTATIONS
) -> tuple[int, int]:
    """Choose bands and rows: the most selective banding that still finds pairs at the threshold.

    Parameters
    ----------
    threshold
        The Jaccard similarity from which a pair is wanted, in (0, 1].
    recall
        The share of pairs exactly at the threshold that must become candidates, in (0, 1]; pairs above it are found
        with a higher probability.
    permutations
        The length of the signatures.

    Returns
    -------
    bands, rows
        With ``bands * rows <= permutations``. Where no banding reaches `recall`, the one of single rows, which has the
        highest there is.

    Raises
    ------
    InvalidArgument
        If an argument is outside its range.

    Examples
    --------
    >>> band_parameters(0.8)
    (21, 6)
    >>> band_parameters(0.8, recall=0.9)
    (16, 8)
    """
    threshold = check_threshold(threshold)
    recall = check_threshold(recall, "recall")
    check_count(permutations, "permutations", 2)
    for rows in range(permutations // 2, 1, -1):
        bands = permutations // rows
        if candidate_probability(threshold, bands, rows) >= recall:
            return bands, rows
    return permutations, 1


def check_bands(bands: int | None, rows: int | None, threshold: float, permutations: int) -> tuple[int, int]:
    """Return the banding that is meant; both numbers or neither must be given, and they must fit the signature."""
    threshold = check_threshold(threshold)
    if bands is None and rows is None:
        return band_parameters(threshold, permutations=permutations)
    if bands is None or rows is None:
        raise InvalidArgument("bands" if bands is None else "rows", None, "an int, where the other one is given")
    check_count(bands, "bands")
    check_count(rows, "rows")
    if bands * rows > permutations:
        raise InvalidArgument("bands", bands, f"bands * rows of at most {permutations}, the length of the signatures")
    return bands, rows


def band_keys(
    signatures: NDArray[np.uint32],
    threshold: float = 0.8,
    bands: int | None = None,
    rows: int | None = None,
) -> NDArray[np.int64]:
    """Turn signatures into band keys: two texts that share a key are candidates.

    Parameters
    ----------
    signatures
        uint32, shape (n, permutations).
    threshold
        Chooses the banding (`band_parameters`) where `bands` and `rows` are not given.
    bands, rows
        The banding itself.

    Returns
    -------
    numpy.ndarray
        int64, shape (n, bands), non-negative. The number of the band is mixed in, so that keys of different bands can
        lie in one column. Texts without a word share all their keys: leave them out, they duplicate nothing.

    Raises
    ------
    InvalidArgument
        If the threshold is outside (0, 1], or the banding does not fit the signatures.

    Examples
    --------
    >>> import arnews
    >>> values = arnews.signatures(["نشرت الهيئة تقريرها السنوي أمس", "نشرت الهيئه تقريرها السنوي امس"])
    >>> keys = arnews.band_keys(values)
    >>> keys.shape, bool((keys[0] == keys[1]).all()), bool((keys >= 0).all())
    ((2, 21), True, True)
    """
    check_signatures(signatures)
    bands, rows = check_bands(bands, rows, threshold, signatures.shape[1])
    keys = np.empty((signatures.shape[0], bands), np.int64)
    for band in range(bands):
        key = np.full(signatures.shape[0], band + 1, np.uint64)
        for column in range(band * rows, (band + 1) * rows):
            key += signatures[:, column]
            key = mix(key)
        keys[:, band] = (key >> np.uint64(1)).astype(np.int64)
    return keys
