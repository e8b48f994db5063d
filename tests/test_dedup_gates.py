"""What must hold on real articles; they lie beside the project, and the tests skip where they do not."""

from __future__ import annotations

import json
import lzma
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from under_test import arnews

SHARED = os.environ.get("ARNEWS_SHARED")
pytestmark = pytest.mark.skipif(not SHARED, reason="ARNEWS_SHARED does not name a folder of articles")


def seed(name: str) -> str:
    return (Path(SHARED or "") / "articles" / f"{name}.txt").read_text(encoding="utf-8")


def test_the_block_that_stands_twice() -> None:
    text = seed("002")
    spans = arnews.paragraphs(text)
    (block,) = arnews.find_repeats(text)
    assert block.paragraphs == 17
    assert block.first == arnews.Span(spans[1].start, spans[17].end)
    assert block.repeat == arnews.Span(spans[18].start, spans[-1].end)
    assert block.similarity == 1.0
    clusters = arnews.cluster_paragraphs([arnews.Article("002", text)])
    copies = [[ref.span for ref in cluster.members] for cluster in clusters]
    assert copies == [[spans[number], spans[number + 17]] for number in range(1, 18)]
    assert all(cluster.representative == cluster.members[0] for cluster in clusters)
    kept = arnews.drop_repeats(text)
    assert [span.of(kept.text) for span in arnews.paragraphs(kept.text)] == [span.of(text) for span in spans[:18]]
    assert kept.text.rstrip() == text[: spans[17].end].rstrip()


@pytest.mark.parametrize("name", ["000", "001", "003", "004"])
def test_no_block_where_none_is(name: str) -> None:
    assert arnews.find_repeats(seed(name)) == ()


def wire() -> Iterator[str]:
    with lzma.open(Path(SHARED or "") / "corpus" / "wire-2015-08.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            yield from (span.of(text) for span in arnews.paragraphs(text))


def test_pairs_of_the_wire_are_exact() -> None:
    """20,000 paragraphs against Python sets: every pair, every similarity, at four thresholds, in two orders."""
    paragraphs = list(wire())
    random.Random(5).shuffle(paragraphs)
    paragraphs = paragraphs[:20_000]
    same: dict[frozenset[tuple[str, ...]], list[int]] = defaultdict(list)
    for number, text in enumerate(arnews.normalize_many(paragraphs, arnews.DEDUP)):
        words = text.split()
        if words:
            shingles: set[tuple[str, ...]] = set(zip(words, words[1:], words[2:], strict=False))
            same[frozenset(shingles or {tuple(words)})].append(number)
    sets = list(same)
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(sets):
        for shingle in own:
            holders[shingle].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        for at, one in enumerate(numbers):
            shared.update((one, two) for two in numbers[at + 1 :])
    similarity = {
        (min(i, j), max(i, j)): count / (len(sets[one]) + len(sets[two]) - count)
        for (one, two), count in shared.items()
        if count >= 0.3 * max(len(sets[one]), len(sets[two]))
        for i in same[sets[one]]
        for j in same[sets[two]]
    }
    for numbers in same.values():
        similarity.update(((one, two), 1.0) for at, one in enumerate(numbers) for two in numbers[at + 1 :])
    for threshold in (0.5, 0.7, 0.8, 0.9):
        found = arnews.similar_pair_table(paragraphs, threshold)
        got = dict(
            zip(zip(found.first.tolist(), found.second.tolist(), strict=True), found.similarity.tolist(), strict=True)
        )
        assert got == {pair: value for pair, value in similarity.items() if value >= threshold}
    order = list(range(len(paragraphs)))
    random.Random(6).shuffle(order)
    found = arnews.similar_pair_table([paragraphs[number] for number in order], 0.8, workers=2)
    assert {
        (min(order[one], order[two]), max(order[one], order[two]))
        for one, two in zip(found.first.tolist(), found.second.tolist(), strict=True)
    } == {pair for pair, value in similarity.items() if value >= 0.8}


def test_members_of_the_wire_reach_the_threshold() -> None:
    paragraphs = list(wire())[:20_000]
    pairs = arnews.similar_pair_table(paragraphs)
    near = set(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))
    clusters = arnews.cluster_texts(paragraphs)
    assert len(clusters) > 500
    assert all((members[0], member) in near for members in clusters for member in members[1:])
    home = {member: number for number, members in enumerate(clusters) for member in members}
    apart = sum(home.get(one, -1) != home.get(two, -2) for one, two in near)
    # What stars cost against chains: few of the true pairs lie in two clusters.
    assert apart < 0.02 * len(near)
