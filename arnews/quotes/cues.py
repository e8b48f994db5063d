"""First pass: the cues of an article, each with where its content begins and where its source stands."""

from __future__ import annotations

from functools import cache

from ..model import Polarity, SpeakerKind
from . import complements
from .complementisers import BI_COMPLEMENTISERS, is_complementiser
from .complements import SAYING, Opening, VerbFrames, find_opening, opening_of_clause
from .document import CLOSE, COLON, COMMA, DASH, NEWLINE, OPEN, PAREN_CLOSE, PAREN_OPEN, SEMICOLON, STOP, Document, fold
from .inflection import Analysis, FormIndex, FormKind, Voice, analyze_word, build_index, fits_spelling
from .lexicon.function_words import CLAUSE_ONLY, CROWDS, IMPERSONALS, NEVER_CUES
from .lexicon.schema import Complement, Flag, Verb, VerbClass
from .lexicon.verbs import VERBS
from .names_index import given_names
from .phrases import NounPhrase, noun_phrase, skip_adjuncts
from .reasons import RejectionReason
from .subjects import antecedent, preposed_subject
from .verbatim import is_classifier
from .vocabulary import (
    CONJUNCTIONS,
    EVIDENCE,
    HONORIFICS,
    NEGATIONS,
    PLACES,
    PREPOSITIONS,
    PRONOMINAL_ADJUNCTS,
    PRONOUNS,
    RELATIVES,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
)

__all__ = ["Cue", "Kind", "Readings", "Refusals", "find_cues"]

# Why a word that has the form of a cue is none, a reason for each of its readings.
Refusals = dict[int, list[RejectionReason]]


class Kind:
    """What part of speech a cue is."""

    FINITE = "verb"
    PARTICIPLE = "participle"
    NOUN = "noun"
    ADVERBIAL = "adverbial"
    COLON = "colon"


class Cue:
    """A cue that passed the complement test.

    Attributes
    ----------
    first, stop
        Its words.
    kind
        One of `Kind`.
    lemma
        The dictionary form to report.
    opening
        Where the content begins.
    source
        The noun phrase that names the source; None for an elided subject.
    subject_side
        ``before``, ``after``, ``relative`` or the empty string.
    relay
        Who passed the report on.
    person, gender, number
        What the verb agrees with.
    """

    __slots__ = (
        "addressee",
        "analysis",
        "brings_speech_noun",
        "content_spans",
        "first",
        "gender",
        "kind",
        "lemma",
        "negated",
        "number",
        "object",
        "opening",
        "passive",
        "person",
        "polarity",
        "relay",
        "rule",
        "shared",
        "source",
        "stop",
        "subject_side",
        "verb",
    )

    def __init__(self, first: int, stop: int, kind: str, lemma: str) -> None:
        self.first = first
        self.stop = stop
        self.kind = kind
        self.lemma = lemma
        self.opening: Opening | None = None
        self.source: NounPhrase | None = None
        self.subject_side = ""
        self.relay: NounPhrase | None = None
        self.object: NounPhrase | None = None
        self.verb: Verb | None = None
        self.analysis: Analysis | None = None
        self.person: int | None = 3
        self.gender: str | None = None
        self.number: str | None = None
        self.passive = False
        self.negated = False
        self.polarity = Polarity.ASSERT
        self.rule = kind
        self.shared: Cue | None = None
        self.addressee = False
        self.brings_speech_noun = False
        self.content_spans: list[tuple[int, int]] = []


@cache
def _index() -> FormIndex:
    return build_index(VERBS)


@cache
def _frames() -> dict[str, VerbFrames]:
    return {verb.lemma: VerbFrames(verb) for verb in VERBS}


@cache
def _memo() -> dict[str, tuple[Analysis, ...]]:
    return {}


_NEVER = frozenset(fold(NEVER_CUES).split())
_CLAUSE_ONLY = frozenset(fold(CLAUSE_ONLY).split())
_CROWDS = frozenset(fold(CROWDS).split())


class Readings:
    """The readings of every word of a document as a form of a reporting verb."""

    __slots__ = ("at", "document")

    def __init__(self, document: Document) -> None:
        self.document = document
        memo, index = _memo(), _index()
        if len(memo) > 200_000:
            memo.clear()
        at: dict[int, tuple[Analysis, ...]] = {}
        for position, word in enumerate(document.words):
            readings = memo.get(word)
            if readings is None:
                readings = ()
                if word not in _NEVER:
                    readings = tuple(
                        reading for reading in analyze_word(word, index) if Flag.CONTROL not in reading.form.verb.flags
                    )
                memo[word] = readings
            if readings:
                at[position] = readings
        self.at = at


_FOLDED_COMPLEMENTS = {complement: fold(complement.value) for complement in Complement}
_IMPERSONALS = tuple(tuple(fold(line).split()) for line in IMPERSONALS.strip().splitlines())
_IMPERSONAL_FIRST = frozenset(row[0] for row in _IMPERSONALS)
_QAD = frozenset(["قد", "لقد", "فقد", "وقد", "سوف"])
_SPEAKING = frozenset(
    [
        VerbClass.SAY,
        VerbClass.ADD,
        VerbClass.CLAR,
        VerbClass.NARR,
        VerbClass.WRITE,
        VerbClass.COMMENT,
        VerbClass.ANSWER,
        VerbClass.MANNER,
        VerbClass.CLOSE,
    ]
)
_BEFORE_PREDICATES = frozenset(
    [
        "او",
        "كان",
        "كانت",
        "كانوا",
        "يكون",
        "تكون",
        "ليس",
        "ليست",
        "بات",
        "يعد",
        "تعد",
        "يعتبر",
        "تعتبر",
        "كونه",
        "كونها",
        "غير",
        "شيئا",
        "امرا",
        "هدفا",
        "جزءا",
        "اكثر",
    ]
)
_LASTING = frozenset(["يزال", "يزالون", "تزال", "زال", "زالت", "زالوا", "مازال", "مازالت", "مازالوا", "ظل", "ظلت"])
_DEMONSTRATIVES = frozenset(["هذا", "هذه", "هذان", "هاتان", "هؤلاء", "تلك", "ذلك"])
_IDENTITIES = frozenset(["اسمه", "اسمها", "اسمهم", "اسماءهم", "هويته", "هويتها", "هويتهم", "اسميهما", "اسماءها"])
_ADDRESSED = frozenset(["الجميع", "المواطنين", "المجتمع", "الاطراف", "الله", "المولي"])
_JOINTS = frozenset(
    ("جانبه", "جانبها", "جهته", "جهتها", "بدوره", "بدورها", "ناحيته", "المقابل", "السياق", "ذلك", "اخري")
)
_VERBAL_CONTEXT = _JOINTS | frozenset(
    (
        "قد",
        "وقد",
        "فقد",
        "لقد",
        "سبق",
        "ان",
        "كما",
        "حيث",
        "اذ",
        "بينما",
        "فيما",
        "وفيما",
        "وبينما",
        "وحيث",
        "حين",
        "بعدما",
        "عندما",
        "ثم",
        "ايضا",
        "الذي",
        "التي",
    )
)
_BEFORE_JUSSIVE = frozenset(["لم", "ولم", "فلم", "لما"])
_AFTER_MA = frozenset(["ما", "وما", "مما", "فيما", "حسبما", "كما", "وكما", "مثلما", "بما", "لما"])
# A perfect after one of these is a noun (في بيان, من قول), except after ما.
_NOUN_CONTEXT = PREPOSITIONS | frozenset(
    ["هذا", "هذه", "ذلك", "تلك", "كل", "اي", "بعض", "غير", "عدم", "ظل", "اطار", "ضوء", "سياق", "حاله"]
)


def _is_impersonal(document: Document, index: int) -> bool:
    words = document.words
    first = words[index]
    for offset in (0, -1, -2):
        at = index + offset
        if at < 0:
            continue
        first = words[at].removeprefix("و") if words[at] not in _IMPERSONAL_FIRST else words[at]
        if first not in _IMPERSONAL_FIRST:
            continue
        for row in _IMPERSONALS:
            if row[0] == first and at + len(row) > index:
                tail = words[at + 1 : at + len(row)]
                wanted = row[1:]
                if len(tail) == len(wanted) and all(
                    given == want or (want == "ان" and is_complementiser(given))
                    for given, want in zip(tail, wanted, strict=True)
                ):
                    return True
    return False


def find_cues(document: Document, readings: Readings, refusals: Refusals | None = None) -> list[Cue]:
    """Find the verbal and nominal cues of a document, in order; note in `refusals` why other forms are none."""
    search = _Search(document, readings, refusals)
    cues = []
    for index in sorted(readings.at):
        if index < search.consumed or search.crowded(index):
            continue
        cue = search.cue_at(index)
        if cue is not None:
            cues.append(cue)
    kept = _one_cue_for_each_opening(document, cues)
    if refusals is not None:
        left = {cue.first for cue in kept}
        for cue in cues:
            if cue.first not in left:
                refusals.setdefault(cue.first, []).append(RejectionReason.COMPLEMENT_TAKEN)
    return kept


def _one_cue_for_each_opening(document: Document, cues: list[Cue]) -> list[Cue]:
    """Where two cues claim one opening, keep the one that it belongs to.

    The later one is nearer; but a verb in a relative clause without pronoun (في بيان نشرته) and a participle that only
    introduces the wording (وأضاف موضحا: …) leave the opening to the verb before them.
    """
    kept: list[Cue] = []
    for cue in cues:
        if kept:
            last = kept[-1]
            assert last.opening is not None
            assert cue.opening is not None
            if last.opening.connector == cue.opening.connector:
                bits = document.before[cue.first]
                analysis = cue.analysis
                attached = analysis is not None and analysis.proclitic.startswith(("و", "ف"))
                apart = bool(bits & (COMMA | SEMICOLON | DASH)) or attached
                near = cue.opening.connector - cue.stop <= 1 and is_complementiser(
                    document.words[cue.opening.connector]
                )
                inner = not near
                if not apart and inner:
                    continue
                kept.pop()
        kept.append(cue)
    return kept


class _Search:
    """The search for cues in one document."""

    def __init__(self, document: Document, readings: Readings, refusals: Refusals | None = None) -> None:
        self.document = document
        self.readings = readings
        self.frames = _frames()
        self.consumed = 0
        self.refusals = refusals
        self.blocking: dict[int, bool] = {}

    def refuse(self, index: int, reason: RejectionReason) -> Cue | None:
        """Return None, and note why word `index` is no cue in one of its readings, where somebody asks."""
        if self.refusals is not None:
            self.refusals.setdefault(index, []).append(reason)
        return None

    def deny(self, cue: Cue, reason: RejectionReason) -> bool:
        """Return False, and note why, where somebody asks."""
        if self.refusals is not None:
            self.refusals.setdefault(cue.first, []).append(reason)
        return False

    def crowded(self, index: int) -> bool:
        """Whether three more finite reporting verbs stand right after word `index`: a list of words, no sentence."""
        at, before = self.readings.at, self.document.before
        for position in range(index + 1, index + 4):
            readings = at.get(position)
            if readings is None or before[position]:
                return False
            if not any(reading.form.kind in (FormKind.PERFECT, FormKind.IMPERFECT) for reading in readings):
                return False
        self.refuse(index, RejectionReason.NO_COMPLEMENT)
        return True

    def blocks(self, index: int) -> bool:
        """Whether word `index` is a finite reporting verb beyond doubt, which takes the next complement for itself."""
        known = self.blocking.get(index)
        if known is None:
            known = self.blocking[index] = index in self.readings.at and self._blocks(index)
        return known

    def _blocks(self, index: int) -> bool:
        for reading in self.readings.at.get(index, ()):
            form = reading.form
            if form.kind is FormKind.PARTICIPLE:
                circumstantial = form.accusative and not reading.suffix and not is_definite(self.document.words[index])
                if circumstantial and self.document.before[index] & COMMA and form.verb.frames:
                    # A circumstantial participle opens a report of its own.
                    return True
                continue
            if form.kind is FormKind.PERFECT or form.kind is FormKind.IMPERFECT:
                if form.surface in _homographs(form.verb):
                    continue
                frames = self.frames[form.verb.lemma]
                if index + 1 < self.document.count and self.document.words[index + 1] == "عدم":
                    # طلب عدم ذكر اسمه: a formula about the source, which does not end the search.
                    continue
                if frames.clause and (len(form.surface) > 3 or reading.proclitic or form.lemma == "قال"):
                    if self._noun_context(index, reading):
                        continue
                    if self._separate(index, reading) or self._complement_close(index):
                        return True
        return False

    def _separate(self, index: int, reading: Analysis) -> bool:
        """Whether a verb begins a clause of its own rather than a relative clause without a pronoun."""
        bits = self.document.before[index]
        if reading.proclitic.startswith(("و", "ف")) or bits & (COMMA | SEMICOLON | DASH):
            return reading.proclitic.startswith(("و", "ف")) or reading.form.person == 3
        return False

    def _complement_close(self, index: int) -> bool:
        """Whether a complementiser follows a verb within a few words, so that the verb takes it."""
        words, before = self.document.words, self.document.before
        if index and words[index - 1] in NEGATIONS:
            # The formula of anonymity: مصادر لم تذكر اسمها.
            return False
        for position in range(index + 1, min(self.document.count, index + 4)):
            if before[position] & (COMMA | STOP | NEWLINE | COLON | OPEN):
                return False
            if is_complementiser(words[position]):
                return True
        return False

    def _noun_context(self, index: int, reading: Analysis) -> bool:
        """Whether the word before makes a noun of this form."""
        if index == 0 or reading.form.kind is FormKind.IMPERFECT:
            return False
        if self.document.before[index] & (NEWLINE | STOP | COMMA | OPEN | CLOSE | COLON | SEMICOLON | DASH):
            return False
        previous = self.document.words[index - 1]
        if previous in _AFTER_MA:
            return False
        if reading.proclitic:
            return False
        # تقديم طلب, رفض طلب: the second term of a construct.
        construct = reading.form.surface in _homographs(reading.form.verb) and is_table_noun(previous)
        return previous in _NOUN_CONTEXT or (construct and previous.endswith(("يم", "فض", "ول", "ال")))

    def cue_at(self, index: int) -> Cue | None:
        """Return the cue that word `index` is, if it is one."""
        best: Cue | None = None
        surface = self.document.surface(index)
        for reading in self.readings.at[index]:
            kind = reading.form.kind
            if not fits_spelling(surface, reading):
                self.refuse(index, RejectionReason.SPELLING)
                continue
            if kind is FormKind.PERFECT or kind is FormKind.IMPERFECT:
                cue = self._finite(index, reading)
            elif kind is FormKind.PARTICIPLE:
                cue = self._participle(index, reading)
            else:
                self.refuse(index, RejectionReason.SPEECH_NOUN)
                continue
            if cue is not None and (best is None or _rank(cue) > _rank(best)):
                best = cue
        return best

    # --- finite verbs ------------------------------------------------------------------------------------------------

    def _finite(self, index: int, reading: Analysis) -> Cue | None:
        document, words, before = self.document, self.document.words, self.document.before
        form, verb = reading.form, reading.form.verb
        flags = verb.flags
        if self._noun_context(index, reading):
            return self.refuse(index, RejectionReason.NOUN_AFTER_PREPOSITION)
        if _is_impersonal(document, index):
            return self.refuse(index, RejectionReason.IMPERSONAL)
        if form.person == 2:
            return self.refuse(index, RejectionReason.SECOND_PERSON)
        frames = self.frames[verb.lemma]
        passive = form.voice is Voice.PASSIVE or (
            form.voice is Voice.EITHER and _typed_passive(document.surface(index), reading)
        )
        previous = words[index - 1] if index and not before[index] & (NEWLINE | STOP) else ""
        negated = previous in NEGATIONS and previous not in ("ما", "دون", "بدون")
        following = words[index + 1] if index + 1 < document.count else ""
        if (negated or previous in NEGATIONS) and following in _IDENTITIES:
            # مصادر لم تذكر اسمها: the formula of anonymity.
            return self.refuse(index, RejectionReason.IMPERSONAL)
        if not reading.suffix and self._states_a_fact(index, previous):
            return self.refuse(index, RejectionReason.EVIDENCE)
        if _is_counted(previous) and form.surface.endswith("ا"):
            # 14 طالبا: what is counted.
            return self.refuse(index, RejectionReason.LITERAL)
        if form.mood_short and not passive and previous not in _BEFORE_JUSSIVE:
            if not reading.proclitic.endswith("ل") and form.number == "s":
                return self.refuse(index, RejectionReason.JUSSIVE)
        in_quotation = document.inside[index] >= 0
        if form.number == "d" and in_quotation and form.surface.endswith("ا") and previous in _QAD:
            # لقد أعلنا: "we", not "the two of them".
            return self.refuse(index, RejectionReason.NO_COMPLEMENT)
        if form.person == 1:
            if not in_quotation:
                return self.refuse(index, RejectionReason.FIRST_PERSON)
            if Flag.BELIEF in flags or verb.verb_class in (
                VerbClass.THINK,
                VerbClass.PREDICT,
                VerbClass.HOPE,
                VerbClass.FEAR,
                VerbClass.OPINE,
                VerbClass.PRAISE,
                VerbClass.EXPR,
                VerbClass.RECALL,
                VerbClass.DESCRIBE,
            ):
                return self.refuse(index, RejectionReason.FIRST_PERSON_BELIEF)
        if in_quotation and verb.verb_class is VerbClass.THINK and form.kind is FormKind.PERFECT and form.gender == "m":
            # اعتقد typed without its hamza is أعتقد there.
            return self.refuse(index, RejectionReason.NO_COMPLEMENT)
        relative = previous in RELATIVES
        cue = Cue(index, index + 1, Kind.FINITE, verb.cue_lemma)
        cue.verb, cue.analysis = verb, reading
        cue.person, cue.gender, cue.number = form.person, form.gender, form.number
        cue.passive, cue.negated, cue.polarity = passive, negated, verb.polarity
        homograph = form.surface in _homographs(verb)
        before_subject = None
        side = ""
        if form.person == 3:
            if relative:
                if index + 1 >= document.count or words[index + 1] not in PRONOMINAL_ADJUNCTS:
                    # With a pronoun after it (التي اعترف فيها) the antecedent is no subject.
                    before_subject = antecedent(document, index - 1)
                side = "relative"
            elif reading.proclitic.startswith("ف"):
                before_subject = _topic(document, index)
                side = "before"
            elif not reading.proclitic.startswith("و") and not _carries_subject(previous):
                # After "and" a verb follows its subject nowhere; after أنه the pronoun is its subject.
                before_subject = preposed_subject(document, index)
                side = "before"
        opening = find_opening(
            document,
            index,
            frames,
            self.blocks,
            subject_before=before_subject is not None,
        )
        if Flag.RELAY in flags:
            return self._relay(cue, opening, before_subject)
        objects = self._with_object(cue, frames, before_subject, reading)
        if objects is not None and self._object_wins(opening, objects, cue, frames):
            opening = objects
        elif objects is not None:
            cue.object, cue.source, cue.addressee = None, None, False
        if opening is None:
            return self.refuse(index, RejectionReason.NO_COMPLEMENT)
        cue.opening = opening
        if Flag.SOURCE_IN in flags and document.count > cue.stop and words[cue.stop] in ("في", "علي", "ضمن"):
            phrase = noun_phrase(document, cue.stop + 1, opening.connector)
            if phrase is None:
                return self.refuse(index, RejectionReason.NO_TEXT_NAMED)
            cue.source, cue.subject_side = phrase, "after"
        if cue.source is None:
            self._place_source(cue, before_subject, side, frames)
        if not self._accept(cue, frames, homograph, side):
            return None
        return cue

    def _states_a_fact(self, index: int, previous: str) -> bool:
        """Whether the subject of the verb is what was just told (مما يهدد ب, الأمر الذي يؤكد, وهو ما يكشف)."""
        words = self.document.words
        if previous == "مما":
            return True
        before_it = words[index - 2] if index >= 2 else ""
        return (previous in RELATIVES and before_it == "الامر") or (previous == "ما" and before_it in ("وهو", "وهي"))

    def _object_wins(self, opening: Opening | None, objects: Opening, cue: Cue, frames: VerbFrames) -> bool:
        """Whether a frame with an object before the predicate explains the clause better than a plain one."""
        if opening is None:
            return True
        if opening.complement is objects.complement and opening.connector >= objects.connector:
            plain = frames.by_complement.get(opening.complement)
            framed = frames.object_frames.get(objects.complement) if cue.object is not None else None
            return not (plain is not None and framed is not None and plain.strength > framed.strength)
        if cue.object is not None and opening.connector == predicate_of(cue):
            # وصف X بأنه Y: the object belongs to the content.
            return True
        if opening.complement.clausal or opening.complement is Complement.COLON:
            suffixed = cue.analysis is not None and bool(cue.analysis.suffix)
            # الذي اعتبره التقرير دليلا: verb, subject and predicate are complete.
            return suffixed and cue.source is not None and objects.connector < opening.connector
        return objects.connector <= opening.connector or opening.complement is Complement.MARK

    def _place_source(self, cue: Cue, preposed: NounPhrase | None, side: str, frames: VerbFrames) -> None:
        """Give the cue its source: the phrase after it, else the one before it."""
        document = self.document
        opening = cue.opening
        assert opening is not None
        if cue.person == 1 or (cue.passive and form_is_typed_passive(cue, document)):
            return
        after = None
        nominal = opening.complement is Complement.OBJECT
        limit = opening.connector
        first = skip_adjuncts(document, cue.stop, limit)
        if first < limit and not self._is_object(cue, first):
            after = noun_phrase(document, first, limit, object_follows=nominal)
            if after is not None and (cue.addressee or _takes_person(cue.verb)):
                after = NounPhrase(after.first, self._edge_of_subject(after.first, after.stop))
        strong = preposed is not None and side == "before" and self._strong(preposed)
        if (
            after is not None
            and not (strong and self._agrees(cue, preposed))
            and not (side == "relative" and not self._agrees(cue, after))
        ):
            cue.source, cue.subject_side = after, "after"
        elif preposed is not None and (strong or after is None):
            if side == "before" and not strong and not self._agrees(cue, preposed):
                return
            cue.source, cue.subject_side = preposed, side

    def _is_object(self, cue: Cue, first: int) -> bool:
        """Whether the noun phrase after a verb can only be its object, addressee or a circumstance."""
        document, words = self.document, self.document.words
        word = words[first]
        if word.startswith(("ل", "ب")) and len(word) > 3 and word not in PLACES and word not in given_names():
            # A preposition with its noun: بنبرة غاضبة, لفريق التحقق.
            noun = noun_of(word[1:]) or (noun_of("ال" + word[2:]) if word.startswith("لل") else None)
            known = noun_of(word)
            if (noun is not None or is_content_noun(word[1:])) and (known is None or not word.startswith(known.stem)):
                return True
        if cue.first and _carries_subject(words[cue.first - 1]) and not document.before[cue.first] & (STOP | NEWLINE):
            return True
        if any(
            reading.form.kind is FormKind.PARTICIPLE and reading.form.accusative and reading.form.gender == "m"
            for reading in self.readings.at.get(first, ())
        ) and word.endswith("ا"):
            return True
        if word.endswith("ا") and len(word) > 4 and noun_of(word) is None and word not in PLACES:
            surface = document.surface(first)
            if surface.endswith(("ً", "اً")) or word.startswith(("م", "ضاحك", "ساخر", "غاضب")):
                return True
        noun = noun_of(word)
        if noun is not None and noun.number.value == "plural" and word.endswith("ين") and noun.stem != word:
            # The oblique case of a sound plural is no subject.
            return True
        return word in _ADDRESSED

    def _strong(self, phrase: NounPhrase) -> bool:
        """Whether a complementiser or كان before the phrase demands that it is the subject."""
        if phrase.first == 0:
            return False
        word = self.document.words[phrase.first - 1]
        return is_complementiser(word) or word in ("لان", "فان", "كان", "كانت", "وكان", "وكانت", "فكان")

    def _agrees(self, cue: Cue, phrase: NounPhrase | None) -> bool:
        """Whether verb and phrase can be verb and subject, as far as the words tell."""
        if phrase is None:
            return False
        noun = noun_of(self.document.words[phrase.first])
        if noun is None or noun.gender is None or cue.gender is None:
            return True
        if noun.number.value == "plural":
            return True
        return noun.gender.value[0] == cue.gender

    # --- frames with an object before the predicate ---------------------------------------------------------------------

    def _with_object(
        self, cue: Cue, frames: VerbFrames, preposed: NounPhrase | None, reading: Analysis
    ) -> Opening | None:
        """Try the frames in which an object stands before the predicate (اتهم X بـ Y, وصف X بـ Y, اعتبر X Y)."""
        if not frames.object_frames and not any(
            frame.addressee is not None and frame.complement.nominal for frame in frames.by_complement.values()
        ):
            return None
        document, _words, before = self.document, self.document.words, self.document.before
        limit = min(document.count, cue.stop + complements.REACH)
        position = cue.stop
        while position < limit:
            bits = before[position]
            if bits & (NEWLINE | STOP | SEMICOLON | COLON):
                limit = position
                break
            if position > cue.stop and self.blocks(position):
                limit = position
                break
            position += 1
        predicate = None
        for position in range(cue.stop, limit):
            found = self._predicate_at(position, frames, cue.stop)
            if found is not None and before[found[2]] & OPEN and found[1] != found[2]:
                # A quoted predicate is the one that the verb is about (وصف … بـ«…»).
                predicate = found
                break
            predicate = predicate or found
            if found is not None and found[0] is not Complement.BI:
                break
        if predicate is None:
            return self._double_object(cue, frames, preposed, reading, limit)
        complement, at, content = predicate
        quoted = content < document.count and bool(before[content] & OPEN)
        if reading.suffix:
            if complement is Complement.BI_AN:
                return opening_of_clause(document, at, complement, at)
            return Opening(complement, at, content, quoted)
        # Between cue and predicate stand source and object, or the object alone.
        first = skip_adjuncts(document, cue.stop, at)
        if first >= at:
            return None
        elided = cue.first > 0 and not before[cue.first] and _carries_subject(document.words[cue.first - 1])
        if preposed is not None or elided:
            return self._object_opening(cue, complement, first, at, frames)
        phrase = noun_phrase(document, first, at)
        if phrase is None:
            return None
        split = self._split(phrase.first, phrase.stop, at)
        if split is None:
            if cue.kind is Kind.PARTICIPLE or cue.passive:
                return self._object_opening(cue, complement, first, at, frames)
            # One phrase only: it is the object of an elided subject, or the subject of a verb with its object elsewhere.
            if self._agrees_strictly(cue, phrase) and self._speaks(phrase.first):
                cue.source, cue.subject_side = phrase, "after"
                return Opening(complement, at, content, quoted)
            return self._object_opening(cue, complement, first, at, frames)
        cue.source, cue.subject_side = NounPhrase(phrase.first, min(phrase.stop, split)), "after"
        return self._object_opening(cue, complement, split, at, frames)

    def _double_object(
        self, cue: Cue, frames: VerbFrames, preposed: NounPhrase | None, reading: Analysis, limit: int
    ) -> Opening | None:
        """Read two bare objects (اعتبر X Y, حمّل X المسؤولية): the content is both, or the second after a pronoun."""
        document, words, before = self.document, self.document.words, self.document.before
        frame = frames.object_frames.get(Complement.OBJECT)
        if frame is None or cue.stop >= limit:
            return None
        verb = cue.verb
        assert verb is not None
        if verb.verb_class is VerbClass.ACCUSE and not any(
            word.removeprefix("ال").startswith(("مسووليه", "مسؤوليه", "مسئوليه", "تبعات", "تبعه", "وزر", "ذنب"))
            for word in words[cue.stop : limit]
        ):
            return None
        first = skip_adjuncts(document, cue.stop, limit)
        if first >= limit or is_complementiser(words[first]):
            return None
        if reading.suffix:
            phrase = None if preposed is not None and self._strong(preposed) else noun_phrase(document, first, limit)
            if phrase is None:
                return None
            # The predicate begins at the first indefinite noun after a closed phrase.
            for position in range(first + 1, phrase.stop):
                previous, word = words[position - 1], words[position]
                if (
                    not is_definite(word)
                    and not word.startswith("و")
                    and (is_definite(previous) or before[position] & CLOSE)
                ):
                    cue.source, cue.subject_side = NounPhrase(first, position), "after"
                    return Opening(Complement.OBJECT, position, position, False)
                if before[position] & OPEN and noun_of(previous) is None:
                    cue.source, cue.subject_side = NounPhrase(first, position), "after"
                    return Opening(Complement.OBJECT, position, position, True)
            if phrase.stop < limit and before[phrase.stop] & OPEN:
                cue.source, cue.subject_side = phrase, "after"
                return Opening(Complement.OBJECT, phrase.stop, phrase.stop, True)
            return None
        if preposed is not None and cue.kind == Kind.FINITE and not self._is_speaker(preposed.first):
            # "The tournament, which is considered one of …": the subject is what is considered.
            return None
        if preposed is not None or cue.kind == Kind.PARTICIPLE:
            cue.object = NounPhrase(first, first + 1)
            return Opening(Complement.OBJECT, first, first, False)
        phrase = noun_phrase(document, first, limit)
        if phrase is None:
            return None
        split = self._split(phrase.first, phrase.stop, limit)
        if split is None:
            return None
        cue.source, cue.subject_side = NounPhrase(phrase.first, min(phrase.stop, split)), "after"
        cue.object = NounPhrase(split, split + 1)
        return Opening(Complement.OBJECT, split, split, bool(before[split] & OPEN))

    def _is_speaker(self, first: int) -> bool:
        """Whether a phrase is headed by a known speaker: a noun of the tables, a place or a title."""
        word = self.document.words[first]
        return noun_of(word) is not None or word in HONORIFICS or stem_of(word) in PLACES or word in given_names()

    def _speaks(self, first: int) -> bool:
        """Whether a phrase is headed by somebody or something that can speak for itself."""
        noun = noun_of(self.document.words[first])
        return noun is not None and noun.kind is not SpeakerKind.DOCUMENT

    def _agrees_strictly(self, cue: Cue, phrase: NounPhrase) -> bool:
        noun = noun_of(self.document.words[phrase.first])
        return noun is not None and self._agrees(cue, phrase) and noun.number.value != "plural"

    def _object_opening(
        self, cue: Cue, complement: Complement, first: int, predicate: int, frames: VerbFrames
    ) -> Opening:
        """The opening of a content that holds the object as well, or, after an addressee, the predicate alone."""
        document = self.document
        frame = frames.object_frames.get(complement)
        if frame is None:
            cue.addressee = True
            if complement is Complement.BI_AN:
                return opening_of_clause(document, predicate, complement, predicate)
            content = predicate
            if complement in (Complement.ALA, Complement.ILA, Complement.AN_PREPOSITION, Complement.MIN, Complement.FI):
                content = predicate + 1
            return Opening(
                complement,
                predicate,
                content,
                bool(document.before[content] & OPEN) if content < document.count else False,
            )
        cue.object = NounPhrase(first, predicate)
        return Opening(complement, first, first, bool(document.before[first] & OPEN))

    def _predicate_at(self, position: int, frames: VerbFrames, start: int) -> tuple[Complement, int, int] | None:
        """Whether the predicate of an object frame begins at word `position`."""
        document, words, before = self.document, self.document.words, self.document.before
        word = words[position]
        tables = (frames.object_frames, frames.by_complement)
        for table in tables:
            for complement, frame in table.items():
                if table is frames.by_complement and frame.addressee is None:
                    continue
                if frame.strength == 1 and not (
                    word in ("بمثابه", "بمنزله") or (position + 1 < document.count and before[position + 1] & OPEN)
                ):
                    continue
                if complement is Complement.BI:
                    if word == "ب" and position + 1 < document.count and before[position + 1] & OPEN:
                        return complement, position, position + 1
                    if (
                        word.startswith("ب")
                        and len(word) > 3
                        and word not in PREPOSITIONS
                        and word not in ("بشكل", "بصوره", "باسم", "بحسب", "بعد", "بين")
                        and position > start
                        and noun_of(word[1:]) is None
                        and not is_table_noun(word)
                    ):
                        return complement, position, position
                elif complement is Complement.BI_AN and word in BI_COMPLEMENTISERS:
                    return complement, position, position
                elif complement.nominal and complement is not Complement.OBJECT and complement is not Complement.LI:
                    if word == _FOLDED_COMPLEMENTS[complement] and position > start and position + 1 < document.count:
                        following = words[position + 1]
                        if not is_complementiser(following) and following not in complements._ADJUNCT_NOUNS:
                            return complement, position, position + 1
        return None

    def _opens_construct(self, position: int) -> bool:
        """Whether an indefinite common noun with a definite or proper noun after it begins a phrase of its own."""
        words = self.document.words
        word = words[position]
        following = words[position + 1] if position + 1 < self.document.count else ""
        if is_definite(word) or word in given_names() or word in PLACES or word in _NAME_PARTICLES:
            return False
        if not is_definite(following) and following not in PLACES:
            return False
        return noun_of(word) is not None or is_content_noun(word) or len(word) <= 5

    def _is_surname(self, index: int, first: int) -> bool:
        """Whether a word of a phrase is a name, by being no common noun that the tables or their patterns know."""
        word = self.document.words[index]
        if is_definite(word) or noun_of(word) is not None or is_content_noun(word) or word in HONORIFICS:
            return False
        return len(word) > 3 and (index > first or noun_of(self.document.words[first]) is None)

    def _edge_of_subject(self, first: int, stop: int) -> int:
        """Return where the subject ends if its object or addressee follows it without a preposition."""
        words = self.document.words
        for position in range(first + 1, stop):
            word, previous = words[position], words[position - 1]
            noun = noun_of(word)
            if word in _QUANTITIES and is_definite(previous):
                return position
            if noun is not None and noun.number.value == "plural" and word.endswith("ين") and is_definite(word):
                return position
            head = noun_of(words[first])
            if (
                position == first + 1
                and head is not None
                and head.number.value == "singular"
                and is_definite(previous)
                and is_definite(word)
                and word.endswith("ين")
                and len(word) > 5
            ):
                # A plural in the oblique case after a definite singular: التقرير السعوديين.
                return position
            place = word in PLACES or word.endswith("ستان")
            if place and (is_definite(previous) or previous in PLACES or self._is_surname(position - 1, first)):
                return position
            if is_definite(word) and noun is None and self._is_surname(position - 1, first):
                if is_table_noun(stem_of(word)):
                    # وصف الوزير فلان الاتجار ب…: a verbal noun after a name.
                    return position
            if noun is None or not is_definite(word) or word in HONORIFICS or word.endswith(("ي", "يه")):
                continue
            if is_definite(previous) and noun_of(previous) is not None and previous not in HONORIFICS:
                return position
            if position == first + 1 and previous in PLACES:
                return position
        return stop

    def _split(self, first: int, stop: int, predicate: int) -> int | None:
        """Return the first word of the object where subject and object stand side by side before `predicate`."""
        document, words, before = self.document, self.document.words, self.document.before
        if stop < predicate:
            step = skip_adjuncts(document, stop, predicate)
            return step if step < predicate else None
        edge = self._edge_of_subject(first, stop)
        if edge < stop:
            return edge
        for position in range(first + 1, stop):
            word = words[position]
            if before[position] & COMMA:
                return position
            noun = noun_of(word)
            previous = words[position - 1]
            if noun is not None and noun.number.value == "plural" and word.endswith("ين") and is_definite(word):
                return position
            if is_definite(word) and (noun is not None or word in PRONOUNS):
                # A definite title after a phrase that is closed already.
                if is_definite(previous) and noun_of(previous) is None and position - first >= 2:
                    return position
                if is_definite(previous) and word not in HONORIFICS and previous not in HONORIFICS:
                    return position
                if not is_definite(previous) and noun_of(previous) is None and position > first + 1:
                    return position
            if noun is not None and not is_definite(word) and is_definite(previous):
                return position
            if position >= first + 2 and self._opens_construct(position) and noun_of(previous) is None:
                return position
        if (
            stop - first == 2
            and noun_of(words[first]) is not None
            and is_definite(words[first])
            and not is_definite(words[first + 1])
        ):
            return first + 1
        return None

    # --- relays ----------------------------------------------------------------------------------------------------------

    def _relay(self, cue: Cue, opening: Opening | None, preposed: NounPhrase | None) -> Cue | None:
        """Read ``نقلت X عن Y (قوله) إن``: the source is Y, the relay X."""
        document, words, before = self.document, self.document.words, self.document.before
        limit = min(document.count, cue.stop + complements.REACH)
        on = None
        for position in range(cue.stop, limit):
            bits = before[position]
            if bits & (NEWLINE | STOP | SEMICOLON | COLON):
                break
            word = words[position]
            if word in ("عن", "عنه", "عنها", "عنهم") or (word == "الي" and cue.lemma == "نسب"):
                on = position
                break
            if word == "علي" and position + 1 < limit and words[position + 1] == "لسان":
                on = position + 1
                break
            if is_complementiser(word):
                break
        if on is None:
            return self._relayed_by_nobody(cue, opening, preposed)
        after = find_opening(document, on, self.frames["قال"], self.blocks)
        if after is None:
            return self.refuse(cue.first, RejectionReason.NO_COMPLEMENT)
        cue.opening = after
        first = skip_adjuncts(document, cue.stop, on)
        phrase = noun_phrase(document, first, on) if first < on else None
        cue.relay = phrase or preposed
        if words[on] in ("عن", "الي", "لسان"):
            source = noun_phrase(document, on + 1, after.connector)
            if source is None and on + 1 < after.connector:
                return self.refuse(cue.first, RejectionReason.NO_RELAYED_SOURCE)
            cue.source, cue.subject_side = source, "after"
            if source is None:
                return self.refuse(cue.first, RejectionReason.NO_RELAYED_SOURCE)
        cue.rule = "relay"
        if cue.relay is None and not cue.passive:
            cue.passive = True
        return cue

    def _relayed_by_nobody(self, cue: Cue, opening: Opening | None, preposed: NounPhrase | None) -> Cue | None:
        """Read ``نقلت صحيفة X أن``: the outlet reports without saying whom it has it from."""
        if opening is None or opening.complement is not Complement.AN or cue.lemma != "نقل":
            return self.refuse(cue.first, RejectionReason.NO_RELAYED_SOURCE)
        cue.opening = opening
        self._place_source(cue, preposed, "before", self.frames[cue.lemma])
        noun = noun_of(self.document.words[cue.source.first]) if cue.source is not None else None
        if noun is None or noun.kind is not SpeakerKind.MEDIA:
            return self.refuse(cue.first, RejectionReason.NO_RELAYED_SOURCE)
        return cue

    # --- participles -------------------------------------------------------------------------------------------------------

    def _participle(self, index: int, reading: Analysis) -> Cue | None:
        document, before = self.document, self.document.before
        form, verb = reading.form, reading.form.verb
        if not form.accusative or reading.suffix or reading.proclitic not in ("", "و", "ف"):
            return self.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
        if before[index] & DASH and form.surface.startswith("متابع") and before[index + 1] & (COLON | NEWLINE):
            # سبق - متابعة: a byline.
            return self.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
        if verb.cue_lemma == "قال" and not self._stands_alone(index):
            return self.refuse(index, RejectionReason.INTRODUCES)
        if index and not before[index] and _is_counted(document.words[index - 1]):
            # 14 متهما: who is counted.
            return self.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
        if index and not before[index] and document.words[index - 1] in _BEFORE_PREDICATES:
            # هدفا أو مبررا, كان مؤكدا: a predicate, not a circumstance.
            return self.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
        frames = self.frames[verb.lemma]
        cue = Cue(index, index + 1, Kind.PARTICIPLE, verb.cue_lemma)
        cue.verb, cue.analysis = verb, reading
        cue.gender, cue.number, cue.polarity = form.gender, form.number, verb.polarity
        opening = find_opening(document, index, frames, self.blocks, subject_before=True)
        objects = self._with_object(cue, frames, NounPhrase(index, index), reading)
        if objects is not None and (opening is None or objects.connector <= opening.connector):
            opening = objects
        cue.source, cue.subject_side = None, ""
        if opening is None:
            return self.refuse(index, RejectionReason.PARTICIPLE_WITHOUT_CONTENT)
        described = opening.complement.nominal or (
            opening.complement is Complement.MARK and (opening.connector > cue.stop or not self._is_long(opening))
        )
        if described and index and not before[index] and not reading.proclitic:
            previous = document.words[index - 1]
            if (form.gender == "f" or previous.endswith("ا")) and not is_definite(previous) and len(previous) > 2:
                # إجراءات مشددة على, حضورا لافتا في: an adjective of the noun before it.
                return self.refuse(index, RejectionReason.ATTRIBUTIVE_PARTICIPLE)
        # The complement of a participle follows it closely.
        if cue.object is None and not cue.addressee and opening.connector - index > 9:
            return self.refuse(index, RejectionReason.PARTICIPLE_WITHOUT_CONTENT)
        cue.opening = opening
        if not self._accept(cue, frames, form.surface in _homographs(verb), ""):
            return None
        return cue

    def _is_long(self, opening: Opening) -> bool:
        """Whether the quotation of an opening is longer than a name or a title."""
        quotation = self.document.opening_at(opening.content)
        return quotation is not None and quotation.stop - quotation.first > 4

    def _stands_alone(self, index: int) -> bool:
        """Whether قائلا is a cue of its own: no reporting verb takes it as part of its own opening."""
        document, before = self.document, self.document.before
        for position in range(index - 1, max(-1, index - 16), -1):
            if before[position + 1] & (STOP | NEWLINE | SEMICOLON):
                return True
            for reading in self.readings.at.get(position, ()):
                form = reading.form
                if form.kind is FormKind.MASDAR or form.verb.cue_lemma == "قال":
                    continue
                frames = self.frames[form.verb.lemma]
                if form.kind is FormKind.PARTICIPLE and not form.accusative:
                    continue
                if not (frames.colon or frames.mark):
                    continue
                # The verb has an object or topic of its own (رد على …، قائلا; ختم حديثه قائلا).
                first = skip_adjuncts(document, position + 1, index)
                phrase = noun_phrase(document, first, index, object_follows=True)
                end = phrase.stop if phrase is not None else first
                if any(word in frames.free for word in document.words[position + 1 : index]):
                    # عبر عن سعادته قائلا: the verb has its content already.
                    return True
                if skip_adjuncts(document, end, index) < index:
                    return True
                return bool(before[index] & COMMA) and form.verb.verb_class not in (VerbClass.ADD, VerbClass.SAY)
        return True

    # --- acceptance ------------------------------------------------------------------------------------------------------------

    def _accept(self, cue: Cue, frames: VerbFrames, homograph: bool, side: str) -> bool:
        """Apply the conditions of the lexicon to a cue that has a complement."""
        _document, words = self.document, self.document.words
        verb, opening = cue.verb, cue.opening
        assert verb is not None
        assert opening is not None
        flags = verb.flags
        complement = opening.complement
        frame = frames.object_frames.get(complement) if cue.object is not None else None
        frame = frame or frames.by_complement.get(complement) or frames.object_frames.get(complement)
        if words[opening.connector] in SAYING:
            # A clause after قائلا or بالقول: the verb's frame for direct speech holds.
            frame = frames.by_complement.get(Complement.QAILAN) or frame
        if frame is None:
            if complement.nominal or complement is Complement.QUESTION:
                return self.deny(cue, RejectionReason.UNSUITABLE_COMPLEMENT)
            strength = max((f.strength for f in verb.frames if f.complement.clausal), default=1)
            if complement.direct:
                strength = max(strength - 1, 1)
        else:
            strength = frame.strength
            if cue.object is not None and complement is Complement.BI:
                # The object before it and بمثابة or a quotation after it make up for the weak frame.
                strength = max(strength, 2)
        finite = cue.kind is Kind.FINITE
        if finite and complement in _PREPOSITIONAL and cue.object is None and not cue.addressee:
            if (frame is None or frame.addressee is None) and self._has_object(cue):
                return self.deny(cue, RejectionReason.LITERAL)
        if finite and cue.lemma == "عبر" and complement is Complement.AN_PREPOSITION and self._is_sign(cue):
            return self.deny(cue, RejectionReason.CANNOT_SPEAK)
        if finite and complement in _NOT_CLAUSES and self._is_considered(cue, words):
            return self.deny(cue, RejectionReason.CANNOT_SPEAK)
        if homograph and finite and not self._opens_clause(cue, side):
            return self.deny(cue, RejectionReason.LITERAL)
        word = words[cue.first]
        if finite and word in _CLAUSE_ONLY and cue.object is None:
            heads = self._heads_clause(cue)
            if complement.nominal and not heads:
                return self.deny(cue, RejectionReason.LITERAL)
            if complement is Complement.MARK and opening.connector - cue.stop > 6:
                return self.deny(cue, RejectionReason.LITERAL)
            if word in ("بين", "وبين", "عبر", "دون") and not (
                heads and complement in (Complement.AN, Complement.BI_AN, Complement.COLON, Complement.AN_PREPOSITION)
            ):
                return self.deny(cue, RejectionReason.LITERAL)
        if complement is Complement.MARK and not self._mark_in_place(cue):
            return self.deny(cue, RejectionReason.QUOTATION_APART)
        if Flag.QUOTE_ONLY in flags and not self._quotation_near(cue):
            return self.deny(cue, RejectionReason.WITHOUT_QUOTED_WORDS)
        if Flag.NEGATED_ONLY in flags and not cue.negated:
            return self.deny(cue, RejectionReason.LITERAL)
        if Flag.DIRECT_ONLY in flags and complement.nominal:
            return self.deny(cue, RejectionReason.LITERAL)
        if cue.negated and complement.nominal and finite:
            return self.deny(cue, RejectionReason.NEGATED)
        source = cue.source
        head = words[source.first] if source is not None else ""
        if source is not None and head in _DEMONSTRATIVES and source.stop - source.first > 1:
            head = words[source.first + 1]
        noun = noun_of(head) if source is not None else None
        if source is not None:
            evidence = stem_of(head) in EVIDENCE
            if evidence and (
                Flag.EVIDENCE_BLOCKS in flags
                or verb.verb_class
                in (VerbClass.REVEAL, VerbClass.POINT, VerbClass.ASSERT, VerbClass.CLAR, VerbClass.EXPR, VerbClass.HINT)
            ):
                return self.deny(cue, RejectionReason.EVIDENCE)
            if Flag.DOCUMENT in flags and (noun is None or noun.kind is not SpeakerKind.DOCUMENT):
                return self.deny(cue, RejectionReason.NOT_A_DOCUMENT)
            if Flag.MEDIA in flags and (noun is None or noun.kind not in (SpeakerKind.MEDIA, SpeakerKind.GROUP)):
                return self.deny(cue, RejectionReason.NOT_THE_MEDIA)
            if Flag.BELIEF in flags and self._is_oblique(cue):
                return self.deny(cue, RejectionReason.CROWD)
            if Flag.BELIEF in flags and head in _CROWDS:
                return self.deny(cue, RejectionReason.CROWD)
            if complement.nominal and finite and not self._can_speak(cue):
                return self.deny(cue, RejectionReason.CANNOT_SPEAK)
        elif Flag.MEDIA in flags or Flag.DOCUMENT in flags:
            return self.deny(cue, RejectionReason.UNKNOWN_SPEAKER)
        if strength == 1 and finite and not (complement is Complement.QUESTION and cue.negated):
            if source is None:
                return self.deny(cue, RejectionReason.UNKNOWN_SPEAKER)
            known = (noun is not None and noun.kind is not SpeakerKind.DOCUMENT) or stem_of(head) in PLACES
            if complement.nominal and not (
                noun is not None and is_table_noun(words[opening.content].removeprefix("ب"))
            ):
                return self.deny(cue, RejectionReason.UNKNOWN_SPEAKER)
            if not complement.nominal and not (known or head in HONORIFICS or not is_definite(head)):
                return self.deny(cue, RejectionReason.UNKNOWN_SPEAKER)
        if Flag.BELIEF in flags and finite and self._lasts(cue):
            return self.deny(cue, RejectionReason.LITERAL)
        if Flag.BELIEF in flags and finite and source is None and complement.nominal and not self._is_told(cue):
            return self.deny(cue, RejectionReason.UNKNOWN_SPEAKER)
        return True

    def _is_considered(self, cue: Cue, words: list[str]) -> bool:
        """Whether a present of اعتبر is rather its passive (تعتبر اللعبة إحدى أكثر الألعاب شعبية)."""
        analysis = cue.analysis
        assert analysis is not None
        if cue.lemma not in ("اعتبر", "عد") or analysis.form.kind is not FormKind.IMPERFECT or analysis.suffix:
            return False
        return cue.source is not None and not self._is_speaker(cue.source.first)

    def _is_sign(self, cue: Cue) -> bool:
        """Whether a present of عبّر tells what a thing stands for (حركة تعبر عن القوة, الصور التي تعبر عن)."""
        analysis, source = cue.analysis, cue.source
        assert analysis is not None
        if analysis.form.kind is not FormKind.IMPERFECT or analysis.proclitic or cue.subject_side not in _BEFORE:
            return False
        noun = noun_of(self.document.words[source.first]) if source is not None else None
        if noun is not None and noun.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP):
            return False
        return cue.subject_side == "relative" or source is None or not is_definite(self.document.words[source.first])

    def _is_oblique(self, cue: Cue) -> bool:
        """Whether a subject before the verb stands in the oblique case, as an object (جعل المستخدمين يعتقدون)."""
        source, words = cue.source, self.document.words
        if source is None or cue.subject_side != "before":
            return False
        noun = noun_of(words[source.first])
        if noun is None or noun.number.value != "plural" or not words[source.first].endswith("ين"):
            return False
        previous = words[source.first - 1] if source.first else ""
        return not (self._strong(source) or previous.removeprefix("و") in ("لكن", "لعل", "كان"))

    def _lasts(self, cue: Cue) -> bool:
        """Whether a verb of hoping or fearing tells a state that lasts (لا يزال … يأمل في)."""
        words, before = self.document.words, self.document.before
        for at in range(cue.first - 1, max(-1, cue.first - 6), -1):
            if words[at] in _LASTING:
                return True
            if before[at] & (STOP | NEWLINE | COMMA | SEMICOLON):
                return False
        return False

    def _is_told(self, cue: Cue) -> bool:
        """Whether a verb without subject opens a sentence in the perfect, so that it goes on with the last speaker."""
        analysis, opening = cue.analysis, cue.opening
        assert analysis is not None
        assert opening is not None
        if analysis.form.kind is not FormKind.PERFECT or not analysis.proclitic.startswith("و"):
            return False
        at_head = cue.first == 0 or bool(self.document.before[cue.first] & (NEWLINE | STOP))
        return at_head and opening.connector == cue.stop and is_table_noun(self.document.words[opening.content])

    def _has_object(self, cue: Cue) -> bool:
        """Whether a bare object stands between a verb and its preposition (شددت القيود على, شدد عملياته على)."""
        document, words = self.document, self.document.words
        assert cue.opening is not None
        limit = cue.opening.connector
        first = skip_adjuncts(document, cue.stop, limit)
        if first >= limit:
            return False
        if cue.subject_side == "before" and cue.source is not None:
            return not document.before[first] & (COMMA | DASH | OPEN)
        return any(
            words[at].endswith(("ها", "هم"))
            and is_content_noun(words[at])
            and is_definite(words[at - 1])
            and noun_of(words[at]) is None
            and not document.before[at]
            for at in range(first + 1, limit)
        )

    def _can_speak(self, cue: Cue) -> bool:
        """Whether the source of a nominal content can be a speaker at all: no deed, no state of affairs."""
        assert cue.source is not None
        word = self.document.words[cue.source.first]
        if noun_of(word) is not None or word in HONORIFICS or stem_of(word) in PLACES:
            return True
        if word in ("كل", "جميع", "معظم") and cue.source.stop - cue.source.first > 1:
            following = self.document.words[cue.source.first + 1]
            return noun_of(following) is not None or following == "من"
        stem = stem_of(word)
        return not (is_content_noun(stem) or stem in EVIDENCE or word.endswith(("ات", "يه")))

    def _mark_in_place(self, cue: Cue) -> bool:
        """Whether nothing but source and adjuncts stands between a cue and the quotation that it opens."""
        document, opening = self.document, cue.opening
        assert opening is not None
        quotation = document.opening_at(opening.connector)
        if quotation is None:
            return True
        if opening.connector == cue.stop:
            return True
        length = quotation.stop - quotation.first
        if length <= 3 and is_classifier(document.words[opening.connector - 1]):
            return False
        first = skip_adjuncts(document, cue.stop, opening.connector)
        if first >= opening.connector:
            return length >= 2
        phrase = noun_phrase(document, first, opening.connector)
        if phrase is None:
            return False
        if document.words[opening.connector - 1] in PREPOSITIONS:
            return False
        if length >= 5 and cue.verb is not None and cue.verb.verb_class in _SPEAKING:
            # Long direct speech after a verb of saying: whatever stands between tells when, where or why.
            return True
        after = phrase.stop
        if document.before[after] & PAREN_OPEN:
            # An age or a party in brackets after the name.
            while after < opening.connector and not document.before[after] & PAREN_CLOSE:
                after += 1
        after = skip_adjuncts(document, after, opening.connector)
        return after >= opening.connector and length >= 2

    def _heads_clause(self, cue: Cue) -> bool:
        """Whether nothing but a particle or a joint stands before the cue in its clause, or its subject does."""
        document, index = self.document, cue.first
        if cue.subject_side in ("before", "relative") and cue.source is not None:
            return True
        if document.before[index]:
            return True
        previous = document.words[index - 1] if index else ""
        return previous in _VERBAL_CONTEXT or previous in NEGATIONS or _carries_subject(previous)

    def _opens_clause(self, cue: Cue, side: str) -> bool:
        """Whether the cue stands where a verb does: at the head of a clause, after a particle, or after its subject."""
        document, index = self.document, cue.first
        analysis = cue.analysis
        if document.before[index] or (analysis is not None and analysis.proclitic):
            return True
        if cue.source is not None and cue.subject_side in ("before", "relative"):
            return True
        opening = cue.opening
        if opening is not None and opening.complement.clausal and opening.connector - cue.stop <= 4:
            return True
        previous = document.words[index - 1] if index else ""
        if previous in CONJUNCTIONS:
            return previous != "او"
        if _carries_subject(previous):
            return True
        return previous in _VERBAL_CONTEXT or previous in NEGATIONS or is_complementiser(previous)

    def _quotation_near(self, cue: Cue) -> bool:
        """Whether words of the speaker's stand in quotation marks in the cue's content."""
        document, before = self.document, self.document.before
        opening = cue.opening
        assert opening is not None
        position = opening.connector
        while position < document.count and position < opening.connector + 25:
            if before[position] & OPEN:
                quotation = document.opening_at(position)
                if quotation is not None and position >= opening.content:
                    return quotation.stop - quotation.first >= 2 or opening.complement is Complement.COLON
            if position > opening.connector and before[position] & (NEWLINE | STOP | SEMICOLON):
                return False
            position += 1
        return False


@cache
def _homograph_sets() -> dict[str, frozenset[str]]:
    return {verb.lemma: frozenset(fold(form) for form in verb.homographs) for verb in VERBS}


def _homographs(verb: Verb) -> frozenset[str]:
    return _homograph_sets()[verb.lemma]


def predicate_of(cue: Cue) -> int:
    """Return the word at which the predicate after the object of a cue begins."""
    return cue.object.stop if cue.object is not None else -1


_BEFORE = ("before", "relative")
_QUANTITIES = frozenset(("عدد", "بعض", "كل", "جميع", "معظم", "احد", "احدي", "كافه"))
_NOT_CLAUSES = frozenset(complement for complement in Complement if not complement.clausal)
_TENS = frozenset(
    ten + ending for ten in ("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع") for ending in ("ون", "ين")
)


def _is_counted(previous: str) -> bool:
    """Whether a number stands before a noun in the accusative."""
    return previous.isdigit() or previous.removeprefix("و").removeprefix("ال") in _TENS


_PREPOSITIONAL = frozenset(
    (Complement.ALA, Complement.ILA, Complement.AN_PREPOSITION, Complement.FI, Complement.MIN)
)
_NAME_PARTICLES = frozenset(("عبد", "ابو", "ام", "ال", "بن", "ابن", "بنت"))


def _topic(document: Document, index: int) -> NounPhrase | None:
    """The topic of ``أما فلان، فقال``: the subject stands between أما and the verb with ف."""
    words, before = document.words, document.before
    position = index - 1
    while position >= 0 and index - position < 16:
        if words[position] == "اما":
            return noun_phrase(document, position + 1, index)
        if before[position] & (NEWLINE | STOP):
            return None
        position -= 1
    return None


@cache
def _persons() -> frozenset[str]:
    return frozenset(
        verb.lemma
        for verb in VERBS
        if any(frame.addressee == "" or frame.object for frame in verb.frames)
        or verb.verb_class in (VerbClass.ASK, VerbClass.CALL, VerbClass.DEMAND, VerbClass.INFORM)
    )


def _takes_person(verb: Verb | None) -> bool:
    """Whether a verb can have an object or addressee right after its subject."""
    return verb is not None and verb.lemma in _persons()


def _typed_passive(surface: str, reading: Analysis) -> bool:
    """Whether a damma that was typed on the first letter makes a passive of the form (أُخبر)."""
    at = len(reading.proclitic)
    return surface[at + 1 : at + 2] == "\N{ARABIC DAMMA}" and reading.form.kind is FormKind.PERFECT


def form_is_typed_passive(cue: Cue, document: Document) -> bool:
    """Whether the phrase after a cue is told by its vowels to be the addressee of a passive."""
    return cue.analysis is not None and _typed_passive(document.surface(cue.first), cue.analysis)


def _carries_subject(word: str) -> bool:
    """Whether a particle before a verb carries its subject as a pronoun (أنه, لكنها, وإنهم)."""
    stem = word.removeprefix("و").removeprefix("ف").removeprefix("ب").removeprefix("ل")
    return stem in _PARTICLES_WITH_PRONOUN


_PARTICLES_WITH_PRONOUN = frozenset(
    particle + pronoun
    for particle in ("ان", "كن", "لكن", "لان", "كان")
    for pronoun in ("ه", "ها", "هم", "هما", "هن", "نا", "ني")
)


def _rank(cue: Cue) -> tuple[int, int, int, int]:
    """Prefer the third person, a clause to a noun phrase, the stronger frame, the commoner verb."""
    opening, verb = cue.opening, cue.verb
    assert opening is not None
    assert verb is not None
    clause = 2 if opening.complement.direct or opening.complement.clausal else 1
    strength = max((frame.strength for frame in verb.frames if frame.complement is opening.complement), default=0)
    return cue.person == 3, clause, strength, -_order()[verb.lemma]


@cache
def _order() -> dict[str, int]:
    return {verb.lemma: number for number, verb in enumerate(VERBS)}
