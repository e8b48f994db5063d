"""The complementisers إنّ, أنّ and بأنّ with the pronouns that they take, by folded spelling."""

from __future__ import annotations

__all__ = ["BI_COMPLEMENTISERS", "COMPLEMENTISERS", "LI_COMPLEMENTISERS", "is_complementiser"]

_PRONOUNS = ("", "ه", "ها", "هم", "هن", "هما", "ني", "ي", "نا", "ك", "كم")
COMPLEMENTISERS = frozenset(
    [prefix + "ان" + pronoun for prefix in ("", "و") for pronoun in _PRONOUNS if pronoun != "ا"]
    + ["انني", "وانني", "اننا", "واننا"]
)
BI_COMPLEMENTISERS = frozenset(["بان" + pronoun for pronoun in _PRONOUNS] + ["بانني", "باننا"])
LI_COMPLEMENTISERS = frozenset("لان" + pronoun for pronoun in _PRONOUNS)
_ALL = COMPLEMENTISERS | BI_COMPLEMENTISERS


def is_complementiser(word: str) -> bool:
    """Whether a folded word is إنّ, أنّ or بأنّ, with or without a pronoun."""
    return word in _ALL
