"""Tables on their way to a component, read back by pyarrow."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

pyarrow: Any = import_module("pyarrow")

STREAM = b"\xff\xff\xff\xff"  # begins with this
REFERENCE = "__streamlit_arrow_ref__"  # stands in JSON for a table beside it
TABLE_PARTS = ("data", "index", "columns")


def table_rows(*streams: bytes) -> list[object]:
    """The names, types and cells of each stream; Streamlit's has dictionaries where ours has plain values."""
    return [_read(stream) for stream in streams]


def _read(stream: bytes) -> object:
    table = pyarrow.ipc.open_stream(stream).read_all()
    table.validate(full=True)
    types = [field.type.value_type if pyarrow.types.is_dictionary(field.type) else field.type for field in table.schema]
    names = {"large_string": "string", "large_binary": "binary"}
    return [
        table.schema.names,
        [names.get(str(each), str(each)) for each in types],
        repr([column.to_pylist() for column in table.columns]),
    ]


def told_of(stream: Any) -> list[Any]:
    """The names, types and cells of a stream, or of a table."""
    table = pyarrow.ipc.open_stream(stream).read_all() if isinstance(stream, bytes) else stream
    table.validate(full=True)
    return [table.schema.names, [_kind(field) for field in table.schema], [repr(_cells(each)) for each in table]]


def whole_table(payload: Any, content_of: Callable[[str], bytes]) -> Any:
    """The table of a payload with all its rows, as the page reads it: the head, and then the parts of each column."""
    head = pyarrow.ipc.open_stream(payload["head"]).read_all()
    head.validate(full=True)
    layout = json.loads(head.schema.metadata[b"table"])
    assert len(layout["labels"]) == head.num_columns
    assert len({len(each) for each in layout["labels"]}) <= 1
    columns = []
    addresses = payload.get("columns", [[]] * head.num_columns)
    for column, listed in zip(head.columns, addresses, strict=True):
        chunks = list(column.chunks)
        for address, rows in zip(listed, payload.get("parts", []), strict=True):
            part = pyarrow.ipc.open_stream(content_of(address)).read_all()
            part.validate(full=True)
            assert part.num_rows == rows
            chunks += [_like(column, chunk) for chunk in part.column(0).chunks]
        columns.append(pyarrow.chunked_array(chunks, column.type))
    if columns:
        assert all(len(each) == payload["rows"] for each in columns)
    return pyarrow.table(columns, schema=head.schema) if columns else head


def _like(column: Any, chunk: Any) -> Any:
    """A chunk of a part as the column of the head is: of categories it has the places alone."""
    if not pyarrow.types.is_dictionary(column.type):
        return chunk
    words = column.chunk(0).dictionary
    return pyarrow.DictionaryArray.from_arrays(chunk, words, ordered=column.type.ordered)


def _cells(column: Any) -> Any:
    kind = column.type
    if isinstance(kind, pyarrow.BaseExtensionType):
        column = pyarrow.chunked_array([each.storage for each in column.chunks], kind.storage_type)
    return column.to_pylist() if not pyarrow.types.is_timestamp(column.type) else column.cast("int64").to_pylist()


def _kind(field: Any) -> str:
    kind = field.type
    named = (
        kind.extension_name
        if isinstance(kind, pyarrow.BaseExtensionType)
        else (field.metadata or {}).get(b"ARROW:extension:name", "")
    )
    kind = getattr(kind, "storage_type", kind)
    return f"{kind} {named}".replace("large_", "")
