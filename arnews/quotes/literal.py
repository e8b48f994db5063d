"""Reporting verbs in their literal sense: what a hand points at, what a parliament passes, whom one examines."""

from __future__ import annotations

from .complementisers import is_complementiser
from .cue import Cue, Kind
from .document import COMMA, Document
from .inflection import FormKind
from .lexicon import contexts
from .lexicon.schema import Complement, VerbClass
from .subject_tests import carries_subject
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

__all__ = ["is_literal"]

_PRONOUNS = ("ه", "ها", "هم", "هن", "هما")
# With what one points and waves.
_LIMBS = frozenset(
    "ب" + limb + pronoun
    for limb in ("يد", "يدي", "اصبع", "سبابت", "راس", "كف", "ذراع", "عصا", "عين", "اصابع")
    for pronoun in _PRONOUNS
)
_POINTERS = folded_words(contexts.POINTERS)
# What is tightened rather than stressed (شددت السلطات الحراسة على المداخل).
_TIGHTENED = folded_words(contexts.TIGHTENED)
# How a parliament passes a law.
_BALLOTS = ("باغلبيه", "بالاغلبيه", "بغالبيه", "بالغالبيه", "بالاجماع", "باجماع", "باكثريه", "بالاكثريه")
# What is shown by playing, or done by coming, rather than said (أكد اللاعبون قدرتهم).
_SHOWN = frozenset(
    stem + pronoun
    for stem in ("قدرت", "تفوق", "جدارت", "احقيت", "هيمنت", "سيطرت", "صدارت", "حضور", "زعامت", "نجوميت")
    for pronoun in _PRONOUNS
)
# With what a goal is threatened.
_SHOTS = folded_words(contexts.SHOTS)
# What things do as well as people, in another sense.
_OF_THINGS = frozenset(
    {VerbClass.REVEAL, VerbClass.POINT, VerbClass.ASSERT, VerbClass.HINT, VerbClass.EXPR, VerbClass.THREAT}
)
# The beginnings of what one sends to somebody (وجه رسالة, وجه انتقادات).
_SENT = tuple(folded_words(contexts.SENT))
_TOPICS = folded_words(contexts.TOPICS_AFTER_BI)
_WAVED = folded_words(contexts.WAVED)
_COPULAS = folded_words(contexts.VERBS_OF_STATE)


def is_literal(document: Document, cue: Cue) -> bool:
    """Whether a cue that passed every other test is a verb in its literal sense.

    Parameters
    ----------
    document
        The article.
    cue
        The cue with its content.

    Examples
    --------
    >>> from arnews import extract_quotes
    >>> extract_quotes("وأشار بيده إلى منتصف الطريق.")
    ()
    """
    opening, verb = cue.opening, cue.verb
    if opening is None or verb is None or cue.kind not in (Kind.FINITE, Kind.PARTICIPLE):
        return False
    words = document.words
    complement, kind = opening.complement, verb.verb_class
    between = words[cue.stop : opening.content + 1]
    content = words[opening.content] if opening.content < document.count else ""
    if kind in (VerbClass.POINT, VerbClass.HINT, VerbClass.THREAT) and any(word in _LIMBS for word in between):
        return True
    source = [] if cue.source is None else words[cue.source.first : cue.source.stop]
    if kind is VerbClass.POINT and complement.nominal and source and stem_of(source[0]) in _POINTERS:
        return True
    if cue.subject_side == "relative" and source and stem_of(source[-1]) in EVIDENCE:
        # The hypothesis that points to something: the antecedent is the noun nearest to its clause.
        return kind in (VerbClass.POINT, VerbClass.REVEAL, VerbClass.HINT)
    if cue.lemma == "قال" and cue.passive:
        # Hearsay: it is said, he was told.
        return True
    if cue.lemma == "سأل" and cue.passive and complement.nominal:
        # What somebody was asked about is only a topic.
        return True
    if cue.lemma == "شدد" and complement is Complement.ALA:
        return any(stem_of(word) in _TIGHTENED or word in _TIGHTENED for word in source[1:])
    if cue.lemma == "أقر" and complement is Complement.BI:
        return content.startswith(_BALLOTS)
    if cue.lemma == "أكد" and complement is Complement.OBJECT:
        return content in _SHOWN
    if cue.lemma == "كشف" and complement.nominal and cue.source is not None and cue.source.stop < document.count:
        return stem_of(source[0]).startswith("طبيب") and words[cue.source.stop] == "علي"
    if kind is VerbClass.INFORM and complement is Complement.BI:
        return content in _TOPICS
    if cue.lemma == "هدد" and complement is Complement.BI:
        if content in _SHOTS:
            # هدد المرمى بتسديدة
            return True
        if cue.kind == Kind.PARTICIPLE:
            return _is_predicate(document, cue.first)
    if cue.kind == Kind.FINITE and kind in _OF_THINGS and _is_of_a_thing(document, cue):
        return True
    if cue.kind == Kind.FINITE and cue.lemma == "هدد" and cue.source is None and cue.first:
        # إنه يهدد بتفجير حرب, الذي كان يهدد بإفلاس البنوك: of what was told, not of whoever tells it.
        previous, copula = words[cue.first - 1], words[cue.first - 1] in _COPULAS
        relative = words[cue.first - 1 - (copula and cue.first > 1)] in RELATIVES and between[:1] not in (
            ["فيه"],
            ["فيها"],
        )
        present = cue.analysis is not None and cue.analysis.form.kind is FormKind.IMPERFECT
        return present and (carries_subject(previous) or relative)
    if cue.lemma == "لوح" and complement is Complement.BI:
        # تلوح بسكين
        return words[opening.content].removeprefix("ب").removeprefix("ال") in _WAVED
    if cue.lemma == "زاد" and words[cue.stop : cue.stop + 1] == ["من"]:
        # زادت من سلطتهم
        return True
    if cue.lemma == "وجه":
        return cue.passive or complement not in (Complement.BI, Complement.BI_AN) or _has_object(document, cue)
    if cue.lemma == "دعا" and complement is Complement.LI:
        # The city bade him farewell, after a career …: a purpose in a later part of the sentence is no call.
        return any(
            document.before[index] & COMMA and words[index] in ("بعد", "قبل", "عن", "خلال", "وسط")
            for index in range(cue.stop, opening.connector)
        )
    if cue.lemma == "ردد" and complement is Complement.AN and words[cue.first].removeprefix("و") == "تردد":
        # It went round that: the perfect of تردّد, with no speaker after it.
        following = words[cue.stop]
        return following in ("في", "بين", "علي", "موخرا") or is_complementiser(following)
    return False


def _is_of_a_thing(document: Document, cue: Cue) -> bool:
    """Whether a present describes a thing in the feminine (الفضيحة التي تهدد بخسائر, القضية التي تكشف عن المخاوف)."""
    words, analysis = document.words, cue.analysis
    assert analysis is not None
    if analysis.form.kind is not FormKind.IMPERFECT or cue.first < 2 or cue.subject_side == "after":
        return False
    thing = words[cue.first - 2]
    if words[cue.first - 1] not in RELATIVES or not is_definite(thing) or not thing.endswith(("ه", "ات")):
        return False
    return noun_of(thing) is None and thing not in HONORIFICS and stem_of(thing) not in PLACES


def _has_object(document: Document, cue: Cue) -> bool:
    """Whether وجّه has an object, so that it means sending (وجه اتهامات بالفساد), or none that says what to do."""
    opening = cue.opening
    assert opening is not None
    between = document.words[cue.stop : opening.connector]
    if any(stem_of(word.removesuffix("ا")).startswith(_SENT) for word in between):
        return True
    if opening.complement is Complement.BI_AN:
        return False
    return not is_content_noun(document.words[opening.content].removeprefix("ب"))


def _is_predicate(document: Document, index: int) -> bool:
    """Whether the participle at word `index` is the predicate of a verb of being (باتت الشواطئ مهددة ب)."""
    for position in range(index - 1, max(-1, index - 8), -1):
        if document.before[position + 1]:
            return False
        if document.words[position].removeprefix("و").removeprefix("ف") in _COPULAS:
            return True
    return False
