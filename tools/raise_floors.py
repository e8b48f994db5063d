"""Measure attribution on the annotated articles and raise its recorded floors; none is ever lowered.

Usage: python tools/raise_floors.py
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import scoring
from gold_sets import FLOORS, SETS, WITHOUT_FLOOR, folders


def main() -> None:
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    for name in SETS:
        found = folders(name)
        if found is None:
            print(f"{name}: not on this machine, left as it was")
            continue
        recorded = floors.setdefault(name, {})
        raised = []
        for figure, measured in scoring.score_folder(*found).items():
            if figure in WITHOUT_FLOOR:
                continue
            # Cut to a tenth of a percent, so that the floor is never above what was measured.
            rounded = math.floor(10 * measured + 1e-9) / 10
            if rounded > recorded.get(figure, -1.0):
                raised.append(f"{figure} {recorded.get(figure, 0.0)} -> {rounded}")
                recorded[figure] = rounded
        print(f"{name}: {'; '.join(raised) or 'nothing to raise'}")
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
