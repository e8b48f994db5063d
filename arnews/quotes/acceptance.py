"""The conditions of the lexicon: whether a form with a complement is a report at all."""

from __future__ import annotations

from ..model import SpeakerKind
from .adjuncts import skip_adjuncts
from .complements import SAYING
from .cue import Cue, Kind
from .cue_context import CueContext
from .cue_positions import follows_particle, heads_clause, mark_in_place, opens_clause, quotation_near
from .document import COMMA, DASH, NEWLINE, OPEN, PARAGRAPH_OR_STOP, SEMICOLON, STOP, Document
from .frames import VerbFrames
from .inflection import FormKind
from .lexicon import contexts
from .lexicon.function_words import CLAUSE_ONLY, CROWDS
from .lexicon.schema import Complement, Flag, Verb, VerbClass
from .name_words import is_common_noun
from .openings import Opening
from .phrases import NounPhrase, noun_phrase
from .reasons import RejectionReason
from .speaking import can_speak, is_considered, is_index, is_oblique, is_sign, only_acts
from .vocabulary import (
    EVIDENCE,
    HONORIFICS,
    PLACES,
    PREPOSITIONS,
    RELATIVES,
    Noun,
    folded_words,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
    without_possessive,
)

__all__ = ["accept"]

_CLAUSE_ONLY = folded_words(CLAUSE_ONLY)
_CROWDS = folded_words(CROWDS)
_LASTING = folded_words(contexts.LASTING)
# What shows something as often as it says it.
_SHOWING = frozenset(
    {VerbClass.REVEAL, VerbClass.POINT, VerbClass.ASSERT, VerbClass.CLAR, VerbClass.EXPR, VerbClass.HINT}
)
_WISHING = frozenset({VerbClass.HOPE, VerbClass.FEAR})
_QUANTIFIERS = folded_words(contexts.QUANTIFIERS)
_DEMONSTRATIVES = folded_words(contexts.DEMONSTRATIVES)
_LONG = 5  # Words of a quotation.
_ACTING = ("هدد", "بشر")
_PREPOSITIONAL = frozenset((Complement.ALA, Complement.ILA, Complement.AN_PREPOSITION, Complement.FI, Complement.MIN))
_REVEALED = folded_words(contexts.REVEALED)
_RESPONSIBILITY = folded_words(contexts.RESPONSIBILITY)
_GOING_ON = ("تابع", "واصل", "زاد", "اختتم", "ختم", "أكمل", "استكمل", "أنهى")


def accept(context: CueContext, cue: Cue, frames: VerbFrames, homograph: bool) -> bool:
    """Whether a cue that has a complement meets the conditions that the lexicon sets for its verb.

    Parameters
    ----------
    context
        The article; it notes the condition that is not met.
    cue
        The cue with its opening and its source.
    frames
        The frames of its verb.
    homograph
        Whether its form is also one of another word.
    """
    document = context.document
    verb, opening = cue.verb, cue.opening
    assert verb is not None
    assert opening is not None
    strength = _strength(document, cue, verb, opening, frames)
    if strength is None:
        return context.deny(cue, RejectionReason.UNSUITABLE_COMPLEMENT)
    reason = (
        (_is_literal(document, cue, opening.complement, frames, homograph) if cue.kind is Kind.FINITE else None)
        or _lacks_wording(document, cue, verb, opening)
        or _cannot_be_source(document, cue, verb, opening.complement)
        or (_is_too_weak(document, cue, verb, opening, strength) if cue.kind is Kind.FINITE else None)
    )
    return reason is None or context.deny(cue, reason)


def _strength(document: Document, cue: Cue, verb: Verb, opening: Opening, frames: VerbFrames) -> int | None:
    """Return how sure a sign of a report the complement is with this verb; None where the verb does not take it."""
    complement = opening.complement
    frame = frames.object_frames.get(complement) if cue.object is not None else None
    frame = frame or frames.by_complement.get(complement) or frames.object_frames.get(complement)
    if opening.connector < document.count and document.words[opening.connector] in SAYING:
        # A clause after قائلا or بالقول: the verb's frame for direct speech holds.
        frame = frames.by_complement.get(Complement.QAILAN) or frame
    if frame is not None:
        # The object before it and بمثابة or a quotation after it make up for a weak frame.
        return max(frame.strength, 2) if cue.object is not None and complement is Complement.BI else frame.strength
    if complement is Complement.ILA_AN and cue.source is None and cue.kind is Kind.FINITE:
        return None
    if complement.nominal or complement is Complement.QUESTION:
        return None
    strength = max((f.strength for f in verb.frames if f.complement.clausal), default=1)
    return max(strength - 1, 1) if complement.direct else strength


def _is_literal(
    document: Document, cue: Cue, complement: Complement, frames: VerbFrames, homograph: bool
) -> RejectionReason | None:
    """Return why a finite verb is used in another sense than that of reporting, if it is."""
    words, opening = document.words, cue.opening
    assert opening is not None
    alone = cue.object is None and not cue.addressee and complement not in frames.addressed
    if alone and complement in _PREPOSITIONAL and _has_object(document, cue):
        return RejectionReason.LITERAL
    if cue.lemma == "عبر" and complement is Complement.AN_PREPOSITION and is_sign(document, cue):
        return RejectionReason.CANNOT_SPEAK
    if cue.lemma in _ACTING and complement in (Complement.BI, Complement.BI_AN) and only_acts(document, cue):
        # أزمة تهدد ب, المعطيات تبشر ب: what happens, not what is said.
        return RejectionReason.CANNOT_SPEAK
    if cue.lemma == "كتب" and complement.clausal and _writes_a_text(document, cue):
        # كتب مقالا … عن ضرورة أن
        return RejectionReason.LITERAL
    if cue.lemma == "لفت" and complement is Complement.AN and _catches_the_eye(document, cue):
        # يلفت انتباه الزائر
        return RejectionReason.LITERAL
    if cue.lemma == "أعلن" and _claims_a_deed(document, opening):
        # أعلن التنظيم مسؤوليته عن الهجوم
        return RejectionReason.LITERAL
    if cue.lemma == "اعتقد" and _is_believed(document, cue):
        return RejectionReason.WITHOUT_QUOTED_WORDS
    if complement is not Complement.AN and is_considered(document, cue):
        return RejectionReason.CANNOT_SPEAK
    if homograph and not opens_clause(document, cue):
        return RejectionReason.LITERAL
    word = words[cue.first]
    if word in _CLAUSE_ONLY and cue.object is None:
        if complement.nominal and not heads_clause(document, cue):
            return RejectionReason.LITERAL
        if complement is Complement.MARK and opening.connector - cue.stop > 6:
            return RejectionReason.LITERAL
        if word in ("بين", "وبين", "عبر", "دون") and not (
            (follows_particle(document, cue) or opening.connector == cue.stop)
            and complement in (Complement.AN, Complement.BI_AN, Complement.COLON, Complement.AN_PREPOSITION)
        ):
            return RejectionReason.LITERAL
    if cue.lemma in _GOING_ON and complement.clausal and not _reaches(document, cue):
        # تابعت القضية …، أن: what is followed, not what is said.
        return RejectionReason.LITERAL
    return None


def _lacks_wording(document: Document, cue: Cue, verb: Verb, opening: Opening) -> RejectionReason | None:
    """Return why the complement is no wording of the kind that the verb needs, if it is none."""
    complement, flags, finite = opening.complement, verb.flags, cue.kind is Kind.FINITE
    revealed = cue.lemma == "كشف" and complement is Complement.AN_PREPOSITION
    if revealed and not _is_told_of(document.words, opening.content):
        # كشفت الشركة عن هاتفها: shown, not told.
        return RejectionReason.LITERAL
    if complement is Complement.MARK and not mark_in_place(document, cue):
        return RejectionReason.QUOTATION_APART
    only_quoted = Flag.QUOTE_ONLY in flags or (finite and verb.verb_class in _WISHING and not _is_voiced(cue))
    if only_quoted and not quotation_near(document, cue):
        return RejectionReason.WITHOUT_QUOTED_WORDS
    if (Flag.NEGATED_ONLY in flags and not cue.negated) or (Flag.DIRECT_ONLY in flags and complement.nominal):
        return RejectionReason.LITERAL
    return RejectionReason.NEGATED if cue.negated and complement.nominal and finite else None


def _cannot_be_source(document: Document, cue: Cue, verb: Verb, complement: Complement) -> RejectionReason | None:
    """Return why what stands as the source of a verb does not report with it, if it does not."""
    words, source, flags, finite = document.words, cue.source, verb.flags, cue.kind is Kind.FINITE
    if source is None:
        return RejectionReason.UNKNOWN_SPEAKER if Flag.MEDIA in flags or Flag.DOCUMENT in flags else None
    head, noun = _head(words, source)
    evidence = stem_of(head) in EVIDENCE
    if evidence and (
        Flag.EVIDENCE_BLOCKS in flags
        or verb.verb_class in _SHOWING
        or (verb.verb_class is VerbClass.SAY and stem_of(head) != "بيانات")
    ):
        return RejectionReason.EVIDENCE
    several = source.stop - source.first > 1
    deed = noun is None and is_table_noun(stem_of(head)) and (is_definite(head) or several)
    if deed and verb.verb_class in _SHOWING and _is_present(cue):
        # زيارة الوفد تؤكد أن: a deed or a state of affairs shows it.
        return RejectionReason.CANNOT_SPEAK
    if deed and finite and cue.lemma in ("اعتبر", "عد") and _is_present(cue) and cue.subject_side == "before":
        # إن إجازة المشروع تعتبر خطوة: it is considered one.
        return RejectionReason.CANNOT_SPEAK
    shown = noun is None and several and words[source.first] in _DEMONSTRATIVES
    shown = shown and not document.before[cue.first] & COMMA and not head.endswith(("تان", "تين"))
    if shown and finite and verb.verb_class in _SHOWING and stem_of(head) not in PLACES:
        # هذه المناسبة تؤكد أن: a thing that was told of.
        return RejectionReason.CANNOT_SPEAK
    if Flag.DOCUMENT in flags and (noun is None or noun.kind is not SpeakerKind.DOCUMENT):
        return RejectionReason.NOT_A_DOCUMENT
    if Flag.MEDIA in flags and (noun is None or noun.kind not in (SpeakerKind.MEDIA, SpeakerKind.GROUP)):
        return RejectionReason.NOT_THE_MEDIA
    if Flag.BELIEF in flags and (head in _CROWDS or is_oblique(document, cue)):
        return RejectionReason.CROWD
    if cue.lemma == "أقر":
        body = noun is not None and noun.kind is SpeakerKind.ORGANISATION
        if (cue.analysis is not None and cue.analysis.suffix) or (complement.nominal and body):
            # الاتفاقية التي أقرها المؤتمر, أقر البرلمان القانون: approved.
            return RejectionReason.LITERAL
    if verb.verb_class is VerbClass.POINT and complement.nominal and is_index(document, cue):
        return RejectionReason.EVIDENCE
    return RejectionReason.CANNOT_SPEAK if complement.nominal and finite and not can_speak(document, cue) else None


def _is_too_weak(document: Document, cue: Cue, verb: Verb, opening: Opening, strength: int) -> RejectionReason | None:
    """Return why a finite verb with a weak complement, or one of belief, is no report, if it is none."""
    words, source, complement = document.words, cue.source, opening.complement
    if strength == 1 and not (complement is Complement.QUESTION and cue.negated):
        if source is None:
            return RejectionReason.UNKNOWN_SPEAKER
        head, noun = _head(words, source)
        opens = words[opening.content].removeprefix("ب") if opening.content < document.count else ""
        if complement.nominal:
            # أفادت "رويترز" بارتفاع: a name in marks is known as well.
            named = cue.subject_side == "after" and bool(document.before[source.first] & OPEN)
            if not (named and is_content_noun(opens)) and (noun is None or not is_table_noun(opens)):
                return RejectionReason.UNKNOWN_SPEAKER
        else:
            known = (noun is not None and noun.kind is not SpeakerKind.DOCUMENT) or stem_of(head) in PLACES
            known = known or (complement is Complement.MARK and _is_long(document, opening.content))
            if not (known or head in HONORIFICS or not is_definite(head)):
                return RejectionReason.UNKNOWN_SPEAKER
    if Flag.BELIEF not in verb.flags:
        return None
    if _lasts(document, cue):
        return RejectionReason.LITERAL
    untold = source is None and complement.nominal and not _is_told(document, cue)
    return RejectionReason.UNKNOWN_SPEAKER if untold else None


def _head(words: list[str], source: NounPhrase) -> tuple[str, Noun | None]:
    """Return the head of a source behind a demonstrative or a quantifier, and the noun that it or the latter is."""
    head = words[source.first]
    several = source.stop - source.first > 1
    if head in _DEMONSTRATIVES and several:
        head = words[source.first + 1]
    noun = noun_of(head)
    if head in _QUANTIFIERS and several:
        head = words[source.first + 1]
    return head, noun


def _is_believed(document: Document, cue: Cue) -> bool:
    """Whether اعتقد tells what somebody believed, or believes in a relative clause (جماعات يعتقد أنها), not said."""
    if quotation_near(document, cue):
        return False
    if not _is_present(cue):
        return True
    previous = document.words[cue.first - 1] if cue.first and not document.before[cue.first] else ""
    return previous in RELATIVES or (bool(previous) and not is_definite(previous) and is_common_noun(previous))


def _writes_a_text(document: Document, cue: Cue) -> bool:
    """Whether a text is the object of the verb before its complement."""
    words = document.words
    assert cue.opening is not None
    for at in range(cue.stop, cue.opening.connector):
        noun = noun_of(words[at].removesuffix("ا"))
        text = noun is not None and noun.kind is SpeakerKind.DOCUMENT and not is_definite(words[at])
        if text and words[at].endswith(("ا", "ه", "ات")) and words[at - 1] not in PREPOSITIONS:
            return True
    return False


def _claims_a_deed(document: Document, opening: Opening) -> bool:
    """Whether what is announced is one's own responsibility for a deed, which is an act rather than a report."""
    words, at = document.words, opening.content
    stem = without_possessive(words[at]) if at + 1 < document.count else ""
    return stem in _RESPONSIBILITY and words[at] != stem and words[at + 1].startswith("عن")


def _catches_the_eye(document: Document, cue: Cue) -> bool:
    """Whether the object of لفت stands right after it: somebody's eye or attention."""
    word = document.words[cue.stop]
    return stem_of(word) in ("انتباه", "نظر", "انظار", "اهتمام")


def _is_long(document: Document, content: int) -> bool:
    """Whether the quotation that opens at a word is too long for a name or a term."""
    quotation = document.opening_at(content)
    return quotation is not None and quotation.stop - quotation.first >= _LONG


def _is_voiced(cue: Cue) -> bool:
    """Whether a verb of hoping or fearing tells what somebody said (وتمنى الوزير أن) rather than a state (يأمل في).

    Only the perfect does; أمل without a conjunction is more often the noun, and خشي is felt.
    """
    analysis = cue.analysis
    assert analysis is not None
    if analysis.form.kind is not FormKind.PERFECT or cue.number == "d":
        return False
    lemma = analysis.form.verb.lemma
    return lemma != "خشي" and (lemma != "أمل" or bool(analysis.proclitic))


def _reaches(document: Document, cue: Cue) -> bool:
    """Whether nothing but source, adjuncts and the way of speaking (بالتأكيد على) stands between cue and complement."""
    assert cue.opening is not None
    limit = cue.opening.connector
    if any(word.startswith(("بالت", "بالا")) for word in document.words[cue.stop : limit]):
        return True
    first = skip_adjuncts(document, cue.stop, limit)
    if first >= limit:
        return True
    phrase = noun_phrase(document, first, limit)
    return phrase is not None and skip_adjuncts(document, phrase.stop, limit) >= limit


def _is_told_of(words: list[str], content: int) -> bool:
    """Whether what is revealed is a fact or information rather than a thing that is shown."""
    word = words[content]
    stem = stem_of(word)
    noun = noun_of(word)
    text = noun is not None and noun.kind is SpeakerKind.DOCUMENT
    return is_content_noun(word) or is_content_noun(stem) or stem in _REVEALED or text


def _lasts(document: Document, cue: Cue) -> bool:
    """Whether a verb of hoping or fearing tells a state that lasts (لا يزال … يأمل في)."""
    words, before = document.words, document.before
    for at in range(cue.first - 1, max(-1, cue.first - 6), -1):
        if words[at] in _LASTING:
            return True
        if before[at] & (STOP | NEWLINE | COMMA | SEMICOLON):
            return False
    return False


def _is_told(document: Document, cue: Cue) -> bool:
    """Whether a verb without subject opens a sentence in the perfect, so that it goes on with the last speaker."""
    analysis, opening = cue.analysis, cue.opening
    assert analysis is not None
    assert opening is not None
    if analysis.form.kind is not FormKind.PERFECT or not analysis.proclitic.startswith("و"):
        return False
    at_head = cue.first == 0 or bool(document.before[cue.first] & PARAGRAPH_OR_STOP)
    return at_head and opening.connector == cue.stop and is_table_noun(document.words[opening.content])


def _has_object(document: Document, cue: Cue) -> bool:
    """Whether a bare object stands between a verb and its preposition (شددت القيود على, شدد عملياته على)."""
    words = document.words
    assert cue.opening is not None
    limit = cue.opening.connector
    first = skip_adjuncts(document, cue.stop, limit)
    if first >= limit:
        return False
    if cue.subject_side == "before" and cue.source is not None:
        return not document.before[first] & (COMMA | DASH | OPEN)
    return any(
        words[at].endswith(("ها", "هم"))
        and is_content_noun(words[at])
        and is_definite(words[at - 1])
        and noun_of(words[at]) is None
        and not document.before[at]
        for at in range(first + 1, limit)
    )


def _is_present(cue: Cue) -> bool:
    return cue.analysis is not None and cue.analysis.form.kind is FormKind.IMPERFECT
