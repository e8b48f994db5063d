"""Where a cue stands: at the head of its clause, and before a quotation that is its own."""

from __future__ import annotations

from .adjuncts import skip_adjuncts
from .complementisers import is_complementiser
from .cue import Cue
from .document import COMMA, HARD_BREAK, NEWLINE, OPEN, PAREN_CLOSE, PAREN_OPEN, SEMICOLON, STOP, Document
from .lexicon import contexts
from .lexicon.schema import Complement, VerbClass
from .phrases import noun_phrase
from .subject_tests import carries_subject
from .verbatim import is_classifier
from .vocabulary import (
    CONJUNCTIONS,
    NEGATIONS,
    PREPOSITIONS,
    folded_words,
)

__all__ = ["follows_particle", "heads_clause", "mark_in_place", "opens_clause", "quotation_near"]

_SPEAKING = frozenset(
    [
        VerbClass.SAY,
        VerbClass.ADD,
        VerbClass.CLAR,
        VerbClass.NARR,
        VerbClass.WRITE,
        VerbClass.COMMENT,
        VerbClass.ANSWER,
        VerbClass.MANNER,
        VerbClass.CLOSE,
    ]
)
_JOINTS = folded_words(contexts.LAST_WORDS_OF_JOINTS)
_VERBAL_CONTEXT = _JOINTS | folded_words(contexts.BEFORE_VERBS)


def mark_in_place(document: Document, cue: Cue) -> bool:
    """Whether nothing but source and adjuncts stands between a cue and the quotation that it opens."""
    opening = cue.opening
    assert opening is not None
    quotation = document.opening_at(opening.connector)
    if quotation is None:
        return True
    if opening.connector == cue.stop:
        return True
    length = quotation.stop - quotation.first
    if length <= 3 and is_classifier(document.words[opening.connector - 1]):
        return False
    if length < 4 and opening.connector - cue.stop > 8:
        return False
    if length < 4 and not document.before[quotation.stop] & (COMMA | STOP | NEWLINE | SEMICOLON):
        # زادت أسهم "بنك فلان" بنسبة: a name in the middle of a clause.
        return False
    first = skip_adjuncts(document, cue.stop, opening.connector)
    if first >= opening.connector:
        return length >= 2
    phrase = noun_phrase(document, first, opening.connector)
    if phrase is None:
        return False
    if document.words[opening.connector - 1] in PREPOSITIONS:
        return False
    if length >= 5 and cue.verb is not None and cue.verb.verb_class in _SPEAKING:
        # Long direct speech after a verb of saying: whatever stands between tells when, where or why.
        return True
    after = phrase.stop
    if document.before[after] & PAREN_OPEN:
        # An age or a party in brackets after the name.
        while after < opening.connector and not document.before[after] & PAREN_CLOSE:
            after += 1
    after = skip_adjuncts(document, after, opening.connector)
    return after >= opening.connector and length >= 2


def heads_clause(document: Document, cue: Cue) -> bool:
    """Whether nothing but a particle or a joint stands before the cue in its clause, or its subject does."""
    if cue.subject_side in ("before", "relative") and cue.source is not None:
        return True
    return follows_particle(document, cue)


def opens_clause(document: Document, cue: Cue) -> bool:
    """Whether the cue stands where a verb does: at the head of a clause, after a particle, or after its subject."""
    index = cue.first
    analysis = cue.analysis
    if document.before[index] or (analysis is not None and analysis.proclitic):
        return True
    if cue.source is not None and cue.subject_side in ("before", "relative"):
        return True
    opening = cue.opening
    if opening is not None and opening.complement.clausal and opening.connector - cue.stop <= 4:
        return True
    previous = document.words[index - 1] if index else ""
    if previous in CONJUNCTIONS:
        return previous != "او"
    if carries_subject(previous):
        return True
    return previous in _VERBAL_CONTEXT or previous in NEGATIONS or is_complementiser(previous)


def follows_particle(document: Document, cue: Cue) -> bool:
    """Whether the cue opens its clause or follows a particle or a joint."""
    index = cue.first
    if document.before[index]:
        return True
    previous = document.words[index - 1] if index else ""
    return previous in _VERBAL_CONTEXT or previous in NEGATIONS or carries_subject(previous)


def quotation_near(document: Document, cue: Cue) -> bool:
    """Whether words of the speaker's stand in quotation marks in the cue's content."""
    before = document.before
    opening = cue.opening
    assert opening is not None
    position = opening.connector
    while position < document.count and position < opening.connector + 25:
        if before[position] & OPEN:
            quotation = document.opening_at(position)
            if quotation is not None and position >= opening.content:
                return quotation.stop - quotation.first >= 2 or opening.complement is Complement.COLON
        if position > opening.connector and before[position] & HARD_BREAK:
            return False
        position += 1
    return False
