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
from wasm_runtime.streamlit.elements.lib.tables.python_tables import (
    Collection,
    NoTableError,
    collection_of,
    table_of_collection,
)
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
        collection = collection_of(data)
        if collection is not None:
            return _of_collection(collection)
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
    from wasm_runtime.streamlit.elements.lib.tables.pandas_table import table_of_frame

    pandas = _pandas("ndarray")
    table = table_of_frame(_named(pandas.DataFrame([] if data.ndim == 0 else data)))
    table.hides_index = table.hides_header = True
    return table


def _of_collection(collection: Collection) -> ReadTable:
    try:
        table = table_of_collection(collection)
    except NotPlainError:
        table = _by_pandas(collection)
    table.hides_index, table.hides_header = collection.hides_index, collection.hides_header
    return table


def _by_pandas(collection: Collection) -> ReadTable:
    """What pandas makes of a collection with its own values, or NumPy's."""
    from wasm_runtime.streamlit.elements.lib.tables.pandas_table import table_of_frame

    pandas = _pandas(type(collection.data).__name__)
    try:
        frame = pandas.DataFrame(collection.data) if collection.shape != "pairs" else None
    except (TypeError, ValueError) as error:
        if collection.shape == "rows":
            raise NoTableError from error
        frame = None
    if frame is None:  # columns that do not fit together are rows, as in Streamlit
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # a short list gets missing values
                frame = pandas.DataFrame.from_dict(collection.data, orient="index")
        except (AttributeError, TypeError, ValueError) as error:
            raise NoTableError from error
    return table_of_frame(_named(frame))


def _pandas(what: str) -> Any:
    if find_spec("pandas") is None:
        raise StreamlitDataframeConversionError(
            f"For a table of `{what}` with values of NumPy pandas is needed: add it to "
            "requirements.txt, or give lists of Python's own values, which `.tolist()` makes."
        )
    return import_module("pandas")


def _named(frame: Any) -> Any:
    """As in Streamlit: the only column of what has no names is called "value"."""
    is_alone = len(frame.columns) == 1 and frame.columns[0] == 0
    return frame.rename(columns={0: "value"}) if is_alone else frame


def _none(data: Any) -> ReadTable:
    raise StreamlitDataframeConversionError(
        f"\nUnable to convert object of type `{type(data)}` to `pandas.DataFrame`.\n"
        f"Offending object:\n```py\n{data}\n```"
    )
