"""What a profile changes in a text, fold by fold and how often."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, fields

from .canonical import compose, compose_segment, unstable_segments
from .context import BLANKS, ELONGATED, LINE_END
from .folding import folding
from .general import fold_characters
from .preparation import html_references, prepared
from .profiles import Profile, Spaces

__all__ = ["counted"]

_BY_ITSELF = frozenset({"canonical", "elongation", "html_entities", "number_words"})
_NOTHING = Profile(canonical=False)


def _single_folds(profile: Profile) -> Iterator[tuple[str, Profile]]:
    """Yield a profile for every field that differs from doing nothing."""
    for attribute in fields(Profile):
        value = getattr(profile, attribute.name)
        if attribute.name not in _BY_ITSELF and value != getattr(_NOTHING, attribute.name):
            yield attribute.name, evolve(_NOTHING, **{attribute.name: value})


def counted(text: str, profile: Profile) -> dict[str, int]:
    """Count the places that each field of a profile changes, one field after the other.

    What one field's result gives another one to do is counted for both.
    """
    counts: dict[str, int] = {}

    def count(fold: str, number: int) -> None:
        if number:
            counts[fold] = counts.get(fold, 0) + number

    if profile.html_entities:
        count("html_entities", sum(1 for _ in html_references(text)))
    if profile.number_words:
        from .number_words import number_words

        unescaped = prepared(text, evolve(profile, number_words=False))
        count("number_words", sum(1 for _ in number_words(unescaped)))
    text = prepared(text, profile)
    while True:
        before = text
        if profile.canonical:
            changed = 0
            for start, end in unstable_segments(text):
                changed += compose_segment(text[start:end]) != text[start:end]
            count("canonical", changed)
            text = compose(text)
        for fold, single in _single_folds(profile):
            becomes = folding(single).becomes
            count(fold, sum(map(text.count, {chr(code) for code in becomes}.intersection(text))))
            text = fold_characters(text, folding(single))
        if text == before:
            break
    if profile.elongation:
        count("elongation", sum(1 for _ in ELONGATED.finditer(text)))
    if profile.spaces is Spaces.SINGLE:
        count("spaces", sum(1 for _ in LINE_END.finditer(text)))
    if profile.spaces is not Spaces.KEEP:
        count("spaces", sum(1 for _ in BLANKS.finditer(text)))
    return {name: counts[name] for name in (each.name for each in fields(Profile)) if name in counts}
