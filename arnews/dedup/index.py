"""An index of texts for streams: add, query, remove, merge; in memory, or in a store that processes share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import DuplicateIdError, InvalidArgument, UnknownIdError
from ..model import Match
from .arguments import check_count, check_text, check_threshold
from .bands import RECALL, band_parameters
from .buckets import Buckets
from .minhash import PERMUTATIONS, SEED, minhash
from .shingles import Progress, Shingling, shingle_table
from .state import decode_state, encode_state

__all__ = ["DedupIndex"]


class DedupIndex:
    """Texts by id, and which of them a new text duplicates.

    The band tables are those of datasketch's `MinHashLSH`, in its storages. What this class adds: the folding, exact
    answers where it holds the shingles, changes that happen as a whole or not at all, and states that can be stored.

    Parameters
    ----------
    threshold
        The Jaccard similarity from which a text matches, in (0, 1].
    storage
        None for memory, or datasketch's storage configuration, e.g.
        ``{"type": "redis", "basename": b"news", "redis": {"host": "localhost", "port": 6379}}``. Keys are the ids in
        UTF-8; nothing that comes back is unpickled.
    shingling
        What a shingle is; by default three words of the DEDUP profile.
    permutations, seed
        Of the signatures.
    recall
        The share of texts exactly at the threshold that a query finds; see `band_parameters`.
    keep_shingles
        Whether the shingle sets of added texts are kept in this process (8 bytes a shingle), so that matches are
        verified. A match whose set is not here (another process added it) is estimated from its bands.

    Raises
    ------
    InvalidArgument
        If an argument is outside its range.
    StorageError
        If the storage cannot be opened.

    Examples
    --------
    >>> import arnews
    >>> index = arnews.DedupIndex()
    >>> index.add("wire-1", "أعلنت الوزارة اليوم فتح الميناء الجديد أمام السفن")
    >>> index.query("اعلنت الوزاره اليوم فتح الميناء الجديد امام السفن")
    (Match(id='wire-1', similarity=1.0, verified=True),)
    >>> index.remove("wire-1")
    >>> len(index)
    0
    """

    def __init__(
        self,
        threshold: float = 0.8,
        storage: Mapping[str, Any] | None = None,
        *,
        shingling: Shingling | None = None,
        permutations: int = PERMUTATIONS,
        seed: int = SEED,
        recall: float = RECALL,
        keep_shingles: bool = True,
    ) -> None:
        self.threshold = check_threshold(threshold)
        self.shingling = shingling or Shingling()
        self.permutations = check_count(permutations, "permutations", 2)
        self.seed = check_count(seed, "seed", 0)
        self.bands, self.rows = band_parameters(threshold, recall=recall, permutations=permutations)
        self.keep_shingles = keep_shingles
        self._buckets = Buckets(self.bands, self.rows, permutations, storage)
        self._sets: dict[str, NDArray[np.uint64]] = {}

    def __len__(self) -> int:
        return len(self._buckets)

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and id in self._buckets

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids, sorted."""
        return iter(self._buckets.ids())

    def add(self, id: str, text: str) -> None:
        """Add a text. One without a word is held, and never matches.

        Parameters
        ----------
        id
            A non-empty str that is not in the index.
        text
            Any text.

        Raises
        ------
        DuplicateIdError
            If the id is in the index.
        InvalidArgument
            If the id is empty, or one of both is no str.
        StorageError
            If the storage refuses; the index is as it was.
        """
        self.add_many([(id, text)])

    def add_many(self, texts: Iterable[tuple[str, str]], *, progress: Progress | None = None) -> None:
        """Add several texts, all or none; ``(id, text)`` each. Parameters and errors are those of `add`."""
        listed = list(texts)
        seen: set[str] = set()
        for id, text in listed:
            if not isinstance(id, str) or not id:
                raise InvalidArgument("id", id, "a str that is not empty")
            check_text(text)
            if id in seen or id in self._buckets:
                raise DuplicateIdError("id", id, "an id that is not in the index")
            seen.add(id)
        values, sets = self._sketch([text for _, text in listed])
        self._take([(id, self._buckets.keys_of(row)) for (id, _), row in zip(listed, values, strict=True)], progress)
        if self.keep_shingles:
            self._sets.update((id, own) for (id, _), own in zip(listed, sets, strict=True))

    def _sketch(self, texts: list[str]) -> tuple[NDArray[np.uint32], list[NDArray[np.uint64]]]:
        table = shingle_table(texts, self.shingling)
        short = (table.hashes >> np.uint64(32)).astype(np.uint32)
        values = minhash(short, table.pointers, permutations=self.permutations, seed=self.seed)
        return values, [table.set_of(row) for row in range(len(table))]

    def query(self, text: str) -> tuple[Match, ...]:
        """Find the texts that reach the threshold.

        Parameters
        ----------
        text
            Any text.

        Returns
        -------
        tuple of Match
            Sorted by falling similarity, then by id. Exact (`verified`) where this process holds the shingles of the
            other text, else estimated from the rows of the bands (standard error at most 0.045 for 126 rows).

        Raises
        ------
        InvalidArgument
            If `text` is no str.
        StorageError
            If the storage refuses.
        """
        check_text(text)
        values, (own,) = self._sketch([text])
        if not own.size:
            return ()
        keys = self._buckets.keys_of(values[0])
        found = []
        for id, others in self._buckets.candidates(keys):
            kept = self._sets.get(id)
            if kept is not None:
                shared = np.intersect1d(own, kept, assume_unique=True).size
                similarity = shared / (own.size + kept.size - shared)
            else:
                similarity = self._buckets.estimate(keys, others)
            if similarity >= self.threshold:
                found.append(Match(id, similarity, kept is not None))
        return tuple(sorted(found, key=lambda match: (-match.similarity, match.id)))

    def remove(self, id: str) -> None:
        """Remove a text.

        Raises
        ------
        UnknownIdError
            If the id is not in the index.
        StorageError
            If the storage refuses; the text is still there.
        """
        if id not in self:
            raise UnknownIdError("id", id, "an id that is in the index")
        self._buckets.remove(id)
        self._sets.pop(id, None)

    def merge(self, other: DedupIndex, *, progress: Progress | None = None) -> None:
        """Take over all texts of another index, which stays as it is.

        Parameters
        ----------
        other
            An index with the same parameters and other ids.
        progress
            Called as ``progress(texts taken over, texts in all)``.

        Raises
        ------
        InvalidArgument
            If the other one has another threshold, shingling, seed or banding.
        DuplicateIdError
            If an id is in both.
        StorageError
            If a storage refuses; this index is as it was.
        """
        if not isinstance(other, DedupIndex):
            raise InvalidArgument("other", other, "a DedupIndex")
        for name in ("threshold", "shingling", "permutations", "seed", "bands", "rows"):
            own = getattr(self, name)
            if getattr(other, name) != own:
                raise InvalidArgument(f"other.{name}", getattr(other, name), f"{own!r}, as in this index")
        entries = list(other._buckets.entries())
        for id, _ in entries:
            if id in self._buckets:
                raise DuplicateIdError("other", id, "an index that shares no id with this one")
        self._take(entries, progress)
        if self.keep_shingles:
            self._sets.update(other._sets)

    def _take(self, entries: list[tuple[str, list[bytes]]], progress: Progress | None = None) -> None:
        added: list[str] = []
        try:
            for id, keys in entries:
                self._buckets.insert(id, keys)
                added.append(id)
                if progress:
                    progress(len(added), len(entries))
        except Exception:
            self._buckets.discard(added)
            raise

    def to_state(self) -> dict[str, Any]:
        """Return everything as JSON-ready values, with the version of the format.

        The state holds the texts' band values and, where kept, their shingle hashes; not the texts, and not the
        storage configuration, which may hold a password.

        Raises
        ------
        StorageError
            If the storage refuses.
        """
        return encode_state(self, list(self._buckets.entries()), self._sets)

    @classmethod
    def from_state(cls, state: Mapping[str, Any], storage: Mapping[str, Any] | None = None) -> DedupIndex:
        """Build an index from a state.

        Parameters
        ----------
        state
            What `to_state` returned, also after a way through JSON.
        storage
            Where to hold the band tables; as for the class.

        Raises
        ------
        StateError
            If this is no state, one of another format version, or one with values missing or out of range.
        StorageError
            If the storage refuses; what was written is taken back as far as it lets.

        Examples
        --------
        >>> import arnews
        >>> index = arnews.DedupIndex()
        >>> index.add("a", "وصل الوفد إلى العاصمة")
        >>> copy = arnews.DedupIndex.from_state(index.to_state())
        >>> list(copy), copy.query("وصل الوفد الى العاصمه")[0].verified
        (['a'], True)
        """
        fields, entries, sets = decode_state(state)
        bands, rows = fields.pop("bands"), fields.pop("rows")
        index = cls(storage=None, **fields)
        index.bands, index.rows = bands, rows
        index._buckets = Buckets(bands, rows, index.permutations, storage)
        for id, _ in entries:
            if id in index._buckets:
                raise DuplicateIdError("storage", id, "a storage that holds none of the ids of the state")
        index._take(entries)
        index._sets = sets
        return index
