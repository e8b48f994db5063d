"""The whole job: repeats first, each statement once, near-duplicates and threads across the articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .dedup import cluster_articles, cluster_paragraphs, find_repeats
from .dedup.arguments import check_articles, check_threshold
from .errors import InvalidArgument
from .model import Analysis, Article, Attribution, RepeatedBlock
from .quotes import extract_quotes, thread_quotes
from .quotes.repeated import outside_repeats

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
        attributions[article.id] = outside_repeats(repeats[article.id], extract_quotes(article.text))
        if progress is not None:
            progress(done, len(listed))
    return Analysis(
        repeats=repeats,
        attributions=attributions,
        paragraph_clusters=cluster_paragraphs(listed, threshold=threshold),
        article_clusters=cluster_articles(listed, threshold=threshold),
        threads=thread_quotes(listed, attributions),
    )
