"""Polars tables to pandas and back, by columns: Polars itself would need pyarrow for it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any


def frame_of_columns(columns: Sequence[Any]) -> Any:
    """The DataFrame of Series of Polars, with the types that Streamlit's has."""
    pandas = import_module("pandas")
    return pandas.DataFrame({column.name: _to_pandas(column) for column in columns})


def polars_of(frame: Any) -> Any:
    """The Polars DataFrame of a pandas one."""
    polars = import_module("polars")
    columns = [_to_polars(polars, str(name), frame.iloc[:, place]) for place, name in enumerate(frame.columns)]
    return polars.DataFrame(columns)


def _to_pandas(column: Any) -> Any:
    pandas = import_module("pandas")
    dtype = column.dtype
    name = type(dtype).__name__ if not isinstance(dtype, type) else dtype.__name__
    values = column.to_list()
    is_complete = column.null_count() == 0
    if name.startswith(("Int", "UInt")) and not name.endswith("128"):
        return pandas.Series(values, dtype=name.lower() if is_complete else "float64")
    if name in ("Float32", "Float64"):
        return pandas.Series(values, dtype=name.lower())
    if name == "Boolean":
        return pandas.Series(values, dtype="bool" if is_complete else "object")
    if name in ("String", "Utf8"):
        return pandas.Series(values, dtype="str")
    if name == "Date":
        return pandas.Series(values).astype("datetime64[ms]")
    if name == "Datetime":
        physical = column.to_physical().to_list()
        plain = pandas.Series([pandas.NaT if each is None else each for each in physical]).astype(
            f"datetime64[{dtype.time_unit}]"
        )
        return plain if dtype.time_zone is None else plain.dt.tz_localize("UTC").dt.tz_convert(dtype.time_zone)
    if name == "Duration":
        return pandas.Series(pandas.array(column.to_physical().to_list(), dtype="Int64")).astype(
            f"timedelta64[{dtype.time_unit}]"
        )
    if name in ("Categorical", "Enum"):
        categories = dtype.categories.to_list() if name == "Enum" else None
        return pandas.Series(pandas.Categorical(values, categories=categories, ordered=name == "Enum"))
    return pandas.Series(values, dtype=object)


def _to_polars(polars: Any, name: str, column: Any) -> Any:
    dtype = column.dtype
    kind = getattr(dtype, "kind", "O")
    missing = column.isna().tolist()
    if str(dtype) == "category":
        return polars.Series(name, _values(column, missing), dtype=polars.Categorical)
    if kind in "iufb" and hasattr(dtype, "itemsize") and kind != "b":
        word = {"i": "Int", "u": "UInt", "f": "Float"}[kind]
        return polars.Series(name, _values(column, missing), dtype=getattr(polars, f"{word}{8 * dtype.itemsize}"))
    if kind in "mM":
        unit = getattr(dtype, "unit", None) or import_module("numpy").datetime_data(dtype)[0]
        unit = "ms" if unit == "s" else unit
        zone = getattr(dtype, "tz", None)
        plain = column if zone is None else column.dt.tz_convert("UTC").dt.tz_localize(None)
        numbers = (
            plain.astype(f"{'datetime' if kind == 'M' else 'timedelta'}64[{unit}]").to_numpy().view("int64").tolist()
        )
        values = [None if gone else number for number, gone in zip(numbers, missing, strict=True)]
        made = polars.Series(name, values, dtype=polars.Int64)
        if kind == "m":
            return made.cast(polars.Duration(unit))
        made = made.cast(polars.Datetime(unit))
        return made if zone is None else made.dt.replace_time_zone("UTC").dt.convert_time_zone(str(zone))
    return polars.Series(name, _values(column, missing), dtype=polars.String if all(missing) else None)


def _values(column: Any, missing: list[bool]) -> list[Any]:
    return [None if gone else value for value, gone in zip(column.tolist(), missing, strict=True)]
