"""The two folds that look at neighbouring characters, on str: runs of white space and elongated letters."""

from __future__ import annotations

import regex

from .letters import LETTERS, LONG_VOWELS
from .profiles import Profile, Spaces

__all__ = ["BLANKS", "ELONGATED", "LINE_END", "in_context"]

ELONGATED = regex.compile(rf"([{LONG_VOWELS}])\1{{2,}}|([{LETTERS}])\2{{3,}}")
LINE_END = regex.compile("\r\n?")
BLANKS = regex.compile("  +")


def in_context(text: str, profile: Profile) -> str:
    """Fold what depends on neighbours in a text whose characters are folded."""
    if profile.elongation:
        text = ELONGATED.sub(lambda run: run.group()[0], text)
    if profile.spaces is Spaces.SINGLE:
        text = BLANKS.sub(" ", LINE_END.sub("\n", text))
    elif profile.spaces is Spaces.WORDS:
        text = BLANKS.sub(" ", text).strip(" ")
    return text
