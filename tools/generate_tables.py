"""Write ``arnews/text/unicode_tables.py`` from the Unicode database of the Python that runs this."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "arnews" / "text" / "unicode_tables.py"
HANGUL = range(0xAC00, 0xD7A4)
HANGUL_VOWELS_AND_FINALS = (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))
PRESENTATION_FORMS = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))


def ranges(codes: Iterable[int]) -> list[tuple[int, int]]:
    """Join sorted code points into closed ranges."""
    found: list[tuple[int, int]] = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return found


def points(text: str) -> tuple[int, ...]:
    return tuple(map(ord, text))


def canonical_decompositions() -> dict[int, tuple[int, ...]]:
    """Full canonical decompositions, Hangul left out (it is arithmetic)."""
    found = {}
    for code in range(sys.maxunicode + 1):
        if code in HANGUL or 0xD800 <= code < 0xE000:
            continue
        whole = unicodedata.normalize("NFD", chr(code))
        if whole != chr(code):
            found[code] = points(whole)
    return found


def compositions() -> dict[tuple[int, int], int]:
    """Pairs that compose to one character, Hangul left out."""
    found = {}
    for code in range(sys.maxunicode + 1):
        mapping = unicodedata.decomposition(chr(code))
        if not mapping or mapping.startswith("<") or " " not in mapping:
            continue
        if unicodedata.normalize("NFC", chr(code)) == chr(code):
            first, second = (int(part, 16) for part in mapping.split())
            found[first, second] = code
    return found


def presentation_forms() -> dict[int, tuple[int, ...]]:
    """Arabic presentation forms to the letters they show.

    The isolated and medial forms of the marks decompose to the mark on a space or a tatweel that only carries it;
    the carrier is left out.
    """
    found = {}
    for code in PRESENTATION_FORMS:
        mapping = unicodedata.decomposition(chr(code))
        if not mapping.startswith("<"):
            continue
        whole = unicodedata.normalize("NFKC", chr(code))
        if any(unicodedata.combining(character) for character in whole):
            whole = unicodedata.normalize("NFC", whole.lstrip(" \N{ARABIC TATWEEL}"))
        found[code] = points(whole)
    return found


def latin_case() -> dict[int, int]:
    """Latin capitals to their small letters, one to one."""
    found = {}
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), "")
        if name.startswith(("LATIN CAPITAL", "FULLWIDTH LATIN CAPITAL")) or code == 0x212A:
            small = ord(chr(code).lower()[0])
            if small != code:
                found[code] = small
    return found


def latin_letters() -> list[tuple[int, int]]:
    names = ("LATIN ", "FULLWIDTH LATIN ")
    return ranges(
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code))[0] == "L" and unicodedata.name(chr(code), "").startswith(names)
    )


def category(*names: str) -> list[tuple[int, int]]:
    return ranges(code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) in names)


def table(name: str, comment: str, lines: list[str], kind: str, brackets: str = "()") -> str:
    body = "".join(f"    {line}\n" for line in lines)
    return f"\n# {comment}\n{name}: {kind} = {brackets[0]}\n{body}{brackets[1]}\n"


def rows(items: list[str]) -> list[str]:
    """Pack items into lines of at most 110 characters."""
    lines: list[str] = []
    for item in items:
        if lines and len(lines[-1]) + len(item) + 2 <= 110:
            lines[-1] += f" {item},"
        else:
            lines.append(f"{item},")
    return lines


def code_ranges(found: list[tuple[int, int]]) -> list[str]:
    return rows([f"(0x{first:04X}, 0x{last:04X})" for first, last in found])


def sequence(codes: tuple[int, ...]) -> str:
    inner = ", ".join(f"0x{code:04X}" for code in codes)
    return f"({inner},)" if len(codes) == 1 else f"({inner})"


def render() -> str:
    """Return the whole module as text."""
    classes: dict[int, list[int]] = {}
    for code in range(sys.maxunicode + 1):
        combining = unicodedata.combining(chr(code))
        if combining:
            classes.setdefault(combining, []).append(code)
    decompositions, pairs = canonical_decompositions(), compositions()
    unstable = {code for codes in classes.values() for code in codes}
    unstable.update(second for _, second in pairs)
    unstable.update(HANGUL_VOWELS_AND_FINALS)
    unstable.update(code for code in decompositions if not unicodedata.is_normalized("NFC", chr(code)))
    nonempty = "tuple[tuple[int, int], ...]"
    return "".join(
        [
            '"""Tables of the Unicode character database; written by ``tools/generate_tables.py``, never by hand."""\n',
            "\nfrom __future__ import annotations\n",
            "\n# fmt: off\n# ruff: noqa: E501\n",
            f'\nUNICODE_VERSION = "{unicodedata.unidata_version}"\n',
            table(
                "COMBINING_CLASSES",
                "Canonical combining class to the closed ranges of code points that have it; 0 is left out.",
                [
                    f"{number}: ({' '.join(code_ranges(ranges(codes)))}),"
                    if len(code_ranges(ranges(codes))) == 1
                    else f"{number}: (\n        " + "\n        ".join(code_ranges(ranges(codes))) + "\n    ),"
                    for number, codes in sorted(classes.items())
                ],
                f"dict[int, {nonempty}]",
                "{}",
            ),
            table(
                "DECOMPOSITIONS",
                "Full canonical decompositions; the Hangul syllables are arithmetic and left out.",
                rows([f"0x{code:04X}: {sequence(whole)}" for code, whole in sorted(decompositions.items())]),
                "dict[int, tuple[int, ...]]",
                "{}",
            ),
            table(
                "COMPOSITIONS",
                "Two characters that compose to a third one; the Hangul syllables are left out.",
                rows([f"({sequence(pair)[1:-1]}): 0x{code:04X}" for pair, code in sorted(pairs.items())]),
                "dict[tuple[int, int], int]",
                "{}",
            ),
            table(
                "UNSTABLE",
                "What is no safe boundary: a mark, or a character whose NFC quick check is not Yes.",
                code_ranges(ranges(unstable)),
                nonempty,
            ),
            table(
                "PRESENTATION_FORMS",
                "Arabic presentation forms A and B to the letters they show.",
                rows([f"0x{code:04X}: {sequence(whole)}" for code, whole in sorted(presentation_forms().items())]),
                "dict[int, tuple[int, ...]]",
                "{}",
            ),
            table(
                "LATIN_SMALL",
                "Latin capitals to their small letters.",
                rows([f"0x{code:04X}: 0x{small:04X}" for code, small in sorted(latin_case().items())]),
                "dict[int, int]",
                "{}",
            ),
            table(
                "PUNCTUATION",
                "General category P.",
                code_ranges(category("Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps")),
                nonempty,
            ),
            table("SYMBOLS", "General category S.", code_ranges(category("Sc", "Sk", "Sm", "So")), nonempty),
            table("SPACES", "General category Zs.", code_ranges(category("Zs")), nonempty),
            table("LETTERS", "General category L.", code_ranges(category("Lu", "Ll", "Lt", "Lm", "Lo")), nonempty),
            table("MARKS", "General category M.", code_ranges(category("Mn", "Mc", "Me")), nonempty),
            table("NUMBERS", "General category N.", code_ranges(category("Nd", "Nl", "No")), nonempty),
            table("LATIN_LETTERS", "Letters whose name says Latin.", code_ranges(latin_letters()), nonempty),
        ]
    )


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
