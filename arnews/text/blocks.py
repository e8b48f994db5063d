"""Normalisation of many texts at once, as arrays of code points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import InvalidArgument
from .folding import CONTEXT, DROPPED, CodePoints, Folding, folding
from .general import begins_safely, fold_stretch, folded_text, unsettled_stretches
from .letters import LETTERS, LONG_VOWELS
from .preparation import needs_preparation, prepared
from .profiles import Profile, Spaces

__all__ = [
    "BLOCK",
    "as_text",
    "code_points",
    "elongated",
    "extra_spaces",
    "fold_block",
    "folded_codes",
    "folded_text",
    "pointers_of",
]

#: Code points to a block: the arrays of one block stay in the processor's second-level cache.
BLOCK = 1 << 16
_NOWHERE = np.empty(0, np.intp)
# All surrogates have these five bits.
_SURROGATES, _SURROGATE_BITS = 0xD800, 0xF800

_IS_LETTER = np.zeros(0x10000, np.bool_)
_IS_LETTER[list(map(ord, LETTERS))] = True
_IS_VOWEL = np.zeros(0x10000, np.bool_)
_IS_VOWEL[list(map(ord, LONG_VOWELS))] = True


def code_points(text: str) -> CodePoints:
    """Return the code points of any str: uint16 where all of them fit and none is a surrogate, else uint32."""
    try:
        # numpy copies code points as they are, several times as fast as any encoder.
        wide = np.array([text]).view(np.uint32)[: len(text)]
    except TypeError:  # longer than an item of an array may be
        wide = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    highest = wide.max(initial=0)
    if highest >= 0x10000:
        return wide
    narrow = wide.astype(np.uint16)
    if highest >= _SURROGATES and ((narrow & np.uint16(_SURROGATE_BITS)) == _SURROGATES).any():
        return wide
    return narrow


def as_text(codes: CodePoints) -> str:
    """Return the str of an array of code points."""
    if codes.dtype == np.uint16:
        return codes.tobytes().decode("utf-16-le", "surrogatepass")
    return codes.tobytes().decode("utf-32-le", "surrogatepass")


def pointers_of(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return where texts of these lengths start when they stand one behind the other, and where the last ends."""
    pointers = np.zeros(lengths.size + 1, np.int64)
    np.cumsum(lengths, out=pointers[1:])
    return pointers


def elongated(codes: Any, pointers: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_] | None:
    """Mark what `in_context` removes from elongated letters; None where there is nothing."""
    same = np.zeros(codes.size, np.bool_)
    np.equal(codes[1:], codes[:-1], out=same[1:])
    same[pointers[:-1][pointers[:-1] < codes.size]] = False
    hits = np.flatnonzero(same[2:] & same[1:-1]) + 2
    hits = hits[codes[hits] < 0x10000]
    hits = hits[_IS_LETTER[codes[hits]]]
    if not hits.size:
        return None
    gone = np.zeros(codes.size, np.bool_)
    starts = np.flatnonzero(~same)
    ends = np.append(starts[1:], codes.size)
    for run in np.unique(np.searchsorted(starts, hits, side="right") - 1).tolist():
        start, end = int(starts[run]), int(ends[run])
        if end - start >= (3 if _IS_VOWEL[codes[start]] else 4):
            gone[start + 1 : end] = True
    return gone


def extra_spaces(codes: Any, pointers: npt.NDArray[np.int64], words: bool) -> npt.NDArray[np.bool_] | None:
    """Mark the spaces that go: of a run all but the last, and with `words` those at the ends of a text."""
    space = codes == 0x20
    gone = np.zeros(codes.size, np.bool_)
    np.logical_and(space[:-1], space[1:], out=gone[:-1])
    last = pointers[1:] - 1
    last = last[(last >= 0) & (pointers[1:] > pointers[:-1])]
    gone[last] = space[last] if words else False
    if words:
        first = pointers[:-1][pointers[1:] > pointers[:-1]]
        for place in first[space[first]].tolist():
            while gone[place]:
                place += 1
                if place == codes.size or not space[place]:
                    break
            else:
                gone[place] = True
    return gone


def line_ends(codes: Any, pointers: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_] | None:
    """Turn carriage returns into line feeds, in place, and mark those that a line feed follows; None without any."""
    returns = np.flatnonzero(codes == 0x0D)
    if not returns.size:
        return None
    before = returns[returns + 1 < codes.size]
    before = before[(codes[before + 1] == 0x0A) & ~np.isin(before + 1, pointers)]
    codes[returns] = 0x0A
    gone = np.zeros(codes.size, np.bool_)
    gone[before] = True
    return gone


class _Block:
    """A few texts, folded but for the characters to drop: those are marked, and still in their places."""

    __slots__ = ("dropped", "folded", "mark", "pointers")

    def __init__(self, texts: Sequence[str], lengths: npt.NDArray[np.int64], compiled: Folding) -> None:
        joined = "".join(texts)
        codes: Any = code_points(joined)
        table: Any = compiled.table_for(codes)
        self.folded: Any = table.take(codes)
        self.pointers = pointers_of(lengths)
        limit = int(np.iinfo(self.folded.dtype).max) + 1
        self.mark = mark = limit + DROPPED
        self.dropped = _NOWHERE
        highest = int(self.folded.max()) if self.folded.size else 0
        if highest >= mark:
            if highest == limit + CONTEXT:
                settled = settle(joined, codes, self.folded, self.pointers, compiled)
                if settled is None:
                    self._fold_each(texts, compiled)
                    return
                self.folded, self.pointers = settled
            self.dropped = np.flatnonzero(self.folded == mark)
        self._fold_neighbours(compiled.profile, "\r" in joined)

    def _fold_neighbours(self, profile: Profile, returns: bool) -> None:
        if profile.elongation:
            self.compact()
            self._drop(elongated(self.folded, self.pointers))
        if profile.spaces is Spaces.KEEP or not self.folded.size:
            return
        if self.dropped.size and self._dropped_between_spaces(profile.spaces is Spaces.WORDS):
            self.compact()
        if profile.spaces is Spaces.SINGLE and returns:
            self.compact()
            self._drop(line_ends(self.folded, self.pointers))
            self.compact()
        if self.folded.size:
            self._drop(extra_spaces(self.folded, self.pointers, profile.spaces is Spaces.WORDS))

    def _dropped_between_spaces(self, words: bool) -> bool:
        """Whether dropping may bring two spaces together, or (which counts for `words`) one to the end of a text."""
        before = self.folded.take(self.dropped - 1, mode="wrap")
        after = self.folded.take(self.dropped + 1, mode="wrap")
        left = (before == 0x20) | (before == self.mark)
        right = (after == 0x20) | (after == self.mark)
        if (left & right).any():
            return True
        if not words:
            return False
        bounds = self.pointers
        ends = self.folded.take(np.concatenate([bounds[:-1], bounds[1:] - 1]), mode="clip")
        return bool((ends == self.mark).any())

    def _drop(self, gone: npt.NDArray[np.bool_] | None) -> None:
        if gone is not None and gone.any():
            places = np.flatnonzero(gone)
            self.folded[places] = self.mark
            self.dropped = np.sort(np.concatenate([self.dropped, places])) if self.dropped.size else places

    def _fold_each(self, texts: Sequence[str], compiled: Folding) -> None:
        """Fold every text the general way."""
        pieces = [code_points(folded_text(text, compiled)) for text in texts]
        self.folded = np.concatenate(pieces)
        self.pointers = pointers_of(np.fromiter(map(len, pieces), np.int64, len(pieces)))
        self.dropped = _NOWHERE

    def compact(self) -> None:
        """Drop what is marked."""
        if self.dropped.size:
            self.pointers = self.pointers - np.searchsorted(self.dropped, self.pointers)
            self.folded = self.folded[self.folded != self.mark]
            self.dropped = _NOWHERE

    def texts(self) -> list[str]:
        """Return the folded texts."""
        if self.dropped.size and self.folded.dtype == np.uint16:
            # Dropping from the str is faster than from the array.
            whole = as_text(self.folded).replace("\ufffe", "")
            self.pointers = self.pointers - np.searchsorted(self.dropped, self.pointers)
        else:
            self.compact()
            whole = as_text(self.folded)
        bounds = self.pointers.tolist()
        return [whole[start:end] for start, end in pairwise(bounds)]


def settle(
    joined: str,
    codes: Any,
    folded: Any,
    pointers: npt.NDArray[np.int64],
    compiled: Folding,
) -> tuple[Any, npt.NDArray[np.int64]] | None:
    """Fold in place what depends on neighbours; None where one text must go the general way as a whole."""
    mark = int(np.iinfo(folded.dtype).max) + 1 + DROPPED
    special = folded >= mark
    places: list[int] = []
    values: list[int] = []
    inserted_at: list[int] = []
    inserted: list[int] = []
    for start, end, kept in unsettled_stretches(codes, folded, special, pointers, compiled):
        becomes = fold_stretch(joined[start:end], compiled)
        if kept and not begins_safely(becomes):
            return None
        if max(becomes, default=0) >= mark:
            # Noncharacters of the text itself, which look like the special values.
            return None
        size = end - start
        places.extend(range(start, end))
        values.extend(becomes[:size])
        if len(becomes) < size:
            values.extend([mark] * (size - len(becomes)))
        elif len(becomes) > size:
            inserted_at.extend([end] * (len(becomes) - size))
            inserted.extend(becomes[size:])
    folded[places] = values
    if inserted:
        folded = np.insert(folded, inserted_at, inserted)
        pointers = pointers + np.searchsorted(inserted_at, pointers, side="right")
    return folded, pointers


def _blocks(texts: Sequence[str], compiled: Folding) -> Iterator[_Block]:
    """Yield the folded texts, about `BLOCK` code points at a time."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    pointers = pointers_of(lengths)
    cuts = np.searchsorted(pointers, np.arange(BLOCK, pointers[-1] + BLOCK, BLOCK))
    bounds = [0, *np.unique(np.minimum(cuts, lengths.size)).tolist(), lengths.size]
    for start, end in pairwise(bounds):
        if start < end:
            yield _Block(texts[start:end], lengths[start:end], compiled)


def fold_block(texts: Sequence[str], compiled: Folding) -> list[str]:
    """Return a few texts folded."""
    return [text for block in _blocks(texts, compiled) for text in block.texts()]


def folded_codes(texts: Sequence[str], profile: Profile) -> tuple[CodePoints, npt.NDArray[np.int64]]:
    r"""Return the code points of normalised texts, without making a str of any.

    Parameters
    ----------
    texts
        Any strs; a list or tuple.
    profile
        What to fold. Switches that need whole words (`html_entities`, `number_words`) go the general way, text by text.

    Returns
    -------
    codes
        ``uint16`` where all code points fit, else ``uint32``: those of ``normalize(text, profile)``, one text after the
        other.
    pointers
        ``int64[n + 1]``: text *i* is ``codes[pointers[i]:pointers[i + 1]]``.

    Raises
    ------
    InvalidArgument
        If `texts` is a str, or no sequence.

    Examples
    --------
    >>> from arnews import DEDUP
    >>> from arnews.text.blocks import folded_codes
    >>> codes, pointers = folded_codes(["قالَ:", "أ ب"], DEDUP)
    >>> codes.tobytes().decode("utf-16-le"), pointers.tolist()
    ('قالا ب', [0, 3, 6])
    """
    if isinstance(texts, str) or not isinstance(texts, Sequence):
        raise InvalidArgument("texts", texts, "a sequence of strs, not one str")
    if needs_preparation(profile):
        texts = [prepared(text, profile) for text in texts]
    blocks = list(_blocks(texts, folding(profile)))
    for block in blocks:
        block.compact()
    if not blocks:
        return np.empty(0, np.uint16), np.zeros(len(texts) + 1, np.int64)
    codes: Any = np.concatenate([block.folded for block in blocks])
    if codes.dtype != np.uint16 and codes.max(initial=0) < 0x10000:
        codes = codes.astype(np.uint16)
    return codes, pointers_of(np.concatenate([np.diff(block.pointers) for block in blocks]))
