"""The table of reporting verbs: well-formed, consistent, complete against a reference list and against the gold."""

from __future__ import annotations

import json
import os
import pathlib
from collections import Counter

import pytest
from under_test import arnews, submodule

conjugation = submodule("quotes.conjugation")
inflection = submodule("quotes.inflection")
schema = submodule("quotes.lexicon.schema")
verbs = submodule("quotes.lexicon.verbs")

VERBS = verbs.VERBS
EXCLUDED = verbs.EXCLUDED
fold = submodule("quotes.spelling").fold
Complement, Flag, Polarity, VerbClass = schema.Complement, schema.Flag, arnews.Polarity, schema.VerbClass

LETTERS = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى")
MARKS = {"\N{ARABIC SHADDA}", "\N{ARABIC KASRA}"}

SHARED = os.environ.get("ARNEWS_SHARED")
needs_shared = pytest.mark.skipif(SHARED is None, reason="ARNEWS_SHARED does not name the reference data")


def test_every_lemma_once() -> None:
    repeated = [lemma for lemma, count in Counter(verb.lemma for verb in VERBS).items() if count > 1]
    assert not repeated
    assert len(VERBS) >= 260


def test_no_lemma_is_both_listed_and_excluded() -> None:
    assert not {verb.lemma for verb in VERBS} & EXCLUDED.keys()
    assert all(EXCLUDED.values())


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.lemma)
def test_row_is_well_formed(verb: object) -> None:
    assert isinstance(verb, schema.Verb)
    words = [verb.lemma, verb.imperfect, verb.participle, *verb.homographs, *verb.unused, *verb.without_pronoun]
    words += [word for noun in verb.masdars for word in (noun.singular, noun.plural)]
    for word in words:
        assert set(word) <= LETTERS | MARKS, word
    assert verb.cue_lemma == "".join(letter for letter in verb.lemma if letter in LETTERS)
    assert verb.imperfect.startswith("ي")
    assert not verb.participle or verb.participle.endswith("ا")
    assert bool(verb.frames) != (Flag.CONTROL in verb.flags)
    kinds = Counter((frame.complement, frame.object, frame.addressee) for frame in verb.frames)
    assert max(kinds.values(), default=1) == 1


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.lemma)
def test_named_forms_are_forms_of_the_verb(verb: object) -> None:
    assert isinstance(verb, schema.Verb)
    generated = {form.surface for form in conjugation._all_forms(verb)}
    named = [fold(word) for word in (*verb.homographs, *verb.unused)]
    assert set(named) <= generated
    assert len(set(named)) == len(named)
    assert {fold(word) for word in verb.without_pronoun} <= generated


def test_frames_read_back() -> None:
    for verb in VERBS:
        for frame in verb.frames:
            assert schema.parse_frame(str(frame)) == frame


# The stance that a class of verbs has as a whole.
POLARITIES = {
    "ASK": "ask",
    "DEMAND": "ask",
    "CALL": "ask",
    "ORDER": "ask",
    "ADVISE": "ask",
    "CLAIM": "claim",
    "DENY": "deny",
    "THREAT": "threat",
    "SAY": "assert",
    "INFORM": "assert",
    "ADD": "assert",
    "CLAR": "assert",
    "POINT": "assert",
    "ADMIT": "assert",
    "REVEAL": "assert",
    "ANNOUNCE": "assert",
    "DESCRIBE": "assert",
    "ACCUSE": "assert",
    "PROMISE": "assert",
    "EXPR": "assert",
    "RELAY": "assert",
}


def test_polarity_goes_with_the_class() -> None:
    for verb in VERBS:
        if verb.verb_class in POLARITIES and Flag.CONTROL not in verb.flags:
            assert verb.polarity == POLARITIES[verb.verb_class], verb.lemma


def test_polarity_of_single_verbs() -> None:
    """What the annotation guidelines name one by one."""
    by_lemma = {verb.lemma: verb for verb in VERBS}
    for lemma, polarity in {
        "قال": "assert",
        "نفى": "deny",
        "زعم": "claim",
        "ادّعى": "claim",
        "هدّد": "threat",
        "توعّد": "threat",
        "طلب": "ask",
        "دعا": "ask",
        "سأل": "ask",
        "أمر": "ask",
        "وجّه": "ask",
        "اقترح": "ask",
    }.items():
        assert by_lemma[lemma].polarity == polarity


# lemma: frames that the guidelines name, and lemma: frames that they rule out.
FRAMES = """
قال: أن/3 :/3 "/3
أشار: إلى_أن/3 إلى
لفت: إلى_أن/3 إلى
شدّد: على_أن/3 على
أخبر: مخاطب_أن/3 مخاطب_بأن/3
أبلغ: مخاطب_أن/3
طلب: من_مخاطب_أن/3 من_مخاطب_مفعول
حثّ: مخاطب_على/3
نصح: مخاطب_ب/3
اتّهم: مفعول_ب/3 مفعول_بأن/3
وصف: مفعول_ب/3 مفعول_بأن/3
اعتبر: مفعول_مفعول أن/3
حمّل: مفعول_مفعول
أعرب: عن/3
نفى: أن/3 مفعول
حذّر: من_أن/3 من
سأل: سؤال/3
تساءل: سؤال/3
تعهّد: ب
اعترف: ب بأن/3
"""
NOT_FRAMES = """
تابع: مفعول
أضاف: مفعول
تحدّث: عن
أصرّ: على
رفض: أن مفعول
"""


def _frames(verb: object) -> set[str]:
    assert isinstance(verb, schema.Verb)
    return {str(frame).replace(" ", "_") for frame in verb.frames}


@pytest.mark.parametrize("line", FRAMES.strip().splitlines())
def test_has_frames(line: str) -> None:
    lemma, _, wanted = line.partition(": ")
    (verb,) = [verb for verb in VERBS if verb.lemma == lemma]
    assert set(wanted.split()) <= _frames(verb)


@pytest.mark.parametrize("line", NOT_FRAMES.strip().splitlines())
def test_has_not_frames(line: str) -> None:
    lemma, _, unwanted = line.partition(": ")
    (verb,) = [verb for verb in VERBS if verb.lemma == lemma]
    bare = {frame.partition("/")[0] for frame in _frames(verb)}
    assert not set(unwanted.split()) & bare


def test_condemning_and_praising_need_quoted_words() -> None:
    for verb in VERBS:
        if verb.verb_class in (VerbClass.CONDEMN, VerbClass.PRAISE):
            assert Flag.QUOTE_ONLY in verb.flags, verb.lemma


def test_every_flag_is_explained() -> None:
    assert set(schema.FLAGS) == set(Flag)
    assert all(schema.FLAGS.values())


def test_complements_are_of_one_sort() -> None:
    for complement in Complement:
        assert complement.nominal + complement.direct + complement.clausal == 1
    assert Complement.ILA_AN.preposition == Complement.ILA.preposition == "إلى"
    assert Complement.OBJECT.preposition == ""


@pytest.mark.parametrize(
    ("table", "homographs"),
    [
        ("نفى | ينفي | نافيا", ""),
        ("نفى | ينفي | نافيا | نفي | DENY | deny | أن/4 | -", ""),
        ("نفى | ينفي | نافيا | نفي | DENY | deny | حيث أن | -", ""),
        ("نفى | ينفي | نافيا | نفي | DENY | deny | عن مخاطب أن | -", ""),
        ("نفى | ينفي | نافيا | نفي | DENY | deny | أن/x | -", ""),
        ("نفى | ينفي | نافيا | نفي | DENY | deny | أن | -", "أنكر: منكر"),
    ],
)
def test_bad_rows_are_refused(table: str, homographs: str) -> None:
    with pytest.raises(arnews.InvalidArgument):
        schema.parse_verbs(table, homographs)


@pytest.mark.parametrize("column", ["NEGATION | deny | أن | -", "DENY | no | أن | -", "DENY | deny | أن | never"])
def test_unknown_values_are_refused(column: str) -> None:
    with pytest.raises(arnews.InvalidArgument):
        schema.parse_verbs(f"نفى | ينفي | نافيا | نفي | {column}")


@needs_shared
def test_the_reference_list_is_covered() -> None:
    assert SHARED is not None
    lines = (pathlib.Path(SHARED) / "reference" / "verbs.tsv").read_text("utf-8").splitlines()
    lemmas = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    assert len(lemmas) >= 320
    known = {verb.lemma for verb in VERBS} | EXCLUDED.keys()
    assert not [lemma for lemma in lemmas if lemma not in known]


# Cues that are no word of a verb: prepositions, fixed phrases and punctuation.
_FIXED = {":", "..", "وفق", "بحسب", "حسب", "على حد", "على ما", "نقلا عن", "على لسان", "طبقا", "كما"}


@needs_shared
@pytest.mark.parametrize("part", ["seeds", "dev"])
def test_the_cues_of_the_gold_are_read(part: str) -> None:
    """Verbal and nominal cues are forms of their lemma, as typed, with the polarity of the gold."""
    assert SHARED is not None
    total = 0
    unread: list[str] = []
    other_polarity: list[str] = []
    for path in sorted((pathlib.Path(SHARED) / "gold" / part).glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            if record["cue_lemma"] in _FIXED:
                continue
            total += 1
            word = record["cue_text"].split()[0]
            readings = [
                reading
                for reading in inflection.analyze_word(fold(word), INDEX)
                if fold(reading.form.lemma) == fold(record["cue_lemma"]) and inflection.fits_spelling(word, reading)
            ]
            if not readings:
                unread.append(record["id"])
            elif record["polarity"] not in ("deny", *(reading.form.verb.polarity for reading in readings)):
                other_polarity.append(record["id"])
    assert total >= 90
    assert len(unread) <= 0.01 * total, unread
    assert len(other_polarity) <= 0.01 * total, other_polarity


INDEX = inflection.build_index(VERBS)
