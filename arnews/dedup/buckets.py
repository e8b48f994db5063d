"""The band tables of an index: datasketch's `MinHashLSH` and its storages, with changes that happen as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from ..errors import InvalidArgument, StorageError

__all__ = ["Buckets"]

_Result = TypeVar("_Result")


class Buckets:
    """Which ids lie in which band buckets.

    An id is in the index when the storage's key table names it with all its band keys. That entry is written last and
    removed first: whatever an interrupted change leaves behind in single buckets is not seen by any reader.

    Parameters
    ----------
    bands, rows, permutations
        The banding, and the length of the signatures.
    storage
        datasketch's storage configuration; None for memory.
    """

    def __init__(self, bands: int, rows: int, permutations: int, storage: Mapping[str, Any] | None) -> None:
        if storage is not None and not (isinstance(storage, Mapping) and isinstance(storage.get("type"), str)):
            raise InvalidArgument("storage", storage, "None or datasketch's storage configuration, a dict with a type")
        # datasketch loads scipy, which takes a quarter of a second: only those who make an index pay for it.
        from datasketch import MinHashLSH

        self.bands, self.rows = bands, rows
        config = dict(storage) if storage else {"type": "dict"}
        try:
            self._lsh: Any = MinHashLSH(
                num_perm=permutations, params=(bands, rows), storage_config=config, prepickle=False
            )
        except Exception as error:  # whatever a driver raises
            raise StorageError(f"the storage could not be opened: {type(error).__name__}: {error}") from error

    def _ask(self, doing: str, call: Callable[[], _Result]) -> _Result:
        try:
            return call()
        except Exception as error:  # each driver has its own exceptions
            raise StorageError(f"the storage refused to {doing}: {type(error).__name__}: {error}") from error

    def keys_of(self, signature: NDArray[np.uint32]) -> list[bytes]:
        """Cut a signature into its band keys: the bytes under which datasketch files it."""
        used = signature[: self.bands * self.rows].astype(">u4").reshape(self.bands, self.rows)
        return [band.tobytes() for band in used]

    def __len__(self) -> int:
        return len(self.ids())

    def __contains__(self, id: str) -> bool:
        key = _key(id)
        # A look-up, not an iteration over the table; the list of band keys tells whether the entry is whole.
        return self._ask("look up an id", lambda: self._lsh.keys.has_key(key)) and self._whole(key) is not None

    def _whole(self, key: bytes) -> list[bytes] | None:
        keys = [bytes(one) for one in self._ask("read an entry", lambda: self._lsh.keys.get(key))]
        return keys if len(keys) == self.bands and all(len(one) == 4 * self.rows for one in keys) else None

    def ids(self) -> list[str]:
        """Return all ids, sorted."""
        return sorted(id for id, _ in self.entries())

    def entries(self) -> Iterator[tuple[str, list[bytes]]]:
        """Iterate over ids and their band keys, sorted by id."""
        found = []
        for key in self._ask("list its ids", lambda: list(self._lsh.keys.keys())):
            id = _id(bytes(key))
            if id is not None:
                found.append((id, bytes(key)))
        for id, key in sorted(found):
            keys = self._whole(key)
            if keys is not None:
                yield id, keys

    def insert(self, id: str, keys: list[bytes]) -> None:
        """File an id under its band keys."""
        key = _key(id)

        def write() -> None:
            for table, band in zip(self._lsh.hashtables, keys, strict=True):
                table.insert(band, key)
            self._lsh.keys.insert(key, *keys)

        try:
            self._ask("add an id", write)
        except StorageError:
            self._clear(key, keys)
            raise

    def remove(self, id: str) -> None:
        """Remove an id that is there."""
        key = _key(id)
        keys = self._whole(key) or []
        self._ask("remove an id", lambda: self._lsh.keys.remove(key))
        self._clear(key, keys, entry=False)

    def discard(self, ids: Iterable[str]) -> None:
        """Take additions back, as far as the storage lets."""
        for id in ids:
            try:
                self.remove(id)
            except StorageError:
                return

    def _clear(self, key: bytes, keys: list[bytes], *, entry: bool = True) -> None:
        """Tidy up what no reader sees; a storage that refuses this too is left as it is."""
        try:
            if entry and self._lsh.keys.has_key(key):
                self._lsh.keys.remove(key)
            for table, band in zip(self._lsh.hashtables, keys, strict=False):
                if key in table.get(band):
                    table.remove_val(band, key)
                    if not table.get(band):
                        table.remove(band)
        except Exception:  # nothing depends on it, and the reason was reported by the operation itself
            return

    def candidates(self, keys: list[bytes]) -> Iterator[tuple[str, list[bytes]]]:
        """Iterate over the ids that share a bucket with these band keys, and their own band keys; sorted by id."""
        found: set[bytes] = set()
        for table, band in zip(self._lsh.hashtables, keys, strict=True):
            found.update(bytes(key) for key in self._ask("read a bucket", partial(table.get, band)))
        for key in sorted(found):
            id = _id(key)
            others = self._whole(key) if id is not None and self._lsh.keys.has_key(key) else None
            if id is not None and others is not None:
                yield id, others

    def estimate(self, keys: list[bytes], others: list[bytes]) -> float:
        """Estimate the Jaccard similarity of two texts from their band keys: the share of equal rows."""
        one, two = (np.frombuffer(b"".join(part), ">u4") for part in (keys, others))
        return float((one == two).mean())


def _key(id: str) -> bytes:
    return id.encode("utf-8", "surrogatepass")


def _id(key: bytes) -> str | None:
    try:
        return key.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None  # somebody else's key in a shared store
