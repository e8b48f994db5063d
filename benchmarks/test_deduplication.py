"""Near-duplicates beside other libraries, and as the number of paragraphs grows; each run in a process of its own.

Times are processor seconds, the median of several rounds, the methods taking turns, so that what else the machine does
weighs on all of them alike. Methods whose package is not installed are skipped (``make bench-peers`` installs them).
The growth goes as far as ARNEWS_BENCH_PARAGRAPHS says, 100,000 by default.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from dedup_methods import METHODS

import arnews

HERE = Path(__file__).resolve().parent
ROUNDS = 3
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
MOST = int(os.environ.get("ARNEWS_BENCH_PARAGRAPHS", "100000"))

pytestmark = pytest.mark.skipif(not os.environ.get("ARNEWS_SHARED"), reason="ARNEWS_SHARED names no folder of corpora")


def run(script: str, *arguments: object) -> dict[str, Any]:
    """Run a script of this folder, and read the JSON that it prints."""
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{script} {arguments} failed:\n{done.stderr}")
    row: dict[str, Any] = json.loads(done.stdout) if done.stdout else {}
    return row


class Clock:
    """A clock that stands still but for what was measured in another process."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


CLOCK = Clock()


def record(benchmark: Any, group: str, seconds: list[float], info: dict[str, Any]) -> None:
    """Enter seconds that were measured in other processes, one round each."""
    benchmark.group = group
    rounds = iter(seconds)
    benchmark.pedantic(lambda: CLOCK.wait(next(rounds)), rounds=len(seconds))
    benchmark.extra_info |= info


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("paragraphs")


@pytest.fixture(scope="module")
def rows(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Every installed method on 20,000 real paragraphs, in turn; the rounds from the fastest to the slowest."""
    path = folder / "real.txt"
    run("near_duplicates.py", 20_000, path)
    found: dict[str, list[dict[str, Any]]] = {}
    for _ in range(ROUNDS):
        for method, (package, _) in METHODS.items():
            if package is None or importlib.util.find_spec(package):
                found.setdefault(method, []).append(run("dedup_methods.py", method, path))
    return {method: sorted(own, key=lambda row: float(row["cpu_seconds"])) for method, own in found.items()}


@pytest.mark.benchmark(timer=CLOCK)
@pytest.mark.parametrize("method", METHODS)
def test_method(method: str, rows: dict[str, list[dict[str, Any]]], benchmark: Any) -> None:
    if method not in rows:
        pytest.skip(f"{METHODS[method][0]} is not installed")
    middle = rows[method][ROUNDS // 2]
    record(
        benchmark,
        "20,000 paragraphs, text to verified near-duplicates, processor time of one core",
        [row["cpu_seconds"] for row in rows[method]],
        middle | {"paragraphs_per_second": round(20_000 / middle["cpu_seconds"])},
    )
    if method == "arnews":
        assert middle["recall_folded"] == 1.0


def test_against_the_others(rows: dict[str, list[dict[str, Any]]]) -> None:
    """At least 1.8 times the fastest other one, 12 times datasketch in bulk, and a third of the memory of rensa."""
    middle = {method: own[ROUNDS // 2] for method, own in rows.items()}
    others = {method: row for method, row in middle.items() if METHODS[method][0]}
    if len(others) < 4:
        pytest.skip("not all of the other libraries are installed")
    ratios = {method: row["cpu_seconds"] / middle["arnews"]["cpu_seconds"] for method, row in others.items()}
    assert min(ratios.values()) >= 1.8, ratios
    assert ratios["datasketch bulk"] >= 12, ratios
    assert middle["arnews"]["bytes"] <= others["rensa"]["bytes"] / 3


@pytest.mark.benchmark(timer=CLOCK)
@pytest.mark.parametrize("size", SIZES)
def test_growth(size: int, folder: Path, benchmark: Any) -> None:
    if size > MOST:
        pytest.skip(f"ARNEWS_BENCH_PARAGRAPHS is {MOST}")
    path = folder / f"{size}.txt"
    run("near_duplicates.py", size, path, "spliced")
    found = [run("dedup_growth.py", path) for _ in range(ROUNDS)]
    path.unlink()
    middle = sorted(found, key=lambda row: float(row["pairs_cpu_seconds"]))[ROUNDS // 2]
    record(
        benchmark,
        "pairs as the number of paragraphs grows, processor time of one core",
        [row["pairs_cpu_seconds"] for row in found],
        middle
        | {
            "microseconds_per_paragraph": middle["pairs_cpu_seconds"] / size * 1e6,
            "bytes_per_paragraph": middle["pairs_bytes"] / size,
        },
    )
    if size >= 100_000:  # below, the working arrays of fixed size outweigh the paragraphs
        assert middle["pairs_bytes"] / size <= 1200


@pytest.mark.benchmark(timer=CLOCK)
@pytest.mark.parametrize("workers", [1, 2])
def test_threads(workers: int, folder: Path, benchmark: Any) -> None:
    """Wall-clock seconds: threads are for that. On a busy machine the ratio says little."""
    path = folder / "threads.txt"
    if not path.exists():
        run("near_duplicates.py", min(200_000, MOST), path, "spliced")
    found = [run("dedup_growth.py", path, workers) for _ in range(ROUNDS)]
    group = f"pairs of {found[0]['paragraphs']:,} paragraphs, wall-clock time"
    record(benchmark, group, [row["pairs_seconds"] for row in found], found[0])


@pytest.mark.parametrize("name", ["signatures", "band_keys", "add", "query"])
def test_parts(name: str, folder: Path, benchmark: Any) -> None:
    """The functions that do not take the way of the exact join."""
    path = folder / "parts.txt"
    if not path.exists():
        run("near_duplicates.py", 5_000, path)
    texts = path.read_text(encoding="utf-8").splitlines()
    benchmark.group = "5,000 paragraphs"
    index = arnews.DedupIndex()
    if name == "signatures":
        benchmark.pedantic(arnews.signatures, (texts,), rounds=ROUNDS, warmup_rounds=1)
    elif name == "band_keys":
        benchmark.pedantic(arnews.band_keys, (arnews.signatures(texts),), rounds=ROUNDS, warmup_rounds=1)
    elif name == "add":
        benchmark.pedantic(lambda: index.add_many(zip(map(str, range(5_000)), texts, strict=True)), rounds=1)
    else:
        index.add_many(zip(map(str, range(5_000)), texts, strict=True))
        found = benchmark.pedantic(lambda: [index.query(text) for text in texts[:500]], rounds=1)
        assert all(matches for matches in found)
