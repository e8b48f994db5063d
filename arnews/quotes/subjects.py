"""The subject that stands before its verb: preposed, after أن or كان, or as the antecedent of a relative clause."""

from __future__ import annotations

from .complementisers import BI_COMPLEMENTISERS, COMPLEMENTISERS, is_complementiser
from .document import CLAUSE_BREAK, COLON, COMMA, NEWLINE, OPEN, SEMICOLON, STOP, Document
from .lexicon import contexts
from .names_index import given_names
from .phrases import NounPhrase, noun_phrase
from .vocabulary import (
    CONJUNCTIONS,
    NEGATIONS,
    PLACES,
    PREPOSITIONS,
    PRONOMINAL_ADJUNCTS,
    RELATIVES,
    TIME_WORDS,
    folded_words,
    has_own_beh,
    is_content_noun,
    is_definite,
    looks_imperfect,
    noun_of,
)

__all__ = ["antecedent", "preposed_subject"]

_AUXILIARIES = folded_words(contexts.AUXILIARIES)
_COPULAS = folded_words(contexts.COPULAS)
_CLAUSE_OPENERS = folded_words(contexts.CLAUSE_OPENERS)
_REFLEXIVES = folded_words(contexts.REFLEXIVES)
_BEFORE_ANTECEDENTS = folded_words(contexts.BEFORE_ANTECEDENTS)
_TEMPORAL = ("بعد", "وبعد", "قبل", "وقبل", "منذ", "ومنذ", "رغم")
_PRECEDING = ("سبق", "وسبق", "يسبق")
_DEMANDING_SUBJECT = frozenset(("لان", "فان", "كان", "وكان", "كانت", "وكانت", "فكان"))
# All words at which the way back from a verb to its subject ends or branches.
_BEFORE_SUBJECTS = (
    COMPLEMENTISERS | BI_COMPLEMENTISERS | _DEMANDING_SUBJECT | _CLAUSE_OPENERS | frozenset(("حين", "غير", "بيد"))
)
_REACH = 18  # Words between a subject and the verb after it.


def preposed_subject(document: Document, index: int) -> NounPhrase | None:
    """Return the noun phrase before the verb at word `index` that is its subject.

    Parameters
    ----------
    document
        The article.
    index
        The verb.
    """
    words, before = document.words, document.before
    last = index
    while last > 0 and words[last - 1] in _AUXILIARIES and not before[last] & (STOP | NEWLINE | SEMICOLON | COLON):
        if words[last - 1] in _COPULAS:
            return None
        last -= 1
    if last and words[last - 1] in ("كما", "مثلما"):
        return None
    if last > 1 and words[last - 1] == "ان" and not before[last]:
        if words[last - 2] in _PRECEDING:
            # رئيس البرلمان سبق أن أكد
            last -= 2
        elif last > 2 and words[last - 3] in _PRECEDING and words[last - 2] in PRONOMINAL_ADJUNCTS:
            # الرئيس سبق له أن أكد
            last -= 3
        else:
            preceding = _subject_of_preceding(document, last - 1)
            if preceding is not None:
                return preceding
    bare = _indefinite_antecedent(document, last)
    if bare is not None:
        return bare
    anchor, strong = _anchor(document, last, words[last - 1] in _AUXILIARIES if last else False)
    if anchor is None:
        return None
    first = anchor
    if first >= last:
        return None
    word = words[first]
    if word in PREPOSITIONS or word in RELATIVES or word in TIME_WORDS or word in CONJUNCTIONS:
        return None
    if not strong and not _can_open(document, first):
        return None
    clause = strong and words[first - 1] not in _COPULAS
    if strong and before[last] & COMMA and first > 1 and words[first - 2] in _TEMPORAL:
        # وبعد أن دكت مواقعهم، تعهدوا: the comma closes the clause of the time.
        return None
    if clause and looks_imperfect(word) and noun_of(word) is None and word not in given_names():
        # قبل أن يستيقظ الجميع على صرخات سعد ينادي, فيما يتعلق بالسعر أوضح: a verb follows, not the subject of this one.
        return None
    phrase = noun_phrase(document, first, last)
    if phrase is None:
        return None
    if phrase.stop >= last or _only_adjuncts(document, phrase.stop, last):
        return phrase
    return None


def _subject_of_preceding(document: Document, last: int) -> NounPhrase | None:
    """Return the phrase between سبق and the أن at word `last` (سبق للوزير أن أكد), which is the subject after it."""
    words, before = document.words, document.before
    for position in range(last - 2, max(-1, last - _REACH), -1):
        if before[position + 1] & CLAUSE_BREAK:
            return None
        if words[position] in _PRECEDING:
            if not words[position + 1].startswith("ل") or words[position + 1] in PRONOMINAL_ADJUNCTS:
                return None
            phrase = noun_phrase(document, position + 1, last)
            return phrase if phrase is not None and phrase.stop >= last else None
    return None


def _can_open(document: Document, index: int) -> bool:
    """Whether a sentence can open with word `index` as its subject: a noun that is known, definite or quoted."""
    word = document.words[index]
    bare = word[1:] if word.startswith(("و", "ف")) and len(word) > 4 else word
    if document.before[index] & OPEN or word[:1].isascii():
        return True
    return (
        noun_of(word) is not None
        or is_definite(bare)
        or bare in PLACES
        or bare in given_names()
        or word in ("كل", "عدد", "بعض", "هو", "هي", "هم", "احد", "احدي")
    )


def _indefinite_antecedent(document: Document, last: int) -> NounPhrase | None:
    """The indefinite noun that a verb right after it describes (قرار يطالب ب, دراسات سابقة توضح)."""
    words, before = document.words, document.before
    if last >= document.count or not words[last].startswith(("ي", "ت")):
        return None
    for first in range(last - 1, max(-1, last - 4), -1):
        if before[first + 1]:
            return None
        word = words[first]
        if is_definite(word) or word in PREPOSITIONS or word in CONJUNCTIONS or is_complementiser(word):
            return None
        noun = noun_of(word) if word not in ("كبير", "كبيره", "كبار") else None
        if noun is not None and not word.startswith(("ال", "لل")):
            previous = words[first - 1] if first else ""
            known = noun_of(previous)
            if known is not None and not is_definite(previous) and not before[first]:
                continue
            if first and previous not in PREPOSITIONS and not before[first] and not _verbal(previous):
                return None
            return NounPhrase(first, last)
    return None


def _verbal(word: str) -> bool:
    """Whether a word before an indefinite noun is rather a verb than the head of a construct."""
    return not is_definite(word) and noun_of(word) is None


def _only_adjuncts(document: Document, first: int, last: int) -> bool:
    """Whether the words between the subject and its verb are an adjunct that begins with a preposition or a time."""
    words = document.words
    word = words[first]
    if word in PREPOSITIONS or word in TIME_WORDS or word in _REFLEXIVES:
        return last - first <= 6
    return False


def _anchor(document: Document, last: int, after_particle: bool) -> tuple[int | None, bool]:
    """Return where the subject can begin, and whether something there demands a subject."""
    words, before = document.words, document.before
    position = last
    stop = max(0, last - _REACH)
    while position > stop:
        bits = before[position]
        if bits & CLAUSE_BREAK:
            return position, False
        if bits & OPEN and document.inside[position] == (document.inside[last] if last < document.count else -1) >= 0:
            return position, False
        word = words[position - 1]
        if word not in _BEFORE_SUBJECTS:
            position -= 1
            continue
        if is_complementiser(word):
            if word in ("ان", "بان", "وان", "لان", "فان"):
                return position, True
            return None, False
        if word in _DEMANDING_SUBJECT:
            return position, True
        if word == "حين" and position > 1 and words[position - 2] in ("في", "وفي"):
            return position, False
        if word in ("غير", "بيد") and not is_complementiser(words[position]):
            # مكافحة الهجرة غير الشرعية: no contrast.
            position -= 1
            continue
        if word in _CLAUSE_OPENERS and word not in ("كما", "حين", "رغم"):
            return position, True
        position -= 1
    return (position, False) if position == 0 else (None, False)


def antecedent(document: Document, index: int) -> NounPhrase | None:
    """Return the noun phrase that the relative pronoun at word `index` refers to."""
    words, before = document.words, document.before
    stop = index
    if stop == 0 or before[stop] & CLAUSE_BREAK:
        return None
    position = stop
    first = stop
    while position > 0 and stop - position < 9:
        word = words[position - 1]
        bits = before[position]
        if position < stop and bits & (CLAUSE_BREAK | COMMA):
            break
        if bits & COMMA and position < stop:
            break
        if word in PREPOSITIONS or word in CONJUNCTIONS or word in NEGATIONS or is_complementiser(word):
            break
        if word in _BEFORE_ANTECEDENTS and position < stop:
            # إلى المطار بقيادة المقدم فلان، الذي …
            break
        position -= 1
        first = position
    if first == stop:
        return None
    if (
        stop - first >= 2
        and words[first].startswith("و")
        and words[first].endswith("ت")
        and noun_of(words[first]) is None
    ):
        # وكشفت فورد، التي …: the verb before the antecedent.
        first += 1
    if stop - first >= 2 and words[first] in _COPULAS:
        # وكان فلان، الذي نفى …
        first += 1
    word = words[first].removeprefix("و")
    if stop - first >= 2 and word.startswith("ب") and is_content_noun(word[1:]) and not has_own_beh(word):
        # وباستثناء سعود، الذي …: what governs the antecedent.
        first += 1
    # The head nearest to the left edge of the run that can be a speaker.
    for candidate in range(first, stop):
        if noun_of(words[candidate]) is not None:
            if not is_definite(words[stop - 1]) and candidate < stop - 5:
                continue
            first = candidate
            break
    return NounPhrase(first, stop)
