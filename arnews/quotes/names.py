"""Whether two names in Arabic news are one person's: a key to look them up by, and a similarity with its evidence."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from .lexicon import names
from .name_phrases import NameParts, name_parts
from .phrase_words import fold_name, is_given, is_native
from .transliteration import skeleton, transliteration_distance

__all__ = [
    "NameRelation",
    "NameSimilarity",
    "compare_names",
    "compare_parts",
    "given_keys",
    "is_arabic_word",
    "name_key",
    "share_a_word",
    "word_key",
]

_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_VOWELS = str.maketrans("", "", "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER WAW}\N{ARABIC LETTER YEH}")
# Letters that Arabic words have and transliterated ones hardly ever do.
_NATIVE_LETTERS = frozenset("\N{ARABIC LETTER AIN}\N{ARABIC LETTER HAH}\N{ARABIC LETTER DAD}\N{ARABIC LETTER ZAH}")

_NATIVE_FORM = {
    fold_name(variant): fold_name(row.split()[0]) for row in names.NATIVE_SPELLINGS for variant in row.split()
}
_FOREIGN_FORM = {
    fold_name(spelling): fold_name(row.partition("=")[0].split()[0])
    for row in names.FOREIGN_GIVEN
    for spelling in row.partition("=")[0].split()
}
_FULL_FORMS = {
    _FOREIGN_FORM.get(short, short): frozenset(_FOREIGN_FORM.get(fold_name(full), fold_name(full)) for full in fulls)
    for short, fulls in ((fold_name(short), fulls) for short, fulls in names.SHORT_FORMS.items())
}

# Cost per letter up to which two foreign words are one. Short words have less to tell them apart, so they get less.
_PER_LETTER = 0.10
_PER_LETTER_SHORT = 0.07
_SHORT_WORD = 4.0
# Up to here where both neighbours agree already (a middle name).
_PER_LETTER_BETWEEN = 0.15
# The least that it costs to write a consonant with a letter of another class.
_BETWEEN_CLASSES = 0.4
_SIMILAR_ARTICLE = 0.97
_SIMILAR_SPELLING = 0.98
_SIMILAR_SHORT_FORM = 0.9


class NameRelation(enum.StrEnum):
    """How two names relate."""

    SAME = "same"
    PART = "part"
    DIFFERENT = "different"


@frozen
class NameSimilarity:
    """What speaks for two names being one person's.

    Attributes
    ----------
    relation
        ``same``; ``part`` where one is a piece of the other that many people share (a family name, a given name);
        ``different``.
    score
        From 0 to 1: the mean similarity of the words that were matched; 0 for different names.
    evidence
        One short phrase for each pair of words compared.
    """

    relation: NameRelation
    score: float
    evidence: tuple[str, ...] = ()


def name_key(name: str) -> str:
    """Return a key that spelling variants of one name share: the consonants of its first and its last word.

    The key is for looking up candidates; `compare_names` decides. Two names with equal keys may be different people,
    and a name written without its family name has another key than the full one.

    Parameters
    ----------
    name
        A name, with or without titles.

    Returns
    -------
    str
        Consonants of the given name, a hyphen, those of the family name; only one of them for a single word, and the
        empty string where `name` holds no name.

    Examples
    --------
    >>> from arnews.quotes.names import name_key
    >>> name_key("المتحدثة مورغان أورتاغوس") == name_key("مورجان أورتاجوس")
    True
    """
    return key_of(name_parts(name).words)


def key_of(words: Sequence[str]) -> str:
    """Return the key of a name that is given as folded words."""
    if not words:
        return ""
    last = word_key(words[-1])
    if len(words) == 1:
        return last
    first = _FOREIGN_FORM.get(words[0], _NATIVE_FORM.get(words[0], words[0]))
    return f"{word_key(first)}-{last}"


@lru_cache(maxsize=1 << 14)
def word_key(word: str) -> str:
    """Return the consonant classes of one folded word, or the word where it has only vowels."""
    return skeleton(_without_article(word)) or word


def share_a_word(a: NameParts, b: NameParts) -> bool:
    """Tell whether two names can have a word in common: the cheap test before `compare_parts`."""
    if not {word_key(word) for word in a.words}.isdisjoint(word_key(word) for word in b.words):
        return True
    return len(a.words) != len(b.words) and word_key("".join(a.words)) == word_key("".join(b.words))


def given_keys(word: str) -> frozenset[str]:
    """Return the keys under which a given name can stand: its own, and those of its full forms if it is a short one."""
    canonical = _FOREIGN_FORM.get(word, _NATIVE_FORM.get(word, word))
    full = _FULL_FORMS.get(canonical, frozenset())
    return frozenset(word_key(form) for form in (word, canonical, *full))


def compare_names(a: str, b: str) -> NameSimilarity:
    """Compare two names, with or without titles.

    Titles, honorifics and roles are left out. Words of the shorter name must stand in the longer one in the same order,
    the given name and the family name among them. Two different given names of the Arabic stock never match, however
    near their letters are (*Hasan*, *Husayn*); foreign words match across letters that transliterate one sound, long
    vowels written or not, and short forms of a given name.

    Parameters
    ----------
    a, b
        Noun phrases.

    Returns
    -------
    NameSimilarity
        Relation, score, and evidence word by word.

    Examples
    --------
    >>> from arnews.quotes.names import compare_names
    >>> compare_names("بات رايدر", "باتريك رايدر").relation.value
    'same'
    >>> compare_names("السيد أورتاغوس", "مورغان أورتاغوس").relation.value
    'part'
    >>> compare_names("علي الجندلي", "سلمى الجندلي").relation.value
    'different'
    """
    return compare_parts(name_parts(a), name_parts(b))


def compare_parts(a: NameParts, b: NameParts) -> NameSimilarity:
    """Compare two names that were taken apart; see `compare_names`."""
    if not a.words or not b.words:
        return NameSimilarity(NameRelation.DIFFERENT, 0.0, ("no name",))
    short, long = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if a.gender is not None and b.gender is not None and a.gender is not b.gender:
        return NameSimilarity(NameRelation.DIFFERENT, 0.0, (f"{a.gender}, {b.gender}",))
    if _run_together(short.words) == _run_together(long.words):
        relation = NameRelation.SAME if len(long.words) > 1 else NameRelation.PART
        return NameSimilarity(relation, 1.0, ("same letters",))
    if len(short.words) == 1:
        return _compare_single(short.words[0], long.words)
    return _compare_full(short, long)


def _compare_single(word: str, words: Sequence[str]) -> NameSimilarity:
    """Compare a name of one word with any other: at best it is a part."""
    found = [(_word_similarity(word, other, middle=False), other) for other in (words[-1], *words[:-1])]
    (score, evidence), _ = max(found, key=lambda item: item[0][0])
    if score <= 0:
        joined = transliteration_distance(word, "".join(words))
        if len(words) > 1 and not is_arabic_word(word) and joined <= _PER_LETTER * len(word):
            return NameSimilarity(NameRelation.SAME, 1 - joined / len(word), (f"{word} ~ {' '.join(words)}: one word",))
        return NameSimilarity(NameRelation.DIFFERENT, 0.0, (evidence,))
    return NameSimilarity(NameRelation.PART, score, (evidence,))


def _compare_full(short: NameParts, long: NameParts) -> NameSimilarity:
    evidence: list[str] = []
    scores: list[float] = []
    positions: list[int] = []
    following = 0
    for index, word in enumerate(short.words):
        between = 0 < index < len(short.words) - 1
        place = None
        for position in range(following, len(long.words)):
            score, reason = _word_similarity(word, long.words[position], middle=between)
            if score > 0:
                place = position
                scores.append(score)
                evidence.append(reason)
                break
        if place is None:
            score, reason = _joined_match(short.words, index, long.words, following)
            if score <= 0:
                nearest = long.words[min(following, len(long.words) - 1)]
                reason = f"{word} ≠ {nearest}"
                return NameSimilarity(NameRelation.DIFFERENT, 0.0, (*evidence, reason))
            scores.append(score)
            evidence.append(reason)
            positions.append(len(long.words) - 1)
            break
        positions.append(place)
        following = place + 1
    score = sum(scores) / len(scores)
    first_agrees = positions[0] == 0
    last_agrees = positions[-1] == len(long.words) - 1
    if first_agrees and last_agrees:
        return NameSimilarity(NameRelation.SAME, score, tuple(evidence))
    if first_agrees and short.patronymic and _adjacent(positions):
        # "Muhammad bin Salman" is how "Muhammad bin Salman bin Abd al-Aziz" is called.
        return NameSimilarity(NameRelation.SAME, score, (*evidence, "patronymic"))
    if last_agrees and _adjacent(positions):
        # A first given name left out: "Tayyip Erdogan".
        return NameSimilarity(NameRelation.SAME, score, (*evidence, "first given name left out"))
    return NameSimilarity(NameRelation.PART, score, (*evidence, "given names only" if first_agrees else "inside"))


def _adjacent(positions: Sequence[int]) -> bool:
    return all(later == earlier + 1 for earlier, later in pairwise(positions))


def _joined_match(short: Sequence[str], index: int, long: Sequence[str], following: int) -> tuple[float, str]:
    """Match the rest of two names with their spaces left out: one outlet joins what another splits."""
    rest, other = "".join(short[index:]), "".join(long[following:])
    if not rest or not other or len(short) - index == len(long) - following:
        return 0.0, ""
    return _word_similarity(rest, other, middle=False)


def _run_together(words: Sequence[str]) -> str:
    return "".join(_NATIVE_FORM.get(word, word) for word in words)


def _without_article(word: str) -> str:
    return word[2:] if word.startswith(_ARTICLE) and len(word) > 4 and not is_given(word) else word


def is_arabic_word(word: str) -> bool:
    """Tell whether a folded word is Arabic by stock or letters, so that each of its vowels counts."""
    return is_native(word) or not _NATIVE_LETTERS.isdisjoint(word)


@lru_cache(maxsize=1 << 15)
def _word_similarity(a: str, b: str, *, middle: bool) -> tuple[float, str]:
    """Return the similarity of two folded words, 0 where they are two names, and the reason."""
    if a == b:
        return 1.0, f"{a} = {b}"
    if _NATIVE_FORM.get(a, a) == _NATIVE_FORM.get(b, b):
        return _SIMILAR_SPELLING, f"{a} = {b}: spellings of one name"
    bare_a, bare_b = _without_article(a), _without_article(b)
    if bare_a == bare_b:
        return _SIMILAR_ARTICLE, f"{a} = {b}: article"
    foreign_a, foreign_b = _FOREIGN_FORM.get(a), _FOREIGN_FORM.get(b)
    if foreign_a is not None and foreign_a == foreign_b:
        return _SIMILAR_SPELLING, f"{a} = {b}: spellings of one name"
    for one, other in ((a, b), (b, a)):
        if _FOREIGN_FORM.get(other, other) in _FULL_FORMS.get(_FOREIGN_FORM.get(one, one), ()):
            return _SIMILAR_SHORT_FORM, f"{one} = {other}: short form"
    if (foreign_a is not None and foreign_b is not None) or (is_native(a) and is_native(b)):
        return 0.0, f"{a} ≠ {b}: two names"
    length = (len(bare_a) + len(bare_b)) / 2
    consonants_a, consonants_b = frozenset(skeleton(bare_a)), frozenset(skeleton(bare_b))
    foreign_consonants = max(len(consonants_a - consonants_b), len(consonants_b - consonants_a))
    if (foreign_consonants - 1) * _BETWEEN_CLASSES > _PER_LETTER_BETWEEN * length:
        # No need to measure: one of them may be dropped cheaply, the others cost more than is allowed.
        return 0.0, f"{a} ≠ {b}: other consonants"
    distance = transliteration_distance(bare_a, bare_b)
    if is_arabic_word(bare_a) or is_arabic_word(bare_b) or (a != bare_a and b != bare_b):
        if bare_a.translate(_VOWELS) == bare_b.translate(_VOWELS) or distance > 0.2:
            return 0.0, f"{a} ≠ {b}: Arabic, {distance:.2f} letters apart"
    else:
        allowed = _PER_LETTER_BETWEEN if middle else _PER_LETTER_SHORT if length <= _SHORT_WORD else _PER_LETTER
        if distance > allowed * length:
            return 0.0, f"{a} ≠ {b}: {distance:.2f} letters apart"
    return 1 - distance / length, f"{a} ~ {b}: {distance:.2f} letters apart"
