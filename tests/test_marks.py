"""Quotation-mark pairing: cases, properties, linear time."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

marks = submodule("text.marks")
table = submodule("text.quotation_marks")


def read(text: str) -> list[tuple[str, int]]:
    """The content and depth of every pair; a trailing ~ says that it was never closed."""
    return [
        (pair.inner.of(text) + ("" if pair.closing is not None else "~"), pair.depth) for pair in marks.pair_marks(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # every style
        ('قال "نعم" ثم خرج', [("نعم", 0)]),
        ("قال «نعم» ثم خرج", [("نعم", 0)]),
        ("قال “نعم” ثم خرج", [("نعم", 0)]),
        ("قال „نعم“ ثم „لا”", [("نعم", 0), ("لا", 0)]),
        ("قال ‘نعم’ ثم خرج", [("نعم", 0)]),
        ("قال ‹نعم› ثم خرج", [("نعم", 0)]),
        ("قال ((نعم)) ثم (خرج)", [("نعم", 0)]),
        ("قال <<نعم>> ثم خرج", [("نعم", 0)]),
        ("قال ``نعم'' ثم ''لا''", [("نعم", 0), ("لا", 0)]),
        ("قال ‘‘نعم’’ ثم خرج", [("نعم", 0)]),
        ("قال ＂نعم＂ ثم خرج", [("نعم", 0)]),
        ("قال تعالى ﴿نص﴾ وأيضا ﴾آخر﴿", [("نص", 0), ("آخر", 0)]),
        ("&quot;نعم&quot; و&laquo;لا&raquo; و&#8220;ربما&#8221;", [("نعم", 0), ("لا", 0), ("ربما", 0)]),
        ("&QUOT;نعم&Quot; و&laquo;لا&RAQUO;", [("نعم", 0), ("لا", 0)]),
        # a long s is no s
        ("&l\N{LATIN SMALL LETTER LONG S}aquo;نعم&quot;", []),
        # swapped and one-sided marks
        ("قال »العمل بدأ« ثم غادر", [("العمل بدأ", 0)]),
        ("قال ›العمل بدأ‹ ثم غادر", [("العمل بدأ", 0)]),
        ("قال ))العمل بدأ(( ثم غادر", [("العمل بدأ", 0)]),
        ("قالت ”انتهى الأمر” للصحفيين ثم ”غادرت“ المكان", [("انتهى الأمر", 0), ("غادرت", 0)]),
        ("وصفه بـ”الكارثي“ أمس", [("الكارثي", 0)]),
        # one style opens, another closes
        ('قال “نعم" وأضاف «لا»', [("نعم", 0), ("لا", 0)]),
        ('قال «نعم" ثم "لا»', [("نعم", 0), ("لا", 0)]),
        # proclitics with and without a tatweel
        ('دعا لـ"مواصلة" العمل و"إنهاء" الخلاف بـ«حزم»', [("مواصلة", 0), ("إنهاء", 0), ("حزم", 0)]),
        ("وصفه بالـ«كارثي» ووال‘مريب’", [("كارثي", 0)]),
        ("وصفها و’المريبة’ أمس", [("المريبة", 0)]),
        # nesting
        ("قال: «كتب ‹موافق› و\"نعم\" ثم».", [("كتب ‹موافق› و\"نعم\" ثم", 0), ("موافق", 1), ("نعم", 1)]),
        ("«أ «ب» ج»", [("أ «ب» ج", 0), ("ب", 1)]),
        ('"قال "نعم" ثم "لا"".', [('قال "نعم" ثم "لا"', 0), ("نعم", 1), ("لا", 1)]),
        ('قال ""نعم"" ثم', [("نعم", 0)]),
        # spaces inside the marks, and on the wrong side of one
        ('قال " نعم " ثم " لا ".', [("نعم", 0), ("لا", 0)]),
        ('قال: "نعم "وأضاف "لا"', [("نعم", 0), ("لا", 0)]),
        ("قال « نعم » ثم", [("نعم", 0)]),
        # bidi controls around the marks
        ('قال \u200f"\u200fنعم\u200f"\u200f ثم \u202b«لا»\u202c', [("نعم", 0), ("لا", 0)]),
        # apostrophes, inches, minutes and single brackets are no quotation
        ("O'Neil وd’Arc وplayers' و'90", []),
        ('شاشة 55" وأخرى 42" للبيع', []),
        ('شاشة 55" و"ممتازة" جدا', [("ممتازة", 0)]),
        ('قال: "شاشة 55" جديدة" ثم', [('شاشة 55" جديدة', 0)]),
        ("طوله 5'10 و30′ و15″ ثم", []),
        ("(نعم) و[لا] و{ربما} و<b>", []),
        ("قراءة المزيد >> هنا", []),
        # odd marks
        ('نعم" ثم خرج', []),
        ("قال «نعم» ثم لا» ثم «ربما»", [("نعم", 0), ("ربما", 0)]),
        ('قال "نعم وأضاف "لا".', [('نعم وأضاف "لا".~', 0), ("لا", 0)]),
        ("بدأ «العمل ثم غادر.\nقال «نعم».", [("العمل ثم غادر.~", 0), ("نعم", 0)]),
        ('قال "نعم.\nقال "لا" ثم "ربما".', [("نعم.~", 0), ("لا", 0), ("ربما", 0)]),
        # quotations of several paragraphs
        ("قال: «الأولى.\n«الثانية.\n«الثالثة» وغادر", [("الأولى.~", 0), ("الثانية.~", 0), ("الثالثة", 0)]),
        ("قال: «الأولى.\nالثانية» وغادر", [("الأولى.\nالثانية", 0)]),
        ("", []),
        ('"', [('~', 0)]),
    ],
)  # fmt: skip
def test_cases(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected


def test_a_pair_says_where_it_is() -> None:
    (pair,) = marks.pair_marks("قال (( نعم )) ثم")
    assert pair.opening == arnews.Span(4, 6)
    assert pair.closing == arnews.Span(11, 13)
    assert pair.inner == arnews.Span(7, 10)
    assert pair.style is marks.MarkStyle.DOUBLE_PARENTHESES
    assert pair.style == "double_parentheses"


def test_marks_that_open_every_paragraph_continue() -> None:
    pairs = marks.pair_marks("قال: «الأولى.\n\n«الثانية.\n«الثالثة».\nقال «شيئا")
    assert [pair.continues for pair in pairs] == [True, True, False, False]


def test_one_bad_mark_costs_one_paragraph() -> None:
    good = ['قال سامي: "الجسر مغلق" ثم "عاد" إلى بيته.', "وأضاف «بعد أيام» أنه «متعب»."] * 10
    expected = {content for line in good for content, _ in read(line)}
    for bad in ('وقال "هذا ', '"', "»", "«", "””“"):
        for place in range(len(good)):
            lines = [*good]
            lines[place] += f" {bad} ثم خرج"
            text = "\n".join(lines)
            without = [content for content, _ in read("\n".join(good[:place] + good[place + 1 :]))]
            found = [content for content, _ in read(text)]
            for content in expected:
                assert found.count(content) >= without.count(content)


@pytest.mark.parametrize("unit", ["«", '"', "« ", ' "ن', '("', "'", 'ن"\n', "«\u200f", "((", "ن» ", "‘ن "])
def test_time_is_linear(unit: str) -> None:
    def seconds(count: int) -> float:
        begin = time.perf_counter()
        marks.pair_marks(unit * count)
        return time.perf_counter() - begin

    seconds(1000)
    small, large = min(seconds(10_000) for _ in range(3)), seconds(100_000)
    # Ten times the marks; a quadratic reading would take a hundred times as long.
    assert large < 40 * small + 0.5


pieces = st.sampled_from([*table.FAMILIES, "نص", "بـ", "و", " ", ". ", "، ", ": ", "\n", "55", "(", ")", "\u200f", "O"])


@settings(max_examples=2000, deadline=None)
@given(st.lists(pieces, max_size=30).map("".join))
def test_pairs_of_any_text(text: str) -> None:
    pairs = marks.pair_marks(text)
    assert [pair.opening for pair in pairs] == sorted(pair.opening for pair in pairs)
    used: set[int] = set()
    for pair in pairs:
        for mark in (pair.opening, pair.closing):
            if mark is not None:
                assert not used.intersection(range(mark.start, mark.end))
                used.update(range(mark.start, mark.end))
        assert pair.opening.end <= pair.inner.start <= pair.inner.end
        if pair.closing is not None:
            assert pair.inner.end <= pair.closing.start
            assert not pair.continues
        inner = pair.inner.of(text)
        assert inner == inner.strip()
        around = [
            other
            for other in pairs
            if other.closing is not None and other.opening.end <= pair.opening.start < other.closing.start
        ]
        assert pair.depth == len(around)
        # Quotations nest or follow each other; they never cross.
        if pair.closing is not None:
            for other in around:
                assert other.closing is not None
                assert pair.closing.end <= other.closing.start


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from(
        ['"{}"', "«{}»", "»{}«", "“{}”", "”{}”", "”{}“", "‹{}›", "‘{}’", "(({}))", "<<{}>>", "''{}''", "﴿{}﴾"]
    ),
    st.lists(st.sampled_from(["المدينة", "قال", "3.5", "نَعَم", "BBC", "غدا،", "(كذا)"]), min_size=1, max_size=5).map(
        " ".join
    ),
    st.sampled_from(["", "قال ", "قال: ", "وصفه بـ", "، ", "(", "قال \u200f"]),
    st.sampled_from(["", " ثم غادر", ".", "، ثم", ")", "\u200f.", "\nوغادر"]),
)
def test_a_lone_quotation_is_found_in_any_style(style: str, content: str, before: str, after: str) -> None:
    # Three brackets in a row may be read in two ways.
    assume("(" not in style or (before != "(" and after != ")"))
    text = before + style.format(content) + after
    assert read(text) == [(content, 0)]


def test_any_code_points() -> None:
    everything: Any = "".join(map(chr, (*range(0x3000), *range(0xD800, 0xD810), 0x1F600)))
    for pair in marks.pair_marks(everything):
        assert pair.opening.end <= len(everything)
