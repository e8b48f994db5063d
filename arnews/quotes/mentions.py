"""The mention table of an article: the noun phrases that can be its speakers, and which of them are the same."""

from __future__ import annotations

import enum
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from ..model import SpeakerKind
from .complementisers import is_complementiser
from .cue import Cue, Kind
from .document import Document, fold
from .inflection import Analysis, FormKind
from .lexicon.nouns import NATIONALITIES
from .names_index import given_names
from .phrases import NounPhrase, noun_phrase
from .readings import Readings
from .vocabulary import (
    ANAPHORIC_ADJECTIVES,
    CONJUNCTIONS,
    EVIDENCE,
    FEMALE_NAMES,
    HONORIFICS,
    PLACES,
    PLACES_MASCULINE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REMEMBERED,
    TIME_WORDS,
    is_content_noun,
    is_definite,
    is_table_noun,
    looks_like_verbal_noun,
    noun_of,
    stem_of,
)

__all__ = ["Mention", "MentionTable", "is_name_word"]

_NATIONALITIES = frozenset(
    stem + ending
    for word in fold(NATIONALITIES).split()
    for stem in (word, "ال" + word)
    for ending in ("", "ه", "ين", "ون", "ان", "تين", "تان")
)
_ROLE_MODIFIERS = frozenset(
    fold(
        "السابق السابقة الحالي الحالية العام العامة الأول الأولى الدولي الدولية الوطني الوطنية الأعلى العليا الأممي الأممية الرسمي الرسمية المحلي المحلية المساعد المساعدة "
        "التنفيذي التنفيذية الفني الفنية المؤقت المنتخب الراحل الكبير الكبيرة كبير كبار الجديد الجديدة الخاص الخاصة الأمني الأمنية العسكري العسكرية الإعلامي الإعلامية الصحفي الصحفية "
        "السياسي السياسية الإقليمي المركزي المركزية المالي المالية الأوروبي الأوروبية العربي العربية الاتحادي الاتحادية الشمالية الجنوبية المتحدة المتحد الحكومي الحكومية الخيرية الأهلية"
    ).split()
)


@lru_cache(REMEMBERED)
def is_name_word(word: str) -> bool:
    """Whether a folded word can be part of a proper name rather than of a title or a description."""
    if word in PREPOSITIONS or word in CONJUNCTIONS or word in RELATIVES or word in PRONOUNS or word in TIME_WORDS:
        return False
    if word in _NATIONALITIES or word in _ROLE_MODIFIERS or word in HONORIFICS or word in ANAPHORIC_ADJECTIVES:
        return word in ("ابو", "ام")
    if len(word) < 2 or word.isdigit() or word.startswith(("لل", "بال", "وال")):
        return False
    return noun_of(word) is None


def is_nationality(stem: str) -> bool:
    """Whether a folded word, with or without article, is an adjective of origin."""
    return stem in _NATIONALITIES


def core_words(words: list[str]) -> list[str]:
    """The words of a phrase before its relative clause."""
    for position, word in enumerate(words):
        if position and (word in RELATIVES or word in ("وهو", "وهي", "وهما", "وهم")):
            return words[:position]
    return words


_PARTICLES = frozenset(fold("بن ابن بنت آل ال أبو أم عبد دي دو دا فان فون ذو بو").split())


def _names(words: list[str]) -> list[str]:
    """The name words of a phrase in order: given names, what continues them, and unknown words after a title."""
    given = given_names()
    names: list[str] = []
    possessors: list[str] = []
    inside = False
    possessor = False
    for position, word in enumerate(words):
        if word in ("باسم", "باسمه", "باسمها"):
            # What follows names the institution, or the person, spoken for.
            if names:
                break
            inside = False
            continue
        if word == "علي" and position and (inside or words[position - 1] in HONORIFICS):
            inside = True
            names.append(word)
            continue
        if word in _PARTICLES and (inside or position + 1 < len(words)):
            # Particles hold a name together but tell nobody apart.
            inside = True
            continue
        if not is_name_word(word):
            inside = possessor = False
            continue
        if word in given:
            inside = True
        elif is_definite(word):
            inside = inside or len(words) == 1
        elif position and not inside and _is_title(words[position - 1]):
            inside = True
        elif position and (is_content_noun(word) or _common_noun(word)):
            inside = False
        elif position and not inside:
            previous = words[position - 1]
            # After an indefinite common noun a word is its complement, not a name.
            titled = noun_of(previous) is not None or previous in HONORIFICS
            inside = titled or is_definite(previous) or previous in _NATIONALITIES
        else:
            inside = True
        if not inside:
            continue
        if not names and not possessors and position:
            # Right after an indefinite title a name is its complement: محامي ترامب.
            noun = noun_of(words[position - 1])
            possessor = (
                noun is not None
                and noun.kind is SpeakerKind.PERSON
                and not is_definite(words[position - 1])
                and words[position - 1] not in HONORIFICS
            )
        (possessors if possessor else names).extend(word.split("_"))
    return names


def _is_title(word: str) -> bool:
    """Whether a name follows a word directly: an honorific or a definite role."""
    if word in HONORIFICS:
        return True
    noun = noun_of(word)
    return noun is not None and noun.kind is SpeakerKind.PERSON and is_definite(word)


@lru_cache(REMEMBERED)
def _traits(words: tuple[str, ...]) -> tuple[str, SpeakerKind, str | None, str | None, frozenset[str]]:
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
    names = _names(core_words(list(words)))
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
    start
        Offset of its first letter: after a proclitic, where the first word carries one.
    kind, gender, number
        What it is, as far as its words or its verb tell.
    names
        Its name words, folded.
    stem
        The folded head without article.
    """

    __slots__ = (
        "_fullness",
        "_stems",
        "first",
        "gender",
        "kind",
        "names",
        "number",
        "source_of",
        "start",
        "stem",
        "stop",
        "words",
    )

    def __init__(self, document: Document, first: int, stop: int) -> None:
        words = document.words
        self.first, self.stop = first, stop
        word = words[first]
        self.words = words[first:stop]
        self.start = document.starts[first] + _proclitic(document.surface(first), word)
        self.stem, self.kind, self.gender, self.number, self.names = _traits(tuple(self.words))
        self.source_of: Cue | None = None
        self._stems: list[str] | None = None
        self._fullness: tuple[int, int] | None = None

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


def _proclitic(surface: str, word: str) -> int:
    """How many letters of a preposition or conjunction stand before the noun."""
    noun = noun_of(word)
    if noun is None:
        return 0
    if word.startswith("لل"):
        # للصحيفة: the article lost its alef; the noun phrase cannot begin inside it.
        return 0
    if word.startswith(("وال", "بال", "فال", "كال")):
        return 1
    if word[:1] in ("و", "ف", "ل", "ب", "ك") and not word.startswith(noun.stem) and word[1:].startswith(noun.stem):
        return 1
    return 0


# Of a description's many candidates only the first and the nearest are compared, so that a long text costs no square.
_INTRODUCTIONS, _NEIGHBOURS = 32, 32


def plain_stem(word: str) -> str:
    """Return a folded word without article, preposition or conjunction, for comparing descriptions."""
    stem = stem_of(word)
    noun = noun_of(word)
    return noun.stem if noun is not None and len(stem) >= len(noun.stem) else stem


class _Opens(enum.Enum):
    NOTHING = 0
    ROLE = 1
    NAME = 2


@lru_cache(REMEMBERED)
def _may_open(word: str) -> _Opens:
    """Tell what kind of mention a word in running text can open."""
    if word in PREPOSITIONS:
        return _Opens.NOTHING
    if noun_of(word) is not None or word in PLACES or word in HONORIFICS:
        return _Opens.ROLE
    return _Opens.NAME if word in given_names() else _Opens.NOTHING


class MentionTable:
    """All mentions of a document in order, found by head nouns and by the cues' own sources."""

    __slots__ = ("_by_name", "_by_stem", "_firsts", "document", "inner", "mentions")

    def __init__(self, document: Document, cues: list[Cue], readings: Readings) -> None:
        self.document = document
        words = document.words
        sources: dict[int, tuple[NounPhrase, Cue | None]] = {}
        for cue in cues:
            if cue.relay is not None:
                sources.setdefault(cue.relay.first, (cue.relay, None))
            if cue.source is not None:
                sources[cue.source.first] = (cue.source, cue)
        verbs = {cue.first for cue in cues if cue.kind in (Kind.FINITE, Kind.PARTICIPLE)}
        mentions: list[Mention] = []
        # The words outside of mentions.
        free = bytearray(b"\1") * document.count
        end = 0
        for index, word in enumerate(words):
            if index < end:
                continue
            found = sources.get(index)
            if found is not None:
                phrase, verb = found
                mention = Mention(document, phrase.first, phrase.stop)
                if verb is not None:
                    mention.source_of = verb
                    if mention.gender is None and verb.gender is not None and verb.kind == Kind.FINITE:
                        mention.gender = verb.gender
                mentions.append(mention)
                end = max(phrase.stop, index + 1)
            else:
                opens = _may_open(word)
                if opens is _Opens.NOTHING or index in verbs:
                    continue
                if opens is _Opens.ROLE:
                    if self._is_deed(index):
                        continue
                elif not self._full_name(index, sources, verbs, readings):
                    continue
                end = self._strict_stop(index, sources, verbs, readings)
                mentions.append(Mention(document, index, end))
            free[index:end] = bytes(end - index)
        self.mentions = mentions
        # Institutions named inside the phrases of others: a report *by the newspaper X*.
        self.inner = [inner for mention in mentions for inner in self._inside(mention)]
        self._by_name: dict[str, list[Mention]] = defaultdict(list)
        self._by_stem: dict[str, list[Mention]] | None = None
        self._index_names(mentions)
        self._add_bare_names([index for index in range(document.count) if free[index]])
        self._firsts = [mention.first for mention in self.mentions]

    def _inside(self, mention: Mention) -> Iterator[Mention]:
        for position in range(mention.first + 1, mention.stop):
            noun = noun_of(self.document.words[position])
            if noun is not None and noun.kind in (SpeakerKind.MEDIA, SpeakerKind.ORGANISATION):
                stop = position + 1
                while stop < mention.stop and self.document.words[stop] not in given_names():
                    stop += 1
                yield Mention(self.document, position, stop)

    def _is_given(self, index: int) -> bool:
        """Whether a word that is spelled like a given name is not a preposition (علي, but not على)."""
        word = self.document.words[index]
        if word in PREPOSITIONS or word in CONJUNCTIONS:
            return word == "علي" and self.document.surface(index).endswith(("ي", "ی"))
        return True

    def _is_deed(self, index: int) -> bool:
        """Whether a word that could be a woman's role is rather a verbal noun (مهاجمة الوزير, بحاجة)."""
        word = self.document.words[index]
        if not word.endswith("ه") or is_definite(word):
            return False
        noun = noun_of(word)
        if noun is None or noun.kind is not SpeakerKind.PERSON:
            return False
        following = self.document.words[index + 1] if index + 1 < self.document.count else ""
        return is_table_noun(word) or (looks_like_verbal_noun(word) and noun_of(following) is not None)

    def _full_name(
        self,
        index: int,
        sources: dict[int, tuple[NounPhrase, Cue | None]],
        verbs: set[int],
        readings: Readings,
    ) -> bool:
        """Whether a given name in running text is followed by another name word."""
        document = self.document
        following = index + 1
        if following >= document.count or document.before[following] or following in sources or following in verbs:
            return False
        word = document.words[following]
        if is_definite(word) and looks_like_verbal_noun(document.words[index]):
            return False
        return (
            is_name_word(word) and not _looks_finite(word, readings.at.get(following, ())) and not word.startswith("و")
        )

    def _strict_stop(
        self,
        first: int,
        sources: dict[int, tuple[NounPhrase, Cue | None]],
        verbs: set[int],
        readings: Readings,
    ) -> int:
        """Return where a phrase ends that was found in running text: before any verb, object or other source."""
        document = self.document
        phrase = noun_phrase(document, first, min(document.count, first + 14), object_follows=True)
        if phrase is None:
            return first + 1
        for position in range(first + 1, phrase.stop):
            word = document.words[position]
            if position in sources or position in verbs or _looks_finite(word, readings.at.get(position, ())):
                return position
            previous = document.words[position - 1]
            if word.startswith("وال") and len(word) > 4 and noun_of(word) is not None:
                # Coordinated with something that is a mention of its own.
                return position
            if is_definite(previous) and not is_definite(word) and _common_noun(word):
                return position
            if position == first + 1 and is_definite(previous) and self._is_object(first, position):
                return position
        return phrase.stop

    def _is_object(self, first: int, position: int) -> bool:
        """Whether what follows a definite institution is rather the object of the verb before it."""
        words = self.document.words
        word, head = words[position], noun_of(words[first])
        if head is None or head.kind not in (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA):
            return False
        if is_definite(word):
            noun = noun_of(word)
            oblique = noun is not None and noun.number.value == "plural" and word.endswith("ين")
            return oblique or (word.endswith("ات") and noun is None)
        return word in given_names()

    def _index_names(self, mentions: list[Mention]) -> None:
        for mention in mentions:
            for name in mention.names:
                self._by_name[name].append(mention)

    def _add_bare_names(self, free: list[int]) -> None:
        """Add the surnames that stand alone, known from a fuller mention."""
        surnames = {
            part
            for mention in self.mentions
            if mention.kind in _HUMAN and len(mention.names) >= 2 and is_name_word(mention.words[-1])
            for part in mention.words[-1].split("_")
            if len(part) > 2
        }
        words = self.document.words
        added = [Mention(self.document, index, index + 1) for index in free if words[index] in surnames]
        if added:
            self._index_names(added)
            for found in self._by_name.values():
                if len(found) > _INTRODUCTIONS + 2 * _NEIGHBOURS:
                    found.sort(key=lambda mention: mention.first)
            self.mentions = sorted([*self.mentions, *added], key=lambda mention: mention.first)

    def with_stem(self, stem: str, near: int) -> list[Mention]:
        """Return the mentions that hold a stem; of very many, the first ones and the nearest to word `near`."""
        if self._by_stem is None:
            self._by_stem = defaultdict(list)
            for mention in sorted([*self.mentions, *self.inner], key=lambda mention: mention.first):
                for known in dict.fromkeys(mention.stems):
                    self._by_stem[known].append(mention)
        found = self._by_stem.get(stem, [])
        return _of_very_many(found, near)

    def between(self, first: int, stop: int) -> Iterator[Mention]:
        """Yield the mentions that begin at the words ``first`` to ``stop - 1``."""
        low = bisect_left(self._firsts, first)
        while low < len(self._firsts) and self._firsts[low] < stop:
            yield self.mentions[low]
            low += 1

    def before(self, stop: int) -> Iterator[Mention]:
        """Yield the mentions that begin before word `stop`, the nearest first."""
        low = bisect_left(self._firsts, stop)
        while low > 0:
            low -= 1
            yield self.mentions[low]

    def fullest(self, mention: Mention) -> Mention:
        """Return the mention of the same speaker that names it most fully, the preceding one of two equal ones."""
        if not mention.names:
            return mention
        best = mention
        for name in sorted(mention.names):
            for other in _of_very_many(self._by_name[name], mention.first):
                if other is best or other.fullness < best.fullness or not self.same(mention, other):
                    continue
                if other.fullness > best.fullness or (best is not mention and other.first < mention.first):
                    best = other
        return best

    def same(self, one: Mention, other: Mention) -> bool:
        """Whether two named mentions can be one speaker: their names contain one another, their gender agrees."""
        if one.gender and other.gender and one.gender != other.gender and one.number == other.number:
            return False
        small, large = (one, other) if len(one.names) <= len(other.names) else (other, one)
        if not small.names:
            return False
        human = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN, SpeakerKind.GROUP)
        if (one.kind in human) != (other.kind in human):
            return one.kind is SpeakerKind.UNKNOWN or other.kind is SpeakerKind.UNKNOWN
        return small.names <= large.names


_HUMAN = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN)
_NAMES_IN_YEH = frozenset(
    fold("يوسف يحيى ياسر ياسين يزيد يعقوب يونس يوهان يانيس يان يورغن يلدريم يوليا يسرا يمنى ينس").split()
)


def _looks_finite(word: str, readings: tuple[Analysis, ...]) -> bool:
    """Whether a word inside a phrase is rather a finite verb."""
    if is_complementiser(word):
        return True
    if any(
        reading.form.kind in (FormKind.PERFECT, FormKind.IMPERFECT) and reading.form.person == 3 and len(word) > 3
        for reading in readings
    ):
        return noun_of(word) is None
    if word.startswith(("ی", "ي")):
        return len(word) > 3 and word not in _NAMES_IN_YEH
    return word.startswith(("سي", "ست")) and len(word) > 5


def _common_noun(word: str) -> bool:
    """Whether an indefinite word after a definite one is a new noun rather than a name."""
    if word in PREPOSITIONS or word in CONJUNCTIONS:
        return False
    if noun_of(word) is not None or stem_of(word) in EVIDENCE:
        return True
    return (
        word.endswith(("ه", "ات", "ا", "هم", "ها"))
        and word not in FEMALE_NAMES
        and word not in given_names()
        and len(word) > 3
    )


def _of_very_many(found: list[Mention], near: int) -> list[Mention]:
    """Of very many mentions in order, the first ones and the nearest to word `near`."""
    if len(found) <= _INTRODUCTIONS + 2 * _NEIGHBOURS:
        return found
    at = bisect_left(found, near, key=lambda mention: mention.first)
    low = max(_INTRODUCTIONS, at - _NEIGHBOURS)
    return found[:_INTRODUCTIONS] + found[low : max(low, at + _NEIGHBOURS)]


def _fullness(mention: Mention) -> tuple[int, int]:
    core = core_words(mention.words)
    titled = mention.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.MEDIA, SpeakerKind.DOCUMENT)
    described = titled or any(noun_of(word) is not None for word in core[1:])
    return len(mention.names) + (2 if described else 0), min(len(core), 14)
