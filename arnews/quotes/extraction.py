"""The extraction of attributions from one text: cues, contents, speakers, nesting."""

from __future__ import annotations

from ..errors import InvalidArgument
from ..model import Attribution, Polarity, QuoteForm, QuoteType, Span
from .adverbials import find_adverbials
from .contents import bound_contents
from .cue import Cue, Kind
from .cues import find_cues
from .document import PAREN_CLOSE, PAREN_OPEN, Document, Quotation
from .headlines import find_headline_colons
from .introducers import settle_introducers
from .lexicon.schema import Complement
from .literal import is_literal
from .noun_claims import with_speech_nouns
from .phrases import NounPhrase
from .postposed import find_postposed
from .readings import Readings
from .reasons import Refusals, RejectionReason
from .resolution import resolve
from .speech_nouns import find_speech_nouns
from .verbatim import islands, quotations_between

__all__ = ["accepted_cues", "extract_quotes"]


def extract_quotes(text: str) -> tuple[Attribution, ...]:
    """Find who said what in an Arabic news text.

    Parameters
    ----------
    text
        The text; any string gives a result.

    Returns
    -------
    tuple of Attribution
        Sorted by cue; spans are code-point offsets into `text`.

    Raises
    ------
    InvalidArgument
        If `text` is not a string.

    Examples
    --------
    >>> from arnews import extract_quotes
    >>> text = "قالت الوزيرة منى الحداد إن الميناء سيفتح في مارس، مضيفة أن التجارب اكتملت."
    >>> for quote in extract_quotes(text):
    ...     print(quote.cue_lemma, "|", quote.content[0].of(text))
    قال | الميناء سيفتح في مارس
    أضاف | التجارب اكتملت
    """
    if not isinstance(text, str):
        raise InvalidArgument("text", text, "a str")
    document = Document(text)
    readings = Readings(document)
    cues = accepted_cues(document, readings)
    if not cues:
        return ()
    return _attributions(document, cues, readings)


def accepted_cues(document: Document, readings: Readings, refusals: Refusals | None = None) -> list[Cue]:
    """Run the first two passes: the cues of a document with their contents bounded.

    Where `refusals` is given, it is filled with the reasons for which other words are no cues.
    """
    adverbials = find_adverbials(document, readings, refusals)
    taken = {index for cue in adverbials for index in range(cue.first, cue.stop)}
    verbal = []
    for cue in find_cues(document, readings, refusals):
        if is_literal(document, cue):
            if refusals is not None:
                refusals.setdefault(cue.first, []).append(RejectionReason.LITERAL)
        elif cue.first not in taken:
            verbal.append(cue)
    verbal = settle_introducers(document, readings, verbal)
    nouns = [cue for cue in find_speech_nouns(document, readings) if cue.first not in taken]
    others = [*adverbials, *verbal, *find_headline_colons(document, readings)]
    cues = sorted(with_speech_nouns(document, others, nouns), key=lambda cue: (cue.first, cue.stop))
    bound_contents(document, readings, cues)
    if refusals is not None:
        for cue in cues:
            if not cue.content_spans:
                refusals.setdefault(cue.first, []).append(RejectionReason.NO_CONTENT)
    cues = [cue for cue in cues if cue.content_spans]
    # A cue that points back replaces one whose content was read into what follows it.
    found = find_postposed(document, readings, cues)
    replaced = {cue.first for cue in found}
    kept = [cue for cue in cues if cue.first not in replaced] + found
    for cue in kept:
        # An empty quotation that somebody points back to.
        cue.content_spans = [(first, stop) for first, stop in cue.content_spans if first < stop]
    return sorted((cue for cue in kept if cue.content_spans), key=lambda cue: (cue.first, cue.stop))


def _hosts(cues: list[Cue]) -> dict[int, Cue]:
    """For every cue, the innermost cue whose content holds it, by ``id``."""
    # Contents in order of their start; those that may still hold a later cue stay on the stack.
    events = sorted(
        ((first, stop, number) for number, cue in enumerate(cues) for first, stop in cue.content_spans),
        key=lambda event: (event[0], -event[1]),
    )
    hosts: dict[int, Cue] = {}
    # Cues that hold one before them, as adverbials and postposed cues do: nothing inside them can hold them in turn.
    holding: set[int] = set()
    active: list[tuple[int, int, int]] = []
    pointer = 0
    for number, cue in enumerate(cues):
        while pointer < len(events) and events[pointer][0] <= cue.first:
            active.append(events[pointer])
            pointer += 1
        active = [event for event in active if event[1] > cue.first]
        best: tuple[int, int, int] | None = None
        for event in active:
            other = cues[event[2]]
            if event[2] == number or other.shared is cue or cue.shared is other:
                continue
            if cue.shared is not None and other.shared is cue.shared:
                continue
            if number in holding and _is_inside(hosts, other, cue):
                continue
            if best is None or event[1] - event[0] < best[1] - best[0]:
                best = event
        if best is not None:
            hosts[id(cue)] = cues[best[2]]
            if best[2] > number:
                holding.add(best[2])
    return hosts


def _is_inside(hosts: dict[int, Cue], cue: Cue, outer: Cue) -> bool:
    """Whether a cue stands in the content of another, or in that of a cue inside it."""
    host: Cue | None = cue
    while host is not None and host is not outer:
        host = hosts.get(id(host))
    return host is not None


def _attributions(document: Document, cues: list[Cue], readings: Readings) -> tuple[Attribution, ...]:
    hosts = _hosts(cues)
    speakers = resolve(document, cues, hosts, readings)
    index_of = {id(cue): number for number, cue in enumerate(cues)}
    made = []
    for cue in cues:
        spans = tuple(_span(document, first, stop, content=True) for first, stop in cue.content_spans)
        verbatim, kind = _type(document, cue, spans)
        mention, how = speakers[id(cue)]
        host = hosts.get(id(cue))
        made.append(
            Attribution(
                cue=_cue_span(document, cue),
                cue_lemma=cue.lemma,
                content=spans,
                source=_phrase_span(document, cue.source),
                resolved=None
                if mention is None
                else _mention_span(document, mention.start, mention.first, mention.stop),
                relay=_phrase_span(document, cue.relay),
                verbatim=verbatim,
                type=kind,
                form=_form(cue),
                polarity=_polarity(cue),
                nested_in=None if host is None else index_of[id(host)],
                rule=f"{cue.rule}: {how}" if how else cue.rule,
            )
        )
    return tuple(made)


def _cue_span(document: Document, cue: Cue) -> Span:
    if cue.kind == Kind.COLON:
        gap = document.gap(cue.stop)
        start = document.ends[cue.stop - 1] + gap.index(cue.lemma)
        return Span(start, start + len(cue.lemma))
    return document.span(cue.first, cue.stop)


def _phrase_span(document: Document, phrase: NounPhrase | None) -> Span | None:
    return None if phrase is None else _span(document, phrase.first, phrase.stop)


def _mention_span(document: Document, start: int, first: int, stop: int) -> Span:
    span = _span(document, first, stop)
    return Span(max(start, span.start), span.end) if start > document.starts[first] else span


def _span(document: Document, first: int, stop: int, *, content: bool = False) -> Span:
    """The span of a range of words with the marks and brackets whose partner lies inside it."""
    text = document.text
    start, end = document.starts[first], document.ends[stop - 1]
    for position in document.openings(first, stop):
        quotation = document.opening_at(position)
        if quotation is None or not quotation.closed or quotation.stop > stop:
            continue
        if quotation.stop == stop and position != first:
            # The closing mark of an inner quotation at the right edge.
            end = max(end, quotation.outer[1])
        if position == first and quotation.stop < stop:
            start = min(start, quotation.outer[0])
    if document.before[stop] & PAREN_CLOSE:
        inner = text[start : document.starts[stop] if stop < document.count else len(text)]
        opened = text[start:end].count("(") - text[start:end].count(")")
        if opened > 0 and ")" in inner[end - start :]:
            end += inner[end - start :].index(")") + 1
    if first > 0 and document.before[first] & PAREN_OPEN:
        gap = document.gap(first)
        if gap.endswith("(") and text[start:end].count(")") > text[start:end].count("("):
            start -= 1
    elif start > 0 and text[start - 1] == "#":
        start -= 1
    sign = end + text.startswith(" ", end)
    if sign < len(text) and text[sign] in "%٪" and (sign == end or text[end - 1].isdigit()):
        end = sign + 1
    if content:
        # The mark of a question is part of it.
        while end < len(text) and text[end] in "?\N{ARABIC QUESTION MARK}":
            end += 1
    return Span(start, end)


def _type(document: Document, cue: Cue, spans: tuple[Span, ...]) -> tuple[tuple[Span, ...], QuoteType]:
    """Tell direct, indirect and mixed content apart, with the stretches of the speaker's own wording."""
    found: list[Span] = []
    covered = True
    for first, stop in cue.content_spans:
        whole = _whole_quotation(document, first, stop)
        if whole is not None:
            found.append(_span(document, first, stop))
            continue
        within = document.quotation_of(first)
        if within is not None and within.first <= first and stop <= within.stop:
            # Inside an outer quotation: judged by its own marks alone.
            inner = [
                quotation
                for quotation in quotations_between(document.inner_quotations, first, stop)
                if quotation.stop <= stop and quotation.stop > quotation.first
            ]
            if inner and inner[0].first == first and inner[-1].stop == stop:
                found.append(inner[0].span)
                continue
            found += [quotation.span for quotation in inner]
            covered = False
            continue
        covered = False
        found += [quotation.span for quotation in islands(document, first, stop)]
    opening = cue.opening
    if covered and found:
        return tuple(found), QuoteType.DIRECT
    if opening is not None and opening.complement in (Complement.COLON, Complement.QAILAN) and not found:
        return (), QuoteType.DIRECT if cue.rule != "headline in the third person" else QuoteType.INDIRECT
    if found:
        return tuple(found), QuoteType.MIXED
    return (), QuoteType.INDIRECT


def _whole_quotation(document: Document, first: int, stop: int) -> Quotation | None:
    quotation = document.opening_at(first)
    if quotation is not None and quotation.first == first and stop <= quotation.stop:
        return quotation
    return None


def _form(cue: Cue) -> QuoteForm:
    if cue.opening is None:
        return QuoteForm.CLAUSE if cue.shared is None else _form(cue.shared)
    complement = cue.opening.complement
    return QuoteForm.NOMINAL if complement.nominal else QuoteForm.CLAUSE


def _polarity(cue: Cue) -> Polarity:
    if cue.negated and cue.polarity is Polarity.ASSERT:
        return Polarity.DENY
    return cue.polarity
