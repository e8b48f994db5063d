"""Verbs that pass on what somebody else said (نقلت X عن Y أن): the source is Y, the relay X."""

from __future__ import annotations

from ..model import SpeakerKind
from .adjuncts import skip_adjuncts
from .complementisers import is_complementiser
from .complements import REACH, SAYING, find_opening
from .cue import Cue
from .cue_context import CueContext
from .document import CLAUSE_BREAK
from .lexicon import contexts
from .lexicon.schema import Complement
from .openings import Opening
from .phrases import NounPhrase, noun_phrase
from .reasons import RejectionReason
from .verb_sources import place_source
from .vocabulary import folded_words, noun_of

__all__ = ["read_relay", "relayed_by"]

# What an outlet passes on (نقلت الوكالة تأكيد فلان أن).
_SAYINGS = folded_words(contexts.SAYINGS)
_THE_SAYING = folded_words(contexts.THE_SAYING)


def read_relay(context: CueContext, cue: Cue, opening: Opening | None, preposed: NounPhrase | None) -> Cue | None:
    """Read ``نقلت X عن Y (قوله) إن``: the source is Y, the relay X."""
    document, words, before = context.document, context.document.words, context.document.before
    limit = min(document.count, cue.stop + REACH)
    on = None
    for position in range(cue.stop, limit):
        bits = before[position]
        if bits & CLAUSE_BREAK:
            break
        word = words[position]
        if word in ("عن", "عنه", "عنها", "عنهم") or (word == "الي" and cue.lemma == "نسب"):
            on = position
            break
        if word == "علي" and position + 1 < limit and words[position + 1] == "لسان":
            on = position + 1
            break
        if is_complementiser(word):
            break
    if on is None:
        return _relayed_by_nobody(context, cue, opening, preposed)
    after = find_opening(document, on, context.frames["قال"], context)
    if after is None:
        return context.refuse(cue.first, RejectionReason.NO_COMPLEMENT)
    cue.opening = after
    first = skip_adjuncts(document, cue.stop, on)
    phrase = noun_phrase(document, first, on) if first < on else None
    cue.relay = phrase or preposed
    if words[on] in ("عن", "الي", "لسان"):
        limit = after.connector
        for position in range(on + 1, limit):
            if words[position] in SAYING:
                limit = position
                break
        source = noun_phrase(document, on + 1, limit)
        if source is None and on + 1 < after.connector:
            return context.refuse(cue.first, RejectionReason.NO_RELAYED_SOURCE)
        cue.source, cue.subject_side = source, "after"
        if source is None:
            return context.refuse(cue.first, RejectionReason.NO_RELAYED_SOURCE)
    cue.rule = "relay"
    if cue.relay is None and not cue.passive:
        cue.passive = True
    return cue


def _relayed_by_nobody(
    context: CueContext, cue: Cue, opening: Opening | None, preposed: NounPhrase | None
) -> Cue | None:
    """Read ``نقلت صحيفة X أن``: the outlet reports without saying whom it has it from."""
    if opening is None or opening.complement is not Complement.AN or cue.lemma != "نقل":
        return context.refuse(cue.first, RejectionReason.NO_RELAYED_SOURCE)
    cue.opening = opening
    place_source(context, cue, preposed, "before")
    if cue.source is not None and cue.subject_side == "after":
        # نقلت الوكالة تأكيد فلان أن
        words = context.document.words
        for position in range(cue.source.first + 1, cue.source.stop - 1):
            if words[position] in _SAYINGS:
                cue.relay = NounPhrase(cue.source.first, position)
                cue.source = NounPhrase(position + 1, cue.source.stop)
                cue.rule = "relay"
                return cue
    noun = noun_of(context.document.words[cue.source.first]) if cue.source is not None else None
    if noun is None or noun.kind is not SpeakerKind.MEDIA:
        return context.refuse(cue.first, RejectionReason.NO_RELAYED_SOURCE)
    return cue


def relayed_by(context: CueContext, cue: Cue) -> None:
    """Read ``ذكرت X عن Y قوله إن``, with a verb of another kind: the source is Y, the relay X."""
    document, source, opening = context.document, cue.source, cue.opening
    if source is None or opening is None or cue.subject_side != "after":
        return
    words = document.words
    if words[opening.connector] not in _THE_SAYING:
        return
    for position in range(source.stop, opening.connector):
        if words[position] == "عن" and words[position - 1] != "نقلا":
            phrase = noun_phrase(document, position + 1, opening.connector)
            if phrase is not None and phrase.stop >= opening.connector:
                cue.relay, cue.source, cue.rule = source, phrase, "relay"
            return
