"""The parenthetical كما قال فلان: its verb is a cue, and its content the clause around it."""

from __future__ import annotations

from .adjuncts import is_time
from .complementisers import is_complementiser
from .cue import Cue, Kind
from .document import (
    CLOSE,
    COLON,
    COMMA,
    HARD_BREAK,
    NEWLINE,
    OPEN,
    PARAGRAPH_OR_STOP,
    PAREN_CLOSE,
    PAREN_OPEN,
    STOP,
    Document,
)
from .inflection import FINITE
from .lexicon.schema import Flag, VerbClass
from .names_index import given_names
from .phrases import noun_phrase
from .readings import Readings, verb_frames
from .vocabulary import (
    FEMALE_NAMES,
    PLACES,
    TIME_WORDS,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
)

__all__ = ["read_as_said"]

_WANTING = frozenset(
    {
        VerbClass.DEMAND,
        VerbClass.CALL,
        VerbClass.ASK,
        VerbClass.ORDER,
        VerbClass.ACCUSE,
        VerbClass.CONDEMN,
        VerbClass.RULE,
    }
)


def read_as_said(document: Document, readings: Readings, index: int) -> Cue | None:
    """Read a parenthetical ``كما قال X``: the verb is the cue, its content the host clause."""
    words, before, count = document.words, document.before, document.count
    verb = index + 1
    if words[verb] in ("قد", "سبق", "كان"):
        verb += 1
    if verb >= count:
        return None
    finite = [
        reading for reading in readings.at.get(verb, ()) if reading.form.kind in FINITE and reading.form.person == 3
    ]
    if not finite:
        return None
    stop = verb + 1
    while stop < count and not before[stop] and is_time(document, stop):
        # كما أعلن الأربعاء: nobody is named.
        stop += 1
    named = stop < count and (noun_of(words[stop]) is not None or words[stop] in given_names())
    timed = stop > verb + 1 and not named
    phrase = None
    if stop < count and not timed and not before[stop] & (HARD_BREAK | COMMA | CLOSE | PAREN_CLOSE):
        phrase = noun_phrase(document, stop, min(count, stop + 14))
        end = phrase.stop if phrase is not None else stop
        if phrase is None and words[stop] not in TIME_WORDS:
            return None
    else:
        end = stop
    # Nothing of its own may follow: a complement makes it an ordinary report.
    position = end
    while position < count and not before[position] & (HARD_BREAK | COMMA | COLON | OPEN | CLOSE | PAREN_CLOSE):
        if is_complementiser(words[position]) or position - end > 4:
            return None
        position += 1
    if position < count and before[position] & (COLON | OPEN) and not before[position] & (STOP | NEWLINE):
        return None
    if position < count and is_complementiser(words[position]):
        return None
    form = finite[0].form
    if form.verb.verb_class is VerbClass.ADD or form.verb.cue_lemma == "جاء":
        # كما زاد المؤشر: "also", not "as".
        return None
    if phrase is None and position - stop > 0:
        return None
    unfit = form.verb.verb_class in _WANTING or Flag.NEGATED_ONLY in form.verb.flags
    if unfit or not verb_frames()[form.verb.lemma].clause:
        # كما ندد ب, كما دعا المسؤولين: "also". What stands for a whole clause is said, not asked for.
        return None
    if phrase is not None and not _can_be_cited(
        words[phrase.first], words[phrase.first + 1] if phrase.first + 1 < count else ""
    ):
        return None
    if not _clause_before(document, index):
        return None
    cue = Cue(verb, verb + 1, Kind.ADVERBIAL, form.verb.cue_lemma)
    cue.source = phrase
    cue.gender, cue.number = form.gender, form.number
    cue.polarity = form.verb.polarity
    cue.rule = "shared as-said"
    return cue


def _can_be_cited(word: str, following: str) -> bool:
    """Whether a word can open the subject of كما قال X: no number, no preposition with its noun, no verbal noun."""
    if word[:1].isdigit() or (is_table_noun(word) and noun_of(word) is None):
        return False
    # عدة وسائل إعلام: after a quantity the noun is who said it.
    counted = noun_of(following) is not None and not following.startswith("ل")
    if noun_of(word) is None and not is_definite(word) and word not in given_names() and not counted:
        accusative = word.endswith("ا") and len(word) == 4
        if (accusative or word.endswith("ه")) and word not in PLACES and word not in FEMALE_NAMES:
            # كما يعلق صورة, كما يتضمن قسما: an object.
            return False
    return not (word.startswith("ب") and (is_definite(word[1:]) or is_content_noun(word[1:])) and noun_of(word) is None)


def _clause_before(document: Document, index: int) -> bool:
    """Whether words of the same sentence stand before word `index`."""
    return (index > 1 and not document.before[index] & PARAGRAPH_OR_STOP) or bool(document.before[index] & PAREN_OPEN)
