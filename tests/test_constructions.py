"""The engine on the construction cases and on the negatives; the cases known to fail are listed and must fail.

The list can only shrink: a case that is listed and passes fails the test until it is taken off the list, with
``python tests/constructions.py``.
"""

from __future__ import annotations

from typing import Any

import pytest
from constructions import differences, rows
from under_test import arnews

CASES = rows("constructions.jsonl")
NEGATIVES = rows("negatives.jsonl")


def parameters(data: list[dict[str, Any]]) -> list[Any]:
    """One parameter a row, marked where the row is known to fail."""
    return [
        pytest.param(
            row,
            id=row["id"],
            marks=[pytest.mark.xfail(reason=row["known_failure"], strict=True, raises=AssertionError)]
            if "known_failure" in row
            else [],
        )
        for row in data
    ]


@pytest.mark.parametrize("case", parameters(CASES))
def test_construction(case: dict[str, Any]) -> None:
    assert differences(case["text"], case["expect"]) == []


@pytest.mark.parametrize("row", parameters(NEGATIVES))
def test_negative(row: dict[str, Any]) -> None:
    assert [quote.cue.of(row["text"]) for quote in arnews.extract_quotes(row["text"])] == []


def test_at_most_one_negative_in_a_hundred_gives_an_attribution() -> None:
    failing = [row["id"] for row in NEGATIVES if arnews.extract_quotes(row["text"])]
    assert len(failing) * 100 <= len(NEGATIVES), failing


def test_most_constructions_are_read_without_a_difference() -> None:
    passing = sum("known_failure" not in row for row in CASES)
    assert passing / len(CASES) >= 0.7
