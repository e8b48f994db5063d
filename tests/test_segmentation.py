"""Paragraphs, sentences and tokens."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

tokens_module = submodule("text.tokens")


def paragraphs_of(text: str) -> list[str]:
    return [span.of(text) for span in arnews.paragraphs(text)]


def sentences_of(text: str) -> list[str]:
    return [span.of(text) for span in arnews.sentences(text)]


def words_of(text: str) -> Any:
    return tokens_module.tokenize(text).words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\r\n\u200f\u00a0", []),
        ("فقرة واحدة", ["فقرة واحدة"]),
        ("أولى\nثانية\r\nثالثة\rرابعة\u2028خامسة\u2029سادسة", ["أولى", "ثانية", "ثالثة", "رابعة", "خامسة", "سادسة"]),
        ("\n\n  أولى  \n \n\n\tثانية\u00a0\n", ["أولى", "ثانية"]),
        ("أولى\n\ufeff\n\u200e\u200f\nثانية", ["أولى", "ثانية"]),
        ("سطر طويل. " * 300, [("سطر طويل. " * 300).strip()]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs_of(text) == expected


STORY = (
    "افتتح محافظ المدينة صباح أمس الجسر الجديد الذي يصل بين ضفتي النهر بعد أعمال دامت ثلاث سنوات وكلفت أكثر من"
    " مئتي مليون، بحضور عدد كبير من السكان والمسؤولين الذين عبروا الجسر سيرا على الأقدام للمرة الأولى.",
    "وقال المهندس المشرف إن الجسر صمم ليتحمل حركة المرور المتزايدة في السنوات العشرين المقبلة، مضيفا أن أعمال الصيانة"
    " ستجري مرة كل عام في فصل الصيف حين تقل حركة السيارات بين الضفتين.",
    "ويتوقع أن يخفف الجسر الازدحام في وسط المدينة.",
)


def wrapped(paragraph: str, width: int) -> str:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_hard_wrapped_text_is_joined(width: int, between: str) -> None:
    text = between.join(wrapped(paragraph, width) for paragraph in STORY)
    assert [" ".join(paragraph.split()) for paragraph in paragraphs_of(text)] == list(STORY)


def test_lines_that_end_where_sentences_end_are_not_joined() -> None:
    lines = [
        "أعلنت الهيئة النتائج أمس.",
        "وقالت إن النسبة ارتفعت.",
        "وأضافت أنها ستستمر غدا.",
        "ولم يعلق الوزير عليها.",
    ]
    assert paragraphs_of("\n".join(lines)) == lines


def test_lines_of_different_lengths_are_not_joined() -> None:
    lines = [
        "عنوان قصير بلا نقطة",
        "سطر ثان أطول كثيرا من الذي قبله ولا نقطة في آخره",
        "ثالث قصير",
        "رابع متوسط الطول بلا نقطة",
    ]
    assert paragraphs_of("\n".join(lines)) == lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("وصل الوفد. غادر الوفد", ["وصل الوفد.", "غادر الوفد"]),
        ("لماذا؟ لا أعرف! انتهى؛ غدا نرى.", ["لماذا؟", "لا أعرف!", "انتهى؛", "غدا نرى."]),
        ("هل وصل؟! لا.", ["هل وصل؟!", "لا."]),
        ("وزير العمل.. لا تأجيل للقرار", ["وزير العمل..", "لا تأجيل للقرار"]),
        ("انتظرنا... ثم وصل. انتهى… حقا", ["انتظرنا... ثم وصل.", "انتهى… حقا"]),
        ("بلغ السعر 3.5 ريال و1.000 درهم. انتهى", ["بلغ السعر 3.5 ريال و1.000 درهم.", "انتهى"]),
        ("قال د. سامر وأ.د. منى وم. علي إنهم هنا. انتهى", ["قال د. سامر وأ.د. منى وم. علي إنهم هنا.", "انتهى"]),
        ("في عام 1950م. وصل", ["في عام 1950م.", "وصل"]),
        ("زار U.S. Army أمس. Mr. Smith غادر.", ["زار U.S. Army أمس.", "Mr. Smith غادر."]),
        ("الموقع www.example.com قديم. انتهى", ["الموقع www.example.com قديم.", "انتهى"]),
        ("قال: «انتهى. نغادر الآن! هل من سؤال؟» ثم خرج. عاد", ["قال: «انتهى. نغادر الآن! هل من سؤال؟» ثم خرج.", "عاد"]),
        ("قال: «انتهى.» ثم خرج", ["قال: «انتهى.»", "ثم خرج"]),
        ("«انتهى.»، قال سامر. عاد", ["«انتهى.»، قال سامر.", "عاد"]),
        ("قال «بدأنا. ثم نسي المحرر العلامة. انتهى", ["قال «بدأنا.", "ثم نسي المحرر العلامة.", "انتهى"]),
        ("انتهى.وأضاف آخر. (هذا كل شيء.) عاد", ["انتهى.", "وأضاف آخر.", "(هذا كل شيء.)", "عاد"]),
        ("1. البند الأول. 2. البند الثاني.", ["1. البند الأول.", "2. البند الثاني."]),
        ("سطر بلا نقطة\nسطر آخر. ثالث", ["سطر بلا نقطة", "سطر آخر.", "ثالث"]),
        ("&quot;نعم&quot; قال. انتهى", ["&quot;نعم&quot; قال.", "انتهى"]),
        ("...", ["..."]),
        ("؟ ؟", ["؟", "؟"]),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("قال الوزير، أمس.", ["قال", "الوزير", "أمس"]),
        ("مُدَرِّسَةٌ القُدْس", ["مُدَرِّسَةٌ", "القُدْس"]),
        ("الأخــــبار هـٰذا", ["الأخــــبار", "هـٰذا"]),
        ('بـ«الكارثي» لـ"مواصلة" و"إنهاء"', ["بـ", "الكارثي", "لـ", "مواصلة", "و", "إنهاء"]),
        ("وسيكتبونها فبالحق", ["وسيكتبونها", "فبالحق"]),
        ("بلغ 3.5 و1,234.5 و١٢٫٥ و١٬٠٠٠ في 12.", ["بلغ", "3.5", "و1,234.5", "و١٢٫٥", "و١٬٠٠٠", "في", "12"]),
        ("O'Neil’s BBC covid19 d’", ["O'Neil’s", "BBC", "covid19", "d"]),
        ("قال'نعم'", ["قال", "نعم"]),
        ("ها\u200fدي می\u200cخواهم \u200fنص\u200f خ\u00adبر", ["ها\u200fدي", "می\u200cخواهم", "نص", "خ\u00adبر"]),
        ("ـ نص ـــ \u064b ـآخر", ["نص", "آخر"]),
        ("😀 نص🏴 𞸀𞸁 𝟙", ["نص", "𞸀𞸁", "𝟙"]),
        ("أ/ب-ج_د", ["أ", "ب", "ج", "د"]),
        ("\ud83dنص\ude00", ["نص"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    found = tokens_module.tokenize(text)
    assert found.words == expected
    assert len(found) == len(expected)
    assert [span.of(text) for span in found.spans()] == expected
    assert [found.span(number).of(text) for number in range(len(found))] == expected


any_text = st.text(st.characters(exclude_categories=[]), max_size=60)
arabic = st.text(st.sampled_from("ابتـًَّ .,'’5٥\u200f\u200c\ufeff\nXé«»"), max_size=40)


@settings(max_examples=2000, deadline=None)
@given(st.one_of(any_text, arabic))
def test_tokens_of_any_text(text: str) -> None:
    found = tokens_module.tokenize(text)
    bounds = [bound for pair in zip(found.starts, found.ends, strict=True) for bound in pair]
    assert bounds == sorted(bounds)
    for start, end in zip(found.starts, found.ends, strict=True):
        assert text[start].isalnum() or not text[start].isascii()
        assert end > start
    # Nothing that is a letter or a digit is left over, and no token ends before a mark that belongs to it.
    inside = {place for start, end in zip(found.starts, found.ends, strict=True) for place in range(start, end)}
    for place, character in enumerate(text):
        if character.isascii() and character.isalnum():
            assert place in inside
    for end in found.ends:
        assert end == len(text) or not "\u064b" <= text[end] <= "\u0652"


@pytest.mark.parametrize(
    "unit", ["كلمة ", "كلمة.", "«نص. ", "؟", ". ", "..", "\n", "\n\u200f", "أ.", "ـ", "\u064b", "\u200f", "كلمة\n"]
)
def test_a_megabyte(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begin = time.perf_counter()
    arnews.paragraphs(text)
    arnews.sentences(text)
    tokens_module.tokenize(text)
    assert time.perf_counter() - begin < 60
