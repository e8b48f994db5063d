"""What benchmarks share: corpora that skip where they are absent, and peak memory in fresh processes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from corpora import MissingCorpus, load
from memory import peak_memory

from arnews import Article


@pytest.fixture(scope="session")
def articles() -> Callable[[str, int], list[Article]]:
    """Load ``(corpus, count)`` articles; the benchmark skips where the corpus is not at hand."""
    kept: dict[tuple[str, int], list[Article]] = {}

    def get(corpus: str, count: int) -> list[Article]:
        if (corpus, count) not in kept:
            try:
                kept[corpus, count] = load(corpus, count)
            except MissingCorpus as missing:
                pytest.skip(f"corpus {corpus!r}: {missing}")
        return kept[corpus, count]

    return get


@pytest.fixture
def memory() -> Callable[[str, str], dict[str, int]]:
    """Measure ``(job, corpus)`` in a fresh process; see `memory.peak_memory`."""
    return peak_memory
