"""Between a verb and a speech noun that claim one content: which of them is a cue, or how they share it."""

from __future__ import annotations

from .cue import Cue, Kind
from .document import Document
from .lexicon.schema import Complement, Flag, VerbClass
from .noun_context import (
    CLAUSE_AFTER,
    LIGHT_REACH,
    PREPOSITION_KINDS,
)
from .openings import Opening
from .phrases import NounPhrase
from .vocabulary import (
    PREPOSITIONS,
)

__all__ = ["with_speech_nouns"]


def with_speech_nouns(document: Document, cues: list[Cue], nouns: list[Cue]) -> list[Cue]:
    """Join speech nouns to the other cues, where both claim one content deciding whose it is.

    A light verb leaves it to its noun (جدد التأكيد أن); a verb with a noun phrase as content keeps the noun in it (أكد
    تحذيرات أنقرة بأن: two reports, the second inside the first); a noun that only repeats its verb is no cue
    (نقلت عنه قوله إن, رد بالقول إن); else the nearer of the two has it, unless the verb nearly always takes such a
    clause and the noun stands in an adjunct of it.
    """
    claimed: dict[int, Cue] = {}
    verbs: dict[int, Cue] = {}
    starts = set()
    for cue in cues:
        starts.add(cue.first)
        if cue.opening is not None and cue.kind in (Kind.FINITE, Kind.PARTICIPLE):
            claimed[cue.opening.content] = cue
            verbs[cue.first] = cue
    dropped: set[int] = set()
    kept = []
    for noun in nouns:
        assert noun.opening is not None
        if noun.first in starts:
            continue
        if noun.rule == "noun after light verb":
            near = (verbs.get(at) for at in range(noun.first - LIGHT_REACH, noun.first))
            dropped.update(id(cue) for cue in near if cue is not None and _is_light_verb_of(cue, noun))
        rival = claimed.get(noun.opening.content)
        if rival is not None and id(rival) not in dropped:
            if rival.first > noun.first or rival.verb is None or rival.verb.verb_class is VerbClass.RELAY:
                continue
            if noun.rule == "saying" or Flag.LIGHT in rival.verb.flags:
                # خاطبهم بالقول: the verb has an object of its own.
                dropped.add(id(rival))
            elif rival.source is not None and rival.source.first == noun.first:
                # أفادت تصريحات الوزير بأن: the noun is the verb's subject.
                continue
            elif not _contains_noun(document, rival, noun):
                if _is_strong(document, rival, noun):
                    continue
                dropped.add(id(rival))
        kept.append(noun)
    return [cue for cue in cues if id(cue) not in dropped] + kept


def _is_light_verb_of(cue: Cue, noun: Cue) -> bool:
    """Whether a verbal cue is the light verb that governs the noun, and has taken its content."""
    return (
        cue.verb is not None
        and Flag.LIGHT in cue.verb.flags
        and cue.opening is not None
        and cue.first < noun.first <= cue.opening.connector
        and noun.first - cue.first <= LIGHT_REACH
    )


def _is_strong(document: Document, verb_cue: Cue, noun: Cue) -> bool:
    """Whether a clause after the noun is the verb's nevertheless (قال ردا على اتهامات المعارضة إن)."""
    assert verb_cue.verb is not None
    assert verb_cue.opening is not None
    if noun.lemma == "قول" and noun.source is None and noun.analysis is not None and not noun.analysis.proclitic:
        # تضمن البيان قوله إن: the pronoun takes up the verb's own source.
        return True
    if verb_cue.verb.cue_lemma == "قال" and noun.lemma == "قول" and noun.source is not None:
        return False
    previous = document.words[noun.first - 1] if noun.first else ""
    if previous not in PREPOSITIONS and not (noun.analysis is not None and noun.analysis.proclitic[-1:] in ("ب", "ل")):
        return False
    complement = verb_cue.opening.complement
    return any(frame.complement is complement and frame.strength == 3 for frame in verb_cue.verb.frames)


def _contains_noun(document: Document, verb_cue: Cue, noun: Cue) -> bool:
    """Let a verb that takes noun phrases have the speech noun itself as content, if it can.

    أكد تحذيرات أنقرة بأن: the bare object; شكك في مزاعم الشركة بأن: after the verb's preposition.
    """
    verb, analysis = verb_cue.verb, noun.analysis
    assert verb is not None
    assert analysis is not None
    if noun.source is None or analysis.proclitic not in ("", "ال"):
        return False
    kinds = {frame.complement for frame in verb.frames if not frame.object}
    previous = document.words[noun.first - 1] if noun.first else ""
    if previous in CLAUSE_AFTER or previous == "في":
        kind = Complement.FI if previous == "في" else PREPOSITION_KINDS[previous]
        edge = noun.first - 1
    elif previous in PREPOSITIONS:
        return False
    else:
        kind, edge = Complement.OBJECT, noun.first
    if kind not in kinds or edge < verb_cue.stop:
        return False
    source = verb_cue.source
    if source is None or source.first >= noun.first:
        if edge != verb_cue.stop:
            return False
        verb_cue.source = None
    elif source.stop > edge:
        if edge <= source.first:
            return False
        verb_cue.source = NounPhrase(source.first, edge)
    verb_cue.opening = Opening(kind, edge, noun.first, False)
    return True
