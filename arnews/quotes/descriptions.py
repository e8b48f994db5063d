"""Who is behind a source that only describes somebody (رئيس الوزراء, البيان, المتحدثة)."""

from __future__ import annotations

from itertools import islice

from ..model import SpeakerKind
from .cue import Cue
from .discourse import HUMAN, MEMORY
from .document import Document
from .lexicon import contexts
from .lexicon.nouns import COMPANIES
from .mention import Mention, plain_stem
from .mentions import MentionTable
from .name_words import core_words, is_bare_name, is_name_word, is_nationality
from .names_index import given_names
from .vocabulary import (
    ANAPHORIC_ADJECTIVES,
    HONORIFIC_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_WORDS,
    folded_words,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["describe"]

_SAME = folded_words(contexts.SAME)
_ANAPHORS = folded_words(contexts.ANAPHORS)
# Descriptions of a person that fit anybody who has just spoken.
_BRIDGES = folded_words(contexts.BRIDGES)
# Texts that stand for whoever issued them.
_ISSUED = folded_words(contexts.ISSUED)
_RULERS = folded_words(contexts.RULERS)
_BUSINESSES = folded_words(contexts.BUSINESSES)
_COMPANIES = folded_words(COMPANIES)
_BRIDGING_INSTITUTIONS = folded_words(contexts.BRIDGING_INSTITUTIONS)
# Mentions before it among which a title with a pronoun looks for its person: those of some thousand words.
_FAR = 256


def describe(
    document: Document, table: MentionTable, mention: Mention, history: list[tuple[Cue, Mention]]
) -> tuple[Mention | None, str]:
    """Find the name behind a source that only describes (رئيس الوزراء, البيان, المتحدثة)."""
    words = mention.words
    if words[0] in ("هذا", "هذه", "هؤلاء") and len(words) > 1:
        words = words[1:]
        mention = Mention(document, mention.first + 1, mention.stop)
    if words[0] in HONORIFIC_PRONOUNS:
        return _titled(table, mention, words[0], history), "honorific"
    head = words[0].removeprefix("ل") if words[0].startswith("لل") else words[0]
    if words[0].startswith("لل"):
        head = "ال" + words[0][2:]
    if mention.names:
        return None, ""
    if head in _ANAPHORS or (stem_of(head) in ("اخير", "اخيره")):
        return _latest_before(table, mention), "anaphor"
    if head in PRONOUNS or noun_of(words[0]) is None:
        return None, ""
    if not (is_definite(head) or words[-1] in ANAPHORIC_ADJECTIVES or _is_definite_construct(words)):
        return None, ""
    if mention.kind is SpeakerKind.GROUP and len(core_words(words)) < len(words):
        # A relative clause of its own identifies a group.
        return None, ""
    content = [word for word in _core(words) if word not in ANAPHORIC_ADJECTIVES]
    if mention.kind in (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA) and any(
        not is_nationality(plain_stem(word)) for word in content[1:]
    ):
        return None, ""
    if words[-1] in _SAME and mention.number == "s" and mention.kind in HUMAN:
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind in HUMAN and speaker.agrees(mention.gender, "s"):
                return table.fullest(speaker), "same speaker"
    if len(content) == 1 and plain_stem(head) in _BUSINESSES:
        company = _latest_company(table, mention)
        if company is not None:
            return company, "company"
    best = _antecedent(table, mention, content)
    if best is not None:
        return (table.fullest(best) if mention.kind is SpeakerKind.PERSON else best), "described"
    if mention.kind is SpeakerKind.DOCUMENT and len(content) == 1 and mention.stem in _ISSUED:
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind is not SpeakerKind.DOCUMENT:
                return table.fullest(speaker), "issuer"
        return None, ""
    if mention.kind is SpeakerKind.DOCUMENT and len(content) == 1 and is_definite(head):
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind is SpeakerKind.DOCUMENT and _modified_text(speaker):
                return speaker, "bridged text"
    if mention.kind is SpeakerKind.PERSON and _ends_in_name(core_words(words)):
        return None, ""
    if (mention.kind is SpeakerKind.ANONYMOUS and words[-1] in ANAPHORIC_ADJECTIVES) or (
        is_definite(head) and not _BRIDGES.isdisjoint((stem_of(head), stem_of(head).removesuffix("ه")))
    ):
        behalf = any(word.startswith("باسمه") for word in words)
        for _, speaker in reversed(history[-MEMORY:] if not behalf else ()):
            # المتحدثة باسمها speaks for whoever was named last.
            if (
                speaker.kind in HUMAN
                and speaker.agrees(mention.gender, mention.number or "s")
                and (speaker.names or speaker.kind is SpeakerKind.ANONYMOUS)
            ):
                return table.fullest(speaker), "bridged role"
    elif mention.kind is SpeakerKind.PERSON and mention.number == "s" and is_definite(head):
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind in HUMAN and speaker.names and speaker.agrees(mention.gender, "s"):
                full = table.fullest(speaker)
                rulers = full.stem in _RULERS and mention.stem in _RULERS
                if len(content) > 1 and full.kind is SpeakerKind.PERSON and full.stem != mention.stem and not rulers:
                    # السفير الروسي is not الرئيس الروسي.
                    return None, ""
                return full, "bridged role"
    if mention.kind is SpeakerKind.ORGANISATION and is_definite(head) and len(content) == 1:
        for _, speaker in reversed(history[-MEMORY:]):
            if (
                speaker.kind in (SpeakerKind.UNKNOWN, SpeakerKind.ORGANISATION)
                and speaker.first != mention.first
                and plain_stem(head) in _BRIDGING_INSTITUTIONS
                and speaker.agrees(mention.gender, "s")
            ):
                return table.fullest(speaker), "bridged institution"
    return None, ""


def _latest_company(table: MentionTable, mention: Mention) -> Mention | None:
    """The company named last before الشركة, where it is named without the word (فيسبوك … الشركة)."""
    for other in islice(table.before(mention.first), MEMORY):
        if plain_stem(other.words[0]) in _BUSINESSES:
            if len(other.stems) >= 2:
                return None
        elif other.words[0] in _COMPANIES:
            return other
    return None


def _titled(table: MentionTable, mention: Mention, pronoun: str, history: list[tuple[Cue, Mention]]) -> Mention | None:
    """The person whom a title with a pronoun stands for: معاليه for معالي فلان before anybody else."""
    title = pronoun.removesuffix("ه").removesuffix("ت")
    named = [speaker for _, speaker in reversed(history[-MEMORY:]) if speaker.kind in HUMAN and speaker.names]
    earlier = islice(table.before(mention.first), _FAR)
    named += [other for other in earlier if other.kind is SpeakerKind.PERSON and other.names]
    for strict in (True, False):
        for other in named:
            full = table.fullest(other)
            if full.agrees("m", "s") and (not strict or any(word.startswith(title) for word in full.words[:2])):
                return full
    return None


def _is_definite_construct(words: list[str]) -> bool:
    """Whether an indefinite head is made definite by its complement (رئيس الوزراء, مدير مطار الجوف)."""
    for word in words[1:]:
        if word in PREPOSITIONS or word in RELATIVES:
            return False
        if is_definite(word):
            return True
    return False


def _core(words: list[str]) -> list[str]:
    """The words of a description before its relative clause or prepositional phrase."""
    for position, word in enumerate(words):
        if position and (word in RELATIVES or word in PREPOSITIONS or word.startswith("وهو")):
            return list(words[:position])
    return list(words)


def _antecedent(table: MentionTable, mention: Mention, content: list[str]) -> Mention | None:
    """The fuller mention that a description refers to: the same head, compatible modifiers, the name besides."""
    stems = [plain_stem(word) for word in content]
    origin = {stem for stem in stems[1:] if is_nationality(stem)}
    wanted = [stem for stem in stems if stem not in origin]
    person = mention.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP)
    construct = len(content) > 1 and not is_definite(content[0].removeprefix("ل")) and not is_nationality(stems[1])
    best: Mention | None = None
    best_rank: tuple[bool, bool, bool, bool, bool, int, int, int] | None = None
    for other in table.with_stem(wanted[0], mention.first):
        other_stems = other.stems
        core = other.words[: len(other_stems)]
        if mention.first - 1 <= other.first <= mention.first or len(core) < 2:
            continue
        if mention.gender and other.gender and mention.gender != other.gender and mention.number == other.number:
            continue
        at = _head_at(other, other_stems, wanted[0])
        if at is None or (at and not person):
            continue
        if all(stem in other_stems[at:] for stem in wanted):
            if len(core) <= len(content):
                continue
        elif not (person and other.names and _described_by(other, other_stems, stems, construct=construct)):
            continue
        if (
            mention.kind is SpeakerKind.PERSON
            and not other.names
            and (is_definite(other.words[0]) or other.first > mention.first or at)
        ):
            # An indefinite introduction (مسؤول أمريكي كبير) explains the definite echo after it.
            continue
        if mention.kind is SpeakerKind.DOCUMENT and other.first > mention.first:
            continue
        if is_definite(other.words[0]) and other.words[1] in RELATIVES:
            continue
        if mention.kind is SpeakerKind.DOCUMENT and not _modified(other):
            continue
        theirs = {stem for stem in other_stems if is_nationality(stem)}
        if origin and not origin & theirs and (theirs or mention.kind is SpeakerKind.ORGANISATION):
            continue
        rank = (
            person and bool(other.names),
            other.first < mention.first,
            origin <= theirs,
            other.source_of is not None,
            mention.kind is SpeakerKind.ORGANISATION and is_definite(other.words[0]),
            min(len(other.names), 3),
            min(len(core), 6) if not person else 0,
            -abs(other.first - mention.first),
        )
        if best_rank is None or rank > best_rank:
            best, best_rank = other, rank
    return best


def _described_by(other: Mention, other_stems: list[str], stems: list[str], *, construct: bool) -> bool:
    """Whether the titles of a named mention are a shorter form of the description (مدير المرصد, with the name)."""
    titles = [stem for word, stem in zip(other.words, other_stems, strict=False) if word not in other.names]
    if len(titles) < 2 or not all(title in stems for title in titles):
        return False
    # رئيس لجنة …: in construct, the complement of the head is what tells two of them apart.
    return not construct or stems[1] in titles


def _modified_text(mention: Mention) -> bool:
    return len(mention.stems) >= 2 and not is_definite(mention.words[0])


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


def _latest_before(table: MentionTable, mention: Mention) -> Mention | None:
    """The mention right before an anaphor such as الأخير."""
    for other in table.before(mention.first):
        if other.stop <= mention.first and other.agrees(mention.gender, "s"):
            return other
    return None


def _ends_in_name(words: list[str]) -> bool:
    """Whether a title has a name behind it that no table knows (المدعي العام فرنسوا مولينز)."""
    if len(words) < 3:
        return False
    given, surname = words[-2:]
    if given in given_names() and given != "باسم":
        return is_name_word(surname) or is_nationality(plain_stem(surname))
    return is_bare_name(given) and is_bare_name(surname)
