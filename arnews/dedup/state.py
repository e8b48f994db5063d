"""The stored form of an index: JSON-ready values with a format version."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
from numpy.typing import NDArray

from ..errors import ArnewsError, StateError
from ..text.profiles import Profile
from .arguments import check_count, check_threshold
from .shingles import Shingling

if TYPE_CHECKING:
    from .index import DedupIndex

__all__ = ["FORMAT", "VERSION", "decode_state", "encode_state"]

FORMAT = "arnews-dedup-index"
# Raised whenever the same text would give other hashes, or the layout changes.
VERSION = 1

_FIELDS = ("threshold", "permutations", "seed", "keep_shingles", "bands", "rows")

Entries = list[tuple[str, list[bytes]]]
Sets = dict[str, NDArray[np.uint64]]


def encode_state(index: DedupIndex, entries: Entries, sets: Sets) -> dict[str, Any]:
    """Turn an index into JSON-ready values; byte strings in base 64, numbers little-endian."""
    shingling = index.shingling
    return {
        "format": FORMAT,
        "version": VERSION,
        **{name: getattr(index, name) for name in _FIELDS},
        "shingling": {
            "size": shingling.size,
            "unit": shingling.unit,
            "profile": {
                name: value if isinstance(value, bool) else str(value)
                for name, value in attrs.asdict(shingling.profile).items()
            },
        },
        "ids": [id for id, _ in entries],
        "bands_of_ids": [base64.b64encode(b"".join(keys)).decode("ascii") for _, keys in entries],
        "shingles_of_ids": [
            base64.b64encode(sets[id].astype("<u8").tobytes()).decode("ascii") if id in sets else None
            for id, _ in entries
        ],
    }


def decode_state(state: Mapping[str, Any]) -> tuple[dict[str, Any], Entries, Sets]:
    """Read a state; raise `StateError` naming what is wrong with it."""
    if not isinstance(state, Mapping) or state.get("format") != FORMAT:
        raise StateError("state", state, f"what DedupIndex.to_state returns (format {FORMAT!r})")
    if state.get("version") != VERSION:
        raise StateError("state['version']", state.get("version"), f"{VERSION}; build the index anew from the texts")
    try:
        fields: dict[str, Any] = {name: state[name] for name in _FIELDS}
        check_threshold(fields["threshold"])
        check_count(fields["permutations"], "permutations", 2)
        check_count(fields["seed"], "seed", 0)
        shingling = state["shingling"]
        fields["shingling"] = Shingling(
            size=shingling["size"], unit=shingling["unit"], profile=Profile(**shingling["profile"])
        )
        return fields, *_contents(state, fields["bands"], fields["rows"], fields["permutations"])
    except (KeyError, TypeError, ValueError, AttributeError, ArnewsError) as error:
        raise StateError("state", state, f"a complete state ({type(error).__name__}: {error})") from error


def _contents(state: Mapping[str, Any], bands: int, rows: int, permutations: int) -> tuple[Entries, Sets]:
    if not 2 <= bands * rows <= permutations or bands < 1 or rows < 1:
        raise ValueError(f"{bands} bands of {rows} rows do not fit {permutations} permutations")
    ids = state["ids"]
    if len(set(ids)) != len(ids) or not all(isinstance(id, str) and id for id in ids):
        raise ValueError("ids must be different strs")
    entries: Entries = []
    sets: Sets = {}
    for id, packed, shingles in zip(ids, state["bands_of_ids"], state["shingles_of_ids"], strict=True):
        data = base64.b64decode(packed, validate=True)
        if len(data) != 4 * bands * rows:
            raise ValueError(f"the bands of {id!r} have a wrong length")
        step = 4 * rows
        entries.append((id, [data[start : start + step] for start in range(0, len(data), step)]))
        if shingles is not None:
            sets[id] = np.frombuffer(base64.b64decode(shingles, validate=True), "<u8").astype(np.uint64)
    return entries, sets
