"""Every surface form of a reporting verb, generated from its principal parts.

Verb and text are compared in one folded spelling: no diacritics, no tatweel, one alef, ى as ي and ة as ه. Forms are
generated from the four principal parts of the verb table; the endings depend only on how the stem ends (sound, hollow,
doubled, defective, with a final hamza), as any reference grammar of Arabic gives them.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

from attrs import frozen

from .lexicon.schema import Masdar, Verb
from .spelling import fold

__all__ = ["FINITE", "Form", "FormKind", "Voice", "forms"]


class FormKind(enum.StrEnum):
    """What part of the verb a form is."""

    PERFECT = "perfect"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"
    MASDAR = "masdar"


#: The kinds of forms that have a subject.
FINITE = frozenset((FormKind.PERFECT, FormKind.IMPERFECT))


class Voice(enum.StrEnum):
    """Active, passive, or the same letters for both."""

    ACTIVE = "active"
    PASSIVE = "passive"
    EITHER = "either"


@frozen
class Form:
    """One inflected form.

    Attributes
    ----------
    surface
        Its folded letters.
    verb
        The row of the verb table.
    lemma
        The dictionary form, undiacritised: of the verb, or of the noun for a verbal noun.
    kind
        Perfect, imperfect, participle or masdar.
    person
        1, 2 or 3; None for participles and masdars.
    gender
        ``m`` or ``f``; None where the form does not tell.
    number
        ``s``, ``d`` or ``p``; None where the form does not tell.
    voice
        Active, passive, or either.
    mood_short
        Whether the spelling is that of the jussive or subjunctive alone (يقل, ينف, يقولوا).
    accusative
        Whether the form carries an ending of the accusative (قائلا, قائلين, قولا); always true of the feminine, which
        does not tell.
    """

    surface: str
    verb: Verb
    lemma: str
    kind: FormKind
    person: int | None = None
    gender: str | None = None
    number: str | None = None
    voice: Voice = Voice.ACTIVE
    mood_short: bool = False
    accusative: bool = False


# --- folding ---------------------------------------------------------------------------------------------------------

_ALEF, _WAW, _YEH, _TEH, _NOON, _HEH, _HAMZA = "ا", "و", "ي", "ت", "ن", "ه", "ء"
_SHADDA = "\N{ARABIC SHADDA}"

# --- the stems of a verb ---------------------------------------------------------------------------------------------


def _is_hollow(lemma: str) -> bool:
    """Whether the last consonant of the stem is preceded by the alef of a weak middle radical (قال, أشار, استعاد)."""
    letters = fold(lemma)
    return len(letters) > 2 and letters[-2] == _ALEF and lemma[-2] == _ALEF and not lemma.endswith(_SHADDA)


# Surface, person, gender, number, and whether the spelling is of the short moods alone.
_Row = tuple[str, int, str | None, str, bool]


def _hamza_seats(letters: str, ending: str) -> Iterator[str]:
    """Spell a stem that ends in hamza before the long vowel of an ending: هنأوا, هنؤوا; ينبئون, ينبؤون."""
    body, last = letters[:-1], letters[-1]
    if last == _HAMZA:
        yield letters + ending
        yield body + ("ئ" if body.endswith(_YEH) else "ؤ" if ending.startswith(_WAW) else _HAMZA) + ending
    else:
        yield letters + ending
        if ending.startswith(_WAW):
            yield body + "ؤ" + ending


def _ends_in_hamza(word: str) -> bool:
    return word.endswith(("أ", "ئ", "ء", "ؤ"))


def _perfect(lemma: str, letters: str, hollow: bool, yeh_root: bool) -> Iterator[_Row]:
    """Endings of the perfect on the folded 3ms `letters`."""
    last = letters[-1]
    yield letters, 3, "m", "s", False
    if lemma.endswith(("ى", "ا")) or (lemma.endswith("ي") and len(letters) > 2):
        body = letters[:-1]
        kept = lemma.endswith("ي")
        vowel = _YEH if yeh_root else _WAW
        short = letters if kept else body
        yield short + _TEH, 3, "f", "s", False
        yield short + _TEH + _ALEF, 3, "f", "d", False
        yield body + "وا", 3, "m", "p", False
        yield body + vowel + _ALEF, 3, "m", "d", False
        yield body + vowel + _NOON, 3, "f", "p", False
        yield body + vowel + _TEH, 1, None, "s", False
        yield body + vowel + "نا", 1, None, "p", False
        return
    yield letters + _TEH, 3, "f", "s", False
    yield letters + "تا", 3, "f", "d", False
    if _ends_in_hamza(lemma):
        for spelling in _hamza_seats(letters, "وا"):
            yield spelling, 3, "m", "p", False
        yield letters if last == _ALEF else letters + _ALEF, 3, "m", "d", False
    else:
        yield letters + "وا", 3, "m", "p", False
        yield letters + _ALEF, 3, "m", "d", False
    if lemma.endswith(_SHADDA):
        short = letters + last
    elif hollow:
        short = letters[:-2] + ("ئ" if last == _HAMZA else last)
    else:
        short = letters
    yield short if last == _NOON else short + _NOON, 3, "f", "p", False
    yield short if last == _TEH else short + _TEH, 1, None, "s", False
    yield short + _ALEF if last == _NOON else short + "نا", 1, None, "p", False


def _imperfect(stem: str, word: str, hollow: bool, doubled: bool) -> Iterator[_Row]:
    """Persons, endings and moods of the imperfect; `stem` is the folded 3ms without its prefix, `word` the row's."""
    last = stem[-1]
    weak = word.endswith(("ي", "ى", "و")) and not hollow
    for prefix, person, gender, number in _PREFIXES:
        # أ + أ gives آ, one folded alef: آمر, not اامر.
        letters = prefix + (stem[1:] if prefix == _ALEF and word[1] == "أ" else stem)
        yield letters, person, gender, number, False
        if hollow:
            short = letters[:-2] + ("ئ" if last == _HAMZA else last)
            yield short, person, gender, number, True
        elif weak:
            yield letters[:-1], person, gender, number, True
        elif doubled:
            yield letters + last, person, gender, number, True
    body = stem[:-1] if weak else stem
    hamza = _ends_in_hamza(word)
    for ending, short_mood in (("ون", False), ("وا", True)):
        for prefix, person in ((_YEH, 3), (_TEH, 2)):
            for spelling in _hamza_seats(prefix + stem, ending) if hamza else (prefix + body + ending,):
                yield spelling, person, "m", "p", short_mood
    dual = stem[:-1] + _YEH if word.endswith("ى") else stem
    if last == _HAMZA:
        dual = stem[:-1] + ("ئ" if stem[-2:-1] == _YEH else _HAMZA)
    for ending, short_mood in (("ان", False), ("ا", True)):
        if dual.endswith(_ALEF):
            ending = ending[1:]
        if ending:
            yield _YEH + dual + ending, 3, "m", "d", short_mood
            yield _TEH + dual + ending, 3, "f", "d", short_mood
    if hollow:
        women = stem[:-2] + ("ئ" if last == _HAMZA else last)
    elif word.endswith("ى"):
        women = stem[:-1] + _YEH
    elif doubled:
        women = stem + last
    else:
        women = stem
    yield _YEH + women if women.endswith(_NOON) else _YEH + women + _NOON, 3, "f", "p", False


# Prefix, person, gender and number of the imperfect without an ending. The ت of the second person masculine is spelled
# like that of the third person feminine, which is what news uses.
_PREFIXES = ((_YEH, 3, "m", "s"), (_TEH, 3, "f", "s"), (_ALEF, 1, None, "s"), (_NOON, 1, None, "p"))


# --- passives that are spelled differently ----------------------------------------------------------------------------


def _passive_perfect(lemma: str, hollow: bool) -> str:
    """The 3ms passive of the perfect in the row's spelling; empty where its letters are those of the active."""
    if hollow:
        return lemma[:-2] + "ي" + lemma[-1]
    if lemma.endswith(("ا", "ى")):
        body = lemma[:-2] + "ئ" if lemma[-2] == "أ" else lemma[:-1]
        if len(body) == 3 and body[1] == _ALEF:
            body = body[0] + _WAW + body[2]
        return body + _YEH
    if lemma.endswith("أ"):
        return lemma[:-1] + "ئ"
    bare = lemma.replace(_SHADDA, "")
    if len(bare) == 4 and bare[1] == _ALEF and bare[0] != _WAW:
        return lemma[0] + _WAW + lemma[2:]
    if len(bare) == 5 and bare[0] == _TEH and bare[2] == _ALEF:
        return lemma[:2] + _WAW + lemma[3:]
    if len(bare) == 3 and bare[1] == "أ":
        return lemma[0] + "ئ" + lemma[2:]
    return ""


def _passive_imperfect(verb: Verb, hollow: bool) -> str:
    """The 3ms passive of the imperfect in the row's spelling; empty where its letters are those of the active."""
    word = verb.imperfect
    if hollow:
        return word[:-2] + "ا" + word[-1]
    if word.endswith("و"):
        return word[:-1] + "ى"
    if word.endswith("ئ"):
        return word[:-1] + "أ"
    if verb.lemma.startswith("و") and not word.startswith("يو") and len(fold(verb.lemma)) == 3:
        return "يو" + word[1:]
    if word.startswith("يأ") and verb.lemma[0] in "أ" and len(fold(verb.lemma)) == 3:
        return "يؤ" + word[2:]
    return ""


# --- participles and masdars ------------------------------------------------------------------------------------------


def _participle(word: str) -> Iterator[tuple[str, str, str, bool]]:
    """Gender, number and case of an active participle given in the accusative (قائلا)."""
    accusative = fold(word)
    stem = accusative[:-1]
    yield accusative, "m", "s", True
    yield stem, "m", "s", False
    defective = stem.endswith(_YEH) and not word.endswith(("ئا", _SHADDA + "ا"))
    body = stem[:-1] if defective else stem
    hamza = defective and body.endswith("ئ")
    if defective:
        yield body[:-1] + _HAMZA if hamza else body, "m", "s", False
    yield stem + _HEH, "f", "s", True
    yield body + "ين", "m", "p", True
    if _ends_in_hamza(word[:-1]):
        yield from ((spelling, "m", "p", False) for spelling in _hamza_seats(stem, "ون"))
    else:
        yield body[:-1] + "ؤون" if hamza else body + "ون", "m", "p", False
    if defective:
        yield stem + "ين", "m", "d", True
    yield stem + "ان", "m", "d", False
    yield stem + "تين", "f", "d", True
    yield stem + "تان", "f", "d", False
    yield stem + "ات", "f", "p", True


def _masdar(noun: Masdar) -> Iterator[tuple[str, str, str, bool]]:
    singular = fold(noun.singular)
    feminine = singular.endswith(_HEH) and noun.singular.endswith("ة")
    gender = "f" if feminine else "m"
    yield singular, gender, "s", feminine
    if not feminine and not singular.endswith(("اء", _YEH + _ALEF)) and not noun.singular.endswith("ى"):
        yield singular + _ALEF, gender, "s", True
    if noun.plural:
        plural = fold(noun.plural)
        # The plural of a thing agrees as a feminine singular; its number stays plural here.
        yield plural, "f", "p", plural.endswith("ات")
        if not plural.endswith(("ات", "اء", _YEH, _ALEF)):
            yield plural + _ALEF, "f", "p", True


# --- all forms of a verb ----------------------------------------------------------------------------------------------


def _spellings(surface: str) -> tuple[str, ...]:
    """The spelling itself and the one typed without the hamza on its seat (يوكد for يؤكد)."""
    if "ؤ" in surface or "ئ" in surface:
        return surface, surface.replace("ؤ", _WAW).replace("ئ", _YEH)
    return (surface,)


def forms(verb: Verb) -> tuple[Form, ...]:
    """Generate the surface forms of a verb.

    Parameters
    ----------
    verb
        A row of the verb table.

    Returns
    -------
    tuple of Form
        Perfect, imperfect, participle and masdar forms without proclitics and pronouns, in this order; each reading
        once, a surface as often as it has readings.

    Examples
    --------
    >>> from arnews.quotes.lexicon.schema import parse_verbs
    >>> (verb,) = parse_verbs("نفى | ينفي | نافيا | نفي | DENY | deny | أن/3 | -")
    >>> [form.surface for form in forms(verb) if form.kind == "perfect" and form.voice == "active"]
    ['نفي', 'نفت', 'نفتا', 'نفوا', 'نفيا', 'نفين', 'نفيت', 'نفينا']
    """
    return tuple(_unique(_all_forms(verb), frozenset(map(fold, verb.unused))))


def _unique(generated: Iterable[Form], unused: frozenset[str]) -> Iterator[Form]:
    seen = set()
    for form in generated:
        if form.surface in unused:
            continue
        key = (form.surface, form.kind, form.person, form.gender, form.number, form.voice, form.mood_short)
        if key not in seen:
            seen.add(key)
            yield form


def _all_forms(verb: Verb) -> Iterator[Form]:
    lemma, cue = verb.lemma, verb.cue_lemma
    hollow, doubled = _is_hollow(lemma), lemma.endswith(_SHADDA)
    yeh_root = lemma.endswith(("ى", "ي")) or not verb.imperfect.endswith("و")
    passive = _passive_perfect(lemma, hollow)
    voice = Voice.ACTIVE if passive else Voice.EITHER
    for surface, person, gender, number, short in _perfect(lemma, fold(lemma), hollow, yeh_root):
        for spelling in _spellings(surface):
            yield Form(spelling, verb, cue, FormKind.PERFECT, person, gender, number, voice, short)
    if passive:
        for surface, person, gender, number, short in _perfect(passive, fold(passive), False, True):
            # The women's plural of a hollow verb is spelled as in the active (قلن).
            if person == 3 and not (hollow and (gender, number) == ("f", "p")):
                for spelling in _spellings(surface):
                    yield Form(spelling, verb, cue, FormKind.PERFECT, person, gender, number, Voice.PASSIVE, short)
    passive = _passive_imperfect(verb, hollow)
    voice = Voice.ACTIVE if passive else Voice.EITHER
    rows = [(verb.imperfect, voice)] + ([(passive, Voice.PASSIVE)] if passive else [])
    for word, voice in rows:
        for surface, person, gender, number, short in _imperfect(fold(word)[1:], word, hollow, doubled):
            if voice is Voice.PASSIVE and person != 3:
                continue
            for spelling in _spellings(surface):
                yield Form(spelling, verb, cue, FormKind.IMPERFECT, person, gender, number, voice, short)
    if verb.participle:
        for surface, gender, number, accusative in _participle(verb.participle):
            for spelling in _spellings(surface):
                yield Form(
                    spelling, verb, cue, FormKind.PARTICIPLE, None, gender, number, Voice.ACTIVE, False, accusative
                )
    for noun in verb.masdars:
        lemma = "".join(letter for letter in noun.singular if not "\u064b" <= letter <= "\u0652")
        for surface, gender, number, accusative in _masdar(noun):
            for spelling in _spellings(surface):
                yield Form(
                    spelling, verb, lemma, FormKind.MASDAR, None, gender, number, Voice.ACTIVE, False, accusative
                )
