"""The words of a statement for comparing it with others: folded, lightly stemmed, with negators and numbers apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex
from attrs import frozen

from ..model import Span
from .lexicon import content, function_words
from .spelling import fold

__all__ = ["ContentWords", "WordReader", "stem"]

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}\N{ARABIC TATWEEL}]*(?:[.,\N{ARABIC DECIMAL SEPARATOR}]\p{N}+)*")

_ALEF = "\N{ARABIC LETTER ALEF}"
_LAM = "\N{ARABIC LETTER LAM}"
_ARTICLE = _ALEF + _LAM
_WAW = "\N{ARABIC LETTER WAW}"
_JOINED = frozenset(
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER KAF}\N{ARABIC LETTER LAM}"
)
_HAMZA_SEATS = {
    ord("\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"): "\N{ARABIC LETTER YEH}",
    ord("\N{ARABIC LETTER WAW WITH HAMZA ABOVE}"): _WAW,
    ord("\N{ARABIC LETTER HAMZA}"): None,
}
_DIGITS = {
    ord(zero) + value: str(value)
    for zero in "\N{ARABIC-INDIC DIGIT ZERO}\N{EXTENDED ARABIC-INDIC DIGIT ZERO}"
    for value in range(10)
}
_SHORTEST_STEM = 3
# A negator denies the first content word among this many words behind it.
_NEGATOR_REACH = 3


@frozen
class ContentWords:
    """The words of one statement, in order.

    Attributes
    ----------
    spellings
        Folded spelling of every word.
    stems
        Its light stem, the number it is, or the empty string for a function word.
    follows
        Every content stem with the one behind it (the empty string at the end).
    negated
        Those of them whose first stands right behind a negator: what the statement denies.
    numbers
        The numbers in digits.
    """

    spellings: tuple[str, ...]
    stems: tuple[str, ...]
    follows: frozenset[tuple[str, str]]
    negated: frozenset[tuple[str, str]]
    numbers: frozenset[str]


def stem(word: str) -> str:
    """Return the light stem of a folded word: without conjunction, preposition, article and the commonest endings.

    The idea is that of light10 (Larkey, Ballesteros and Connell 2002): never more than a few letters from either end,
    so that words of different roots stay apart.

    Examples
    --------
    >>> from arnews.quotes.content_words import stem
    >>> stem("والقوات"), stem("لقواتها"), stem("بالمحادثات"), stem("حكومته")
    ('قو', 'قو', 'محادث', 'حكوم')
    """
    bare = _without_proclitics(word)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 2:
            shorter = bare[: -len(ending)]
            if len(shorter) >= _SHORTEST_STEM or ending in _SAFE_ENDINGS:
                bare = shorter
                if ending in _PRONOUNS:
                    return stem_of_noun(bare)
                break
    return bare


def stem_of_noun(bare: str) -> str:
    """Strip the ending that stood before a possessive pronoun."""
    for ending in _NOUN_ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 2:
            return bare[: -len(ending)]
    return bare


class WordReader:
    """Reads the words of statements; remembers every spelling it has seen."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[str, str, bool, bool]] = {}

    def read(self, text: str, spans: Iterable[Span]) -> ContentWords:
        """Return the words of the given stretches of a text.

        Parameters
        ----------
        text
            The article.
        spans
            The content of a statement.

        Examples
        --------
        >>> from arnews import Span
        >>> from arnews.quotes.content_words import WordReader
        >>> words = WordReader().read("لن نفتح السد قبل 2030", [Span(0, 21)])
        >>> words.stems, sorted(words.negated), sorted(words.numbers)
        (('', 'نفتح', 'سد', '', '2030'), [('نفتح', 'سد')], ['2030'])
        """
        spellings: list[str] = []
        stems: list[str] = []
        follows: set[tuple[str, str]] = set()
        negated: set[tuple[str, str]] = set()
        last, last_negated = "", False
        numbers: set[str] = set()
        pending = 0
        worded = False
        seen = self._seen
        for span in spans:
            for raw in _WORD.findall(text, span.start, span.end):
                known = seen.get(raw)
                if known is None:
                    known = seen[raw] = _read(raw)
                spelling, its_stem, negator, number = known
                if not spelling:
                    continue
                spellings.append(spelling)
                stems.append(its_stem)
                if negator:
                    pending = _NEGATOR_REACH
                elif its_stem:
                    if last:
                        follows.add((last, its_stem))
                        if last_negated:
                            negated.add((last, its_stem))
                    last, last_negated = its_stem, pending > 0
                    pending = 0
                elif spelling in _NOT_NEGATED:
                    pending = 0
                elif pending:
                    pending -= 1
                if number:
                    numbers.add(its_stem)
                elif spelling in _NUMBER_WORDS or spelling[1:] in _NUMBER_WORDS or spelling[2:] in _NUMBER_WORDS:
                    worded = True
        if last:
            follows.add((last, ""))
            if last_negated:
                negated.add((last, ""))
        if worded:
            _read_number_words(spellings, stems, numbers)
        return ContentWords(tuple(spellings), tuple(stems), frozenset(follows), frozenset(negated), frozenset(numbers))


def _read_number_words(spellings: Sequence[str], stems: list[str], numbers: set[str]) -> None:
    """Write number words as the digits that another outlet may write, "five and twenty" as one number."""
    values = [_number_word(spelling) for spelling in spellings]
    place = 0
    while place < len(values):
        value, stop = values[place], place + 1
        if value is None:
            place += 1
            continue
        following = values[stop] if stop < len(values) else None
        if value < 10 and following is not None and following >= 10:
            value, stop = value + following, stop + 1
        beside = (*spellings[max(place - 1, 0) : place], *spellings[stop : stop + 1])
        if not any(word in _LARGE_NUMBERS or word[1:] in _LARGE_NUMBERS for word in beside):
            stems[place] = str(value)
            stems[place + 1 : stop] = [""] * (stop - place - 1)
            numbers.add(str(value))
        place = stop


def _number_word(spelling: str) -> int | None:
    found = _NUMBER_WORDS.get(spelling)
    if found is None and spelling[:1] in _JOINED:
        found = _NUMBER_WORDS.get(spelling[1:])
    if found is None and spelling.startswith(_ARTICLE):
        found = _NUMBER_WORDS.get(spelling[2:])
    return found


def _read(raw: str) -> tuple[str, str, bool, bool]:
    spelling = fold(raw).translate(_HAMZA_SEATS).translate(_DIGITS)
    if not spelling:
        return "", "", False, False
    digits = spelling[1:] if spelling[0] in _JOINED else spelling
    if digits[:1].isdigit():
        return digits, digits, False, True
    bare = spelling[1:] if spelling[0] == _WAW and len(spelling) > 2 else spelling
    if spelling in _NEGATORS or bare in _NEGATORS:
        return spelling, "", True, False
    if spelling in _FUNCTION or bare in _FUNCTION:
        return spelling, "", False, False
    its_stem = stem(spelling)
    its_stem = _SAME.get(its_stem, its_stem)
    return spelling, "" if its_stem in _FUNCTION else its_stem, False, False


def _without_proclitics(word: str) -> str:
    if word[:1] == _WAW and len(word) > 4:
        rest = word[1:]
        if rest.startswith((_ARTICLE, _LAM + _LAM)) or len(rest) > 4:
            word = rest
    if word.startswith(_LAM + _LAM) and len(word) > 4:
        return word[2:]
    if word[:1] in _JOINED and word[1:].startswith(_ARTICLE) and len(word) > 5:
        return word[3:]
    if word.startswith(_ARTICLE) and len(word) > 3:
        return word[2:]
    if word[:1] in _PREPOSITIONS and len(word) > (3 if word[0] == _LAM else 4):
        return word[1:]
    return word


_PREPOSITIONS = frozenset("\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}")


def _folded(table: str) -> Sequence[str]:
    return fold(table).translate(_HAMZA_SEATS).split()


_ENDINGS = tuple(_folded(content.ENDINGS))
_PRONOUNS = frozenset(_folded(content.PRONOUN_ENDINGS))
_NOUN_ENDINGS = tuple(_folded(content.NOUN_ENDINGS))
_SAFE_ENDINGS = frozenset(_folded(content.SAFE_ENDINGS))
_NEGATORS = frozenset(_folded(content.NEGATORS))
_NOT_NEGATED = frozenset(_folded(content.NOT_NEGATED))
_FUNCTION = frozenset(
    word
    for table in (
        function_words.PREPOSITIONS,
        function_words.CONJUNCTIONS,
        function_words.RELATIVES,
        function_words.PRONOUNS,
        function_words.COMPLEMENTISERS,
        content.FUNCTION_WORDS,
        content.NOT_NEGATED,
    )
    for word in _folded(table)
)
_NUMBER_WORDS = {word: value for value, listed in content.NUMBER_WORDS.items() for word in _folded(listed)}
_LARGE_NUMBERS = frozenset(_folded(content.LARGE_NUMBERS))
_SAME = {stem(word): stem(_folded(row)[0]) for row in content.SYNONYMS for word in _folded(row)}
