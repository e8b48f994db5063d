"""Speakers: mentions of one article, full names across articles, institutions and those who speak for them."""

from __future__ import annotations

from typing import Any

import pytest
from attributions import annotated, marked, shared
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

profiles = submodule("quotes.speaker_profiles")
words = submodule("quotes.speaker_words")
institutions = submodule("quotes.institutions")

SEEDS = ["000", "001", "002", "003", "004"]


def speakers_of(*texts: str) -> dict[str, arnews.Speaker]:
    pairs = [marked(f"a{number}", text) for number, text in enumerate(texts)]
    found = arnews.speakers([article for article, _ in pairs], {article.id: given for article, given in pairs})
    by_name = {speaker.name: speaker for speaker in found}
    assert len(by_name) == len(found), [speaker.name for speaker in found]
    return by_name


@pytest.mark.parametrize(
    ("phrase", "kind", "gender", "number", "on_behalf_of"),
    [
        ("سلمى الجندلي، المتحدثة باسم وزارة المياه", "person", "feminine", "singular", "وزارة المياه"),
        ("الناطق الرسمي باسم الجيش العقيد حاتم الصوفي", "person", "masculine", "singular", "الجيش"),
        ("حاتم الصوفي المتحدث الرسمي لمكتب الإحصاء في عمّان", "person", "masculine", "singular", "مكتب الإحصاء"),
        ("المتحدثة باسم البيت الأبيض هيلغا ستونفيلد", "person", "feminine", "singular", "البيت الأبيض"),
        ("وزير الزراعة", "person", "masculine", "singular", None),
        ("بيان لوزارة المياه", "document", "masculine", "singular", "وزارة المياه"),
        ("بيان صادر عن حكومة بغداد", "document", "masculine", "singular", "حكومة بغداد"),
        ("دراسة حديثة", "document", "feminine", "singular", None),
        ("تقارير صحفية", "document", "feminine", "plural", None),
        ("وزارة المياه", "organisation", "feminine", "singular", None),
        ("الجيش اللبناني", "organisation", "masculine", "singular", None),
        ("واشنطن", "organisation", "feminine", "singular", None),
        ("صحيفة «الميزان»", "media", "feminine", "singular", None),
        ("رويترز", "media", "feminine", "singular", None),
        ("ناشطون", "group", "masculine", "plural", None),
        ("كبار مستشاري الوزير، عادل الراشدي", "group", "masculine", "plural", None),
        ("مصدر أمني", "anonymous", "masculine", "singular", None),
        ("مسؤولة في الوزارة", "anonymous", "feminine", "singular", None),
        ("مصادر مطلعة", "anonymous", "feminine", "plural", None),
    ],
)
def test_profile_of_a_phrase(
    phrase: str, kind: str, gender: str | None, number: str | None, on_behalf_of: str | None
) -> None:
    profile = profiles.speaker_profile(phrase)
    assert (profile.kind, profile.gender, profile.number, profile.on_behalf_of) == (kind, gender, number, on_behalf_of)


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("البنتاغون", "وزارة الدفاع الأميركية", True),
        ("وزارة الدفاع الأمريكية (البنتاغون)", "البنتاجون", True),
        ("الخارجية", "وزارة الخارجية الأمريكية", True),
        ("الخارجية الروسية", "وزارة الخارجية الأمريكية", False),
        ("حكومة بغداد", "الحكومة العراقية", True),
        ("واشنطن", "الولايات المتحدة", True),
        ("وزارة الدفاع", "وزارة الخارجية", False),
        ("الوزارة", "وزارة الخارجية", False),
    ],
)
def test_institutions(a: str, b: str, agree: bool) -> None:
    first, second = institutions.institution_of(a), institutions.institution_of(b)
    assert first.agrees_with(second) is agree
    assert second.agrees_with(first) is agree


@pytest.mark.parametrize(
    ("sentence", "formula"),
    [
        ("قال مسؤول طلب عدم الكشف عن هويته إن السد آمن", "طلب عدم الكشف عن هويته"),
        ("وأضاف المصدر مفضّلا عدم ذكر اسمه أن السد آمن", "مفضّلا عدم ذكر اسمه"),
        ("مصادر لم تسمها", "لم تسمها"),
        ("مسؤولة اشترطت عدم نشر اسمها", "اشترطت عدم نشر اسمها"),
        ("قال الوزير إن السد آمن", None),
    ],
)
def test_anonymity_formula(sentence: str, formula: str | None) -> None:
    assert words.anonymity_formula(sentence) == formula


def test_a_surname_joins_the_full_name_of_its_article() -> None:
    found = speakers_of(
        "⟨cue:قالت⟩ ⟨source:وزيرة المياه سلمى الجندلي⟩ إن ⟨content:السد آمن⟩. "
        "و⟨cue1:أضافت⟩ ⟨source1:الجندلي⟩ أن ⟨content1:العمل مستمر⟩."
    )
    assert list(found) == ["سلمى الجندلي"]
    speaker = found["سلمى الجندلي"]
    assert speaker.variants == ("الجندلي",)
    assert speaker.titles == ("وزيرة المياه",)
    assert speaker.gender == "feminine"
    assert speaker.statements == (("a0", 0), ("a0", 1))
    assert len(speaker.mentions) == 2


def test_a_surname_that_two_people_share_joins_neither() -> None:
    found = speakers_of(
        "⟨cue:قالت⟩ ⟨source:سلمى الجندلي⟩ إن ⟨content:السد آمن⟩. "
        "⟨cue1:وقال⟩ ⟨source1:هاني الجندلي⟩ إنه ⟨content1:قديم⟩. "
        "⟨cue2:وقال⟩ ⟨source2:الجندلي⟩ إن ⟨content2:العمل مستمر⟩."
    )
    assert set(found) == {"سلمى الجندلي", "هاني الجندلي", "الجندلي"}


def test_spellings_join_across_articles_and_surnames_do_not() -> None:
    found = speakers_of(
        "⟨cue:قالت⟩ ⟨source:هيلغا غونترسن⟩ إن ⟨content:السد آمن⟩.",
        "⟨cue:قالت⟩ ⟨source:المهندسة هيلجا جونترسن⟩ إن ⟨content:السد قديم⟩.",
        "⟨cue:قال⟩ ⟨source:الحوراني⟩ إن ⟨content:السد آمن⟩.",
        "⟨cue:قال⟩ ⟨source:زياد الحوراني⟩ إن ⟨content:السد آمن⟩.",
    )
    assert set(found) == {"هيلغا غونترسن", "الحوراني", "زياد الحوراني"}
    assert found["هيلغا غونترسن"].variants == ("هيلجا جونترسن",)
    assert len(found["هيلغا غونترسن"].statements) == 2


def test_a_name_that_fits_two_people_joins_neither() -> None:
    found = speakers_of(
        "⟨cue:قال⟩ ⟨source:محمد علي الجندلي⟩ إن ⟨content:السد آمن⟩.",
        "⟨cue:قال⟩ ⟨source:محمد حسن الجندلي⟩ إن ⟨content:السد قديم⟩.",
        "⟨cue:قال⟩ ⟨source:محمد الجندلي⟩ إن ⟨content:السد جديد⟩.",
    )
    assert len(found) == 3


def test_the_holders_of_one_title_are_not_merged() -> None:
    found = speakers_of(
        "⟨cue:قال⟩ ⟨source:رئيس الوزراء عادل الراشدي⟩ إن ⟨content:السد آمن⟩.",
        "⟨cue:قال⟩ ⟨source:رئيس الوزراء مصطفى القلمي⟩ إن ⟨content:السد قديم⟩.",
        "⟨cue:قال⟩ ⟨source:رئيس الوزراء⟩ إن ⟨content:السد جديد⟩.",
    )
    assert set(found) == {"عادل الراشدي", "مصطفى القلمي", "رئيس الوزراء"}


def test_unnamed_sources_of_two_articles_are_two() -> None:
    pairs = [
        marked(f"a{number}", "⟨cue:قال⟩ ⟨source:مسؤول أمني⟩ طلب عدم ذكر اسمه إن ⟨content:السد آمن⟩.")
        for number in (1, 2)
    ]
    found = arnews.speakers([article for article, _ in pairs], {article.id: given for article, given in pairs})
    assert [(speaker.kind, speaker.anonymity) for speaker in found] == [("anonymous", "طلب عدم ذكر اسمه")] * 2


def test_an_institution_and_its_spokesperson_are_two_speakers() -> None:
    found = speakers_of(
        "⟨cue:قالت⟩ ⟨source:وزارة المياه⟩ إن ⟨content:السد آمن⟩. "
        "⟨cue1:وقال⟩ ⟨source1:المتحدث باسم وزارة المياه حاتم الصوفي⟩ إنه "
        "⟨content1:جديد⟩."
    )
    assert set(found) == {"وزارة المياه", "حاتم الصوفي"}


def test_further_mentions_of_a_full_name_are_found() -> None:
    found = speakers_of(
        "زارت سلمى الجندلي السد. ⟨cue:وقالت⟩ ⟨source:سلمى الجندلي⟩ إن ⟨content:السد آمن⟩. وغادرت سلمى الجندلية."
    )
    assert [mention.span.start for mention in found["سلمى الجندلي"].mentions] == [5, 30]


@pytest.mark.parametrize(
    ("articles", "attributions"),
    [
        ("نص", None),
        (["نص"], None),
        (None, None),
        ([], [("a", ())]),
        ([arnews.Article("a", "نص")], {"a": ["نص"]}),
        (
            [arnews.Article("a", "نص")],
            {"a": [arnews.Attribution(cue=arnews.Span(0, 9), cue_lemma="قال", content=(arnews.Span(0, 1),))]},
        ),
        ([arnews.Article("a", "نص")], {"b": []}),
        ([arnews.Article("a", "نص"), arnews.Article("a", "نص")], {}),
    ],
)
@pytest.mark.parametrize("function", ["speakers", "thread_quotes"])
def test_bad_arguments(function: str, articles: Any, attributions: Any) -> None:
    with pytest.raises(arnews.InvalidArgument):
        getattr(arnews, function)(articles, attributions)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=40), st.integers(0, 39), st.integers(0, 39)), max_size=6))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_speakers(rows: list[tuple[str, int, int]]) -> None:
    articles, attributions = [], {}
    for number, (text, first, second) in enumerate(rows):
        start, end = sorted((min(first, len(text)), min(second, len(text))))
        span = arnews.Span(start, end)
        articles.append(arnews.Article(f"a{number}", text))
        attributions[f"a{number}"] = [arnews.Attribution(cue=span, cue_lemma="قال", source=span, content=(span,))]
    found = arnews.speakers(articles, attributions)
    statements = [statement for speaker in found for statement in speaker.statements]
    assert sorted(statements) == [(article.id, 0) for article in sorted(articles, key=lambda article: article.id)]
    arnews.thread_quotes(articles, attributions)


def test_two_spellings_in_the_annotated_articles_are_one_speaker_each() -> None:
    articles, attributions = annotated(shared(), SEEDS)
    owner = {
        statement: speaker for speaker in arnews.speakers(articles, attributions) for statement in speaker.statements
    }
    assert owner["000", 16] is owner["001", 5] is owner["001", 11]
    assert owner["003", 19] is owner["004", 9]
    assert owner["003", 8] is owner["004", 18]
    prime_ministers = {owner["001", 3].name, owner["003", 8].name}
    assert len(prime_ministers) == 2
    for statement in (("000", 15), ("003", 17)):
        assert owner[statement].kind == "organisation"
