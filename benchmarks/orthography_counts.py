"""Count over real corpora what normalisation folds and which quotation marks outlets use; write it into the docs.

``python benchmarks/orthography_counts.py`` replaces the tables between the markers in ``docs/normalization.md``. It
reads the corpora that the environment variable ARNEWS_SHARED leads to, and runs everything in `arnews.text` on every
article on the way, so it is also the proof that none of them raises.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

from attrs import evolve, fields
from corpora import load

from arnews import DEDUP, DISPLAY, SEARCH, Article, Digits, Marks, Profile, align, normalize, paragraphs, sentences
from arnews.text import pair_marks, tokenize
from arnews.text.canonical import composed_segments
from arnews.text.context import ELONGATED
from arnews.text.folding import folding
from arnews.text.preparation import html_references

PAGE = Path(__file__).resolve().parent.parent / "docs" / "normalization.md"
BEGIN, END = "<!-- counts: begin -->", "<!-- counts: end -->"
CORPORA = {"wire": "August 2015, 14 outlets", "outlets": "2018, two broadcasters"}
#: Every fold that has a count of its own; digits and punctuation as in SEARCH.
EVERYTHING = evolve(
    SEARCH,
    hamza_on_waw=True,
    hamza_on_yeh=True,
    hamza_alone=True,
    elongation=True,
    digits=Digits.ASCII,
    quotation_marks=Marks.UNIFY,
    html_entities=True,
)
NOTHING = Profile(canonical=False)
LEFT_OUT = ("canonical", "latin_case", "spaces", "elongation", "html_entities", "number_words")
STYLES = {
    "straight": ("straight",),
    "« »": ("guillemets",),
    "“ ”": ("curly",),
    "(( ))": ("double_parentheses",),
    "single": ("single", "single_guillemets"),
    "other": ("doubled_apostrophes", "double_chevrons", "quran"),
}


def check(text: str) -> None:
    """Run everything on one text."""
    for profile in (DISPLAY, SEARCH, DEDUP):
        if align(text, profile).text != normalize(text, profile):
            raise AssertionError("align and normalize differ")
    sentences(text)


def fold_counts(articles: list[Article]) -> Counter[str]:
    """Count the places that each fold by itself would change."""
    counts: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for article in articles:
        characters.update(article.text)
        for start, end, becomes in composed_segments(article.text):
            counts["canonical"] += becomes != article.text[start:end]
        counts["elongation"] += sum(1 for _ in ELONGATED.finditer(article.text))
        counts["html_entities"] += sum(1 for _ in html_references(article.text))
    for each in fields(Profile):
        value = getattr(EVERYTHING, each.name)
        if each.name not in counts and each.name not in LEFT_OUT and value != each.default:
            becomes_of = folding(evolve(NOTHING, **{each.name: value})).becomes
            counts[each.name] = sum(characters[chr(code)] for code in becomes_of)
    return counts


def fold_table(corpora: dict[str, list[Article]]) -> list[str]:
    counts = {name: fold_counts(articles) for name, articles in corpora.items()}
    sizes = {name: sum(len(article.text) for article in articles) for name, articles in corpora.items()}
    rows = ["| fold | " + " | ".join(CORPORA[name] for name in corpora) + " |", "|---|" + "---:|" * len(corpora)]
    for fold in sorted(counts["wire"], key=lambda fold: (-counts["wire"][fold], fold)):
        cells = (f"{1000 * counts[name][fold] / sizes[name]:.4f}" for name in corpora)
        rows.append(f"| `{fold}` | " + " | ".join(cells) + " |")
    return rows


def mark_table(articles: list[Article]) -> list[str]:
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        total = totals[article.source or "?"]
        total["articles"] += 1
        total["words"] += len(tokenize(article.text))
        total["paragraphs"] += len(paragraphs(article.text))
        straight = article.text.count('"')
        total["with straight"] += straight > 0
        total["odd"] += straight % 2
        found = pair_marks(article.text)
        pairs[article.source or "?"].update(pair.style.value for pair in found)
        total["unclosed"] += sum(pair.closing is None for pair in found)
    head = [
        "outlet",
        "articles",
        "pairs per 1,000 words",
        *STYLES,
        "never closed",
        "articles with an odd straight mark",
    ]
    rows = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    for outlet in sorted(totals):
        total, found_here = totals[outlet], pairs[outlet]
        every = sum(found_here.values())
        shares = (sum(found_here[style] for style in styles) / max(every, 1) for styles in STYLES.values())
        cells = [
            outlet,
            f"{total['articles']:,}",
            f"{1000 * every / max(total['words'], 1):.1f}",
            *(f"{share:.1%}" for share in shares),
            f"{total['unclosed'] / max(every, 1):.1%}",
            f"{total['odd'] / max(total['with straight'], 1):.1%}",
        ]
        rows.append("| " + " | ".join(cells) + " |")
    return rows


def main() -> None:
    corpora = {name: load(name, 10**6) for name in CORPORA}
    every = [article for articles in corpora.values() for article in articles]
    for article in every:
        check(article.text)
    characters = sum(len(article.text) for article in every)
    body = "\n".join(
        [
            BEGIN,
            "",
            f"Places per 1,000 characters, in {len(every):,} articles with {characters / 1e6:.1f} million characters:",
            "",
            *fold_table(corpora),
            "",
            "Quotation marks, as shares of the pairs found:",
            "",
            *mark_table(every),
            "",
            END,
        ]
    )
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(re.sub(f"{BEGIN}.*{END}", lambda _: body, page, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main()
