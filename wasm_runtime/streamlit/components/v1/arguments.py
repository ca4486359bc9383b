"""What a script gives a component, on its way to the page: what JSON has, and beside it bytes and tables."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, NotRequired, TypedDict

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.protocol.payloads.components import BytesArgument, TableArgument
from wasm_runtime.streamlit.components.v1.tables import table_argument
from wasm_runtime.streamlit.elements.lib.finite_json import finite_json
from wasm_runtime.streamlit.elements.lib.table_frames import is_table


class MarshallComponentException(StreamlitAPIException):
    """The arguments of a component cannot be sent to it."""


MarshallComponentException.__module__ = "streamlit.components.v1.custom_component"


class ArgumentFields(TypedDict):
    """The fields of the payload that hold the arguments."""

    args: str
    bytes: NotRequired[list[BytesArgument]]
    tables: NotRequired[list[TableArgument]]


def argument_fields(arguments: Mapping[str, Any]) -> ArgumentFields:
    """The arguments by their kinds. Raises `MarshallComponentException` for what no page can be given."""
    plain: dict[str, Any] = {}
    raw: list[BytesArgument] = []
    tables: list[TableArgument] = []
    for name, value in arguments.items():
        if isinstance(value, (bytes, bytearray)):
            raw.append({"name": name, "content": bytes(value)})
        elif is_table(value):
            tables.append(table_argument(name, value))
        else:
            plain[name] = value
    try:
        fields: ArgumentFields = {"args": finite_json(plain)}
    except Exception as error:
        raise MarshallComponentException("Could not convert component args to JSON", error) from error
    if raw:
        fields["bytes"] = raw
    if tables:
        fields["tables"] = tables
    return fields


def identity_of(fields: ArgumentFields) -> object:
    """What tells components with other arguments apart."""
    raw = [(each["name"], _digest(each["content"])) for each in fields.get("bytes", ())]
    tables = [
        (each["name"], _digest(each["data"]), _digest(each["index"]), _digest(each["columns"]))
        for each in fields.get("tables", ())
    ]
    return fields["args"], raw, tables


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest()
