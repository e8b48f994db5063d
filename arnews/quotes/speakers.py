"""Speakers: the people, institutions, texts and outlets that the statements of one or many articles belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..errors import DuplicateIdError, InvalidArgument, UnknownIdError
from ..model import Article, Attribution, Gender, Mention, Number, Span, Speaker, SpeakerKind
from .institutions import Institution
from .name_phrases import NameParts
from .speaker_entities import Entity, entity_in_article, fullness, merge_across_articles
from .speaker_profiles import SpeakerProfile, speaker_profile
from .speaker_words import anonymity_formula, cue_agreement

__all__ = ["SpeakerTable", "attributions_of", "checked_articles", "speakers"]

# A sentence around a mention is looked at this far for the formula of an unnamed source.
_SENTENCE_REACH = 160
_SENTENCE_ENDS = ".!\n\r\N{ARABIC QUESTION MARK}"


def speakers(
    articles: Iterable[Article], attributions: Mapping[str, Sequence[Attribution]] | None = None
) -> tuple[Speaker, ...]:
    """List everybody and everything that the articles attribute statements to.

    Inside an article a mention joins the one speaker that it can name: a family name the full name, "the Foreign
    Ministry" the ministry of the country named before. Across articles two mentions join only where they give a full
    name of two words or more in spellings that transliterate one name, where an institution is named with what tells
    it apart, or where a foreign family name belongs to exactly one person of all the articles. A shared title or a
    shared family name alone never joins anybody.

    Parameters
    ----------
    articles
        Articles with ids that are unique among them.
    attributions
        Article id → its attributions, where they are known already; else they are extracted here.

    Returns
    -------
    tuple of Speaker
        In order of their first mention, (article id, span); `Speaker.statements` index each article's attributions.

    Raises
    ------
    InvalidArgument
        If an item is no Article, or an attribution does not fit its article.
    DuplicateIdError
        If two articles have one id.
    UnknownIdError
        If `attributions` holds an id that no article has.

    Examples
    --------
    >>> from arnews import Article, Attribution, Span
    >>> from arnews.quotes.speakers import speakers
    >>> text = "قالت سلمى الجندلي إن السد آمن."
    >>> attribution = Attribution(cue=Span(0, 4), cue_lemma="قال", source=Span(5, 17), content=(Span(21, 29),))
    >>> [speaker] = speakers([Article("a1", text)], {"a1": [attribution]})
    >>> speaker.name, speaker.kind.value, speaker.gender.value, speaker.statements
    ('سلمى الجندلي', 'person', 'feminine', (('a1', 0),))
    """
    checked = checked_articles(articles)
    return SpeakerTable(checked, attributions_of(checked, attributions)).speakers


def checked_articles(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles as a tuple; raise where one is none or an id is given twice."""
    if isinstance(articles, (str, bytes)) or not isinstance(articles, Iterable):
        raise InvalidArgument("articles", articles, "an iterable of Article")
    checked: list[Article] = []
    seen: set[str] = set()
    for article in articles:
        if not isinstance(article, Article):
            raise InvalidArgument("articles", article, "an iterable of Article")
        if article.id in seen:
            raise DuplicateIdError("articles", article.id, "articles with ids that are unique")
        seen.add(article.id)
        checked.append(article)
    return tuple(checked)


def attributions_of(
    articles: Sequence[Article], attributions: Mapping[str, Sequence[Attribution]] | None
) -> dict[str, tuple[Attribution, ...]]:
    """Return the attributions of every article: those given, checked against the texts, or else extracted ones."""
    if attributions is None:
        from .extraction import extract_quotes

        return {article.id: tuple(extract_quotes(article.text)) for article in articles}
    if not isinstance(attributions, Mapping):
        raise InvalidArgument("attributions", attributions, "a mapping of article id to attributions, or None")
    known = {article.id for article in articles}
    for name in attributions:
        if name not in known:
            raise UnknownIdError("attributions", name, "ids of the articles given")
    found: dict[str, tuple[Attribution, ...]] = {}
    for article in articles:
        given = tuple(attributions.get(article.id, ()))
        length = len(article.text)
        for attribution in given:
            if not isinstance(attribution, Attribution):
                raise InvalidArgument("attributions", attribution, "Attribution objects")
            ends = [attribution.cue.end, *(span.end for span in attribution.content)]
            ends += [span.end for span in (attribution.source, attribution.resolved) if span is not None]
            if max(ends) > length:
                raise InvalidArgument("attributions", attribution, f"spans inside the text of article {article.id!r}")
        found[article.id] = given
    return found


class SpeakerTable:
    """All speakers of a list of articles, and which attribution is whose.

    Parameters
    ----------
    articles
        Articles with unique ids.
    attributions
        Article id → its attributions.

    Attributes
    ----------
    speakers
        In order of their first mention.
    """

    def __init__(self, articles: Sequence[Article], attributions: Mapping[str, Sequence[Attribution]]) -> None:
        self._profiles: dict[tuple[str, bool], SpeakerProfile] = {}
        entities: list[Entity] = []
        for article in articles:
            entities += self._read(article, attributions.get(article.id, ()))
        merged = merge_across_articles(entities)
        texts = {article.id: article.text for article in articles}
        built = sorted(
            ((_speaker(entity, texts), entity) for entity in merged),
            key=lambda item: (item[0].mentions[0], item[0].name),
        )
        self.speakers: tuple[Speaker, ...] = tuple(speaker for speaker, _ in built)
        self._index: dict[tuple[str, int], int] = {}
        self._voices: list[tuple[Institution, ...]] = []
        self._roles: list[frozenset[frozenset[str]]] = []
        self._names: list[NameParts | None] = []
        for number, (_, entity) in enumerate(built):
            self._voices.append(entity.institutions())
            self._roles.append(entity.roles())
            name = entity.fullest().name
            self._names.append(name if entity.kind is SpeakerKind.PERSON and name.words else None)
            for statement in entity.statements:
                self._index[statement] = number

    def index_of(self, article_id: str, attribution: int) -> int | None:
        """Return the number of the speaker of one attribution, None where the article names nobody."""
        return self._index.get((article_id, attribution))

    def institutions_of(self, speaker: int) -> tuple[Institution, ...]:
        """Return the institutions that a speaker is, or speaks for."""
        return self._voices[speaker]

    def roles_of(self, speaker: int) -> frozenset[frozenset[str]]:
        """Return the words of each role that a person is called by, roles of one word left out."""
        return self._roles[speaker]

    def name_of(self, speaker: int) -> NameParts | None:
        """Return the fullest name of a speaker, None for all but named people."""
        return self._names[speaker]

    def _profile(self, phrase: str, cue_lemma: str) -> SpeakerProfile:
        key = (phrase, cue_lemma in ("وفق", "طبق"))
        found = self._profiles.get(key)
        if found is None:
            found = self._profiles[key] = speaker_profile(phrase, cue_lemma)
        return found

    def _read(self, article: Article, attributions: Sequence[Attribution]) -> list[Entity]:
        """Make the speakers of one article from its attributions."""
        found: list[tuple[SpeakerProfile, list[Span], int, Gender | None]] = []
        for number, attribution in enumerate(attributions):
            span = attribution.resolved if attribution.resolved is not None else attribution.source
            if span is None:
                continue
            # A resolved mention stands elsewhere: the preposition of this cue is not joined to it.
            lemma = attribution.cue_lemma if attribution.resolved is None else ""
            profile = self._profile(span.of(article.text), lemma)
            spans = [span]
            if attribution.source is not None and attribution.source != span:
                spans.append(attribution.source)
            agreement = cue_agreement(attribution.cue.of(article.text), attribution.cue_lemma)
            found.append((profile, spans, number, agreement))
        entities: list[Entity] = []
        # The fullest phrases first, so that a shorter one finds the speaker it can belong to.
        order = sorted(range(len(found)), key=lambda i: fullness(found[i][0]), reverse=True)
        for position in order:
            profile, spans, number, agreement = found[position]
            entity = entity_in_article(entities, profile)
            if entity is None:
                entity = Entity(profile.kind)
                entities.append(entity)
            entity.add(article.id, profile, spans, number, agreement)
        return entities


def _speaker(entity: Entity, texts: Mapping[str, str]) -> Speaker:
    best = entity.fullest()
    written = Counter(_written(profile) for profile in entity.profiles)
    name = _written(best)
    titles = Counter(title for profile in entity.profiles for title in profile.name.titles if profile.name.name)
    behalf = Counter(profile.on_behalf_of for profile in entity.profiles if profile.on_behalf_of is not None)
    mentions = set(entity.mentions)
    if entity.kind is SpeakerKind.PERSON and len(best.name.words) > 1:
        mentions |= _further_mentions(entity, texts)
    return Speaker(
        name=name,
        kind=entity.kind,
        titles=tuple(title for title, _ in _most_frequent(titles)),
        on_behalf_of=_most_frequent(behalf)[0][0] if behalf else None,
        gender=_gender(entity),
        number=_number(entity),
        anonymity=_anonymity(entity, texts) if entity.kind is SpeakerKind.ANONYMOUS else None,
        variants=tuple(variant for variant, _ in _most_frequent(written) if variant != name),
        mentions=tuple(sorted(mentions)),
        statements=tuple(sorted(entity.statements)),
    )


def _most_frequent(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))


def _written(profile: SpeakerProfile) -> str:
    return profile.name.name or profile.phrase


def _gender(entity: Entity) -> Gender | None:
    told = Counter(profile.gender for profile in entity.profiles if profile.gender is not None)
    if entity.kind is SpeakerKind.PERSON:
        # A verb behind a singular human subject agrees with it; a title may be masculine for a woman.
        if entity.agreements[Gender.FEMININE] > entity.agreements[Gender.MASCULINE]:
            return Gender.FEMININE
        if not told and entity.agreements[Gender.MASCULINE] > entity.agreements[Gender.FEMININE]:
            return Gender.MASCULINE
    if not told:
        return None
    return max(sorted(told), key=lambda gender: told[gender])


def _number(entity: Entity) -> Number | None:
    told = Counter(profile.number for profile in entity.profiles if profile.number is not None)
    return max(sorted(told), key=lambda number: told[number]) if told else None


def _further_mentions(entity: Entity, texts: Mapping[str, str]) -> set[Mention]:
    """Find the full name elsewhere in the articles where this speaker speaks."""
    found: set[Mention] = set()
    spelled = sorted({profile.name.name for profile in entity.profiles if len(profile.name.words) > 1})
    for article_id in sorted({mention.article_id for mention in entity.mentions}):
        text = texts[article_id]
        taken = [mention.span for mention in entity.mentions if mention.article_id == article_id]
        for name in spelled:
            start = text.find(name)
            while start >= 0:
                end = start + len(name)
                inside = any(span.start <= start and end <= span.end for span in taken)
                whole = not text[start - 1 : start].isalpha() and not text[end : end + 1].isalpha()
                if whole and not inside:
                    span = Span(start, end)
                    taken.append(span)
                    found.add(Mention(article_id, span))
                start = text.find(name, end)
    return found


def _anonymity(entity: Entity, texts: Mapping[str, str]) -> str | None:
    """Return the formula that stands in the sentence of a mention, as written."""
    for mention in sorted(entity.mentions):
        text = texts[mention.article_id]
        start = max((text.rfind(end, 0, mention.span.start) for end in _SENTENCE_ENDS), default=-1) + 1
        stops = [stop for stop in (text.find(end, mention.span.end) for end in _SENTENCE_ENDS) if stop >= 0]
        stop = min([*stops, mention.span.end + _SENTENCE_REACH])
        formula = anonymity_formula(text[max(start, mention.span.start - _SENTENCE_REACH) : stop])
        if formula is not None:
            return formula
    return None
