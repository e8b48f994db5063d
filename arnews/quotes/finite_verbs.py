"""Finite reporting verbs as cues: their opening, their source, and the forms that report nothing."""

from __future__ import annotations

from .acceptance import accept
from .complementisers import is_complementiser
from .complements import find_opening
from .cue import Cue, Kind
from .cue_context import CueContext, is_noun_here
from .document import PARAGRAPH_OR_STOP, Document
from .inflection import Analysis, FormKind, Voice
from .lexicon import contexts
from .lexicon.function_words import IMPERSONALS
from .lexicon.schema import Flag, VerbClass
from .objects import object_wins, read_object
from .phrases import NounPhrase, noun_phrase
from .readings import homographs
from .reasons import RejectionReason
from .relays import read_relay, relayed_by
from .spelling import fold
from .subject_tests import carries_subject
from .subjects import antecedent, preposed_subject
from .verb_sources import is_typed_passive, place_source, topic
from .vocabulary import NEGATIONS, PRONOMINAL_ADJUNCTS, RELATIVES, folded_words, is_counted

__all__ = ["read_finite"]

_IMPERSONALS = tuple(tuple(fold(line).split()) for line in IMPERSONALS.strip().splitlines())
_IMPERSONAL_FIRST = frozenset(row[0] for row in _IMPERSONALS)
_IMPERSONAL_HEADS = _IMPERSONAL_FIRST | {"و" + word for word in _IMPERSONAL_FIRST}
_QAD = folded_words(contexts.BEFORE_PERFECTS)
_IDENTITIES = folded_words(contexts.IDENTITIES)
_RELATIVE_GENDER = {"الذي": "m", "التي": "f", "والذي": "m", "والتي": "f"}
# It turned out: nobody says it.
_TELLING = RELATIVES | {"مما", "ما"}
_FOUND = folded_words(contexts.BECAME_CLEAR)
_BETWEEN = folded_words(contexts.BETWEEN_RELATIVE_AND_VERB)
_POSSIBLE = folded_words(contexts.POSSIBLE)
_ALMOST = folded_words(contexts.ALMOST)
_BEFORE_JUSSIVE = folded_words(contexts.BEFORE_JUSSIVES)


def read_finite(context: CueContext, index: int, reading: Analysis) -> Cue | None:
    """Return the cue that a finite verb is in one of its readings, if it is one.

    Parameters
    ----------
    context
        The article.
    index
        The verb.
    reading
        The reading to try.
    """
    document, words, before = context.document, context.document.words, context.document.before
    form, verb = reading.form, reading.form.verb
    flags = verb.flags
    if is_noun_here(document, index, reading):
        return context.refuse(index, RejectionReason.NOUN_AFTER_PREPOSITION)
    if _is_impersonal(document, index):
        return context.refuse(index, RejectionReason.IMPERSONAL)
    following = words[index + 1] if index + 1 < document.count else ""
    if following == "علي" and words[index + 2 : index + 4] == ["نطاق", "واسع"]:
        # يعتقد على نطاق واسع أن: by nobody in particular.
        return context.refuse(index, RejectionReason.IMPERSONAL)
    if form.person == 2:
        return context.refuse(index, RejectionReason.SECOND_PERSON)
    frames = context.frames[verb.lemma]
    passive = form.voice is Voice.PASSIVE or (
        form.voice is Voice.EITHER and is_typed_passive(document.surface(index), reading)
    )
    previous = words[index - 1] if index and not before[index] & PARAGRAPH_OR_STOP else ""
    negated = previous in NEGATIONS and previous not in ("ما", "دون", "بدون")
    if (negated or previous in NEGATIONS) and following in _IDENTITIES:
        # مصادر لم تذكر اسمها: the formula of anonymity.
        return context.refuse(index, RejectionReason.IMPERSONAL)
    if previous in _TELLING and not reading.suffix and _states_a_fact(document, index, previous):
        return context.refuse(index, RejectionReason.EVIDENCE)
    if verb.lemma == "دعا" and (previous == "مما" or (previous == "ما" and form.kind is FormKind.IMPERFECT)):
        # مما دعاه إلى: what moved him to it.
        return context.refuse(index, RejectionReason.LITERAL)
    if form.surface.endswith("ا") and is_counted(previous):
        # 14 طالبا: what is counted.
        return context.refuse(index, RejectionReason.LITERAL)
    if reading.suffix and verb.verb_class is VerbClass.ADD and previous not in RELATIVES and previous != "ما":
        # زادتني إصرارا, تابعه: not what was said.
        return context.refuse(index, RejectionReason.LITERAL)
    if (
        verb.verb_class is VerbClass.THINK
        and not reading.suffix
        and (previous == "ما" or reading.proclitic.endswith("ل"))
    ):
        # صادرت ما تعتقد أنه سلاح, ليرى كيف يعيشون: a belief, a purpose.
        return context.refuse(index, RejectionReason.LITERAL)
    if previous == "هل" and form.kind is FormKind.IMPERFECT and words[index].startswith("ت") and form.number == "s":
        # هل تتوقع أن: rather the second person.
        return context.refuse(index, RejectionReason.SECOND_PERSON)
    if previous == "ما" and words[index] == "بين":
        # ما بين: from … to.
        return context.refuse(index, RejectionReason.LITERAL)
    if previous in _ALMOST or (previous in _POSSIBLE and reading.suffix):
        # كاد يقول; ما يمكن وصفه: the verbal noun.
        return context.refuse(index, RejectionReason.LITERAL)
    if (
        form.mood_short
        and not passive
        and previous not in _BEFORE_JUSSIVE
        and not reading.proclitic.endswith("ل")
        and form.number == "s"
    ):
        return context.refuse(index, RejectionReason.JUSSIVE)
    in_quotation = document.inside[index] >= 0
    if form.number == "d" and in_quotation and form.surface.endswith("ا") and previous in _QAD:
        # لقد أعلنا: "we", not "the two of them".
        return context.refuse(index, RejectionReason.NO_COMPLEMENT)
    if form.person == 1:
        if not in_quotation:
            return context.refuse(index, RejectionReason.FIRST_PERSON)
        if Flag.BELIEF in flags or verb.verb_class in (
            VerbClass.THINK,
            VerbClass.PREDICT,
            VerbClass.HOPE,
            VerbClass.FEAR,
            VerbClass.OPINE,
            VerbClass.PRAISE,
            VerbClass.EXPR,
            VerbClass.RECALL,
            VerbClass.DESCRIBE,
        ):
            return context.refuse(index, RejectionReason.FIRST_PERSON_BELIEF)
    if in_quotation and verb.verb_class is VerbClass.THINK and form.kind is FormKind.PERFECT and form.gender == "m":
        # اعتقد typed without its hamza is أعتقد there.
        return context.refuse(index, RejectionReason.NO_COMPLEMENT)
    opening = find_opening(
        document,
        index,
        frames,
        context,
        subject_before=lambda: _subject_before(document, index, reading, previous)[0] is not None,
    )
    if opening is None and not frames.before_predicate and Flag.RELAY not in flags:
        return context.refuse(index, RejectionReason.NO_COMPLEMENT)
    cue = Cue(index, index + 1, Kind.FINITE, verb.cue_lemma)
    cue.verb, cue.analysis = verb, reading
    cue.person, cue.gender, cue.number = form.person, form.gender, form.number
    cue.passive, cue.negated, cue.polarity = passive, negated, verb.polarity
    before_subject, side = _subject_before(document, index, reading, previous)
    if Flag.RELAY in flags:
        return read_relay(context, cue, opening, before_subject)
    objects = read_object(context, cue, frames, before_subject, reading)
    if objects is not None and object_wins(opening, objects, cue, frames):
        opening = objects
    elif objects is not None:
        cue.object, cue.source, cue.addressee = None, None, False
    if opening is None:
        return context.refuse(index, RejectionReason.NO_COMPLEMENT)
    cue.opening = opening
    if Flag.SOURCE_IN in flags and document.count > cue.stop and words[cue.stop] in ("في", "علي", "ضمن"):
        phrase = noun_phrase(document, cue.stop + 1, opening.connector)
        if phrase is None:
            return context.refuse(index, RejectionReason.NO_TEXT_NAMED)
        cue.source, cue.subject_side = phrase, "after"
    if cue.source is None:
        place_source(context, cue, before_subject, side)
        relayed_by(context, cue)
    if cue.source is None and words[index] in _FOUND:
        return context.refuse(index, RejectionReason.IMPERSONAL)
    if not accept(context, cue, frames, form.surface in homographs(verb)):
        return None
    return cue


def _subject_before(document: Document, index: int, reading: Analysis, previous: str) -> tuple[NounPhrase | None, str]:
    """Return the phrase before a verb that can be its subject, and on which side it is looked for."""
    form = reading.form
    if form.person != 3:
        return None, ""
    at = index
    while at and document.words[at - 1] in _BETWEEN and not document.before[at]:
        # الذي كان قد أعلن
        at -= 1
    if at < index and document.words[at - 1] in RELATIVES and not document.before[at]:
        if form.gender not in (None, _RELATIVE_GENDER.get(document.words[at - 1], form.gender)):
            return None, "relative"
        return antecedent(document, at - 1), "relative"
    if previous in RELATIVES:
        pronominal = index + 1 < document.count and document.words[index + 1] in PRONOMINAL_ADJUNCTS
        if pronominal or form.gender not in (None, _RELATIVE_GENDER.get(previous, form.gender)):
            # With a pronoun after it (التي اعترف فيها) or another gender (الذي تتهم) it is no subject.
            return None, "relative"
        return antecedent(document, index - 1), "relative"
    if reading.proclitic.startswith("ف"):
        return topic(document, index), "before"
    if not reading.proclitic.startswith("و") and not carries_subject(previous):
        # After "and" a verb follows its subject nowhere; after أنه the pronoun is its subject.
        return preposed_subject(document, index), "before"
    return None, ""


def _is_impersonal(document: Document, index: int) -> bool:
    words = document.words
    if _IMPERSONAL_HEADS.isdisjoint(words[max(0, index - 2) : index + 1]):
        return False
    for offset in (0, -1, -2):
        at = index + offset
        if at < 0:
            continue
        first = words[at].removeprefix("و") if words[at] not in _IMPERSONAL_FIRST else words[at]
        if first not in _IMPERSONAL_FIRST:
            continue
        for row in _IMPERSONALS:
            if row[0] == first and at + len(row) > index:
                tail = words[at + 1 : at + len(row)]
                wanted = row[1:]
                if len(tail) == len(wanted) and all(
                    given == want or (want == "ان" and is_complementiser(given))
                    for given, want in zip(tail, wanted, strict=True)
                ):
                    return True
    return False


def _states_a_fact(document: Document, index: int, previous: str) -> bool:
    """Whether the subject of the verb is what was just told (مما يهدد ب, الأمر الذي يؤكد, وهو ما يكشف)."""
    words = document.words
    if previous == "مما" or (previous == "بما" and words[index].startswith("ي")):
        # مما يهدد ب, بما يؤكد
        return True
    before_it = words[index - 2] if index >= 2 else ""
    if previous == "ما" and words[index] in ("يشير", "تشير", "يوكد", "يدل"):
        return True
    return (previous in RELATIVES and before_it == "الامر") or (previous == "ما" and before_it in ("وهو", "وهي"))
