"""The jobs that are timed and whose memory is measured: what is prepared, and what is run on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen

import arnews
from arnews import Article

__all__ = ["JOBS", "Job"]


@frozen
class Job:
    """One thing to measure.

    Attributes
    ----------
    articles
        On how many articles it runs.
    prepare
        Makes its input from the articles; not measured.
    run
        What is measured.
    """

    articles: int
    prepare: Callable[[Sequence[Article]], Any]
    run: Callable[[Any], Any]


def _texts(articles: Sequence[Article]) -> list[str]:
    return [article.text for article in articles]


def _paragraphs(articles: Sequence[Article]) -> list[str]:
    return [span.of(article.text) for article in articles for span in arnews.paragraphs(article.text)]


JOBS: dict[str, Job] = {
    "normalize": Job(1_000, _paragraphs, lambda texts: [arnews.normalize(text) for text in texts]),
    "normalize_many": Job(3_000, _paragraphs, arnews.normalize_many),
    "align": Job(1_000, _texts, lambda texts: [arnews.align(text) for text in texts]),
    "paragraphs": Job(1_000, _texts, lambda texts: [arnews.paragraphs(text) for text in texts]),
    "sentences": Job(1_000, _texts, lambda texts: [arnews.sentences(text) for text in texts]),
    "similar_pairs": Job(3_000, _paragraphs, arnews.similar_pairs),
    "cluster_paragraphs": Job(3_000, list, arnews.cluster_paragraphs),
    "cluster_articles": Job(3_000, list, arnews.cluster_articles),
    "find_repeats": Job(1_000, _texts, lambda texts: [arnews.find_repeats(text) for text in texts]),
    "extract_quotes": Job(300, _texts, lambda texts: [arnews.extract_quotes(text) for text in texts]),
    "thread_quotes": Job(100, list, arnews.thread_quotes),
    "analyze": Job(100, list, arnews.analyze),
    "render_html": Job(
        100,
        lambda articles: [(article, arnews.extract_quotes(article.text)) for article in articles],
        lambda pairs: [arnews.render_html(article, found) for article, found in pairs],
    ),
}
