"""Where a noun phrase of running text that can be a speaker ends: before any verb, object or other speaker."""

from __future__ import annotations

from ..model import Gender, Number, SpeakerKind
from .abilities import COORDINATED, DEED, DEFINITE, FORM, NAME, NOUN
from .document import CLAUSE_BREAK, COMMA, Document
from .memo import remembered
from .mention import joins
from .name_words import is_name_word, is_nationality
from .names_index import given_names
from .phrases import noun_phrase
from .vocabulary import (
    PLACES,
    RELATIVES,
    is_definite,
    is_oblique_plural,
    is_table_noun,
    looks_like_verbal_noun,
    noun_of,
)

__all__ = ["is_deed", "mention_stop", "opens_full_name"]


def is_deed(document: Document, index: int) -> bool:
    """Whether a word in ه that could be a woman's role is rather a verbal noun (مهاجمة الوزير, بحاجة)."""
    word = document.words[index]
    if is_definite(word):
        return False
    noun = noun_of(word)
    if noun is None or noun.kind is not SpeakerKind.PERSON:
        return False
    following = document.words[index + 1] if index + 1 < document.count else ""
    return is_table_noun(word) or (looks_like_verbal_noun(word) and noun_of(following) is not None)


def opens_full_name(document: Document, index: int, barred: bytearray) -> bool:
    """Whether a given name in running text is followed by another name word."""
    following = index + 1
    if following >= document.count or document.before[following] or barred[following]:
        return False
    word = document.words[following]
    if is_definite(word) and looks_like_verbal_noun(document.words[index]):
        return False
    return is_name_word(word) and not word.startswith("و")


def mention_stop(document: Document, known: bytes | bytearray, first: int, barred: bytearray) -> int:
    """Return where a phrase ends that was found in running text: before any verb, object or other source."""
    following = first + 1
    if following >= document.count or document.before[following] & CLAUSE_BREAK or barred[following]:
        # Most often the head stands alone: no need to read on.
        return following
    definite = known[first] & DEFINITE
    if known[following] & (COORDINATED | NOUN if definite else COORDINATED):
        return following
    bar = barred.find(True, following, first + 14)
    limit = min(document.count, first + 14) if bar < 0 else bar
    phrase = noun_phrase(document, first, limit, object_follows=True)
    if phrase is None:
        return following
    stop = phrase.stop
    if stop == bar:
        # What a comma and a verb enclose begins the clause of the verb, unless it is a title or a name.
        words, before = document.words, document.before
        commas = (at for at in range(following, stop) if before[at] & COMMA and not _is_apposed(words[at]))
        stop = next(commas, stop)
    words = document.words
    for at in range(following, stop):
        if document.before[at] & COMMA and joins(words[at]):
            # راموس، ومهاجم ليفربول: somebody else.
            stop = at
            break
    previous = words[first]
    if following < stop and is_definite(previous) and _is_object(document, first, following):
        return following
    if following < stop and previous in PLACES and _is_verb_of_place(document, following):
        return following
    for position in range(following, stop):
        can = known[position]
        if can & COORDINATED or (definite and can & NOUN):
            return position
        if can & DEED and not known[position - 1] & ~(NAME | FORM) and is_name_word(words[position - 1]):
            # رفضت المتحدثة سارة ساندرز التعليق: the object, after a name.
            return position
        if can & DEFINITE and known[position - 1] & DEFINITE and _is_new_noun(document, first, position):
            return position
        definite = can & DEFINITE
    return stop


def _is_new_noun(document: Document, first: int, position: int) -> bool:
    """Whether a definite word after another can be neither its adjective nor a part of a name: an object."""
    words = document.words
    word, previous, head = words[position], words[position - 1], noun_of(words[first])
    if not word.startswith("ال") or word == "الله" or is_nationality(word[2:]):
        return False
    if is_oblique_plural(word) and head is not None and head.kind is SpeakerKind.ORGANISATION:
        # حيت وزارة البيئة | المتطوعين
        return not previous.endswith("ين")
    if noun_of(word) is not None:
        return False
    if head is None or head.kind is not SpeakerKind.PERSON:
        return False
    if words[position - 2] in given_names() and position - 2 > first and is_name_word(previous):
        # افتتحت الوزيرة لمى السقاف | المعرض
        return not word.endswith("ي")
    if position != first + 1:
        return False
    if words[first].endswith("ون"):
        # نشر الباحثون | النتائج
        return not word.endswith("ون")
    # غادر الناقد | الصالة
    feminine = document.surface(position).endswith("ة")
    return feminine and head.number is Number.SINGULAR and head.gender is Gender.MASCULINE


def _is_verb_of_place(document: Document, index: int) -> bool:
    """Whether the word after a country is a verb of it (تركيا بدلت): a country takes no complement."""
    word = document.words[index]
    return (
        word.endswith("ت")
        and not is_definite(word)
        and not document.before[index]
        and word not in PLACES
        and not word.startswith("و")
    )


def _is_object(document: Document, first: int, position: int) -> bool:
    """Whether what follows a definite institution is rather the object of the verb before it."""
    words = document.words
    word, head = words[position], noun_of(words[first])
    if head is None or head.kind not in (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA):
        return False
    if is_definite(word):
        return is_oblique_plural(word) or (word.endswith("ات") and noun_of(word) is None)
    return word in given_names()


@remembered
def _is_apposed(word: str) -> bool:
    """Whether a word after a comma can say more of the person or institution before it."""
    return noun_of(word) is not None or is_definite(word) or word in given_names() or word in RELATIVES
