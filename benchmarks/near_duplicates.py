"""Paragraphs of about sixty words with known near-duplicates among them, as many as wanted.

``python near_duplicates.py COUNT FILE [spliced]`` writes them, one to a line.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from pathlib import Path

from corpora import load

from arnews import Article

__all__ = ["paragraphs", "stored"]

SEED = 20_260
COPIES = 0.25
# Stretches in a spliced paragraph. With one, a corpus many times the size of its source would consist of overlapping
# windows of the same sentences, and have more near-duplicates the larger it is.
STRETCHES = 3
# With so many of its words exchanged, about half of its runs of three words are new, in a corpus of any size; in the
# paragraphs of one real week of wire news it is three in five.
EXCHANGED = 0.2
MARKS = "\N{ARABIC FATHA}\N{ARABIC DAMMA}\N{ARABIC KASRA}\N{ARABIC SHADDA}\N{ARABIC SUKUN}"
SPELLINGS = str.maketrans(
    {
        "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}": "\N{ARABIC LETTER ALEF}",
        "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}": "\N{ARABIC LETTER ALEF}",
        "\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER HEH}",
        "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
        "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    }
)


def paragraphs(count: int, corpora: Sequence[str] = ("wire", "outlets"), *, spliced: bool = False) -> list[str]:
    """Make `count` paragraphs from the words of corpora; the first ones are the same whatever the count.

    Three in four are a stretch of an article, each article in its turn, or, `spliced`, made of stretches of three
    random articles with one word in five exchanged: enough different ones for any count. One in four is a copy of one
    of the 20,000 paragraphs before it: half of the copies with words exchanged, added and left out (up to 30 % of
    them), a quarter in another orthography, a quarter in both ways.
    """
    chance = random.Random(SEED)
    articles = [words for corpus in corpora for article in _all(corpus) if len(words := article.text.split()) >= 40]
    chance.shuffle(articles)
    found: list[str] = []
    turn = 0
    for number in range(count):
        if number and chance.random() < COPIES:
            original = found[chance.randrange(max(0, number - 20_000), number)].split()
            kind = chance.randrange(4)
            words = original
            if kind != 2:
                words = _edited(words, chance.random() * (0.15 if kind == 3 else 0.3), articles, chance)
            if kind >= 2:
                words = _respelled(words, chance.random() / 2, chance)
        elif spliced:
            words = _edited(_spliced(articles, chance), EXCHANGED, articles, chance)
        else:
            source = articles[turn % len(articles)]
            turn += 1
            start = chance.randint(0, max(0, len(source) - 60))
            words = source[start : start + chance.randint(45, 75)]
        found.append(" ".join(words))
    return found


def _spliced(articles: list[list[str]], chance: random.Random) -> list[str]:
    length = chance.randint(45, 75)
    words: list[str] = []
    while len(words) < length:
        source = chance.choice(articles)
        start = chance.randrange(len(source))
        words += source[start : start + min(length - len(words), length // STRETCHES + 1)]
    return words


def _all(corpus: str) -> list[Article]:
    return load(corpus, 100_000 if corpus != "examples" else 5_000)


def _edited(words: list[str], rate: float, articles: list[list[str]], chance: random.Random) -> list[str]:
    edited: list[str] = []
    for word in words:
        if chance.random() >= rate:
            edited.append(word)
            continue
        kind = chance.random()
        if kind >= 0.8:
            edited.append(word)
        if kind < 0.6 or kind >= 0.8:
            edited.append(chance.choice(chance.choice(articles)))
    return edited


def _respelled(words: list[str], rate: float, chance: random.Random) -> list[str]:
    respelled = []
    for word in words:
        if chance.random() < rate:
            word = word.translate(SPELLINGS)
            if chance.random() < 0.3:
                place = chance.randint(1, len(word))
                word = word[:place] + chance.choice(MARKS) + word[place:]
        respelled.append(word)
    return respelled


def stored(path: Path) -> list[str]:
    """Read paragraphs that were written by this module."""
    with path.open(encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines]


def main(count: str, path: str, *options: str) -> None:
    found = paragraphs(int(count), spliced="spliced" in options)
    Path(path).write_text("\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
