"""Remembered results: each word is asked once, and a bound holds."""

from __future__ import annotations

import pickle

import pytest
from under_test import submodule

memo = submodule("quotes.memo")


def test_a_word_is_asked_once() -> None:
    asked: list[str] = []

    def ask(word: str) -> int:
        asked.append(word)
        return len(word)

    length = memo.remembered(ask)
    assert [length("قال"), length("أكد"), length("قال")] == [3, 3, 3]
    assert asked == ["قال", "أكد"]


def test_all_is_forgotten_when_it_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "_MOST", 2)
    lengths = memo.Memo(len)
    assert [lengths[word] for word in ("قال", "أكد", "نفى", "قال")] == [3, 3, 3, 3]
    assert sorted(lengths) == ["قال", "نفى"]


def test_a_copy_starts_empty() -> None:
    lengths = memo.Memo(len)
    assert lengths["قال"] == 3
    copy = pickle.loads(pickle.dumps(lengths))
    assert copy == {}
    assert copy["أكد"] == 3
