"""Which institution a noun phrase names: its telling words and its state, through the names that stand for it."""

from __future__ import annotations

from collections.abc import Iterable

import regex
from attrs import frozen

from .lexicon import roles
from .phrase_words import fold_name

__all__ = ["Institution", "institution_of"]

_WORD = regex.compile(r"[\p{L}\p{N}]+")
_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM = "\N{ARABIC LETTER LAM}"
_HEH = "\N{ARABIC LETTER HEH}"
_PROCLITICS = frozenset("\N{ARABIC LETTER BEH}\N{ARABIC LETTER WAW}\N{ARABIC LETTER LAM}")


@frozen
class Institution:
    """An institution, or the state itself.

    Attributes
    ----------
    words
        The folded words that tell it from others, without article; empty for a state or its government as such.
    state
        Number of the state in the table, None where the phrase names none.

    Examples
    --------
    >>> from arnews.quotes.institutions import institution_of
    >>> institution_of("البنتاغون") == institution_of("وزارة الدفاع الأميركية")
    True
    >>> institution_of("واشنطن").agrees_with(institution_of("الولايات المتحدة"))
    True
    """

    words: frozenset[str]
    state: int | None

    @property
    def named(self) -> bool:
        """Whether the phrase says anything that tells this institution from others."""
        return bool(self.words) or self.state is not None

    def agrees_with(self, other: Institution) -> bool:
        """Whether the two can be one institution: the same words, and not two states."""
        if not self.named or not other.named:
            return False
        if self.state is not None and other.state is not None and self.state != other.state:
            return False
        return self.words == other.words

    def speaks_for_state_of(self, other: Institution) -> bool:
        """Whether one is a state as such and the other an institution of that state."""
        return self.state is not None and self.state == other.state and not (self.words and other.words)


def institution_of(phrase: str) -> Institution:
    """Return the institution that a noun phrase names, as far as its own words tell.

    Parameters
    ----------
    phrase
        The name of an institution, of a state or of a capital, with or without "ministry of" and the like.

    Returns
    -------
    Institution
        Without words and state where the phrase says neither ("the ministry").
    """
    words = _WORD.findall(fold_name(phrase))
    spelled = " ".join(words)
    for alias, full in _ALIASES.items():
        if spelled == alias or f" {alias} " in f" {spelled} ":
            rest = f" {spelled} ".replace(f" {alias} ", " ", 1).split()
            # "the defence ministry (Pentagon)" says it twice.
            words = full if not rest or institution_like(rest, full) else [*full, *rest]
            break
    state: int | None = None
    telling: set[str] = set()
    index = 0
    while index < len(words):
        found, length = _state_at(words, index)
        if found is not None:
            state = found if state is None else state
            index += length
            continue
        word = _bare(words[index])
        if word[:1] in _PROCLITICS and word[1:] in _FILLERS:
            word = word[1:]
        index += 1
        if word in _NISBAS:
            state = _NISBAS[word] if state is None else state
        elif word and word not in _FILLERS and word not in _GOVERNMENT:
            telling.add(word)
    return Institution(frozenset(telling), state)


def institution_like(words: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether all telling words of one list stand in the other."""
    known = {_bare(word) for word in others}
    return all(_bare(word) in known or _bare(word) in _FILLERS or _bare(word) in _NISBAS for word in words)


def _bare(word: str) -> str:
    """Return a folded word without article and the prepositions joined to it."""
    if word.startswith(_LAM + _LAM) and len(word) > 4:
        return word[2:]
    if word[:1] in _PROCLITICS and word[1:].startswith(_ARTICLE) and len(word) > 5:
        return word[3:]
    if word.startswith(_ARTICLE) and len(word) > 3:
        return word[2:]
    return word


def _state_at(words: list[str], index: int) -> tuple[int | None, int]:
    for length in (3, 2, 1):
        spelled = " ".join(words[index : index + length])
        found = _STATES.get(spelled)
        if found is None and spelled[:1] in _PROCLITICS:
            rest = spelled[1:]
            found = _STATES.get(rest) or _STATES.get(_ARTICLE + rest[1:] if rest.startswith(_LAM) else rest)
        if found is not None and index + length <= len(words):
            return found, length
    return None, 1


_STATES: dict[str, int] = {}
_NISBAS: dict[str, int] = {}
for _number, (_listed, _adjectives) in enumerate(roles.STATES, start=1):
    for _name in _listed.split("/"):
        _STATES[" ".join(fold_name(_name).split())] = _number
    if " " not in _adjectives or _adjectives.split()[1].endswith("\N{ARABIC LETTER YEH}"):
        for _adjective in map(fold_name, _adjectives.split()):
            for _ending in ("", _HEH, "ون", "ين", "ات", "تين", "ان", "ا"):
                _NISBAS.setdefault(_adjective + _ending, _number)
_FILLERS = frozenset(_bare(fold_name(word)) for word in roles.INSTITUTION_FILLERS.split())
_GOVERNMENT = frozenset(_bare(fold_name(word)) for word in roles.GOVERNMENT_WORDS.split())
_ALIASES = {
    fold_name(alias): [fold_name(word) for word in full.split()]
    for alias, full in sorted(roles.INSTITUTION_ALIASES.items(), key=lambda item: (-len(item[0]), item[0]))
}
