"""The annotated articles by which attribution is measured: the project's own, and those beside it where they are."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["FLOORS", "SETS", "WITHOUT_FLOOR", "folders"]

TESTS = Path(__file__).resolve().parent
FLOORS = TESTS / "data" / "floors.json"
# Precision and recall may be exchanged for one another; the F1 of cues holds both.
WITHOUT_FLOOR = ("precision", "recall")
# Folder of the annotations, folders of the articles; all but the first below the folder that ARNEWS_SHARED names.
SETS = {
    "own": ("tests/data/gold", ("docs/examples/articles", "tests/data/articles")),
    "seeds": ("gold/seeds", ("articles",)),
    "dev": ("gold/dev", ("articles",)),
    "check": ("check/gold", ("check/articles",)),
}


def folders(name: str) -> tuple[Path, tuple[Path, ...]] | None:
    """Return the folders of a set; None where it is not on this machine."""
    if name == "own":
        root = TESTS.parent
    else:
        shared = os.environ.get("ARNEWS_SHARED")
        if not shared:
            return None
        root = Path(shared)
    gold, articles = SETS[name]
    if not (root / gold).exists():
        return None
    return root / gold, tuple(root / folder for folder in articles)
