"""Tables of libraries other than pandas: by Arrow's C interface, or by whatever way to pandas they have."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.arrow_table import table_of_arrow
from wasm_runtime.streamlit.elements.lib.tables.c_stream import StreamError
from wasm_runtime.streamlit.elements.lib.tables.python_columns import table_of_columns
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable

MOST_ROWS = 10_000  # of a table that is still to be computed or fetched, as in Streamlit


def table_of_library(data: Any, read_table: Callable[[Any], ReadTable]) -> ReadTable | None:
    """The table, or None if there is no known way to it; `read_table` reads what another object is made of it."""
    if type(data).__name__ == "LazyFrame" and hasattr(data, "collect"):
        return _cut(read_table(data.limit(MOST_ROWS + 1).collect()), "collect()", "dataframe")
    if hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__"):
        if "Object" in map(str, getattr(data, "dtypes", [getattr(data, "dtype", "")])):
            # Where polars has Python's own objects, its Arrow has their places in memory.
            return read_table(data.to_dict(as_series=False) if hasattr(data, "to_dict") else data.to_list())
        try:
            table = table_of_arrow(data)
        except StreamError:
            if not hasattr(data, "to_pandas"):
                raise
        else:
            # As in Streamlit: these have no index, others might have one.
            library, name = type(data).__module__.partition(".")[0], type(data).__name__
            table.hides_index = library == "polars" or (
                library == "pyarrow" and name != "ChunkedArray" and name.endswith("Array")
            )
            return table
    if callable(getattr(data, "fetchmany", None)) and hasattr(data, "description"):
        return _of_cursor(data)
    for name in ("to_native", "to_pandas", "toPandas", "to_dataframe"):
        if callable(convert := getattr(data, name, None)):
            return read_table(convert())
    if hasattr(data, "__dataframe__") and find_spec("pandas") is not None:
        return read_table(import_module("pandas").api.interchange.from_dataframe(data))
    if callable(getattr(data, "to_dict", None)):
        return read_table(data.to_dict())
    return None


def _of_cursor(data: Any) -> ReadTable:
    """What a query of a database has found, up to a number of rows."""
    rows = [tuple(each) for each in data.fetchmany(MOST_ROWS + 1)]
    names = [each[0] for each in data.description or ()]
    columns = [(name, [row[place] for row in rows]) for place, name in enumerate(names)]
    return _cut(table_of_columns(columns, len(rows)), "fetchall()", "Cursor")


def _cut(table: ReadTable, call: str, what: str) -> ReadTable:
    if table.rows > MOST_ROWS:
        table.rows = MOST_ROWS
        table.cut_by = f"⚠️ Showing only 10k rows. Call `{call}` on the {what} to show more."
    return table
