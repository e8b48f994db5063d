"""Words and numbers of a text with their offsets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from attrs import field, frozen

from ..errors import InvalidArgument
from ..model import Span
from .blocks import code_points
from .letters import BIDI_CONTROLS, DECIMAL_SEPARATOR, INVISIBLE, JOINERS, TATWEEL, THOUSANDS_SEPARATOR
from .unicode_tables import LATIN_LETTERS, LETTERS, MARKS, NUMBERS

__all__ = ["Tokens", "tokenize"]

# What a character does in a token; from _TATWEEL on it is part of one by itself.
_OUTSIDE, _SEPARATOR, _APOSTROPHE, _UNSEEN, _TATWEEL, _MARK, _LETTER, _LATIN, _NUMBER = range(9)

_PLANE_SIZE: Final = 0x10000


def _classes(size: int) -> npt.NDArray[np.uint8]:
    table = np.zeros(size, np.uint8)
    for spans, number in ((LETTERS, _LETTER), (MARKS, _MARK), (NUMBERS, _NUMBER), (LATIN_LETTERS, _LATIN)):
        for first, last in spans:
            table[first : last + 1] = number
    for characters, number in (
        ("." + "," + DECIMAL_SEPARATOR + THOUSANDS_SEPARATOR, _SEPARATOR),
        ("'\N{RIGHT SINGLE QUOTATION MARK}", _APOSTROPHE),
        (BIDI_CONTROLS + JOINERS + INVISIBLE, _UNSEEN),
        (TATWEEL, _TATWEEL),
    ):
        table[list(map(ord, characters))] = number
    return table


_NARROW: Final = _classes(_PLANE_SIZE)


def _class_of(codes: Any) -> Any:
    if codes.dtype == np.uint16:
        return _NARROW.take(codes)
    found = _NARROW.take(np.minimum(codes, _PLANE_SIZE - 1))
    # Few texts hold characters past U+FFFF, and these hold few.
    for place in np.flatnonzero(codes >= _PLANE_SIZE).tolist():
        character = int(codes[place])
        for spans, number in ((LETTERS, _LETTER), (MARKS, _MARK), (NUMBERS, _NUMBER)):
            if any(first <= character <= last for first, last in spans):
                found[place] = number
    return found


@frozen(eq=False)
class Tokens:
    """The tokens of a text, as parallel lists.

    Attributes
    ----------
    text
        The text they were found in.
    starts, ends
        Token *i* is ``text[starts[i]:ends[i]]``.

    Examples
    --------
    >>> from arnews.text.tokens import tokenize
    >>> tokens = tokenize("بلغ 3.5 بـ«القُدْس»")
    >>> tokens.words
    ['بلغ', '3.5', 'بـ', 'القُدْس']
    """

    text: str
    starts: list[int]
    ends: list[int]
    _words: list[str] | None = field(default=None, init=False, repr=False)

    @property
    def words(self) -> list[str]:
        """The tokens as they are written; cut from the text when first asked for."""
        words = self._words
        if words is None:
            text = self.text
            words = [text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
            object.__setattr__(self, "_words", words)
        return words

    def span(self, number: int) -> Span:
        """Return the place of one token."""
        return Span(self.starts[number], self.ends[number])

    def spans(self) -> Iterator[Span]:
        """Yield the place of every token."""
        return map(Span, self.starts, self.ends)

    def __len__(self) -> int:
        return len(self.starts)


def _between(kinds: Any, kind: int, sides: int) -> Any:
    """Return where a character of one kind stands directly between two of another."""
    places = np.flatnonzero(kinds == kind)
    if places.size and places[0] == 0:
        places = places[1:]
    if places.size and places[-1] == kinds.size - 1:
        places = places[:-1]
    return places[(kinds[places - 1] == sides) & (kinds[places + 1] == sides)]


def tokenize(text: str) -> Tokens:
    """Find the words and numbers of a text.

    A word is never split at a diacritic, a tatweel or an invisible character; its proclitics are part of it. A
    proclitic before a quotation mark is a token of its own. Numbers keep their decimal and thousands separators, Latin
    words their apostrophes. Punctuation is no token, nor is a tatweel or a diacritic without a letter.

    Parameters
    ----------
    text
        Any str.

    Returns
    -------
    Tokens
        In order of the text.

    Raises
    ------
    InvalidArgument
        If `text` is not a str.

    Examples
    --------
    >>> from arnews.text.tokens import tokenize
    >>> tokens = tokenize('دعا لـ"مواصلة" العمل')
    >>> list(zip(tokens.words, tokens.starts))
    [('دعا', 0), ('لـ', 4), ('مواصلة', 7), ('العمل', 15)]
    """
    if not isinstance(text, str):
        raise InvalidArgument("text", text, "a str")
    kinds = _class_of(code_points(text))
    inside = np.zeros(kinds.size + 2, np.bool_)
    word = inside[1:-1]
    np.greater_equal(kinds, _TATWEEL, out=word)
    word[_between(kinds, _SEPARATOR, _NUMBER)] = True
    word[_between(kinds, _APOSTROPHE, _LATIN)] = True
    unseen = kinds == _UNSEEN
    if unseen.any():
        # A run of invisible characters with a word on both sides is part of it.
        edges = np.flatnonzero(np.diff(unseen.astype(np.int8), prepend=0, append=0))
        for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            if first and last < kinds.size and word[first - 1] and word[last]:
                word[first:last] = True
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = edges[::2], edges[1::2]
    bare = kinds[starts] < _LETTER
    if bare.any():
        # The token begins at its first letter or digit; without one it is none.
        keep = np.ones(starts.size, np.bool_)
        starts = starts.copy()
        for number in np.flatnonzero(bare).tolist():
            core = np.flatnonzero(kinds[starts[number] : ends[number]] >= _LETTER)
            if core.size:
                starts[number] += core[0]
            else:
                keep[number] = False
        starts, ends = starts[keep], ends[keep]
    return Tokens(text, starts.tolist(), ends.tolist())
