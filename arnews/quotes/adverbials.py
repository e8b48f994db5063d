"""Source adverbials (بحسب، وفقا ل، نقلا عن، على حد تعبير، كما قال) and the fixed phrases with them."""

from __future__ import annotations

from itertools import compress, count

from ..model import Polarity, SpeakerKind
from .adjuncts import is_time
from .as_said import read_as_said
from .complementisers import is_complementiser
from .cue import Cue, Kind
from .document import CLOSE, COLON, COMMA, HARD_BREAK, OPEN, PAREN_CLOSE, PAREN_OPEN, Document
from .inflection import FINITE, FormKind
from .lexicon import contexts
from .phrases import NounPhrase, noun_phrase
from .readings import Readings
from .reasons import Refusals, RejectionReason
from .vocabulary import (
    CONJUNCTIONS,
    EVIDENCE,
    NOT_SOURCES,
    PLACES,
    PREPOSITIONS,
    PRONOMINAL_ADJUNCTS,
    PRONOUNS,
    RELATIVES,
    TIME_WORDS,
    folded_words,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
)

__all__ = ["find_adverbials"]

_ACCORDING = {
    "بحسب": "بحسب",
    "حسب": "حسب",
    "حسبما": "حسب",
    "بحسبما": "بحسب",
    "وفق": "وفق",
    "وفقا": "وفق",
    "طبقا": "طبق",
}
_HEADS = frozenset([*_ACCORDING, "نقلا"])
_TRIGGERS = frozenset(conjunction + word for word in (*_HEADS, "علي", "كما", "مثلما") for conjunction in ("", "و", "ف"))
_SPEECH_WORDS = folded_words(contexts.SPEECH_WITH_PRONOUN)
_SPEECH_HEADS = folded_words(contexts.SPEECH_WITH_NAME)


def find_adverbials(document: Document, readings: Readings, refusals: Refusals | None = None) -> list[Cue]:
    """Find the source adverbials of a document, in order; the verbs inside their cues are no cues of their own.

    Where `refusals` is given, the words that open an adverbial and have no source are noted in it.
    """
    words = document.words
    cues = []
    end = 0
    for index in compress(count(), map(_TRIGGERS.__contains__, words)):
        word = words[index]
        if index < end:
            continue
        bare = word[1:] if word[:1] in ("و", "ف") and word not in _ACCORDING else word
        cue = None
        if bare in _ACCORDING:
            cue = _according(document, readings, index, _ACCORDING[bare], bare)
        elif bare == "نقلا" and index + 1 < document.count and words[index + 1] == "عن":
            cue = _with_source(document, readings, index, index + 2, "نقلا عن")
            if cue is not None:
                cue.rule = "relaying adverbial"
        elif bare == "علي" and index + 2 < document.count:
            cue = _on(document, readings, index)
        elif bare in ("كما", "مثلما") and index + 1 < document.count:
            cue = read_as_said(document, readings, index)
        if cue is not None:
            if document.before[index] & PAREN_OPEN and not cue.rule.startswith("shared"):
                # In brackets it repeats whose words the report before it gives.
                cue.rule = "shared " + cue.rule
            cues.append(cue)
            end = cue.stop
            continue
        if refusals is not None and bare in _HEADS:
            refusals.setdefault(index, []).append(RejectionReason.ADVERBIAL_WITHOUT_SOURCE)
    return cues


def _with_source(
    document: Document, readings: Readings, first: int, stop: int, lemma: str, limit: int | None = None
) -> Cue | None:
    """Make the cue ``first`` to ``stop - 1`` with the source that follows it."""
    if stop >= document.count or document.before[stop] & (HARD_BREAK | COMMA):
        return None
    end = stop
    bound = min(document.count, stop + 26) if limit is None else limit
    while end < bound and not (end > stop and document.before[end] & (HARD_BREAK | COLON | PAREN_CLOSE)):
        end += 1
    phrase = _source_phrase(document, stop, end)
    if phrase is None:
        return None
    phrase.stop = _before_report(document, readings, phrase)
    cue = Cue(first, stop, Kind.ADVERBIAL, lemma)
    cue.source, cue.subject_side = phrase, "after"
    cue.rule = "adverbial"
    return cue


def _before_report(document: Document, readings: Readings, phrase: NounPhrase) -> int:
    """Return where a source ends that ran into the reporting verb of the clause (وبحسب «رويترز» قال كيري إن)."""
    words = document.words
    for position in range(phrase.first + 1, phrase.stop):
        if words[position] in RELATIVES:
            if _reports(document, readings, position + 1):
                # بحسب بيان الوزارة التي أكدت أن: a report of its own.
                return position
            break
        forms = [reading.form for reading in readings.at.get(position, ()) if not reading.suffix]
        verbal = any(form.kind is FormKind.PERFECT and form.person == 3 for form in forms) and len(words[position]) > 2
        # A definite noun has no relative clause without a pronoun.
        closed = is_definite(words[position - 1]) or bool(document.before[position] & CLOSE)
        if verbal and closed and noun_of(words[position]) is None and not is_content_noun(words[position]):
            return position
    return phrase.stop


def _is_outlet(word: str) -> bool:
    """Whether a word is the indefinite head of an outlet."""
    noun = noun_of(word)
    return noun is not None and noun.kind is SpeakerKind.MEDIA and noun.stem == word


def _is_counted(document: Document, position: int, stop: int) -> bool:
    """Whether a number after a definite noun counts the indefinite noun after it."""
    words = document.words
    if not words[position].isdigit() or position + 1 >= stop or not is_definite(words[position - 1]):
        return False
    following = words[position + 1]
    month = is_time(document, position + 1) or following in TIME_WORDS
    return not (month or following.isdigit() or is_definite(following) or following in PREPOSITIONS)


def _reports(document: Document, readings: Readings, position: int) -> bool:
    """Whether a finite reporting verb with a complementiser stands at word `position`."""
    if not any(reading.form.kind in FINITE for reading in readings.at.get(position, ())):
        return False
    if position + 1 < document.count and document.before[position + 1] & (COLON | OPEN):
        return True
    return any(is_complementiser(word) for word in document.words[position + 1 : position + 3])


def _source_phrase(document: Document, first: int, limit: int) -> NounPhrase | None:
    """The noun phrase of an adverbial: it does not run over a comma into the clause that follows it."""
    words, before = document.words, document.before
    word = words[first]
    if before[first] & OPEN:
        quotation = document.opening_at(first)
        if quotation is not None and quotation.stop <= limit and quotation.stop - quotation.first <= 6:
            phrase = noun_phrase(document, first, limit)
            stop = max(quotation.stop, phrase.stop if phrase is not None else 0)
            return NounPhrase(first, stop) if stop > first else None
    if word in PREPOSITIONS or word in CONJUNCTIONS or word in TIME_WORDS or word in PRONOUNS:
        return None
    phrase = noun_phrase(document, first, limit)
    if phrase is None:
        return None
    relative = False
    for position in range(first + 1, phrase.stop):
        if words[position].startswith("ف") and before[position] & COMMA:
            return NounPhrase(first, position)
        relative = relative or words[position] in RELATIVES
        noun = is_table_noun(words[position]) and not is_definite(words[position])
        if noun and is_definite(words[position - 1]) and not relative:
            # يخفي حسب البعض الآخر رغبة السلطات: the clause around it goes on.
            return NounPhrase(first, position)
        if not relative and _is_outlet(words[position]) and is_definite(words[position - 1]):
            # بحسب ما أفاد مسؤول في الوزارة وكالة الأنباء: to whom.
            return NounPhrase(first, position)
        if not relative and _is_counted(document, position, phrase.stop):
            # حسب فرق الإحصاء 1755 سيارة
            return NounPhrase(first, position)
        if words[position] in ("فان", "فقد", "ان", "انه", "فانه", "فانها"):
            return NounPhrase(first, position) if position > first else None
    return phrase


def _can_report(document: Document, first: int) -> bool:
    """Whether the phrase that begins at word `first` can be the origin of a report."""
    word = document.words[first]
    if document.before[first] & OPEN:
        return True
    for stem in (stem_of(word), word[1:] if word[:1] in ("ل", "ب") else word):
        if stem in NOT_SOURCES or (
            stem in EVIDENCE and stem not in ("تقديرات", "بيانات", "احصاءات", "احصائيات", "ارقام", "توقعات", "تحقيقات")
        ):
            return False
        for suffix in ("ها", "ه", "هم", "نا", "كم"):
            base = stem.removesuffix(suffix)
            if base != stem and (base in NOT_SOURCES or base.removesuffix("ت") + "ه" in NOT_SOURCES):
                return False
        if stem in PLACES:
            return True
    noun = noun_of(word)
    if noun is not None:
        return noun.stem not in NOT_SOURCES
    if word.startswith(("لل", "ال")):
        return False
    # A bare unknown word is a name, unless what follows makes a construct of it.
    following = document.words[first + 1] if first + 1 < document.count else ""
    bare = word[1:] if word.startswith("ل") else word
    if is_content_noun(bare) or bare.endswith("ات") or (bare.endswith(("ه", "ها")) and is_definite(following)):
        return False
    return not (is_definite(following) and len(word) <= 5)


def _according(document: Document, readings: Readings, index: int, lemma: str, bare: str) -> Cue | None:
    words, count = document.words, document.count
    following = index + 1
    if following >= count or document.before[following] & (HARD_BREAK | COMMA):
        return None
    word = words[following]
    if word in ("وانما", "بل"):
        # ورجال الأمن فحسب وإنما …: only.
        return None
    if word in _SPEECH_WORDS:
        cue = Cue(index, following + 1, Kind.ADVERBIAL, lemma)
        cue.rule = "shared adverbial with pronoun"
        return cue
    if bare in ("حسبما", "بحسبما"):
        return _with_verb(document, readings, index, following, lemma)
    if word in ("ما", "لما", "مما"):
        return _with_verb(document, readings, index, following + 1, lemma)
    if bare in ("وفقا", "طبقا") and not (word.startswith("ل") or word == "ل"):
        return None
    if bare in ("وفق", "حسب", "بحسب") and index:
        previous = words[index - 1]
        if previous in ("علي", "من", "كل", "الا"):
            return None
    if word == "ل":
        quotation = document.opening_at(following + 1) if following + 1 < count else None
        if quotation is not None:
            cue = Cue(index, index + 1, Kind.ADVERBIAL, lemma)
            phrase = noun_phrase(document, following + 1, min(count, following + 20))
            cue.source = NounPhrase(following, max(quotation.stop, phrase.stop if phrase else 0))
            cue.rule = "adverbial"
            return cue
        return None
    if not _can_report(document, following):
        return None
    return _with_source(document, readings, index, index + 1, lemma)


def _with_verb(document: Document, readings: Readings, index: int, verb: int, lemma: str) -> Cue | None:
    """Read ``وفق ما قالت X``, ``حسبما أفادت X``: the cue is all words up to the source."""
    words, count = document.words, document.count
    if verb >= count:
        return None
    stop = verb
    if words[verb] in ("قد", "سبق", "كان", "كانت"):
        stop += 1
        if stop >= count:
            return None
    finite = [reading for reading in readings.at.get(stop, ()) if reading.form.kind in FINITE]
    if not finite and words[stop] not in (
        "جاء",
        "ورد",
        "يردنا",
        "نشرته",
        "نشره",
        "نشرت",
        "اوردته",
        "اوردت",
        "اورده",
        "علمت",
        "اظهرت",
        "ظهر",
        "بثته",
        "نقلته",
        "نقله",
    ):
        return None
    if finite and finite[0].suffix and finite[0].form.lemma == "رأى" and finite[0].form.kind is FormKind.IMPERFECT:
        # بحسب ما تراه الجهات المعنية: as they see fit.
        return None
    stop += 1
    if words[stop - 1] in ("جاء", "ورد", "يردنا") and stop < count and words[stop] in ("في", "عن", "علي", "من"):
        stop += 2 if words[stop] == "علي" else 1
    if stop + 1 < count and words[stop] in PRONOMINAL_ADJUNCTS and not document.before[stop]:
        # حسبما نقلت عنه صحيفة …
        stop += 1
    # A verb repeated by mistake stays in the cue.
    while (
        stop < count
        and readings.at.get(stop)
        and finite
        and any(
            reading.form.kind is FormKind.PERFECT and reading.form.lemma == finite[0].form.lemma
            for reading in readings.at[stop]
        )
    ):
        stop += 1
    cue = None
    if stop < count and not document.before[stop] & (HARD_BREAK | COMMA):
        if words[stop] in ("في", "خلال"):
            cue = Cue(index, stop, Kind.ADVERBIAL, lemma)
        else:
            cue = _with_source(document, readings, index, stop, lemma)
            source = words[cue.source.first] if cue is not None and cue.source is not None else ""
            if words[stop - 1].startswith("اظهر") and stem_of(source) in EVIDENCE:
                # بحسب ما أظهرت الصور: evidence does not speak.
                return None
    if cue is None:
        cue = Cue(index, stop, Kind.ADVERBIAL, lemma)
    if finite:
        form = finite[0].form
        cue.gender, cue.number = form.gender, form.number
        if form.lemma == "نقل":
            _read_relay(document, cue)
    cue.rule = "adverbial clause"
    return cue


def _read_relay(document: Document, cue: Cue) -> None:
    """Read ``بحسب ما نقلت X عن Y``: the source is Y, the relay X."""
    words, before = document.words, document.before
    if cue.source is None:
        return
    position = cue.source.stop
    while position < document.count and is_time(document, position):
        position += 1
    if position + 1 >= document.count or words[position] != "عن" or before[position] & (HARD_BREAK | COMMA):
        return
    if is_content_noun(stem_of(words[position - 1])):
        # اكتفى وفق ما نقلت الوكالة بالإعلان عن اتفاق
        return
    limit = position + 1
    while limit < min(document.count, position + 26) and not before[limit] & (HARD_BREAK | COLON | PAREN_CLOSE):
        limit += 1
    phrase = _source_phrase(document, position + 1, limit)
    if phrase is not None:
        cue.relay, cue.source = cue.source, phrase


def _on(document: Document, readings: Readings, index: int) -> Cue | None:
    """Read ``على حد تعبيره``, ``على حد قول X``, ``على ذمة X`` and ``على ما أوضح X``."""
    words, count = document.words, document.count
    second = words[index + 1]
    if second == "حد":
        third = words[index + 2]
        if third in _SPEECH_WORDS:
            cue = Cue(index, index + 3, Kind.ADVERBIAL, "على حد")
            cue.rule = "adverbial with pronoun"
        elif third in _SPEECH_HEADS:
            made = _with_source(document, readings, index, index + 3, "على حد")
            if made is None:
                return None
            cue = made
        else:
            return None
        if third.startswith(("زعم", "ادعا")):
            cue.polarity = Polarity.CLAIM
        cue.rule = "shared " + cue.rule
        return cue
    if second == "ذمه":
        return _with_source(document, readings, index, index + 2, "على ذمة")
    if second == "ما" and index + 2 < count and (index == 0 or words[index - 1] != "بناء"):
        finite = [r for r in readings.at.get(index + 2, ()) if r.form.kind is FormKind.PERFECT]
        if any(r.suffix and any(frame.object for frame in r.form.verb.frames) for r in finite):
            # على ما وصفه بـ«…»: a verb with object and predicate; the preposition belongs to the clause before.
            return None
        if finite:
            return _with_verb(document, readings, index, index + 2, "على ما")
    return None
