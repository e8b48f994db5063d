"""Time and memory of the verified near-duplicates of many paragraphs, measured in a process of its own.

``python dedup_growth.py FILE [WORKERS]`` prints one JSON row; the file is one of `near_duplicates`.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from near_duplicates import stored

import arnews

__all__ = ["measure", "peak"]


def peak() -> int:
    """Return the peak of resident memory in bytes, since the last call of `forget_peak`."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def forget_peak() -> None:
    """Let the peak count anew, where the kernel can."""
    if Path("/proc/self/clear_refs").exists():
        Path("/proc/self/clear_refs").write_text("5")


def measure(path: Path, workers: int) -> dict[str, float]:
    """Find the pairs of the paragraphs of a file, and the clusters, each timed by itself."""
    texts = stored(path)
    arnews.similar_pair_table(texts[:500])
    row: dict[str, float] = {
        "paragraphs": len(texts),
        "workers": workers,
        "words": sum(len(text.split()) for text in texts),
    }
    forget_peak()
    before = peak()
    start, cpu = time.perf_counter(), time.process_time()
    pairs = arnews.similar_pair_table(texts, workers=workers)
    row |= {"pairs_seconds": time.perf_counter() - start, "pairs_cpu_seconds": time.process_time() - cpu}
    row |= {"pairs": len(pairs), "pairs_bytes": peak() - before}
    del pairs
    start, cpu = time.perf_counter(), time.process_time()
    clusters = arnews.cluster_texts(texts, workers=workers)
    row |= {"clusters_seconds": time.perf_counter() - start, "clusters_cpu_seconds": time.process_time() - cpu}
    return row | {"clusters": len(clusters), "clustered": sum(map(len, clusters))}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)))
