"""Attributions in random real articles that were read and judged: draws them, and scores the verdicts that are kept.

``python benchmarks/judge_attributions.py draw [COUNT [SEED]]`` prints attributions for reading, one from each of COUNT
articles drawn from both corpora, each with a row to complete and to append to ``benchmarks/judged/attributions.jsonl``;
the rows hold ids and offsets, no text.

``python benchmarks/judge_attributions.py score`` prints, for every round of reading, how many cues, sources, contents
and speakers are right, and how many of the judged attributions are still found with the same spans. What a
round showed was repaired before the next one, so that the last round is nearest to what is there now.

Both need the articles that the environment variable ARNEWS_SHARED points to.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

from corpora import load

import arnews

JUDGED = Path(__file__).resolve().parent / "judged" / "attributions.jsonl"
CORPORA = ("outlets", "wire")
PARTS = ("cue", "source", "content", "resolved")
IDENTITY = ("corpus", "article", "cue", "source", "content", "resolved")
AROUND = 300


def pair(span: arnews.Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def row(corpus: str, article: arnews.Article, one: arnews.Attribution) -> dict[str, Any]:
    """Return what identifies an attribution: its article and its spans."""
    return {
        "corpus": corpus,
        "article": article.id,
        "cue": pair(one.cue),
        "source": pair(one.source),
        "content": [pair(span) for span in one.content],
        "resolved": pair(one.resolved),
    }


def draw(count: int, seed: int) -> None:
    numbers = random.Random(seed)
    articles = [(corpus, article) for corpus in CORPORA for article in load(corpus, sys.maxsize)]
    numbers.shuffle(articles)
    shown = 0
    for corpus, article in articles:
        found = arnews.extract_quotes(article.text)
        if not found:
            continue
        one = numbers.choice(found)
        speaker = one.resolved or one.source
        start, end = one.cue.start, one.cue.end
        print(f"## {shown} {corpus} {article.id}")
        print(f"{article.text[max(0, start - AROUND) : start]}<<{one.cue.of(article.text)}>>", end="")
        print(article.text[end : end + AROUND])
        print("source:", one.source.of(article.text) if one.source else "-")
        print("speaker:", speaker.of(article.text) if speaker else "-")
        print("content:", " ||| ".join(span.of(article.text) for span in one.content))
        verdict = dict.fromkeys(PARTS, "")
        print(json.dumps({"round": 0, **row(corpus, article, one), "right": verdict, "why": ""}, ensure_ascii=False))
        shown += 1
        if shown == count:
            return


def score() -> None:
    judged = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    wanted = {(entry["corpus"], entry["article"]) for entry in judged}
    now = {
        json.dumps(row(corpus, article, one))
        for corpus in CORPORA
        for article in load(corpus, sys.maxsize)
        if (corpus, article.id) in wanted
        for one in arnews.extract_quotes(article.text)
    }
    for number in sorted({entry["round"] for entry in judged}):
        read = [entry for entry in judged if entry["round"] == number]
        figures = []
        for part in PARTS:
            decided = [entry["right"][part] for entry in read if entry["right"][part] is not None]
            figures.append(f"{part} {sum(decided)} of {len(decided)}")
        wholly = sum(all(entry["right"][part] for part in PARTS[:3]) for entry in read)
        same = sum(json.dumps({key: entry[key] for key in IDENTITY}) in now for entry in read)
        print(
            f"round {number}: {', '.join(figures)}; wholly right {wholly} ({wholly / len(read):.1%}); same now {same}"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["draw"]:
        draw(int(sys.argv[2]) if len(sys.argv) > 2 else 200, int(sys.argv[3]) if len(sys.argv) > 3 else 0)
    elif sys.argv[1:] == ["score"]:
        score()
    else:
        sys.exit(__doc__)
