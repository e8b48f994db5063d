"""Where sources, contents and speakers end: one construction a row, with sentences of the project's own."""

from __future__ import annotations

import pytest
from under_test import arnews

SOURCES = {
    "the name علي after a title, where the text tells ى from ي": (
        "أكد قبطان العبارة علي الزهار أن الركاب نزلوا على الرصيف بسلام.",
        "قبطان العبارة علي الزهار",
    ),
    "a surname in ba after a given name": (
        "وأوضح مدير المتحف أحمد بوزيان أن القاعة ستفتح في الربيع.",
        "مدير المتحف أحمد بوزيان",
    ),
    "how it was said": (
        "وقال سليم مخاطبا الحاضرين إن الجسر سيفتح قبل العيد.",
        "سليم",
    ),
    "where an embassy is accredited": (
        "أعلنت السفارة النرويجية لدى كندا أن القسم القنصلي سيغلق أسبوعا.",
        "السفارة النرويجية لدى كندا",
    ),
    "the country that an institution is responsible for": (
        "أعلنت المفوضية العليا للانتخابات في ليبيا أن الفرز انتهى.",
        "المفوضية العليا للانتخابات في ليبيا",
    ),
    "the capital that it sits in": (
        "قالت المفوضية الأوروبية في بروكسل إن القرض سيصرف في الخريف.",
        "المفوضية الأوروبية",
    ),
    "a definite participle after the comma behind a name": (
        "وقال مروان كرم، المشرف على المحمية، إن الطيور عادت مبكرا.",
        "مروان كرم، المشرف على المحمية",
    ),
    "a share of a number": (
        "وقال 44 في المئة ممن شملهم الاستطلاع إنهم لم يقرروا بعد.",
        "44 في المئة ممن شملهم الاستطلاع",
    ),
    "a correspondent of an agency": (
        "وذكر مراسل من وكالة الأنباء المحلية أن الطريق أغلق.",
        "مراسل من وكالة الأنباء المحلية",
    ),
    "the object of a country": (
        "واعتبرت النرويج قرار المجلس خطوة متسرعة.",
        "النرويج",
    ),
    "an object with a possessive": (
        "دعت السلطات الكندية مواطنيها إلى تجنب السفر برا.",
        "السلطات الكندية",
    ),
    "an everyday verb after a preposed subject": (
        "وقال مدرب الفريق الذي وصل أمس إن اللاعبين جاهزون.",
        "مدرب الفريق الذي وصل أمس",
    ),
    "a reporting verb after the outlet of an adverbial": (
        "وبحسب وكالة «المدى» قال الوزير إن المطار جاهز.",
        "وكالة «المدى»",
    ),
    "in a subordinate clause that في حين opens, the subject follows": (
        "وذكر الوزير أن العاصمة مكان مناسب، في حين أشار سامي الحاج إلى أن القمة قد تعقد في الجنوب.",
        "سامي الحاج",
    ),
}


@pytest.mark.parametrize(("text", "source"), SOURCES.values(), ids=SOURCES)
def test_source(text: str, source: str) -> None:
    assert source in [one.source.of(text) for one in arnews.extract_quotes(text) if one.source is not None]


CONTENTS = {
    "a verb after a fronted adjunct": (
        "وأضافت الشبكة أنه وفي محاولته لكسب الوقت، ينكر المصنع تسرب المياه إلى النهر.",
        "أنه وفي محاولته لكسب الوقت، ينكر المصنع تسرب المياه إلى النهر",
    ),
    "a verb of the same speaker after a noun": (
        "وكانت الشركة قد أعلنت توسيع المصنع وطلبت من البلدية تعبيد الطريق.",
        "توسيع المصنع",
    ),
    "a verb of another gender than the speaker's": (
        "وقال مصدر مسؤول إن البلدية أنهت أعمال الصيانة، وتؤكد سلامة الجسر.",
        "البلدية أنهت أعمال الصيانة، وتؤكد سلامة الجسر",
    ),
}


@pytest.mark.parametrize(("text", "content"), CONTENTS.values(), ids=CONTENTS)
def test_content(text: str, content: str) -> None:
    assert content in [span.of(text) for one in arnews.extract_quotes(text) for span in one.content]


NOTHING = {
    "another verb after أن is no subject": "ومن المفترض أن يصوت المجلس غدا على مشروع.",
    "what moved somebody to an act": "وتأخر المقاول مما دعاه إلى استخدام معدات أخرى.",
    "history does not speak": "والتاريخ يقول إن المدن تبنى على الأنهار.",
    "figures do not speak, however many": "وتقول كل المؤشرات إن الموسم سيكون جيدا.",
    "a deed shows it": "لكن غياب الاتفاق يؤكد أن الحل بعيد.",
    "كما before a verb of condemning is 'also'": "وأغلق المصنع أبوابه، كما ندد بالأسعار.",
    "what comes is a noun": "وهذا أمر يأتي ذكره لاحقا.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing(text: str) -> None:
    assert arnews.extract_quotes(text) == ()


def test_a_mention_ends_before_its_verb() -> None:
    text = "دخل وزير النقل الذي قد يستقيل إلى القاعة. وأضاف أن الجسر سيفتح."
    (one,) = arnews.extract_quotes(text)
    assert one.resolved is not None
    assert one.resolved.of(text) == "وزير النقل"
