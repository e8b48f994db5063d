"""Plots of the near-duplicate benchmarks.

``python plot_deduplication.py RESULTS.json FOLDER`` reads what ``pytest benchmarks --benchmark-json=RESULTS.json``
wrote and makes ``s-curve.svg``, ``methods.svg`` and ``growth.svg``; the S-curve needs no results, the other plots are
left out where their rows are missing.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np

mpl.use("svg")
mpl.rcParams |= {"svg.hashsalt": "arnews", "svg.fonttype": "none", "figure.figsize": (7, 4), "axes.grid": True}

from matplotlib import pyplot as plt  # noqa: E402

import arnews  # noqa: E402

__all__ = ["growth", "methods", "s_curve"]


def s_curve(path: Path) -> None:
    """The probability that two texts meet in a band, for the thresholds' own bandings."""
    figure, axes = plt.subplots()
    similarity = np.linspace(0, 1, 501)
    for threshold in (0.5, 0.7, 0.8, 0.9):
        bands, rows = arnews.band_parameters(threshold)
        (line,) = axes.plot(
            similarity,
            arnews.candidate_probability(similarity, bands, rows),
            label=f"threshold {threshold}: {bands} bands of {rows} rows",
        )
        axes.axvline(threshold, color=line.get_color(), linestyle=":", linewidth=1)
    axes.set(xlabel="Jaccard similarity", ylabel="probability to become a candidate", xlim=(0, 1), ylim=(0, 1.02))
    axes.legend(loc="upper left", fontsize="small")
    save(figure, path)


def methods(rows: list[dict[str, Any]], path: Path) -> None:
    """Paragraphs per second and share of the true pairs, by library."""
    rows = sorted(rows, key=lambda row: row["paragraphs_per_second"])
    names = [f"{row['method']} {row['version']}".strip() for row in rows]
    figure, (rate, recall) = plt.subplots(1, 2, sharey=True, layout="constrained")
    rate.barh(names, [row["paragraphs_per_second"] for row in rows])
    rate.set(xlabel="paragraphs per processor second")
    recall.barh(names, [row["recall_folded"] for row in rows])
    recall.set(xlabel="share of all true pairs found", xlim=(0, 1))
    save(figure, path)


def growth(rows: list[dict[str, Any]], path: Path) -> None:
    """Time and memory per paragraph over the number of paragraphs."""
    rows = sorted(rows, key=lambda row: row["paragraphs"])
    counts = [row["paragraphs"] for row in rows]
    figure, (time, memory) = plt.subplots(1, 2, layout="constrained")
    time.plot(counts, [row["microseconds_per_paragraph"] for row in rows], marker="o")
    time.set(xscale="log", xlabel="paragraphs", ylabel="processor µs per paragraph", ylim=(0, None))
    memory.plot(counts, [row["bytes_per_paragraph"] for row in rows], marker="o", label="measured")
    memory.axhline(1200, linestyle=":", color="grey", label="allowed")
    memory.set(xscale="log", xlabel="paragraphs", ylabel="bytes per paragraph beyond the text", ylim=(0, None))
    memory.legend(fontsize="small")
    save(figure, path)


def save(figure: Any, path: Path) -> None:
    # Without the date, the same results give the same file.
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


def main(results: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    s_curve(folder / "s-curve.svg")
    info = [row["extra_info"] for row in json.loads(results.read_text())["benchmarks"]] if results.exists() else []
    if compared := [row for row in info if row.get("recall_folded")]:
        methods(compared, folder / "methods.svg")
    if grown := [row for row in info if "bytes_per_paragraph" in row]:
        growth(grown, folder / "growth.svg")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
