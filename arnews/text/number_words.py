"""Numbers written as words, found and read by pyarabic; the only module that imports it, and only when asked to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from .folding import folding
from .general import fold_characters
from .profiles import Profile
from .segmentation import paragraph_bounds
from .tokens import tokenize

__all__ = ["number_words"]

# pyarabic's tables hold undecorated spellings with their hamzas.
_PLAIN: Final = Profile(
    presentation_forms=True,
    tashkeel=True,
    superscript_alef=True,
    quranic_marks=True,
    tatweel=True,
    bidi_controls=True,
    joiners=True,
    invisible=True,
    farsi_yeh=True,
)
_AGREEMENT: Final = Profile(alef=True, alef_maksura=True, teh_marbuta=True)
_HUNDRED: Final = ("\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER MEEM}")
_AND: Final = "\N{ARABIC LETTER WAW}"
# The endings by which number words agree with what they count, longest first.
_ENDINGS: Final = (
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER YEH}",
)
_SHORTEST_STEM: Final = 2


def _key(words: list[str]) -> list[str]:
    """Return the stems of number words: case and gender, and the two spellings of "hundred", make no difference."""
    stems: list[str] = []
    compiled = folding(_AGREEMENT)
    joined = False
    for word in words:
        stem = fold_characters(word, compiled)
        stem = stem.replace(_HUNDRED[0], _HUNDRED[1]) if len(stem) > _SHORTEST_STEM + 1 else stem
        if stem == _AND:
            joined = True
            continue
        if joined:
            stem, joined = _AND + stem, False
        for ending in _ENDINGS:
            if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_STEM:
                stem = stem[: -len(ending)]
                break
        stems.append(stem)
    return stems


def _value(words: list[str], pyarabic_number: Any, spell: Any) -> int | None:
    """Return the number that a phrase names, or None if spelling that number gives other words."""
    value = pyarabic_number.text2number(" ".join(words))
    if not isinstance(value, int) or value < 1:
        return None
    wanted = _key(words)
    for gender in (1, 2):
        spell.set_feminine(gender)
        for case in (1, 2):
            spell.set_format(case)
            if _key(str(spell.int2str(str(value))).split()) == wanted:
                return value
    return None


def number_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Find numbers written as words that read the same when they are written back.

    pyarabic reads some phrases wrongly (three million two hundred thousand as 3,001,000), so a phrase counts only if
    the number it was read as, spelled by pyarabic, gives the same words again, case and gender endings aside. A single
    word for one is left alone, because it is also a pronoun.

    Parameters
    ----------
    text
        Any str.

    Yields
    ------
    start, end, digits
        The phrase, without a conjunction before it, and its number in ASCII digits.
    """
    from pyarabic import number as pyarabic_number
    from pyarabic.number_const import NUMBER_WORDS

    spell = pyarabic_number.ArNumbers()
    stems = {stem for word in NUMBER_WORDS for stem in _key([word])}
    plain = folding(_PLAIN)
    for first, last in paragraph_bounds(text):
        tokens = tokenize(text[first:last])
        words = [fold_characters(word, plain) for word in tokens.words]
        if not words:
            continue
        for begin, end in pyarabic_number.detect_number_phrases_position(words):
            yield from _phrases(text, first, tokens, words, begin, end + 1, stems, pyarabic_number, spell)


def _looks_like_number(word: str, stems: set[str]) -> bool:
    keys = _key([word]) + _key([word.removeprefix(_AND)])
    return any(key in stems for key in keys)


def _phrases(
    text: str,
    offset: int,
    tokens: Any,
    words: list[str],
    begin: int,
    end: int,
    stems: set[str],
    pyarabic_number: Any,
    spell: Any,
) -> Iterator[tuple[int, int, str]]:
    """Yield what can be converted of one phrase, which punctuation may cut into several."""
    start = begin
    for number in range(begin + 1, end + 1):
        gap = text[offset + tokens.ends[number - 1] : offset + tokens.starts[number]] if number < end else "."
        if not gap.strip(" \N{NO-BREAK SPACE}"):
            continue
        phrase, place, first, start = words[start:number], offset + tokens.starts[start], start, number
        # What stands next to the phrase and looks like a number was not understood, so the phrase is not whole.
        beside = [
            words[each]
            for left, each in ((first - 1, first - 1), (number - 1, number))
            if 0 <= each < len(words) and text[offset + tokens.ends[left] : offset + tokens.starts[left + 1]].isspace()
        ]
        if any(_looks_like_number(word, stems) for word in beside):
            continue
        if phrase[0].startswith(_AND) and len(phrase[0]) > _SHORTEST_STEM and text[place] == _AND:
            # The conjunction stays; a word that only begins with that letter is read as it is.
            without = [phrase[0][1:], *phrase[1:]]
            value = _value(without, pyarabic_number, spell)
            if value is not None:
                phrase, place = without, place + 1
        else:
            value = _value(phrase, pyarabic_number, spell)
        if value is not None and (value > 1 or len(phrase) > 1):
            yield place, offset + tokens.ends[number - 1], str(value)
