"""Complements that are noun phrases: after a preposition, with ب or ل, or as a bare object."""

from __future__ import annotations

from collections.abc import Callable

from ..model import SpeakerKind
from .adjuncts import is_addressee, skip_adjuncts
from .complementisers import BI_COMPLEMENTISERS, COMPLEMENTISERS
from .document import (
    CLAUSE_BREAK,
    CLOSE,
    COMMA,
    OPEN,
    PAREN_CLOSE,
    PAREN_OPEN,
    Document,
)
from .frames import VerbFrames
from .lexicon import contexts, nouns
from .lexicon.schema import Complement
from .memo import remembered
from .openings import Opening
from .phrases import noun_phrase
from .vocabulary import (
    PLACES,
    PREPOSITIONS,
    ROLE_COMPLEMENTS,
    SENTENCE_ADVERBS,
    TIME_WORDS,
    VENUES,
    folded_words,
    governs_noun,
    has_own_beh,
    is_content_noun,
    is_definite,
    is_table_noun,
    looks_like_verbal_noun,
    noun_of,
    stem_of,
)

__all__ = ["ADJUNCT_NOUNS", "can_be_object", "nominal_opening"]

# After على, عن, في, من: not the content but where, how or on what occasion.
ADJUNCT_NOUNS = folded_words(contexts.ADJUNCT_NOUNS)
# With ب these say how, not what.
_BI_ADVERBS = folded_words(contexts.ADVERBS_AFTER_BI)
_FROM = folded_words(contexts.FROM)


def nominal_opening(
    document: Document, index: int, position: int, frames: VerbFrames, subject_before: Callable[[], bool] | None
) -> Opening | None:
    """Test whether a nominal complement begins at word `position`."""
    words, before, count = document.words, document.before, document.count
    word = words[position]
    following = position + 1
    if word in frames.free and following < count and not document.is_name_ali(position):
        if before[following] & CLAUSE_BREAK:
            return None
        next_word = words[following]
        if next_word in COMPLEMENTISERS or next_word in ADJUNCT_NOUNS or next_word in TIME_WORDS:
            return None
        quoted = bool(before[following] & OPEN)
        kind = frames.free[word]
        if kind is Complement.ILA and next_word in PLACES and not quoted:
            # دعا نظيره إلى واشنطن: an invitation.
            return None
        if (word == "في" or frames.by_complement[kind].strength < 2) and not (
            quoted or is_content_noun(next_word) or is_content_noun(stem_of(next_word))
        ):
            # Weak: only a verbal noun tells it from a place or an occasion.
            return None
        return Opening(kind, position, following, quoted)
    if frames.bi and word.startswith("ب"):
        return _bi(document, position, frames)
    if frames.li and word.startswith("ل") and len(word) > 3 and not is_addressee(document, position):
        if is_content_noun(stem_of(word) if word.startswith("لل") else word[1:]):
            return Opening(Complement.LI, position, position, False)
        return None
    if frames.objects and _is_object(document, index, position, frames, subject_before):
        return Opening(Complement.OBJECT, position, position, False)
    return None


# Participles that take a verbal noun without a preposition (اللجنة المكلفة مراقبة الهدنة).
_CHARGED = ("مكلف", "مكلفه", "مكلفين", "مكلفون", "مخول", "مخوله")
_NAMES_IN_BA = folded_words(nouns.NAMES_IN_BA)


def _bi(document: Document, position: int, frames: VerbFrames) -> Opening | None:
    """Test whether word `position` is the preposition ب with what is demanded, promised, admitted or threatened."""
    word = document.words[position]
    if word == "ب":
        following = position + 1
        if following < document.count and document.before[following] & OPEN:
            return Opening(Complement.BI, position, following, True)
        return None
    if word in SENTENCE_ADVERBS or word in PREPOSITIONS or word in TIME_WORDS or word in ROLE_COMPLEMENTS:
        return None
    if is_table_noun(word) or has_own_beh(word):
        # بقاء, بناء, بنكها: the ب is a letter of the noun.
        return None
    if word in _NAMES_IN_BA:
        return None
    rest = word[1:]
    stem = rest.removeprefix("ال")
    if rest in ("عدم", "ما") or is_content_noun(stem):
        return Opening(Complement.BI, position, position, False)
    if frames.by_complement[Complement.BI].strength < 2:
        return None
    next_word = document.words[position + 1] if position + 1 < document.count else ""
    if (
        not is_definite(rest)
        and next_word.startswith("ب")
        and not document.before[position + 1]
        and (next_word in BI_COMPLEMENTISERS or next_word in ("ب", "بما") or is_content_noun(next_word[1:]))
    ):
        # أنييس بوزين بما …: a name that begins with ب, before the preposition.
        return None
    # A strong frame takes any noun that is neither a manner, a place nor an institution.
    if len(rest) < 3 or stem in _BI_ADVERBS or rest in PLACES or stem in PLACES or noun_of(rest) is not None:
        return None
    return Opening(Complement.BI, position, position, False)


def _is_text(word: str) -> bool:
    stem = stem_of(word)
    noun = noun_of(word) or noun_of(word.removesuffix("ا"))
    return stem in VENUES or (noun is not None and noun.kind is SpeakerKind.DOCUMENT)


@remembered
def can_be_object(word: str) -> bool:
    """Whether a word can be a bare object at all: most words of an article cannot."""
    if is_definite(word):
        stem, noun = stem_of(word), noun_of(word)
        text = noun is not None and noun.kind is SpeakerKind.DOCUMENT and looks_like_verbal_noun(stem)
        return is_content_noun(stem) and (noun is None or text)
    if word in SENTENCE_ADVERBS or word in TIME_WORDS:
        return False
    return is_content_noun(word) or is_table_noun(word)


def _is_verbal(document: Document, position: int) -> bool:
    """Whether word `position` is a definite verbal noun with the preposition that it takes."""
    word = document.words[position]
    if not word.startswith("ال") or word.endswith("ه") or not looks_like_verbal_noun(word[2:]):
        return False
    following = position + 1
    if following >= document.count or document.before[following]:
        return False
    after = document.words[following]
    return after in PREPOSITIONS or after.startswith(("لل", "بال", "ل", "ب"))


def _asks_of(words: list[str], position: int) -> bool:
    """Whether من with an addressee follows the definite object at word `position`."""
    return words[position].startswith("ال") and "من" in words[position + 1 : position + 3]


def _is_closed_before(document: Document, index: int, position: int, frames: VerbFrames) -> bool:
    """Whether a definite verbal noun with its preposition follows a source that is complete.

    A verbal noun is no adjective, and after a definite noun it is in no construct (الحكومة اليمنية | التوصل إلى).
    """
    words = document.words
    previous = words[position - 1]
    if position < index + 3 or not is_definite(previous) or frames.by_complement[Complement.OBJECT].strength < 2:
        return False
    if not _is_verbal(document, position):
        return False
    first = skip_adjuncts(document, index + 1, position)
    phrase = noun_phrase(document, first, position) if first < position else None
    return phrase is not None and phrase.stop >= position


def _is_object(
    document: Document, index: int, position: int, frames: VerbFrames, subject_before: Callable[[], bool] | None
) -> bool:
    """Whether the bare object of the cue begins at word `position`."""
    words, before = document.words, document.before
    word = words[position]
    if not can_be_object(word) or before[position] & (OPEN | PAREN_OPEN):
        return False
    if stem_of(words[position - 1]) in _CHARGED and position - 1 > index:
        # محكمة البداية المكلفة محاكمة المتهم
        return False
    if word == "نشر" and _is_text(words[position - 1]):
        # في بيان نشر على موقعه: the verb of a relative clause.
        return False
    if is_definite(word):
        if noun_of(word) is not None:
            # طلبوا من المكتب التحقيق في: a text only where something is asked for.
            return frames.asks_from and not _FROM.isdisjoint(words[index + 1 : position - 1])
        if position == index + 1:
            # ملتمسا الدعم من الوزارة, الذي أعلن الانسحاب من الاتفاق
            asked = frames.asks_from and _asks_of(words, position)
            strong = frames.by_complement[Complement.OBJECT].strength >= 2 and _is_verbal(document, position)
            return (asked or strong) and subject_before is not None and subject_before()
        # A definite verbal noun, after a time or a comma that closes the source (أعلنت الحركة مساء السبت التوصل إلى …).
        return position > index + 1 and (
            # Not the noun that a time governs: قال بعد الاجتماع إن …
            (words[position - 1] in TIME_WORDS and words[position - 1] not in PREPOSITIONS)
            or bool(before[position] & COMMA)
            or _is_closed_before(document, index, position, frames)
            or (
                frames.asks_from
                and not (governs_noun(words[position - 1]) and words[position - 1] not in PLACES)
                and not _FROM.isdisjoint(words[index + 1 : position])
            )
        )
    if frames.by_complement[Complement.OBJECT].strength < 2:
        if not is_table_noun(word):
            return False
    elif not is_content_noun(word):
        return False
    noun = noun_of(word)
    if noun is not None and (is_table_noun(word) or word.endswith(("ه", "ها", "هم"))):
        # أعلنت إدارة الشركة: the subject right after a singular verb.
        institution = noun.kind is SpeakerKind.ORGANISATION and noun.stem == word
        subject = position == index + 1 and institution and not words[index].endswith("ا")
        if not (subject and document.surface(position).endswith("ة")):
            # إعلامه, دعمهم: a possessive makes the verbal noun of what could be an institution.
            noun = None
    if position == index + 1:
        return noun is None or (subject_before is not None and subject_before())
    if before[position] & COMMA:
        return True
    if noun is not None or is_addressee(document, position - 1) or words[position - 1] in PREPOSITIONS:
        return False
    # The source is complete before it: a noun phrase and nothing but adjuncts.
    first = skip_adjuncts(document, index + 1, position)
    if first >= position:
        return True
    phrase = noun_phrase(document, first, position, object_follows=True)
    if phrase is None:
        return False
    rest = phrase.stop
    if rest < position and before[rest] & PAREN_OPEN and words[rest][:1].isdigit():
        # فلان (74 عاما) استياءه: an age.
        rest = next((at for at in range(rest + 1, position + 1) if before[at] & PAREN_CLOSE), rest)
    if skip_adjuncts(document, rest, position) < position:
        return False
    if phrase.stop < position:
        return True
    previous = words[position - 1]
    if is_definite(previous) or before[position] & CLOSE:
        return True
    if is_content_noun(previous):
        return False
    # A surname can be spelled like a title; in a name it does not head a construct.
    return noun_of(previous) is None or (position - first >= 3 and noun_of(words[position - 2]) is None)
