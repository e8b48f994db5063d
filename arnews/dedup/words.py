"""The words of many texts as hashes: folded and turned into bytes by one table look-up where the profile allows it."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import attrs
import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from ..text.blocks import code_points, folded_codes, pointers_of
from ..text.folding import CONTEXT, DROPPED, CodePoints, folding
from ..text.profiles import Profile
from ..text.unicode_tables import UNSTABLE
from .hashing import letter_bytes, padded, word_hashes

__all__ = ["hashed_words"]

# Bytes that no letter has: what is dropped, and what is folded by looking at its neighbours.
_DROPPED, _CONTEXT = 254, 253
# The folds that treat every character by itself. A profile with any other one goes the general way.
_BY_CHARACTER = frozenset(
    {
        "canonical",
        "presentation_forms",
        "word_ligatures",
        "tashkeel",
        "superscript_alef",
        "quranic_marks",
        "hamza_marks",
        "tatweel",
        "bidi_controls",
        "joiners",
        "invisible",
        "alef",
        "alef_maksura",
        "farsi_yeh",
        "teh_marbuta",
        "hamza_on_waw",
        "hamza_on_yeh",
        "hamza_alone",
        "letter_variants",
        "foreign_letters",
        "digits",
        "quotation_marks",
        "punctuation",
        "latin_case",
        "spaces",
    }
)


@frozen
class _Table:
    """A profile compiled down to bytes.

    Attributes
    ----------
    narrow
        ``uint16[0x10000]``: what every code unit becomes by itself.
    letters
        ``uint8[0x10000]``: the byte of that.
    expansions
        For `str.translate`: what becomes several letters, whatever stands beside it (ligatures).
    """

    narrow: NDArray[np.uint16]
    letters: NDArray[np.uint8]
    expansions: dict[int, str]


@functools.lru_cache(maxsize=8)
def _table(profile: Profile) -> _Table | None:
    """Compile a profile; None where one of its folds looks at neighbours."""
    plain = Profile()
    for field in attrs.fields(Profile):
        if field.name not in _BY_CHARACTER and getattr(profile, field.name) != getattr(plain, field.name):
            return None
    compiled = folding(profile)
    letters = letter_bytes(compiled.narrow)
    letters[compiled.narrow == 0x10000 + DROPPED] = _DROPPED
    letters[compiled.narrow == 0x10000 + CONTEXT] = _CONTEXT
    unstable = {code for first, last in UNSTABLE for code in range(first, last + 1)}
    expansions = {
        code: becomes for code, becomes in compiled.becomes.items() if len(becomes) > 1 and code not in unstable
    }
    return _Table(compiled.narrow, letters, expansions)


def hashed_words(
    texts: Sequence[str], lengths: NDArray[np.int64], profile: Profile
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Fold texts and hash their words.

    Parameters
    ----------
    texts
        Any strs.
    lengths
        The code points of each.
    profile
        What to fold.

    Returns
    -------
    hashes
        One uint64 per word of ``normalize(text, profile).split()``, text after text.
    counts
        Words per text, int64.
    """
    table = _table(profile)
    found = None if table is None else _at_once(texts, lengths, table)
    if found is not None:
        return found
    folded, pointers = folded_codes(texts, profile)
    rows = np.arange(len(texts))
    codes = np.full(folded.size + len(texts), 0x20, folded.dtype)
    codes[np.arange(folded.size) + np.repeat(rows, np.diff(pointers))] = folded
    letters = padded(codes.size)
    letters[1:-8] = letter_bytes(codes)
    return word_hashes(letters, pointers + np.arange(len(texts) + 1), lambda: codes)


def _at_once(
    texts: Sequence[str], lengths: NDArray[np.int64], table: _Table
) -> tuple[NDArray[np.uint64], NDArray[np.int64]] | None:
    """Hash a block of texts by the table alone; None where the table does not suffice."""
    codes = code_points(" ".join(texts))
    if codes.dtype != np.uint16:
        return None
    pointers = pointers_of(lengths + 1)  # with the space behind each
    letters, special = _letters(codes, table)
    hard = special[letters[special + 1] == _CONTEXT]
    if hard.size:
        rows = np.unique(np.searchsorted(pointers, hard, side="right") - 1)
        codes, pointers = _expanded(texts, lengths, table, codes, rows)
        letters, special = _letters(codes, table)
        if codes.dtype != np.uint16 or (letters[special + 1] == _CONTEXT).any():
            return None
    dropped = special[letters[special + 1] == _DROPPED]
    if not dropped.size:
        return word_hashes(letters, pointers, lambda: table.narrow.take(codes))
    # They are few, and to look for one byte is what `bytes` does fastest.
    fewer = np.frombuffer(letters.tobytes().replace(bytes([_DROPPED]), b""), np.uint8)
    pointers -= np.searchsorted(dropped, pointers)
    return word_hashes(fewer, pointers, lambda: table.narrow.take(codes[letters[1:-9] != _DROPPED]))


def _letters(codes: CodePoints, table: _Table) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Look up the bytes of a block, framed as `word_hashes` wants them, and the places of those that need a look."""
    letters = padded(codes.size + 1)  # one more: the space behind the last text
    table.letters.take(codes, out=letters[1:-9], mode="clip")
    # Values of 253 and up are few in news: one comparison tells where to look.
    special = np.flatnonzero(letters >= _CONTEXT)
    special -= 1
    return letters, special


def _expanded(
    texts: Sequence[str], lengths: NDArray[np.int64], table: _Table, codes: CodePoints, rows: NDArray[np.int64]
) -> tuple[CodePoints, NDArray[np.int64]]:
    """Spell the ligatures of some rows of a block out; returns the code points of the block, and its pointers."""
    pieces, longer, pointers = [], lengths + 1, pointers_of(lengths + 1).tolist()
    done = 0
    for row in rows.tolist():
        pieces.append(codes[done : pointers[row]])
        pieces.append(code_points(texts[row].translate(table.expansions)))
        done = pointers[row + 1] - 1  # the space behind the text
        longer[row] = pieces[-1].size + 1
    return np.concatenate([*pieces, codes[done:]]), pointers_of(longer)
