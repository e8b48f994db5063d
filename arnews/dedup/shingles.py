"""Shingle tables: the 64-bit shingle hashes of many texts, folded and hashed block by block."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from ..errors import InvalidArgument
from ..text.blocks import folded_codes
from ..text.profiles import DEDUP, Profile
from .arguments import check_count, check_texts
from .hashing import character_shingles, word_shingles
from .threads import each, take_turns
from .words import hashed_words

__all__ = ["Progress", "ShingleTable", "Shingling", "shingle_hashes", "shingle_table"]

Progress = Callable[[int, int], object]

# Code points per block: its arrays stay in the second-level cache of one core.
_BLOCK = 1 << 16
# And where threads wait for each other between any two steps.
_THREADED_BLOCK = 1 << 18
# Code points that a thread does before it asks for more.
_RUN = 1 << 20


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
        starts = self.pointers[rows]
        counts = self.pointers[rows + 1] - starts
        pointers = np.zeros(rows.size + 1, np.int64)
        np.cumsum(counts, out=pointers[1:])
        index = np.arange(pointers[-1])
        index += np.repeat(starts - pointers[:-1], counts)
        return ShingleTable(self.hashes[index], pointers)

    def set_of(self, row: int) -> NDArray[np.uint64]:
        """Return the sorted, distinct shingles of one text."""
        return np.unique(self.hashes[self.pointers[row] : self.pointers[row + 1]])


Shingles = tuple[NDArray[np.uint64], NDArray[np.int64]]
# Texts and their lengths.
Block = tuple[Sequence[str], NDArray[np.int64]]


def _shingle_block(shingling: Shingling, block: Block) -> Shingles:
    """Return the shingles of some texts, and how many each has."""
    if shingling.unit == "words":
        return word_shingles(*hashed_words(*block, shingling.profile), shingling.size)
    return character_shingles(*folded_codes(block[0], shingling.profile), shingling.size)


def _shingle_run(shingling: Shingling, run: Sequence[Block]) -> Shingles:
    found = [_shingle_block(shingling, block) for block in run]
    if len(found) == 1:
        return found[0]
    return np.concatenate([hashes for hashes, _ in found]), np.concatenate([counts for _, counts in found])


def _blocks(texts: Sequence[str], size: int) -> list[Block]:
    """Cut the texts into blocks of about `size` code points."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    ends = np.cumsum(lengths)
    cuts = np.searchsorted(ends, np.arange(size, ends[-1] if ends.size else 0, size)) + 1
    bounds = [0, *np.unique(cuts[cuts < ends.size]).tolist(), ends.size]
    return [(texts[start:stop], lengths[start:stop]) for start, stop in itertools.pairwise(bounds) if start < stop]


def _keep_freed_memory() -> None:
    """Let the GNU C library keep what is freed here for the next step, here and in what reads the table.

    It gives back to the system what exceeds twice the largest block freed so far (of up to 32 MB), and every page would
    be fetched and cleared anew. This block is freed at once; no page of it is ever used.
    """
    np.empty(31 << 20, np.uint8)


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
    counts = np.zeros(len(texts) + 1, np.int64)
    hashes = np.empty(0, np.uint64)
    filled = 0
    done = 0
    size = _THREADED_BLOCK if take_turns(workers) else _BLOCK
    blocks = _blocks(texts, size)
    if len(blocks) > 1:
        _keep_freed_memory()
    together = 1 if workers == 1 else _RUN // size
    runs = [blocks[start : start + together] for start in range(0, len(blocks), together)]
    for part, held in each(functools.partial(_shingle_run, shingling), runs, workers):
        counts[done + 1 : done + 1 + held.size] = held
        done += held.size
        if filled + part.size > hashes.size:
            # Room for all of it by the rate so far, and some more: pages never written cost no memory.
            wanted = int((filled + part.size) / done * len(texts) * 1.1) + part.size
            if filled:
                hashes.resize(max(wanted, hashes.size + hashes.size // 4), refcheck=False)
            else:  # a new array has larger pages than one that grew
                hashes = np.empty(wanted, np.uint64)
        hashes[filled : filled + part.size] = part
        filled += part.size
        if progress:
            progress(done, len(texts))
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
