"""Repeated blocks inside one text."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews

WORDS = "أعلن المتحدث أن المشروع سيبدأ خلال أسابيع في المنطقة الشمالية كلها"


def paragraph(number: int) -> str:
    """A paragraph of eleven words that shares no run of three words with another one."""
    return " ".join(f"{word}{number}" for word in WORDS.split(" ")) + "."


def article(numbers: str) -> str:
    """One paragraph per letter; small letters are short ones."""
    lines = [paragraph(ord(letter)) if letter.isupper() else f"قصير {letter}" for letter in numbers]
    return "\n\n".join(lines)


def found(text: str, **arguments: Any) -> list[tuple[int, int, int, int, int]]:
    """First and last paragraph of both copies, and the count that is reported."""
    spans = arnews.paragraphs(text)
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    return [
        (
            starts.index(block.first.start),
            ends.index(block.first.end),
            starts.index(block.repeat.start),
            ends.index(block.repeat.end),
            block.paragraphs,
        )
        for block in arnews.find_repeats(text, **arguments)
    ]


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("", []),
        ("A", []),
        ("ABC", []),
        ("AA", [(0, 0, 1, 1, 1)]),
        ("ABCABC", [(0, 2, 3, 5, 3)]),
        ("xABCyABC", [(1, 3, 5, 7, 3)]),
        # Three copies give two blocks with the same first one.
        ("ABXABYAB", [(0, 1, 3, 4, 2), (0, 1, 6, 7, 2)]),
        ("AAAA", [(0, 0, 1, 1, 1), (0, 0, 2, 2, 1), (0, 0, 3, 3, 1)]),
        ("ABABAB", [(0, 1, 2, 3, 2), (0, 1, 4, 5, 2)]),
        # Changed, added, left out: the run goes on.
        ("ABCDEABXDE", [(0, 4, 5, 9, 5)]),
        ("ABCDEABDE", [(0, 4, 5, 8, 4)]),
        ("ABDEABCDE", [(0, 3, 4, 8, 5)]),
        ("ABCDEFXYZABUVWXEF", [(0, 1, 9, 10, 2), (6, 6, 14, 14, 1), (4, 5, 15, 16, 2)]),
        # A stray earlier copy of the first paragraph does not cut the block.
        ("AQABCZABC", [(0, 0, 2, 2, 1), (2, 4, 6, 8, 3)]),
        # Two blocks, the other way round.
        ("ABCDXCDAB", [(2, 3, 5, 6, 2), (0, 1, 7, 8, 2)]),
        # A short line alone does not count; inside a block it does.
        ("aXa", []),
        ("aAbYaAb", [(0, 2, 4, 6, 3)]),
        ("abcdeXabcde", [(0, 4, 6, 10, 5)]),
    ],
)
def test_runs_of_paragraphs(letters: str, expected: list[tuple[int, ...]]) -> None:
    assert found(article(letters)) == expected


def test_near_duplicates_and_orthography() -> None:
    text = article("ABC")
    copy = text.replace("أ", "ا").replace("ة", "ه").replace(".", "")
    (block,) = arnews.find_repeats(f"{text}\n{copy}")
    assert (block.paragraphs, block.similarity) == (3, 1.0)
    changed = "\n\n".join(line.replace("كلها", "بأسرها") for line in text.split("\n\n"))
    (block,) = arnews.find_repeats(f"{text}\n{changed}", 0.7)
    assert block.paragraphs == 3
    assert 0.6 <= block.similarity < 1


SENTENCES = [
    "افتتح وزير النقل صباح اليوم الجسر الجديد على النهر بحضور عدد من المسؤولين.",
    "وقال في كلمة ألقاها إن المشروع استغرق ثلاثة أعوام كاملة وكلف الملايين.",
    "ويربط الجسر بين ضفتي المدينة ويخفف الازدحام عن الطرق القديمة في وسطها.",
]


def test_sentences_pasted_twice_in_one_paragraph() -> None:
    text = " ".join([*SENTENCES, *SENTENCES[1:], "وانتهى الحفل."])
    (block,) = arnews.find_repeats(text)
    assert block.paragraphs == 0
    assert block.first.of(text) == " ".join(SENTENCES[1:])
    assert block.repeat.of(text) == " ".join(SENTENCES[1:])
    assert arnews.drop_repeats(text).text == " ".join([*SENTENCES, "وانتهى الحفل."])


def test_words_pasted_twice_without_full_stops() -> None:
    run = "، ".join(sentence.rstrip(".") for sentence in SENTENCES)
    text = f"في خبر عاجل، {run}، وفي سياق آخر، {run}، ثم انتهى"
    (block,) = arnews.find_repeats(text)
    assert block.paragraphs == 0
    assert block.first.of(text) == block.repeat.of(text) == run
    title = (
        "صاحب المعالي رئيس الهيئة العامة للموانئ رئيس مجلس إدارة الشركة الوطنية للنقل البحري الدكتور فلان بن فلان "
        "الفلاني عضو المجلس الأعلى"
    )
    assert arnews.find_repeats(f"واستقبل {title} الوفد، ثم ألقى {title} كلمة رحب فيها بالحضور") == ()


@pytest.mark.parametrize("copies", [2, 3, 5])
def test_words_pasted_without_any_mark(copies: int) -> None:
    run = " ".join(sentence.rstrip(".") for sentence in SENTENCES)
    text = " ".join([run] * copies)
    blocks = arnews.find_repeats(text)
    assert [block.first.of(text) for block in blocks] == [run] * (copies - 1)
    assert [block.repeat.start for block in blocks] == [(len(run) + 1) * number for number in range(1, copies)]
    assert arnews.drop_repeats(text).text == run


def test_a_sentence_of_few_words_is_not_a_repeat() -> None:
    assert arnews.find_repeats("لا تعليق لدينا. ثم سئل مرة أخرى فقال: لا تعليق لدينا. وانصرف.") == ()


def test_drop_repeats_and_the_way_back() -> None:
    text = article("xABCyABCz")
    aligned = arnews.drop_repeats(text)
    assert aligned.text == article("xABCyz")
    assert aligned.original == text
    end = len(aligned.text)
    assert aligned.to_original(arnews.Span(end - 1, end)).of(text) == "z"
    assert arnews.drop_repeats("").text == ""


@given(st.text("ABCab", max_size=14))
@settings(deadline=None, max_examples=150)
def test_blocks_are_what_they_say(letters: str) -> None:
    text = article(letters)
    blocks = arnews.find_repeats(text)
    assert list(blocks) == sorted(blocks, key=lambda block: block.repeat)
    for block in blocks:
        assert block.first.end < block.repeat.start
        assert 0 < block.similarity <= 1
        assert block.paragraphs == len(arnews.paragraphs(block.repeat.of(text)))
    for one, two in itertools.pairwise(blocks):
        assert one.repeat.end < two.repeat.start
    # Every long paragraph that stood before lies in a repeat: nothing is missed, and nothing remains to be dropped.
    inside = {start for block in blocks for start in range(block.repeat.start, block.repeat.end)}
    seen = set()
    for span, letter in zip(arnews.paragraphs(text), letters, strict=True):
        if letter.isupper():
            assert (span.start in inside) >= (letter in seen)
            seen.add(letter)
    rest = arnews.drop_repeats(text).text
    kept = [span.of(rest) for span in arnews.paragraphs(rest)]
    assert all(kept.count(paragraph(ord(letter))) == 1 for letter in seen)
    assert set(kept) == {span.of(text) for span in arnews.paragraphs(text)}


def test_many_copies_cost_no_square() -> None:
    text = article("ABCDEFGH" * 400)
    blocks = arnews.find_repeats(text)
    assert len(blocks) == 399
    assert {block.first for block in blocks} == {blocks[0].first}
    assert arnews.find_repeats("سطر\n" * 50_000) == ()


@pytest.mark.parametrize(
    ("argument", "call"),
    [
        ("text", lambda: arnews.find_repeats(None)),  # type: ignore[arg-type]
        ("threshold", lambda: arnews.find_repeats("", 1.5)),
        ("threshold", lambda: arnews.drop_repeats("", 0)),
        ("minimum_words", lambda: arnews.find_repeats("", minimum_words=0)),
    ],
)
def test_bad_arguments_are_named(argument: str, call: Any) -> None:
    with pytest.raises(arnews.InvalidArgument) as caught:
        call()
    assert caught.value.argument == argument
