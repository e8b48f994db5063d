"""The words of an Arabic noun phrase that names a speaker: what each can be there."""

from __future__ import annotations

import enum
from collections.abc import Iterable

import regex

from ..model import Gender
from .lexicon import function_words, names, nouns, roles
from .spelling import fold

__all__ = [
    "CLAN",
    "FOREIGN",
    "GIVEN",
    "HONORIFICS",
    "KUNYA",
    "NAMED_AFTER",
    "NAMED_BY_A_WORD",
    "NATIVE",
    "NISBAS",
    "NOT_IN_NAMES",
    "PARTICLES",
    "PATRONYMIC",
    "PHRASE_WORDS",
    "PLURALS",
    "PLURAL_ENDINGS",
    "SPOKEN_FOR",
    "THEOPHORIC",
    "PhraseToken",
    "WordKind",
    "fold_name",
    "given_gender",
    "is_given",
    "is_native",
    "opens_second_person",
    "phrase_tokens",
]

_WORD = regex.compile(r"[\p{L}\p{N}\p{M}\N{ARABIC TATWEEL}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}]+")
_BREAK = regex.compile(r"[,\N{ARABIC COMMA};\N{ARABIC SEMICOLON}:()\[\]/|]")
_QUOTE = regex.compile(
    '["\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}'
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]"
)

_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_GOD = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM}\N{ARABIC LETTER HEH}"
_LAM = "\N{ARABIC LETTER LAM}"
_BEH = "\N{ARABIC LETTER BEH}"
_WAW = "\N{ARABIC LETTER WAW}"
_YEH = "\N{ARABIC LETTER YEH}"
_HEH = "\N{ARABIC LETTER HEH}"
_TEH_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
_ALEF_MAKSURA = "\N{ARABIC LETTER ALEF MAKSURA}"
_HAMZATED = frozenset(
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
)
_NAME_FOLDING = {
    0x626: 0x64A,  # yeh with hamza
    0x624: 0x648,  # waw with hamza
    0x621: None,  # hamza alone
    0x67E: 0x628,  # peh
    0x6A4: 0x641,  # veh
    0x6AF: 0x63A,  # gaf
    0x686: "\N{ARABIC LETTER TEH}\N{ARABIC LETTER SHEEN}",  # tcheh
    0x698: 0x62C,  # jeh
    0x200C: None,
    0x200D: None,
}


def fold_name(text: str) -> str:
    """Fold the spelling of a name: as for look-ups, and without hamzas, and Persian letters as Arabic ones.

    Examples
    --------
    >>> from arnews.quotes.phrase_words import fold_name
    >>> fold_name("رَؤوف"), fold_name("إسرائيل"), fold_name("ڤيكتوريا")
    ('رووف', 'اسراييل', 'فيكتوريا')
    """
    return fold(text).translate(_NAME_FOLDING)


# --- tables, folded ---------------------------------------------------------------------------------------------------


def _folded(words: str | Iterable[str]) -> frozenset[str]:
    if isinstance(words, str):
        words = words.split()
    return frozenset(fold_name(word) for word in words)


def _bare(word: str) -> str:
    """Return a folded word without its definite article."""
    return word[2:] if word.startswith(_ARTICLE) and len(word) > 3 else word


def _with_inflection(words: Iterable[str]) -> frozenset[str]:
    """Add the feminine and the sound plurals of folded nouns."""
    inflected: set[str] = set()
    for word in words:
        inflected.add(word)
        stem = word.removesuffix(_HEH)
        inflected.update((stem + _HEH, stem + "ون", stem + "ين", stem + "ات", stem + "ان", stem + "تين", stem + "تان"))
    return frozenset(inflected)


_MASCULINE = _folded(names.NATIVE_MASCULINE)
_FEMININE = _folded(names.NATIVE_FEMININE)
NATIVE = _MASCULINE | _FEMININE
_FOREIGN_GENDER: dict[str, str] = {}
for _row in names.FOREIGN_GIVEN:
    _spellings, _, _gender = _row.partition("=")
    for _spelling in _spellings.split():
        _FOREIGN_GENDER[fold_name(_spelling)] = _gender
FOREIGN = frozenset(_FOREIGN_GENDER)
GIVEN = NATIVE | FOREIGN | _folded(names.SHORT_FORMS)
HONORIFICS = {fold_name(word): gender for word, gender in names.HONORIFICS.items()}
PATRONYMIC = _folded(names.PATRONYMIC_WORDS)
KUNYA = _folded(names.KUNYA_WORDS)
CLAN = _folded(names.CLAN_WORDS)
NOT_IN_NAMES = _folded(names.NOT_IN_NAMES)
THEOPHORIC = _folded(names.THEOPHORIC_HEADS)
PARTICLES = _folded(names.NOBILIARY_PARTICLES)

PLURALS = _folded(nouns.BROKEN_PLURALS) | _folded(roles.PLURAL_PEOPLE)
_ROLES = _with_inflection(_folded(nouns.ROLES)) | PLURALS | _folded(roles.UNNAMED_PEOPLE)
_BODIES = (
    _folded(
        (
            nouns.ORGANISATIONS_FEMININE
            + nouns.ORGANISATIONS_MASCULINE
            + nouns.ORGANISATIONS_PLURAL
            + nouns.MEDIA_FEMININE
            + nouns.MEDIA_MASCULINE
            + nouns.DOCUMENTS_MASCULINE
            + nouns.DOCUMENTS_FEMININE
            + nouns.DOCUMENTS_PLURAL
        ).split()
    )
    | _folded(roles.NAMED_AFTER)
    | _folded(roles.NAMED_BY_A_WORD)
)
NAMED_AFTER = _folded(roles.NAMED_AFTER)
NAMED_BY_A_WORD = _folded(roles.NAMED_BY_A_WORD)


def _nisba_forms(adjectives: str) -> set[str]:
    forms: set[str] = set()
    for word in map(fold_name, adjectives.split()):
        forms.update(word + ending for ending in ("", _HEH, "ون", "ين", "ات", "تين", "ان", "ا"))
    return forms


_STATE_WORDS = frozenset(
    fold_name(word) for listed, _ in roles.STATES for name in listed.split("/") for word in name.split()
) | frozenset(
    _bare(fold_name(word)) for listed, _ in roles.STATES for name in listed.split("/") for word in name.split()
)
PLURAL_ENDINGS = ("ون", "ين", "ات")
NISBAS = frozenset(form for _, adjectives in roles.STATES for form in _nisba_forms(adjectives))
_ROLE_WORDS = (
    _with_inflection(_folded(roles.ROLE_ADJECTIVES)) | _folded(roles.ROLE_NOUNS) | _folded(roles.INSTITUTION_FILLERS)
)
_PREPOSITIONS = (
    _folded(function_words.PREPOSITIONS)
    | _folded(function_words.RELATIVES)
    | _folded(("وهو", "وهي", "له", "لها", "لهم"))
)
SPOKEN_FOR = _folded(roles.SPOKEN_FOR)
_COMPLEMENTS = _folded(nouns.ROLE_COMPLEMENTS)
_PLACES = _folded((nouns.PLACES_FEMININE + nouns.PLACES_MASCULINE).split())


class WordKind(enum.Enum):
    """What a word can be inside a noun phrase that names somebody."""

    HONORIFIC = enum.auto()
    ROLE = enum.auto()
    BODY = enum.auto()
    FIELD = enum.auto()
    PREPOSITION = enum.auto()
    GIVEN = enum.auto()
    DEFINITE = enum.auto()
    OTHER = enum.auto()


PHRASE_WORDS = (WordKind.HONORIFIC, WordKind.ROLE, WordKind.BODY, WordKind.FIELD, WordKind.PREPOSITION)


class PhraseToken:
    """A word of a noun phrase: its spelling, folded spelling and place, and whether punctuation stands before it."""

    __slots__ = ("after_break", "bare", "definite", "end", "kind", "quoted", "raw", "start", "word")

    def __init__(self, raw: str, start: int, end: int, *, after_break: bool, quoted: bool) -> None:
        self.raw = raw
        self.word = word = fold_name(raw)
        self.start = start
        self.end = end
        self.after_break = after_break
        self.quoted = quoted
        self.definite = word.startswith(_ARTICLE) and len(word) > 3 and raw[:1] not in _HAMZATED and word not in FOREIGN
        self.bare = word[2:] if self.definite else word
        self.kind = self._classify()

    def _classify(self) -> WordKind:
        word, bare = self.word, self.bare
        if word in HONORIFICS:
            return WordKind.HONORIFIC
        if word in _PREPOSITIONS and self.raw.endswith(_ALEF_MAKSURA):
            return WordKind.PREPOSITION
        if not self.definite and word in GIVEN and word not in _ROLES:
            return WordKind.GIVEN
        if bare in _ROLES:
            return WordKind.ROLE
        if word in _COMPLEMENTS or word in _PREPOSITIONS:
            return WordKind.PREPOSITION
        if bare in _BODIES:
            return WordKind.BODY
        if bare in NISBAS or bare in _ROLE_WORDS or word in _STATE_WORDS or word in _PLACES:
            return WordKind.FIELD
        if len(word) > 4 and (word.startswith(_LAM + _LAM) or (word[0] == _LAM and self.raw[1] in _HAMZATED)):
            return WordKind.PREPOSITION
        if word[:1] in (_LAM, _BEH) and len(word) > 3:
            rest = _bare(word[1:])
            if rest in _BODIES or rest in _ROLE_WORDS or rest in _ROLES or rest in NISBAS or word[1:] in _STATE_WORDS:
                return WordKind.PREPOSITION
            if word[0] == _BEH and word[1:].startswith(_ARTICLE) and len(word) > 5:
                return WordKind.PREPOSITION
        if self.definite:
            return WordKind.DEFINITE
        return WordKind.OTHER


def phrase_tokens(phrase: str) -> list[PhraseToken]:
    """Return the words of a noun phrase, each with what it can be there."""
    found: list[PhraseToken] = []
    previous = 0
    quoted = False
    for match in _WORD.finditer(phrase):
        gap = phrase[previous : match.start()]
        if len(_QUOTE.findall(gap)) % 2:
            quoted = not quoted
        word = fold_name(match.group())
        previous = match.end()
        if word:
            found.append(
                PhraseToken(
                    match.group(),
                    match.start(),
                    match.end(),
                    after_break=bool(found) and _BREAK.search(gap) is not None,
                    quoted=quoted,
                )
            )
    return found


def opens_second_person(word: str) -> bool:
    """Tell whether a folded word joins another speaker by "and"."""
    if not word.startswith(_WAW) or len(word) < 4 or word in GIVEN:
        return False
    rest = word[1:]
    return (
        rest.startswith(_ARTICLE)
        or rest in GIVEN
        or rest in KUNYA
        or rest in _STATE_WORDS
        or _bare(rest) in _ROLES
        or _bare(rest) in _BODIES
        or rest.endswith(("ها", "هم"))
    )


def given_gender(word: str) -> Gender | None:
    """Return the gender of a folded given name, None where the tables do not know it or both bear it."""
    if word in _MASCULINE or word.startswith("\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}"):
        return None if word in _FEMININE else Gender.MASCULINE
    if word in _FEMININE:
        return Gender.FEMININE
    letter = _FOREIGN_GENDER.get(word, "")
    if not letter:
        return None
    return Gender.FEMININE if letter == "\N{ARABIC LETTER FEH}" else Gender.MASCULINE


def is_native(word: str) -> bool:
    """Tell whether a folded word is a given name of the Arabic stock."""
    return word in NATIVE or word.startswith(
        "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}\N{ARABIC LETTER ALEF}"
    )


def is_given(word: str) -> bool:
    """Tell whether a folded word is a given name that the tables know."""
    return word in GIVEN
