"""Whether a noun phrase can be the subject of a verb: its agreement, its head, what demands it."""

from __future__ import annotations

from itertools import product

from ..model import Number, SpeakerKind
from .complementisers import is_complementiser
from .cue import Cue
from .document import Document
from .names_index import given_names
from .phrases import NounPhrase
from .vocabulary import HONORIFICS, PLACES, noun_of, stem_of

__all__ = ["agrees", "agrees_strictly", "carries_subject", "is_demanded", "is_known_speaker", "speaks"]

_PARTICLES_WITH_PRONOUN = frozenset(
    "".join(proclitics) + particle + pronoun
    for proclitics in product(("", "و"), ("", "ف"), ("", "ب"), ("", "ل"))
    for particle in ("ان", "كن", "لكن", "لان", "كان")
    for pronoun in ("ه", "ها", "هم", "هما", "هن", "نا", "ني")
)


def carries_subject(word: str) -> bool:
    """Whether a particle before a verb carries its subject as a pronoun (أنه, لكنها, وإنهم)."""
    return word in _PARTICLES_WITH_PRONOUN


def is_demanded(document: Document, phrase: NounPhrase) -> bool:
    """Whether a complementiser or كان before the phrase demands that it is the subject."""
    if phrase.first == 0:
        return False
    word = document.words[phrase.first - 1]
    return is_complementiser(word) or word in ("لان", "فان", "كان", "كانت", "وكان", "وكانت", "فكان")


def agrees(document: Document, cue: Cue, phrase: NounPhrase | None) -> bool:
    """Whether verb and phrase can be verb and subject, as far as the words tell."""
    if phrase is None:
        return False
    noun = noun_of(document.words[phrase.first])
    if noun is None or noun.gender is None or cue.gender is None:
        return True
    if noun.number is Number.PLURAL:
        return True
    return noun.gender.value[0] == cue.gender


def agrees_strictly(document: Document, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether a verb in the singular agrees with a phrase that is headed by a known noun."""
    noun = noun_of(document.words[phrase.first])
    return noun is not None and agrees(document, cue, phrase) and noun.number is not Number.PLURAL


def is_known_speaker(document: Document, first: int) -> bool:
    """Whether a phrase is headed by a known speaker: a noun of the tables, a place or a title."""
    word = document.words[first]
    place = word in PLACES or stem_of(word) in PLACES
    return noun_of(word) is not None or word in HONORIFICS or place or word in given_names()


def speaks(document: Document, first: int) -> bool:
    """Whether a phrase is headed by somebody or something that can speak for itself."""
    noun = noun_of(document.words[first])
    return noun is not None and noun.kind is not SpeakerKind.DOCUMENT
