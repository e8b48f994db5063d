"""Sentences of a news text, as spans."""

from __future__ import annotations

from typing import Final

import regex

from ..errors import InvalidArgument
from ..model import Span
from .marks import pair_marks
from .segmentation import paragraph_bounds

__all__ = ["ABBREVIATIONS", "sentences"]

#: What a full stop after it does not end, besides single letters (which are titles, initials or parts of acronyms).
ABBREVIATIONS: Final = frozenset(
    (
        *("Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt", "Jr", "Sr"),
        *("Inc", "Ltd", "Co", "Corp", "vs", "No", "Fig", "Vol"),
        # Titles behind the conjunction that is written together with them.
        *("ود", "وم", "وأ"),
        *("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"),
    )
)
_STOP = regex.compile(r"[.!?;\N{ARABIC QUESTION MARK}\N{ARABIC SEMICOLON}\N{ARABIC FULL STOP}\N{HORIZONTAL ELLIPSIS}]+")
_LAST_WORD = regex.compile(r"(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]*+$")
_ONE_LETTER = regex.compile(r"\p{L}\p{M}*+")
_HTML_REFERENCE = regex.compile(r"&#?\w{1,8}$")
_CLOSING = frozenset(")]}")
_LONGEST_WORD: Final = 24


def _is_full_stop(text: str, start: int, end: int, sentence: int) -> bool:
    """Whether a single dot ends a sentence rather than an abbreviation, a number or a name."""
    following = text[end] if end < len(text) else " "
    if following.isdigit() or following in ",\N{ARABIC COMMA}:" or (following.isascii() and following.isalpha()):
        return False
    if start - sentence <= 3 and text[sentence:start].isdigit():
        return False  # the number of a list item
    last = _LAST_WORD.search(text, max(sentence, start - _LONGEST_WORD), start)
    if last is None:
        return True
    return not _ONE_LETTER.fullmatch(last.group()) and last.group() not in ABBREVIATIONS


def _ends_sentence(text: str, start: int, end: int, sentence: int) -> bool:
    run = text[start:end]
    if run == ".":
        return _is_full_stop(text, start, end, sentence)
    if run == "..":
        return True
    if run == ";":
        return not _HTML_REFERENCE.search(text, max(sentence, start - 9), start)
    return bool(run.strip(".\N{HORIZONTAL ELLIPSIS}"))


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text.

    Full stop, question and exclamation mark, semicolon and the two dots of headlines end a sentence; an ellipsis does
    not. Nothing ends one inside quotation marks, numbers, abbreviations (a single letter, as in titles and initials),
    Latin acronyms and web addresses. A full stop right before a closing quotation mark ends the sentence after the mark
    if no punctuation follows.

    Parameters
    ----------
    text
        Any str.

    Returns
    -------
    tuple of Span
        In order; each starts and ends at a character that is not white space, and lies in one paragraph.

    Raises
    ------
    InvalidArgument
        If `text` is not a str.

    Examples
    --------
    >>> import arnews
    >>> text = "قال د. سامر: «انتهى. نغادر». بلغ السعر 3.5 ريال. لماذا؟ لا نعرف"
    >>> [span.of(text) for span in arnews.sentences(text)]
    ['قال د. سامر: «انتهى. نغادر».', 'بلغ السعر 3.5 ريال.', 'لماذا؟', 'لا نعرف']
    """
    if not isinstance(text, str):
        raise InvalidArgument("text", text, "a str")
    stops = [match.span() for match in _STOP.finditer(text)]
    pairs = [pair for pair in pair_marks(text) if not pair.depth and pair.closing is not None] if stops else []
    closing_marks = {pair.closing.start: pair.closing.end for pair in pairs if pair.closing is not None}
    found: list[Span] = []
    stop = quotation = 0
    for first, last in paragraph_bounds(text):
        begin = first
        while stop < len(stops) and stops[stop][0] < last:
            start, end = stops[stop]
            stop += 1
            while quotation < len(pairs) and pairs[quotation].inner.end < start:
                closing = pairs[quotation].closing
                if closing is None or closing.end > start:
                    break
                quotation += 1
            if start < begin or not _ends_sentence(text, start, end, begin):
                continue
            if quotation < len(pairs) and pairs[quotation].opening.end <= start:
                closing = pairs[quotation].closing
                if closing is None or text[start:end] != "." or text[end : closing.start].strip():
                    continue
                end = closing.end
                if end < last and not (text[end].isspace() or text[end].isalnum()):
                    continue
            while end < last and (text[end] in _CLOSING or end in closing_marks):
                end = closing_marks.get(end, end + 1)
            found.append(Span(begin, end))
            begin = end
            while begin < last and text[begin].isspace():
                begin += 1
        if begin < last:
            found.append(Span(begin, last))
    return tuple(found)
