"""The inflection of reporting verbs, against a table written by hand and against a slow look-up."""

from __future__ import annotations

import json
import pathlib
import string
import sys
import time
from collections import defaultdict
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import submodule

conjugation = submodule("quotes.conjugation")
inflection = submodule("quotes.inflection")
schema = submodule("quotes.lexicon.schema")
verbs = submodule("quotes.lexicon.verbs")

fold = submodule("quotes.spelling").fold
VERBS = verbs.VERBS
BY_LEMMA = {verb.lemma: verb for verb in VERBS}
INDEX = inflection.build_index(VERBS)

TABLE: list[dict[str, Any]] = [
    json.loads(line)
    for line in (pathlib.Path(__file__).parent / "data" / "inflection.jsonl").read_text("utf-8").splitlines()
]
ROWS_BY_LEMMA: dict[str, list[dict[str, Any]]] = defaultdict(list)
for _row in TABLE:
    ROWS_BY_LEMMA[_row["lemma"]].append(_row)


def verb_of(row: dict[str, Any]) -> Any:
    """The verb of a row: of the lexicon, or one that the row spells out because the lexicon needs none of its type."""
    if "verb" in row:
        (verb,) = schema.parse_verbs(row["verb"])
        return verb
    return attrs.evolve(BY_LEMMA[row["lemma"]], unused=())


def matches(form: Any, row: dict[str, Any]) -> bool:
    if form.surface != fold(row["surface"]) or form.kind != row["kind"]:
        return False
    voice = row.get("voice", "active")
    if form.kind in ("perfect", "imperfect") and form.voice not in (voice, "either"):
        return False
    return all(
        getattr(form, name) == row[name]
        for name in ("person", "gender", "number", "mood_short", "accusative")
        if name in row
    )


def test_table_is_large_enough() -> None:
    assert len(TABLE) >= 250
    assert len(ROWS_BY_LEMMA) >= 30


@pytest.mark.parametrize("lemma", sorted(ROWS_BY_LEMMA))
def test_generates_the_table(lemma: str) -> None:
    rows = ROWS_BY_LEMMA[lemma]
    generated = inflection.forms(verb_of(rows[0]))
    missing = [row for row in rows if not any(matches(form, row) for form in generated)]
    assert not missing


@pytest.mark.parametrize("lemma", sorted(ROWS_BY_LEMMA))
def test_generates_nothing_beyond_the_table(lemma: str) -> None:
    """Perfects, and imperfects of the long mood, are those of the table or another seat of their hamza."""
    rows = ROWS_BY_LEMMA[lemma]
    bare = str.maketrans({"ؤ": "ا", "ئ": "ا", "ء": "ا", "و": "ا", "ي": "ا"})
    known = {fold(row["surface"]).translate(bare) for row in rows if row["kind"] in ("perfect", "imperfect")}
    for form in inflection.forms(verb_of(rows[0])):
        if form.voice == "passive" or form.kind not in ("perfect", "imperfect") or form.mood_short or form.person == 2:
            continue
        assert form.surface.translate(bare) in known, form


def test_unused_forms_are_left_out() -> None:
    verb = BY_LEMMA["أجاب"]
    assert "يجب" in verb.unused
    surfaces = {form.surface for form in inflection.forms(verb)}
    assert {"اجاب", "يجيب"} <= surfaces
    assert not surfaces & {fold(word) for word in verb.unused}
    assert {fold(word) for word in verb.unused} <= {
        form.surface for form in inflection.forms(attrs.evolve(verb, unused=()))
    }


# Word, then every (proclitic, lemma, kind, pronoun) that must be among its readings.
WORDS = """
وقال: و قال perfect -
فقالت: ف قال perfect -
وقالوا: و قال perfect -
سيقول: س قال imperfect -
وسيعلن: وس أعلن imperfect -
فستؤكد: فس أكد imperfect -
ليقول: ل قال imperfect -
وليؤكد: ول أكد imperfect -
بيقول: ب قال imperfect -
اتهموه: - اتهم perfect ه
واتهمته: و اتهم perfect ه
يتهمونها: - اتهم imperfect ها
أبلغته: - أبلغ perfect ه
أبلغهم: - أبلغ perfect هم
سنبلغكم: س أبلغ imperfect كم
أخبرني: - أخبر perfect ني
أخبرونا: - أخبر perfect نا
نفاها: - نفى perfect ها
ينفيه: - نفى imperfect ه
يراه: - رأى imperfect ه
يخشاه: - خشي imperfect ه
دعاهم: - دعا perfect هم
ندعوهم: - دعا imperfect هم
تعتبره: - اعتبر imperfect ه
اعتبرها: - اعتبر perfect ها
وصفوها: - وصف perfect ها
يطالبنا: - طالب imperfect نا
قوله: - قول masdar ه
بقولها: ب قول masdar ها
بالقول: بال قول masdar -
والقول: وال قول masdar -
للقول: لل قول masdar -
كقوله: ك قول masdar ه
تصريحاته: - تصريح masdar ه
وتصريحاتهم: و تصريح masdar هم
مزاعمه: - مزعم masdar ه
دعوته: - دعوة masdar ه
ودعوتها: و دعوة masdar ها
ادعاءه: - ادعاء masdar ه
ادعائه: - ادعاء masdar ه
ادعاؤهم: - ادعاء masdar هم
شكواه: - شكوى masdar ه
لإصراره: ل إصرار masdar ه
اتهاماتهما: - اتهام masdar هما
واصفا: - وصف participle -
ومؤكدة: و أكد participle -
محذرين: - حذر participle -
متهمه: - اتهم participle ه
يوكد: - أكد imperfect -
سئلت: - سأل perfect -
قيل: - قال perfect -
ينف: - نفى imperfect -
ونفت: و نفى perfect -
بيّنت: - بين perfect -
ذكّرهم: - ذكر perfect هم
وعدهم: - وعد perfect هم
وصف: - وصف perfect -
ووصفت: و وصف perfect -
"""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_takes_words_apart(line: str) -> None:
    word, _, wanted = line.partition(":")
    expected = tuple("" if part == "-" else part for part in wanted.split())
    found = {
        (reading.proclitic, reading.form.lemma, reading.form.kind.value, reading.suffix)
        for reading in inflection.analyze_word(fold(word), INDEX)
    }
    assert expected in found


# Words that are no form of any verb of the table, and clitics that do not go with the form behind them.
NO_FORMS = """
مدرسة الجمعة السيارة كتاباتنا طاولة عبدالله فلسطينيون إلى حيث الذي سوف لكن ثم
سقال سقالت لقالوا بقال كقال سمؤكدا القال واليقول
بينهم وبينها عبرها ودونه قدرته قدرها بيشكك بيرجين
قالواه قائلاه يراهه دعوةه السيقول والسيؤكد مؤكداه
"""


@pytest.mark.parametrize("word", NO_FORMS.split())
def test_other_words_have_no_reading(word: str) -> None:
    assert inflection.analyze_word(fold(word), INDEX) == ()


# Word as typed, then the readings (lemma, kind, person) that its spelling allows and those that it excludes.
SPELLINGS = """
أعتقد | اعتقد:imperfect:1 | اعتقد:perfect:3
اعتقد | اعتقد:imperfect:1 اعتقد:perfect:3 |
وأتهم | اتهم:imperfect:1 | اتهم:perfect:3
إتهم | اتهم:perfect:3 |
أعلن | أعلن:perfect:3 أعلن:imperfect:1 |
إعلان | إعلان:masdar:- |
اعلان | إعلان:masdar:- |
أقوال | قول:masdar:- |
إضاف | | أضاف:perfect:3
آمر | أمر:imperfect:1 أمر:participle:- | أمر:perfect:3
مؤكدة | أكد:participle:- |
مؤكده | أكد:participle:- |
ذكرة | | ذكر:perfect:3
أُعلِنَت | أعلن:perfect:3 |
"""


@pytest.mark.parametrize("line", SPELLINGS.strip().splitlines())
def test_typed_hamza_and_teh_marbuta_count(line: str) -> None:
    word, allowed, excluded = (part.strip() for part in line.split("|"))
    found: dict[str, bool] = {}
    for reading in inflection.analyze_word(fold(word), INDEX):
        name = f"{reading.form.lemma}:{reading.form.kind.value}:{reading.form.person or '-'}"
        found[name] = found.get(name, False) or inflection.fits_spelling(word, reading)
    assert {name: found.get(name) for name in allowed.split()} == dict.fromkeys(allowed.split(), True)
    assert {name: found.get(name) for name in excluded.split()} == dict.fromkeys(excluded.split(), False)


def test_every_proper_spelling_fits_its_own_reading() -> None:
    """The rows of the table are typed with care: no reading that they name is excluded."""
    for row in TABLE:
        if "verb" in row:
            continue
        readings = [
            reading
            for reading in inflection.analyze_word(fold(row["surface"]), INDEX)
            if reading.form.verb.lemma == row["lemma"] and not reading.suffix and matches(reading.form, row)
        ]
        assert all(inflection.fits_spelling(row["surface"], reading) for reading in readings), row


def test_a_form_is_found_under_its_own_surface() -> None:
    for surface, found in INDEX.items():
        readings = {
            reading.form
            for reading in inflection.analyze_word(surface, INDEX)
            if not reading.proclitic + reading.suffix
        }
        assert set(found) <= readings, surface


def test_index_has_one_entry_for_each_form() -> None:
    generated = [form for verb in VERBS for form in inflection.forms(verb)]
    assert sum(map(len, INDEX.values())) == len(generated)
    assert len(set(generated)) == len(generated)
    assert all(form.surface == surface for surface, found in INDEX.items() for form in found)
    assert all(fold(surface) == surface and surface for surface in INDEX)


_SURFACES = sorted(INDEX)
_CLITICS = ("", "و", "ف", "س", "ل", "ب", "ك", "وس", "فس", "ال", "بال", "وبال", "لل")
_PRONOUNS = ("", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "ني", "نا", "ي")


@given(
    st.sampled_from(_SURFACES), st.sampled_from(_CLITICS), st.sampled_from(_PRONOUNS), st.sampled_from(["", "ا", "ن"])
)
@settings(deadline=None, max_examples=1500)
def test_the_quick_refusal_loses_no_reading(surface: str, clitic: str, pronoun: str, more: str) -> None:
    """The set of openings is only a short cut: with every opening allowed, no further reading appears."""
    word = clitic + surface + pronoun + more

    class Everything(frozenset[str]):
        def __contains__(self, item: object) -> bool:
            return True

    slow = inflection.FormIndex(INDEX)
    slow.without_pronoun = INDEX.without_pronoun
    slow.openings = Everything()
    assert inflection.analyze_word(word, INDEX) == inflection.analyze_word(word, slow)


@given(st.sampled_from(_SURFACES), st.sampled_from(("", "و", "ف")), st.sampled_from(_PRONOUNS[1:]))
@settings(deadline=None, max_examples=800)
def test_readings_spell_the_word(surface: str, clitic: str, pronoun: str) -> None:
    """Proclitic, form and pronoun, joined as spelling joins them, give the word back."""
    word = clitic + surface + pronoun
    for reading in inflection.analyze_word(word, INDEX):
        host = word[len(reading.proclitic) : len(word) - len(reading.suffix)]
        if not reading.suffix:
            assert host == reading.form.surface
        else:
            assert host in inflection._hosts(reading.form.surface)


@given(st.text(max_size=30))
@settings(deadline=None, max_examples=300)
def test_any_word_is_analysed(word: str) -> None:
    for reading in inflection.analyze_word(word, INDEX):
        assert reading.form.surface in INDEX
    inflection.analyze_word(fold(word), INDEX)


def test_lone_surrogates_and_empty_words() -> None:
    for word in ("", "\ud800", "و", "\udfffقال", string.ascii_letters * 1000, "و" * 100_000):
        assert inflection.analyze_word(word, INDEX) == ()


def test_index_does_not_depend_on_the_order_of_its_making() -> None:
    again = inflection.build_index(VERBS)
    assert list(again) == list(INDEX)
    assert again == INDEX
    assert again.openings == INDEX.openings
    assert again.without_pronoun == INDEX.without_pronoun


def _best(run: Any, repetitions: int) -> float:
    best = float("inf")
    for _ in range(repetitions):
        started = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - started)
    return best


@pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer slows everything down")
def test_cost() -> None:
    """Generous ceilings on a shared machine; the usual figures are a fifth of them."""
    assert _best(lambda: inflection.build_index(VERBS), 5) < 0.3
    words = [fold(word) for word in NO_FORMS.split()[:13]] * 1000
    refuse = _best(lambda: [inflection.analyze_word(word, INDEX) for word in words], 5) / len(words)
    assert refuse < 2e-6
