"""Letter classes against pyarabic's, made by somebody else, and the generated tables against the Unicode data."""

from __future__ import annotations

import importlib.util
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from under_test import submodule

letters = submodule("text.letters")
tables = submodule("text.unicode_tables")
constants: Any = pytest.importorskip("pyarabic.araby_const")

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (letters.LETTERS, constants.LETTERS),
        (letters.TASHKEEL[:8], constants.TASHKEEL),
        (letters.TATWEEL, constants.TATWEEL),
        (letters.SUPERSCRIPT_ALEF, constants.SMALL_ALEF),
        (letters.HAMZA_MARKS, (constants.HAMZA_ABOVE, constants.HAMZA_BELOW)),
        (letters.MADDAH_ABOVE, constants.MADDA_ABOVE),
        (
            letters.ALEF_FORMS[:4],
            (constants.ALEF_MADDA, constants.ALEF_HAMZA_ABOVE, constants.ALEF_HAMZA_BELOW, constants.ALEF_WASLA),
        ),
        (letters.TEH_MARBUTA, constants.TEH_MARBUTA),
        (letters.ALEF_MAKSURA, constants.ALEF_MAKSURA),
        (letters.HAMZA, constants.HAMZA),
        (letters.HAMZA_ON_WAW, constants.WAW_HAMZA),
        (letters.HAMZA_ON_YEH, constants.YEH_HAMZA),
        (letters.DECIMAL_SEPARATOR, constants.DECIMAL),
        (letters.THOUSANDS_SEPARATOR, constants.THOUSANDS),
        # Theirs holds yeh, alef, waw and alef maqsura as the weak letters.
        (letters.LONG_VOWELS, constants.WEAK),
    ],
)
def test_classes_agree_with_pyarabic(ours: str, theirs: Any) -> None:
    # Its list of letters leaves the hamza forms out; ours is the whole alphabet as Unicode encodes it.
    assert set(theirs) <= set(ours)
    extra = set(ours) - set(theirs)
    assert extra <= {*constants.HAMZAT, constants.ALEF_MADDA, constants.ALEF_MAKSURA, constants.TEH_MARBUTA}


def test_digits_agree_with_pyarabic() -> None:
    names = ("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE")
    assert letters.DIGITS[1] == "".join(getattr(constants, name) for name in names)


def test_alef_maqsura_is_no_form_of_alef() -> None:
    # pyarabic counts it among the alefs and folds "on" to another word; it is a final yeh without dots.
    assert letters.ALEF_MAKSURA in constants.ALEFAT
    assert letters.ALEF_MAKSURA not in letters.ALEF_FORMS


@pytest.mark.parametrize("row", letters.DIGITS)
def test_digits_count(row: str) -> None:
    assert [unicodedata.digit(digit) for digit in row] == list(range(10))


def test_every_listed_character_is_assigned() -> None:
    for name in letters.__all__:
        value = getattr(letters, name)
        if isinstance(value, str):
            listed = value
        elif isinstance(value, (dict, tuple)):
            listed = "".join(value)
        else:
            continue
        for character in listed:
            assert unicodedata.category(character) != "Cn", (name, hex(ord(character)))
    for mark in letters.DOUBLE_QUOTATION_MARKS + letters.SINGLE_QUOTATION_MARKS:
        assert unicodedata.category(mark)[0] in "PS"
    for mark in letters.TASHKEEL + letters.QURANIC_MARKS + letters.HAMZA_MARKS:
        # The small waw and yeh of the Qur'an are letters to Unicode, and signs of recitation to readers.
        assert unicodedata.category(mark) == "Mn" or mark in (constants.SMALL_WAW, constants.SMALL_YEH)


def test_no_character_is_in_two_classes_of_drops() -> None:
    classes = (
        letters.TASHKEEL,
        letters.SUPERSCRIPT_ALEF,
        letters.QURANIC_MARKS,
        letters.HAMZA_MARKS,
        letters.TATWEEL,
        letters.BIDI_CONTROLS,
        letters.JOINERS,
        letters.INVISIBLE,
    )
    every = "".join(classes)
    assert len(every) == len(set(every))


@pytest.mark.skipif(
    unicodedata.unidata_version != tables.UNICODE_VERSION,
    reason=f"this Python has Unicode {unicodedata.unidata_version}, the tables have {tables.UNICODE_VERSION}",
)
def test_tables_are_what_the_generator_writes() -> None:
    specification = importlib.util.spec_from_file_location("generate_tables", ROOT / "tools" / "generate_tables.py")
    assert specification is not None
    assert specification.loader is not None
    generator = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(generator)
    assert Path(tables.__file__).read_text(encoding="utf-8") == generator.render()
