"""Any text gives a result from every public function, and every bad argument an error that names it."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

errors = submodule("errors")

SENTENCE = "قال المتحدث باسم الهيئة إن «العمل مستمر» في الموقع، وأضاف أن الفريق سيعود غدا. "
TEXTS = {
    "empty": "",
    "one space": " ",
    "blank lines": "\n \r\n\t\u2028\n",
    "one letter": "و",
    "lone surrogates": "قال \ud800 إن \udfff\udc00 الخبر \ud83d صحيح.",
    "only surrogates": "\udcff" * 50,
    "every control character": "".join(map(chr, range(0x20))) + "قال" + "".join(map(chr, range(0x7F, 0xA0))),
    "NUL": "قال\x00 الوزير\x00 إن\x00 \x00",
    "bidi and zero width": "\u202bقال\u200f \u2067الوزير\u2069 إن\u200bالأمر\ufeff \u202eمعكوس\u202c.",
    "only diacritics": "\u064b\u064c\u064d\u064e\u0651\u0652\u0670",
    "a mark before any letter": "\u0651قال الوزير إن",
    "a letter under a thousand marks": "ق" + "\u064e\u0651" * 500 + "ال الوزير إن الأمر واضح.",
    "only tatweel": "ـ" * 300,
    "presentation forms": "ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻷﻣﺮ ﻭﺍﺿﺢ. ﷲ ﷺ ﻻ",
    "beyond the basic plane": "قال 𞸀𞸁 😀👨‍👩‍👧 إن \U0010ffff الأمر",
    "not characters": "قال \ufffe\uffff الوزير \ufdd0 إن",
    "unpaired marks": 'قال «الوزير" إن “الأمر” ” واضح“ (( و»أضاف «أن »',
    "a thousand opening marks": "«" * 1000 + SENTENCE,
    "marks of every kind": "قال: " + "".join("«»‹›“”„‟‘’‚‛\"'`´〝〞＂()[]{}<>"),
    "carriage returns": (SENTENCE.strip() + "\r") * 3,
    "one line said twice": SENTENCE * 2,
    "adverbials around one another": (
        "قال المتحدث «العمل الهيئة نفى نفى سيعود » «العمل المتحدث باسم نفى سيعود \n بحسب مضيفا بحسب مضيفا : "
        "« مضيفا «العمل » الهيئة مضيفا الهيئة"
    ),
    "latin": "The minister said that the port was ready. " * 3,
    "digits and punctuation": "١٢٣٫٤٥٪ ۱۲۳ 1,234.5 .. ... ؟؟!! ؛،",
    "cues only": "قال وأضاف وأكد وتابع مضيفا بحسب وفقا ل نقلا عن " * 40,
    "a cue at the very end": "وفي ختام الجلسة قال",
    "a colon at the very end": "وقال الوزير:",
    "a megabyte on one line": SENTENCE * (1_000_000 // len(SENTENCE)),
    "a megabyte of one letter": "ا" * 1_000_000,
    "a megabyte without a space": "قال،" * 250_000,
}

anything = st.text(
    st.characters(codec=None)
    | st.characters(categories=["Cs", "Cc"])
    | st.sampled_from(' \n«»"“”:.،()\u064e\u0640')
    | st.sampled_from("قالوأضفنعمهيتسبح"),
    max_size=60,
)
news = st.lists(
    st.sampled_from([*SENTENCE.split(), "\n", "«", "»", '"', ":", ".", "قال", "مضيفا", "بحسب", "نفى", "\ud800"]),
    max_size=40,
).map(" ".join)


# --- what each function must hold to, on any text --------------------------------------------------------------------


def check_span(span: Any, text: str) -> None:
    assert isinstance(span, arnews.Span)
    assert span.end <= len(text)


def check_places(spans: tuple[Any, ...], text: str) -> None:
    assert list(spans) == sorted(spans)
    for span, following in pairwise(spans):
        assert span.end <= following.start
    for span in spans:
        check_span(span, text)
        assert not span.of(text)[0].isspace()
        assert not span.of(text)[-1].isspace()


def check_attributions(found: tuple[Any, ...], text: str) -> None:
    assert [one.cue for one in found] == sorted(one.cue for one in found)
    for place, one in enumerate(found):
        assert one.cue_lemma
        assert one.rule
        assert one.content
        for span in (one.cue, *one.content, *one.verbatim, one.source, one.resolved, one.relay):
            if span is not None:
                check_span(span, text)
                assert len(span) > 0
        assert one.nested_in is None or (one.nested_in != place and 0 <= one.nested_in < len(found))
        outer, steps = one.nested_in, 0
        while outer is not None:
            outer, steps = found[outer].nested_in, steps + 1
            assert steps < len(found), "nothing stands inside itself"


def check_normalize(text: str) -> None:
    for profile in (arnews.SEARCH, arnews.DEDUP, arnews.DISPLAY):
        once = arnews.normalize(text, profile)
        assert isinstance(once, str)
        assert arnews.normalize_many([text, "", text], profile) == [once, arnews.normalize("", profile), once]


def check_align(text: str) -> None:
    aligned = arnews.align(text)
    assert aligned.text == arnews.normalize(text)
    check_span(aligned.to_original(arnews.Span(0, len(aligned.text))), text)
    check_span(aligned.to_aligned(arnews.Span(0, len(text))), aligned.text)


def check_repeats(text: str) -> None:
    blocks = arnews.find_repeats(text)
    for block in blocks:
        check_span(block.first, text)
        check_span(block.repeat, text)
        assert block.first < block.repeat
        assert 0 < block.similarity <= 1
        assert block.paragraphs >= 0
    dropped = arnews.drop_repeats(text)
    assert isinstance(dropped.text, str)
    if not blocks:
        assert dropped.text == text


def check_clusters(text: str) -> None:
    articles = [arnews.Article("a", text), arnews.Article("b", text, source="س"), arnews.Article("c", "خبر آخر")]
    for clusters in (arnews.cluster_paragraphs(articles), arnews.cluster_articles(articles)):
        for cluster in clusters:
            assert len(cluster.members) >= 2
            assert cluster.representative in cluster.members
            for member in cluster.members:
                check_span(member.span, text)
    for boilerplate in arnews.find_boilerplate(articles):
        assert boilerplate.refs


def check_pairs(text: str) -> None:
    pairs = arnews.similar_pairs([text, "خبر آخر تماما", text])
    words = any(letter.isalnum() for letter in arnews.normalize(text, arnews.DEDUP))
    assert [(pair.first, pair.second, pair.similarity) for pair in pairs] in ([(0, 2, 1.0)], [] if not words else None)


def check_comparison(text: str) -> None:
    relation = arnews.compare(text, text)
    assert 0 <= relation.similarity <= 1
    assert arnews.compare(text, "خبر آخر تماما عن أمر آخر").similarity < 1
    if text:
        changes = arnews.diff(text, text)
        assert {change.kind for change in changes} <= {arnews.ChangeKind.KEPT}
    for change in arnews.diff(text, "خبر آخر تماما"):
        check_span(change.a, text)


def check_hashes(text: str) -> None:
    flat, rows = arnews.shingle_hashes([text, "", text])
    assert flat.dtype == np.uint32
    assert rows.dtype == np.int64
    assert rows[0] == 0
    assert rows[-1] == len(flat)
    signed = arnews.signatures([text, "", text])
    assert signed.shape == (3, 128)
    assert (signed[0] == signed[2]).all()
    keys = arnews.band_keys(signed)
    assert keys.dtype == np.int64
    assert (keys >= 0).all()


def check_index(text: str) -> None:
    index = arnews.DedupIndex(threshold=0.8)
    index.add("a", text)
    index.add("b", "خبر آخر تماما عن أمر آخر")
    assert {match.id for match in index.query(text)} <= {"a"}
    index.remove("a")


def check_quotes(text: str) -> None:
    check_attributions(arnews.extract_quotes(text), text)
    for rejection in arnews.explain(text):
        check_span(rejection.span, text)
        assert rejection.reason


def check_threads(text: str) -> None:
    articles = [arnews.Article("a", text), arnews.Article("b", text)]
    for speaker in arnews.speakers(articles):
        assert speaker.name
        for mention in speaker.mentions:
            check_span(mention.span, text)
    for thread in arnews.thread_quotes(articles):
        assert len(thread.quotes) >= 2
        assert 0 <= thread.record < len(thread.quotes)


def check_the_whole(text: str) -> None:
    article = arnews.Article("a", text, title=text[:100], source=text[:100] or None)
    done = arnews.analyze([article, arnews.Article("b", text)])
    check_attributions(done.attributions["a"], text)
    assert json.loads(json.dumps(arnews.to_records(done), allow_nan=False)) == arnews.to_records(done)
    assert arnews.from_records(arnews.to_records([article, done])) == (article, done)
    arnews.render_html(article, done.attributions["a"]).encode("utf-8")


CHECKS: dict[str, Callable[[str], None]] = {
    "normalize": check_normalize,
    "align": check_align,
    "paragraphs": lambda text: check_places(arnews.paragraphs(text), text),
    "sentences": lambda text: check_places(arnews.sentences(text), text),
    "repeats": check_repeats,
    "clusters": check_clusters,
    "pairs": check_pairs,
    "comparison": check_comparison,
    "hashes": check_hashes,
    "index": check_index,
    "quotes": check_quotes,
    "threads": check_threads,
    "the whole": check_the_whole,
}


# These do several passes over two copies, or align word by word, so they get the beginning of the longest texts only;
# `analyze` gets a whole one below.
AT_MOST = {"comparison": 20_000, "threads": 100_000, "the whole": 100_000}


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("name", TEXTS)
def test_any_text_gives_a_result(name: str, check: str) -> None:
    CHECKS[check](TEXTS[name][: AT_MOST.get(check)])


def test_a_megabyte_on_one_line_is_analyzed() -> None:
    text = TEXTS["a megabyte on one line"]
    done = arnews.analyze([arnews.Article("a", text)])
    check_attributions(done.attributions["a"], text)
    assert done.repeats["a"]


@pytest.mark.parametrize("check", CHECKS)
def test_random_text_gives_a_result(check: str) -> None:
    @settings(deadline=None, max_examples=60)
    @given(anything | news)
    def holds(text: str) -> None:
        CHECKS[check](text)

    holds()


# --- bad arguments ---------------------------------------------------------------------------------------------------

A = arnews.Article("a", "قال الوزير إن الأمر واضح.")
SAME = [A, arnews.Article("a", "خبر آخر")]
QUOTE = arnews.Attribution(arnews.Span(0, 3), "قال", (arnews.Span(11, 24),))


def filled() -> Any:
    index = arnews.DedupIndex()
    index.add("a", "خبر قصير عن أمر ما")
    return index


TEXT = "normalize align paragraphs sentences find_repeats drop_repeats extract_quotes explain"
MANY = "normalize_many similar_pairs shingle_hashes signatures"
ARTICLES = "cluster_paragraphs cluster_articles find_boilerplate speakers thread_quotes analyze"
THRESHOLD = "similar_pairs cluster_paragraphs cluster_articles analyze"

# Names of functions, and argument lists that each of them refuses.
BAD: list[tuple[str, list[tuple[Any, ...]]]] = [
    (TEXT, [(None,), (3,), (b"text",), (["text"],)]),
    ("normalize align", [("text", None), ("text", "SEARCH"), ("text", 3), ("text", {})]),
    (MANY, [(None,), (3,), ("text",), (["text", 3],), ([None],)]),
    (ARTICLES, [(None,), (3,), ("text",), (A,), (["text"],), ([A, None],), (SAME,)]),
    ("compare diff", [("نص", None), (3, "نص"), (b"a", "a")]),
    ("band_keys", [(None,), ("text",), ([[1, 2]],), (np.zeros(3),), (np.zeros((1, 128), np.uint32), 2)]),
    ("band_keys", [(np.zeros((1, 128), np.uint32), 0.8, 64, 64), (np.zeros((1, 128), np.uint32), 0.8, 0, 4)]),
    ("to_datasketch", [(None,), ("text",), (np.zeros(3),)]),
    ("DedupIndex", [(1.5,), (0,), (math.nan,), ("0.8",), (None,)]),
    ("DedupIndex.add", [("", "نص"), (3, "نص"), ("b", None), ("a", "نص")]),
    ("DedupIndex.query", [(None,), (3,)]),
    ("DedupIndex.remove", [("b",), (None,)]),
    ("DedupIndex.merge", [(filled(),), ("index",), (arnews.DedupIndex(threshold=0.5),)]),
    ("thread_quotes", [([A], 3), ([A], "text"), ([A], [QUOTE]), ([A], {"b": (QUOTE,)}), ([A], {"a": ("قال",)})]),
    ("render_html", [("قصير", [QUOTE]), (None, []), ("نص", 3)]),
    ("to_records", [("text",), (3,), ([A, "text"],)]),
    ("from_records", [("text",), ([{"schema": "arnews/0", "kind": "span", "start": 0, "end": 1}],)]),
    ("Span", [(5, 3), (-1, 2), ("0", 1)]),
    ("Article", [("", "نص"), (None, "نص"), ("a", None), ("a", "نص", 3)]),
]
CASES: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    *((name, arguments, {}) for names, lists in BAD for name in names.split() for arguments in lists),
    *(("Profile", (), options) for options in ({"tashkeel": 3}, {"digits": "roman"})),
    *(
        (name, ([],), {"threshold": threshold})
        for name in THRESHOLD.split()
        for threshold in (1.5, 0, -1, math.nan, math.inf, True, "0.8", None)
    ),
]


@pytest.mark.parametrize(
    ("name", "arguments", "options"), CASES, ids=[f"{case[0]}-{place}" for place, case in enumerate(CASES)]
)
def test_bad_arguments_raise_errors_that_name_them(
    name: str, arguments: tuple[Any, ...], options: dict[str, Any]
) -> None:
    owner, _, method = name.partition(".")
    call = getattr(filled(), method) if method else getattr(arnews, owner)
    with pytest.raises(arnews.ArnewsError) as caught:
        call(*arguments, **options)
    assert isinstance(caught.value, errors.InvalidArgument)
    assert caught.value.argument
    assert caught.value.allowed
    assert str(caught.value).startswith(caught.value.argument)


@pytest.mark.parametrize("name", ARTICLES.split())
def test_two_articles_with_one_id_are_named(name: str) -> None:
    with pytest.raises(errors.DuplicateIdError, match="'a'"):
        getattr(arnews, name)(SAME)


def test_a_duplicate_id_leaves_the_index_as_it_was() -> None:
    index = filled()
    with pytest.raises(errors.DuplicateIdError):
        index.add("a", "نص آخر عن أمر آخر")
    assert [match.id for match in index.query("خبر قصير عن أمر ما")] == ["a"]
    with pytest.raises(errors.UnknownIdError):
        index.remove("b")
