"""Each public job on each corpus: time, rate, and the peak memory of a process that does nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from corpora import CORPORA
from jobs import JOBS

from arnews import Article

ROUNDS = 3


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize("name", JOBS)
def test_job(
    name: str,
    corpus: str,
    benchmark: Any,
    articles: Callable[[str, int], list[Article]],
    memory: Callable[[str, str], dict[str, int]],
) -> None:
    job = JOBS[name]
    chosen = articles(corpus, job.articles)
    data = job.prepare(chosen)
    benchmark.group = name
    result = benchmark.pedantic(job.run, (data,), rounds=ROUNDS, warmup_rounds=1)
    assert result is not None
    characters = sum(len(article.text) for article in chosen)
    seconds = benchmark.stats.stats.min
    benchmark.extra_info |= {
        "corpus": corpus,
        "articles": len(chosen),
        "words": sum(len(article.text.split()) for article in chosen),
        "characters": characters,
        "megacharacters_per_second": round(characters / seconds / 1e6, 3),
        "memory": memory(name, corpus),
    }
