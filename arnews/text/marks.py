"""Quotation marks: which of them opens, which closes, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from ..errors import InvalidArgument
from ..model import Span
from .letters import BLANKS, LINE_BREAKS
from .mark_reading import SKIPPED_SINGLE, UNSEEN, Found, Mark, described, in_paragraph, is_apostrophe
from .quotation_marks import FAMILIES, MarkStyle
from .segmentation import paragraph_bounds
from .unicode_tables import SPACES

__all__ = ["MarkPair", "MarkStyle", "pair_marks"]


@frozen
class MarkPair:
    """An opening quotation mark, what closes it, and the stretch between them.

    Attributes
    ----------
    opening
        The opening mark.
    closing
        The closing mark; None where it was never closed.
    inner
        The stretch between the marks without surrounding white space and invisible characters. Of an unclosed one:
        up to the end of its paragraph, or of the quotation it stands in.
    style
        The family of the opening mark.
    depth
        0 for an outermost quotation, 1 for one inside it, and so on. Unclosed ones do not count.
    continues
        For an unclosed one: whether the next paragraph opens with a mark of the same style, as papers do when a
        quotation goes on.
    """

    opening: Span
    closing: Span | None
    inner: Span
    style: MarkStyle
    depth: int
    continues: bool = False


def _in_either_case(mark: str) -> str:
    """Return a pattern for a mark and its capitals; a flag would be slower and would take a long s for an s."""
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in mark)


_ONE = "".join(mark for mark in FAMILIES if len(mark) == 1)
_LONG = "|".join(_in_either_case(mark) for mark in sorted(FAMILIES, key=len, reverse=True) if len(mark) > 1)
# Of three closing brackets the last two are the mark; the first one closes a bracket inside.
for _mark in ("))", ">>"):
    _LONG = _LONG.replace(_in_either_case(_mark), f"{_in_either_case(_mark)}(?!{re.escape(_mark[0])})")
# Every longer mark begins with a character of this class, so that the scan looks at few places.
_FIRST = "".join(sorted(set(_ONE) | {mark[0] for mark in FAMILIES}))
_MARK = re.compile(rf"(?=[{re.escape(_FIRST)}])(?:{_LONG}|[{re.escape(_ONE)}])")
_EDGE: Final = (
    UNSEEN
    | frozenset(BLANKS + "\r\n" + LINE_BREAKS)
    | {chr(code) for first, last in SPACES for code in range(first, last + 1)}
)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return the stretch without white space and invisible characters at its ends."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def _merged(found: list[Found]) -> list[Found]:
    """Join doubled marks: a pair directly around another one of the same style."""
    out: list[Found] = []
    for pair in found:
        if out and pair.closing is not None:
            outer = out[-1]
            if (
                outer.closing is not None
                and outer.style is pair.style
                and outer.opening.end == pair.opening.start
                and outer.closing.start == pair.closing.end
            ):
                opening = outer.opening._replace(end=pair.opening.end)
                closing = outer.closing._replace(start=pair.closing.start)
                out[-1] = Found(opening, closing, pair.style)
                continue
        out.append(pair)
    return out


def pair_marks(text: str) -> tuple[MarkPair, ...]:
    """Pair the quotation marks of a text.

    Each style is read paragraph by paragraph. What stands around a mark (spaces, punctuation, a proclitic written
    together with it) says whether it opens or closes, more than its own direction does: texts store angle marks
    swapped, and both ends of a quotation as the same typographic mark. The cheapest reading of a paragraph's marks
    wins, so one bad mark costs one paragraph at most. Single round brackets are no quotation; apostrophes, inch and
    minute signs are none.

    Parameters
    ----------
    text
        Any str.

    Returns
    -------
    tuple of MarkPair
        Sorted by opening mark.

    Raises
    ------
    InvalidArgument
        If `text` is not a str.

    Examples
    --------
    >>> from arnews.text.marks import pair_marks
    >>> text = 'وصفه بـ"الكارثي" ثم قال: »انتهى الأمر«.'
    >>> [pair.inner.of(text) for pair in pair_marks(text)]
    ['الكارثي', 'انتهى الأمر']
    """
    if not isinstance(text, str):
        raise InvalidArgument("text", text, "a str")
    places = [match.span() for match in _MARK.finditer(text)]
    if not places:
        return ()
    bounds = paragraph_bounds(text)
    found: list[Found] = []
    ends: dict[int, int] = {}  # where the paragraph of an unclosed opening mark ends
    numbers: dict[int, int] = {}
    left_open = -1  # the number of the last pair found, if it was not closed
    left_open_in = -1
    paragraph = 0
    position = 0
    total = len(places)
    while position < total:
        start = places[position][0]
        while paragraph + 1 < len(bounds) and bounds[paragraph + 1][0] <= start:
            paragraph += 1
        limit = bounds[paragraph + 1][0] if paragraph + 1 < len(bounds) else len(text)
        by_style: dict[MarkStyle, list[Mark]] = {}
        while position < total:
            start, end = places[position]
            if start >= limit:
                break
            position += 1
            written = text[start:end]
            style, direction = FAMILIES.get(written) or FAMILIES[written.lower()]
            if style is MarkStyle.SINGLE:
                if is_apostrophe(text, start, end):
                    continue
                mark = described(text, start, end, direction)
                if mark.open_cost == mark.close_cost == 0.0:
                    continue
                # It has so many other uses that against its context it is rather no quotation mark.
                mark = mark._replace(skip_cost=SKIPPED_SINGLE)
            else:
                mark = described(text, start, end, direction)
            marks = by_style.get(style)
            if marks is None:
                by_style[style] = [mark]
            else:
                marks.append(mark)
        pairs, stray = in_paragraph(by_style)
        if left_open >= 0 and stray and left_open_in == paragraph - 1:
            # Opened in the paragraph before, closed by the first mark of this one.
            closing, style = min(stray)
            if style is found[left_open].style and all(pair.opening.start > closing.start for pair in pairs):
                found[left_open] = found[left_open]._replace(closing=closing)
        left_open = -1
        for pair in pairs:
            if pair.closing is None:
                ends[pair.opening.start] = bounds[paragraph][1]
                numbers[pair.opening.start] = paragraph
                if left_open < 0 or pair.opening.start > found[left_open].opening.start:
                    left_open, left_open_in = len(found), paragraph
            found.append(pair)
    return _built(text, _merged(sorted(found)), ends, numbers, bounds)


def _built(
    text: str,
    found: list[Found],
    ends: dict[int, int],
    numbers: dict[int, int],
    bounds: Sequence[tuple[int, int]],
) -> tuple[MarkPair, ...]:
    out: list[MarkPair] = []
    closers: list[int] = []  # closing marks of the quotations that are open here
    openers = {pair.opening.start: pair.style for pair in found} if ends else {}
    for (start, after, *_), closing, style in found:
        while closers and closers[-1] <= start:
            closers.pop()
        continues = False
        closed: Span | None = None
        if closing is not None and not (closers and closing.start > closers[-1]):
            end = closing.start
            closed = Span(end, closing.end)
        elif closing is not None:
            # It crosses the quotation it stands in, so its closing mark is not its own.
            end = closers[-1]
        else:
            end = ends[start]
            following = numbers[start] + 1
            if following < len(bounds):
                first = bounds[following][0]
                while first < bounds[following][1] and text[first] in UNSEEN:
                    first += 1
                continues = openers.get(first) is style
            if closers:
                end = min(end, closers[-1])
        out.append(
            MarkPair(
                opening=Span(start, after),
                closing=closed,
                inner=_trimmed(text, after, max(after, end)),
                style=style,
                depth=len(closers),
                continues=continues,
            )
        )
        if closed is not None:
            closers.append(end)
    return tuple(out)
