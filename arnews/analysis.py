"""The whole job: repeats first, each statement once, near-duplicates and threads across the articles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

import attrs

from .dedup import cluster_articles, cluster_paragraphs, find_repeats
from .dedup.arguments import check_articles, check_threshold
from .errors import InvalidArgument
from .model import Analysis, Article, Attribution, RepeatedBlock
from .quotes import extract_quotes, thread_quotes

__all__ = ["analyze"]


def analyze(
    articles: Iterable[Article],
    *,
    threshold: float = 0.8,
    progress: Callable[[int, int], None] | None = None,
) -> Analysis:
    """Find repeats, attributions, near-duplicates and statement threads of a list of articles.

    Repeats are found first, and an attribution whose cue lies in the later copy of a repeated block is left out, so
    that a block pasted twice gives each of its statements once.

    Parameters
    ----------
    articles
        Articles with distinct ids, in any order.
    threshold
        The Jaccard similarity, in ``(0, 1]``, from which two paragraphs or two articles are near-duplicates.
    progress
        Called as ``progress(done, total)`` after each article whose repeats and attributions are known; clusters and
        threads follow the last of these calls.

    Returns
    -------
    Analysis
        Its mappings have every article's id, sorted, with an empty tuple where there is nothing. ``nested_in`` is an
        index into the tuple returned; where the attribution around another one is left out, it is that one's own.

    Raises
    ------
    DuplicateIdError
        If two articles have one id; nothing has been computed then.
    InvalidArgument
        If `articles` is no iterable of `Article`, or another argument is not as described.

    Examples
    --------
    >>> from arnews import Article, analyze
    >>> done = analyze([Article("a", "قال الوزير إن الميناء جاهز."), Article("b", "")])
    >>> [one.cue_lemma for one in done.attributions["a"]]
    ['قال']
    >>> done.repeats, done.attributions["b"]
    ({'a': (), 'b': ()}, ())
    """
    listed = check_articles(articles)
    check_threshold(threshold)
    if progress is not None and not callable(progress):
        raise InvalidArgument("progress", progress, "a callable that takes (done, total), or None")
    repeats: dict[str, tuple[RepeatedBlock, ...]] = {}
    attributions: dict[str, tuple[Attribution, ...]] = {}
    for done, article in enumerate(sorted(listed, key=lambda one: one.id), 1):
        repeats[article.id] = find_repeats(article.text)
        attributions[article.id] = _outside(repeats[article.id], extract_quotes(article.text))
        if progress is not None:
            progress(done, len(listed))
    return Analysis(
        repeats=repeats,
        attributions=attributions,
        paragraph_clusters=cluster_paragraphs(listed, threshold=threshold),
        article_clusters=cluster_articles(listed, threshold=threshold),
        threads=thread_quotes(listed, attributions),
    )


def _outside(blocks: Sequence[RepeatedBlock], found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions whose cue is in no repeat, with ``nested_in`` counted anew."""
    bounds = _merged(blocks)
    starts = [start for start, _ in bounds]

    def repeated(one: Attribution) -> bool:
        place = bisect_right(starts, one.cue.start) - 1
        return place >= 0 and one.cue.end <= bounds[place][1]

    kept = [place for place, one in enumerate(found) if not repeated(one)]
    if len(kept) == len(found):
        return tuple(found)
    index = {place: count for count, place in enumerate(kept)}
    return tuple(attrs.evolve(found[place], nested_in=_parent(found, place, index)) for place in kept)


def _merged(blocks: Sequence[RepeatedBlock]) -> list[tuple[int, int]]:
    """Return the repeats' bounds in order, those that overlap joined."""
    bounds: list[tuple[int, int]] = []
    for start, end in sorted((one.repeat.start, one.repeat.end) for one in blocks):
        if bounds and start < bounds[-1][1]:
            bounds[-1] = (bounds[-1][0], max(end, bounds[-1][1]))
        else:
            bounds.append((start, end))
    return bounds


def _parent(found: Sequence[Attribution], place: int, index: dict[int, int]) -> int | None:
    """Return the new index of the nearest attribution around this one that was kept."""
    parent = found[place].nested_in
    while parent is not None and parent not in index:
        parent = found[parent].nested_in
    return None if parent is None else index[parent]
