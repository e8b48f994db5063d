"""A mention: one noun phrase that can be a speaker, with what its words tell of kind, gender, number and name."""

from __future__ import annotations

from ..model import SpeakerKind
from .cue import Cue, Kind
from .document import CLOSE, COMMA, Document
from .memo import remembered
from .name_words import core_words, is_bare_name, names_in
from .names_index import given_names
from .vocabulary import (
    FEMALE_NAMES,
    HONORIFICS,
    PLACES,
    PLACES_MASCULINE,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["Mention", "joins", "plain_stem"]


# Stem, kind, gender, number and names.
_Traits = tuple[str, SpeakerKind, str | None, str | None, frozenset[str]]


@remembered
def _traits(words: tuple[str, ...]) -> _Traits:
    """Tell stem, kind, gender, number and names of a phrase from its words."""
    word = words[0]
    noun = noun_of(word)
    stem = noun.stem if noun is not None else stem_of(word)
    kind = noun.kind if noun is not None else SpeakerKind.UNKNOWN
    gender = noun.gender.value[0] if noun is not None and noun.gender is not None else None
    number = noun.number.value[0] if noun is not None else None
    if word == "كل" and len(words) > 2 and words[1] == "من":
        # كل من فلان وفلان: more than one.
        number = "p"
    names = names_in(core_words(list(words)))
    if noun is None:
        bare = word.removeprefix("ل").removeprefix("ب") if word.startswith(("لل", "بال")) else word
        if bare in PLACES or stem_of(word) in PLACES:
            kind = SpeakerKind.ORGANISATION
            gender = "m" if bare in PLACES_MASCULINE else "f"
            number = "s"
        elif word in HONORIFICS:
            kind = SpeakerKind.PERSON
            gender = (
                "f" if word.endswith("ه") and word not in ("سماحه", "فضيله", "سعاده", "جلاله", "دوله", "فخامه") else "m"
            )
            number = "s"
    if kind is SpeakerKind.UNKNOWN and names:
        gender = "f" if names[0] in FEMALE_NAMES else given_names().get(names[0]) if len(names) > 1 else None
        number = number or "s"
    elif kind is SpeakerKind.PERSON and gender == "m" and any(name in FEMALE_NAMES for name in names[:1]):
        gender = "f"
    return stem, kind, gender, number, frozenset(names)


class Mention:
    """One noun phrase that can be a speaker.

    Attributes
    ----------
    first, stop
        Its words.
    words
        Their folded spelling.
    source_of
        The cue whose source it is; None for a mention in running text.
    """

    __slots__ = ("_fullness", "_joint", "_stems", "_told", "document", "first", "source_of", "stop", "words")

    def __init__(self, document: Document, first: int, stop: int, source_of: Cue | None = None) -> None:
        self.document = document
        self.first, self.stop = first, stop
        self.words = document.words[first:stop]
        self.source_of = source_of
        # Most mentions are never compared with anything, so that what they tell is read when it is asked for.
        self._told: _Traits | None = None
        self._stems: list[str] | None = None
        self._fullness: tuple[int, int] | None = None
        self._joint: bool | None = None

    @property
    def start(self) -> int:
        """Offset of the first letter: after a proclitic, where the first word carries one."""
        return self.document.starts[self.first] + _proclitic(self.words[0])

    @property
    def stem(self) -> str:
        """The folded head without article."""
        return (self._told or self._read())[0]

    @property
    def kind(self) -> SpeakerKind:
        """What kind of speaker it is, as far as its words tell."""
        return (self._told or self._read())[1]

    @property
    def gender(self) -> str | None:
        """The gender that its words or its verb tell."""
        return (self._told or self._read())[2]

    @property
    def number(self) -> str | None:
        """The number that its words tell."""
        return (self._told or self._read())[3]

    @property
    def names(self) -> frozenset[str]:
        """Its name words, folded."""
        return (self._told or self._read())[4]

    def _read(self) -> _Traits:
        """Tell stem, kind, gender, number and names, and keep them."""
        document, first, stop = self.document, self.first, self.stop
        stem, kind, gender, number, names = _traits(tuple(self.words))
        if kind is SpeakerKind.UNKNOWN and len(names) > 2:
            # What an apposition says of a name is no part of it.
            comma = next((at for at in range(first + 1, stop) if document.before[at] & COMMA), stop)
            names = _traits(tuple(document.words[first:comma]))[-1]
        if kind is SpeakerKind.PERSON and not names and stop - first >= 3:
            names = _names_after_marks(document, first, stop)
        verb = self.source_of
        if gender is None and verb is not None and verb.kind == Kind.FINITE:
            gender = verb.gender
        self._told = told = (stem, kind, gender, number, names)
        return told

    @property
    def stems(self) -> list[str]:
        """The words before a relative clause, without article, preposition or conjunction."""
        if self._stems is None:
            self._stems = [plain_stem(word) for word in core_words(self.words)]
        return self._stems

    @property
    def fullness(self) -> tuple[int, int]:
        """How fully the phrase names somebody: by its names and title, then by its length."""
        if self._fullness is None:
            self._fullness = _fullness(self)
        return self._fullness

    @property
    def identifies(self) -> bool:
        """Whether the phrase names somebody by itself."""
        return bool(self.names) or (self.kind is SpeakerKind.ORGANISATION and self.stop - self.first >= 2)

    @property
    def joint(self) -> bool:
        """Whether the phrase joins somebody to somebody else (الرئيس فلان ونظيره فلان)."""
        if self._joint is None:
            core = core_words(self.words)
            self._joint = any(
                names_in(core[:position])
                and ((joins(word) and (_is_kin(word) or names_in(core[position:]))) or _is_with_pronoun(word))
                for position, word in enumerate(core)
                if position
            )
        return self._joint

    def agrees(self, gender: str | None, number: str | None) -> bool:
        """Whether the phrase can be the subject of a verb with this gender and number after it."""
        if number == "p" and self.number == "s" and self.kind not in (SpeakerKind.ORGANISATION, SpeakerKind.GROUP):
            return False
        if number == "d" and self.number == "s":
            return False
        if number == "s" and self.number in ("p", "d"):
            return (
                gender == "f"
                and self.kind
                in (SpeakerKind.MEDIA, SpeakerKind.DOCUMENT, SpeakerKind.ANONYMOUS, SpeakerKind.ORGANISATION)
            ) or self.kind is SpeakerKind.ANONYMOUS
        return gender is None or self.gender is None or self.gender == gender


def _names_after_marks(document: Document, first: int, stop: int) -> frozenset[str]:
    """The name after an institution in quotation marks (المتحدثة باسم "أوسترلاين" إنجريد هاوجن)."""
    for position in range(first + 1, stop):
        if document.before[position] & CLOSE:
            rest = document.words[position:stop]
            if all(map(is_bare_name, rest)):
                return frozenset(rest)
            break
    return frozenset()


@remembered
def joins(word: str) -> bool:
    """Whether a word is "and" with a person or a given name."""
    if not word.startswith("و") or len(word) < 4 or word in given_names():
        return False
    noun = noun_of(word[1:])
    return word[1:] in given_names() or (noun is not None and noun.kind is SpeakerKind.PERSON and noun.stem != word)


def _is_kin(word: str) -> bool:
    """Whether a word is "and" with a person and a possessive (وزوجته), who needs no name."""
    noun = noun_of(word)
    return noun is not None and word.endswith(("ه", "ها")) and not is_definite(word) and word[1:] != noun.stem


def _is_with_pronoun(word: str) -> bool:
    """Whether a word is "and" with somebody's own people (وحلفائه, وعائلته)."""
    return word.startswith("و") and not word.startswith("وال") and word.endswith(("ئه", "ءه", "لته", "لتها", "ائها"))


@remembered
def _proclitic(word: str) -> int:
    """How many letters of a preposition or conjunction stand before the noun."""
    noun = noun_of(word)
    if noun is None:
        return 0
    if word.startswith("لل"):
        # للصحيفة: the article lost its alef; the noun phrase cannot begin inside it.
        return 0
    if word.startswith(("وال", "بال", "فال", "كال")) and not noun.stem.startswith(word[:2]):
        return 1
    if word[:1] in ("و", "ف", "ل", "ب", "ك") and not word.startswith(noun.stem) and word[1:].startswith(noun.stem):
        return 1
    return 0


@remembered
def plain_stem(word: str) -> str:
    """Return a folded word without article, preposition or conjunction, for comparing descriptions."""
    stem = stem_of(word)
    noun = noun_of(word)
    return noun.stem if noun is not None and len(stem) >= len(noun.stem) else stem


def _fullness(mention: Mention) -> tuple[int, int]:
    core = core_words(mention.words)
    titled = mention.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.MEDIA, SpeakerKind.DOCUMENT)
    described = titled or any(noun_of(word) is not None for word in core[1:])
    return len(mention.names) + (2 if described else 0), min(len(core), 14)
