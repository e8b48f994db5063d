"""Profiles: which differences of spelling a normalisation folds, and the three presets."""

from __future__ import annotations

import enum
from typing import Any, TypeVar

from attrs import evolve, field, fields, frozen

from ..errors import InvalidArgument

__all__ = ["DEDUP", "DISPLAY", "SEARCH", "Digits", "Marks", "Profile", "Spaces"]

_Choice = TypeVar("_Choice", bound=enum.StrEnum)


class Digits(enum.StrEnum):
    """Which row of digits numbers are written in."""

    KEEP = "keep"
    #: ``0`` to ``9``; the Arabic decimal and thousands separators become ``.`` and ``,``.
    ASCII = "ascii"
    #: U+0660 to U+0669; separators stay, because ``.`` and ``,`` have other uses.
    ARABIC_INDIC = "arabic_indic"


class Marks(enum.StrEnum):
    """What becomes of punctuation."""

    KEEP = "keep"
    #: One mark of each kind: the ASCII one.
    UNIFY = "unify"
    #: A space.
    SPACE = "space"


class Spaces(enum.StrEnum):
    """What becomes of white space."""

    KEEP = "keep"
    #: Every blank becomes a space and a run of them one space; every kind of line break becomes a line feed.
    SINGLE = "single"
    #: Words with one space between them: runs of blanks and line breaks become one space, none stays at the ends.
    WORDS = "words"


def _flag(instance: Any, attribute: Any, value: Any) -> None:
    if not isinstance(value, bool):
        raise InvalidArgument(f"Profile.{attribute.name}", value, "True or False")


def _chosen(name: str, kind: type[_Choice], value: Any) -> _Choice:
    try:
        return kind(value)
    except ValueError:
        raise InvalidArgument(f"Profile.{name}", value, ", ".join(repr(each.value) for each in kind)) from None


def _digits(value: Any) -> Digits:
    return _chosen("digits", Digits, value)


def _quotation_marks(value: Any) -> Marks:
    return _chosen("quotation_marks", Marks, value)


def _punctuation(value: Any) -> Marks:
    return _chosen("punctuation", Marks, value)


def _spaces(value: Any) -> Spaces:
    return _chosen("spaces", Spaces, value)


@frozen(kw_only=True, cache_hash=True, repr=False)
class Profile:
    """Which differences of spelling to fold; a plain ``Profile()`` folds canonical equivalence only.

    Every field is a decision of its own. Folding is applied until nothing changes, so the order of the fields does
    not matter and folding a folded text changes nothing (unless `html_entities` or `number_words` is on).

    Raises
    ------
    InvalidArgument
        If a switch is not a bool, or a choice is none of its values.

    Examples
    --------
    >>> import arnews
    >>> arnews.normalize("إِلى المَدْرَسَة", arnews.Profile(tashkeel=True, alef=True))
    'الى المدرسة'
    """

    #: Canonical composition (normalisation form C): texts that Unicode calls equivalent become equal, e.g. alef with a
    #: combining hamza and the single letter.
    canonical: bool = field(default=True, validator=_flag)
    #: Presentation forms A and B to the letters they show, lam-alef and the other letter ligatures to their letters.
    #: The forms of single marks become the mark. PDF files and old web pages hold them.
    presentation_forms: bool = field(default=False, validator=_flag)
    #: The code points that show whole words (U+FDFA and its like) to those words.
    word_ligatures: bool = field(default=False, validator=_flag)
    #: Drop tanwin, short vowels, shadda and sukun.
    tashkeel: bool = field(default=False, validator=_flag)
    #: Drop the superscript (dagger) alef.
    superscript_alef: bool = field(default=False, validator=_flag)
    #: Drop signs of honour, pause and recitation, and a maddah that stands on no alef.
    quranic_marks: bool = field(default=False, validator=_flag)
    #: Drop a combining hamza that composes with no letter before it.
    hamza_marks: bool = field(default=False, validator=_flag)
    #: Drop the tatweel, which only stretches a word.
    tatweel: bool = field(default=False, validator=_flag)
    #: Drop the controls of writing direction.
    bidi_controls: bool = field(default=False, validator=_flag)
    #: Drop zero-width joiner and non-joiner. They change how letters join and hold emoji together.
    joiners: bool = field(default=False, validator=_flag)
    #: Drop zero-width spaces, soft hyphens, byte order marks and control characters.
    invisible: bool = field(default=False, validator=_flag)
    #: Alef with hamza, madda or wasla to bare alef: the most frequent variation of spelling in news.
    alef: bool = field(default=False, validator=_flag)
    #: Alef maqsura to yeh: Egyptian and Levantine papers write one for the other at the end of words.
    alef_maksura: bool = field(default=False, validator=_flag)
    #: Farsi yeh (dotless at the end of a word, dotted elsewhere) to yeh.
    farsi_yeh: bool = field(default=False, validator=_flag)
    #: Teh marbuta to heh, as it is often typed.
    teh_marbuta: bool = field(default=False, validator=_flag)
    #: Waw with hamza to waw.
    hamza_on_waw: bool = field(default=False, validator=_flag)
    #: Yeh with hamza to yeh. It joins words that differ in more than spelling.
    hamza_on_yeh: bool = field(default=False, validator=_flag)
    #: Drop the hamza that stands alone.
    hamza_alone: bool = field(default=False, validator=_flag)
    #: Letters of Persian, Urdu, Kurdish and Uyghur keyboards that spell an Arabic letter (keheh, heh goal, heh
    #: doachashmee, ae, yeh barree and their like) to that letter. Letters that are no spelling of an Arabic one
    #: (Kurdish o and u, Urdu retroflexes) stay.
    letter_variants: bool = field(default=False, validator=_flag)
    #: Letters for sounds that Arabic does not write (peh, tcheh, jeh, veh, gaf and their like) to the Arabic letter of
    #: the same shape: other papers write the same name with that.
    foreign_letters: bool = field(default=False, validator=_flag)
    #: One row of digits.
    digits: Digits = field(default=Digits.KEEP, converter=_digits)
    #: Quotation marks (double and single, primes and grave accents among them).
    quotation_marks: Marks = field(default=Marks.KEEP, converter=_quotation_marks)
    #: All other punctuation; with ``"space"`` symbols too.
    punctuation: Marks = field(default=Marks.KEEP, converter=_punctuation)
    #: Latin capitals to small letters.
    latin_case: bool = field(default=False, validator=_flag)
    #: Blanks and line breaks.
    spaces: Spaces = field(default=Spaces.KEEP, converter=_spaces)
    #: Letters repeated for emphasis: alef, waw, yeh or alef maqsura three times or more in a row, another Arabic letter
    #: four times or more, become one.
    elongation: bool = field(default=False, validator=_flag)
    #: HTML character references (``&quot;``, ``&#8220;``) to their characters, before everything else. Only those that
    #: end in a semicolon. Not idempotent: a reference may stand for a part of another one.
    html_entities: bool = field(default=False, validator=_flag)
    #: Numbers written as words to digits, before everything else but HTML references; those that pyarabic reads and
    #: spells back alike. Loads pyarabic, which is under the GPL. Not idempotent, because folding may complete a phrase.
    number_words: bool = field(default=False, validator=_flag)

    def __repr__(self) -> str:
        # Two dozen switches: only those that differ from a plain profile are worth reading.
        differing = (
            f"{each.name}={str(value) if isinstance(value, enum.StrEnum) else value!r}"
            for each in fields(Profile)
            if (value := getattr(self, each.name)) != each.default
        )
        return f"Profile({', '.join(differing)})"


#: No reader sees a difference: spellings that look the same become the same; what is seen stays.
DISPLAY = Profile(presentation_forms=True, invisible=True, spaces=Spaces.SINGLE)

#: A reader who types a word in everyday spelling finds it in any spelling.
SEARCH = Profile(
    presentation_forms=True,
    word_ligatures=True,
    tashkeel=True,
    superscript_alef=True,
    quranic_marks=True,
    hamza_marks=True,
    tatweel=True,
    bidi_controls=True,
    joiners=True,
    invisible=True,
    alef=True,
    alef_maksura=True,
    farsi_yeh=True,
    teh_marbuta=True,
    letter_variants=True,
    foreign_letters=True,
    digits=Digits.ASCII,
    quotation_marks=Marks.UNIFY,
    punctuation=Marks.UNIFY,
    latin_case=True,
    spaces=Spaces.SINGLE,
)

#: The words alone: what two outlets that print one wire story have in common.
DEDUP = evolve(SEARCH, quotation_marks=Marks.SPACE, punctuation=Marks.SPACE, spaces=Spaces.WORDS)
