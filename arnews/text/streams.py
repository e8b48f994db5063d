"""Folding of many texts by one table look-up per character: the fastest way, which leaves the rest to `blocks`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any, Final

import numpy as np

from .blocks import BLOCK, code_points, fold_block, settle
from .folding import DROPPED, Folding
from .profiles import Spaces

__all__ = ["folded_texts"]

#: Stands between two texts; no character has this code point, and no profile changes it. A text that holds it goes the
#: other way. It lies below the surrogates, for which a block would have to be searched otherwise.
_BETWEEN: Final = "\u0378"
_SPACE: Final = 0x20
_DROPPED: Final = 0x10000 + DROPPED


def folded_texts(texts: Sequence[str], compiled: Folding) -> list[str]:
    """Return texts folded, a few at a time."""
    size = len(texts)
    at_once = max(1, BLOCK * size // max(1, sum(map(len, texts))))
    buffer = np.empty(2 * BLOCK, np.uint16)
    out: list[str] = []
    rest = iter(texts)
    while chunk := list(islice(rest, at_once)):
        found = _by_table(chunk, compiled, buffer)
        out.extend(fold_block(chunk, compiled) if found is None else found)
    return out


def _by_table(texts: Sequence[str], compiled: Folding, buffer: Any) -> list[str] | None:
    """Fold a few texts; None where a character needs more than the table and a look at spaces."""
    profile = compiled.profile
    joined = _BETWEEN.join(texts)
    if profile.elongation or (profile.spaces is Spaces.SINGLE and "\r" in joined):
        return None
    codes = code_points(joined)
    if codes.dtype != np.uint16 or not codes.size:
        return None
    if codes.size > buffer.size:
        buffer = np.empty(codes.size, np.uint16)
    folded = compiled.narrow.take(codes, out=buffer[: codes.size], mode="clip")
    highest = int(folded.max())
    drops = highest >= _DROPPED
    if highest > _DROPPED:
        # What stands between two texts composes with nothing, so they may be settled as one.
        settled = settle(joined, codes, folded, np.array([0, codes.size]), compiled)
        if settled is None:
            return None
        folded = settled[0]
    words = profile.spaces is Spaces.WORDS
    if profile.spaces is not Spaces.KEEP:
        space = folded == _SPACE
        # What a space may not stand before: another space and, between words, the end of the text.
        edge = space | (folded == ord(_BETWEEN)) if words else space
        extra = space[:-1] & edge[1:]
        if drops:
            # Two spaces that come together because what stands between them is dropped.
            gone = folded == _DROPPED
            before = space[:-1] & gone[1:]
            for place in np.flatnonzero(before).tolist() if before.any() else ():
                end = place + 2
                while end < gone.size and gone[end]:
                    end += 1
                extra[place] = end < gone.size and edge[end]
        if extra.any():
            folded[:-1][extra] = _DROPPED
            drops = True
    whole = str(folded.data, "utf-16-le")
    if drops:
        # Dropping from the str is faster than from the array.
        whole = whole.replace(chr(_DROPPED), "")
    found = whole.split(_BETWEEN)
    if len(found) != len(texts):
        return None
    return [text.strip(" ") for text in found] if words else found
