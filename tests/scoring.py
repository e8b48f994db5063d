"""How far attributions agree with annotated ones: pairs by cue, F1 per field, shares per label."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from under_test import arnews

__all__ = ["FIELDS", "LABELS", "Tally", "extracted", "score_folder"]

# F1 over annotated and found attributions; an attribution without its pair is wrong in every field.
FIELDS = ("cue", "content@.8", "content=", "source@.8", "speaker", "full")
# Shares of the pairs in which the label is the same.
LABELS = ("type", "form", "polarity", "cue_lemma")

Row = dict[str, Any]
Range = Sequence[int]
Words = frozenset[tuple[int, int]]

_WORD = re.compile(r"\S+")
# Words that a name may share with any other: titles, institutions, nationalities, function words.
_COMMON = """
الرئيس رئيس رئيسة الوزير وزير وزيرة الوزراء الوزارة وزارة الخارجية الداخلية الدفاع الامير الملك الشيخ الدكتور
السيد السيدة المتحدث المتحدثة متحدث متحدثة باسم الناطق المصدر مصدر مصادر المصادر مسؤول المسؤول مسؤولون مسؤولين
المسؤولين البيان بيان التقرير تقرير الوكالة وكالة الصحيفة صحيفة القناة قناة الشركة شركة الحكومة الجيش الشرطة
المنظمة منظمة الهيئة اللجنة لجنة المجلس مجلس مدير المدير عضو نائب النائب مساعد مستشار المستشار الامريكي
الامريكية الاميركي الاميركية العراقي العراقية السعودي السعودية البريطاني البريطانية الفرنسي الفرنسية الروسي
الروسية التركي التركية المصري المصرية الدولي الدولية العام العامة السابق السابقة في من على عن الى ان بن ابن ال
لل و هو هي له لها الذي التي
"""
_LETTERS = str.maketrans("أإآىة", "ااايه", "ـ")


def _is_outer(character: str) -> bool:
    return unicodedata.category(character)[0] in "CPSZ"


def words_of(text: str, spans: Iterable[Range]) -> Words:
    """The offsets of the words in some spans, without the punctuation around them."""
    found = set()
    for start, end in spans:
        for word in _WORD.finditer(text, start, end):
            first, last = word.span()
            while first < last and _is_outer(text[first]):
                first += 1
            while last > first and _is_outer(text[last - 1]):
                last -= 1
            if first < last:
                found.add((first, last))
    return frozenset(found)


def overlap(one: Words, two: Words) -> float:
    """The share of common words among all; words are common where they touch, for a span may split a proclitic off."""
    if not one or not two:
        return float(not one and not two)

    def hits(words: Words, others: Words) -> int:
        return sum(any(start < right and left < end for left, right in others) for start, end in words)

    common = min(hits(one, two), hits(two, one))
    return common / (len(one) + len(two) - common)


def _plain(text: str) -> str:
    letters = "".join(letter for letter in text.translate(_LETTERS) if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w\s]", " ", letters).split())


_COMMON_WORDS = frozenset(_plain(_COMMON).split())


def _names_one(one: str, two: str) -> bool:
    """Whether one name is a shorter form of the other and more than a title."""
    shorter, longer = sorted((set(_plain(one).split()), set(_plain(two).split())), key=len)
    return shorter <= longer and not shorter <= _COMMON_WORDS


def _speaker(row: Row) -> Range | None:
    found: Range | None = row.get("resolved") or row.get("source")
    return found


def same_speaker(text: str, gold: Row, found: Row) -> bool:
    """Whether two attributions name the same speaker: at the same place, alike, or one in the shorter form."""
    one, two = _speaker(gold), _speaker(found)
    if one is None or two is None:
        return one is two
    written = text[one[0] : one[1]], text[two[0] : two[1]]
    return (
        overlap(words_of(text, [one]), words_of(text, [two])) >= 0.5
        or _plain(written[0]) == _plain(written[1])
        or _names_one(*written)
    )


def pairs_of(text: str, gold: list[Row], found: list[Row]) -> list[tuple[int, int]]:
    """Indices of annotated and found attributions whose cues overlap, each in one pair, the likest contents first."""
    free = list(range(len(found)))
    pairs = []
    for index, row in enumerate(gold):
        start, end = row["cue"]
        rivals = [other for other in free if start < found[other]["cue"][1] and found[other]["cue"][0] < end]
        if rivals:
            wanted = words_of(text, row["content"])
            best = max(rivals, key=lambda other: overlap(wanted, words_of(text, found[other]["content"])))
            free.remove(best)
            pairs.append((index, best))
    return pairs


class Tally:
    """Counts over any number of articles, and the figures that follow from them."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, text: str, gold: list[Row], found: list[Row]) -> None:
        """Count one article."""
        counts = self.counts
        pairs = pairs_of(text, gold, found)
        partner = dict(pairs)
        counts["gold"] += len(gold)
        counts["found"] += len(found)
        counts["pairs"] += len(pairs)
        counts["unnamed"] += sum(_is_unnamed(row) for row in gold)
        counts["nestings"] += sum(row["nested_in"] is not None for row in (*gold, *found))
        for index, other in pairs:
            one, two = gold[index], found[other]
            shared = overlap(words_of(text, one["content"]), words_of(text, two["content"]))
            speaker = same_speaker(text, one, two)
            if one["source"] is None or two["source"] is None:
                source = one["source"] is two["source"]
            else:
                source = overlap(words_of(text, [one["source"]]), words_of(text, [two["source"]])) >= 0.8
            right = (True, shared >= 0.8, shared == 1.0, source, speaker, shared >= 0.8 and speaker)
            counts.update(dict(zip(FIELDS, right, strict=True)))
            counts.update({label: one[label] == two[label] for label in LABELS})
            counts["unnamed speaker"] += speaker and _is_unnamed(one)
            counts["nested"] += one["nested_in"] is not None and partner.get(one["nested_in"], -1) == two["nested_in"]

    def figures(self) -> dict[str, float]:
        """All figures in percent."""
        counts = self.counts
        both = counts["gold"] + counts["found"]
        figures = {field: _percent(2 * counts[field], both) for field in FIELDS}
        figures["precision"] = _percent(counts["cue"], counts["found"])
        figures["recall"] = _percent(counts["cue"], counts["gold"])
        figures |= {label: _percent(counts[label], counts["pairs"]) for label in LABELS}
        figures["unnamed speaker"] = _percent(counts["unnamed speaker"], counts["unnamed"])
        figures["nested"] = _percent(2 * counts["nested"], counts["nestings"])
        return figures


def _percent(part: int, whole: int) -> float:
    return 100 * part / max(1, whole)


def _is_unnamed(row: Row) -> bool:
    return row["source"] is None and row["resolved"] is not None


def extracted(text: str) -> list[Row]:
    """What the library finds, as rows."""

    def ends(span: arnews.Span | None) -> Range | None:
        return None if span is None else (span.start, span.end)

    return [
        {
            "cue": ends(found.cue),
            "source": ends(found.source),
            "resolved": ends(found.resolved),
            "content": [ends(span) for span in found.content],
            "nested_in": found.nested_in,
            **{label: str(getattr(found, label)) for label in LABELS},
        }
        for found in arnews.extract_quotes(text)
    ]


def annotated(path: Path) -> list[Row]:
    """The annotated attributions of a file; `nested_in` becomes an index as in what the library finds."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    place = {row["id"]: index for index, row in enumerate(rows)}
    for row in rows:
        row["nested_in"] = None if row["nested_in"] is None else place[row["nested_in"]]
    return rows


def score_folder(
    gold: Path, articles: Sequence[Path], extractor: Callable[[str], list[Row]] = extracted
) -> dict[str, float]:
    """The figures of an extractor over all annotated articles of a folder."""
    tally = Tally()
    for path in sorted(gold.glob("*.jsonl")):
        (text,) = (
            (folder / f"{path.stem}.txt").read_bytes().decode("utf-8")
            for folder in articles
            if (folder / f"{path.stem}.txt").exists()
        )
        tally.add(text, annotated(path), extractor(text))
    assert tally.counts["gold"], f"no annotated articles in {gold.name}"
    return tally.figures()
