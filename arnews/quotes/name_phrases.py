"""The personal name inside an Arabic noun phrase, apart from titles, roles and apposition."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ..model import Gender, Span
from .phrase_words import (
    CLAN,
    FOREIGN,
    GIVEN,
    HONORIFICS,
    KUNYA,
    NAMED_AFTER,
    NAMED_BY_A_WORD,
    NATIVE,
    NISBAS,
    NOT_IN_NAMES,
    PARTICLES,
    PATRONYMIC,
    PHRASE_WORDS,
    PLURAL_ENDINGS,
    PLURALS,
    SPOKEN_FOR,
    THEOPHORIC,
    PhraseToken,
    WordKind,
    given_gender,
    opens_second_person,
    phrase_tokens,
)

__all__ = ["NameParts", "name_parts"]

_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_GOD = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM}\N{ARABIC LETTER HEH}"
_LAM = "\N{ARABIC LETTER LAM}"
_BEH = "\N{ARABIC LETTER BEH}"
_YEH = "\N{ARABIC LETTER YEH}"
_TEH_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"

MAX_NAME_WORDS = 7


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
        best = (0, 1) if tokens[0].bare.endswith(_YEH) and tokens[0].bare in NISBAS else None
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
        joined=following is not None and not following.after_break and opens_second_person(following.word),
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
    plural = head.bare in PLURALS or (head.bare.endswith(PLURAL_ENDINGS) and len(head.bare) > 4)
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
        if token.word in SPOKEN_FOR and before is not None and before.kind in (WordKind.ROLE, WordKind.FIELD):
            index += 1
            continue
        if (
            before is not None
            and ((before.bare in NAMED_AFTER and not before.definite) or before.word in SPOKEN_FOR)
            and kind in (WordKind.HONORIFIC, WordKind.GIVEN)
        ):
            index = _after_namesake(tokens, index, stop)
            continue
        if index > first and opens_second_person(token.word):
            if token.word[1:].startswith(_ARTICLE) and token.kind is WordKind.OTHER:
                # "minister of foreign affairs and emigrants": one role.
                index += 1
                continue
            return None
        if token.quoted and kind is not WordKind.GIVEN:
            index += 1
            continue
        if kind is WordKind.ROLE and index + 1 < stop and _is_ambiguous_name(tokens, index, first):
            return _name_end(tokens, index, stop)
        if kind in PHRASE_WORDS:
            if token.word in KUNYA or token.word in THEOPHORIC:
                return _name_end(tokens, index, stop)
            index += 1
            continue
        if before is not None and before.kind is WordKind.ROLE and token.word in NISBAS and index + 1 == stop:
            # "a Turkish source", not a source called Turki.
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
        if token.word.isdigit() or token.word in NOT_IN_NAMES or not _is_name_like(token.word):
            index += 1
            continue
        if before is not None and (before.bare in NAMED_BY_A_WORD or before.kind is WordKind.PREPOSITION):
            index += 1
            continue
        following = tokens[index + 1] if index + 1 < stop else None
        behind = _name_behind_title(tokens, index + 1, stop)
        if behind is not None:
            # "secretary of the Ukaz market Dr Juraydi": the unknown word belongs to the role.
            return behind
        if token.word[0] == _LAM and before is not None and following is not None and following.definite:
            index += 1
            continue
        if token.raw.endswith(_TEH_MARBUTA) and following is not None and following.word.startswith(_ARTICLE):
            # "a model of fashion": a common noun with its complement.
            index += 1
            continue
        return _name_end(tokens, index, stop)
    return None


def _name_behind_title(tokens: Sequence[PhraseToken], first: int, stop: int) -> tuple[int, int] | None:
    """Return the name that stands behind a word of respect further on in the segment."""
    for index in range(first, stop - 1):
        following = tokens[index + 1]
        if tokens[index].kind is WordKind.HONORIFIC and following.kind in (WordKind.GIVEN, WordKind.OTHER):
            return _name_end(tokens, index + 1, stop)
    return None


def _is_name_like(word: str) -> bool:
    return len(word) > (2 if word.isascii() else 1)


def _is_ambiguous_name(tokens: Sequence[PhraseToken], index: int, first: int) -> bool:
    """Tell whether a role word that is a given name too is the name here (*Raed*, *Amir*, *Najm*)."""
    token = tokens[index]
    following = tokens[index + 1]
    if token.definite or token.word not in NATIVE or following.after_break:
        return False
    if index == first:
        return following.kind is WordKind.GIVEN or following.word in PATRONYMIC
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
        if taken and tokens[index].kind is WordKind.GIVEN and tokens[index - 1].word not in PATRONYMIC:
            break
        index += 1
        taken += 1
    return index


def _name_end(tokens: Sequence[PhraseToken], first: int, stop: int) -> tuple[int, int]:
    end = first + 1
    while end < stop and end - first < MAX_NAME_WORDS:
        token, before = tokens[end], tokens[end - 1]
        connected = (
            before.word in PATRONYMIC
            or before.word in KUNYA
            or before.word in THEOPHORIC
            or (before.word in CLAN or before.word in PARTICLES)
        )
        if connected:
            end += 1
            continue
        if token.word in PATRONYMIC or token.word in KUNYA or token.word in THEOPHORIC:
            if end + 1 >= stop:
                break
            end += 1
            continue
        if token.word in NOT_IN_NAMES or opens_second_person(token.word) or (token.quoted and not tokens[first].quoted):
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
        if token.kind is WordKind.ROLE and not token.definite and token.word in NATIVE and (last or end - first == 1):
            end += 1
            continue
        break
    return first, end


def _joined_words(words: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Join compounds into one word and drop "son of"."""
    out: list[str] = []
    patronymic = False
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        if word in PATRONYMIC and following is not None and (out or word not in FOREIGN or following in NATIVE):
            patronymic = patronymic or bool(out)
        elif following is not None and (word in KUNYA or word in THEOPHORIC or word in CLAN):
            head = (
                "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER WAW}"
                if word in KUNYA and word[0] != ("\N{ARABIC LETTER ALEF}")
                else word
            )
            if word in ("ابا", "ابي"):
                head = "ابو"
            if word in CLAN:
                out.append(following)
            else:
                out.append(head + following)
            index += 1
        elif following is not None and word in PARTICLES and word not in GIVEN:
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
    return tuple(s + ")" if s.count("(") > s.count(")") and s + ")" in phrase else s for s in stretches)


def _phrase_gender(tokens: Sequence[PhraseToken], name: tuple[int, int] | None) -> Gender | None:
    for token in tokens if name is None else tokens[: name[0]]:
        letter = HONORIFICS.get(token.word, "")
        if letter:
            return Gender.FEMININE if letter == "\N{ARABIC LETTER FEH}" else Gender.MASCULINE
    if name is None or name[1] - name[0] < 2:
        return None
    return given_gender(tokens[name[0]].word)
