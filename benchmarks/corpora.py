"""The articles that benchmarks run on: real ones where they are at hand, else the project's own, resampled."""

from __future__ import annotations

import json
import lzma
import os
import random
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from pathlib import Path

from arnews import Article

__all__ = ["CORPORA", "FILES", "MissingCorpus", "load"]

EXAMPLES = Path(__file__).resolve().parent.parent / "docs" / "examples" / "articles"
FILES = {"wire": "wire-2015-08.jsonl.xz", "outlets": "outlets-2018.jsonl.xz"}
CORPORA = ("examples", *FILES)


class MissingCorpus(Exception):
    """The corpus is not on this machine."""


def load(corpus: str, count: int) -> list[Article]:
    """Return the first `count` articles of a corpus that have a text; fewer where it holds fewer.

    ``wire`` and ``outlets`` are read from the folder that the environment variable ARNEWS_SHARED names. ``examples``
    is made from the project's own articles: every article ten of their paragraphs in random order, one word in ten
    exchanged, so that it has near-duplicates at all distances. It is the same on every machine.
    """
    if corpus == "examples":
        return list(islice(_resampled(), count))
    folder = os.environ.get("ARNEWS_SHARED")
    if not folder:
        raise MissingCorpus("ARNEWS_SHARED is not set")
    path = Path(folder) / "corpus" / FILES[corpus]
    if not path.exists():
        raise MissingCorpus(f"there is no {path.name}")
    return list(islice(_stored(path), count))


def _stored(path: Path) -> Iterator[Article]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["text"].strip():
                yield Article(row["id"], row["text"], row["title"], row["source"], _moment(row["date"]))


def _moment(written: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(written)
        except ValueError:
            continue
    return None


def _resampled() -> Iterator[Article]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    paragraphs = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
    words = [word for paragraph in paragraphs for word in paragraph.split()]
    chance = random.Random(20260)
    number = 0
    while True:
        chosen = chance.sample(paragraphs, min(10, len(paragraphs)))
        edited = (
            " ".join(chance.choice(words) if chance.random() < 0.1 else word for word in paragraph.split())
            for paragraph in chosen
        )
        yield Article(f"example-{number:06}", "\n".join(edited), source=f"outlet {number % 12}")
        number += 1
