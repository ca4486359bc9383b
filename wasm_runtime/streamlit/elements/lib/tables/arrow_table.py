"""Tables of libraries that hand out Arrow: polars, pyarrow, arro3, nanoarrow, DuckDB and others."""

from __future__ import annotations

import json
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.c_columns import kind_of_schema, metadata_of_schema, values_of
from wasm_runtime.streamlit.elements.lib.tables.c_stream import opened
from wasm_runtime.streamlit.elements.lib.tables.kinds import Column, Kind
from wasm_runtime.streamlit.elements.lib.tables.python_values import column_of, without_missing
from wasm_runtime.streamlit.elements.lib.tables.table import (
    CountedIndex,
    ReadTable,
    Source,
    TableColumn,
    source_of_cells,
)


def table_of_arrow(data: Any) -> ReadTable:
    """The table of what has `__arrow_c_stream__` or `__arrow_c_array__`. Raises `StreamError`."""
    with opened(data) as (schema, batches):
        is_table = schema.format == b"+s"
        fields = [schema.children[place].contents for place in range(schema.n_children)] if is_table else [schema]
        kinds = [kind_of_schema(each) for each in fields]
        names = [(each.name or b"").decode() for each in fields] if is_table else [(schema.name or b"").decode() or "0"]
        values: list[list[Any]] = [[] for _ in fields]
        rows = 0
        for batch in batches:
            rows += batch.length
            for place, (each, found) in enumerate(zip(fields, values, strict=True)):
                if is_table:
                    found += values_of(each, batch.children[place].contents, int(batch.offset), int(batch.length))
                else:
                    found += values_of(each, batch)
        about = json.loads(metadata_of_schema(schema).get("pandas", "{}"))
    listed = about.get("index_columns", [])
    index = {each for each in listed if isinstance(each, str)}
    columns = [
        TableColumn(
            name,
            ("" if name.startswith("__index_level_") else name,),
            _source(kind, found),
            name in index,
            "str" if kind.name == "text" else "object",
        )
        for name, kind, found in zip(names, kinds, values, strict=True)
    ]
    columns.sort(key=lambda column: column.is_index)
    counted = [each for each in listed if isinstance(each, dict)]
    if counted:
        start, step, name = counted[0]["start"], counted[0]["step"], counted[0]["name"]
        return ReadTable(rows, columns, CountedIndex(start, start + step * rows, step, name))
    return ReadTable(rows, columns, None if index else CountedIndex(0, rows))


def _source(kind: Kind, values: list[Any]) -> Source:
    if kind.name != "category":
        return source_of_cells(kind, without_missing(values) if kind.name == "float" else values)
    ((_, stored),) = kind.children
    words = [each for each in dict.fromkeys(values) if each is not None]
    places = {word: place for place, word in enumerate(words)}
    codes = [None if each is None else places[each] for each in values]
    listed = column_of(stored, words)

    def part(start: int, stop: int) -> Column:
        found = column_of(Kind("int", kind.bits), codes[start:stop])
        return Column(kind, found.length, found.nulls, found.buffers, words=listed)

    return Source(kind, part)
