"""The pandas DataFrame of an Arrow stream, as pyarrow makes it.

Missing numbers are NaN and make floats of integers, dictionaries are categories, dates and times are Python's own.
What pandas has written of the table says which columns are the index and which have types of pandas' own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from importlib import import_module
from itertools import accumulate
from typing import Any

from wasm_runtime.streamlit.elements.lib.arrow_index import index_names, index_of, labels_of
from wasm_runtime.streamlit.elements.lib.arrow_reader import Cells, Stream, read_stream
from wasm_runtime.streamlit.elements.lib.arrow_schema import ArrowError, Type

_MICROSECONDS = {"s": 1_000_000, "ms": 1_000, "us": 1}


def frame_of(content: bytes) -> Any:
    """The cells as a DataFrame, without its index. Raises `ArrowError`; pandas is needed."""
    stream = read_stream(content)
    return _framed(stream, _columns(stream), stream.rows)


def whole_frame_of(content: bytes, later: Sequence[Sequence[bytes]] = ()) -> Any:
    """The DataFrame with its index; `later` has for each column the streams of the rows after those of `content`."""
    stream = read_stream(content)
    for cells, streams in zip(stream.parts, later, strict=bool(later)):
        cells += [_like(cells[0], part) for each in streams for part in read_stream(each).parts[0]]
    columns = _columns(stream)
    frame = _framed(stream, columns, len(columns[0]) if columns else stream.rows)
    frame.columns = labels_of(stream.pandas, list(frame.columns))
    index = index_of(stream.pandas, {each.name: column for each, column in zip(stream.columns, columns, strict=True)})
    return frame if index is None else frame.set_axis(index)


def _columns(stream: Stream) -> list[Any]:
    own = _own_types(stream.pandas)
    return [
        _column(each.name, cells, own.get(each.name)) for each, cells in zip(stream.columns, stream.parts, strict=True)
    ]


def _framed(stream: Stream, columns: list[Any], rows: int) -> Any:
    """The columns that are not the index. They may have the same name, so they are put together by their places."""
    index = set(index_names(stream.pandas))
    named = zip((each.name for each in stream.columns), columns, strict=True)
    shown = [(name, column) for name, column in named if name not in index]
    frame = import_module("pandas").DataFrame(dict(enumerate(column for _, column in shown)), index=range(rows))
    frame.columns = [name for name, _ in shown]
    return frame


def _like(head: Cells, part: Cells) -> Cells:
    """A part as its column is: of categories it has the places alone."""
    if head.field.dictionary is None:
        return part
    places = import_module("numpy").where(part.missing, -1, part.values)
    return Cells(head.field, places, part.missing, head.child)


def _own_types(about: dict[str, Any]) -> dict[str, str]:
    """The types of columns that NumPy does not have, by the columns' names."""
    columns = about.get("columns")
    described = [each for each in columns if isinstance(each, dict)] if isinstance(columns, list) else []
    return {str(each.get("field_name", each.get("name"))): str(each.get("numpy_type")) for each in described}


def _column(name: str, parts: list[Cells], written_type: str | None) -> Any:
    try:
        whole = _categories(parts) if parts[0].field.dictionary is not None else _series(_joined(parts))
    except (ValueError, TypeError, KeyError, OverflowError, ArithmeticError) as error:
        raise ArrowError(f"the column {name!r} has values that pandas does not have: {error}") from error
    return _with_own_type(whole, written_type)


def _categories(parts: list[Cells]) -> Any:
    """A column in dictionaries, which may differ from batch to batch."""
    pandas = import_module("pandas")
    series = []
    for part in parts:
        words = pandas.Index(_series(part.child)) if part.child is not None else pandas.Index([])
        series.append(pandas.Categorical.from_codes(part.values, words, ordered=part.field.ordered))
    whole = series[0] if len(series) == 1 else pandas.api.types.union_categoricals(series, ignore_order=True)
    return pandas.Series(whole)


def _joined(parts: list[Cells]) -> Cells:
    """All batches as one: a number that is missing in one of them makes floats of all."""
    if len(parts) == 1:
        return parts[0]
    join = import_module("numpy").concatenate
    children = [each.child for each in parts if each.child is not None]
    starts = list(accumulate([len(each.values) for each in children], initial=0))
    values = [each.values + start for each, start in zip(parts, starts, strict=False)] if children else None
    return Cells(
        parts[0].field,
        join(values or [each.values for each in parts]),
        join([each.missing for each in parts]),
        _joined(children) if children else None,
    )


def _with_own_type(series: Any, written_type: str | None) -> Any:
    """As a type of pandas' own, such as one of integers that may be missing, if the column was of one."""
    pandas = import_module("pandas")
    try:
        dtype = pandas.api.types.pandas_dtype(written_type)
        if not hasattr(dtype, "na_value") or not hasattr(dtype, "__from_arrow__"):
            return series
        return series.astype(dtype)
    except (TypeError, ValueError):
        return series


def _series(cells: Cells) -> Any:
    pandas, numpy = import_module("pandas"), import_module("numpy")
    kind = cells.field.type
    values = _values(cells)
    if kind.zone is not None:
        return pandas.Series(values).dt.tz_localize("UTC").dt.tz_convert(kind.zone)
    if kind.name.endswith("utf8") and _has_text_type(pandas):
        return pandas.Series(values, dtype=pandas.StringDtype(na_value=numpy.nan))
    return pandas.Series(values)


def _has_text_type(pandas: Any) -> bool:
    return int(pandas.__version__.partition(".")[0]) >= 3


def _values(cells: Cells) -> Any:
    """The values as an array: with None, NaN or NaT where one is missing."""
    numpy = import_module("numpy")
    values, missing, kind = cells.values, cells.missing, cells.field.type
    some = bool(missing.any())
    if cells.child is not None:
        return _of_child(cells, cells.child)
    match kind.name:
        case "int" if some:
            return numpy.where(missing, numpy.nan, values.astype("f8"))
        case "float" if some:
            return numpy.where(missing, values.dtype.type("nan"), values)
        case "int" | "float" | "utf8" | "large_utf8" | "binary" | "large_binary":
            return values
        case "bool" if not some:
            return values
        case "timestamp" | "duration":
            return numpy.where(missing, values.dtype.type("NaT", kind.unit), values) if some else values
    found = numpy.empty(len(values), object)
    objects = [None] * len(values) if kind.name == "null" else _objects(values, kind)
    found[:] = [None if gone else each for each, gone in zip(objects, missing.tolist(), strict=True)]
    return found


def _objects(values: Any, kind: Type) -> list[Any]:
    """Python's own objects for what NumPy has no type of."""
    if kind.name == "date":
        days = values.astype(f"M8[{kind.unit}]").astype("M8[D]")
        return list(days.astype(object))
    if kind.name == "time":
        scale = _MICROSECONDS.get(kind.unit)
        return [_time(each * scale if scale is not None else each // 1000) for each in values.tolist()]
    if kind.name == "decimal":
        whole = (int.from_bytes(bytes(each), "little", signed=True) for each in values)
        return [Decimal((each < 0, tuple(map(int, str(abs(each)))), -kind.size)) for each in whole]
    return list(values.tolist())


def _time(microseconds: int) -> dt.time:
    return (dt.datetime.min + dt.timedelta(microseconds=microseconds)).time()


def _of_child(cells: Cells, child: Cells) -> Any:
    """Lists, each as an array, or what a dictionary has."""
    numpy = import_module("numpy")
    within = _values(child)
    found = numpy.empty(len(cells.values), object)
    gone = cells.missing.tolist()
    if cells.field.dictionary is not None:
        for place, (at, no) in enumerate(zip(cells.values.tolist(), gone, strict=True)):
            found[place] = None if no else within[at]
        return found
    for place, ((start, end), no) in enumerate(zip(cells.values.tolist(), gone, strict=True)):
        found[place] = None if no else within[start:end]
    return found
