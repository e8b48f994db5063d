"""Entities: the mentions of one speaker while they are collected, in an article and then across articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..model import Gender, Mention, Span, SpeakerKind
from .institutions import Institution
from .name_phrases import NameParts
from .names import NameRelation, compare_parts, given_keys, is_arabic_word, share_a_word, word_key
from .speaker_profiles import SpeakerProfile
from .speaker_words import role_words

__all__ = ["Entity", "entity_in_article", "fullness", "merge_across_articles"]

_BODY_KINDS = frozenset({SpeakerKind.ORGANISATION, SpeakerKind.MEDIA})


class Entity:
    """A speaker while its mentions are collected."""

    def __init__(self, kind: SpeakerKind) -> None:
        self.kind = kind
        self.profiles: list[SpeakerProfile] = []
        self.mentions: set[Mention] = set()
        self.statements: list[tuple[str, int]] = []
        self.agreements: Counter[Gender] = Counter()

    def add(
        self, article_id: str, profile: SpeakerProfile, spans: Iterable[Span], number: int, agreement: Gender | None
    ) -> None:
        """Take in the source of attribution `number` of an article."""
        self.profiles.append(profile)
        self.mentions.update(Mention(article_id, span) for span in spans)
        self.statements.append((article_id, number))
        if agreement is not None:
            self.agreements[agreement] += 1

    def absorb(self, other: Entity) -> None:
        """Take in all mentions of another entity that turned out to be the same."""
        self.profiles += other.profiles
        self.mentions |= other.mentions
        self.statements += other.statements
        self.agreements.update(other.agreements)

    def fullest(self) -> SpeakerProfile:
        """Return the phrase that names it most fully: of equally full names the most frequent one, then the first."""
        if self.kind is not SpeakerKind.PERSON:
            return max(self.profiles, key=fullness)
        written = Counter(profile.name.name for profile in self.profiles)
        return max(self.profiles, key=lambda profile: (*fullness(profile)[:2], written[profile.name.name]))

    def institutions(self) -> tuple[Institution, ...]:
        """Return what it is or speaks for, each once."""
        found: list[Institution] = []
        for profile in self.profiles:
            if profile.institution.named and profile.institution not in found:
                found.append(profile.institution)
        return tuple(found)

    def roles(self) -> frozenset[frozenset[str]]:
        """Return the words of the roles that it is called by, each role that has two words or more."""
        if self.kind is not SpeakerKind.PERSON:
            return frozenset()
        found = (role_words(title) for profile in self.profiles for title in profile.name.titles)
        return frozenset(words for words in found if len(words) > 1)


def fullness(profile: SpeakerProfile) -> tuple[int, int, int]:
    """Order phrases by how much of a name they give."""
    return len(profile.name.words), int(profile.identifies), len(profile.phrase)


def entity_in_article(entities: Sequence[Entity], profile: SpeakerProfile) -> Entity | None:
    """Return the one speaker of the article whom a phrase names, None where there is none or more than one."""
    same: list[Entity] = []
    part: list[Entity] = []
    for entity in entities:
        if entity.kind is not profile.kind:
            continue
        relation = _relation_in_article(entity, profile)
        if relation is NameRelation.SAME:
            same.append(entity)
        elif relation is NameRelation.PART:
            part.append(entity)
    if same:
        return same[0]
    return part[0] if len(part) == 1 else None


def _relation_in_article(entity: Entity, profile: SpeakerProfile) -> NameRelation:
    best = NameRelation.DIFFERENT
    for other in entity.profiles:
        if other.phrase == profile.phrase:
            return NameRelation.SAME
        if profile.name.words and other.name.words and profile.kind is SpeakerKind.PERSON:
            if profile.name.words == other.name.words:
                return NameRelation.SAME
            if not share_a_word(profile.name, other.name):
                continue
            relation = compare_parts(profile.name, other.name).relation
        elif profile.kind in _BODY_KINDS:
            relation = _compare_bodies(profile, other)
        else:
            relation = NameRelation.DIFFERENT
        if relation is NameRelation.SAME:
            return relation
        if relation is NameRelation.PART:
            best = relation
    return best


def _compare_bodies(a: SpeakerProfile, b: SpeakerProfile) -> NameRelation:
    """Compare two organisations or outlets of one article."""
    if a.institution == b.institution and a.institution.named:
        return NameRelation.SAME
    states = {a.institution.state, b.institution.state} - {None}
    if len(states) > 1:
        return NameRelation.DIFFERENT
    short, long = (a, b) if len(a.institution.words) <= len(b.institution.words) else (b, a)
    if short.institution.words == long.institution.words:
        return NameRelation.PART if a.head == b.head or short.institution.words else NameRelation.DIFFERENT
    if short.institution.words and short.institution.words < long.institution.words and a.head == b.head:
        return NameRelation.PART
    return NameRelation.DIFFERENT


# --- across articles --------------------------------------------------------------------------------------------------


def merge_across_articles(entities: Sequence[Entity]) -> list[Entity]:
    """Return the entities of many articles with those of the same person or body united."""
    merged: list[Entity] = []
    full: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
    single: dict[str, list[Entity]] = defaultdict(list)
    bodies: dict[tuple[SpeakerKind, frozenset[str], int | None], list[Entity]] = defaultdict(list)
    for entity in entities:
        words = entity.fullest().name.words
        if entity.kind is SpeakerKind.PERSON and len(words) > 1:
            full[words].append(entity)
        elif entity.kind is SpeakerKind.PERSON and len(words) == 1:
            single[words[0]].append(entity)
        elif entity.kind in _BODY_KINDS and entity.fullest().identifies:
            institution = entity.fullest().institution
            bodies[entity.kind, institution.words, institution.state].append(entity)
        else:
            merged.append(entity)
    merged += (_union(group) for group in bodies.values())
    people = _merge_people(full)
    owners: dict[str, list[Entity]] = defaultdict(list)
    for person in people:
        for last in sorted({profile.name.words[-1] for profile in person.profiles if profile.name.words}):
            owners[last].append(person)
    for word, group in single.items():
        owning = owners.get(word, ())
        if is_arabic_word(word) or len(owning) > 1:
            merged += group
        elif owning:
            for entity in group:
                owning[0].absorb(entity)
        else:
            merged.append(_union(group))
    return merged + people


def _union(group: Sequence[Entity]) -> Entity:
    first, *others = sorted(group, key=lambda entity: min(entity.mentions))
    for other in others:
        first.absorb(other)
    return first


def _merge_people(full: Mapping[tuple[str, ...], list[Entity]]) -> list[Entity]:
    """Merge people whose full names are spellings of one name."""
    names = sorted(full)
    parts = {words: _name_of(full[words]) for words in names}
    blocks: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in names:
        keys = {word_key(words[-1])}
        if parts[words].patronymic:
            keys.add(" ".join(map(word_key, words[:2])))
        for key in sorted(keys):
            blocks[key].append(words)
    # A given name of one must be among the words of the other: a block of one family name may hold hundreds.
    keys_of = {words: frozenset(key for word in words for key in given_keys(word)) for words in names}
    agree: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for block in blocks.values():
        for position, words in enumerate(block):
            for other in block[position + 1 :]:
                if given_keys(words[0]).isdisjoint(keys_of[other]) and given_keys(other[0]).isdisjoint(keys_of[words]):
                    continue
                if compare_parts(parts[words], parts[other]).relation is NameRelation.SAME:
                    agree[words].add(other)
                    agree[other].add(words)
    # The names that say most lead; a shorter one joins only where all that it could be agree with one another.
    leaders: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words in sorted(names, key=lambda words: (-len(words), -len(full[words]), words)):
        candidates = sorted({leaders[other] for other in agree[words] if other in leaders})
        leaders[words] = candidates[0] if len(candidates) == 1 else words
    groups: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for words in names:
        groups[leaders[words]] += full[words]
    return [_union(groups[leader]) for leader in sorted(groups)]


def _name_of(entities: Sequence[Entity]) -> NameParts:
    return entities[0].fullest().name


# --- the public objects -----------------------------------------------------------------------------------------------
