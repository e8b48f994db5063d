"""Who speaks where a cue has no source of its own: the subject of its sentence or an earlier speaker."""

from __future__ import annotations

from ..model import SpeakerKind
from .cue import Cue, Kind
from .discourse import HUMAN, MEMORY, Discourse, sentence_start
from .document import COMMA, Document
from .lexicon import contexts
from .lexicon.schema import VerbClass
from .mention import Mention
from .vocabulary import (
    folded_words,
    noun_of,
)

__all__ = ["elided_speaker"]

_CONTRASTS = folded_words(contexts.BEFORE_NEW_SUBJECTS)
_GOVERNED = folded_words(contexts.GOVERNING)


def elided_speaker(discourse: Discourse, cue: Cue) -> tuple[Mention | None, str]:
    """Find the speaker of a cue without a source of its own."""
    hosts, speakers, history = discourse.hosts, discourse.speakers, discourse.history
    host = hosts.get(id(cue))
    if cue.person == 1:
        outer = host
        while outer is not None and outer.kind == Kind.ADVERBIAL and hosts.get(id(outer)) is not None:
            outer = hosts.get(id(outer))
        if outer is not None:
            return speakers.get(id(outer)), "first person"
        return (history[-1][1], "first person") if history else (None, "no speaker")
    if cue.shared is not None:
        return speakers.get(id(cue.shared)), "shared content"
    number = cue.number if cue.number is not None else "s"
    sentence = sentence_start(discourse.document, cue.first)
    asked = _asked(discourse, cue, sentence, number)
    if asked is not None:
        return asked, "who was asked"
    # The subject of an earlier report in the sentence, at the same level.
    weak: Mention | None = None
    level = discourse.level(cue)
    for other in reversed(discourse.by_sentence.get(sentence, [])[-MEMORY:]):
        if discourse.level(other) is not level:
            continue
        speaker = speakers.get(id(other))
        if cue.kind == Kind.PARTICIPLE or cue.subject_side == "when":
            turned = _turned_subject(discourse, other.stop, cue, number)
            if turned is not None:
                return turned, "subject of the clause"
        if speaker is None or not speaker.agrees(cue.gender, number):
            continue
        if other.kind == Kind.ADVERBIAL:
            weak = weak or speaker
            continue
        return speaker, "host verb"
    subject = discourse.table.subject_of_verb(sentence, cue, number) if _joined(cue) else None
    subject = subject or _main_subject(discourse, sentence, cue, number)
    if host is None or host.kind == Kind.ADVERBIAL:
        if subject is not None:
            return subject, "subject of the host clause"
    else:
        # Inside somebody's words: the subject of that clause, else the outer speaker.
        inner = _first_subject(discourse, host.content_spans[0][0], cue.first, cue.gender, number)
        if inner is not None:
            return inner, "subject inside the content"
        outer_speaker = speakers.get(id(host))
        if outer_speaker is not None and outer_speaker.agrees(cue.gender, number):
            return outer_speaker, "outer speaker"
        return None, "no agreeing antecedent"
    if weak is not None and cue.kind == Kind.PARTICIPLE:
        return weak, "host adverbial"
    for fronted_only in (True, False):
        for earlier, named in reversed(history[-8:]):
            if not named.agrees(cue.gender, number):
                continue
            if fronted_only and earlier.kind == Kind.ADVERBIAL and not _fronted(discourse.document, earlier):
                continue
            if named.kind not in HUMAN and named.number == "p":
                # Rather somebody named whom the sentence tells of than media or texts before it.
                person = _first_person_named(discourse, sentence, cue, number)
                if person is not None:
                    return person, "person of the sentence"
            if cue.kind == Kind.PARTICIPLE and earlier.first < sentence:
                person = _first_person_named(discourse, sentence, cue, number)
                if person is not None:
                    return person, "person of the sentence"
            return named, "previous speaker"
    recent = _first_subject(discourse, max(0, sentence - 60), cue.first, cue.gender, number)
    if recent is not None:
        return recent, "recent subject"
    return None, "no agreeing antecedent"


def _joined(cue: Cue) -> bool:
    """Whether a cue is joined with و to a verb before it."""
    return cue.kind == Kind.FINITE and cue.analysis is not None and cue.analysis.proclitic.startswith("و")


def _asked(discourse: Discourse, cue: Cue, sentence: int, number: str) -> Mention | None:
    """Who answers a question of the same sentence (سألت المذيعة الوزير …، فأجاب): whoever was asked."""
    analysis = cue.analysis
    if analysis is None or not analysis.proclitic.startswith("ف"):
        return None
    for other in reversed(discourse.by_sentence.get(sentence, [])):
        if other.verb is None or other.verb.verb_class is not VerbClass.ASK:
            continue
        asker = discourse.speakers.get(id(other))
        for mention in discourse.table.between(other.stop, cue.first):
            if other.source is not None and other.source.first <= mention.first < other.source.stop:
                continue
            if other.opening is not None and mention.first >= other.opening.connector:
                break
            if mention.agrees(cue.gender, number):
                return mention
        for earlier, named in reversed(discourse.history[-8:]):
            if earlier is not other and named is not asker and named.agrees(cue.gender, number):
                return named
        return None
    return None


def _turned_subject(discourse: Discourse, first: int, cue: Cue, number: str) -> Mention | None:
    """The subject that a contrast between an earlier report and the cue brings in (لكن رئيس المجلس رفض ذلك، معلنا)."""
    words = discourse.document.words
    for mention in discourse.table.between(first, cue.first):
        if words[mention.first - 1] in _CONTRASTS and mention.agrees(cue.gender, number):
            return mention
    return None


def _fronted(document: Document, cue: Cue) -> bool:
    return cue.first - sentence_start(document, cue.first) <= 1


def _can_be_subject(discourse: Discourse, mention: Mention) -> bool:
    document = discourse.document
    word = mention.words[0]
    if word.startswith(("لل", "بال")) or mention.start != document.starts[mention.first]:
        return False
    if mention.first == 0:
        return True
    previous = document.words[mention.first - 1]
    return previous not in _GOVERNED and noun_of(previous) is None


def _main_subject(discourse: Discourse, sentence: int, cue: Cue, number: str) -> Mention | None:
    """The subject of the clause that opens the sentence: right at its head, or right after its verb."""
    document = discourse.document
    if cue.first - sentence < 2:
        return None
    for mention in discourse.table.between(sentence, min(cue.first, sentence + 7)):
        if not _can_be_subject(discourse, mention):
            continue
        if mention.source_of is not None and mention.source_of.kind == Kind.ADVERBIAL:
            # وحسب الوكالة، عبر …
            continue
        gap = mention.first - sentence
        if gap > 2 and not document.before[mention.first - 1] & COMMA:
            return None
        if mention.agrees(cue.gender, number) and mention.kind is not SpeakerKind.DOCUMENT:
            return mention
        if gap <= 2 and mention.agrees(cue.gender, number):
            return mention
    return None


def _first_person_named(discourse: Discourse, sentence: int, cue: Cue, number: str) -> Mention | None:
    """The first person of a sentence with a name or a title who can be the subject of the cue."""
    for mention in discourse.table.between(sentence, cue.first):
        if (
            mention.kind is SpeakerKind.PERSON
            and mention.gender == cue.gender
            and mention.agrees(cue.gender, number)
            and _can_be_subject(discourse, mention)
        ):
            return mention
    return None


def _first_subject(discourse: Discourse, first: int, stop: int, gender: str | None, number: str) -> Mention | None:
    """The first mention between two words that a verb with this agreement could have as its subject."""
    text: Mention | None = None
    for mention in discourse.table.between(first, stop):
        if _can_be_subject(discourse, mention) and mention.agrees(gender, number):
            if mention.kind is not SpeakerKind.DOCUMENT:
                return mention
            text = text or mention
    return text
