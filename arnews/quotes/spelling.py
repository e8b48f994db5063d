"""The spelling in which words are looked up: without what writers leave out, one letter where they type several."""

from __future__ import annotations

import re

from .memo import remembered

__all__ = ["fold", "fold_lemma"]

_FOLDED: dict[int, int | None] = {
    **dict.fromkeys(map(ord, "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"), 0x627),
    **dict.fromkeys(map(ord, "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}\N{ARABIC LETTER ALEF WASLA}"), 0x627),
    ord("\N{ARABIC LETTER ALEF MAKSURA}"): 0x64A,
    ord("\N{ARABIC LETTER FARSI YEH}"): 0x64A,
    ord("\N{ARABIC LETTER TEH MARBUTA}"): 0x647,
    ord("\N{ARABIC LETTER KEHEH}"): 0x643,
    ord("\N{ARABIC TATWEEL}"): None,
    ord("\N{ARABIC LETTER SUPERSCRIPT ALEF}"): None,
    ord("\N{ZERO WIDTH NO-BREAK SPACE}"): None,
    0x61C: None,
    **dict.fromkeys(range(0x610, 0x61B)),
    **dict.fromkeys(range(0x64B, 0x660)),
    **dict.fromkeys(range(0x6D6, 0x6DD)),
    **dict.fromkeys(range(0x6DF, 0x6E5)),
    **dict.fromkeys(range(0x6E7, 0x6E9)),
    **dict.fromkeys(range(0x6EA, 0x6EE)),
    **dict.fromkeys(range(0x200B, 0x2010)),
    **dict.fromkeys(range(0x202A, 0x202F)),
    **dict.fromkeys(range(0x2066, 0x206A)),
}

_REPLACED = {chr(code): "" if folded is None else chr(folded) for code, folded in _FOLDED.items()}
# Five letters are in every text and are replaced first; of the others a text has few, so that it is faster to look
# which ones than to look up every letter.
_FREQUENT = tuple((chr(code), _REPLACED[chr(code)]) for code in (0x623, 0x625, 0x622, 0x649, 0x629))
_RARE = re.compile("[" + "".join(map(chr, sorted(_FOLDED))) + "]")


def fold(text: str) -> str:
    """Fold the spelling of `text` for look-ups: no diacritics, no tatweel, one alef, one yeh, one heh.

    Examples
    --------
    >>> fold("أَكَّدَ المتحدّثة على")
    'اكد المتحدثه علي'
    """
    for letter, folded in _FREQUENT:
        text = text.replace(letter, folded)
    for letter in sorted(set(_RARE.findall(text))):
        text = text.replace(letter, _REPLACED[letter])
    return text


@remembered
def fold_lemma(lemma: str) -> str:
    """Fold the spelling of a lemma, of which there are few."""
    return fold(lemma)
