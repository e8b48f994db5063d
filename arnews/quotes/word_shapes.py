"""What single words can do inside a noun phrase: lead out of it, be an object after it, hold a title."""

from __future__ import annotations

from .adjuncts import FIRST_OF_TIMES, GLOSSES, YEARS
from .complementisers import is_complementiser
from .lexicon import contexts
from .memo import Memo
from .names_index import given_names
from .vocabulary import (
    CONJUNCTIONS,
    EULOGIES,
    FEMALE_NAMES,
    HONORIFICS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SENTENCE_ADVERBS,
    TIME_NOUNS,
    TIME_WORDS,
    VENUES,
    folded_words,
    is_content_noun,
    is_definite,
    noun_of,
)

__all__ = [
    "CLOSED_CLASS",
    "ENDING",
    "HELD",
    "INDEFINITE_OBJECT",
    "OF_THEM",
    "ON_BEHALF",
    "POSSESSED",
    "PREPOSITION",
    "ROLE",
    "SHAPES",
    "SPECIAL",
    "VERBAL_NOUN",
    "is_adverbial_bi",
]

_PARTICLES = CONJUNCTIONS | RELATIVES | PRONOUNS | NEGATIONS | SENTENCE_ADVERBS
CLOSED_CLASS = PREPOSITIONS | _PARTICLES
# Verbs that tell how a text came to the outlet.
HELD = folded_words(contexts.HELD)
EVERYDAY_VERBS = folded_words(contexts.EVERYDAY_VERBS)
OF_THEM = folded_words(contexts.OF_THEM)
_EMPHATIC = folded_words(contexts.EMPHATIC)
ON_BEHALF = folded_words(contexts.ON_BEHALF)
CIRCUMSTANTIALS = folded_words(contexts.CIRCUMSTANTIALS)

#: What a folded word inside a noun phrase can do by itself, as bits: lead out of the phrase, be an object, be a verbal
#: noun, hold a title, be an object with a possessive of its own. Of the words that lead out of a phrase, some end it
#: wherever they stand, and others are a preposition, or begin with one, and nothing besides.
SPECIAL, INDEFINITE_OBJECT, VERBAL_NOUN, ROLE, POSSESSED, ENDING, PREPOSITION = (1 << bit for bit in range(7))


def _shape(word: str) -> int:
    """Return all that the walk asks of a word, 0 for one that only goes on with the phrase."""
    shape = 0
    if _ends_phrase(word):
        shape = SPECIAL | ENDING
    elif _needs_a_look(word):
        shape = SPECIAL
    elif word in PREPOSITIONS or word.startswith(("ل", "ب")):
        shape = SPECIAL | PREPOSITION
    if _is_indefinite_object(word):
        shape |= INDEFINITE_OBJECT
    if not is_definite(word) and is_content_noun(word) and noun_of(word) is None and word not in FEMALE_NAMES:
        shape |= VERBAL_NOUN
    if noun_of(word) is not None or word in HONORIFICS:
        shape |= ROLE
    possessed = word.endswith(("ها", "هم")) and len(word) > 5 and not is_definite(word)
    deed = possessed and word[0] not in "وبل" and is_content_noun(word[:-2])
    if possessed and (deed or word[0] not in "وبليت") and word not in _EMPHATIC:
        shape |= POSSESSED
    return shape


SHAPES = Memo(_shape)


def _ends_phrase(word: str) -> bool:
    """Whether a folded word ends any noun phrase that it stands behind."""
    return (
        word in CIRCUMSTANTIALS
        or word in EVERYDAY_VERBS
        or word in EULOGIES
        or word.startswith("ومقر")
        or is_complementiser(word.removeprefix("ف"))
    )


def _needs_a_look(word: str) -> bool:
    """Whether a folded word inside a noun phrase may end it, or lead out of it, by more than a preposition."""
    return (
        word in _PARTICLES
        or word in VENUES
        or word in GLOSSES
        or word in HELD
        or word in OF_THEM
        or word in ON_BEHALF
        or word in TIME_WORDS
        or word in TIME_NOUNS
        or word in FIRST_OF_TIMES
        or word in YEARS
    )


def is_adverbial_bi(word: str) -> bool:
    """Whether a word that begins with ب is a preposition with its noun rather than a name."""
    if word.startswith("بال"):
        return True
    rest = word[1:]
    return noun_of(rest) is not None or is_content_noun(rest)


def _is_indefinite_object(word: str) -> bool:
    """Whether a word is a verbal noun in the indefinite accusative: the object, after a definite subject."""
    if not word.endswith("ا") or len(word) <= 4 or word in given_names():
        # تيريزا is no deed.
        return False
    return noun_of(word) is None and is_content_noun(word[:-1])
