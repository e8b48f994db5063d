"""Normalisation that keeps the way back: `align`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import regex

from ..errors import InvalidArgument
from .alignment import Aligned, Edit
from .blocks import as_text, code_points, elongated, extra_spaces
from .canonical import compose, unstable_segments
from .context import ELONGATED, LINE_END
from .folding import CONTEXT, Folding, folding
from .letters import TATWEEL
from .profiles import SEARCH, Profile, Spaces
from .unicode_tables import MARKS

__all__ = ["align"]


# What a dropped character is to the letter before it.
_OTHER, _BELONGING, _SEPARATING = 0, 1, 2


def _mark_table() -> npt.NDArray[np.uint8]:
    table = np.full(0x10000, _OTHER, np.uint8)
    for first, last in MARKS:
        table[first : last + 1] = _BELONGING
    table[ord(TATWEEL)] = _BELONGING
    return table


#: Which characters belong to the letter before them where they are dropped.
_BELONGS: Final = _mark_table()
_EXTRA_BLANKS: Final = regex.compile(" +(?= )")
_OUTER_BLANKS: Final = regex.compile(r"\A | \Z")


def align(text: str, profile: Profile = SEARCH) -> Aligned:
    """Fold a text and keep the way back to the original.

    Parameters
    ----------
    text
        Any str.
    profile
        What to fold; `SEARCH` unless given.

    Returns
    -------
    Aligned
        Its `text` is ``normalize(text, profile)``.

    Raises
    ------
    InvalidArgument
        If `text` is not a str or `profile` is not a `Profile`.

    Examples
    --------
    >>> import arnews
    >>> text = "أكّد الوزيـــر"
    >>> aligned = arnews.align(text)
    >>> start = aligned.text.index("الوزير")
    >>> aligned.to_original(arnews.Span(start, start + 6)).of(text)
    'الوزيـــر'
    """
    if not isinstance(text, str):
        raise InvalidArgument("text", text, "a str")
    if not isinstance(profile, Profile):
        raise InvalidArgument("profile", profile, "a Profile")
    compiled = folding(profile)
    codes: Any = code_points(text)
    table: Any = compiled.table_for(codes)
    folded = table.take(codes)
    top = int(np.iinfo(folded.dtype).max)
    special = np.flatnonzero(folded >= top - 1)
    if special.size:
        if (folded[special] == top + 1 + CONTEXT).any():
            return _step_by_step(text, compiled)
        kept = np.ones(folded.size, np.bool_)
        kept[special] = False
        folded = folded[kept]
    role = _BELONGS[np.minimum(codes[special], 0xFFFF)]
    if profile.elongation:
        gone = elongated(folded, np.array([0, folded.size], np.int64))
        if gone is not None:
            special, role, folded = _drop(folded, gone, special, role, _BELONGING)
    if profile.spaces is not Spaces.KEEP and folded.size:
        if profile.spaces is Spaces.SINGLE and (folded == 0x0D).any():
            return _step_by_step(text, compiled)
        gone = extra_spaces(folded, np.array([0, folded.size], np.int64), profile.spaces is Spaces.WORDS)
        if gone is not None:
            special, role, folded = _drop(folded, gone, special, role, _SEPARATING)
    return Aligned(text, as_text(folded), _edits_of_drops(special, role), ((text, profile),))


def _drop(folded: Any, gone: Any, dropped: Any, roles: Any, role: int) -> tuple[Any, Any, Any]:
    """Drop more characters; `dropped` are places in the original, `gone` is a mask over what is left of it."""
    places = np.flatnonzero(gone)
    if not places.size:
        return dropped, roles, folded
    # A place of the rest lies behind every drop that has at most as many kept characters before it.
    places += np.searchsorted(dropped - np.arange(dropped.size), places, side="right")
    every = np.concatenate([dropped, places])
    flags = np.concatenate([roles, np.full(places.size, role, np.uint8)])
    order = np.argsort(every, kind="stable")
    return every[order], flags[order], folded[~gone]


def _edits_of_drops(dropped: Any, roles: Any) -> Any:
    """Return the columns of an alignment that only drops characters."""
    if not dropped.size:
        return np.empty((5, 0), np.int64)
    first = np.flatnonzero(np.diff(dropped, prepend=-2) != 1)
    columns = np.empty((5, first.size), np.int64)
    starts, ends, aligned_starts, aligned_ends, attached = columns
    starts[:] = dropped[first]
    ends[:-1] = dropped[first[1:] - 1] + 1
    ends[-1] = dropped[-1] + 1
    np.subtract(starts, first, out=aligned_starts)
    aligned_ends[:] = aligned_starts
    # As much of a run as ends with a mark belongs to the character before it; what a space separates from it does not.
    belonging = roles == _BELONGING
    separating = np.flatnonzero(roles == _SEPARATING)
    if separating.size:
        last = np.append(first[1:], dropped.size)
        runs = np.searchsorted(first, separating, side="right") - 1
        for run in np.unique(runs[np.logical_or.reduceat(belonging, first)[runs]]).tolist():
            begin, end = int(first[run]), int(last[run])
            separator = begin + int(np.argmax(roles[begin:end] == _SEPARATING))
            belonging[separator:end] = False
    np.maximum(np.maximum.reduceat(np.where(belonging, dropped + 1, 0), first) - starts, 0, out=attached)
    if not starts[0]:
        attached[0] = 0
    return columns


# --- the general way -------------------------------------------------------------------------------------------------


def _from_matches(text: str, matches: Any, becomes: Callable[[regex.Match[str]], str], belongs: bool) -> Aligned:
    """Replace every match; with `belongs`, what a shorter result leaves out belongs to what it keeps."""
    edits: list[Edit] = []
    pieces: list[str] = []
    done = size = 0
    for match in matches:
        start, end = match.span()
        result = becomes(match)
        written = match.group()
        if result == written:
            continue
        same = 0
        while same < len(result) and same < len(written) and result[same] == written[same]:
            same += 1
        pieces.append(text[done : start + same])
        size += start + same - done
        pieces.append(result[same:])
        rest = len(result) - same
        if end - start - same != rest:
            dropped = end - start - same
            edits.append((start + same, end, size, size + rest, dropped if belongs and not rest else 0))
        elif rest > 1:
            # As long as before but in another order: no character by itself corresponds to another.
            edits.append((start + same, end, size, size + rest, 0))
        size += rest
        done = end
    pieces.append(text[done:])
    return Aligned(text, "".join(pieces), np.array(edits, np.int64).reshape(-1, 5).T)


def _mapped(text: str, mapping: Mapping[int, str]) -> Aligned:
    """Do what `str.translate` does and keep the way back."""
    edits: list[Edit] = []
    pieces: list[str] = []
    size = 0
    for place, character in enumerate(text):
        result = mapping.get(ord(character))
        if result is None:
            result = character
        elif len(result) != 1:
            belongs = not result and ord(character) < 0x10000 and bool(_BELONGS[ord(character)])
            edits.append((place, place + 1, size, size + len(result), int(belongs)))
        pieces.append(result)
        size += len(result)
    return Aligned(text, "".join(pieces), np.array(_runs(edits), np.int64).reshape(-1, 5).T)


def _runs(edits: list[Edit]) -> list[Edit]:
    """Join drops that follow each other; what stands before the last mark of them belongs to the letter with it."""
    out: list[Edit] = []
    for edit in edits:
        start, end, aligned_start, aligned_end, attached = edit
        if out and aligned_start == aligned_end:
            before = out[-1]
            if before[1] == start and before[2] == before[3]:
                belongs = end - before[0] if attached else before[4]
                out[-1] = (before[0], end, before[2], before[3], belongs)
                continue
        out.append(edit)
    return [(0, *edit[1:4], 0) if not edit[0] else edit for edit in out]


def _step_by_step(text: str, compiled: Folding) -> Aligned:
    """Align any text: every step by itself, the steps composed."""
    profile = compiled.profile
    result = Aligned(text, text, np.empty((5, 0), np.int64))
    while True:
        before = result.text
        if compiled.dropped:
            result = result.then(_mapped(result.text, compiled.dropped))
        if profile.canonical:
            segments = unstable_segments(result.text)
            result = result.then(_from_matches(result.text, segments, lambda match: compose(match.group()), False))
        result = result.then(_mapped(result.text, compiled.becomes))
        if result.text == before:
            break
    if profile.elongation:
        runs = ELONGATED.finditer(result.text)
        result = result.then(_from_matches(result.text, runs, lambda run: run.group()[0], True))
    if profile.spaces is Spaces.SINGLE:
        result = result.then(_from_matches(result.text, LINE_END.finditer(result.text), lambda _: "\n", False))
    if profile.spaces is not Spaces.KEEP:
        extra = _EXTRA_BLANKS.finditer(result.text)
        result = result.then(_from_matches(result.text, extra, lambda _: "", False))
    if profile.spaces is Spaces.WORDS:
        ends = _OUTER_BLANKS.finditer(result.text)
        result = result.then(_from_matches(result.text, ends, lambda _: "", False))
    return Aligned(text, result.text, result._columns, ((text, profile),))
