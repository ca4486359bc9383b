"""Columns of pandas as sources: numbers are copied once, from where pandas has them into what crosses."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.inference import MixedError, numpy_kind, zone_name
from wasm_runtime.streamlit.elements.lib.tables.kinds import Buffer, Column, Kind
from wasm_runtime.streamlit.elements.lib.tables.mending import conversion_error
from wasm_runtime.streamlit.elements.lib.tables.python_values import column_of
from wasm_runtime.streamlit.elements.lib.tables.table import Source, source_of_texts, source_of_values
from wasm_runtime.streamlit.elements.lib.tables.text_memory import memory_of_texts

# Periods that Streamlit makes texts of where it has to mend a table.
_NONE = -(1 << 63)
_TEXT_PERIODS = {"period[B]", "period[N]", "period[ns]", "period[U]", "period[us]"}


def is_of_objects(values: Any) -> bool:
    """Whether a column or index consists of Python's own values."""
    return str(values.dtype) == "object"


def fails(values: Any) -> bool:
    """Whether Arrow has no kind for a column that pandas has a type for."""
    return bool(getattr(values.dtype, "kind", "O") == "c")


def source_of(name: str, values: Any, is_mending: bool = False) -> Source:
    """The source of a column or index that does not consist of objects."""
    dtype = values.dtype
    named = str(dtype)
    array = values.array
    if hasattr(dtype, "pyarrow_dtype"):
        return _of_arrow(array._pa_array)
    if named == "category":
        return _of_categories(name, array)
    if named.startswith("Sparse"):
        raise TypeError(f"Sparse pandas data (column {name}) not supported.")
    if fails(values) or (is_mending and named in _TEXT_PERIODS):
        return source_of_texts(array.tolist())
    if named.startswith("period"):
        about = json.dumps({"freq": dtype._freqstr if hasattr(dtype, "_freqstr") else dtype.freq.freqstr})
        return _whole(Kind("int", extension=("pandas.period", about)), array.asi8)
    if named.startswith("interval"):
        return _of_intervals(name, array)
    if _is_text(dtype):
        return _of_texts(array)
    if getattr(dtype, "kind", "O") in "mM":
        zone = getattr(dtype, "tz", None)
        unit = getattr(dtype, "unit", None) or import_module("numpy").datetime_data(dtype)[0]
        kind = Kind("moment" if dtype.kind == "M" else "duration", unit=unit, zone=zone and zone_name(zone))
        return _whole(kind, array.asi8)
    if getattr(dtype, "kind", "O") in "iufb":
        return _of_numbers(name, values, dtype)
    return source_of_values(array.tolist())


def _of_texts(array: Any) -> Source:
    def part(start: int, stop: int) -> Column:
        return column_of(Kind("text"), array[start:stop].to_numpy(dtype=object, na_value=None).tolist())

    if not hasattr(array, "_ndarray"):
        return Source(Kind("text"), part)
    return Source(Kind("text"), part, lambda start, stop: memory_of_texts(array._ndarray[start:stop]))


def _of_arrow(chunks: Any) -> Source:
    """What pyarrow has, which is there if pandas has columns of it."""
    from wasm_runtime.streamlit.elements.lib.tables.arrow_table import table_of_arrow

    return table_of_arrow(import_module("pyarrow").table([chunks], names=[""])).columns[0].source


def _is_text(dtype: Any) -> bool:
    return type(dtype).__name__ == "StringDtype"


def _of_numbers(name: str, values: Any, dtype: Any) -> Source:
    array = values.array
    plain = getattr(dtype, "numpy_dtype", dtype)
    try:
        kind = numpy_kind(plain)
    except MixedError as error:
        raise conversion_error(str(error), name, str(dtype)) from error
    is_masked = hasattr(array, "_mask")
    numbers = array._data if is_masked else values.to_numpy()  # which looks for what is missing if `array` is asked

    def part(start: int, stop: int) -> Column:
        piece = numbers[start:stop]
        if is_masked:
            missing = array._mask[start:stop]
        elif kind.name == "float":
            missing = piece != piece
        else:
            return _packed(kind, piece, None)
        if kind.name == "float" and is_masked:
            missing = missing | (piece != piece)
        return _packed(kind, piece, missing)

    parts = (numbers, array._mask) if is_masked else (numbers,)
    return Source(kind, part, lambda start, stop: [each[start:stop] for each in parts])


def _whole(kind: Kind, numbers: Any) -> Source:
    """Of whole numbers of 64 bits, the least of which stands for none."""
    return Source(
        kind,
        lambda start, stop: _packed(kind, numbers[start:stop], numbers[start:stop] == _NONE),
        lambda start, stop: [numbers[start:stop]],
    )


def _packed(kind: Kind, numbers: Any, missing: Any) -> Column:
    nulls = 0 if missing is None else int(missing.sum())
    there: Buffer = bits(~missing) if nulls else b""
    content: Buffer = bits(numbers) if kind.name == "bool" else _bytes(numbers)
    return Column(kind, len(numbers), nulls, (there, content))


def _bytes(numbers: Any) -> Buffer:
    """What an array has, which is copied only if it does not lie together."""
    together = import_module("numpy").ascontiguousarray(numbers)
    little = together.astype(together.dtype.newbyteorder("<"), copy=False)
    return memoryview(little.view("u1")) if len(little) else b""


def bits(truths: Any) -> Buffer:
    """Truth values as bits, the first one the lowest of its byte."""
    return memoryview(import_module("numpy").packbits(truths, bitorder="little"))


def _of_categories(name: str, array: Any) -> Source:
    """Categories as places in the list of all of them."""
    categories = array.categories
    try:
        words = source_of_values(list(categories)) if is_of_objects(categories) else source_of(name, categories)
    except MixedError as error:
        raise conversion_error(str(error), name, "category") from error
    codes = array.codes
    width = 8 * codes.dtype.itemsize
    kind = Kind("category", bits=width, ordered=bool(array.ordered), children=(("", words.kind),))
    listed = words.part(0, len(categories))

    def part(start: int, stop: int) -> Column:
        piece = codes[start:stop]
        missing = piece < 0
        nulls = int(missing.sum())
        return Column(kind, len(piece), nulls, (bits(~missing) if nulls else b"", _bytes(piece)), words=listed)

    return Source(kind, part, lambda start, stop: [codes[start:stop]])


def _of_intervals(name: str, array: Any) -> Source:
    sides = [source_of(name, side) for side in (array.left, array.right)]
    subtype = str(array.dtype.subtype)
    about = json.dumps({"subtype": subtype, "closed": array.closed})
    kind = Kind(
        "struct",
        children=(("left", sides[0].kind), ("right", sides[1].kind)),
        extension=("pandas.interval", about),
    )
    missing = array.isna()

    def part(start: int, stop: int) -> Column:
        gone = missing[start:stop]
        nulls = int(gone.sum())
        children = [side.part(start, stop) for side in sides]
        return Column(kind, len(gone), nulls, (bits(~gone) if nulls else b"",), children)

    return Source(kind, part)
