"""The two opt-in folds that replace whole words before anything else: HTML character references and number words."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from html import entities

import numpy as np
import regex

from .alignment import NO_EDITS, Aligned, Edit
from .profiles import Profile

__all__ = ["html_references", "needs_preparation", "prepare", "prepared", "replace"]

_REFERENCE = regex.compile(r"&(?:#[0-9]{1,7}+|#[xX][0-9A-Fa-f]{1,6}+|[A-Za-z][A-Za-z0-9]{1,31}+);")


def html_references(text: str) -> Iterator[tuple[int, int, str]]:
    """Find HTML character references that end in a semicolon, with what they stand for."""
    for match in _REFERENCE.finditer(text):
        name = match.group()[1:]
        if name[0] == "#" or name in entities.html5:
            yield (*match.span(), html.unescape(match.group()))


def replace(text: str, replacements: Iterable[tuple[int, int, str]]) -> Aligned:
    """Replace stretches of a text and keep the way back; characters that a stretch and its result begin with stay."""
    edits: list[Edit] = []
    pieces: list[str] = []
    done = size = 0
    for start, end, result in replacements:
        written = text[start:end]
        if result == written:
            continue
        same = 0
        while same < len(result) and same < len(written) and result[same] == written[same]:
            same += 1
        pieces.append(text[done : start + same])
        size += start + same - done
        pieces.append(result[same:])
        edits.append((start + same, end, size, size + len(result) - same, 0))
        size += len(result) - same
        done = end
    if not edits:
        return Aligned(text, text, NO_EDITS)
    pieces.append(text[done:])
    return Aligned(text, "".join(pieces), np.array(edits, np.int64).T)


def needs_preparation(profile: Profile) -> bool:
    """Whether a profile replaces whole words."""
    return profile.html_entities or profile.number_words


def prepare(text: str, profile: Profile) -> Aligned:
    """Replace whole words and keep the way back."""
    result = Aligned(text, text, NO_EDITS)
    if profile.html_entities:
        result = result.then(replace(text, html_references(text)))
    if profile.number_words:
        from .number_words import number_words

        result = result.then(replace(result.text, number_words(result.text)))
    return result


def prepared(text: str, profile: Profile) -> str:
    """Return the text of `prepare`."""
    return prepare(text, profile).text
