"""Single words about a speaker: the formula of who stays unnamed, the words of a role, the gender of a cue."""

from __future__ import annotations

import regex

from ..model import Gender
from .lexicon import roles
from .phrase_words import WordKind, fold_name, phrase_tokens
from .spelling import fold

__all__ = ["STOPS", "anonymity_formula", "cue_agreement", "role_words"]

_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM = "\N{ARABIC LETTER LAM}"
_JOINED = frozenset("\N{ARABIC LETTER WAW}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}")
_HEH = "\N{ARABIC LETTER HEH}"
_TEH = "\N{ARABIC LETTER TEH}"
_CONJUNCTIONS = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
STOPS = frozenset(map(fold_name, ("في", "من", "عن", "على", "إلى", "حول", "بشأن", "الذي", "التي", "خلال", "أن")))
_FORMULA = regex.compile("(?:" + "|".join(f"(?:{formula})" for formula in roles.ANONYMITY_FORMULAS) + r")(?!\w)")
_ALEF = "\N{ARABIC LETTER ALEF}"
_MEEM = "\N{ARABIC LETTER MEEM}"


def anonymity_formula(sentence: str) -> str | None:
    """Return the words by which a source in `sentence` asks not to be named, as written, or None.

    Examples
    --------
    >>> from arnews.quotes.speaker_words import anonymity_formula
    >>> anonymity_formula("قال مسؤول طلب عدم الكشف عن هويته إن السد آمن")
    'طلب عدم الكشف عن هويته'
    """
    folded = fold(sentence)
    found = _FORMULA.search(folded)
    if found is None:
        return None
    if len(folded) == len(sentence):
        return sentence[found.start() : found.end()].strip()
    # Folding dropped marks: find the same words in the original.
    offsets = [index for index, letter in enumerate(sentence) if fold(letter)]
    return sentence[offsets[found.start()] : offsets[found.end() - 1] + 1].strip()


def role_words(title: str) -> frozenset[str]:
    """Return the folded words of a role without articles, joined prepositions and words of respect.

    Examples
    --------
    >>> from arnews.quotes.speaker_words import role_words
    >>> role_words("معالي وزير المياه") == role_words("وزير المياه الدكتور")
    True
    """
    words: set[str] = set()
    for token in phrase_tokens(title):
        if token.kind is WordKind.HONORIFIC or token.word in STOPS:
            continue
        word = token.word
        if word[:1] in _JOINED and word[1:].startswith((_ARTICLE, _LAM)) and len(word) > 4:
            word = word[2:] if word.startswith(_LAM + _LAM) else word[3:] if word[1:].startswith(_ARTICLE) else word
        elif word.startswith(_ARTICLE) and len(word) > 3:
            word = word[2:]
        words.add(word)
    return frozenset(words)


def cue_agreement(cue: str, lemma: str) -> Gender | None:
    """Return the gender that a third-person singular verb or a participle shows, None where its form does not tell.

    Examples
    --------
    >>> from arnews.quotes.speaker_words import cue_agreement
    >>> cue_agreement("وقالت", "قال").value, cue_agreement("مضيفا", "أضاف").value
    ('feminine', 'masculine')
    """
    word, base = fold(cue), fold(lemma)
    for form in (word, word[1:] if word[:1] in _CONJUNCTIONS else word):
        if form == base:
            return Gender.MASCULINE
        if form == base + _TEH or (base.endswith(("\N{ARABIC LETTER YEH}", _ALEF)) and form == base[:-1] + _TEH):
            return Gender.FEMININE
        if form.startswith(_MEEM) and " " not in form:
            return Gender.FEMININE if form.endswith(_HEH) else Gender.MASCULINE if form.endswith(_ALEF) else None
    return None
