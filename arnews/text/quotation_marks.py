"""The quotation marks of Arabic news by style, with the direction each one has by itself; data only."""

from __future__ import annotations

import enum
from typing import Final

__all__ = ["CLOSES", "EITHER", "FAMILIES", "OPENS", "MarkStyle"]


class MarkStyle(enum.StrEnum):
    """The family a quotation mark belongs to."""

    #: Straight marks, typewriter or full-width.
    STRAIGHT = "straight"
    #: Double angle marks.
    GUILLEMETS = "guillemets"
    #: Typographic double marks, high or low, double primes among them, and doubled single ones.
    CURLY = "curly"
    #: Typographic or straight single marks that enclose something; never an apostrophe.
    SINGLE = "single"
    #: Single angle marks.
    SINGLE_GUILLEMETS = "single_guillemets"
    #: Doubled apostrophes or grave accents.
    DOUBLED_APOSTROPHES = "doubled_apostrophes"
    #: Doubled round brackets.
    DOUBLE_PARENTHESES = "double_parentheses"
    #: Doubled less-than and greater-than signs.
    DOUBLE_CHEVRONS = "double_chevrons"
    #: The ornate brackets around words of the Qur'an.
    QURAN = "quran"


OPENS, CLOSES, EITHER = 1, -1, 0


def _families() -> dict[str, tuple[MarkStyle, int]]:
    listed: list[tuple[MarkStyle, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = [
        # style, nominal openers, nominal closers, marks without a direction
        (
            MarkStyle.STRAIGHT,
            (),
            (),
            ("\N{QUOTATION MARK}", "\N{FULLWIDTH QUOTATION MARK}", "&quot;", "&#34;", "&#034;", "&#x22;"),
        ),
        (
            MarkStyle.GUILLEMETS,
            ("\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "&laquo;", "&#171;", "&#xab;"),
            ("\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}", "&raquo;", "&#187;", "&#xbb;"),
            (),
        ),
        (
            MarkStyle.CURLY,
            (
                "\N{LEFT DOUBLE QUOTATION MARK}",
                "\N{DOUBLE LOW-9 QUOTATION MARK}",
                "\N{HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT}",
                "\N{LEFT SINGLE QUOTATION MARK}" * 2,
                "&ldquo;",
                "&bdquo;",
                "&#8220;",
                "&#8222;",
            ),
            (
                "\N{RIGHT DOUBLE QUOTATION MARK}",
                "\N{HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT}",
                "\N{RIGHT SINGLE QUOTATION MARK}" * 2,
                "&rdquo;",
                "&#8221;",
            ),
            ("\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}", "\N{DOUBLE PRIME}", "\N{REVERSED DOUBLE PRIME}"),
        ),
        (
            MarkStyle.SINGLE,
            (
                "\N{LEFT SINGLE QUOTATION MARK}",
                "\N{SINGLE LOW-9 QUOTATION MARK}",
                "\N{HEAVY SINGLE TURNED COMMA QUOTATION MARK ORNAMENT}",
                "&lsquo;",
                "&#8216;",
            ),
            (
                "\N{RIGHT SINGLE QUOTATION MARK}",
                "\N{HEAVY SINGLE COMMA QUOTATION MARK ORNAMENT}",
                "&rsquo;",
                "&#8217;",
            ),
            (
                "\N{APOSTROPHE}",
                "\N{GRAVE ACCENT}",
                "\N{ACUTE ACCENT}",
                "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}",
                "\N{FULLWIDTH APOSTROPHE}",
                "&apos;",
                "&#39;",
                "&#039;",
            ),
        ),
        (
            MarkStyle.SINGLE_GUILLEMETS,
            ("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", "&lsaquo;", "&#8249;"),
            ("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", "&rsaquo;", "&#8250;"),
            (),
        ),
        (
            MarkStyle.DOUBLED_APOSTROPHES,
            ("``",),
            (),
            ("''", "\N{ACUTE ACCENT}" * 2),
        ),
        (MarkStyle.DOUBLE_PARENTHESES, ("((",), ("))",), ()),
        (MarkStyle.DOUBLE_CHEVRONS, ("<<", "&lt;&lt;"), (">>", "&gt;&gt;"), ()),
        (MarkStyle.QURAN, (), (), ("\N{ORNATE LEFT PARENTHESIS}", "\N{ORNATE RIGHT PARENTHESIS}")),
    ]
    found: dict[str, tuple[MarkStyle, int]] = {}
    for style, openers, closers, undirected in listed:
        for marks, direction in ((openers, OPENS), (closers, CLOSES), (undirected, EITHER)):
            found.update(dict.fromkeys(marks, (style, direction)))
    return found


#: Every mark, as it may stand in a text, to its style and direction; HTML references in small letters.
FAMILIES: Final = _families()
