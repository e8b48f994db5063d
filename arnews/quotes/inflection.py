"""Every surface form of a reporting verb, and the look-up that takes a word of the text apart into one.

Verb and text are compared in one folded spelling: no diacritics, no tatweel, one alef, ى as ي and ة as ه. Forms are
generated from the four principal parts of the verb table; the endings depend only on how the stem ends (sound, hollow,
doubled, defective, with a final hamza), as any reference grammar of Arabic gives them.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

from attrs import frozen

from .lexicon.schema import Complement, Masdar, Verb, VerbClass

__all__ = [
    "Analysis",
    "Form",
    "FormIndex",
    "FormKind",
    "Voice",
    "analyze_word",
    "build_index",
    "fits_spelling",
    "fold_letters",
    "forms",
]


class FormKind(enum.StrEnum):
    """What part of the verb a form is."""

    PERFECT = "perfect"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"
    MASDAR = "masdar"


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


@frozen
class Analysis:
    """One way to read a word of the text as a form.

    Attributes
    ----------
    form
        The form.
    proclitic
        The letters before it: ``و``, ``فس``, ``وبال``; empty where there are none.
    suffix
        The object or possessive pronoun after it, folded; empty where there is none.
    """

    form: Form
    proclitic: str = ""
    suffix: str = ""


# --- folding ---------------------------------------------------------------------------------------------------------

_ALEF, _WAW, _YEH, _TEH, _NOON, _HEH, _HAMZA = "ا", "و", "ي", "ت", "ن", "ه", "ء"
_SHADDA = "\N{ARABIC SHADDA}"
_FOLD: dict[int, str | None] = dict.fromkeys([*range(0x064B, 0x0660), 0x0670, 0x0640])
_FOLD |= {ord(letter): _ALEF for letter in "أإآٱ"} | {ord("ى"): _YEH, ord("ة"): _HEH}


def fold_letters(word: str) -> str:
    """Bring a word into the spelling in which forms are looked up.

    Examples
    --------
    >>> fold_letters("أُعلنَتْ"), fold_letters("نفى"), fold_letters("مؤكِّدة")
    ('اعلنت', 'نفي', 'مؤكده')
    """
    return word.translate(_FOLD)


# --- the stems of a verb ---------------------------------------------------------------------------------------------


def _is_hollow(lemma: str) -> bool:
    """Whether the last consonant of the stem is preceded by the alef of a weak middle radical (قال, أشار, استعاد)."""
    letters = fold_letters(lemma)
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
    if verb.lemma.startswith("و") and not word.startswith("يو") and len(fold_letters(verb.lemma)) == 3:
        return "يو" + word[1:]
    if word.startswith("يأ") and verb.lemma[0] in "أ" and len(fold_letters(verb.lemma)) == 3:
        return "يؤ" + word[2:]
    return ""


# --- participles and masdars ------------------------------------------------------------------------------------------


def _participle(word: str) -> Iterator[tuple[str, str, str, bool]]:
    """Gender, number and case of an active participle given in the accusative (قائلا)."""
    accusative = fold_letters(word)
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
    singular = fold_letters(noun.singular)
    feminine = singular.endswith(_HEH) and noun.singular.endswith("ة")
    gender = "f" if feminine else "m"
    yield singular, gender, "s", feminine
    if not feminine and not singular.endswith(("اء", _YEH + _ALEF)) and not noun.singular.endswith("ى"):
        yield singular + _ALEF, gender, "s", True
    if noun.plural:
        plural = fold_letters(noun.plural)
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
    return tuple(_unique(_all_forms(verb), frozenset(map(fold_letters, verb.unused))))


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
    for surface, person, gender, number, short in _perfect(lemma, fold_letters(lemma), hollow, yeh_root):
        for spelling in _spellings(surface):
            yield Form(spelling, verb, cue, FormKind.PERFECT, person, gender, number, voice, short)
    if passive:
        for surface, person, gender, number, short in _perfect(passive, fold_letters(passive), False, True):
            # The women's plural of a hollow verb is spelled as in the active (قلن).
            if person == 3 and not (hollow and (gender, number) == ("f", "p")):
                for spelling in _spellings(surface):
                    yield Form(spelling, verb, cue, FormKind.PERFECT, person, gender, number, Voice.PASSIVE, short)
    passive = _passive_imperfect(verb, hollow)
    voice = Voice.ACTIVE if passive else Voice.EITHER
    rows = [(verb.imperfect, voice)] + ([(passive, Voice.PASSIVE)] if passive else [])
    for word, voice in rows:
        for surface, person, gender, number, short in _imperfect(fold_letters(word)[1:], word, hollow, doubled):
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


# --- look-up ----------------------------------------------------------------------------------------------------------


class FormIndex(dict[str, tuple[Form, ...]]):
    """Folded surface → its readings, with the word openings that decide at once that a word is no cue.

    Attributes
    ----------
    openings
        The first `OPENING` letters of every word that `analyze_word` can take apart.
    without_pronoun
        Lemma and surface of the forms to which no pronoun is attached.
    """

    openings: frozenset[str] = frozenset()
    without_pronoun: frozenset[tuple[str, str]] = frozenset()


OPENING = 5

_ANY = frozenset(FormKind)
_NOUNS = frozenset({FormKind.MASDAR})
_NOMINALS = frozenset({FormKind.MASDAR, FormKind.PARTICIPLE})
_IMPERFECTS = frozenset({FormKind.IMPERFECT})
_AFTER_LAM = frozenset({FormKind.IMPERFECT, FormKind.MASDAR})

# Which kinds of form a proclitic may stand before, by its letters after a conjunction. ب stands before the imperfect in
# the dialects (بيقول).
_BARE_PROCLITICS = {
    "س": _IMPERFECTS,
    "ل": _AFTER_LAM,
    "ب": _AFTER_LAM,
    "ك": _NOUNS,
    "ال": _NOMINALS,
    "بال": _NOMINALS,
    "كال": _NOMINALS,
    "لل": _NOMINALS,
}
_PROCLITICS: dict[str, frozenset[FormKind]] = {
    "": _ANY,
    "و": _ANY,
    "ف": _ANY,
    **{conjunction + letters: kinds for conjunction in ("", "و", "ف") for letters, kinds in _BARE_PROCLITICS.items()},
}
_PROCLITICS_BY_LETTER = {
    letter: tuple((clitic, kinds) for clitic, kinds in sorted(_PROCLITICS.items()) if clitic[:1] == letter)
    for letter in sorted({clitic[:1] for clitic in _PROCLITICS} - {""})
}
_DIALECT_CLASSES = frozenset({VerbClass.SAY, VerbClass.NARR, VerbClass.ASK})
_SUFFIXES = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "ني", "نا", "ي")
_SUFFIXES_BY_LETTER = {
    letter: tuple(suffix for suffix in _SUFFIXES if suffix[-1] == letter)
    for letter in sorted({suffix[-1] for suffix in _SUFFIXES})
}
# What shows of the pronouns in the opening of a word, by the length of the form before them.
_SUFFIX_OPENINGS = tuple(
    sorted({suffix[: max(0, OPENING - length)] for suffix in _SUFFIXES}) for length in range(OPENING + 1)
)


def build_index(verbs: Iterable[Verb]) -> FormIndex:
    """Generate the forms of all verbs and index them by surface.

    Parameters
    ----------
    verbs
        Rows of the verb table.

    Returns
    -------
    FormIndex
        Folded surface → readings, in the order of the table.

    Examples
    --------
    >>> from arnews.quotes.lexicon.verbs import VERBS
    >>> index = build_index(VERBS)
    >>> [(form.lemma, form.kind.value) for form in index["موكدا"]]
    [('أكد', 'participle')]
    """
    readings: dict[str, list[Form]] = {}
    without_pronoun: set[tuple[str, str]] = set()
    for verb in verbs:
        without_pronoun.update((verb.lemma, fold_letters(word)) for word in verb.without_pronoun)
        for form in forms(verb):
            readings.setdefault(form.surface, []).append(form)
    index = FormIndex((surface, tuple(found)) for surface, found in readings.items())
    index.openings = frozenset(_openings(index))
    index.without_pronoun = frozenset(without_pronoun)
    return index


def _openings(index: FormIndex) -> set[str]:
    """Every opening that a word with these forms can have."""
    stems: dict[FormKind, set[str]] = {kind: set() for kind in FormKind}
    for surface, found in index.items():
        opening = surface[:OPENING]
        for form in found:
            stems[form.kind].add(opening)
        # A pronoun shows in the opening of a short form only: in its letters, or in the last one of the stem.
        if len(surface) <= OPENING:
            with_pronoun = [
                host[:OPENING] + suffix for host in _hosts(surface) for suffix in _SUFFIX_OPENINGS[len(host)]
            ]
            for kind in {form.kind for form in found}:
                stems[kind].update(with_pronoun)
    openings: set[str] = set()
    for kind, words in stems.items():
        # The clitics by length, longest openings first, so that each step shortens what the one before left.
        for length in range(max(map(len, _PROCLITICS)) + 1):
            words = {word[: OPENING - length] for word in words}
            for clitic, kinds in _PROCLITICS.items():
                if len(clitic) == length and kind in kinds:
                    openings.update([clitic + word for word in words])
    return openings


def _hosts(surface: str) -> tuple[str, ...]:
    """How a form may be spelled before a pronoun: اتهموا → اتهمو, نفى → نفا, دعوة → دعوت, ادعاء → ادعائ, ادعاؤ."""
    body, last = surface[:-1], surface[-1]
    if last == _ALEF:
        return surface, body
    if last == _YEH:
        return surface, body + _ALEF
    if last == _HEH:
        return surface, body + _TEH
    if last == _HAMZA:
        return surface, body + "ئ", body + "ؤ"
    return (surface,)


def analyze_word(word: str, index: FormIndex) -> tuple[Analysis, ...]:
    """Take a folded word apart into proclitic, form and pronoun.

    Parameters
    ----------
    word
        One word in the spelling of `fold_letters`.
    index
        What `build_index` gave.

    Returns
    -------
    tuple of Analysis
        Every reading: shorter proclitics first, then without a pronoun before with one; empty for a word that is no
        form of these verbs.

    Examples
    --------
    >>> from arnews.quotes.lexicon.verbs import VERBS
    >>> index = build_index(VERBS)
    >>> [(a.proclitic, a.form.lemma, a.suffix) for a in analyze_word(fold_letters("وسيبلغونهم"), index)]
    [('وس', 'أبلغ', 'هم'), ('وس', 'بلغ', 'هم')]
    >>> analyze_word("مدرسه", index)
    ()
    """
    if word[:OPENING] not in index.openings:
        return ()
    found = list(_with_suffixes(word, "", _ANY, index))
    for clitic, kinds in _PROCLITICS_BY_LETTER.get(word[0], ()):
        if word.startswith(clitic) and len(word) > len(clitic) + 1:
            found += _with_suffixes(word[len(clitic) :], clitic, kinds, index)
    return tuple(found)


def fits_spelling(word: str, analysis: Analysis) -> bool:
    """Whether the word as typed allows a reading of its folded letters.

    Only what a writer adds on purpose counts: a hamza that is typed (أعتقد is "I think", not اعتقد; إعلان is a noun),
    and a teh marbuta (نشرة holds no pronoun). What is left out or misplaced by habit, a bare alef, إ for ا, ه for ة,
    ى for ي, excludes nothing.

    Parameters
    ----------
    word
        The word of the text, not folded.
    analysis
        A reading that `analyze_word` gave for its folded letters.

    Examples
    --------
    >>> from arnews.quotes.lexicon.verbs import VERBS
    >>> index = build_index(VERBS)
    >>> [a.form.person for a in analyze_word(fold_letters("أعتقد"), index) if fits_spelling("أعتقد", a)]
    [1]
    """
    letters = word.translate(_NO_MARKS)
    form = analysis.form
    if letters.endswith("ة") and (analysis.suffix or form.kind not in _NOMINALS or form.gender != "f"):
        return False
    typed = letters[len(analysis.proclitic) :][:1]
    if typed not in ("أ", "إ", "آ"):
        return True
    proper = _first_letter(form)
    if typed == "أ":
        return proper != _ALEF
    if typed == "إ":
        return proper != "أ"
    return proper == "آ"


_NO_MARKS = dict.fromkeys([*range(0x064B, 0x0653), *range(0x0656, 0x0660), 0x0670, 0x0640])


def _first_letter(form: Form) -> str:
    """The first letter of a form as a careful writer types it."""
    verb = form.verb
    if form.kind is FormKind.PERFECT:
        return verb.lemma[0]
    if form.kind is FormKind.PARTICIPLE:
        return verb.participle[0]
    if form.kind is FormKind.IMPERFECT:
        return ("آ" if verb.imperfect[1] == "أ" else "أ") if form.surface[0] == _ALEF else form.surface[0]
    for noun in verb.masdars:
        if fold_letters(noun.singular) == fold_letters(form.lemma):
            return (noun.plural if form.number == "p" else noun.singular)[0]
    return form.surface[0]


def _with_suffixes(word: str, clitic: str, kinds: frozenset[FormKind], index: FormIndex) -> Iterator[Analysis]:
    """Read the rest of a word after its proclitic."""
    masdars: set[str] = set()
    for form in index.get(word, ()):
        if form.kind is FormKind.MASDAR:
            masdars.add(form.verb.lemma)
        if form.kind in kinds and _clitic_fits(form, clitic):
            yield Analysis(form, clitic)
    for suffix in _SUFFIXES_BY_LETTER.get(word[-1], ()):
        if not word.endswith(suffix) or len(word) - len(suffix) < 2 or "ال" in clitic or "لل" in clitic:
            continue
        host = word[: -len(suffix)]
        for surface in _surfaces(host):
            for form in index.get(surface, ()):
                lemma = form.verb.lemma
                if form.kind not in kinds or (lemma, surface) in index.without_pronoun:
                    continue
                # اضافه is إضافة rather than أضافه, دعوه is دعوة rather than دعوه.
                if suffix == _HEH and lemma in masdars:
                    continue
                if _clitic_fits(form, clitic) and _suffix_fits(form, host, suffix):
                    yield Analysis(form, clitic, suffix)


def _surfaces(host: str) -> tuple[str, ...]:
    """The forms that may be spelled like `host` before a pronoun: the inverse of `_hosts`."""
    body, last = host[:-1], host[-1]
    if last == _WAW:
        return host, host + _ALEF
    if last == _ALEF:
        return host, body + _YEH
    if last == _TEH:
        return host, body + _HEH
    if last in "ئؤ":
        return host, body + _HAMZA
    return (host,)


def _clitic_fits(form: Form, clitic: str) -> bool:
    """Whether a proclitic goes with the mood or the ending of a form that it may stand before."""
    if not clitic or clitic in "وف":
        return True
    if form.kind is FormKind.IMPERFECT:
        if clitic[-1] == "س":
            return not form.mood_short
        if clitic[-1] == "ب":
            # The dialects, heard in interviews: verbs of saying and telling only, since بيشكك is a city.
            return form.verb.verb_class in _DIALECT_CLASSES and not form.mood_short and form.surface[0] != _ALEF
        return not form.surface.endswith(("ون", "ان")) or form.number == "s"
    # The tanwin alef stands neither after the article nor after a preposition.
    return not (form.accusative and form.surface.endswith(_ALEF))


def _suffix_fits(form: Form, host: str, suffix: str) -> bool:
    """Whether a form takes this pronoun, and is spelled so before one."""
    surface = form.surface
    if form.kind is FormKind.PERFECT or form.kind is FormKind.IMPERFECT:
        if suffix == "ي" or form.voice is Voice.PASSIVE or (form.mood_short and not _takes_object(form.verb)):
            return False
        if host == surface:
            # قالوا and نفى change before a pronoun: قالوه, نفاه.
            if form.number == "p" and surface.endswith("وا"):
                return False
            return not _ends_in_alef_maqsura(form)
        return (form.number == "p" and surface.endswith("وا")) if host[-1] == _WAW else _ends_in_alef_maqsura(form)
    if suffix == "ني" or (suffix == "ي" and form.kind is FormKind.PARTICIPLE):
        return False
    if form.accusative and surface.endswith(_ALEF):
        return False
    if host == surface:
        return not (form.gender == "f" and surface.endswith(_HEH)) and not surface.endswith(("ون", "ين", "ان"))
    if host[-1] == _TEH:
        return form.gender == "f"
    if host[-1] == _ALEF:
        return any(noun.singular.endswith("ى") or noun.plural.endswith("ى") for noun in form.verb.masdars)
    return surface.endswith(_HAMZA)


def _takes_object(verb: Verb) -> bool:
    """Whether a verb has a frame with a bare object or addressee; the short spellings take a pronoun only then."""
    return any(frame.object or frame.addressee == "" or frame.complement is Complement.OBJECT for frame in verb.frames)


def _ends_in_alef_maqsura(form: Form) -> bool:
    """Whether the ي at the end of a verb form stands for ى."""
    if not form.surface.endswith(_YEH) or form.person not in (1, 3) or form.number == "d":
        return False
    if form.kind is FormKind.PERFECT:
        return form.verb.lemma.endswith("ى") and form.voice is not Voice.PASSIVE
    return form.verb.imperfect.endswith("ى")
