"""64-bit hashes of words and of runs of words, from blocks of folded code points; no word becomes a Python string.

A word of up to eight common letters is one unaligned 8-byte load and one mixing step; longer words take one more of
each for every eight letters. The hash of a word depends on its code points alone, never on the block it stands in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["GAP", "RARE", "character_shingles", "letter_bytes", "mix", "padded", "word_hashes", "word_shingles"]

Words = NDArray[np.uint64]

# Every code point that is common in folded text gets one non-zero byte; a word with any other code point, or a very
# long one, is hashed by BLAKE2b instead.
GAP, RARE = 0, 255
_LONG = 64
_COMMON = (
    *range(0x21, 0x7F),  # ASCII without the space
    *range(0x0620, 0x064B),  # Arabic letters
    *range(0x0660, 0x066A),  # Arabic-Indic digits
    *range(0x0671, 0x06D4),  # letters of Persian, Urdu and the Maghreb
)


def _byte_table() -> NDArray[np.uint8]:
    table = np.full(1 << 16, RARE, np.uint8)
    # The ideographic space is the last one that Unicode has.
    table[[code for code in range(0x3001) if chr(code).isspace()]] = GAP
    for number, code in enumerate(_COMMON, start=1):
        table[code] = number
    table.setflags(write=False)
    return table


_BYTES = _byte_table()
# _MASKS[k] keeps the first k bytes of a little-endian 8-byte load.
_MASKS = np.array([(1 << (8 * kept)) - 1 for kept in range(9)], np.uint64)

_MULTIPLY = np.uint64(0xD6E8FEB86659FD93)
_FOLLOW = np.uint64(0xA0761D6478BD642F)
_SHORT = 0xE7037ED1A0B428DB
_CHARACTER = np.uint64(0x8EBC6AF09C88C6E3)


def mix(values: Words) -> Words:
    """Spread every input bit over all 64 output bits; a bijection, computed in place.

    Two rounds of "xor with the upper half, multiply by an odd constant", as in the family of finalisers that
    Appleby's MurmurHash made common.
    """
    shifted = values >> np.uint64(32)
    values ^= shifted
    values *= _MULTIPLY
    np.right_shift(values, np.uint64(32), out=shifted)
    values ^= shifted
    values *= _MULTIPLY
    np.right_shift(values, np.uint64(32), out=shifted)
    values ^= shifted
    return values


def letter_bytes(codes: NDArray[Any]) -> NDArray[np.uint8]:
    """Turn folded code points into bytes: 0 for white space, 255 (`RARE`) for what has no byte of its own."""
    return _BYTES.take(codes, mode="clip")  # past U+FFFF: the last entry, which is rare


def padded(letters: int) -> NDArray[np.uint8]:
    """Return the zeros that `word_hashes` wants around so many bytes: one in front, eight behind."""
    return np.zeros(letters + 9, np.uint8)


def word_hashes(
    letters: NDArray[np.uint8], pointers: NDArray[np.int64], codes: Callable[[], NDArray[Any]]
) -> tuple[Words, NDArray[np.int64]]:
    """Hash every word of a block of texts.

    Parameters
    ----------
    letters
        The folded texts as bytes (`letter_bytes`), a space behind each, in a frame of zeros (`padded`): white space
        around everything, so that every word begins and ends inside, and can be loaded eight bytes at a time.
    pointers
        Text *i* begins at ``letters[1 + pointers[i]]``, its space included; shape (n + 1,).
    codes
        Returns the code points behind `letters`, without the frame; asked for only if a word is very long or has a
        rare code point.

    Returns
    -------
    hashes
        One uint64 per word, in order. Words are what `str.split` gives.
    counts
        Words per text, int64, shape (n,).

    Examples
    --------
    >>> import numpy as np
    >>> codes = np.array([ord(letter) for letter in "a b b  "], np.uint16)
    >>> letters = padded(codes.size)
    >>> letters[1:-8] = letter_bytes(codes)
    >>> hashes, counts = word_hashes(letters, np.array([0, 4, 7]), lambda: codes)
    >>> counts.tolist(), bool(hashes[1] == hashes[2]), bool(hashes[0] == hashes[1])
    ([2, 1], True, False)
    """
    inside = letters[:-7] != GAP
    # White space and words take turns: every other change is the beginning of a word, the next one its end.
    changes = np.flatnonzero(inside[1:] != inside[:-1])
    starts = changes[::2].copy()
    lengths = changes[1::2] - starts
    counts = np.diff(np.searchsorted(starts, pointers))
    # Eight bytes from every place on; to take from a copy of them all is faster than to index what is unaligned.
    eights = np.ndarray((letters.size - 8,), np.dtype("<u8"), letters.data, offset=1, strides=(1,)).astype(np.uint64)
    hashes = eights.take(starts)
    hashes &= _MASKS.take(lengths, mode="clip")
    hashes = _absorb(hashes)
    longer = np.flatnonzero(lengths > 8)
    done = 8
    while longer.size and done < _LONG:
        part = eights.take(starts[longer] + done)
        part &= _MASKS.take(lengths[longer] - done, mode="clip")
        part ^= hashes[longer] * _FOLLOW
        hashes[longer] = _absorb(part)
        done += 8
        longer = longer[lengths[longer] > done]
    rare = np.flatnonzero(letters == RARE)
    if longer.size or rare.size:
        odd = np.union1d(np.flatnonzero(lengths > _LONG), np.searchsorted(starts, rare - 1, side="right") - 1)
        _hash_apart(hashes, codes(), odd, starts, lengths)
    return hashes, counts


def _absorb(values: Words) -> Words:
    """One mixing round, in place: enough between the parts of a word, and before the words of a shingle are summed."""
    values ^= values >> np.uint64(32)
    values *= _MULTIPLY
    values ^= values >> np.uint64(29)
    return values


def _hash_apart(
    hashes: Words, codes: NDArray[Any], odd: NDArray[np.int64], starts: NDArray[Any], lengths: NDArray[Any]
) -> None:
    wide = np.dtype("<u4")
    for word in odd.tolist():
        start = int(starts[word])
        units = codes[start : start + int(lengths[word])].astype(wide)
        hashes[word] = int.from_bytes(hashlib.blake2b(units.tobytes(), digest_size=8).digest(), "little")


def word_shingles(words: Words, counts: NDArray[np.int64], size: int) -> tuple[Words, NDArray[np.int64]]:
    """Hash every run of `size` words inside one text.

    Parameters
    ----------
    words
        Word hashes of all texts, concatenated.
    counts
        Words per text.
    size
        Words per shingle, at least 1.

    Returns
    -------
    hashes
        One uint64 per shingle, in order, repetitions kept.
    counts
        Shingles per text: ``words - size + 1``; 1 for a text that is shorter but not empty, which is hashed as a
        whole; 0 for an empty one.
    """
    total = words.size
    windows = np.maximum(counts - (size - 1), np.minimum(counts, 1))
    if not total:
        return np.empty(0, np.uint64), windows
    # What is left as it is here are beginnings too close to the end of the last text.
    out = np.empty(total, np.uint64)
    span = max(0, total - size + 1)
    inner = out[:span]
    inner[:] = words[:span]
    for step in range(1, size):
        inner *= _FOLLOW
        inner += words[step : step + span]
    mix(inner)
    ends = np.cumsum(counts)
    keep = np.ones(total, np.bool_)
    least = counts.min()
    for back in range(1, size):
        keep[(ends if least >= back else ends[counts >= back]) - back] = False
    for held in range(max(1, least), size):
        short = (ends - counts)[counts == held]
        if short.size:
            whole = words[short] + np.uint64(_SHORT * held % (1 << 64))
            for step in range(1, held):
                whole *= _FOLLOW
                whole += words[short + step]
            out[short] = mix(whole)
            keep[short] = True
    return out[keep], windows


def character_shingles(codes: NDArray[Any], pointers: NDArray[np.int64], size: int) -> tuple[Words, NDArray[np.int64]]:
    """Hash every run of `size` characters inside one text, each run of white space counting as one space.

    Parameters and returns are those of `word_hashes` and `word_shingles`; a text shorter than `size` is hashed as a
    whole.
    """
    texts = pointers.size - 1
    space = _BYTES.take(codes, mode="clip") == GAP
    points = codes.astype(np.uint64)
    points[space] = 0x20
    row = np.repeat(np.arange(texts), np.diff(pointers))
    keep = ~space
    # A space stays where a character of the same text stands directly before it and one stands anywhere behind it.
    keep[1:] |= space[1:] & ~space[:-1] & (row[1:] == row[:-1])
    points, row, space = points[keep], row[keep], space[keep]
    if points.size:
        last = np.ones(points.size, np.bool_)
        last[:-1] = row[1:] != row[:-1]
        keep = ~(space & last)
        points, row = points[keep], row[keep]
    points += np.uint64(1)
    points *= _CHARACTER
    return word_shingles(_absorb(points), np.bincount(row, minlength=texts).astype(np.int64), size)
