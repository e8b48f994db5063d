"""MinHash signatures, bit for bit those of datasketch's ``affine32`` permutations over the same hashes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..errors import InvalidArgument
from .arguments import check_count, check_texts
from .shingles import Progress, Shingling, shingle_table
from .threads import each

if TYPE_CHECKING:
    from datasketch import MinHash

__all__ = ["PERMUTATIONS", "SEED", "minhash", "signatures", "to_datasketch"]

PERMUTATIONS = 128
SEED = 1

# Shingles per block: three arrays of them stay in the second-level cache.
_BLOCK = 1 << 16


def _permutations(permutations: int, seed: int) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Draw odd factors and offsets as datasketch 2 does; numpy keeps the stream of `RandomState` frozen."""
    stream = np.random.RandomState(seed)
    factors = stream.randint(0, 1 << 31, permutations, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, stream.randint(0, 1 << 32, permutations, dtype=np.uint32)


def _premix(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The 32-bit finaliser of MurmurHash3, which the ``affine32`` scheme applies to every hash first."""
    mixed = hashes ^ (hashes >> np.uint32(16))
    mixed *= np.uint32(0x85EBCA6B)
    mixed ^= mixed >> np.uint32(13)
    mixed *= np.uint32(0xC2B2AE35)
    mixed ^= mixed >> np.uint32(16)
    return mixed


def minhash(
    hashes: NDArray[np.uint32],
    pointers: NDArray[np.int64],
    *,
    permutations: int = PERMUTATIONS,
    seed: int = SEED,
    workers: int = 1,
    progress: Progress | None = None,
) -> NDArray[np.uint32]:
    """Compute the MinHash signatures of sets of 32-bit hashes.

    Parameters
    ----------
    hashes, pointers
        Set *i* is ``hashes[pointers[i]:pointers[i + 1]]``, as `shingle_hashes` returns them.
    permutations
        Values per signature.
    seed
        Chooses the permutations; in [0, 2**32).
    workers, progress
        As in `shingle_hashes`.

    Returns
    -------
    numpy.ndarray
        uint32, shape (n, permutations). The signature of an empty set is all ones, as in datasketch.
    """
    check_count(permutations, "permutations")
    if check_count(seed, "seed", 0) >= 1 << 32:
        raise InvalidArgument("seed", seed, "an int in [0, 2**32)")
    factors, offsets = _permutations(permutations, seed)
    counts = np.diff(pointers)
    # Sets of about the same size side by side: a block becomes a rectangle, and its minimum runs over whole rows.
    order = np.argsort(counts, kind="stable")
    order = order[np.searchsorted(counts[order], 1) :]
    blocks = _rectangles(counts[order])
    out = np.full((counts.size, permutations), 0xFFFFFFFF, np.uint32)

    def work(block: tuple[int, int, int]) -> int:
        rows = order[block[0] : block[1]]
        out[rows] = _block(hashes, pointers[rows], counts[rows], block[2], factors, offsets)
        return rows.size

    done = counts.size - order.size
    for finished in each(work, blocks, workers):
        done += finished
        if progress:
            progress(done, counts.size)
    return out


def _rectangles(counts: NDArray[np.int64]) -> list[tuple[int, int, int]]:
    """Cut ascending counts into blocks ``(start, stop, width)`` that waste little and fit in the cache."""
    blocks = []
    start = 0
    while start < counts.size:
        least = int(counts[start])
        stop = min(int(np.searchsorted(counts, least + least // 16 + 1, side="right")), start + max(1, _BLOCK // least))
        blocks.append((start, stop, int(counts[stop - 1])))
        start = stop
    return blocks


def _block(
    hashes: NDArray[np.uint32],
    starts: NDArray[np.int64],
    counts: NDArray[np.int64],
    width: int,
    factors: NDArray[np.uint32],
    offsets: NDArray[np.uint32],
) -> NDArray[np.uint32]:
    out = np.empty((factors.size, starts.size), np.uint32)
    if starts.size == 1 and width > _BLOCK:
        return _one_long(hashes[starts[0] : starts[0] + width], factors, offsets)
    # Row k holds the k-th shingle of every set, the last one again where a set has no more: a minimum does not mind.
    index = np.minimum(np.arange(width)[:, None], counts - 1)
    index += starts
    mixed = _premix(hashes[index])
    permuted = np.empty_like(mixed)
    for number in range(factors.size):
        np.multiply(mixed, factors[number], out=permuted)
        np.add(permuted, offsets[number], out=permuted)
        np.minimum.reduce(permuted, axis=0, out=out[number])
    return out.T


def _one_long(
    hashes: NDArray[np.uint32], factors: NDArray[np.uint32], offsets: NDArray[np.uint32]
) -> NDArray[np.uint32]:
    out = np.full((1, factors.size), 0xFFFFFFFF, np.uint32)
    for start in range(0, hashes.size, _BLOCK):
        mixed = _premix(hashes[start : start + _BLOCK])
        for number in range(factors.size):
            least = (mixed * factors[number] + offsets[number]).min()
            out[0, number] = min(out[0, number], least)
    return out


def signatures(
    texts: Iterable[str],
    shingling: Shingling | None = None,
    *,
    permutations: int = PERMUTATIONS,
    seed: int = SEED,
    workers: int = 1,
    progress: Progress | None = None,
) -> NDArray[np.uint32]:
    """Compute the MinHash signatures of texts.

    Parameters
    ----------
    texts, shingling, workers, progress
        As in `shingle_hashes`.
    permutations, seed
        As in datasketch's ``MinHash(num_perm, seed, scheme="affine32")``, whose values these are.

    Returns
    -------
    numpy.ndarray
        uint32, shape (n, permutations); all ones for a text without a word.

    Raises
    ------
    InvalidArgument
        If an argument is outside its range.

    Examples
    --------
    >>> import arnews
    >>> values = arnews.signatures(["وصل الوفد إلى المدينة صباح اليوم", "وصل الوفد الى المدينه صباح اليوم"])
    >>> values.shape, bool((values[0] == values[1]).all())
    ((2, 128), True)

    References
    ----------
    A. Broder, "On the resemblance and containment of documents", 1997; the permutations are datasketch's.
    """
    table = shingle_table(check_texts(texts), shingling, workers=workers)
    short = (table.hashes >> np.uint64(32)).astype(np.uint32)
    return minhash(short, table.pointers, permutations=permutations, seed=seed, workers=workers, progress=progress)


def to_datasketch(signatures: NDArray[np.uint32], *, seed: int = SEED) -> list[MinHash]:
    """Hand signatures over to datasketch.

    Parameters
    ----------
    signatures
        uint32, shape (n, permutations), as `signatures` returns them.
    seed
        The seed they were made with.

    Returns
    -------
    list of datasketch.MinHash
        With the ``affine32`` scheme; they share one array of permutations.

    Raises
    ------
    InvalidArgument
        If the array has another shape or type.

    Examples
    --------
    >>> import arnews
    >>> values = arnews.signatures(["افتتح الوزير المعرض مساء أمس", "افتتح الوزير المعرض صباح أمس"])
    >>> first, second = arnews.to_datasketch(values)
    >>> 0 < first.jaccard(second) < 1
    True
    """
    check_signatures(signatures)
    from datasketch import MinHash

    pattern = np.array(_permutations(signatures.shape[1], seed))
    return [MinHash(seed=seed, hashvalues=row, permutations=pattern, scheme="affine32") for row in signatures]


def check_signatures(signatures: NDArray[np.uint32]) -> None:
    """Raise `InvalidArgument` unless this is a two-dimensional uint32 array."""
    if not isinstance(signatures, np.ndarray) or signatures.ndim != 2 or signatures.dtype != np.uint32:
        raise InvalidArgument("signatures", signatures, "a uint32 array of shape (n, permutations)")
