"""Threads over the wire week that were read and judged: draws them at random, and scores the verdicts that are kept.

``python benchmarks/judge_threads.py draw [COUNT [SEED]]`` prints threads over three outlets or more for reading, each
with a row to complete and to append to ``benchmarks/judged/threads.jsonl``; the rows hold ids and offsets, no text.

``python benchmarks/judge_threads.py score`` prints how many of the judged threads are right, and how many of them are
still found with the same statements.

Both need the articles that the environment variable ARNEWS_SHARED points to.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path

from corpora import load

import arnews

JUDGED = Path(__file__).resolve().parent / "judged" / "threads.jsonl"
OUTLETS = 3
SHOWN = 200


def wide_threads(articles: list[arnews.Article]) -> list[arnews.QuoteThread]:
    """Return the threads that span enough outlets, and print what it took."""
    started = time.process_time()
    attributions = {article.id: arnews.extract_quotes(article.text) for article in articles}
    extracted = time.process_time()
    threads = arnews.thread_quotes(articles, attributions)
    finished = time.process_time()
    source = {article.id: article.source for article in articles}
    wide = [thread for thread in threads if len({source[quote.article_id] for quote in thread.quotes}) >= OUTLETS]
    statements = sum(map(len, attributions.values()))
    print(
        f"{len(articles)} articles, {statements} attributions in {extracted - started:.0f} s of processor time; "
        f"{len(threads)} threads, {len(wide)} over {OUTLETS} outlets or more, in {finished - extracted:.0f} s",
        file=sys.stderr,
    )
    return wide


def row(thread: arnews.QuoteThread) -> list[list[object]]:
    """Return what identifies a thread: the article and the cue of every statement."""
    return sorted([quote.article_id, quote.attribution.cue.start] for quote in thread.quotes)


def draw(count: int, seed: int) -> None:
    articles = load("wire", sys.maxsize)
    by_id = {article.id: article for article in articles}
    wide = wide_threads(articles)
    for number, thread in enumerate(random.Random(seed).sample(wide, count)):
        print(f"## {number}", thread.speaker.name if thread.speaker is not None else "-")
        shown: set[str] = set()
        for place, quote in enumerate(thread.quotes):
            article = by_id[quote.article_id]
            content = " // ".join(span.of(article.text) for span in quote.attribution.content)
            who = quote.attribution.resolved or quote.attribution.source
            if content in shown:
                continue
            shown.add(content)
            mark = "*" if place == thread.record else " "
            name = "-" if who is None else who.of(article.text)[:40]
            print(f"  {mark} {article.source} {quote.relation} [{name}] {content[:SHOWN]}")
        print(json.dumps({"quotes": row(thread), "verdict": "", "why": ""}, ensure_ascii=False))


def score() -> None:
    judged = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    right = sum(entry["verdict"] == "right" for entry in judged)
    print(f"{right} of {len(judged)} threads right ({right / len(judged):.0%})")
    found = {json.dumps(row(thread)) for thread in wide_threads(load("wire", sys.maxsize))}
    same = sum(json.dumps(entry["quotes"]) in found for entry in judged)
    print(f"{same} of {len(judged)} still found with the same statements")


if __name__ == "__main__":
    if sys.argv[1:2] == ["draw"]:
        draw(int(sys.argv[2]) if len(sys.argv) > 2 else 50, int(sys.argv[3]) if len(sys.argv) > 3 else 0)
    elif sys.argv[1:] == ["score"]:
        score()
    else:
        sys.exit(__doc__)
