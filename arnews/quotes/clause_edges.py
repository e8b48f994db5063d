"""Where the clause of a content ends."""

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
    PARAGRAPH_OR_STOP,
    SEMICOLON,
    STOP,
    Quotation,
)
from .inflection import FINITE, FormKind
from .lexicon import contexts
from .lexicon.schema import Complement
from .report_edges import TURNS, ReportEdges
from .vocabulary import (
    PLACES,
    RELATIVES,
    VENUES,
    folded_words,
    is_content_noun,
    looks_imperfect,
    noun_of,
    stem_of,
)

__all__ = ["ACCORDING", "LONGEST_CLAUSE", "Bounds"]

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
_JOINTS = folded_words(contexts.JOINTS)
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
ACCORDING = ("وفق", "وفقا", "بحسب", "حسب")
_OCCASION_NOUNS = VENUES | {"هامش"}
_OCCASIONS_OF_SPEECH = folded_words(contexts.OCCASIONS_OF_SPEECH)
# All words before which a clause can end without a mark and without a cue there.
_EDGES = (
    _CONTRASTS | _JOINTS | _NOMINAL_BREAKS | _BY_SAYING | frozenset(("كما", "مثلما", "في", "خلال", "دون", "بدون", "من"))
)
_DASHES = ("-", "\N{EN DASH}", "\N{EM DASH}")
LONGEST_CLAUSE = 250


class Bounds(ReportEdges):
    """The edges of clauses in a document whose accepted cues are known."""

    __slots__ = ()

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
            if position < limit and before[position] & PARAGRAPH_OR_STOP:
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
        if self._edge_before_cue(position, first, cue, bits) or self._unmarked_edge(position, first, cue, nominal):
            return True
        words = self.document.words
        joined = words[position] in _BEFORE_WITHHOLDING
        if self._withholds(position + joined, apart=joined or bool(bits & (COMMA | CLOSE | DASH))):
            return True
        if not bits & (COMMA | SEMICOLON | CLOSE | COLON | DASH):
            return False
        if not bits & (COMMA | SEMICOLON | CLOSE | COLON) and self.document.gap(position).startswith(_DASHES):
            # A dash without a space before it opens a parenthesis.
            return False
        if nominal and self._nominal_edge(position, cue, bits):
            return True
        return self._remark(position, cue) or self._marked_edge(position, first, cue, nominal, bits)

    def _edge_before_cue(self, position: int, first: int, cue: Cue, bits: int) -> bool:
        """Whether the cue at word `position` or right after it, if any, is no part of the clause."""
        words = self.document.words
        adverbial = self.adverbials.get(position)
        if (
            adverbial is not None
            and adverbial is not cue
            and (adverbial.rule == "shared as-said" or not self._fronted(position))
            and not (position == first + 1 and is_complementiser(words[first]))
        ):
            return True
        following = position + 1
        if words[position] in ("كما", "مثلما") and following in self.adverbials and following != cue.first:
            return True
        other = self.at.get(position)
        if other is None or other is cue:
            return False
        if other.kind == Kind.PARTICIPLE:
            return True
        if other.kind == Kind.NOUN and cue.kind == Kind.NOUN and words[position].startswith("و"):
            # تأكيداته على … وتصريحات الوزير أن …: the nouns are coordinated, not nested.
            return True
        if other.kind == Kind.FINITE and self._new_report(other, position, bits, cue):
            return True
        return _asks(cue) and self._answers(other, cue)

    def _unmarked_edge(self, position: int, first: int, cue: Cue, nominal: bool) -> bool:
        """Whether the words themselves end a clause, be there a mark or not."""
        document, words = self.document, self.document.words
        word, following = words[position], position + 1
        after = words[following] if following < document.count else ""
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
        # بقوله "…": the wording is a report of its own.
        return word in _BY_SAYING and position > first and bool(document.before[following] & (OPEN | COLON))

    def _nominal_edge(self, position: int, cue: Cue, bits: int) -> bool:
        """Whether a content that is no clause ends at the mark before a word, which only a clause would go on with."""
        words = self.document.words
        word = words[position]
        after = words[position + 1] if position + 1 < self.document.count else ""
        if bits & COMMA and word not in RELATIVES and self._in_parenthesis(cue):
            # فلان، الذي أعلن رحيله، …: the comma closes the relative clause.
            return True
        if bits & COMMA and word in _EXPLAINING:
            # ينفي الأطباء وجود علاقة، فهذه الأمراض …
            return True
        if word == "كما" and bits & COMMA and _is_verb(after):
            # أشار إلى استمرار الاشتباكات، كما يسود توتر
            return True
        if word.startswith("وي") and self._is_present(position):
            return True
        if word == "مما" or word in _CONTRASTS or (word == "ما" and after not in _NOT_CONSEQUENCES):
            return True
        return word.startswith("وان") and is_complementiser(word[1:]) and self._second_clause(cue)

    def _remark(self, position: int, cue: Cue) -> bool:
        """Whether a mark leads to what the reporter remarks on the act of speech: its tone, occasion or channel."""
        document, words = self.document, self.document.words
        word, following, bits = words[position], position + 1, document.before[position]
        after = words[following] if following < document.count else ""
        if self._accusative_participle(position):
            return True
        if word in _COURTESIES and bits & COMMA and cue.kind is not Kind.NOUN:
            return True
        if word in _RESPONSES and after == "علي" and following + 1 < document.count:
            # ردا على سؤال: what was answered.
            return stem_of(words[following + 1]) in _ANSWERED
        # في خطوة تهدف إلى …: the reporter's remark on the report; وفي صحيفة …: another paper.
        return (word == "في" and after in _COMMENTS) or (word == "وفي" and self._is_outlet(following))

    def _marked_edge(self, position: int, first: int, cue: Cue, nominal: bool, bits: int) -> bool:
        """Whether a mark leads away from what was said: to the source, the main clause or somebody else."""
        words = self.document.words
        word, following = words[position], position + 1
        after = words[following] if following < self.document.count else ""
        if self._takes_up_source(position, cue):
            return True
        if word == "وذلك":
            # An occasion is the reporter's; a purpose, a reason or a means belongs to what was said.
            beyond = words[following + 1] if following + 1 < self.document.count else ""
            if after in ACCORDING:
                # وذلك وفقا للتعليمات: by what was done.
                return following in self.adverbials
            return after in _OCCASIONS or (after in ("في", "علي") and beyond in _OCCASION_NOUNS)
        in_relative = cue.first > 0 and words[cue.first - 1] in RELATIVES
        if bits & COMMA and in_relative and self._leaves_relative(position):
            return True
        if word in TURNS and _asks(cue):
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

    def _in_parenthesis(self, cue: Cue) -> bool:
        """Whether a cue stands in a relative clause that a comma opens."""
        words, before = self.document.words, self.document.before
        for position in range(cue.first - 1, max(0, cue.first - 4), -1):
            if words[position] in RELATIVES:
                return bool(before[position] & COMMA)
            if before[position + 1]:
                return False
        return False

    def _leaves_relative(self, position: int) -> bool:
        """Whether a comma after a relative clause leads back to the main clause: to its verb, or a purpose of it."""
        words = self.document.words
        after = words[position + 1] if position + 1 < self.document.count else ""
        return words[position] in _MAIN_VERBS or (words[position] == "في" and after in _COMMENTS)

    def _is_reporting(self, index: int) -> bool:
        """Whether a word is a finite form of a reporting verb in the third person."""
        return any(
            reading.form.kind in FINITE and reading.form.person == 3 for reading in self.readings.at.get(index, ())
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
        return bool(self.document.before[position] & PARAGRAPH_OR_STOP) or position == 0


def _asks(cue: Cue) -> bool:
    """Whether the content of a cue is a question."""
    return cue.opening is not None and cue.opening.complement is Complement.QUESTION


def _is_verb(word: str) -> bool:
    """Whether a word after كما is a verb rather than هو الحال, a phrase or a time."""
    return word in _MAIN_VERBS or (looks_imperfect(word) and noun_of(word) is None and not is_content_noun(word))
