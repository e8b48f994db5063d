"""Shingle hashes, MinHash signatures and bands, against plain Python and datasketch's own objects."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from under_test import arnews, submodule

hashing = submodule("dedup.hashing")
minhash = submodule("dedup.minhash")

# Words of common letters, of eight letters and more, with rare code points, and with what folding drops or splits.
PIECES = st.one_of(
    st.text(max_size=6),
    st.sampled_from(["قال", "والاقتصادية", "ا" * 8, "ب" * 9, "ت" * 16, "ث" * 17, "ج" * 70, "أَبٌ"]),
    st.sampled_from(["漢字", "\U0001d7d8x", "\ud800", "\ufefb", "\ufef7م", "\ufdf2", "ا\u0653", "\ufdfa", "\uffff"]),
    st.sampled_from([" ", "\n", "،", "\u00a0", "  ", "\u2029"]),
)
TEXTS = st.lists(st.lists(PIECES, max_size=12).map("".join), max_size=8)


def units(text: str, shingling: Any) -> list[str]:
    words = arnews.normalize(text, shingling.profile).split()
    return words if shingling.unit == "words" else list(" ".join(words))


def shingles(text: str, shingling: Any) -> list[tuple[str, ...]]:
    found = units(text, shingling)
    size = shingling.size
    if not found:
        return []
    return [tuple(found[at : at + size]) for at in range(len(found) - size + 1)] or [tuple(found)]


@given(TEXTS, st.integers(1, 5), st.sampled_from(["words", "characters"]))
@settings(deadline=None, max_examples=150)
def test_equal_hashes_mean_equal_shingles(texts: list[str], size: int, unit: Any) -> None:
    shingling = arnews.Shingling(size=size, unit=unit)
    table = submodule("dedup.shingles").shingle_table(texts, shingling)
    expected = [shingles(text, shingling) for text in texts]
    assert table.counts.tolist() == [len(row) for row in expected]
    pairs = set(zip(table.hashes.tolist(), [one for row in expected for one in row], strict=True))
    assert len(pairs) == len({hash_ for hash_, _ in pairs}) == len({shingle for _, shingle in pairs})


PROFILES = [arnews.SEARCH, arnews.DISPLAY, arnews.Profile(), arnews.Profile(elongation=True, tashkeel=True)]


@given(TEXTS, st.sampled_from(PROFILES))
@settings(deadline=None, max_examples=100)
def test_words_of_any_profile(texts: list[str], profile: Any) -> None:
    hashes, counts = submodule("dedup.words").hashed_words(texts, np.array([*map(len, texts)], np.int64), profile)
    words = [arnews.normalize(text, profile).split() for text in texts]
    assert counts.tolist() == [len(row) for row in words]
    pairs = set(zip(hashes.tolist(), [word for row in words for word in row], strict=True))
    assert len(pairs) == len({hash_ for hash_, _ in pairs}) == len({word for _, word in pairs})


@given(TEXTS)
@settings(deadline=None, max_examples=50)
def test_hashes_do_not_depend_on_the_block(texts: list[str]) -> None:
    together, pointers = arnews.shingle_hashes(texts)
    for row, text in enumerate(texts):
        alone, _ = arnews.shingle_hashes([text])
        assert together[pointers[row] : pointers[row + 1]].tolist() == alone.tolist()


def test_white_space_is_that_of_python() -> None:
    letters = hashing.letter_bytes(np.arange(0x110000, dtype=np.uint32))
    assert (np.flatnonzero(letters == 0) == [code for code in range(0x110000) if chr(code).isspace()]).all()


def test_hashes_are_the_same_for_ever() -> None:
    """Stored states and Spark jobs compare hashes of different runs."""
    hashes, pointers = arnews.shingle_hashes(["أعلنت الوزارة فتح الميناء", "وصل", "والاقتصادية 漢字 x"])
    assert hashes.dtype == np.uint32
    assert pointers.tolist() == [0, 2, 3, 4]
    assert hashes.tolist() == FROZEN


FROZEN = [3228576276, 1991366796, 582411980, 1379687888]


@given(TEXTS, st.integers(2, 130), st.integers(0, 3))
@settings(deadline=None, max_examples=40)
def test_signatures_are_those_of_datasketch(texts: list[str], permutations: int, seed: int) -> None:
    from datasketch import MinHash

    values = arnews.signatures(texts, permutations=permutations, seed=seed)
    assert values.dtype == np.uint32
    assert values.shape == (len(texts), permutations)
    hashes, pointers = arnews.shingle_hashes(texts)
    for row in range(len(texts)):
        oracle = MinHash(num_perm=permutations, seed=seed, scheme="affine32", hashfunc=int)
        oracle.update_batch(hashes[pointers[row] : pointers[row + 1]].tolist())
        assert values[row].tolist() == oracle.hashvalues.tolist()
        assert oracle.is_empty() == (pointers[row] == pointers[row + 1])
    for ours, row in zip(arnews.to_datasketch(values, seed=seed), values, strict=True):
        assert ours.hashvalues.tolist() == row.tolist()
        assert ours.scheme == "affine32"


def test_handed_over_objects_go_on_in_datasketch() -> None:
    from datasketch import MinHash, MinHashLSH

    values = arnews.signatures(["أعلنت الوزارة فتح الميناء أمام السفن اليوم", "خبر آخر لا صلة له بالأول"])
    first, second = arnews.to_datasketch(values)
    index = MinHashLSH(num_perm=128, params=(21, 6))
    index.insert("a", first)
    assert index.query(first) == ["a"]
    assert index.query(second) == []
    plain = MinHash(num_perm=128)
    plain.update(b"x")
    assert 0.0 <= first.jaccard(plain) <= 1.0
    first.update(b"x")


def test_signature_of_one_very_long_text() -> None:
    text = " ".join(map(str, range(150_000)))
    hashes, _ = arnews.shingle_hashes([text])
    values = arnews.signatures([text, "a b c d"])
    mixed = minhash._premix(hashes)
    factors, offsets = minhash._permutations(128, 1)
    assert values[0].tolist() == [int((mixed * a + b).min()) for a, b in zip(factors, offsets, strict=True)]


def test_many_texts_of_many_lengths_on_threads() -> None:
    texts = [" ".join(str(number % (row + 2)) for number in range(row % 97)) for row in range(3000)]
    assert (arnews.signatures(texts, workers=2) == arnews.signatures(texts)).all()
    one, two = arnews.shingle_hashes(texts), arnews.shingle_hashes(texts, workers=3)
    assert (one[0] == two[0]).all()
    assert (one[1] == two[1]).all()


# --- bands -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("threshold", "expected"), [(0.5, (42, 3)), (0.7, (32, 4)), (0.8, (21, 6)), (0.9, (14, 9)), (1.0, (2, 64))]
)
def test_banding(threshold: float, expected: tuple[int, int]) -> None:
    assert arnews.band_parameters(threshold) == expected
    assert arnews.candidate_probability(threshold, *expected) >= 0.995


@given(st.floats(0.01, 1.0), st.floats(0.5, 0.9999), st.integers(2, 300))
@settings(deadline=None)
def test_banding_fits_and_is_the_most_selective(threshold: float, recall: float, permutations: int) -> None:
    bands, rows = arnews.band_parameters(threshold, recall=recall, permutations=permutations)
    assert bands * rows <= permutations
    reaches = [
        (permutations // count, count)
        for count in range(1, permutations // 2 + 1)
        if arnews.candidate_probability(threshold, permutations // count, count) >= recall
    ]
    assert (bands, rows) == (max(reaches, key=lambda pair: pair[1]) if reaches else (permutations, 1))


def test_band_keys() -> None:
    generator = np.random.default_rng(5)
    values = generator.integers(0, 1 << 32, (50, 128), dtype=np.uint32)
    values[1] = values[0]
    values[2, 6:] = values[0, 6:]
    values[3] = values[3, 0]  # equal bands: only the number of the band tells them apart
    keys = arnews.band_keys(values, 0.8)
    assert keys.dtype == np.int64
    assert keys.shape == (50, 21)
    assert (keys >= 0).all()
    assert (keys[0] == keys[1]).all()
    assert (keys[0, 1:] == keys[2, 1:]).all()
    assert keys[0, 0] != keys[2, 0]
    assert len(np.unique(keys)) == 50 * 21 - 21 - 20
    assert arnews.band_keys(values, bands=4, rows=32).shape == (50, 4)
    assert (arnews.band_keys(values[:1])[0] == keys[0]).all()


@pytest.mark.parametrize(
    ("argument", "call"),
    [
        ("texts", lambda: arnews.shingle_hashes("نص")),
        ("texts[1]", lambda: arnews.signatures(["a", None])),  # type: ignore[list-item]
        ("workers", lambda: arnews.shingle_hashes(["a"], workers=0)),
        ("permutations", lambda: arnews.signatures(["a"], permutations=0)),
        ("seed", lambda: arnews.signatures(["a"], seed=1 << 32)),
        ("signatures", lambda: arnews.to_datasketch(np.zeros(3, np.uint32))),
        ("signatures", lambda: arnews.band_keys(np.zeros((3, 128)))),  # type: ignore[arg-type]
        ("threshold", lambda: arnews.band_keys(np.zeros((3, 128), np.uint32), 1.5)),
        ("rows", lambda: arnews.band_keys(np.zeros((3, 128), np.uint32), bands=4)),
        ("bands", lambda: arnews.band_keys(np.zeros((3, 128), np.uint32), bands=64, rows=3)),
        ("recall", lambda: arnews.band_parameters(0.8, recall=0)),
        ("Shingling.size", lambda: arnews.Shingling(size=0)),
        ("Shingling.unit", lambda: arnews.Shingling(unit="lines")),  # type: ignore[arg-type]
        ("Shingling.profile", lambda: arnews.Shingling(profile="DEDUP")),  # type: ignore[arg-type]
    ],
)
def test_bad_arguments_are_named(argument: str, call: Any) -> None:
    with pytest.raises(arnews.InvalidArgument) as caught:
        call()
    assert caught.value.argument == argument
    assert "allowed" in str(caught.value)


def test_progress_reaches_the_end() -> None:
    texts = ["كلمة أخرى وثالثة ورابعة " * 20] * 3000
    seen: list[tuple[int, int]] = []
    arnews.shingle_hashes(texts, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (3000, 3000)
    assert seen == sorted(seen)
    seen.clear()
    arnews.signatures(texts, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (3000, 3000)
