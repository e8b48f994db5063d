"""The noun phrase that names the source of a verb: the one after it, else the one before it."""

from __future__ import annotations

from functools import cache

from .adjuncts import skip_adjuncts
from .complements import SAYING
from .cue import Cue, Kind
from .cue_context import CueContext
from .document import NEWLINE, PARAGRAPH_OR_STOP, STOP, Document
from .inflection import Analysis, FormKind
from .lexicon import contexts
from .lexicon.schema import Complement, Verb, VerbClass
from .lexicon.verbs import VERBS
from .name_words import is_nationality
from .names_index import given_names
from .phrases import NounPhrase, noun_phrase
from .subject_edges import edge_of_subject
from .subject_tests import agrees, carries_subject, is_demanded
from .vocabulary import (
    EULOGIES,
    PLACES,
    VENUES,
    folded_words,
    is_content_noun,
    is_oblique_plural,
    noun_of,
    without_possessive,
)

__all__ = ["is_typed_passive", "names_its_subject", "place_source", "takes_person", "topic"]

_QUANTITIES = folded_words(contexts.QUANTITIES)
_ADDRESSED = folded_words(contexts.ADDRESSED)


def place_source(context: CueContext, cue: Cue, preposed: NounPhrase | None, side: str) -> None:
    """Give the cue its source: the phrase after it, else the one before it."""
    document = context.document
    opening = cue.opening
    assert opening is not None
    if cue.person == 1 or (cue.passive and _form_is_typed_passive(document, cue)):
        return
    if side == "relative" and cue.object is None and _describes(cue):
        # الفدرالية التي توصف بأنها: the antecedent is what is described.
        return
    after = None
    nominal = opening.complement is Complement.OBJECT
    limit = opening.connector
    first = skip_adjuncts(document, cue.stop, limit)
    if first < limit and not names_its_subject(cue) and not _is_object(context, cue, first, limit):
        after = noun_phrase(document, first, limit, object_follows=nominal)
        if after is not None and (cue.addressee or takes_person(cue.verb)):
            after = NounPhrase(after.first, edge_of_subject(document, after.first, after.stop))
    strong = preposed is not None and side == "before" and is_demanded(document, preposed)
    if preposed is not None and side == "before" and takes_person(cue.verb) and agrees(document, cue, preposed):
        # قرار يطالب الحكومة: the verb agrees with what stands before it alone.
        strong = strong or not agrees(document, cue, after)
    if (
        after is not None
        and not (strong and agrees(document, cue, preposed))
        and not (side == "relative" and not agrees(document, cue, after) and not _is_possessed(document, after.first))
    ):
        cue.source, cue.subject_side = after, "after"
    elif preposed is not None and (strong or after is None):
        if side == "before" and not strong and not agrees(document, cue, preposed):
            return
        cue.source, cue.subject_side = preposed, side


def _is_surname(words: list[str], word: str) -> bool:
    """Whether a word is a name by itself, or follows a given name somewhere in the article."""
    return word in given_names() or any(
        other == word and words[at - 1] in given_names() for at, other in enumerate(words) if at
    )


def _is_possessed(document: Document, first: int) -> bool:
    """Whether a masculine role has the pronoun of a relative clause (النادي الذي أعرب مدربه عن)."""
    noun = noun_of(document.words[first])
    return noun is not None and noun.stem.endswith("ه") and document.surface(first).endswith("ه")


def _describes(cue: Cue) -> bool:
    """Whether the verb is a present that takes an object and its predicate, with no object after it: a passive."""
    analysis, verb = cue.analysis, cue.verb
    if analysis is None or verb is None or analysis.form.kind is not FormKind.IMPERFECT or analysis.suffix:
        return False
    return verb.verb_class is VerbClass.DESCRIBE and any(frame.object for frame in verb.frames)


def names_its_subject(cue: Cue) -> bool:
    """Whether a verb in the plural or dual carries its subject: before an expressed one it stands in the singular."""
    return cue.kind == Kind.FINITE and cue.person == 3 and cue.number in ("p", "d")


def _is_object(context: CueContext, cue: Cue, first: int, limit: int) -> bool:
    """Whether the noun phrase after a verb can only be its object, addressee or a circumstance."""
    document, words = context.document, context.document.words
    word = words[first]
    if word.startswith(("ل", "ب")) and len(word) > 3 and word not in PLACES and word not in given_names():
        # A preposition with its noun: بنبرة غاضبة, لفريق التحقق.
        noun = noun_of(word[1:]) or (noun_of("ال" + word[2:]) if word.startswith("لل") else None)
        known = noun_of(word)
        if (noun is not None or is_content_noun(word[1:])) and (known is None or not word.startswith(known.stem)):
            return True
        if word.startswith("لل") or word.endswith("كم") or (word[0] == "ل" and word[1:] in PLACES):
            # للعموم, لجلالتكم, لروسيا: to whom.
            return True
    if cue.first and carries_subject(words[cue.first - 1]) and not document.before[cue.first] & (STOP | NEWLINE):
        return True
    if any(
        reading.form.kind is FormKind.PARTICIPLE and reading.form.accusative and reading.form.gender == "m"
        for reading in context.readings.at.get(first, ())
    ) and word.endswith("ا"):
        return True
    if word.endswith("ا") and len(word) > 4 and noun_of(word) is None and word not in PLACES:
        surface = document.surface(first)
        if surface.endswith(("ً", "اً")) or word.startswith(("م", "ضاحك", "ساخر", "غاضب")):
            return True
    if word in ("كثيرا", "دوما") and words[first + 1] != "من":
        return True
    if word[:1] == "ب" and word[1:] in _QUANTITIES:
        # تقول بكل لغات العالم
        return True
    oblique = word.startswith("ال") and word.endswith("ين") and len(word) > 6 and noun_of(word) is None
    if oblique and takes_person(cue.verb) and word not in PLACES and not _is_surname(words, word):
        # ودعت الراغبين في العمل إلى
        return True
    if word.startswith("بال") and is_nationality(word[3:]):
        # كتب بالإنجليزية
        return True
    if word in EULOGIES:
        # يقول عز وجل
        return True
    if limit < context.document.count and words[limit] in SAYING and word.endswith(("ه", "ها", "هم")):
        base = without_possessive(word)
        if VENUES.intersection((base, base + "ه", base.removesuffix("ت") + "ه")):
            # اختتم حديثه بقوله: what was said, not who said it.
            return True
    noun = noun_of(word)
    if noun is not None and noun.stem != word and is_oblique_plural(word):
        # The oblique case of a sound plural is no subject.
        return True
    return word in _ADDRESSED and not (word == "الله" and cue.lemma == "قال")


def topic(document: Document, index: int) -> NounPhrase | None:
    """Return the topic of ``أما فلان، فقال``: the subject stands between أما and the verb with ف."""
    words, before = document.words, document.before
    position = index - 1
    while position >= 0 and index - position < 16:
        if words[position] == "اما":
            return noun_phrase(document, position + 1, index)
        if before[position] & PARAGRAPH_OR_STOP:
            return None
        position -= 1
    return None


@cache
def _persons() -> frozenset[str]:
    return frozenset(
        verb.lemma
        for verb in VERBS
        if any(frame.addressee == "" or frame.object for frame in verb.frames)
        or verb.verb_class in (VerbClass.ASK, VerbClass.CALL, VerbClass.DEMAND, VerbClass.INFORM)
    )


def takes_person(verb: Verb | None) -> bool:
    """Whether a verb can have an object or addressee right after its subject."""
    return verb is not None and verb.lemma in _persons()


def is_typed_passive(surface: str, reading: Analysis) -> bool:
    """Whether a damma that was typed on the first letter makes a passive of the form (أُخبر)."""
    at = len(reading.proclitic)
    return surface[at + 1 : at + 2] == "\N{ARABIC DAMMA}" and reading.form.kind is FormKind.PERFECT


def _form_is_typed_passive(document: Document, cue: Cue) -> bool:
    """Whether the vowels of a cue make its form a passive, so that the phrase after it is the addressee."""
    return cue.analysis is not None and is_typed_passive(document.surface(cue.first), cue.analysis)
