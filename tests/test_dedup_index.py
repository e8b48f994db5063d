"""The index for streams: in memory, on a real Redis server, through states and pickles."""

from __future__ import annotations

import json
import pickle
import random
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from under_test import arnews, submodule

errors = submodule("errors")

LEAD = "أعلنت وزارة النقل صباح اليوم فتح الطريق الساحلي الجديد أمام حركة السير بعد انتهاء أعمال الصيانة فيه"
OTHER = "ويبلغ طول الطريق أربعين كيلومترا وتربط جسوره السبعة بين المدن الثلاث الكبرى على امتداد الشاطئ الشرقي"


@pytest.fixture(scope="session")
def redis_port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A Redis server of our own, on the loopback, without a file."""
    server = shutil.which("redis-server")
    if server is None:
        pytest.skip("redis-server is not installed")
    pytest.importorskip("redis", reason="the redis client is not installed")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder: Path = tmp_path_factory.mktemp("redis")
    process = subprocess.Popen(
        [server, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", str(folder)],
        stdout=subprocess.DEVNULL,
    )
    try:
        for _ in range(100):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        else:
            pytest.fail("redis-server did not start")
        yield port
    finally:
        process.terminate()
        process.wait(10)


NAMES = iter(range(10**6))


@pytest.fixture(params=["memory", "redis"])
def storage(request: pytest.FixtureRequest) -> dict[str, Any] | None:
    """A storage that nothing else uses."""
    if request.param == "memory":
        return None
    port = request.getfixturevalue("redis_port")
    return {"type": "redis", "basename": b"test%d" % next(NAMES), "redis": {"host": "127.0.0.1", "port": port}}


def texts(size: int = 60, seed: int = 4) -> list[str]:
    chance = random.Random(seed)
    words = [f"كلمة{number}" for number in range(300)]
    found: list[str] = []
    for _ in range(size):
        if found and chance.random() < 0.5:
            copy = chance.choice(found).split()
            copy[chance.randrange(len(copy))] = chance.choice(words)
            found.append(" ".join(copy))
        else:
            found.append(" ".join(chance.choice(words) for _ in range(40)))
    return found


def state_of(index: Any) -> dict[str, Any]:
    state: dict[str, Any] = index.to_state()
    return state


# --- add, query, remove ----------------------------------------------------------------------------------------------


def test_queries_are_exact(storage: Any) -> None:
    listed = texts()
    index = arnews.DedupIndex(storage=storage)
    for number, text in enumerate(listed):
        index.add(f"t{number}", text)
    assert len(index) == len(listed)
    expected: dict[int, dict[str, float]] = {number: {f"t{number}": 1.0} for number in range(len(listed))}
    for pair in arnews.similar_pairs(listed):
        expected[pair.first][f"t{pair.second}"] = pair.similarity
        expected[pair.second][f"t{pair.first}"] = pair.similarity
    for number, text in enumerate(listed):
        matches = index.query(text)
        assert {match.id: match.similarity for match in matches} == expected[number]
        assert all(match.verified for match in matches)
        assert list(matches) == sorted(matches, key=lambda match: (-match.similarity, match.id))


def test_orthography_empty_texts_and_odd_ids(storage: Any) -> None:
    index = arnews.DedupIndex(storage=storage)
    ids = ["a", "معرف", "with space", "\ud800", "x" * 300, "a\x00b"]
    for id in ids:
        index.add(id, LEAD)
    index.add("empty", " ، ")
    assert [match.id for match in index.query(LEAD.replace("أ", "ا"))] == sorted(ids)
    assert index.query("") == index.query("  *** ") == ()
    assert "empty" in index
    assert list(index) == sorted([*ids, "empty"])
    index.remove("empty")
    index.remove("a")
    assert "a" not in index
    assert [match.id for match in index.query(LEAD)] == sorted(ids[1:])
    index.add("a", OTHER)
    assert [match.id for match in index.query(OTHER)] == ["a"]


def test_refused_changes_change_nothing(storage: Any) -> None:
    index = arnews.DedupIndex(storage=storage)
    index.add("a", LEAD)
    before = state_of(index)
    with pytest.raises(arnews.DuplicateIdError) as caught:
        index.add("a", OTHER)
    assert caught.value.argument == "id"
    with pytest.raises(arnews.DuplicateIdError):
        index.add_many([("b", LEAD), ("c", OTHER), ("b", OTHER)])
    with pytest.raises(arnews.DuplicateIdError):
        index.add_many([("b", LEAD), ("a", OTHER)])
    with pytest.raises(arnews.UnknownIdError):
        index.remove("b")
    for id, text in (("", LEAD), (3, LEAD), ("b", None)):
        with pytest.raises(arnews.InvalidArgument):
            index.add(id, text)  # type: ignore[arg-type]
    assert state_of(index) == before


def test_matches_are_estimated_where_no_shingles_are_kept(storage: Any) -> None:
    listed = texts()
    index = arnews.DedupIndex(storage=storage, keep_shingles=False)
    index.add_many((f"{number:02}", text) for number, text in enumerate(listed))
    exact = arnews.DedupIndex()
    exact.add_many((f"{number:02}", text) for number, text in enumerate(listed))
    differences = []
    for text in listed:
        matches = index.query(text)
        assert not any(match.verified for match in matches)
        known = {match.id: match.similarity for match in exact.query(text)}
        differences += [match.similarity - known[match.id] for match in matches if match.id in known]
    assert len(differences) > 60
    assert abs(sum(differences) / len(differences)) < 0.03
    assert max(map(abs, differences)) < 0.2


# --- merge -----------------------------------------------------------------------------------------------------------


def test_merging_in_any_order_gives_one_index(storage: Any) -> None:
    listed = texts()
    whole = arnews.DedupIndex()
    whole.add_many((str(number), text) for number, text in enumerate(listed))
    parts = []
    for part in range(3):
        index = arnews.DedupIndex()
        index.add_many((str(number), listed[number]) for number in range(part, len(listed), 3))
        parts.append(index)
    merged = arnews.DedupIndex(storage=storage)
    for part in (2, 0, 1):
        merged.merge(parts[part])
    assert state_of(merged) == state_of(whole)
    assert [merged.query(text) for text in listed] == [whole.query(text) for text in listed]


def test_refused_merges_change_nothing() -> None:
    index, other = arnews.DedupIndex(), arnews.DedupIndex()
    index.add("a", LEAD)
    other.add("b", OTHER)
    other.add("a", OTHER)
    before = state_of(index)
    with pytest.raises(arnews.DuplicateIdError):
        index.merge(other)
    for parameters in (
        {"threshold": 0.7},
        {"seed": 2},
        {"permutations": 64},
        {"shingling": arnews.Shingling(size=2)},
        {"recall": 0.9},
    ):
        with pytest.raises(arnews.InvalidArgument, match=r"other\."):
            index.merge(arnews.DedupIndex(**parameters))
    with pytest.raises(arnews.InvalidArgument):
        index.merge({"a": LEAD})  # type: ignore[arg-type]
    assert state_of(index) == before


# --- states ----------------------------------------------------------------------------------------------------------


def test_states_and_pickles(storage: Any) -> None:
    listed = texts(30)
    index = arnews.DedupIndex(0.7, shingling=arnews.Shingling(size=2, unit="words"), permutations=100, seed=9)
    index.add_many((str(number), text) for number, text in enumerate(listed))
    state = json.loads(json.dumps(state_of(index)))
    loaded = arnews.DedupIndex.from_state(state, storage)
    copy = pickle.loads(pickle.dumps(index))
    for other in (loaded, copy):
        assert state_of(other) == state_of(index)
        assert [other.query(text) for text in listed] == [index.query(text) for text in listed]
        other.add("new", LEAD)
        assert other.query(LEAD)[0].id == "new"
    assert "new" not in index


def test_an_index_on_redis_survives_pickling(redis_port: int) -> None:
    storage = {"type": "redis", "basename": b"pickled", "redis": {"host": "127.0.0.1", "port": redis_port}}
    index = arnews.DedupIndex(storage=storage)
    index.add("a", LEAD)
    copy = pickle.loads(pickle.dumps(index))
    assert copy.query(LEAD) == index.query(LEAD)


@pytest.mark.parametrize(
    ("argument", "change"),
    [
        ("state", {"format": "something"}),
        ("state['version']", {"version": 2}),
        ("state['version']", {"version": None}),
        ("state", {"threshold": 1.5}),
        ("state", {"seed": -1}),
        ("state", {"ids": ["a", "a"]}),
        ("state", {"ids": ["a"]}),
        ("state", {"bands": 22}),
        ("state", {"bands_of_ids": ["????", "????"]}),
        ("state", {"shingles_of_ids": [None]}),
        ("state", {"shingling": {"size": 3}}),
        ("state", {"shingling": {"size": 3, "unit": "words", "profile": {"no_such_fold": True}}}),
    ],
)
def test_bad_states_are_refused(argument: str, change: dict[str, Any]) -> None:
    index = arnews.DedupIndex()
    index.add_many([("a", LEAD), ("b", OTHER)])
    with pytest.raises(arnews.StateError) as caught:
        arnews.DedupIndex.from_state({**state_of(index), **change})
    assert caught.value.argument == argument


@pytest.mark.parametrize("name", ["threshold", "bands", "ids", "bands_of_ids", "shingling", "seed"])
def test_incomplete_states_are_refused(name: str) -> None:
    state = state_of(arnews.DedupIndex())
    del state[name]
    with pytest.raises(arnews.StateError):
        arnews.DedupIndex.from_state(state)
    with pytest.raises(arnews.StateError):
        arnews.DedupIndex.from_state([])  # type: ignore[arg-type]


# --- storages that refuse --------------------------------------------------------------------------------------------


class Refusing:
    """A stand-in for one table of a storage that fails after some writes, as a connection does."""

    def __init__(self, table: Any, writes: int) -> None:
        self._table, self.writes = table, writes

    def insert(self, *values: Any, **options: Any) -> None:
        if self.writes <= 0:
            raise ConnectionError("the server went away")
        self.writes -= 1
        self._table.insert(*values, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._table, name)


@pytest.mark.parametrize("where", [0, 7, "keys"])
def test_an_add_that_fails_leaves_the_index_as_it_was(where: Any, storage: Any) -> None:
    index = arnews.DedupIndex(storage=storage)
    index.add("a", LEAD)
    before = state_of(index)
    lsh = index._buckets._lsh
    tables = [*lsh.hashtables]
    keys = lsh.keys
    if where == "keys":
        lsh.keys = Refusing(lsh.keys, 1)
    else:
        lsh.hashtables[where] = Refusing(lsh.hashtables[where], 1)
    with pytest.raises(arnews.StorageError, match=r"refused to add.*went away"):
        index.add_many([("b", LEAD), ("c", OTHER)])
    lsh.hashtables, lsh.keys = tables, keys
    assert state_of(index) == before
    assert [match.id for match in index.query(LEAD)] == ["a"]
    for table in tables:
        assert all(set(table.get(bucket)) == {b"a"} for bucket in table)
    index.add_many([("b", LEAD), ("c", OTHER)])
    assert [match.id for match in index.query(LEAD)] == ["a", "b"]


def test_a_server_that_is_gone() -> None:
    pytest.importorskip("redis", reason="the redis client is not installed")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    storage = {"type": "redis", "redis": {"host": "127.0.0.1", "port": port, "retry": None}}
    index = arnews.DedupIndex(storage=storage)
    for call in (lambda: index.add("a", LEAD), lambda: index.query(LEAD), lambda: len(index), index.to_state):
        with pytest.raises(arnews.StorageError, match="the storage refused"):
            call()


def test_processes_share_a_server(redis_port: int) -> None:
    storage = {"type": "redis", "basename": b"shared", "redis": {"host": "127.0.0.1", "port": redis_port}}
    one, two = arnews.DedupIndex(storage=storage), arnews.DedupIndex(storage=storage)
    one.add("a", LEAD)
    (match,) = two.query(LEAD)
    assert (match.id, match.verified, match.similarity) == ("a", False, 1.0)
    with pytest.raises(arnews.DuplicateIdError):
        two.add("a", OTHER)
    two.remove("a")
    assert one.query(LEAD) == ()


def test_what_a_server_says_is_never_unpickled(redis_port: int) -> None:
    """Somebody else's entries are passed over."""
    storage = {"type": "redis", "basename": b"foreign", "redis": {"host": "127.0.0.1", "port": redis_port}}
    index = arnews.DedupIndex(storage=storage)
    index.add("a", LEAD)
    lsh = index._buckets._lsh
    bomb = b"\x80\x04cos\nsystem\n."
    for table in lsh.hashtables:
        for bucket in list(table.keys()):
            table.insert(bucket[len(table._name) :] if bucket.startswith(table._name) else bucket, bomb)
    lsh.keys.insert(bomb, b"x")
    assert [match.id for match in index.query(LEAD)] == ["a"]
    assert list(index) == ["a"]


@pytest.mark.parametrize(
    ("argument", "arguments"),
    [
        ("threshold", {"threshold": 0}),
        ("threshold", {"threshold": 1.5}),
        ("storage", {"storage": "redis"}),
        ("storage", {"storage": {"redis": {}}}),
        ("permutations", {"permutations": 1}),
        ("seed", {"seed": -1}),
        ("recall", {"recall": 2}),
    ],
)
def test_bad_arguments_are_named(argument: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(arnews.InvalidArgument) as caught:
        arnews.DedupIndex(**arguments)
    assert caught.value.argument == argument


def test_an_unknown_storage() -> None:
    with pytest.raises(arnews.StorageError, match="could not be opened"):
        arnews.DedupIndex(storage={"type": "paper"})


@pytest.mark.parametrize("threshold", [0.01, 0.5, 0.95, 1, 1.0])
def test_any_threshold_works(threshold: float) -> None:
    index = arnews.DedupIndex(threshold)
    index.add("a", LEAD)
    assert [match.id for match in index.query(LEAD)] == ["a"]
    assert index.query(OTHER) == ()
