"""Paragraphs that recur across many articles of one source: app notices, disclaimers, calls to subscribe."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..model import Article, Boilerplate
from .arguments import check_articles, check_count, check_threshold
from .clusters import Places, cluster_rows, clusters_of, earliest_then_longest
from .shingles import Progress, Shingling, shingle_table

__all__ = ["find_boilerplate"]


def find_boilerplate(
    articles: Iterable[Article],
    threshold: float = 0.8,
    shingling: Shingling | None = None,
    *,
    minimum: int = 5,
    workers: int = 1,
    progress: Progress | None = None,
) -> tuple[Boilerplate, ...]:
    """Find the paragraphs that one source puts into many of its articles.

    Parameters
    ----------
    articles
        Articles with different ids; those without a source count as one source.
    threshold
        Jaccard similarity to the earliest copy, in (0, 1].
    shingling
        What a shingle is; by default three words of the DEDUP profile.
    minimum
        In how many articles of the source a paragraph must stand. Articles that are near-duplicates of each other
        as a whole (new versions of one story) count as one.
    workers, progress
        As in `cluster_paragraphs`.

    Returns
    -------
    tuple of Boilerplate
        Sorted by source (None first), then by the first place.

    Raises
    ------
    DuplicateIdError
        If two articles have one id.
    InvalidArgument
        If the threshold is outside (0, 1], or `minimum` is below 2.

    Examples
    --------
    >>> import arnews
    >>> from arnews import Article
    >>> stories = ["وصل الوفد إلى العاصمة.", "ارتفعت الأسعار قليلا.", "فاز الفريق بالمباراة."]
    >>> notice = "حملوا تطبيقنا لتصلكم الأخبار أولا بأول."
    >>> articles = [Article(str(i), f"{story}\\n{notice}", source="الجريدة") for i, story in enumerate(stories)]
    >>> (found,) = arnews.find_boilerplate(articles, minimum=3)
    >>> found.source, [ref.article_id for ref in found.refs]
    ('الجريدة', ['0', '1', '2'])
    """
    listed = check_articles(articles)
    threshold = check_threshold(threshold)
    check_count(minimum, "minimum", 2)
    check_count(workers, "workers")
    sources: dict[tuple[bool, str], list[Article]] = {}
    for article in listed:
        sources.setdefault((article.source is not None, article.source or ""), []).append(article)
    found: list[Boilerplate] = []
    done = 0
    for key in sorted(sources):
        own = sources[key]
        if len(own) >= minimum:
            found.extend(_of_source(own, threshold, shingling, minimum, workers))
        done += len(own)
        if progress:
            progress(done, len(listed))
    return tuple(found)


def _of_source(
    articles: list[Article], threshold: float, shingling: Shingling | None, minimum: int, workers: int
) -> list[Boilerplate]:
    whole = Places(articles, whole=True)
    table = shingle_table(whole.texts(), shingling, workers=workers)
    version, _ = cluster_rows(table, whole.ranks(earliest_then_longest), threshold, workers=workers)
    story = {article.id: int(first) for article, first in zip(whole.articles, version, strict=True)}
    places = Places(articles, whole=False)
    table = shingle_table(places.texts(), shingling, workers=workers)
    leader, similarity = cluster_rows(table, places.ranks(earliest_then_longest), threshold, workers=workers)
    found = []
    for rows in clusters_of(leader):
        if len(np.unique([story[places.articles[row].id] for row in rows.tolist()])) >= minimum:
            refs = tuple(places.ref(row, float(similarity[row])) for row in rows.tolist())
            found.append(Boilerplate(articles[0].source, refs))
    return found
