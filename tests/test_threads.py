"""Threads: one statement across articles, what each outlet made of it, and statements that only look alike."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attributions import annotated, marked, shared
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

matching = submodule("quotes.statement_matching")
content_words = submodule("quotes.content_words")

SEEDS = ["000", "001", "002", "003", "004"]
FIRST = (
    "⟨cue:قالت⟩ ⟨source:وزيرة المياه سلمى الجندلي⟩ إن "
    "⟨content:السد الكبير سيفتح بواباته في الربيع المقبل لري الحقول الشمالية⟩."
)
# Statements of other topics, so that the words of the first are rare.
OTHERS = [
    "⟨cue:قال⟩ ⟨source:مدير المتحف هاني الصفدي⟩ إن ⟨content:القاعة الجديدة تعرض أربعين لوحة من القرن الماضي⟩.",
    "⟨cue:أعلنت⟩ ⟨source:نقابة البحارة⟩ أن ⟨content:الإضراب يبدأ فجر الخميس إذا فشلت المفاوضات مع أصحاب السفن⟩.",
    "⟨cue:قال⟩ ⟨source:المدرب ماجد العريفي⟩ إن ⟨content:الفريق يحتاج إلى مهاجم سريع قبل انطلاق البطولة⟩.",
]


def threads_of(*texts: str | tuple[str, dict[str, Any]]) -> tuple[arnews.QuoteThread, ...]:
    pairs = []
    for number, item in enumerate([*texts, *OTHERS]):
        text, options = item if isinstance(item, tuple) else (item, {})
        pairs.append(marked(f"a{number}", text, **options))
    return arnews.thread_quotes([article for article, _ in pairs], {article.id: given for article, given in pairs})


def ids(thread: arnews.QuoteThread) -> list[str]:
    return [quote.article_id for quote in thread.quotes]


def test_the_same_words() -> None:
    [thread] = threads_of(FIRST, FIRST.replace("وزيرة المياه سلمى", "سلمى"))
    assert ids(thread) == ["a0", "a1"]
    assert thread.speaker is not None
    assert thread.speaker.name == "سلمى الجندلي"
    assert [quote.relation for quote in thread.quotes] == ["record", "verbatim"]
    assert thread.quotes[1].changes == ()


def test_direct_is_the_record_and_the_earliest_is_the_origin() -> None:
    day = datetime(2030, 5, 1)
    [thread] = threads_of(
        (
            FIRST.replace("⟨content:", "«⟨content:").replace("الشمالية⟩", "الشمالية⟩»"),
            {"published": day + timedelta(hours=3)},
        ),
        (FIRST.replace(" لري الحقول الشمالية", ""), {"published": day}),
    )
    assert ids(thread) == ["a1", "a0"]
    assert thread.record == 1
    assert thread.quotes[0].relation == "shortened"
    assert [change.kind for change in thread.quotes[0].changes] == ["deleted"]


def test_naive_moments_are_utc_and_missing_ones_last() -> None:
    moment = datetime(2030, 5, 1, 12)
    [thread] = threads_of(
        FIRST,
        (FIRST, {"published": moment}),
        (FIRST, {"published": moment.replace(tzinfo=UTC) - timedelta(minutes=1)}),
    )
    assert ids(thread) == ["a2", "a1", "a0"]


def test_changes_stand_in_either_article() -> None:
    first = FIRST
    second = "في خبر آخر " + FIRST.replace("الربيع المقبل", "الخريف القادم")
    pairs = [marked("a0", first), marked("a1", second)]
    [thread] = arnews.thread_quotes([article for article, _ in pairs], {article.id: found for article, found in pairs})
    texts = {article.id: article.text for article, _ in pairs}
    record = thread.quotes[thread.record].article_id
    [member] = [quote for quote in thread.quotes if quote.article_id != record]
    [change] = member.changes
    assert {change.a.of(texts[record]), change.b.of(texts[member.article_id])} == {"الربيع المقبل", "الخريف القادم"}


def test_another_translation_by_the_same_speaker() -> None:
    [thread] = threads_of(
        "⟨cue:قالت⟩ ⟨source:هيلغا غونترسن⟩ إن "
        "⟨content:ثمة ضرورة للتعاون بين البلدين ليس في شؤون الملاحة فحسب بل في الصيد والسياحة والتجارة⟩.",
        "⟨cue:قالت⟩ ⟨source:هيلجا جونترسن⟩ إن "
        "⟨content:هناك ضرورة لتعاون البلدين ليس فقط في مجال الملاحة ولكن أيضا في الصيد والسياحة والتجارة⟩.",
    )
    assert ids(thread) == ["a0", "a1"]
    assert {quote.relation for quote in thread.quotes} == {"record", "reworded"}


def test_an_institution_and_its_spokesperson_are_one_voice() -> None:
    content = "⟨content:السفينة الغارقة كانت تنقل شحنة من الأخشاب إلى الميناء الجنوبي⟩."
    [thread] = threads_of(
        f"⟨cue:قالت⟩ ⟨source:وزارة النقل اليونانية⟩ إن {content}",
        f"⟨cue:قال⟩ ⟨source:المتحدث باسم وزارة النقل اليونانية نيكوس ديماس⟩ إن {content}",
    )
    assert ids(thread) == ["a0", "a1"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The same topic, another statement.
        ("سيفتح بواباته في الربيع المقبل لري الحقول الشمالية", "بني قبل أربعين عاما على نهر يعبر الحقول الشمالية"),
        # Another toll.
        ("انهار جزئيا وقتل 12 عاملا في الحقول الشمالية أمس", "انهار جزئيا وقتل 15 عاملا في الحقول الشمالية أمس"),
        ("انهار جزئيا وقتل 4 عمال في الحقول الشمالية أمس", "انهار جزئيا وقتل خمسة عمال في الحقول الشمالية أمس"),
    ],
)
def test_not_the_same_statement(first: str, second: str) -> None:
    head = "⟨cue:قالت⟩ ⟨source:وزيرة المياه سلمى الجندلي⟩ إن ⟨content:السد الكبير {}⟩."
    assert threads_of(head.format(first), head.format(second)) == ()


@pytest.mark.parametrize(("first", "second"), [("12 عاملا", "اثني عشر عاملا"), ("25 عاملا", "خمسة وعشرين عاملا")])
def test_number_words_are_numbers(first: str, second: str) -> None:
    head = "⟨cue:قالت⟩ ⟨source:وزيرة المياه سلمى الجندلي⟩ إن ⟨content:السد الكبير يحتاج إلى {} لصيانة بواباته القديمة⟩."
    [thread] = threads_of(head.format(first), head.format(second))
    assert ids(thread) == ["a0", "a1"]


def test_two_people_are_two_voices() -> None:
    other = FIRST.replace("وزيرة المياه سلمى الجندلي", "وزير الزراعة هاني الصفدي")
    assert threads_of(FIRST, other) == ()


def test_a_nested_statement_threads_with_nested_ones() -> None:
    article, (inner,) = marked("a1", FIRST)
    outer = arnews.Attribution(
        cue=arnews.Span(0, 4), cue_lemma="أفاد", content=(arnews.Span(0, len(article.text) - 1),)
    )
    nested = arnews.Attribution(cue=inner.cue, cue_lemma="قال", source=inner.source, content=inner.content, nested_in=0)
    plain, attributions = marked("a0", FIRST)
    for thread in arnews.thread_quotes([plain, article], {"a0": attributions, "a1": (outer, nested)}):
        assert all(quote.attribution is not nested for quote in thread.quotes)
    twice = arnews.Article("a2", article.text)
    [thread] = [
        thread
        for thread in arnews.thread_quotes([article, twice], {"a1": (outer, nested), "a2": (outer, nested)})
        if thread.quotes[0].attribution is nested
    ]
    assert ids(thread) == ["a1", "a2"]


def test_an_assertion_and_its_denial_are_two_threads_that_name_each_other() -> None:
    other = FIRST.replace("سلمى الجندلي", "سلمى الجندلي")
    deny = {"polarity": "deny", "lemma": "نفى"}
    found = threads_of(FIRST, other, (FIRST.replace("قالت", "نفت"), deny), (other.replace("قالت", "نفت"), deny))
    assert [ids(thread) for thread in found] == [["a0", "a1"], ["a2", "a3"]]
    assert [thread.opposed for thread in found] == [(1,), (0,)]


def test_a_negated_content_is_opposed() -> None:
    negated = FIRST.replace("سيفتح", "لن يفتح").replace("content:السد الكبير", "content:السد الكبير")
    asserted = FIRST.replace("سيفتح", "يفتح")
    found = threads_of(asserted, asserted, negated, negated)
    assert [thread.opposed for thread in found] == [(1,), (0,)]


def test_issues_of_a_recurring_report_are_apart() -> None:
    head = (
        "⟨cue:قالت⟩ ⟨source:هيئة الأرصاد⟩ إن ⟨content:الرياح السطحية على الساحل ستكون {} وارتفاع الموج نحو متر واحد⟩."
    )
    issues = []
    for day, wind in enumerate(("شمالية خفيفة", "جنوبية نشطة", "غربية متقلبة"), start=1):
        for outlet in ("أول", "ثان"):
            moment = datetime(2030, 5, day, 6)
            issues.append((head.format(wind), {"published": moment, "source": outlet}))
    assert [ids(thread) for thread in threads_of(*issues)] == [["a0", "a1"], ["a2", "a3"], ["a4", "a5"]]


def test_a_formula_is_parted_by_its_occasions() -> None:
    prayer = "⟨cue:دعا⟩ ⟨source:{}⟩ الله أن ⟨content:يتقبل الشهداء ويلهم ذويهم الصبر والسلوان⟩."
    everybody = [
        (prayer.format(f"{name} الجندلي"), {"published": datetime(2030, 1, number)})
        for number, name in enumerate(
            [
                "سالم",
                "هاني",
                "ماجد",
                "عادل",
                "زياد",
                "وليد",
                "نبيل",
                "كريم",
                "رامي",
                "فارس",
                "بشار",
                "غسان",
                "لؤي",
                "مازن",
                "أيمن",
                "رائف",
            ],
            1,
        )
    ]
    command = [
        (prayer.format("قيادة الحرس"), {"published": datetime(2030, 3, day, hour), "source": f"{hour}"})
        for day in (1, 5)
        for hour in (6, 9)
    ]
    found = threads_of(*command, *everybody)
    assert [ids(thread) for thread in found] == [["a0", "a1"], ["a2", "a3"]]


def test_a_statement_is_listed_once_per_article() -> None:
    twice = (
        FIRST
        + " "
        + FIRST.replace("⟨cue:", "⟨cue1:").replace("⟨source:", "⟨source1:").replace("⟨content:", "⟨content1:")
    )
    [thread] = threads_of(twice, FIRST)
    assert ids(thread) == ["a0", "a1"]


def test_statements_of_any_length() -> None:
    words = "السد الكبير يفتح بواباته في الربيع المقبل لري الحقول الشمالية "
    text = "⟨cue:قالت⟩ ⟨source:سلمى الجندلي⟩ إن ⟨content:{}⟩."
    [thread] = threads_of(text.format(words * 4000), text.format(words * 4000 + "قريبا"))
    assert ids(thread) == ["a0", "a1"]


def test_nothing_to_thread() -> None:
    assert arnews.thread_quotes([], {}) == ()
    assert threads_of() == ()


def test_extracted_statements_thread_and_repeats_are_dropped() -> None:
    text = marked("a0", FIRST)[0].text
    found = arnews.thread_quotes([arnews.Article("a0", f"{text}\n{text}"), arnews.Article("a1", text)])
    assert [ids(thread) for thread in found] == [["a0", "a1"]]


@given(
    st.lists(st.sampled_from("abcd"), max_size=12),
    st.lists(st.sampled_from("abcd"), max_size=12),
)
@settings(max_examples=300, deadline=None)
def test_longest_island_against_all_stretches(a: list[str], b: list[str]) -> None:
    stretches = {tuple(a[i:j]) for i in range(len(a)) for j in range(i + 1, len(a) + 1)}
    expected = max(
        (j - i for i in range(len(b)) for j in range(i + 1, len(b) + 1) if tuple(b[i:j]) in stretches), default=0
    )
    assert matching.longest_island(a, b) == expected


@given(st.text(alphabet="ابتهويةلكفنمس", min_size=1, max_size=10))
@settings(max_examples=300, deadline=None)
def test_a_stem_is_a_piece_of_its_word(word: str) -> None:
    folded = word.replace("ة", "ه")
    assert content_words.stem(folded) in folded
    assert content_words.stem(folded)


@given(st.permutations(range(5)))
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_articles_does_not_matter(order: list[int]) -> None:
    texts = [FIRST, FIRST.replace(" لري الحقول الشمالية", ""), FIRST, *OTHERS[:2]]
    pairs = [marked(f"a{number}", text) for number, text in enumerate(texts)]
    attributions = {article.id: found for article, found in pairs}
    articles = [article for article, _ in pairs]
    expected = arnews.thread_quotes(articles, attributions)
    assert arnews.thread_quotes([articles[number] for number in order], attributions) == expected


# Threads across the annotated articles, as pairs (article, number of the attribution); what is right but not required.
REQUIRED = [
    {("000", 17), ("001", 10)},
    {("000", 19), ("001", 12)},
    {("003", 16), ("004", 17)},
]
ALLOWED = [
    *REQUIRED,
    {("000", 19), ("001", 11), ("001", 12)},
    {("003", 17), ("004", 18)},
    {("000", 16), ("001", 1), ("001", 3), ("001", 6)},
    {("000", 13), ("000", 14), ("001", 4), ("001", 5)},
    {("003", 13), ("003", 18), ("003", 20), ("004", 8), ("004", 10)},
]


def test_threads_of_the_annotated_articles() -> None:
    articles, attributions = annotated(shared(), SEEDS)
    found = [
        {(quote.article_id, attributions[quote.article_id].index(quote.attribution) + 1) for quote in thread.quotes}
        for thread in arnews.thread_quotes(articles, attributions)
    ]
    for required in REQUIRED:
        assert any(required <= thread for thread in found)
    for thread in found:
        assert any(thread <= allowed for allowed in ALLOWED), thread


def test_threads_of_the_annotated_articles_from_extracted_attributions() -> None:
    articles, attributions = annotated(shared(), SEEDS)

    def number(quote: arnews.QuoteRef) -> int | None:
        cue = quote.attribution.cue
        for index, known in enumerate(attributions[quote.article_id], start=1):
            if cue.start < known.cue.end and known.cue.start < cue.end:
                return index
        return None

    found = [
        {(quote.article_id, number(quote)) for quote in thread.quotes} for thread in arnews.thread_quotes(articles)
    ]
    for required in REQUIRED:
        assert any(required <= thread for thread in found), required
    for thread in found:
        assert any(thread <= allowed for allowed in ALLOWED), thread
