"""Words that introduce the wording after a finite cue (قائلا, بالقول, موضحا): part of the reporting, or the cue itself.

After a verb that has an object or a topic of its own (رد على الانتقادات قائلا, خاطبهم بالقول) they are the cue; else
the verb is (وأضاف فلان موضحا).
"""

from __future__ import annotations

from .cue import Cue, Kind
from .document import Document
from .inflection import Analysis, FormKind
from .lexicon import contexts
from .phrases import NounPhrase
from .readings import Readings
from .vocabulary import folded_words

__all__ = ["settle_introducers"]

_SAYING = folded_words(contexts.INTRODUCERS)
_TOPIC = folded_words(contexts.BEFORE_TOPICS)
# What one opens and closes with words.
_OCCASIONS = ("تصريح", "حديث", "كلام", "كلمت", "خطاب", "مداخلت", "موتمر", "مقال", "رسالت", "بيان")
_REACH = 16


def settle_introducers(document: Document, readings: Readings, cues: list[Cue]) -> list[Cue]:
    """Leave one cue where a finite verb and a word that introduces its wording share a content.

    Parameters
    ----------
    document, readings
        The article.
    cues
        The cues in order, before their contents are bounded.
    """
    at = {cue.first: cue for cue in cues}
    kept: list[Cue] = []
    for cue in cues:
        opening = cue.opening
        if cue.kind != Kind.FINITE or opening is None or cue.rule == "relay":
            kept.append(cue)
            continue
        index = _introducer(document, readings, cue)
        if index is None:
            kept.append(cue)
            continue
        _trim_source(cue, index)
        if not _has_topic(document, cue, index):
            kept.append(cue)
        elif index not in at:
            kept.append(_cue_of(document, readings, cue, index))
    return sorted(kept, key=lambda cue: (cue.first, cue.stop))


def _introducer(document: Document, readings: Readings, cue: Cue) -> int | None:
    """Return the word right before the content of a finite cue, or before its complementiser, that introduces it."""
    opening = cue.opening
    assert opening is not None
    limit = min(opening.content, cue.stop + _REACH)
    for index in (opening.connector, opening.content - 1, opening.content - 2):
        if not cue.stop <= index < limit:
            continue
        if document.words[index] in _SAYING:
            return index
        if index == opening.content - 1 and opening.complement.direct and _participle(document, readings, index):
            return index
    return None


def _participle(document: Document, readings: Readings, index: int) -> Analysis | None:
    """Return the reading of word `index` as an indefinite accusative participle, feminine or in -ا."""
    word = document.words[index]
    for reading in readings.at.get(index, ()):
        form = reading.form
        if (
            form.kind is FormKind.PARTICIPLE
            and form.accusative
            and not reading.proclitic
            and not reading.suffix
            and (word.endswith("ا") or (form.gender == "f" and word.endswith("ه")))
        ):
            return reading
    return None


def _trim_source(cue: Cue, index: int) -> None:
    source = cue.source
    if source is not None and source.first < index < source.stop:
        cue.source = NounPhrase(source.first, index)


def _has_topic(document: Document, cue: Cue, index: int) -> bool:
    """Whether a finite verb has an object or a topic before the word that introduces its wording."""
    words = document.words
    if cue.analysis is not None and cue.analysis.suffix:
        return True
    after = cue.source is not None and cue.source.first >= cue.stop
    assert cue.source is not None or not after
    start = cue.source.stop if cue.source is not None and after else cue.stop
    if start < index and words[start] in _TOPIC:
        return True
    return any(
        words[position].startswith(_OCCASIONS)
        and words[position].endswith(("ه", "ها", "هم"))
        and words[position - 1] not in ("في", "خلال", "ضمن", "ب")
        for position in range(cue.stop, index)
    )


def _cue_of(document: Document, readings: Readings, verb: Cue, index: int) -> Cue:
    """Return the introducing word as the cue of the verb's content."""
    reading = _participle(document, readings, index)
    saying = document.words[index] in _SAYING or reading is None
    lemma = "قول" if document.words[index] == "بالقول" else "قال"
    if reading is not None and not saying:
        lemma = reading.form.verb.cue_lemma
    cue = Cue(index, index + 1, Kind.PARTICIPLE, lemma)
    cue.gender, cue.number = verb.gender, verb.number
    if reading is not None and not saying:
        cue.verb, cue.analysis, cue.polarity = reading.form.verb, reading, reading.form.verb.polarity
    cue.opening = verb.opening
    cue.rule = "introducing participle"
    return cue
