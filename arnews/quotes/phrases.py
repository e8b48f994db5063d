"""The noun phrase that names a source: where it begins after a cue, where it ends."""

from __future__ import annotations

from ..model import SpeakerKind
from .complementisers import is_complementiser
from .document import (
    CLOSE,
    COLON,
    COMMA,
    DASH,
    NEWLINE,
    OPEN,
    PAREN_CLOSE,
    PAREN_OPEN,
    SEMICOLON,
    STOP,
    Document,
)
from .vocabulary import (
    ADDRESSEES,
    CONJUNCTIONS,
    FEMALE_NAMES,
    HONORIFICS,
    NEGATIONS,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    ROLE_COMPLEMENTS,
    SENTENCE_ADVERBS,
    TIME_WORDS,
    VENUES,
    is_content_noun,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["NounPhrase", "is_addressee", "is_noun_phrase_head", "noun_phrase", "skip_adjuncts"]

_BREAK = NEWLINE | STOP | SEMICOLON | COLON

# Heads that take a free preposition of their own inside the phrase.
_PARTITIVES = frozenset(
    [
        "عدد",
        "احد",
        "احدي",
        "مجموعه",
        "كل",
        "بعض",
        "واحد",
        "واحده",
        "اثنان",
        "اثنين",
        "كثير",
        "العديد",
        "عديد",
        "الكثير",
        "مزيد",
        "جمع",
        "فريق",
        "المئات",
        "الالاف",
        "عشرات",
        "العشرات",
        "مصدر",
        "مصدران",
    ]
)
_GOVERNING = {
    "من": frozenset(
        [
            "مقرب",
            "مقربه",
            "مقربون",
            "مقربين",
            "مقربه",
            "المقرب",
            "المقربه",
            "المقربون",
            "المقربين",
            "قريب",
            "قريبه",
            "قريبون",
            "بيان",
            "رساله",
            "صادر",
            "صادره",
            "مسؤول",
            "تقرير",
            "اخطار",
            "برقيه",
            "وفد",
            "مسؤولون",
            "مسؤولين",
            "خبراء",
            "فريق",
            "مجموعه",
            "كل",
            "عدد",
            "احد",
            "بعض",
            "اثنان",
            "اثنين",
            "واحد",
            "كثير",
            "العديد",
            "عديد",
            "الكثير",
            "جمع",
            "مصدر",
            "مصادر",
            "كلا",
            "قياديون",
        ]
    ),
    "عن": frozenset(
        [
            "صادر",
            "صادره",
            "الصادر",
            "الصادره",
            "صدر",
            "صدرت",
            "مسؤول",
            "المسؤول",
            "المسؤوله",
            "مسؤوله",
            "مسؤولون",
            "مسؤولين",
            "المسؤولين",
            "المسؤولون",
            "متحدث",
            "ممثل",
            "ممثلين",
            "ممثلون",
            "نائب",
            "نيابه",
            "نواب",
            "النائب",
            "النائبه",
            "كشف",
            "دراسه",
            "تقرير",
            "تقارير",
        ]
    ),
    "علي": frozenset(
        [
            "المشرف",
            "المشرفه",
            "مشرف",
            "مطلع",
            "مطلعه",
            "المطلع",
            "مطلعون",
            "مطلعين",
            "مطلعان",
            "القائم",
            "القائمون",
            "القائمين",
            "قائمون",
            "اطلعت",
            "اطلع",
            "حصلت",
            "حصل",
            "المشرفين",
            "المشرفون",
            "المعتمد",
            "المقيم",
            "العضو",
        ]
    ),
    "الي": frozenset(["المبعوث", "مبعوث", "السفير", "سفير", "المندوب", "مندوب", "مبعوثه", "موفد", "الموفد"]),
    "مع": frozenset(["المتعاطف", "المتعاون", "المتضامن"]),
    "حول": frozenset(["تقرير", "التقرير", "السنوي", "دراسه", "الدراسه", "بحث"]),
    "بين": frozenset(),
    "ضد": frozenset(),
    "لدي": frozenset(
        ["السفير", "سفير", "المندوب", "مندوب", "الدائم", "المبعوث", "ممثل", "الممثل", "المراقب", "سفيره", "مندوبه"]
    ),
}
_CLOSED_CLASS = PREPOSITIONS | CONJUNCTIONS | RELATIVES | PRONOUNS | NEGATIONS | SENTENCE_ADVERBS


class NounPhrase:
    """A run of words, ``first`` to ``stop - 1``."""

    __slots__ = ("first", "stop")

    def __init__(self, first: int, stop: int) -> None:
        self.first = first
        self.stop = stop


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
        noun = noun_of(rest) if rest != word else None
        return noun is not None and noun.kind is SpeakerKind.MEDIA
    return False


def is_noun_phrase_head(word: str) -> bool:
    """Whether a folded word is a noun that can head a source."""
    return noun_of(word) is not None or word in HONORIFICS


def skip_adjuncts(document: Document, index: int, limit: int) -> int:
    """Step over adverbs, times, venues and addressees that stand between a cue and its source or content.

    Returns the index of the first word that belongs to none of them (`limit` where there is no such word).
    """
    words, _before = document.words, document.before
    while index < limit:
        word = words[index]
        if word in SENTENCE_ADVERBS or word in TIME_WORDS:
            index += 1
            if word in ("بشكل", "بصوره"):
                index += 1
            while index < limit and (words[index].isdigit() or words[index] in TIME_WORDS):
                index += 1
            continue
        if is_addressee(document, index) or word in PREPOSITIONS:
            index = _end_of_adjunct(document, index, limit)
            continue
        break
    return min(index, limit)


def _end_of_adjunct(document: Document, index: int, limit: int) -> int:
    """Return where the prepositional phrase that begins at `index` ends."""
    words, before = document.words, document.before
    start = index
    index += 1
    # A phrase in quotation marks right after the preposition belongs to it as a whole.
    if index < limit and before[index] & OPEN:
        quotation = document.opening_at(index)
        if quotation is not None and quotation.stop <= limit and quotation.stop - quotation.first <= 4:
            index = quotation.stop
            if index < limit and before[index] & COMMA:
                return index
            if words[start] != "في" and words[start] not in PREPOSITIONS:
                return index
    noun_seen = False
    while index < limit:
        bits = before[index]
        if bits & (COMMA | _BREAK):
            return index
        word = words[index]
        if noun_seen and index > start + 1:
            previous = words[index - 1]
            noun = noun_of(word)
            # A definite title, or one in construct after a closed phrase, opens the source.
            if (
                noun is not None
                and noun.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP)
                and not word.startswith(("ل", "ب"))
            ):
                closed = is_definite(previous) or previous.endswith(("ها", "هم", "ه")) or previous in TIME_WORDS
                if closed and (is_definite(word) or not is_definite(previous) or previous in TIME_WORDS):
                    return index
            if word in HONORIFICS and word not in ("ابو", "ام", "صاحب", "دوله"):
                return index
        if word not in PREPOSITIONS:
            noun_seen = True
        index += 1
    return index


def noun_phrase(document: Document, first: int, limit: int, *, object_follows: bool = False) -> NounPhrase | None:
    """Return the noun phrase that begins at word `first` and ends before `limit`.

    Parameters
    ----------
    document
        The article.
    first
        Its first word.
    limit
        The complement, or the end of the search.
    object_follows
        Whether a bare object may follow the phrase (أكدت الوزيرة استمرار العمل): then a verbal noun ends it.

    Returns
    -------
    NounPhrase or None
        None where no noun phrase can begin at `first`.
    """
    words, before = document.words, document.before
    if first >= limit:
        return None
    word = words[first]
    if word in _CLOSED_CLASS and word not in (
        "كل",
        "غير",
        "هو",
        "هي",
        "هم",
        "هما",
        "هذا",
        "هذه",
        "هؤلاء",
        "تلك",
        "هناك",
    ):
        return None
    if word == "هناك":
        return None
    last_role = first if noun_of(word) is not None or word in HONORIFICS else -9
    head = noun_of(word)
    depth = 0
    commas = 0
    index = first + 1
    while index < limit:
        bits = before[index]
        word = words[index]
        if depth:
            if bits & PAREN_CLOSE:
                depth = 0
            if bits & NEWLINE:
                break
            if depth:
                index += 1
                continue
        if bits:
            if bits & _BREAK:
                break
            if bits & OPEN:
                quotation = document.opening_at(index)
                if quotation is None or quotation.stop > limit or quotation.stop - quotation.first > 6:
                    break
                if bits & COMMA:
                    break
                index = max(quotation.stop, index + 1)
                continue
            if bits & PAREN_OPEN and not bits & PAREN_CLOSE:
                close = index
                while close < limit and close - index < 8 and not before[close + 1] & PAREN_CLOSE:
                    close += 1
                if close >= limit or close - index >= 8:
                    break
                index = close + 1
                continue
            if bits & COMMA:
                step = _apposition(document, first, index, limit, head is not None)
                if step is None:
                    break
                commas += 1
                index = step
                continue
            if bits & DASH and document.gap(index).startswith(" "):
                break
        if is_complementiser(word):
            break
        if word in VENUES and word.endswith(("ه", "ها", "هم")) and noun_of(words[index - 1]) is None:
            # ختم فلان حديثه: what was said, not who said it.
            break
        if word in RELATIVES:
            index = _relative(document, index, limit)
            continue
        if word in ("وهو", "وهي", "وهما", "وهم"):
            index = _relative(document, index, limit)
            continue
        if word in TIME_WORDS:
            previous = noun_of(words[index - 1])
            if previous is None or previous.kind is not SpeakerKind.MEDIA:
                break
            index += 1
            continue
        if word in SENTENCE_ADVERBS or word in CONJUNCTIONS or word in NEGATIONS or word in PRONOUNS:
            break
        if word in PREPOSITIONS:
            step = _governed(document, first, index, limit, last_role)
            if step is None:
                break
            index = step
            continue
        if (word.startswith("ل") and len(word) > 3) or word == "ل":
            if is_addressee(document, index):
                if not (head is not None and head.kind is SpeakerKind.DOCUMENT and index - first <= 4):
                    break
            elif word.startswith("لل") and last_role < 0 and word not in ROLE_COMPLEMENTS:
                break
        elif (
            word.startswith("ب")
            and (word in ("بشكل", "بصوره", "بان", "بانه", "بانها", "بانهم") or _is_adverbial_bi(word))
            and word not in ROLE_COMPLEMENTS
            and not (index - last_role <= 4 and noun_of(word[1:]) is not None)
        ):
            break
        if object_follows and index > first and _opens_object(words, index, first, head is not None):
            break
        if noun_of(word) is not None or word in HONORIFICS:
            last_role = index
        index += 1
    stop = min(index, limit)
    while stop > first + 1 and (words[stop - 1] in _CLOSED_CLASS or words[stop - 1] in ("و", "قد")):
        stop -= 1
    return NounPhrase(first, stop)


def _is_adverbial_bi(word: str) -> bool:
    """Whether a word that begins with ب is a preposition with its noun rather than a name."""
    if word.startswith("بال"):
        return True
    rest = word[1:]
    return noun_of(rest) is not None or is_content_noun(rest)


def _opens_object(words: list[str], index: int, first: int, has_head: bool) -> bool:
    """Whether the word opens a bare object: a verbal noun without article after a phrase that can stand alone."""
    word = words[index]
    if is_definite(word) or not is_content_noun(word) or noun_of(word) is not None or word in FEMALE_NAMES:
        return False
    previous = words[index - 1]
    if not has_head:
        return True
    # In construct (وزير تطوير المدن) the verbal noun belongs to the title before it.
    return is_definite(previous) or index - first >= 2


def _apposition(document: Document, first: int, index: int, limit: int, has_head: bool) -> int | None:
    """Return where the segment that begins after a comma ends if it belongs to the phrase, else None."""
    words, before = document.words, document.before
    word = words[index]
    stop = index
    while stop < limit and not (stop > index and before[stop] & (COMMA | _BREAK | CLOSE)):
        stop += 1
    if word in RELATIVES or word in ("وهو", "وهي"):
        return _relative(document, index, limit)
    if word in _CLOSED_CLASS or word in TIME_WORDS or is_addressee(document, index):
        return None
    if word.startswith(("لل", "بال")) and len(word) > 4:
        return None
    closed = stop == limit or bool(before[stop] & COMMA)
    if not closed:
        return None
    noun = noun_of(word)
    if noun is not None or word in HONORIFICS:
        # A role after a name, or a name with its title after an institution.
        inner = noun_phrase(document, index, stop)
        return inner.stop if inner is not None else None
    if before[index] & OPEN:
        return None
    if has_head and stop - index <= 5 and not any(w in _CLOSED_CLASS for w in words[index:stop]):
        # A bare name after a title.
        return stop
    return None


def _relative(document: Document, index: int, limit: int) -> int:
    """Return where a relative clause ends: at the next comma, or at the limit."""
    before = document.before
    index += 1
    while index < limit and not before[index] & (COMMA | _BREAK):
        index += 1
    return index


def _governed(document: Document, first: int, index: int, limit: int, last_role: int) -> int | None:
    """Return where a prepositional phrase inside the noun phrase ends, or None if it is outside."""
    words = document.words
    word = words[index]
    previous = words[index - 1]
    following = words[index + 1] if index + 1 < limit else ""
    if not following or following in TIME_WORDS:
        return None
    if word in _GOVERNING:
        governors = _GOVERNING[word]
        if previous in governors or (word != "من" and index - first >= 2 and words[index - 2] in governors):
            return index + 2
        if (
            word == "من"
            and (words[first] in _PARTITIVES or stem_of(words[first]) in _PARTITIVES)
            and index - first <= 3
        ):
            return index + 2
        return None
    if word == "في":
        if following in VENUES and noun_of(following) is None:
            return None
        if following in VENUES and not is_definite(following):
            return None
        if stem_of(following) in VENUES:
            return None
        near = index - last_role <= 4 and last_role >= first
        if not near:
            return None
        role = noun_of(words[last_role])
        if role is None and words[last_role] not in HONORIFICS:
            return None
        named = last_role > first and index - last_role > 3
        if named:
            return None
        if stem_of(following) in PLACES or following in PLACES:
            # "the ambassador in X" and "the company in X" belong together, "Pompeo in X" does not.
            return index + 2
        return index + 2
    return None
