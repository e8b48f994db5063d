"""The words of a phrase that are names, apart from titles, adjectives and common nouns."""

from __future__ import annotations

from ..model import SpeakerKind
from .lexicon import contexts
from .lexicon.nouns import NATIONALITIES
from .memo import remembered
from .names_index import given_names
from .spelling import fold
from .vocabulary import (
    ANAPHORIC_ADJECTIVES,
    CONJUNCTIONS,
    EVIDENCE,
    FEMALE_NAMES,
    HONORIFICS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_WORDS,
    folded_words,
    is_content_noun,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["core_words", "is_bare_name", "is_common_noun", "is_name_word", "is_nationality", "names_in"]

_NATIONALITIES = frozenset(
    stem + ending
    for word in fold(NATIONALITIES).split()
    for stem in (word, "ال" + word)
    for ending in ("", "ه", "ين", "ون", "ان", "تين", "تان")
)
_ROLE_MODIFIERS = folded_words(contexts.ROLE_MODIFIERS)


@remembered
def is_name_word(word: str) -> bool:
    """Whether a folded word can be part of a proper name rather than of a title or a description."""
    if word in PREPOSITIONS or word in CONJUNCTIONS or word in RELATIVES or word in PRONOUNS or word in TIME_WORDS:
        return False
    if word in _NATIONALITIES or word in _ROLE_MODIFIERS or word in HONORIFICS or word in ANAPHORIC_ADJECTIVES:
        return word in ("ابو", "ام")
    if len(word) < 2 or word.isdigit() or word.startswith(("لل", "بال", "وال")):
        return False
    return noun_of(word) is None


def is_nationality(stem: str) -> bool:
    """Whether a folded word, with or without article, is an adjective of origin."""
    return stem in _NATIONALITIES


def is_bare_name(word: str) -> bool:
    """Whether a word can only be a name: it is neither definite nor what somebody may have said or done."""
    return is_name_word(word) and not is_definite(word) and not is_content_noun(word)


_OPENS_CLAUSE = RELATIVES | {"وهو", "وهي", "وهما", "وهم"}


def core_words(words: list[str]) -> list[str]:
    """The words of a phrase before its relative clause."""
    if _OPENS_CLAUSE.isdisjoint(words):
        return words
    for position, word in enumerate(words):
        if position and word in _OPENS_CLAUSE:
            return words[:position]
    return words


_PARTICLES = folded_words(contexts.PARTICLES_OF_NAMES)


def names_in(words: list[str]) -> list[str]:
    """The name words of a phrase in order: given names, what continues them, and unknown words after a title."""
    given = given_names()
    names: list[str] = []
    possessors: list[str] = []
    inside = False
    possessor = False
    for position, word in enumerate(words):
        if word in ("باسم", "باسمه", "باسمها"):
            # What follows names the institution, or the person, spoken for.
            if names:
                break
            inside = False
            continue
        if word == "علي" and position and (inside or words[position - 1] in HONORIFICS):
            inside = True
            names.append(word)
            continue
        if word in _PARTICLES and (inside or position + 1 < len(words)):
            # Particles hold a name together but tell nobody apart.
            inside = True
            continue
        if not is_name_word(word):
            inside = possessor = False
            continue
        if word in given:
            inside = True
        elif is_definite(word):
            inside = inside or len(words) == 1
        elif position and not inside and _is_title(words[position - 1]):
            inside = True
        elif position and (is_content_noun(word) or is_common_noun(word)):
            inside = False
        elif position and not inside:
            previous = words[position - 1]
            # After an indefinite common noun a word is its complement, not a name.
            titled = noun_of(previous) is not None or previous in HONORIFICS
            inside = titled or is_definite(previous) or previous in _NATIONALITIES
        else:
            inside = True
        if not inside:
            continue
        if not names and not possessors and position:
            # Right after an indefinite title a name is its complement: محامي ترامب.
            noun = noun_of(words[position - 1])
            possessor = (
                noun is not None
                and noun.kind is SpeakerKind.PERSON
                and not is_definite(words[position - 1])
                and words[position - 1] not in HONORIFICS
            )
        (possessors if possessor else names).extend(word.split("_"))
    return names


def _is_title(word: str) -> bool:
    """Whether a name follows a word directly: an honorific or a definite role."""
    if word in HONORIFICS:
        return True
    noun = noun_of(word)
    return noun is not None and noun.kind is SpeakerKind.PERSON and is_definite(word)


def is_common_noun(word: str) -> bool:
    """Whether an indefinite word after a definite one is a new noun rather than a name."""
    if word in PREPOSITIONS or word in CONJUNCTIONS:
        return False
    if noun_of(word) is not None or stem_of(word) in EVIDENCE:
        return True
    return (
        word.endswith(("ه", "ات", "ا", "هم", "ها"))
        and word not in FEMALE_NAMES
        and word not in given_names()
        and len(word) > 3
    )
