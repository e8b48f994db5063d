"""Normalisation that keeps the way back: `align`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ..errors import InvalidArgument
from .alignment import NO_EDITS, Aligned, Edit
from .blocks import as_text, code_points, elongated, extra_spaces, line_ends
from .bytewise import Bytewise, bytewise
from .canonical import composed_segments, is_unstable
from .folding import CONTEXT, DROPPED, LONGEST_KEPT, STRETCHES_KEPT, Folding
from .general import unsettled_stretches
from .letters import TATWEEL
from .preparation import needs_preparation, prepare, replace
from .profiles import SEARCH, Profile, Spaces
from .unicode_tables import MARKS

__all__ = ["align"]


# What a dropped character is to the letter before it; 0 is for what is not dropped.
_BELONGING, _OTHER, _SEPARATING = 1, 2, 3
_FEW: Final = 40


def _mark_table() -> npt.NDArray[np.uint8]:
    table = np.full(0x10000, _OTHER, np.uint8)
    for first, last in MARKS:
        table[first : last + 1] = _BELONGING
    table[ord(TATWEEL)] = _BELONGING
    return table


#: Which characters belong to the letter before them where they are dropped.
_BELONGS: Final = _mark_table()


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
    if needs_preparation(profile):
        first = prepare(text, profile)
        both = first.then(_aligned(first.text, profile))
        return Aligned(text, both.text, both.columns, ((text, profile),))
    return _aligned(text, profile)


def _aligned(text: str, profile: Profile) -> Aligned:
    short = bytewise(profile)
    encoded = short.encoded(text)
    if encoded is not None:
        folded = short.folded(encoded)
        if not short.has_extra_spaces(folded):
            columns = NO_EDITS if len(folded) == len(encoded) else _columns_of_drops(encoded, short)
            return Aligned(text, short.decoded(folded), columns, ((text, profile),))
    aligned = _align(text, short.compiled)
    return Aligned(text, aligned.text, aligned.columns, ((text, profile),))


def _columns_of_drops(encoded: bytes, short: Bytewise) -> Any:
    """Return the columns of an alignment that only drops characters, which are one byte each."""
    codes = np.frombuffer(encoded, np.uint8)
    roles = short.roles.take(codes)
    dropped = np.flatnonzero(roles)
    if dropped.size > _FEW or (roles == _OTHER).any():
        return _edits_of_drops(dropped, roles[dropped])
    # So few that arrays would cost more than they save, and all of them belong to the letter before them.
    starts: list[int] = []
    ends: list[int] = []
    places: list[int] = []
    last = -1
    for done, place in enumerate(dropped.tolist()):
        if place == last:
            ends[-1] = last = place + 1
        else:
            starts.append(place)
            places.append(place - done)
            last = place + 1
            ends.append(last)
    attached = [end - start for start, end in zip(starts, ends, strict=True)]
    if not starts[0]:
        attached[0] = 0
    columns = np.array((starts, ends, places, places, attached), np.int64)
    columns.setflags(write=False)
    return columns


def _align(text: str, compiled: Folding) -> Aligned:
    profile = compiled.profile
    codes: Any = code_points(text)
    if codes.dtype == np.uint16 and ("\ufffe" in text or "\uffff" in text):
        codes = codes.astype(np.uint32)  # these noncharacters look like the special values of the narrow table
    table: Any = compiled.table_for(codes)
    folded = table.take(codes)
    limit = int(np.iinfo(folded.dtype).max) + 1
    highest = int(folded.max()) if folded.size else 0
    dropped = np.empty(0, np.int64)
    if highest >= limit + DROPPED:
        if highest == limit + CONTEXT:
            settled = _settled(text, codes, folded, folded >= limit + DROPPED, compiled)
            if settled is not None:
                # A step of its own, because it changes lengths in every way; what is left only drops characters.
                return settled.then(_align(settled.text, compiled))
        special = folded == limit + DROPPED
        dropped = np.flatnonzero(special)
        folded = folded[~special]
    roles = _BELONGS[np.minimum(codes[dropped], 0xFFFF)]
    if profile.elongation:
        gone = elongated(folded, np.array([0, folded.size], np.int64))
        if gone is not None:
            dropped, roles, folded = _drop(folded, gone, dropped, roles, _BELONGING)
    if profile.spaces is not Spaces.KEEP and folded.size:
        if profile.spaces is Spaces.SINGLE:
            gone = line_ends(folded, np.array([0, folded.size], np.int64))
            if gone is not None:
                dropped, roles, folded = _drop(folded, gone, dropped, roles, _SEPARATING)
        gone = extra_spaces(folded, np.array([0, folded.size], np.int64), profile.spaces is Spaces.WORDS)
        if gone is not None:
            dropped, roles, folded = _drop(folded, gone, dropped, roles, _SEPARATING)
    return Aligned(text, as_text(folded), _edits_of_drops(dropped, roles))


def _settled(text: str, codes: Any, folded: Any, special: Any, compiled: Folding) -> Aligned | None:
    """Fold what depends on neighbours; None if it is folded already, and then `folded` holds it."""
    edits: list[Edit] = []
    pieces: list[str] = []
    done = size = 0
    changed = False
    whole = np.array([0, len(text)], np.int64)
    for start, end, kept in unsettled_stretches(codes, folded, special, whole, compiled):
        stretch = text[start:end]
        result, own = _folded_stretch(stretch, compiled)
        if result == stretch:
            folded[start:end] = codes[start:end]
            continue
        if kept and (not result or is_unstable(ord(result[0]))):
            return _characters(text, compiled)
        changed = True
        pieces.append(text[done:start])
        size += start - done
        edits.extend([(start + a, start + b, size + c, size + d, attached) for a, b, c, d, attached in own])
        pieces.append(result)
        size += len(result)
        done = end
    if not changed:
        return None
    pieces.append(text[done:])
    return Aligned(text, "".join(pieces), np.array(edits, np.int64).reshape(-1, 5).T)


def _folded_stretch(stretch: str, compiled: Folding) -> tuple[str, tuple[Edit, ...]]:
    known = compiled.edits.get(stretch)
    if known is None:
        aligned = _characters(stretch, compiled)
        known = aligned.text, aligned.edits
        if len(stretch) <= LONGEST_KEPT:
            if len(compiled.edits) >= STRETCHES_KEPT:
                compiled.edits.clear()
            compiled.edits[stretch] = known
    return known


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
        return NO_EDITS
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


def _characters(text: str, compiled: Folding) -> Aligned:
    """Do what `fold_characters` does, step by step, and keep the way back."""
    result = Aligned(text, text, NO_EDITS)
    while True:
        before = result.text
        if compiled.dropped:
            result = result.then(_mapped(result.text, compiled.dropped))
        if compiled.profile.canonical:
            result = result.then(replace(result.text, composed_segments(result.text)))
        result = result.then(_mapped(result.text, compiled.becomes))
        if result.text == before:
            return result
