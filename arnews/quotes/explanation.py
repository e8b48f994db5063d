"""Why quotation-marked stretches and the forms of cues gave no attribution."""

from __future__ import annotations

from itertools import accumulate

from ..errors import InvalidArgument
from ..model import Rejection, Span
from .cue import Cue, Kind
from .document import PARAGRAPH_OR_STOP, Document, Quotation
from .extraction import accepted_cues
from .readings import Readings
from .reasons import Refusals, RejectionReason
from .verbatim import is_classifier, is_verbatim

__all__ = ["explain"]

_ORDER = {reason: place for place, reason in enumerate(RejectionReason)}
# Words on either side of a quotation in which a reporting word is looked for.
_REACH = 30
# Up to so many words, marks without a speaker set off a name or a title rather than an utterance.
_NAME_LENGTH = 4


def explain(text: str) -> tuple[Rejection, ...]:
    """Say why quotation-marked stretches and the forms of cues gave no attribution.

    Every stretch in quotation marks has words in the content of an attribution or is listed here, and every form of a
    reporting verb, and every word that opens a source adverbial, is the cue of an attribution or is listed here.

    Parameters
    ----------
    text
        The text; any string gives a result.

    Returns
    -------
    tuple of Rejection
        Sorted by span; ``reason`` is the value of a `RejectionReason`.

    Raises
    ------
    InvalidArgument
        If `text` is not a string.

    Examples
    --------
    >>> from arnews import explain
    >>> text = "يذكر أن فيلم «الميناء القديم» عرض في دبي، وأضاف اللاعب هدفا."
    >>> for rejection in explain(text):
    ...     print(rejection.span.of(text), "|", rejection.reason)
    يذكر | impersonal
    الميناء القديم | name or title in quotation marks
    وأضاف | no complement
    """
    if not isinstance(text, str):
        raise InvalidArgument("text", text, "a str")
    document = Document(text)
    readings = Readings(document)
    refusals: Refusals = {}
    cues = accepted_cues(document, readings, refusals)
    found = [(_stretch(quotation), reason) for quotation, reason in _unused_quotations(document, cues, refusals)]
    found += [(document.span(index, index + 1), reason) for index, reason in _unused_forms(readings, cues, refusals)]
    return tuple(
        Rejection(span, reason.value)
        for span, reason in sorted(found, key=lambda item: (item[0].start, item[0].end, _ORDER[item[1]]))
    )


def _stretch(quotation: Quotation) -> Span:
    """The stretch without its marks, with them where nothing stands between."""
    return quotation.span if len(quotation.span) else Span(*quotation.outer)


def _unused_forms(readings: Readings, cues: list[Cue], refusals: Refusals) -> list[tuple[int, RejectionReason]]:
    """The words that have the form of a cue and are none, with the reason of the reading that came furthest."""
    used = {index for cue in cues if cue.kind != Kind.COLON for index in range(cue.first, cue.stop)}
    return [
        (index, max(refusals.get(index, [RejectionReason.NO_CONTENT]), key=_ORDER.__getitem__))
        for index in sorted(readings.at.keys() | refusals.keys())
        if index not in used
    ]


def _covered(count: int, ranges: list[tuple[int, int]]) -> list[int]:
    """For every place among `count` words, how many words before it lie in one of the ranges."""
    steps = [0] * (count + 1)
    for first, stop in ranges:
        steps[first] += 1
        steps[stop] -= 1
    return list(accumulate((depth > 0 for depth in accumulate(steps[:count])), initial=0))


def _unused_quotations(
    document: Document, cues: list[Cue], refusals: Refusals
) -> list[tuple[Quotation, RejectionReason]]:
    """The quotations of which no word is the content of an attribution, with the reason."""
    content = _covered(document.count, [span for cue in cues for span in cue.content_spans])
    names = _covered(
        document.count,
        [(cue.first, cue.stop) for cue in cues if cue.kind != Kind.COLON]
        + [(phrase.first, phrase.stop) for cue in cues for phrase in (cue.source, cue.relay) if phrase is not None],
    )
    found = []
    for quotation in (*document.quotations, *document.inner_quotations):
        first, stop = quotation.first, quotation.stop
        if first >= stop:
            found.append((quotation, RejectionReason.EMPTY))
        elif content[stop] == content[first]:
            part = names[stop] > names[first]
            found.append((quotation, RejectionReason.PART_OF_NAME if part else _reason(document, quotation, refusals)))
    return found


def _reason(document: Document, quotation: Quotation, refusals: Refusals) -> RejectionReason:
    """Why a quotation that is nobody's content is none."""
    length = quotation.stop - quotation.first
    classified = quotation.first > 0 and is_classifier(document.words[quotation.first - 1])
    if classified or not is_verbatim(document, quotation):
        return RejectionReason.TERM if length == 1 and not classified else RejectionReason.NAME
    if _refused_near(document, quotation, refusals):
        return RejectionReason.CUE_REFUSED
    if length == 1:
        return RejectionReason.TERM
    return RejectionReason.NAME if length < _NAME_LENGTH else RejectionReason.NO_SPEAKER


def _refused_near(document: Document, quotation: Quotation, refusals: Refusals) -> bool:
    """Whether a verb or participle of reporting in the sentence around a quotation was refused."""
    before = document.before
    for position in range(quotation.first - 1, max(-1, quotation.first - 1 - _REACH), -1):
        if before[position + 1] & PARAGRAPH_OR_STOP:
            break
        if _verbal(refusals, position):
            return True
    for position in range(quotation.stop, min(document.count, quotation.stop + _REACH)):
        if before[position] & PARAGRAPH_OR_STOP:
            break
        if _verbal(refusals, position):
            return True
    return False


def _verbal(refusals: Refusals, index: int) -> bool:
    return any(_ORDER[reason] > _ORDER[RejectionReason.ATTRIBUTIVE_PARTICIPLE] for reason in refusals.get(index, ()))
