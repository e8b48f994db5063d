"""Attribution is at least as good as it was: floors that only rise, on annotated articles."""

from __future__ import annotations

import json
from typing import Any

import pytest
import scoring
from gold_sets import FLOORS, SETS, WITHOUT_FLOOR, folders

RECORDED: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
# One attribution found more or less moves the figures of a small set by about as much.
ROUNDING = 0.1


@pytest.mark.parametrize("name", SETS)
def test_no_figure_is_below_its_floor(name: str) -> None:
    found = folders(name)
    if found is None:
        pytest.skip("ARNEWS_SHARED is not set: these annotated articles are not beside the project")
    figures = scoring.score_folder(*found)
    below = {
        figure: (round(figures[figure], 2), floor)
        for figure, floor in RECORDED[name].items()
        if figures[figure] < floor - ROUNDING
    }
    assert not below, f"figure: (measured, floor); tools/raise_floors.py raises floors, nothing lowers them: {below}"


def test_every_set_has_a_floor_for_every_figure() -> None:
    figures = scoring.Tally().figures().keys() - set(WITHOUT_FLOOR)
    assert set(RECORDED) == set(SETS)
    for name, floors in RECORDED.items():
        assert set(floors) == figures, name


# --- the scorer itself ---

TEXT = "قال الوزير سالم الناصر إن الميناء سيفتح غدا، وأضاف أن السفن وصلت. ونفى المدير ذلك."

LABELS = {"type": "indirect", "form": "clause", "polarity": "assert", "cue_lemma": "قال", "nested_in": None}


def row(cue: str, content: str, source: str | None = None, resolved: str | None = None, **more: Any) -> dict[str, Any]:
    def span(part: str) -> list[int]:
        return [TEXT.index(part), TEXT.index(part) + len(part)]

    return {
        "cue": span(cue),
        "content": [span(content)],
        "source": None if source is None else span(source),
        "resolved": None if resolved is None else span(resolved),
        **LABELS,
        **more,
    }


SAID = row("قال", "الميناء سيفتح غدا", "الوزير سالم الناصر")
ADDED = row("وأضاف", "السفن وصلت", None, "الوزير سالم الناصر", cue_lemma="أضاف")


def figures(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> dict[str, float]:
    tally = scoring.Tally()
    tally.add(TEXT, gold, found)
    return tally.figures()


def test_the_same_is_all_right() -> None:
    nested = {**ADDED, "nested_in": 0}
    assert set(figures([SAID, nested], [SAID, nested]).values()) == {100.0}


def test_nothing_found_is_all_wrong() -> None:
    assert set(figures([SAID, {**ADDED, "nested_in": 0}], []).values()) == {0.0}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"type": "direct"}, {"type": 50.0}),
        ({"form": "nominal"}, {"form": 50.0}),
        ({"polarity": "deny"}, {"polarity": 50.0}),
        ({"cue_lemma": "ذكر"}, {"cue_lemma": 50.0}),
        ({"source": None}, {"source@.8": 50.0, "speaker": 50.0, "full": 50.0}),
        (row("قال", "الميناء سيفتح", "الوزير سالم الناصر"), {"content@.8": 50.0, "content=": 50.0, "full": 50.0}),
        (row("قال", "الميناء سيفتح غدا، وأضاف", "الوزير سالم الناصر"), {"content@.8": 50, "content=": 50, "full": 50}),
        (row("قال", "الميناء سيفتح غدا", "الناصر"), {"source@.8": 50.0}),
        (row("قال", "الميناء سيفتح غدا", "الوزير"), {"source@.8": 50.0, "speaker": 50.0, "full": 50.0}),
        (row("قال", "الميناء سيفتح غدا", "المدير"), {"source@.8": 50.0, "speaker": 50.0, "full": 50.0}),
    ],
)
def test_one_change_is_wrong_where_it_is(change: dict[str, Any], wrong: dict[str, float]) -> None:
    expected = {**dict.fromkeys(figures([], []), 100.0), "nested": 0.0, **wrong}
    assert figures([SAID, ADDED], [{**SAID, **change}, ADDED]) == expected


def test_a_false_alarm_costs_precision_and_a_miss_recall() -> None:
    alarm = row("ونفى", "ذلك", "المدير")
    found = figures([SAID, ADDED], [SAID, alarm])
    assert (found["precision"], found["recall"], found["cue"], found["unnamed speaker"]) == (50.0, 50.0, 50.0, 0.0)


def test_a_cue_is_paired_once_with_the_likest_content() -> None:
    worse = row("قال", "السفن وصلت", "الوزير سالم الناصر")
    found = figures([SAID], [worse, SAID])
    assert found["content="] == pytest.approx(200 / 3)
    assert found["precision"] == 50.0
