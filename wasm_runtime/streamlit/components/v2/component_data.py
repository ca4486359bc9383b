"""What a script gives a component as `data`, on its way to the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from importlib.util import find_spec
from typing import Any, TypedDict

from wasm_runtime.errors import BidiComponentUnserializableDataError, StreamlitAPIException
from wasm_runtime.protocol.payloads.components import TableData
from wasm_runtime.streamlit.elements.lib.finite_json import finite_json
from wasm_runtime.streamlit.elements.lib.table_frames import frame_of, is_collection, is_table


class DataFields(TypedDict, total=False):
    """The fields of the payload that hold `data`: JSON, with tables in their places, or bytes."""

    data: str
    data_bytes: bytes
    data_tables: list[TableData]


def data_fields(data: Any) -> DataFields:
    """Bytes stay bytes, all else becomes JSON; as in Streamlit what has something else deep inside becomes its text.

    A table becomes an Arrow stream, in bytes; so do those that are values of a dictionary, beside its JSON. Raises
    `BidiComponentUnserializableDataError` for what no page can be given.
    """
    if data is None:
        return {}
    if isinstance(data, (bytes, bytearray)):
        return {"data_bytes": bytes(data)}
    if isinstance(data, (Mapping, list, tuple)):
        return _nested(data)
    try:
        return {"data_bytes": _stream(data)} if is_table(data) or is_collection(data) else {"data": finite_json(data)}
    except StreamlitAPIException:
        raise
    except Exception:
        raise BidiComponentUnserializableDataError from None


def _nested(data: Any) -> DataFields:
    tables: list[TableData] = []
    if isinstance(data, dict):
        streams = {name: _stream(value) for name, value in data.items() if is_table(value)}
        tables = [{"name": _name_in_json(name), "content": stream} for name, stream in streams.items()]
        data = {name: None if name in streams else value for name, value in data.items()}
    try:
        fields: DataFields = {"data": finite_json(data)}
    except Exception:
        return {"data": json.dumps(str(data))}
    if tables:
        fields["data_tables"] = tables
    return fields


def _name_in_json(key: Any) -> str:
    (name,) = json.loads(json.dumps({key: None}))
    return str(name)


def _stream(value: Any) -> bytes:
    if find_spec("pandas") is None:
        raise StreamlitAPIException(
            f"As `data` of a component, `{type(value).__name__}` is a table, for which pandas is needed: add it to "
            "requirements.txt, or give a list."
        )
    # Only tables need it.
    from wasm_runtime.streamlit.elements.lib.tables.payload import stream_of_frame

    return stream_of_frame(frame_of(value))


def identity_of(fields: DataFields) -> object:
    """What tells components with other data apart: the order of keys does not count."""
    text = fields.get("data")
    if text is None:
        return fields.get("data_bytes")
    tables = [
        (each["name"], blake2b(each["content"], digest_size=16).digest()) for each in fields.get("data_tables", ())
    ]
    return json.dumps(json.loads(text), sort_keys=True), sorted(tables)
