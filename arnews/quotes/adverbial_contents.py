"""The contents of source adverbials: the clause that they qualify, before, around or after them."""

from __future__ import annotations

from .adjuncts import is_time
from .clause_edges import ACCORDING, LONGEST_CLAUSE, Bounds
from .complementisers import is_complementiser
from .cue import Cue, Kind
from .direct_speech import quoted_spans
from .document import (
    COLON,
    COMMA,
    OPEN,
    PARAGRAPH_OR_STOP,
    PAREN_CLOSE,
    PAREN_OPEN,
    SEMICOLON,
    Document,
)
from .vocabulary import CONJUNCTIONS, PREPOSITIONS, RELATIVES, TIME_WORDS, is_content_noun, is_definite, is_table_noun

__all__ = ["adverbial_content"]

# The clause after one of these stands by itself.
_CONTRASTS = frozenset(
    conjunction + "لكن" + pronoun for conjunction in ("", "و") for pronoun in ("", "ه", "ها", "هم", "هما", "نا", "ني")
)
# A bound for texts without punctuation; clauses of news have at most half as many words.
LONGEST_PARENTHESIS = 40
# A verb with its subject, to which a medial adverbial leaves the object.
LONGEST_FRAGMENT = 3


def adverbial_content(document: Document, bounds: Bounds, cue: Cue, previous: Cue | None) -> list[tuple[int, int]]:
    """Return the content of a source adverbial, as ranges of words.

    Parameters
    ----------
    document
        The article.
    bounds
        Its accepted cues, with the edges that they set.
    cue
        The adverbial.
    previous
        The cue before it, with its content: that of a shared or relaying adverbial.
    """
    before, words, count = document.before, document.words, document.count
    start = max(bounds.sentence_start(cue.first), cue.first - LONGEST_CLAUSE)
    end = cue.source.stop if cue.source is not None else cue.stop
    begin = cue.first
    start = _inner_start(document, start, begin)
    if cue.rule == "shared as-said" and begin > 0:
        begin -= 1
        while begin > start and words[begin] not in ("كما", "مثلما"):
            begin -= 1
    if cue.rule == "relaying adverbial" and previous is not None and previous.first >= start:
        opening = previous.opening
        if opening is not None and opening.connector > cue.first and previous.content_spans:
            # أفادت X نقلا عن Y أن …: the content is the verb's, its subject only relays.
            cue.shared, cue.relay = previous, previous.source
            return list(previous.content_spans)
        if previous.kind == Kind.ADVERBIAL and previous.source is not None and cue.first - previous.source.stop <= 1:
            cue.shared, cue.relay = previous, previous.source
            return list(previous.content_spans)
    if cue.rule.startswith("shared"):
        if previous is not None and previous.content_spans and start <= previous.first < cue.first:
            last = previous.content_spans[-1][1]
            if begin - last <= 1 or last >= begin:
                cue.shared = previous
                if last > begin > previous.content_spans[-1][0]:
                    previous.content_spans[-1] = (previous.content_spans[-1][0], begin)
                return list(previous.content_spans)
        if begin > start:
            return [(start, begin)]
    fronted = begin - start <= 1 and (begin == start or words[start] in ("و", "فيما", "كما"))
    # أوضح أنه وفقا للتقرير، فإن …: what follows is the clause.
    fronted = fronted or is_complementiser(words[begin - 1])
    fronted = fronted or _opens_second_clause(document, start, begin, end)
    if fronted:
        if end >= count or before[end] & PARAGRAPH_OR_STOP:
            return []
        first = end
        while first < count and is_time(document, first) and not before[first + 1] & (PARAGRAPH_OR_STOP | COLON):
            first += 1
        if first > end and (first >= count or not before[first] & COMMA or words[first] in RELATIVES):
            # No time that commas set off, as in بحسب الصحيفة، الأربعاء، …
            first = end
        if document.words[first] == "ان" and first + 1 < count:
            # "According to the channel that …": a complementiser all the same.
            first += 1
        quotation = document.opening_at(first)
        if quotation is not None and before[first] & COLON:
            return quoted_spans(document, bounds, quotation)
        stop = _adverbial_clause_end(document, bounds, cue, first)
        return [(first, stop)] if stop > first else []
    # Trailing or medial; "and that" only joins it to the clause.
    if begin - start > 2 and words[begin - 1] == "وذلك":
        begin -= 1
    first = _clause_start(document, start, begin)
    spans = [(first, begin)]
    whole = any(before[at] & COMMA for at in range(first + 1, begin)) or begin - first > LONGEST_FRAGMENT
    if end < count and not before[end] & PARAGRAPH_OR_STOP and _goes_on(document, cue.first, end, whole=whole):
        stop = _adverbial_clause_end(document, bounds, cue, end)
        if stop > end:
            spans.append((end, stop))
    return spans


def _opens_second_clause(document: Document, start: int, begin: int, end: int) -> bool:
    """Whether و joins an adverbial after a comma to the clause that follows it (…، وبحسب المصدر، فإن …)."""
    word, before = document.words[begin], document.before
    joined = word.startswith("و") and word[1:] in ACCORDING and bool(before[begin] & COMMA)
    return joined and begin - start > LONGEST_FRAGMENT and end < document.count and not before[end] & PARAGRAPH_OR_STOP


def _inner_start(document: Document, start: int, begin: int) -> int:
    """Return where the clause around a source adverbial can begin: after a colon before it, or in its brackets."""
    before = document.before
    if before[begin] & COLON and begin > start:
        return begin
    for position in range(begin, max(start, begin - LONGEST_PARENTHESIS), -1):
        bits = before[position]
        if bits & PAREN_CLOSE:
            return start
        if bits & PAREN_OPEN:
            return start if position == begin else position
    return start


def _clause_start(document: Document, start: int, begin: int) -> int:
    """Return where the clause before a trailing adverbial begins: after إلا أن or لكن, else with its sentence."""
    words, before = document.words, document.before
    start = max(start, begin - LONGEST_CLAUSE)
    for position in range(begin - 1, start, -1):
        if document.inside[position] >= 0 and document.inside[position] != document.inside[begin]:
            continue
        if words[position] == "الا" and is_complementiser(words[position + 1]):
            return position + 2 if words[position + 1] == "ان" else position + 1
        if words[position] in _CONTRASTS and (before[position] & (COMMA | SEMICOLON) or _opens_clause(words, position)):
            return position
    return start


def _opens_clause(words: list[str], position: int) -> bool:
    """Whether a contrast without a comma opens a clause (لكن اثنين سقطا) rather than goes on with one (لكن دون أن)."""
    following = words[position + 1]
    return following not in PREPOSITIONS and following != "ايضا" and words[position - 1] not in ("فحسب", "فقط")


def _goes_on(document: Document, first: int, end: int, *, whole: bool) -> bool:
    """Whether the clause goes on after a medial adverbial: with its complementiser, its quotation or its next noun.

    What stands before the adverbial is `whole` where it can be a clause by itself.
    """
    word, before = document.words[end], document.before
    if is_complementiser(word) or before[end] & (COLON | OPEN):
        return True
    if not whole and before[end] & COMMA:
        # ويعتمد التطبيق بحسب ما ذكر الموقع، أسلوب التعليم عن بعد
        joined = word in CONJUNCTIONS or word in RELATIVES or word.startswith(("و", "ف"))
        return not joined and not (word == "الامر" and document.words[end + 1 : end + 2] == ["الذي"])
    base = word.removesuffix("ها").removesuffix("هم")
    if not whole and base != word and is_content_noun(base) and is_table_noun(base):
        # وجددت الحكومة، وفق الوكالة ترحيبها ب: the object.
        return True
    # قد يخفي حسب البعض رغبة السلطات: nothing sets the adverbial off, and what follows is no adjunct.
    if before[first] or before[end] or word in PREPOSITIONS or word in CONJUNCTIONS or word in TIME_WORDS:
        return False
    return (is_definite(word) and word.startswith("ال") and word not in RELATIVES) or is_table_noun(word)


def _adverbial_clause_end(document: Document, bounds: Bounds, cue: Cue, first: int) -> int:
    """Return the end of the clause that a fronted or medial adverbial qualifies."""
    before, words = document.before, document.words
    stop = bounds.clause_end(first, cue)
    # The clause's own reporting verb is included.
    while stop < document.count and stop == first:
        stop = bounds.clause_end(first + 1, cue)
    for position in range(first + 1, stop):
        if before[position] & (COMMA | SEMICOLON) and words[position] in ("لكن", "ولكن", "الا"):
            if (
                words[position] == "الا"
                and position + 1 < document.count
                and not is_complementiser(words[position + 1])
            ):
                continue
            return position
    return stop
