"""The shapes in which a script may give the editor a table, and the way there and back.

A format's name is what Streamlit calls it. Libraries are known by name: where one of their tables is given, they are
imported already.
"""

from __future__ import annotations

from array import array
from collections import UserList, deque
from collections.abc import ItemsView, KeysView, Mapping, ValuesView
from dataclasses import asdict, is_dataclass
from enum import EnumMeta
from importlib import import_module
from typing import Any, Literal

from wasm_runtime.errors import StreamlitDataframeConversionError
from wasm_runtime.streamlit.elements.lib.editing import polars_tables
from wasm_runtime.streamlit.elements.lib.editing.python_shapes import shaped

Format = Literal[
    "frame",
    "index",
    "series",
    "polars frame",
    "polars series",
    "arrow table",
    "arrow array",
    "xarray dataset",
    "xarray array",
    "numpy list",
    "numpy matrix",
    "values",
    "tuple",
    "set",
    "rows",
    "records",
    "columns of values",
    "columns by index",
    "columns of series",
    "named values",
]

_MOST_ROWS = 10_000  # of what is still to be computed


_ITEMS = (list, tuple, set, frozenset, deque, array, UserList, map, range, enumerate, ItemsView, KeysView, ValuesView)


def read(value: Any) -> tuple[Format, Any]:
    """The format of what a script gave, and a DataFrame of one's own with its content.

    Raises `StreamlitDataframeConversionError` for what the editor does not take, and what pandas raises where it makes
    no table of it.
    """
    found = _library_table(value) or _python_table(value)
    if found is None:
        raise StreamlitDataframeConversionError(
            f"The data type ({type(value).__name__}) or format is not supported by the data editor. Please convert "
            "your data into a Pandas Dataframe or another supported data format."
        )
    return found


def give_back(frame: Any, format: Format) -> Any:
    """The frame in the format of what the script gave."""
    match format:
        case "series":
            return frame.iloc[:, 0]
        case "numpy list" | "numpy matrix" if frame.empty:
            return import_module("numpy").array([])
        case "numpy list":
            return frame.iloc[:, 0].to_numpy()
        case "numpy matrix":
            return frame.to_numpy()
        case "polars frame":
            return polars_tables.polars_of(frame)
        case "polars series":
            return polars_tables.polars_of(frame).to_series(0)
        case "arrow table":
            return import_module("pyarrow").Table.from_pandas(frame)
        case "arrow array":
            return import_module("pyarrow").Array.from_pandas(frame.iloc[:, 0])
        case "xarray dataset":
            return import_module("xarray").Dataset.from_dataframe(frame)
        case "xarray array":
            return import_module("xarray").DataArray.from_series(frame.iloc[:, 0])
        case "columns of series":
            return {name: frame[name] for name in frame.columns}
        case "frame" | "index":
            return frame
    columns = [_values(frame.iloc[:, place]) for place in range(len(frame.columns))]
    return shaped(format, frame.columns.tolist(), columns, frame.index.tolist())


def _values(column: Any) -> list[Any]:
    """Python's own values, None for what is missing."""
    missing = column.isna().tolist()
    return [None if gone else value for value, gone in zip(column.tolist(), missing, strict=True)]


def _library_table(value: Any) -> tuple[Format, Any] | None:
    pandas = import_module("pandas")
    library = type(value).__module__.partition(".")[0]
    name = type(value).__name__
    if value is None:
        return "frame", pandas.DataFrame()
    if isinstance(value, pandas.DataFrame):
        return "frame", value.copy()
    if isinstance(value, pandas.Series):
        return "series", pandas.DataFrame(value).copy()
    if isinstance(value, (pandas.Index, pandas.api.extensions.ExtensionArray)):
        return "index", pandas.DataFrame(value).copy()
    if library == "pandas" and name == "Styler":
        return "frame", value.data.copy()
    if library == "numpy" and hasattr(value, "tobytes") and hasattr(value, "ndim") and name != "generic":
        if value.ndim == 0 and not isinstance(value, import_module("numpy").ndarray):
            return None
        format: Format = "numpy list" if value.ndim == 1 else "numpy matrix"
        return format, _one_value(pandas.DataFrame([] if value.ndim == 0 else value).copy())
    if library == "polars" and name in ("DataFrame", "LazyFrame"):
        return "polars frame", polars_tables.frame_of_columns(
            (value.limit(_MOST_ROWS).collect() if name == "LazyFrame" else value).get_columns()
        )
    if library == "polars" and name == "Series":
        return "polars series", polars_tables.frame_of_columns([value])
    if library == "pyarrow" and name == "Table":
        return "arrow table", value.to_pandas()
    if library == "pyarrow" and name.endswith("Array") and name != "ChunkedArray":
        return "arrow array", pandas.DataFrame(value.to_pandas())
    if library == "xarray" and name in ("Dataset", "DataArray"):
        frame = value.to_dataframe() if name == "Dataset" else value.to_series().to_frame()
        return "xarray dataset" if name == "Dataset" else "xarray array", frame
    if library != "pyarrow" and hasattr(value, "to_pandas"):
        return "frame", pandas.DataFrame(value.to_pandas()).copy()
    if hasattr(value, "fetchmany") and hasattr(value, "description"):
        names = [column[0] for column in value.description or ()]
        return "frame", pandas.DataFrame(value.fetchmany(_MOST_ROWS), columns=names)
    return None


def _python_table(value: Any) -> tuple[Format, Any] | None:
    if isinstance(value, dict):
        return _of_dict(value)
    if isinstance(value, Mapping):
        return "named values", _by_labels(dict(value))
    if is_dataclass(value) and not isinstance(value, type):
        return "named values", _by_labels(asdict(value))
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return "named values", _by_labels(value._asdict())
    if isinstance(value, EnumMeta):
        members: Any = value
        return "values", _of_items([each.value for each in members], value)
    if not isinstance(value, _ITEMS):
        return None
    items = list(value)
    first = items[0] if items else None
    if isinstance(first, dict):
        return "records", _of_items(items, value)
    if isinstance(first, (list, tuple, set, frozenset)):
        return "rows", _of_items(items, value)
    if items and import_module("pandas").api.types.infer_dtype(items, skipna=True) == "mixed":
        return None
    kind: Format = "set" if isinstance(value, (set, frozenset)) else "tuple" if isinstance(value, tuple) else "values"
    return kind, _of_items(items, value)


def _of_items(items: list[Any], given: Any) -> Any:
    pandas = import_module("pandas")
    try:
        return _one_value(pandas.DataFrame(items))
    except (ValueError, TypeError, AttributeError) as error:
        raise _no_frame(given) from error


def _of_dict(value: dict[Any, Any]) -> tuple[Format, Any]:
    pandas = import_module("pandas")
    first = next(iter(value.values()), None)
    format: Format = "named values"
    if isinstance(first, dict):
        format = "columns by index"
    elif isinstance(first, (list, tuple)):
        format = "columns of values"
    elif isinstance(first, pandas.Series):
        format = "columns of series"
    try:
        return format, _one_value(pandas.DataFrame.from_dict(value, orient="columns"))
    except (ValueError, TypeError):
        return format, _by_labels(value)


def _by_labels(value: dict[Any, Any]) -> Any:
    return _one_value(import_module("pandas").DataFrame.from_dict(value, orient="index"))


def _one_value(frame: Any) -> Any:
    """The only column of what has no names is called "value"."""
    return frame.rename(columns={0: "value"}) if len(frame.columns) == 1 else frame


def _no_frame(value: Any) -> StreamlitDataframeConversionError:
    return StreamlitDataframeConversionError(
        f"\nUnable to convert object of type `{type(value)}` to `pandas.DataFrame`.\nOffending object:\n"
        f"```py\n{value}\n```"
    )
