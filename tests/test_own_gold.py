"""The project's own articles and their annotated attributions are well formed and consistent with each other."""

from __future__ import annotations

import json
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from under_test import submodule

DATA = Path(__file__).parent / "data"
EXAMPLES = Path(__file__).parent.parent / "docs" / "examples" / "articles"
FOLDERS = (EXAMPLES, DATA / "articles")
ARTICLES = {path.stem: path for folder in FOLDERS for path in sorted(folder.glob("*.txt"))}
GOLD = {path.stem: path for path in sorted((DATA / "gold").glob("*.jsonl"))}
DOCUMENTS = sorted(GOLD)

REQUIRED = (
    *("id", "doc", "cue", "cue_text", "cue_lemma", "source", "source_text", "resolved", "resolved_text"),
    *("content", "content_text", "type", "form", "polarity", "nested_in"),
)
OPTIONAL = ("relay", "relay_text")
MARKS = '"«»“”„‟'
PAIRS = ('""', "«»", "“”", "”“", "””")
OUTER = " \n\t.,:;،؛-" + "()"
HARAKAT = range(0x064B, 0x0653)


def text_of(document: str) -> str:
    """The article as stored: offsets are code points into these very characters, line ends included."""
    return ARTICLES[document].read_bytes().decode("utf-8")


def rows(document: str) -> list[dict[str, Any]]:
    with GOLD[document].open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def spans(row: dict[str, Any]) -> list[tuple[str, list[int], str]]:
    """Every span of a record with its name and the text written beside it."""
    single = [
        (name, row[name], row[f"{name}_text"])
        for name in ("cue", "source", "resolved", "relay")
        if row.get(name) is not None
    ]
    return single + [("content", at, text) for at, text in zip(row["content"], row["content_text"], strict=True)]


def holds(row: dict[str, Any], cue: list[int]) -> bool:
    return any(start <= cue[0] and cue[1] <= end for start, end in row["content"])


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Offset and text of every line that is not empty."""
    found = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, line))
        at += len(line) + 1
    return found


def test_every_article_has_gold_and_every_gold_an_article() -> None:
    assert sorted(ARTICLES) == DOCUMENTS
    assert len(DOCUMENTS) >= 14
    assert sum(len(list(folder.glob("*.txt"))) for folder in FOLDERS) == len(ARTICLES), "two articles share a name"


def test_the_listing_of_the_examples_is_complete() -> None:
    listing = json.loads((EXAMPLES / "articles.json").read_text(encoding="utf-8"))
    assert sorted(row["file"] for row in listing) == sorted(path.name for path in EXAMPLES.glob("*.txt"))
    assert len({row["id"] for row in listing}) == len(listing)
    for row in listing:
        assert set(row) == {"file", "id", "title", "source", "published"}
        assert row["title"].strip()
        assert row["source"].strip()
        assert datetime.fromisoformat(row["published"]).tzinfo is not None


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_an_example_has_the_length_of_a_news_item(path: Path) -> None:
    assert 150 <= len(path.read_text(encoding="utf-8").split()) <= 400


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_text_is_plain(document: str) -> None:
    text = text_of(document)
    assert text == text.strip()
    assert not set(text) & set("\r\t\ufeff\u200e\u200f")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_fields_have_known_values(document: str) -> None:
    model = submodule("model")
    for row in rows(document):
        assert tuple(row)[: len(REQUIRED)] == REQUIRED
        assert tuple(row)[len(REQUIRED) :] in ((), OPTIONAL)
        assert row["doc"] == document
        assert model.QuoteType(row["type"])
        assert model.QuoteForm(row["form"])
        assert model.Polarity(row["polarity"])
        lemma = row["cue_lemma"]
        assert lemma
        assert lemma == lemma.strip()
        assert not any(ord(letter) in HARAKAT for letter in lemma)
        for name in ("source", "resolved", "relay"):
            assert (row.get(name) is None) == (row.get(f"{name}_text") is None)
        assert row["content"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_offsets_give_the_text_beside_them(document: str) -> None:
    text = text_of(document)
    for row in rows(document):
        for name, (start, end), written in spans(row):
            assert 0 <= start < end <= len(text), (row["id"], name)
            assert text[start:end] == written, (row["id"], name)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_records_are_in_the_order_of_their_cues(document: str) -> None:
    found = rows(document)
    assert [row["id"] for row in found] == [f"{document}-{number:02d}" for number in range(1, len(found) + 1)]
    assert all(one["cue"][1] <= two["cue"][0] for one, two in pairwise(found))
    for row in found:
        assert all(one[1] <= two[0] for one, two in pairwise(row["content"])), row["id"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_spans_hold_whole_words_without_outer_punctuation(document: str) -> None:
    text = text_of(document)
    for row in rows(document):
        for name, (start, end), written in spans(row):
            where = (row["id"], name, written)
            if written != ":":
                assert written[0] not in OUTER, where
                assert written[-1] not in OUTER, where
            # Only the resolved name may begin after a proclitic.
            assert name == "resolved" or not (text[start - 1 : start].isalnum() and written[0].isalnum()), where
            assert not (text[end : end + 1].isalnum() and written[-1].isalnum()), where


@pytest.mark.parametrize("document", DOCUMENTS)
def test_marks_around_a_whole_span_stay_outside(document: str) -> None:
    for row in rows(document):
        for name, _, written in spans(row):
            inner = written[1:-1]
            enclosed = written[0] + written[-1] in PAIRS and not any(mark in inner for mark in MARKS)
            assert not enclosed, (row["id"], name, written)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_nested_record_lies_in_its_host_and_only_there(document: str) -> None:
    found = rows(document)
    by_id = {row["id"]: row for row in found}
    for row in found:
        hosts = [host for host in found if host is not row and holds(host, row["cue"])]
        if row["nested_in"] is None:
            assert not hosts, row["id"]
        else:
            # The innermost content is the one that nests it.
            smallest = min(hosts, key=lambda host: sum(end - start for start, end in host["content"]))
            assert by_id[row["nested_in"]] is smallest, row["id"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_type_agrees_with_the_marks(document: str) -> None:
    text = text_of(document)
    for row in rows(document):
        marked = [text[start - 1 : start] in MARKS and start > 0 for start, _ in row["content"]]
        inside = any(mark in written for written in row["content_text"] for mark in MARKS)
        if row["type"] == "mixed":
            assert inside or (any(marked) and not all(marked)), row["id"]
        elif row["type"] == "indirect":
            # What stands in marks is a name, never the whole content.
            assert not any(marked), row["id"]
        elif not all(marked):
            # Verbatim without an opening mark: presented by a colon, or by a participle of saying.
            before = text[: row["content"][0][0]].split()[-1]
            assert before.endswith(":") or before in ("قائلا", "قائلة"), row["id"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_resolved_name_is_not_the_source_itself(document: str) -> None:
    for row in rows(document):
        if row["resolved"] is not None and row["source"] is not None:
            assert row["resolved"] != row["source"], row["id"]
            # A fuller name, or one that names where the anaphor does not.
            assert row["resolved_text"] != row["source_text"], row["id"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_paragraph_that_stands_twice_is_annotated_twice_alike(document: str) -> None:
    text = text_of(document)
    seen: dict[str, list[tuple[Any, ...]]] = {}
    for at, paragraph in paragraphs(text):
        here = [
            (
                row["cue"][0] - at,
                *(row[name] for name in ("cue_text", "cue_lemma", "source_text", "resolved_text", "content_text")),
                *(row[name] for name in ("type", "form", "polarity")),
            )
            for row in rows(document)
            if at <= row["cue"][0] < at + len(paragraph)
        ]
        assert seen.setdefault(paragraph, here) == here


def test_one_example_holds_a_repeated_block() -> None:
    lines = [line for _, line in paragraphs(text_of("rail-scraped"))]
    longest = max(
        length
        for first in range(len(lines))
        for second in range(first + 1, len(lines))
        for length in range(len(lines) - second + 1)
        if length <= second - first and lines[first : first + length] == lines[second : second + length]
    )
    assert longest == 6


def test_two_examples_share_a_paragraph_almost_word_for_word() -> None:
    def words(document: str) -> list[list[str]]:
        return [line.split() for _, line in paragraphs(text_of(document)) if len(line.split()) >= 40]

    changed = [
        sum(left != right for left, right in zip(one, two, strict=True))
        for one in words("ferry-daily")
        for two in words("ferry-channel")
        if len(one) == len(two)
    ]
    assert min(changed) in (1, 2, 3)


def test_the_gold_covers_every_type_form_and_polarity() -> None:
    model = submodule("model")
    everything = [row for document in DOCUMENTS for row in rows(document)]
    for name, kinds in (("type", model.QuoteType), ("form", model.QuoteForm), ("polarity", model.Polarity)):
        assert {row[name] for row in everything} == {kind.value for kind in kinds}
    assert any(row["nested_in"] for row in everything)
    assert any("relay" in row for row in everything)
    assert any(len(row["content"]) > 1 for row in everything)
    assert any(row["source"] is None and row["resolved"] is None for row in everything)
