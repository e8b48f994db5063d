"""The Arabic script by what its characters are: letters, marks, digits, punctuation, controls."""

from __future__ import annotations

from .unicode_tables import MARKS

__all__ = [
    "ALEF",
    "ALEF_FORMS",
    "ALEF_MAKSURA",
    "BIDI_CONTROLS",
    "BLANKS",
    "DIGITS",
    "DOUBLE_QUOTATION_MARKS",
    "FARSI_YEH",
    "FOREIGN_LETTERS",
    "HAMZA_MARKS",
    "INVISIBLE",
    "JOINERS",
    "LETTERS",
    "LETTER_VARIANTS",
    "LINE_BREAKS",
    "LONG_VOWELS",
    "PUNCTUATION_FORMS",
    "QURANIC_MARKS",
    "QURAN_BRACKETS",
    "SINGLE_QUOTATION_MARKS",
    "SUPERSCRIPT_ALEF",
    "TASHKEEL",
    "TATWEEL",
    "TEH_MARBUTA",
    "WORD_LIGATURES",
    "YEH",
    "belongs_to_letter",
]


def _between(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


# --- letters ---------------------------------------------------------------------------------------------------------

ALEF = "\N{ARABIC LETTER ALEF}"
WAW = "\N{ARABIC LETTER WAW}"
YEH = "\N{ARABIC LETTER YEH}"
HEH = "\N{ARABIC LETTER HEH}"
KAF = "\N{ARABIC LETTER KAF}"
HAMZA = "\N{ARABIC LETTER HAMZA}"
ALEF_MAKSURA = "\N{ARABIC LETTER ALEF MAKSURA}"
TEH_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
HAMZA_ON_WAW = "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}"
HAMZA_ON_YEH = "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"
FARSI_YEH = "\N{ARABIC LETTER FARSI YEH}"

#: The 36 letters of the Arabic language as Unicode encodes them, the hamza on its seats and teh marbuta among them.
LETTERS = _between(HAMZA, "\N{ARABIC LETTER GHAIN}") + _between("\N{ARABIC LETTER FEH}", YEH)

#: Alef with hamza, madda or wasla on or under it.
ALEF_FORMS = (
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
    "\N{ARABIC LETTER ALEF WASLA}"
    "\N{ARABIC LETTER ALEF WITH WAVY HAMZA ABOVE}"
    "\N{ARABIC LETTER ALEF WITH WAVY HAMZA BELOW}"
    "\N{ARABIC LETTER HIGH HAMZA ALEF}"
)

#: The letters of prolongation, which writers repeat for emphasis and which no word holds three times in a row.
LONG_VOWELS = ALEF + WAW + YEH + ALEF_MAKSURA

#: Letters of other keyboards that stand for an Arabic letter in Arabic text, to that letter.
LETTER_VARIANTS = {
    "\N{ARABIC LETTER KEHEH}": KAF,
    "\N{ARABIC LETTER SWASH KAF}": KAF,
    "\N{ARABIC LETTER HEH GOAL}": HEH,
    "\N{ARABIC LETTER HEH DOACHASHMEE}": HEH,
    "\N{ARABIC LETTER AE}": HEH,
    "\N{ARABIC LETTER HEH WITH YEH ABOVE}": HEH,
    "\N{ARABIC LETTER HEH GOAL WITH HAMZA ABOVE}": HEH,
    "\N{ARABIC LETTER TEH MARBUTA GOAL}": TEH_MARBUTA,
    "\N{ARABIC LETTER YEH BARREE}": YEH,
    "\N{ARABIC LETTER YEH BARREE WITH HAMZA ABOVE}": HAMZA_ON_YEH,
    "\N{ARABIC LETTER E}": YEH,
    "\N{ARABIC LETTER YEH WITH TAIL}": YEH,
}

#: Letters that write a sound Arabic has no letter for, to the letter whose shape they extend.
FOREIGN_LETTERS = {
    "\N{ARABIC LETTER PEH}": "\N{ARABIC LETTER BEH}",
    "\N{ARABIC LETTER TCHEH}": "\N{ARABIC LETTER JEEM}",
    "\N{ARABIC LETTER JEH}": "\N{ARABIC LETTER ZAIN}",
    "\N{ARABIC LETTER VEH}": "\N{ARABIC LETTER FEH}",
    "\N{ARABIC LETTER FEH WITH THREE DOTS BELOW}": "\N{ARABIC LETTER FEH}",
    "\N{ARABIC LETTER QAF WITH THREE DOTS ABOVE}": "\N{ARABIC LETTER QAF}",
    "\N{ARABIC LETTER GAF}": KAF,
    "\N{ARABIC LETTER NG}": KAF,
}

#: Single code points that show one or more whole words (U+FDF0, U+FDF1, U+FDF3 to U+FDFC); U+FDF2, the name of God,
#: is drawn like its letters and counts as an ordinary presentation form.
WORD_LIGATURES = "\ufdf0\ufdf1" + _between("\ufdf3", "\ufdfc")

# --- marks -----------------------------------------------------------------------------------------------------------

#: Tanwin, short vowels, shadda and sukun with their rarer forms (U+064B to U+0652, U+0656 to U+065F).
TASHKEEL = _between("\N{ARABIC FATHATAN}", "\N{ARABIC SUKUN}") + _between(
    "\N{ARABIC SUBSCRIPT ALEF}", "\N{ARABIC WAVY HAMZA BELOW}"
)
SUPERSCRIPT_ALEF = "\N{ARABIC LETTER SUPERSCRIPT ALEF}"
MADDAH_ABOVE = "\N{ARABIC MADDAH ABOVE}"
#: Combining hamza; with alef, waw or yeh before it canonical composition makes one letter of the two.
HAMZA_MARKS = "\N{ARABIC HAMZA ABOVE}\N{ARABIC HAMZA BELOW}"
#: Signs of honour, pause and recitation, the small letters among them, and the maddah that stands on no alef.
QURANIC_MARKS = (
    _between("\N{ARABIC SIGN SALLALLAHOU ALAYHE WASSALLAM}", "\N{ARABIC SMALL KASRA}")
    + _between("\N{ARABIC SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA}", "\N{ARABIC SMALL HIGH SEEN}")
    + _between("\N{ARABIC SMALL HIGH ROUNDED ZERO}", "\N{ARABIC SMALL HIGH NOON}")
    + _between("\N{ARABIC EMPTY CENTRE LOW STOP}", "\N{ARABIC SMALL LOW MEEM}")
    + _between("\u0898", "\u089f")
    + _between("\u08ca", "\u08e1")
    + _between("\u08e3", "\u08ff")
    + MADDAH_ABOVE
)
TATWEEL = "\N{ARABIC TATWEEL}"

_MARKS = frozenset(code for first, last in MARKS for code in range(first, last + 1))


def belongs_to_letter(character: str) -> bool:
    """Whether a character has no place of its own in a word: a mark or a tatweel."""
    return character == TATWEEL or ord(character) in _MARKS


# --- digits ----------------------------------------------------------------------------------------------------------

#: The three rows of digits, each from zero to nine.
DIGITS = (
    "0123456789",
    _between("\N{ARABIC-INDIC DIGIT ZERO}", "\N{ARABIC-INDIC DIGIT NINE}"),
    _between("\N{EXTENDED ARABIC-INDIC DIGIT ZERO}", "\N{EXTENDED ARABIC-INDIC DIGIT NINE}"),
)
DECIMAL_SEPARATOR = "\N{ARABIC DECIMAL SEPARATOR}"
THOUSANDS_SEPARATOR = "\N{ARABIC THOUSANDS SEPARATOR}"

# --- punctuation -----------------------------------------------------------------------------------------------------

DOUBLE_QUOTATION_MARKS = (
    "\N{QUOTATION MARK}"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}"
    "\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{DOUBLE LOW-9 QUOTATION MARK}"
    "\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}"
    "\N{DOUBLE PRIME}"
    "\N{REVERSED DOUBLE PRIME}"
    "\N{REVERSED DOUBLE PRIME QUOTATION MARK}"
    "\N{DOUBLE PRIME QUOTATION MARK}"
    "\N{LOW DOUBLE PRIME QUOTATION MARK}"
    "\N{HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT}"
    "\N{HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT}"
    "\N{FULLWIDTH QUOTATION MARK}"
)
SINGLE_QUOTATION_MARKS = (
    "\N{APOSTROPHE}"
    "\N{GRAVE ACCENT}"
    "\N{ACUTE ACCENT}"
    "\N{LEFT SINGLE QUOTATION MARK}"
    "\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{SINGLE LOW-9 QUOTATION MARK}"
    "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}"
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
    "\N{PRIME}"
    "\N{REVERSED PRIME}"
    "\N{HEAVY SINGLE TURNED COMMA QUOTATION MARK ORNAMENT}"
    "\N{HEAVY SINGLE COMMA QUOTATION MARK ORNAMENT}"
    "\N{FULLWIDTH APOSTROPHE}"
)
#: The ornate brackets that enclose words of the Qur'an; both orders occur.
QURAN_BRACKETS = "\N{ORNATE LEFT PARENTHESIS}\N{ORNATE RIGHT PARENTHESIS}"

#: Other punctuation, to the ASCII mark that does the same.
PUNCTUATION_FORMS = {
    "\N{ARABIC COMMA}": ",",
    "\N{ARABIC SEMICOLON}": ";",
    "\N{ARABIC QUESTION MARK}": "?",
    "\N{ARABIC PERCENT SIGN}": "%",
    "\N{ARABIC FIVE POINTED STAR}": "*",
    "\N{ARABIC FULL STOP}": ".",
    "\N{ARABIC DATE SEPARATOR}": ",",
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{FIGURE DASH}": "-",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{HORIZONTAL BAR}": "-",
    "\N{MINUS SIGN}": "-",
    "\N{FRACTION SLASH}": "/",
    "\N{FULLWIDTH EXCLAMATION MARK}": "!",
    "\N{FULLWIDTH PERCENT SIGN}": "%",
    "\N{FULLWIDTH LEFT PARENTHESIS}": "(",
    "\N{FULLWIDTH RIGHT PARENTHESIS}": ")",
    "\N{FULLWIDTH COMMA}": ",",
    "\N{FULLWIDTH HYPHEN-MINUS}": "-",
    "\N{FULLWIDTH FULL STOP}": ".",
    "\N{FULLWIDTH SOLIDUS}": "/",
    "\N{FULLWIDTH COLON}": ":",
    "\N{FULLWIDTH SEMICOLON}": ";",
    "\N{FULLWIDTH QUESTION MARK}": "?",
}

# --- what is not seen ------------------------------------------------------------------------------------------------

BIDI_CONTROLS = (
    "\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    + _between("\N{LEFT-TO-RIGHT EMBEDDING}", "\N{RIGHT-TO-LEFT OVERRIDE}")
    + _between("\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}")
)
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
#: Zero-width characters, soft hyphen, byte order mark and control characters that are no white space.
INVISIBLE = (
    "\N{ZERO WIDTH SPACE}"
    "\N{WORD JOINER}"
    "\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{SOFT HYPHEN}"
    "\N{MONGOLIAN VOWEL SEPARATOR}"
    "\N{COMBINING GRAPHEME JOINER}"
    "\N{FUNCTION APPLICATION}\N{INVISIBLE TIMES}\N{INVISIBLE SEPARATOR}\N{INVISIBLE PLUS}"
    + _between("\u206a", "\u206f")
    + _between("\x00", "\x08")
    + _between("\x0e", "\x1b")
    + _between("\x7f", "\x84")
    + _between("\x86", "\x9f")
)
#: Blanks besides the space and what Unicode calls space separators.
BLANKS = "\t\x1f"
#: What ends a line besides line feed and carriage return.
LINE_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
