"""Normalisation and alignment, over all of Unicode, against their definitions and the slow oracle."""

from __future__ import annotations

import random
import unicodedata
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from orthography_oracle import oracle
from under_test import arnews, submodule

blocks = submodule("text.blocks")
canonical = submodule("text.canonical")
tables = submodule("text.unicode_tables")

SAME_UNICODE = unicodedata.unidata_version == tables.UNICODE_VERSION
needs_same_unicode = pytest.mark.skipif(
    not SAME_UNICODE,
    reason=f"this Python has Unicode {unicodedata.unidata_version}, the tables have {tables.UNICODE_VERSION}",
)
PRESETS = (arnews.DISPLAY, arnews.SEARCH, arnews.DEDUP)

# Letters and marks that meet each other in every way, the rest of what Arabic text holds, and everything else.
CLOSE = 'اأوؤيئىهةكەی \t\n\r\u00a0\u2028.،«»"”١۱1٫Eé\u0301' + "\u064b\u064e\u0651\u0653\u0654\u0655\u0670\u06d6\u0640"
CLOSE += (
    "\u200c\u200d\u200f\u2067\ufeff\ufefb\ufedf\ufdf2\ufdfa\ufc5e\ufe77\U0001f600\U0001ee00\ud83d\ude00\u1100\u1161"
)
arabic_characters = st.one_of(
    st.sampled_from(CLOSE),
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF),
    st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFF),
)
arabic_texts = st.text(arabic_characters, max_size=40)
any_texts = st.one_of(arabic_texts, st.text(st.characters(exclude_categories=[]), max_size=40))


def _profiles(count: int) -> list[Any]:
    """Any combination of fields but those that replace whole words; a fixed set, for compiling one takes its time."""
    chance = random.Random(20150806)
    found = [*PRESETS, arnews.Profile(), arnews.Profile(canonical=False)]
    while len(found) < count:
        chosen: dict[str, Any] = {}
        for each in attrs.fields(arnews.Profile):
            choices: list[Any] = [False, True] if isinstance(each.default, bool) else [*type(each.default)]  # type: ignore[misc]
            chosen[each.name] = chance.choice(choices)
        chosen.update(html_entities=False, number_words=False)
        found.append(arnews.Profile(**chosen))
    return found


PROFILES = _profiles(30)
profiles = st.sampled_from(PROFILES)
many = settings(max_examples=2000, deadline=None)


def text_of(codes: Any) -> str:
    return "".join(map(chr, codes.tolist()))


@needs_same_unicode
@many
@given(any_texts)
def test_composition_is_that_of_unicode(text: str) -> None:
    assert canonical.compose(text) == unicodedata.normalize("NFC", text)


@needs_same_unicode
@many
@given(any_texts, profiles)
def test_fast_path_is_the_oracle(text: str, profile: Any) -> None:
    assert arnews.normalize(text, profile) == oracle(text, profile)


@many
@given(st.lists(any_texts, max_size=5), profiles)
@example(["\N{SLIGHTLY SMILING FACE}"], arnews.DEDUP)
def test_many_texts_are_each_text(texts: list[str], profile: Any) -> None:
    expected = [arnews.normalize(text, profile) for text in texts]
    assert arnews.normalize_many(texts, profile) == expected
    codes, pointers = blocks.folded_codes(texts, profile)
    bounds = pointers.tolist()
    assert len(bounds) == len(texts) + 1
    assert [text_of(codes[a:b]) for a, b in pairwise(bounds)] == expected
    assert str(codes.dtype) == ("uint16" if all(character <= "\uffff" for character in "".join(expected)) else "uint32")


@many
@given(any_texts, profiles)
def test_folding_a_folded_text_changes_nothing(text: str, profile: Any) -> None:
    folded = arnews.normalize(text, profile)
    assert arnews.normalize(folded, profile) == folded


@needs_same_unicode
@many
@given(any_texts, st.sampled_from([profile for profile in PROFILES if profile.canonical]))
def test_canonically_equivalent_texts_fold_alike(text: str, profile: Any) -> None:
    folded = arnews.normalize(text, profile)
    assert arnews.normalize(unicodedata.normalize("NFD", text), profile) == folded
    assert arnews.normalize(unicodedata.normalize("NFC", text), profile) == folded


@many
@given(any_texts)
def test_dedup_gives_single_spaced_words(text: str) -> None:
    folded = arnews.normalize(text, arnews.DEDUP)
    assert folded == " ".join(folded.split())


def check_alignment(aligned: Any, data: Any) -> None:
    rebuilt = arnews.Aligned.from_edits(aligned.original, aligned.text, aligned.edits)
    assert rebuilt.edits == aligned.edits
    size, original_size = len(aligned.text), len(aligned.original)
    places = [aligned.to_original(arnews.Span(place, place)) for place in range(size + 1)]
    assert all(len(place) == 0 for place in places)
    assert places == sorted(places)
    places = [aligned.to_aligned(arnews.Span(place, place)) for place in range(original_size + 1)]
    assert all(len(place) == 0 for place in places)
    assert places == sorted(places)
    start = data.draw(st.integers(0, size))
    span = arnews.Span(start, data.draw(st.integers(start, size)))
    original = aligned.to_original(span)
    assert original.end <= original_size
    if len(span):
        back = aligned.to_aligned(original)
        assert back.start <= span.start
        assert back.end >= span.end
    start = data.draw(st.integers(0, original_size))
    span = arnews.Span(start, data.draw(st.integers(start, original_size)))
    there = aligned.to_aligned(span)
    assert there.end <= size
    kept = [place for place in range(span.start, span.end) if len(aligned.to_aligned(arnews.Span(place, place + 1)))]
    if kept:
        back = aligned.to_original(there)
        assert back.start <= kept[0]
        assert back.end > kept[-1]
    else:
        assert len(there) == 0


@many
@given(any_texts, profiles, st.data())
def test_alignment_maps_spans(text: str, profile: Any, data: st.DataObject) -> None:
    aligned = arnews.align(text, profile)
    assert aligned.text == arnews.normalize(text, profile)
    assert aligned.original == text
    check_alignment(aligned, data)


@many
@given(any_texts, profiles, profiles, st.data())
def test_alignments_compose(text: str, first: Any, second: Any, data: st.DataObject) -> None:
    one = arnews.align(text, first)
    two = arnews.align(one.text, second)
    both = one.then(two)
    assert both.original == text
    assert both.text == two.text
    check_alignment(both, data)


@many
@given(arabic_texts)
def test_words_and_paragraphs_of_any_text(text: str) -> None:
    for spans in (arnews.paragraphs(text), arnews.sentences(text)):
        assert list(spans) == sorted(spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        for span in spans:
            assert span.of(text).strip() == span.of(text) != ""
