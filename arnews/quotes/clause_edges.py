"""Where the clause of a content ends, and the sentence around it begins."""

from __future__ import annotations

from ..model import SpeakerKind
from .complementisers import BI_COMPLEMENTISERS, COMPLEMENTISERS, is_complementiser
from .cue import Cue, Kind
from .document import (
    CLOSE,
    COLON,
    COMMA,
    DASH,
    NEWLINE,
    OPEN,
    SEMICOLON,
    STOP,
    Document,
    Quotation,
)
from .inflection import FormKind
from .lexicon import contexts
from .lexicon.schema import Complement, VerbClass
from .phrases import noun_phrase
from .readings import Readings
from .vocabulary import (
    PLACES,
    PREPOSITIONS,
    RELATIVES,
    VENUES,
    folded_words,
    is_content_noun,
    is_table_noun,
    looks_imperfect,
    noun_of,
    stem_of,
)

__all__ = ["LONGEST_CLAUSE", "PARAGRAPH_OR_STOP", "Bounds"]

PARAGRAPH_OR_STOP = NEWLINE | STOP
# At a comma these begin a clause of the reporter's where a cue follows soon.
_TURNS = folded_words(contexts.TURNS)
# Without a comma: a contrast right before a cue, a joint before a cue, a remark on a nominal content.
_CONTRASTS = folded_words(contexts.CONTRASTS)
# Contrasts with a pronoun, and its gender.
_TAKING_UP = {"لكنه": "m", "ولكنه": "m", "لكنها": "f", "ولكنها": "f"}
# After ما these lead to no consequence.
_NOT_CONSEQUENCES = folded_words(contexts.NOT_CONSEQUENCES)
_SIDE_ACTS = folded_words(contexts.SIDE_ACTS)
_BY_SAYING = folded_words(contexts.BY_SAYING)
_EXPLAINING = folded_words(contexts.EXPLAINING)
_MAIN_VERBS = folded_words(contexts.EVERYDAY_VERBS) | folded_words(contexts.COPULAS)
_COURTESIES = folded_words(contexts.COURTESIES)
_WHEN = folded_words(contexts.WHEN)
_JOINTS = folded_words(contexts.JOINTS)
_TURN_OPENERS = folded_words(contexts.TURN_OPENERS)
_NOMINAL_BREAKS = folded_words(contexts.REMARKS)
_DENIALS = folded_words(contexts.DENIALS)
_WITHHELD = folded_words(contexts.WITHHELD)
# لكن دون تقديم تفاصيل, وذلك دون إعطاء أسباب
_BEFORE_WITHHOLDING = ("لكن", "ولكن", "وذلك")
_TELLING = folded_words(contexts.TELLING)
_GIVING = folded_words(contexts.GIVING)
_DETAILS = folded_words(contexts.DETAILS)
_COMMENTS = folded_words(contexts.COMMENTS)
_RESPONSES = folded_words(contexts.RESPONSES)
_ANSWERED = folded_words(contexts.ANSWERED)
_OCCASIONS = folded_words(contexts.OCCASIONS)
_ACCORDING = ("وفق", "وفقا", "بحسب", "حسب")
_OCCASION_NOUNS = VENUES | {"هامش"}
_OCCASIONS_OF_SPEECH = folded_words(contexts.OCCASIONS_OF_SPEECH)
# What opens a clause inside the segment after a comma.
_INNER_CLAUSES = RELATIVES | COMPLEMENTISERS | BI_COMPLEMENTISERS
# All words before which a clause can end without a mark and without a cue there.
_EDGES = (
    _CONTRASTS | _JOINTS | _NOMINAL_BREAKS | _BY_SAYING | frozenset(("كما", "مثلما", "في", "خلال", "دون", "بدون", "من"))
)
# What a speaker does beside saying that something is the case.
_OF_THE_SPEAKER = frozenset({VerbClass.PREDICT, VerbClass.PROMISE, VerbClass.WARN, VerbClass.PRAISE, VerbClass.EXPR})
TURN_REACH = 14
LONGEST_CLAUSE = 250


class Bounds:
    """The accepted cues of a document by the word at which they begin, for the edges of other contents."""

    __slots__ = ("adverbials", "at", "document", "readings")

    def __init__(self, document: Document, readings: Readings, cues: list[Cue]) -> None:
        self.document = document
        self.readings = readings
        self.at = {cue.first: cue for cue in cues if cue.kind != Kind.ADVERBIAL}
        self.adverbials = {cue.first: cue for cue in cues if cue.kind == Kind.ADVERBIAL}

    # --- where a clause ends -----------------------------------------------------------------------------------------

    def clause_end(self, first: int, cue: Cue, *, nominal: bool = False) -> int:
        """Return the word after the last one of the clause that begins at word `first`."""
        document, before = self.document, self.document.before
        count = document.count
        within = document.quotation_of(cue.first)
        limit = min(count if within is None else within.stop, first + LONGEST_CLAUSE)
        position = first
        quotation = document.opening_at(first) if within is None and first < count else None
        if quotation is not None:
            position = max(self.quotation_stop(quotation), first + 1)
            if position < limit and before[position] & (PARAGRAPH_OR_STOP):
                return self._crossing(position, limit, cue, nominal)
        words, at, adverbials = document.words, self.at, self.adverbials
        while position < limit:
            if position > first:
                bits = before[position]
                if not bits and words[position] not in _EDGES and position not in at and position not in adverbials:
                    position += 1
                    continue
                if bits & NEWLINE:
                    return position
                if bits & STOP:
                    if not self._crosses(position):
                        return position
                elif bits & OPEN and within is None:
                    quotation = document.opening_at(position)
                    if quotation is not None and not self._edge(position, first, cue, nominal, bits):
                        position = max(self.quotation_stop(quotation), position + 1)
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
        """Whether a content goes on after the full stop before word `position`: أنّ or إنّ is repeated, أم asks on."""
        if self.document.words[position] == "ام" and "\N{ARABIC QUESTION MARK}" in self.document.gap(position):
            return True
        words = self.document.words
        word = words[position]
        if word.startswith("وان") and is_complementiser(word[1:]):
            return True
        return word == "كما" and position + 1 < self.document.count and is_complementiser(words[position + 1])

    def quotation_stop(self, quotation: Quotation) -> int:
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
        if (
            adverbial is not None
            and adverbial is not cue
            and (adverbial.rule == "shared as-said" or not self._fronted(position))
            and not (position == first + 1 and is_complementiser(words[first]))
        ):
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
            if cue.opening is not None and cue.opening.complement is Complement.QUESTION and self._answers(other, cue):
                return True
        if word in _CONTRASTS and after in _DENIALS and self._is_reporting(following + 1):
            return True
        if word in _CONTRASTS and following in self.at and self.at[following] is not cue:
            return True
        if word in _JOINTS and any(at in self.at and self.at[at] is not cue for at in (following, following + 1)):
            return True
        if nominal and word in _NOMINAL_BREAKS:
            return True
        if nominal and word in ("في", "خلال") and after in _OCCASIONS_OF_SPEECH and position - first > 1:
            # أعلن إطلاق المشروع في بيان; between an object and its predicate it is a part of neither.
            return cue.object is None
        if word in _BY_SAYING and position > first and self.document.before[following] & (OPEN | COLON):
            # بقوله "…": the wording is a report of its own.
            return True
        joined = word in _BEFORE_WITHHOLDING
        if self._withholds(following if joined else position, apart=joined or bool(bits & (COMMA | CLOSE | DASH))):
            return True
        parenthesis = bool(bits & DASH) and document.gap(position).startswith(("-", "\N{EN DASH}", "\N{EM DASH}"))
        if not bits & (COMMA | SEMICOLON | CLOSE | COLON) and not (bits & DASH and not parenthesis):
            return False
        if self._accusative_participle(position):
            return True
        if word in _COURTESIES and bits & COMMA and cue.kind is not Kind.NOUN:
            return True
        if self._takes_up_source(position, cue):
            return True
        if word == "وذلك":
            # An occasion is the reporter's; a purpose, a reason or a means belongs to what was said.
            beyond = words[following + 1] if following + 1 < document.count else ""
            if after in _ACCORDING:
                # وذلك وفقا للتعليمات: by what was done.
                return following in self.adverbials
            return after in _OCCASIONS or (after in ("في", "علي") and beyond in _OCCASION_NOUNS)
        if (
            word in _RESPONSES
            and after == "علي"
            and stem_of(words[min(following + 1, document.count - 1)]) in _ANSWERED
        ):
            # ردا على سؤال: what was answered.
            return True
        if word == "في" and after in _COMMENTS:
            # في خطوة تهدف إلى …: the reporter's remark on the report.
            return True
        if word == "وفي" and self._is_outlet(following):
            return True
        in_relative = cue.first > 0 and words[cue.first - 1] in RELATIVES
        if bits & COMMA and in_relative and self._leaves_relative(position):
            return True
        if nominal and bits & COMMA and word not in RELATIVES and self._in_parenthesis(cue):
            # فلان، الذي أعلن رحيله، …: the comma closes the relative clause.
            return True
        if nominal and bits & COMMA and word in _EXPLAINING:
            # ينفي الأطباء وجود علاقة، فهذه الأمراض …
            return True
        if nominal and word.startswith("وي") and self._is_present(position):
            return True
        if nominal and (word == "مما" or word in _CONTRASTS or (word == "ما" and after not in _NOT_CONSEQUENCES)):
            return True
        if nominal and word.startswith("وان") and is_complementiser(word[1:]) and self._second_clause(cue):
            return True
        if cue.opening is not None and cue.opening.complement is Complement.QUESTION and word in _TURNS:
            return True
        if word in _TAKING_UP and self._takes_up_speaker(_TAKING_UP[word], first, cue):
            return True
        if word in ("وهو", "وهي") and after == "ما":
            return True
        if word in ("فيما", "وفيما"):
            return not after.startswith(("يتعلق", "يخص", "يتصل", "بعد", "لو", "اذا"))
        if self._hands_over(position, cue):
            return True
        if word == "الامر" and after in RELATIVES:
            return nominal or following + 1 in self.at
        if word in ("علما", "اما") and not is_complementiser(word):
            return True
        if word == "الا" and not is_complementiser(after):
            return False
        if word in ("وقد", "ولقد", "وكان", "وكانت", "وكانوا"):
            return True
        return self._turn(position, cue, word)

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

    def _in_parenthesis(self, cue: Cue) -> bool:
        """Whether a cue stands in a relative clause that a comma opens."""
        words, before = self.document.words, self.document.before
        for position in range(cue.first - 1, max(0, cue.first - 4), -1):
            if words[position] in RELATIVES:
                return bool(before[position] & COMMA)
            if before[position + 1]:
                return False
        return False

    def _takes_up_speaker(self, gender: str, first: int, cue: Cue) -> bool:
        """Whether a pronoun after a contrast is the speaker's by its gender (قالت إن السائق فر، لكنها تراجعت)."""
        words = self.document.words
        if cue.gender != gender or cue.opening is None or not cue.opening.complement.clausal:
            return False
        head = noun_of(words[first])
        return head is not None and head.gender is not None and head.gender.value[0] != gender

    def _leaves_relative(self, position: int) -> bool:
        """Whether a comma after a relative clause leads back to the main clause: to its verb, or a purpose of it."""
        words = self.document.words
        after = words[position + 1] if position + 1 < self.document.count else ""
        return words[position] in _MAIN_VERBS or (words[position] == "في" and after in _COMMENTS)

    def _takes_up_source(self, position: int, cue: Cue) -> bool:
        """Whether a new verb has the source again as its subject (ويحاول السفير السعودي …)."""
        words, source = self.document.words, cue.source
        word = words[position]
        if source is None or not word.startswith("و") or position + 2 >= self.document.count:
            return False
        if not looks_imperfect(word[1:]) or source.stop - source.first < 2:
            return False
        return words[position + 1 : position + 3] == words[source.first : source.first + 2]

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

    def _withholds(self, position: int, *, apart: bool) -> bool:
        """Whether the reporter says that no more was said (دون أن يوضح, من غير أن يكشف, بدون مزيد).

        A verbal noun says so only where it stands `apart` from what was said.
        """
        words = self.document.words
        if position >= self.document.count or words[position] not in ("دون", "بدون", "من"):
            return False
        for at in range(position, min(position + 3, self.document.count - 1)):
            if words[at] in ("دون", "بدون", "غير"):
                following = words[at + 1]
                beyond = words[at + 2] if at + 2 < self.document.count else ""
                if following == "ان":
                    return beyond[1:] in _WITHHELD
                told = following in _TELLING or (following in _GIVING and beyond in _DETAILS)
                return following == "مزيد" or (told and apart)
        return False

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
        reach = TURN_REACH if word in _TURNS or word in ("الا", "في", "من", "وفي", "ومن") else 7
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

    def _accusative_participle(self, position: int) -> bool:
        """Whether word `position` is a circumstantial participle of any reporting verb (مهنئا), or of thanks."""
        if self.document.words[position] in _SIDE_ACTS:
            return True
        for reading in self.readings.at.get(position, ()):
            form = reading.form
            if (
                form.kind is FormKind.PARTICIPLE
                and form.accusative
                and not reading.suffix
                and form.gender == "m"
                and form.number == "s"
                and form.surface.endswith("ا")
            ):
                return True
        return False

    def _fronted(self, position: int) -> bool:
        """Whether an adverbial opens its sentence."""
        return bool(self.document.before[position] & (NEWLINE | STOP)) or position == 0

    # --- the sentence around a word ----------------------------------------------------------------------------------

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
