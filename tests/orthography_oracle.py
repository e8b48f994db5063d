"""A slow, plain description of what every field of a profile does, character by character, from Unicode names."""

from __future__ import annotations

import functools
import unicodedata
from typing import Any

QUOTES_DOUBLE = '"«»“”„‟″‶〝〞〟❝❞＂'
QUOTES_SINGLE = "'`´‘’‚‛‹›′‵❛❜＇"
LETTER_VARIANTS = {
    "KEHEH": "ك",
    "SWASH KAF": "ك",
    "HEH GOAL": "ه",
    "HEH DOACHASHMEE": "ه",
    "AE": "ه",
    "HEH WITH YEH ABOVE": "ه",
    "HEH GOAL WITH HAMZA ABOVE": "ه",
    "TEH MARBUTA GOAL": "ة",
    "YEH BARREE": "ي",
    "YEH BARREE WITH HAMZA ABOVE": "ئ",
    "E": "ي",
    "YEH WITH TAIL": "ي",
}
FOREIGN = {
    "PEH": "ب",
    "TCHEH": "ج",
    "JEH": "ز",
    "VEH": "ف",
    "FEH WITH THREE DOTS BELOW": "ف",
    "QAF WITH THREE DOTS ABOVE": "ق",
    "GAF": "ك",
    "NG": "ك",
}
ASCII_MARKS = {
    **dict(zip("،؛؟٪٭۔؍‐‑‒–—―−⁄", ",;?%*.,-------/", strict=True)),
    **{chr(0xFF00 + ord(mark) - 0x20): mark for mark in "!%(),-./:;?"},
}


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return name.removeprefix("ARABIC LETTER ") if name.startswith("ARABIC LETTER ") else ""


def _is_line_break(character: str) -> bool:
    return character in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def step(character: str, profile: Any) -> str:
    """What one character becomes, its result not folded further."""
    code, name = ord(character), _named(character)
    category = unicodedata.category(character)
    quranic = (
        0x610 <= code <= 0x61A
        or code in (*range(0x6D6, 0x6DD), *range(0x6DF, 0x6E9), *range(0x6EA, 0x6EE), 0x653)
        or code in (*range(0x898, 0x8A0), *range(0x8CA, 0x8E2), *range(0x8E3, 0x900))
    )
    if 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:
        compatible = unicodedata.normalize("NFKC", character)
        words = code in (0xFDF0, 0xFDF1) or 0xFDF3 <= code <= 0xFDFC
        if unicodedata.decomposition(character) and (profile.word_ligatures if words else profile.presentation_forms):
            if any(map(unicodedata.combining, compatible)):
                compatible = compatible.lstrip(" ـ")
            return compatible
    dropped = (
        (profile.tashkeel and (0x64B <= code <= 0x652 or 0x656 <= code <= 0x65F))
        or (profile.superscript_alef and code == 0x670)
        or (profile.quranic_marks and quranic)
        or (profile.hamza_marks and code in (0x654, 0x655))
        or (profile.tatweel and code == 0x640)
        or (profile.bidi_controls and (unicodedata.bidirectional(character) in BIDI or code in BIDI_MARKS))
        or (profile.joiners and code in (0x200C, 0x200D))
        or (profile.invisible and _invisible(code))
        or (profile.hamza_alone and name == "HAMZA")
    )
    if dropped:
        return ""
    if profile.alef and name in ALEF:
        return "ا"
    if profile.alef_maksura and name == "ALEF MAKSURA":
        return "ي"
    if profile.farsi_yeh and name == "FARSI YEH":
        return "ي"
    if profile.teh_marbuta and name == "TEH MARBUTA":
        return "ه"
    if profile.hamza_on_waw and name == "WAW WITH HAMZA ABOVE":
        return "و"
    if profile.hamza_on_yeh and name == "YEH WITH HAMZA ABOVE":
        return "ي"
    if profile.letter_variants and name in LETTER_VARIANTS:
        return LETTER_VARIANTS[name]
    if profile.foreign_letters and name in FOREIGN:
        return FOREIGN[name]
    if profile.digits != "keep" and (0x30 <= code <= 0x39 or 0x660 <= code <= 0x669 or 0x6F0 <= code <= 0x6F9):
        return chr((0x30 if profile.digits == "ascii" else 0x660) + unicodedata.digit(character))
    if character in QUOTES_DOUBLE or character in QUOTES_SINGLE:
        if profile.quotation_marks == "space":
            return " "
        if profile.quotation_marks == "unify":
            return '"' if character in QUOTES_DOUBLE else "'"
        return character
    if profile.punctuation == "space" and category[0] in "PS":
        return " "
    if profile.punctuation == "unify" and character in ASCII_MARKS:
        return ASCII_MARKS[character]
    if profile.digits == "ascii" and character in "٫٬":
        return {"٫": ".", "٬": ","}[character]
    # Circled letters are symbols, and stay.
    latin = category[0] == "L" and "LATIN CAPITAL" in unicodedata.name(character, "")
    if profile.latin_case and (latin or code == 0x212A):
        return character.lower()[0]
    if profile.spaces != "keep":
        if character in "\t\x1f" or category == "Zs":
            return " "
        if _is_line_break(character):
            return " " if profile.spaces == "words" else "\n"
        if profile.spaces == "words" and character in "\r\n":
            return " "
    return character


ALEF = {
    "ALEF WITH MADDA ABOVE",
    "ALEF WITH HAMZA ABOVE",
    "ALEF WITH HAMZA BELOW",
    "ALEF WASLA",
    "ALEF WITH WAVY HAMZA ABOVE",
    "ALEF WITH WAVY HAMZA BELOW",
    "HIGH HAMZA ALEF",
}
BIDI = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
BIDI_MARKS = (0x61C, 0x200E, 0x200F)


def _invisible(code: int) -> bool:
    return (
        code in (0x200B, 0x2060, 0xFEFF, 0xAD, 0x180E, 0x34F)
        or 0x2061 <= code <= 0x2064
        or 0x206A <= code <= 0x206F
        or (unicodedata.category(chr(code)) == "Cc" and code not in (*range(9, 14), *range(0x1C, 0x20), 0x85))
    )


def _composes(character: str) -> bool:
    """Whether a character is part of a canonical composition."""
    return character in _composing()


@functools.cache
def _composing() -> frozenset[str]:
    found: set[str] = set()
    for code in range(0x110000):
        whole = unicodedata.normalize("NFD", chr(code))
        if whole != chr(code):
            found.update(whole, chr(code))
    return frozenset(found)


def _fully(character: str, profile: Any) -> str:
    result = step(character, profile)
    while (further := "".join(step(each, profile) for each in result)) != result:
        result = further
    return result


def oracle(text: str, profile: Any) -> str:
    """Fold a text the slow way; for profiles that replace no whole words."""
    while True:
        before = text
        text = "".join(each for each in text if _fully(each, profile) or (profile.canonical and _composes(each)))
        if profile.canonical:
            text = unicodedata.normalize("NFC", text)
        text = "".join(_fully(each, profile) for each in text)
        if text == before:
            break
    if profile.elongation:
        text = _without_elongation(text)
    if profile.spaces == "single":
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if profile.spaces != "keep":
        while "  " in text:
            text = text.replace("  ", " ")
    if profile.spaces == "words":
        text = text.strip(" ")
    return text


def _without_elongation(text: str) -> str:
    out = ""
    place = 0
    while place < len(text):
        end = place
        while end < len(text) and text[end] == text[place]:
            end += 1
        count, letter = end - place, text[place]
        arabic = 0x621 <= ord(letter) <= 0x63A or 0x641 <= ord(letter) <= 0x64A
        if arabic and count >= (3 if letter in "اويى" else 4):
            count = 1
        out += letter * count
        place = end
    return out
