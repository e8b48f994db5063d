"""What the engine finds in the construction cases, against what they expect, and the list of cases that fail."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from under_test import arnews

DATA = Path(__file__).parent / "data"


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of one of the files beside the tests."""
    with (DATA / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def locate(text: str, wanted: str | dict[str, Any] | None) -> tuple[int, int] | None:
    """The offsets of a span as the data write it: a string found once, or a string and which occurrence (1-based)."""
    if wanted is None:
        return None
    if isinstance(wanted, str):
        start = text.index(wanted)
        return start, start + len(wanted)
    start = -1
    for _ in range(wanted["occurrence"]):
        start = text.index(wanted["text"], start + 1)
    return start, start + len(wanted["text"])


def differences(text: str, expect: list[dict[str, Any]]) -> list[str]:
    """Everything in which the attributions of `text` differ from the expected ones, each as "what: cue"."""

    def pair(span: arnews.Span | None) -> tuple[int, int] | None:
        return None if span is None else (span.start, span.end)

    found = arnews.extract_quotes(text)
    by_cue = {pair(quote.cue): quote for quote in found}
    cues = [locate(text, item["cue"]) for item in expect]
    differing = []
    for item, cue in zip(expect, cues, strict=True):
        assert cue is not None
        name = text[slice(*cue)]
        quote = by_cue.pop(cue, None)
        if quote is None:
            differing.append(f"missing: {name}")
            continue
        host = None if item["nested_in"] is None else cues[item["nested_in"]]
        compared = {
            "lemma": (quote.cue_lemma, item["cue_lemma"]),
            "source": (pair(quote.source), locate(text, item["source"])),
            "resolved": (pair(quote.resolved), locate(text, item["resolved"])),
            "relay": (pair(quote.relay), locate(text, item["relay"])),
            "content": ([pair(span) for span in quote.content], [locate(text, part) for part in item["content"]]),
            "type": (quote.type.value, item["type"]),
            "form": (quote.form.value, item["form"]),
            "polarity": (quote.polarity.value, item["polarity"]),
            "nested_in": (None if quote.nested_in is None else pair(found[quote.nested_in].cue), host),
        }
        differing += [f"{field}: {name}" for field, (got, wanted) in compared.items() if got != wanted]
    differing += [f"unexpected: {quote.cue.of(text)}" for quote in by_cue.values()]
    return differing


def list_known_failures(name: str) -> int:
    """Write into a file of cases which of them fail and in what; return how many do."""
    failing = 0
    lines = []
    for row in rows(name):
        row.pop("known_failure", None)
        differing = differences(row["text"], row.get("expect", []))
        if differing:
            failing += 1
            row["known_failure"] = "; ".join(differing)
        lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    (DATA / name).write_text("".join(lines), encoding="utf-8")
    return failing


if __name__ == "__main__":
    for name in ("constructions.jsonl", "negatives.jsonl"):
        print(name, list_known_failures(name))
