"""Exchange records: every public class as a JSON-ready dict, and back, exactly."""

from __future__ import annotations

import enum
import math
import operator
import types
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from . import model
from .errors import InvalidArgument
from .model import (
    Analysis,
    Article,
    Attribution,
    Boilerplate,
    Change,
    Cluster,
    Match,
    Mention,
    Pair,
    QuoteRef,
    QuoteThread,
    Ref,
    Rejection,
    Relation,
    RepeatedBlock,
    Span,
    Speaker,
)

__all__ = ["SCHEMA", "from_records", "to_records"]

SCHEMA = "arnews/1"
"""The version that every record carries; it rises when a record of the old version can no longer be read."""

Record: TypeAlias = (
    Analysis
    | Article
    | Attribution
    | Boilerplate
    | Change
    | Cluster
    | Match
    | Mention
    | Pair
    | QuoteRef
    | QuoteThread
    | Ref
    | Rejection
    | Relation
    | RepeatedBlock
    | Span
    | Speaker
)
"""Everything that can be a record by itself."""

_KINDS: Mapping[str, type[Any]] = types.MappingProxyType(
    {
        "analysis": Analysis,
        "article": Article,
        "attribution": Attribution,
        "boilerplate": Boilerplate,
        "change": Change,
        "cluster": Cluster,
        "match": Match,
        "mention": Mention,
        "pair": Pair,
        "quote_ref": QuoteRef,
        "quote_thread": QuoteThread,
        "ref": Ref,
        "rejection": Rejection,
        "relation": Relation,
        "repeated_block": RepeatedBlock,
        "span": Span,
        "speaker": Speaker,
    }
)
_KIND_OF: Mapping[type[Any], str] = types.MappingProxyType({cls: kind for kind, cls in _KINDS.items()})


def to_records(objects: Record | Iterable[Record]) -> list[dict[str, Any]]:
    """Turn arnews objects into dicts that ``json.dumps`` takes as they are.

    Each dict holds ``schema``, ``kind`` (the class name in snake case) and every field of the class. Inside it a span
    is ``[start, end]``, a tuple a list, an enum its value, a datetime its ISO 8601 form (a zone becomes its offset from
    UTC), and an object of another class a dict of its fields. The ``kind`` of a `Change`, a `Relation` or a `Speaker`
    stands under ``change``, ``relation`` or ``speaker_kind``. A record holds offsets, not text: only an `Article`'s
    record holds an article's text, and a `Speaker`'s the names and titles.

    Parameters
    ----------
    objects
        One object of a public class, or an iterable of them, of one class or several.

    Returns
    -------
    list of dict
        One record an object, in their order.

    Raises
    ------
    InvalidArgument
        If something else is given, or a field holds what its class does not allow.

    See Also
    --------
    from_records : The way back; ``from_records(to_records(xs)) == tuple(xs)``.

    Examples
    --------
    >>> from arnews import Change, ChangeKind, Span, to_records
    >>> to_records(Change(ChangeKind.INSERTED, Span(4, 4), Span(4, 9)))
    [{'schema': 'arnews/1', 'kind': 'change', 'change': 'inserted', 'a': [4, 4], 'b': [4, 9]}]
    """
    return [
        {"schema": SCHEMA, "kind": _KIND_OF[type(item)]} | _encode_fields(item, f"objects[{place}]")
        for place, item in enumerate(_listed(objects))
    ]


def from_records(records: Iterable[Mapping[str, Any]]) -> tuple[Any, ...]:
    """Turn records back into the objects they were made from.

    Parameters
    ----------
    records
        What `to_records` returned, straight or after a journey through JSON. A field whose class has a default for it
        may be missing; lists and tuples are read alike.

    Returns
    -------
    tuple
        One object a record, in their order, of the classes that their ``kind`` names.

    Raises
    ------
    InvalidArgument
        If a record has another ``schema`` or an unknown ``kind``, lacks a field, has one too many, or holds a value of
        another type; the error names the place, such as ``records[3].cue``.

    Examples
    --------
    >>> from arnews import Span, from_records
    >>> from_records([{"schema": "arnews/1", "kind": "span", "start": 3, "end": 8}])
    (Span(start=3, end=8),)
    """
    if isinstance(records, (str, bytes, Mapping)) or not isinstance(records, Iterable):
        raise InvalidArgument("records", records, "an iterable of dicts, as to_records returns them")
    return tuple(_decode_record(record, f"records[{place}]") for place, record in enumerate(records))


def _listed(objects: object) -> list[Any]:
    allowed = "an object of a public arnews class, or an iterable of such objects"
    if type(objects) in _KIND_OF:
        return [objects]
    if isinstance(objects, (str, bytes, Mapping)) or not isinstance(objects, Iterable):
        raise InvalidArgument("objects", objects, allowed)
    listed = list(objects)
    for place, item in enumerate(listed):
        if type(item) not in _KIND_OF:
            raise InvalidArgument(f"objects[{place}]", item, "an object of a public arnews class")
    return listed


# --- the shape of a class --------------------------------------------------------------------------------------------

# `kind` names the class of a record, so a class that has a field of that name stores it under another key.
_RENAMED = {
    (Change, "kind"): "change",
    (Relation, "kind"): "relation",
    (Speaker, "kind"): "speaker_kind",
}


@cache
def _shape(kind: str) -> tuple[tuple[str, str, Any, bool], ...]:
    """Return, for each field: its name, its key in a record, its type, whether a record must hold it."""
    cls = _KINDS[kind]
    hints = get_type_hints(cls, dict(vars(model)))
    fields: list[tuple[str, str, Any, bool]] = []
    for one in attrs.fields(cls):
        name: str = one.name
        fields.append((name, _RENAMED.get((cls, name), name), hints[name], one.default is attrs.NOTHING))
    return tuple(fields)


# --- there -----------------------------------------------------------------------------------------------------------


def _encode_fields(item: object, place: str) -> dict[str, Any]:
    return {
        key: _encode(getattr(item, name), hint, f"{place}.{name}")
        for name, key, hint, _ in _shape(_KIND_OF[type(item)])
    }


def _encode(value: Any, hint: Any, place: str) -> Any:
    hint = _without_none(value, hint)
    if hint is None:
        return None
    origin = get_origin(hint)
    if origin is tuple:
        return [_encode(part, inner, f"{place}[{n}]") for n, (part, inner) in enumerate(_parts(value, hint, place))]
    if origin is not None:
        entries = _entries(value, get_args(hint)[1], place)
        return {key: _encode(part, inner, f"{place}[{key!r}]") for key, part, inner in entries}
    if hint is Span and type(value) is Span:
        return [value.start, value.end]
    if hint in _KIND_OF and type(value) is hint:
        return _encode_fields(value, place)
    if hint is datetime and isinstance(value, datetime):
        return value.isoformat()
    if issubclass(hint, enum.Enum) and isinstance(value, hint):
        return str(value.value)
    return _plain(value, hint, place)


# --- and back --------------------------------------------------------------------------------------------------------


def _decode_record(record: object, place: str) -> Any:
    if not isinstance(record, Mapping):
        raise InvalidArgument(place, record, "a dict, as to_records returns it")
    if record.get("schema") != SCHEMA:
        raise InvalidArgument(f"{place}.schema", record.get("schema"), repr(SCHEMA))
    kind = record.get("kind")
    if not isinstance(kind, str) or kind not in _KINDS:
        raise InvalidArgument(f"{place}.kind", kind, "one of " + ", ".join(sorted(_KINDS)))
    return _decode_fields({key: record[key] for key in record if key not in ("schema", "kind")}, _KINDS[kind], place)


def _decode_fields(fields: object, cls: type[Any], place: str) -> Any:
    shape = _shape(_KIND_OF[cls])
    names = ", ".join(key for _, key, _, _ in shape)
    if not isinstance(fields, Mapping):
        raise InvalidArgument(place, fields, f"a dict with {names}")
    unknown = [key for key in fields if key not in {known for _, known, _, _ in shape}]
    if unknown:
        raise InvalidArgument(
            f"{place}.{unknown[0]}", fields[unknown[0]], f"no such field; {_KIND_OF[cls]} has {names}"
        )
    arguments = {}
    for name, key, hint, required in shape:
        if key in fields:
            arguments[name] = _decode(fields[key], hint, f"{place}.{key}")
        elif required:
            raise InvalidArgument(f"{place}.{key}", None, "a value: this field has no default")
    try:
        return cls(**arguments)
    except InvalidArgument as refused:
        raise InvalidArgument(f"{place}: {refused.argument}", refused.value, refused.allowed) from None


def _decode(value: Any, hint: Any, place: str) -> Any:
    hint = _without_none(value, hint)
    if hint is None:
        return None
    origin = get_origin(hint)
    if origin is tuple:
        parts = _parts(value, hint, place)
        return tuple(_decode(part, inner, f"{place}[{n}]") for n, (part, inner) in enumerate(parts))
    if origin is not None:
        entries = _entries(value, get_args(hint)[1], place)
        return {key: _decode(part, inner, f"{place}[{key!r}]") for key, part, inner in entries}
    if hint is Span:
        return _decode_span(value, place)
    if hint in _KIND_OF:
        return _decode_fields(value, hint, place)
    if hint is datetime:
        try:
            return datetime.fromisoformat(value)
        except (TypeError, ValueError):
            raise InvalidArgument(place, value, "a date and time in ISO 8601, or null") from None
    if issubclass(hint, enum.Enum):
        try:
            return hint(value)
        except ValueError:
            raise InvalidArgument(place, value, "one of " + ", ".join(str(one.value) for one in hint)) from None
    return _plain(value, hint, place)


def _decode_span(value: object, place: str) -> Span:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise InvalidArgument(place, value, "[start, end], two ints")
    try:
        return Span(*value)
    except InvalidArgument as refused:
        raise InvalidArgument(place, value, f"[start, end]; {refused.argument} must be {refused.allowed}") from None


# --- what both ways share --------------------------------------------------------------------------------------------


def _without_none(value: object, hint: Any) -> Any:
    """Return the type that `value` must have: None for an allowed None, ``X`` for ``X | None``."""
    if get_origin(hint) in (types.UnionType, Union):
        return None if value is None else next(one for one in get_args(hint) if one is not type(None))
    return hint


def _parts(value: object, hint: Any, place: str) -> list[tuple[Any, Any]]:
    inner = get_args(hint)
    if not isinstance(value, (list, tuple)):
        raise InvalidArgument(place, value, "a list")
    if len(inner) == 2 and inner[1] is ...:
        return [(part, inner[0]) for part in value]
    if len(value) != len(inner):
        raise InvalidArgument(place, value, f"a list of {len(inner)}")
    return list(zip(value, inner, strict=True))


def _entries(value: object, inner: Any, place: str) -> list[tuple[str, Any, Any]]:
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise InvalidArgument(place, value, "a mapping whose keys are article ids")
    return [(key, part, inner) for key, part in value.items()]


def _plain(value: Any, hint: Any, place: str) -> Any:
    """Check a value that JSON has a type for; numpy's numbers become Python's."""
    if hint is bool and isinstance(value, bool):
        return value
    if hint is str and isinstance(value, str):
        return str(value)
    if hint is int and not isinstance(value, bool):
        try:
            return operator.index(value)
        except TypeError:
            pass
    if hint is float and isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return number
    names = {bool: "true or false", str: "a str", int: "an int", float: "a finite number"}
    raise InvalidArgument(place, value, names.get(hint, f"an object of the class {hint.__name__}"))
