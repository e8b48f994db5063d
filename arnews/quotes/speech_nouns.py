"""Speech nouns as cues: a noun with an expressed source and a content (تأكيدات الوزير أن, طلبا عراقيا لـ, كرر دعوته إلى).

A noun counts only in one of a few constructions, each a rule of its own name, that express its source: a possessor, an
adjective of origin, a pronoun, ``من`` with a noun phrase, or the subject of a light or a modal verb that governs it.
"""

from __future__ import annotations

from functools import cache

from ..model import SpeakerKind
from .complementisers import BI_COMPLEMENTISERS, COMPLEMENTISERS, LI_COMPLEMENTISERS, is_complementiser
from .complements import Opening, opening_of_clause
from .cues import Cue, Kind, Readings
from .document import CLOSE, COLON, COMMA, NEWLINE, OPEN, PAREN_CLOSE, PAREN_OPEN, SEMICOLON, STOP, Document
from .inflection import Analysis, Form, FormKind, Voice, fits_spelling, fold_letters, forms
from .lexicon.schema import Complement, Flag, VerbClass
from .lexicon.speech_nouns import (
    ADDRESSED_PRONOUNS,
    ADDRESSING,
    BI_CIRCUMSTANCES,
    CLAUSE_ONLY,
    LATER_ADJECTIVES,
    MODAL_VERBS,
    NO_POSSESSOR,
    NOBODY,
    NOT_SPEECH,
    OBJECT_TAKING,
    OWN_ACTS_AFTER,
    PLURAL_ONLY,
    PROPOSITIONS,
    QUANTIFIERS,
    UTTERANCES,
)
from .lexicon.verbs import VERBS
from .mentions import is_nationality
from .names_index import given_names
from .phrases import NounPhrase, is_addressee, noun_phrase, skip_adjuncts
from .subjects import antecedent, preposed_subject
from .vocabulary import (
    EVIDENCE,
    HONORIFICS,
    NEGATIONS,
    PLACES,
    PREPOSITIONS,
    RELATIVES,
    TIME_WORDS,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
)

__all__ = ["find_speech_nouns", "with_speech_nouns"]

_HARD = NEWLINE | STOP | SEMICOLON
# Words between a noun and its content; a possessor with name and title is longer than an adjective.
_REACH = 14
_NOMINAL_REACH = 12
_LIGHT_REACH = 12

# What the nouns of a class take besides a complementiser, a colon and a quotation. Their complements are those of the
# noun, not of the verb: دعا إلى but دعوة لـ as well.
_LI, _BI, _ILA, _ALA, _MIN, _AN = (
    Complement.LI,
    Complement.BI,
    Complement.ILA,
    Complement.ALA,
    Complement.MIN,
    Complement.AN_PREPOSITION,
)
_NOMINAL: dict[VerbClass, frozenset[Complement]] = {
    VerbClass.ASSERT: frozenset({_ALA}),
    VerbClass.DEMAND: frozenset({_LI, _BI}),
    VerbClass.CALL: frozenset({_LI, _BI, _ILA}),
    VerbClass.ORDER: frozenset({_BI}),
    VerbClass.ADVISE: frozenset({_BI}),
    VerbClass.THREAT: frozenset({_BI}),
    VerbClass.PROMISE: frozenset({_BI}),
    VerbClass.ADMIT: frozenset({_BI}),
    VerbClass.CLAIM: frozenset({_BI}),
    VerbClass.ACCUSE: frozenset({_BI}),
    VerbClass.WARN: frozenset({_MIN}),
    VerbClass.HINT: frozenset({_ILA}),
}
# Nouns of these classes report with a clause or direct speech only.
_CLAUSAL = frozenset(
    {
        VerbClass.SAY,
        VerbClass.ANNOUNCE,
        VerbClass.CLAR,
        VerbClass.REVEAL,
        VerbClass.DENY,
        VerbClass.PREDICT,
        VerbClass.CONCL,
        VerbClass.ADD,
        VerbClass.INFORM,
    }
)
# What stands before a clause that is not the noun's.
_NOT_BEFORE_CLAUSE = frozenset(
    [
        "كما",
        "الا",
        "غير",
        "بعد",
        "قبل",
        "دون",
        "بدون",
        "منذ",
        "حتي",
        "المزمع",
        "المقرر",
        "المتوقع",
        "مجرد",
        "رغم",
        "بيد",
    ]
)
# Claiming an attack is an act.
_RESPONSIBILITY = ("مسووليت", "مسؤوليت", "مسئوليت")
# They bring in the topic of a verb of saying.
_TOPICS = frozenset(
    [
        "علي",
        "الي",
        "عن",
        "حول",
        "ان",
        "بان",
        "حديثه",
        "حديثها",
        "كلامه",
        "كلامها",
        "كلمته",
        "كلمتها",
        "خطابه",
        "خطابها",
        "مداخلته",
        "مداخلتها",
        "تصريحه",
        "تصريحها",
    ]
)
_OCCASIONS = frozenset(["بعد", "رغم", "قبل", "اثر", "عقب", "غداه", "منذ", "بسبب", "وسط", "مع", "بعيد", "قبيل"])
_COPULAS = frozenset(["كان", "كانت", "يكون", "تكون", "سيكون", "ستكون", "ليس", "ليست", "هو", "هي"])
# A sentence that begins with one of these has its main clause after a comma.
_FRONTING = frozenset(["رغم", "بعد", "مع", "عقب", "اثر", "منذ", "وسط", "قبل", "غداه", "امام", "ازاء", "بسبب", "خلال"])
# Before a speech noun these make a venue of it: في تصريحاته, خلال تصريحه.
_VENUES = frozenset(["في", "خلال", "عبر", "ضمن"])
_ACCORDING = frozenset(["حسب", "بحسب", "وفق"])
_PREPOSITIONS = {"الي": _ILA, "علي": _ALA, "من": _MIN, "عن": _AN}
_CLAUSE_AFTER = {
    "الي": Complement.ILA_AN,
    "علي": Complement.ALA_AN,
    "من": Complement.MIN_AN,
    "عن": Complement.AN_AN,
    "في": Complement.FI_AN,
}
_SUFFIX_PERSONS: dict[str, tuple[int, str | None, str]] = {
    "ه": (3, "m", "s"),
    "ها": (3, "f", "s"),
    "هم": (3, "m", "p"),
    "هن": (3, "f", "p"),
    "هما": (3, None, "d"),
    "ي": (1, None, "s"),
    "نا": (1, None, "p"),
}
_FINITE = frozenset({FormKind.PERFECT, FormKind.IMPERFECT})


@cache
def _light_forms() -> dict[str, Form]:
    """Every finite form and circumstantial participle of the light verbs, conjunctions attached, by folded spelling."""
    table: dict[str, Form] = {}
    for verb in VERBS:
        if Flag.LIGHT not in verb.flags:
            continue
        for form in forms(verb):
            circumstantial = form.kind is FormKind.PARTICIPLE and form.accusative and verb.frames
            if form.kind in _FINITE or circumstantial:
                for clitic in ("", "و", "ف", "س", "وس", "فس"):
                    if "س" not in clitic or form.kind is FormKind.IMPERFECT:
                        table.setdefault(clitic + form.surface, form)
    return table


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(fold_letters(table).split())


class _Source:
    """How a noun's source is expressed: by which rule, where, and from which word on the content may begin."""

    __slots__ = ("form", "from_here", "passive", "phrase", "rule")

    def __init__(self, rule: str, phrase: NounPhrase | None, from_here: int) -> None:
        self.rule = rule
        self.phrase = phrase
        self.from_here = from_here
        self.form: Form | None = None
        self.passive = False


def find_speech_nouns(document: Document, readings: Readings) -> list[Cue]:
    """Find the nouns that report: those with an expressed source and a content.

    Parameters
    ----------
    document
        The article.
    readings
        Its words as forms of reporting verbs.

    Returns
    -------
    list of Cue
        In the order of the text, each with its opening and, unless a pronoun expresses it, its source.

    Examples
    --------
    >>> document = Document("رغم تأكيدات الوزيرة أن الجسر آمن")
    >>> [(cue.lemma, cue.rule) for cue in find_speech_nouns(document, Readings(document))]
    [('تأكيد', 'noun with possessor')]
    """
    search = _Search(document, readings)
    cues = []
    for index in sorted(readings.at):
        for reading in readings.at[index]:
            if reading.form.kind is not FormKind.MASDAR:
                continue
            cue = search.cue(index, reading)
            if cue is not None:
                cues.append(cue)
                break
    return cues


def with_speech_nouns(document: Document, cues: list[Cue], nouns: list[Cue]) -> list[Cue]:
    """Join speech nouns to the other cues, where both claim one content deciding whose it is.

    A light verb leaves it to its noun (جدد التأكيد أن); a verb with a noun phrase as content keeps the noun in it (أكد
    تحذيرات أنقرة بأن: two reports, the second inside the first); a noun that only repeats its verb is no cue
    (نقلت عنه قوله إن, رد بالقول إن); else the nearer of the two has it, unless the verb nearly always takes such a clause
    and the noun stands in an adjunct of it.
    """
    claimed: dict[int, Cue] = {}
    starts = set()
    for cue in cues:
        starts.add(cue.first)
        if cue.opening is not None and cue.kind in (Kind.FINITE, Kind.PARTICIPLE):
            claimed[cue.opening.content] = cue
    dropped: set[int] = set()
    kept = []
    for noun in nouns:
        assert noun.opening is not None
        if noun.first in starts:
            continue
        if noun.rule == "noun after light verb":
            dropped.update(id(cue) for cue in claimed.values() if _is_light_verb_of(cue, noun))
        rival = claimed.get(noun.opening.content)
        if rival is not None and id(rival) not in dropped:
            if rival.first > noun.first or rival.verb is None or rival.verb.verb_class is VerbClass.RELAY:
                continue
            if noun.rule == "saying" or Flag.LIGHT in rival.verb.flags:
                # خاطبهم بالقول: the verb has an object of its own.
                dropped.add(id(rival))
            elif rival.source is not None and rival.source.first == noun.first:
                # أفادت تصريحات الوزير بأن: the noun is the verb's subject.
                continue
            elif not _contains_noun(document, rival, noun):
                if _is_strong(document, rival, noun):
                    continue
                dropped.add(id(rival))
        kept.append(noun)
    return [cue for cue in cues if id(cue) not in dropped] + kept


def _is_light_verb_of(cue: Cue, noun: Cue) -> bool:
    """Whether a verbal cue is the light verb that governs the noun, and has taken its content."""
    return (
        cue.verb is not None
        and Flag.LIGHT in cue.verb.flags
        and cue.opening is not None
        and cue.first < noun.first <= cue.opening.connector
        and noun.first - cue.first <= _LIGHT_REACH
    )


def _is_strong(document: Document, verb_cue: Cue, noun: Cue) -> bool:
    """Whether a clause after the noun is the verb's nevertheless (قال ردا على اتهامات المعارضة إن)."""
    assert verb_cue.verb is not None
    assert verb_cue.opening is not None
    if noun.lemma == "قول" and noun.source is None and noun.analysis is not None and not noun.analysis.proclitic:
        # تضمن البيان قوله إن: the pronoun takes up the verb's own source.
        return True
    if verb_cue.verb.cue_lemma == "قال" and noun.lemma == "قول" and noun.source is not None:
        return False
    previous = document.words[noun.first - 1] if noun.first else ""
    if previous not in PREPOSITIONS and not (noun.analysis is not None and noun.analysis.proclitic[-1:] in ("ب", "ل")):
        return False
    complement = verb_cue.opening.complement
    return any(frame.complement is complement and frame.strength == 3 for frame in verb_cue.verb.frames)


def _contains_noun(document: Document, verb_cue: Cue, noun: Cue) -> bool:
    """Let a verb that takes noun phrases have the speech noun itself as content, if it can.

    أكد تحذيرات أنقرة بأن: the bare object; شكك في مزاعم الشركة بأن: after the verb's preposition.
    """
    verb, analysis = verb_cue.verb, noun.analysis
    assert verb is not None
    assert analysis is not None
    if noun.source is None or analysis.proclitic not in ("", "ال"):
        return False
    kinds = {frame.complement for frame in verb.frames if not frame.object}
    previous = document.words[noun.first - 1] if noun.first else ""
    if previous in _CLAUSE_AFTER or previous == "في":
        kind = Complement.FI if previous == "في" else _PREPOSITIONS[previous]
        edge = noun.first - 1
    elif previous in PREPOSITIONS:
        return False
    else:
        kind, edge = Complement.OBJECT, noun.first
    if kind not in kinds or edge < verb_cue.stop:
        return False
    source = verb_cue.source
    if source is None or source.first >= noun.first:
        if edge != verb_cue.stop:
            return False
        verb_cue.source = None
    elif source.stop > edge:
        if edge <= source.first:
            return False
        verb_cue.source = NounPhrase(source.first, edge)
    verb_cue.opening = Opening(kind, edge, noun.first, False)
    return True


class _Search:
    """The search for speech nouns in one document."""

    def __init__(self, document: Document, readings: Readings) -> None:
        self.document = document
        self.readings = readings
        self.light = _light_forms()

    def cue(self, index: int, reading: Analysis) -> Cue | None:
        """Return the cue that the noun at `index` is in this reading, if it is one."""
        if not self._is_speech_noun(index, reading):
            return None
        verbal = not reading.suffix and self._verbal(index)
        for source in self._sources(index, reading):
            opening = self._opening(index, reading, source)
            if verbal and source.rule not in ("noun with adjective of origin", "noun after light verb"):
                # A verb does not take لـ with a verbal noun (طلب فنلندا للانضمام).
                if opening is None or not self._clearly_noun(reading, source, opening):
                    continue
            if opening is not None:
                return self._made(index, reading, source, opening)
        return None

    def _is_speech_noun(self, index: int, reading: Analysis) -> bool:
        """Whether the word is a speech noun at all rather than a verb, a venue or another word of its spelling."""
        document, form = self.document, reading.form
        lemma = fold_letters(form.lemma)
        if form.verb.verb_class not in _NOMINAL and form.verb.verb_class not in _CLAUSAL:
            return False
        if lemma in _NOT_SPEECH or (lemma in _PLURAL_ONLY and form.number != "p"):
            return False
        surface = document.surface(index)
        if not fits_spelling(surface, reading):
            return False
        if form.surface.endswith("ه") and not reading.suffix and surface.endswith("ه"):
            # A typed ه is a pronoun: مطالبه is not مطالبة.
            return False
        previous = document.words[index - 1] if index and not document.before[index] & (_HARD | COMMA) else ""
        spoken = lemma in _UTTERANCES or (lemma == "قول" and form.number == "p")
        if previous in _ACCORDING or (spoken and previous in _VENUES):
            # في تصريحاته, في إعلان: where it was said; the content is another's.
            return False
        if reading.suffix:
            if reading.suffix not in _SUFFIX_PERSONS:
                return False
            if reading.suffix in ("ي", "نا") and document.inside[index] < 0:
                return False
        return True

    def _verbal(self, index: int) -> bool:
        """Whether the word may as well be a finite verb where it stands (طلب, وعد)."""
        document = self.document
        surface = document.surface(index)
        if not any(
            other.form.kind in _FINITE and other.form.person == 3 and fits_spelling(surface, other)
            for other in self.readings.at[index]
        ):
            return False
        previous = document.words[index - 1] if index and not document.before[index] & (_HARD | COMMA) else ""
        previous = previous if previous in PREPOSITIONS else previous.removeprefix("و")
        return not ((previous in PREPOSITIONS and previous != "من") or is_content_noun(previous))

    def _clearly_noun(self, reading: Analysis, source: _Source, opening: Opening) -> bool:
        """Whether the construction excludes the verb of the same spelling (ستدعم طلب روسيا للانضمام)."""
        if opening.complement is not Complement.LI or source.rule != "noun with possessor" or reading.proclitic:
            return False
        assert source.phrase is not None
        noun = noun_of(self.document.words[source.phrase.first])
        return opening.connector == source.phrase.stop and (noun is None or noun.kind is SpeakerKind.ORGANISATION)

    def _described(self, index: int) -> bool:
        """Whether a verb of describing before the noun takes what follows with بـ (وصفت تحذيراته بأنها)."""
        before = self.document.before
        for position in range(index - 1, max(-1, index - 12), -1):
            if before[position + 1] & (_HARD | COMMA):
                return False
            for reading in self.readings.at.get(position, ()):
                if reading.form.verb.verb_class is VerbClass.DESCRIBE and reading.form.kind is not FormKind.MASDAR:
                    return True
        return False

    def _made(self, index: int, reading: Analysis, source: _Source, opening: Opening) -> Cue:
        form = reading.form
        cue = Cue(index, index + 1, Kind.NOUN, form.lemma)
        cue.verb, cue.analysis = form.verb, reading
        cue.opening, cue.polarity, cue.rule = opening, form.verb.polarity, source.rule
        cue.source, cue.subject_side = source.phrase, "after" if source.phrase is not None else ""
        cue.passive = source.passive
        if source.phrase is None:
            if source.form is not None:
                cue.person, cue.gender, cue.number = source.form.person or 3, source.form.gender, source.form.number
                if self.document.inside[index] >= 0 and not source.passive and source.form.surface.endswith("ت"):
                    # Inside a quotation, and without a subject, أصدرت is "I have issued".
                    cue.person, cue.gender, cue.number = 1, None, "s"
            elif reading.suffix:
                cue.person, cue.gender, cue.number = _SUFFIX_PERSONS[reading.suffix]
        first = opening.content
        if opening.complement is Complement.COLON and self.document.before[first] & PAREN_OPEN:
            stop = first + 1
            while stop < self.document.count and not self.document.before[stop] & (PAREN_CLOSE | NEWLINE):
                stop += 1
            cue.content_spans = [(first, stop)]
        elif form.verb.verb_class is VerbClass.ACCUSE and opening.complement is _BI:
            self._with_accused(cue, source, opening)
        elif not opening.quoted:
            self._end_fronted(cue, opening)
        if source.rule == "noun after modal verb":
            cue.negated = self._negated(index)
        return cue

    def _end_fronted(self, cue: Cue, opening: Opening) -> None:
        """End the content of a noun in a fronted adjunct at the comma before the main clause (رغم نفيه وجود خلاف، غاب)."""
        words, before, inside = self.document.words, self.document.before, self.document.inside
        start = cue.first
        while start > 0 and cue.first - start < 5 and not before[start] & (NEWLINE | STOP):
            start -= 1
        head = words[start].removeprefix("و")
        if not before[start] & (NEWLINE | STOP) or not (head in _FRONTING or words[start + 1] == "الرغم"):
            return
        for position in range(opening.content + 1, self.document.count):
            if before[position] & _HARD:
                return
            word = words[position]
            if word.startswith("و") and self._another(position):
                # Another noun beside it; the edges of contents settle it.
                return
            if before[position] & COMMA and inside[position] == inside[cue.first]:
                if not word.startswith("و") and word not in RELATIVES and not is_complementiser(word):
                    cue.content_spans = [(opening.content, position)]
                    return

    def _with_accused(self, cue: Cue, source: _Source, opening: Opening) -> None:
        """Let the content begin with whom the accusation is against, as that of the verb does with its object."""
        start = cue.stop if source.phrase is None or source.phrase.first < cue.first else source.phrase.stop
        for position in range(start, opening.connector):
            word = self.document.words[position]
            if self._addressed(position) and word.startswith("ل"):
                cue.opening = Opening(_BI, position, position, False)
                return
            if word == "الي" and position + 1 < opening.connector:
                cue.opening = Opening(_BI, position, position + 1, False)
                return

    # --- how the source is expressed --------------------------------------------------------------------------------

    def _sources(self, index: int, reading: Analysis) -> list[_Source]:
        """Every way in which the source of the noun at `index` may be expressed, likeliest first."""
        document, words, before = self.document, self.document.words, self.document.before
        form = reading.form
        following = index + 1
        if following >= document.count:
            return []
        light = self._light(index) if reading.proclitic in ("", "ال") else None
        if reading.suffix:
            if light is not None:
                return [_Source("noun after light verb", None, following)]
            if form.number != "p" and fold_letters(form.lemma) in _ADDRESSING and not self._addressed(following):
                return []
            if form.verb.verb_class is VerbClass.PREDICT or self._relayed(index, reading):
                return []
            return [_Source("noun with pronoun", None, following)]
        found: list[_Source] = []
        article = reading.proclitic.endswith(("ال", "لل"))
        if light is not None:
            found.append(light)
        if reading.proclitic.endswith("بال") and form.lemma == "قول":
            if not self._own_cue(index):
                return []
            return [_Source("saying", None, following)]
        if article and light is None:
            modal = self._modal(index)
            if modal is not None:
                return [modal]
        word = words[following]
        if before[following] & (_HARD | COLON | COMMA | PAREN_OPEN):
            return found
        origin = stem_of(word)
        if (
            (is_nationality(origin) or (form_is_tanwin(form) and is_nationality(origin.removesuffix("ا"))))
            and is_definite(word) == article
            and not word.startswith(("لل", "بال"))
        ):
            found.append(_Source("noun with adjective of origin", NounPhrase(following, following + 1), following + 1))
        if word == "من" and form.verb.verb_class is not VerbClass.WARN and form.lemma not in ("طلب", "التماس"):
            found.append(_Source("noun with من", None, following + 1))
        if not article and not form_is_tanwin(form) and fold_letters(form.lemma) not in _NO_POSSESSOR:
            found.append(_Source("noun with possessor", None, following))
        return found

    def _own_cue(self, index: int) -> bool:
        """Whether ``بالقول`` is no part of a reporting verb before it: that has an object or a topic, or there is none."""
        words, before = self.document.words, self.document.before
        for position in range(index - 1, max(-1, index - 16), -1):
            if before[position + 1] & _HARD:
                return True
            for reading in self.readings.at.get(position, ()):
                if reading.form.kind in _FINITE and (position + 1 == index or noun_of(words[position]) is None):
                    return bool(reading.suffix) or any(word in _TOPICS for word in words[position + 1 : index])
        return True

    def _relayed(self, index: int, reading: Analysis) -> bool:
        """Whether a relaying verb before ``قوله`` has it as part of its own construction (نقلت عنه قوله)."""
        words = self.document.words
        if reading.form.lemma not in ("قول", "تأكيد", "إعلان"):
            return False
        if reading.form.lemma == "قول" and index and not reading.proclitic:
            if words[index - 1] in ("يمكن", "يمكنه", "يمكنها") or "عن" in words[max(0, index - 8) : index]:
                return True
        for position in range(index - 1, max(-1, index - 26), -1):
            if self.document.before[position + 1] & NEWLINE:
                return False
            if any(other.form.verb.verb_class is VerbClass.RELAY for other in self.readings.at.get(position, ())):
                return True
        return False

    def _addressed(self, index: int) -> bool:
        """Whether somebody else is addressed after the noun (اتهامه لها بـ), so that its pronoun is the source."""
        words, before = self.document.words, self.document.before
        word = words[index]
        if before[index] & (_HARD | COLON | COMMA | OPEN):
            return False
        if word in _ADDRESSED:
            return True
        if not word.startswith("ل") or len(word) < 4:
            return False
        rest = "ال" + word[2:] if word.startswith("لل") else word[1:]
        return noun_of(rest) is not None or rest in PLACES or stem_of(rest) in PLACES or rest in given_names()

    def _light(self, index: int) -> _Source | None:
        """The light verb that governs the noun, with its subject as source."""
        document, words, before = self.document, self.document.words, self.document.before
        for position in range(index - 1, max(-1, index - _LIGHT_REACH), -1):
            if before[position + 1] & (_HARD | COLON | COMMA | OPEN | CLOSE):
                return None
            form = self.light.get(words[position])
            if form is None:
                if is_complementiser(words[position]):
                    return None
                continue
            if position and words[position - 1] in NEGATIONS and not before[position] & _HARD:
                return None
            source = _Source("noun after light verb", None, index + 1)
            source.form = form
            first = skip_adjuncts(document, position + 1, index)
            if first < index:
                phrase = noun_phrase(document, first, index)
                if phrase is None or skip_adjuncts(document, phrase.stop, index) < index:
                    return None
                if not self._can_speak(phrase.first) or words[phrase.stop - 1] in ("اصابع", "اصبع"):
                    return None
                if any(document.before[at] & COMMA for at in range(phrase.first + 1, phrase.stop)):
                    return None
                stop = phrase.stop
                while stop - 1 > phrase.first and words[stop - 1] in _QUANTIFIERS:
                    stop -= 1
                source.phrase = NounPhrase(phrase.first, stop)
                return source
            if form.kind is FormKind.PARTICIPLE:
                return source
            if form.voice is Voice.PASSIVE:
                source.passive = True
                return source
            if position and words[position - 1] in RELATIVES and not before[position] & (_HARD | COMMA):
                if words[position - 1] == "الذين" and form.number == "s":
                    # الذين وجه إليهم الاتهام: a passive.
                    source.passive = True
                else:
                    source.phrase = antecedent(document, position - 1)
            elif not words[position].startswith(("و", "ف")):
                source.phrase = preposed_subject(document, position)
            if source.phrase is None and form.gender == "f" and form.number == "s" and form.kind in _FINITE:
                # Without a subject the third person feminine of وجّه is the passive (وجهت إليه اتهامات).
                source.passive = form.verb.cue_lemma == "وجه"
            return source
        return None

    def _modal(self, index: int) -> _Source | None:
        """The modal verb whose complement the noun is (لم يستطع الجزم بأن), with its subject as source."""
        document, words, before = self.document, self.document.words, self.document.before
        position = index - 1
        if position < 0 or before[index] & (_HARD | COLON | COMMA | OPEN | CLOSE):
            return None
        if words[position] in ("في", "من", "عن", "الي", "ب"):
            position -= 1
        if position < 0:
            return None
        word = words[position]
        bare = word if word in _MODALS else word[1:] if word[:1] in ("و", "ف", "س") else word
        if bare not in _MODALS:
            return None
        source = _Source("noun after modal verb", None, index + 1)
        if position and words[position - 1] in RELATIVES and not before[position] & (_HARD | COMMA):
            source.phrase = antecedent(document, position - 1)
        elif bare == word:
            source.phrase = preposed_subject(document, position)
        if source.phrase is None and document.inside[index] < 0 and bare[:1] in ("ا", "ن"):
            # The first person is spoken inside a quotation only.
            if not bare.startswith(("است", "ارا")):
                return None
        return source

    def _negated(self, index: int) -> bool:
        """Whether the modal verb before the noun is negated."""
        words = self.document.words
        return any(words[at] in NEGATIONS for at in range(max(0, index - 3), index))

    def _readings(self, index: int) -> tuple[Analysis, ...]:
        return self.readings.at.get(index, ())

    def _can_speak(self, first: int) -> bool:
        """Whether the phrase that begins at word `first` is known to be somebody: a title, an institution, a place."""
        word = self.document.words[first]
        return (
            noun_of(word) is not None
            or word in HONORIFICS
            or stem_of(word) in PLACES
            or word in PLACES
            or word in given_names()
            or word in ("الاخير", "الاخيره", "الله")
        )

    # --- where the content begins -----------------------------------------------------------------------------------

    def _opening(self, index: int, reading: Analysis, source: _Source) -> Opening | None:
        """Return the first opening that nothing but the source and adjuncts separates from the noun."""
        document = self.document
        limit = min(document.count, index + 1 + _REACH)
        described = self._described(index)
        for opening in self._candidates(index, reading, source, limit):
            if described and opening.complement in (Complement.BI, Complement.BI_AN):
                return None
            if self._reaches(index, reading, source, opening):
                return opening
            if opening.complement.clausal or opening.complement.direct:
                return None
        return None

    def _candidates(self, index: int, reading: Analysis, source: _Source, limit: int) -> list[Opening]:
        """Everything between the noun and `limit` that may open its content, up to the first clause or quotation."""
        document, words, before = self.document, self.document.words, self.document.before
        verb_class = reading.form.verb.verb_class
        kinds = _NOMINAL.get(verb_class, frozenset())
        lemma = fold_letters(reading.form.lemma)
        quoting = lemma == "قول"
        objects = (
            lemma in _OBJECT_TAKING
            and (lemma == "نفي" or not self._verbal(index))
            and source.rule in ("noun with possessor", "noun with pronoun")
        )
        if lemma in _CLAUSE_ONLY:
            kinds = frozenset()
        asking = verb_class in (VerbClass.CALL, VerbClass.DEMAND)
        within = document.quotation_of(index)
        if within is not None:
            limit = min(limit, within.stop)
        found: list[Opening] = []
        position = source.from_here
        while position < limit:
            bits = before[position]
            if bits & _HARD:
                break
            if bits & COLON:
                if quoting or (position == source.from_here and lemma not in _CLAUSE_ONLY):
                    found.append(Opening(Complement.COLON, position, position, bool(bits & OPEN)))
                break
            if bits & OPEN:
                quotation = document.opening_at(position)
                if quotation is not None and quotation.stop - quotation.first >= 4:
                    if quoting:
                        found.append(Opening(Complement.MARK, position, position, True))
                    if quoting or before[position - 1] & OPEN or words[position - 1] != "ب":
                        break
            if bits & PAREN_OPEN and quoting and position == source.from_here:
                # Scripture in brackets is quoted.
                found.append(Opening(Complement.COLON, position, position, False))
                break
            word, previous = words[position], words[position - 1]
            if word in COMPLEMENTISERS or word in BI_COMPLEMENTISERS:
                if word.startswith("وان") or previous in _NOT_BEFORE_CLAUSE:
                    break
                if word in BI_COMPLEMENTISERS:
                    found.append(opening_of_clause(document, position, Complement.BI_AN, position))
                elif previous in _CLAUSE_AFTER and position - 1 >= source.from_here:
                    found.append(opening_of_clause(document, position, _CLAUSE_AFTER[previous], position - 1))
                else:
                    found.append(opening_of_clause(document, position, Complement.AN, position))
                break
            if asking and word in LI_COMPLEMENTISERS:
                found.append(opening_of_clause(document, position, Complement.LI_AN, position))
                break
            if objects and position - index <= _NOMINAL_REACH and self._is_object(position, source):
                found.append(Opening(Complement.OBJECT, position, position, bool(bits & OPEN)))
                break
            if kinds and position - index <= _NOMINAL_REACH:
                opening = self._nominal(position, kinds, reading, strict=source.rule == "noun after light verb")
                if opening is not None:
                    found.append(opening)
            position += 1
        return found

    def _nominal(
        self, position: int, kinds: frozenset[Complement], reading: Analysis, *, strict: bool
    ) -> Opening | None:
        """Return the opening with a preposition and a verbal noun at word `position`, if there is one."""
        document, words, before = self.document, self.document.words, self.document.before
        word = words[position]
        following = position + 1
        if word in _PREPOSITIONS:
            kind = _PREPOSITIONS[word]
            if kind not in kinds or following >= document.count or before[following] & (_HARD | COLON | COMMA):
                return None
            noun = words[following]
            if fold_letters(reading.form.lemma) in _OWN_ACTS:
                accepted = noun in _PROPOSITIONS
            elif strict and kind is _ILA and reading.suffix:
                # جدد دعوته إلى حوار: what is called for again is no invitation.
                accepted = noun_of(noun) is None and noun not in PLACES
            else:
                accepted = is_content_noun(noun) or (is_definite(noun) and is_content_noun(stem_of(noun)))
                accepted = accepted and noun_of(noun) is None
            return Opening(kind, position, following, bool(before[following] & OPEN)) if accepted else None
        if word == "ب" and _BI in kinds and following < document.count and before[following] & OPEN:
            return Opening(_BI, position, following, True)
        if word[:1] == "ب" and _BI in kinds and word not in PREPOSITIONS and len(word) > 3:
            noun = stem_of(word) if is_definite(word) else word[1:]
            if noun in _CIRCUMSTANCES or (following < document.count and words[following] == "من"):
                return None
            if noun == "عدم" or (is_content_noun(noun) and (noun_of(noun) is None or is_table_noun(noun))):
                return Opening(_BI, position, position, bool(before[position] & OPEN))
        if (
            word[:1] == "ل"
            and _LI in kinds
            and (len(word) > 3 or is_table_noun(word[1:]))
            and not is_addressee(document, position)
        ):
            noun = stem_of(word) if is_definite(word) else word[1:]
            known = noun_of(noun) is not None or noun in PLACES or noun in given_names()
            if word.startswith("لل"):
                known = known or noun_of(word[1:]) is not None or not is_content_noun(noun)
            elif strict:
                known = known or not is_content_noun(noun)
            if is_table_noun(noun) or not known:
                return Opening(_LI, position, position, bool(before[position] & OPEN))
        return None

    def _is_object(self, position: int, source: _Source) -> bool:
        """Whether a bare object that states or demands something begins at word `position` (نفيه وجود خلاف)."""
        document, words = self.document, self.document.words
        word = words[position]
        if document.before[position] & (COMMA | OPEN) or is_definite(word):
            return False
        if word != "اي" and (not is_content_noun(word) or (noun_of(word) is not None and not is_table_noun(word))):
            return False
        if word.startswith(_RESPONSIBILITY) or (len(word) < 5 and not is_table_noun(word)):
            return False
        if source.rule == "noun with pronoun":
            return position == source.from_here
        previous = words[position - 1]
        if position == source.from_here or previous in PREPOSITIONS or is_content_noun(previous):
            return False
        return is_definite(previous) or previous in PLACES or previous in given_names()

    def _reaches(self, index: int, reading: Analysis, source: _Source, opening: Opening) -> bool:
        """Whether the source, where it stands after the noun, and adjuncts fill the words up to the opening."""
        document = self.document
        connector = opening.connector
        start = source.from_here
        if source.rule == "noun with possessor" or source.rule == "noun with من":
            if start >= connector:
                return False
            phrase = noun_phrase(document, start, connector, object_follows=opening.complement is Complement.OBJECT)
            if phrase is None or not self._possessor(index, phrase, reading, opening):
                return False
            start = phrase.stop
            stop = self._own_words(phrase, reading)
            if stop <= phrase.first:
                return False
            source.phrase = NounPhrase(phrase.first, stop)
            if stop < phrase.stop and self._addressed(stop):
                start = stop
        after = self._skip(start, connector, reading)
        if after < connector:
            return False
        between = range(start, connector)
        if any(document.words[at] in RELATIVES or self._another(at) for at in between):
            return False
        accusing = reading.form.verb.verb_class is VerbClass.ACCUSE
        if opening.complement.nominal:
            # A nominal content follows at once; after a comma or a long adjunct it belongs to another word.
            if connector - start > 5 and not accusing:
                return False
            return not (document.before[connector] & COMMA and source.rule != "noun with possessor")
        last = document.words[connector - 1]
        # A clause after a verbal noun is that noun's (لإيمانه بأن).
        return connector == start or accusing or not (last[:1] in "لب" and is_content_noun(last[1:]))

    def _another(self, index: int) -> bool:
        """Whether word `index` is a speech noun or verb, to which what follows belongs."""
        for reading in self.readings.at.get(index, ()):
            verb_class = reading.form.verb.verb_class
            if verb_class not in _NOMINAL and verb_class not in _CLAUSAL:
                continue
            if reading.form.kind is FormKind.MASDAR or (
                reading.form.kind in _FINITE and noun_of(self.document.words[index]) is None
            ):
                return True
        return False

    def _own_words(self, phrase: NounPhrase, reading: Analysis) -> int:
        """Return where the source ends in the phrase after the noun; its first word where something else is in it."""
        document, words = self.document, self.document.words
        stop = phrase.stop
        for position in range(phrase.first + 1, phrase.stop):
            word = words[position]
            if word in _COPULAS:
                return phrase.first
            if word in RELATIVES and any(self._another(at) for at in range(position + 1, phrase.stop)):
                return phrase.first
            if document.before[position] & COMMA and not self._can_speak(position):
                return phrase.first
            if word[:1] == "و" and any(
                other.form.kind is FormKind.MASDAR and other.suffix and other.proclitic == "و"
                for other in self.readings.at.get(position, ())
            ):
                # تأكيدات الوزير وإصراره على: the second noun shares the content.
                stop = position
                break
            if self._addressed(position) and word not in _ADDRESSED and words[position - 1] not in RELATIVES:
                stop = position
                break
            if word.endswith("ت") and not word.endswith("ات") and len(word) > 3 and is_definite(words[position - 1]):
                if position - 1 not in range(phrase.first, phrase.stop) or words[position - 2] not in RELATIVES:
                    # A verb in the feminine: the noun was its subject (تصريحات الوكالة صدرت).
                    return phrase.first
            if self._another(position) and words[position - 1] not in RELATIVES:
                return phrase.first
        while stop - 1 > phrase.first and (words[stop - 1] in _LATER or words[stop - 1] in _ADDRESSED):
            stop -= 1
        return stop

    def _skip(self, start: int, connector: int, reading: Analysis) -> int:
        """Step over adjectives, addressees and adjuncts between the source and the opening."""
        document, words = self.document, self.document.words
        while start < connector and (words[start] in _LATER or words[start] in _ADDRESSED):
            start += 1
        if start < connector and self._addressed(start):
            phrase = noun_phrase(document, start, connector)
            start = phrase.stop if phrase is not None else start
        return skip_adjuncts(document, start, connector)

    def _possessor(self, index: int, phrase: NounPhrase, reading: Analysis, opening: Opening) -> bool:
        """Whether the phrase after the noun can be its source."""
        words = self.document.words
        form = reading.form
        word = words[phrase.first]
        addressing = fold_letters(form.lemma) in _ADDRESSING and form.number != "p"
        if addressing and not reading.proclitic and index and words[index - 1] in _OCCASIONS:
            # بعد مطالبة النقابة بـ: an event whose agent is told, rather than an aim (لمطالبة السلطات بـ).
            addressing = fold_letters(form.lemma) in ("اتهام", "تهمه", "حث", "حض")
        if addressing and not (opening.complement.clausal and form.verb.verb_class is VerbClass.WARN):
            return False
        if word.startswith("ل") and word not in PLACES and len(word) > 3:
            rest = "ال" + word[2:] if word.startswith("لل") else word[1:]
            if word.startswith("لل") or noun_of(rest) is not None or rest in PLACES or rest in given_names():
                # Whom it is addressed to.
                return False
        if opening.complement.nominal and any(words[at] in RELATIVES for at in range(phrase.first, phrase.stop)):
            return False
        if (
            word in _NOBODY
            or word in TIME_WORDS
            or word.startswith("بال")
            or (
                noun_of(word) is None
                and word not in PLACES
                and any(r.form.kind in _FINITE for r in self._readings(phrase.first))
            )
        ):
            return False
        if self._another(phrase.first) and noun_of(word) is None:
            return False
        noun = noun_of(word)
        if noun is not None and noun.kind is SpeakerKind.DOCUMENT and fold_letters(form.lemma) in _CLAUSE_ONLY:
            return False
        if self._can_speak(phrase.first):
            return True
        # An unknown name: only where a clause follows it at once.
        if opening.complement.clausal and form.number == "p" and is_definite(word) and phrase.stop - phrase.first <= 3:
            return stem_of(word) not in EVIDENCE and not is_content_noun(stem_of(word))
        return (
            opening.complement.clausal
            and phrase.stop - phrase.first <= 3
            and not is_definite(word)
            and not is_content_noun(word)
            and not word.endswith(("ات", "ه", "ها", "هم"))
            and word not in PREPOSITIONS
        )


def form_is_tanwin(form: Form) -> bool:
    """Whether the noun carries the alef of the indefinite accusative, so that no possessor follows it."""
    return form.accusative and form.surface.endswith("ا")


_NOT_SPEECH = _words(NOT_SPEECH)
_OWN_ACTS = _words(OWN_ACTS_AFTER)
_PROPOSITIONS = _words(PROPOSITIONS)
_LATER = _words(LATER_ADJECTIVES)
_NOBODY = _words(NOBODY)
_OBJECT_TAKING = _words(OBJECT_TAKING)
_UTTERANCES = _words(UTTERANCES)
_NO_POSSESSOR = _words(NO_POSSESSOR)
_MODALS = _words(MODAL_VERBS)
_ADDRESSED = _words(ADDRESSED_PRONOUNS)
_ADDRESSING = _words(ADDRESSING)
_CLAUSE_ONLY = _words(CLAUSE_ONLY)
_CIRCUMSTANCES = _words(BI_CIRCUMSTANCES)
_PLURAL_ONLY = _words(PLURAL_ONLY)
_QUANTIFIERS = _words(QUANTIFIERS)
