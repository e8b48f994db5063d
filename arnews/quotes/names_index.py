"""Look-up of given names by folded spelling."""

from __future__ import annotations

from functools import cache

from .lexicon.names import FOREIGN_GIVEN, NATIVE_FEMININE, NATIVE_MASCULINE
from .spelling import fold

__all__ = ["given_names"]


@cache
def given_names() -> dict[str, str]:
    """Folded given names and the gender that they tell: ``m`` or ``f``."""
    table: dict[str, str] = {}
    for entry in FOREIGN_GIVEN:
        spellings, _, letter = entry.partition("=")
        for spelling in spellings.split():
            if len(spelling) > 2:
                table[fold(spelling)] = "f" if letter.strip() == "ف" else "m"
    table |= dict.fromkeys(fold(NATIVE_FEMININE).split(), "f")
    table |= dict.fromkeys(fold(NATIVE_MASCULINE).split(), "m")
    return table
