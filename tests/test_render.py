"""The rendered page: the article's text, marked where the attributions say, in need of nothing else."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

render_style = submodule("render_style")

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Page(HTMLParser):
    """Every character of the article with the classes of the elements around it, and what the page refers to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.pieces: list[tuple[str, frozenset[str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        assert len(values) == len(attributes)
        self.tags.append(tag)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        for name in ("href", "src", "action", "srcset", "data"):
            if name in values:
                self.links.append(str(values[name]))
        assert not any(name.startswith("on") for name in values)
        if tag not in VOID:
            self.open.append((tag, values))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if any(tag == "article" for tag, _ in self.open):
            classes = {one for _, values in self.open for one in (values.get("class") or "").split()}
            self.pieces.append((data, frozenset(classes)))

    @property
    def text(self) -> str:
        return "".join(piece for piece, _ in self.pieces)

    @property
    def letters(self) -> list[tuple[str, frozenset[str]]]:
        return [(letter, classes) for piece, classes in self.pieces for letter in piece]


def printable(text: str) -> str:
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", text)


@st.composite
def articles_with_attributions(draw: st.DrawFn) -> tuple[str, list[Any]]:
    letters = st.sampled_from("قالو م\n\r\u2028<>&\"'«»\x00\x0b\x85\ud800\u202e") | st.characters(codec=None)
    text = draw(st.text(letters, max_size=40))
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda two: arnews.Span(min(two), max(two)))
    count = draw(st.integers(0, 4))
    made = [
        arnews.Attribution(
            cue=draw(spans),
            cue_lemma="قال",
            content=tuple(draw(st.lists(spans, max_size=2))),
            source=draw(st.none() | spans),
            resolved=draw(st.none() | spans),
            relay=draw(st.none() | spans),
            verbatim=tuple(draw(st.lists(spans, max_size=2))),
            type=draw(st.sampled_from(arnews.QuoteType)),
            nested_in=draw(st.sampled_from([None, *(n for n in range(count) if n != place)])),
            rule=draw(st.sampled_from(["", "<b>", "frame"])),
        )
        for place in range(count)
    ]
    return text, made


@settings(deadline=None, max_examples=300)
@given(articles_with_attributions())
def test_any_page_holds_the_text_with_every_mark_at_its_place(case: tuple[str, list[Any]]) -> None:
    text, made = case
    rendered = arnews.render_html(text, made)
    rendered.encode("utf-8")
    page = Page(rendered)
    assert page.text == printable(text)
    letters = page.letters
    for role, spans in {
        "cue": [one.cue for one in made],
        "source": [one.source for one in made if one.source],
        "mention": [one.resolved for one in made if one.resolved],
        "relay": [one.relay for one in made if one.relay],
        "content": [span for one in made for span in one.content],
        "verbatim": [span for one in made for span in one.verbatim],
    }.items():
        covered = {place for span in spans for place in range(span.start, span.end)}
        assert {place for place, (_, classes) in enumerate(letters) if role in classes} == covered
    for number, one in enumerate(made, 1):
        spans = [one.cue, one.source, one.resolved, one.relay, *one.content, *one.verbatim]
        covered = {place for span in spans if span is not None for place in range(span.start, span.end)}
        assert {place for place, (_, classes) in enumerate(letters) if f"a{number}" in classes} == covered
    for place, (_, classes) in enumerate(letters):
        depth = len({span for one in made for span in one.content if span.start <= place < span.end})
        assert {one for one in classes if re.fullmatch(r"d\d", one)} == ({f"d{min(depth, 3)}"} if depth else set())


@settings(deadline=None, max_examples=100)
@given(articles_with_attributions())
def test_every_link_leads_to_one_place_of_the_page(case: tuple[str, list[Any]]) -> None:
    page = Page(arnews.render_html(*case))
    assert len(page.ids) == len(set(page.ids))
    assert {link[0] for link in page.links} <= {"#"}
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert "script" not in page.tags
    assert "link" not in page.tags


def test_the_page_is_self_contained() -> None:
    page = arnews.render_html("قال الوزير إن الميناء جاهز.", [])
    assert page.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
    assert "http://" not in page
    assert "https://" not in page
    assert "url(" not in page
    assert "@import" not in page
    assert "prefers-color-scheme: dark" in page


def test_everything_that_comes_from_outside_is_escaped() -> None:
    evil = '</article></title></style><script>alert("1")</script>&amp;\''
    span = arnews.Span(0, len(evil))
    article = arnews.Article(evil, evil, title=evil, source=evil, published=datetime(2026, 1, 2, 3, 4, tzinfo=UTC))
    one = arnews.Attribution(span, evil, (span,), span, span, span, (span,), rule=evil)
    rendered = arnews.render_html(article, [one])
    page = Page(rendered)
    assert "script" not in page.tags
    assert page.text == evil
    assert "2026-01-02 03:04" in rendered
    assert page.texts.count(evil) >= 4


def test_cards_name_speaker_cue_type_and_rule() -> None:
    text = "قال الوزير إن المدير نفى التهمة. وأضاف أن العمل مستمر."
    outer = arnews.Attribution(arnews.Span(0, 3), "قال", (arnews.Span(11, 31),), arnews.Span(4, 10), rule="verb.that")
    inner = arnews.Attribution(
        arnews.Span(21, 24),
        "نفى",
        (arnews.Span(25, 31),),
        arnews.Span(14, 20),
        form=arnews.QuoteForm.NOMINAL,
        polarity=arnews.Polarity.DENY,
        nested_in=0,
        rule="verb.object",
    )
    later = arnews.Attribution(
        arnews.Span(33, 38), "أضاف", (arnews.Span(39, 53),), None, arnews.Span(4, 10), rule="verb.that"
    )
    cards = arnews.render_html(text, [outer, inner, later]).split('<ol class="statements">')[1].split("<li ")[1:]
    assert len(cards) == 3
    shown = [" ".join(re.sub("<[^>]*>", " ", "<li " + card).split()) for card in cards]
    assert shown[0] == "الوزير قال غير مباشر verb.that"
    assert shown[1] == "المدير ضمن القول 1 نفى غير مباشر اسم نفي verb.object"
    assert shown[2] == "الوزير مستدل عليه من السياق وأضاف غير مباشر verb.that"


@pytest.mark.parametrize(
    "text", ["", "\n", " \n\n ", "\ud800", "\x00" * 5, "«" * 100, "نص\r\nنص\r", "a" * 1_000_000, "قال\n" * 5_000]
)
def test_any_text_gives_a_page(text: str) -> None:
    assert Page(arnews.render_html(text, [])).text == printable(text)
    whole = arnews.Span(0, len(text))
    end = arnews.Span(len(text), len(text))
    made = [arnews.Attribution(whole, "قال", (whole,)), arnews.Attribution(end, "قال", (end,))]
    page = Page(arnews.render_html(arnews.Article("a", text), made))
    assert page.text == printable(text)
    assert {"c1", "c2", "q1", "q2"} <= set(page.ids)


CUE = arnews.Span(0, 3)
GOOD = arnews.Attribution(CUE, "قال", (arnews.Span(4, 8),))


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ((3, []), "text_or_article"),
        ((None, []), "text_or_article"),
        ((["نص"], []), "text_or_article"),
        (("قال نعم.", None), "attributions"),
        (("قال نعم.", "قال"), "attributions"),
        (("قال نعم.", {"a": ()}), "attributions"),
        (("قال نعم.", [None]), "attributions[0]"),
        (("قال نعم.", [GOOD, arnews.Span(0, 1)]), "attributions[1]"),
        (("قال نع", [GOOD]), "attributions[0]"),
        (("قال نعم.", [arnews.Attribution(CUE, "قال", (), nested_in=0)]), "attributions[0].nested_in"),
        (
            ("قال نعم.", [GOOD, arnews.Attribution(CUE, "قال", (), nested_in=-1)]),
            "attributions[1].nested_in",
        ),
        (("قال نعم.", [arnews.Attribution((0, 3), "قال", ())]), "attributions[0]"),  # type: ignore[arg-type]
    ],
)
def test_bad_arguments_are_refused(arguments: tuple[Any, Any], argument: str) -> None:
    with pytest.raises(arnews.ArnewsError) as caught:
        arnews.render_html(*arguments)
    assert caught.value.argument == argument  # type: ignore[attr-defined]


# --- contrast --------------------------------------------------------------------------------------------------------


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_contrast_meets_wcag_aa(theme: int) -> None:
    palettes = re.findall(r":root \{(.*?)\}", render_style.STYLE, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", palettes[theme]))
    assert len(palettes) == 2
    backs = ["sheet", "content-1", "content-2", "content-3"]
    for front in ("text", "cue", "source", "relay"):
        for back in [*backs, "strong"]:
            assert contrast(colours[front], colours[back]) >= 4.5, (front, back)
    for front, back in (
        ("text", "page"),
        ("muted", "page"),
        ("muted", "sheet"),
        ("text", "badge"),
        ("number", "number-back"),
        ("cue", "page"),
        ("source", "page"),
        ("relay", "page"),
    ):
        assert contrast(colours[front], colours[back]) >= 4.5, (front, back)
