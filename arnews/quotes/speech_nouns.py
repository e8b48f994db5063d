"""Speech nouns as cues: nouns with a source and a content (تأكيدات الوزير أن, طلبا عراقيا لـ, كرر دعوته إلى).

A noun counts only in one of a few constructions, each a rule of its own name, that express its source: a possessor, an
adjective of origin, a pronoun, ``من`` with a noun phrase, or the subject of a light or a modal verb that governs it.
"""

from __future__ import annotations

from ..model import SpeakerKind
from .complementisers import is_complementiser
from .cue import Cue, Kind
from .document import COMMA, HARD_BREAK, NEWLINE, PARAGRAPH_OR_STOP, PAREN_CLOSE, PAREN_OPEN, Document
from .inflection import Analysis, FormKind, fits_spelling
from .lexicon import contexts
from .lexicon.schema import Complement, VerbClass
from .lexicon.speech_nouns import (
    NOT_SPEECH,
    PLURAL_ONLY,
    UTTERANCES,
)
from .noun_context import (
    CLAUSAL,
    NOMINAL,
    Source,
)
from .noun_openings import OpeningSearch
from .noun_sources import SourceSearch
from .openings import Opening
from .readings import Readings
from .spelling import fold_lemma
from .vocabulary import (
    RELATIVES,
    folded_words,
    noun_of,
)

__all__ = ["find_speech_nouns"]

# A sentence that begins with one of these has its main clause after a comma.
_FRONTING = folded_words(contexts.FRONTING)
# Before a speech noun these make a venue of it: في تصريحاته, خلال تصريحه.
_VENUES = folded_words(contexts.BEFORE_VENUES)
_ACCORDING = folded_words(contexts.ACCORDING)
_LONGEST_VERSE = 300  # Words of scripture in brackets.
_SUFFIX_PERSONS: dict[str, tuple[int, str | None, str]] = {
    "ه": (3, "m", "s"),
    "ها": (3, "f", "s"),
    "هم": (3, "m", "p"),
    "هن": (3, "f", "p"),
    "هما": (3, None, "d"),
    "ي": (1, None, "s"),
    "نا": (1, None, "p"),
}
_NOT_SPEECH = folded_words(NOT_SPEECH)
_PLURAL_ONLY = folded_words(PLURAL_ONLY)
_UTTERANCES = folded_words(UTTERANCES)


def find_speech_nouns(document: Document, readings: Readings) -> list[Cue]:
    """Find the nouns that report: those with an expressed source and a content.

    Parameters
    ----------
    document
        The article.
    readings
        Its words as forms of reporting verbs.

    Returns
    -------
    list of Cue
        In the order of the text, each with its opening and, unless a pronoun expresses it, its source.

    Examples
    --------
    >>> document = Document("رغم تأكيدات الوزيرة أن الجسر آمن")
    >>> [(cue.lemma, cue.rule) for cue in find_speech_nouns(document, Readings(document))]
    [('تأكيد', 'noun with possessor')]
    """
    search = _Search(document, readings)
    cues = []
    for index in sorted(readings.at):
        for reading in readings.at[index]:
            if reading.form.kind is not FormKind.MASDAR:
                continue
            cue = search.cue(index, reading)
            if cue is not None:
                cues.append(cue)
                break
    return cues


class _Search(SourceSearch, OpeningSearch):
    """The search for speech nouns in one document."""

    def _is_occasion(self, index: int) -> bool:
        """Whether what is done is done at somebody's request (بناء على طلب الوزارة): no request is told."""
        words = self.document.words
        return index > 1 and words[index - 1] == "علي" and words[index - 2] == "بناء"

    def cue(self, index: int, reading: Analysis) -> Cue | None:
        """Return the cue that the noun at `index` is in this reading, if it is one."""
        if not self._is_speech_noun(index, reading) or self._is_occasion(index):
            return None
        verbal = not reading.suffix and self.verbal(index)
        for source in self.sources(index, reading):
            opening = self.opening(index, reading, source)
            if (
                verbal
                and source.rule not in ("noun with adjective of origin", "noun after light verb")
                and (opening is None or not self._clearly_noun(reading, source, opening))
            ):
                # A verb does not take لـ with a verbal noun (طلب فنلندا للانضمام).
                continue
            if opening is not None:
                return self._made(index, reading, source, opening)
        return None

    def _is_speech_noun(self, index: int, reading: Analysis) -> bool:
        """Whether the word is a speech noun at all rather than a verb, a venue or another word of its spelling."""
        document, form = self.document, reading.form
        lemma = fold_lemma(form.lemma)
        if form.verb.verb_class not in NOMINAL and form.verb.verb_class not in CLAUSAL:
            return False
        if lemma in _NOT_SPEECH or (lemma in _PLURAL_ONLY and form.number != "p"):
            return False
        surface = document.surface(index)
        if not fits_spelling(surface, reading):
            return False
        if form.surface.endswith("ه") and not reading.suffix and surface.endswith("ه"):
            # A typed ه is a pronoun: مطالبه is not مطالبة.
            return False
        previous = document.words[index - 1] if index and not document.before[index] & (HARD_BREAK | COMMA) else ""
        spoken = lemma in _UTTERANCES or (lemma == "قول" and form.number == "p")
        if previous in ("خيبه", "وخيبه"):
            return False
        if previous in ("باسم", "مكتب", "هيئه", "لدي"):
            # المتحدث باسم ادعاء هايلبرون: an office.
            return False
        if previous in _ACCORDING or (spoken and previous in _VENUES):
            # في تصريحاته, في إعلان: where it was said; the content is another's.
            return False
        if reading.suffix:
            if reading.suffix not in _SUFFIX_PERSONS:
                return False
            if reading.suffix in ("ي", "نا") and document.inside[index] < 0:
                return False
        return True

    def _clearly_noun(self, reading: Analysis, source: Source, opening: Opening) -> bool:
        """Whether the construction excludes the verb of the same spelling (ستدعم طلب روسيا للانضمام)."""
        if opening.complement is not Complement.LI or source.rule != "noun with possessor" or reading.proclitic:
            return False
        assert source.phrase is not None
        noun = noun_of(self.document.words[source.phrase.first])
        return opening.connector == source.phrase.stop and (noun is None or noun.kind is SpeakerKind.ORGANISATION)

    def _made(self, index: int, reading: Analysis, source: Source, opening: Opening) -> Cue:
        form = reading.form
        cue = Cue(index, index + 1, Kind.NOUN, form.lemma)
        cue.verb, cue.analysis = form.verb, reading
        cue.opening, cue.polarity, cue.rule = opening, form.verb.polarity, source.rule
        cue.source, cue.subject_side = source.phrase, "after" if source.phrase is not None else ""
        cue.passive = source.passive
        if source.phrase is None:
            if source.form is not None:
                cue.person, cue.gender, cue.number = source.form.person or 3, source.form.gender, source.form.number
                if self.document.inside[index] >= 0 and not source.passive and source.form.surface.endswith("ت"):
                    # Inside a quotation, and without a subject, أصدرت is "I have issued".
                    cue.person, cue.gender, cue.number = 1, None, "s"
            elif reading.suffix:
                cue.person, cue.gender, cue.number = _SUFFIX_PERSONS[reading.suffix]
        first = opening.content
        if opening.complement is Complement.COLON and self.document.before[first] & PAREN_OPEN:
            stop, limit = first + 1, min(self.document.count, first + _LONGEST_VERSE)
            while stop < limit and not self.document.before[stop] & (PAREN_CLOSE | NEWLINE):
                stop += 1
            cue.content_spans = [(first, stop)]
        elif form.verb.verb_class is VerbClass.ACCUSE and opening.complement is Complement.BI:
            self._with_accused(cue, source, opening)
        elif not opening.quoted:
            self._end_fronted(cue, opening)
        if source.rule == "noun after modal verb":
            cue.negated = self.negated(index)
        return cue

    def _end_fronted(self, cue: Cue, opening: Opening) -> None:
        """End a content in a fronted adjunct at the comma before the main clause (رغم نفيه وجود خلاف، غاب)."""
        words, before, inside = self.document.words, self.document.before, self.document.inside
        start = cue.first
        while start > 0 and cue.first - start < 5 and not before[start] & PARAGRAPH_OR_STOP:
            start -= 1
        head = words[start].removeprefix("و")
        if not before[start] & PARAGRAPH_OR_STOP or not (head in _FRONTING or words[start + 1] == "الرغم"):
            return
        for position in range(opening.content + 1, self.document.count):
            if before[position] & HARD_BREAK:
                return
            word = words[position]
            if word.startswith("و") and self.another(position):
                # Another noun beside it; the edges of contents settle it.
                return
            if (
                before[position] & COMMA
                and inside[position] == inside[cue.first]
                and not word.startswith("و")
                and word not in RELATIVES
                and not is_complementiser(word)
            ):
                cue.content_spans = [(opening.content, position)]
                return

    def _with_accused(self, cue: Cue, source: Source, opening: Opening) -> None:
        """Let the content begin with whom the accusation is against, as that of the verb does with its object."""
        start = cue.stop if source.phrase is None or source.phrase.first < cue.first else source.phrase.stop
        for position in range(start, opening.connector):
            word = self.document.words[position]
            if self.addressed(position) and word.startswith("ل"):
                cue.opening = Opening(Complement.BI, position, position, False)
                return
            if word == "الي" and position + 1 < opening.connector:
                cue.opening = Opening(Complement.BI, position, position + 1, False)
                return
