"""Canonical composition (Unicode normalisation form C) from the package's own tables."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from .unicode_tables import COMBINING_CLASSES, COMPOSITIONS, DECOMPOSITIONS, UNSTABLE

__all__ = ["UNSTABLE_CLASS", "compose", "unstable_segments"]

_CLASS_OF = {code: number for number, spans in COMBINING_CLASSES.items() for a, b in spans for code in range(a, b + 1)}

# Hangul is arithmetic (The Unicode Standard, section 3.12).
_SYLLABLES, _LEADS, _VOWELS, _FINALS = 0xAC00, 0x1100, 0x1161, 0x11A7
_LEAD_COUNT, _VOWEL_COUNT, _FINAL_COUNT = 19, 21, 28

#: A regex character class (without brackets) of what is no safe boundary between independently composed pieces.
UNSTABLE_CLASS = "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in UNSTABLE if not 0xD800 <= a < 0xE000)
_SEGMENT = regex.compile(rf"[^{UNSTABLE_CLASS}]?[{UNSTABLE_CLASS}]++")
unstable_segments = _SEGMENT.finditer


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


def _compose_segment(match: regex.Match[str]) -> str:
    return _composed(_decomposed(match.group()))


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
    return _SEGMENT.sub(_compose_segment, text)
