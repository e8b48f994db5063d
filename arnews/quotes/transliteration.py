"""Edit distance between Arabic spellings: plain, and weighted by what transliterators write for one another."""

from __future__ import annotations

from .lexicon.names import LETTER_COSTS

__all__ = ["edit_distance", "skeleton", "transliteration_distance"]

_VOWELS = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER WAW}\N{ARABIC LETTER YEH}"
_TEH = "\N{ARABIC LETTER TEH}"
_SHEEN = "\N{ARABIC LETTER SHEEN}"
_JEEM = "\N{ARABIC LETTER JEEM}"
_AFFRICATE_SECONDS = (_SHEEN, _JEEM, "\N{ARABIC LETTER ZAIN}", "\N{ARABIC LETTER SEEN}")
_HEH = "\N{ARABIC LETTER HEH}"
_DAL = "\N{ARABIC LETTER DAL}"

# A long vowel written or not, inside a word and at its end; a letter doubled or not.
_VOWEL_INSIDE = 0.22
_VOWEL_AT_END = 0.40
_DOUBLED = 0.15
# t + sh, t + s and d + j are one sound in many languages, written with one letter or two.
_AFFRICATE = 0.20
_FINAL_HEH = 0.30

_COSTS: dict[tuple[str, str], float] = {}
for _pair, _cost in LETTER_COSTS:
    _COSTS[_pair[0], _pair[1]] = _cost
    _COSTS[_pair[1], _pair[0]] = _cost


def edit_distance(a: str, b: str) -> int:
    """Return the Levenshtein distance of two strings.

    Parameters
    ----------
    a, b
        Any strings.

    Returns
    -------
    int
        The least number of insertions, deletions and substitutions that turn `a` into `b`.

    Examples
    --------
    >>> from arnews.quotes.transliteration import edit_distance
    >>> edit_distance("مورغان", "مورجان")
    1
    """
    return round(_distance(a, b, weighted=False))


def transliteration_distance(a: str, b: str) -> float:
    """Return what it costs to read two Arabic spellings as one foreign word.

    A substitution inside a class of letters that transliterate the same sound (the g of *Morgan*: ghain, jeem, kaf or
    qaf) costs a fraction of one letter; so does a long vowel that one spelling writes and the other leaves out, a
    doubled letter, and the two ways to write *ch*.

    Parameters
    ----------
    a, b
        Folded words (see `arnews.quotes.phrase_words.fold_name`).

    Returns
    -------
    float
        The weighted distance in letters: 0 for equal words, never above `edit_distance`.

    Notes
    -----
    The dynamic programme is that of Wagner and Fischer (1974) with costs that look at the neighbouring letters.

    Examples
    --------
    >>> from arnews.quotes.transliteration import transliteration_distance
    >>> transliteration_distance("مورغان", "مورجان") < 0.2
    True
    >>> transliteration_distance("مارك", "مايك") > 0.8
    True
    """
    return _distance(a, b, weighted=True)


def skeleton(word: str) -> str:
    """Return the consonants of a folded word with each class of interchangeable letters as one letter.

    Examples
    --------
    >>> from arnews.quotes.transliteration import skeleton
    >>> skeleton("اورتاغوس") == skeleton("اورتاجوس")
    True
    """
    kept: list[str] = []
    for position, letter in enumerate(word):
        if letter in _VOWELS or letter == _HEH:
            continue
        if letter == _TEH and word[position + 1 : position + 2] in _AFFRICATE_SECONDS:
            continue
        if letter == _DAL and word[position + 1 : position + 2] == _JEEM:
            continue
        sound = _CLASSES.get(letter, letter)
        if not kept or kept[-1] != sound:
            kept.append(sound)
    return "".join(kept)


def _distance(a: str, b: str, *, weighted: bool) -> float:
    if a == b:
        return 0.0
    drops_a = _drop_costs(a, weighted)
    drops_b = _drop_costs(b, weighted)
    previous = [0.0]
    for cost in drops_b:
        previous.append(previous[-1] + cost)
    costs = _COSTS if weighted else {}
    for row, letter in enumerate(a):
        drop = drops_a[row]
        current = [previous[0] + drop]
        for column, other in enumerate(b):
            best = previous[column] + (0.0 if letter == other else costs.get((letter, other), 1.0))
            deleted = previous[column + 1] + drop
            if deleted < best:
                best = deleted
            inserted = current[column] + drops_b[column]
            if inserted < best:
                best = inserted
            current.append(best)
        previous = current
    return previous[-1]


def _drop_costs(word: str, weighted: bool) -> list[float]:
    """Return for each letter what it costs to leave it out."""
    if not weighted:
        return [1.0] * len(word)
    last = len(word) - 1
    costs = []
    for position, letter in enumerate(word):
        cost = 1.0
        following = word[position + 1] if position < last else ""
        if position and letter == word[position - 1]:
            cost = _DOUBLED
        elif letter in _VOWELS:
            # The first letter of a word carries its vowel: dropping it changes the word.
            cost = _VOWEL_INSIDE if 0 < position < last else _VOWEL_AT_END
            if position == 0:
                cost = 0.6
        elif (letter == _TEH and following in _AFFRICATE_SECONDS) or (letter == _DAL and following == _JEEM):
            cost = _AFFRICATE
        elif letter == _HEH and position == last:
            cost = _FINAL_HEH
        costs.append(cost)
    return costs


def _letter_classes() -> dict[str, str]:
    """Join the letters whose substitution is cheap; each class is named by its smallest letter."""
    letters: dict[str, str] = {}

    def top(letter: str) -> str:
        while letters.get(letter, letter) != letter:
            letter = letters[letter]
        return letter

    for pair, cost in LETTER_COSTS:
        if cost <= 0.35 and not (pair[0] in _VOWELS or pair[1] in _VOWELS):
            first, second = sorted((top(pair[0]), top(pair[1])))
            letters[first] = first
            letters[second] = first
    return {letter: top(letter) for letter in letters}


_CLASSES = _letter_classes()
