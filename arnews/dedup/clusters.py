"""Clusters of near-duplicate paragraphs and articles, each with a representative that every member is similar to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model import Article, Cluster, Ref, Span
from ..text.segmentation import paragraphs
from .arguments import check_articles, check_count, check_texts, check_threshold
from .jaccard import similarities
from .pairs import groups_of, linked
from .shingles import Progress, ShingleTable, Shingling, shingle_table
from .stars import stars

__all__ = [
    "Places",
    "Preference",
    "cluster_articles",
    "cluster_paragraphs",
    "cluster_rows",
    "cluster_texts",
    "clusters_of",
    "earliest_then_longest",
]

Preference = Callable[[Article, Span], Any]

# Up to so many pairs of paragraphs of two articles are compared one by one.
_FEW = 4096
_LATEST = datetime.max.replace(tzinfo=UTC)


def earliest_then_longest(article: Article, span: Span) -> tuple[bool, datetime, int]:
    """Sort key of the default policy: the earliest published first (None last), among those the longest.

    Examples
    --------
    >>> from datetime import datetime
    >>> from arnews import Article, Span
    >>> old = Article("b", "نص", published=datetime(2024, 1, 1))
    >>> new = Article("a", "نص", published=datetime(2024, 1, 2))
    >>> earliest_then_longest(old, Span(0, 2)) < earliest_then_longest(new, Span(0, 2))
    True
    """
    published = article.published
    if published is None:
        return True, _LATEST, -len(span)
    if published.tzinfo is None:
        published = published.replace(tzinfo=UTC)
    return False, published, -len(span)


def cluster_rows(
    table: ShingleTable, order: NDArray[np.int64], threshold: float, *, workers: int = 1
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Give every row its representative, often itself, and its similarity to it; `order` ranks the rows."""
    representative = np.arange(len(table))
    similarity = np.ones(len(table))
    groups = groups_of(table, workers=workers)
    if not len(groups):
        return representative, similarity
    # The row of the lowest rank stands for its group.
    leading = groups.members[np.lexsort((order[groups.members], groups.of[groups.members]))]
    heads = leading[groups.starts[:-1]]
    pairs, crowded = linked(table, heads, threshold, lambda: order, every=False, workers=workers)
    home, share = stars(pairs, order, table, threshold, crowded)
    filled = np.flatnonzero(groups.of >= 0)
    own = heads[groups.of[filled]]
    representative[filled], similarity[filled] = home[own], share[own]
    return representative, similarity


def clusters_of(representative: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Return the rows of every cluster of two or more, ascending, sorted by their first row."""
    order = np.argsort(representative, kind="stable")
    sizes = np.bincount(representative, minlength=representative.size)
    ends = np.cumsum(sizes)
    found = [order[ends[row] - sizes[row] : ends[row]] for row in np.flatnonzero(sizes > 1).tolist()]
    return sorted(found, key=lambda rows: int(rows[0]))


def _ranks(keys: Sequence[Any]) -> NDArray[np.int64]:
    """Rank rows by their keys, smallest first; equal keys keep their order."""
    ranks = np.empty(len(keys), np.int64)
    ranks[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
    return ranks


def cluster_texts(
    texts: Iterable[str],
    threshold: float = 0.8,
    shingling: Shingling | None = None,
    *,
    workers: int = 1,
    progress: Progress | None = None,
) -> tuple[tuple[int, ...], ...]:
    """Cluster plain texts; the earliest text of the list represents a cluster.

    Parameters
    ----------
    texts, threshold, shingling, workers, progress
        As in `similar_pairs`.

    Returns
    -------
    tuple of tuples of int
        The indices of every cluster of two or more, ascending, so that the representative is the first; sorted.

    Raises
    ------
    InvalidArgument
        If the threshold is outside (0, 1], or `texts` is one str or holds something else than str.

    Examples
    --------
    >>> import arnews
    >>> arnews.cluster_texts(["وصل الوفد إلى المدينة", "نص آخر لا يشبهه", "وصل الوفد الى المدينه"])
    ((0, 2),)
    """
    listed = check_texts(texts)
    threshold = check_threshold(threshold)
    check_count(workers, "workers")
    table = shingle_table(listed, shingling, workers=workers, progress=progress)
    representative, _ = cluster_rows(table, np.arange(len(table)), threshold, workers=workers)
    return tuple(tuple(rows.tolist()) for rows in clusters_of(representative))


class Places:
    """The paragraphs, or the whole texts, of a list of articles, sorted by (article id, span)."""

    def __init__(self, articles: Sequence[Article], *, whole: bool) -> None:
        self.articles: list[Article] = []
        self.spans: list[Span] = []
        for article in sorted(articles, key=lambda one: one.id):
            spans = (Span(0, len(article.text)),) if whole else paragraphs(article.text)
            self.articles.extend([article] * len(spans))
            self.spans.extend(spans)

    def texts(self) -> list[str]:
        """Return the text of every place."""
        return [article.text[span.start : span.end] for article, span in zip(self.articles, self.spans, strict=True)]

    def ranks(self, preference: Preference) -> NDArray[np.int64]:
        """Rank the places by a sort key; equal keys by article id and span."""
        return _ranks([preference(article, span) for article, span in zip(self.articles, self.spans, strict=True)])

    def ref(self, row: int, similarity: float, shared: float | None = None) -> Ref:
        """Name one place as a result."""
        return Ref(self.articles[row].id, self.spans[row], similarity, shared)


def cluster_paragraphs(
    articles: Iterable[Article],
    threshold: float = 0.8,
    shingling: Shingling | None = None,
    *,
    preference: Preference | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> tuple[Cluster, ...]:
    """Cluster the paragraphs of articles, across them and inside each.

    Parameters
    ----------
    articles
        Articles with different ids.
    threshold
        Jaccard similarity that every member has to its representative, in (0, 1].
    shingling
        What a shingle is; by default three words of the DEDUP profile.
    preference
        Sort key ``(article, span) -> key`` that chooses representatives, smallest first; by default
        `earliest_then_longest`. Equal keys are decided by the id and the span.
    workers
        Threads; the result does not depend on it.
    progress
        Called as ``progress(paragraphs hashed, paragraphs in all)`` from time to time.

    Returns
    -------
    tuple of Cluster
        Clusters of two or more, sorted by their first member. A paragraph is in at most one, and joins the most
        similar representative; one without a word is in none.

    Raises
    ------
    DuplicateIdError
        If two articles have one id.
    InvalidArgument
        If the threshold is outside (0, 1], or something else than an article is given.

    Examples
    --------
    >>> import arnews
    >>> from arnews import Article
    >>> first = Article("a", "افتتح الوزير الجسر الجديد صباح اليوم.\\nوحضر الافتتاح عدد من المسؤولين.")
    >>> second = Article("b", "أكد المدير اكتمال العمل.\\nافتتح الوزير الجسر الجديد صباح اليوم.")
    >>> (cluster,) = arnews.cluster_paragraphs([first, second])
    >>> [(ref.article_id, ref.span.start) for ref in cluster.members], cluster.representative.article_id
    ([('a', 0), ('b', 25)], 'a')
    """
    places = Places(check_articles(articles), whole=False)
    representative, similarity = _clustered(places, threshold, shingling, preference, workers, progress)[1:]
    return tuple(_cluster(places, rows, representative, similarity, None) for rows in clusters_of(representative))


def cluster_articles(
    articles: Iterable[Article],
    threshold: float = 0.8,
    shingling: Shingling | None = None,
    *,
    preference: Preference | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> tuple[Cluster, ...]:
    """Cluster whole articles by their texts.

    Parameters, sorting and errors are those of `cluster_paragraphs`.

    Returns
    -------
    tuple of Cluster
        Every `Ref` spans a whole text; its `shared_paragraphs` is the share of the article's paragraphs (those with a
        word) that the representative holds too, as near-duplicates at the same threshold.

    Examples
    --------
    >>> import arnews
    >>> from arnews import Article
    >>> text = "افتتح الوزير الجسر الجديد صباح اليوم.\\nوحضر الافتتاح عدد من المسؤولين."
    >>> (cluster,) = arnews.cluster_articles([Article("a", text), Article("b", text.replace("أ", "ا"))])
    >>> [(ref.article_id, ref.similarity, ref.shared_paragraphs) for ref in cluster.members]
    [('a', 1.0, 1.0), ('b', 1.0, 1.0)]
    """
    places = Places(check_articles(articles), whole=True)
    threshold, representative, similarity = _clustered(places, threshold, shingling, preference, workers, progress)
    found = clusters_of(representative)
    shared = _shared_paragraphs(places, found, representative, threshold, shingling)
    return tuple(_cluster(places, rows, representative, similarity, shared) for rows in found)


def _clustered(
    places: Places,
    threshold: float,
    shingling: Shingling | None,
    preference: Preference | None,
    workers: int,
    progress: Progress | None,
) -> tuple[float, NDArray[np.int64], NDArray[np.float64]]:
    threshold = check_threshold(threshold)
    check_count(workers, "workers")
    ranks = places.ranks(preference or earliest_then_longest)
    table = shingle_table(places.texts(), shingling, workers=workers, progress=progress)
    return threshold, *cluster_rows(table, ranks, threshold, workers=workers)


def _cluster(
    places: Places,
    rows: NDArray[np.int64],
    representative: NDArray[np.int64],
    similarity: NDArray[np.float64],
    shared: dict[int, float] | None,
) -> Cluster:
    leader = int(representative[rows[0]])
    members = {row: places.ref(row, float(similarity[row]), shared[row] if shared else None) for row in rows.tolist()}
    return Cluster(tuple(members.values()), members[leader])


def _shared_paragraphs(
    places: Places,
    found: list[NDArray[np.int64]],
    representative: NDArray[np.int64],
    threshold: float,
    shingling: Shingling | None,
) -> dict[int, float]:
    """Return for every clustered article the share of its paragraphs that its representative holds."""
    rows = [row for cluster in found for row in cluster.tolist()]
    texts: list[str] = []
    bounds = [0]
    for row in rows:
        text = places.articles[row].text
        texts.extend(text[span.start : span.end] for span in paragraphs(text))
        bounds.append(len(texts))
    table = shingle_table(texts, shingling)
    filled = table.counts > 0
    own = {
        row: np.flatnonzero(filled[start:stop]) + start
        for row, start, stop in zip(rows, bounds[:-1], bounds[1:], strict=True)
    }
    return {row: _share(table, own[row], own[int(representative[row])], threshold) for row in rows}


def _share(table: ShingleTable, ours: NDArray[np.int64], theirs: NDArray[np.int64], threshold: float) -> float:
    if not ours.size:
        return 0.0
    if ours is theirs:
        return 1.0
    part = table.rows(np.concatenate((ours, theirs)))
    groups = groups_of(part)
    own = groups.of[: ours.size]
    theirs_too = np.zeros(len(groups), np.bool_)
    theirs_too[groups.of[ours.size :]] = True
    known = theirs_too.copy()
    left, right = np.flatnonzero(~theirs_too[own]), np.arange(ours.size, len(part))
    if left.size * right.size <= _FEW:
        one, two = np.repeat(left, right.size), np.tile(right, left.size)
        known[groups.of[one[similarities(part, one, two) >= threshold]]] = True
    else:
        heads = groups.members[groups.starts[:-1]]
        pairs, _ = linked(part, heads, threshold, lambda: np.arange(len(part)), every=True)
        one, two = groups.of[pairs.first], groups.of[pairs.second]
        known[one[theirs_too[two]]] = True
        known[two[theirs_too[one]]] = True
    return float(known[own].mean())
