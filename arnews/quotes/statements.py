"""One statement as threads compare it: its words, whose voice it is, whether it stands inside another."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from ..model import Article, Attribution, Polarity, Speaker, SpeakerKind
from .content_words import ContentWords, WordReader
from .institutions import Institution
from .name_phrases import NameParts
from .names import NameRelation, compare_parts
from .speakers import SpeakerTable

__all__ = ["Statement", "Voice", "VoiceRelation", "compare_voices", "statements_of"]

# Kinds whose name says nothing about who it is.
_UNIDENTIFIED = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.GROUP, SpeakerKind.UNKNOWN})


class VoiceRelation(enum.IntEnum):
    """How far two statements can be one speaker's."""

    DIFFERENT = 0
    OPEN = 1
    SAME = 2


class Voice:
    """Who is heard in a statement: a person, an institution with all who speak for it, or nobody named.

    Attributes
    ----------
    speaker
        Number of the speaker in the speaker table, None where the article names nobody.
    kind
        What speaks.
    name
        The personal name, None for all but named people.
    institutions
        What the speaker is or speaks for.
    roles
        The words of each role that the speaker is called by, where they tell more than a title.
    """

    __slots__ = ("institutions", "kind", "name", "roles", "speaker")

    def __init__(
        self,
        speaker: int | None,
        kind: SpeakerKind = SpeakerKind.UNKNOWN,
        name: NameParts | None = None,
        institutions: tuple[Institution, ...] = (),
        roles: frozenset[frozenset[str]] = frozenset(),
    ) -> None:
        self.roles = roles
        self.speaker = speaker
        self.kind = kind
        self.name = name
        self.institutions = institutions

    @property
    def identified(self) -> bool:
        """Whether the articles say who it is."""
        return self.speaker is not None and self.kind not in _UNIDENTIFIED


def compare_voices(a: Voice, b: Voice) -> VoiceRelation:
    """Tell whether two voices are one, can be one, or are two.

    An institution, its spokesperson and the texts that it issues are one voice. Where one side names nobody, or a
    person stands against an institution, nothing is decided.
    """
    if a.speaker is None or b.speaker is None:
        return VoiceRelation.OPEN
    if a.speaker == b.speaker:
        return VoiceRelation.OPEN if a.kind in _UNIDENTIFIED else VoiceRelation.SAME
    if a.kind in _UNIDENTIFIED or b.kind in _UNIDENTIFIED:
        return VoiceRelation.OPEN
    if any(one.agrees_with(other) for one in a.institutions for other in b.institutions):
        return VoiceRelation.SAME
    if a.name is not None and b.name is not None:
        relation = compare_parts(a.name, b.name).relation
        return VoiceRelation.DIFFERENT if relation is NameRelation.DIFFERENT else VoiceRelation.SAME
    if not a.roles.isdisjoint(b.roles):
        return VoiceRelation.SAME
    if any(one.speaks_for_state_of(other) for one in a.institutions for other in b.institutions):
        return VoiceRelation.OPEN
    if SpeakerKind.PERSON in (a.kind, b.kind) or not a.institutions or not b.institutions:
        return VoiceRelation.OPEN
    return VoiceRelation.DIFFERENT


class Statement:
    """One attribution with what threads need of it.

    Attributes
    ----------
    article, number
        Index of the article, and of the attribution in it.
    attribution
        The attribution itself.
    words
        The words of its content.
    stems
        The content words among them.
    voice
        Whose it is.
    nested
        Whether it stands in the content of another.
    denied
        Whether its cue denies the content.
    published
        When the article was published, in UTC.
    """

    __slots__ = ("article", "attribution", "denied", "nested", "number", "published", "stems", "voice", "words")

    def __init__(
        self,
        article: int,
        number: int,
        attribution: Attribution,
        words: ContentWords,
        voice: Voice,
        published: datetime | None,
    ) -> None:
        self.article = article
        self.number = number
        self.attribution = attribution
        self.words = words
        self.stems = frozenset(words.stems) - {""}
        self.voice = voice
        self.nested = attribution.nested_in is not None
        self.denied = attribution.polarity is Polarity.DENY
        self.published = published


def statements_of(
    articles: Sequence[Article], attributions: Mapping[str, Sequence[Attribution]], table: SpeakerTable
) -> list[Statement]:
    """Return the statements of all articles in order, each content of a speaker once per article.

    Two cues that share one content ("considered it …, as he put it") and a repeated paragraph make one statement.
    """
    reader = WordReader()
    voices: dict[int | None, Voice] = {None: Voice(None)}
    found: list[Statement] = []
    for position, article in enumerate(articles):
        seen: set[tuple[object, ...]] = set()
        published = _utc(article.published)
        for number, attribution in enumerate(attributions.get(article.id, ())):
            words = reader.read(article.text, attribution.content)
            speaker = table.index_of(article.id, number)
            voice = voices.get(speaker)
            if voice is None and speaker is not None:
                voice = voices[speaker] = _voice(speaker, table)
            assert voice is not None
            statement = Statement(position, number, attribution, words, voice, published)
            key = (words.spellings, statement.denied, statement.nested)
            if (*key, speaker) in seen or (speaker is None and key in seen):
                continue
            seen.update((key, (*key, speaker)))
            found.append(statement)
    return found


def _voice(number: int, table: SpeakerTable) -> Voice:
    speaker: Speaker = table.speakers[number]
    return Voice(number, speaker.kind, table.name_of(number), table.institutions_of(number), table.roles_of(number))


def _utc(moment: datetime | None) -> datetime | None:
    """Return a moment in UTC; a naive one is UTC already."""
    if moment is None:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
