"""Look-ups in the lexicon's tables of nouns and function words, by folded spelling."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from ..model import Gender, Number, SpeakerKind
from .lexicon import contexts, nouns
from .lexicon import function_words as function
from .memo import remembered
from .spelling import fold

__all__ = [
    "ADDRESSEES",
    "ANAPHORIC_ADJECTIVES",
    "CAPITALS",
    "CONJUNCTIONS",
    "EULOGIES",
    "EVIDENCE",
    "FEMALE_NAMES",
    "GOVERNORS",
    "HONORIFICS",
    "HONORIFIC_PRONOUNS",
    "NEGATIONS",
    "NOT_SOURCES",
    "PARTITIVES",
    "PLACES",
    "PLACES_MASCULINE",
    "PREPOSITIONS",
    "PRONOMINAL_ADJUNCTS",
    "PRONOUNS",
    "RELATIVES",
    "ROLE_COMPLEMENTS",
    "SENTENCE_ADVERBS",
    "TIME_ADJECTIVES",
    "TIME_NOUNS",
    "TIME_WORDS",
    "VENUES",
    "Noun",
    "folded_words",
    "governs_noun",
    "has_own_beh",
    "is_content_noun",
    "is_counted",
    "is_definite",
    "is_oblique_plural",
    "is_table_noun",
    "looks_imperfect",
    "looks_like_verbal_noun",
    "noun_of",
    "stem_of",
    "without_possessive",
]


def folded_words(table: str) -> frozenset[str]:
    """Return the words of a table of the lexicon, which is in ordinary spelling, in folded spelling."""
    return frozenset(fold(table).split())


ADDRESSEES = folded_words(nouns.ADDRESSEES)
ANAPHORIC_ADJECTIVES = folded_words(function.ANAPHORIC_ADJECTIVES)
CONJUNCTIONS = folded_words(function.CONJUNCTIONS)
EVIDENCE = folded_words(nouns.EVIDENCE)
FEMALE_NAMES = folded_words(nouns.FEMALE_NAMES)
HONORIFICS = folded_words(nouns.HONORIFICS)
HONORIFIC_PRONOUNS = folded_words(nouns.HONORIFIC_PRONOUNS)
NEGATIONS = folded_words(function.NEGATIONS)
NOT_SOURCES = folded_words(nouns.NOT_SOURCES)
CAPITALS = folded_words(nouns.CAPITALS)
PLACES = folded_words(nouns.PLACES_FEMININE) | folded_words(nouns.PLACES_MASCULINE) | CAPITALS
PREPOSITIONS = folded_words(function.PREPOSITIONS)
PRONOUNS = folded_words(function.PRONOUNS)
RELATIVES = folded_words(function.RELATIVES)
ROLE_COMPLEMENTS = folded_words(nouns.ROLE_COMPLEMENTS)
SENTENCE_ADVERBS = folded_words(function.SENTENCE_ADVERBS)
TIME_WORDS = folded_words(function.TIME_WORDS)
TIME_NOUNS = folded_words(function.TIME_NOUNS)
TIME_ADJECTIVES = folded_words(function.TIME_ADJECTIVES)
EULOGIES = folded_words(function.EULOGIES)
PARTITIVES = folded_words(function.PARTITIVES)
PRONOMINAL_ADJUNCTS = folded_words(function.PRONOMINAL_ADJUNCTS)


def _governors(rows: str) -> dict[str, frozenset[str]]:
    """Return the folded words of a table of governors by the preposition that they take."""
    table = (row.split("=") for row in rows.strip().splitlines())
    return {fold(preposition.strip()): folded_words(words) for preposition, words in table}


def _inflected(word: str) -> list[str]:
    """Return the forms of a participle or an agent noun, folded, with and without article."""
    stem = word.removesuffix("ي")
    forms = [word, *(word + ending for ending in ("ه", "ان", "ات")), *(stem + ending for ending in ("ون", "ين"))]
    return [article + form for form in forms for article in ("", "ال")]


_INFLECTED = {
    preposition: frozenset(form for word in words for form in _inflected(word))
    for preposition, words in _governors(function.INFLECTED_GOVERNORS).items()
}
_LISTED = _governors(function.GOVERNORS)
GOVERNORS = {
    preposition: _LISTED.get(preposition, frozenset()) | _INFLECTED.get(preposition, frozenset())
    for preposition in (*_INFLECTED, *_LISTED)
}
VENUES = folded_words(nouns.VENUES)
_CONTENT_NOUNS = folded_words(nouns.CONTENT_NOUNS)
PLACES_MASCULINE = folded_words(nouns.PLACES_MASCULINE)


@frozen
class Noun:
    """What a noun can be as a speaker.

    Attributes
    ----------
    kind, gender, number
        As far as the table knows.
    stem
        The folded word without article and proclitics.
    """

    kind: SpeakerKind
    gender: Gender | None
    number: Number
    stem: str


_MASCULINE, _FEMININE = Gender.MASCULINE, Gender.FEMININE
_SINGULAR, _DUAL, _PLURAL = Number.SINGULAR, Number.DUAL, Number.PLURAL


@cache
def _nouns() -> dict[str, Noun]:
    table: dict[str, Noun] = {}

    def add(words: str, kind: SpeakerKind, gender: Gender | None, number: Number) -> None:
        for word in fold(words).split():
            stem = word.removeprefix("ال") if len(word) > 4 else word
            table.setdefault(stem, Noun(kind, gender, number, stem))

    add(nouns.BROKEN_PLURALS, SpeakerKind.GROUP, _MASCULINE, _PLURAL)
    add(nouns.MEDIA_PLURAL, SpeakerKind.MEDIA, _FEMININE, _PLURAL)
    add(nouns.DOCUMENTS_PLURAL, SpeakerKind.DOCUMENT, _FEMININE, _PLURAL)
    add(nouns.ORGANISATIONS_PLURAL, SpeakerKind.ORGANISATION, _FEMININE, _PLURAL)
    add(nouns.MEDIA_FEMININE, SpeakerKind.MEDIA, _FEMININE, _SINGULAR)
    add(nouns.MEDIA_MASCULINE, SpeakerKind.MEDIA, _MASCULINE, _SINGULAR)
    add(nouns.DOCUMENTS_FEMININE, SpeakerKind.DOCUMENT, _FEMININE, _SINGULAR)
    add(nouns.HONORIFIC_PRONOUNS, SpeakerKind.PERSON, _MASCULINE, _SINGULAR)
    table["إمام"] = Noun(SpeakerKind.PERSON, _MASCULINE, _SINGULAR, "إمام")
    table["مصدر"] = Noun(SpeakerKind.ANONYMOUS, _MASCULINE, _SINGULAR, "مصدر")
    table["مصدران"] = table["مصدرين"] = Noun(SpeakerKind.ANONYMOUS, _MASCULINE, _DUAL, "مصدر")
    table["مصادر"] = Noun(SpeakerKind.ANONYMOUS, _FEMININE, _PLURAL, "مصدر")
    add(nouns.DOCUMENTS_MASCULINE, SpeakerKind.DOCUMENT, _MASCULINE, _SINGULAR)
    add(nouns.ORGANISATIONS_FEMININE, SpeakerKind.ORGANISATION, _FEMININE, _SINGULAR)
    add(nouns.ORGANISATIONS_MASCULINE, SpeakerKind.ORGANISATION, _MASCULINE, _SINGULAR)
    roles = fold(nouns.ROLES).split()
    singular = frozenset(roles)
    for word in roles:
        feminine = (word.endswith("ه") and word not in ("ضحيه", "خليفه", "داعيه")) or word in ("ام", "اخت", "بنت")
        if feminine:
            table.setdefault(word, Noun(SpeakerKind.PERSON, _FEMININE, _SINGULAR, word))
            continue
        table.setdefault(word, Noun(SpeakerKind.PERSON, _MASCULINE, _SINGULAR, word))
        table.setdefault(word + "ه", Noun(SpeakerKind.PERSON, _FEMININE, _SINGULAR, word + "ه"))
        base = word[:-1] if word.endswith("ي") and len(word) == 4 else word
        for plural in ("ون", "ين", "ي", "و"):
            if base + plural in singular:
                # محامي is the singular in another spelling, not the plural of محام in construct.
                continue
            table.setdefault(base + plural, Noun(SpeakerKind.GROUP, _MASCULINE, _PLURAL, word))
        table.setdefault(base + "ات", Noun(SpeakerKind.GROUP, _FEMININE, _PLURAL, word))
        table.setdefault(base + "ان", Noun(SpeakerKind.GROUP, _MASCULINE, _DUAL, word))
    return table


_PROCLITICS = ("و", "ف", "ل", "ب", "ك")
_SUFFIXES = ("هما", "هم", "هن", "ها", "نا", "ه")


def stem_of(word: str) -> str:
    """Strip the article, with a preposition before it, from a folded word."""
    if word.startswith("ال"):
        return word[2:]
    if word.startswith(("وال", "بال", "فال", "كال")):
        return word[3:]
    if word.startswith("لل"):
        return word[2:]
    return word


@remembered
def noun_of(word: str) -> Noun | None:
    """Return what the folded `word` is as a speaker noun, through article, proclitics and possessive suffixes."""
    table = _nouns()
    found = table.get(word)
    if found is None:
        stem = stem_of(word)
        found = table.get(stem)
        if found is None and len(stem) > 3 and stem[0] in _PROCLITICS:
            found = table.get(stem[1:]) or table.get(stem_of(stem[1:]))
        if found is None and stem.endswith(_SUFFIXES):
            for suffix in _SUFFIXES:
                if stem.endswith(suffix) and len(stem) - len(suffix) > 2:
                    base = stem[: -len(suffix)]
                    if suffix == "ه" and base.endswith("ي"):
                        # مسؤولية is an abstract noun, not مسؤولي with a pronoun.
                        continue
                    found = table.get(base) or (table.get(base[:-1] + "ه") if base.endswith("ت") else None)
                    if found is None and base[0] in _PROCLITICS and len(base) > 3:
                        found = table.get(base[1:]) or (table.get(base[1:-1] + "ه") if base.endswith("ت") else None)
                    if found is not None:
                        break
    return found


def has_own_beh(word: str) -> bool:
    """Whether the beh at the head of a word is a letter of a noun that can speak (بنكها), not the preposition."""
    noun = noun_of(word)
    return noun is not None and noun.stem.startswith("ب") and word.startswith(noun.stem)


def without_possessive(word: str) -> str:
    """Return a folded word without a possessive of the third person at its end, if it has one."""
    return word.removesuffix("هم").removesuffix("ها").removesuffix("ه")


def governs_noun(word: str) -> bool:
    """Whether an indefinite noun can take the noun after it for itself (نقابة المعلمين, من وزارة التعليم)."""
    return not is_definite(word) and (noun_of(word) is not None or is_content_noun(word))


def is_oblique_plural(word: str) -> bool:
    """Whether a word is a sound plural of the table in the oblique case, which no subject is in."""
    noun = noun_of(word)
    return noun is not None and noun.number is Number.PLURAL and word.endswith("ين")


# Verbal nouns of stems VIII and IV whose own first letters look like the article.
_NOT_THE_ARTICLE = re.compile(
    r"[وفبلك]?(?:التزام|التماس|التحاق|التقاء|التفاف|التهاب|التباس|الغاء|الزام|القاء|الحاق|الهام)(?:ه|ها|هم|ات)?$"
)


@remembered
def is_definite(word: str) -> bool:
    """Whether a folded word carries the article."""
    if len(word) < 4 or not word.startswith(("ال", "وال", "بال", "فال", "كال", "لل", "ولل")):
        return False
    return len(word) >= 10 or _NOT_THE_ARTICLE.match(word) is None


# Personal names and titles with the shape of a verbal noun.
_NAMES_IN_YEH = folded_words(contexts.NAMES_IN_YEH)
_NAMES_LIKE_VERBAL_NOUNS = folded_words(contexts.NAMES_LIKE_VERBAL_NOUNS)

# The verbal-noun patterns that are recognised by shape, on folded letters: stems II, IV (also hollow), III, V-VIII, X.
_VERBAL_NOUN = re.compile(
    r"(?:ت\w\wي\w|تا\wي\w|تو\wي\w|ا[^ل]\w?ا\w|ا[^ل]ا\w[هت]|استـ?\w{1,2}ا\w|است\wا\w[هت]|ا\wت\w?ا\w|ان\w{1,2}ا\w|م\wا\w\w[هت]|ت\wا\w\w|ت\w\w\w)"
    r"(?:ه|ها|هم|هما|نا|ات|اته|اتها|اتهم)?$"
)


@remembered
def looks_like_verbal_noun(word: str) -> bool:
    """Whether a given name has the shape of a verbal noun (تحسين, توفيق), so that it needs a name after it."""
    return word in _NAMES_LIKE_VERBAL_NOUNS or _VERBAL_NOUN.match(word) is not None


def looks_imperfect(word: str) -> bool:
    """Whether a folded word has the prefix of an imperfect or a future of the third person, and is no known name."""
    if word.startswith(("ی", "ي")):
        return len(word) > 3 and word not in _NAMES_IN_YEH
    return word.startswith(("سي", "ست")) and len(word) > 5


@remembered
def is_table_noun(word: str) -> bool:
    """Whether a folded word, a possessive suffix aside, stands in the table of nouns that open a content."""
    if word in _CONTENT_NOUNS:
        return True
    if not word.endswith(_SUFFIXES):
        return False
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) > 1:
            base = word[: -len(suffix)]
            return base in _CONTENT_NOUNS or (base.endswith("ت") and base[:-1] + "ه" in _CONTENT_NOUNS)
    return False


@remembered
def is_content_noun(word: str) -> bool:
    """Whether a folded word without article looks like a verbal noun or another noun that opens a content."""
    if is_table_noun(word):
        return True
    if word in PLACES or word in FEMALE_NAMES or word in HONORIFIC_PRONOUNS or word in _NAMES_LIKE_VERBAL_NOUNS:
        return False
    return _VERBAL_NOUN.match(word) is not None


_TENS = frozenset(
    opening + ten + ending
    for opening in ("", "و", "ال", "وال")
    for ten in ("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع")
    for ending in ("ون", "ين")
)


def is_counted(previous: str) -> bool:
    """Whether a number stands before a noun in the accusative."""
    return previous.isdigit() or previous in _TENS
