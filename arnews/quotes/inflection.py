"""The index of the forms of all reporting verbs, and the look-up that takes a word of the text apart into one.

A word that is no form costs one look-up of its first letters; proclitics and pronouns are stripped only from the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from .conjugation import FINITE, Form, FormKind, Voice, forms
from .lexicon.schema import Complement, Verb, VerbClass
from .spelling import fold

__all__ = [
    "FINITE",
    "OPENING",
    "Analysis",
    "Form",
    "FormIndex",
    "FormKind",
    "Voice",
    "analyze_word",
    "build_index",
    "fits_spelling",
    "forms",
]


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


_ALEF, _WAW, _YEH, _TEH, _HEH, _HAMZA = "ا", "و", "ي", "ت", "ه", "ء"


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
        without_pronoun.update((verb.lemma, fold(word)) for word in verb.without_pronoun)
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
        One word in the spelling of `fold`.
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
    >>> [(a.proclitic, a.form.lemma, a.suffix) for a in analyze_word(fold("وسيبلغونهم"), index)]
    [('وس', 'أبلغ', 'هم')]
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
    >>> [a.form.person for a in analyze_word(fold("أعتقد"), index) if fits_spelling("أعتقد", a)]
    [1]
    """
    # Few words are typed with marks or a tatweel, the only one of them that counts as a letter.
    letters = word if word.isalpha() and "ـ" not in word else word.translate(_NO_MARKS)
    form = analysis.form
    if letters.endswith("ة") and (analysis.suffix or form.kind not in _NOMINALS or form.gender != "f"):
        return False
    typed = letters[len(analysis.proclitic) :][:1]
    if typed not in ("أ", "إ", "آ"):
        return True
    proper = _first_letter(form)
    if typed == "أ":
        # أمرا and أملا are nouns; the participle is آمرا.
        return proper != _ALEF and not (proper == "آ" and form.kind is FormKind.PARTICIPLE)
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
        if fold(noun.singular) == fold(form.lemma):
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
