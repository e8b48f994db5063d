"""Extraction on texts that no newsroom writes: the same result in every process, and a cost that grows with length."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from under_test import MODULE, arnews

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
ARTICLES = [
    path.read_bytes().decode("utf-8")
    for folder in (ROOT / "docs" / "examples" / "articles", TESTS / "data" / "articles")
    for path in sorted(folder.glob("*.txt"))
]
NEWS = "\n\n".join(ARTICLES)


# --- the same everywhere ---

DIGEST = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from under_test import arnews
texts = sys.stdin.buffer.read().decode("utf-8").split("\\f")
found = [(arnews.extract_quotes(text), arnews.explain(text)) for text in texts]
print(hashlib.sha256(repr(found).encode("utf-8")).hexdigest())
"""


def test_the_result_is_the_same_under_any_hash_seed() -> None:
    digests = set()
    for seed in range(5):
        done = subprocess.run(
            [sys.executable, "-c", DIGEST, str(TESTS)],
            input="\f".join([*ARTICLES, NEWS]).encode("utf-8"),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": str(seed), "ARNEWS_MODULE": MODULE},
            cwd=ROOT,
        )
        digests.add(done.stdout)
    assert len(digests) == 1


def test_an_earlier_text_leaves_nothing_behind() -> None:
    alone = [repr(arnews.extract_quotes(text)) for text in ARTICLES]
    assert [repr(arnews.extract_quotes(text)) for text in reversed(ARTICLES)] == alone[::-1]


@pytest.mark.parametrize("ending", ["", " «", ': "', "، إلا", " قال", " أن", " قائلا", "،"])
def test_a_text_may_end_after_any_word(ending: str) -> None:
    for text in ARTICLES:
        words = text.split()
        for stop in range(1, len(words) + 1):
            cut = " ".join(words[max(0, stop - 25) : stop]) + ending
            for found in arnews.extract_quotes(cut):
                assert 0 <= found.cue.start < found.cue.end <= len(cut)


# --- the cost of a word ---


def flat(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    return flat("".join(letter if letter.isalnum() else " " for letter in text))


# A text of some length, and how many times the cost of a real word one of its words may have. Contents without an end
# are followed for a bounded number of words, which chains of cues pay again and again: a constant, but a larger one.
SHAPES: dict[str, tuple[Callable[[int], str], float]] = {
    "paragraphs": (lambda size: (NEWS + "\n\n") * (size // len(NEWS) + 1), 4),
    "one paragraph": (lambda size: (flat(NEWS) + " ") * (size // len(NEWS) + 1), 4),
    "one paragraph without marks": (lambda size: (bare(NEWS) + " ") * (size // len(NEWS) + 1), 4),
    "cues in a row": (lambda size: "قال " * (size // 4), 4),
    "cues after commas": (lambda size: "قال، " * (size // 5), 8),
    "cues with complementisers": (lambda size: "قال إن " * (size // 7), 25),
    "cues in relative clauses": (lambda size: "الذي قال " * (size // 9), 8),
    "adverbials": (lambda size: "الأمر واضح بحسب الوزير " * (size // 24), 8),
    "fronted adverbials": (lambda size: "بحسب الوزير " * (size // 12), 15),
    "adverbials around participles": (lambda size: "بحسب مضيفا بحسب مضيفا: « مضيفا الهيئة " * (size // 38), 15),
    "remarks": (lambda size: "الأمر واضح كما قال الوزير، " * (size // 27), 8),
    "participles": (lambda size: "مضيفا أن الأمر واضح " * (size // 20), 8),
    "names": (lambda size: "وقال الوزير سالم الناصر إن الأمر واضح. وأضاف أنه سيعود. " * (size // 60), 8),
    "quotations that go on": (lambda size: "قال: «أ». «وأن ب». " + "«وأن ج». " * (size // 9), 8),
    "islands": (lambda size: "قال «أ» و" * (size // 9), 12),
    "opening marks before cues": (lambda size: "«قال " * (size // 5), 12),
    "conjunctions": (lambda size: "و " * (size // 2), 4),
    "titles": (lambda size: "الوزير المدير الرئيس " * (size // 21), 4),
}


def seconds_per_word(text: str) -> float:
    """The better of two runs, in this process's own time."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        arnews.extract_quotes(text)
        best = min(best, time.process_time() - start)
    return best / len(text.split())


def ratio(text: str, other: str, enough: float) -> float:
    """How many times as long a word of a text takes as one of another, measured in turn.

    Other processes slow down the one or the other: the least that each took in five turns, or fewer where the ratio is
    below `enough` before.
    """
    one, two = float("inf"), float("inf")
    for _ in range(5):
        one, two = min(one, seconds_per_word(text)), min(two, seconds_per_word(other))
        if one < enough * two:
            break
    return one / two


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_of_a_text_costs_much_more_than_news(shape: str) -> None:
    make, times = SHAPES[shape]
    assert ratio(make(60_000), NEWS, times) < times


@pytest.mark.parametrize("shape", SHAPES)
def test_the_cost_grows_with_the_length(shape: str) -> None:
    make, _ = SHAPES[shape]
    # Five times the text: a square would cost five times as much a word.
    assert ratio(make(100_000), make(20_000), 3) < 3


def test_ten_megabytes_in_one_paragraph() -> None:
    one = flat(NEWS) + " "
    text = one * (10_000_000 // len(one.encode("utf-8")) + 1)
    before = seconds_per_word(NEWS)
    start = time.process_time()
    found = arnews.extract_quotes(text)
    spent = time.process_time() - start
    assert len(text.encode("utf-8")) >= 10_000_000
    assert len(found) > 1000
    assert spent / len(text.split()) < 5 * min(before, seconds_per_word(NEWS))


@pytest.mark.parametrize("text", ["«" * 100_000, "قال " * 100_000, "قال: «" * 30_000, '"' * 99_999, "(" * 100_000])
def test_marks_and_cues_in_masses_give_a_result(text: str) -> None:
    for attribution in arnews.extract_quotes(text):
        assert attribution.content
        assert attribution.content[-1].end <= len(text)


def test_lone_surrogates_stay_where_they_are() -> None:
    text = "قال الوزير \ud800 سالم إن «الأمر \udfff واضح»، وأضاف \udc00 أن السفن وصلت."
    found = arnews.extract_quotes(text)
    assert [attribution.cue_lemma for attribution in found] == ["قال", "أضاف"]
    assert "\udfff" in found[0].content[0].of(text)


# --- dumps: everything on one line ---


def test_an_article_on_one_line_keeps_most_of_its_attributions() -> None:
    kept = whole = 0
    for text in ARTICLES:
        cues = [attribution.cue.of(text) for attribution in arnews.extract_quotes(text) if attribution.cue_lemma != ":"]
        line = flat(text)
        left = [attribution.cue.of(line) for attribution in arnews.extract_quotes(line)]
        whole += len(cues)
        kept += sum(min(cues.count(cue), left.count(cue)) for cue in set(cues))
    assert kept >= 0.95 * whole
