"""Reads what a script shows as a table: pandas, NumPy, Python's own collections, and whatever has a way to be read.

Libraries are known by their objects: who passes one has imported it, and no other is.
"""

from __future__ import annotations

import sys
import warnings
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array, is_pandas_object
from wasm_runtime.streamlit.elements.lib.tables.python_columns import NotPlainError
from wasm_runtime.streamlit.elements.lib.tables.python_tables import NoTableError, table_of_python
from wasm_runtime.streamlit.elements.lib.tables.table import CountedIndex, ReadTable
from wasm_runtime.streamlit.errors import StreamlitDataframeConversionError


def read_table(data: Any) -> ReadTable:
    """The table in some data. Raises StreamlitDataframeConversionError where there is none."""
    if data is None:
        return ReadTable(0, [], CountedIndex(0, 0))
    try:
        table = _read(data)
    except NoTableError:
        table = None
    return table if table is not None else _none(data)


def _read(data: Any) -> ReadTable | None:
    if is_pandas_object(data) or is_styler(data):
        return _of_pandas(data)
    if is_numpy_array(data):
        return _of_array(data)
    if not is_of_library(data):
        try:
            found = table_of_python(data)
        except NotPlainError:
            return _by_pandas(data)
        if found is not None:
            return found
    # Only tables of libraries need it.
    from wasm_runtime.streamlit.elements.lib.tables.library_tables import table_of_library

    return table_of_library(data, read_table)


def is_of_library(data: object) -> bool:
    """Whether this hands out Arrow, or is a cursor of a database, which may be an iterator, too."""
    hands_out = hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__")
    return hands_out or (hasattr(data, "description") and callable(getattr(data, "fetchmany", None)))


def is_styler(data: object) -> bool:
    """Whether this is a Styler of pandas."""
    return type(data).__module__.startswith("pandas.io.formats.style") and hasattr(data, "data")


def _of_pandas(data: Any) -> ReadTable:
    from wasm_runtime.streamlit.elements.lib.tables.pandas_table import table_of_frame

    pandas = sys.modules["pandas"]
    if is_styler(data):
        data = data.data
    if isinstance(data, pandas.DataFrame):
        return table_of_frame(data)
    if isinstance(data, pandas.Series):
        return table_of_frame(data.to_frame())
    table = table_of_frame(pandas.DataFrame(data))
    table.hides_index = True
    table.hides_header = not isinstance(data, pandas.Index)
    return table


def _of_array(data: Any) -> ReadTable:
    table = _by_pandas([] if data.ndim == 0 else data)
    table.hides_index = table.hides_header = True
    return table


def _by_pandas(data: Any) -> ReadTable:
    """What pandas makes of it."""
    from wasm_runtime.streamlit.elements.lib.tables.pandas_table import table_of_frame

    if find_spec("pandas") is None:
        raise StreamlitDataframeConversionError(
            f"For a table of `{type(data).__name__}` with values of NumPy pandas is needed: add it to "
            "requirements.txt, or give lists of Python's own values, which `.tolist()` makes."
        )
    pandas = import_module("pandas")
    table = table_of_frame(_named(_frame(pandas, data)))
    if isinstance(data, dict):
        table.hides_index = all(isinstance(each, (list, tuple)) for each in data.values())
    else:
        table.hides_index = isinstance(data, (list, tuple, set)) and not any(
            hasattr(each, "dtype") and each.ndim for each in data
        )
    is_columns = isinstance(data, dict) and all(isinstance(each, pandas.Series) for each in data.values())
    table.hides_header = table.hides_index or (isinstance(data, dict) and not is_columns)
    return table


def _frame(pandas: Any, data: Any) -> Any:
    try:
        return pandas.DataFrame(data)
    except (ValueError, TypeError):
        if not isinstance(data, dict):
            raise
    # Values for one cell each, sets, or lists of unlike lengths: a row for each key.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a short list gets missing values
        return pandas.DataFrame.from_dict(data, orient="index")


def _named(frame: Any) -> Any:
    """As in Streamlit: the only column of what has no names is called "value"."""
    is_alone = len(frame.columns) == 1 and frame.columns[0] == 0
    return frame.rename(columns={0: "value"}) if is_alone else frame


def _none(data: Any) -> ReadTable:
    raise StreamlitDataframeConversionError(
        f"\nUnable to convert object of type `{type(data)}` to `pandas.DataFrame`.\n"
        f"Offending object:\n```py\n{data}\n```"
    )
