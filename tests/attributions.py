"""Attributions for tests: from texts with the parts marked, and from annotated articles beside the project."""

from __future__ import annotations

import json
import os
import re
from datetime import datetime
from pathlib import Path

import pytest
from under_test import arnews

# ⟨cue:…⟩, ⟨source:…⟩, ⟨resolved:…⟩, ⟨content:…⟩ mark the parts of attribution 0; ⟨cue1:…⟩ those of attribution 1.
_MARK = re.compile(r"⟨(cue|source|resolved|content)(\d?):([^⟨⟩]*)⟩")


def marked(
    id: str,
    text: str,
    *,
    lemma: str = "قال",
    polarity: str = "assert",
    published: datetime | None = None,
    source: str | None = None,
) -> tuple[arnews.Article, tuple[arnews.Attribution, ...]]:
    """Return the article without marks and the attributions that they mark."""
    parts: dict[int, dict[str, list[arnews.Span]]] = {}
    plain = ""
    at = 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        span = arnews.Span(len(plain), len(plain) + len(match.group(3)))
        plain += match.group(3)
        parts.setdefault(int(match.group(2) or 0), {}).setdefault(match.group(1), []).append(span)
        at = match.end()
    plain += text[at:]
    found = []
    for number in sorted(parts):
        part = parts[number]
        quoted = plain[part["content"][0].start - 1] in '«"'
        found.append(
            arnews.Attribution(
                cue=part["cue"][0],
                cue_lemma=lemma,
                source=part.get("source", [None])[0],
                resolved=part.get("resolved", [None])[0],
                content=part["content"],
                type=arnews.QuoteType.DIRECT if quoted else arnews.QuoteType.INDIRECT,
                polarity=arnews.Polarity(polarity),
            )
        )
    return arnews.Article(id, plain, source=source, published=published), tuple(found)


def shared() -> Path:
    """Return the directory of the annotated articles, or skip."""
    found = os.environ.get("ARNEWS_SHARED")
    if not found:
        pytest.skip("ARNEWS_SHARED is not set: the annotated articles are not beside the project")
    return Path(found)


def annotated(
    directory: Path, names: list[str]
) -> tuple[list[arnews.Article], dict[str, tuple[arnews.Attribution, ...]]]:
    """Return annotated articles and their attributions."""
    articles: list[arnews.Article] = []
    attributions: dict[str, tuple[arnews.Attribution, ...]] = {}
    for name in names:
        text = (directory / "articles" / f"{name}.txt").read_bytes().decode("utf-8")
        lines = (directory / "gold" / "seeds" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
        place = {row["id"]: index for index, row in enumerate(rows)}
        articles.append(arnews.Article(name, text))
        attributions[name] = tuple(
            arnews.Attribution(
                cue=arnews.Span(*row["cue"]),
                cue_lemma=row["cue_lemma"],
                source=None if row["source"] is None else arnews.Span(*row["source"]),
                resolved=None if row["resolved"] is None else arnews.Span(*row["resolved"]),
                content=tuple(arnews.Span(*span) for span in row["content"]),
                type=arnews.QuoteType(row["type"]),
                form=arnews.QuoteForm(row["form"]),
                polarity=arnews.Polarity(row["polarity"]),
                nested_in=None if row["nested_in"] is None else place[row["nested_in"]],
            )
            for row in rows
        )
    return articles, attributions
