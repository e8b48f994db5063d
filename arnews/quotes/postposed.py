"""Cues whose content does not follow them: it stands before them, around them, or in the sentence that they point at."""

from __future__ import annotations

import re
from bisect import bisect_left

from .complementisers import is_complementiser
from .complements import Opening, VerbFrames, find_opening
from .contents import Bounds
from .cues import Cue, Kind, Readings
from .document import COLON, COMMA, NEWLINE, OPEN, SEMICOLON, STOP, Document, Quotation, fold
from .inflection import Analysis, FormKind, Voice
from .lexicon.schema import Complement, Flag, VerbClass
from .names_index import given_names
from .phrases import NounPhrase, is_meanwhile, noun_phrase, skip_adjuncts
from .subjects import preposed_subject
from .vocabulary import (
    EVIDENCE,
    HONORIFICS,
    NEGATIONS,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    SENTENCE_ADVERBS,
    TIME_WORDS,
    is_content_noun,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["find_postposed"]

_BREAK = NEWLINE | STOP | SEMICOLON | COLON
_DIRECT = frozenset([Complement.COLON, Complement.MARK, Complement.QAILAN])
_COMMA_AFTER_QUOTATION = re.compile(
    "[ \N{NO-BREAK SPACE}]*[,\N{ARABIC COMMA}\N{EN DASH}\N{EM DASH}-]?[ \N{NO-BREAK SPACE}]*"
)
_DOTS_AFTER_QUOTATION = re.compile("[ \N{NO-BREAK SPACE}]*(?:\\.\\.+|\N{HORIZONTAL ELLIPSIS})[ \N{NO-BREAK SPACE}]*")
_LONGEST = 400  # Words of a paragraph that a later sentence points at.
_SUBJECT_REACH = 40
_NEAR = 12  # Cues before a word that are looked at: more stand in no sentence.
_REACH = 25  # Words between a cue and the rest of the quotation that it interrupts.
_HEADLINE_LENGTH = 24
_SO = frozenset(["هكذا", "كما", "بهذه"])

# Verbs that stand at the end of reported words without marks (…، تضيف الصحيفة): saying, adding, explaining.
_CLOSING_CLASSES = frozenset([VerbClass.SAY, VerbClass.ADD, VerbClass.CLAR, VerbClass.NARR])
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
_NAMING = {
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
_WHAT = frozenset(["ما", "بما", "مما", "لما", "عما", "وما", "فيما"])


def find_postposed(document: Document, readings: Readings, cues: list[Cue]) -> list[Cue]:
    """Find the cues whose content does not follow them, and give interrupted quotations their first part.

    Parameters
    ----------
    document, readings
        The article.
    cues
        The cues found otherwise, with their contents. Those that interrupt a quotation get its first part as well.

    Returns
    -------
    list of Cue
        Further cues, with their contents; one that stands where one of `cues` does replaces it.
    """
    search = _Search(document, readings, cues)
    for cue in cues:
        search.complete(cue)
    return search.run()


class _Search:
    """The search for postposed cues in one document."""

    def __init__(self, document: Document, readings: Readings, cues: list[Cue]) -> None:
        self.document = document
        self.readings = readings
        self.cues = cues
        self.taken = {index: cue for cue in cues for index in range(cue.first, cue.stop)}
        self.bounds = Bounds(document, readings, cues)
        self.firsts = [cue.first for cue in cues]

    def run(self) -> list[Cue]:
        found: list[Cue] = []
        words = self.document.words
        for index in sorted(self.readings.at):
            cue = self._at(index)
            if cue is not None:
                found.append(cue)
        for index, word in enumerate(words):
            if word in _NAMING and index and words[index - 1] in _WHAT and index not in self.taken:
                cue = self._naming(index, *_NAMING[word])
                if cue is not None:
                    found.append(cue)
        return found

    def _at(self, index: int) -> Cue | None:
        taken = self.taken.get(index)
        for reading in self.readings.at[index]:
            form = reading.form
            if form.kind is not FormKind.PERFECT and form.kind is not FormKind.IMPERFECT:
                continue
            if form.voice is Voice.PASSIVE or form.person == 2:
                continue
            if form.person == 1:
                cue = None if taken else self._what_is(index, reading)
            elif taken is not None:
                # Only a deictic object takes a verb away from a content that was read into what follows.
                cue = self._deictic(index, reading) if taken.opening and taken.opening.complement.nominal else None
            else:
                cue = (
                    self._after_quotation(index, reading)
                    or self._which(index, reading)
                    or self._deictic(index, reading)
                    or self._what_is(index, reading)
                    or self._cleft(index, reading)
                    or self._after_clause(index, reading)
                )
            if cue is not None:
                return cue
        return None

    # --- parts ---------------------------------------------------------------------------------------------------------

    def _cue(self, index: int, reading: Analysis, rule: str) -> Cue:
        form = reading.form
        cue = Cue(index, index + 1, Kind.FINITE, form.verb.cue_lemma)
        cue.verb, cue.analysis = form.verb, reading
        cue.person, cue.gender, cue.number = form.person, form.gender, form.number
        cue.polarity = form.verb.polarity
        previous = self.document.words[index - 1] if index else ""
        cue.negated = previous in NEGATIONS and previous not in ("ما", "دون", "بدون")
        cue.rule = rule
        return cue

    def _limit(self, index: int) -> int:
        """Return where the sentence part that can hold the subject of the verb at `index` ends."""
        document, before = self.document, self.document.before
        position = index + 1
        while position < min(document.count, index + _SUBJECT_REACH):
            bits = before[position]
            if bits & _BREAK or (bits & OPEN and bits & COMMA):
                return position
            if is_complementiser(document.words[position]):
                return position
            position += 1
        return position

    def _subject(self, index: int, reading: Analysis) -> tuple[bool, NounPhrase | None]:
        """Whether what follows the verb can follow it, and the subject there; none where it is elided."""
        document, words = self.document, self.document.words
        limit = self._limit(index)
        first = index + 1
        if first >= limit or document.before[first] & COMMA:
            return True, None
        first = skip_adjuncts(document, first, limit)
        if first >= limit or document.before[first] & COMMA:
            return True, None
        word = words[first]
        if self._circumstance(first):
            return True, None
        if word in ("و", "ثم", "قبل", "بعد", "وهو", "وهي", "وهم"):
            return True, None
        phrase = noun_phrase(document, first, limit)
        if phrase is None:
            return False, None
        noun = noun_of(word)
        if noun is not None and noun.gender is not None and reading.form.gender is not None:
            plural = noun.number.value == "plural"
            if not plural and noun.gender.value[0] != reading.form.gender:
                return False, None
        stop = phrase.stop
        for position in range(phrase.first + 1, phrase.stop):
            if self._ends_subject(position):
                stop = position
                break
        return True, NounPhrase(phrase.first, stop)

    def _ends_subject(self, index: int) -> bool:
        """Whether what begins at word `index` belongs to the verb rather than to the subject after it."""
        return (
            self._reporting_participle(index)
            or self._second_verb(index)
            or is_meanwhile(self.document.words, index)
            or self.document.surface(index).endswith("\N{ARABIC FATHATAN}")
        )

    def _second_verb(self, index: int) -> bool:
        """Whether word `index` is a finite reporting verb that is joined to the one before (تقول الصحيفة وتضيف أن)."""
        following = index + 1
        if following >= self.document.count or not is_complementiser(self.document.words[following]):
            return False
        return any(
            reading.proclitic == "و" and reading.form.kind in (FormKind.PERFECT, FormKind.IMPERFECT)
            for reading in self.readings.at.get(index, ())
        )

    def _reporting_participle(self, index: int) -> bool:
        """Whether word `index` is the indefinite accusative participle of a reporting verb (مضيفا)."""
        return self.document.words[index].endswith("ا") and any(
            reading.form.kind is FormKind.PARTICIPLE and reading.form.accusative and not reading.proclitic
            for reading in self.readings.at.get(index, ())
        )

    def _circumstance(self, index: int) -> bool:
        """Whether word `index` is an indefinite accusative that tells how the words were said (ضاحكا, مبتسما)."""
        word = self.document.words[index]
        if self._reporting_participle(index):
            return True
        if not word.endswith("ا") or noun_of(word) is not None or word in PLACES or word in given_names():
            return False
        if "\N{ARABIC FATHATAN}" in self.document.surface(index)[-2:]:
            return True
        return (len(word) == 5 and word[1] == "ا") or (len(word) > 5 and word[0] == "م" and "ت" in word[1:3])

    def _speaks(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is known to be a speaker: by its noun, as a place that stands for its state, or as a name."""
        word = self.document.words[phrase.first]
        if word in ("كل", "جميع", "معظم", "عدد", "احد", "احدي", "بعض"):
            return True
        return (
            noun_of(word) is not None
            or word in HONORIFICS
            or word in PLACES
            or stem_of(word) in PLACES
            or word in given_names()
        )

    def _can_speak(self, phrase: NounPhrase) -> bool:
        """Whether a phrase can be a speaker for all that is known: no deed, no state of affairs, no evidence."""
        if self._speaks(phrase):
            return True
        word = self.document.words[phrase.first]
        stem = stem_of(word)
        return not (is_content_noun(stem) or stem in EVIDENCE or word.endswith(("ات", "يه")))

    def _near(self, index: int) -> list[Cue]:
        """Return the last cues before word `index`, in order."""
        stop = bisect_left(self.firsts, index)
        return self.cues[max(0, stop - _NEAR) : stop]

    def _content_at(self, index: int) -> Cue | None:
        """Return the cue before word `index` whose content holds that word, the innermost one."""
        best: Cue | None = None
        for cue in self._near(index):
            if cue.kind != Kind.ADVERBIAL and any(first <= index < stop for first, stop in cue.content_spans):
                best = cue
        return best

    # --- after a quotation ---------------------------------------------------------------------------------------------

    def _quotation_before(self, index: int, between: re.Pattern[str]) -> Quotation | None:
        """Return the quotation that opens its sentence and ends right before word `index`."""
        document = self.document
        if index == 0 or document.inside[index - 1] < 0:
            return None
        quotation = document.quotations[document.inside[index - 1]]
        if not quotation.closed or quotation.stop != index:
            return None
        if not between.fullmatch(document.text, quotation.outer[1], document.starts[index]):
            return None
        bits = document.before[quotation.first]
        if not bits & (NEWLINE | STOP) or bits & COLON:
            return None
        if self._content_at(quotation.first) is not None:
            return None
        return quotation

    def _after_quotation(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``«…»، قال X`` and the headline ``«…».. X يرد``."""
        document, words = self.document, self.document.words
        verb = reading.form.verb
        if reading.proclitic or (reading.suffix and verb.verb_class is not VerbClass.INFORM):
            return None
        if not _DIRECT & {frame.complement for frame in verb.frames}:
            return None
        if Flag.QUOTE_ONLY in verb.flags or Flag.BELIEF in verb.flags or verb.verb_class is VerbClass.DESCRIBE:
            return None
        at = index - 1 if index and words[index - 1] in _SO else index
        quotation = self._quotation_before(at, _COMMA_AFTER_QUOTATION)
        dotted = False
        if quotation is None and at < index:
            quotation = self._quotation_before(at, _DOTS_AFTER_QUOTATION)
            dotted = quotation is not None
        if quotation is None:
            return self._headline(index, reading)
        allowed, source = self._subject(index, reading)
        if not allowed:
            return None
        rest = self._rest(index)
        length = quotation.stop - quotation.first
        bare = not document.before[at] & COMMA and not dotted and at == index
        if length < (1 if rest is not None else 2):
            return None
        if bare and (source is None or length < 3 or not self._speaks(source)):
            return None
        cue = self._cue(index, reading, "quotation before its cue" if rest is None else "interrupted quotation")
        cue.source, cue.subject_side = source, "after" if source is not None else ""
        cue.content_spans = [(quotation.first, quotation.stop)]
        if rest is not None:
            cue.content_spans.append((rest.first, rest.stop))
        return cue

    def _headline(self, index: int, reading: Analysis) -> Cue | None:
        """Read the headline ``«لن نتراجع».. رئيس اللجنة يرد على منتقديه``."""
        document, before = self.document, self.document.before
        if reading.form.kind is not FormKind.IMPERFECT:
            return None
        for first in range(index - 1, max(0, index - 8), -1):
            if before[first] & (COMMA | SEMICOLON | COLON | NEWLINE):
                return None
            quotation = self._quotation_before(first, _DOTS_AFTER_QUOTATION)
            if quotation is None:
                if before[first] & STOP:
                    return None
                continue
            if not before[quotation.first] & NEWLINE or quotation.stop - quotation.first < 3:
                return None
            phrase = noun_phrase(document, first, index)
            if phrase is None or phrase.stop != index or not self._speaks(phrase):
                return None
            end = index
            while end < document.count and not before[end] & NEWLINE:
                end += 1
            if end - quotation.first > _HEADLINE_LENGTH:
                return None
            cue = self._cue(index, reading, "headline quotation before its cue")
            cue.source, cue.subject_side = phrase, "before"
            cue.content_spans = [(quotation.first, quotation.stop)]
            return cue
        return None

    def _rest(self, index: int) -> Quotation | None:
        """Return the quotation that goes on after the cue at word `index` and its source."""
        document, before = self.document, self.document.before
        for position in range(index + 1, min(document.count, index + _REACH)):
            bits = before[position]
            if bits & _BREAK or is_complementiser(document.words[position]):
                return None
            if bits & OPEN and bits & COMMA:
                return document.opening_at(position)
            if position in self.taken and self.taken[position].first == position:
                return None
        return None

    def complete(self, cue: Cue) -> None:
        """Give a cue that interrupts a quotation the first part of it."""
        document, words = self.document, self.document.words
        as_said = cue.rule == "shared as-said"
        if (cue.kind != Kind.FINITE and not as_said) or len(cue.content_spans) != 1:
            return
        analysis = cue.analysis
        if analysis is not None and analysis.proclitic:
            return
        if self._what_was_described(cue):
            return
        index = cue.first
        first, stop = cue.content_spans[0]
        rest = document.opening_at(first)
        if rest is None or rest.stop != stop or first <= index or document.before[first] & COLON:
            return
        at = index - 1 if index and words[index - 1] in _SO else index
        quotation = self._quotation_before(at, _COMMA_AFTER_QUOTATION)
        if quotation is None or not document.before[at] & COMMA:
            return
        cue.content_spans = [(quotation.first, quotation.stop), (first, stop)]
        cue.rule = "interrupted quotation"
        if analysis is not None:
            allowed, source = self._subject(index, analysis)
            if allowed:
                cue.source, cue.subject_side = source, "after" if source is not None else ""

    def _what_was_described(self, cue: Cue) -> bool:
        """Keep the quotation alone of ``ما وصفه X بـ"…" لبلاده``."""
        document = self.document
        opening = cue.opening
        if cue.first == 0 or opening is None or not opening.quoted or document.words[cue.first - 1] not in _WHAT:
            return False
        quotation = document.opening_at(opening.content)
        if quotation is None or cue.content_spans[0][0] != quotation.first:
            return False
        cue.content_spans = [(quotation.first, quotation.stop)]
        return True

    def _naming(self, index: int, lemma: str, agreement: str) -> Cue | None:
        """Read ``ما أسماه X "…"`` and ``ما أسماه X بـ"…"``: naming counts where the name stands in marks."""
        document, words, before = self.document, self.document.words, self.document.before
        for position in range(index + 1, min(document.count, index + 10)):
            bits = before[position]
            if bits & (_BREAK | COMMA):
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

    # --- after a clause ------------------------------------------------------------------------------------------------

    def _after_clause(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``…، تضيف الصحيفة.``: a verb of saying in the imperfect and its subject close the sentence."""
        document, before = self.document, self.document.before
        form = reading.form
        if form.kind is not FormKind.IMPERFECT or reading.proclitic or reading.suffix:
            return None
        if form.verb.verb_class not in _CLOSING_CLASSES or not before[index] & COMMA or before[index] & (_BREAK | OPEN):
            return None
        if document.inside[index] >= 0:
            return None
        allowed, source = self._subject(index, reading)
        if not allowed or source is None or not self._speaks(source):
            return None
        if Flag.DIRECT_ONLY in form.verb.flags and source.stop - source.first > 4:
            return None
        end = source.stop
        if end < document.count and document.words[end] in (PREPOSITIONS | TIME_WORDS | SENTENCE_ADVERBS):
            end = skip_adjuncts(document, end, min(document.count, end + 8))
        if end < document.count and not before[end] & (NEWLINE | STOP):
            if not (before[end] & COMMA and (self._circumstance(end) or document.words[end] in ("قبل", "بينما"))):
                return None
        if end < document.count and before[end] & COLON:
            return None
        start = self.bounds.sentence_start(index)
        if index - start < 3:
            return None
        cue = self._cue(index, reading, "clause before its cue")
        cue.source, cue.subject_side = source, "after"
        cue.content_spans = [(start, index)]
        return cue

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
        if document.before[connector] & (NEWLINE | STOP) or connector - start < 2:
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

    # --- a deictic object ----------------------------------------------------------------------------------------------

    def _deictic(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``أوضح ذلك X`` at the head of a sentence: what was told before is the content."""
        document, words, before = self.document, self.document.words, self.document.before
        following = index + 1
        if following + 1 >= document.count or words[following] not in ("ذلك", "بذلك") or before[following]:
            return None
        verb = reading.form.verb
        if verb.verb_class not in _POINTING_CLASSES or reading.proclitic or reading.suffix:
            return None
        if not before[index] & (NEWLINE | STOP) or document.inside[index] >= 0 or index == 0:
            return None
        allowed, source = self._subject(following, reading)
        if not allowed or source is None or not self._speaks(source) or before[following + 1] & _BREAK:
            return None
        # The paragraph before, or the sentence before in the same one.
        stop = index
        start = stop - 1
        lowest = max(0, index - _LONGEST)
        breaks = NEWLINE if before[index] & NEWLINE else NEWLINE | STOP
        while start > lowest and not before[start] & breaks:
            start -= 1
        if stop - start < 5:
            return None
        cue = self._cue(index, reading, "deictic object")
        cue.source, cue.subject_side = source, "after"
        cue.content_spans = [(start, stop)]
        return cue

    # --- clefts --------------------------------------------------------------------------------------------------------

    def _what_is(self, index: int, reading: Analysis) -> Cue | None:
        """Read ``ما نطلبه هو Y``: what follows the pronoun is the content."""
        document, words, before = self.document, self.document.words, self.document.before
        if not index or words[index - 1].removeprefix("و").removeprefix("ف") not in ("ما", "لما"):
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
            if before[position] & (_BREAK | COMMA | OPEN):
                return None
            position += 1
        if position + 1 >= min(document.count, index + 7) or before[position] & (_BREAK | COMMA):
            return None
        source = None
        if position > index + 1:
            first = skip_adjuncts(document, index + 1, position)
            source = noun_phrase(document, first, position) if first < position else None
            if first < position and (source is None or source.stop != position or not self._speaks(source)):
                return None
        first = position + 1
        if before[first] & _BREAK or not self._can_be_said(first, form.verb.verb_class):
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
        opening = find_opening(document, index, VerbFrames(reading.form.verb), lambda _: False)
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
