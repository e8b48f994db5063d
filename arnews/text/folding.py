"""A profile compiled: what every code point becomes, as a mapping for str and as arrays for blocks of text."""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterable, Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from attrs import define, field

from . import letters
from .profiles import Digits, Marks, Profile, Spaces
from .unicode_tables import (
    COMBINING_CLASSES,
    DECOMPOSITIONS,
    LATIN_SMALL,
    PRESENTATION_FORMS,
    PUNCTUATION,
    SPACES,
    SYMBOLS,
    UNSTABLE,
)

__all__ = ["CONTEXT", "DROPPED", "LONGEST_KEPT", "STRETCHES_KEPT", "CodePoints", "Folding", "folding"]

CodePoints = npt.NDArray[np.uint16] | npt.NDArray[np.uint32]

#: In `Folding.narrow` and `Folding.wide` (as the type's largest and second largest value): what the character becomes
#: depends on its neighbours or is more than one character; the character is dropped.
CONTEXT: Final = -1
DROPPED: Final = -2
#: How many stretches a compiled profile remembers, and how long the longest of them is.
STRETCHES_KEPT: Final = 4096
LONGEST_KEPT: Final = 16


def _expand(spans: Iterable[tuple[int, int]]) -> Iterable[int]:
    for first, last in spans:
        yield from range(first, last + 1)


_UNSTABLE_CODES: Final = frozenset(_expand(UNSTABLE))
_COMPOSING: Final = frozenset(part for whole in DECOMPOSITIONS.values() for part in whole) | frozenset(DECOMPOSITIONS)


def _single_steps(profile: Profile) -> dict[int, str]:
    """Return what each switch of a profile does to a character; the results may fold further."""
    steps: dict[int, str] = {}

    def drop(characters: str) -> None:
        steps.update(dict.fromkeys(map(ord, characters), ""))

    def each(characters: str, becomes: str) -> None:
        steps.update(dict.fromkeys(map(ord, characters), becomes))

    def pairs(mapping: Mapping[str, str]) -> None:
        steps.update((ord(character), becomes) for character, becomes in mapping.items())

    words = set(map(ord, letters.WORD_LIGATURES))
    for code, whole in PRESENTATION_FORMS.items():
        if profile.word_ligatures if code in words else profile.presentation_forms:
            steps[code] = "".join(map(chr, whole))
    for wanted, characters in (
        (profile.tashkeel, letters.TASHKEEL),
        (profile.superscript_alef, letters.SUPERSCRIPT_ALEF),
        (profile.quranic_marks, letters.QURANIC_MARKS),
        (profile.hamza_marks, letters.HAMZA_MARKS),
        (profile.tatweel, letters.TATWEEL),
        (profile.bidi_controls, letters.BIDI_CONTROLS),
        (profile.joiners, letters.JOINERS),
        (profile.invisible, letters.INVISIBLE),
        (profile.hamza_alone, letters.HAMZA),
    ):
        if wanted:
            drop(characters)
    for wanted, characters, becomes in (
        (profile.alef, letters.ALEF_FORMS, letters.ALEF),
        (profile.alef_maksura, letters.ALEF_MAKSURA, letters.YEH),
        (profile.farsi_yeh, letters.FARSI_YEH, letters.YEH),
        (profile.teh_marbuta, letters.TEH_MARBUTA, letters.HEH),
        (profile.hamza_on_waw, letters.HAMZA_ON_WAW, letters.WAW),
        (profile.hamza_on_yeh, letters.HAMZA_ON_YEH, letters.YEH),
    ):
        if wanted:
            each(characters, becomes)
    if profile.letter_variants:
        pairs(letters.LETTER_VARIANTS)
    if profile.foreign_letters:
        pairs(letters.FOREIGN_LETTERS)
    if profile.digits is not Digits.KEEP:
        row = letters.DIGITS[profile.digits is Digits.ARABIC_INDIC]
        for other in letters.DIGITS:
            if other != row:
                pairs(dict(zip(other, row, strict=True)))
        if profile.digits is Digits.ASCII:
            pairs({letters.DECIMAL_SEPARATOR: ".", letters.THOUSANDS_SEPARATOR: ","})
    if profile.latin_case:
        steps.update((code, chr(small)) for code, small in LATIN_SMALL.items())
    quotation = set(letters.DOUBLE_QUOTATION_MARKS + letters.SINGLE_QUOTATION_MARKS)
    if profile.punctuation is Marks.UNIFY:
        pairs(letters.PUNCTUATION_FORMS)
    elif profile.punctuation is Marks.SPACE:
        for code in (*_expand(PUNCTUATION), *_expand(SYMBOLS)):
            if chr(code) not in quotation:
                steps.setdefault(code, " ")
        pairs({letters.DECIMAL_SEPARATOR: " ", letters.THOUSANDS_SEPARATOR: " "})
    if profile.quotation_marks is Marks.UNIFY:
        each(letters.DOUBLE_QUOTATION_MARKS, '"')
        each(letters.SINGLE_QUOTATION_MARKS, "'")
    elif profile.quotation_marks is Marks.SPACE:
        each("".join(quotation), " ")
    if profile.spaces is not Spaces.KEEP:
        each(letters.BLANKS + "".join(map(chr, _expand(SPACES))), " ")
        each(letters.LINE_BREAKS, " " if profile.spaces is Spaces.WORDS else "\n")
        if profile.spaces is Spaces.WORDS:
            each("\r\n", " ")
    return {code: becomes for code, becomes in steps.items() if becomes != chr(code)}


@define(eq=False)
class Folding:
    """What a profile does, ready to run.

    Attributes
    ----------
    profile
        The profile it was compiled from.
    dropped
        For `str.translate`: what is dropped before canonical composition. None of these is part of a composition, so
        equivalent texts stay equivalent without them.
    becomes
        For `str.translate`: what every other character becomes, its own results folded too; applied after composition.
    narrow
        ``uint16[0x10000]``: what every code unit becomes by itself, with the two special values.
    stable_marks
        ``uint8[0x10000]``: the canonical combining class of the marks that stay as they are and compose with nothing;
        0 for everything else.
    stretches
        Short stretches that were folded the general way, with the code points they became; kept because the same few
        come again and again. Emptied when it grows past `STRETCHES_KEPT`.
    edits
        The same for alignments: what such a stretch became, and by which edits.
    """

    profile: Profile
    dropped: dict[int, str]
    becomes: dict[int, str]
    narrow: npt.NDArray[np.uint16]
    stable_marks: npt.NDArray[np.uint8]
    stretches: dict[str, tuple[int, ...]] = field(factory=dict, init=False)
    edits: dict[str, tuple[str, tuple[tuple[int, int, int, int, int], ...]]] = field(factory=dict, init=False)
    _wide: npt.NDArray[np.uint32] | None = field(default=None, init=False)

    @property
    def wide(self) -> npt.NDArray[np.uint32]:
        """``uint32[0x110000]``, like `narrow`; made when the first text with a character past U+FFFF comes."""
        wide = self._wide
        if wide is None:
            wide = self._wide = self._table(np.uint32, sys.maxunicode + 1)
        return wide

    def table_for(self, codes: CodePoints) -> CodePoints:
        """Return the table for code points of this type."""
        return self.narrow if codes.dtype == np.uint16 else self.wide

    def _table(self, dtype: type[Any], size: int) -> npt.NDArray[Any]:
        table = np.arange(size, dtype=dtype)
        top = np.iinfo(dtype).max
        context, dropped = top + 1 + CONTEXT, top + 1 + DROPPED
        unstable: frozenset[int] = _UNSTABLE_CODES if self.profile.canonical else frozenset()
        if self.profile.canonical:
            for first, last in UNSTABLE:
                table[first : last + 1] = context
        for code, becomes in self.becomes.items():
            if code < size and code not in unstable:
                if not becomes:
                    table[code] = dropped
                elif len(becomes) == 1 and ord(becomes) < size and ord(becomes) not in unstable:
                    table[code] = ord(becomes)
                else:
                    table[code] = context
        for code in self.dropped:
            if code < size:
                table[code] = dropped
        if size == 0x10000:
            # The two special values are code points themselves (noncharacters).
            table[-2:] = context
        return table


@functools.lru_cache(maxsize=32)
def folding(profile: Profile) -> Folding:
    """Compile a profile; the last 32 are kept."""
    steps = _single_steps(profile)
    becomes: dict[int, str] = {}
    for code, result in steps.items():
        while (further := result.translate(steps)) != result:
            result = further
        becomes[code] = result
    dropped = {
        code: "" for code, result in becomes.items() if not result and not (profile.canonical and code in _COMPOSING)
    }
    stable_marks = np.zeros(0x10000, np.uint8)
    for number, spans in COMBINING_CLASSES.items():
        for code in _expand(spans):
            if code < 0x10000 and code not in _COMPOSING and code not in becomes:
                stable_marks[code] = number
    compiled = Folding(profile, dropped, becomes, np.empty(0, np.uint16), stable_marks)
    compiled.narrow = compiled._table(np.uint16, 0x10000)
    return compiled
