"""Blocks that stand twice in one text: runs of paragraphs, or of sentences or words inside a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import define, frozen

from ..model import RepeatedBlock, Span
from ..text.alignment import Aligned
from ..text.normaliser import normalize_many
from ..text.profiles import DEDUP, Profile
from ..text.segmentation import paragraphs
from ..text.sentences import sentences
from .arguments import check_count, check_text, check_threshold
from .clusters import cluster_rows
from .difference import word_spans
from .jaccard import distinct, similarities
from .shingles import ShingleTable, Shingling, shingle_table

__all__ = ["drop_repeats", "find_repeats"]

# A run goes on after this many units without a counterpart, on either side.
_GAP = 2
# Where a unit has many earlier copies, so many of them are tried as the beginning of a run.
_TRIED = 16
# Inside a paragraph: the run of words that must be equal, the words of a gap, and the length that counts.
_SEED_WORDS = 8
_GAP_WORDS = 12
_LEAST_WORDS = 20
_CLAUSE_MARKS = frozenset(
    ".!?,;\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}\N{HORIZONTAL ELLIPSIS}"
)


def find_repeats(
    text: str, threshold: float = 0.8, shingling: Shingling | None = None, *, minimum_words: int = 8
) -> tuple[RepeatedBlock, ...]:
    """Find the blocks of a text that stand in it again.

    Parameters
    ----------
    text
        Any text.
    threshold
        The Jaccard similarity from which two paragraphs (or sentences) are copies, in (0, 1].
    shingling
        What a shingle is; by default three words of the DEDUP profile.
    minimum_words
        How many folded words the copies of a block must have in common units at least.

    Returns
    -------
    tuple of RepeatedBlock
        Sorted by the repeat. Blocks are maximal runs of paragraphs in the same order; a run goes on over one or two
        paragraphs that were changed, added or left out in one copy. The first copy ends before the repeat begins, no
        two repeats overlap, and further copies of a block refer to its first one. Inside a paragraph that is no
        repeat itself, runs of sentences are found in the same way, and where there are none, runs of at least 20
        words from the end of a clause to the end of a clause.

    Raises
    ------
    InvalidArgument
        If the threshold is outside (0, 1], or `text` is not a str.

    Examples
    --------
    >>> import arnews
    >>> opening = "افتتح الوزير الجسر الجديد في حفل حضره المئات."
    >>> text = f"{opening}\\nوهذا خبر آخر.\\n{opening}"
    >>> (block,) = arnews.find_repeats(text)
    >>> block.first.start, block.repeat.of(text)[:12], block.paragraphs, block.similarity
    (0, 'افتتح الوزير', 1, 1.0)
    """
    return tuple(one.block for one in _find(text, threshold, shingling or Shingling(), minimum_words))


def _find(text: str, threshold: float, shingling: Shingling, minimum_words: int) -> list[_Found]:
    check_text(text)
    threshold = check_threshold(threshold)
    check_count(minimum_words, "minimum_words")
    spans = paragraphs(text)
    table = _table(text, spans, shingling)
    # Copies of w words share max(1, threshold * (w - 2)) runs of three words: most articles hold too few twice, and
    # are done. With shingles of another kind one is enough to go on.
    needed = minimum_words / (2 + 1 / threshold) if (shingling.unit, shingling.size) == ("words", 3) else 1
    again = np.sort(table.hashes)
    if np.count_nonzero(again[1:] == again[:-1]) < needed:
        return []
    runs = _repeated_runs(text, spans, table, threshold, shingling, minimum_words)
    found = [_block(text, spans, run, run.last_b - run.first_b + 1, shingling) for run in runs]
    inside = {unit for run in runs for unit in range(run.first_b, run.last_b + 1)}
    repeated = table.counts - distinct(table).counts
    for unit in np.flatnonzero(repeated >= minimum_words // 2).tolist():
        if unit not in inside:
            found.extend(_inside(text, spans[unit], int(repeated[unit]), threshold, shingling, minimum_words))
    return sorted(found, key=lambda one: (one.block.repeat, one.block.first))


@frozen
class _Found:
    """A block, and which spans of its repeat are copies."""

    block: RepeatedBlock
    copies: list[Span]


def drop_repeats(
    text: str, threshold: float = 0.8, shingling: Shingling | None = None, *, minimum_words: int = 8
) -> Aligned:
    """Leave out of a text what is repeated, and the white space before it.

    What was changed or added in the later copy of a block stays: only copies are left out.

    Parameters
    ----------
    text, threshold, shingling, minimum_words
        As in `find_repeats`.

    Returns
    -------
    Aligned
        Its `text` is the text without its repeats; ``to_original`` and ``to_aligned`` lead there and back.

    Raises
    ------
    InvalidArgument
        As in `find_repeats`.

    Examples
    --------
    >>> import arnews
    >>> opening = "افتتح الوزير الجسر الجديد في حفل حضره المئات."
    >>> arnews.drop_repeats(f"{opening}\\nوهذا خبر آخر.\\n{opening}").text.splitlines()[1:]
    ['وهذا خبر آخر.']
    """
    found = _find(text, threshold, shingling or Shingling(), minimum_words)
    return Aligned.without(text, [_with_space(text, span) for one in found for span in one.copies])


def _with_space(text: str, span: Span) -> Span:
    """Return the span with the white space before it."""
    start = span.start
    while start and text[start - 1].isspace():
        start -= 1
    return Span(start, span.end)


def _table(text: str, spans: Sequence[Span], shingling: Shingling) -> ShingleTable:
    return shingle_table([text[span.start : span.end] for span in spans], shingling)


def _repeated_runs(
    text: str, spans: Sequence[Span], table: ShingleTable, threshold: float, shingling: Shingling, minimum_words: int
) -> list[_Run]:
    homes = _homes(table, threshold)
    words = _words(text, spans, homes, shingling.profile)
    sizes = np.concatenate(([0], np.cumsum(table.counts))).tolist()
    runs = (piece for run in _runs(homes, words) for piece in _solid(run, sizes))
    return [run for run in runs if run.words >= minimum_words]


def _homes(table: ShingleTable, threshold: float) -> list[int]:
    """Return for every unit the earliest one that it is a copy of, itself among them; -1 where it has no word."""
    leader, _ = cluster_rows(table, np.arange(len(table)), threshold)
    leader[table.counts == 0] = -1
    return [int(home) for home in leader]


def _words(text: str, spans: Sequence[Span], homes: list[int], profile: Profile) -> dict[int, int]:
    """Return how many folded words each copy of an earlier unit has."""
    copies = [unit for unit, home in enumerate(homes) if home not in (-1, unit)]
    folded = normalize_many([spans[unit].of(text) for unit in copies], profile)
    return {unit: len(words.split()) for unit, words in zip(copies, folded, strict=True)}


@define
class _Run:
    """Units ``first_a..last_a`` stand again as ``first_b..last_b``."""

    first_a: int
    last_a: int
    first_b: int
    last_b: int
    words: int


@define
class _Chain(_Run):
    """A run with its pieces: the stretches without a gap."""

    pieces: list[_Run]


def _runs(homes: list[int], words: dict[int, int]) -> Iterator[_Chain]:
    copies: dict[int, list[int]] = {}
    run: _Chain | None = None
    for unit, home in enumerate(homes):
        if home < 0:
            continue
        earlier = copies.setdefault(home, [])
        if home != unit:
            found = None if run is None else _continued(homes, run, unit)
            if run is not None and found is not None:
                piece = run.pieces[-1]
                if (found, unit) == (piece.last_a + 1, piece.last_b + 1):
                    piece.last_a, piece.last_b, piece.words = found, unit, piece.words + words[unit]
                else:
                    run.pieces.append(_Run(found, found, unit, unit, words[unit]))
                run.last_a, run.last_b, run.words = found, unit, run.words + words[unit]
            else:
                if run is not None:
                    yield run
                start = max(earlier[:_TRIED], key=lambda place: (_length(homes, place, unit), -place))
                piece = _Run(start, start, unit, unit, words[unit])
                run = _Chain(start, start, unit, unit, words[unit], [piece])
        if len(earlier) < _TRIED:
            earlier.append(unit)
    if run is not None:
        yield run


def _solid(run: _Chain, sizes: list[int]) -> list[_Run]:
    """Return a run as a whole, or in pieces where the gaps are larger than what is repeated.

    ``sizes[unit]`` is how many shingles there are before a unit.
    """
    held_a = sum(sizes[piece.last_a + 1] - sizes[piece.first_a] for piece in run.pieces)
    held_b = sum(sizes[piece.last_b + 1] - sizes[piece.first_b] for piece in run.pieces)
    all_a = sizes[run.last_a + 1] - sizes[run.first_a]
    all_b = sizes[run.last_b + 1] - sizes[run.first_b]
    return [run] if 2 * held_a >= all_a and 2 * held_b >= all_b else run.pieces


def _continued(homes: list[int], run: _Run, unit: int) -> int | None:
    """Return the unit of the first copy with which the run goes on at `unit`."""
    if unit - run.last_b > _GAP + 1:
        return None
    straight = run.last_a + unit - run.last_b
    for place in (straight, *range(run.last_a + 1, run.last_a + _GAP + 2)):
        if place < run.first_b and homes[place] == homes[unit]:
            return None if _again(homes, run.first_a, place) else place
    return None


def _again(homes: list[int], start: int, place: int) -> bool:
    """Tell whether a whole copy of what lies between two units begins at the second one: a block ends before that."""
    return homes[start] == homes[place] and homes[start:place] == homes[place : 2 * place - start]


def _length(homes: list[int], place: int, unit: int) -> int:
    """Return how many units from both places on are copies of each other, up to the next copy of the first ones."""
    length = 0
    while (
        place + length < unit
        and unit + length < len(homes)
        and homes[place + length] == homes[unit + length] >= 0
        and not (length and _again(homes, place, place + length))
    ):
        length += 1
    return length


def _block(text: str, spans: Sequence[Span], run: _Run, count: int, shingling: Shingling) -> _Found:
    first = Span(spans[run.first_a].start, spans[run.last_a].end)
    repeat = Span(spans[run.first_b].start, spans[run.last_b].end)
    pieces = run.pieces if isinstance(run, _Chain) else [run]
    copies = [Span(spans[piece.first_b].start, spans[piece.last_b].end) for piece in pieces]
    return _Found(_measured(text, first, repeat, count, shingling), copies)


def _measured(text: str, first: Span, repeat: Span, count: int, shingling: Shingling) -> RepeatedBlock:
    table = _table(text, (first, repeat), shingling)
    return RepeatedBlock(first, repeat, count, float(similarities(table, np.array([0]), np.array([1]))[0]))


def _inside(
    text: str, paragraph: Span, repeated: int, threshold: float, shingling: Shingling, minimum_words: int
) -> list[_Found]:
    """Find the repeats inside one paragraph, of whose shingles so many stand in it again."""
    part = text[paragraph.start : paragraph.end]
    spans = [Span(paragraph.start + span.start, paragraph.start + span.end) for span in sentences(part)]
    runs = _repeated_runs(text, spans, _table(text, spans, shingling), threshold, shingling, minimum_words)
    if runs:
        return [_block(text, spans, run, 0, shingling) for run in runs]
    if repeated < _LEAST_WORDS // 2:
        return []
    words, places = word_spans(part, shingling.profile if shingling.unit == "words" else DEDUP)
    ends = _clause_ends(part, places)
    runs = _word_runs(words)
    behind = -1
    for run in runs:
        # Where a copy begins right behind the first one or behind another copy, there was a paste, mark or not.
        if run.first_b in (run.last_a + 1, behind):
            ends[run.first_b] = True
        behind = run.last_b + 1
    found = []
    for run in runs:
        if not _between_clauses(run, ends):
            continue
        first = Span(paragraph.start + places[run.first_a].start, paragraph.start + places[run.last_a].end)
        repeat = Span(paragraph.start + places[run.first_b].start, paragraph.start + places[run.last_b].end)
        block = _measured(text, first, repeat, 0, shingling)
        if block.similarity >= threshold:
            found.append(_Found(block, [repeat]))
    return found


def _clause_ends(part: str, places: list[Span]) -> list[bool]:
    """Tell for every word whether a clause ends behind it; one entry more in front, for the beginning."""
    starts = [*(place.start for place in places[1:]), len(part)]
    ends = [not _CLAUSE_MARKS.isdisjoint(part[place.end : start]) for place, start in zip(places, starts, strict=True)]
    return [True, *ends[:-1], True] if ends else [True]


def _between_clauses(run: _Run, ends: list[bool]) -> bool:
    """Shrink a run until both copies begin and end with a clause; tell whether enough is left.

    A long title or a quoted verse stands twice in many texts, inside of sentences; what was pasted twice begins and
    ends where clauses do.
    """
    while run.first_a < run.last_a and not (ends[run.first_a] and ends[run.first_b]):
        run.first_a, run.first_b, run.words = run.first_a + 1, run.first_b + 1, run.words - 1
    while run.first_a < run.last_a and not (ends[run.last_a + 1] and ends[run.last_b + 1]):
        run.last_a, run.last_b, run.words = run.last_a - 1, run.last_b - 1, run.words - 1
    return run.words >= _LEAST_WORDS


def _word_runs(words: list[str]) -> list[_Run]:
    """Find runs of words that stand twice, small changes inside them allowed."""
    seen: dict[tuple[str, ...], int] = {}
    runs: list[_Run] = []
    second: dict[int, int] = {}
    free = 0  # repeats may not overlap: the first word behind the last one
    for unit, seed in enumerate(zip(*(words[step:] for step in range(_SEED_WORDS)), strict=False)):
        place = seen.setdefault(seed, unit)
        if place == unit:
            continue
        last_a, last_b = place + _SEED_WORDS - 1, unit + _SEED_WORDS - 1
        run = runs[-1] if runs else None
        # A run ends where the second copy of its beginning begins: further copies are runs of their own.
        if run and last_b == run.last_b + 1 and last_a == run.last_a + 1 and last_a < second[run.first_a]:
            run.last_a, run.last_b, run.words = last_a, last_b, run.words + 1
            free = last_b + 1
        elif unit >= free and last_a < unit:
            if (
                run
                and 0 <= place - run.last_a - 1 <= _GAP_WORDS
                and unit - run.last_b - 1 <= _GAP_WORDS
                and last_a < run.first_b
            ):
                run.last_a, run.last_b, run.words = last_a, last_b, run.words + _SEED_WORDS
            else:
                runs.append(_Run(place, last_a, unit, last_b, _SEED_WORDS))
                second.setdefault(place, unit)
            free = last_b + 1
    return [run for run in runs if run.words >= _LEAST_WORDS]
