"""A function of one word whose results are kept, looked up like a dict: cheaper than the call of a cached function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

__all__ = ["Memo"]

#: Words kept at most: the vocabulary of tens of thousands of articles.
_MOST = 1 << 18

Value = TypeVar("Value")


class Memo(dict[str, Value], Generic[Value]):
    """The results of a function for the words it was asked of.

    Examples
    --------
    >>> lengths = Memo(len)
    >>> list(map(lengths.__getitem__, ["قال", "أكد", "قال"])), len(lengths)
    ([3, 3, 3], 2)
    """

    __slots__ = ("_function",)

    def __init__(self, function: Callable[[str], Value]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> Value:
        value = self[word] = self._function(word)
        return value

    def __reduce__(self) -> Any:
        return type(self), (self._function,)

    def bounded(self) -> Memo[Value]:
        """Return the memo itself, emptied if it has grown large: to be called now and then, once an article."""
        if len(self) > _MOST:
            self.clear()
        return self
