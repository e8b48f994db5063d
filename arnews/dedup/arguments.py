"""Checks of the arguments that the functions of this package share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..errors import DuplicateIdError, InvalidArgument
from ..model import Article

__all__ = ["check_articles", "check_count", "check_text", "check_texts", "check_threshold"]


def check_threshold(threshold: object, argument: str = "threshold") -> float:
    """Return a threshold as a float, or raise `InvalidArgument`: it must be a number in (0, 1]."""
    if isinstance(threshold, bool) or not isinstance(threshold, int | float) or not 0 < threshold <= 1:
        raise InvalidArgument(argument, threshold, "a number in (0, 1]")
    return float(threshold)


def check_count(value: object, argument: str, least: int = 1) -> int:
    """Return an int of at least `least`, or raise `InvalidArgument`."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise InvalidArgument(argument, value, f"an int of at least {least}")
    return value


def check_text(text: object, argument: str = "text") -> str:
    """Return a str, or raise `InvalidArgument`."""
    if not isinstance(text, str):
        raise InvalidArgument(argument, text, "a str")
    return text


def check_texts(texts: Iterable[str]) -> Sequence[str]:
    """Return the texts as a sequence, or raise `InvalidArgument`: an iterable of str, not one str."""
    if isinstance(texts, str | bytes) or not isinstance(texts, Iterable):
        raise InvalidArgument("texts", texts, "an iterable of str")
    listed = texts if isinstance(texts, list | tuple) else list(texts)
    if not set(map(type, listed)) <= {str}:
        for index, text in enumerate(listed):
            check_text(text, f"texts[{index}]")
    return listed


def check_articles(articles: Iterable[Article]) -> Sequence[Article]:
    """Return the articles as a sequence, or raise: each an `Article`, no id twice."""
    if isinstance(articles, str | bytes | Article) or not isinstance(articles, Iterable):
        raise InvalidArgument("articles", articles, "an iterable of Article")
    listed = articles if isinstance(articles, list | tuple) else list(articles)
    seen: set[str] = set()
    for index, article in enumerate(listed):
        if not isinstance(article, Article):
            raise InvalidArgument(f"articles[{index}]", article, "an Article")
        if article.id in seen:
            raise DuplicateIdError(f"articles[{index}].id", article.id, "an id that no other article of the call has")
        seen.add(article.id)
    return listed
