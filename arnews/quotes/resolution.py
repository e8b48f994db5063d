"""Third pass: who an elided, pronominal or merely described source is."""

from __future__ import annotations

from .cue import Cue, Kind
from .descriptions import describe
from .discourse import Discourse, sentence_start
from .document import Document
from .elided_sources import elided_speaker
from .mention import Mention
from .mentions import MentionTable
from .name_words import is_nationality
from .readings import Readings
from .vocabulary import (
    PRONOUNS,
)

__all__ = ["resolve"]


def resolve(
    document: Document, cues: list[Cue], hosts: dict[int, Cue], readings: Readings
) -> dict[int, tuple[Mention | None, str]]:
    """Resolve the speaker of every cue.

    Returns, by ``id(cue)``, the mention that names the speaker most fully (None where the source names it itself or
    the article never does) and the name of the rule that found it.
    """
    table = MentionTable(document, cues, readings)
    discourse = Discourse(document, table, hosts)
    results: dict[int, tuple[Mention | None, str]] = {}
    for cue in cues:
        host = hosts.get(id(cue))
        if cue.source is not None and not _is_pronoun(document, cue):
            mention = table.sources.get(cue.source.first) or Mention(document, cue.source.first, cue.source.stop)
            found, rule = describe(document, table, mention, discourse.history)
            speaker: Mention | None = found or mention
        elif cue.passive and cue.source is None:
            found, rule = None, "agentless passive"
            speaker = None
        else:
            found, rule = elided_speaker(discourse, cue)
            if found is not None:
                fullest = table.fullest(found)
                if fullest.first == found.first and not found.names:
                    described, _ = describe(document, table, found, discourse.history)
                    fullest = described or found
                found = fullest
            speaker = found
        results[id(cue)] = (found, rule)
        discourse.speakers[id(cue)] = speaker
        if speaker is not None and cue.kind == Kind.NOUN and is_nationality(speaker.words[0].removesuffix("ا")):
            # طلبا عراقيا: the adjective tells whose request it is, but no verb goes on with it.
            continue
        discourse.by_sentence.setdefault(sentence_start(document, cue.first), []).append(cue)
        if speaker is not None and (host is None or host.kind == Kind.ADVERBIAL):
            discourse.history.append((cue, speaker))
    return results


def _is_pronoun(document: Document, cue: Cue) -> bool:
    assert cue.source is not None
    return document.words[cue.source.first] in PRONOUNS and cue.source.stop - cue.source.first == 1
