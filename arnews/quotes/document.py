"""One article as the attribution rules see it: words, what stands between them, quotations, sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, compress, count

from ..model import Span
from ..text.marks import MarkPair, pair_marks
from .spelling import fold

__all__ = [
    "CLAUSE_BREAK",
    "CLOSE",
    "COLON",
    "COMMA",
    "DASH",
    "HARD_BREAK",
    "NEWLINE",
    "OPEN",
    "PARAGRAPH_OR_STOP",
    "PAREN_CLOSE",
    "PAREN_OPEN",
    "SEMICOLON",
    "STOP",
    "Document",
    "Quotation",
]

# What a gap between two words can hold, as bits.
NEWLINE, STOP, SEMICOLON, COMMA, COLON, OPEN, CLOSE, DASH, PAREN_OPEN, PAREN_CLOSE = (1 << bit for bit in range(10))
# Marks that end a sentence, those that end its larger parts as well, and all before which no clause goes on.
PARAGRAPH_OR_STOP = NEWLINE | STOP
HARD_BREAK = PARAGRAPH_OR_STOP | SEMICOLON
CLAUSE_BREAK = HARD_BREAK | COLON

# Letters, digits, combining marks, tatweel and the invisible joiners and direction marks that stand inside words.
_INSIDE = (
    r"\w\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    r"\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff"
)
_GAP = re.compile(f"([^{_INSIDE}]+)")
# A run of tatweel between spaces is a dash. Few texts have one, and the longer pattern costs a sixth more.
_TATWEEL = "\N{ARABIC TATWEEL}"
_GAP_WITH_DASHES = re.compile(f"([^{_INSIDE}]+(?:{_TATWEEL}+[^{_INSIDE}]+)*)")

_BITS = {
    "\n": NEWLINE,
    "\r": NEWLINE,
    "\N{LINE SEPARATOR}": NEWLINE,
    "\N{PARAGRAPH SEPARATOR}": NEWLINE,
    ".": STOP,
    "!": STOP,
    "?": STOP,
    "\N{ARABIC QUESTION MARK}": STOP,
    "\N{HORIZONTAL ELLIPSIS}": STOP,
    "\N{ARABIC FULL STOP}": STOP,
    ";": SEMICOLON,
    "\N{ARABIC SEMICOLON}": SEMICOLON,
    ",": COMMA,
    "\N{ARABIC COMMA}": COMMA,
    ":": COLON,
    "\N{FULLWIDTH COLON}": COLON,
    "-": DASH,
    "\N{EN DASH}": DASH,
    "\N{EM DASH}": DASH,
    "\N{HORIZONTAL BAR}": DASH,
    "(": PAREN_OPEN,
    "[": PAREN_OPEN,
    ")": PAREN_CLOSE,
    "]": PAREN_CLOSE,
}


_WITH_HAMZA = frozenset(("امام", "ان", "انا"))


class Quotation:
    """A stretch in quotation marks, as a range of words.

    Attributes
    ----------
    first, stop
        The words inside, ``first`` to ``stop - 1``; ``first == stop`` where there is none.
    span
        The stretch without its marks.
    closed
        Whether a closing mark was found.
    outer
        From the opening mark to after the closing one.
    """

    __slots__ = ("closed", "depth", "first", "outer", "span", "stop", "style")

    def __init__(self, first: int, stop: int, pair: MarkPair) -> None:
        self.first = first
        self.stop = stop
        self.span: Span = pair.inner
        self.closed = pair.closing is not None
        self.outer = (pair.opening.start, pair.closing.end if pair.closing is not None else pair.inner.end)
        self.depth = pair.depth
        self.style = pair.style


class _GapBits(dict[str, int]):
    """The bits of gaps; those of the short ones, which most are, are kept."""

    def __missing__(self, gap: str) -> int:
        bits = _bits(gap)
        if len(gap) <= _SHORT:
            if len(self) >= _MOST:
                self.clear()
            self[gap] = bits
        return bits


_SHORT, _MOST = 8, 1 << 12
_GAP_BITS = _GapBits()


class Document:
    """The words of a text in parallel lists, with what stands before each.

    Attributes
    ----------
    text
        The text as given.
    starts, ends
        Offsets of word *i*.
    words
        Folded spelling of word *i*.
    before
        The bits of what stands between word *i - 1* and word *i*; ``before[count]`` is the end of the text.
    quotations
        Outermost quotations in order.
    inside
        Index into `quotations` for every word, -1 outside.
    """

    __slots__ = (
        "_breaks",
        "_breaks_outside",
        "_maksura",
        "_marked",
        "_opened",
        "_opening_at",
        "before",
        "count",
        "ends",
        "inner_quotations",
        "inside",
        "quotations",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        parts = (_GAP_WITH_DASHES if _TATWEEL in text else _GAP).split(text)
        # Odd positions are gaps, even ones are words; the first and the last word may be empty.
        offsets = list(accumulate(map(len, parts), initial=0))
        words = parts[0::2]
        gaps = parts[1::2]
        starts = offsets[0:-1:2]
        ends = offsets[1::2]
        lead = 0
        if words and not words[0]:
            lead = 1
        tail = len(words)
        if tail > lead and not words[-1]:
            tail -= 1
        self.starts = starts[lead:tail]
        self.ends = ends[lead:tail]
        self.count = len(self.starts)
        folded = fold("\n".join(words[lead:tail]))
        self.words = folded.split("\n") if self.count else []
        if (
            "امام" in folded
            or "\n\N{ARABIC LETTER ALEF WITH MADDA ABOVE}ن" in text
            or " \N{ARABIC LETTER ALEF WITH MADDA ABOVE}ن" in text
        ):
            self._keep_hamza()
        if "بان\nكي" in folded or "بان\nجي" in folded:
            self._keep_name()
        inner = gaps[lead : lead + self.count - 1] if self.count else []
        self.before = [NEWLINE, *map(_GAP_BITS.__getitem__, inner), NEWLINE] if self.count else [NEWLINE]
        self._amend_stops()
        self._pair()
        self._maksura: bool | None = None
        self._breaks: list[int] | None = None
        self._breaks_outside: list[int] = []
        # The keys of a dict that was filled in order.
        self._opened = list(self._opening_at)

    def _keep_hamza(self) -> None:
        """Keep the hamza of إمام "imam", which folding makes one with أمام "before", and the madda of آن and آنا."""
        for index in compress(count(), map(_WITH_HAMZA.__contains__, self.words)):
            word = self.words[index]
            if word == "امام" and self.text.startswith("إ", self.starts[index]):
                self.words[index] = "إمام"
            elif word != "امام" and self.text.startswith("آ", self.starts[index]):
                self.words[index] = "آ" + word[1:]

    def _keep_name(self) -> None:
        """Tell the name بان كي مون from بأنّ and كي: its words are spelled as no folded word is."""
        words = self.words
        for index in range(self.count - 1):
            if words[index] in ("بان", "وبان") and words[index + 1] in ("كي", "جي"):
                words[index] = words[index].replace("بان", "ب\N{ARABIC LETTER ALEF WITH MADDA ABOVE}ن")
                words[index + 1] = words[index + 1][0] + "\N{ARABIC FATHA}ي"

    def _amend_stops(self) -> None:
        """Take back full stops that end no sentence: decimals, initials and titles like ``د.``."""
        before, words, starts, ends, text = self.before, self.words, self.starts, self.ends, self.text
        last = -1
        # Looked for without a step of the interpreter per word, as is done wherever few of the words are wanted.
        self._marked = list(compress(count(), map((NEWLINE | STOP | COLON | COMMA).__and__, before)))[1:-1]
        for index in self._marked:
            bits = before[index]
            width = starts[index] - ends[index - 1]
            if (width > 1 and len(words[index - 1]) != 1) or not bits & (STOP | COLON | COMMA):
                continue
            gap = text[ends[index - 1] : starts[index]]
            if width == 1:
                # No space: a decimal, a time of day, a Latin abbreviation or an address.
                left, right = words[index - 1][-1:], words[index][:1]
                # آي.بي.إم, and a longer name of a letter after others: آي.إتش.إس.
                initials = gap == "." and len(words[index]) <= 3 and (len(words[index - 1]) <= 2 or last == index - 1)
                last = index if initials else last
                latin = gap == "." and left.isascii() and right.isascii()
                if (left.isdigit() and right.isdigit()) or latin or initials:
                    before[index] = bits & ~(STOP | COLON | COMMA)
                    continue
            if len(words[index - 1]) == 1 and gap.rstrip() == "." and not words[index - 1].isdigit():
                before[index] = bits & ~STOP

    def _pair(self) -> None:
        self.quotations: list[Quotation] = []
        self.inner_quotations: list[Quotation] = []
        self.inside = [-1] * self.count
        self._opening_at: dict[int, int] = {}
        starts, ends, before = self.starts, self.ends, self.before
        for pair in pair_marks(self.text):
            first = bisect_left(starts, pair.opening.start)
            stop = bisect_right(ends, pair.inner.end)
            if stop < first:
                stop = first
            quotation = Quotation(first, stop, pair)
            if pair.depth:
                self.inner_quotations.append(quotation)
                continue
            number = len(self.quotations)
            self.quotations.append(quotation)
            self._opening_at[first] = number
            before[first] |= OPEN
            if quotation.closed:
                before[stop] |= CLOSE
            if stop > first:
                self.inside[first:stop] = [number] * (stop - first)

    # --- look-ups ---------------------------------------------------------------------------------------------------

    @property
    def spells_alef_maksura(self) -> bool:
        """Whether the article tells ى from ي: then على is the preposition, and علي the name."""
        if self._maksura is None:
            self._maksura = " عل\N{ARABIC LETTER ALEF MAKSURA} " in self.text
        return self._maksura

    def is_name_ali(self, index: int) -> bool:
        """Whether word `index` is the name علي rather than على, by its spelling in an article that tells them apart."""
        return self.words[index] == "علي" and self.spells_alef_maksura and self.surface(index).endswith("ي")

    def opening_at(self, index: int) -> Quotation | None:
        """Return the outermost quotation whose opening mark stands right before word `index`."""
        number = self._opening_at.get(index)
        return None if number is None else self.quotations[number]

    def openings(self, first: int, stop: int) -> list[int]:
        """Return the words from `first` to ``stop - 1`` before which an outermost quotation opens."""
        opened = self._opened
        if not opened:
            return opened
        return opened[bisect_left(opened, first) : bisect_left(opened, stop)]

    def sentence_break(self, index: int, *, quoted: bool) -> int:
        """Return the last word at or before `index` that opens a sentence, 0 where none but the first does.

        Unless `quoted`, a full stop inside a quotation ends none.
        """
        if self._breaks is None:
            before, inside = self.before, self.inside
            self._breaks = [at for at in self._marked if before[at] & PARAGRAPH_OR_STOP]
            self._breaks_outside = [
                at for at in self._breaks if before[at] & NEWLINE or inside[at] < 0 or inside[at - 1] != inside[at]
            ]
        breaks = self._breaks if quoted else self._breaks_outside
        place = bisect_right(breaks, index)
        return breaks[place - 1] if place else 0

    def quotation_of(self, index: int) -> Quotation | None:
        """Return the outermost quotation that word `index` stands in."""
        if not 0 <= index < self.count:
            return None
        number = self.inside[index]
        return None if number < 0 else self.quotations[number]

    def gap(self, index: int) -> str:
        """Return what stands between word `index - 1` and word `index`."""
        start = self.ends[index - 1] if index else 0
        return self.text[start : self.starts[index] if index < self.count else len(self.text)]

    def surface(self, index: int) -> str:
        """Return word `index` as it was typed."""
        return self.text[self.starts[index] : self.ends[index]]

    def span(self, first: int, stop: int) -> Span:
        """Return the span of the words ``first`` to ``stop - 1``."""
        return Span(self.starts[first], self.ends[stop - 1])


def _bits(gap: str) -> int:
    bits = 0
    for character in gap:
        bits |= _BITS.get(character, 0)
    return bits
