"""Whether what stands as the subject of a verb speaks, rather than shows, threatens or is considered something."""

from __future__ import annotations

from ..model import Number, SpeakerKind
from .cue import Cue
from .document import Document
from .inflection import FormKind
from .lexicon import contexts
from .lexicon.schema import Complement
from .name_words import is_common_noun
from .names_index import given_names
from .openings import Opening
from .subject_tests import is_demanded, is_known_speaker
from .subjects import antecedent
from .vocabulary import (
    EVIDENCE,
    HONORIFICS,
    PLACES,
    RELATIVES,
    folded_words,
    is_content_noun,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["can_speak", "is_considered", "is_index", "is_oblique", "is_sign", "only_acts"]

_QUANTIFIERS = folded_words(contexts.QUANTIFIERS)
_STATES_OF_AFFAIRS = folded_words(contexts.STATES_OF_AFFAIRS)
_COPULAS = folded_words(contexts.COPULAS)
_BEFORE = ("before", "relative")
_RANKS = folded_words(contexts.RANKS)


def only_acts(document: Document, cue: Cue) -> bool:
    """Whether the subject of a verb of threat or good tidings is no person, body, text or country."""
    words, source = document.words, cue.source
    if source is not None and cue.subject_side == "after":
        # الإجراءات التي كانت تهدد السكان: the phrase after the verb is its object.
        at = cue.first
        while at and words[at - 1] in _COPULAS:
            at -= 1
        before = antecedent(document, at - 1) if at and words[at - 1] in RELATIVES else None
        source = before or source
    if source is None:
        return False
    head = words[source.first]
    if head in _QUANTIFIERS and source.stop - source.first > 1:
        head = words[source.first + 1]
    stem = stem_of(head)
    if noun_of(head) is not None or head in HONORIFICS or stem in PLACES or head in given_names():
        return False
    if is_definite(head):
        return head.endswith(("ه", "ات")) or is_content_noun(stem) or stem in _STATES_OF_AFFAIRS
    return is_content_noun(head) or is_common_noun(head)


def is_considered(document: Document, cue: Cue) -> bool:
    """Whether a present of اعتبر is rather its passive (تعتبر اللعبة إحدى أكثر الألعاب شعبية)."""
    analysis = cue.analysis
    assert analysis is not None
    if cue.lemma not in ("اعتبر", "عد", "قدر") or analysis.form.kind is not FormKind.IMPERFECT or analysis.suffix:
        return False
    if cue.source is None or cue.subject_side == "relative":
        return True
    if cue.lemma == "قدر" and cue.subject_side == "before":
        # عمر القمر يقدر ب
        head = document.words[cue.source.first]
        return noun_of(head) is None and head not in PLACES
    opening = cue.opening
    ranked = document.words[cue.source.first + 1 : cue.source.stop] if cue.subject_side == "after" else []
    if opening is not None and opening.content < document.count:
        ranked = [document.words[opening.content], *ranked]
    if not _RANKS.isdisjoint(ranked):
        # ويعتبر الملعب من أقدم الملاعب, تعتبر روسيا أكبر البلدان: one predicate, of what is considered.
        return True
    if cue.subject_side == "before" and cue.lemma != "قدر" and _is_indefinite_predicate(document, opening):
        # النادي يعتبر محدودا
        return True
    word = document.words[cue.source.first]
    if cue.lemma != "قدر" and cue.subject_side == "before" and word in PLACES and noun_of(word) is None:
        # العراق يعتبر نقطة تلاق
        return True
    return not is_known_speaker(document, cue.source.first)


def _is_indefinite_predicate(document: Document, opening: Opening | None) -> bool:
    """Whether a bare complement is an indefinite in the accusative."""
    if opening is None or opening.complement is not Complement.OBJECT or opening.content >= document.count:
        return False
    word = document.surface(opening.content)
    return len(word) > 3 and word.endswith(("ا", "اً", "ًا"))


def is_sign(document: Document, cue: Cue) -> bool:
    """Whether a present of عبّر tells what a thing stands for (حركة تعبر عن القوة, الصور التي تعبر عن)."""
    analysis, source = cue.analysis, cue.source
    assert analysis is not None
    if analysis.form.kind is not FormKind.IMPERFECT or analysis.proclitic:
        return False
    if source is None and cue.first and not document.before[cue.first]:
        # خطوات أخرى تعبر عن
        previous = document.words[cue.first - 1]
        return not is_definite(previous) and (is_common_noun(previous) or previous in ("اخري", "اخر"))
    if cue.subject_side not in _BEFORE:
        return False
    noun = noun_of(document.words[source.first]) if source is not None else None
    if noun is not None and noun.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP):
        return False
    return cue.subject_side == "relative" or source is None or not is_definite(document.words[source.first])


def is_index(document: Document, cue: Cue) -> bool:
    """Whether a thing in the feminine points at something now (تشير الطاقة الفائضة إلى), rather than somebody."""
    analysis, source = cue.analysis, cue.source
    assert analysis is not None
    assert source is not None
    if analysis.form.kind is not FormKind.IMPERFECT or analysis.form.gender != "f":
        return False
    head = document.words[source.first]
    return is_definite(head) and head.endswith(("ه", "ات")) and not is_known_speaker(document, source.first)


def is_oblique(document: Document, cue: Cue) -> bool:
    """Whether a subject before the verb stands in the oblique case, as an object (جعل المستخدمين يعتقدون)."""
    source, words = cue.source, document.words
    if source is None or cue.subject_side != "before":
        return False
    noun = noun_of(words[source.first])
    if noun is None or noun.number is not Number.PLURAL or not words[source.first].endswith("ين"):
        return False
    previous = words[source.first - 1] if source.first else ""
    return not (is_demanded(document, source) or previous.removeprefix("و") in ("لكن", "لعل", "كان"))


def can_speak(document: Document, cue: Cue) -> bool:
    """Whether the source of a nominal content can be a speaker at all: no deed, no state of affairs."""
    assert cue.source is not None
    word = document.words[cue.source.first]
    if noun_of(word) is not None or word in HONORIFICS or stem_of(word) in PLACES:
        return True
    if word in ("كل", "جميع", "معظم") and cue.source.stop - cue.source.first > 1:
        following = document.words[cue.source.first + 1]
        return noun_of(following) is not None or following == "من"
    stem = stem_of(word)
    return not (is_content_noun(stem) or stem in EVIDENCE or word.endswith(("ات", "يه")))
