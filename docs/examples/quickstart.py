"""The whole job on a folder of articles: ``python quickstart.py [FOLDER [OUTPUT]]``.

Reads every ``*.txt`` of the folder (and ``articles.json`` beside them, where there is one, for titles, outlets and
dates), prints what arnews finds, and writes one HTML page an article, their index and the whole analysis as JSON into
OUTPUT, which is ``output/`` beside this file unless told.

Arabic stands on lines of its own, or last on its line, so that a terminal which knows right-to-left text shows it
whole, and one which does not mixes nothing up.
"""

from __future__ import annotations

import html
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import arnews
from arnews import Analysis, Article, Attribution, QuoteThread, Span

HERE = Path(__file__).resolve().parent
RULE = "─" * 78
WIDTH = 100


# --- reading: the example's business, not the library's --------------------------------------------------------------


def read(folder: Path) -> list[Article]:
    """Read a folder of texts; what ``articles.json`` does not tell about a file stays unknown."""
    listing = folder / "articles.json"
    rows = json.loads(listing.read_text(encoding="utf-8")) if listing.exists() else []
    known = {row["file"]: row for row in rows}
    return [article(path, known.get(path.name, {})) for path in sorted(folder.glob("*.txt"))]


def article(path: Path, row: dict[str, str]) -> Article:
    """Make one article; newline="" keeps the text as it is stored, so that offsets are offsets into the file."""
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    published = row.get("published")
    return Article(
        id=row.get("id", path.stem),
        text=text,
        title=row.get("title"),
        source=row.get("source"),
        published=datetime.fromisoformat(published) if published else None,
    )


# --- printing --------------------------------------------------------------------------------------------------------


def shown(text: str, width: int = WIDTH) -> str:
    """Put a stretch of text on one line, shortened where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1].rstrip() + "…"


def heading(text: str) -> None:
    """Print the title of a section."""
    print(f"\n{RULE}\n{text}\n{RULE}")


def print_repeats(articles: Iterable[Article], analysis: Analysis) -> None:
    """Print the blocks that stand twice in an article."""
    heading("REPEATS: blocks that stand twice in one article")
    found = [(one, block) for one in articles for block in analysis.repeats[one.id]]
    for one, block in found:
        print(f"\n{one.id}: {block.paragraphs} paragraphs, similarity {block.similarity:.2f}, begins with")
        print(f"    {shown(block.repeat.of(one.text))}")
    if not found:
        print("none")


def print_clusters(articles: Iterable[Article], analysis: Analysis) -> None:
    """Print what is near-duplicate across the articles."""
    heading("CLUSTERS: what was published before")
    text = {one.id: one.text for one in articles}
    for level, clusters in (("articles", analysis.article_clusters), ("paragraphs", analysis.paragraph_clusters)):
        across = [one for one in clusters if len({member.article_id for member in one.members}) > 1]
        inside = len(clusters) - len(across)
        print(f"\n{level}: {len(across)} cluster(s) across articles" + (f", {inside} inside one" if inside else ""))
        for cluster in across:
            print("  " + ", ".join(f"{member.article_id} ({member.similarity:.2f})" for member in cluster.members))
            print(f"    {shown(cluster.representative.span.of(text[cluster.representative.article_id]))}")


def print_attributions(articles: Iterable[Article], analysis: Analysis) -> None:
    """Print who says what, an article after the other."""
    heading("WHO SAID WHAT: speaker · cue · type · quote")
    for one in articles:
        found = analysis.attributions[one.id]
        print(f"\n{one.id}: {len(found)} attribution(s)" + (f"\n    {one.title}" if one.title else ""))
        for number, attribution in enumerate(found, 1):
            print(f"\n  {number:>3}  {described(attribution)}")
            print(f"       speaker  {speaker(attribution, one.text)}")
            print(f"       cue      {attribution.cue.of(one.text)}")
            print(f"       quote    {quote(attribution, one.text)}")


def described(attribution: Attribution) -> str:
    """Return type, polarity, form and nesting, in Latin letters only."""
    parts = [attribution.type.value, attribution.polarity.value]
    if attribution.form is not arnews.QuoteForm.CLAUSE:
        parts.append(attribution.form.value)
    if attribution.nested_in is not None:
        parts.append(f"inside {attribution.nested_in + 1}")
    return f"{' · '.join(parts):<34} [{attribution.rule}]"


def speaker(attribution: Attribution, text: str) -> str:
    """Return who speaks, by the fullest mention that was found."""
    named: Span | None = attribution.resolved or attribution.source
    return "(not named)" if named is None else shown(named.of(text))


def quote(attribution: Attribution, text: str) -> str:
    """Return what is said; a content that its cue interrupts is joined by an ellipsis."""
    return shown(" … ".join(part.of(text) for part in attribution.content))


def print_threads(articles: Iterable[Article], analysis: Analysis) -> None:
    """Print the statements that several articles, or one in several places, report."""
    heading("THREADS: one statement, followed across the articles")
    text = {one.id: one.text for one in articles}
    for number, thread in enumerate(analysis.threads, 1):
        print(f"\n  {number:>3}  {len(thread.quotes)} wordings by\n       {thread_speaker(thread)}")
        for place, member in enumerate(thread.quotes):
            mark = "*" if place == thread.record else " "
            print(f"     {mark} {member.article_id}: {member.relation.value}, similarity {member.similarity:.2f}")
            print(f"       {quote(member.attribution, text[member.article_id])}")
    print("\n* the wording of record" if analysis.threads else "none")


def thread_speaker(thread: QuoteThread) -> str:
    """Return whose statement a thread follows."""
    return thread.speaker.name if thread.speaker is not None else "(not named)"


# --- pages -----------------------------------------------------------------------------------------------------------


def write_pages(output: Path, articles: list[Article], analysis: Analysis) -> Path:
    """Write a page an article and an index; return the index."""
    output.mkdir(parents=True, exist_ok=True)
    for old in output.glob("article-*.html"):
        old.unlink()
    for number, one in enumerate(articles, 1):
        page = arnews.render_html(one, analysis.attributions[one.id])
        (output / f"article-{number:04}.html").write_text(page, encoding="utf-8")
    records = arnews.to_records(analysis)
    (output / "analysis.json").write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
    index = output / "index.html"
    index.write_text("\n".join(index_lines(articles, analysis)), encoding="utf-8")
    return index


def index_lines(articles: Iterable[Article], analysis: Analysis) -> Iterator[str]:
    """Yield the lines of the index page."""
    yield '<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>من قال ماذا</title>\n<style>'
    yield ":root { color-scheme: light dark; }"
    yield "body { max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem; font: 1.1rem/1.8 system-ui, sans-serif; }"
    yield "li { margin-bottom: .6rem; } small { opacity: .75; }\n</style>\n</head>\n<body>\n<h1>من قال ماذا</h1>\n<ol>"
    for number, one in enumerate(articles, 1):
        told = " · ".join(html.escape(part) for part in (one.source or "", one.id) if part)
        yield (
            f'<li><a href="article-{number:04}.html"><bdi>{html.escape(one.title or one.id)}</bdi></a><br>'
            f"<small><bdi>{told}</bdi> · عدد الأقوال: {len(analysis.attributions[one.id])}</small></li>"
        )
    yield "</ol>\n</body>\n</html>\n"


def main(arguments: list[str]) -> int:
    """Run the example."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    folder = Path(arguments[0]) if arguments else HERE / "articles"
    output = Path(arguments[1]) if len(arguments) > 1 else HERE / "output"
    articles = read(folder) if folder.is_dir() else []
    if not articles:
        print(f"{folder}: no *.txt files there", file=sys.stderr)
        return 1
    analysis = arnews.analyze(articles)
    print(f"{len(articles)} articles, {sum(map(len, analysis.attributions.values()))} attributions")
    print_repeats(articles, analysis)
    print_clusters(articles, analysis)
    print_attributions(articles, analysis)
    print_threads(articles, analysis)
    print(f"\nPages: {write_pages(output, articles, analysis)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
