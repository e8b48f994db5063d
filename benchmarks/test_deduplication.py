"""Near-duplicates beside other libraries, and as the number of paragraphs grows; each run in a process of its own.

Times are processor seconds of the best of several rounds, the methods taking turns, so that what else the machine does
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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("paragraphs")


@pytest.fixture(scope="module")
def rows(folder: Path) -> dict[str, dict[str, Any]]:
    """Every installed method on 20,000 real paragraphs, in turn."""
    path = folder / "real.txt"
    run("near_duplicates.py", 20_000, path)
    best: dict[str, dict[str, Any]] = {}
    for _ in range(ROUNDS):
        for method, (package, _) in METHODS.items():
            if package and importlib.util.find_spec(package) is None:
                continue
            row = run("dedup_methods.py", method, path)
            if method not in best or row["cpu_seconds"] < best[method]["cpu_seconds"]:
                best[method] = row
    return best


@pytest.mark.parametrize("method", METHODS)
def test_method(method: str, rows: dict[str, dict[str, Any]], benchmark: Any) -> None:
    if method not in rows:
        pytest.skip(f"{METHODS[method][0]} is not installed")
    row = rows[method]
    benchmark.group = "20,000 paragraphs, text to verified near-duplicates, one core"
    # The measuring was done outside: a process of its own per round, the methods in turn.
    benchmark.pedantic(lambda: None, rounds=1)
    benchmark.extra_info |= row | {"paragraphs_per_second": round(20_000 / row["cpu_seconds"])}
    if method == "arnews":
        assert row["recall_folded"] == 1.0


def test_against_the_others(rows: dict[str, dict[str, Any]], benchmark: Any) -> None:
    """At least 1.8 times the fastest other one, 12 times datasketch in bulk, and a third of the memory of rensa."""
    others = {method: row for method, row in rows.items() if METHODS[method][0]}
    own = rows["arnews"]
    if len(others) < 4:
        pytest.skip("not all of the other libraries are installed")
    ratios = {method: row["cpu_seconds"] / own["cpu_seconds"] for method, row in others.items()}
    benchmark.pedantic(lambda: None, rounds=1)
    benchmark.extra_info |= {"times_faster": ratios}
    assert min(ratios.values()) >= 1.8
    assert ratios["datasketch bulk"] >= 12
    assert own["bytes"] <= others["rensa"]["bytes"] / 3


@pytest.mark.parametrize("size", SIZES)
def test_growth(size: int, folder: Path, benchmark: Any) -> None:
    if size > MOST:
        pytest.skip(f"ARNEWS_BENCH_PARAGRAPHS is {MOST}")
    path = folder / f"{size}.txt"
    run("near_duplicates.py", size, path, "spliced")
    row = min((run("dedup_growth.py", path) for _ in range(ROUNDS)), key=lambda row: row["pairs_cpu_seconds"])
    path.unlink()
    benchmark.group = "growth"
    benchmark.pedantic(lambda: None, rounds=1)
    benchmark.extra_info |= row | {
        "microseconds_per_paragraph": row["pairs_cpu_seconds"] / size * 1e6,
        "bytes_per_paragraph": row["pairs_bytes"] / size,
    }
    if size >= 100_000:  # below, the working arrays of fixed size outweigh the paragraphs
        assert row["pairs_bytes"] / size <= 1200


def test_two_threads(folder: Path, benchmark: Any) -> None:
    """Wall-clock seconds: threads are for that. On a busy machine the ratio says little."""
    path = folder / "threads.txt"
    run("near_duplicates.py", min(200_000, MOST), path, "spliced")
    seconds = {
        workers: min(run("dedup_growth.py", path, workers)["pairs_seconds"] for _ in range(ROUNDS))
        for workers in (1, 2)
    }
    path.unlink()
    benchmark.group = "growth"
    benchmark.pedantic(lambda: None, rounds=1)
    benchmark.extra_info |= {"seconds": seconds, "times_faster": seconds[1] / seconds[2]}


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
