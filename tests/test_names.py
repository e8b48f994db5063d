"""Names: spellings of one person, near-namesakes, the name inside a noun phrase, and the distance below them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import submodule

names = submodule("quotes.names")
name_phrases = submodule("quotes.name_phrases")
transliteration = submodule("quotes.transliteration")

DATA = Path(__file__).parent / "data"
REQUIRED = 0.95
ARABIC = st.text(alphabet="ابتثجحخدرزسشصطعغفقكلمنهويةپ", max_size=9)


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("file", "same"), [("name_variants.jsonl", True), ("namesakes.jsonl", False)])
def test_pairs_of_names(file: str, same: bool) -> None:
    pairs = rows(file)
    assert len(pairs) >= 60
    wrong = []
    for row in pairs:
        for a, b in ((row["a"], row["b"]), (row["b"], row["a"])):
            found = names.compare_names(a, b)
            assert 0 <= found.score <= 1
            assert found.evidence
            if (found.relation == "same") is not same:
                wrong.append((a, b, found))
    assert len(wrong) <= (1 - REQUIRED) * 2 * len(pairs), wrong


def test_variants_are_found_by_their_key() -> None:
    pairs = rows("name_variants.jsonl")
    equal = [row for row in pairs if names.name_key(row["a"]) == names.name_key(row["b"])]
    # Joined words, short forms and left-out given names change the key.
    assert len(equal) >= 0.8 * len(pairs)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("وزيرة الدفاع الألبانية، أولتا مارينشي", "أولتا مارينشي"),
        ("سالم الجندلي مساعد وزير الخارجية لشؤون الشرق الأدنى", "سالم الجندلي"),
        ("المتحدثة باسم الخارجية الأمريكية هيلغا ستونفيلد", "هيلغا ستونفيلد"),
        ("المتحدث باسم وزارة الدفاع (البنتاغون) جون هاربر", "جون هاربر"),
        ("المدير العام للطيران المدني بالوزارة، ماريا كريستيانسن", "ماريا كريستيانسن"),
        ("رئيس لجنة التحكيم المصوّر فيصل الناصر", "فيصل الناصر"),
        ("الشيخ الدكتور سعد بن ناصر الخثران عضو هيئة كبار العلماء", "سعد بن ناصر الخثران"),
        ("الوزير الجندلي", "الجندلي"),
        ("السوداني", "السوداني"),
        ("مدير جامعة الملك فيصل الدكتور ماجد العريفي", "ماجد العريفي"),
        ("وزيرة المياه الأردنية", ""),
        ("الرئيس التركي", ""),
        ("رئيس مجلس الوزراء", ""),
        ("بيان من مكتب رئيس الوزراء عادل الراشدي", ""),
        ("كبار مستشاري رئيس الوزراء، عادل الراشدي", ""),
        ("وزارة الخارجية الأمريكية", ""),
        ("مصادر أمنية لم تذكر اسمها", ""),
    ],
)
def test_name_inside_a_phrase(phrase: str, name: str) -> None:
    parts = name_phrases.name_parts(phrase)
    assert parts.name == name
    if name:
        assert parts.span.of(phrase) == name


@pytest.mark.parametrize(
    ("phrase", "gender"),
    [
        ("السيدة ليلى مراد", "feminine"),
        ("الدكتور ليلى مراد", "masculine"),
        ("سميرة البنا", "feminine"),
        ("عبد الله النعيمي", "masculine"),
        ("شادن الفيروزي", None),
    ],
)
def test_gender_of_a_name(phrase: str, gender: str | None) -> None:
    assert name_phrases.name_parts(phrase).gender == gender


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_phrase(text: str) -> None:
    parts = name_phrases.name_parts(text)
    assert parts.name == (parts.span.of(text) if parts.span is not None else "")
    assert names.compare_names(text, text).relation in ("same", "part", "different")
    names.name_key(text)


@given(ARABIC, ARABIC)
@settings(max_examples=400, deadline=None)
def test_plain_distance_is_levenshtein(a: str, b: str) -> None:
    oracle = pytest.importorskip("rapidfuzz.distance.Levenshtein")
    assert transliteration.edit_distance(a, b) == oracle.distance(a, b)


@given(ARABIC, ARABIC)
@settings(max_examples=400, deadline=None)
def test_weighted_distance_is_symmetric_and_below_the_plain_one(a: str, b: str) -> None:
    weighted = transliteration.transliteration_distance(a, b)
    assert weighted == pytest.approx(transliteration.transliteration_distance(b, a))
    assert 0 <= weighted <= transliteration.edit_distance(a, b)
    assert (weighted == 0) is (a == b)


@given(st.sampled_from(rows("name_variants.jsonl") + rows("namesakes.jsonl")))
@settings(max_examples=100, deadline=None)
def test_comparison_is_symmetric(row: dict[str, str]) -> None:
    forth, back = names.compare_names(row["a"], row["b"]), names.compare_names(row["b"], row["a"])
    assert forth.relation == back.relation
