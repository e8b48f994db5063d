"""Near-duplicate paragraphs, text to verified pairs and clusters, by this library and by others, one per process.

``python dedup_methods.py METHOD FILE`` prints one JSON row: the time and the peak of memory on one core, what was
found, and the share of all true pairs, with orthography folded and without. Others are used in their fastest way, with
runs of three words, 128 permutations, and 16 bands of 8 rows where one can say so; the pairs they propose are verified
on sets of strings, as this library verifies its own.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

THREADS = ("RAYON_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
os.environ.update(dict.fromkeys(THREADS, "1"))

import numpy as np  # noqa: E402
from dedup_growth import forget_peak, peak  # noqa: E402
from near_duplicates import stored  # noqa: E402

__all__ = ["METHODS", "measure"]

THRESHOLD, PERMUTATIONS, BANDS, ROWS, SEED = 0.8, 128, 16, 8, 42

Pairs = set[tuple[int, int]]
Found = tuple[Pairs, int]


def with_arnews(texts: list[str]) -> Found:
    """Pairs and clusters by the exact self-join, folding included."""
    import arnews

    pairs = arnews.similar_pair_table(texts, THRESHOLD)
    found = set(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))
    return found, clustered(found)


def with_arnews_clusters(texts: list[str]) -> Found:
    """Clusters with representatives, by the function for them; no pairs."""
    import arnews

    return set(), len(arnews.cluster_texts(texts, THRESHOLD))


def with_rensa(texts: list[str]) -> Found:
    from rensa import RMinHash, RMinHashLSH

    runs = runs_of_words(texts)
    sketches = RMinHash.from_token_sets(runs, PERMUTATIONS, SEED)
    index = RMinHashLSH(THRESHOLD, PERMUTATIONS, BANDS)
    index.insert_many(sketches)
    return verified(rows_to_pairs(index.query_all(sketches)), runs)


def with_fastsketchlsh(texts: list[str]) -> Found:
    from FastSketchLSH import LSH, FastSimilaritySketch

    runs = runs_of_words(texts)
    sketches = FastSimilaritySketch(size=PERMUTATIONS, seed=SEED).batch(runs, num_threads=1)
    index = LSH(num_perm=PERMUTATIONS, num_bands=BANDS, num_threads=1)
    index.insert(sketches)
    flat, pointers = index.query(sketches, format="csr")
    second = flat.astype(np.int64)
    first = np.repeat(np.arange(len(texts)), np.diff(pointers.astype(np.int64)))
    apart = first < second
    return verified(zip(first[apart].tolist(), second[apart].tolist(), strict=True), runs)


def with_gaoya(texts: list[str]) -> Found:
    import gaoya

    index = gaoya.minhash.MinHashStringIndex(32, THRESHOLD, BANDS, ROWS, None, "word", False, (3, 3), "smallvec")
    index.par_bulk_insert_docs(list(range(len(texts))), texts)
    proposed = rows_to_pairs(index.par_bulk_query(texts))
    return verified(proposed, runs_of_words(texts))


def with_datasketch(texts: list[str]) -> Found:
    """Bulk, with the default hash function."""
    from datasketch import MinHash, MinHashLSH

    runs = runs_of_words(texts)
    sketches = MinHash.bulk([[run.encode() for run in own] for own in runs], num_perm=PERMUTATIONS, seed=SEED)
    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    with index.insertion_session() as session:
        for number, sketch in enumerate(sketches):
            session.insert(number, sketch, check_duplication=False)
    return verified(rows_to_pairs(map(index.query, sketches)), runs)


METHODS: dict[str, tuple[str | None, Callable[[list[str]], Found]]] = {
    "arnews": (None, with_arnews),
    "arnews clusters": (None, with_arnews_clusters),
    "rensa": ("rensa", with_rensa),
    "FastSketchLSH": ("FastSketchLSH", with_fastsketchlsh),
    "gaoya": ("gaoya", with_gaoya),
    "datasketch bulk": ("datasketch", with_datasketch),
}


def runs_of_words(texts: list[str]) -> list[list[str]]:
    """Split at white space and join every three words, in the way that plain Python is fastest at."""
    runs = []
    for text in texts:
        words = text.split()
        runs.append(list(map(" ".join, zip(words, words[1:], words[2:], strict=False))) or [text])
    return runs


def rows_to_pairs(rows: Iterable[Iterable[int]]) -> Pairs:
    return {(min(one, two), max(one, two)) for one, row in enumerate(rows) for two in row if one != two}


def verified(proposed: Iterable[tuple[int, int]], runs: list[list[str]]) -> Found:
    """Keep the pairs whose sets reach the threshold."""
    sets: dict[int, frozenset[str]] = {}
    found = set()
    for one, two in proposed:
        for number in (one, two):
            if number not in sets:
                sets[number] = frozenset(runs[number])
        shared = len(sets[one] & sets[two])
        if shared >= THRESHOLD * (len(sets[one]) + len(sets[two]) - shared):
            found.add((one, two))
    return found, clustered(found)


def clustered(pairs: Pairs) -> int:
    """Join the pairs to clusters, and count them."""
    root: dict[int, int] = {}

    def find(number: int) -> int:
        while (above := root.setdefault(number, number)) != number:
            root[number] = root[above]
            number = above
        return number

    for pair in pairs:
        one, two = map(find, pair)
        if one != two:
            root[max(one, two)] = min(one, two)
    return len({find(number) for number in root})


def truth(texts: list[str]) -> tuple[Pairs, Pairs]:
    """Return all true pairs, with orthography folded and as typed."""
    import arnews

    both = []
    for profile in (arnews.DEDUP, arnews.Profile(canonical=False)):
        pairs = arnews.similar_pair_table(texts, THRESHOLD, arnews.Shingling(profile=profile))
        both.append(set(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)))
    return both[0], both[1]


def measure(method: str, path: Path) -> dict[str, Any]:
    """Run one method once, after a run on 200 paragraphs that loads what it loads."""
    package, run = METHODS[method]
    version = importlib.metadata.version(package) if package else ""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    texts = stored(path)
    run(texts[:200])
    forget_peak()
    before = peak()
    start, cpu = time.perf_counter(), time.process_time()
    pairs, clusters = run(texts)
    row: dict[str, Any] = {"seconds": time.perf_counter() - start, "cpu_seconds": time.process_time() - cpu}
    row |= {"method": method, "version": version, "bytes": peak() - before, "pairs": len(pairs), "clusters": clusters}
    folded, typed = truth(texts)
    row |= {"true_pairs_folded": len(folded), "true_pairs_as_typed": len(typed)}
    return row | {
        "recall_folded": len(pairs & folded) / len(folded),
        "recall_as_typed": len(pairs & typed) / len(typed),
    }


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
