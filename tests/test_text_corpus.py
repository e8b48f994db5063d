"""Everything in `arnews.text` on real articles; skipped where none are at hand."""

from __future__ import annotations

import json
import lzma
import os
from pathlib import Path

import pytest
from under_test import arnews, submodule

text_module = submodule("text")
SHARED = os.environ.get("ARNEWS_SHARED")
pytestmark = pytest.mark.skipif(not SHARED, reason="ARNEWS_SHARED is not set: no real articles at hand")
EVERY = 40


def stored(name: str) -> list[str]:
    path = Path(str(SHARED)) / "corpus" / name
    if not path.exists():
        pytest.skip(f"there is no {name}")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for number, line in enumerate(lines) if number % EVERY == 0]


@pytest.mark.parametrize("name", ["wire-2015-08.jsonl.xz", "outlets-2018.jsonl.xz"])
def test_real_articles(name: str) -> None:
    texts = stored(name)
    assert len(texts) > 200
    for profile in (arnews.DISPLAY, arnews.SEARCH, arnews.DEDUP):
        folded = arnews.normalize_many(texts, profile)
        for text, result in zip(texts, folded, strict=True):
            assert arnews.normalize(text, profile) == result == arnews.normalize(result, profile)
            aligned = arnews.align(text, profile)
            assert aligned.text == result
            arnews.Aligned.from_edits(text, aligned.text, aligned.edits)
    words = pairs = unclosed = 0
    for text in texts:
        tokens = text_module.tokenize(text)
        words += len(tokens)
        # Neither paragraphs nor sentences cut a word or leave one out.
        for spans in (arnews.paragraphs(text), arnews.sentences(text)):
            assert sum(len(text_module.tokenize(span.of(text))) for span in spans) == len(tokens)
        for pair in text_module.pair_marks(text):
            pairs += 1
            unclosed += pair.closing is None
    assert words > 50_000
    # Between 5 and 29 of 100 articles hold an odd straight mark; most of what is opened is closed all the same.
    assert pairs > 500
    assert unclosed < pairs * 0.05
