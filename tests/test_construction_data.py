"""The construction cases and the negatives are well formed: every span is found, every field has a known value."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from under_test import arnews

DATA = Path(__file__).parent / "data"
CONSTRUCTIONS = range(1, 87)  # the reference's table of constructions
FIELDS = {
    "cue",
    "cue_lemma",
    "source",
    "resolved",
    "relay",
    "content",
    "type",
    "form",
    "polarity",
    "nested_in",
}


def rows(name: str) -> list[dict[str, Any]]:
    with (DATA / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


CASES = rows("constructions.jsonl")
NEGATIVES = rows("negatives.jsonl")


def places(text: str, wanted: str) -> list[int]:
    """Every offset at which `wanted` stands in `text`, overlapping ones included."""
    found = []
    at = text.find(wanted)
    while at >= 0:
        found.append(at)
        at = text.find(wanted, at + 1)
    return found


def locate(text: str, wanted: str | dict[str, Any]) -> tuple[int, int]:
    """The offsets of a span as the data write it: a string found once, or a string and which occurrence (1-based)."""
    if isinstance(wanted, str):
        found = places(text, wanted)
        assert len(found) == 1, f"{wanted!r} stands {len(found)} times"
        return found[0], found[0] + len(wanted)
    assert set(wanted) == {"text", "occurrence"}
    found = places(text, wanted["text"])
    assert len(found) > 1, f"{wanted['text']!r} needs no occurrence"
    start = found[wanted["occurrence"] - 1]
    return start, start + len(wanted["text"])


def test_counts() -> None:
    assert sum(bool(case["expect"]) for case in CASES) >= 250
    assert len(NEGATIVES) >= 150


def test_every_construction_stands_at_least_twice() -> None:
    seen = Counter(case["construction"] for case in CASES)
    assert set(seen) == set(CONSTRUCTIONS)
    assert not [number for number in CONSTRUCTIONS if seen[number] < 2]


def test_identifiers_are_unique() -> None:
    identifiers = [row["id"] for row in CASES + NEGATIVES]
    assert len(set(identifiers)) == len(identifiers)


def test_no_text_stands_twice() -> None:
    texts = Counter(" ".join(row["text"].split()) for row in CASES + NEGATIVES)
    assert not [text for text, times in texts.items() if times > 1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case(case: dict[str, Any]) -> None:
    required = {"id", "construction", "note", "text", "expect"}
    assert required <= set(case) <= required | {"known_failure"}
    assert case["id"].startswith(f"c{case['construction']:03d}-")
    assert case["note"]
    text = case["text"]
    assert 5 <= len(text.split()) <= 75
    expect = case["expect"]
    cues = []
    contents = []
    for item in expect:
        assert set(item) == FIELDS
        assert item["cue_lemma"]
        assert item["content"]
        cues.append(locate(text, item["cue"]))
        spans = [locate(text, part) for part in item["content"]]
        assert all(before[1] < after[0] for before, after in pairwise(spans))
        for start, end in spans:
            assert text[start:end].strip(" ،.,؛\n") == text[start:end]
        contents.append(spans)
        for field in ("source", "resolved", "relay"):
            if item[field] is not None:
                start, end = locate(text, item[field])
                assert text[start:end].strip() == text[start:end]
        assert not any(start < cues[-1][1] and cues[-1][0] < end for start, end in spans), "the cue is no content"
        arnews.QuoteType(item["type"])
        arnews.QuoteForm(item["form"])
        arnews.Polarity(item["polarity"])
    assert cues == sorted(cues)
    assert len(set(cues)) == len(cues)
    for index, item in enumerate(expect):
        nested = item["nested_in"]
        if nested is not None:
            assert nested != index
            start, end = cues[index]
            assert any(a <= start and end <= b for a, b in contents[nested]), "the outer content holds the inner cue"


@pytest.mark.parametrize("row", NEGATIVES, ids=lambda row: row["id"])
def test_negative(row: dict[str, Any]) -> None:
    assert {"id", "trap", "text"} <= set(row) <= {"id", "trap", "text", "known_failure"}
    assert row["trap"]
    assert row["text"].strip() == row["text"]
    assert len(row["text"].split()) >= 3
