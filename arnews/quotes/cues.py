"""First pass: the cues of an article, each with where its content begins and where its source stands."""

from __future__ import annotations

from .complementisers import is_complementiser
from .cue import Cue
from .cue_context import CueContext
from .document import COMMA, DASH, SEMICOLON, Document
from .finite_verbs import read_finite
from .inflection import FormKind, fits_spelling
from .participles import read_participle
from .readings import Readings, verb_order
from .reasons import Refusals, RejectionReason

__all__ = ["find_cues"]


def find_cues(document: Document, readings: Readings, refusals: Refusals | None = None) -> list[Cue]:
    """Find the verbal and nominal cues of a document, in order; note in `refusals` why other forms are none."""
    context = CueContext(document, readings, refusals)
    cues = []
    for index in sorted(readings.at):
        if index + 1 in readings.at and context.crowded(index):
            continue
        cue = _cue_at(context, index)
        if cue is not None:
            cues.append(cue)
    kept = _one_cue_for_each_opening(document, cues)
    if refusals is not None:
        left = {cue.first for cue in kept}
        for cue in cues:
            if cue.first not in left:
                refusals.setdefault(cue.first, []).append(RejectionReason.COMPLEMENT_TAKEN)
    return kept


def _one_cue_for_each_opening(document: Document, cues: list[Cue]) -> list[Cue]:
    """Where two cues claim one opening, keep the one that it belongs to.

    The later one is nearer; but a verb in a relative clause without pronoun (في بيان نشرته) and a participle that only
    introduces the wording (وأضاف موضحا: …) leave the opening to the verb before them.
    """
    kept: list[Cue] = []
    for cue in cues:
        if kept:
            last = kept[-1]
            assert last.opening is not None
            assert cue.opening is not None
            if last.opening.connector == cue.opening.connector:
                bits = document.before[cue.first]
                analysis = cue.analysis
                attached = analysis is not None and analysis.proclitic.startswith(("و", "ف"))
                apart = bool(bits & (COMMA | SEMICOLON | DASH)) or attached
                near = cue.opening.connector - cue.stop <= 1 and is_complementiser(
                    document.words[cue.opening.connector]
                )
                inner = not near
                if not apart and inner:
                    continue
                kept.pop()
        kept.append(cue)
    return kept


def _cue_at(context: CueContext, index: int) -> Cue | None:
    """Return the cue that word `index` is, if it is one."""
    best: Cue | None = None
    document = context.document
    surface = document.surface(index)
    # A word that folding leaves as it is was typed without what could exclude a reading.
    bare = surface == document.words[index]
    for reading in context.readings.at[index]:
        kind = reading.form.kind
        if context.refusals is None and (
            kind is FormKind.MASDAR or (reading.form.person == 1 and document.inside[index] < 0)
        ):
            # Speech nouns have a search of their own, and "I" outside quotations is the writer.
            continue
        if not bare and not fits_spelling(surface, reading):
            context.refuse(index, RejectionReason.SPELLING)
            continue
        if kind is FormKind.PERFECT or kind is FormKind.IMPERFECT:
            cue = read_finite(context, index, reading)
        elif kind is FormKind.PARTICIPLE:
            cue = read_participle(context, index, reading)
        else:
            context.refuse(index, RejectionReason.SPEECH_NOUN)
            continue
        if cue is not None and (best is None or _rank(cue) > _rank(best)):
            best = cue
    return best


def _rank(cue: Cue) -> tuple[int, int, int, int]:
    """Prefer the third person, a clause to a noun phrase, the stronger frame, the commoner verb."""
    opening, verb = cue.opening, cue.verb
    assert opening is not None
    assert verb is not None
    clause = 2 if opening.complement.direct or opening.complement.clausal else 1
    strength = max((frame.strength for frame in verb.frames if frame.complement is opening.complement), default=0)
    return cue.person == 3, clause, strength, -verb_order()[verb.lemma]
