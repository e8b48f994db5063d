"""Normalisation of texts: one at a time, or many."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import InvalidArgument
from .bytewise import bytewise
from .folding import folding
from .preparation import needs_preparation, prepared
from .profiles import SEARCH, Profile
from .streams import folded_texts

__all__ = ["normalize", "normalize_many"]


def normalize(text: str, profile: Profile = SEARCH) -> str:
    """Return a text with the differences of spelling folded that a profile names.

    Parameters
    ----------
    text
        Any str.
    profile
        What to fold; `SEARCH` unless given.

    Returns
    -------
    str
        The folded text. Canonically equivalent texts give the same; a folded text folds to itself.

    Raises
    ------
    InvalidArgument
        If `text` is not a str or `profile` is not a `Profile`.

    Examples
    --------
    >>> import arnews
    >>> arnews.normalize("قالت «المُؤسّسة» إنّ ٢٥٪ مــنها جاهز")
    'قالت "المؤسسه" ان 25% منها جاهز'
    """
    if not isinstance(text, str):
        raise InvalidArgument("text", text, "a str")
    if not isinstance(profile, Profile):
        raise InvalidArgument("profile", profile, "a Profile")
    if needs_preparation(profile):
        text = prepared(text, profile)
    short = bytewise(profile)
    encoded = short.encoded(text)
    if encoded is None:
        return folded_texts((text,), short.compiled)[0]
    folded = short.folded(encoded)
    if short.has_extra_spaces(folded):
        folded = short.single_spaced(folded)
    return short.decoded(folded)


def normalize_many(texts: Iterable[str], profile: Profile = SEARCH) -> list[str]:
    """Return many texts folded; much faster than one at a time.

    Parameters
    ----------
    texts
        Any strs.
    profile
        What to fold; `SEARCH` unless given.

    Returns
    -------
    list of str
        ``normalize(text, profile)`` for every text, in order.

    Raises
    ------
    InvalidArgument
        If `texts` is one str or holds something else than strs, or `profile` is not a `Profile`.

    Examples
    --------
    >>> import arnews
    >>> arnews.normalize_many(["إلى", "على"], arnews.DEDUP)
    ['الي', 'علي']
    """
    if isinstance(texts, str) or not isinstance(texts, Iterable):
        raise InvalidArgument("texts", texts, "an iterable of strs, not one str")
    if not isinstance(profile, Profile):
        raise InvalidArgument("profile", profile, "a Profile")
    if not isinstance(texts, (list, tuple)):
        texts = list(texts)
    try:
        if needs_preparation(profile):
            texts = [prepared(text, profile) for text in texts]
        return folded_texts(texts, folding(profile))
    except TypeError:
        for text in texts:
            if not isinstance(text, str):
                raise InvalidArgument("texts", text, "strs only") from None
        raise
