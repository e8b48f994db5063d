"""The documentation: its examples print what they show, its links lead somewhere, it names every public name."""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from under_test import MODULE, arnews

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
IDS = [str(page.relative_to(ROOT)) for page in PAGES]
FENCE = re.compile(r"^```([\w-]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def vendored(code: str) -> str:
    """Make an example import the module under test, whatever its name."""
    if MODULE == "arnews":
        return code
    parent, _, own = MODULE.rpartition(".")
    code = re.sub(r"^(\s*)from arnews\b", rf"\1from {MODULE}", code, flags=re.MULTILINE)
    return re.sub(r"^(\s*)import arnews\b", rf"\1from {parent} import {own}", code, flags=re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_interactive_examples(page: Path) -> None:
    parser = doctest.DocTestParser()
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    names: dict[str, Any] = {}
    said: list[str] = []
    for language, code in FENCE.findall(page.read_text(encoding="utf-8")):
        if language != "pycon":
            assert ">>>" not in code, "an interactive example is marked pycon, so that it is run"
            continue
        test = parser.get_doctest(code, names, page.name, str(page), 0)
        for example in test.examples:
            example.source = vendored(example.source)
            if example.exc_msg:
                example.exc_msg = re.sub(r"^arnews\.", f"{MODULE}.", example.exc_msg)
        runner.run(test, out=said.append, clear_globs=False)
        names = test.globs
    assert runner.summarize(verbose=False).failed == 0, "".join(said)


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_printed_examples(page: Path) -> None:
    """A ``python`` block that a ``text`` block follows prints just that; blocks of one page share their names."""
    blocks = FENCE.findall(page.read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    for (language, code), (following, expected) in pairwise([*blocks, ("", "")]):
        if language == "python" and following == "text":
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(vendored(code), str(page), "exec"), names)
            assert printed.getvalue() == expected


def test_the_readme_shows_a_printed_example() -> None:
    blocks = FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    languages = [language for language, _ in blocks]
    assert ("python", "text") in list(pairwise(languages))


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_links_lead_somewhere(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), target
        assert there.is_relative_to(ROOT), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", there.read_text(encoding="utf-8"), re.MULTILINE)
            anchors = {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
            assert anchor in anchors, target


def test_every_page_is_in_the_table_of_contents() -> None:
    contents = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    for page in PAGES[1:]:
        if page.name != "README.md":
            assert f"({page.name})" in contents


def test_the_overview_names_every_public_name() -> None:
    overview = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    assert [name for name in arnews.__all__ if not re.search(rf"\b{name}\b", overview)] == []


@pytest.mark.skipif(MODULE != "arnews", reason="the example imports the installed package")
@pytest.mark.parametrize("with_listing", [True, False])
def test_the_quickstart_runs(tmp_path: Path, with_listing: bool) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    examples = ROOT / "docs" / "examples"
    sources = sorted((examples / "articles").glob("*.txt"))[:4]
    for source in sources:
        (folder / source.name).write_bytes(source.read_bytes())
    if with_listing:
        (folder / "articles.json").write_bytes((examples / "articles" / "articles.json").read_bytes())
    output = tmp_path / "output"
    command = [sys.executable, str(examples / "quickstart.py"), str(folder), str(output)]
    done = subprocess.run(command, capture_output=True, check=False)
    printed = done.stdout.decode("utf-8")
    assert done.returncode == 0, done.stderr.decode("utf-8")
    for part in ("REPEATS", "CLUSTERS", "WHO SAID WHAT", "THREADS", "speaker  ", "cue      ", "quote    "):
        assert part in printed
    assert len(list(output.glob("article-*.html"))) == len(sources)
    assert (output / "index.html").exists()
    # Nothing was done to the order of letters: no bidi control, no presentation form that is not in the texts.
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufe70-\ufefc]", printed)
    # Where Arabic shares a line with Latin labels, it comes last: the line reads the same in any terminal.
    labelled = [line for line in printed.splitlines() if re.match(r" +(speaker|cue|quote)  ", line)]
    assert len(labelled) >= 3
    for line in labelled:
        assert re.match(r" +(speaker|cue|quote) +\S", line)


@pytest.mark.skipif(MODULE != "arnews", reason="the example imports the installed package")
def test_the_quickstart_says_where_no_articles_are(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "docs" / "examples" / "quickstart.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"no *.txt files" in done.stderr
