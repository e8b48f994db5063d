"""Whether two statements say the same: shared words by weight, stretches word for word, numbers, denials, voice."""

from __future__ import annotations

import enum
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import timedelta

from attrs import frozen

from .content_words import stem
from .lexicon import names, nouns
from .spelling import fold
from .statements import Statement, VoiceRelation, compare_voices

__all__ = ["FEWEST_WORDS", "LONGEST_COMPARED", "Matching", "StatementMatch", "StatementMatcher", "longest_island"]


class Matching(enum.Enum):
    """The verdict on two statements."""

    NONE = "none"
    SAME = "same"
    OPPOSED = "opposed"


@frozen
class StatementMatch:
    """The verdict with its figures.

    Attributes
    ----------
    verdict
        Whether the two are one statement, or the same content asserted and denied.
    similarity
        Weight of the shared content words over the weight of all.
    containment
        The same over the weight of the lighter statement.
    island
        Length in words of the longest stretch that both have word for word.
    """

    verdict: Matching
    similarity: float
    containment: float
    island: int


# Same voice: enough of all words, or a long stretch word for word that carries content, or a paraphrase by its words.
_SAME_VOICE_SIMILARITY = 0.5
_SAME_VOICE_ISLAND = 6
_SAME_VOICE_ISLAND_CONTAINMENT = 0.4
# A shortened wording may drop a number where it keeps nearly all the rest, or a stretch of this many words.
_WHOLE_CONTAINMENT = 0.8
_WHOLE_ISLAND = 8
_PARAPHRASE_SIMILARITY = 0.3
_PARAPHRASE_CONTAINMENT = 0.55
_PARAPHRASE_WORDS = 5
# Nobody named on one side: the words alone must decide.
_OPEN_SIMILARITY = 0.6
_OPEN_WORDS = 5
_OPEN_ISLAND = 9
_OPEN_ISLAND_CONTAINMENT = 0.6
# Two voices: only what nobody says twice in the same words.
_DIFFERENT_SIMILARITY = 0.85
_DIFFERENT_WORDS = 8
# Words that more voices than this use tell nothing about who speaks: without the voice, another word must be shared,
# or a stretch that is longer than any formula.
_VOICES_OF_A_FORMULA = 15
_ISLAND_BEYOND_FORMULAS = 25
# Titles and given names make a polite phrase long, not two statements alike.
_TITLE_WEIGHT = 0.3
_TITLES = frozenset(
    stem(fold(word))
    for words in (names.HONORIFICS, names.NATIVE_MASCULINE.split(), names.NATIVE_FEMININE.split(), nouns.ROLES.split())
    for word in words
)
# Words of a content that are compared word for word; a statement that is longer is a document.
LONGEST_COMPARED = 400
# Content words below which even the same words are chance.
FEWEST_WORDS = 3
# Content words up to which a statement is about one thing, so that one denial turns it around.
_ONE_CLAUSE = 15
# A paraphrase is of one occasion; what is quoted word for word may be quoted again years later.
_OCCASION = timedelta(days=4)


class StatementMatcher:
    """Compares statements with the weights that their words have among all of them.

    Parameters
    ----------
    statements
        All statements that are threaded together: a word that many of them use says little.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        frequency: Counter[str] = Counter()
        voices: dict[str, set[int]] = defaultdict(set)
        for statement in statements:
            frequency.update(statement.stems)
            speaker = statement.voice.speaker
            if speaker is not None and statement.voice.identified:
                for word in statement.stems:
                    voices[word].add(speaker)
        count = len(statements)
        self._weights = {
            word: math.log(1 + count / number) * (_TITLE_WEIGHT if word in _TITLES else 1.0)
            for word, number in frequency.items()
        }
        self._common = frozenset(word for word, using in voices.items() if len(using) > _VOICES_OF_A_FORMULA)
        self.frequency = frequency

    def weight(self, statement: Statement) -> float:
        """Return the weight of all content words of a statement."""
        weights = self._weights
        return math.fsum(weights[word] for word in statement.stems)

    def is_formula(self, statement: Statement) -> bool:
        """Whether many voices use each content word of a statement."""
        return statement.stems <= self._common

    def match(self, a: Statement, b: Statement) -> StatementMatch:
        """Compare two statements.

        Returns
        -------
        StatementMatch
            With the verdict ``none`` where a nested statement stands against one that is not, where their numbers
            contradict each other, or where words, stretches and voice do not reach what their combination needs.
        """
        shared = a.stems & b.stems
        if a.nested is not b.nested or len(shared) < FEWEST_WORDS:
            return StatementMatch(Matching.NONE, 0.0, 0.0, 0)
        weights = self._weights
        common = math.fsum(weights[word] for word in shared)
        weight_a, weight_b = self.weight(a), self.weight(b)
        similarity = common / (weight_a + weight_b - common)
        containment = common / min(weight_a, weight_b)
        # A loose bound first: most candidates end here.
        if similarity < 0.15 or containment < 0.35 or _numbers_contradict(a, b):
            return StatementMatch(Matching.NONE, similarity, containment, 0)
        island = longest_island(a.words.spellings[:LONGEST_COMPARED], b.words.spellings[:LONGEST_COMPARED])
        voice = compare_voices(a.voice, b.voice)
        if voice is not VoiceRelation.SAME and island < _ISLAND_BEYOND_FORMULAS and shared <= self._common:
            # Condolences, greetings and other formulas that everybody uses.
            return StatementMatch(Matching.NONE, similarity, containment, island)
        if not _enough(a, b, voice, len(shared - _TITLES), similarity, containment, island):
            return StatementMatch(Matching.NONE, similarity, containment, island)
        opposed = _denials_contradict(a, b) is not (a.denied is not b.denied)
        return StatementMatch(Matching.OPPOSED if opposed else Matching.SAME, similarity, containment, island)


def longest_island(a: Sequence[str], b: Sequence[str]) -> int:
    """Return how many words the longest stretch has that stands in both sequences.

    Examples
    --------
    >>> from arnews.quotes.statement_matching import longest_island
    >>> longest_island("a b c d e".split(), "x b c d y".split())
    3
    """
    places: dict[str, list[int]] = {}
    for index, word in enumerate(b):
        places.setdefault(word, []).append(index)
    best = 0
    previous: dict[int, int] = {}
    for word in a:
        current: dict[int, int] = {}
        for index in places.get(word, ()):
            length = previous.get(index - 1, 0) + 1
            current[index] = length
            if length > best:
                best = length
        previous = current
    return best


def _enough(
    a: Statement,
    b: Statement,
    voice: VoiceRelation,
    shared: int,
    similarity: float,
    containment: float,
    island: int,
) -> bool:
    if voice is VoiceRelation.SAME:
        whole = containment >= _WHOLE_CONTAINMENT or island >= _WHOLE_ISLAND
        if similarity >= _SAME_VOICE_SIMILARITY and (whole or _numbers_agree(a, b)):
            return True
        if island >= _SAME_VOICE_ISLAND and containment >= _SAME_VOICE_ISLAND_CONTAINMENT:
            return True
        paraphrase = similarity >= _PARAPHRASE_SIMILARITY and containment >= _PARAPHRASE_CONTAINMENT
        return paraphrase and shared >= _PARAPHRASE_WORDS and _same_occasion(a, b) and _numbers_agree(a, b)
    if voice is VoiceRelation.OPEN:
        if similarity >= _OPEN_SIMILARITY and shared >= _OPEN_WORDS:
            return True
        return island >= _OPEN_ISLAND and containment >= _OPEN_ISLAND_CONTAINMENT
    if a.voice.name is not None and b.voice.name is not None:
        return False
    return similarity >= _DIFFERENT_SIMILARITY and shared >= _DIFFERENT_WORDS


def _same_occasion(a: Statement, b: Statement) -> bool:
    if a.published is None or b.published is None:
        return True
    return abs(a.published - b.published) <= _OCCASION


def _numbers_contradict(a: Statement, b: Statement) -> bool:
    """Tell whether each has a number that the other has not: another toll, another date."""
    numbers_a, numbers_b = a.words.numbers, b.words.numbers
    return bool(numbers_a - numbers_b) and bool(numbers_b - numbers_a)


def _numbers_agree(a: Statement, b: Statement) -> bool:
    """Tell whether two wordings share a number, or neither gives one: a daily report differs in nothing else."""
    numbers_a, numbers_b = a.words.numbers, b.words.numbers
    return not numbers_a.isdisjoint(numbers_b) or not (numbers_a or numbers_b)


def _denials_contradict(a: Statement, b: Statement) -> bool:
    """Tell whether one denies what the other asserts: the same two words in a row, behind a negator or not.

    In a long statement one denied clause is not the whole: it decides nothing there.
    """
    if min(len(a.stems), len(b.stems)) > _ONE_CLAUSE:
        return False
    return bool(
        (a.words.negated & b.words.follows) - b.words.negated or (b.words.negated & a.words.follows) - a.words.negated
    )
