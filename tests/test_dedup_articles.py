"""Clusters of paragraphs and articles, and boilerplate, on articles made for the test."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

Article, Span = arnews.Article, arnews.Span

LEAD = "أعلنت وزارة النقل صباح اليوم فتح الطريق الساحلي الجديد أمام حركة السير بعد انتهاء أعمال الصيانة فيه"
BODY = "ويبلغ طول الطريق أربعين كيلومترا وتربط جسوره السبعة بين المدن الثلاث الكبرى على امتداد الشاطئ الشرقي"
TAIL = "وكان العمل في المشروع قد توقف عامين كاملين بسبب خلاف على التمويل بين البلديات والشركة المنفذة"


def members(cluster: Any) -> list[tuple[str, int]]:
    return [(ref.article_id, ref.span.start) for ref in cluster.members]


def test_paragraphs_across_articles_and_inside_one() -> None:
    articles = [
        Article("b", f"{LEAD}\n{TAIL}\n{LEAD.replace('أ', 'ا')}"),
        Article("a", f"{BODY}\n***\n{LEAD}."),
        Article("c", "***\n\n"),
    ]
    (cluster,) = arnews.cluster_paragraphs(articles)
    assert members(cluster) == [("a", len(BODY) + 5), ("b", 0), ("b", len(LEAD) + len(TAIL) + 2)]
    # None is published: the longest leads, which is the one with the full stop.
    assert cluster.representative.article_id == "a"
    assert [ref.similarity for ref in cluster.members] == [1.0, 1.0, 1.0]
    assert all(ref.shared_paragraphs is None for ref in cluster.members)
    assert arnews.cluster_paragraphs(reversed(articles)) == (cluster,)


def test_the_representative_is_the_earliest_then_the_longest_then_the_smallest_id() -> None:
    noon = datetime(2024, 5, 1, 12)
    east = timezone(timedelta(hours=3))

    def leader(*articles: Any) -> str:
        (cluster,) = arnews.cluster_articles(articles)
        assert cluster.representative in cluster.members
        return str(cluster.representative.article_id)

    assert leader(Article("a", LEAD), Article("b", LEAD, published=noon)) == "b"
    # A naive time is UTC: 14:30 at +3 is earlier than 12:00.
    assert (
        leader(
            Article("a", LEAD, published=noon),
            Article("b", LEAD, published=noon.replace(hour=14, minute=30, tzinfo=east)),
        )
        == "b"
    )
    assert (
        leader(Article("a", LEAD, published=noon), Article("b", LEAD + " .", published=noon.replace(tzinfo=UTC))) == "b"
    )
    assert leader(Article("b", LEAD), Article("a", LEAD)) == "a"
    assert leader(Article("b", LEAD, published=datetime.max), Article("a", LEAD, published=datetime.min)) == "a"


def test_another_preference() -> None:
    articles = [Article("a", LEAD, source="x"), Article("b", LEAD, source="y")]
    (cluster,) = arnews.cluster_articles(articles, preference=lambda article, span: article.source != "y")
    assert cluster.representative.article_id == "b"
    (cluster,) = arnews.cluster_paragraphs(articles, preference=lambda article, span: article.source != "y")
    assert cluster.representative.article_id == "b"


def test_articles_say_how_many_paragraphs_they_share() -> None:
    first = Article("a", f"{LEAD}\n{BODY}\n{TAIL}", published=datetime(2024, 1, 1))
    other = Article("b", f"{LEAD}\n{TAIL}\n***\nقال المتحدث إن الحركة طبيعية", published=datetime(2024, 1, 2))
    (cluster,) = arnews.cluster_articles([first, other], 0.4)
    assert cluster.representative == cluster.members[0]
    assert cluster.members[0].shared_paragraphs == 1.0
    assert cluster.members[1].shared_paragraphs == pytest.approx(2 / 3)
    assert cluster.members[1].span == Span(0, len(other.text))
    one, two = (arnews.compare(a.text, b.text) for a, b in ((first, other), (other, first)))
    assert cluster.members[1].similarity == one.similarity == two.similarity


@pytest.mark.parametrize("few", [0, 4096])
def test_shares_are_the_same_either_way(few: int) -> None:
    clusters = submodule("dedup.clusters")
    paragraphs = [LEAD, BODY, TAIL, f"{LEAD} أيضا", "قصير", LEAD]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clusters, "_FEW", few)
        first = Article("a", "\n\n".join(paragraphs), published=datetime(2024, 1, 1))
        other = Article("b", "\n\n".join([BODY, f"{BODY} أيضا", "غيره", LEAD, f"{TAIL} ثم تغير كله", *paragraphs]))
        (cluster,) = arnews.cluster_articles([first, other], 0.3)
    assert [ref.shared_paragraphs for ref in cluster.members] == [1.0, pytest.approx(10 / 11)]


WORDS = ["قال", "الوزير", "في", "المدينة", "أمس", "اليوم"]
PARAGRAPH = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
ARTICLES = st.lists(st.lists(PARAGRAPH, max_size=4).map("\n\n".join), max_size=6).map(
    lambda texts: [Article(f"{number}", text) for number, text in enumerate(texts)]
)


@given(ARTICLES, st.randoms(), st.sampled_from([0.3, 0.5, 0.8]))
@settings(deadline=None, max_examples=80)
def test_clusters_hold_what_they_promise(articles: list[Any], shuffle: random.Random, threshold: float) -> None:
    by_id = {article.id: article for article in articles}
    for function in (arnews.cluster_paragraphs, arnews.cluster_articles):
        clusters = function(articles, threshold)
        mixed = list(articles)
        shuffle.shuffle(mixed)
        assert function(mixed, threshold, workers=2) == clusters
        places = [(ref.article_id, ref.span) for cluster in clusters for ref in cluster.members]
        assert len(set(places)) == len(places)
        assert list(clusters) == sorted(
            clusters, key=lambda cluster: (cluster.members[0].article_id, cluster.members[0].span)
        )
        for cluster in clusters:
            assert len(cluster.members) > 1
            assert cluster.representative in cluster.members
            assert cluster.representative.similarity == 1.0
            keys = [(ref.article_id, ref.span) for ref in cluster.members]
            assert keys == sorted(keys)
            leader = cluster.representative.span.of(by_id[cluster.representative.article_id].text)
            for ref in cluster.members:
                text = ref.span.of(by_id[ref.article_id].text)
                assert ref.similarity == arnews.compare(text, leader).similarity >= threshold


def test_boilerplate() -> None:
    notice = "حملوا تطبيق الجريدة لتصلكم الأخبار العاجلة أولا بأول على هواتفكم"
    stories = [f"{LEAD} {number} {number} {number} {number} {number} {number}" for number in range(6)]
    articles = [
        Article(
            f"{source}{number}",
            f"خبر رقم {number} من المدينة {source}\n{stories[number]}\n{notice} {number}",
            source=source,
        )
        for source in ("x", "y")
        for number in range(6)
    ]
    # Only this source repeats the story too; it is one story in six versions, which is no boilerplate.
    versions = [Article(f"z{number}", f"{LEAD}\n{BODY}\n{TAIL}\nنسخة {number}", source="z") for number in range(8)]
    found = arnews.find_boilerplate([*articles, *versions], 0.6)
    assert [one.source for one in found] == ["x", "x", "y", "y"]
    by_id = {article.id: article for article in articles}
    notices = [one for one in found if "تطبيق" in one.refs[0].span.of(by_id[one.refs[0].article_id].text)]
    assert [[ref.article_id for ref in one.refs] for one in notices] == [[f"{s}{n}" for n in range(6)] for s in "xy"]
    assert arnews.find_boilerplate(articles, 0.6, minimum=7) == ()
    unnamed = [Article(str(number), f"خبر {number} {number} {number}\n{notice}") for number in range(5)]
    (one,) = arnews.find_boilerplate(unnamed)
    assert one.source is None


@pytest.mark.parametrize("function", [arnews.cluster_paragraphs, arnews.cluster_articles, arnews.find_boilerplate])
def test_bad_articles(function: Any) -> None:
    with pytest.raises(arnews.DuplicateIdError) as caught:
        function([Article("a", "نص"), Article("b", "نص"), Article("a", "غيره")])
    assert caught.value.argument == "articles[2].id"
    assert caught.value.value == "a"
    with pytest.raises(arnews.InvalidArgument, match=r"articles\[0\]"):
        function(["نص"])
    with pytest.raises(arnews.InvalidArgument, match="articles is"):
        function("نص")
    with pytest.raises(arnews.InvalidArgument, match="workers"):
        function([], workers=0)
    with pytest.raises(arnews.InvalidArgument, match="threshold"):
        function([], 1.01)


def test_minimum_is_checked() -> None:
    with pytest.raises(arnews.InvalidArgument, match="minimum"):
        arnews.find_boilerplate([], minimum=1)


def test_progress_reaches_the_end() -> None:
    articles = [Article(str(number), f"{LEAD}\n{BODY} {number}", source="x") for number in range(5)]
    for function in (arnews.cluster_paragraphs, arnews.cluster_articles, arnews.find_boilerplate):
        seen: list[tuple[int, int]] = []

        def note(done: int, total: int, into: list[tuple[int, int]] = seen) -> None:
            into.append((done, total))

        function(articles, progress=note)
        assert seen
        assert seen[-1][0] == seen[-1][1]


def test_union_find_gives_the_same_sets_in_any_order() -> None:
    chance = random.Random(2)
    edges = [(chance.randrange(40), chance.randrange(40)) for _ in range(30)]
    expected: list[set[int]] = []
    for edge in edges:
        touched = [group for group in expected if group & set(edge)]
        expected = [group for group in expected if group not in touched] + [set(edge).union(*touched)]
    groups = sorted(tuple(sorted(group)) for group in expected if len(group) > 1)
    for _ in range(5):
        chance.shuffle(edges)
        parts = [arnews.UnionFind() for _ in range(3)]
        for number, (one, two) in enumerate(edges):
            parts[number % 3].union(one, two)
        chance.shuffle(parts)
        parts[0].merge(parts[1])
        parts[0].merge(parts[2])
        assert list(parts[0].groups()) == groups
        assert all(parts[0].find(item) == group[0] for group in groups for item in group)
    assert arnews.UnionFind().find(5) == 5
