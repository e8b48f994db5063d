"""Folding of short texts, one byte for every character: the fast way for what news are mostly made of."""

from __future__ import annotations

import codecs
import functools
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from attrs import define

from . import letters
from .folding import CONTEXT, DROPPED, Folding, folding
from .profiles import Profile, Spaces

__all__ = ["LONGEST", "Bytewise", "bytewise"]

#: Longer texts go faster as arrays.
LONGEST: Final = 1 << 14

_BLANK: Final = "\ufffe"  # "no character here", to Python's character maps


def _alphabet() -> str:
    """Return the up to 256 characters that a text may consist of; every other one sends it another way."""
    arabic = (
        letters.LETTERS
        + letters.TATWEEL
        + letters.TASHKEEL[:8]
        + letters.SUPERSCRIPT_ALEF
        + letters.ALEF_FORMS[3]
        + "".join(letters.FOREIGN_LETTERS)
        + "".join(letters.LETTER_VARIANTS)
        + letters.FARSI_YEH
        + letters.DIGITS[1]
        + letters.DIGITS[2]
        + letters.DECIMAL_SEPARATOR
        + letters.THOUSANDS_SEPARATOR
        + "\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}\N{ARABIC PERCENT SIGN}\N{ARABIC FULL STOP}"
    )
    other = (
        "\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}"
        + letters.JOINERS
        + letters.BIDI_CONTROLS[:8]
        + "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
        + "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
        + "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE PRIME}"
        + "\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}\N{BULLET}\N{MIDDLE DOT}\N{DEGREE SIGN}\N{EURO SIGN}"
        + "\N{LATIN SMALL LETTER E WITH ACUTE}\N{LATIN SMALL LETTER E WITH GRAVE}\N{LATIN SMALL LETTER C WITH CEDILLA}"
        + "\N{LATIN SMALL LETTER O WITH DIAERESIS}\N{LATIN SMALL LETTER U WITH DIAERESIS}"
    )
    # NUL must come first, or the map is a slow one.
    return "".join(dict.fromkeys("".join(map(chr, range(128))) + arabic + other))[:256]


@define(eq=False)
class Bytewise:
    """A profile compiled for texts of one byte for every character.

    Attributes
    ----------
    encoding
        Characters to bytes; those whose fold depends on neighbours are left out.
    becomes
        ``bytes[256]``: what every byte becomes.
    dropped
        The bytes that are dropped.
    decoding
        The character of every byte of a result.
    roles
        ``uint8[256]``: 0 for a byte that is kept, 1 for a dropped one that belongs to the letter before it, 2 for
        another dropped one.
    spaces
        The profile's choice.
    space
        The byte of a space in a result.
    compiled
        The profile compiled for any text.
    """

    compiled: Folding
    encoding: Any
    becomes: bytes
    dropped: bytes
    decoding: Any
    roles: npt.NDArray[np.uint8]
    spaces: Spaces
    space: bytes

    def encoded(self, text: str) -> bytes | None:
        """Return a text as bytes, or None where it must go another way."""
        if len(text) > LONGEST or self.encoding is None:
            return None
        try:
            return codecs.charmap_encode(text, "strict", self.encoding)[0]
        except UnicodeEncodeError:
            return None

    def folded(self, encoded: bytes) -> bytes:
        """Return the folded bytes, runs of spaces included."""
        return encoded.translate(self.becomes, self.dropped)

    def has_extra_spaces(self, folded: bytes) -> bool:
        """Whether there are spaces to drop."""
        if self.spaces is Spaces.KEEP:
            return False
        space = self.space
        return space * 2 in folded or (
            self.spaces is Spaces.WORDS and (folded.startswith(space) or folded.endswith(space))
        )

    def single_spaced(self, folded: bytes) -> bytes:
        """Return the bytes without superfluous spaces."""
        space = self.space
        if self.spaces is Spaces.WORDS:
            return space.join(filter(None, folded.split(space)))
        while space * 2 in folded:
            folded = folded.replace(space * 2, space)
        return folded

    def decoded(self, folded: bytes) -> str:
        """Return folded bytes as text."""
        return codecs.charmap_decode(folded, "strict", self.decoding)[0]


@functools.lru_cache(maxsize=32)
def bytewise(profile: Profile) -> Bytewise:
    """Compile a profile for short texts; one that looks at more than characters and spaces encodes none."""
    compiled = folding(profile)
    table = compiled.narrow
    context, dropped_mark = 0x10000 + CONTEXT, 0x10000 + DROPPED
    encoding, results = [], [" "]
    dropped = bytearray()
    roles = np.zeros(256, np.uint8)
    becomes = bytearray(range(256))
    for number, character in enumerate(_alphabet()):
        result = int(table[ord(character)])
        if result == context or (character == "\r" and profile.spaces is Spaces.SINGLE):
            encoding.append(_BLANK)
            continue
        encoding.append(character)
        if result == dropped_mark:
            dropped.append(number)
            roles[number] = 1 if letters.belongs_to_letter(character) else 2
            continue
        if chr(result) not in results:
            results.append(chr(result))
        becomes[number] = results.index(chr(result))
    usable = encoding[0] != _BLANK and not profile.elongation
    encoding.extend(_BLANK * (256 - len(encoding)))
    return Bytewise(
        compiled=compiled,
        encoding=codecs.charmap_build("".join(encoding)) if usable else None,
        becomes=bytes(becomes),
        dropped=bytes(dropped),
        decoding="".join(results),
        roles=roles,
        spaces=profile.spaces,
        space=b"\x00",
    )
