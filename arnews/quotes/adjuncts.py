"""What stands between a cue and its source or content: adverbs, times, venues, addressees."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import SpeakerKind
from .document import (
    CLAUSE_BREAK,
    COMMA,
    OPEN,
    Document,
)
from .lexicon import contexts
from .names_index import given_names
from .spelling import fold
from .vocabulary import (
    ADDRESSEES,
    HONORIFICS,
    PREPOSITIONS,
    PRONOMINAL_ADJUNCTS,
    SENTENCE_ADVERBS,
    TIME_ADJECTIVES,
    TIME_NOUNS,
    TIME_WORDS,
    folded_words,
    is_definite,
    noun_of,
)

__all__ = [
    "FIRST_OF_TIMES",
    "GLOSSES",
    "YEARS",
    "is_addressee",
    "is_meanwhile",
    "is_the_name",
    "is_time",
    "skip_adjuncts",
]

GLOSSES = folded_words(contexts.GLOSSES)
# After وهو these tell a role rather than what somebody does meanwhile.
_ROLE_VERBS = frozenset(
    prefix + verb[1:] for verb in folded_words(contexts.VERBS_OF_ROLES) for prefix in (verb[0], "\N{ARABIC LETTER TEH}")
)
# Times that govern a noun.
_OF_THE_PRESS = folded_words(contexts.OF_THE_PRESS)
_TEMPORAL = folded_words(contexts.TIMES_WITH_NOUN)
# أول من أمس, أكثر من مرة
_TIMES_OF_THREE_WORDS = frozenset(tuple(fold(row).split()) for row in contexts.TIMES_OF_THREE_WORDS)
FIRST_OF_TIMES = frozenset(row[0] for row in _TIMES_OF_THREE_WORDS)
# Before a number; the first is an adjective elsewhere (مدير عام).
YEARS = folded_words(contexts.YEARS)
# Verbs of saying that take no على.
_SAID = folded_words(contexts.SAID)
_HONORIFICS_INSIDE_NAMES = folded_words(contexts.HONORIFICS_INSIDE_NAMES)


def is_meanwhile(words: Sequence[str], index: int) -> bool:
    """Whether word `index` opens a clause of what somebody does while speaking (وهو ينظر), which tells no role.

    Parameters
    ----------
    words
        Folded words.
    index
        A position among them.

    Examples
    --------
    >>> is_meanwhile("قال السائق وهو يمسح زجاج شاحنته".split(), 2)
    True
    >>> is_meanwhile("قال السائق وهو يعمل في الميناء".split(), 2)
    False
    """
    if words[index] not in GLOSSES or index + 1 >= len(words):
        return False
    word = words[index + 1]
    if len(word) < 4 or word in _ROLE_VERBS or noun_of(word) is not None:
        return False
    if word.startswith("ي"):
        return not word.endswith("ه")
    return words[index] == "وهي" and word.startswith("ت") and not word.endswith(("ه", "يه"))


def is_addressee(document: Document, index: int) -> bool:
    """Whether word `index` begins an addressee phrase (للصحفيين, لوكالة …, لـ"…")."""
    word = document.words[index]
    if word in ADDRESSEES:
        return True
    # A lone ل before a quotation mark: لـ«العربية».
    if word == "ل" and index + 1 < document.count and document.before[index + 1] & OPEN:
        return True
    if word.startswith("ل") and len(word) > 4:
        rest = "ال" + word[2:] if word.startswith("لل") else word[1:]
        noun = noun_of(rest)
        if noun is not None and noun.kind is SpeakerKind.MEDIA:
            return True
        # لخدمة رويترز: the outlet follows.
        following = document.words[index + 1] if index + 1 < document.count else ""
        return len(following) > 3 and "ل" + following in ADDRESSEES and noun_of(following) is None
    return False


def is_the_name(document: Document, index: int) -> bool:
    """Whether علي is the name rather than على: typed with yeh, after a title or another name (الأمير علي)."""
    if document.is_name_ali(index):
        return True
    if index == 0 or not document.surface(index).endswith("ي"):
        return False
    previous = document.words[index - 1]
    following = document.words[index + 1] if index + 1 < document.count else ""
    if previous in _SAID and following in given_names():
        # قال علي سعيد
        return True
    noun = noun_of(previous)
    person = noun is not None and noun.kind is SpeakerKind.PERSON and is_definite(previous)
    return previous in HONORIFICS or previous in given_names() or person or previous in ("بن", "ابن", "ابو", "ال")


def is_time(document: Document, index: int) -> bool:
    """Whether word `index` begins or continues an expression of time."""
    word = document.words[index]
    if word in TIME_WORDS:
        # تيريزا ماي is no May.
        return not (word == "ماي" and index and document.words[index - 1] in given_names())
    if word in FIRST_OF_TIMES and tuple(document.words[index : index + 3]) in _TIMES_OF_THREE_WORDS:
        return True
    following = document.words[index + 1] if index + 1 < document.count else ""
    if word == "للمره" or (index and document.words[index - 1] == "للمره"):
        # للمرة الأولى
        return True
    if word in YEARS and len(following) == 4 and following.isdigit():
        return True
    return word in TIME_NOUNS and following in TIME_ADJECTIVES


def skip_adjuncts(document: Document, index: int, limit: int) -> int:
    """Step over adverbs, times, venues and addressees that stand between a cue and its source or content.

    Returns the index of the first word that belongs to none of them (`limit` where there is no such word).
    """
    words = document.words
    while index < limit:
        word = words[index]
        if word in _TEMPORAL and index + 1 < limit and not is_time(document, index + 1):
            # After a meeting, before the match: the noun belongs to the time.
            index = _end_of_adjunct(document, index, limit)
        elif word in SENTENCE_ADVERBS or is_time(document, index):
            if tuple(words[index : index + 3]) in _TIMES_OF_THREE_WORDS:
                index += 3
            else:
                index += 2 if word in ("بشكل", "بصوره") else 1
            while index < limit and (
                words[index].isdigit() or words[index] in TIME_ADJECTIVES or is_time(document, index)
            ):
                index += 1
        elif word in PRONOMINAL_ADJUNCTS:
            index += 1
        elif word == "علي" and is_the_name(document, index):
            break
        elif word in PREPOSITIONS or is_addressee(document, index):
            index = _end_of_adjunct(document, index, limit)
        else:
            break
    return min(index, limit)


def _end_of_adjunct(document: Document, index: int, limit: int) -> int:
    """Return where the prepositional phrase that begins at `index` ends."""
    words, before = document.words, document.before
    start = index
    index += 1
    # A name in quotation marks right after the preposition belongs to it as a whole.
    if index < limit and before[index] & OPEN:
        quotation = document.opening_at(index)
        if quotation is not None and quotation.stop <= limit and quotation.stop - quotation.first <= 4:
            index = quotation.stop
            if words[start] not in PREPOSITIONS or (index < limit and before[index] & COMMA):
                return index
    noun_seen = False
    while index < limit:
        if before[index] & (COMMA | CLAUSE_BREAK):
            return index
        word = words[index]
        if noun_seen and index > start + 1 and _opens_source(words[index - 1], word):
            return index
        noun_seen = noun_seen or word not in PREPOSITIONS
        index += 1
    return index


def _opens_source(previous: str, word: str) -> bool:
    """Whether the source begins at `word`, after an adjunct that ends with `previous`."""
    if word in HONORIFICS:
        return word not in _HONORIFICS_INSIDE_NAMES
    noun = noun_of(word)
    if noun is None or noun.kind not in (SpeakerKind.PERSON, SpeakerKind.GROUP) or word.startswith(("ل", "ب")):
        return False
    if word in _OF_THE_PRESS:
        # المؤتمر الصحافي
        return False
    if previous in TIME_WORDS or previous in TIME_ADJECTIVES:
        return True
    # A definite title, or one in construct after a closed phrase.
    closed = is_definite(previous) or previous.endswith(("ها", "هم", "ه"))
    return closed and (is_definite(word) or not is_definite(previous))
