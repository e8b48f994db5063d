"""Normalisation case by case, its arguments, and texts of any size."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from under_test import MODULE, arnews, submodule

blocks = submodule("text.blocks")

# What a caller without a type checker may pass.
nothing: Any = None
one: Any = 1
bytes_instead: Any = b"x"

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "normalisation.jsonl").read_text("utf-8").splitlines()
]


def profile_of(case: dict[str, Any]) -> Any:
    given = case["profile"]
    return getattr(arnews, given) if isinstance(given, str) else arnews.Profile(**given)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    profile, text = profile_of(case), case["text"]
    assert arnews.normalize(text, profile) == case["expect"]
    assert arnews.normalize_many([text, text], profile) == [case["expect"]] * 2
    codes, pointers = blocks.folded_codes([text], profile)
    assert "".join(map(chr, codes.tolist())) == case["expect"]
    assert pointers.tolist() == [0, len(case["expect"])]
    aligned = arnews.align(text, profile)
    assert aligned.text == case["expect"]
    assert arnews.Aligned.from_edits(text, aligned.text, aligned.edits).edits == aligned.edits
    assert bool(aligned.steps) == (text != case["expect"])


def test_case_names_are_unique() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: arnews.normalize(nothing), "text"),
        (lambda: arnews.normalize("نص", one), "profile"),
        (lambda: arnews.normalize_many("نص"), "texts"),
        (lambda: arnews.normalize_many(["نص", nothing]), "texts"),
        (lambda: arnews.normalize_many(["نص"], one), "profile"),
        (lambda: arnews.align(bytes_instead), "text"),
        (lambda: arnews.align("نص", nothing), "profile"),
        (lambda: blocks.folded_codes("نص", arnews.DEDUP), "texts"),
        (lambda: arnews.Profile(alef=one), "Profile.alef"),
        (lambda: arnews.Profile(digits="roman"), "Profile.digits"),
        (lambda: arnews.Profile(spaces=None), "Profile.spaces"),
        (lambda: arnews.Profile(punctuation="drop"), "Profile.punctuation"),
        (lambda: arnews.Profile(quotation_marks=0), "Profile.quotation_marks"),
    ],
)
def test_bad_arguments_are_refused(call: Any, argument: str) -> None:
    with pytest.raises(arnews.InvalidArgument) as caught:
        call()
    assert caught.value.argument == argument
    assert caught.value.allowed


def test_any_iterable_of_texts() -> None:
    assert arnews.normalize_many(iter(["إلى", "", "على"])) == ["الي", "", "علي"]
    assert arnews.normalize_many([]) == []
    codes, pointers = blocks.folded_codes([], arnews.DEDUP)
    assert (codes.size, pointers.tolist()) == (0, [0])
    codes, pointers = blocks.folded_codes(["", ""], arnews.DEDUP)
    assert (codes.size, pointers.tolist()) == (0, [0, 0, 0])


def test_more_texts_than_a_block() -> None:
    texts = ["كلمةٌ " * number for number in range(400)]
    assert sum(map(len, texts)) > 4 * blocks.BLOCK
    assert arnews.normalize_many(texts) == [arnews.normalize(text) for text in texts]


@pytest.mark.parametrize(
    "unit",
    [
        "كلمة ",
        "كَلِمَّةٌ ",
        "\u0627\u0654",
        "\ufdfa",
        "a",
        "\U0001f600 ",
        "\ud800",
        "\u064b",
        "\u200f",
        "  ",
        "«نص، ",
        "اااا",
        "\r\n",
    ],
)
def test_a_megabyte_on_one_line(unit: str) -> None:
    # What becomes many characters, or composes at every place, is folded stretch by stretch and takes its time.
    size = 100_000 if unit in ("\ufdfa", "\u0627\u0654") else 1_000_000
    text = unit * (size // len(unit))
    part = text[:50_000]
    for profile in (arnews.DISPLAY, arnews.SEARCH, arnews.DEDUP, arnews.Profile(elongation=True, spaces="words")):
        begin = time.perf_counter()
        folded = arnews.normalize(text, profile)
        assert arnews.normalize_many([text, part], profile) == [folded, arnews.normalize(part, profile)]
        assert arnews.align(part, profile).text == arnews.normalize(part, profile)
        assert time.perf_counter() - begin < 60


def test_profiles_are_values() -> None:
    profile = arnews.Profile(spaces="words", digits="ascii", alef=True)
    assert profile == arnews.Profile(alef=True, spaces=arnews.Spaces.WORDS, digits=arnews.Digits.ASCII)
    assert pickle.loads(pickle.dumps(profile)) == profile
    assert repr(profile) == "Profile(alef=True, digits='ascii', spaces='words')"
    with pytest.raises(AttributeError):
        profile.alef = False  # type: ignore[misc]


def test_pyarabic_is_loaded_for_number_words_only() -> None:
    program = (
        f"import importlib, sys; arnews = importlib.import_module({MODULE!r}); "
        "arnews.normalize_many(['نص'], arnews.DEDUP); assert 'pyarabic' not in sys.modules; "
        "arnews.normalize('خمسة وعشرون', arnews.Profile(number_words=True)); assert 'pyarabic' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
