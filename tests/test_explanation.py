"""What `explain` says of quotation marks and cue forms that gave no attribution."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

DATA = Path(__file__).parent / "data"
EXAMPLES = Path(__file__).parent.parent / "docs" / "examples" / "articles"
ARTICLES = {path.stem: path for folder in (EXAMPLES, DATA / "articles") for path in sorted(folder.glob("*.txt"))}
REASONS = {reason.value for reason in arnews.RejectionReason}
R = arnews.RejectionReason
OF_QUOTATIONS = {R.EMPTY, R.PART_OF_NAME, R.NAME, R.TERM, R.CUE_REFUSED, R.NO_SPEAKER}

# A text, the stretch or the form in it, and why it gives no attribution.
CASES: list[tuple[str, str, arnews.RejectionReason]] = [
    ("يذكر أن الملعب يتسع لثلاثين ألف متفرج.", "يذكر", R.IMPERSONAL),
    ("ويشار إلى أن السباق يقام للمرة الخامسة.", "ويشار", R.IMPERSONAL),
    ("والجدير بالذكر أن المتحف أغلق عاما كاملا.", "بالذكر", R.SPEECH_NOUN),
    ("أضاف اللاعب هدفا في الدقيقة الأخيرة.", "أضاف", R.NO_COMPLEMENT),
    ("تابع الجمهور المباراة من المدرجات.", "تابع", R.NO_COMPLEMENT),
    ("وأكد الفريق الأرقام في المباراة.", "وأكد", R.NO_COMPLEMENT),
    ("تشير البيانات إلى أن الأسعار ارتفعت.", "تشير", R.EVIDENCE),
    ("كشفت الأرقام أن المبيعات تراجعت.", "كشفت", R.EVIDENCE),
    ("يتوقع كثيرون أن ينخفض السعر.", "يتوقع", R.CROWD),
    ("لم يكشف المدير عن أسماء الفائزين.", "يكشف", R.NEGATED),
    ("وأشاد المدرب بأداء لاعبيه في المباراة.", "وأشاد", R.WITHOUT_QUOTED_WORDS),
    ("نقول إن الكتاب مفيد.", "نقول", R.FIRST_PERSON),
    ("قالت المديرة: «نعتقد أن الخطة ستنجح هذا العام».", "نعتقد", R.FIRST_PERSON_BELIEF),
    ("قال المتحدث باسم البلدية إن الشارع مغلق.", "المتحدث", R.ATTRIBUTIVE_PARTICIPLE),
    ("وتابعت المديرة قائلة: «لن نغلق الباب».", "قائلة", R.INTRODUCES),
    ("صدر الكتاب في إعلان للدار.", "إعلان", R.SPEECH_NOUN),
    ("جرى ذلك وفقا لخطة وضعت قبل عام.", "وفقا", R.ADVERBIAL_WITHOUT_SOURCE),
    ("نقلت الشاحنات البضائع صباحا.", "نقلت", R.NO_RELAYED_SOURCE),
    ("عرض فيلم «الميناء القديم» في القاعة الكبرى.", "الميناء القديم", R.NAME),
    ("أغلقت صحيفة «المرفأ» مكاتبها في المدينة.", "المرفأ", R.NAME),
    ("يسمي الصيادون هذه الريح «الغربية» منذ زمن.", "الغربية", R.TERM),
    ("قالت شركة «بحارنا» إن الرحلة تأجلت.", "بحارنا", R.PART_OF_NAME),
    (
        "فوق الباب نقش «هنا يبدأ الطريق إلى البحر القديم» بخط كبير.",
        "هنا يبدأ الطريق إلى البحر القديم",
        R.NO_SPEAKER,
    ),
    ("كتب على الباب «» ولا شيء سواه.", "«»", R.EMPTY),
]


@pytest.mark.parametrize(("text", "stretch", "reason"), CASES, ids=[f"{case[2].name}-{case[1]}" for case in CASES])
def test_the_reason_is_given(text: str, stretch: str, reason: arnews.RejectionReason) -> None:
    found = {rejection.span.of(text): rejection.reason for rejection in arnews.explain(text)}
    assert found.get(stretch) == reason.value


def test_most_reasons_have_a_case() -> None:
    assert len({case[2] for case in CASES}) >= 18


def partition(text: str) -> None:
    """Every stretch in quotation marks and every cue form is in an attribution or is explained, and none is both."""
    attributions = arnews.extract_quotes(text)
    rejections = arnews.explain(text)
    explained = {(rejection.span.start, rejection.span.end) for rejection in rejections}
    quoted = {
        (rejection.span.start, rejection.span.end) for rejection in rejections if rejection.reason in OF_QUOTATIONS
    }
    contents = [span for attribution in attributions for span in attribution.content]
    cues = [attribution.cue for attribution in attributions]
    document = submodule("quotes.document").Document(text)
    for quotation in (*document.quotations, *document.inner_quotations):
        if quotation.first < quotation.stop:
            inside = document.span(quotation.first, quotation.stop)
            used = any(inside.start < content.end and content.start < inside.end for content in contents)
            assert used != ((quotation.span.start, quotation.span.end) in quoted), quotation.span.of(text)
        else:
            assert quoted & {(quotation.span.start, quotation.span.end), quotation.outer}
    for index in submodule("quotes.readings").Readings(document).at:
        start, end = document.starts[index], document.ends[index]
        used = any(cue.start <= start and end <= cue.end for cue in cues)
        assert used or (start, end) in explained, text[start:end]
    for rejection in rejections:
        assert rejection.reason in REASONS
    assert [rejection.span for rejection in rejections] == sorted(rejection.span for rejection in rejections)


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_nothing_is_left_unexplained(name: str) -> None:
    partition(ARTICLES[name].read_bytes().decode("utf-8"))


def test_every_text_without_attribution_is_explained() -> None:
    lines = (DATA / "negatives.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        text = json.loads(line)["text"]
        partition(text)


WORDS = [
    "قال",
    "وأضاف",
    "الوزير",
    "إن",
    "أن",
    "«",
    "»",
    "”",
    ".",
    "،",
    ":",
    "بحسب",
    "مصدر",
    "على",
    "حد",
    "قوله",
    "الميناء",
    "مضيفا",
    "مفتوح",
    "نعتقد",
    "يذكر",
    "وفقا",
    "ل",
    "كما",
    "في",
    "القول",
    "(",
    ")",
]
WORDS += ['"', "\n", "\ud800"]


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=40,
    ).map(" ".join)
)
def test_random_words_are_explained(text: str) -> None:
    partition(text)


def test_a_text_must_be_a_string() -> None:
    with pytest.raises(arnews.ArnewsError, match="text"):
        arnews.explain(None)  # type: ignore[arg-type]


def test_nothing_to_explain() -> None:
    assert arnews.explain("") == ()
    assert arnews.explain("وصل القطار إلى المحطة صباحا.") == ()
