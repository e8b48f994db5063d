"""Third pass: who an elided, pronominal or merely described source is."""

from __future__ import annotations

from ..model import SpeakerKind
from .cues import Cue, Kind, Readings
from .document import NEWLINE, Document
from .mentions import Mention, MentionTable, is_nationality
from .vocabulary import (
    ANAPHORIC_ADJECTIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_WORDS,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["resolve"]

_HUMAN = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN, SpeakerKind.GROUP, SpeakerKind.ANONYMOUS)
_ANAPHORS = frozenset(["الاخير", "الاخيره", "الاخيرين", "الاول", "الاولي", "الثاني", "الثانيه"])
# Descriptions of a person that fit anybody who has just spoken.
_BRIDGES = frozenset(
    [
        "متحدث",
        "ناطق",
        "مسؤول",
        "مسئول",
        "مصدر",
        "خبير",
        "باحث",
        "محلل",
        "نائب",
        "وزير",
        "رئيس",
        "مدير",
        "عضو",
        "كاتب",
        "مدرب",
        "لاعب",
        "نجم",
        "محامي",
        "دبلوماسي",
        "قيادي",
        "ضابط",
        "طبيب",
        "استاذ",
        "مهندس",
    ]
)


def resolve(
    document: Document, cues: list[Cue], hosts: dict[int, Cue], readings: Readings
) -> dict[int, tuple[Mention | None, str]]:
    """Resolve the speaker of every cue.

    Returns, by ``id(cue)``, the mention that names the speaker most fully (None where the source names it itself or
    the article never does) and the name of the rule that found it.
    """
    table = MentionTable(document, cues, readings)
    by_first = {mention.first: mention for mention in table.mentions}
    speakers: dict[int, Mention | None] = {}
    history: list[tuple[Cue, Mention]] = []
    results: dict[int, tuple[Mention | None, str]] = {}
    for cue in cues:
        host = hosts.get(id(cue))
        mention: Mention | None = None
        rule = ""
        if cue.source is not None and not _is_pronoun(document, cue):
            mention = by_first.get(cue.source.first)
            if mention is None:
                mention = Mention(document, cue.source.first, cue.source.stop)
            found, rule = _describe(document, table, mention, cue, history)
            results[id(cue)] = (found, rule)
            speakers[id(cue)] = found or mention
        elif cue.passive and cue.source is None:
            results[id(cue)] = (None, "agentless passive")
            speakers[id(cue)] = None
        else:
            found, rule = _elided(document, table, cue, cues, history, speakers, hosts)
            if found is not None:
                fullest = table.fullest(found)
                if fullest.first == found.first and not found.names:
                    described, _ = _describe(document, table, found, cue, history)
                    fullest = described or found
                found = fullest
            results[id(cue)] = (found, rule)
            speakers[id(cue)] = found
        speaker = speakers[id(cue)]
        if speaker is not None and (host is None or host.kind == Kind.ADVERBIAL):
            history.append((cue, speaker))
    return results


def _is_pronoun(document: Document, cue: Cue) -> bool:
    assert cue.source is not None
    return document.words[cue.source.first] in PRONOUNS and cue.source.stop - cue.source.first == 1


def _describe(
    document: Document, table: MentionTable, mention: Mention, cue: Cue, history: list[tuple[Cue, Mention]]
) -> tuple[Mention | None, str]:
    """Find the name behind a source that only describes (رئيس الوزراء, البيان, المتحدثة)."""
    words = mention.words
    head = words[0].removeprefix("ل") if words[0].startswith("لل") else words[0]
    if words[0].startswith("لل"):
        head = "ال" + words[0][2:]
    if mention.names:
        return None, ""
    if head in _ANAPHORS or (stem_of(head) in ("اخير", "اخيره")):
        return _latest_before(document, table, mention, cue), "anaphor"
    if head in PRONOUNS or noun_of(words[0]) is None:
        return None, ""
    definite = is_definite(head) or (len(words) > 1 and is_definite(words[-1])) or words[-1] in ANAPHORIC_ADJECTIVES
    if not definite:
        return None, ""
    content = [word for word in _core(words) if word not in ANAPHORIC_ADJECTIVES]
    if mention.kind is SpeakerKind.ORGANISATION and len(content) >= 2 and content == list(words):
        return None, ""
    best = _antecedent(table, mention, content)
    if best is not None:
        return (table.fullest(best) if mention.kind is SpeakerKind.PERSON else best), "described"
    if mention.kind is SpeakerKind.DOCUMENT and len(content) == 1:
        for _, speaker in reversed(history):
            if speaker.kind is not SpeakerKind.DOCUMENT:
                return table.fullest(speaker), "issuer"
        return None, ""
    if (mention.kind is SpeakerKind.ANONYMOUS and words[-1] in ANAPHORIC_ADJECTIVES) or stem_of(head) in _BRIDGES:
        for _, speaker in reversed(history):
            if speaker.kind in _HUMAN and speaker.agrees(mention.gender, mention.number or "s"):
                if speaker.names or speaker.kind is SpeakerKind.ANONYMOUS:
                    return table.fullest(speaker), "bridged role"
    elif mention.kind is SpeakerKind.PERSON and mention.number == "s":
        for _, speaker in reversed(history):
            if speaker.kind in _HUMAN and speaker.names and speaker.agrees(mention.gender, "s"):
                return table.fullest(speaker), "bridged role"
    if mention.kind is SpeakerKind.ORGANISATION and is_definite(head) and len(content) == 1:
        for _, speaker in reversed(history):
            if speaker.kind in (SpeakerKind.UNKNOWN, SpeakerKind.ORGANISATION) and speaker.first != mention.first:
                if _plain(head) in _BRIDGING_INSTITUTIONS and speaker.agrees(mention.gender, "s"):
                    return table.fullest(speaker), "bridged institution"
    return None, ""


_BRIDGING_INSTITUTIONS = frozenset(
    ["شركه", "منظمه", "هيءه", "هيئه", "مجموعه", "مؤسسه", "حركه", "جماعه", "تنظيم", "بنك", "نادي", "فريق"]
)


def _core(words: list[str]) -> list[str]:
    """The words of a description before its relative clause or prepositional phrase."""
    for position, word in enumerate(words):
        if position and (word in RELATIVES or word in PREPOSITIONS or word.startswith("وهو")):
            return list(words[:position])
    return list(words)


def _antecedent(table: MentionTable, mention: Mention, content: list[str]) -> Mention | None:
    """The fuller mention that a description refers to: the same head, compatible modifiers, the name besides."""
    stems = [_plain(word) for word in content]
    origin = {stem for stem in stems[1:] if is_nationality(stem)}
    wanted = [stem for stem in stems if stem not in origin]
    person = mention.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP)
    best: Mention | None = None
    best_rank: tuple[bool, bool, bool, int, int] | None = None
    for other in table.mentions:
        if other.first == mention.first or len(other.words) <= len(content):
            continue
        if mention.gender and other.gender and mention.gender != other.gender and mention.number == other.number:
            continue
        other_stems = [_plain(word) for word in other.words]
        at = _head_at(other, other_stems, wanted[0])
        if at is None or not all(stem in other_stems[at:] for stem in wanted):
            continue
        if at and not person:
            continue
        if mention.kind is SpeakerKind.PERSON and not other.names:
            continue
        if mention.kind is SpeakerKind.DOCUMENT and other.first > mention.first:
            continue
        if mention.kind is SpeakerKind.DOCUMENT and not _modified(other):
            continue
        theirs = {stem for stem in other_stems if is_nationality(stem)}
        if origin and theirs and not origin & theirs:
            continue
        rank = (
            bool(other.names),
            other.first < mention.first,
            origin <= theirs,
            min(len(other.names), 3),
            -abs(other.first - mention.first),
        )
        if best_rank is None or rank > best_rank:
            best, best_rank = other, rank
    return best


def _modified(mention: Mention) -> bool:
    """Whether a text is introduced with a modifier of its own rather than with its place or occasion."""
    second = mention.words[1]
    return not (second in PREPOSITIONS and second not in ("من", "عن", "حول")) and second not in TIME_WORDS


def _head_at(mention: Mention, stems: list[str], wanted: str) -> int | None:
    """Where a head noun stands as a head of the mention, not as the second term of a construct (نائب رئيس)."""
    for position, stem in enumerate(stems):
        if stem == wanted:
            if position == 0:
                return 0
            previous = mention.words[position - 1]
            if noun_of(previous) is None or is_definite(previous):
                return position
    return None


def _plain(word: str) -> str:
    """A folded word without article, preposition or conjunction, for comparing descriptions."""
    stem = stem_of(word)
    noun = noun_of(word)
    return noun.stem if noun is not None and len(stem) > len(noun.stem) - 1 else stem


def _latest_before(document: Document, table: MentionTable, mention: Mention, cue: Cue) -> Mention | None:
    """The mention right before an anaphor such as الأخير."""
    for other in reversed(table.mentions):
        if other.stop <= mention.first and other.agrees(mention.gender, "s"):
            return other
    return None


def _elided(
    document: Document,
    table: MentionTable,
    cue: Cue,
    cues: list[Cue],
    history: list[tuple[Cue, Mention]],
    speakers: dict[int, Mention | None],
    hosts: dict[int, Cue],
) -> tuple[Mention | None, str]:
    """Find the speaker of a cue without a source of its own."""
    before = document.before
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
    start = cue.first
    while start > 0 and not before[start] & NEWLINE:
        start -= 1
    sentence = _sentence_start(document, cue.first)
    number = cue.number if cue.number is not None else "s"
    # A circumstantial participle takes the subject of its host verb.
    same_level = [other for other in cues if other.first < cue.first and hosts.get(id(other)) is host]
    if cue.kind == Kind.PARTICIPLE or cue.kind == Kind.ADVERBIAL:
        for other in reversed(same_level):
            if other.first < sentence:
                break
            speaker = speakers.get(id(other))
            if speaker is not None and speaker.agrees(cue.gender, number) and other.kind != Kind.ADVERBIAL:
                return speaker, "host verb"
        subject = _subject_in(document, table, sentence, cue.first, cue.gender, number)
        if subject is not None and cue.kind == Kind.PARTICIPLE:
            return subject, "subject of the host clause"
    if host is not None and host.kind != Kind.ADVERBIAL:
        # Inside somebody's words: the subject of that clause, else the outer speaker.
        subject = _subject_in(document, table, host.content_spans[0][0], cue.first, cue.gender, number)
        if subject is not None:
            return subject, "subject inside the content"
        outer = speakers.get(id(host))
        if outer is not None and outer.agrees(cue.gender, number):
            return outer, "outer speaker"
        return None, "no agreeing antecedent"
    for position, (earlier, named) in enumerate(reversed(history)):
        if named.agrees(cue.gender, number):
            if earlier.kind == Kind.ADVERBIAL and position == 0 and len(history) > 1:
                continue
            return named, "previous speaker"
        if position > 6:
            break
    subject = _subject_in(document, table, max(0, sentence - 60), cue.first, cue.gender, number)
    if subject is not None:
        return subject, "recent subject"
    return None, "no agreeing antecedent"


def _sentence_start(document: Document, index: int) -> int:
    position = index
    before, inside = document.before, document.inside
    while position > 0:
        if before[position] & NEWLINE:
            return position
        if before[position] & 2 and not (inside[position] >= 0 and inside[position - 1] == inside[position]):
            return position
        position -= 1
    return 0


def _subject_in(
    document: Document, table: MentionTable, first: int, stop: int, gender: str | None, number: str
) -> Mention | None:
    """The first mention between two words that a verb with this agreement could have as its subject."""
    best: Mention | None = None
    for mention in table.mentions:
        if mention.first < first:
            continue
        if mention.first >= stop:
            break
        word = mention.words[0]
        if word.startswith(("لل", "بال")) or mention.start != document.starts[mention.first]:
            continue
        if mention.first > 0 and document.words[mention.first - 1] in (
            "في",
            "من",
            "الي",
            "علي",
            "عن",
            "مع",
            "بين",
            "ضد",
        ):
            continue
        if mention.kind is SpeakerKind.DOCUMENT and best is not None:
            continue
        if mention.agrees(gender, number) and best is None:
            best = mention
    return best
