"""Where a content begins: the opening that a complement gives it."""

from __future__ import annotations

from .document import CLAUSE_BREAK, COLON, COMMA, OPEN, Document
from .lexicon.schema import Complement

__all__ = ["Opening", "opening_of_clause"]


class Opening:
    """Where a content begins.

    Attributes
    ----------
    complement
        What opens it.
    connector
        The first word of the opening (the preposition, the complementiser, قائلا); `content` where there is none.
    content
        The first word of the content.
    quoted
        Whether a quotation opens right at the content.
    """

    __slots__ = ("complement", "connector", "content", "quoted")

    def __init__(self, complement: Complement, connector: int, content: int, quoted: bool) -> None:
        self.complement = complement
        self.connector = connector
        self.content = content
        self.quoted = quoted


def opening_of_clause(document: Document, index: int, complement: Complement, connector: int) -> Opening:
    """Return the opening whose complementiser is word `index`: a bare one stays outside, a suffixed one inside."""
    word = document.words[index]
    bare = word in ("ان", "بان", "وان", "لان")
    content = index + 1 if bare else index
    if bare and content < document.count and document.before[content] & COLON:
        # "قال إن:" and the like: the colon is only punctuation.
        pass
    if not bare and word in ("انه", "بانه", "لانه") and _quoted_clause(document, index + 1):
        # An expletive pronoun before a wholly quoted clause.
        content = index + 1
    quoted = content < document.count and bool(document.before[content] & OPEN)
    return Opening(complement, connector, content, quoted)


def _quoted_clause(document: Document, index: int) -> bool:
    """Whether a quotation of at least four words opens right before word `index`."""
    if index >= document.count:
        return False
    quotation = document.opening_at(index)
    if quotation is None or quotation.stop - quotation.first < 4:
        return False
    stop = quotation.stop
    return stop >= document.count or bool(document.before[stop] & (CLAUSE_BREAK | COMMA))
