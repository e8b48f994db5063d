"""What changed between two texts, and how they overlap."""

from __future__ import annotations

import itertools
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

difference = submodule("dedup.difference")

TEXT = st.lists(st.sampled_from(["قال", "الوزير", "إن", "،", "الميناء", "جاهز", "أمس", "(1)", "\n"]), max_size=14).map(
    " ".join
)


def shown(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(change.kind.value, change.a.of(old), change.b.of(new)) for change in arnews.diff(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("،", " ", []),
        ("وصل الوفد", "وصل الوفد", [("kept", "وصل الوفد", "وصل الوفد")]),
        ("وَصَلَ الوفدُ أمس", "وصل الوفد امس", [("kept", "وَصَلَ الوفدُ أمس", "وصل الوفد امس")]),
        ("", "وصل", [("inserted", "", "وصل")]),
        ("وصل", "", [("deleted", "وصل", "")]),
        (
            "قال الوزير: «الميناء جاهز».",
            "قال وزير النقل إن الميناء جاهز اليوم",
            [
                ("kept", "قال", "قال"),
                ("replaced", "الوزير", "وزير النقل إن"),
                ("kept", "الميناء جاهز", "الميناء جاهز"),
                ("inserted", "", "اليوم"),
            ],
        ),
        (
            "أعلنت الشركة، وفق بيان لها، نتائجها",
            "أعلنت الشركة نتائجها",
            [
                ("kept", "أعلنت الشركة", "أعلنت الشركة"),
                ("deleted", "وفق بيان لها", ""),
                ("kept", "نتائجها", "نتائجها"),
            ],
        ),
    ],
)
def test_changes(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(old, new) == expected


def test_empty_spans_stand_at_their_place() -> None:
    old, new = "  وصل أمس", "وصل الوفد أمس"
    inserted = arnews.diff(old, new)[1]
    assert inserted.a == arnews.Span(5, 5)
    deleted = arnews.diff(new, old)[1]
    assert deleted.b == arnews.Span(5, 5)
    assert arnews.diff("", new)[0].a == arnews.Span(0, 0)
    assert arnews.diff("أ  وصل", "وصل")[0].b == arnews.Span(0, 0)


@given(TEXT, TEXT)
@settings(deadline=None, max_examples=200)
def test_changes_cover_both_texts(old: str, new: str) -> None:
    def words(text: str) -> list[str]:
        return arnews.normalize(text, arnews.DEDUP).split()

    changes = arnews.diff(old, new)
    assert [word for change in changes for word in words(change.a.of(old))] == words(old)
    assert [word for change in changes for word in words(change.b.of(new))] == words(new)
    for change in changes:
        one, two = words(change.a.of(old)), words(change.b.of(new))
        assert (one == two) == (change.kind == "kept")
        assert (not one) == (change.kind == "inserted")
        assert (not two) == (change.kind == "deleted")
    for before, after in itertools.pairwise(changes):
        assert before.a.end <= after.a.start
        assert before.b.end <= after.b.start
        assert before.kind != after.kind
        assert "kept" in (before.kind, after.kind)


@given(st.lists(st.integers(0, 30), max_size=60), st.lists(st.integers(0, 30), max_size=60))
@settings(deadline=None, max_examples=100)
def test_cutting_long_texts_loses_nothing(one: list[int], two: list[int]) -> None:
    old, new = " ".join(map(str, one)), " ".join(map(str, two + one))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(difference, "_DIRECT", 8)
        patch.setattr(difference, "_ANCHOR", 2)
        changes = arnews.diff(old, new)
    assert " ".join(change.a.of(old) for change in changes if len(change.a)) == old
    assert " ".join(change.b.of(new) for change in changes if len(change.b)) == new
    for change in changes:
        assert (change.kind == "kept") == (change.a.of(old) == change.b.of(new))


def test_long_texts_take_no_square() -> None:
    old = " ".join(f"كلمة{number}" if number % 3 else "في" for number in range(60_000))
    new = old.replace("كلمة30001", "شيء آخر")
    start = time.process_time()
    changes = arnews.diff(old, new)
    assert time.process_time() - start < 20
    assert [change.kind.value for change in changes] == ["kept", "replaced", "kept"]
    assert changes[1].b.of(new) == "شيء آخر"


# --- compare ---------------------------------------------------------------------------------------------------------

WIRE = "أعلنت الهيئة العامة للموانئ اليوم بدء العمل في المشروع الجديد على الساحل الشرقي بكلفة كبيرة"
MORE = "وجاء الإعلان بعد أشهر طويلة من المفاوضات بين الجانبين حول التمويل والجدول الزمني وشروط التسليم"


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (WIRE, WIRE.replace("أ", "ا"), "duplicate"),
        (f"{WIRE} {MORE}", WIRE, "contains"),
        (WIRE, f"{WIRE} {MORE}", "contained"),
        (f"{WIRE} {MORE}", f"{MORE} خبر ثالث لا صلة له بالأول ولا بالثاني", "overlaps"),
        (WIRE, MORE, "different"),
        ("", "", "different"),
        ("", WIRE, "different"),
        ("وصل", "وصل", "duplicate"),
    ],
)
def test_relations(a: str, b: str, kind: str) -> None:
    relation = arnews.compare(a, b)
    assert relation.kind == kind
    mirrored = arnews.compare(arnews.Article("b", b), arnews.Article("a", a))
    assert (mirrored.containment_a, mirrored.containment_b) == (relation.containment_b, relation.containment_a)
    assert mirrored.similarity == relation.similarity


@given(TEXT, TEXT)
@settings(deadline=None, max_examples=100)
def test_relation_is_that_of_the_sets(a: str, b: str) -> None:
    def shingles(text: str) -> set[tuple[str, ...]]:
        words = arnews.normalize(text, arnews.DEDUP).split()
        return set(zip(words, words[1:], words[2:], strict=False)) or ({tuple(words)} if words else set())

    one, two = shingles(a), shingles(b)
    relation = arnews.compare(a, b)
    assert relation.similarity == (len(one & two) / len(one | two) if one | two else 0)
    assert relation.containment_a == (len(one & two) / len(one) if one else 0)
    assert relation.containment_b == (len(one & two) / len(two) if two else 0)


@pytest.mark.parametrize(
    ("argument", "call"),
    [
        ("a", lambda: arnews.diff(1, "")),  # type: ignore[arg-type]
        ("b", lambda: arnews.compare("", None)),  # type: ignore[arg-type]
        ("threshold", lambda: arnews.compare("", "", 2)),
        ("overlap", lambda: arnews.compare("", "", overlap=0)),
    ],
)
def test_bad_arguments_are_named(argument: str, call: Any) -> None:
    with pytest.raises(arnews.InvalidArgument) as caught:
        call()
    assert caught.value.argument == argument
