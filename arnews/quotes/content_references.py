"""Cues that refer to their content: وهو ما نفاه X, أوضح ذلك X, ما نطلبه هو Y, ما أسماه «…», X هو من قال إن."""

from __future__ import annotations

from .adjuncts import skip_adjuncts
from .backward_search import BackwardSearch
from .complementisers import is_complementiser
from .complements import find_opening
from .cue import Cue, Kind
from .document import CLAUSE_BREAK, COMMA, NEWLINE, OPEN, PARAGRAPH_OR_STOP
from .inflection import Analysis
from .lexicon import contexts
from .lexicon.schema import Complement, Flag, VerbClass
from .openings import Opening
from .phrases import noun_phrase
from .readings import verb_frames
from .spelling import fold
from .subjects import preposed_subject
from .vocabulary import (
    PREPOSITIONS,
    PRONOUNS,
    SENTENCE_ADVERBS,
    TIME_WORDS,
    folded_words,
    is_content_noun,
    is_definite,
)

__all__ = ["NAMING", "WHAT", "ReferenceSearch"]

_LONGEST = 400  # Words of a paragraph that a later sentence points at.
# Verbs by which a proposition just stated is confirmed or denied (وهو ما نفاه المشتري).
_CONFIRMING_CLASSES = frozenset(
    [
        VerbClass.SAY,
        VerbClass.ANNOUNCE,
        VerbClass.CLAR,
        VerbClass.ASSERT,
        VerbClass.REVEAL,
        VerbClass.ADMIT,
        VerbClass.CLAIM,
        VerbClass.DENY,
    ]
)
_POINTING_CLASSES = _CONFIRMING_CLASSES - {VerbClass.DENY, VerbClass.CLAIM}
# Naming by a quotation after ما: the verb is no report anywhere else. The imperfect names terms (ما يسميه الأطباء «…»).
NAMING = {
    fold(form): (lemma, person)
    for lemma, person, forms in (
        ("أسمى", "m", "أسماه أسماها"),
        ("أسمى", "f", "أسمته أسمتها"),
        ("أسمى", "p", "أسموه أسموها"),
        ("سمى", "m", "سماه سماها"),
        ("سمى", "f", "سمته سمتها"),
        ("سمى", "p", "سموه سموها"),
    )
    for form in forms.split()
}
_CLOSED = PREPOSITIONS | PRONOUNS | TIME_WORDS | SENTENCE_ADVERBS | {"ما", "عين", "نفس", "ذات", "كل"}
WHAT = folded_words(contexts.WHAT)
_RELATIVE_MA = frozenset(opening + word for opening in ("", "و", "ف", "وف") for word in ("ما", "لما"))


class ReferenceSearch(BackwardSearch):
    """The search for cues that refer to their content by a pronoun."""

    def _naming(self, index: int, lemma: str, agreement: str) -> Cue | None:
        """Read ``ما أسماه X "…"`` and ``ما أسماه X بـ"…"``: naming counts where the name stands in marks."""
        document, words, before = self.document, self.document.words, self.document.before
        for position in range(index + 1, min(document.count, index + 10)):
            bits = before[position]
            if bits & (CLAUSE_BREAK | COMMA):
                return None
            if not bits & OPEN:
                continue
            quotation = document.opening_at(position)
            if quotation is None:
                return None
            end = position - 1 if words[position - 1] == "ب" else position
            source = noun_phrase(document, index + 1, end) if end > index + 1 else None
            if end > index + 1 and (source is None or source.stop != end):
                return None
            cue = Cue(index, index + 1, Kind.FINITE, lemma)
            cue.gender = "f" if agreement == "f" else "m"
            cue.number = "p" if agreement == "p" else "s"
            cue.source, cue.subject_side = source, "after" if source is not None else ""
            cue.opening = Opening(Complement.OBJECT, position, position, True)
            cue.content_spans = [(quotation.first, quotation.stop)]
            cue.rule = "what it named"
            return cue
        return None

    def _which(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``…، وهو ما نفاه X`` and ``…، الأمر الذي أكده X``: the proposition before is the content."""
        document, words = self.document, self.document.words
        verb = reading.form.verb
        if verb.verb_class not in _CONFIRMING_CLASSES or index < 4:
            return None
        pair = (words[index - 2], words[index - 1])
        if pair not in (("وهو", "ما"), ("وهذا", "ما"), ("الامر", "الذي")):
            return None
        connector = index - 2
        if pair[0] == "الامر" and words[connector - 1] in ("وهو", "هو"):
            connector -= 1
        allowed, source = self._subject(index, reading)
        if not allowed or (source is None and not reading.suffix):
            return None
        if not reading.suffix and verb.verb_class not in (VerbClass.DENY, VerbClass.ASSERT):
            return None
        if source is not None and not self._speaks(source):
            word = words[source.first]
            if not reading.suffix:
                return None
            if word.startswith("ب") or word.endswith("ا"):
                # How it was denied: بالمطلق, قطعا.
                source = None
            elif not self._can_speak(source):
                return None
        cue = self._cue(index, reading, "proposition before its cue")
        cue.source, cue.subject_side = source, "after" if source is not None else ""
        host = self._content_ending(connector)
        if host is not None:
            first, stop = host.content_spans[-1]
            if stop > connector:
                host.content_spans[-1] = (first, connector)
            cue.content_spans = list(host.content_spans)
            cue.shared = host
            return cue
        start = self.bounds.sentence_start(connector)
        if document.before[connector] & PARAGRAPH_OR_STOP or connector - start < 2:
            return None
        cue.content_spans = [(start, connector)]
        return cue

    def _content_ending(self, index: int) -> Cue | None:
        """Return the last cue before word `index` whose content ends there, or runs over it in the same sentence."""
        document = self.document
        best: Cue | None = None
        start = self.bounds.sentence_start(index)
        for cue in self._near(index):
            if cue.first < start or cue.kind == Kind.ADVERBIAL or not cue.content_spans:
                continue
            first, stop = cue.content_spans[-1]
            if first < index <= stop and document.quotation_of(index) is document.quotation_of(cue.first):
                whole = document.opening_at(first)
                if whole is None or whole.stop <= index:
                    best = cue
        return best

    def _deictic(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``أوضح ذلك X`` at the head of a sentence: what was told before is the content."""
        document, words, before = self.document, self.document.words, self.document.before
        following = index + 1
        if following + 1 >= document.count or words[following] not in ("ذلك", "بذلك") or before[following]:
            return None
        verb = reading.form.verb
        if verb.verb_class not in _POINTING_CLASSES or reading.proclitic or reading.suffix:
            return None
        if not before[index] & PARAGRAPH_OR_STOP or document.inside[index] >= 0 or index == 0:
            return None
        allowed, source = self._subject(following, reading)
        if not allowed or source is None or not self._speaks(source) or before[following + 1] & CLAUSE_BREAK:
            return None
        # The paragraph before, or the sentence before in the same one.
        stop = index
        start = stop - 1
        lowest = max(0, index - _LONGEST)
        breaks = NEWLINE if before[index] & NEWLINE else PARAGRAPH_OR_STOP
        while start > lowest and not before[start] & breaks:
            start -= 1
        if stop - start < 5:
            return None
        cue = self._cue(index, reading, "deictic object")
        cue.source, cue.subject_side = source, "after"
        cue.content_spans = [(start, stop)]
        return cue

    def _what_is(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``ما نطلبه هو Y``: what follows the pronoun is the content."""
        document, words, before = self.document, self.document.words, self.document.before
        if not index or words[index - 1] not in _RELATIVE_MA:
            return None
        form = reading.form
        if form.person == 1 and document.inside[index] < 0:
            return None
        if form.verb.verb_class in (VerbClass.THINK, VerbClass.HOPE, VerbClass.FEAR, VerbClass.PREDICT):
            return None
        if Flag.BELIEF in form.verb.flags or not (reading.suffix or words[index - 1] == "ما"):
            return None
        position = index + 1
        while position < min(document.count, index + 6) and words[position] not in ("هو", "هي"):
            if before[position] & (CLAUSE_BREAK | COMMA | OPEN):
                return None
            position += 1
        if position + 1 >= min(document.count, index + 7) or before[position] & (CLAUSE_BREAK | COMMA):
            return None
        source = None
        if position > index + 1:
            first = skip_adjuncts(document, index + 1, position)
            source = noun_phrase(document, first, position) if first < position else None
            if first < position and (source is None or source.stop != position or not self._speaks(source)):
                return None
        first = position + 1
        if before[first] & CLAUSE_BREAK or not self._can_be_said(first, form.verb.verb_class):
            return None
        cue = self._cue(index, reading, "what is said")
        clause = is_complementiser(words[first])
        if clause and words[first] == "ان":
            first += 1
        cue.source, cue.subject_side = source, "after" if source is not None else ""
        cue.opening = Opening(
            Complement.AN if clause else Complement.OBJECT, position, first, bool(before[first] & OPEN)
        )
        stop = self.bounds.clause_end(first, cue, nominal=not clause)
        if stop <= first:
            return None
        cue.content_spans = [(first, stop)]
        return cue

    def _can_be_said(self, index: int, verb_class: VerbClass) -> bool:
        """Whether a clause, a quotation, a deed or, of a demand, any indefinite noun begins at word `index`."""
        word = self.document.words[index]
        if is_complementiser(word) or self.document.before[index] & OPEN:
            return True
        if word in _CLOSED or is_definite(word):
            return False
        return is_content_noun(word) or verb_class in (VerbClass.DEMAND, VerbClass.CALL, VerbClass.ASK)

    def _cleft(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``X هو من قال إن …``: the topic is the source."""
        document, words = self.document, self.document.words
        if index < 3 or words[index - 1] != "من" or words[index - 2] not in PRONOUNS or reading.proclitic:
            return None
        opening = find_opening(document, index, verb_frames()[reading.form.verb.lemma], None)
        if opening is None or not opening.complement.clausal or opening.connector - index > 6:
            return None
        topic = preposed_subject(document, index - 2)
        if topic is None:
            return None
        cue = self._cue(index, reading, "cleft")
        cue.source, cue.subject_side = topic, "before"
        cue.opening = opening
        stop = self.bounds.clause_end(opening.content, cue)
        if stop <= opening.content:
            return None
        cue.content_spans = [(opening.content, stop)]
        return cue
