"""What one noun phrase says about a speaker: kind, gender and number, name, whom it speaks for, why it is unnamed."""

from __future__ import annotations

from attrs import evolve, frozen

from ..model import Gender, Number, SpeakerKind
from .institutions import Institution, institution_of
from .lexicon import nouns, roles
from .name_phrases import NameParts, name_parts
from .phrase_words import PhraseToken, WordKind, fold_name, opens_second_person, phrase_tokens
from .speaker_words import STOPS
from .spelling import fold
from .vocabulary import Noun, noun_of

__all__ = ["SpeakerProfile", "speaker_profile"]

_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM = "\N{ARABIC LETTER LAM}"
_HEH = "\N{ARABIC LETTER HEH}"
_CONJUNCTIONS = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
_EDGES = " \t\r\n\"'.,:;#()[]\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{LEFT DOUBLE QUOTATION MARK}" + (
    "\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}-\N{EN DASH}\N{EM DASH}"
)
_MARKS = '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}' + (
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)
_UNNAMED = frozenset(map(fold_name, roles.UNNAMED_PEOPLE.split()))
_PLURAL_PEOPLE = frozenset(map(fold_name, roles.PLURAL_PEOPLE.split()))
_SPOKESPEOPLE = frozenset(map(fold_name, roles.SPOKESPEOPLE.split()))
_SPOKEN_FOR = frozenset(map(fold_name, roles.SPOKEN_FOR.split()))
_FEMININE_WORDS = frozenset(map(fold_name, roles.FEMININE_WITHOUT_ENDING.split()))
_MEDIA = frozenset(" ".join(fold_name(name).split()) for name in roles.MEDIA_NAMES.split("/"))
_PLACES = frozenset(map(fold_name, (nouns.PLACES_FEMININE + nouns.PLACES_MASCULINE).split()))
_MASCULINE_PLACES = frozenset(map(fold_name, nouns.PLACES_MASCULINE.split()))
_ISSUED = frozenset(map(fold_name, ("من", "عن")))
_MEDIA_FILLERS = frozenset(map(fold_name, ("أنباء", "نيوز", "الأنباء", "لأنباء", "إلكتروني", "إخباري", "إخبارية")))
_ACCORDING = frozenset(map(fold, ("وفق", "طبق")))
_ALEF = "\N{ARABIC LETTER ALEF}"


@frozen
class SpeakerProfile:
    """What a noun phrase says about the speaker it names.

    Attributes
    ----------
    phrase
        The noun phrase as written, without punctuation and a preposition joined to it.
    kind, gender, number
        As far as the words tell.
    name
        The personal name in it, with the titles around.
    on_behalf_of
        For a spokesperson the institution, for a text who issued it, as written.
    institution
        For an organisation itself, for a spokesperson and a text that of `on_behalf_of`.
    head
        The folded head noun without article.
    identifies
        Whether the phrase tells this speaker from any other of its kind.
    """

    phrase: str
    kind: SpeakerKind
    gender: Gender | None
    number: Number | None
    name: NameParts
    on_behalf_of: str | None
    institution: Institution
    head: str
    identifies: bool


def speaker_profile(phrase: str, cue_lemma: str = "") -> SpeakerProfile:
    """Read a noun phrase as the name of a speaker.

    Parameters
    ----------
    phrase
        The source of an attribution, as it stands in the article.
    cue_lemma
        The lemma of its cue: after "according to" the phrase begins with a joined preposition.

    Returns
    -------
    SpeakerProfile
        Of kind ``unknown`` where no table knows any of its words.

    Examples
    --------
    >>> from arnews.quotes.speaker_profiles import speaker_profile
    >>> profile = speaker_profile("سلمى الجندلي، المتحدثة باسم وزارة المياه")
    >>> profile.kind.value, profile.gender.value, profile.on_behalf_of
    ('person', 'feminine', 'وزارة المياه')
    >>> speaker_profile("بيان لوزارة المياه").kind.value
    'document'
    """
    phrase = _trimmed(phrase)
    if fold(cue_lemma) in _ACCORDING:
        phrase = _without_preposition(phrase)
    tokens = phrase_tokens(phrase)
    if len(tokens) > 1 and opens_second_person(tokens[0].word):
        # The second of two sources: the conjunction is not part of it.
        phrase = phrase[phrase.index(tokens[0].raw) + 1 :]
        tokens = phrase_tokens(phrase)
    name = name_parts(phrase)
    if not tokens:
        return _profile(phrase, SpeakerKind.UNKNOWN, None, None, name)
    head = tokens[0]
    noun = noun_of(fold(head.raw)) or _singular_of(fold(head.raw))
    spelled = " ".join(token.word for token in tokens)
    starts_with_name = name.span is not None and name.span.start <= head.start and head.kind is WordKind.GIVEN
    if spelled in _MEDIA:
        return _profile(
            phrase,
            SpeakerKind.MEDIA,
            Gender.FEMININE,
            Number.SINGULAR,
            NameParts(""),
            institution=Institution(institution_of(phrase).words, None),
            head=spelled,
        )
    if not starts_with_name:
        if noun is not None and noun.kind in (SpeakerKind.DOCUMENT, SpeakerKind.MEDIA, SpeakerKind.ORGANISATION):
            return _body(phrase, tokens, noun)
        people = _several(phrase, tokens, noun, name)
        if people is not None:
            return people
        if institution_of(spelled).state is not None and name.span is None and head.kind is not WordKind.ROLE:
            return _state(phrase, tokens)
        if head.bare in _UNNAMED and (name.span is None or name.span.start <= head.start):
            return _unnamed(phrase, tokens, noun, name)
        if head.word in _PLACES or (head.kind is WordKind.BODY and len(tokens) > 1):
            return _state(phrase, tokens)
    if name.name:
        return _person(phrase, tokens, noun, name)
    if noun is not None and noun.kind in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS):
        return _person(phrase, tokens, noun, name)
    if head.kind is WordKind.HONORIFIC and len(tokens) > 1:
        # "His Excellency the Minister": what follows tells what it is.
        behind = speaker_profile(phrase[tokens[1].start :])
        return evolve(behind, phrase=phrase, gender=name.gender or behind.gender)
    gender = Gender.FEMININE if head.word.endswith(_HEH) else None
    return _profile(phrase, SpeakerKind.UNKNOWN, gender, None, name, head=head.bare)


def _profile(
    phrase: str,
    kind: SpeakerKind,
    gender: Gender | None,
    number: Number | None,
    name: NameParts,
    *,
    on_behalf_of: str | None = None,
    institution: Institution | None = None,
    head: str = "",
    identifies: bool = True,
) -> SpeakerProfile:
    if institution is None:
        institution = Institution(frozenset(), None) if on_behalf_of is None else institution_of(on_behalf_of)
    return SpeakerProfile(phrase, kind, gender, number, name, on_behalf_of, institution, head, identifies)


def _body(phrase: str, tokens: list[PhraseToken], noun: Noun) -> SpeakerProfile:
    """A text, an outlet or an organisation."""
    nobody = NameParts("")
    if noun.kind is SpeakerKind.DOCUMENT:
        issuer = _issuer(phrase, tokens)
        return _profile(
            phrase,
            SpeakerKind.DOCUMENT,
            noun.gender,
            noun.number,
            nobody,
            on_behalf_of=issuer,
            head=noun.stem,
            identifies=len(tokens) > 1,
        )
    stop = next((token.start for token in tokens[1:] if _joins_people(token)), len(phrase))
    institution = institution_of(phrase[:stop])
    if noun.kind is SpeakerKind.MEDIA:
        # An outlet is known by its name alone: "Politico", "the Politico newspaper", "the American Politico".
        institution = Institution(institution.words - {noun.stem} - _MEDIA_FILLERS, None)
    return _profile(
        phrase,
        noun.kind,
        noun.gender,
        noun.number,
        nobody,
        institution=institution,
        head=noun.stem,
        identifies=bool(institution.words - {noun.stem}) or institution.state is not None,
    )


def _trimmed(phrase: str) -> str:
    """Take punctuation from both ends, but no quotation mark whose partner stands inside."""
    bare = phrase.strip(_EDGES)
    start = phrase.find(bare)
    after = phrase[start + len(bare) : start + len(bare) + 1]
    if after == ")":
        return bare + after if bare.count("(") > bare.count(")") else bare
    marks = sum(bare.count(mark) for mark in _MARKS)
    return bare + after if after and after in _MARKS and marks % 2 else bare


def _joins_people(token: PhraseToken) -> bool:
    """Whether a word adds people to a body: "the ministry and other officials"."""
    if token.word[:1] != _CONJUNCTIONS[0]:
        return False
    noun = noun_of(fold(token.raw)[1:])
    return token.word[1:] in _PLURAL_PEOPLE or (noun is not None and noun.kind is SpeakerKind.GROUP)


def _several(phrase: str, tokens: list[PhraseToken], noun: Noun | None, name: NameParts) -> SpeakerProfile | None:
    """Several people: a plural noun, or two joined by "and"."""
    head = tokens[0]
    plural = head.bare in _PLURAL_PEOPLE or (noun is not None and noun.number is not Number.SINGULAR)
    if not plural and not name.joined:
        return None
    number = Number.PLURAL if noun is None or noun.number is Number.SINGULAR else noun.number
    anonymous = head.bare in _UNNAMED
    return _profile(
        phrase,
        SpeakerKind.ANONYMOUS if anonymous else SpeakerKind.GROUP,
        noun.gender if noun is not None else Gender.MASCULINE,
        number,
        NameParts(""),
        institution=institution_of(phrase),
        head=head.bare,
        identifies=False,
    )


def _state(phrase: str, tokens: list[PhraseToken]) -> SpeakerProfile:
    head = tokens[0]
    gender = Gender.MASCULINE if head.word in _MASCULINE_PLACES else Gender.FEMININE
    return _profile(
        phrase,
        SpeakerKind.ORGANISATION,
        gender,
        Number.SINGULAR,
        NameParts(""),
        institution=institution_of(phrase),
        head=head.bare,
    )


def _person(phrase: str, tokens: list[PhraseToken], noun: Noun | None, name: NameParts) -> SpeakerProfile:
    head = tokens[0]
    on_behalf_of = _spoken_for(phrase, tokens, name)
    gender = name.gender
    if gender is None and noun is not None and noun.kind is SpeakerKind.PERSON and head.kind is not WordKind.GIVEN:
        gender = Gender.FEMININE if head.word.endswith(_HEH) or head.bare in _FEMININE_WORDS else noun.gender
    if not name.name and on_behalf_of is None and not _is_definite(tokens):
        return _unnamed(phrase, tokens, noun, name)
    return _profile(
        phrase,
        SpeakerKind.PERSON,
        gender,
        Number.SINGULAR,
        name,
        on_behalf_of=on_behalf_of,
        head=head.bare,
        identifies=bool(name.name),
    )


def _unnamed(phrase: str, tokens: list[PhraseToken], noun: Noun | None, name: NameParts) -> SpeakerProfile:
    head = tokens[0]
    plural = head.bare in _PLURAL_PEOPLE or (noun is not None and noun.number is not Number.SINGULAR)
    gender = Gender.FEMININE if head.word.endswith(_HEH) else Gender.MASCULINE
    return _profile(
        phrase,
        SpeakerKind.ANONYMOUS,
        gender,
        Number.PLURAL if plural else Number.SINGULAR,
        name,
        institution=institution_of(" ".join(token.raw for token in tokens[1:])),
        head=head.bare,
        identifies=False,
    )


def _is_definite(tokens: list[PhraseToken]) -> bool:
    """Whether the phrase is definite: by its own article, or as the head of a definite complement."""
    head = tokens[0]
    if head.definite:
        return True
    following = tokens[1] if len(tokens) > 1 else None
    if following is None or following.after_break:
        return False
    return following.word.startswith(_ARTICLE) or following.kind in (WordKind.ROLE, WordKind.BODY)


def _singular_of(word: str) -> Noun | None:
    """Look up a body or a text that stands in the dual or the feminine plural."""
    for ending, number in (("ات", Number.PLURAL), ("تان", Number.DUAL), ("تين", Number.DUAL)):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word[: -len(ending)]
            found = noun_of(base + _HEH) or noun_of(base + _ALEF)
            if found is not None:
                return evolve(found, number=number)
    return None


def _without_preposition(phrase: str) -> str:
    """Take the joined preposition from the first word of a phrase that follows "according"."""
    if phrase.startswith(_LAM + _LAM):
        return _ARTICLE + phrase[2:]
    if phrase.startswith(_LAM) and noun_of(fold(phrase[1:].split(maxsplit=1)[0] if phrase[1:].split() else "")):
        return phrase[1:]
    if phrase.startswith(_LAM) and len(phrase) > 4 and not phrase.startswith(_LAM + _ALEF):
        rest = fold_name(phrase[1:])
        if rest in _PLACES or rest in _MEDIA or not noun_of(fold(phrase.split(maxsplit=1)[0])):
            return phrase[1:]
    return phrase


def _spoken_for(phrase: str, tokens: list[PhraseToken], name: NameParts) -> str | None:
    """Return the institution behind "spokesman of", as written."""
    for index, token in enumerate(tokens):
        if token.bare not in _SPOKESPEOPLE:
            continue
        for position in range(index + 1, min(index + 5, len(tokens))):
            following = tokens[position]
            if following.after_break:
                break
            if following.word in _SPOKEN_FOR:
                return _stretch(phrase, tokens, position + 1, name)
            if following.word.startswith(_LAM) and following.kind is WordKind.PREPOSITION:
                return _without_joined(_stretch(phrase, tokens, position, name))
            if following.kind is WordKind.BODY and position == index + 1 and not token.definite:
                return _stretch(phrase, tokens, position, name)
        return None
    return None


def _issuer(phrase: str, tokens: list[PhraseToken]) -> str | None:
    """Return who issued a text: what follows "of", "from" or "issued by", or the text's possessor."""
    nobody = NameParts("")
    for index, token in enumerate(tokens[1:], start=1):
        if token.word in _ISSUED:
            return _stretch(phrase, tokens, index + 1, nobody)
        if token.word.startswith(_LAM) and (token.kind is WordKind.PREPOSITION or fold_name(token.word[1:]) in _PLACES):
            return _without_joined(_stretch(phrase, tokens, index, nobody))
        possessor = token.kind is WordKind.BODY or (
            token.kind is WordKind.FIELD and (token.definite or token.word in _PLACES)
        )
        if index == 1 and possessor and not tokens[0].definite:
            return _stretch(phrase, tokens, index, nobody)
        if token.word in STOPS:
            return None
    return None


def _stretch(phrase: str, tokens: list[PhraseToken], first: int, name: NameParts) -> str | None:
    """Return the words of an institution from word `first` on."""
    stop = first
    while stop < len(tokens):
        token = tokens[stop]
        if stop > first and (token.after_break or token.kind is WordKind.HONORIFIC):
            break
        if token.word in STOPS or (name.span is not None and name.span.start <= token.start < name.span.end):
            break
        stop += 1
    if stop == first:
        return None
    return phrase[tokens[first].start : tokens[stop - 1].end].strip(_EDGES) or None


def _without_joined(phrase: str | None) -> str | None:
    if phrase is None:
        return None
    if phrase.startswith(_LAM + _LAM):
        return _ARTICLE + phrase[2:]
    return phrase[1:] if phrase.startswith(_LAM) else phrase
