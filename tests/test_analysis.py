"""The whole job: repeats first, each statement once, mappings for every article, threads across them."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

errors = submodule("errors")
repeated = submodule("quotes.repeated")

OPENING = "تستعد مدينة النوارس لافتتاح جسرها الجديد بعد ثلاث سنوات من العمل المتواصل على ضفتي النهر."
BLOCK = (
    "قال رئيس البلدية مأمون الراوي إن الجسر الجديد سيختصر الطريق بين الضفتين إلى خمس دقائق.",
    "وأضاف الراوي أن «المرور فوقه سيكون مجانيا لسكان المدينة طوال السنة الأولى».",
    "ويبلغ طول الجسر سبعمئة متر، وقد شارك في بنائه مهندسون من أربع مدن مجاورة.",
)
TEXT = "\n".join((OPENING, *BLOCK))
TWICE = "\n".join((OPENING, *BLOCK, *BLOCK))


def test_a_block_pasted_twice_gives_each_statement_once() -> None:
    done = arnews.analyze([arnews.Article("once", TEXT), arnews.Article("twice", TWICE)])
    (block,) = done.repeats["twice"]
    assert block.paragraphs == len(BLOCK)
    assert block.repeat == arnews.Span(len(TEXT) + 1, len(TWICE))
    assert done.repeats["once"] == ()
    assert done.attributions["once"]
    assert done.attributions["twice"] == done.attributions["once"] == arnews.extract_quotes(TEXT)
    assert len(arnews.extract_quotes(TWICE)) == 2 * len(done.attributions["twice"])
    assert len(done.article_clusters) == 1
    assert done.paragraph_clusters


def test_articles_may_come_in_any_order_and_from_any_iterable() -> None:
    articles = [
        arnews.Article(f"a{n}", text, published=datetime(2026, 1, 1 + n, tzinfo=UTC))
        for n, text in enumerate((TEXT, "", TWICE, OPENING))
    ]
    done = arnews.analyze(articles)
    assert arnews.analyze(iter(articles[::-1])) == done
    assert list(done.repeats) == list(done.attributions) == sorted(article.id for article in articles)
    assert arnews.from_records(arnews.to_records(done)) == (done,)


def test_no_articles_give_an_empty_analysis() -> None:
    assert arnews.analyze([]) == arnews.Analysis({}, {}, (), (), ())


def test_progress_counts_to_the_number_of_articles() -> None:
    seen: list[tuple[int, int]] = []
    arnews.analyze(
        [arnews.Article(str(n), TEXT) for n in range(3)], progress=lambda done, total: seen.append((done, total))
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_the_threshold_reaches_the_clusters() -> None:
    other = TEXT.replace("سبعمئة متر", "ألف متر تقريبا").replace("مجانيا لسكان المدينة", "مجانيا لأهل المنطقة كلها")
    articles = [arnews.Article("a", TEXT), arnews.Article("b", other)]
    assert len(arnews.analyze(articles, threshold=0.4).article_clusters) == 1
    assert arnews.analyze(articles, threshold=1.0).article_clusters == ()


@pytest.mark.parametrize(
    ("arguments", "options", "argument"),
    [
        (("نص",), {}, "articles"),
        ((None,), {}, "articles"),
        ((3,), {}, "articles"),
        ((arnews.Article("a", "نص"),), {}, "articles"),
        ((["نص"],), {}, "articles[0]"),
        (([arnews.Article("a", "نص"), None],), {}, "articles[1]"),
        (([],), {"threshold": 1.5}, "threshold"),
        (([],), {"threshold": 0}, "threshold"),
        (([],), {"threshold": True}, "threshold"),
        (([],), {"threshold": "0.8"}, "threshold"),
        (([],), {"progress": 3}, "progress"),
    ],
)
def test_bad_arguments_are_refused(arguments: tuple[Any, ...], options: dict[str, Any], argument: str) -> None:
    with pytest.raises(arnews.ArnewsError) as caught:
        arnews.analyze(*arguments, **options)
    assert caught.value.argument == argument  # type: ignore[attr-defined]
    assert "allowed: " in str(caught.value)


def test_two_articles_with_one_id_are_refused_before_any_work() -> None:
    articles = [arnews.Article("a", TEXT), arnews.Article("b", TEXT), arnews.Article("a", OPENING)]

    def never(done: int, total: int) -> None:
        raise AssertionError("work was done")

    with pytest.raises(errors.DuplicateIdError, match=r"articles\[2\]\.id is 'a'"):
        arnews.analyze(articles, progress=never)


# --- leaving out what stands in a repeat -----------------------------------------------------------------------------


@st.composite
def attributions_and_repeats(draw: st.DrawFn) -> tuple[list[Any], list[Any]]:
    """Attributions in a random forest of nestings (not only forwards), and repeats that may overlap."""
    places = st.integers(0, 60)
    spans = st.tuples(places, places).map(lambda two: arnews.Span(min(two), max(two)))
    cues = st.integers(0, 60).flatmap(lambda start: st.integers(start + 1, 62).map(lambda end: arnews.Span(start, end)))
    count = draw(st.integers(0, 8))
    order = draw(st.permutations(range(count)))
    parents = {one: draw(st.sampled_from([None, *order[:rank]])) for rank, one in enumerate(order)}
    found = [
        arnews.Attribution(draw(cues), str(place), (arnews.Span(0, 1),), nested_in=parents[place])
        for place in range(count)
    ]
    blocks = [arnews.RepeatedBlock(arnews.Span(0, 1), one, 1, 1.0) for one in draw(st.lists(spans, max_size=4))]
    return found, blocks


@settings(deadline=None, max_examples=500)
@given(attributions_and_repeats())
def test_what_stands_in_a_repeat_is_left_out_and_nesting_counted_anew(case: tuple[list[Any], list[Any]]) -> None:
    found, blocks = case
    covered = {place for one in blocks for place in range(one.repeat.start, one.repeat.end)}
    kept = repeated.outside_repeats(blocks, found)
    lemmas = [one.cue_lemma for one in kept]
    assert lemmas == sorted(lemmas, key=int)
    for place, one in enumerate(found):
        if any(block.repeat.start <= one.cue.start and one.cue.end <= block.repeat.end for block in blocks):
            assert str(place) not in lemmas
        if not covered.issuperset(range(one.cue.start, one.cue.end)):
            assert str(place) in lemmas
    for one in kept:
        before = found[int(one.cue_lemma)]
        assert (one.cue, one.content) == (before.cue, before.content)
        parent = before.nested_in
        while parent is not None and str(parent) not in lemmas:
            parent = found[parent].nested_in
        new = None if one.nested_in is None else int(kept[one.nested_in].cue_lemma)
        assert new == parent


@pytest.mark.skipif("ARNEWS_SHARED" not in os.environ, reason="ARNEWS_SHARED is not set")
def test_the_seed_article_that_was_pasted_twice_gives_its_statements_once() -> None:
    folder = Path(os.environ["ARNEWS_SHARED"]) / "articles"
    articles = [
        arnews.Article(path.stem, path.read_bytes().decode("utf-8")) for path in sorted(folder.glob("00[0-4].txt"))
    ]
    assert len(articles) == 5
    done = arnews.analyze(articles)
    assert {name for name, blocks in done.repeats.items() if blocks} == {"002"}
    (block,) = done.repeats["002"]
    assert (block.paragraphs, block.similarity) == (17, 1.0)
    text = articles[2].text
    kept = done.attributions["002"]
    assert kept
    assert all(one.cue.end <= block.repeat.start for one in kept)
    # Each statement of the first copy is there, and none a second time.
    cues = [one.cue for one in arnews.extract_quotes(text) if one.cue.end <= block.repeat.start]
    assert [one.cue for one in kept] == cues
