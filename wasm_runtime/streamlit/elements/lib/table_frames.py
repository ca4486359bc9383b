"""What is a table, and the pandas DataFrame of it.

Tables are known by their library, which is imported already wherever one is given.
"""

from __future__ import annotations

import dataclasses
import sys
from array import array
from collections import UserList, deque
from collections.abc import ItemsView, KeysView, ValuesView
from enum import EnumMeta
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array, is_pandas_object

_MOST_ROWS = 10_000  # of a table that is still to be computed, as in Streamlit
_ROWS = (deque, array, map, range, UserList, ItemsView, KeysView, ValuesView, enumerate, EnumMeta)


def is_table(value: object) -> bool:
    """Whether this is a table of a library, or a mapping of pandas' columns."""
    if isinstance(value, dict):
        pandas = sys.modules.get("pandas")
        return bool(value) and pandas is not None and all(isinstance(each, pandas.Series) for each in value.values())
    return is_numpy_array(value) or is_pandas_object(value) or _is_styler(value) or _has_library(value)


def is_collection(value: object) -> bool:
    """Whether this is one of the collections of Python that Streamlit shows as a table, other than JSON's."""
    return isinstance(value, (set, frozenset, *_ROWS)) or (
        dataclasses.is_dataclass(value) and not isinstance(value, type)
    )


def frame_of(value: Any) -> Any:
    """The DataFrame of a table or collection. Raises whatever pandas does if it has none."""
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
        return _with_name(pandas.DataFrame([] if value.ndim == 0 else value))
    if is_collection(value):
        return _of_collection(value)
    return pandas.DataFrame(value)


def _of_collection(value: Any) -> Any:
    pandas = import_module("pandas")
    if isinstance(value, (set, frozenset)):
        value = list(value)
        is_mixed = pandas.api.types.infer_dtype(value, skipna=True) in ("mixed", "unknown-array")
        if is_mixed and not isinstance(value[0], (tuple, frozenset)):
            raise TypeError("a set of objects is no table")
    elif isinstance(value, EnumMeta):
        # The members of a class that is not known here are of no known type.
        value = [each.value for each in value]  # type: ignore[var-annotated]
    elif not isinstance(value, _ROWS):
        named = dataclasses.asdict(value)
        return pandas.DataFrame.from_dict(named, orient="index", columns=["value"])
    return _with_name(pandas.DataFrame(list(value)))


def _with_name(frame: Any) -> Any:
    """As in Streamlit: the only column of what has no names is called "value"."""
    return frame.rename(columns={0: "value"}) if len(frame.columns) == 1 else frame


def _is_styler(value: object) -> bool:
    return type(value).__module__.startswith("pandas.io.formats.style") and hasattr(value, "data")


def _has_library(value: object) -> bool:
    """Whether this is a table of Polars or pyarrow."""
    library = type(value).__module__.partition(".")[0]
    return library in ("polars", "pyarrow") and (hasattr(value, "to_pandas") or hasattr(value, "collect"))
