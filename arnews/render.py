"""One article and its attributions as a self-contained HTML page."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import regex
from attrs import frozen

from .errors import InvalidArgument
from .model import Article, Attribution, Polarity, QuoteForm, Span
from .render_style import FORMS, LEGEND, POLARITIES, STYLE, TYPES

__all__ = ["render_html"]

_LINE: Final = regex.compile(r"[^\n\v\f\r\x85\u2028\u2029]*+(?:\r\n|[\n\v\f\r\x85\u2028\u2029]|\Z)")
# No page can hold these: a lone surrogate has no UTF-8 form, and a parser drops NUL.
_UNPRINTABLE: Final = regex.compile(r"[\x00\ud800-\udfff]")
_DEEPEST: Final = 3
_LONGEST_LABEL: Final = 80


def render_html(text_or_article: str | Article, attributions: Iterable[Attribution]) -> str:
    """Show who says what in an article, as one HTML page that needs nothing else.

    The page is right to left, follows the reader's light or dark preference, runs no script and loads nothing. The
    text stands in its ``<article>`` element as it is, with cues, sources, contents and verbatim stretches marked;
    stretches that overlap or nest are split at each other's bounds. A card an attribution, numbered as in the text,
    names speaker, cue, type and rule; pointing at either shows the other.

    Parameters
    ----------
    text_or_article
        The text, or the article, whose title, source and date then head the page.
    attributions
        Its attributions, with offsets into this text, as `extract_quotes` returns them.

    Returns
    -------
    str
        The page. NUL and lone surrogates, which no HTML page can hold, are shown as U+FFFD, so that the page can be
        encoded as UTF-8.

    Raises
    ------
    InvalidArgument
        If an argument has another type, a span reaches past the text, or a ``nested_in`` is no index of another
        attribution.

    Examples
    --------
    >>> from arnews import Attribution, Span, render_html
    >>> text = "قال الوزير إن الميناء جاهز."
    >>> statement = Attribution(Span(0, 3), "قال", (Span(11, 26),), source=Span(4, 10))
    >>> page = render_html(text, [statement])
    >>> page[:15], 'class="cue"' in page, "الميناء جاهز" in page
    ('<!DOCTYPE html>', True, True)
    """
    if isinstance(text_or_article, Article):
        article = text_or_article
    elif isinstance(text_or_article, str):
        article = Article("text", text_or_article)
    else:
        raise InvalidArgument("text_or_article", text_or_article, "a str or an Article")
    statements = _checked(article.text, attributions)
    heading = article.title or (article.id if article is text_or_article else "")
    return "".join(
        (
            '<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
            f"<title>{_escaped(heading) or 'من قال ماذا'}</title>\n",
            f"<style>\n{STYLE}{''.join(_pointing(n) for n in range(1, len(statements) + 1))}</style>\n",
            '</head>\n<body>\n<div class="page">\n',
            _header(article, heading, len(statements)),
            _legend(),
            f'<main><article id="text">{"".join(_body(article.text, statements))}</article></main>\n',
            f'<aside class="side" aria-label="الأقوال"><ol class="statements">\n{_cards(article.text, statements)}',
            "</ol></aside>\n</div>\n</body>\n</html>\n",
        )
    )


def _checked(text: str, attributions: object) -> tuple[Attribution, ...]:
    if isinstance(attributions, (str, bytes, Mapping)) or not isinstance(attributions, Iterable):
        raise InvalidArgument("attributions", attributions, "an iterable of Attribution")
    statements = tuple(attributions)
    for place, one in enumerate(statements):
        if not isinstance(one, Attribution):
            raise InvalidArgument(f"attributions[{place}]", one, "an Attribution")
        for span in (one.cue, one.source, one.resolved, one.relay, *one.content, *one.verbatim):
            if span is not None and not (isinstance(span, Span) and span.end <= len(text)):
                raise InvalidArgument(f"attributions[{place}]", span, f"spans that end at {len(text)} at most")
        parent = one.nested_in
        if parent is not None and not (0 <= parent < len(statements) and parent != place):
            raise InvalidArgument(
                f"attributions[{place}].nested_in", parent, "the index of another attribution, or None"
            )
    return statements


# --- the text --------------------------------------------------------------------------------------------------------


@frozen
class _Range:
    """One marked stretch: of which statement (numbered from 1), and in which role."""

    span: Span
    role: str
    number: int


def _ranges(statements: Sequence[Attribution]) -> Iterator[_Range]:
    for number, one in enumerate(statements, 1):
        yield _Range(one.cue, "cue", number)
        for role, span in (("source", one.source), ("mention", one.resolved), ("relay", one.relay)):
            if span is not None:
                yield _Range(span, role, number)
        for role, spans in (("content", one.content), ("verbatim", one.verbatim)):
            yield from (_Range(span, role, number) for span in spans)


def _body(text: str, statements: Sequence[Attribution]) -> Iterator[str]:
    """Yield the text, escaped, a ``<p>`` a line, cut wherever a marked stretch starts or ends."""
    ranges = [one for one in _ranges(statements) if one.span.start < one.span.end]
    opening: dict[int, list[_Range]] = {}
    closing: dict[int, list[_Range]] = {}
    marks: dict[int, list[int]] = {}
    for one in ranges:
        opening.setdefault(one.span.start, []).append(one)
        closing.setdefault(one.span.end, []).append(one)
    for number, statement in enumerate(statements, 1):
        marks.setdefault(statement.cue.start, []).append(number)
    labels = [_label(text, number, one) for number, one in enumerate(statements, 1)]
    cuts = sorted({*opening, *closing, *marks})
    active: dict[_Range, None] = {}
    at = 0
    for start, end, blank in _lines(text):
        yield '<p class="blank">' if blank else "<p>"
        place = start
        # The marks at the very end of the text belong to its last line.
        while at < len(cuts) and (cuts[at] < end or cuts[at] == end == len(text)):
            yield _segment(text, Span(place, cuts[at]), active, labels)
            place = cuts[at]
            for one in closing.get(place, ()):
                active.pop(one, None)
            active |= dict.fromkeys(opening.get(place, ()))
            yield from (_mark(number, f"c{number}", f"q{number}") for number in marks.get(place, ()))
            at += 1
        yield _segment(text, Span(place, end), active, labels)
        yield "</p>"


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end (its break included) and blankness of each line; blank lines in a row make one."""
    waiting: int | None = None
    for line in _LINE.finditer(text):
        start, end = line.span()
        if start == end and text:
            continue
        if not line.group().strip():
            waiting = start if waiting is None else waiting
            continue
        if waiting is not None:
            yield waiting, start, True
            waiting = None
        yield start, end, False
    if waiting is not None:
        yield waiting, len(text), bool(text)


def _segment(text: str, span: Span, active: Mapping[_Range, None], labels: Sequence[str]) -> str:
    if span.start == span.end:
        return ""
    shown = _escaped(span.of(text))
    if not active:
        return shown
    contents = [one for one in active if one.role == "content"]
    classes = [role for role in ("cue", "source", "mention", "relay") if any(one.role == role for one in active)]
    if contents:
        # Two attributions of one content are side by side, not one in the other.
        depth = len({one.span for one in contents})
        innermost = min(contents, key=lambda one: (len(one.span), one.number))
        classes += ["content", f"d{min(depth, _DEEPEST)}"]
        classes += ["first"] if innermost.span.start == span.start else []
        classes += ["last"] if innermost.span.end == span.end else []
    classes += ["verbatim"] if any(one.role == "verbatim" for one in active) else []
    numbers = sorted({one.number for one in active})
    classes += [f"a{number}" for number in numbers]
    title = "\n".join(labels[number - 1] for number in numbers)
    return f'<span class="{" ".join(classes)}" title="{title}">{shown}</span>'


def _mark(number: int, own: str, other: str) -> str:
    # The number is drawn by the stylesheet, so that the text of the page stays the text of the article.
    return f'<a class="mark" id="{own}" href="#{other}" data-number="{number}" aria-label="{number}"></a>'


def _pointing(number: int) -> str:
    return (
        f".page:has(#q{number}:hover) .a{number} {{ background: var(--strong); }}\n"
        f".page:has(.a{number}:hover) #q{number} {{ border-color: var(--cue); }}\n"
    )


# --- around the text -------------------------------------------------------------------------------------------------


def _header(article: Article, heading: str, count: int) -> str:
    when = article.published
    told = [f"<bdi>{_escaped(article.source)}</bdi>"] if article.source else []
    if when is not None:
        told.append(f'<time datetime="{_escaped(when.isoformat())}"><bdi dir="ltr">{when:%Y-%m-%d %H:%M}</bdi></time>')
    told.append(f"عدد الأقوال: {count}")
    title = f"<h1><bdi>{_escaped(heading)}</bdi></h1>\n" if heading else ""
    return f"<header>\n{title}<p>{' · '.join(told)}</p>\n</header>\n"


def _legend() -> str:
    items = "".join(
        f'<li><span class="{classes}">{label}</span><code lang="en">{name}</code></li>'
        for classes, label, name in LEGEND
    )
    return f'<ul class="legend" aria-label="مفتاح الألوان">{items}</ul>\n'


def _speaker(text: str, one: Attribution) -> str:
    span = one.resolved or one.source
    return "" if span is None else _shortened(span.of(text))


def _shortened(text: str) -> str:
    flat = " ".join(text[: 4 * _LONGEST_LABEL].split())
    return flat if len(flat) <= _LONGEST_LABEL else flat[: _LONGEST_LABEL - 1] + "…"


def _label(text: str, number: int, one: Attribution) -> str:
    parts = (_speaker(text, one), _shortened(one.cue.of(text)), one.type.value, one.rule)
    return _escaped(f"{number} · " + " · ".join(part for part in parts if part))


def _cards(text: str, statements: Sequence[Attribution]) -> str:
    return "".join(_card(text, number, one) for number, one in enumerate(statements, 1))


def _card(text: str, number: int, one: Attribution) -> str:
    speaker = _speaker(text, one)
    who = f'<bdi class="speaker">{_escaped(speaker)}</bdi>' if speaker else '<span class="speaker none">غير مسمى</span>'
    notes = []
    if one.resolved is not None:
        written = "" if one.source is None else f": <bdi>{_escaped(_shortened(one.source.of(text)))}</bdi>"
        notes.append(f"في الجملة{written}" if written else "مستدل عليه من السياق")
    if one.relay is not None:
        notes.append(f'نقلا عن <bdi class="relay">{_escaped(_shortened(one.relay.of(text)))}</bdi>')
    if one.nested_in is not None:
        notes.append(f'ضمن القول <a href="#q{one.nested_in + 1}">{one.nested_in + 1}</a>')
    badges = [(TYPES[one.type], one.type.value)]
    badges += [(FORMS[one.form], one.form.value)] if one.form is not QuoteForm.CLAUSE else []
    badges += [(POLARITIES[one.polarity], one.polarity.value)] if one.polarity is not Polarity.ASSERT else []
    shown = "".join(f'<span class="badge" title="{value}">{label}</span>' for label, value in badges)
    told = f'<p class="note">{" · ".join(notes)}</p>' if notes else ""
    return (
        f'<li id="q{number}">{_mark(number, f"n{number}", f"c{number}")} {who}{told}'
        f'<p><bdi class="cue">{_escaped(_shortened(one.cue.of(text)))}</bdi> {shown}'
        f'<code lang="en">{_escaped(one.rule)}</code></p></li>\n'
    )


def _escaped(text: str) -> str:
    # A parser turns a raw carriage return into a line feed; written as a reference it stays one.
    return html.escape(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)).replace("\r", "&#13;")
