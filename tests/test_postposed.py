"""Cues whose content does not follow them, words that introduce the wording, and reporting verbs in a literal sense."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

QUOTATION = "لم نتسلم أي تعويض حتى اليوم"


def found(text: str) -> list[tuple[str, str, str | None, list[str], str]]:
    """Cue, lemma, source, contents and type of every attribution."""
    return [
        (
            quote.cue.of(text),
            quote.cue_lemma,
            None if quote.source is None else quote.source.of(text),
            [span.of(text) for span in quote.content],
            quote.type.value,
        )
        for quote in arnews.extract_quotes(text)
    ]


AFTER_A_QUOTATION = {
    "comma": ("«{}»، يقول المزارع نادر العش.", "يقول", "قال", "المزارع نادر العش"),
    "perfect": ("“{}”، أوضح المزارع نادر العش لإذاعة محلية.", "أوضح", "أوضح", "المزارع نادر العش"),
    "no comma": ('"{}" تضيف المزارعة العجوز.', "تضيف", "أضاف", "المزارعة العجوز"),
    "so": ("«{}»، هكذا علق المزارع نادر العش.", "علق", "علق", "المزارع نادر العش"),
    "elided": ("«{}»، يضيف مبتسما.", "يضيف", "أضاف", None),
    "while": ("«{}»، يقول المزارع نادر العش وهو يحمل سلة فارغة.", "يقول", "قال", "المزارع نادر العش"),
    "dots": ("«{}».. رئيس التعاونية يوضح", "يوضح", "أوضح", "رئيس التعاونية"),
}


@pytest.mark.parametrize("name", AFTER_A_QUOTATION)
def test_quotation_before_its_cue(name: str) -> None:
    pattern, cue, lemma, source = AFTER_A_QUOTATION[name]
    assert found(pattern.format(QUOTATION)) == [(cue, lemma, source, [QUOTATION], "direct")]


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "””"])
def test_quotation_interrupted_by_its_cue(marks: str) -> None:
    one, two = marks[0], marks[1]
    text = f"{one}{QUOTATION}{two}، قالت المزارعة سعاد النحاس، {one}ولن نزرع من جديد{two}."
    assert found(text) == [("قالت", "قال", "المزارعة سعاد النحاس", [QUOTATION, "ولن نزرع من جديد"], "direct")]


@pytest.mark.parametrize(
    "text",
    [
        "قرأ الطلاب رواية «موسم الهجرة إلى الجبال» يقول عنها النقاد الكثير.",
        "وفي تقرير عنوانه «عام بلا مطر في السهول»، توضح الخرائط حجم الجفاف.",
        "«عام بلا مطر في السهول». غادر الجميع القاعة.",
        "«عام بلا مطر في السهول»، صرخة من عمق الريف.",
    ],
)
def test_a_title_is_no_content_of_the_verb_after_it(text: str) -> None:
    assert [content for _, _, _, content, _ in found(text) if "بلا مطر" in content[0] or "موسم" in content[0]] == []


def test_clause_before_its_cue() -> None:
    text = "الموسم ضاع والسدود فارغة منذ الربيع، تضيف الصحيفة."
    assert found(text) == [("تضيف", "أضاف", "الصحيفة", ["الموسم ضاع والسدود فارغة منذ الربيع"], "indirect")]
    assert found("الموسم ضاع والسدود فارغة منذ الربيع، تضيف الأمطار القليلة عبئا آخر.") == []


@pytest.mark.parametrize("connector", ["وهو ما", "وهذا ما", "الأمر الذي"])
@pytest.mark.parametrize("comma", ["،", ""])
def test_the_proposition_before_is_the_content(connector: str, comma: str) -> None:
    text = f"وقالت الشركة إن السد آمن تماما{comma} {connector} نفاه المهندسون."
    content = ["السد آمن تماما"]
    assert found(text) == [
        ("وقالت", "قال", "الشركة", content, "indirect"),
        ("نفاه", "نفى", "المهندسون", content, "indirect"),
    ]
    assert {quote.nested_in for quote in arnews.extract_quotes(text)} == {None}


def test_what_shows_a_proposition_does_not_say_it() -> None:
    assert found("وارتفعت الأسعار مجددا، وهو ما يؤكد هشاشة السوق.") == []
    assert found("وارتفعت الأسعار مجددا، وهو ما أكدته التطورات الأخيرة.") == []


def test_deictic_object() -> None:
    lead = "أغلقت بلدية الوادي أربعة مطاعم خالفت شروط السلامة هذا الأسبوع"
    text = f"{lead}.\nأوضح ذلك مدير البلدية راشد المطوع، مشيرا إلى أن الجولات مستمرة."
    assert found(text)[0] == ("أوضح", "أوضح", "مدير البلدية راشد المطوع", [lead], "indirect")


@pytest.mark.parametrize("naming", ["أسماه", "سماه", "وصفه"])
@pytest.mark.parametrize("preposition", [" ", " بـ"])
def test_what_somebody_called_so(naming: str, preposition: str) -> None:
    text = f"وانسحب النائب احتجاجا على ما {naming}{preposition}«سلق القوانين» في اللجنة."
    assert [(cue, content, kind) for cue, _, _, content, kind in found(text)] == [(naming, ["سلق القوانين"], "direct")]


def test_clefts() -> None:
    text = "وقال النقيب: «ما نطلبه هو زيادة عادلة»."
    assert [(cue, content) for cue, _, _, content, _ in found(text)][1] == ("نطلبه", ["زيادة عادلة"])
    text = "المدير هو من قال إن المصنع سيغلق."
    assert found(text) == [("قال", "قال", "المدير", ["المصنع سيغلق"], "indirect")]


INTRODUCED = {
    "وأضاف النقيب موضحا: «لن نتراجع أبدا».": ("وأضاف", "أضاف", "النقيب"),
    "ورد النقيب قائلا: «لن نتراجع أبدا».": ("ورد", "رد", "النقيب"),
    "ورد النقيب على الانتقادات قائلا: «لن نتراجع أبدا».": ("قائلا", "قال", None),
    "وختم النقيب حديثه قائلا: «لن نتراجع أبدا».": ("قائلا", "قال", None),
    "وخاطبهم النقيب بالقول: «لن نتراجع أبدا».": ("بالقول", "قول", None),
}


@pytest.mark.parametrize("text", INTRODUCED)
def test_one_cue_where_a_word_introduces_the_wording(text: str) -> None:
    assert found(text) == [(*INTRODUCED[text], ["لن نتراجع أبدا"], "direct")]


@pytest.mark.parametrize(
    "text",
    [
        "وأشار الحارس بيده إلى البوابة الخلفية.",
        "وشددت البلدية الرقابة على الأسواق قبل العيد.",
        "وأقر المجلس الموازنة بالإجماع.",
        "وأصبحت الغابة مهددة بالزوال.",
        "وأبلغ السكان الشرطة بالحادث.",
    ],
)
def test_literal_sense(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["هل يكفي الماء؟", "هل يكفي الماء"])
def test_the_mark_of_a_question_is_content(text: str) -> None:
    assert found(f"وسأل أحد الحاضرين: «{text}».")[0][3] == [text]


PARTS = [
    f"«{QUOTATION}»، ",
    "قال المدير ",
    "يضيف ",
    "وهو ما نفاه ",
    "أوضح ذلك ",
    "ما أسماه «الخلل» ",
    "هو من قال إن ",
    "ما نطلبه هو ",
    "قائلا: ",
    "الصحيفة. ",
    "\n",
    "«",
    "».. ",
    "الوزير يرد ",
]


def test_a_mark_that_opens_at_the_end_has_no_content() -> None:
    assert arnews.extract_quotes("الوزير يرد هو من قال إن «") == ()


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PARTS), max_size=14))
@example(["قائلا: «", "\n", "قال المدير "])
def test_any_mixture_gives_sorted_disjoint_contents(parts: list[str]) -> None:
    text = "".join(parts)
    quotes = arnews.extract_quotes(text)
    cues = [(quote.cue.start, quote.cue.end) for quote in quotes]
    assert cues == sorted(set(cues))
    for quote in quotes:
        assert quote.content
        for span in quote.content:
            assert text[span.start : span.end].strip()
            assert not (span.start < quote.cue.end and quote.cue.start < span.end), "a cue inside its own content"
        assert all(one.end <= two.start for one, two in zip(quote.content, quote.content[1:], strict=False))


def test_cues_are_looked_for_near_their_content() -> None:
    """Twenty times as many cues in one sentence are not compared with each other."""
    postposed = submodule("quotes.postposed")
    document = submodule("quotes.document").Document("قال المدير إن الأمر انتهى، وهو ما نفاه المشتري، " * 400)
    readings = submodule("quotes.readings").Readings(document)
    cues = submodule("quotes.extraction").accepted_cues(document, readings)
    search = postposed._Search(document, readings, cues)
    assert len(cues) > 400
    assert len(search._near(document.count)) <= 20


@pytest.mark.parametrize("time", ["بعد الاجتماع", "قبل المباراة", "عقب الجلسة", "بعد ظهر الأحد", "منذ أسبوع"])
@pytest.mark.parametrize("subject", ["المدرب ", ""])
def test_a_time_with_its_noun_is_neither_source_nor_content(time: str, subject: str) -> None:
    text = f"وقال {subject}{time} إن الفريق جاهز."
    assert found(text) == [("وقال", "قال", subject.strip() or None, ["الفريق جاهز"], "indirect")]


def test_a_country_before_a_colon_is_a_label_unless_it_speaks() -> None:
    body = "\nوهذا نص الخبر.\nوانتهى اليوم."
    assert found(f"فرنسا: إضراب القطارات يدخل أسبوعه الثاني{body}") == []
    assert found(f"كوريا الجنوبية: انهيار جسر قرب العاصمة{body}") == []
    for source in ("فرنسا", "باريس"):
        text = f"{source}: «لن نسحب قواتنا هذا العام»{body}"
        assert found(text) == [(":", ":", source, ["لن نسحب قواتنا هذا العام"], "direct")]
    assert [source for _, _, source, _, _ in found(f"باريس: القوات باقية هذا العام{body}")] == ["باريس"]
