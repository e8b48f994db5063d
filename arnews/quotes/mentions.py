"""The mention table of an article: the noun phrases that can be its speakers, and which of them are the same."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import compress, count

from ..model import SpeakerKind
from .abilities import NAME, ROLE, VERB
from .complementisers import is_complementiser
from .cue import Cue, Kind
from .document import Document
from .inflection import FINITE
from .inner_phrases import LONGEST_NAME_IN_MARKS
from .memo import remembered
from .mention import Mention, plain_stem
from .mention_edges import is_deed, mention_stop, opens_full_name
from .name_words import is_name_word
from .names_index import given_names
from .phrases import NounPhrase
from .readings import Readings, readings_of
from .vocabulary import (
    is_definite,
    noun_of,
)

__all__ = ["MentionTable"]


# Of a description's many candidates only the first and the nearest are compared, so that a long text costs no square.
_INTRODUCTIONS, _NEIGHBOURS = 8, 16
# How many words a clause may have before the verb that is joined to it.
_CLAUSE_REACH = 80


# Words that are searched for each name of a source; in longer texts it is faster to find all mentions once.
_LONGEST_SEARCHED = 4096
_HUMAN = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN)


_OPENING = bytes(code & (ROLE | NAME) for code in range(256))
_BARRED = bytes(bool(code & VERB) for code in range(256))


class MentionTable:
    """All mentions of a document in order, found by head nouns and by the cues' own sources.

    Many articles need only their sources: the other mentions are found when they are asked for.

    Attributes
    ----------
    document
        The article.
    sources
        The mentions that are sources of cues, by their first word.
    """

    __slots__ = (
        "_barring",
        "_by_name",
        "_by_stem",
        "_by_word",
        "_firsts",
        "_known",
        "_listed",
        "_mentions",
        "_readings",
        "_verbs",
        "document",
        "sources",
    )

    def __init__(self, document: Document, cues: list[Cue], readings: Readings) -> None:
        self.document = document
        self._readings, self._known = readings, readings.abilities
        phrases: dict[int, tuple[NounPhrase, Cue | None]] = {}
        for cue in cues:
            if cue.relay is not None:
                phrases.setdefault(cue.relay.first, (cue.relay, None))
            if cue.source is not None:
                phrases[cue.source.first] = (cue.source, cue)
        self._verbs = {cue.first for cue in cues if cue.kind in (Kind.FINITE, Kind.PARTICIPLE)}
        # The words that no other phrase may hold.
        self._barring = (*phrases, *self._verbs)
        self.sources: dict[int, Mention] = {}
        end = 0
        for index in sorted(phrases):
            if index >= end:
                phrase, verb = phrases[index]
                self.sources[index] = Mention(document, index, phrase.stop, verb)
                end = max(phrase.stop, index + 1)
        self._mentions: list[Mention] | None = None
        self._listed: list[Mention] = []
        self._firsts: list[int] = []
        self._by_word: dict[str, list[Mention]] | None = None
        self._by_name: dict[str, list[Mention]] = {}
        self._by_stem: dict[str, list[Mention]] | None = None

    @property
    def mentions(self) -> list[Mention]:
        """All mentions, in order."""
        return self._find() if self._mentions is None else self._mentions

    def _find(self) -> list[Mention]:
        """Find the mentions of the running text besides the sources."""
        document, known, verbs, sources = self.document, self._known, self._verbs, self.sources
        words = document.words
        barred = self._barred()
        mentions: list[Mention] = []
        # The words outside of mentions.
        free = bytearray(b"\1") * document.count
        end = 0
        # Few words open a mention, so that the others are left out first.
        opening = bytearray(known.translate(_OPENING))
        for index in sources:
            opening[index] = True
        for index in compress(count(), opening):
            if index < end:
                continue
            mention = sources.get(index)
            if mention is None:
                if index in verbs:
                    continue
                if known[index] & ROLE:
                    if words[index].endswith("ه") and is_deed(document, index):
                        continue
                elif not opens_full_name(document, index, barred):
                    continue
                mention = Mention(document, index, mention_stop(document, known, index, barred))
            mentions.append(mention)
            end = max(mention.stop, index + 1)
            free[index:end] = bytes(end - index)
        bare = self._bare_names(mentions, free)
        # Surnames that stand alone come last, so that of equally full mentions the others are preferred.
        self._listed = mentions + bare
        self._mentions = found = sorted(self._listed, key=lambda mention: mention.first) if bare else mentions
        self._firsts = [mention.first for mention in found]
        return found

    def _barred(self) -> bytearray:
        """Mark the words that no phrase found in running text may hold: other sources, and verbs."""
        words = self.document.words
        barred = bytearray(self._known.translate(_BARRED))
        for index in self._readings.at:
            if _can_be_finite(words[index]):
                barred[index] = noun_of(words[index]) is None
        for quotation in self.document.quotations:
            length = quotation.stop - quotation.first
            if 0 < length <= LONGEST_NAME_IN_MARKS:
                # The words of a name (صحيفة "إيفنينغ ستاندارد") are no verbs.
                barred[quotation.first : quotation.stop] = bytes(length)
        for index in self._barring:
            barred[index] = True
        return barred

    def _inside(self, mention: Mention) -> Iterator[Mention]:
        for position in range(mention.first + 1, mention.stop):
            noun = noun_of(self.document.words[position])
            if noun is not None and noun.kind in (SpeakerKind.MEDIA, SpeakerKind.ORGANISATION):
                stop = position + 1
                while stop < mention.stop and self.document.words[stop] not in given_names():
                    stop += 1
                yield Mention(self.document, position, stop)

    def _bare_names(self, mentions: list[Mention], free: bytearray) -> list[Mention]:
        """The surnames that stand alone, known from a fuller mention; `free` is 1 for words outside of mentions."""
        words = self.document.words
        ending: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            last = mention.words[-1]
            joined = "_" in last
            if (joined or len(mention.words) > 1) and is_name_word(last):
                for part in last.split("_") if joined else (last,):
                    ending[part].append(mention)
        surnames = {
            part
            for part in ending.keys() & compress(words, free)
            if len(part) > 2 and any(found.kind in _HUMAN and len(found.names) >= 2 for found in ending[part])
        }
        if not surnames:
            return []
        return [
            Mention(self.document, index, index + 1)
            for index in compress(count(), map(surnames.__contains__, words))
            if free[index]
        ]

    def _with_name(self, name: str) -> list[Mention]:
        """The mentions that a name is one of the names of, looked for among those that hold it as a word."""
        found = self._by_name.get(name)
        if found is None:
            if self._by_word is None:
                if self._mentions is None:
                    self._find()
                self._by_word = defaultdict(list)
                for mention in self._listed:
                    for word in mention.words:
                        for part in (word, *word.split("_")) if "_" in word else (word,):
                            holding = self._by_word[part]
                            if not holding or holding[-1] is not mention:
                                holding.append(mention)
            found = [mention for mention in self._by_word.get(name, ()) if name in mention.names]
            if len(found) > _INTRODUCTIONS + 2 * _NEIGHBOURS:
                found.sort(key=lambda mention: mention.first)
            self._by_name[name] = found
        return found

    def with_stem(self, stem: str, near: int) -> list[Mention]:
        """Return the mentions that hold a stem; of very many, the first ones and the nearest to word `near`.

        Institutions named inside the phrases of others count as well: a report *by the newspaper X*.
        """
        if self._by_stem is None:
            self._by_stem = defaultdict(list)
            for mention in self.mentions:
                for known in map(plain_stem, mention.words):
                    found = self._by_stem[known]
                    if not found or found[-1] is not mention:
                        found.append(mention)
        found = []
        for mention in _of_very_many(self._by_stem.get(stem, []), near):
            if stem in mention.stems:
                found.append(mention)
            found.extend(inner for inner in self._inside(mention) if stem in inner.stems)
        return found

    def between(self, first: int, stop: int) -> Iterator[Mention]:
        """Yield the mentions that begin at the words ``first`` to ``stop - 1``."""
        mentions, firsts = self.mentions, self._firsts
        low = bisect_left(firsts, first)
        while low < len(firsts) and firsts[low] < stop:
            yield mentions[low]
            low += 1

    def subject_of_verb(self, first: int, cue: Cue, number: str) -> Mention | None:
        """Return what follows the nearest form of a reporting verb between word `first` and a cue, if it agrees.

        The form need be no cue (نفى فلان الاتهامات ووصفها بأنها …): its subject is that of the verb joined to it.
        Farther back than a long clause reaches, none is sought.
        """
        words, before = self.document.words, self.document.before
        for index in range(cue.first - 2, max(first, cue.first - _CLAUSE_REACH) - 1, -1):
            if before[index + 1] or index not in self._readings.at or not _can_be_finite(words[index]):
                continue
            reading = self._readings.at[index][0]
            if reading.suffix or reading.form.person != 3 or reading.form.gender not in (None, cue.gender):
                continue
            for mention in self.between(index + 1, index + 2):
                speaks = mention.kind is not SpeakerKind.DOCUMENT and not is_complementiser(words[index + 1])
                return mention if speaks and mention.agrees(cue.gender, number) else None
            word = words[index + 1]
            if len(word) > 3 and is_name_word(word) and not is_definite(word) and self._with_name(word):
                return Mention(self.document, index + 1, index + 2)
            return None
        return None

    def before(self, stop: int) -> Iterator[Mention]:
        """Yield the mentions that begin before word `stop`, the nearest first."""
        mentions = self.mentions
        low = bisect_left(self._firsts, stop)
        while low > 0:
            low -= 1
            yield mentions[low]

    def fullest(self, mention: Mention) -> Mention:
        """Return the mention of the same speaker that names it most fully, the preceding one of two equal ones."""
        if not mention.names or self._is_named_once(mention):
            return mention
        best = mention
        for name in sorted(mention.names):
            for other in _of_very_many(self._with_name(name), mention.first):
                fuller = other.fullness > best.fullness
                nearer = best is not mention and other.fullness == best.fullness and other.first < mention.first
                if other is best or not (fuller or nearer) or not self.same(mention, other):
                    continue
                if (other.joint and not mention.joint) or (other.number == "d" and mention.number == "s"):
                    # The president and his counterpart, or the two presidents, are not the president.
                    continue
                surname = mention.kind is SpeakerKind.UNKNOWN and best is not mention and best.kind in _HUMAN
                if surname and other.kind is SpeakerKind.ORGANISATION:
                    # A surname is rather that of a person than a word in the name of a body.
                    continue
                best = other
        return best

    def _is_named_once(self, mention: Mention) -> bool:
        """Whether no word outside of a source is one of its names, so that no other mention need be found."""
        words, inside = self.document.words, mention.words
        if self._mentions is not None or len(words) > _LONGEST_SEARCHED or "_" in self.document.text:
            return False
        return self.sources.get(mention.first) is mention and all(
            words.count(name) == inside.count(name) for name in mention.names
        )

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


@remembered
def _can_be_finite(word: str) -> bool:
    """Whether a form of a reporting verb can be a finite one inside a phrase."""
    if len(word) <= 3 or is_complementiser(word):
        return False
    for reading in readings_of(word):
        form = reading.form
        if form.person == 3 and form.kind in FINITE:
            return True
    return False


def _of_very_many(found: list[Mention], near: int) -> list[Mention]:
    """Of very many mentions in order, the first ones and the nearest to word `near`."""
    if len(found) <= _INTRODUCTIONS + 2 * _NEIGHBOURS:
        return found
    at = bisect_left(found, near, key=lambda mention: mention.first)
    low = max(_INTRODUCTIONS, at - _NEIGHBOURS)
    return found[:_INTRODUCTIONS] + found[low : max(low, at + _NEIGHBOURS)]
