"""Exchange records: exact round trips of every public class, and what is refused."""

from __future__ import annotations

import json
import math
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

records = submodule("records")
errors = submodule("errors")
model = submodule("model")

# Every code point, lone surrogates too: `st.text()` alone leaves those out. Two of them that make a pair are one code
# point to any reader of JSON.
texts = st.text(st.characters(codec=None) | st.characters(categories=["Cs"]), max_size=20).filter(
    lambda text: not re.search("[\ud800-\udbff][\udc00-\udfff]", text)
)
ids = texts.filter(bool)
ratios = st.floats(0, 1)
counts = st.integers(0, 10**6)
spans = st.tuples(counts, counts).map(lambda two: arnews.Span(min(two), max(two)))
zones = st.none() | st.just(UTC) | st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.none() | st.datetimes(timezones=zones)


def tuples(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=3).map(tuple)


articles = st.builds(arnews.Article, ids, texts, title=st.none() | texts, source=st.none() | texts, published=moments)
blocks = st.builds(arnews.RepeatedBlock, spans, spans, counts, ratios)
refs = st.builds(arnews.Ref, ids, spans, ratios, st.none() | ratios)
clusters = st.builds(arnews.Cluster, tuples(refs), refs)
changes = st.builds(arnews.Change, st.sampled_from(arnews.ChangeKind), spans, spans)
attributions = st.builds(
    arnews.Attribution,
    cue=spans,
    cue_lemma=texts,
    content=tuples(spans),
    source=st.none() | spans,
    resolved=st.none() | spans,
    relay=st.none() | spans,
    verbatim=tuples(spans),
    type=st.sampled_from(arnews.QuoteType),
    form=st.sampled_from(arnews.QuoteForm),
    polarity=st.sampled_from(arnews.Polarity),
    nested_in=st.none() | counts,
    rule=texts,
)
mentions = st.builds(arnews.Mention, ids, spans)
speakers = st.builds(
    arnews.Speaker,
    texts,
    kind=st.sampled_from(arnews.SpeakerKind),
    titles=tuples(texts),
    on_behalf_of=st.none() | texts,
    gender=st.none() | st.sampled_from(arnews.Gender),
    number=st.none() | st.sampled_from(arnews.Number),
    anonymity=st.none() | texts,
    variants=tuples(texts),
    mentions=tuples(mentions),
    statements=tuples(st.tuples(ids, counts)),
)
quote_refs = st.builds(
    arnews.QuoteRef, ids, attributions, st.sampled_from(arnews.QuoteRelation), ratios, tuples(changes)
)
threads = st.builds(arnews.QuoteThread, st.none() | speakers, tuples(quote_refs), counts, tuples(counts))

OBJECTS: dict[str, st.SearchStrategy[Any]] = {
    "analysis": st.builds(
        arnews.Analysis,
        st.dictionaries(ids, tuples(blocks), max_size=2),
        st.dictionaries(ids, tuples(attributions), max_size=2),
        tuples(clusters),
        tuples(clusters),
        tuples(threads),
    ),
    "article": articles,
    "attribution": attributions,
    "boilerplate": st.builds(arnews.Boilerplate, st.none() | texts, tuples(refs)),
    "change": changes,
    "cluster": clusters,
    "match": st.builds(arnews.Match, ids, ratios, st.booleans()),
    "mention": mentions,
    "pair": st.builds(arnews.Pair, counts, counts, ratios),
    "quote_ref": quote_refs,
    "quote_thread": threads,
    "ref": refs,
    "rejection": st.builds(arnews.Rejection, spans, texts),
    "relation": st.builds(arnews.Relation, st.sampled_from(arnews.RelationKind), ratios, ratios, ratios),
    "repeated_block": blocks,
    "span": spans,
    "speaker": speakers,
}


def test_every_public_class_has_a_kind() -> None:
    public = {getattr(model, name) for name in model.__all__}
    assert {one for one in public if attrs.has(one)} == set(records._KIND_OF)
    assert set(records._KINDS) == set(OBJECTS)


@pytest.mark.parametrize("kind", sorted(OBJECTS))
def test_round_trip_through_json(kind: str) -> None:
    @settings(deadline=None, max_examples=60)
    @given(OBJECTS[kind])
    def holds(item: Any) -> None:
        listed = arnews.to_records(item)
        assert [(one["schema"], one["kind"]) for one in listed] == [("arnews/1", kind)]
        assert arnews.from_records(listed) == (item,)
        back = arnews.from_records(json.loads(json.dumps(listed, allow_nan=False)))
        assert back == (item,)
        assert arnews.to_records(back) == listed
        assert type(back[0]) is type(item)

    holds()


@settings(deadline=None, max_examples=50)
@given(st.lists(st.one_of(*OBJECTS.values()), max_size=4))
def test_round_trip_of_mixed_iterables(items: list[Any]) -> None:
    assert arnews.from_records(iter(arnews.to_records(iter(items)))) == tuple(items)


def test_a_zone_becomes_an_offset_and_a_naive_time_stays_naive() -> None:
    zone = timezone(timedelta(hours=3))
    for moment in (datetime(2026, 3, 1, 9, 30), datetime(2026, 3, 1, 9, 30, tzinfo=zone)):
        (back,) = arnews.from_records(arnews.to_records(arnews.Article("a", "نص", published=moment)))
        assert back.published == moment
        assert back.published.utcoffset() == moment.utcoffset()


def test_only_an_article_holds_text() -> None:
    text = "قال الوزير إن الميناء جاهز."
    article = arnews.Article("a", text)
    attribution = arnews.Attribution(
        cue=arnews.Span(0, 3), cue_lemma="قال", content=(arnews.Span(11, 26),), source=arnews.Span(4, 10)
    )
    assert "الميناء" in json.dumps(arnews.to_records(article), ensure_ascii=False)
    assert "الميناء" not in json.dumps(arnews.to_records(attribution), ensure_ascii=False)


def test_a_field_with_a_default_may_be_missing() -> None:
    record = {"schema": "arnews/1", "kind": "attribution", "cue": [0, 3], "cue_lemma": "قال", "content": [[4, 9]]}
    (made,) = arnews.from_records([record])
    assert made == arnews.Attribution(cue=arnews.Span(0, 3), cue_lemma="قال", content=(arnews.Span(4, 9),))


SPAN = {"schema": "arnews/1", "kind": "span", "start": 1, "end": 4}
REF = {"schema": "arnews/1", "kind": "ref", "article_id": "a", "span": [0, 2], "similarity": 1}
CHANGE = {"schema": "arnews/1", "kind": "change", "change": "kept", "a": [0, 1], "b": [0, 1]}
ARTICLE = {"schema": "arnews/1", "kind": "article", "id": "a", "text": "نص"}
SPEAKER = {"schema": "arnews/1", "kind": "speaker", "name": "س", "statements": [["a", 0]]}
MATCH = {"schema": "arnews/1", "kind": "match", "id": "a", "similarity": 0.5, "verified": True}
ANALYSIS = {
    "schema": "arnews/1",
    "kind": "analysis",
    "repeats": {},
    "attributions": {},
    "paragraph_clusters": [],
    "article_clusters": [],
    "threads": [],
}


@pytest.mark.parametrize("record", [SPAN, REF, CHANGE, ARTICLE, SPEAKER, MATCH, ANALYSIS])
def test_the_records_below_are_right_before_they_are_broken(record: dict[str, Any]) -> None:
    assert len(arnews.from_records([record])) == 1


@pytest.mark.parametrize(
    ("record", "place"),
    [
        ("span", "records[0]"),
        ({}, "records[0].schema"),
        (SPAN | {"schema": "arnews/2"}, "records[0].schema"),
        (SPAN | {"kind": "paragraph"}, "records[0].kind"),
        (SPAN | {"kind": ["span"]}, "records[0].kind"),
        (SPAN | {"length": 3}, "records[0].length"),
        ({key: SPAN[key] for key in ("schema", "kind", "start")}, "records[0].end"),
        (SPAN | {"start": "1"}, "records[0].start"),
        (SPAN | {"start": True}, "records[0].start"),
        (SPAN | {"start": 9}, "records[0]: Span.end"),
        (REF | {"span": [2, 0]}, "records[0].span"),
        (REF | {"span": [0]}, "records[0].span"),
        (REF | {"span": {"start": 0, "end": 2}}, "records[0].span"),
        (REF | {"span": [0, 2.0]}, "records[0].span"),
        (REF | {"similarity": None}, "records[0].similarity"),
        (REF | {"similarity": math.nan}, "records[0].similarity"),
        (REF | {"similarity": 10**400}, "records[0].similarity"),
        (REF | {"similarity": "1"}, "records[0].similarity"),
        (CHANGE | {"change": "moved"}, "records[0].change"),
        (CHANGE | {"change": ["kept"]}, "records[0].change"),
        (ARTICLE | {"id": ""}, "records[0]: Article.id"),
        (ARTICLE | {"text": None}, "records[0].text"),
        (ARTICLE | {"title": 3}, "records[0].title"),
        (ARTICLE | {"published": "yesterday"}, "records[0].published"),
        (ARTICLE | {"published": 20260101}, "records[0].published"),
        (SPEAKER | {"statements": [["a"]]}, "records[0].statements[0]"),
        (SPEAKER | {"statements": "a"}, "records[0].statements"),
        (SPEAKER | {"mentions": [[0, 1]]}, "records[0].mentions[0]"),
        (MATCH | {"verified": 1}, "records[0].verified"),
        (ANALYSIS | {"repeats": []}, "records[0].repeats"),
        (ANALYSIS | {"repeats": {"a": [{"first": [0, 1]}]}}, "records[0].repeats['a'][0].repeat"),
    ],
)
def test_bad_records_are_refused(record: Any, place: str) -> None:
    with pytest.raises(arnews.ArnewsError) as caught:
        arnews.from_records([record])
    assert isinstance(caught.value, errors.InvalidArgument)
    assert caught.value.argument == place
    assert "allowed: " in str(caught.value)


@pytest.mark.parametrize("given_records", ["[]", SPAN, 3, None, b"[]"])
def test_only_an_iterable_of_records_is_read(given_records: Any) -> None:
    with pytest.raises(arnews.ArnewsError, match="records"):
        arnews.from_records(given_records)


@pytest.mark.parametrize("objects", ["text", b"text", 3, None, {"a": ()}, [arnews.Span(0, 1), "a"], [[]]])
def test_only_public_objects_become_records(objects: Any) -> None:
    with pytest.raises(arnews.ArnewsError, match="objects"):
        arnews.to_records(objects)


@pytest.mark.parametrize(
    ("item", "place"),
    [
        (arnews.RepeatedBlock("0:3", arnews.Span(4, 7), 1, 1.0), "objects[0].first"),  # type: ignore[arg-type]
        (arnews.Match("a", math.inf, True), "objects[0].similarity"),
        (arnews.Rejection(arnews.Span(0, 1), None), "objects[0].reason"),  # type: ignore[arg-type]
        (arnews.Change("kept", arnews.Span(0, 1), arnews.Span(0, 1)), "objects[0].kind"),  # type: ignore[arg-type]
    ],
)
def test_a_field_of_another_type_is_refused(item: Any, place: str) -> None:
    with pytest.raises(arnews.ArnewsError) as caught:
        arnews.to_records([item])
    assert caught.value.argument == place  # type: ignore[attr-defined]
