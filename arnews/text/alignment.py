"""An alignment of a text with what it was turned into: spans of one to spans of the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from attrs import field, frozen

from ..errors import InvalidArgument
from ..model import Span
from .profiles import Profile

__all__ = ["NO_EDITS", "Aligned", "Edit", "Step"]

#: original start and end, aligned start and end, and how many of the original characters, counted from the start,
#: belong to the character before.
Edit = tuple[int, int, int, int, int]

#: The columns of an alignment without edits.
NO_EDITS: npt.NDArray[np.int64] = np.empty((5, 0), np.int64)
NO_EDITS.setflags(write=False)


@frozen
class Step:
    """One fold that changed something.

    Attributes
    ----------
    fold
        The field of the `Profile`.
    count
        How many places it changed.
    """

    fold: str
    count: int


def _frozen_columns(value: Any) -> Any:
    if isinstance(value, np.ndarray) and not value.flags.writeable:
        return value
    columns = np.ascontiguousarray(value, np.int64).reshape(5, -1)
    columns.setflags(write=False)
    return columns


@frozen(eq=False)
class Aligned:
    """A text made from another one, with the way back.

    Between its edits the two texts run side by side, character for character; only the edits that change a length are
    stored, so the object is as large as what was changed. Make one with `align`, `Aligned.from_edits` or
    `Aligned.without`.

    Attributes
    ----------
    original
        The text it was made from.
    text
        The text it became.
    columns
        ``int64[5, edits]``, read-only: the edits, column by column as in `edits`.

    Examples
    --------
    >>> import arnews
    >>> from arnews import Span
    >>> aligned = arnews.align("قالَ المُديــر")
    >>> aligned.text
    'قال المدير'
    >>> aligned.to_original(Span(4, 10)).of(aligned.original)
    'المُديــر'
    >>> aligned.to_aligned(Span(0, 4))
    Span(start=0, end=3)
    """

    original: str
    text: str
    columns: npt.NDArray[np.int64] = field(converter=_frozen_columns, repr=False)
    # What was folded on the way, for `steps`: each text and the profile that it was folded by.
    _folds: tuple[tuple[str, Profile], ...] = field(default=(), repr=False)

    # --- making one ---------------------------------------------------------------------------------------------------

    @classmethod
    def from_edits(cls, original: str, text: str, edits: Iterable[Sequence[int]]) -> Aligned:
        """Make an alignment from its edits.

        Parameters
        ----------
        original, text
            The two texts.
        edits
            ``(original start, original end, aligned start, aligned end)`` of every stretch whose characters do not
            correspond one to one, in order; optionally a fifth number: how many of its first original characters belong
            to the character before the stretch.

        Raises
        ------
        InvalidArgument
            If the edits are not in order, overlap, leave a stretch between them that differs in length, or reach past
            the end of a text.
        """
        rows = [(*edit, 0)[:5] for edit in edits]
        before, after = 0, 0
        for row in rows:
            start, end, aligned_start, aligned_end, attached = row
            if not (
                before <= start <= end <= len(original)
                and after <= aligned_start <= aligned_end <= len(text)
                and start - before == aligned_start - after
                and 0 <= attached <= end - start
            ):
                raise InvalidArgument("edits", row, "stretches in order with runs of one length between them")
            before, after = end, aligned_end
        if len(original) - before != len(text) - after:
            raise InvalidArgument("edits", rows, "edits that explain the whole difference of length")
        return cls(original, text, np.array(rows, np.int64).reshape(-1, 5).T)

    @classmethod
    def without(cls, original: str, spans: Iterable[Span]) -> Aligned:
        """Make the text without some of its spans.

        Parameters
        ----------
        original
            The text.
        spans
            What to leave out, in any order; they may overlap.

        Raises
        ------
        InvalidArgument
            If a span reaches past the end of the text.

        Examples
        --------
        >>> from arnews import Span
        >>> from arnews.text import Aligned
        >>> Aligned.without("abcdef", [Span(1, 3)]).text
        'adef'
        """
        edits: list[Edit] = []
        pieces: list[str] = []
        done = kept = 0
        for span in sorted(spans):
            if span.end > len(original):
                raise InvalidArgument("spans", span, f"spans inside the text, which has {len(original)} characters")
            start, end = max(span.start, done), span.end
            if end <= start:
                continue
            pieces.append(original[done:start])
            kept += start - done
            edits.append((start, end, kept, kept, 0))
            done = end
        pieces.append(original[done:])
        return cls(original, "".join(pieces), np.array(edits, np.int64).reshape(-1, 5).T)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The stretches that do not correspond one to one, as `from_edits` takes them."""
        return tuple(map(tuple, self.columns.T.tolist()))

    @property
    def nbytes(self) -> int:
        """Bytes that the alignment takes besides its two texts."""
        return int(self.columns.nbytes)

    # --- spans --------------------------------------------------------------------------------------------------------

    def to_original(self, span: Span) -> Span:
        """Return the place in the original of a span of `text`.

        Parameters
        ----------
        span
            A span of `text`.

        Returns
        -------
        Span
            The smallest span of the original that covers what the characters came from. Dropped marks and tatweel
            belong to the letter before them. An empty span gives an empty one.

        Raises
        ------
        InvalidArgument
            If the span reaches past the end of `text`.
        """
        if span.end > len(self.text):
            raise InvalidArgument("span", span, f"a span inside the text, which has {len(self.text)} characters")
        end = self._original_end(span.end)
        if span.end == span.start:
            return Span(end, end)
        starts, ends, aligned_starts, aligned_ends, _ = self.columns
        # The last edit whose result begins at or before the character; it holds the character or lies before it.
        number = int(np.searchsorted(aligned_starts, span.start, side="right")) - 1
        if number < 0:
            start = span.start
        elif span.start < aligned_ends[number]:
            start = int(starts[number])
        else:
            start = int(ends[number]) + span.start - int(aligned_ends[number])
        return Span(start, max(start, end))

    def _original_end(self, place: int) -> int:
        """Return where the character before a place of `text` ends in the original, what belongs to it included."""
        if place == 0:
            return 0
        starts, ends, aligned_starts, aligned_ends, attached = self.columns
        # The last edit that begins before the place, the empty ones at the place left out.
        number = int(np.searchsorted(aligned_starts, place, side="left")) - 1
        if number < 0:
            end = place
        elif place <= aligned_ends[number]:
            end = int(ends[number])
        else:
            end = int(ends[number]) + place - int(aligned_ends[number])
        following = number + 1
        if following < starts.size and starts[following] == end and aligned_starts[following] == place:
            end += int(attached[following])
        return end

    def to_aligned(self, span: Span) -> Span:
        """Return the place in `text` of a span of the original.

        Parameters
        ----------
        span
            A span of `original`.

        Returns
        -------
        Span
            The smallest span that covers what the characters became. A span of which nothing was kept gives the empty
            span at its place, and so does an empty one.

        Raises
        ------
        InvalidArgument
            If the span reaches past the end of `original`.
        """
        if span.end > len(self.original):
            raise InvalidArgument("span", span, f"a span inside the text, which has {len(self.original)} characters")
        end = self._aligned_end(span.end)
        if span.end == span.start:
            return Span(end, end)
        starts, ends, aligned_starts, aligned_ends, _ = self.columns
        number = int(np.searchsorted(starts, span.start, side="right")) - 1
        if number < 0:
            start = span.start
        elif span.start < ends[number]:
            start = int(aligned_starts[number])
        else:
            start = int(aligned_ends[number]) + span.start - int(ends[number])
        return Span(start, max(start, end))

    def _aligned_end(self, place: int) -> int:
        if place == 0:
            return 0
        starts, ends, _, aligned_ends, _ = self.columns
        number = int(np.searchsorted(starts, place, side="left")) - 1
        if number < 0:
            return place
        if place <= ends[number]:
            return int(aligned_ends[number])
        return int(aligned_ends[number]) + place - int(ends[number])

    # --- composition --------------------------------------------------------------------------------------------------

    def then(self, following: Aligned) -> Aligned:
        """Compose with an alignment of `text`: from this original to that text.

        Parameters
        ----------
        following
            An alignment whose original is this one's text.

        Raises
        ------
        InvalidArgument
            If its original is another text.

        Examples
        --------
        >>> import arnews
        >>> first = arnews.align("قــالَ", arnews.Profile(tashkeel=True))
        >>> both = first.then(arnews.align(first.text, arnews.Profile(tatweel=True)))
        >>> both.text, both.to_original(arnews.Span(0, 1))
        ('قال', Span(start=0, end=3))
        """
        if following.original != self.text:
            raise InvalidArgument("following", following.original, "an alignment of this one's text")
        folds = self._folds + following._folds
        if not following.columns.size or not self.columns.size:
            columns = self.columns if not following.columns.size else following.columns
            return Aligned(self.original, following.text, columns, folds)
        edits = _composed(self.edits, following.edits)
        return Aligned(self.original, following.text, np.array(edits, np.int64).reshape(-1, 5).T, folds)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The folds that changed something, in the order of the fields of `Profile`, and how often each did.

        Counted when asked for: the original is folded again, one field after the other.

        Examples
        --------
        >>> import arnews
        >>> [(step.fold, step.count) for step in arnews.align("إنّ أحمد").steps]
        [('tashkeel', 1), ('alef', 2)]
        """
        from .steps import counted

        counts: dict[str, int] = {}
        for text, profile in self._folds:
            for fold, count in counted(text, profile).items():
                counts[fold] = counts.get(fold, 0) + count
        return tuple(Step(fold, count) for fold, count in counts.items())


def _composed(first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """Merge the edits from a to b and those from b to c into edits from a to c.

    Edits that share a character of b, or of which one stands strictly inside the other, become one.
    """
    out: list[Edit] = []
    one = two = 0
    to_a = to_c = 0  # what to add to a place of b, after the edits done so far, for its place in a and in c
    while one < len(first) or two < len(second):
        # The stretch of b that this step covers; it grows while an edit of either side reaches into it.
        takes_first = two == len(second) or (one < len(first) and first[one][2:4] <= second[two][:2])
        low, high = first[one][2:4] if takes_first else second[two][:2]
        begin_one, begin_two = one, two
        if takes_first:
            one += 1
        else:
            two += 1
        while True:
            if one < len(first) and (first[one][2] < high):
                high = max(high, first[one][3])
                one += 1
            elif two < len(second) and (second[two][0] < high):
                high = max(high, second[two][1])
                two += 1
            else:
                break
        start, aligned_start = low + to_a, low + to_c
        if one > begin_one:
            to_a = first[one - 1][1] - first[one - 1][3]
        if two > begin_two:
            to_c = second[two - 1][3] - second[two - 1][1]
        end, aligned_end = high + to_a, high + to_c
        attached = 0
        if aligned_start == aligned_end:
            if two == begin_two:
                attached = first[begin_one][4]
            elif one == begin_one:
                attached = second[begin_two][4]
            elif second[begin_two][4] == high - low:
                attached = end - start
            if out and out[-1][1] == start and out[-1][2] == out[-1][3]:
                # Drops that follow each other are one; the later ones belong to what the earlier ones belong to.
                before = out.pop()
                attached = before[4] + attached if before[4] == start - before[0] else before[4]
                start = before[0]
        out.append((start, end, aligned_start, aligned_end, attached))
    return out
