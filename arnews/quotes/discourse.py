"""What a text has said so far: its mentions, its speakers in order, its cues by sentence."""

from __future__ import annotations

from ..model import SpeakerKind
from .cue import Cue, Kind
from .document import Document
from .mention import Mention
from .mentions import MentionTable

__all__ = ["HUMAN", "MEMORY", "Discourse", "sentence_start"]

# So many speakers back a description or an elided subject may refer; articles rarely have more.
MEMORY = 60
# Kinds of speakers that a description of a person can refer to.
HUMAN = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN, SpeakerKind.GROUP, SpeakerKind.ANONYMOUS)


class Discourse:
    """What the resolution of one article has found so far."""

    __slots__ = ("_levels", "by_sentence", "document", "history", "hosts", "speakers", "table")

    def __init__(self, document: Document, table: MentionTable, hosts: dict[int, Cue]) -> None:
        self.document = document
        self.table = table
        self.hosts = hosts
        self.speakers: dict[int, Mention | None] = {}
        # Speakers at the top level, in order.
        self.history: list[tuple[Cue, Mention]] = []
        # Cues by the first word of their sentence.
        self.by_sentence: dict[int, list[Cue]] = {}
        self._levels: dict[int, Cue | None] = {}

    def level(self, cue: Cue) -> Cue | None:
        """Return the cue inside whose content a cue stands; the clause around a source adverbial is none."""
        levels, passed = self._levels, [id(cue)]
        if id(cue) in levels:
            return levels[id(cue)]
        host = self.hosts.get(id(cue))
        while host is not None and host.kind == Kind.ADVERBIAL:
            if id(host) in levels:
                host = levels[id(host)]
                break
            passed.append(id(host))
            host = self.hosts.get(id(host))
        levels.update(dict.fromkeys(passed, host))
        return host


def sentence_start(document: Document, index: int) -> int:
    """Return the first word of the sentence of word `index`; a full stop inside a quotation ends none."""
    return document.sentence_break(index, quoted=False)
