"""Words a second of `extract_quotes` on whole corpora, every article met for the first time.

``python benchmarks/first_pass.py [COUNT]`` reads the first COUNT articles of each corpus (all, where none is given) and
prints their words, attributions and words per second of processor time: what a corpus builder pays, where the samples
of ``test_extraction.py`` are repeated until everything about their words is known.

Needs the articles that the environment variable ARNEWS_SHARED points to.
"""

from __future__ import annotations

import sys
import time

from corpora import FILES, load

import arnews


def main(count: int) -> None:
    all_words, all_seconds = 0, 0.0
    for corpus in FILES:
        texts = [article.text for article in load(corpus, count)]
        words = sum(len(text.split()) for text in texts)
        start = time.process_time()
        attributions = sum(len(arnews.extract_quotes(text)) for text in texts)
        seconds = time.process_time() - start
        print(f"{corpus}: {len(texts):,} articles, {words:,} words, {attributions:,} attributions")
        print(f"  {words / seconds:,.0f} words/s")
        all_words += words
        all_seconds += seconds
    print(f"together: {all_words:,} words, {all_words / all_seconds:,.0f} words/s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else sys.maxsize)
