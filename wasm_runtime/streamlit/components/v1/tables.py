"""Tables as arguments of components, in the three Arrow streams that their pages read: cells, index and columns.

Tables are known by their library, which is imported already wherever one is given. All go through pandas.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from wasm_runtime.protocol.payloads.components import TableArgument
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array, is_pandas_object

_MOST_ROWS = 10_000  # of a table that is still to be computed, as in Streamlit


def is_table(value: object) -> bool:
    """Whether a component gets this as a table."""
    if isinstance(value, dict):
        pandas = sys.modules.get("pandas")
        return bool(value) and pandas is not None and all(isinstance(each, pandas.Series) for each in value.values())
    return is_numpy_array(value) or is_pandas_object(value) or _is_styler(value) or _has_library(value)


def table_argument(name: str, value: Any) -> TableArgument:
    """The table as the page gets it."""
    # Only tables need it.
    from wasm_runtime.streamlit.elements.lib.pandas_columns import stream_of

    frame = _frame(value)
    index, columns = (_labels(each) for each in (frame.index, frame.columns))
    return {"name": name, "data": stream_of(frame), "index": stream_of(index), "columns": stream_of(columns)}


def _frame(value: Any) -> Any:
    pandas = import_module("pandas")
    if isinstance(value, pandas.DataFrame):
        return value
    if _is_styler(value):
        return value.data
    if type(value).__name__ == "LazyFrame":
        value = value.limit(_MOST_ROWS).collect()
    if _has_library(value):
        value = value.to_pandas()
    if is_numpy_array(value):
        frame = pandas.DataFrame([] if value.ndim == 0 else value)
        # As in Streamlit: the only column of an array has a name.
        return frame.rename(columns={0: "value"}) if len(frame.columns) == 1 else frame
    return pandas.DataFrame(value)


def _labels(index: Any) -> Any:
    """Labels as a table of their own: one column for each level."""
    labels = [list(label) if isinstance(label, tuple) else label for label in index.to_numpy()]
    return import_module("pandas").DataFrame(labels)


def _is_styler(value: object) -> bool:
    return type(value).__module__.startswith("pandas.io.formats.style") and hasattr(value, "data")


def _has_library(value: object) -> bool:
    """Whether this is a table of Polars or pyarrow."""
    library = type(value).__module__.partition(".")[0]
    return library in ("polars", "pyarrow") and (hasattr(value, "to_pandas") or hasattr(value, "collect"))
