"""Reading the quotation marks of one paragraph: the cheapest way to say which opens, closes or is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import regex

from .letters import BIDI_CONTROLS, INVISIBLE, JOINERS, TATWEEL
from .quotation_marks import CLOSES, EITHER, FAMILIES, OPENS, MarkStyle

__all__ = ["SKIPPED_SINGLE", "UNSEEN", "Found", "Mark", "described", "in_paragraph", "is_apostrophe"]

UNSEEN: Final = frozenset(BIDI_CONTROLS + JOINERS + INVISIBLE)
# To see what stands around a mark, look past controls and past other marks, but not for ever.
_SEEN_THROUGH: Final = UNSEEN | {
    mark for mark, (style, _) in FAMILIES.items() if len(mark) == 1 and style is not MarkStyle.SINGLE
}
_LOOK: Final = 8
_ENDERS = frozenset(".,;!?%)]}…" + "\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}")
_STARTERS = frozenset("([{:-=/" + "\N{EN DASH}\N{EM DASH}\N{ARABIC TATWEEL}")
# The proclitics that are written together with a following quotation, with or without a tatweel.
_PROCLITIC = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}])(?:[\u0648\u0641]?+(?:[\u0628\u0644\u0643]|\u0644\u0644|(?:[\u0628\u0643]?+\u0627\u0644)|"
    r"\u0627\u0644|\u0633)?+)[\p{M}\u0640]*+$"
)


class Mark(NamedTuple):
    """A mark, and what it costs to read it as opening, as closing, or as no quotation mark."""

    start: int
    end: int
    open_cost: float
    close_cost: float
    skip_cost: float


# What a reading of a paragraph's marks costs; the cheapest reading wins. A mark read against what stands around it
# costs more than one read against its own direction (writers type what looks right on their screen), less than one
# that pairs with nothing.
_AGAINST_CONTEXT: Final = 2.5
_AGAINST_DIRECTION: Final = 1.2
_NESTED: Final = 1.5
_UNCLOSED: Final = 3.0
_SKIPPED: Final = 3.5
_SKIPPED_OPENER: Final = 5.0
_SKIPPED_AFTER_DIGIT: Final = 1.0
SKIPPED_SINGLE: Final = 1.0
_DEEPEST: Final = 3


def described(text: str, start: int, end: int, direction: int) -> Mark:
    """Say what it costs to read a mark as opening, as closing or as neither, from what stands around it."""
    before = start - 1
    least = before - _LOOK
    while before >= 0 and text[before] in _SEEN_THROUGH and before > least:
        before -= 1
    left = text[before] if before >= 0 else "\n"
    after = end
    size = len(text)
    most = after + _LOOK
    while after < size and text[after] in _SEEN_THROUGH and after < most:
        after += 1
    right = text[after] if after < size else "\n"
    left_space, right_space = left.isspace(), right.isspace()
    lean = EITHER
    skip = _SKIPPED
    if left_space:
        if not right_space:
            lean = CLOSES if right in _ENDERS else OPENS
    elif left == TATWEEL:
        lean = OPENS
    elif left in _STARTERS:
        if not right_space and right not in _ENDERS:
            lean = OPENS
    elif left in _ENDERS:
        if right_space or right in _ENDERS:
            lean = CLOSES
    elif right_space or right in _ENDERS:
        lean = CLOSES
        if left.isdigit():
            skip = _SKIPPED_AFTER_DIGIT
    elif left.isalpha() and _PROCLITIC.search(text, max(0, before - 7), before + 1):
        lean = OPENS
    open_cost = close_cost = 0.0
    if lean > 0:
        close_cost = _AGAINST_CONTEXT
        skip = _SKIPPED_OPENER
    elif lean < 0:
        open_cost = _AGAINST_CONTEXT
    if direction > 0:
        close_cost += _AGAINST_DIRECTION
    elif direction < 0:
        open_cost += _AGAINST_DIRECTION
    return Mark(start, end, open_cost, close_cost, skip)


_Pairs = list[tuple[int, int]]


class _Reading(NamedTuple):
    cost: float
    pairs: _Pairs
    unclosed: list[int]
    skipped: list[int]


def _read(marks: Sequence[Mark]) -> _Reading:
    """Find the cheapest reading of the marks of one style: pairs, unclosed openers, and marks that are neither."""
    count = len(marks)
    if not count & 1:
        for mark in marks[::2]:
            if mark.open_cost >= _AGAINST_CONTEXT:
                break
        else:
            for mark in marks[1::2]:
                if mark.close_cost >= _AGAINST_CONTEXT:
                    break
            else:
                return _Reading(0.0, [(number, number + 1) for number in range(0, count, 2)], [], [])
    infinite = float("inf")
    costs = [0.0] + [infinite] * _DEEPEST
    # For every mark and depth after it: what was done with the mark. The depth before it follows from that.
    done: list[str] = []
    for _, _, open_cost, close_cost, skip in marks:
        new = []
        chosen = ""
        for depth in range(_DEEPEST + 1):
            here = costs[depth]
            best, act = here + skip, "s"
            if depth < _DEEPEST and (cost := costs[depth + 1] + close_cost) < best:
                best, act = cost, "c"
            if depth and (cost := costs[depth - 1] + open_cost + (_NESTED if depth > 1 else 0.0)) < best:
                best, act = cost, "o"
            # The opener before it stays unclosed, and this one takes its place.
            if depth and (cost := here + open_cost + _UNCLOSED) < best:
                best, act = cost, "a"
            new.append(best)
            chosen += act
        costs = new
        done.append(chosen)
    total, depth = min((cost + depth * _UNCLOSED, depth) for depth, cost in enumerate(costs))
    acts: list[str] = []
    for chosen in reversed(done):
        act = chosen[depth]
        acts.append(act)
        depth += (act == "c") - (act == "o")
    acts.reverse()
    pairs: _Pairs = []
    stack: list[int] = []
    unclosed: list[int] = []
    skipped: list[int] = []
    for number, act in enumerate(acts):
        if act == "c":
            pairs.append((stack.pop(), number))
        elif act == "s":
            skipped.append(number)
        else:
            if act == "a":
                unclosed.append(stack.pop())
            stack.append(number)
    unclosed.extend(stack)
    return _Reading(total, pairs, sorted(unclosed), skipped)


def is_apostrophe(text: str, start: int, end: int) -> bool:
    """Whether a single mark stands inside a word, and not after an Arabic proclitic."""
    if start == 0 or end == len(text) or not (text[start - 1].isalnum() and text[end].isalnum()):
        return False
    return not ("\u0600" <= text[start - 1] <= "\u06ff" and _PROCLITIC.search(text, max(0, start - 8), start))


class Found(NamedTuple):
    """An opening mark and what closes it."""

    opening: Mark
    closing: Mark | None
    style: MarkStyle


#: Styles whose signs have other uses too: without a partner they are not read as quotation.
_ONLY_IN_PAIRS: Final = frozenset(
    {MarkStyle.SINGLE, MarkStyle.DOUBLE_PARENTHESES, MarkStyle.DOUBLE_CHEVRONS, MarkStyle.DOUBLED_APOSTROPHES}
)


#: Styles of which one may close what another one opened.
_INTERCHANGEABLE: Final = (MarkStyle.STRAIGHT, MarkStyle.GUILLEMETS, MarkStyle.CURLY, MarkStyle.DOUBLED_APOSTROPHES)
_OTHER_STYLE: Final = 1.0


def _mixed(by_style: dict[MarkStyle, list[Mark]], readings: dict[MarkStyle, _Reading]) -> list[Found] | None:
    """Read the marks of all interchangeable styles together, if that explains them better than style by style."""
    styles = [style for style in _INTERCHANGEABLE if style in readings]
    apart = sum(readings[style].cost for style in styles)
    if len(styles) < 2 or not apart:
        return None
    marks = sorted((mark, style) for style in styles for mark in by_style[style])
    reading = _read([mark for mark, _ in marks])
    changes = sum(marks[first][1] is not marks[last][1] for first, last in reading.pairs)
    if reading.cost + changes * _OTHER_STYLE >= apart:
        return None
    for style in styles:
        del readings[style]
    found = [Found(marks[first][0], marks[last][0], marks[first][1]) for first, last in reading.pairs]
    found.extend([Found(marks[number][0], None, marks[number][1]) for number in reading.unclosed])
    return found


def in_paragraph(by_style: dict[MarkStyle, list[Mark]]) -> tuple[list[Found], list[tuple[Mark, MarkStyle]]]:
    """Pair the marks of one paragraph; also return the closing marks that nothing in it opens."""
    readings = {style: _read(marks) for style, marks in by_style.items()}
    found = (_mixed(by_style, readings) if len(readings) > 1 else None) or []
    stray: list[tuple[Mark, MarkStyle]] = []
    for style, reading in readings.items():
        marks = by_style[style]
        found.extend([Found(marks[first], marks[last], style) for first, last in reading.pairs])
        if style not in _ONLY_IN_PAIRS:
            found.extend([Found(marks[number], None, style) for number in reading.unclosed])
            unpaired = [marks[number] for number in reading.skipped]
            stray.extend((mark, style) for mark in unpaired if mark.close_cost < mark.open_cost)
    return found, stray
