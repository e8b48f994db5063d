"""What single words can do in running text: open a mention, end one, be a form of a reporting verb."""

from __future__ import annotations

from ..model import SpeakerKind
from .complementisers import is_complementiser
from .name_words import is_common_noun
from .names_index import given_names
from .vocabulary import (
    HONORIFICS,
    PLACES,
    PREPOSITIONS,
    is_definite,
    is_table_noun,
    looks_imperfect,
    noun_of,
    stem_of,
)

__all__ = ["COORDINATED", "DEED", "DEFINITE", "FORM", "NAME", "NOUN", "ROLE", "VERB", "abilities"]

#: What a word can do: open a mention as a role or an institution, or as a given name; end one as a verb, as a definite
#: head after "and", as a noun after a definite word (indefinite) or after a name (a definite verbal noun); be a form of
#: a reporting verb.
ROLE, NAME, VERB, COORDINATED, NOUN, DEFINITE, DEED, FORM = (1 << bit for bit in range(8))


def abilities(word: str) -> int:
    """Return what a folded word can do in running text, but for `FORM`."""
    noun = noun_of(word)
    if is_definite(word):
        can = DEFINITE
        if noun is None and word.startswith("ال") and is_table_noun(stem_of(word)):
            can |= DEED
    else:
        can = NOUN if is_common_noun(word) or _is_body(word) else 0
    if noun is not None and word.startswith("وال") and len(word) > 4:
        can |= COORDINATED
    if is_complementiser(word) or looks_imperfect(word):
        can |= VERB
    # وإلى is far more frequent than the governor.
    if word not in PREPOSITIONS and word != "والي":
        if noun is not None or word in PLACES or word in HONORIFICS:
            can |= ROLE
        elif word in given_names():
            can |= NAME
    return can


def _is_body(word: str) -> bool:
    """Whether a word is the indefinite head of an institution, which is no apposition to a definite word."""
    noun = noun_of(word)
    return noun is not None and noun.kind in (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA) and word == noun.stem
