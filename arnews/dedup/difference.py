"""What changed between two versions of a text, as aligned spans of both originals."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from ..model import Article, Change, ChangeKind, Span
from ..text.aligner import align
from ..text.profiles import DEDUP, Profile
from .arguments import check_text

__all__ = ["diff", "word_spans"]

_KINDS = {
    "equal": ChangeKind.KEPT,
    "replace": ChangeKind.REPLACED,
    "insert": ChangeKind.INSERTED,
    "delete": ChangeKind.DELETED,
}
# Up to this many words on a side difflib compares directly; longer stretches are first cut at runs of words that
# stand once in both.
_DIRECT = 2000
_ANCHOR = 5


def word_spans(text: str, profile: Profile = DEDUP) -> tuple[list[str], list[Span]]:
    """Return the folded words of a text and where each stands in the original."""
    aligned = align(text, profile)
    words = aligned.text.split()
    spans: list[Span] = []
    at = 0
    for word in words:
        start = aligned.text.index(word, at)
        at = start + len(word)
        spans.append(aligned.to_original(Span(start, at)))
    return words, spans


def diff(a: str | Article, b: str | Article, profile: Profile = DEDUP) -> tuple[Change, ...]:
    """Show what changed from one text to another, word by word.

    Parameters
    ----------
    a, b
        Texts or articles: the older version and the newer one.
    profile
        The orthography that counts as equal.

    Returns
    -------
    tuple of Change
        In order; every folded word of both texts lies in exactly one change. Punctuation between two words of one
        change belongs to it. An ``inserted`` change has an empty span in *a* behind the word before it (at its first
        word where there is none before), a ``deleted`` one has that in *b*.

    Raises
    ------
    InvalidArgument
        If `a` or `b` is no text.

    Notes
    -----
    The alignment is that of `difflib.SequenceMatcher` over the folded words, without its heuristic for frequent
    elements. Texts of more than 2,000 words are cut before at runs of five words that stand once in either text and
    in the same order, because the time of difflib grows with the square.

    Examples
    --------
    >>> import arnews
    >>> old, new = "أعلن الوزير افتتاح الجسر اليوم", "اعلن وزير النقل افتتاح الجسر"
    >>> [(change.kind.value, change.a.of(old), change.b.of(new)) for change in arnews.diff(old, new)]
    [('kept', 'أعلن', 'اعلن'), ('replaced', 'الوزير', 'وزير النقل'), \
('kept', 'افتتاح الجسر', 'افتتاح الجسر'), ('deleted', 'اليوم', '')]
    """
    old = a.text if isinstance(a, Article) else check_text(a, "a")
    new = b.text if isinstance(b, Article) else check_text(b, "b")
    words_a, spans_a = word_spans(old, profile)
    words_b, spans_b = word_spans(new, profile)
    return tuple(
        Change(_KINDS[tag], _stretch(spans_a, one, two), _stretch(spans_b, three, four))
        for tag, one, two, three, four in _joined(_opcodes(words_a, words_b))
    )


Opcode = tuple[str, int, int, int, int]


def _stretch(spans: list[Span], start: int, stop: int) -> Span:
    if start < stop:
        return Span(spans[start].start, spans[stop - 1].end)
    place = spans[start - 1].end if start else (spans[0].start if spans else 0)
    return Span(place, place)


def _opcodes(a: list[str], b: list[str]) -> Iterator[Opcode]:
    for start_a, stop_a, start_b, stop_b in _cuts(a, b):
        matcher = SequenceMatcher(None, a[start_a:stop_a], b[start_b:stop_b], autojunk=False)
        for tag, one, two, three, four in matcher.get_opcodes():
            yield tag, start_a + one, start_a + two, start_b + three, start_b + four


def _cuts(a: list[str], b: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Cut both texts into aligned stretches; one stretch where they are short."""
    if max(len(a), len(b)) <= _DIRECT:
        yield 0, len(a), 0, len(b)
        return
    before_a = before_b = 0
    for at_a, at_b in _ascending(_anchors(a, b)):
        if at_a - before_a >= _DIRECT // 8 or at_b - before_b >= _DIRECT // 8:
            yield before_a, at_a, before_b, at_b
            before_a, before_b = at_a, at_b
    yield before_a, len(a), before_b, len(b)


def _anchors(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """Return the places of the runs of words that stand once in each text, ascending in *a*."""
    once = [_once(words) for words in (a, b)]
    return [(place, once[1][run]) for run, place in once[0].items() if run in once[1]]


def _once(words: list[str]) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for place, run in enumerate(zip(*(words[step:] for step in range(_ANCHOR)), strict=False)):
        places[run] = -1 if run in places else place
    return {run: place for run, place in places.items() if place >= 0}


def _ascending(anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest subsequence that ascends in both texts (patience sorting)."""
    from bisect import bisect_left

    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(anchors):
        pile = bisect_left(tails, place)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(place)
            ends.append(number)
        else:
            tails[pile], ends[pile] = place, number
    chain = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(anchors[at])
        at = before[at]
    return chain[::-1]


def _joined(opcodes: Iterator[Opcode]) -> Iterator[Opcode]:
    """Join neighbours of one kind, and a deletion with the insertion beside it, across the cuts."""
    held: Opcode | None = None
    for code in opcodes:
        if held is None:
            held = code
        elif held[0] == code[0] or "equal" not in (held[0], code[0]):
            tag = held[0] if held[0] == code[0] else "replace"
            held = (tag, held[1], code[2], held[3], code[4])
        else:
            yield held
            held = code
    if held is not None:
        yield held
