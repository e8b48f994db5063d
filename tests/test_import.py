"""What `import` promises: what it loads and costs, the public names, vendorability, running examples, the wheel."""

from __future__ import annotations

import ast
import doctest
import importlib
import os
import pkgutil
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from under_test import MODULE, arnews

PACKAGE = Path(arnews.__file__).resolve().parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
ROOT = Path(__file__).resolve().parent.parent

# Every name that the documentation promises; more may be added, none renamed.
CONTRACT = [
    "Aligned",
    "Analysis",
    "ArnewsError",
    "Article",
    "Attribution",
    "Boilerplate",
    "Change",
    "ChangeKind",
    "Cluster",
    "DEDUP",
    "DISPLAY",
    "DedupIndex",
    "Gender",
    "Match",
    "Mention",
    "Number",
    "Pair",
    "Polarity",
    "Profile",
    "QuoteForm",
    "QuoteRef",
    "QuoteRelation",
    "QuoteThread",
    "QuoteType",
    "Ref",
    "Rejection",
    "Relation",
    "RelationKind",
    "RepeatedBlock",
    "SEARCH",
    "Span",
    "Speaker",
    "SpeakerKind",
    "align",
    "analyze",
    "band_keys",
    "cluster_articles",
    "cluster_paragraphs",
    "compare",
    "diff",
    "drop_repeats",
    "explain",
    "extract_quotes",
    "find_boilerplate",
    "find_repeats",
    "from_records",
    "normalize",
    "normalize_many",
    "paragraphs",
    "render_html",
    "sentences",
    "shingle_hashes",
    "signatures",
    "similar_pairs",
    "speakers",
    "thread_quotes",
    "to_datasketch",
    "to_records",
]
DEPENDENCIES = {"attrs", "regex", "numpy", "datasketch", "pyarabic"}
AT_IMPORT = {"attrs", "regex", "numpy"}


def fresh(code: str, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run code in a new interpreter that finds the package under test."""
    command = [sys.executable, *options, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=os.environ | environment)


# --- what importing loads and costs ----------------------------------------------------------------------------------


def test_importing_loads_no_heavy_dependency() -> None:
    code = f"import sys, {MODULE}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    loaded = set(fresh(code).stdout.split())
    assert MODULE.partition(".")[0] in loaded
    assert not loaded & {"datasketch", "scipy", "pyarabic", "redis", "cassandra", "pyspark", "datatrove", "rapidfuzz"}


def test_importing_opens_nothing_but_modules() -> None:
    code = (
        "import sys, attrs, regex, numpy\n"
        "opened = []\n"
        "watched = ('open', 'socket.connect', 'subprocess.Popen')\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event in watched else None)\n"
        f"import {MODULE}\n"
        "print(*opened, sep='\\n')"
    )
    for name in fresh(code).stdout.split("\n"):
        assert re.search(r"\.pyc?(\.\d+)?$|__pycache__|^$", name), name


def test_importing_costs_at_most_three_times_its_dependencies(tmp_path: Path) -> None:
    # Installed packages come with their bytecode; so that the same holds for a source tree, both are compiled first.
    cached = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path)}

    def microseconds(modules: str) -> int:
        lines = fresh(f"import {modules}", "-X", "importtime", **cached).stderr.splitlines()
        rows = [line.removeprefix("import time:").split("|") for line in lines if line.startswith("import time:")]
        wanted = {name.strip().partition(".")[0] for name in modules.split(",")}
        # Modules stand indented under the one that imported them; the outermost have the time of all below them.
        outermost = [(name.strip(), total) for _, total, name in rows if name[:1] == " " != name[1:2]]
        return sum(int(total) for name, total in outermost if name.partition(".")[0] in wanted)

    microseconds(MODULE)
    best = min(microseconds(MODULE) / microseconds("attrs, regex, numpy") for _ in range(5))
    assert best <= 3


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CONTRACT)
def test_public_name(name: str) -> None:
    assert name in arnews.__all__
    value = getattr(arnews, name)
    if callable(value):
        assert value.__doc__
        assert value.__module__.startswith(MODULE)


def test_all_names_exist_once() -> None:
    assert len(arnews.__all__) == len(set(arnews.__all__))
    for name in arnews.__all__:
        assert hasattr(arnews, name)


def test_a_star_import_gives_exactly_all() -> None:
    names: dict[str, Any] = {}
    exec(f"from {MODULE} import *", names)
    assert set(names) - {"__builtins__"} == set(arnews.__all__)


# --- vendorability ---------------------------------------------------------------------------------------------------


def imports(path: Path) -> list[tuple[ast.Import | ast.ImportFrom, bool]]:
    """Return the imports of a module, each with whether it runs when the module is imported."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    typing_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.unparse(block.test)
        for node in ast.walk(block)
    }
    return [
        (node, id(node) not in inside and id(node) not in typing_only)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_is_vendorable(path: Path) -> None:
    is_engine = "engines" in path.relative_to(PACKAGE).parts
    for node, at_import in imports(path):
        if isinstance(node, ast.ImportFrom) and node.level:
            # No deeper than the package itself.
            assert node.level <= len(path.relative_to(PACKAGE).parts)
            continue
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        for name in names:
            top = name.partition(".")[0]
            assert top != "arnews", f"line {node.lineno}: an absolute import of the package itself"
            assert name not in ("importlib.metadata", "pkg_resources"), f"line {node.lineno}: package metadata"
            if top in sys.stdlib_module_names:
                continue
            assert at_import <= (top in AT_IMPORT), f"line {node.lineno}: {top} is imported with the module"
            assert is_engine or top in DEPENDENCIES, f"line {node.lineno}: {top} is no dependency"
            if isinstance(node, ast.Import):
                # `import x.y` binds x, which a tool that rewrites imports for a vendored copy cannot redirect.
                assert all("." not in alias.name or alias.asname for alias in node.names), f"line {node.lineno}: {name}"


def test_pyarabic_is_named_in_one_module_only() -> None:
    using = {path.name for path in SOURCES for node, _ in imports(path) if "pyarabic" in ast.unparse(node)}
    assert len(using) <= 1


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_says_in_its_first_line_what_it_does(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring
    assert docstring.splitlines()[0].endswith(".")


def test_the_package_holds_its_licence_and_its_type_marker() -> None:
    assert (PACKAGE / "py.typed").is_file()
    assert (PACKAGE / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


# --- examples of the docstrings --------------------------------------------------------------------------------------


def modules() -> list[str]:
    names = [MODULE, *(found.name for found in pkgutil.walk_packages(arnews.__path__, f"{MODULE}."))]
    return [name for name in names if ".engines" not in name]


@pytest.mark.parametrize("name", modules())
def test_docstring_examples_run(name: str) -> None:
    # The examples are written for the installed package; a vendored copy runs them under its own name.
    finder = doctest.DocTestFinder(exclude_empty=True)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    said: list[str] = []
    for test in finder.find(importlib.import_module(name), name):
        for example in test.examples:
            example.source = re.sub(r"\b(from|import) arnews\b(?! import \w+ as arnews)", _vendored, example.source)
        runner.run(test, out=said.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(said)


def _vendored(match: re.Match[str]) -> str:
    if MODULE == "arnews":
        return match.group()
    parent, _, own = MODULE.rpartition(".")
    return f"from {MODULE}" if match.group(1) == "from" else f"from {parent} import {own}"


def test_every_public_function_has_an_example() -> None:
    missing = []
    for name in arnews.__all__:
        value = getattr(arnews, name)
        if callable(value) and not isinstance(value, type) and ">>>" not in (value.__doc__ or ""):
            missing.append(name)
    assert missing == []


# --- the wheel -------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(MODULE != "arnews", reason="the wheel is built from the project, not from a vendored copy")
def test_the_wheel_holds_the_package_and_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "arnews/py.typed" in names
    assert "arnews/LICENSE" in names
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in names)
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"arnews"}
    assert {name for name in names if name.startswith("arnews/") and name.endswith(".py")} == {
        "arnews/" + path.relative_to(PACKAGE).as_posix() for path in SOURCES
    }
