"""Third pass: who an elided, pronominal or merely described source is."""

from __future__ import annotations

from itertools import islice

from ..model import SpeakerKind
from .cue import Cue, Kind
from .document import COMMA, Document, fold
from .lexicon.nouns import COMPANIES
from .lexicon.schema import VerbClass
from .mentions import Mention, MentionTable, core_words, is_nationality, plain_stem
from .readings import Readings
from .vocabulary import (
    ANAPHORIC_ADJECTIVES,
    HONORIFIC_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_WORDS,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["resolve"]

# So many speakers back a description or an elided subject may refer; articles rarely have more.
MEMORY = 60

_HUMAN = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN, SpeakerKind.GROUP, SpeakerKind.ANONYMOUS)
_SAME = frozenset(["نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها"])
_ANAPHORS = frozenset(["الاخير", "الاخيره", "الاخيرين", "الاول", "الاولي", "الثاني", "الثانيه"])
# Descriptions of a person that fit anybody who has just spoken.
_BRIDGES = frozenset(
    [
        "متحدث",
        "ناطق",
        "مسؤول",
        "مسئول",
        "مصدر",
        "خبير",
        "باحث",
        "محلل",
        "نائب",
        "وزير",
        "رئيس",
        "مدير",
        "عضو",
        "كاتب",
        "مدرب",
        "لاعب",
        "نجم",
        "محامي",
        "دبلوماسي",
        "قيادي",
        "ضابط",
        "طبيب",
        "استاذ",
        "مهندس",
    ]
)


def resolve(
    document: Document, cues: list[Cue], hosts: dict[int, Cue], readings: Readings
) -> dict[int, tuple[Mention | None, str]]:
    """Resolve the speaker of every cue.

    Returns, by ``id(cue)``, the mention that names the speaker most fully (None where the source names it itself or
    the article never does) and the name of the rule that found it.
    """
    table = MentionTable(document, cues, readings)
    by_first = {mention.first: mention for mention in table.mentions}
    discourse = _Discourse(document, table, hosts)
    results: dict[int, tuple[Mention | None, str]] = {}
    for cue in cues:
        host = hosts.get(id(cue))
        if cue.source is not None and not _is_pronoun(document, cue):
            mention = by_first.get(cue.source.first) or Mention(document, cue.source.first, cue.source.stop)
            found, rule = _describe(document, table, mention, discourse.history)
            speaker: Mention | None = found or mention
        elif cue.passive and cue.source is None:
            found, rule = None, "agentless passive"
            speaker = None
        else:
            found, rule = _elided(discourse, cue)
            if found is not None:
                fullest = table.fullest(found)
                if fullest.first == found.first and not found.names:
                    described, _ = _describe(document, table, found, discourse.history)
                    fullest = described or found
                found = fullest
            speaker = found
        results[id(cue)] = (found, rule)
        discourse.speakers[id(cue)] = speaker
        if speaker is not None and cue.kind == Kind.NOUN and is_nationality(speaker.words[0].removesuffix("ا")):
            # طلبا عراقيا: the adjective tells whose request it is, but no verb goes on with it.
            continue
        discourse.by_sentence.setdefault(sentence_start(document, cue.first), []).append(cue)
        if speaker is not None and (host is None or host.kind == Kind.ADVERBIAL):
            discourse.history.append((cue, speaker))
    return results


def _is_pronoun(document: Document, cue: Cue) -> bool:
    assert cue.source is not None
    return document.words[cue.source.first] in PRONOUNS and cue.source.stop - cue.source.first == 1


def _describe(
    document: Document, table: MentionTable, mention: Mention, history: list[tuple[Cue, Mention]]
) -> tuple[Mention | None, str]:
    """Find the name behind a source that only describes (رئيس الوزراء, البيان, المتحدثة)."""
    words = mention.words
    if words[0] in ("هذا", "هذه", "هؤلاء") and len(words) > 1:
        words = words[1:]
        mention = Mention(document, mention.first + 1, mention.stop)
    if words[0] in HONORIFIC_PRONOUNS:
        return _titled(table, mention, words[0], history), "honorific"
    head = words[0].removeprefix("ل") if words[0].startswith("لل") else words[0]
    if words[0].startswith("لل"):
        head = "ال" + words[0][2:]
    if mention.names:
        return None, ""
    if head in _ANAPHORS or (stem_of(head) in ("اخير", "اخيره")):
        return _latest_before(table, mention), "anaphor"
    if head in PRONOUNS or noun_of(words[0]) is None:
        return None, ""
    if not (is_definite(head) or words[-1] in ANAPHORIC_ADJECTIVES or _is_definite_construct(words)):
        return None, ""
    if mention.kind is SpeakerKind.GROUP and len(core_words(words)) < len(words):
        # A relative clause of its own identifies a group.
        return None, ""
    content = [word for word in _core(words) if word not in ANAPHORIC_ADJECTIVES]
    if mention.kind in (SpeakerKind.ORGANISATION, SpeakerKind.MEDIA):
        if any(not is_nationality(plain_stem(word)) for word in content[1:]):
            return None, ""
    if words[-1] in _SAME and mention.number == "s" and mention.kind in _HUMAN:
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind in _HUMAN and speaker.agrees(mention.gender, "s"):
                return table.fullest(speaker), "same speaker"
    if len(content) == 1 and plain_stem(head) in _BUSINESSES:
        company = _latest_company(table, mention)
        if company is not None:
            return company, "company"
    best = _antecedent(table, mention, content)
    if best is not None:
        return (table.fullest(best) if mention.kind is SpeakerKind.PERSON else best), "described"
    if mention.kind is SpeakerKind.DOCUMENT and len(content) == 1 and mention.stem in _ISSUED:
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind is not SpeakerKind.DOCUMENT:
                return table.fullest(speaker), "issuer"
        return None, ""
    if mention.kind is SpeakerKind.DOCUMENT and len(content) == 1 and is_definite(head):
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind is SpeakerKind.DOCUMENT and _modified_text(speaker):
                return speaker, "bridged text"
    if (mention.kind is SpeakerKind.ANONYMOUS and words[-1] in ANAPHORIC_ADJECTIVES) or (
        is_definite(head) and stem_of(head) in _BRIDGES
    ):
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind in _HUMAN and speaker.agrees(mention.gender, mention.number or "s"):
                if speaker.names or speaker.kind is SpeakerKind.ANONYMOUS:
                    return table.fullest(speaker), "bridged role"
    elif mention.kind is SpeakerKind.PERSON and mention.number == "s" and is_definite(head):
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind in _HUMAN and speaker.names and speaker.agrees(mention.gender, "s"):
                return table.fullest(speaker), "bridged role"
    if mention.kind is SpeakerKind.ORGANISATION and is_definite(head) and len(content) == 1:
        for _, speaker in reversed(history[-MEMORY:]):
            if speaker.kind in (SpeakerKind.UNKNOWN, SpeakerKind.ORGANISATION) and speaker.first != mention.first:
                if plain_stem(head) in _BRIDGING_INSTITUTIONS and speaker.agrees(mention.gender, "s"):
                    return table.fullest(speaker), "bridged institution"
    return None, ""


# Texts that stand for whoever issued them.
_ISSUED = frozenset(
    ["بيان", "تغريده", "تدوينه", "رساله", "برقيه", "منشور", "بلاغ", "مذكره", "خطاب", "تصريح", "نداء", "تعميم"]
)
_BUSINESSES = frozenset(("شركه", "منصه", "شبكه", "مجموعه", "عملاق"))
_COMPANIES = frozenset(fold(COMPANIES).split())
_BRIDGING_INSTITUTIONS = frozenset(
    ["شركه", "منظمه", "هيءه", "هيئه", "مجموعه", "مؤسسه", "حركه", "جماعه", "تنظيم", "بنك", "نادي", "فريق"]
)


def _latest_company(table: MentionTable, mention: Mention) -> Mention | None:
    """The company named last before الشركة, where it is named without the word (فيسبوك … الشركة)."""
    for other in islice(table.before(mention.first), MEMORY):
        if plain_stem(other.words[0]) in _BUSINESSES:
            if len(other.stems) >= 2:
                return None
        elif other.words[0] in _COMPANIES:
            return other
    return None


def _titled(table: MentionTable, mention: Mention, pronoun: str, history: list[tuple[Cue, Mention]]) -> Mention | None:
    """The person whom a title with a pronoun stands for: معاليه for معالي فلان before anybody else."""
    title = pronoun.removesuffix("ه").removesuffix("ت")
    named = [speaker for _, speaker in reversed(history[-MEMORY:]) if speaker.kind in _HUMAN and speaker.names]
    named += [other for other in table.before(mention.first) if other.kind is SpeakerKind.PERSON and other.names]
    for strict in (True, False):
        for other in named:
            full = table.fullest(other)
            if full.agrees("m", "s") and (not strict or any(word.startswith(title) for word in full.words[:2])):
                return full
    return None


def _is_definite_construct(words: list[str]) -> bool:
    """Whether an indefinite head is made definite by its complement (رئيس الوزراء, مدير مطار الجوف)."""
    for word in words[1:]:
        if word in PREPOSITIONS or word in RELATIVES:
            return False
        if is_definite(word):
            return True
    return False


def _core(words: list[str]) -> list[str]:
    """The words of a description before its relative clause or prepositional phrase."""
    for position, word in enumerate(words):
        if position and (word in RELATIVES or word in PREPOSITIONS or word.startswith("وهو")):
            return list(words[:position])
    return list(words)


def _antecedent(table: MentionTable, mention: Mention, content: list[str]) -> Mention | None:
    """The fuller mention that a description refers to: the same head, compatible modifiers, the name besides."""
    stems = [plain_stem(word) for word in content]
    origin = {stem for stem in stems[1:] if is_nationality(stem)}
    wanted = [stem for stem in stems if stem not in origin]
    person = mention.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP)
    best: Mention | None = None
    best_rank: tuple[bool, bool, bool, bool, bool, int, int, int] | None = None
    for other in table.with_stem(wanted[0], mention.first):
        other_stems = other.stems
        core = other.words[: len(other_stems)]
        if mention.first - 1 <= other.first <= mention.first or len(core) < 2:
            continue
        if mention.gender and other.gender and mention.gender != other.gender and mention.number == other.number:
            continue
        at = _head_at(other, other_stems, wanted[0])
        if at is None or (at and not person):
            continue
        if all(stem in other_stems[at:] for stem in wanted):
            if len(core) <= len(content):
                continue
        elif not (person and other.names and _described_by(other, other_stems, stems)):
            continue
        if mention.kind is SpeakerKind.PERSON and not other.names:
            # An indefinite introduction (مسؤول أمريكي كبير) explains the definite echo after it.
            if is_definite(other.words[0]) or other.first > mention.first or at:
                continue
        if mention.kind is SpeakerKind.DOCUMENT and other.first > mention.first:
            continue
        if is_definite(other.words[0]) and other.words[1] in RELATIVES:
            continue
        if mention.kind is SpeakerKind.DOCUMENT and not _modified(other):
            continue
        theirs = {stem for stem in other_stems if is_nationality(stem)}
        if origin and not origin & theirs and (theirs or mention.kind is SpeakerKind.ORGANISATION):
            continue
        rank = (
            person and bool(other.names),
            other.first < mention.first,
            origin <= theirs,
            other.source_of is not None,
            mention.kind is SpeakerKind.ORGANISATION and is_definite(other.words[0]),
            min(len(other.names), 3),
            min(len(core), 6) if not person else 0,
            -abs(other.first - mention.first),
        )
        if best_rank is None or rank > best_rank:
            best, best_rank = other, rank
    return best


def _described_by(other: Mention, other_stems: list[str], stems: list[str]) -> bool:
    """Whether the titles of a named mention are a shorter form of the description (مدير المرصد, with the name)."""
    titles = [stem for word, stem in zip(other.words, other_stems, strict=False) if word not in other.names]
    return len(titles) >= 2 and all(title in stems for title in titles)


def _modified_text(mention: Mention) -> bool:
    return len(mention.stems) >= 2 and not is_definite(mention.words[0])


def _modified(mention: Mention) -> bool:
    """Whether a text is introduced with a modifier of its own rather than with its place or occasion."""
    second = mention.words[1]
    return not (second in PREPOSITIONS and second not in ("من", "عن", "حول")) and second not in TIME_WORDS


def _head_at(mention: Mention, stems: list[str], wanted: str) -> int | None:
    """Where a head noun stands as a head of the mention, not as the second term of a construct (نائب رئيس)."""
    for position, stem in enumerate(stems):
        if stem == wanted:
            if position == 0:
                return 0
            previous = mention.words[position - 1]
            if noun_of(previous) is None or is_definite(previous):
                return position
    return None


def _latest_before(table: MentionTable, mention: Mention) -> Mention | None:
    """The mention right before an anaphor such as الأخير."""
    for other in table.before(mention.first):
        if other.stop <= mention.first and other.agrees(mention.gender, "s"):
            return other
    return None


class _Discourse:
    """What the resolution of one article has found so far."""

    __slots__ = ("by_sentence", "document", "history", "hosts", "speakers", "table")

    def __init__(self, document: Document, table: MentionTable, hosts: dict[int, Cue]) -> None:
        self.document = document
        self.table = table
        self.hosts = hosts
        self.speakers: dict[int, Mention | None] = {}
        # Speakers at the top level, in order.
        self.history: list[tuple[Cue, Mention]] = []
        # Cues by the first word of their sentence.
        self.by_sentence: dict[int, list[Cue]] = {}


def _elided(discourse: _Discourse, cue: Cue) -> tuple[Mention | None, str]:
    """Find the speaker of a cue without a source of its own."""
    hosts, speakers, history = discourse.hosts, discourse.speakers, discourse.history
    host = hosts.get(id(cue))
    if cue.person == 1:
        outer = host
        while outer is not None and outer.kind == Kind.ADVERBIAL and hosts.get(id(outer)) is not None:
            outer = hosts.get(id(outer))
        if outer is not None:
            return speakers.get(id(outer)), "first person"
        return (history[-1][1], "first person") if history else (None, "no speaker")
    if cue.shared is not None:
        return speakers.get(id(cue.shared)), "shared content"
    number = cue.number if cue.number is not None else "s"
    sentence = sentence_start(discourse.document, cue.first)
    asked = _asked(discourse, cue, sentence, number)
    if asked is not None:
        return asked, "who was asked"
    # The subject of an earlier report in the sentence, at the same level.
    weak: Mention | None = None
    for other in reversed(discourse.by_sentence.get(sentence, [])[-MEMORY:]):
        if hosts.get(id(other)) is not host:
            continue
        speaker = speakers.get(id(other))
        if cue.kind == Kind.PARTICIPLE or cue.subject_side == "when":
            turned = _turned_subject(discourse, other.stop, cue, number)
            if turned is not None:
                return turned, "subject of the clause"
        if speaker is None or not speaker.agrees(cue.gender, number):
            continue
        if other.kind == Kind.ADVERBIAL:
            weak = weak or speaker
            continue
        return speaker, "host verb"
    subject = _main_subject(discourse, sentence, cue, number)
    if host is None or host.kind == Kind.ADVERBIAL:
        if subject is not None:
            return subject, "subject of the host clause"
    else:
        # Inside somebody's words: the subject of that clause, else the outer speaker.
        inner = _first_subject(discourse, host.content_spans[0][0], cue.first, cue.gender, number)
        if inner is not None:
            return inner, "subject inside the content"
        outer_speaker = speakers.get(id(host))
        if outer_speaker is not None and outer_speaker.agrees(cue.gender, number):
            return outer_speaker, "outer speaker"
        return None, "no agreeing antecedent"
    if weak is not None and cue.kind == Kind.PARTICIPLE:
        return weak, "host adverbial"
    for fronted_only in (True, False):
        for earlier, named in reversed(history[-8:]):
            if not named.agrees(cue.gender, number):
                continue
            if fronted_only and earlier.kind == Kind.ADVERBIAL and not _fronted(discourse.document, earlier):
                continue
            if named.kind not in _HUMAN and named.number == "p":
                # Rather somebody named whom the sentence tells of than media or texts before it.
                person = _first_person_named(discourse, sentence, cue, number)
                if person is not None:
                    return person, "person of the sentence"
            if cue.kind == Kind.PARTICIPLE and earlier.first < sentence:
                person = _first_person_named(discourse, sentence, cue, number)
                if person is not None:
                    return person, "person of the sentence"
            return named, "previous speaker"
    recent = _first_subject(discourse, max(0, sentence - 60), cue.first, cue.gender, number)
    if recent is not None:
        return recent, "recent subject"
    return None, "no agreeing antecedent"


def _asked(discourse: _Discourse, cue: Cue, sentence: int, number: str) -> Mention | None:
    """Who answers a question of the same sentence (سألت المذيعة الوزير …، فأجاب): whoever was asked."""
    analysis = cue.analysis
    if analysis is None or not analysis.proclitic.startswith("ف"):
        return None
    for other in reversed(discourse.by_sentence.get(sentence, [])):
        if other.verb is None or other.verb.verb_class is not VerbClass.ASK:
            continue
        asker = discourse.speakers.get(id(other))
        for mention in discourse.table.between(other.stop, cue.first):
            if other.source is not None and other.source.first <= mention.first < other.source.stop:
                continue
            if other.opening is not None and mention.first >= other.opening.connector:
                break
            if mention.agrees(cue.gender, number):
                return mention
        for earlier, named in reversed(discourse.history[-8:]):
            if earlier is not other and named is not asker and named.agrees(cue.gender, number):
                return named
        return None
    return None


def _turned_subject(discourse: _Discourse, first: int, cue: Cue, number: str) -> Mention | None:
    """The subject that a contrast between an earlier report and the cue brings in (لكن رئيس المجلس رفض ذلك، معلنا)."""
    words = discourse.document.words
    for mention in discourse.table.between(first, cue.first):
        if words[mention.first - 1] in _CONTRASTS and mention.agrees(cue.gender, number):
            return mention
    return None


def _fronted(document: Document, cue: Cue) -> bool:
    return cue.first - sentence_start(document, cue.first) <= 1


def sentence_start(document: Document, index: int) -> int:
    """Return the first word of the sentence of word `index`; a full stop inside a quotation ends none."""
    return document.sentence_break(index, quoted=False)


_CONTRASTS = frozenset(["لكن", "ولكن", "بينما", "وبينما"])
_GOVERNED = frozenset(
    ["في", "من", "الي", "علي", "عن", "مع", "بين", "ضد", "حول", "بعد", "قبل", "خلال", "عبر", "لدي", "نحو", "منذ"]
)


def _can_be_subject(discourse: _Discourse, mention: Mention) -> bool:
    document = discourse.document
    word = mention.words[0]
    if word.startswith(("لل", "بال")) or mention.start != document.starts[mention.first]:
        return False
    if mention.first == 0:
        return True
    previous = document.words[mention.first - 1]
    return previous not in _GOVERNED and noun_of(previous) is None


def _main_subject(discourse: _Discourse, sentence: int, cue: Cue, number: str) -> Mention | None:
    """The subject of the clause that opens the sentence: right at its head, or right after its verb."""
    document = discourse.document
    if cue.first - sentence < 2:
        return None
    for mention in discourse.table.between(sentence, min(cue.first, sentence + 7)):
        if not _can_be_subject(discourse, mention):
            continue
        gap = mention.first - sentence
        if gap > 2 and not document.before[mention.first - 1] & COMMA:
            return None
        if mention.agrees(cue.gender, number) and mention.kind is not SpeakerKind.DOCUMENT:
            return mention
        if gap <= 2 and mention.agrees(cue.gender, number):
            return mention
    return None


def _first_person_named(discourse: _Discourse, sentence: int, cue: Cue, number: str) -> Mention | None:
    """The first person of a sentence with a name or a title who can be the subject of the cue."""
    for mention in discourse.table.between(sentence, cue.first):
        if mention.kind is SpeakerKind.PERSON and mention.gender == cue.gender and mention.agrees(cue.gender, number):
            if _can_be_subject(discourse, mention):
                return mention
    return None


def _first_subject(discourse: _Discourse, first: int, stop: int, gender: str | None, number: str) -> Mention | None:
    """The first mention between two words that a verb with this agreement could have as its subject."""
    for mention in discourse.table.between(first, stop):
        if _can_be_subject(discourse, mention) and mention.agrees(gender, number):
            return mention
    return None
