"""The personal name inside an Arabic noun phrase, apart from titles, roles and apposition."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence

import regex
from attrs import frozen

from ..model import Gender, Span
from .document import fold
from .lexicon import function_words, names, nouns, roles

__all__ = [
    "NameParts",
    "PhraseToken",
    "WordKind",
    "fold_name",
    "given_gender",
    "is_given",
    "is_native",
    "name_parts",
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

MAX_NAME_WORDS = 7


def fold_name(text: str) -> str:
    """Fold the spelling of a name: as for look-ups, and without hamzas, and Persian letters as Arabic ones.

    Examples
    --------
    >>> from arnews.quotes.name_phrases import fold_name
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
_NATIVE = _MASCULINE | _FEMININE
_FOREIGN_GENDER: dict[str, str] = {}
for _row in names.FOREIGN_GIVEN:
    _spellings, _, _gender = _row.partition("=")
    for _spelling in _spellings.split():
        _FOREIGN_GENDER[fold_name(_spelling)] = _gender
_FOREIGN = frozenset(_FOREIGN_GENDER)
_GIVEN = _NATIVE | _FOREIGN | _folded(names.SHORT_FORMS)
_HONORIFICS = {fold_name(word): gender for word, gender in names.HONORIFICS.items()}
_PATRONYMIC = _folded(names.PATRONYMIC_WORDS)
_KUNYA = _folded(names.KUNYA_WORDS)
_CLAN = _folded(names.CLAN_WORDS)
_THEOPHORIC = _folded(names.THEOPHORIC_HEADS)
_PARTICLES = _folded(names.NOBILIARY_PARTICLES)

_ROLES = _with_inflection(_folded(nouns.ROLES)) | _folded(nouns.BROKEN_PLURALS)
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
_NAMED_AFTER = _folded(roles.NAMED_AFTER)
_NAMED_BY_A_WORD = _folded(roles.NAMED_BY_A_WORD)


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
_PLURALS = _folded(nouns.BROKEN_PLURALS) | _folded(roles.PLURAL_PEOPLE)
_PLURAL_ENDINGS = ("ون", "ين", "ات")
_NISBAS = frozenset(form for _, adjectives in roles.STATES for form in _nisba_forms(adjectives))
_ROLE_WORDS = (
    _with_inflection(_folded(roles.ROLE_ADJECTIVES)) | _folded(roles.ROLE_NOUNS) | _folded(roles.INSTITUTION_FILLERS)
)
_PREPOSITIONS = (
    _folded(function_words.PREPOSITIONS)
    | _folded(function_words.RELATIVES)
    | _folded(("وهو", "وهي", "له", "لها", "لهم"))
)
_SPOKEN_FOR = _folded(roles.SPOKEN_FOR)
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


_PHRASE_WORDS = (WordKind.HONORIFIC, WordKind.ROLE, WordKind.BODY, WordKind.FIELD, WordKind.PREPOSITION)


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
        self.definite = (
            word.startswith(_ARTICLE) and len(word) > 3 and raw[:1] not in _HAMZATED and word not in _FOREIGN
        )
        self.bare = word[2:] if self.definite else word
        self.kind = self._classify()

    def _classify(self) -> WordKind:
        word, bare = self.word, self.bare
        if word in _HONORIFICS:
            return WordKind.HONORIFIC
        if word in _PREPOSITIONS and self.raw.endswith(_ALEF_MAKSURA):
            return WordKind.PREPOSITION
        if not self.definite and word in _GIVEN and word not in _ROLES:
            return WordKind.GIVEN
        if bare in _ROLES:
            return WordKind.ROLE
        if word in _COMPLEMENTS or word in _PREPOSITIONS:
            return WordKind.PREPOSITION
        if bare in _BODIES:
            return WordKind.BODY
        if bare in _NISBAS or bare in _ROLE_WORDS or word in _STATE_WORDS or word in _PLACES:
            return WordKind.FIELD
        if len(word) > 4 and (word.startswith(_LAM + _LAM) or (word[0] == _LAM and self.raw[1] in _HAMZATED)):
            return WordKind.PREPOSITION
        if word[:1] in (_LAM, _BEH) and len(word) > 3:
            rest = _bare(word[1:])
            if rest in _BODIES or rest in _ROLE_WORDS or rest in _ROLES or rest in _NISBAS or word[1:] in _STATE_WORDS:
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


# --- the name inside a noun phrase -----------------------------------------------------------------------------------


@frozen
class NameParts:
    """A noun phrase taken apart into a personal name and what stands around it.

    Attributes
    ----------
    name
        The name as written, without titles; empty where the phrase holds none.
    words
        Its folded words: compounds such as *abd al-aziz* and *abu bakr* are one word, *bin* is left out.
    patronymic
        Whether *bin* or *bint* stands in it.
    span
        Where the name stands in the phrase; None where there is none.
    titles
        The honorifics and roles before and behind the name, as written, in order.
    gender
        Where an honorific or the given name tells it.
    joined
        Whether a second person is joined by "and".

    Examples
    --------
    >>> from arnews.quotes.name_phrases import name_parts
    >>> parts = name_parts("وزير الزراعة الدكتور فهد بن سالم العنزي")
    >>> parts.name, parts.words, parts.titles
    ('فهد بن سالم العنزي', ('فهد', 'سالم', 'العنزي'), ('وزير الزراعة الدكتور',))
    """

    name: str
    words: tuple[str, ...] = ()
    patronymic: bool = False
    span: Span | None = None
    titles: tuple[str, ...] = ()
    gender: Gender | None = None
    joined: bool = False


def name_parts(phrase: str) -> NameParts:
    """Find the personal name in a noun phrase.

    Parameters
    ----------
    phrase
        A noun phrase as it stands in an article: titles, roles, apposition and name in any order.

    Returns
    -------
    NameParts
        With an empty `name` where the phrase names nobody ("the minister of health").

    Examples
    --------
    >>> from arnews.quotes.name_phrases import name_parts
    >>> name_parts("سلمى الجندلي، المتحدثة باسم وزارة المياه").name
    'سلمى الجندلي'
    >>> name_parts("وزيرة المياه الأردنية").name
    ''
    """
    tokens = phrase_tokens(phrase)
    best: tuple[int, int] | None = None
    if tokens and not _speaks_for_itself(tokens[0]):
        for first in _segment_starts(tokens):
            found = _name_in_segment(tokens, first)
            if found is not None and (best is None or _is_better_name(tokens, found, best)):
                best = found
    if best is None and len(tokens) == 1 and tokens[0].kind is WordKind.FIELD and tokens[0].definite:
        # "al-Sudani" alone is the man, not the adjective.
        best = (0, 1) if tokens[0].bare.endswith(_YEH) and tokens[0].bare in _NISBAS else None
    if best is None:
        return NameParts("", titles=_titles(phrase, tokens, None), gender=_phrase_gender(tokens, None))
    first, stop = best
    span = Span(tokens[first].start, tokens[stop - 1].end)
    words, patronymic = _joined_words([token.word for token in tokens[first:stop]])
    following = tokens[stop] if stop < len(tokens) else None
    return NameParts(
        span.of(phrase),
        words,
        patronymic=patronymic,
        span=span,
        titles=_titles(phrase, tokens, best),
        gender=_phrase_gender(tokens, best),
        joined=following is not None and not following.after_break and _opens_second_person(following.word),
    )


def _is_better_name(tokens: Sequence[PhraseToken], found: tuple[int, int], best: tuple[int, int]) -> bool:
    """Tell whether a later stretch is the name after all: the earlier is one word, or a noun with its complement."""
    head = tokens[best[0]]
    if head.kind is WordKind.GIVEN or tokens[found[0]].kind is not WordKind.GIVEN or found[1] - found[0] < 2:
        return False
    return best[1] - best[0] == 1 or tokens[best[0] + 1].kind is WordKind.DEFINITE


def _speaks_for_itself(head: PhraseToken) -> bool:
    """Tell whether the head is a body, a text or several people: a name behind it is not theirs."""
    if head.kind is WordKind.BODY:
        return True
    plural = head.bare in _PLURALS or (head.bare.endswith(_PLURAL_ENDINGS) and len(head.bare) > 4)
    return head.kind is WordKind.ROLE and plural


def _segment_starts(tokens: Sequence[PhraseToken]) -> list[int]:
    return [index for index, token in enumerate(tokens) if index == 0 or token.after_break]


def _segment_stop(tokens: Sequence[PhraseToken], first: int) -> int:
    stop = first + 1
    while stop < len(tokens) and not tokens[stop].after_break:
        stop += 1
    return stop


def _name_in_segment(tokens: Sequence[PhraseToken], first: int) -> tuple[int, int] | None:
    stop = _segment_stop(tokens, first)
    index = first
    while index < stop:
        token = tokens[index]
        before = tokens[index - 1] if index > first else None
        kind = token.kind
        if token.word in _SPOKEN_FOR and before is not None and before.kind in (WordKind.ROLE, WordKind.FIELD):
            index += 1
            continue
        if (
            before is not None
            and (before.bare in _NAMED_AFTER or before.word in _SPOKEN_FOR)
            and kind in (WordKind.HONORIFIC, WordKind.GIVEN)
        ):
            index = _after_namesake(tokens, index, stop)
            continue
        if index > first and _opens_second_person(token.word):
            return None
        if token.quoted and kind is not WordKind.GIVEN:
            index += 1
            continue
        if kind is WordKind.ROLE and index + 1 < stop and _is_ambiguous_name(tokens, index, first):
            return _name_end(tokens, index, stop)
        if kind in _PHRASE_WORDS:
            if token.word in _KUNYA or token.word in _THEOPHORIC:
                return _name_end(tokens, index, stop)
            index += 1
            continue
        if kind is WordKind.GIVEN:
            return _name_end(tokens, index, stop)
        if kind is WordKind.DEFINITE:
            if _is_surname(tokens, index, first, stop):
                return _name_end(tokens, index, stop)
            index += 1
            continue
        # An unknown word without the article: the proper name of the body before it, or the beginning of a name.
        if token.word.isdigit() or not _is_name_like(token.word):
            index += 1
            continue
        if before is not None and (before.bare in _NAMED_BY_A_WORD or before.kind is WordKind.PREPOSITION):
            index += 1
            continue
        following = tokens[index + 1] if index + 1 < stop else None
        if token.raw.endswith(_TEH_MARBUTA) and following is not None and following.word.startswith(_ARTICLE):
            # "a model of fashion": a common noun with its complement.
            index += 1
            continue
        return _name_end(tokens, index, stop)
    return None


def _is_name_like(word: str) -> bool:
    return len(word) > (2 if word.isascii() else 1)


def _is_ambiguous_name(tokens: Sequence[PhraseToken], index: int, first: int) -> bool:
    """Tell whether a role word that is a given name too is the name here (*Raed*, *Amir*, *Najm*)."""
    token = tokens[index]
    following = tokens[index + 1]
    if token.definite or token.word not in _NATIVE or following.after_break:
        return False
    if index == first:
        return following.kind is WordKind.GIVEN or following.word in _PATRONYMIC
    return following.kind in (WordKind.GIVEN, WordKind.DEFINITE) and tokens[index - 1].kind is not WordKind.ROLE


def _is_surname(tokens: Sequence[PhraseToken], index: int, first: int, stop: int) -> bool:
    """Tell whether a definite word outside the tables is a family name: alone, or right behind a title."""
    if index + 1 < stop and tokens[index + 1].kind is not WordKind.OTHER:
        return False
    if index == first:
        return stop == index + 1
    before = tokens[index - 1]
    if before.kind is WordKind.HONORIFIC:
        return True
    return before.kind is WordKind.ROLE and before.definite and stop == index + 1


def _after_namesake(tokens: Sequence[PhraseToken], index: int, stop: int) -> int:
    """Skip the person after whom a body is named."""
    index += 1 if tokens[index].kind is WordKind.HONORIFIC else 0
    taken = 0
    while index < stop and taken < 3 and tokens[index].kind in (WordKind.GIVEN, WordKind.DEFINITE, WordKind.OTHER):
        if taken and tokens[index].kind is WordKind.GIVEN and tokens[index - 1].word not in _PATRONYMIC:
            break
        index += 1
        taken += 1
    return index


def _name_end(tokens: Sequence[PhraseToken], first: int, stop: int) -> tuple[int, int]:
    end = first + 1
    while end < stop and end - first < MAX_NAME_WORDS:
        token, before = tokens[end], tokens[end - 1]
        connected = (
            before.word in _PATRONYMIC
            or before.word in _KUNYA
            or before.word in _THEOPHORIC
            or (before.word in _CLAN or before.word in _PARTICLES)
        )
        if connected:
            end += 1
            continue
        if token.word in _PATRONYMIC or token.word in _KUNYA or token.word in _THEOPHORIC:
            if end + 1 >= stop:
                break
            end += 1
            continue
        if _opens_second_person(token.word) or (token.quoted and not tokens[first].quoted):
            break
        if token.word == _GOD:
            end += 1
            continue
        if token.kind in (WordKind.GIVEN, WordKind.DEFINITE):
            end += 1
            continue
        if token.kind is WordKind.OTHER:
            if token.word.isdigit() or (token.word[:1] in (_LAM, _BEH) and token.word[1:].startswith(_ARTICLE)):
                break
            end += 1
            continue
        last = end + 1 == stop
        if token.kind is WordKind.FIELD and token.definite and token.bare.endswith(_YEH) and (last or end - first == 1):
            # A nisba as family name: "al-Sudani", "al-Masri".
            end += 1
            continue
        if token.kind is WordKind.FIELD and not token.definite and token.bare.endswith(_YEH) and end - first == 1:
            end += 1
            continue
        if token.kind in (WordKind.HONORIFIC, WordKind.ROLE) and last and (end - first == 1 or not token.definite):
            end += 1
            continue
        if token.kind is WordKind.ROLE and not token.definite and token.word in _NATIVE and (last or end - first == 1):
            end += 1
            continue
        break
    return first, end


def _opens_second_person(word: str) -> bool:
    if not word.startswith(_WAW) or len(word) < 4 or word in _GIVEN:
        return False
    rest = word[1:]
    return (
        rest.startswith(_ARTICLE)
        or rest in _GIVEN
        or rest in _KUNYA
        or rest in _STATE_WORDS
        or _bare(rest) in _ROLES
        or _bare(rest) in _BODIES
        or rest.endswith(("ها", "هم"))
    )


def _joined_words(words: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Join compounds into one word and drop "son of"."""
    out: list[str] = []
    patronymic = False
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        if word in _PATRONYMIC and following is not None and (out or word not in _FOREIGN or following in _NATIVE):
            patronymic = patronymic or bool(out)
        elif following is not None and (word in _KUNYA or word in _THEOPHORIC or word in _CLAN):
            head = (
                "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER WAW}"
                if word in _KUNYA and word[0] != ("\N{ARABIC LETTER ALEF}")
                else word
            )
            if word in ("ابا", "ابي"):
                head = "ابو"
            if word in _CLAN:
                out.append(following)
            else:
                out.append(head + following)
            index += 1
        elif following is not None and word in _PARTICLES and word not in _GIVEN:
            out.append(word + following)
            index += 1
        else:
            out.append(word)
        index += 1
    return tuple(out), patronymic


def _titles(phrase: str, tokens: Sequence[PhraseToken], name: tuple[int, int] | None) -> tuple[str, ...]:
    """Return the stretches before and behind the name, as written."""
    if not tokens:
        return ()
    if name is None:
        return (phrase[tokens[0].start : tokens[-1].end],)
    stretches: list[str] = []
    if name[0] > 0:
        stretches.append(phrase[tokens[0].start : tokens[name[0] - 1].end])
    if name[1] < len(tokens):
        stretches.append(phrase[tokens[name[1]].start : tokens[-1].end])
    return tuple(stretches)


def _phrase_gender(tokens: Sequence[PhraseToken], name: tuple[int, int] | None) -> Gender | None:
    for token in tokens if name is None else tokens[: name[0]]:
        letter = _HONORIFICS.get(token.word, "")
        if letter:
            return Gender.FEMININE if letter == "\N{ARABIC LETTER FEH}" else Gender.MASCULINE
    if name is None or name[1] - name[0] < 2:
        return None
    return given_gender(tokens[name[0]].word)


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
    return word in _NATIVE or word.startswith(
        "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}\N{ARABIC LETTER ALEF}"
    )


def is_given(word: str) -> bool:
    """Tell whether a folded word is a given name that the tables know."""
    return word in _GIVEN
