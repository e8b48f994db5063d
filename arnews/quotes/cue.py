"""A cue: the words that report, with the opening of their content and the source that the rules give them."""

from __future__ import annotations

from ..model import Polarity
from .inflection import Analysis
from .lexicon.schema import Verb
from .openings import Opening
from .phrases import NounPhrase

__all__ = ["Cue", "Kind"]


class Kind:
    """What part of speech a cue is."""

    FINITE = "verb"
    PARTICIPLE = "participle"
    NOUN = "noun"
    ADVERBIAL = "adverbial"
    COLON = "colon"


class Cue:
    """A cue that passed the complement test.

    Attributes
    ----------
    first, stop
        Its words.
    kind
        One of `Kind`.
    lemma
        The dictionary form to report.
    opening
        Where the content begins.
    source
        The noun phrase that names the source; None for an elided subject.
    subject_side
        ``before``, ``after``, ``relative`` or the empty string.
    relay
        Who passed the report on.
    object, addressee
        The object before the predicate, which belongs to the content; whether an addressee stands there instead.
    verb, analysis
        The verb of the lexicon and the reading of the word, where the cue is a form of a verb.
    person, gender, number
        What the verb agrees with.
    passive, negated
        Whether it is in the passive, or negated.
    polarity
        What the report does with its content.
    rule
        The name of the rule that found it.
    shared
        The cue whose content it has as well.
    content_spans
        The content, as ranges of words; empty until the second pass.
    """

    __slots__ = (
        "addressee",
        "analysis",
        "content_spans",
        "first",
        "gender",
        "kind",
        "lemma",
        "negated",
        "number",
        "object",
        "opening",
        "passive",
        "person",
        "polarity",
        "relay",
        "rule",
        "shared",
        "source",
        "stop",
        "subject_side",
        "verb",
    )

    def __init__(self, first: int, stop: int, kind: str, lemma: str) -> None:
        self.first = first
        self.stop = stop
        self.kind = kind
        self.lemma = lemma
        self.opening: Opening | None = None
        self.source: NounPhrase | None = None
        self.subject_side = ""
        self.relay: NounPhrase | None = None
        self.object: NounPhrase | None = None
        self.verb: Verb | None = None
        self.analysis: Analysis | None = None
        self.person: int | None = 3
        self.gender: str | None = None
        self.number: str | None = None
        self.passive = False
        self.negated = False
        self.polarity = Polarity.ASSERT
        self.rule = kind
        self.shared: Cue | None = None
        self.addressee = False
        self.content_spans: list[tuple[int, int]] = []
