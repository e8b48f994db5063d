"""Pairs and clusters against Python sets, in any order, under any hash seed, on any number of threads."""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from under_test import MODULE, arnews, submodule

join = submodule("dedup.join")
crowds = submodule("dedup.crowds")
packing = submodule("dedup.packing")
shingles_module = submodule("dedup.shingles")

WORDS = ["قال", "الوزير", "في", "المدينة", "أمس", "اليوم", "من", "إلى"]
TEXT = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
# Copies with small changes beside each other, so that pairs at any threshold come up.
TEXTS = st.lists(st.one_of(TEXT, TEXT.map(lambda text: text + " ثم عاد"), st.just("")), max_size=14)
THRESHOLDS = st.sampled_from([0.01, 0.2, 1 / 3, 0.5, 0.6, 2 / 3, 0.8, 0.9, 1.0])


def shingles(text: str, size: int = 3) -> list[tuple[str, ...]]:
    words = arnews.normalize(text, arnews.DEDUP).split()
    return list(zip(*(words[step:] for step in range(size)), strict=False)) or ([tuple(words)] if words else [])


def shingle_set(text: str, size: int = 3) -> frozenset[tuple[str, ...]]:
    return frozenset(shingles(text, size))


def jaccard(one: frozenset[Any], two: frozenset[Any]) -> float:
    return len(one & two) / len(one | two) if one and two else 0.0


def expected_pairs(texts: list[str], threshold: float, size: int = 3) -> dict[tuple[int, int], float]:
    sets = [shingle_set(text, size) for text in texts]
    found = {
        (i, j): jaccard(sets[i], sets[j])
        for i, j in itertools.combinations(range(len(texts)), 2)
        if sets[i] and sets[j]
    }
    return {pair: value for pair, value in found.items() if value >= threshold}


def as_dict(pairs: tuple[Any, ...]) -> dict[tuple[int, int], float]:
    return {(pair.first, pair.second): pair.similarity for pair in pairs}


@given(TEXTS, THRESHOLDS, st.integers(1, 4))
@settings(deadline=None, max_examples=200)
def test_pairs_are_exact(texts: list[str], threshold: float, size: int) -> None:
    found = arnews.similar_pairs(texts, threshold, arnews.Shingling(size=size))
    assert as_dict(found) == expected_pairs(texts, threshold, size)
    assert list(found) == sorted(found)


@given(TEXTS, THRESHOLDS)
@settings(deadline=None, max_examples=60)
def test_pairs_are_exact_among_crowds_and_in_parts(texts: list[str], threshold: float) -> None:
    """The ways that only large inputs take, forced on small ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(join, "_PAIRS_FREE", (2, 2))
        patch.setattr(join, "_PAIRS_PER_TEXT", (0, 0))
        patch.setattr(packing, "_THREADED_STRETCH", 8)
        patch.setattr(packing, "_THREADED_BLOCK", 16)
        patch.setattr(packing, "_STRETCH", 4)
        patch.setattr(join, "_STEP", 4)
        found = arnews.similar_pairs(texts, threshold, workers=2)
    expected = expected_pairs(texts, threshold)
    got = as_dict(found)
    assert got.items() <= expected.items()
    # Bands find a pair of low similarity with a lower probability; from a half on, missing one is a matter of 1e-4.
    if threshold >= 0.5:
        assert got == expected


@given(TEXTS, THRESHOLDS, st.randoms())
@settings(deadline=None, max_examples=60)
def test_pairs_do_not_depend_on_the_order(texts: list[str], threshold: float, shuffle: random.Random) -> None:
    order = list(range(len(texts)))
    shuffle.shuffle(order)
    moved = arnews.similar_pairs([texts[at] for at in order], threshold)
    back = {
        (min(order[one], order[two]), max(order[one], order[two])): value
        for (one, two), value in as_dict(moved).items()
    }
    assert back == as_dict(arnews.similar_pairs(texts, threshold))


def test_orthography_does_not_part_duplicates() -> None:
    plain = "اعلنت وزاره الصحه ان المستشفي الجديد في المدينه سيفتح ابوابه يوم 15"
    marked = "أعلنت «وزارة الصحّة»، أنّ المستشفى الجديد في المــدينة سيفتح أبوابه يوم ١٥."
    assert as_dict(arnews.similar_pairs([plain, marked])) == {(0, 1): 1.0}
    kept = arnews.Shingling(profile=arnews.Profile())
    assert arnews.similar_pairs([plain, marked], 0.8, kept) == ()


def test_character_shingles() -> None:
    shingling = arnews.Shingling(size=5, unit="characters")
    texts = ["وصل الوفد إلى المدينة", "وصل  الوفد الى\nالمدينه ", "وصلت الوفود إلى المدن"]
    assert as_dict(arnews.similar_pairs(texts, 0.9, shingling)) == {(0, 1): 1.0}


def corpus(size: int, seed: int = 7) -> list[str]:
    """Paragraphs of 40 to 60 words, a third of them edited copies."""
    chance = random.Random(seed)
    vocabulary = [f"كلمة{number}" for number in range(3000)]
    texts: list[str] = []
    for _ in range(size):
        if texts and chance.random() < 0.33:
            words = chance.choice(texts).split()
            rate = chance.random() * 0.2
            words = [chance.choice(vocabulary) if chance.random() < rate else word for word in words]
        else:
            words = [vocabulary[int(3000 * chance.random() ** 3)] for _ in range(chance.randint(40, 60))]
        texts.append(" ".join(words))
    return texts


@pytest.mark.parametrize("threshold", [0.5, 0.7, 0.8, 0.9])
def test_pairs_of_a_corpus(threshold: float) -> None:
    texts = corpus(600)
    expected = expected_pairs(texts, threshold)
    assert len(expected) > 20
    assert as_dict(arnews.similar_pairs(texts, threshold)) == expected
    assert as_dict(arnews.similar_pairs(texts, threshold, workers=2)) == expected


def test_pair_table_is_the_same_as_arrays() -> None:
    texts = corpus(300)
    table = arnews.similar_pair_table(texts, 0.6)
    pairs = arnews.similar_pairs(texts, 0.6)
    assert len(table) == len(pairs)
    assert table.first.dtype == table.second.dtype == np.int64
    assert table.first.tolist() == [pair.first for pair in pairs]
    assert table.second.tolist() == [pair.second for pair in pairs]
    assert table.similarity.tolist() == [pair.similarity for pair in pairs]


# --- clusters --------------------------------------------------------------------------------------------------------


def greedy(texts: list[str], threshold: float) -> list[tuple[int, ...]]:
    """The definition, slowly: each text joins the most similar representative before it, or becomes one.

    Texts with the same shingles, each as often, go together.
    """
    sets = [shingle_set(text) for text in texts]
    home: dict[int, int] = {}
    earlier: dict[tuple[tuple[str, ...], ...], int] = {}
    for number, own in enumerate(sets):
        if not own:
            continue
        same = earlier.setdefault(tuple(sorted(shingles(texts[number]))), number)
        if same != number:
            home[number] = home[same]
            continue
        near = [(jaccard(own, sets[other]), -other) for other in range(number) if home.get(other) == other]
        best = max(near, default=(0.0, 0))
        home[number] = -best[1] if best[0] >= threshold else number
    groups: dict[int, list[int]] = {}
    for number, leader in home.items():
        groups.setdefault(leader, []).append(number)
    return sorted(tuple(group) for group in groups.values() if len(group) > 1)


@given(TEXTS, THRESHOLDS)
@example(["قال قال ثم عاد", "قال الوزير قال ثم عاد", "قال الوزير قال", "قال الوزير قال ثم عاد"], 0.01)
@settings(deadline=None, max_examples=150)
def test_clusters_are_stars(texts: list[str], threshold: float) -> None:
    assert list(arnews.cluster_texts(texts, threshold)) == greedy(texts, threshold)


@pytest.mark.parametrize("threshold", [0.5, 0.8])
def test_clusters_of_a_corpus(threshold: float) -> None:
    texts = corpus(500)
    assert list(arnews.cluster_texts(texts, threshold)) == greedy(texts, threshold)
    assert list(arnews.cluster_texts(texts, threshold, workers=2)) == greedy(texts, threshold)


def test_no_chain_joins_strangers() -> None:
    words = [f"كلمة{number}" for number in range(80)]
    chain = [" ".join(words[start : start + 40]) for start in range(0, 40, 2)]
    clusters = arnews.cluster_texts(chain)
    assert len(clusters) > 2
    sets = [shingle_set(text) for text in chain]
    for members in clusters:
        assert all(jaccard(sets[members[0]], sets[member]) >= 0.8 for member in members)


def family(size: int, changed: int, seed: int = 3) -> list[str]:
    chance = random.Random(seed)
    base = [f"كلمة{number}" for number in range(60)]
    texts = []
    for _ in range(size):
        words = list(base)
        for _ in range(changed):
            words[chance.randrange(60)] = f"رقم{chance.randrange(10**9)}"
        texts.append(" ".join(words))
    return texts


@pytest.mark.parametrize(("changed", "least"), [(0, 1.0), (1, 1.0)])
def test_a_large_family_is_one_cluster(changed: int, least: float) -> None:
    texts = family(6000, changed)
    clusters = arnews.cluster_texts(texts)
    assert max(map(len, clusters)) >= least * len(texts)


@pytest.mark.parametrize("changed", [1, 3, 5])
def test_cost_of_a_family_is_not_its_square(changed: int) -> None:
    """Similar to each other, or all just below the threshold: comparisons per text stay bounded; all were 6,000."""
    jaccard_module = submodule("dedup.jaccard")
    plain = jaccard_module.overlaps
    compared = 0

    def counted(table: Any, first: Any, second: Any) -> Any:
        nonlocal compared
        compared += first.size
        return plain(table, first, second)

    def cost(size: int) -> int:
        nonlocal compared
        compared = 0
        arnews.cluster_texts(family(size, changed))
        return compared

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jaccard_module, "overlaps", counted)
        patch.setattr(crowds, "overlaps", counted)
        patch.setattr(join, "_PAIRS_FREE", (1 << 14, 1 << 14))
        assert cost(1500) < 500 * 1500
        assert cost(6000) < 500 * 6000


def test_members_of_crowds_reach_the_threshold() -> None:
    texts = family(1500, 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(join, "_PAIRS_FREE", (0, 0))
        patch.setattr(join, "_PAIRS_PER_TEXT", (1, 1))
        patch.setattr(crowds, "_SMALL", 4)
        clusters = arnews.cluster_texts(texts, 0.7)
        some = arnews.similar_pairs(texts[:200], 0.7)
    sets = [shingle_set(text) for text in texts]
    assert sum(map(len, clusters)) > 700
    for members in clusters:
        assert all(jaccard(sets[members[0]], sets[member]) >= 0.7 for member in members)
    expected = expected_pairs(texts[:200], 0.7)
    assert as_dict(some).items() <= expected.items()
    assert len(some) > len(expected) // 4
    assert as_dict(arnews.similar_pairs(texts[:200], 0.7)) == expected


SCRIPT = """
import importlib, json, random, sys
arnews = importlib.import_module({module!r})
submodule = importlib.import_module
chance = random.Random(5)
words = ["كلمة%d" % n for n in range(40)]
texts = [" ".join(chance.choice(words) for _ in range(chance.randint(0, 9))) for _ in range(400)]
texts += [" ".join(text.split()[:-1]) for text in texts]
articles = [arnews.Article(str(n), "\\n".join(texts[n::50]), source=str(n % 3)) for n in range(50)]
index = arnews.DedupIndex(0.6)
index.add_many((str(n), text) for n, text in enumerate(texts))
out = [
    arnews.similar_pairs(texts, 0.6), arnews.cluster_texts(texts, 0.6), arnews.cluster_paragraphs(articles, 0.6),
    arnews.cluster_articles(articles, 0.3), arnews.find_boilerplate(articles, 0.6, minimum=3),
    [arnews.find_repeats(a.text, 0.6, minimum_words=3) for a in articles],
    [index.query(text) for text in texts], json.dumps(index.to_state()),
    [arnews.diff(a.text, b.text) for a, b in zip(articles, articles[1:])],
]
sys.stdout.buffer.write(repr(out).encode())
"""


def test_output_is_the_same_under_five_hash_seeds() -> None:
    outputs = set()
    for seed in ("0", "1", "2", "3", "random"):
        environment = dict(os.environ, PYTHONHASHSEED=seed, PYTHONPATH=os.pathsep.join(sys.path))
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT.format(module=MODULE)], env=environment, capture_output=True, check=True
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert len(outputs.pop()) > 5000


# --- bad arguments, any text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("threshold", [0, -1, 1.5, True, "0.8", None, float("nan")])
@pytest.mark.parametrize("function", ["similar_pairs", "cluster_texts", "cluster_paragraphs", "cluster_articles"])
def test_threshold_is_checked(function: str, threshold: Any) -> None:
    with pytest.raises(arnews.InvalidArgument) as caught:
        getattr(arnews, function)([], threshold)
    assert caught.value.argument == "threshold"
    assert "(0, 1]" in caught.value.allowed


@given(st.lists(st.text(), max_size=6))
@settings(deadline=None, max_examples=60)
def test_any_text_gives_a_result(texts: list[str]) -> None:
    arnews.similar_pairs(texts, 0.5)
    arnews.cluster_texts(texts, 0.5)
    arnews.cluster_paragraphs([arnews.Article(str(number), text) for number, text in enumerate(texts)])
    for text in texts:
        arnews.find_repeats(text)
        arnews.diff(text, texts[0])
        arnews.compare(text, texts[0])


@pytest.mark.parametrize("text", ["", " \n ", "\ud800 \udfff", "كلمة " * 200_000, "ا" * 1_000_000, "سطر\n" * 100_000])
def test_extreme_texts(text: str) -> None:
    assert len(arnews.similar_pairs([text, text, "شيء آخر"])) == (1 if text.strip() else 0)
    articles = [arnews.Article("a", text), arnews.Article("b", text)]
    assert len(arnews.cluster_articles(articles)) == (1 if text.strip() else 0)


def test_no_texts() -> None:
    assert arnews.similar_pairs([]) == ()
    assert arnews.cluster_texts(["", "كلمة", " "]) == ()
    assert arnews.cluster_paragraphs([]) == ()
    assert arnews.cluster_articles(iter([])) == ()
