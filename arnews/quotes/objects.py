"""Frames with an object before the predicate (اتهم X بـ Y, وصف X بـ Y, اعتبر X Y)."""

from __future__ import annotations

from .adjuncts import skip_adjuncts
from .complementisers import BI_COMPLEMENTISERS, is_complementiser
from .complements import REACH
from .cue import Cue, Kind
from .cue_context import CueContext
from .document import CLAUSE_BREAK, CLOSE, OPEN, Document
from .frames import FOLDED_COMPLEMENTS, VerbFrames
from .inflection import Analysis
from .lexicon.schema import Complement, VerbClass
from .nominal_complements import ADJUNCT_NOUNS
from .openings import Opening, opening_of_clause
from .phrases import NounPhrase, noun_phrase
from .subject_edges import start_of_object
from .subject_tests import agrees_strictly, carries_subject, is_demanded, is_known_speaker, speaks
from .verb_sources import names_its_subject
from .vocabulary import PREPOSITIONS, has_own_beh, is_content_noun, is_definite, is_table_noun, noun_of

__all__ = ["object_wins", "read_object"]


def read_object(
    context: CueContext, cue: Cue, frames: VerbFrames, preposed: NounPhrase | None, reading: Analysis
) -> Opening | None:
    """Try the frames in which an object stands before the predicate (اتهم X بـ Y, وصف X بـ Y, اعتبر X Y)."""
    if not frames.before_predicate:
        return None
    document, before = context.document, context.document.before
    limit = min(document.count, cue.stop + REACH)
    position = cue.stop
    readings = context.readings.at
    while position < limit:
        bits = before[position]
        if bits & CLAUSE_BREAK:
            limit = position
            break
        if position in readings and position > cue.stop and context.blocks(position):
            limit = position
            break
        position += 1
    predicate = None
    words, predicates = document.words, frames.predicate_words
    for position in range(cue.stop, limit):
        word = words[position]
        if word not in predicates and not (frames.predicate_bi and word.startswith("ب")):
            continue
        found = _predicate_at(document, position, frames, cue.stop)
        if found is not None and before[found[2]] & OPEN and found[1] != found[2]:
            # A quoted predicate is the one that the verb is about (وصف … بـ«…»).
            predicate = found
            break
        if found is not None and found[0] is Complement.BI_AN and found[0] in frames.object_frames:
            # وصف الاتهامات باستخدام الغاز بأنها كاذبة: the clause is the predicate.
            predicate = found
            break
        predicate = predicate or found
        if found is not None and found[0] is not Complement.BI:
            break
    if predicate is None:
        return _double_object(document, cue, frames, preposed, reading, limit)
    complement, at, content = predicate
    quoted = content < document.count and bool(before[content] & OPEN)
    if reading.suffix:
        if complement is Complement.BI_AN:
            return opening_of_clause(document, at, complement, at)
        return Opening(complement, at, content, quoted)
    # Between cue and predicate stand source and object, or the object alone.
    first = skip_adjuncts(document, cue.stop, at)
    if first >= at:
        return None
    pronoun = cue.first > 0 and not before[cue.first] and carries_subject(document.words[cue.first - 1])
    elided = pronoun or names_its_subject(cue)
    if preposed is not None or elided:
        return _object_opening(document, cue, complement, first, at, frames)
    phrase = noun_phrase(document, first, at)
    if phrase is None:
        return None
    split = start_of_object(document, phrase.first, phrase.stop, at)
    if split is None:
        if cue.kind is Kind.PARTICIPLE or cue.passive:
            return _object_opening(document, cue, complement, first, at, frames)
        # One phrase only: it is the object of an elided subject, or the subject of a verb with its object elsewhere.
        if agrees_strictly(document, cue, phrase) and speaks(document, phrase.first):
            cue.source, cue.subject_side = phrase, "after"
            return Opening(complement, at, content, quoted)
        return _object_opening(document, cue, complement, first, at, frames)
    cue.source, cue.subject_side = NounPhrase(phrase.first, min(phrase.stop, split)), "after"
    return _object_opening(document, cue, complement, split, at, frames)


def _double_object(
    document: Document, cue: Cue, frames: VerbFrames, preposed: NounPhrase | None, reading: Analysis, limit: int
) -> Opening | None:
    """Read two bare objects (اعتبر X Y, حمّل X المسؤولية): the content is both, or the second after a pronoun."""
    words, before = document.words, document.before
    frame = frames.object_frames.get(Complement.OBJECT)
    if frame is None or cue.stop >= limit:
        return None
    verb = cue.verb
    assert verb is not None
    if verb.verb_class is VerbClass.ACCUSE and not any(
        word.removeprefix("ال").startswith(("مسووليه", "مسؤوليه", "مسئوليه", "تبعات", "تبعه", "وزر", "ذنب"))
        for word in words[cue.stop : limit]
    ):
        return None
    first = skip_adjuncts(document, cue.stop, limit)
    if first >= limit or is_complementiser(words[first]):
        return None
    if reading.suffix:
        phrase = (
            None if preposed is not None and is_demanded(document, preposed) else noun_phrase(document, first, limit)
        )
        if phrase is None:
            return None
        # The predicate begins at the first indefinite noun after a closed phrase.
        for position in range(first + 1, phrase.stop):
            previous, word = words[position - 1], words[position]
            if (
                not is_definite(word)
                and not word.startswith("و")
                and (is_definite(previous) or before[position] & CLOSE)
            ):
                cue.source, cue.subject_side = NounPhrase(first, position), "after"
                return Opening(Complement.OBJECT, position, position, False)
            if before[position] & OPEN and noun_of(previous) is None:
                cue.source, cue.subject_side = NounPhrase(first, position), "after"
                return Opening(Complement.OBJECT, position, position, True)
        if phrase.stop < limit and before[phrase.stop] & OPEN:
            cue.source, cue.subject_side = phrase, "after"
            return Opening(Complement.OBJECT, phrase.stop, phrase.stop, True)
        return None
    if preposed is not None and cue.kind == Kind.FINITE and not is_known_speaker(document, preposed.first):
        # "The tournament, which is considered one of …": the subject is what is considered.
        return None
    if preposed is not None or cue.kind == Kind.PARTICIPLE:
        cue.object = NounPhrase(first, first + 1)
        return Opening(Complement.OBJECT, first, first, False)
    phrase = noun_phrase(document, first, limit)
    if phrase is None:
        return None
    split = start_of_object(document, phrase.first, phrase.stop, limit)
    if split is None:
        return None
    cue.source, cue.subject_side = NounPhrase(phrase.first, min(phrase.stop, split)), "after"
    cue.object = NounPhrase(split, split + 1)
    return Opening(Complement.OBJECT, split, split, bool(before[split] & OPEN))


def _object_opening(
    document: Document, cue: Cue, complement: Complement, first: int, predicate: int, frames: VerbFrames
) -> Opening:
    """The opening of a content that holds the object as well, or, after an addressee, the predicate alone."""
    frame = frames.object_frames.get(complement)
    if frame is None:
        cue.addressee = True
        if complement is Complement.BI_AN:
            return opening_of_clause(document, predicate, complement, predicate)
        content = predicate
        if complement in (Complement.ALA, Complement.ILA, Complement.AN_PREPOSITION, Complement.MIN, Complement.FI):
            content = predicate + 1
        return Opening(
            complement,
            predicate,
            content,
            bool(document.before[content] & OPEN) if content < document.count else False,
        )
    cue.object = NounPhrase(first, predicate)
    return Opening(complement, first, first, bool(document.before[first] & OPEN))


def _predicate_at(
    document: Document, position: int, frames: VerbFrames, start: int
) -> tuple[Complement, int, int] | None:
    """Whether the predicate of an object frame begins at word `position`, which can begin one by itself."""
    words, before = document.words, document.before
    word = words[position]
    tables = (frames.object_frames, frames.by_complement)
    for table in tables:
        for complement, frame in table.items():
            if table is frames.by_complement and frame.addressee is None:
                continue
            if frame.strength == 1 and not (
                word in ("بمثابه", "بمنزله") or (position + 1 < document.count and before[position + 1] & OPEN)
            ):
                continue
            if complement is Complement.BI:
                if word == "ب" and position + 1 < document.count and before[position + 1] & OPEN:
                    return complement, position, position + 1
                if (
                    word.startswith("ب")
                    and (len(word) > 3 or is_content_noun(word[1:]))
                    and word not in PREPOSITIONS
                    and word not in ("بشكل", "بصوره", "باسم", "بحسب", "بعد", "بين")
                    and position > start
                    and noun_of(word[1:]) is None
                    and not is_table_noun(word)
                    and not has_own_beh(word)
                ):
                    return complement, position, position
            elif complement is Complement.BI_AN and word in BI_COMPLEMENTISERS:
                return complement, position, position
            elif (
                complement.nominal
                and complement is not Complement.OBJECT
                and complement is not Complement.LI
                and word == FOLDED_COMPLEMENTS[complement]
                and position > start
                and position + 1 < document.count
            ):
                following = words[position + 1]
                if not is_complementiser(following) and following not in ADJUNCT_NOUNS:
                    return complement, position, position + 1
    return None


def object_wins(opening: Opening | None, objects: Opening, cue: Cue, frames: VerbFrames) -> bool:
    """Whether a frame with an object before the predicate explains the clause better than a plain one."""
    if opening is None:
        return True
    if opening.complement is objects.complement and opening.connector >= objects.connector:
        plain = frames.by_complement.get(opening.complement)
        framed = frames.object_frames.get(objects.complement) if cue.object is not None else None
        return not (plain is not None and framed is not None and plain.strength > framed.strength)
    if cue.object is not None and opening.connector == cue.object.stop:
        # وصف X بأنه Y: the object belongs to the content.
        return True
    if opening.complement.clausal or opening.complement is Complement.COLON:
        suffixed = cue.analysis is not None and bool(cue.analysis.suffix)
        # الذي اعتبره التقرير دليلا: verb, subject and predicate are complete.
        return suffixed and cue.source is not None and objects.connector < opening.connector
    return objects.connector <= opening.connector or opening.complement is Complement.MARK
