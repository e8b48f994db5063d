"""Which statements are worth comparing: those that share several of their rarest words, found without comparing all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .statements import Statement

__all__ = ["candidate_pairs"]

# A statement is indexed under the pairs of this many of its rarest words that another statement has too.
_RAREST = 8
# A pair of words that more statements share than this tells nothing; each is then compared with its nearest neighbours.
_BUCKET = 24


def candidate_pairs(
    statements: Sequence[Statement], frequency: Mapping[str, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return pairs of statements of different articles that can say the same.

    Every statement is entered under each pair of its rarest words, so that two that share two of them meet. The time is
    that of sorting the entries; a pair of words common to many statements costs its size, not its square.

    Parameters
    ----------
    statements
        In order of their articles.
    frequency
        In how many statements each stem stands.

    Returns
    -------
    first, second
        Indices into `statements`, ``first < second``, sorted, each pair once.
    """
    order = {
        stem: rank for rank, (stem, _) in enumerate(sorted(frequency.items(), key=lambda item: (item[1], item[0])))
    }
    keys: list[int] = []
    owners: list[int] = []
    width = len(order) + 1
    for index, statement in enumerate(statements):
        ranks = sorted(order[stem] for stem in statement.stems if frequency[stem] > 1)[:_RAREST]
        for place, first in enumerate(ranks):
            for second in ranks[place + 1 :]:
                keys.append(first * width + second)
                owners.append(index)
    if not keys:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    key_array = np.array(keys, np.int64)
    owner_array = np.array(owners, np.int64)
    sequence = np.lexsort((owner_array, key_array))
    key_array, owner_array = key_array[sequence], owner_array[sequence]
    articles = np.array([statement.article for statement in statements], np.int64)
    firsts: list[NDArray[np.int64]] = []
    seconds: list[NDArray[np.int64]] = []
    for distance in range(1, _BUCKET):
        same = key_array[distance:] == key_array[:-distance]
        if not same.any():
            break
        first, second = owner_array[:-distance][same], owner_array[distance:][same]
        apart = articles[first] != articles[second]
        firsts.append(first[apart])
        seconds.append(second[apart])
    if not firsts:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    count = len(statements)
    pairs = np.unique(np.concatenate(firsts) * count + np.concatenate(seconds))
    return pairs // count, pairs % count
