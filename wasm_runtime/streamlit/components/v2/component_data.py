"""What a script gives a component as `data`, on its way to the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypedDict

from wasm_runtime.errors import BidiComponentUnserializableDataError, NotBuiltYetError

_TABLES = ("pandas", "polars", "pyarrow", "numpy")


class DataFields(TypedDict, total=False):
    """The fields of the payload that hold `data`: JSON, or bytes."""

    data: str
    data_bytes: bytes


def data_fields(data: Any) -> DataFields:
    """Bytes stay bytes, all else becomes JSON; as in Streamlit what has something else deep inside becomes its text.

    Raises `NotBuiltYetError` for tables, `BidiComponentUnserializableDataError` for what no page can be given.
    """
    if data is None:
        return {}
    if isinstance(data, (bytes, bytearray)):
        return {"data_bytes": bytes(data)}
    within = data.values() if isinstance(data, dict) else ()
    if isinstance(data, (set, frozenset)) or _is_table(data) or any(map(_is_table, within)):
        raise NotBuiltYetError("A table as `data` of a component")
    try:
        return {"data": json.dumps(data)}
    except Exception:
        if isinstance(data, (Mapping, list, tuple)):
            return {"data": json.dumps(str(data))}
        raise BidiComponentUnserializableDataError from None


def identity_of(fields: DataFields) -> object:
    """What tells components with other data apart: the order of keys does not count."""
    text = fields.get("data")
    return fields.get("data_bytes") if text is None else json.dumps(json.loads(text), sort_keys=True)


def _is_table(value: Any) -> bool:
    return type(value).__module__.partition(".")[0] in _TABLES
