"""The readings of every word as a form of a reporting verb, and what the verbs of these forms take."""

from __future__ import annotations

from functools import cache
from itertools import compress, count

from .abilities import FORM, abilities
from .document import Document
from .frames import VerbFrames
from .inflection import OPENING, Analysis, FormIndex, analyze_word, build_index
from .lexicon.function_words import NEVER_CUES
from .lexicon.schema import Flag, Verb
from .lexicon.verbs import VERBS
from .memo import Memo, remembered
from .spelling import fold
from .vocabulary import folded_words

__all__ = ["Readings", "homographs", "readings_of", "verb_frames", "verb_order"]


@cache
def _index() -> FormIndex:
    return build_index(VERBS)


@cache
def verb_frames() -> dict[str, VerbFrames]:
    """Return the frames of every verb, by its lemma."""
    return {verb.lemma: VerbFrames(verb) for verb in VERBS}


@cache
def verb_order() -> dict[str, int]:
    """Return the place of every verb in the lexicon, the commoner ones first, by its lemma."""
    return {verb.lemma: number for number, verb in enumerate(VERBS)}


_NEVER = folded_words(NEVER_CUES)


@remembered
def readings_of(word: str) -> tuple[Analysis, ...]:
    """Return the readings of a word as a form of a reporting verb."""
    if word in _NEVER:
        return ()
    return tuple(reading for reading in analyze_word(word, _index()) if Flag.CONTROL not in reading.form.verb.flags)


def _abilities(word: str) -> int:
    # Few words begin as a form can.
    return abilities(word) | FORM if word[:OPENING] in _index().openings and readings_of(word) else abilities(word)


# One look-up tells all that is asked of every word.
_ABILITIES = Memo(_abilities)
_FORMS = bytes(code & FORM for code in range(256))


class Readings:
    """The readings of every word of a document as a form of a reporting verb.

    Attributes
    ----------
    document
        The article.
    abilities
        What every word can do, as bits.
    at
        The readings of the words that have any, by their place.
    """

    __slots__ = ("abilities", "at", "document")

    def __init__(self, document: Document) -> None:
        self.document = document
        words = document.words
        self.abilities = bytes(map(_ABILITIES.__getitem__, words))
        # Few words have any.
        forms = compress(count(), self.abilities.translate(_FORMS))
        self.at = {index: readings_of(words[index]) for index in forms}


@cache
def _homograph_sets() -> dict[str, frozenset[str]]:
    return {verb.lemma: frozenset(fold(form) for form in verb.homographs) for verb in VERBS}


def homographs(verb: Verb) -> frozenset[str]:
    """Return the folded forms of a verb that are also forms of another word."""
    return _homograph_sets()[verb.lemma]
