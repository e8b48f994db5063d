"""The classes that go in and out: validation and the errors it raises."""

from __future__ import annotations

import pickle
from datetime import datetime
from typing import Any

import pytest
from under_test import arnews, submodule

errors = submodule("errors")


@pytest.mark.parametrize("bounds", [(5, 3), (-1, 2), (1.0, 2), ("0", "1"), (True, 2)])
def test_span_refuses(bounds: tuple[Any, Any]) -> None:
    with pytest.raises(arnews.ArnewsError, match="Span"):
        arnews.Span(*bounds)


def test_span_is_a_place_even_when_empty() -> None:
    assert arnews.Span(2, 2)
    assert len(arnews.Span(2, 2)) == 0
    assert arnews.Span(0, 3).of("قال الوزير") == "قال"


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("Article.id", {"id": "", "text": "نص"}),
        ("Article.id", {"id": 3, "text": "نص"}),
        ("Article.text", {"id": "a", "text": None}),
        ("Article.published", {"id": "a", "text": "نص", "published": "2026-01-01"}),
        ("Article.title", {"id": "a", "text": "نص", "title": 1}),
    ],
)
def test_article_refuses(field: str, fields: dict[str, Any]) -> None:
    with pytest.raises(arnews.ArnewsError) as caught:
        arnews.Article(**fields)
    assert caught.value.argument == field  # type: ignore[attr-defined]
    assert "allowed" in str(caught.value)


def test_article_is_frozen_and_takes_a_naive_datetime() -> None:
    article = arnews.Article("a", "نص", published=datetime(2026, 1, 1))
    with pytest.raises(AttributeError):
        article.id = "b"  # type: ignore[misc]


def test_errors_survive_pickling() -> None:
    for error in (
        errors.InvalidArgument("threshold", 2, "a number in (0, 1]"),
        errors.UnknownIdError("id", "x", "an id in the index"),
    ):
        copy = pickle.loads(pickle.dumps(error))
        assert str(copy) == str(error)
        assert copy.allowed == error.allowed
