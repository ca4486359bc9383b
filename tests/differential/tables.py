"""Tables on their way to a component, read back by pyarrow."""

from __future__ import annotations

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
