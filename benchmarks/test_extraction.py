"""Attribution: words a second on real articles, the share of explanations, and long texts without paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from corpora import CORPORA

from arnews import Article, explain, extract_quotes

ARTICLES = 500
# Letters of the one paragraph.
LONG = 1_000_000


def words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize("function", [extract_quotes, explain], ids=lambda function: function.__name__)
def test_words_a_second(
    benchmark: Any, articles: Callable[[str, int], list[Article]], corpus: str, function: Callable[[str], Any]
) -> None:
    texts = [article.text for article in articles(corpus, ARTICLES)]
    found = benchmark.pedantic(lambda: sum(len(function(text)) for text in texts), rounds=5, warmup_rounds=1)
    benchmark.extra_info["words"] = words(texts)
    benchmark.extra_info["found"] = found
    benchmark.extra_info["words_per_second"] = round(words(texts) / benchmark.stats["min"])


@pytest.mark.parametrize("shape", ["paragraphs", "one paragraph", "cues in a row", "opening marks"])
def test_long_texts(benchmark: Any, articles: Callable[[str, int], list[Article]], shape: str) -> None:
    texts = [article.text for article in articles("examples", ARTICLES)]
    joined = ("\n" if shape == "paragraphs" else " ").join(texts)
    text = {"cues in a row": "قال " * 100_000, "opening marks": "«" * 100_000}.get(
        shape, (joined if shape == "paragraphs" else " ".join(joined.split()))[:LONG]
    )
    benchmark.pedantic(extract_quotes, args=(text,), rounds=3)
    count = len(text.split()) if " " in text else len(text)
    benchmark.extra_info["nanoseconds_per_word"] = round(1e9 * benchmark.stats["min"] / count)
