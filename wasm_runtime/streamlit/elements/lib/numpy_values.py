"""Values of NumPy and pandas, recognised without importing either: who holds one has imported its library."""

from __future__ import annotations

import sys
from typing import Any


def is_numpy_bool(value: object) -> bool:
    """Whether this is a `numpy.bool`, which is a truth value and, other than Python's, no number."""
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.bool_)


def is_numpy_array(value: object) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray)


def is_pandas_object(value: object) -> bool:
    """Whether this is a table, column, index or array of pandas."""
    return str(type(value).__module__).partition(".")[0] == "pandas" and hasattr(value, "shape")


def first_column(table: Any) -> list[Any]:
    """What an array, a column or the first column of a table holds, as Python's own values.

    Dates and durations are pandas' `Timestamp` and `Timedelta`, where pandas is in use. An array that has no dimension
    holds nothing, as in a table.
    """
    if 0 in (table.ndim, *table.shape):
        return []
    if table.ndim > 1:
        table = table.iloc[:, 0] if hasattr(table, "iloc") else table[:, 0]
    if getattr(table.dtype, "kind", "O") in "mM" and is_numpy_array(table):
        pandas = sys.modules.get("pandas")
        table = table.astype(f"{table.dtype.kind}8[us]") if pandas is None else pandas.Series(table)
    column: list[Any] = table.tolist()
    return column
