"""Where a subject ends and the object begins that follows it without a preposition."""

from __future__ import annotations

from ..model import Number, SpeakerKind
from .adjuncts import skip_adjuncts
from .document import CLOSE, COMMA, Document
from .lexicon import contexts
from .name_words import is_name_word, is_nationality
from .names_index import given_names
from .vocabulary import (
    CAPITALS,
    CONJUNCTIONS,
    HONORIFICS,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    Noun,
    folded_words,
    governs_noun,
    is_content_noun,
    is_definite,
    is_oblique_plural,
    is_table_noun,
    looks_like_verbal_noun,
    noun_of,
    stem_of,
    without_possessive,
)

__all__ = ["edge_of_subject", "start_of_object"]

_NO_NAMES = folded_words(contexts.QUANTIFIERS) | folded_words(contexts.DEMONSTRATIVES)
_CAUSES = folded_words(contexts.CAUSES)
_KIN = folded_words(contexts.KIN)
_REGIONS = folded_words(contexts.REGIONS)
_BODIES = (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA, SpeakerKind.GROUP)
_QUANTITIES = folded_words(contexts.QUANTITIES)
_NAME_PARTICLES = folded_words(contexts.NAME_PARTICLES)


def edge_of_subject(document: Document, first: int, stop: int) -> int:
    """Return where the subject ends if its object or addressee follows it without a preposition."""
    words = document.words
    for position in range(first + 1, stop):
        word, previous = words[position], words[position - 1]
        if word.startswith("لل") and not is_oblique_plural(word):
            # التابعة للأمم المتحدة: no object has a preposition; دعت الجامعة للراغبين is an addressee.
            continue
        noun = noun_of(word)
        if noun is not None and noun.kind in _BODIES and _ends_full_name(words, first, position):
            # دعا الأمين العام أنطونيو غوتيريس الاتحاد الأوروبي
            return position
        if word in _QUANTITIES and is_definite(previous):
            return position
        if is_oblique_plural(word) and is_definite(word) and not (governs_noun(previous) or previous in _KIN):
            return position
        named = previous in given_names() or (position > first + 1 and is_name_word(previous))
        if _governs_obliquely(word) and (named or is_definite(previous)) and previous not in _QUANTITIES:
            # وحث الشمري مديري التعليم
            return position
        if is_definite(previous) and _is_possessed(document, first, position):
            # اتهم رئيس الكتلة خصومه
            return position
        if word.endswith(("يه", "يها", "يهم")) and _has_plural_possessed(word):
            # حث الرئيس مواطنيه
            return position
        head = noun_of(words[first])
        if noun is not None and (_is_addressed(words, first, position) or _is_body_after_name(words, first, position)):
            return position
        person = noun is not None and noun.kind is SpeakerKind.PERSON and not word.endswith(("ي", "يه"))
        body = head is not None and head.kind is SpeakerKind.ORGANISATION and position == first + 1
        if body and person and is_definite(previous) and is_definite(word):
            # سألت المحكمة الخبير
            return position
        if word in _CAUSES and is_definite(previous):
            # أرجع الموقع السبب إلى
            return position
        if word.endswith("ين") and position - first >= 2 and _is_described_plural(words, first, position):
            # دعا العميد فلان الأشقاء اليمنيين
            return position - 1
        if word.endswith("ين") and is_definite(previous) and _is_plural_object(words, first, position):
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
        if noun is not None and _is_another(words, first, position, stop):
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


def _ends_full_name(words: list[str], first: int, position: int) -> bool:
    """Whether a given name and a surname stand right before a word, behind a title."""
    previous = words[position - 1]
    named = position - first >= 3 and words[position - 2] in given_names()
    return named and is_name_word(previous) and not is_definite(previous)


def _is_adjective(word: str, noun: Noun | None) -> bool:
    """Whether a definite noun may as well describe the one before it (الشؤون الاقتصادية), as البلدية does not."""
    return word.endswith("ي") or (word.endswith("يه") and noun is not None and noun.stem != stem_of(word))


def _governs_obliquely(word: str) -> bool:
    """Whether a word is a sound plural in the oblique case before what it governs (مديري المدارس)."""
    noun = noun_of(word)
    return noun is not None and word == noun.stem + "ي" and noun.number is Number.PLURAL and noun.stem != "رئيس"


def _is_possessed(document: Document, first: int, position: int) -> bool:
    """Whether a noun has a pronoun of its own, where the text does not write ه for the ending of the feminine."""
    word = document.words[position]
    if not RELATIVES.isdisjoint(document.words[first:position]):
        return False
    if not word.endswith("ه") or is_definite(word) or len(word) < 5 or word.startswith(("و", "ب", "ل")):
        return False
    if word in given_names() or word in PLACES or is_nationality(word):
        return False
    return document.surface(position).endswith("ه") and "ة" in document.text


def _is_plural_object(words: list[str], first: int, position: int) -> bool:
    """Whether a word in ين after a definite one is a plural in the oblique case that cannot describe the head."""
    word, previous = words[position], words[position - 1]
    head, inner = noun_of(words[first]), noun_of(previous)
    if head is None:
        return False
    if head.number is Number.SINGULAR and is_definite(word) and len(word) > 5:
        # A plural after a definite singular: التقرير السعوديين.
        return position == first + 1 or (head.kind is SpeakerKind.ORGANISATION and not previous.endswith("ين"))
    if head.number is not Number.PLURAL or position - first < 2 or not word.startswith("ال") or len(word) <= 6:
        return False
    # نصح أطباء الجلد المصطافين: an adjective of the subject would not be in the oblique case.
    return not previous.endswith("ين") and (inner is None or inner.number is not Number.PLURAL)


def _has_plural_possessed(word: str) -> bool:
    """Whether a word is a sound plural in the oblique case with a possessive (مواطنيه, أعضائها)."""
    noun = noun_of(without_possessive(word) + "ن")
    return noun is not None and noun.number is Number.PLURAL and not is_definite(word) and not word.startswith("ال")


def _is_addressed(words: list[str], first: int, position: int) -> bool:
    """Whether the indefinite title or institution at a position can be no part of the phrase before it.

    Neither a definite plural nor a definite institution has a title of another number or kind in apposition
    (طالب الأهالي | وزير المياه, طالبت النقابة | وزير التعليم, حملت السلطات التركية | تنظيم داعش).
    """
    word, previous = words[position], words[position - 1]
    head, noun = noun_of(words[first]), noun_of(word)
    if head is None or noun is None or is_definite(word) or not is_definite(previous):
        return False
    if not is_definite(words[first]) and (head.number is not Number.PLURAL or head.kind is not SpeakerKind.GROUP):
        return False
    if word[0] != noun.stem[0] or word in HONORIFICS or word in given_names() or words[first] in HONORIFICS:
        return False
    if position + 1 >= len(words):
        return False
    if words[position + 1] in PREPOSITIONS or words[position + 1] in CONJUNCTIONS:
        return False
    if head.number is Number.PLURAL and head.kind is not SpeakerKind.ORGANISATION:
        return noun.number is Number.SINGULAR
    if head.kind is SpeakerKind.PERSON and position == first + 1:
        # أخبر الطبيب عائلة المريض: a person is no body.
        return noun.kind in _BODIES
    return head.kind is SpeakerKind.ORGANISATION and noun.kind is not SpeakerKind.DOCUMENT


def _is_other_body(words: list[str], first: int, position: int) -> bool:
    """Whether a definite institution follows another one, or a bare name (حملت اللجنة | الجيش السوري المسؤولية)."""
    word, previous = words[position], words[position - 1]
    head, noun = noun_of(words[first]), noun_of(word)
    if noun is None or noun.kind is not SpeakerKind.ORGANISATION or not word.startswith("ال"):
        return False
    if words[first] in HONORIFICS or word in HONORIFICS or word[2:] != noun.stem:
        return False
    if word.endswith(("ي", "يه")):
        return False
    if head is None:
        described = is_definite(words[position + 1]) if position + 1 < len(words) else False
        return position == first + 1 and described and _is_known_name(words, first)
    return head.kind is SpeakerKind.ORGANISATION and is_definite(words[first]) and is_definite(previous)


def _is_another(words: list[str], first: int, position: int, stop: int) -> bool:
    """Whether a definite title with its adjective follows a bare name (دعا كيم | الرئيس الكوري)."""
    word = words[position]
    following = words[position + 1] if position + 1 < stop else ""
    bare = all(noun_of(name) is None and name not in HONORIFICS for name in words[first:position])
    named = bare and is_definite(word) and is_nationality(following.removeprefix("ال"))
    return named and _is_known_name(words, position - 1)


def _is_known_name(words: list[str], index: int) -> bool:
    """Whether a word is a personal name by itself: one of the names, or an unknown noun that the article repeats."""
    word = words[index]
    if word in given_names():
        return True
    if not is_name_word(word) or is_definite(word) or word in PLACES or is_content_noun(word) or word in _NO_NAMES:
        return False
    dual = word.endswith("ا") and noun_of(word[:-1]) is not None
    return not dual and not word.endswith("ه") and words.count(word) > 1


def _is_body_after_name(words: list[str], first: int, position: int) -> bool:
    """Whether an institution follows a bare name, which it can neither describe nor be (أخبر فلان | صحيفة)."""
    word, noun = words[position], noun_of(words[position])
    if noun is None or noun.kind not in (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA) or word in HONORIFICS:
        return False
    if stem_of(word) != noun.stem or word.endswith(("ي", "يه")):
        return False
    if any(noun_of(name) is not None or name in HONORIFICS for name in words[first:position]):
        return False
    if is_definite(word):
        return position == first + 1 and words[first].startswith("ال") and words[first] not in PLACES
    return _is_known_name(words, position - 1)


def _is_described_plural(words: list[str], first: int, position: int) -> bool:
    """Whether a definite plural with its adjective in the oblique case follows a name or title in the singular."""
    word, described = words[position], words[position - 1]
    head = noun_of(words[first])
    singular = head is None or head.number is Number.SINGULAR
    plural = is_definite(described) and noun_of(described) is not None and not described.endswith(("ه", "ي"))
    return singular and plural and is_nationality(stem_of(word)) and is_definite(word) and position - 1 > first + 1


def start_of_object(document: Document, first: int, stop: int, predicate: int) -> int | None:
    """Return the first word of the object where subject and object stand side by side before `predicate`."""
    words, before = document.words, document.before
    named = _after_name(document, first, stop)
    if named is not None:
        return named
    if stop < predicate:
        for position in range(first + 1, stop):
            if _is_deed(words, position, first) or _is_accused(document, position, first):
                return position
            if _is_addressed(words, first, position) or _is_other_body(words, first, position):
                return position
            if position >= first + 2 and _is_new_noun(words, position):
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
        if is_definite(word) and (noun is not None or word in PRONOUNS) and not _is_adjective(word, noun):
            # A definite title after a phrase that is closed already.
            if is_definite(previous) and noun_of(previous) is None and position - first >= 2:
                return position
            if is_definite(previous) and word not in HONORIFICS and previous not in HONORIFICS:
                return position
            if not is_definite(previous) and noun_of(previous) is None and position > first + 1:
                return position
        if noun is not None and not is_definite(word) and is_definite(previous):
            return position
        if position >= first + 2 and _is_new_noun(words, position):
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


def _after_name(document: Document, first: int, stop: int) -> int | None:
    """Return where a definite common noun follows a bare name (وصف عون | الأزمة), which no surname looks like."""
    words = document.words
    if stop - first < 2 or document.before[first + 1] or words[first] in _NAME_PARTICLES:
        return None
    following = words[first + 1]
    if not following.startswith("ال") or noun_of(following) is not None or is_definite(words[first]):
        return None
    common = is_content_noun(stem_of(following)) or following.endswith(("ين", "ات"))
    common = common or document.surface(first + 1).endswith("ة") or words[first] not in given_names()
    return first + 1 if common and _is_known_name(words, first) else None


def _is_new_noun(words: list[str], position: int) -> bool:
    """Whether a definite noun follows a phrase that is complete (وصف وزير التعليم | الامتحان, فلان الفهد | الملعب)."""
    word, previous = words[position], words[position - 1]
    if not word.startswith("ال") or noun_of(word) is not None or is_nationality(word[2:]) or word == "الله":
        return False
    if not is_definite(previous) or word.endswith(("ي", "يه")) or (previous.endswith("ه") and word.endswith("ه")):
        return False
    if words[position - 2] in given_names():
        return is_name_word(previous)
    return not is_definite(words[position - 2]) and looks_like_verbal_noun(word[2:]) and not word.endswith("ه")


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
    if word in _REGIONS:
        # أمير منطقة الرياض
        return False
    return len(word) > 3 and (index > first or noun_of(document.words[first]) is None)


def _is_closed_plural(words: list[str], first: int, position: int) -> bool:
    """Whether an indefinite plural with its adjective ends before a definite noun (حكومات غربية | الفيلق)."""
    head, previous = noun_of(words[first]), words[position - 1]
    if head is None or head.number is not Number.PLURAL or is_definite(words[first]) or is_definite(previous):
        return False
    return previous.endswith(("يه", "ي", "ين", "ون"))
