"""How two texts overlap: duplicates, one inside the other, or parts in common."""

from __future__ import annotations

import numpy as np

from ..model import Article, Relation, RelationKind
from .arguments import check_text, check_threshold
from .jaccard import distinct, overlaps
from .shingles import Shingling, shingle_table

__all__ = ["compare"]


def compare(
    a: str | Article,
    b: str | Article,
    threshold: float = 0.8,
    shingling: Shingling | None = None,
    *,
    overlap: float = 0.1,
) -> Relation:
    """Tell how two texts overlap.

    Parameters
    ----------
    a, b
        Texts or articles.
    threshold
        From which similarity they are duplicates, and from which containment one is inside the other; in (0, 1].
    shingling
        What a shingle is; by default three words of the DEDUP profile.
    overlap
        From which share of the shorter text's shingles the two overlap; in (0, 1].

    Returns
    -------
    Relation
        ``duplicate`` where the Jaccard similarity reaches the threshold; ``contains`` where *a* holds that share of
        *b*'s shingles, ``contained`` where *b* holds that share of *a*'s; ``overlaps``; else ``different``. A text
        without a word is different from everything.

    Raises
    ------
    InvalidArgument
        If `threshold` or `overlap` is outside (0, 1], or `a` or `b` is no text.

    Examples
    --------
    >>> import arnews
    >>> wire = "أعلنت الهيئة اليوم بدء العمل في المشروع الجديد على الساحل"
    >>> story = wire + " وجاء الإعلان بعد أشهر من المفاوضات بين الجانبين حول التمويل والجدول الزمني"
    >>> relation = arnews.compare(story, wire)
    >>> relation.kind.value, relation.containment_b
    ('contains', 1.0)

    References
    ----------
    A. Broder, "On the resemblance and containment of documents", 1997.
    """
    threshold = check_threshold(threshold)
    overlap = check_threshold(overlap, "overlap")
    texts = [_text(a, "a"), _text(b, "b")]
    found = overlaps(distinct(shingle_table(texts, shingling)), np.array([0]), np.array([1]))
    similarity = float(found.jaccard()[0])
    shared, first, second = int(found.shared[0]), int(found.first[0]), int(found.second[0])
    inside_b = shared / first if first else 0.0
    inside_a = shared / second if second else 0.0
    return Relation(_kind(similarity, inside_b, inside_a, threshold, overlap), similarity, inside_b, inside_a)


def _kind(similarity: float, inside_b: float, inside_a: float, threshold: float, overlap: float) -> RelationKind:
    if similarity >= threshold:
        return RelationKind.DUPLICATE
    # Both can hold at a threshold of a half and less: the text that is covered better is the one inside.
    if inside_a >= threshold and inside_a >= inside_b:
        return RelationKind.CONTAINS
    if inside_b >= threshold:
        return RelationKind.CONTAINED
    return RelationKind.OVERLAPS if max(inside_a, inside_b) >= overlap else RelationKind.DIFFERENT


def _text(value: object, argument: str) -> str:
    return value.text if isinstance(value, Article) else check_text(value, argument)
