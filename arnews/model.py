"""The frozen classes that go into and come out of arnews; no logic beyond their validation."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from .errors import InvalidArgument

__all__ = [
    "Analysis",
    "Article",
    "Attribution",
    "Boilerplate",
    "Change",
    "ChangeKind",
    "Cluster",
    "Gender",
    "Match",
    "Mention",
    "Number",
    "Pair",
    "Polarity",
    "QuoteForm",
    "QuoteRef",
    "QuoteRelation",
    "QuoteThread",
    "QuoteType",
    "Ref",
    "Rejection",
    "Relation",
    "RelationKind",
    "RepeatedBlock",
    "Span",
    "Speaker",
    "SpeakerKind",
]


# --- validation ------------------------------------------------------------------------------------------------------


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _name_of(instance: object, attribute: Any) -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def _instance_of(kind: type[Any], allowed: str) -> Callable[[Any, Any, Any], None]:
    def check(instance: object, attribute: Any, value: object) -> None:
        if not isinstance(value, kind):
            raise InvalidArgument(_name_of(instance, attribute), value, allowed)

    return check


_string = _instance_of(str, "a str")


def _optional_string(instance: Any, attribute: Any, value: Any) -> None:
    if value is not None and not isinstance(value, str):
        raise InvalidArgument(_name_of(instance, attribute), value, "a str or None")


def _identifier(instance: Any, attribute: Any, value: Any) -> None:
    if not isinstance(value, str) or not value:
        raise InvalidArgument(_name_of(instance, attribute), value, "a str that is not empty")


def _moment(instance: Any, attribute: Any, value: Any) -> None:
    if value is not None and not isinstance(value, datetime):
        raise InvalidArgument(
            _name_of(instance, attribute), value, "a datetime (a naive one is UTC) or None; parse strings first"
        )


def _shortened(text: Any) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…")


def _spans(value: Any) -> tuple[Span, ...]:
    return tuple(value)


# --- text ------------------------------------------------------------------------------------------------------------


@frozen(order=True)
class Span:
    """A half-open range ``[start, end)`` of code points of a text.

    Parameters
    ----------
    start
        Index of the first code point, from 0.
    end
        Index after the last code point; not below `start`.

    Raises
    ------
    InvalidArgument
        If `start` is negative, `end` is below `start`, or one of them is not an int.

    Examples
    --------
    >>> from arnews import Span
    >>> Span(0, 3).of("قال الوزير")
    'قال'
    """

    start: int = field()
    end: int = field()

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if not (type(start) is type(end) is int or (_is_int(start) and _is_int(end))):
            raise InvalidArgument("Span", (start, end), "two ints")
        if start < 0:
            raise InvalidArgument("Span.start", start, "an int of at least 0")
        if end < start:
            raise InvalidArgument("Span.end", end, f"an int of at least start, which is {start}")

    def of(self, text: str) -> str:
        """Return the slice of `text` that this span covers."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        # An empty span is a place in the text, not "nothing": only None is.
        return True


@frozen
class Article:
    """One article, as its outlet published it.

    Parameters
    ----------
    id
        Any non-empty string, unique among the articles of one call.
    text
        The body, exactly as stored; every offset that comes back counts its code points.
    title
        The headline, where it is stored apart from the body.
    source
        The outlet.
    published
        The time of publication; a naive datetime is taken as UTC, None sorts last.

    Raises
    ------
    InvalidArgument
        If the id is empty, or a field has another type.

    Examples
    --------
    >>> from arnews import Article
    >>> Article("a1", "قال الوزير إن الميناء جاهز.").id
    'a1'
    """

    id: str = field(validator=_identifier)
    text: str = field(validator=_string, repr=_shortened)
    title: str | None = field(default=None, validator=_optional_string)
    source: str | None = field(default=None, validator=_optional_string)
    published: datetime | None = field(default=None, validator=_moment)


# --- near-duplicates -------------------------------------------------------------------------------------------------


@frozen
class RepeatedBlock:
    """A block of one text that stands in it again.

    Attributes
    ----------
    first
        The earliest copy.
    repeat
        The later copy; three copies give two blocks with the same `first`.
    paragraphs
        How many paragraphs the repeat holds; 0 for a repeat inside one paragraph.
    similarity
        Jaccard similarity of the two copies' shingle sets, in ``(0, 1]``.
    """

    first: Span
    repeat: Span
    paragraphs: int
    similarity: float


@frozen(order=True)
class Pair:
    """Two texts of one list that are near-duplicates.

    Attributes
    ----------
    first, second
        Their indices, `first` below `second`.
    similarity
        The exact Jaccard similarity of their shingle sets.
    """

    first: int
    second: int
    similarity: float


@frozen
class Ref:
    """A place in an article.

    Attributes
    ----------
    article_id
        The article.
    span
        The paragraph, or the whole text.
    similarity
        Jaccard similarity to the cluster's representative; 1.0 for the representative itself.
    shared_paragraphs
        For whole articles: the share of this article's paragraphs that the representative holds too, else None.
    """

    article_id: str
    span: Span
    similarity: float = 1.0
    shared_paragraphs: float | None = None


@frozen
class Cluster:
    """Paragraphs or articles that are each a near-duplicate of one representative.

    Attributes
    ----------
    members
        Two or more, sorted by (article id, span), the representative among them.
    representative
        The earliest published, then the longest, then the one with the smallest id.
    """

    members: tuple[Ref, ...]
    representative: Ref


class RelationKind(enum.StrEnum):
    """How two texts overlap."""

    DUPLICATE = "duplicate"
    CONTAINS = "contains"
    CONTAINED = "contained"
    OVERLAPS = "overlaps"
    DIFFERENT = "different"


@frozen
class Relation:
    """How text *a* relates to text *b*.

    Attributes
    ----------
    kind
        ``duplicate``, ``contains`` (*a* holds *b*), ``contained`` (*b* holds *a*), ``overlaps`` or ``different``.
    similarity
        Jaccard similarity of their shingle sets.
    containment_a
        The share of *a*'s shingles that *b* holds.
    containment_b
        The share of *b*'s shingles that *a* holds.
    """

    kind: RelationKind
    similarity: float
    containment_a: float
    containment_b: float


@frozen
class Boilerplate:
    """A paragraph that recurs across many articles of one source (an app notice, a disclaimer).

    Attributes
    ----------
    source
        The outlet; None for articles without one.
    refs
        Where it stands, sorted by (article id, span).
    """

    source: str | None
    refs: tuple[Ref, ...]


class ChangeKind(enum.StrEnum):
    """What happened to a stretch of words between two versions."""

    KEPT = "kept"
    REPLACED = "replaced"
    INSERTED = "inserted"
    DELETED = "deleted"


@frozen
class Change:
    """One stretch of words and what became of it.

    Attributes
    ----------
    kind
        ``kept``, ``replaced``, ``inserted`` (only in *b*) or ``deleted`` (only in *a*).
    a, b
        The stretch in either text; empty, at its place, where that text has none.
    """

    kind: ChangeKind
    a: Span
    b: Span


@frozen
class Match:
    """One answer of an index.

    Attributes
    ----------
    id
        The id under which the text was added.
    similarity
        Exact Jaccard similarity where `verified`, else the estimate of the MinHash signatures.
    verified
        Whether the shingle sets themselves were compared.
    """

    id: str
    similarity: float
    verified: bool


# --- attributions ----------------------------------------------------------------------------------------------------


class QuoteType(enum.StrEnum):
    """How much of the content is the speaker's own wording."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class QuoteForm(enum.StrEnum):
    """What the content is grammatically."""

    CLAUSE = "clause"
    NOMINAL = "nominal"


class Polarity(enum.StrEnum):
    """What the cue does with its content."""

    ASSERT = "assert"
    DENY = "deny"
    CLAIM = "claim"
    THREAT = "threat"
    ASK = "ask"


@frozen
class Attribution:
    """One cue that hands one stretch of content to one source.

    Attributes
    ----------
    cue
        The reporting word or fixed phrase, with what is attached to it.
    cue_lemma
        Its dictionary form without diacritics.
    content
        What is attributed: one span, or several where the cue breaks the content in two.
    source
        The noun phrase that names the source in the cue's own sentence; None for an elided subject.
    resolved
        Where the source is None or does not identify by itself: the mention in the article that names it most fully.
    relay
        Who passed the report on (the agency in "the agency quoted a source as saying").
    verbatim
        The quotation-marked stretches inside the content that are the speaker's wording.
    type, form, polarity
        See `QuoteType`, `QuoteForm` and `Polarity`.
    nested_in
        Index, in the tuple that holds this attribution, of the one whose content holds it; else None.
    rule
        The name of the rule that made the attribution.
    """

    cue: Span
    cue_lemma: str
    content: tuple[Span, ...] = field(converter=_spans)
    source: Span | None = None
    resolved: Span | None = None
    relay: Span | None = None
    verbatim: tuple[Span, ...] = field(default=(), converter=_spans)
    type: QuoteType = QuoteType.INDIRECT
    form: QuoteForm = QuoteForm.CLAUSE
    polarity: Polarity = Polarity.ASSERT
    nested_in: int | None = None
    rule: str = ""


@frozen
class Rejection:
    """A quotation-marked stretch or a cue form that gave no attribution.

    Attributes
    ----------
    span
        The stretch without its marks, or the word.
    reason
        Why, as a short phrase.
    """

    span: Span
    reason: str


class SpeakerKind(enum.StrEnum):
    """What speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    MEDIA = "media"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


class Gender(enum.StrEnum):
    """Grammatical gender."""

    MASCULINE = "masculine"
    FEMININE = "feminine"


class Number(enum.StrEnum):
    """Grammatical number."""

    SINGULAR = "singular"
    DUAL = "dual"
    PLURAL = "plural"


@frozen(order=True)
class Mention:
    """One noun phrase of an article that names a speaker.

    Attributes
    ----------
    article_id
        The article.
    span
        The noun phrase.
    """

    article_id: str
    span: Span


@frozen
class Speaker:
    """Somebody or something that statements are attributed to.

    Attributes
    ----------
    name
        The fullest name that the articles give, as written there.
    kind
        Person, organisation, document, media, group, anonymous or unknown.
    titles
        The titles and roles that stand with the name, as written, most frequent first.
    on_behalf_of
        The institution that a spokesperson speaks for, or that issued a text.
    gender, number
        Where they are known from the words or from the agreement of verbs.
    anonymity
        The formula by which an anonymous source asked not to be named, as written.
    variants
        Other spellings and shorter forms of the name, as written.
    mentions
        Every mention, sorted by (article id, span).
    statements
        ``(article id, index of the attribution in that article)`` for everything this speaker says.
    """

    name: str
    kind: SpeakerKind = SpeakerKind.UNKNOWN
    titles: tuple[str, ...] = ()
    on_behalf_of: str | None = None
    gender: Gender | None = None
    number: Number | None = None
    anonymity: str | None = None
    variants: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[tuple[str, int], ...] = ()


class QuoteRelation(enum.StrEnum):
    """How a statement relates to the wording of record of its thread."""

    RECORD = "record"
    VERBATIM = "verbatim"
    SHORTENED = "shortened"
    REWORDED = "reworded"
    PARAPHRASED = "paraphrased"


@frozen
class QuoteRef:
    """One statement of a thread.

    Attributes
    ----------
    article_id
        The article it stands in.
    attribution
        The attribution itself, with offsets into that article.
    relation
        How it relates to the thread's wording of record.
    similarity
        Similarity to the wording of record, in ``[0, 1]``.
    changes
        What differs from the wording of record: *a* are offsets into the article of record, *b* into this one.
    """

    article_id: str
    attribution: Attribution
    relation: QuoteRelation = QuoteRelation.RECORD
    similarity: float = 1.0
    changes: tuple[Change, ...] = ()


@frozen
class QuoteThread:
    """The same statement, followed across articles.

    Attributes
    ----------
    speaker
        Whose statement it is; None where no member names anybody.
    quotes
        Two or more, the earliest published first.
    record
        Index in `quotes` of the wording of record: of those that every other one matches, direct before mixed before
        indirect, then the fullest.
    opposed
        Indices, in the tuple of threads returned, of threads with the same content and the opposite polarity.
    """

    speaker: Speaker | None
    quotes: tuple[QuoteRef, ...]
    record: int = 0
    opposed: tuple[int, ...] = ()


@frozen
class Analysis:
    """The whole job over a list of articles.

    Attributes
    ----------
    repeats
        Article id → the blocks that stand in it twice.
    attributions
        Article id → its attributions, those inside a repeat left out.
    paragraph_clusters, article_clusters
        Near-duplicates across (and inside) the articles.
    threads
        Statements followed across the articles.
    """

    repeats: Mapping[str, tuple[RepeatedBlock, ...]]
    attributions: Mapping[str, tuple[Attribution, ...]]
    paragraph_clusters: tuple[Cluster, ...]
    article_clusters: tuple[Cluster, ...]
    threads: tuple[QuoteThread, ...]
