"""The classes that a row of the verb table becomes: verb class, complement, frame and verb."""

from __future__ import annotations

import enum
from typing import TypeVar

from attrs import frozen

from ...errors import InvalidArgument
from ...model import Polarity

__all__ = ["FLAGS", "Complement", "Flag", "Frame", "Masdar", "Verb", "VerbClass", "parse_frame", "parse_verbs"]


class VerbClass(enum.StrEnum):
    """What kind of act the verb reports."""

    SAY = "SAY"
    INFORM = "INFORM"
    ANNOUNCE = "ANNOUNCE"
    ADD = "ADD"
    CLOSE = "CLOSE"
    OPEN = "OPEN"
    CLAR = "CLAR"
    POINT = "POINT"
    HINT = "HINT"
    ASSERT = "ASSERT"
    REVEAL = "REVEAL"
    ADMIT = "ADMIT"
    CLAIM = "CLAIM"
    DOUBT = "DOUBT"
    DENY = "DENY"
    REFUSE = "REFUSE"
    THINK = "THINK"
    OPINE = "OPINE"
    PREDICT = "PREDICT"
    DESCRIBE = "DESCRIBE"
    CONCL = "CONCL"
    RECALL = "RECALL"
    NARR = "NARR"
    ACCUSE = "ACCUSE"
    CRITICISE = "CRITICISE"
    CONDEMN = "CONDEMN"
    WARN = "WARN"
    THREAT = "THREAT"
    PRAISE = "PRAISE"
    EXPR = "EXPR"
    HOPE = "HOPE"
    FEAR = "FEAR"
    DEMAND = "DEMAND"
    CALL = "CALL"
    ORDER = "ORDER"
    ADVISE = "ADVISE"
    PROMISE = "PROMISE"
    AGREE = "AGREE"
    RULE = "RULE"
    ARGUE = "ARGUE"
    ASK = "ASK"
    ANSWER = "ANSWER"
    COMMENT = "COMMENT"
    RELAY = "RELAY"
    CITE = "CITE"
    WRITE = "WRITE"
    PUBLISH = "PUBLISH"
    DOC = "DOC"
    LEARN = "LEARN"
    TESTIFY = "TESTIFY"
    MANNER = "MANNER"
    NONE = "NONE"


class Complement(enum.StrEnum):
    """What opens the content of a cue; the values are the spellings used in the verb table.

    A clause is opened by a complementiser, alone or after its preposition (`أن` stands for أنّ, إنّ and the bare ان;
    `أن+` for the subjunctive أنْ alone). Direct speech is opened by a colon, by a quotation mark, or by قائلا or بالقول.
    `سؤال` is an embedded question. The rest are nominal: a bare object, or a preposition with its noun phrase.
    """

    AN = "أن"
    AN_SUBJUNCTIVE = "أن+"
    BI_AN = "بأن"
    ILA_AN = "إلى أن"
    ALA_AN = "على أن"
    MIN_AN = "من أن"
    AN_AN = "عن أن"
    FI_AN = "في أن"
    LI_AN = "لأن"
    COLON = ":"
    MARK = '"'
    QAILAN = "قائلا"
    QUESTION = "سؤال"
    OBJECT = "مفعول"
    BI = "ب"
    ILA = "إلى"
    ALA = "على"
    AN_PREPOSITION = "عن"
    MIN = "من"
    FI = "في"
    LI = "ل"
    HAWLA = "حول"

    @property
    def nominal(self) -> bool:
        """Whether the content is a noun phrase."""
        return self in _NOMINAL

    @property
    def direct(self) -> bool:
        """Whether the content is presented in the speaker's own words."""
        return self in _DIRECT

    @property
    def clausal(self) -> bool:
        """Whether a complementiser or a question word opens the content."""
        return self not in _NOMINAL and self not in _DIRECT

    @property
    def preposition(self) -> str:
        """The preposition that the complement begins with; empty where there is none."""
        return _PREPOSITION.get(self, "")


_NOMINAL = frozenset(
    {
        Complement.OBJECT,
        Complement.BI,
        Complement.ILA,
        Complement.ALA,
        Complement.AN_PREPOSITION,
        Complement.MIN,
        Complement.FI,
        Complement.LI,
        Complement.HAWLA,
    }
)
_DIRECT = frozenset({Complement.COLON, Complement.MARK, Complement.QAILAN})
_PREPOSITION = {
    Complement.BI_AN: "ب",
    Complement.ILA_AN: "إلى",
    Complement.ALA_AN: "على",
    Complement.MIN_AN: "من",
    Complement.AN_AN: "عن",
    Complement.FI_AN: "في",
    Complement.LI_AN: "ل",
    Complement.BI: "ب",
    Complement.ILA: "إلى",
    Complement.ALA: "على",
    Complement.AN_PREPOSITION: "عن",
    Complement.MIN: "من",
    Complement.FI: "في",
    Complement.LI: "ل",
    Complement.HAWLA: "حول",
}


class Flag(enum.StrEnum):
    """A condition on the use of a verb as a cue; `FLAGS` says what each means."""

    QUOTE_ONLY = "quote_only"
    DIRECT_ONLY = "direct_only"
    BELIEF = "belief"
    EVIDENCE_BLOCKS = "evidence_blocks"
    NEGATION_BLOCKS_NOMINAL = "negation_blocks_nominal"
    DOCUMENT = "document"
    CONTROL = "control"
    LIGHT = "light"
    RELAY = "relay"
    MEDIA = "media"
    SOURCE_IN = "source_in"
    NEGATED_ONLY = "negated_only"


FLAGS: dict[Flag, str] = {
    Flag.QUOTE_ONLY: "counts only where words of the speaker's stand in quotation marks inside its content",
    Flag.DIRECT_ONLY: "its literal sense is common: needs a colon, a quotation or a complementiser right after",
    Flag.BELIEF: "a belief: never in the first person, and only of a named or defined speaker",
    Flag.EVIDENCE_BLOCKS: "no report where its subject is evidence (data, figures, signs), not a speaker or a text",
    Flag.NEGATION_BLOCKS_NOMINAL: "negated, a nominal complement is no content; an embedded question still is",
    Flag.DOCUMENT: "its source is a text",
    Flag.CONTROL: "looks like a cue and is none",
    Flag.LIGHT: "where its object is a speech noun with content of its own, that noun is the cue",
    Flag.RELAY: "its subject passes on what another source, after عن or إلى, vouches for",
    Flag.MEDIA: "a report only where its subject is the media or a crowd of users",
    Flag.SOURCE_IN: "its source, a text, stands after في (جاء في البيان أن)",
    Flag.NEGATED_ONLY: "counts only under negation (لم يحدد ما إذا)",
}


@frozen
class Frame:
    """One complement that a cue takes, with what stands between the two.

    An object or addressee may also be the cue's own pronoun (أبلغه أن, وصفها بـ), or missing after a passive.

    Attributes
    ----------
    complement
        What opens the content.
    strength
        3: nearly always a report; 2: a report normally; 1: only with further evidence (a person or organisation as
        subject, an article dense with reports).
    object
        Whether an object of the cue stands before the complement and belongs to the content (اتهم X بـ Y).
    addressee
        How an addressee, outside the content, stands before the complement: None where the frame has none, the empty
        string for a bare object (أبلغ X أن), else its preposition (طلب من X أن).
    """

    complement: Complement
    strength: int = 2
    object: bool = False
    addressee: str | None = None

    def __str__(self) -> str:
        words = []
        if self.addressee is not None:
            words.append(f"{self.addressee} {_ADDRESSEE}".strip())
        if self.object:
            words.append(Complement.OBJECT.value)
        words.append(self.complement.value)
        return " ".join(words) + ("" if self.strength == 2 else f"/{self.strength}")


_ADDRESSEE = "مخاطب"
_ADDRESSEE_PREPOSITIONS = frozenset({"من", "إلى", "ب", "ل", "على"})


def parse_frame(text: str) -> Frame:
    """Read one frame as the verb table writes it.

    Examples
    --------
    >>> parse_frame("من مخاطب أن/3")
    Frame(complement=<Complement.AN: 'أن'>, strength=3, object=False, addressee='من')
    """
    words, _, digit = text.strip().partition("/")
    strength = int(digit) if digit.isdigit() else 2 if not digit else 0
    parts = words.split()
    addressee: str | None = None
    if _ADDRESSEE in parts[:2]:
        place = parts.index(_ADDRESSEE)
        addressee = parts[0] if place else ""
        if addressee and addressee not in _ADDRESSEE_PREPOSITIONS:
            raise InvalidArgument("frame", text, f"an addressee after one of {sorted(_ADDRESSEE_PREPOSITIONS)}")
        parts = parts[place + 1 :]
    has_object = len(parts) > 1 and parts[0] == Complement.OBJECT.value
    opener = " ".join(parts[1:] if has_object else parts)
    complement = _choice(Complement, opener, "complement of a frame")
    if strength not in (1, 2, 3):
        raise InvalidArgument("frame", text, "a strength of 1, 2 or 3")
    return Frame(complement, strength, has_object, addressee)


@frozen
class Masdar:
    """A verbal noun.

    Attributes
    ----------
    singular
        As in the table, diacritics included.
    plural
        Empty where none is used as a speech noun.
    """

    singular: str
    plural: str = ""


@frozen
class Verb:
    """One row of the verb table.

    Attributes
    ----------
    lemma
        Third person masculine singular of the perfect, with hamza and shadda.
    cue_lemma
        The same without diacritics.
    imperfect
        Third person masculine singular of the imperfect.
    participle
        Active participle, masculine singular in the accusative (قائلا); empty where none is used.
    masdars
        Verbal nouns, the usual one first.
    verb_class
        What kind of act it reports.
    polarity
        What it does with its content.
    frames
        The complements with which it is a cue.
    flags
        Conditions on its use.
    homographs
        Surface forms of this verb, as in the table, that are mostly another word.
    unused
        Surface forms of this verb that are always another word (يجب is never أجاب), and are not generated.
    without_pronoun
        Surface forms of this verb that are always another word when a pronoun is attached (بينهم is never بيّن).
    """

    lemma: str
    cue_lemma: str
    imperfect: str
    participle: str
    masdars: tuple[Masdar, ...]
    verb_class: VerbClass
    polarity: Polarity
    frames: tuple[Frame, ...]
    flags: frozenset[Flag] = frozenset()
    homographs: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    without_pronoun: tuple[str, ...] = ()


_Choice = TypeVar("_Choice", bound=enum.StrEnum)


def _choice(kind: type[_Choice], text: str, column: str) -> _Choice:
    try:
        return kind(text)
    except ValueError:
        raise InvalidArgument(column, text, f"one of {[member.value for member in kind]}") from None


def _parse_once(text: str, seen: dict[str, Frame]) -> Frame:
    """Parse a frame, sharing the object between the rows: a few dozen frames serve hundreds of verbs."""
    frame = seen.get(text)
    if frame is None:
        frame = seen[text] = parse_frame(text)
    return frame


# Short vowels, tanwin, shadda, sukun and dagger alef.
_DIACRITICS = dict.fromkeys([*range(0x064B, 0x0653), 0x0670])


def parse_verbs(table: str, homographs: str = "") -> tuple[Verb, ...]:
    """Read the rows of a verb table, in order; lines that are empty or begin with # are comments.

    The columns, separated by ``|``: lemma, imperfect, participle, verbal nouns (several separated by ``،``, each with
    its plural after ``/``), class, polarity, frames (separated by ``;``), flags (separated by spaces). ``-`` is empty.
    The lines of `homographs` are a lemma, a colon, and the forms of it that are mostly another word; always where
    a ``!`` stands before them, always with a pronoun attached where a ``+`` does.

    Examples
    --------
    >>> (verb,) = parse_verbs("نفى | ينفي | نافيا | نفي | DENY | deny | أن/3; مفعول | -")
    >>> verb.polarity, [str(frame) for frame in verb.frames]
    (<Polarity.DENY: 'deny'>, ['أن/3', 'مفعول'])
    """
    verbs = []
    other_words: dict[str, tuple[str, ...]] = {}
    for line in homographs.split("\n"):
        word, _, listed = line.partition(":")
        other_words[word.strip()] = tuple(listed.split())
    seen: dict[str, Frame] = {}
    for line in table.splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        cells = ["" if cell == "-" else cell for cell in (part.strip() for part in line.split("|"))]
        if len(cells) != 8:
            raise InvalidArgument("table", line, "8 columns")
        lemma, imperfect, participle, masdars, verb_class, polarity, frames, flags = cells
        others = other_words.pop(lemma, ())
        verbs.append(
            Verb(
                lemma=lemma,
                cue_lemma=lemma.translate(_DIACRITICS),
                imperfect=imperfect,
                participle=participle,
                masdars=tuple(
                    Masdar(*(part.strip() for part in noun.split("/"))) for noun in masdars.split("،") if noun.strip()
                ),
                verb_class=_choice(VerbClass, verb_class, "class"),
                polarity=_choice(Polarity, polarity, "polarity"),
                frames=tuple(_parse_once(frame.strip(), seen) for frame in frames.split(";") if frame.strip()),
                flags=frozenset(_choice(Flag, word, "flag") for word in flags.split()),
                homographs=tuple(word for word in others if word[0] not in "!+"),
                unused=tuple(word[1:] for word in others if word[0] == "!"),
                without_pronoun=tuple(word[1:] for word in others if word[0] == "+"),
            )
        )
    other_words.pop("", None)
    if other_words:
        raise InvalidArgument("homographs", sorted(other_words), "lemmas of the table")
    return tuple(verbs)
