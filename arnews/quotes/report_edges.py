"""Whether a word after the content of one report begins another, and where the sentence of a word begins."""

from __future__ import annotations

from .complementisers import BI_COMPLEMENTISERS, COMPLEMENTISERS, is_complementiser
from .cue import Cue, Kind
from .document import (
    CLOSE,
    COLON,
    COMMA,
    DASH,
    NEWLINE,
    OPEN,
    PARAGRAPH_OR_STOP,
    SEMICOLON,
    Document,
)
from .inflection import FormKind
from .lexicon import contexts
from .lexicon.schema import Complement, VerbClass
from .phrases import noun_phrase
from .readings import Readings
from .vocabulary import (
    PREPOSITIONS,
    RELATIVES,
    folded_words,
    is_table_noun,
    looks_imperfect,
    noun_of,
)

__all__ = ["TURNS", "ReportEdges"]

# At a comma these begin a clause of the reporter's where a cue follows soon.
TURNS = folded_words(contexts.TURNS)
_WHEN = folded_words(contexts.WHEN)
_TURN_OPENERS = folded_words(contexts.TURN_OPENERS)
# What opens a clause inside the segment after a comma.
_INNER_CLAUSES = RELATIVES | COMPLEMENTISERS | BI_COMPLEMENTISERS
# What a speaker does beside saying that something is the case.
_OF_THE_SPEAKER = frozenset({VerbClass.PREDICT, VerbClass.PROMISE, VerbClass.WARN, VerbClass.PRAISE, VerbClass.EXPR})
_TURN_REACH = 14


class ReportEdges:
    """The accepted cues of a document by the word at which they begin, and which words lead from one to the next."""

    __slots__ = ("adverbials", "at", "document", "readings")

    def __init__(self, document: Document, readings: Readings, cues: list[Cue]) -> None:
        self.document = document
        self.readings = readings
        self.at = {cue.first: cue for cue in cues if cue.kind != Kind.ADVERBIAL}
        self.adverbials = {cue.first: cue for cue in cues if cue.kind == Kind.ADVERBIAL}

    def sentence_start(self, index: int) -> int:
        """Return the first word of the sentence of word `index`, not reaching out of a quotation that holds it."""
        document, before = self.document, self.document.before
        within = document.quotation_of(index)
        low = 0 if within is None else within.first
        # A full stop inside a quotation that lies before the word does not end the sentence.
        position = document.sentence_break(index, quoted=within is not None)
        if position > low:
            return _after_dateline(document, position, index) if before[position] & NEWLINE else position
        return _after_dateline(document, low, index) if low == 0 else low

    def _answers(self, other: Cue, cue: Cue) -> bool:
        """Whether a verb is what was said to a question before it (وعندما سئل إن كان نادما قال)."""
        subordinate = self.document.words[cue.first - 1] in _WHEN if cue.first else False
        return subordinate and other.kind == Kind.FINITE and other.person == 3

    def _hands_over(self, position: int, cue: Cue) -> bool:
        """Whether a verb of speech with its colon lets somebody else speak, in a dialogue without marks (قلت: لا)."""
        opening = cue.opening
        if opening is None or opening.complement is not Complement.COLON or opening.quoted:
            return False
        following = position + 1
        if following >= self.document.count or not self.document.before[following] & COLON:
            return False
        return any(
            reading.form.verb.cue_lemma in ("قال", "رد", "أجاب") for reading in self.readings.at.get(position, ())
        )

    def _takes_up_speaker(self, gender: str, first: int, cue: Cue) -> bool:
        """Whether a pronoun after a contrast is the speaker's by its gender (قالت إن السائق فر، لكنها تراجعت)."""
        words = self.document.words
        if cue.gender != gender or cue.opening is None or not cue.opening.complement.clausal:
            return False
        head = noun_of(words[first])
        return head is not None and head.gender is not None and head.gender.value[0] != gender

    def _takes_up_source(self, position: int, cue: Cue) -> bool:
        """Whether a new verb has the source again as its subject (ويحاول السفير السعودي …)."""
        words, source = self.document.words, cue.source
        word = words[position]
        if source is None or not word.startswith("و") or position + 2 >= self.document.count:
            return False
        if not looks_imperfect(word[1:]) or source.stop - source.first < 2:
            return False
        return words[position + 1 : position + 3] == words[source.first : source.first + 2]

    def _second_clause(self, cue: Cue) -> bool:
        """Whether أنّ goes on with the clause of an earlier report in which a nominal cue stands."""
        start = self.sentence_start(cue.first)
        for position in range(cue.first - 1, start - 1, -1):
            other = self.at.get(position)
            if other is not None and other.opening is not None:
                return other.opening.complement.clausal and other.opening.connector < cue.first
        return False

    def _lacks_predicate(self, position: int, cue: Cue) -> bool:
        """Whether the clause has nothing but its subject (إن زعيم المتمردين، وجه …) or an adjunct before it yet."""
        opening = cue.opening
        if opening is None or not opening.complement.clausal:
            return False
        words, before = self.document.words, self.document.before
        start = opening.content + is_complementiser(words[opening.content])
        if start < position and words[start].removeprefix("و") in PREPOSITIONS:
            # أنه وفي محاولته للتستر، ينكر النظام …: no verb yet.
            return not any(before[at] & COMMA for at in range(start + 1, position))
        phrase = noun_phrase(self.document, opening.content, position)
        return phrase is not None and phrase.stop >= position

    def _new_report(self, other: Cue, position: int, bits: int, cue: Cue) -> bool:
        """Whether an accepted finite cue begins a report of its own rather than one inside the content."""
        if other.person != 3 or other.subject_side == "relative":
            return False
        if self._describes(other):
            return False
        analysis = other.analysis
        proclitic = analysis.proclitic if analysis is not None else ""
        if bits & (COMMA | CLOSE | SEMICOLON):
            if not proclitic and self._lacks_predicate(position, cue):
                return False
            if proclitic == "و" and other.source is None and self._is_of_another(other, cue):
                # قال المصدر إن المملكة اتخذت الإجراءات، وتؤكد …: the subject of the content goes on.
                return False
            return proclitic.startswith(("و", "ف")) or other.subject_side != "before"
        if proclitic == "و" and self._goes_on(other, position, cue):
            return True
        return (
            proclitic == "و"
            and other.subject_side != "before"
            and other.verb is not None
            and other.verb.verb_class.value in ("SAY", "ADD", "CLAR", "ASSERT", "POINT", "NARR")
        )

    def _describes(self, other: Cue) -> bool:
        """Whether a verb is that of a relative clause without a pronoun (اتصالات سرية، أكدت خلالها بيونغيانغ)."""
        if other.analysis is None or other.analysis.proclitic or other.stop >= self.document.count:
            return False
        return self.document.words[other.stop] in ("خلاله", "خلالها", "فيه", "فيها")

    def _is_of_another(self, other: Cue, cue: Cue) -> bool:
        """Whether the elided subject of a verb cannot be that of the verb before it: their genders differ."""
        if other.passive or cue.kind is not Kind.FINITE or cue.opening is None or not cue.opening.complement.clausal:
            return False
        genders = {other.gender, cue.gender}
        return genders == {"m", "f"} and other.number == cue.number == "s"

    def _goes_on(self, other: Cue, position: int, cue: Cue) -> bool:
        """Whether the subject of a verb with a noun for its content goes on (أعلنت قرصنة بثها وطلبت من الاتحاد)."""
        if cue.opening is None or other.source is not None:
            return False
        if not cue.opening.complement.nominal and (other.verb is None or other.verb.verb_class not in _OF_THE_SPEAKER):
            return False
        if is_table_noun(self.document.words[position][1:]):
            return False
        past = all(one.analysis is not None and one.analysis.form.kind is FormKind.PERFECT for one in (cue, other))
        # Before its subject the first verb is singular, however many they are.
        return past and other.gender == cue.gender and (other.number == cue.number or cue.subject_side == "after")

    def _turn(self, position: int, cue: Cue, word: str) -> bool:
        """Whether the segment after a comma leads to another report."""
        document, before, words = self.document, self.document.before, self.document.words
        if is_complementiser(word.removeprefix("و")) or word in RELATIVES:
            return False
        reach = _TURN_REACH if word in TURNS or word in ("الا", "في", "من", "وفي", "ومن") else 7
        at = position
        while at < document.count and at - position < reach:
            bits = before[at]
            if at > position and not bits and words[at] not in _INNER_CLAUSES and at not in self.at:
                at += 1
                continue
            if at > position and bits & PARAGRAPH_OR_STOP:
                return False
            if at > position and bits & OPEN and document.inside[at] >= 0:
                return False
            if (
                at > position
                and is_complementiser(words[at])
                and at not in self.at
                and not (at - position == 1 and word in ("الا", "غير", "بيد"))
            ):
                return False
            if at > position and bits & (COMMA | SEMICOLON) and (at > position + 2 or word not in _TURN_OPENERS):
                return False
            if words[at] in RELATIVES:
                return False
            other = self.at.get(at)
            if other is not None and at == position and self._lacks_predicate(position, cue):
                return False
            if other is not None and other is not cue:
                return bool(other.kind == Kind.FINITE and other.person == 3 and other.subject_side != "relative")
            at += 1
        return False


def _after_dateline(document: Document, start: int, index: int) -> int:
    """Step over a dateline at the head of a paragraph (دبي، الإمارات العربية المتحدة (CNN) --)."""
    for position in range(start + 1, min(index + 1, start + 12, document.count)):
        if document.before[position] & DASH:
            gap = document.gap(position)
            if "--" in gap or "\N{EM DASH}" in gap or (")" in gap and position - start <= 8):
                return position
    return start
