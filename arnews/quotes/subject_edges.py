"""Where a subject ends and the object begins that follows it without a preposition."""

from __future__ import annotations

from ..model import SpeakerKind
from .adjuncts import skip_adjuncts
from .document import CLOSE, COMMA, Document
from .lexicon import contexts
from .name_words import is_nationality
from .names_index import given_names
from .vocabulary import (
    CAPITALS,
    HONORIFICS,
    PLACES,
    PRONOUNS,
    folded_words,
    is_content_noun,
    is_definite,
    is_oblique_plural,
    is_table_noun,
    noun_of,
    stem_of,
)

__all__ = ["edge_of_subject", "start_of_object"]

_QUANTITIES = folded_words(contexts.QUANTITIES)
_NAME_PARTICLES = folded_words(contexts.NAME_PARTICLES)


def edge_of_subject(document: Document, first: int, stop: int) -> int:
    """Return where the subject ends if its object or addressee follows it without a preposition."""
    words = document.words
    for position in range(first + 1, stop):
        word, previous = words[position], words[position - 1]
        noun = noun_of(word)
        if word in _QUANTITIES and is_definite(previous):
            return position
        if is_oblique_plural(word) and is_definite(word):
            return position
        head = noun_of(words[first])
        if (
            position == first + 1
            and head is not None
            and head.number.value == "singular"
            and is_definite(previous)
            and is_definite(word)
            and word.endswith("ين")
            and len(word) > 5
        ):
            # A plural in the oblique case after a definite singular: التقرير السعوديين.
            return position
        place = word in PLACES or word.endswith("ستان")
        if place and (is_definite(previous) or previous in PLACES or _is_surname(document, position - 1, first)):
            return position
        if (
            is_definite(word)
            and noun is None
            and _is_surname(document, position - 1, first)
            and is_table_noun(stem_of(word))
        ):
            # وصف الوزير فلان الاتجار ب…: a verbal noun after a name.
            return position
        if _is_deed(words, position, first):
            return position
        if position == first + 1 and previous in PLACES and noun is not None and not is_definite(word):
            # أبلغت إيران هيئة الرقابة: a country takes no complement.
            return position
        if position == first + 1 and previous in PLACES and is_definite(word) and not word.endswith(("ي", "يه", "ه")):
            # طالبت الكويت المجتمع الدولي: a country is complete by itself.
            return position
        if noun is None or not is_definite(word) or word in HONORIFICS or word.endswith(("ي", "يه")):
            continue
        if is_definite(previous) and noun_of(previous) is not None and previous not in HONORIFICS:
            return position
        addressed = noun.kind is SpeakerKind.ORGANISATION or noun.kind is SpeakerKind.GROUP
        if addressed and is_definite(previous) and position - first >= 2:
            # طالبت عائلات المفقودين السلطات: a second institution after a closed phrase.
            return position
        if position == first + 1 and previous in PLACES:
            return position
    return stop


def start_of_object(document: Document, first: int, stop: int, predicate: int) -> int | None:
    """Return the first word of the object where subject and object stand side by side before `predicate`."""
    words, before = document.words, document.before
    if stop < predicate:
        for position in range(first + 1, stop):
            if _is_deed(words, position, first) or _is_accused(document, position, first):
                return position
        step = skip_adjuncts(document, stop, predicate)
        return step if step < predicate else None
    edge = edge_of_subject(document, first, stop)
    if edge < stop:
        return edge
    for position in range(first + 1, stop):
        word = words[position]
        if before[position] & COMMA:
            return position
        noun = noun_of(word)
        previous = words[position - 1]
        if is_oblique_plural(word) and is_definite(word):
            return position
        if is_definite(word) and (noun is not None or word in PRONOUNS):
            # A definite title after a phrase that is closed already.
            if is_definite(previous) and noun_of(previous) is None and position - first >= 2:
                return position
            if is_definite(previous) and word not in HONORIFICS and previous not in HONORIFICS:
                return position
            if not is_definite(previous) and noun_of(previous) is None and position > first + 1:
                return position
        if noun is not None and not is_definite(word) and is_definite(previous):
            return position
        if position >= first + 2 and is_definite(word) and _is_closed_plural(words, first, position):
            return position
        if position >= first + 2 and _opens_construct(document, position) and noun_of(previous) is None:
            return position
    if (
        stop - first == 2
        and noun_of(words[first]) is not None
        and is_definite(words[first])
        and not is_definite(words[first + 1])
    ):
        return first + 1
    return None


def _is_deed(words: list[str], position: int, first: int) -> bool:
    """Whether what was done begins at a word after a phrase that is complete (وصف مصدر دبلوماسي الاتهامات …)."""
    word, previous = words[position], words[position - 1]
    if not (word.startswith("ال") and word.endswith("ات")) or noun_of(word) is not None:
        return False
    if not is_content_noun(stem_of(word).removesuffix("ات")):
        return False
    adjective = position >= first + 2 and noun_of(previous) is None and previous.endswith(("ي", "يه"))
    return is_definite(previous) or is_nationality(previous) or adjective


def _is_accused(document: Document, position: int, first: int) -> bool:
    """Whether a country follows the name of an institution (اتهمت منظمة هيومن رايتس ووتش السعودية ب…)."""
    word = document.words[position]
    if word not in PLACES or word in CAPITALS or noun_of(document.words[first]) is None:
        return False
    return bool(document.before[position] & CLOSE) or _is_surname(document, position - 1, first)


def _opens_construct(document: Document, position: int) -> bool:
    """Whether an indefinite common noun with a definite or proper noun after it begins a phrase of its own."""
    words = document.words
    word = words[position]
    following = words[position + 1] if position + 1 < document.count else ""
    if is_definite(word) or word in given_names() or word in PLACES or word in _NAME_PARTICLES:
        return False
    if not is_definite(following) and following not in PLACES:
        return False
    return noun_of(word) is not None or is_content_noun(word) or len(word) <= 5


def _is_surname(document: Document, index: int, first: int) -> bool:
    """Whether a word of a phrase is a name, by being no common noun that the tables or their patterns know."""
    word = document.words[index]
    if is_definite(word) or noun_of(word) is not None or is_content_noun(word) or word in HONORIFICS:
        return False
    return len(word) > 3 and (index > first or noun_of(document.words[first]) is None)


def _is_closed_plural(words: list[str], first: int, position: int) -> bool:
    """Whether an indefinite plural with its adjective ends before a definite noun (حكومات غربية | الفيلق)."""
    head, previous = noun_of(words[first]), words[position - 1]
    if head is None or head.number.value != "plural" or is_definite(words[first]) or is_definite(previous):
        return False
    return previous.endswith(("يه", "ي", "ين", "ون"))
