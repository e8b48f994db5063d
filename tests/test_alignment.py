"""Alignments case by case: spans both ways, composition, steps, size."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from under_test import arnews, submodule

Span = arnews.Span
folding = submodule("text.folding")


@pytest.mark.parametrize(
    ("text", "profile", "aligned_span", "original_span"),
    [
        ("قالَ زيد", "SEARCH", (0, 3), (0, 4)),  # a dropped mark belongs to the letter before it
        ("قالَ زيد", "SEARCH", (3, 4), (4, 5)),
        ("ك\u064e\u0651ل", "SEARCH", (0, 1), (0, 3)),
        ("الأخــبار", "SEARCH", (3, 4), (3, 6)),  # and so does a tatweel
        ("الأخــبار", "SEARCH", (4, 6), (6, 8)),
        ("\u200fنص\u200f.", "SEARCH", (0, 2), (1, 3)),  # a control belongs to nothing
        ("\ufefbم", "SEARCH", (0, 1), (0, 1)),  # one character that became two
        ("\ufefbم", "SEARCH", (1, 2), (0, 1)),
        ("\ufefbم", "SEARCH", (1, 3), (0, 2)),
        ("\u0627\u0654ن", "DISPLAY", (0, 1), (0, 2)),  # two that became one
        ("أ  ب", "SEARCH", (1, 2), (2, 3)),
        ("«أ، ب»", "DEDUP", (0, 3), (1, 5)),
        ("جدااااا", "ELONGATION", (0, 3), (0, 7)),
        ("نص", "SEARCH", (1, 1), (1, 1)),
        ("أ\u064e\u200fب", "SEARCH", (0, 1), (0, 2)),
    ],
)
def test_to_original(text: str, profile: str, aligned_span: tuple[int, int], original_span: tuple[int, int]) -> None:
    chosen = arnews.Profile(elongation=True) if profile == "ELONGATION" else getattr(arnews, profile)
    assert arnews.align(text, chosen).to_original(Span(*aligned_span)) == Span(*original_span)


@pytest.mark.parametrize(
    ("text", "original_span", "aligned_span"),
    [
        ("قالَ زيد", (0, 4), (0, 3)),
        ("قالَ زيد", (3, 4), (3, 3)),  # nothing of it was kept
        ("قالَ زيد", (0, 0), (0, 0)),
        ("ـــ نص", (0, 3), (0, 0)),
        ("\ufefbم", (0, 1), (0, 2)),
        ("\u200fنص", (1, 3), (0, 2)),
    ],
)
def test_to_aligned(text: str, original_span: tuple[int, int], aligned_span: tuple[int, int]) -> None:
    assert arnews.align(text).to_aligned(Span(*original_span)) == Span(*aligned_span)


def test_a_search_finds_the_place_in_the_original() -> None:
    text = "أعلنَ «بنكُ الإمــارات» أرباحَهُ"
    aligned = arnews.align(text)
    start = aligned.text.index(arnews.normalize("الامارات"))
    assert aligned.to_original(Span(start, start + 8)).of(text) == "الإمــارات"


def test_composition_of_a_drop_inside_a_replacement() -> None:
    first = arnews.Aligned.from_edits("abcdef", "abXYef", [(2, 4, 2, 4)])
    second = arnews.Aligned.from_edits("abXYef", "abXef", [(3, 4, 3, 3)])
    both = first.then(second)
    assert both.text == "abXef"
    assert both.edits == ((2, 4, 2, 3, 0),)


def test_without_spans() -> None:
    aligned = arnews.Aligned.without("0123456789", [Span(7, 9), Span(1, 3), Span(2, 4), Span(5, 5)])
    assert aligned.text == "0456" + "9"
    assert aligned.to_original(Span(0, 2)) == Span(0, 5)
    assert aligned.to_aligned(Span(1, 3)) == Span(1, 1)
    assert aligned.steps == ()


@pytest.mark.parametrize(
    "edits",
    [
        [(0, 1, 0, 0)],  # does not explain the whole difference
        [(1, 0, 0, 0)],
        [(0, 2, 0, 0), (1, 3, 0, 0)],
        [(1, 3, 0, 0)],
        [(0, 9, 0, 7)],
        [(0, 2, 0, 0, 3)],
    ],
)
def test_bad_edits_are_refused(edits: list[Any]) -> None:
    with pytest.raises(arnews.InvalidArgument, match="edits"):
        arnews.Aligned.from_edits("abcd", "cd", edits)


def test_other_bad_arguments_are_refused() -> None:
    aligned = arnews.align("قالَ")
    for call in (
        lambda: aligned.to_original(Span(0, 4)),
        lambda: aligned.to_aligned(Span(0, 5)),
        lambda: aligned.then(arnews.align("غيره")),
        lambda: arnews.Aligned.without("ab", [Span(0, 3)]),
    ):
        with pytest.raises(arnews.InvalidArgument):
            call()


def test_steps_say_what_was_folded_and_how_often() -> None:
    aligned = arnews.align("إلى \u0627\u0654حمد، ٢٥ مــدرسة")
    assert [(step.fold, step.count) for step in aligned.steps] == [
        ("canonical", 1),
        ("tatweel", 2),
        ("alef", 2),
        ("alef_maksura", 1),
        ("teh_marbuta", 1),
        ("digits", 2),
        ("punctuation", 1),
    ]


def test_the_steps_of_a_composition_are_those_of_both() -> None:
    first = arnews.align("إنّ أحمد", arnews.Profile(alef=True))
    both = first.then(arnews.align(first.text, arnews.Profile(tashkeel=True)))
    assert [(step.fold, step.count) for step in both.steps] == [("alef", 2), ("tashkeel", 1)]


def test_it_is_as_large_as_the_changes() -> None:
    text = "خبر عن المطر في الجبل " * 50_000
    assert arnews.align(text, arnews.Profile(tashkeel=True)).nbytes == 0
    marked = text + "مُطرٌ"
    changes = arnews.align(marked, arnews.Profile(tashkeel=True)).nbytes
    assert changes == 2 * 5 * 8
    # Folds of one character to one character cost nothing.
    assert arnews.align("أحمد إلى " * 50_000).nbytes == 0


def test_alignments_are_frozen_and_can_be_pickled() -> None:
    aligned = arnews.align("قالَ")
    copy = pickle.loads(pickle.dumps(aligned))
    assert (copy.original, copy.text, copy.edits) == (aligned.original, aligned.text, aligned.edits)
    with pytest.raises(AttributeError):
        aligned.text = ""  # type: ignore[misc]
    with pytest.raises(ValueError, match="read-only"):
        aligned.columns[0] = 7


def test_what_is_remembered_is_bounded() -> None:
    compiled = folding.folding(arnews.DISPLAY)
    for number in range(folding.STRETCHES_KEPT + 10):
        letter = chr(0x4E00 + number)
        arnews.align(f"{letter}\u0301\u0323", arnews.DISPLAY)
        arnews.normalize(f"{letter}\u0301\u0323", arnews.DISPLAY)
    assert len(compiled.stretches) <= folding.STRETCHES_KEPT
    assert len(compiled.edits) <= folding.STRETCHES_KEPT
