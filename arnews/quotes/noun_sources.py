"""How the source of a speech noun is expressed: possessor, adjective, pronoun, من, light or modal verb."""

from __future__ import annotations

from functools import cache

from .adjuncts import skip_adjuncts
from .complementisers import is_complementiser
from .document import CLOSE, COLON, COMMA, HARD_BREAK, NEWLINE, OPEN, PAREN_OPEN, Document
from .inflection import FINITE, Analysis, Form, FormKind, Voice, forms
from .lexicon import contexts
from .lexicon.schema import Flag, VerbClass
from .lexicon.speech_nouns import (
    MODAL_VERBS,
    NO_POSSESSOR,
    QUANTIFIERS,
)
from .lexicon.verbs import VERBS
from .name_words import is_nationality
from .noun_context import (
    ADDRESSING_NOUNS,
    LIGHT_REACH,
    NounContext,
    Source,
    is_tanwin,
)
from .phrases import NounPhrase, noun_phrase
from .readings import Readings
from .spelling import fold_lemma
from .subjects import antecedent, preposed_subject
from .vocabulary import (
    NEGATIONS,
    RELATIVES,
    folded_words,
    is_definite,
    noun_of,
    stem_of,
)

__all__ = ["SourceSearch"]

# They bring in the topic of a verb of saying.
_TOPICS = folded_words(contexts.TOPICS_OF_VERBS)
_MODALS = folded_words(MODAL_VERBS)
_NO_POSSESSOR = folded_words(NO_POSSESSOR)
_QUANTIFIERS = folded_words(QUANTIFIERS)


@cache
def _light_forms() -> dict[str, Form]:
    """Every finite form and circumstantial participle of the light verbs, conjunctions attached, by folded spelling."""
    table: dict[str, Form] = {}
    for verb in VERBS:
        if Flag.LIGHT not in verb.flags:
            continue
        for form in forms(verb):
            circumstantial = form.kind is FormKind.PARTICIPLE and form.accusative and verb.frames
            if form.kind in FINITE or circumstantial:
                for clitic in ("", "و", "ف", "س", "وس", "فس"):
                    if "س" not in clitic or form.kind is FormKind.IMPERFECT:
                        table.setdefault(clitic + form.surface, form)
    return table


class SourceSearch(NounContext):
    """The search for the sources of nouns."""

    def __init__(self, document: Document, readings: Readings) -> None:
        super().__init__(document, readings)
        self.light_forms = _light_forms()

    def sources(self, index: int, reading: Analysis) -> list[Source]:
        """Every way in which the source of the noun at `index` may be expressed, likeliest first."""
        document, words, before = self.document, self.document.words, self.document.before
        form = reading.form
        following = index + 1
        if following >= document.count:
            return []
        light = self._light(index) if reading.proclitic in ("", "ال") else None
        if reading.suffix:
            if light is not None:
                return [Source("noun after light verb", None, following)]
            if form.number != "p" and fold_lemma(form.lemma) in ADDRESSING_NOUNS and not self.addressed(following):
                return []
            if form.verb.verb_class is VerbClass.PREDICT or self._relayed(index, reading):
                return []
            return [Source("noun with pronoun", None, following)]
        found: list[Source] = []
        article = reading.proclitic.endswith(("ال", "لل"))
        if light is not None:
            found.append(light)
        if reading.proclitic.endswith("بال") and form.lemma == "قول":
            if not self._own_cue(index):
                return []
            return [Source("saying", None, following)]
        if reading.proclitic == "ال" and light is None:
            modal = self.modal(index)
            if modal is not None:
                return [modal]
        word = words[following]
        if before[following] & (HARD_BREAK | COLON | COMMA | PAREN_OPEN):
            return found
        origin = stem_of(word)
        if (
            (is_nationality(origin) or (is_tanwin(form) and is_nationality(origin.removesuffix("ا"))))
            and is_definite(word) == article
            and not word.startswith(("لل", "بال"))
        ):
            found.append(Source("noun with adjective of origin", NounPhrase(following, following + 1), following + 1))
        if word == "من" and form.verb.verb_class is not VerbClass.WARN and form.lemma not in ("طلب", "التماس"):
            found.append(Source("noun with من", None, following + 1))
        if not article and not is_tanwin(form) and fold_lemma(form.lemma) not in _NO_POSSESSOR:
            found.append(Source("noun with possessor", None, following))
        return found

    def _own_cue(self, index: int) -> bool:
        """Whether ``بالقول`` is no part of a reporting verb before it: it has an object or topic, or there is none."""
        words, before = self.document.words, self.document.before
        for position in range(index - 1, max(-1, index - 16), -1):
            if before[position + 1] & HARD_BREAK:
                return True
            for reading in self.readings.at.get(position, ()):
                if reading.form.kind in FINITE and (position + 1 == index or noun_of(words[position]) is None):
                    return bool(reading.suffix) or any(word in _TOPICS for word in words[position + 1 : index])
        return True

    def _relayed(self, index: int, reading: Analysis) -> bool:
        """Whether a relaying verb before ``قوله`` has it as part of its own construction (نقلت عنه قوله)."""
        words = self.document.words
        if reading.form.lemma not in ("قول", "تأكيد", "إعلان"):
            return False
        if (
            reading.form.lemma == "قول"
            and index
            and not reading.proclitic
            and (words[index - 1] in ("يمكن", "يمكنه", "يمكنها") or "عن" in words[max(0, index - 8) : index])
        ):
            return True
        for position in range(index - 1, max(-1, index - 26), -1):
            if self.document.before[position + 1] & NEWLINE:
                return False
            if any(other.form.verb.verb_class is VerbClass.RELAY for other in self.readings.at.get(position, ())):
                return True
        return False

    def _light(self, index: int) -> Source | None:
        """The light verb that governs the noun, with its subject as source."""
        document, words, before = self.document, self.document.words, self.document.before
        for position in range(index - 1, max(-1, index - LIGHT_REACH), -1):
            if before[position + 1] & (HARD_BREAK | COLON | COMMA | OPEN | CLOSE):
                return None
            form = self.light_forms.get(words[position])
            if form is None:
                if is_complementiser(words[position]):
                    return None
                continue
            if position and words[position - 1] in NEGATIONS and not before[position] & HARD_BREAK:
                return None
            source = Source("noun after light verb", None, index + 1)
            source.form = form
            first = skip_adjuncts(document, position + 1, index)
            if first < index:
                phrase = noun_phrase(document, first, index)
                if phrase is None or skip_adjuncts(document, phrase.stop, index) < index:
                    return None
                if not self.can_speak(phrase.first) or words[phrase.stop - 1] in ("اصابع", "اصبع"):
                    return None
                if any(document.before[at] & COMMA for at in range(phrase.first + 1, phrase.stop)):
                    return None
                stop = phrase.stop
                while stop - 1 > phrase.first and words[stop - 1] in _QUANTIFIERS:
                    stop -= 1
                source.phrase = NounPhrase(phrase.first, stop)
                return source
            if form.kind is FormKind.PARTICIPLE:
                return source
            if form.voice is Voice.PASSIVE:
                source.passive = True
                return source
            if position and words[position - 1] in RELATIVES and not before[position] & (HARD_BREAK | COMMA):
                if words[position - 1] == "الذين" and form.number == "s":
                    # الذين وجه إليهم الاتهام: a passive.
                    source.passive = True
                else:
                    source.phrase = antecedent(document, position - 1)
            elif not words[position].startswith(("و", "ف")):
                source.phrase = preposed_subject(document, position)
            if source.phrase is None and form.gender == "f" and form.number == "s" and form.kind in FINITE:
                # Without a subject the third person feminine of وجّه is the passive (وجهت إليه اتهامات).
                source.passive = form.verb.cue_lemma == "وجه"
            return source
        return None

    def modal(self, index: int) -> Source | None:
        """The modal verb whose complement the noun is (لم يستطع الجزم بأن), with its subject as source."""
        document, words, before = self.document, self.document.words, self.document.before
        position = index - 1
        if position < 0 or before[index] & (HARD_BREAK | COLON | COMMA | OPEN | CLOSE):
            return None
        if words[position] in ("في", "من", "عن", "الي", "ب"):
            position -= 1
        if position < 0:
            return None
        word = words[position]
        bare = word if word in _MODALS else word[1:] if word[:1] in ("و", "ف", "س") else word
        if bare not in _MODALS:
            return None
        source = Source("noun after modal verb", None, index + 1)
        if position and words[position - 1] in RELATIVES and not before[position] & (HARD_BREAK | COMMA):
            source.phrase = antecedent(document, position - 1)
        elif bare == word:
            source.phrase = preposed_subject(document, position)
        if (
            source.phrase is None
            and document.inside[index] < 0
            and bare[:1] in ("ا", "ن")
            and not bare.startswith(("است", "ارا"))
        ):
            # The first person is spoken inside a quotation only.
            return None
        return source

    def negated(self, index: int) -> bool:
        """Whether the modal verb before the noun is negated."""
        words = self.document.words
        return any(words[at] in NEGATIONS for at in range(max(0, index - 3), index))
