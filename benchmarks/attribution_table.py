"""Score attribution and its baselines on the annotated articles, and write the table into docs/attribution.md.

Usage: python benchmarks/attribution_table.py

The sets beside the project are scored where the environment variable ARNEWS_SHARED names their folder; the rows of a
set that is not there stay as they are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import scoring
from baselines import BASELINES
from gold_sets import SETS, folders

PAGE = Path(__file__).resolve().parent.parent / "docs" / "attribution.md"
START, END = "<!-- figures -->", "<!-- end of figures -->"
COLUMNS = (
    *("cue", "precision", "recall", "content@.8", "content=", "source@.8", "speaker", "full"),
    *("unnamed speaker", "nested", "type", "form", "polarity", "cue_lemma"),
)
TITLES = {
    "own": "Articles written for the project (`tests/data`, `docs/examples`)",
    "seeds": "Seed articles",
    "dev": "Articles used in development",
    "check": "Articles that are scored but never read",
}


def rows(name: str) -> list[str] | None:
    """The lines of the table for one set; None where it is not here."""
    found = folders(name)
    if found is None:
        return None
    extractors: dict[str, Callable[[str], list[dict[str, Any]]]] = {"**arnews**": scoring.extracted}
    for title, baseline in BASELINES.items():
        extractors[title] = lambda text, baseline=baseline: list(baseline(text))  # type: ignore[misc]
    lines = []
    for title, extractor in extractors.items():
        figures = scoring.score_folder(*found, extractor=extractor)
        lines.append(f"| {title} | " + " | ".join(f"{figures[column]:.1f}" for column in COLUMNS) + " |")
        print(name, lines[-1])
    return lines


def main() -> None:
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(START)
    old, _, after = rest.partition(END)
    parts = []
    for name in SETS:
        heading = f"### {TITLES[name]}\n\n"
        lines = rows(name)
        if lines is None:
            kept = re.search(re.escape(heading) + r"((?:\|.*\n)+)", old)
            if kept is None:
                continue
            parts.append(heading + kept.group(1))
            continue
        header = "| | " + " | ".join(COLUMNS) + " |\n|---|" + "---:|" * len(COLUMNS) + "\n"
        parts.append(heading + header + "\n".join(lines) + "\n")
    PAGE.write_text(before + START + "\n\n" + "\n".join(parts) + "\n" + END + after, encoding="utf-8")


if __name__ == "__main__":
    main()
