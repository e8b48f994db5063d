"""Circumstantial participles as cues (مؤكدا أن, قائلا)."""

from __future__ import annotations

from ..model import SpeakerKind
from .acceptance import accept
from .adjuncts import skip_adjuncts
from .complementisers import is_complementiser
from .complements import SAYING, find_opening
from .cue import Cue, Kind
from .cue_context import CueContext
from .document import COLON, COMMA, DASH, NEWLINE, PAREN_OPEN, SEMICOLON, STOP, Document
from .inflection import Analysis, FormKind
from .lexicon import contexts
from .lexicon.schema import Complement, VerbClass
from .names_index import given_names
from .objects import read_object
from .openings import Opening
from .phrases import NounPhrase, noun_phrase
from .readings import homographs
from .reasons import RejectionReason
from .verb_sources import takes_person
from .vocabulary import (
    HONORIFIC_PRONOUNS,
    HONORIFICS,
    PLACES,
    folded_words,
    is_content_noun,
    is_counted,
    is_definite,
    noun_of,
)

__all__ = ["read_participle"]

_LONGEST_SUBJECT = 4  # Words between a participle and its complement.
_ADVERBS = folded_words(contexts.ADVERBIAL_PARTICIPLES)
_COPULAS = folded_words(contexts.COPULAS)
_BEFORE_PREDICATES = folded_words(contexts.BEFORE_PREDICATES)


def read_participle(context: CueContext, index: int, reading: Analysis) -> Cue | None:
    """Return the cue that a participle is in one of its readings, if it is one: circumstantial, with a content.

    Parameters
    ----------
    context
        The article.
    index
        The participle.
    reading
        The reading to try.
    """
    document, before = context.document, context.document.before
    form, verb = reading.form, reading.form.verb
    if not form.accusative or reading.suffix or reading.proclitic not in ("", "و", "ف"):
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    if before[index] & DASH and form.surface.startswith("متابع") and before[index + 1] & (COLON | NEWLINE):
        # سبق - متابعة: a byline.
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    if verb.cue_lemma == "قال" and not _stands_alone(context, index):
        return context.refuse(index, RejectionReason.INTRODUCES)
    if document.words[index] in _ADVERBS and not before[index] & COMMA:
        # للهيمنة مجددا: "again".
        return context.refuse(index, RejectionReason.LITERAL)
    if index and not before[index] and is_counted(document.words[index - 1]):
        # 14 متهما: who is counted.
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    if index and not before[index] and document.words[index - 1] in _BEFORE_PREDICATES:
        # هدفا أو مبررا, كان مؤكدا: a predicate, not a circumstance.
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    if index and not before[index] and _is_of_noun(document.words[index - 1]):
        # تماسكا مهيبا, في ذاكرة الناس: an adjective, a noun.
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    if index and _is_noun(document, index):
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    if form.gender == "f" and index and not before[index] and _is_predicate(document, index):
        # إن البرامج موجهة ل: the predicate of the clause.
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    if verb.lemma == "طالب" and _is_after_copula(document, index):
        # كان المنتخب مطالبا بالفوز: what is asked of it.
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    frames = context.frames[verb.lemma]
    cue = Cue(index, index + 1, Kind.PARTICIPLE, verb.cue_lemma)
    cue.verb, cue.analysis = verb, reading
    cue.gender, cue.number, cue.polarity = form.gender, form.number, verb.polarity
    opening = find_opening(document, index, frames, context, subject_before=lambda: True)
    objects = read_object(context, cue, frames, NounPhrase(index, index), reading)
    if objects is not None and (opening is None or objects.connector <= opening.connector):
        opening = objects
    cue.source, cue.subject_side = None, ""
    if opening is None:
        return context.refuse(index, RejectionReason.PARTICIPLE_WITHOUT_CONTENT)
    described = opening.complement.nominal or (
        opening.complement is Complement.MARK and (opening.connector > cue.stop or not _is_long(document, opening))
    )
    if described and index and not before[index] and not reading.proclitic:
        previous = document.words[index - 1]
        if (form.gender == "f" or previous.endswith("ا")) and not is_definite(previous) and len(previous) > 2:
            # إجراءات مشددة على, حضورا لافتا في: an adjective of the noun before it.
            return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    # The complement of a participle follows it closely.
    if cue.object is None and not cue.addressee and opening.connector - index > 9:
        return context.refuse(index, RejectionReason.PARTICIPLE_WITHOUT_CONTENT)
    accused = verb.cue_lemma == "اتهم" and cue.object is None and opening.connector == cue.stop
    if accused and not (index and not before[index] and _is_people(document.words[index - 1])):
        # خمسة متهمين بالسرقة: the accused; رجال متهمين بها: whom somebody accuses.
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    if form.gender == "f" and not before[index] and opening.connector > cue.stop and _is_adjective(document, index):
        # مستندات مسربة يعتقد أنها
        return context.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
    cue.opening = opening
    own = _own_subject(context, cue)
    if own is not None:
        cue.source, cue.subject_side = own, "after"
    if not accept(context, cue, frames, form.surface in homographs(verb)):
        return None
    return cue


def _is_noun(document: Document, index: int) -> bool:
    """Whether the word is a noun: the feminine of what is counted (طالبا وطالبة), the object of a verb (يجد مبررا)."""
    word, previous = document.words[index], document.words[index - 1]
    if word.startswith("و") and previous.endswith("ا") and word[1:].removesuffix("ه") == previous[:-1]:
        return True
    return not document.before[index] and previous.startswith("يجد")


def _is_of_noun(previous: str) -> bool:
    """Whether a participle after this word cannot be a circumstance: after في, after an indefinite object."""
    if previous.endswith(("ها", "هما", "نا")):
        return False
    noun = previous.removeprefix("و")[:-1]
    return previous in ("في", "عن", "الي") or (previous.endswith("ا") and is_content_noun(noun))


def _own_subject(context: CueContext, cue: Cue) -> NounPhrase | None:
    """Return the subject that stands right after a participle (مبينا الفهد أن, مؤكدا سموه أن), in brackets or not."""
    document, opening = context.document, cue.opening
    assert opening is not None
    limit = opening.connector
    if not (opening.complement.clausal or opening.complement.direct) or cue.object is not None or cue.addressee:
        return None
    if limit <= cue.stop or limit - cue.stop > _LONGEST_SUBJECT or takes_person(cue.verb):
        return None
    words, first = document.words, cue.stop
    if skip_adjuncts(document, first, limit) > first or words[first] in SAYING:
        return None
    phrase = noun_phrase(document, first, limit)
    if phrase is None or phrase.stop != limit:
        return None
    word = words[first]
    noun = noun_of(word)
    known = (
        word in HONORIFIC_PRONOUNS
        or word in HONORIFICS
        or (noun is not None and noun.kind is not SpeakerKind.DOCUMENT and is_definite(word))
    )
    # A surname that the article has given with the name before it.
    surname = any(
        words[at] == word and words[at - 1] in given_names() and not document.before[at] for at in range(1, cue.first)
    )
    return phrase if known or surname or (document.before[first] & PAREN_OPEN and word in PLACES) else None


def _is_adjective(document: Document, index: int) -> bool:
    """Whether an indefinite feminine noun or adjective stands right before a participle that agrees with it."""
    previous = document.words[index - 1] if index else ""
    return document.surface(index - 1).endswith(("ة", "ات")) and not is_definite(previous) if index else False


def _is_predicate(document: Document, index: int) -> bool:
    """Whether nothing but a subject stands between a complementiser and a participle."""
    for position in range(index - 1, max(-1, index - 7), -1):
        if is_complementiser(document.words[position]):
            if position + 1 == index:
                # أن مذكرة: the noun.
                return True
            phrase = noun_phrase(document, position + 1, index)
            return phrase is not None and phrase.stop >= index
        if document.before[position]:
            return False
    return False


def _is_long(document: Document, opening: Opening) -> bool:
    """Whether the quotation of an opening is longer than a name or a title."""
    quotation = document.opening_at(opening.content)
    return quotation is not None and quotation.stop - quotation.first > 4


def _stands_alone(context: CueContext, index: int) -> bool:
    """Whether قائلا is a cue of its own: no reporting verb takes it as part of its own opening."""
    document, before = context.document, context.document.before
    for position in range(index - 1, max(-1, index - 16), -1):
        if before[position + 1] & (STOP | NEWLINE | SEMICOLON):
            return True
        for reading in context.readings.at.get(position, ()):
            form = reading.form
            if form.kind is FormKind.MASDAR or form.verb.cue_lemma == "قال":
                continue
            frames = context.frames[form.verb.lemma]
            if form.kind is FormKind.PARTICIPLE and not form.accusative:
                continue
            if not (frames.colon or frames.mark):
                continue
            # The verb has an object or topic of its own (رد على …، قائلا; ختم حديثه قائلا).
            first = skip_adjuncts(document, position + 1, index)
            phrase = noun_phrase(document, first, index, object_follows=True)
            end = phrase.stop if phrase is not None else first
            if any(word in frames.free for word in document.words[position + 1 : index]):
                # عبر عن سعادته قائلا: the verb has its content already.
                return True
            if skip_adjuncts(document, end, index) < index:
                return True
            return bool(before[index] & COMMA) and form.verb.verb_class not in (VerbClass.ADD, VerbClass.SAY)
    return True


def _is_after_copula(document: Document, index: int) -> bool:
    """Whether a participle is the predicate of كان, with nothing but its subject between them."""
    words = document.words
    for position in range(index - 1, max(0, index - 5) - 1, -1):
        if document.before[position + 1]:
            return False
        if words[position] in _COPULAS:
            return True
    return False


def _is_people(word: str) -> bool:
    """Whether a word is a noun for several people."""
    noun = noun_of(word)
    return noun is not None and noun.kind is SpeakerKind.GROUP and not is_definite(word)
