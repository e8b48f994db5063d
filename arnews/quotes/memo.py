"""Functions of one word whose results are kept in a dict: a look-up costs less than the call of a cached function."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

__all__ = ["Memo", "remembered"]

#: Results kept at most: the vocabulary of tens of thousands of articles. Then all are forgotten; the common words are
#: soon back.
_MOST = 1 << 18

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memo(dict[Key, Value], Generic[Key, Value]):
    """The results of a function for the words it was asked of.

    Unlike the entries of `functools.lru_cache`, those of a dict are nothing that the garbage collector has to visit.

    Examples
    --------
    >>> lengths = Memo(len)
    >>> list(map(lengths.__getitem__, ["قال", "أكد", "قال"])), len(lengths)
    ([3, 3, 3], 2)
    """

    __slots__ = ("_function",)

    def __init__(self, function: Callable[[Key], Value]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, key: Key) -> Value:
        if len(self) >= _MOST:
            self.clear()
        value = self[key] = self._function(key)
        return value

    def __reduce__(self) -> Any:
        return type(self), (self._function,)


def remembered(function: Callable[[Key], Value]) -> Callable[[Key], Value]:
    """Decorate a function of one argument: it returns what it returned before, without being called again.

    Examples
    --------
    >>> @remembered
    ... def length(word: str) -> int:
    ...     return len(word)
    >>> length("قال")
    3
    """
    return Memo(function).__getitem__
