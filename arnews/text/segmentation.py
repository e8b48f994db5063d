"""Paragraphs and sentences of a news text, as spans."""

from __future__ import annotations

from itertools import pairwise

import regex

from ..errors import InvalidArgument
from ..model import Span

__all__ = ["paragraph_bounds", "paragraphs"]

# A line from its first to its last character that is neither white space nor invisible.
_UNSEEN = (
    r"\s\p{Cc}\N{SOFT HYPHEN}\N{ARABIC LETTER MARK}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}"
    r"\N{ZERO WIDTH JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\u202a-\u202e\u2060-\u206f\ufeff"
)
_SEEN = regex.compile(rf"[^{_UNSEEN}]")
_SENTENCE_END = frozenset(".!?:\"'»«”“)]}…\N{ARABIC QUESTION MARK}\N{ARABIC SEMICOLON}\N{ARABIC FULL STOP}")
#: Lines longer or shorter than this were not broken to fit a width.
_WIDEST_WRAPPED = 160
_NARROWEST_WRAPPED = 30
_FEWEST_WRAPPED = 3


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """Return every line that is not blank, without surrounding white space, and whether a blank line precedes it."""
    found: list[tuple[int, int, bool]] = []
    start = 0
    blank = False
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped and (stripped[0].isalnum() or _SEEN.search(stripped)):
            first = start + len(line) - len(line.lstrip())
            found.append((first, first + len(stripped), blank))
            blank = False
        else:
            blank = True
        start += len(line)
    return found


def _joined(text: str, lines: list[tuple[int, int, bool]]) -> list[tuple[int, int]] | None:
    """Join the lines of hard-wrapped text; None where the text is not hard-wrapped.

    A line was broken to fit a width if the first word of the next line would not have fitted on it. A text is
    hard-wrapped if most of its breaks are such ones and most of these stand inside a sentence.
    """
    width = max(end - start for start, end, _ in lines)
    if not _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED:
        return None
    full: list[bool] = []
    inside = 0
    for (start, end, _), (following, last, blank) in pairwise(lines):
        word = text[following:last].split(None, 1)[0]
        is_full = not blank and end - start + 1 + len(word) > width
        full.append(is_full)
        inside += is_full and text[end - 1] not in _SENTENCE_END
    wrapped = sum(full)
    breaks = sum(not blank for _, _, blank in lines[1:])
    if wrapped < _FEWEST_WRAPPED or wrapped * 2 < breaks or inside * 5 < wrapped * 3:
        return None
    found: list[tuple[int, int]] = [lines[0][:2]]
    for (start, end, _), is_full in zip(lines[1:], full, strict=True):
        if is_full:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def paragraph_bounds(text: str) -> list[tuple[int, int]]:
    """Return `paragraphs` as pairs of ints."""
    lines = _lines(text)
    if len(lines) > _FEWEST_WRAPPED:
        joined = _joined(text, lines)
        if joined is not None:
            return joined
    return [(start, end) for start, end, _ in lines]


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""Return the paragraphs of a text.

    Every line that is not blank is a paragraph, as news texts are stored. Hard-wrapped text, whose lines were broken
    inside sentences to fit one width, is recognised, and its lines are joined.

    Parameters
    ----------
    text
        Any str. Line feed, carriage return, both together, U+2028, U+2029 and the other line boundaries of
        `str.splitlines` end a line.

    Returns
    -------
    tuple of Span
        In order; each starts and ends at a character that is not white space.

    Raises
    ------
    InvalidArgument
        If `text` is not a str.

    Examples
    --------
    >>> import arnews
    >>> text = "الخبر الأول.\r\n\r\n  الخبر الثاني.\n"
    >>> [span.of(text) for span in arnews.paragraphs(text)]
    ['الخبر الأول.', 'الخبر الثاني.']
    """
    if not isinstance(text, str):
        raise InvalidArgument("text", text, "a str")
    return tuple([Span(start, end) for start, end in paragraph_bounds(text)])
