"""Second pass: where the content of each accepted cue ends."""

from __future__ import annotations

from ..model import SpeakerKind
from .complementisers import is_complementiser
from .cue import Cue, Kind
from .document import (
    CLOSE,
    COLON,
    COMMA,
    DASH,
    NEWLINE,
    OPEN,
    PAREN_CLOSE,
    PAREN_OPEN,
    SEMICOLON,
    STOP,
    Document,
    Quotation,
)
from .inflection import FormKind
from .lexicon.schema import Complement
from .phrases import noun_phrase
from .readings import Readings
from .vocabulary import PLACES, RELATIVES, VENUES, is_content_noun, noun_of

__all__ = ["Bounds", "bound_contents"]

_BREAK = NEWLINE | STOP
_FIRST_PERSON = frozenset(
    [
        "انا",
        "نحن",
        "اننا",
        "انني",
        "اني",
        "لدينا",
        "لدي",
        "علينا",
        "لنا",
        "لي",
        "عندنا",
        "بلادنا",
        "فاننا",
        "فانا",
        "ونحن",
        "وانا",
        "بيننا",
        "منا",
        "اعتقد",
        "ارى",
        "اري",
        "نري",
        "نامل",
        "امل",
        "اتمني",
        "نتمني",
        "سنعمل",
        "سوف",
    ]
)
# At a comma these begin a clause of the reporter's where a cue follows soon.
_TURNS = frozenset(
    ["اذ", "حيث", "كما", "بينما", "لكن", "لكنه", "لكنها", "لكنهم", "ولكن", "ولكنه", "ولكنها", "غير", "بيد", "علما"]
)
# Without a comma: a contrast right before a cue, a joint before a cue, a remark on a nominal content.
_CONTRASTS = frozenset(["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "لكن", "ولكن", "وفيما", "وبينما"])
_JOINTS = frozenset(["فيما", "بينما", "جانبه", "جانبها", "جهته", "جهتها", "بدوره", "بدورها"])
_TURN_OPENERS = frozenset(["من", "ومن", "في", "وفي", "كما", "بدوره", "بدورها", "الا", "لكن", "ولكن", "اذ", "حيث"])
_NOMINAL_BREAKS = frozenset(["وهذا", "وهذه", "وهو", "وهي"])
_DENIALS = frozenset(["لم", "لا", "لن"])
_COMMENTS = frozenset(["خطوه", "تطور", "اشاره", "حين", "محاوله", "تحرك"])
_OCCASIONS = frozenset(
    ["خلال", "بعد", "عقب", "اثناء", "لدي", "عبر", "قبل", "ردا", "تعليقا", "وفق", "وفقا", "بحسب", "حسب", "عندما"]
)
_OCCASION_NOUNS = VENUES | {"هامش"}
TURN_REACH = 14
# A bound for texts without punctuation; clauses of news have at most half as many words.
LONGEST_PARENTHESIS = 40
LONGEST_CLAUSE = 250


class Bounds:
    """The accepted cues of a document by the word at which they begin, for the edges of other contents."""

    __slots__ = ("adverbials", "at", "document", "readings")

    def __init__(self, document: Document, readings: Readings, cues: list[Cue]) -> None:
        self.document = document
        self.readings = readings
        self.at = {cue.first: cue for cue in cues if cue.kind != Kind.ADVERBIAL}
        self.adverbials = {cue.first: cue for cue in cues if cue.kind == Kind.ADVERBIAL}

    # --- where a clause ends -------------------------------------------------------------------------------------------

    def clause_end(self, first: int, cue: Cue, *, nominal: bool = False) -> int:
        """Return the word after the last one of the clause that begins at word `first`."""
        document, before, _words = self.document, self.document.before, self.document.words
        count = document.count
        within = document.quotation_of(cue.first)
        limit = min(count if within is None else within.stop, first + LONGEST_CLAUSE)
        position = first
        quotation = document.opening_at(first) if within is None else None
        if quotation is not None:
            position = max(self._quotation_stop(quotation), first + 1)
            if position < limit and before[position] & (_BREAK):
                return self._crossing(position, limit, cue, nominal)
        while position < limit:
            if position > first:
                bits = before[position]
                if bits & NEWLINE:
                    return position
                if bits & STOP:
                    if not self._crosses(position):
                        return position
                elif bits & OPEN and within is None:
                    quotation = document.opening_at(position)
                    if quotation is not None and not self._edge(position, first, cue, nominal, bits):
                        position = max(self._quotation_stop(quotation), position + 1)
                        continue
                if self._edge(position, first, cue, nominal, bits):
                    return position
            position += 1
        return position

    def _crossing(self, position: int, limit: int, cue: Cue, nominal: bool) -> int:
        if self.document.before[position] & NEWLINE or not self._crosses(position):
            return position
        return self.clause_end(position, cue, nominal=nominal)

    def _crosses(self, position: int) -> bool:
        """Whether a content goes on after the full stop before word `position`: أنّ or إنّ is repeated."""
        words = self.document.words
        word = words[position]
        if word.startswith("وان") and is_complementiser(word[1:]):
            return True
        return word == "كما" and position + 1 < self.document.count and is_complementiser(words[position + 1])

    def _quotation_stop(self, quotation: Quotation) -> int:
        """Return the word after a quotation; one that is never closed ends with the next cue outside it, if any."""
        if quotation.closed:
            return quotation.stop
        for position in range(quotation.first + 1, quotation.stop):
            cue = self.at.get(position)
            if cue is not None and self.document.before[position] & (STOP | COMMA | SEMICOLON) and cue.person == 3:
                return position
        return quotation.stop

    def _edge(self, position: int, first: int, cue: Cue, nominal: bool, bits: int) -> bool:
        """Whether a clause that began at word `first` ends before word `position`."""
        document, words = self.document, self.document.words
        word = words[position]
        following = position + 1
        after = words[following] if following < document.count else ""
        other = self.at.get(position)
        adverbial = self.adverbials.get(position)
        if adverbial is not None and adverbial is not cue:
            if adverbial.rule == "shared as-said" or not self._fronted(position):
                return True
        if word in ("كما", "مثلما") and following in self.adverbials and following != cue.first:
            return True
        if other is not None and other is not cue:
            if other.kind == Kind.PARTICIPLE:
                return True
            if other.kind == Kind.NOUN and cue.kind == Kind.NOUN and word.startswith("و"):
                # تأكيداته على … وتصريحات الوزير أن …: the nouns are coordinated, not nested.
                return True
            if other.kind == Kind.FINITE and self._new_report(other, position, bits, cue):
                return True
        if word in _CONTRASTS and after in _DENIALS and self._is_reporting(following + 1):
            return True
        if word in _CONTRASTS and following in self.at and self.at[following] is not cue:
            return True
        if word in _JOINTS and any(at in self.at and self.at[at] is not cue for at in (following, following + 1)):
            return True
        if nominal and word in _NOMINAL_BREAKS:
            return True
        parenthesis = bool(bits & DASH) and document.gap(position).startswith(("-", "\N{EN DASH}", "\N{EM DASH}"))
        if not bits & (COMMA | SEMICOLON | CLOSE | COLON) and not (bits & DASH and not parenthesis):
            return False
        if self._accusative_participle(position):
            return True
        if word == "وذلك":
            # An occasion is the reporter's; a purpose, a reason or a means belongs to what was said.
            beyond = words[following + 1] if following + 1 < document.count else ""
            return after in _OCCASIONS or (after in ("في", "علي") and beyond in _OCCASION_NOUNS)
        if word == "في" and after in _COMMENTS:
            # في خطوة تهدف إلى …: the reporter's remark on the report.
            return True
        if word == "وفي" and self._is_outlet(following):
            return True
        if nominal and word.startswith("وي") and self._is_present(position):
            return True
        if nominal and (word == "مما" or word in _CONTRASTS):
            return True
        if nominal and word.startswith("وان") and is_complementiser(word[1:]) and self._second_clause(cue):
            return True
        if cue.opening is not None and cue.opening.complement is Complement.QUESTION and word in _TURNS:
            return True
        if word in ("وهو", "وهي") and after == "ما":
            return True
        if word in ("فيما", "وفيما"):
            return not after.startswith(("يتعلق", "يخص", "يتصل", "بعد", "لو", "اذا"))
        if word == "الامر" and after in RELATIVES:
            return following + 1 in self.at
        if word == "الا" and not is_complementiser(after):
            return False
        if word in ("وقد", "وكان", "وكانت", "وكانوا"):
            return True
        return self._turn(position, cue, word)

    def _is_reporting(self, index: int) -> bool:
        """Whether a word is a finite form of a reporting verb in the third person."""
        return any(
            reading.form.kind in (FormKind.PERFECT, FormKind.IMPERFECT) and reading.form.person == 3
            for reading in self.readings.at.get(index, ())
        )

    def _is_outlet(self, index: int) -> bool:
        noun = noun_of(self.document.words[index]) if index < self.document.count else None
        return noun is not None and noun.kind is SpeakerKind.MEDIA

    def _is_present(self, index: int) -> bool:
        """Whether a word with و is a verb in the present rather than a noun that begins with yeh."""
        word = self.document.words[index][1:]
        return len(word) > 3 and noun_of(word) is None and word not in PLACES and not is_content_noun(word)

    def _second_clause(self, cue: Cue) -> bool:
        """Whether أنّ goes on with the clause of an earlier report in which a nominal cue stands."""
        start = self.sentence_start(cue.first)
        for position in range(cue.first - 1, start - 1, -1):
            other = self.at.get(position)
            if other is not None and other.opening is not None:
                return other.opening.complement.clausal and other.opening.connector < cue.first
        return False

    def _lacks_predicate(self, position: int, cue: Cue) -> bool:
        """Whether the clause has nothing but its subject yet (إن زعيم المتمردين فلان، وجه …)."""
        opening = cue.opening
        if opening is None or not opening.complement.clausal:
            return False
        phrase = noun_phrase(self.document, opening.content, position)
        return phrase is not None and phrase.stop >= position

    def _new_report(self, other: Cue, position: int, bits: int, cue: Cue) -> bool:
        """Whether an accepted finite cue begins a report of its own rather than one inside the content."""
        if other.person != 3 or other.subject_side == "relative":
            return False
        analysis = other.analysis
        proclitic = analysis.proclitic if analysis is not None else ""
        if bits & (COMMA | CLOSE | SEMICOLON):
            if not proclitic and self._lacks_predicate(position, cue):
                return False
            return proclitic.startswith(("و", "ف")) or other.subject_side != "before"
        return (
            proclitic == "و"
            and other.subject_side != "before"
            and other.verb is not None
            and other.verb.verb_class.value in ("SAY", "ADD", "CLAR", "ASSERT", "POINT", "NARR")
        )

    def _turn(self, position: int, cue: Cue, word: str) -> bool:
        """Whether the segment after a comma leads to another report."""
        document, before, words = self.document, self.document.before, self.document.words
        if is_complementiser(word.removeprefix("و")) or word in RELATIVES:
            return False
        reach = TURN_REACH if word in _TURNS or word in ("الا", "في", "من", "وفي", "ومن") else 7
        at = position
        while at < document.count and at - position < reach:
            bits = before[at]
            if at > position and bits & _BREAK:
                return False
            if at > position and bits & OPEN and document.inside[at] >= 0:
                return False
            if at > position and is_complementiser(words[at]) and at not in self.at:
                if not (at - position == 1 and word in ("الا", "غير", "بيد")):
                    return False
            if at > position and bits & (COMMA | SEMICOLON) and (at > position + 2 or word not in _TURN_OPENERS):
                return False
            if words[at] in RELATIVES:
                return False
            other = self.at.get(at)
            if other is not None and other is not cue:
                return bool(other.kind == Kind.FINITE and other.person == 3 and other.subject_side != "relative")
            at += 1
        return False

    def _accusative_participle(self, position: int) -> bool:
        """Whether word `position` is a circumstantial participle of any reporting verb (مهنئا)."""
        for reading in self.readings.at.get(position, ()):
            form = reading.form
            if form.kind is FormKind.PARTICIPLE and form.accusative and not reading.suffix:
                if form.gender == "m" and form.number == "s" and form.surface.endswith("ا"):
                    return True
        return False

    def _fronted(self, position: int) -> bool:
        """Whether an adverbial opens its sentence."""
        return bool(self.document.before[position] & (NEWLINE | STOP)) or position == 0

    # --- the sentence around a word -------------------------------------------------------------------------------------

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


def _after_dateline(document: Document, start: int, index: int) -> int:
    """Step over a dateline at the head of a paragraph (دبي، الإمارات العربية المتحدة (CNN) --)."""
    for position in range(start + 1, min(index + 1, start + 12, document.count)):
        if document.before[position] & DASH:
            gap = document.gap(position)
            if "--" in gap or "\N{EM DASH}" in gap or (")" in gap and position - start <= 8):
                return position
    return start


def bound_contents(document: Document, readings: Readings, cues: list[Cue]) -> None:
    """Give every cue its content, as ranges of words."""
    bounds = Bounds(document, readings, cues)
    for cue in cues:
        if cue.kind == Kind.ADVERBIAL:
            continue
        if cue.opening is None:
            continue
        cue.content_spans = _content(document, bounds, cue)
    for cue in cues:
        cue.content_spans = [(first, stop) for first, stop in cue.content_spans if first < stop]
    previous: Cue | None = None
    for cue in cues:
        if cue.kind == Kind.ADVERBIAL:
            spans = _adverbial_content(document, bounds, cue, previous)
            cue.content_spans = [(first, stop) for first, stop in spans if first < stop]
        if cue.kind != Kind.ADVERBIAL or cue.content_spans:
            previous = cue


def _content(document: Document, bounds: Bounds, cue: Cue) -> list[tuple[int, int]]:
    opening = cue.opening
    assert opening is not None
    if cue.content_spans:
        return cue.content_spans
    first = opening.content
    if first >= document.count:
        return []
    complement = opening.complement
    within = document.quotation_of(cue.first)
    if complement.direct and within is None:
        quotation = document.opening_at(first)
        if quotation is not None and opening.quoted:
            return _quoted(document, bounds, quotation)
        return [(first, _bare_direct_end(document, bounds, cue, first))]
    if opening.quoted and within is None and complement.nominal:
        quotation = document.opening_at(first)
        if quotation is not None:
            stop = bounds.clause_end(first, cue, nominal=True)
            return _quoted(document, bounds, quotation) if stop <= quotation.stop else [(first, stop)]
    nominal = complement.nominal or cue.object is not None
    stop = bounds.clause_end(first, cue, nominal=nominal)
    return [(first, stop)] if stop > first else []


def _quoted(document: Document, bounds: Bounds, quotation: Quotation) -> list[tuple[int, int]]:
    """The spans of direct speech: the quotation, with the quotations that continue it."""
    stop = bounds._quotation_stop(quotation)
    spans = [(quotation.first, stop)]
    position = stop
    # A list of islands: «…» و«…» و«…».
    while position + 1 < document.count and document.words[position] == "و" and document.before[position + 1] & OPEN:
        following = document.opening_at(position + 1)
        if following is None or document.before[position] & _BREAK:
            break
        spans.append((following.first, bounds._quotation_stop(following)))
        position = following.stop
    # A quotation that opens every paragraph anew.
    while (
        position < document.count
        and document.before[position] & NEWLINE
        and document.before[position] & OPEN
        and not quotation.closed
    ):
        following = document.opening_at(position)
        if following is None:
            break
        spans.append((following.first, following.stop))
        quotation = following
        position = following.stop
    return [span for span in spans if span[1] > span[0]]


def _bare_direct_end(document: Document, bounds: Bounds, cue: Cue, first: int) -> int:
    """Return the end of direct speech without marks: the sentence, or in the first person up to the next cue."""
    before, words, count = document.before, document.words, document.count
    stop = bounds.clause_end(first, cue)
    if not any(word in _FIRST_PERSON or (word.endswith("نا") and len(word) > 4) for word in words[first:stop]):
        return stop
    while stop < count and before[stop] & STOP and not before[stop] & NEWLINE and not before[stop] & OPEN:
        if stop in bounds.at or any(at in bounds.at for at in range(stop, min(count, stop + 6))):
            break
        step = bounds.clause_end(stop, cue)
        if step <= stop:
            break
        stop = step
    return stop


def _adverbial_content(document: Document, bounds: Bounds, cue: Cue, previous: Cue | None) -> list[tuple[int, int]]:
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
    if fronted:
        if end >= count or before[end] & _BREAK:
            return []
        first = end
        if document.words[first] == "ان" and first + 1 < count:
            # "According to the channel that …": a complementiser all the same.
            first += 1
        quotation = document.opening_at(first)
        if quotation is not None and before[first] & COLON:
            return _quoted(document, bounds, quotation)
        stop = _adverbial_clause_end(document, bounds, cue, first)
        return [(first, stop)] if stop > first else []
    # Trailing or medial; "and that" only joins it to the clause.
    if begin - start > 2 and words[begin - 1] == "وذلك":
        begin -= 1
    first = _clause_start(document, start, begin)
    spans = [(first, begin)]
    if end < count and not before[end] & _BREAK and _goes_on(document, end):
        stop = _adverbial_clause_end(document, bounds, cue, end)
        if stop > end:
            spans.append((end, stop))
    return spans


def _inner_start(document: Document, start: int, begin: int) -> int:
    """Return where the clause around a source adverbial can begin: after a colon right before it, or in its brackets."""
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
        if before[position] & (COMMA | SEMICOLON) and words[position] in (
            "لكن",
            "ولكن",
            "لكنه",
            "لكنها",
            "الا",
            "فيما",
            "بينما",
        ):
            if words[position] == "الا":
                if not is_complementiser(words[position + 1]):
                    continue
                return position + 2 if words[position + 1] == "ان" else position + 1
            return position
    return start


def _goes_on(document: Document, end: int) -> bool:
    """Whether the clause goes on after a medial adverbial: with its complementiser or its quotation."""
    return is_complementiser(document.words[end]) or bool(document.before[end] & (COLON | OPEN))


def _adverbial_clause_end(document: Document, bounds: Bounds, cue: Cue, first: int) -> int:
    """Return the end of the clause that a fronted or medial adverbial qualifies."""
    before, words = document.before, document.words
    stop = bounds.clause_end(first, cue)
    # The clause's own reporting verb is included.
    while stop < document.count and stop == first:
        stop = bounds.clause_end(first + 1, cue)
    for position in range(first + 1, stop):
        if before[position] & (COMMA | SEMICOLON) and words[position] in ("لكن", "ولكن", "الا"):
            if words[position] == "الا" and not is_complementiser(words[position + 1]):
                continue
            return position
    return stop
