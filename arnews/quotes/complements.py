"""The complement test: whether, and where, a cue's content begins."""

from __future__ import annotations

from collections.abc import Callable

from ..model import SpeakerKind
from .adjuncts import skip_adjuncts
from .complementisers import BI_COMPLEMENTISERS, COMPLEMENTISERS, LI_COMPLEMENTISERS
from .cue_context import CueContext
from .document import (
    CLOSE,
    COLON,
    COMMA,
    HARD_BREAK,
    NEWLINE,
    OPEN,
    PARAGRAPH_OR_STOP,
    PAREN_OPEN,
    STOP,
    Document,
)
from .frames import VerbFrames
from .lexicon import contexts
from .lexicon.schema import Complement
from .nominal_complements import can_be_object, nominal_opening
from .openings import Opening, opening_of_clause
from .vocabulary import (
    GOVERNORS,
    RELATIVES,
    TIME_WORDS,
    VENUES,
    folded_words,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
)

__all__ = ["REACH", "SAYING", "find_opening"]

REACH = 26  # Words between a cue and its complement; 98.7 % of real ones lie within 20.
# A complementiser after one of these opens a clause of the reporter's, or belongs to that word.
_BREAKING = folded_words(contexts.BREAKING)
_HOLDING = folded_words(contexts.HOLDING)
_FREE = {"الي": "إلى", "علي": "على", "من": "من", "عن": "عن", "في": "في"}
_WITH_PREPOSITION = {
    "إلى": Complement.ILA_AN,
    "على": Complement.ALA_AN,
    "من": Complement.MIN_AN,
    "عن": Complement.AN_AN,
    "في": Complement.FI_AN,
}
SAYING = folded_words(contexts.SAYING)
_QUESTIONS = folded_words(contexts.QUESTIONS)
_QUESTION_PAIRS = frozenset(
    {
        ("ما", "اذا"),
        ("عما", "اذا"),
        ("ان", "كان"),
        ("ان", "كانت"),
        ("فيما", "اذا"),
        ("اذا", "ما"),
        ("حول", "ما"),
        ("اذا", "كان"),
        ("اذا", "كانت"),
    }
)
# All words that are more to the search than a possible noun.
_GOVERNING = (
    COMPLEMENTISERS
    | BI_COMPLEMENTISERS
    | LI_COMPLEMENTISERS
    | SAYING
    | _QUESTIONS
    | frozenset(first for first, _ in _QUESTION_PAIRS)
)


def find_opening(
    document: Document,
    index: int,
    frames: VerbFrames,
    context: CueContext | None,
    *,
    subject_before: Callable[[], bool] | None = None,
) -> Opening | None:
    """Find the complement of the cue at word `index`.

    Parameters
    ----------
    document
        The article.
    index
        The last word of the cue.
    frames
        The cue's frames.
    context
        What knows the finite reporting verbs that would take the complement for themselves; None where none counts.
    subject_before
        Tells whether the subject stands before the cue, so that what follows it is an object or an addressee.
    """
    words, before, count = document.words, document.before, document.count
    skip = 0
    relative = False
    # What looks like a bare object is kept until it is clear that no clause follows.
    bare: Opening | None = None
    within = document.quotation_of(index)
    bound = count if within is None or index + 1 >= within.stop else within.stop
    reach = min(bound, index + 1 + REACH)
    position = index + 1
    proclitics = frames.proclitics
    verbs = {} if context is None else context.readings.at
    while position < reach:
        bits = before[position]
        if bits:
            if bits & COLON:
                return _after_colon(document, position, frames) or bare
            if bits & HARD_BREAK:
                return bare
            if bits & OPEN:
                quotation = document.opening_at(position)
                if quotation is None:
                    return bare
                if bare is not None:
                    weak = frames.mark and frames.by_complement[Complement.OBJECT].strength < 2
                    if not weak or quotation.stop - quotation.first < 4:
                        return bare
                    # قال في لقاء عقد لدراسة … «…»: what looked like an object is a part of the adjunct.
                    bare = None
                if _is_name(document, index, position, quotation.stop, frames):
                    position = max(quotation.stop, position + 1)
                    continue
                if frames.mark or frames.clause:
                    return Opening(Complement.MARK, position, position, True)
                return None
            if bits & CLOSE and position == index + 1:
                return None
        word = words[position]
        if word in _GOVERNING:
            if frames.asks and word == "ان" and position + 1 < count and (word, words[position + 1]) in _QUESTION_PAIRS:
                return Opening(Complement.QUESTION, position, position, bool(bits & OPEN))
            if word in COMPLEMENTISERS or word in BI_COMPLEMENTISERS:
                # Right after a quotation that ends, a word of it governs nothing.
                previous = words[position - 1] if position > index + 1 and not bits & CLOSE else ""
                if word == "ان" and (
                    previous == "سي" or (position + 1 < count and words[position + 1] in ("بي", "ان"))
                ):
                    # CNN and CNBC, spelled out.
                    position += 2
                    continue
                if previous in _BREAKING or word.startswith("وان") or not frames.clause:
                    return bare
                if previous in _HOLDING or skip:
                    skip -= previous not in _HOLDING
                    position += 1
                    continue
                if bare is not None and _object_before_clause(document, frames, bare, position):
                    return bare
                if word in BI_COMPLEMENTISERS:
                    return opening_of_clause(document, position, Complement.BI_AN, position)
                if previous in _FREE:
                    return opening_of_clause(document, position, _WITH_PREPOSITION[_FREE[previous]], position - 1)
                return opening_of_clause(document, position, Complement.AN, position)
            if word in LI_COMPLEMENTISERS and Complement.LI_AN in frames.by_complement:
                return opening_of_clause(document, position, Complement.LI_AN, position)
            if word in SAYING:
                opening = _after_saying(document, position, frames)
                if opening is not None:
                    return opening
                if word in ("قائلا", "قائله", "بالقول"):
                    return None
            if frames.question and (
                word in _QUESTIONS or (position + 1 < count and (word, words[position + 1]) in _QUESTION_PAIRS)
            ):
                return Opening(Complement.QUESTION, position, position, bool(before[position] & OPEN))
        if word in RELATIVES:
            relative = True
            reach = min(bound, reach + 8, index + 1 + 3 * REACH)
        elif position in verbs and position > index + 1 and context is not None and context.blocks(position):
            if not relative or (bits & COMMA and not words[position].startswith("و")):
                return bare
            skip += 1
        elif (
            not relative
            or bits & COMMA
            or _strong_preposition(frames, word)
            # الحكومة التي يقودها فلان الثلاثاء فتح …: the day is that of the report.
            or (frames.objects and words[position - 1] in TIME_WORDS and can_be_object(word))
        ):
            relative = relative and not bits & COMMA
            opening = None
            if word in frames.free or word.startswith(proclitics) or (frames.objects and can_be_object(word)):
                opening = nominal_opening(document, index, position, frames, subject_before)
            if opening is not None:
                if opening.complement is Complement.OBJECT:
                    bare = bare or opening
                elif bare is not None or not _belongs_to_title(document, index, position, frames):
                    return bare or opening
        position += 1
    return bare


def _belongs_to_title(document: Document, index: int, position: int, frames: VerbFrames) -> bool:
    """Whether a preposition belongs to the word before it rather than to the cue (المشرف على الفريق)."""
    words = document.words
    kind = frames.free.get(words[position])
    if kind is None or position - 1 <= index:
        return False
    if words[position] == "الي" and words[position - 1] in VENUES:
        # أشار في تصريح إلى الصحيفة إلى أن …: to whom.
        return not (is_content_noun(words[position + 1]) or is_content_noun(stem_of(words[position + 1])))
    if frames.by_complement[kind].strength == 3:
        return False
    governors = GOVERNORS.get(words[position], frozenset())
    governs = words[position - 1].removeprefix("و") in governors
    if not governs and position - 2 > index and is_definite(words[position - 1]):
        # المشرف العام على الفريق
        governs = words[position - 2].removeprefix("و") in governors
    return governs and not is_content_noun(stem_of(words[position + 1]))


def _strong_preposition(frames: VerbFrames, word: str) -> bool:
    """Whether a preposition belongs to the cue even after a relative clause of its subject."""
    kind = frames.free.get(word)
    return kind is not None and frames.by_complement[kind].strength == 3


def _object_before_clause(document: Document, frames: VerbFrames, bare: Opening, position: int) -> bool:
    """Whether the complementiser at `position` depends on a bare object before it (أكد ضرورة أن …)."""
    if position - bare.content <= 1:
        return True
    if frames.by_complement[Complement.OBJECT].strength < 2:
        return False
    # Before a comma too a sure object stays the complement: the clause after it belongs to something else.
    word = document.words[bare.content]
    return is_table_noun(word) or word.endswith(("ه", "ها", "هم"))


def _after_colon(document: Document, position: int, frames: VerbFrames) -> Opening | None:
    """The content after a colon: a clause where a complementiser follows, else direct speech."""
    if not frames.colon:
        return None
    words, before = document.words, document.before
    word = words[position]
    marked = before[position] & (OPEN | PAREN_OPEN)
    if frames.clause and not marked and word in COMPLEMENTISERS and not word.startswith("و"):
        # "قال: إن …" without marks is indirect.
        return opening_of_clause(document, position, Complement.AN, position)
    return Opening(Complement.COLON, position, position, bool(before[position] & OPEN))


def _after_saying(document: Document, position: int, frames: VerbFrames) -> Opening | None:
    """The content after قائلا, بالقول or قوله that belongs to the verb before it."""
    following = position + 1
    words, before, count = document.words, document.before, document.count
    if following >= count:
        return None
    bits = before[following]
    if bits & HARD_BREAK and not bits & COLON:
        return None
    if bits & COLON or bits & OPEN:
        opening = Opening(Complement.QAILAN, position, following, bool(bits & OPEN))
        word = words[following]
        if not bits & OPEN and word in COMPLEMENTISERS:
            return opening_of_clause(document, following, Complement.AN, position)
        return opening
    word = words[following]
    if word in COMPLEMENTISERS or word in BI_COMPLEMENTISERS:
        return opening_of_clause(document, following, Complement.AN, position)
    # An adjunct between: قوله في تصريحات إن …
    step = skip_adjuncts(document, following, min(count, following + 8))
    if step < count and step > following:
        if before[step] & (COLON | OPEN):
            return Opening(Complement.QAILAN, position, step, bool(before[step] & OPEN))
        if words[step] in COMPLEMENTISERS:
            return opening_of_clause(document, step, Complement.AN, position)
    # Bare direct speech: قائلا لن نقبل بذلك.
    if words[position] in ("قائلا", "قائله", "قائلين") and not bits & COMMA:
        return Opening(Complement.QAILAN, position, following, False)
    return None


def _is_name(document: Document, index: int, first: int, stop: int, frames: VerbFrames) -> bool:
    """Whether the quotation ``first`` to ``stop - 1`` between a cue and its complement names something."""
    words, before, count = document.words, document.before, document.count
    length = stop - first
    if length > 6:
        return False
    previous = words[first - 1]
    if length >= 4 and stop < count and before[stop] & COMMA and words[stop] not in COMPLEMENTISERS:
        return False
    # Is there a complement of another kind soon after?
    position = stop
    while position < min(count, stop + 14):
        bits = before[position]
        if bits & COLON:
            return True
        if bits & HARD_BREAK:
            break
        if bits & OPEN and position >= stop:
            later = document.opening_at(position)
            if later is not None and later.stop - later.first > max(length, 3):
                return True
        word = words[position]
        if word in COMPLEMENTISERS or word in BI_COMPLEMENTISERS:
            return words[position - 1] not in _BREAKING and not word.startswith("وان")
        if word in frames.free and position > stop - 1:
            return True
        position += 1
    if length <= 3:
        if previous == "ل":
            return not frames.li
        noun = noun_of(previous)
        if noun is not None:
            last = stop >= count or bool(before[stop] & PARAGRAPH_OR_STOP)
            # Three words that end the sentence, with nothing else for the cue to open, are what was said.
            return not (length == 3 and last and frames.mark and noun.kind is SpeakerKind.PERSON)
        if first == index + 1 and Complement.BI in frames.by_complement and stop < count and words[stop][:1] == "ب":
            # أفادت "رويترز" بارتفاع الأسعار
            return is_content_noun(words[stop][1:]) and not before[stop] & (NEWLINE | STOP | COMMA)
        if first == index + 1 and frames.objects and stop < count:
            return is_content_noun(words[stop]) and not before[stop] & PARAGRAPH_OR_STOP
    return False
