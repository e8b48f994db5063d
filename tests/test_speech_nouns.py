"""Speech nouns as cues: the constructions that count, those that do not, and what a verb and its noun share."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

Quote = tuple[str, str, str | None, str, str, str]

# Text, then for every attribution: cue, lemma, source, content, form and polarity.
COUNTING: list[tuple[str, list[Quote]]] = [
    # A possessor.
    (
        "وجاء القرار رغم تأكيدات وزير الري أن السد آمن.",
        [("تأكيدات", "تأكيد", "وزير الري", "السد آمن", "clause", "assert")],
    ),
    (
        "وشكك الخبراء في مزاعم الشركة بأن النهر نظيف.",
        [
            ("وشكك", "شكك", "الخبراء", "مزاعم الشركة بأن النهر نظيف", "nominal", "assert"),
            ("مزاعم", "مزعم", "الشركة", "النهر نظيف", "clause", "claim"),
        ],
    ),
    (
        "وانخفضت الأسعار بعد إعلان الحكومة أن القمح متوفر.",
        [("إعلان", "إعلان", "الحكومة", "القمح متوفر", "clause", "assert")],
    ),
    (
        "واحتج السكان على قول مدير السوق، كمال النجار، إن الخضار طازجة.",
        [("قول", "قول", "مدير السوق، كمال النجار", "الخضار طازجة", "clause", "assert")],
    ),
    (
        "وتجاهلت الإدارة طلبات النقابة للتفاوض.",
        [("طلبات", "طلب", "النقابة", "للتفاوض", "nominal", "ask")],
    ),
    (
        "ورغم تحذيرات الأطباء السابقة من انتشار الوباء بقيت المدارس مفتوحة.",
        [("تحذيرات", "تحذير", "الأطباء", "انتشار الوباء بقيت المدارس مفتوحة", "nominal", "assert")],
    ),
    (
        "وأثار تهديد الاتحاد بإلغاء الدوري قلق الأندية.",
        [("تهديد", "تهديد", "الاتحاد", "بإلغاء الدوري قلق الأندية", "nominal", "threat")],
    ),
    (
        "ورغم نفي إدارة المتحف وجود خلاف، استقال المدير.",
        [("نفي", "نفي", "إدارة المتحف", "وجود خلاف", "nominal", "deny")],
    ),
    # An adjective of origin.
    (
        "ورفضت بغداد طلبا تركيا لتمديد الاتفاق.",
        [("طلبا", "طلب", "تركيا", "لتمديد الاتفاق", "nominal", "ask")],
    ),
    (
        "وسخر الوزير من المزاعم الفرنسية بأن الميناء مغلق.",
        [("المزاعم", "مزعم", "الفرنسية", "الميناء مغلق", "clause", "claim")],
    ),
    # A pronoun.
    (
        "وعاد المدرب إلى الملعب رغم إصراره على ضرورة إقالة الحكم.",
        [("إصراره", "إصرار", None, "ضرورة إقالة الحكم", "nominal", "assert")],
    ),
    (
        "وغادرت الممثلة المسرح بعد تأكيدها أن العرض انتهى.",
        [("تأكيدها", "تأكيد", None, "العرض انتهى", "clause", "assert")],
    ),
    (
        "وبقي المدير في منصبه رغم نفيه أي خلاف مع الوزير.",
        [("نفيه", "نفي", None, "أي خلاف مع الوزير", "nominal", "deny")],
    ),
    (
        "وصفق الحضور للشاعر عند قوله: «الشعر بيتنا القديم».",
        [("قوله", "قول", None, "الشعر بيتنا القديم", "clause", "assert")],
    ),
    # The source after من.
    (
        "وتلقت البلدية دعوات من سكان الحي لتوسيع الشارع.",
        [("دعوات", "دعوة", "سكان الحي", "لتوسيع الشارع", "nominal", "ask")],
    ),
    # A light verb.
    (
        "وجدد وزير العمل التأكيد أن الأجور سترتفع.",
        [("التأكيد", "تأكيد", "وزير العمل", "الأجور سترتفع", "clause", "assert")],
    ),
    (
        "وكرر رئيس الاتحاد دعوته إلى تأجيل البطولة.",
        [("دعوته", "دعوة", None, "تأجيل البطولة", "nominal", "ask")],
    ),
    (
        "ووجهت المعارضة اتهامات للحكومة بتزوير الأرقام.",
        [("اتهامات", "اتهام", "المعارضة", "للحكومة بتزوير الأرقام", "nominal", "assert")],
    ),
    (
        "وأصدر المحافظ تعليمات بإغلاق الشواطئ.",
        [("تعليمات", "تعليم", "المحافظ", "بإغلاق الشواطئ", "nominal", "ask")],
    ),
    (
        "وقدمت الشركة تطمينات بأن الغاز لن ينقطع.",
        [("تطمينات", "تطمين", "الشركة", "الغاز لن ينقطع", "clause", "assert")],
    ),
    # A modal verb, negated.
    (
        "وقالت الصحيفة إن فريق البحث لم يستطع الجزم بأن الجرة أثرية.",
        [
            (
                "وقالت",
                "قال",
                "الصحيفة",
                "فريق البحث لم يستطع الجزم بأن الجرة أثرية",
                "clause",
                "assert",
            ),
            ("الجزم", "جزم", "فريق البحث", "الجرة أثرية", "clause", "deny"),
        ],
    ),
    # Saying, where the verb has its own object.
    (
        "وتوجه الأمين العام إلى الحشود بالقول: «لن نتراجع عن مطالبنا».",
        [("بالقول", "قول", None, "لن نتراجع عن مطالبنا", "clause", "assert")],
    ),
    # Two reports, the second inside the first.
    (
        "وأكد الرئيس تحذيرات لندن بأن المهلة تنتهي غدا.",
        [
            ("وأكد", "أكد", "الرئيس", "تحذيرات لندن بأن المهلة تنتهي غدا", "nominal", "assert"),
            ("تحذيرات", "تحذير", "لندن", "المهلة تنتهي غدا", "clause", "assert"),
        ],
    ),
    # Two nouns that share one content.
    (
        "ورغم تأكيدات رئيس النادي وإصراره على ضرورة اللعب ألغيت المباراة.",
        [
            ("تأكيدات", "تأكيد", "رئيس النادي", "ضرورة اللعب ألغيت المباراة", "nominal", "assert"),
            ("وإصراره", "إصرار", None, "ضرورة اللعب ألغيت المباراة", "nominal", "assert"),
        ],
    ),
]

# No attribution at all.
NOT_COUNTING = [
    # No source expressed.
    "وانتهت الجلسة بعد الإعلان عن النتائج.",
    "ونشرت البلدية صورا بعد الدعوة إلى التبرع.",
    "ولم يصدر أي تأكيد رسمي بأن الطريق سيفتح.",
    # No content.
    "وبقي طلبه في الدرج شهرين.",
    "وشارك الوزير في مؤتمر صحفي أمس.",
    "وأثارت تصريحات المدرب غضب الجمهور.",
    # Of another word's spelling.
    "وسار الموكب إلى توجيه السائقين نحو الجسر.",
    "ودخل حزب نداء تونس الانتخابات.",
    "وناقش المجلس إقرار قانون تعديل الضرائب.",
    # The subject's own act.
    "وتعثرت المفاوضات بسبب إصرار النادي على بيع اللاعب.",
    # Claiming an attack.
    "ووقع الهجوم قبل إعلان الجماعة مسؤوليتها عنه.",
    # The possessor of the singular is the one addressed.
    "وخرج الطلاب إلى الشوارع لمطالبة السلطات بإنهاء الحظر.",
]


def found(text: str) -> list[Quote]:
    """What the engine finds, in the fields of the table."""
    return [
        (
            quote.cue.of(text),
            quote.cue_lemma,
            None if quote.source is None else quote.source.of(text),
            " | ".join(span.of(text) for span in quote.content),
            quote.form.value,
            quote.polarity.value,
        )
        for quote in arnews.extract_quotes(text)
    ]


@pytest.mark.parametrize(("text", "quotes"), COUNTING, ids=[text[:40] for text, _ in COUNTING])
def test_a_noun_with_source_and_content_reports(text: str, quotes: list[Quote]) -> None:
    assert found(text) == quotes


@pytest.mark.parametrize("text", NOT_COUNTING, ids=[text[:40] for text in NOT_COUNTING])
def test_a_noun_without_source_or_content_reports_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أعلن الطبيب سامر الحلو أن العيادة مغلقة، رغم تأكيده أن المرضى كثر.", "الطبيب سامر الحلو"),
        ("قالت الوزيرة هدى سليم إن الخطة جاهزة. وجددت دعوتها إلى تأجيل الانتخابات.", "الوزيرة هدى سليم"),
    ],
)
def test_the_pronoun_of_a_noun_resolves_to_its_speaker(text: str, speaker: str) -> None:
    noun = arnews.extract_quotes(text)[-1]
    assert noun.source is None
    assert noun.resolved is not None
    assert noun.resolved.of(text) == speaker


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("ونقلت الوكالة عن المتحدث قوله إن الطريق سيفتح.", "ونقلت"),
        ("ورد المدرب بالقول إن الفريق جاهز.", "ورد"),
        ("وختم النائب حديثه بالقول إن اللجنة ستجتمع غدا.", "بالقول"),
    ],
)
def test_of_a_verb_and_its_saying_one_is_the_cue(text: str, cue: str) -> None:
    assert [quote.cue.of(text) for quote in arnews.extract_quotes(text)] == [cue]


def test_the_second_of_two_reports_lies_in_the_first() -> None:
    outer, inner = arnews.extract_quotes("وأكد الرئيس تحذيرات لندن بأن المهلة تنتهي غدا.")
    assert outer.nested_in is None
    assert inner.nested_in == 0


WORDS = st.sampled_from(
    [
        *(
            "تأكيدات",
            "طلبا",
            "دعوته",
            "قوله",
            "بالقول",
            "إعلان",
            "مزاعم",
            "اتهامات",
            "تعليمات",
            "الجزم",
            "تهديد",
            "نفيه",
        ),
        *("وإصراره", "وزير", "الوزيرة", "المدرب", "فرنسا", "فرنسية", "سامر", "من", "إلى", "على", "في", "أمس", "له"),
        *(
            "أن",
            "إن",
            "بأن",
            "بأنه",
            "لأن",
            "لتأجيل",
            "بإلغاء",
            "ضرورة",
            "وجود",
            "جدد",
            "ووجهت",
            "أصدر",
            "يستطيع",
            "لم",
        ),
        *("أكد", "وقال", "التي", "للحكومة", ":", "«", "»", "(", ")", "،", ".", "\n"),
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(WORDS, max_size=18))
def test_every_noun_has_its_source_and_content_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    document = submodule("quotes.document").Document(text)
    readings = submodule("quotes.readings").Readings(document)
    cues = submodule("quotes.speech_nouns").find_speech_nouns(document, readings)
    assert [cue.first for cue in cues] == sorted({cue.first for cue in cues})
    for cue in cues:
        assert 0 <= cue.first < cue.stop <= document.count
        assert cue.first < cue.opening.connector <= cue.opening.content <= document.count
        if cue.source is not None:
            assert 0 <= cue.source.first < cue.source.stop <= document.count
            assert cue.source.stop <= cue.first or cue.source.first >= cue.stop
            assert cue.source.stop <= cue.opening.content
    for quote in arnews.extract_quotes(text):
        for span in (quote.cue, quote.source, quote.resolved, *quote.content):
            assert span is None or 0 <= span.start < span.end <= len(text)
