"""Canonical composition (Unicode normalisation form C) from the package's own tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from .unicode_tables import COMBINING_CLASSES, COMPOSITIONS, DECOMPOSITIONS, UNSTABLE

__all__ = ["compose", "compose_segment", "composed_segments", "is_unstable", "unstable_segments"]

_CLASS_OF = {code: number for number, spans in COMBINING_CLASSES.items() for a, b in spans for code in range(a, b + 1)}

# Hangul is arithmetic (The Unicode Standard, section 3.12).
_SYLLABLES, _LEADS, _VOWELS, _FINALS = 0xAC00, 0x1100, 0x1161, 0x11A7
_LEAD_COUNT, _VOWEL_COUNT, _FINAL_COUNT = 19, 21, 28

_UNSTABLE = np.zeros(0x110000, np.bool_)
for _first, _last in UNSTABLE:
    _UNSTABLE[_first : _last + 1] = True


def is_unstable(code: int) -> bool:
    """Whether a code point may change, or change its place, by what stands before it."""
    return bool(_UNSTABLE[code])


def unstable_segments(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that composition can change: runs of unstable characters and the character before each."""
    if text.isascii():
        return
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    unstable = np.zeros(codes.size + 2, np.int8)
    unstable[1:-1] = _UNSTABLE.take(codes)
    edges = np.flatnonzero(np.diff(unstable)).tolist()
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield max(start - 1, 0), end


def _decomposed(text: str) -> list[int]:
    codes: list[int] = []
    for character in text:
        code = ord(character)
        index = code - _SYLLABLES
        if 0 <= index < _LEAD_COUNT * _VOWEL_COUNT * _FINAL_COUNT:
            codes.append(_LEADS + index // (_VOWEL_COUNT * _FINAL_COUNT))
            codes.append(_VOWELS + index % (_VOWEL_COUNT * _FINAL_COUNT) // _FINAL_COUNT)
            if index % _FINAL_COUNT:
                codes.append(_FINALS + index % _FINAL_COUNT)
        else:
            codes.extend(DECOMPOSITIONS.get(code, (code,)))
    # Marks between two starters are sorted by their class; the sort is stable, as the standard asks.
    start = 0
    for end in range(len(codes) + 1):
        if end == len(codes) or codes[end] not in _CLASS_OF:
            if end - start > 1:
                codes[start:end] = sorted(codes[start:end], key=_CLASS_OF.__getitem__)
            start = end + 1
    return codes


def _pair(first: int, second: int) -> int | None:
    lead, vowel = first - _LEADS, second - _VOWELS
    if 0 <= lead < _LEAD_COUNT and 0 <= vowel < _VOWEL_COUNT:
        return _SYLLABLES + (lead * _VOWEL_COUNT + vowel) * _FINAL_COUNT
    index, final = first - _SYLLABLES, second - _FINALS
    if 0 <= index < _LEAD_COUNT * _VOWEL_COUNT * _FINAL_COUNT and not index % _FINAL_COUNT and 0 < final < _FINAL_COUNT:
        return first + final
    return COMPOSITIONS.get((first, second))


def _composed(codes: Sequence[int]) -> str:
    out: list[int] = []
    starter = -1
    last_class = 0
    for code in codes:
        number = _CLASS_OF.get(code, 0)
        # A mark is blocked from the starter by a mark of its own or a higher class that stayed between them, a
        # starter by anything that stayed.
        if starter >= 0 and (len(out) - 1 == starter or last_class < number):
            whole = _pair(out[starter], code)
            if whole is not None:
                out[starter] = whole
                continue
        if number == 0:
            starter = len(out)
        last_class = number
        out.append(code)
    return "".join(map(chr, out))


def compose_segment(segment: str) -> str:
    """Return normalisation form C of one of `unstable_segments`."""
    return _composed(_decomposed(segment))


def composed_segments(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches that composition can change, and what they become."""
    for start, end in unstable_segments(text):
        yield start, end, compose_segment(text[start:end])


def compose(text: str) -> str:
    """Return normalisation form C of a text.

    Parameters
    ----------
    text
        Any str; lone surrogates stay as they are.

    Returns
    -------
    str
        Canonically equivalent texts give the same str. The Unicode version is that of the package's tables
        (`arnews.text.unicode_tables.UNICODE_VERSION`), whatever the running Python has.

    Examples
    --------
    >>> from arnews.text.canonical import compose
    >>> compose("\N{ARABIC LETTER ALEF}\N{ARABIC HAMZA ABOVE}") == "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
    True
    """
    pieces: list[str] = []
    done = 0
    for start, end in unstable_segments(text):
        pieces.append(text[done:start])
        pieces.append(compose_segment(text[start:end]))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
