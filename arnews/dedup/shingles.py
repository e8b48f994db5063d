"""Shingle tables: the 64-bit shingle hashes of many texts, folded and hashed block by block."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from ..errors import InvalidArgument
from ..text.blocks import folded_codes
from ..text.profiles import DEDUP, Profile
from .arguments import check_count, check_texts
from .hashing import character_shingles, word_shingles
from .threads import each
from .words import hashed_words

__all__ = ["Progress", "ShingleTable", "Shingling", "shingle_hashes", "shingle_table"]

Progress = Callable[[int, int], object]

# Code points per block: its arrays stay in the second-level cache of one core.
_BLOCK = 1 << 16


def _at_least_one(instance: object, attribute: Any, value: object) -> None:
    check_count(value, "Shingling.size")


def _known_unit(instance: object, attribute: Any, value: object) -> None:
    if value not in ("words", "characters"):
        raise InvalidArgument("Shingling.unit", value, "'words' or 'characters'")


def _a_profile(instance: object, attribute: Any, value: object) -> None:
    if not isinstance(value, Profile):
        raise InvalidArgument("Shingling.profile", value, "a Profile")


@frozen
class Shingling:
    """How a text becomes a set.

    Parameters
    ----------
    size
        Units per shingle. A text with fewer units is compared as a whole; one without any is never a duplicate.
    unit
        ``"words"`` (what `str.split` gives after folding) or ``"characters"``.
    profile
        The orthography that counts as equal.

    Raises
    ------
    InvalidArgument
        If `size` is below 1, or the unit or the profile is none.

    Examples
    --------
    >>> from arnews import Shingling
    >>> Shingling(size=2).unit
    'words'
    """

    size: int = field(default=3, validator=_at_least_one)
    unit: Literal["words", "characters"] = field(default="words", validator=_known_unit)
    profile: Profile = field(default=DEDUP, validator=_a_profile)


@define
class ShingleTable:
    """The shingles of many texts.

    Attributes
    ----------
    hashes
        uint64; the shingles of all texts in order of the text, repetitions kept.
    pointers
        int64, shape (n + 1,): text *i* holds ``hashes[pointers[i]:pointers[i + 1]]``.
    """

    hashes: NDArray[np.uint64]
    pointers: NDArray[np.int64]

    def __len__(self) -> int:
        return self.pointers.size - 1

    @property
    def counts(self) -> NDArray[np.int64]:
        """Shingles per text, repetitions counted."""
        return np.diff(self.pointers)

    def rows(self, rows: NDArray[np.int64]) -> ShingleTable:
        """Return the table of the given texts, in the given order."""
        counts = self.counts[rows]
        pointers = np.zeros(rows.size + 1, np.int64)
        np.cumsum(counts, out=pointers[1:])
        index = np.arange(pointers[-1])
        index += np.repeat(self.pointers[rows] - pointers[:-1], counts)
        return ShingleTable(self.hashes[index], pointers)

    def set_of(self, row: int) -> NDArray[np.uint64]:
        """Return the sorted, distinct shingles of one text."""
        return np.unique(self.hashes[self.pointers[row] : self.pointers[row + 1]])


def _blocks(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Cut the texts into runs of about `_BLOCK` code points."""
    start = held = 0
    for index, text in enumerate(texts):
        held += len(text)
        if held >= _BLOCK:
            yield start, index + 1
            start, held = index + 1, 0
    if start < len(texts):
        yield start, len(texts)


def _shingle_block(
    shingling: Shingling, texts: Sequence[str], bounds: tuple[int, int]
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    block = texts[bounds[0] : bounds[1]]
    if shingling.unit == "words":
        return word_shingles(*hashed_words(block, shingling.profile), shingling.size)
    return character_shingles(*folded_codes(block, shingling.profile), shingling.size)


def shingle_table(
    texts: Sequence[str],
    shingling: Shingling | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> ShingleTable:
    """Fold and hash texts; the arguments of `shingle_hashes`, the result as a `ShingleTable` of 64-bit hashes."""
    shingling = shingling or Shingling()
    check_count(workers, "workers")
    bounds = list(_blocks(texts))
    counts = np.zeros(len(texts) + 1, np.int64)
    hashes = np.empty(0, np.uint64)
    filled = 0
    work = functools.partial(_shingle_block, shingling, texts)
    for (start, stop), (part, held) in zip(bounds, each(work, bounds, workers), strict=True):
        if filled + part.size > hashes.size:
            # Room for all of it by the rate so far, and some more: pages never written cost no memory.
            wanted = int((filled + part.size) / stop * len(texts) * 1.1) + part.size
            hashes.resize(max(wanted, hashes.size + hashes.size // 4), refcheck=False)
        hashes[filled : filled + part.size] = part
        filled += part.size
        counts[start + 1 : stop + 1] = held
        if progress:
            progress(stop, len(texts))
    hashes.resize(filled, refcheck=False)
    return ShingleTable(hashes, np.cumsum(counts))


def shingle_hashes(
    texts: Iterable[str],
    shingling: Shingling | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Hash the shingles of texts after folding their orthography.

    Parameters
    ----------
    texts
        Any texts.
    shingling
        What a shingle is; by default three words of the DEDUP profile.
    workers
        Threads; the result does not depend on it.
    progress
        Called as ``progress(texts done, texts in all)`` from time to time.

    Returns
    -------
    hashes
        uint32, flat: the shingles of all texts in order of the text, repetitions kept.
    pointers
        int64, shape (n + 1,): text *i* holds ``hashes[pointers[i]:pointers[i + 1]]``.

    Raises
    ------
    InvalidArgument
        If `texts` is one str or holds something else than str, or `workers` is below 1.

    Examples
    --------
    >>> import arnews
    >>> hashes, pointers = arnews.shingle_hashes(["أعلنت الوزارة فتح الميناء", "اعلنت الوزاره فتح الميناء", ""])
    >>> pointers.tolist()
    [0, 2, 4, 4]
    >>> bool((hashes[:2] == hashes[2:]).all())
    True
    """
    table = shingle_table(check_texts(texts), shingling, workers=workers, progress=progress)
    return (table.hashes >> np.uint64(32)).astype(np.uint32), table.pointers
