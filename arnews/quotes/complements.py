"""The complement test: whether, and where, a cue's content begins."""

from __future__ import annotations

from collections.abc import Callable

from ..model import SpeakerKind
from .complementisers import BI_COMPLEMENTISERS, COMPLEMENTISERS, LI_COMPLEMENTISERS
from .document import CLOSE, COLON, COMMA, NEWLINE, OPEN, SEMICOLON, STOP, Document, fold
from .lexicon.schema import Complement, Flag, Frame, Verb, VerbClass
from .phrases import is_addressee, noun_phrase, skip_adjuncts
from .vocabulary import (
    PLACES,
    PREPOSITIONS,
    RELATIVES,
    ROLE_COMPLEMENTS,
    SENTENCE_ADVERBS,
    TIME_WORDS,
    is_content_noun,
    is_definite,
    is_table_noun,
    noun_of,
    stem_of,
)

__all__ = ["ADJUNCT_NOUNS", "REACH", "SAYING", "Opening", "VerbFrames", "find_opening", "opening_of_clause"]

REACH = 26  # Words between a cue and its complement; 98.7 % of real ones lie within 20.

# A complementiser after one of these opens a clause of the reporter's, or belongs to that word.
_BREAKING = frozenset(["الا", "غير", "بيد", "رغم", "كما", "حيث", "مع", "لولا", "طالما", "سيما", "بما", "حتي", "كان"])
_HOLDING = frozenset(
    [
        "بعد",
        "قبل",
        "منذ",
        "يجب",
        "يمكن",
        "ينبغي",
        "دون",
        "بدون",
        "بدل",
        "مجرد",
        "شان",
        "المقرر",
        "المتوقع",
        "المرجح",
        "المفترض",
        "المنتظر",
        "الممكن",
        "يتوقع",
        "كما",
        "شرط",
        "بشرط",
        "المعروف",
        "المحتمل",
        "بهدف",
        "خشيه",
        "لابد",
        "بد",
        "يفترض",
        "يحتمل",
        "يكفي",
        "سبق",
        "لمجرد",
        "فرصه",
        "امل",
        "الامل",
    ]
)
_FREE = {"الي": "إلى", "علي": "على", "من": "من", "عن": "عن", "في": "في"}
_WITH_PREPOSITION = {
    "إلى": Complement.ILA_AN,
    "على": Complement.ALA_AN,
    "من": Complement.MIN_AN,
    "عن": Complement.AN_AN,
    "في": Complement.FI_AN,
}
_FROM = frozenset(("من", "منه", "منها", "منهم", "منهما"))
_NOMINAL_FREE = {
    "الي": Complement.ILA,
    "علي": Complement.ALA,
    "عن": Complement.AN_PREPOSITION,
    "من": Complement.MIN,
    "في": Complement.FI,
}
# After على, عن, في, من: not the content but where, how or on what occasion.
ADJUNCT_NOUNS = frozenset(
    fold(
        "هامش حسابه حسابها صفحته صفحتها موقعه موقعها تويتر فيسبوك لسان مدى خلفية الرغم صعيد نحو إثر وجه سبيل ضوء حد رأس هامشه متن شاشة أثر جانب جانبه طريق طريقه طريقها "
        "خلال أجل قبل بعد جهته جهتها جانبها ناحيته ناحيتها بين أول ثم هنا المنصة منصة منصته حائطه أنه سؤال أسئلة سؤاله إثرها تساؤل استفسار"
    ).split()
)
SAYING = frozenset(
    [
        "قائلا",
        "قائله",
        "قائلين",
        "قائلات",
        "قايلا",
        "بالقول",
        "بقوله",
        "بقولها",
        "بقولهم",
        "القول",
        "قوله",
        "قولها",
        "قولهم",
    ]
)
_QUESTIONS = frozenset(["هل", "ماذا", "لماذا", "كيف", "متي", "اين"])
_QUESTION_PAIRS = frozenset(
    {
        ("ما", "اذا"),
        ("عما", "اذا"),
        ("ان", "كان"),
        ("ان", "كانت"),
        ("فيما", "اذا"),
        ("اذا", "ما"),
        ("حول", "ما"),
        ("اذا", "كان"),
        ("اذا", "كانت"),
    }
)


# With ب these say how, not what.
_BI_ADVERBS = frozenset(
    fold(
        "شكل صورة شدة قوة حزم وضوح سرعة اسم بساطة صراحة حدة غضب هدوء ثقة حضور مشاركة عنوان دوره دورها مقابل تالي عكس فعل "
        "طبع تأكيد لغة لهجة نبرة صوت عض ين ان دل عد"
    ).split()
)


class VerbFrames:
    """The frames of a verb, by complement, in the form that the search needs."""

    __slots__ = (
        "asks",
        "asks_from",
        "bi",
        "by_complement",
        "clause",
        "colon",
        "direct_only",
        "free",
        "li",
        "mark",
        "object_frames",
        "objects",
        "question",
    )

    def __init__(self, verb: Verb) -> None:
        self.by_complement: dict[Complement, Frame] = {}
        self.object_frames: dict[Complement, Frame] = {}
        for frame in verb.frames:
            table = self.object_frames if frame.object else self.by_complement
            table.setdefault(frame.complement, frame)
        complements = {frame.complement for frame in verb.frames}
        self.clause = any(complement.clausal and complement is not Complement.QUESTION for complement in complements)
        self.colon = Complement.COLON in complements or self.clause
        self.mark = Complement.MARK in complements
        self.question = Complement.QUESTION in complements
        self.free = {word: kind for word, kind in _NOMINAL_FREE.items() if kind in self.by_complement}
        self.bi = Complement.BI in self.by_complement
        self.li = Complement.LI in self.by_complement
        self.objects = Complement.OBJECT in self.by_complement
        self.direct_only = Flag.DIRECT_ONLY in verb.flags
        self.asks = self.question and verb.verb_class is VerbClass.ASK
        self.asks_from = any(
            frame.addressee in ("من", "إلى") and frame.complement is Complement.OBJECT for frame in verb.frames
        )


class Opening:
    """Where a content begins.

    Attributes
    ----------
    complement
        What opens it.
    connector
        The first word of the opening (the preposition, the complementiser, قائلا); equals `content` where there is none.
    content
        The first word of the content.
    quoted
        Whether a quotation opens right at the content.
    """

    __slots__ = ("complement", "connector", "content", "quoted")

    def __init__(self, complement: Complement, connector: int, content: int, quoted: bool) -> None:
        self.complement = complement
        self.connector = connector
        self.content = content
        self.quoted = quoted


def opening_of_clause(document: Document, index: int, complement: Complement, connector: int) -> Opening:
    """Return the opening whose complementiser is word `index`: a bare one stays outside, a suffixed one inside."""
    word = document.words[index]
    bare = word in ("ان", "بان", "وان", "لان")
    content = index + 1 if bare else index
    if bare and content < document.count and document.before[content] & COLON:
        # "قال إن:" and the like: the colon is only punctuation.
        pass
    if not bare and word in ("انه", "بانه", "لانه") and _quoted_clause(document, index + 1):
        # An expletive pronoun before a wholly quoted clause.
        content = index + 1
    quoted = content < document.count and bool(document.before[content] & OPEN)
    return Opening(complement, connector, content, quoted)


def _quoted_clause(document: Document, index: int) -> bool:
    """Whether a quotation of at least four words opens right before word `index`."""
    if index >= document.count:
        return False
    quotation = document.opening_at(index)
    if quotation is None or quotation.stop - quotation.first < 4:
        return False
    stop = quotation.stop
    return stop >= document.count or bool(document.before[stop] & (NEWLINE | STOP | COMMA | SEMICOLON | COLON))


def find_opening(
    document: Document,
    index: int,
    frames: VerbFrames,
    blocks: Callable[[int], bool],
    *,
    subject_before: bool = False,
) -> Opening | None:
    """Find the complement of the cue at word `index`.

    Parameters
    ----------
    document
        The article.
    index
        The last word of the cue.
    frames
        The cue's frames.
    blocks
        Whether another word is a finite reporting verb that would take the complement for itself.
    subject_before
        Whether the subject stands before the cue, so that what follows it is an object or an addressee.
    """
    words, before, count = document.words, document.before, document.count
    skip = 0
    relative = False
    # What looks like a bare object is kept until it is clear that no clause follows.
    bare: Opening | None = None
    within = document.quotation_of(index)
    bound = count if within is None or index + 1 >= within.stop else within.stop
    reach = min(bound, index + 1 + REACH)
    position = index + 1
    while position < reach:
        bits = before[position]
        if bits:
            if bits & COLON:
                return _after_colon(document, position, frames) or bare
            if bits & (NEWLINE | STOP | SEMICOLON):
                return bare
            if bits & OPEN:
                quotation = document.opening_at(position)
                if quotation is None:
                    return bare
                if bare is not None:
                    weak = frames.mark and frames.by_complement[Complement.OBJECT].strength < 2
                    if not weak or quotation.stop - quotation.first < 4:
                        return bare
                    # قال في لقاء عقد لدراسة … «…»: what looked like an object is a part of the adjunct.
                    bare = None
                if _is_name(document, index, position, quotation.stop, frames):
                    position = max(quotation.stop, position + 1)
                    continue
                if frames.mark or frames.clause:
                    return Opening(Complement.MARK, position, position, True)
                return None
            if bits & CLOSE and position == index + 1:
                return None
        word = words[position]
        if frames.asks and word == "ان" and position + 1 < count and (word, words[position + 1]) in _QUESTION_PAIRS:
            return Opening(Complement.QUESTION, position, position, bool(bits & OPEN))
        if word in COMPLEMENTISERS or word in BI_COMPLEMENTISERS:
            # Right after a quotation that ends, a word of it governs nothing.
            previous = words[position - 1] if position > index + 1 and not bits & CLOSE else ""
            if word == "ان" and (previous == "سي" or (position + 1 < count and words[position + 1] in ("بي", "ان"))):
                # CNN and CNBC, spelled out.
                position += 2
                continue
            if previous in _BREAKING or word.startswith("وان") or not frames.clause:
                return bare
            if previous in _HOLDING or skip:
                skip -= previous not in _HOLDING
                position += 1
                continue
            if bare is not None and _object_before_clause(document, frames, bare, position):
                return bare
            if word in BI_COMPLEMENTISERS:
                return opening_of_clause(document, position, Complement.BI_AN, position)
            if previous in _FREE:
                return opening_of_clause(document, position, _WITH_PREPOSITION[_FREE[previous]], position - 1)
            return opening_of_clause(document, position, Complement.AN, position)
        if word in LI_COMPLEMENTISERS and Complement.LI_AN in frames.by_complement:
            return opening_of_clause(document, position, Complement.LI_AN, position)
        if word in SAYING:
            opening = _after_saying(document, position, frames)
            if opening is not None:
                return opening
            if word in ("قائلا", "قائله", "بالقول"):
                return None
        if frames.question and (
            word in _QUESTIONS or (position + 1 < count and (word, words[position + 1]) in _QUESTION_PAIRS)
        ):
            return Opening(Complement.QUESTION, position, position, bool(before[position] & OPEN))
        if word in RELATIVES:
            relative = True
            reach = min(bound, reach + 8, index + 1 + 3 * REACH)
        elif position > index + 1 and blocks(position):
            if not relative:
                return bare
            skip += 1
        elif not relative or bits & COMMA or _strong_preposition(frames, word):
            relative = relative and not bits & COMMA
            opening = _nominal(document, index, position, frames, subject_before)
            if opening is not None:
                if opening.complement is not Complement.OBJECT:
                    return bare or opening
                bare = bare or opening
        position += 1
    return bare


def _strong_preposition(frames: VerbFrames, word: str) -> bool:
    """Whether a preposition belongs to the cue even after a relative clause of its subject."""
    kind = frames.free.get(word)
    return kind is not None and frames.by_complement[kind].strength == 3


def _object_before_clause(document: Document, frames: VerbFrames, bare: Opening, position: int) -> bool:
    """Whether the complementiser at `position` depends on a bare object before it (أكد ضرورة أن …)."""
    if position - bare.content <= 1:
        return True
    if frames.by_complement[Complement.OBJECT].strength < 2:
        return False
    # Before a comma too a sure object stays the complement: the clause after it belongs to something else.
    word = document.words[bare.content]
    return is_table_noun(word) or word.endswith(("ه", "ها", "هم"))


def _after_colon(document: Document, position: int, frames: VerbFrames) -> Opening | None:
    """The content after a colon: a clause where a complementiser follows, else direct speech."""
    if not frames.colon:
        return None
    words, before = document.words, document.before
    word = words[position]
    if frames.clause and not before[position] & OPEN and word in COMPLEMENTISERS and not word.startswith("و"):
        # "قال: إن …" without marks is indirect.
        return opening_of_clause(document, position, Complement.AN, position)
    return Opening(Complement.COLON, position, position, bool(before[position] & OPEN))


def _after_saying(document: Document, position: int, frames: VerbFrames) -> Opening | None:
    """The content after قائلا, بالقول or قوله that belongs to the verb before it."""
    following = position + 1
    words, before, count = document.words, document.before, document.count
    if following >= count:
        return None
    bits = before[following]
    if bits & (NEWLINE | STOP | SEMICOLON) and not bits & COLON:
        return None
    if bits & COLON or bits & OPEN:
        opening = Opening(Complement.QAILAN, position, following, bool(bits & OPEN))
        word = words[following]
        if not bits & OPEN and word in COMPLEMENTISERS:
            return opening_of_clause(document, following, Complement.AN, position)
        return opening
    word = words[following]
    if word in COMPLEMENTISERS or word in BI_COMPLEMENTISERS:
        return opening_of_clause(document, following, Complement.AN, position)
    # An adjunct between: قوله في تصريحات إن …
    step = skip_adjuncts(document, following, min(count, following + 8))
    if step < count and step > following:
        if before[step] & (COLON | OPEN):
            return Opening(Complement.QAILAN, position, step, bool(before[step] & OPEN))
        if words[step] in COMPLEMENTISERS:
            return opening_of_clause(document, step, Complement.AN, position)
    # Bare direct speech: قائلا لن نقبل بذلك.
    if words[position] in ("قائلا", "قائله", "قائلين") and not bits & COMMA:
        return Opening(Complement.QAILAN, position, following, False)
    return None


def _is_name(document: Document, index: int, first: int, stop: int, frames: VerbFrames) -> bool:
    """Whether the quotation ``first`` to ``stop - 1`` between a cue and its complement names something."""
    words, before, count = document.words, document.before, document.count
    length = stop - first
    if length > 6:
        return False
    previous = words[first - 1]
    if length >= 4 and stop < count and before[stop] & COMMA and words[stop] not in COMPLEMENTISERS:
        return False
    # Is there a complement of another kind soon after?
    position = stop
    while position < min(count, stop + 14):
        bits = before[position]
        if bits & COLON:
            return True
        if bits & (NEWLINE | STOP | SEMICOLON):
            break
        if bits & OPEN and position >= stop:
            later = document.opening_at(position)
            if later is not None and later.stop - later.first > max(length, 3):
                return True
        word = words[position]
        if word in COMPLEMENTISERS or word in BI_COMPLEMENTISERS:
            return words[position - 1] not in _BREAKING and not word.startswith("وان")
        if word in frames.free and position > stop - 1:
            return True
        position += 1
    if length <= 3:
        if previous == "ل":
            return not frames.li
        noun = noun_of(previous)
        if noun is not None:
            last = stop >= count or bool(before[stop] & (NEWLINE | STOP))
            # Three words that end the sentence, with nothing else for the cue to open, are what was said.
            return not (length == 3 and last and frames.mark and noun.kind is SpeakerKind.PERSON)
        if first == index + 1 and frames.objects and stop < count:
            return is_content_noun(words[stop]) and not before[stop] & (NEWLINE | STOP)
    return False


def _nominal(document: Document, index: int, position: int, frames: VerbFrames, subject_before: bool) -> Opening | None:
    """Test whether a nominal complement begins at word `position`."""
    words, before, count = document.words, document.before, document.count
    word = words[position]
    following = position + 1
    if word in frames.free and following < count:
        if before[following] & (NEWLINE | STOP | SEMICOLON | COLON):
            return None
        next_word = words[following]
        if next_word in COMPLEMENTISERS or next_word in ADJUNCT_NOUNS or next_word in TIME_WORDS:
            return None
        quoted = bool(before[following] & OPEN)
        kind = frames.free[word]
        if word == "في" or frames.by_complement[kind].strength < 2:
            # Weak: only a verbal noun tells it from a place or an occasion.
            if not (quoted or is_content_noun(next_word) or is_content_noun(stem_of(next_word))):
                return None
        return Opening(kind, position, following, quoted)
    if frames.bi and word.startswith("ب"):
        return _bi(document, position, frames)
    if frames.li and word.startswith("ل") and len(word) > 3 and not is_addressee(document, position):
        if is_content_noun(stem_of(word) if word.startswith("لل") else word[1:]):
            return Opening(Complement.LI, position, position, False)
        return None
    if frames.objects and _is_object(document, index, position, frames, subject_before):
        return Opening(Complement.OBJECT, position, position, False)
    return None


def _bi(document: Document, position: int, frames: VerbFrames) -> Opening | None:
    """Test whether word `position` is the preposition ب with what is demanded, promised, admitted or threatened."""
    word = document.words[position]
    if word == "ب":
        following = position + 1
        if following < document.count and document.before[following] & OPEN:
            return Opening(Complement.BI, position, following, True)
        return None
    if word in SENTENCE_ADVERBS or word in PREPOSITIONS or word in TIME_WORDS or word in ROLE_COMPLEMENTS:
        return None
    if is_table_noun(word):
        # بقاء, بناء: the ب is a letter of the noun.
        return None
    rest = word[1:]
    stem = rest.removeprefix("ال")
    if rest in ("عدم", "ما") or is_content_noun(stem):
        return Opening(Complement.BI, position, position, False)
    if frames.by_complement[Complement.BI].strength < 2:
        return None
    next_word = document.words[position + 1] if position + 1 < document.count else ""
    if not is_definite(rest) and next_word.startswith("ب") and not document.before[position + 1]:
        # أنييس بوزين بما …: a name that begins with ب, before the preposition.
        if next_word in BI_COMPLEMENTISERS or next_word in ("ب", "بما") or is_content_noun(next_word[1:]):
            return None
    # A strong frame takes any noun that is neither a manner, a place nor an institution.
    if len(rest) < 3 or stem in _BI_ADVERBS or rest in PLACES or stem in PLACES or noun_of(rest) is not None:
        return None
    return Opening(Complement.BI, position, position, False)


def _is_object(document: Document, index: int, position: int, frames: VerbFrames, subject_before: bool) -> bool:
    """Whether the bare object of the cue begins at word `position`."""
    words, before = document.words, document.before
    word = words[position]
    if before[position] & OPEN:
        return False
    if is_definite(word):
        # A definite verbal noun, after a time or a comma that closes the source (أعلنت الحركة مساء السبت التوصل إلى …).
        closed = position > index + 1 and (
            # Not the noun that a time governs: قال بعد الاجتماع إن …
            (words[position - 1] in TIME_WORDS and words[position - 1] not in PREPOSITIONS)
            or bool(before[position] & COMMA)
            or (frames.asks_from and not _FROM.isdisjoint(words[index + 1 : position]))
        )
        return closed and is_content_noun(stem_of(word)) and noun_of(word) is None
    if frames.by_complement[Complement.OBJECT].strength < 2:
        if not is_table_noun(word):
            return False
    elif not is_content_noun(word):
        return False
    noun = noun_of(word)
    if noun is not None and (is_table_noun(word) or word.endswith(("ه", "ها", "هم"))):
        # إعلامه, دعمهم: a possessive makes the verbal noun of what could be an institution.
        noun = None
    if position == index + 1:
        return noun is None or subject_before
    if before[position] & COMMA:
        return True
    if noun is not None or is_addressee(document, position - 1) or words[position - 1] in PREPOSITIONS:
        return False
    # The source is complete before it: a noun phrase and nothing but adjuncts.
    first = skip_adjuncts(document, index + 1, position)
    if first >= position:
        return True
    phrase = noun_phrase(document, first, position, object_follows=True)
    if phrase is None or skip_adjuncts(document, phrase.stop, position) < position:
        return False
    if phrase.stop < position:
        return True
    previous = words[position - 1]
    if is_definite(previous) or before[position] & CLOSE:
        return True
    if is_content_noun(previous):
        return False
    # A surname can be spelled like a title; in a name it does not head a construct.
    return noun_of(previous) is None or (position - first >= 3 and noun_of(words[position - 2]) is None)
