"""Normalisation, alignment and tokens against their peers, in one run and on the same texts.

Peers are measured where they are installed: ``pip install arabic-norm arabic-normalize``; for camel-tools
``pip install --no-deps camel-tools`` and the packages that its utils import (``pip install six emoji``).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from arnews import DEDUP, DISPLAY, SEARCH, Article, Profile, align, normalize, normalize_many, paragraphs, sentences
from arnews.text import pair_marks, tokenize
from arnews.text.folding import folding

ROUNDS = 7
ARTICLES = 4000
PARAGRAPH_WORDS = 60
ARTICLE_CHARACTERS = 3600
PARAGRAPHS = 20_000

#: What arabic-norm folds, and nothing else.
TABLE = Profile(
    canonical=False,
    tashkeel=True,
    superscript_alef=True,
    quranic_marks=True,
    tatweel=True,
    alef=True,
    alef_maksura=True,
    teh_marbuta=True,
)

Job = Callable[[list[str]], Sequence[Any]]


def _arabic_norm() -> Job:
    peer = importlib.import_module("arabic_norm")
    return lambda texts: peer.normalize_batch(texts, ta_marbuta=True)


def _arabic_norm_single() -> Job:
    peer = importlib.import_module("arabic_norm")
    return lambda texts: [peer.normalize(text, ta_marbuta=True) for text in texts]


def _arabic_normalize() -> Job:
    peer = importlib.import_module("arabic_normalize").Normalizer()
    return lambda texts: peer.normalize_many(texts)


def _camel_tools() -> Job:
    folds = importlib.import_module("camel_tools.utils.normalize")
    dediac = importlib.import_module("camel_tools.utils.dediac").dediac_ar

    def fold(text: str) -> str:
        bare = folds.normalize_alef_maksura_ar(folds.normalize_alef_ar(dediac(text)))
        return str(folds.normalize_teh_marbuta_ar(bare))

    return lambda texts: [fold(text) for text in texts]


def _translate() -> Job:
    compiled = folding(SEARCH)
    table = {code: becomes or None for code, becomes in {**compiled.becomes, **compiled.dropped}.items()}
    return lambda texts: [text.translate(table) for text in texts]


JOBS: dict[str, Callable[[], Job]] = {
    "normalize_many, table only": lambda: lambda texts: normalize_many(texts, TABLE),
    "normalize_many, SEARCH": lambda: lambda texts: normalize_many(texts, SEARCH),
    "normalize_many, DEDUP": lambda: lambda texts: normalize_many(texts, DEDUP),
    "normalize_many, DISPLAY": lambda: lambda texts: normalize_many(texts, DISPLAY),
    "normalize, SEARCH": lambda: lambda texts: [normalize(text, SEARCH) for text in texts],
    "normalize, table only": lambda: lambda texts: [normalize(text, TABLE) for text in texts],
    "align, SEARCH": lambda: lambda texts: [align(text, SEARCH) for text in texts],
    "tokenize": lambda: lambda texts: [tokenize(text) for text in texts],
    "tokenize, words": lambda: lambda texts: [tokenize(text).words for text in texts],
    "pair_marks": lambda: lambda texts: [pair_marks(text) for text in texts],
    "paragraphs": lambda: lambda texts: [paragraphs(text) for text in texts],
    "sentences": lambda: lambda texts: [sentences(text) for text in texts],
    "peer: arabic-norm, batch (Rust, threads)": _arabic_norm,
    "peer: arabic-norm, one text (Rust)": _arabic_norm_single,
    "peer: arabic-normalize, batch (Rust)": _arabic_normalize,
    "peer: camel-tools": _camel_tools,
    "peer: str.translate with the table of SEARCH": _translate,
}


def cut(articles: list[Article], kind: str) -> list[str]:
    """Return paragraphs of 60 words, or texts of 3,600 characters, without what is between their words."""
    words = [word for article in articles for word in article.text.split()]
    if kind == "paragraphs":
        starts = range(0, min(len(words), PARAGRAPHS * PARAGRAPH_WORDS), PARAGRAPH_WORDS)
        return [" ".join(words[start : start + PARAGRAPH_WORDS]) for start in starts]
    whole = " ".join(words)
    return [whole[start : start + ARTICLE_CHARACTERS] for start in range(0, len(whole), ARTICLE_CHARACTERS)]


@pytest.fixture(scope="session")
def texts(articles: Callable[[str, int], list[Article]]) -> Callable[[str, str], list[str]]:
    kept: dict[tuple[str, str], list[str]] = {}

    def get(corpus: str, kind: str) -> list[str]:
        if (corpus, kind) not in kept:
            kept[corpus, kind] = cut(articles(corpus, ARTICLES), kind)
        return kept[corpus, kind]

    return get


@pytest.mark.parametrize("corpus", ["examples", "wire"])
@pytest.mark.parametrize("kind", ["paragraphs", "articles"])
@pytest.mark.parametrize("name", JOBS)
def test_text_job(name: str, kind: str, corpus: str, benchmark: Any, texts: Callable[[str, str], list[str]]) -> None:
    try:
        job = JOBS[name]()
    except ImportError as missing:
        pytest.skip(f"{missing.name} is not installed")
    data = texts(corpus, kind)
    benchmark.group = f"{kind} of {corpus}"
    result = benchmark.pedantic(job, (data,), rounds=ROUNDS, warmup_rounds=1)
    assert len(result) == len(data)
    seconds = benchmark.stats.stats.min
    benchmark.extra_info |= {
        "characters": sum(map(len, data)),
        "megacharacters_per_second": round(sum(map(len, data)) / seconds / 1e6, 1),
        "words_per_second": round(sum(len(text.split()) for text in data) / seconds),
    }


@pytest.mark.parametrize("corpus", ["examples", "wire"])
def test_table_profile_folds_what_its_peer_folds(corpus: str, texts: Callable[[str, str], list[str]]) -> None:
    peer = pytest.importorskip("arabic_norm")
    data = texts(corpus, "paragraphs")
    # The peer lists fewer signs of the Qur'an and more vowels; news hold none of what differs.
    assert normalize_many(data, TABLE) == peer.normalize_batch(data, ta_marbuta=True)
