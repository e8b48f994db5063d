"""Where the content of a source adverbial begins: after a colon, inside brackets, before "and that"."""

from __future__ import annotations

import pytest
from under_test import arnews

CASES = {
    "joined": ("وأغلق الميناء أبوابه أمام السفن، وذلك وفق بيان الشركة.", "وفق", ["وأغلق الميناء أبوابه أمام السفن"]),
    "brackets": ("ونمت الزراعة (التي تشغل ثلث السكان، وفقا لوزارة العمل) هذا العام.", "وفقا", ["التي تشغل ثلث السكان"]),
    "colon": ("وتابع: بحسب تقارير محلية فإن السد آمن تماما.", "بحسب", ["فإن السد آمن تماما"]),
    "pronoun": ("وحسبما نقلت عنه صحيفة محلية، فإن السد آمن تماما.", "وحسبما نقلت عنه", ["فإن السد آمن تماما"]),
}


@pytest.mark.parametrize("name", CASES)
def test_content_of_an_adverbial(name: str) -> None:
    text, cue, content = CASES[name]
    found = {quote.cue.of(text): [span.of(text) for span in quote.content] for quote in arnews.extract_quotes(text)}
    assert found[cue] == content


def test_a_source_in_brackets_shares_the_content_of_the_report_before_it() -> None:
    text = "وأعلنت الشركة أن السد آمن تماما (بحسب البيان)."
    one, two = arnews.extract_quotes(text)
    assert one.content == two.content
    assert (one.nested_in, two.nested_in) == (None, None)


def test_an_empty_quotation_is_no_source() -> None:
    assert arnews.extract_quotes("بحسب « « بحسب") == ()


@pytest.mark.parametrize("text", ["وصل حسبما قد", "أغلقت الطريق حسبما سبق", "وفق ما كان"])
def test_a_text_can_end_inside_an_adverbial(text: str) -> None:
    assert arnews.extract_quotes(text) == ()
