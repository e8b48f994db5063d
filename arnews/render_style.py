"""The stylesheet and the Arabic labels of rendered pages; data only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .model import Polarity, QuoteForm, QuoteType

__all__ = ["FORMS", "LEGEND", "POLARITIES", "STYLE", "TYPES"]

TYPES: Final[Mapping[QuoteType, str]] = MappingProxyType(
    {QuoteType.DIRECT: "مباشر", QuoteType.INDIRECT: "غير مباشر", QuoteType.MIXED: "مختلط"}
)
FORMS: Final[Mapping[QuoteForm, str]] = MappingProxyType({QuoteForm.CLAUSE: "جملة", QuoteForm.NOMINAL: "اسم"})
POLARITIES: Final[Mapping[Polarity, str]] = MappingProxyType(
    {
        Polarity.ASSERT: "إثبات",
        Polarity.DENY: "نفي",
        Polarity.CLAIM: "زعم",
        Polarity.THREAT: "تهديد",
        Polarity.ASK: "طلب",
    }
)

# Class in the page, Arabic label, name of the field.
LEGEND: Final[tuple[tuple[str, str, str], ...]] = (
    ("cue", "أداة القول", "cue"),
    ("source", "القائل", "source"),
    ("relay", "الناقل", "relay"),
    ("mention", "القائل المستدل عليه", "resolved"),
    ("content d1 first last", "المضمون", "content"),
    ("content d2 first last", "مضمون متداخل", "nested_in"),
    ("content d1 first last verbatim", "بلفظه", "verbatim"),
)

STYLE: Final = """\
:root {
  color-scheme: light dark;
  --page: #f6f4ee; --sheet: #fffefb; --line: #ddd7c9; --text: #1f1c17; --muted: #625b4e;
  --cue: #9c2a10; --source: #0b4f94; --relay: #6a3a8c;
  --content-1: #fdf0c9; --content-2: #d9eed6; --content-3: #dfe4fb;
  --edge-1: #c99a1c; --edge-2: #4f9352; --edge-3: #6673cf;
  --number: #ffffff; --number-back: #9c2a10; --badge: #eee9dc; --strong: #ffe08a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121315; --sheet: #1a1c1f; --line: #373a40; --text: #ece9e2; --muted: #aaa596;
    --cue: #ffb49c; --source: #9ccbff; --relay: #dcb6f5;
    --content-1: #3b3212; --content-2: #1d3a23; --content-3: #2b2f55;
    --edge-1: #c9a13a; --edge-2: #5fa868; --edge-3: #8691e6;
    --number: #121315; --number-back: #ffb49c; --badge: #2a2d32; --strong: #55450c;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.7 "Noto Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, system-ui, sans-serif;
}
a { color: inherit; }
:focus-visible { outline: 3px solid var(--source); outline-offset: 2px; border-radius: 3px; }
.page {
  max-width: 78rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; display: grid; gap: 1.5rem 2rem;
  grid-template-columns: minmax(0, 1fr) 23rem; align-items: start;
}
header, .legend { grid-column: 1 / -1; }
header h1 { margin: .1rem 0 .2rem; font-size: 1.75rem; line-height: 1.45; text-wrap: balance; }
header p { margin: 0; color: var(--muted); }
.legend {
  display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; margin: 0; padding: 0; list-style: none; font-size: .9rem;
}
.legend .content { padding: .1em .45em; }
.legend code { color: var(--muted); font-size: .8rem; margin-inline-end: .45rem; }
article {
  background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: 1.6rem 2rem;
  font: 1.22rem/2.15 "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Segoe UI", "Times New Roman", serif;
  white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4;
}
article p { margin: 0 0 .9em; }
article p:last-child { margin-bottom: 0; }
article p.blank { margin: 0; line-height: 0; font-size: 0; }
.content { padding: .18em 0; }
.d1 { background: var(--content-1); --edge: var(--edge-1); }
.d2 { background: var(--content-2); --edge: var(--edge-2); }
.d3 { background: var(--content-3); --edge: var(--edge-3); }
.first { border-start-start-radius: .4em; border-end-start-radius: .4em; border-inline-start: 3px solid var(--edge); }
.last { border-start-end-radius: .4em; border-end-end-radius: .4em; border-inline-end: 3px solid var(--edge); }
.verbatim { text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: .42em; }
.source { color: var(--source); box-shadow: inset 0 -2px 0 var(--source); }
.mention { box-shadow: inset 0 -2px 0 var(--line); }
.source.mention { box-shadow: inset 0 -2px 0 var(--source); }
.relay { color: var(--relay); border-bottom: 2px dotted var(--relay); }
.cue { color: var(--cue); font-weight: 700; }
.mark {
  display: inline-block; min-width: 1.55em; padding: 0 .35em; margin-inline: .12em .25em; border-radius: 1em;
  background: var(--number-back); color: var(--number); text-align: center; text-decoration: none;
  vertical-align: .25em;
  font: 700 .62em/1.55 "Noto Sans", "Segoe UI", system-ui, sans-serif; unicode-bidi: isolate; white-space: nowrap;
}
.mark::before { content: attr(data-number); }
:target.mark { outline: 3px solid var(--edge-1); }
.statements { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; font-size: .95rem; }
.statements > li {
  background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: .6rem .8rem;
  line-height: 1.6;
}
.statements > li:target { border-color: var(--cue); box-shadow: 0 0 0 2px var(--cue); }
.statements .mark { font-size: .74rem; vertical-align: .1em; }
.statements p { margin: .1rem 0 0; }
.speaker { font-weight: 600; color: var(--source); overflow-wrap: anywhere; }
.speaker.none { color: var(--muted); font-weight: 400; }
.note { color: var(--muted); font-size: .85rem; }
.badge {
  display: inline-block; background: var(--badge); border-radius: .4em; padding: 0 .5em; margin-inline-end: .3em;
}
code {
  font: .8rem/1.4 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; direction: ltr; unicode-bidi: isolate;
}
@media (min-width: 60.01rem) {
  .side { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
}
@media (max-width: 60rem) {
  .page { grid-template-columns: minmax(0, 1fr); padding: 1rem .8rem 3rem; }
  article { padding: 1.1rem 1rem; font-size: 1.12rem; }
  header h1 { font-size: 1.4rem; }
}
@media print {
  .page { display: block; } .side { margin-top: 1.5rem; } article, .statements > li { break-inside: auto; }
}
"""
