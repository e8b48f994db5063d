"""The exceptions that arnews raises on bad arguments; bad *text* never raises."""

from __future__ import annotations

__all__ = ["ArnewsError", "DuplicateIdError", "InvalidArgument", "StateError", "StorageError", "UnknownIdError"]


class ArnewsError(Exception):
    """The base of every exception that arnews raises itself."""


class InvalidArgument(ArnewsError, ValueError):
    """An argument has a value outside what is allowed.

    Parameters
    ----------
    argument
        The name of the argument as the caller wrote it.
    value
        The value that was given.
    allowed
        What would have been accepted, as a phrase.

    Examples
    --------
    >>> from arnews.errors import InvalidArgument
    >>> str(InvalidArgument("threshold", 1.5, "a number in (0, 1]"))
    'threshold is 1.5; allowed: a number in (0, 1]'
    """

    def __init__(self, argument: str, value: object, allowed: str) -> None:
        self.argument = argument
        self.value = value
        self.allowed = allowed
        shown = repr(value)
        if len(shown) > 80:
            shown = shown[:77] + "..."
        super().__init__(f"{argument} is {shown}; allowed: {allowed}")

    def __reduce__(self) -> tuple[type[InvalidArgument], tuple[str, object, str]]:
        return type(self), (self.argument, self.value, self.allowed)


class DuplicateIdError(InvalidArgument):
    """An id is given twice, or is already in the index."""


class UnknownIdError(InvalidArgument, KeyError):
    """An id is not in the index."""

    __str__ = ValueError.__str__


class StateError(InvalidArgument):
    """A stored state cannot be read: another format version, or not a state at all."""


class StorageError(ArnewsError):
    """The storage behind an index refused an operation; the index is as it was before."""
