"""The columns of a pandas DataFrame as an Arrow stream has them, and what pandas reads its own types from.

As pyarrow has it: NaN and the like are nulls, the index is a column of its own unless it only counts, and a column of
Python objects has the type that all of them have. Where pyarrow would refuse a mix, its values become texts.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import accumulate
from typing import Any

from wasm_runtime.streamlit.elements.lib.arrow_stream import Column, Kind, arrow_stream

_PANDAS_NAMES = {"text": "unicode", "moment": "datetime", "duration": "timedelta", "null": "empty"}
_EPOCH = dt.date(1970, 1, 1).toordinal()


def stream_of(frame: Any) -> bytes:
    """The Arrow stream of a DataFrame."""
    names = _names(frame.columns)
    columns = [_column(name, frame.iloc[:, place]) for place, name in enumerate(names)]
    described = [_about(name, name, frame.iloc[:, place], columns[place]) for place, name in enumerate(names)]
    index = frame.index
    counts: list[Any] = []
    if type(index).__name__ == "RangeIndex":
        name = None if index.name is None else str(index.name)
        counts = [{"kind": "range", "name": name, "start": index.start, "stop": index.stop, "step": index.step}]
    else:
        for level in range(index.nlevels):
            values = index.get_level_values(level).to_series()
            label = values.name
            field = f"__index_level_{level}__" if label is None or str(label) in names else str(label)
            columns.append(_column(field, values))
            described.append(_about(None if label is None else str(label), field, values, columns[-1]))
            counts.append(field)
    kinds = {type(name) for name in frame.columns}
    label_type = "unicode" if kinds <= {str} else "int64" if kinds <= {int} else "mixed"
    about = {
        "index_columns": counts,
        "column_indexes": [
            {
                "name": None,
                "field_name": None,
                "pandas_type": label_type,
                "numpy_type": str(frame.columns.dtype),
                "metadata": {"encoding": "UTF-8"} if label_type == "unicode" else None,
            }
        ],
        "columns": described,
        "creator": {"library": "sitelet", "version": "1"},
        "pandas_version": import_module("pandas").__version__,
    }
    return arrow_stream(columns, len(frame), {"pandas": json.dumps(about)})


def _names(labels: Any) -> list[str]:
    return [str(tuple(map(str, label)) if isinstance(label, tuple) else label) for label in labels]


def _about(name: str | None, field: str, values: Any, column: Column) -> dict[str, Any]:
    kind = column.kind
    named = _PANDAS_NAMES.get(kind.name, kind.name)
    if kind.name in ("int", "float"):
        named = f"{'' if kind.signed else 'u'}{kind.name}{kind.bits}"
    metadata = None
    if kind.zone is not None:
        named, metadata = "datetimetz", {"timezone": kind.zone}
    return {
        "name": name,
        "field_name": field,
        "pandas_type": named,
        "numpy_type": _numpy_type(values.dtype, kind),
        "metadata": metadata,
    }


def _numpy_type(dtype: Any, kind: Kind) -> str:
    """What pandas makes of the column again; a type that Arrow has only the values of is left out."""
    if kind.zone is not None:
        return f"datetime64[{kind.unit}]"
    kept = "OUST" if kind.name in ("text", "bytes", "date", "null") else "iufbmMO"
    is_kept = getattr(dtype, "kind", "O") in kept and not hasattr(dtype, "freq") and dtype != "category"
    return str(dtype) if is_kept else "object"


def _column(name: str, values: Any) -> Column:
    numpy = import_module("numpy")
    dtype = values.dtype
    missing = values.isna().to_numpy(dtype=bool)
    kind_of = getattr(dtype, "kind", "O")
    if str(dtype) == "category":
        return _column(name, values.astype(dtype.categories.dtype if not missing.any() else object))
    if kind_of in "iuf" and getattr(dtype, "itemsize", 8) <= 8 and str(dtype)[:1].lower() in "iuf":
        bits = 8 * dtype.itemsize
        plain = numpy.dtype(f"{kind_of}{dtype.itemsize}")
        numbers = values.to_numpy(dtype=plain, na_value=0) if missing.any() else values.to_numpy(dtype=plain)
        kind = Kind("float", bits) if kind_of == "f" else Kind("int", bits, kind_of == "i")
        return _packed(name, kind, missing, numbers.tobytes())
    if kind_of == "b":
        truths = values.to_numpy(dtype=bool, na_value=False) if missing.any() else values.to_numpy(dtype=bool)
        return _packed(name, Kind("bool"), missing, _bits(truths))
    if kind_of in "mM":
        zone = getattr(dtype, "tz", None)
        unit = getattr(dtype, "unit", None) or numpy.datetime_data(dtype)[0]
        moments = values.dt.tz_convert("UTC").dt.tz_localize(None) if zone is not None else values
        kind = Kind("moment", unit=unit, zone=None if zone is None else str(zone))
        return _packed(name, Kind("duration", unit=unit) if kind_of == "m" else kind, missing, _whole(moments))
    objects = [None if gone else value for value, gone in zip(values.tolist(), missing.tolist(), strict=True)]
    return _of_objects(name, objects, missing)


def _whole(moments: Any) -> bytes:
    """Moments or durations as 64-bit integers."""
    content: bytes = moments.to_numpy().view("int64").tobytes()
    return content


def _of_objects(name: str, values: Sequence[Any], missing: Any) -> Column:
    numpy = import_module("numpy")
    types = {type(value) for value in values if value is not None}
    if not types:
        return Column(name, Kind("null"), len(values), ())
    if types == {bool}:
        return _packed(name, Kind("bool"), missing, _bits(numpy.array([value is True for value in values], dtype=bool)))
    if types == {int} and all(value is None or -(1 << 63) <= value < 1 << 63 for value in values):
        return _packed(name, Kind("int"), missing, numpy.array([value or 0 for value in values], "int64").tobytes())
    if types <= {int, float}:
        numbers = numpy.array([0.0 if value is None else value for value in values], "float64")
        return _packed(name, Kind("float"), missing, numbers.tobytes())
    if types == {dt.date}:
        days = [0 if value is None else value.toordinal() - _EPOCH for value in values]
        return _packed(name, Kind("date", 32), missing, numpy.array(days, "int32").tobytes())
    if types <= {bytes, bytearray}:
        return _of_lengths(name, Kind("bytes"), values, missing, bytes)
    return _of_lengths(name, Kind("text"), values, missing, lambda value: str(value).encode("utf-8", "replace"))


def _of_lengths(name: str, kind: Kind, values: Sequence[Any], missing: Any, write: Callable[[Any], bytes]) -> Column:
    """Values of different lengths: where each of them ends, and all of them."""
    written = [b"" if value is None else write(value) for value in values]
    ends = import_module("numpy").array([0, *accumulate(map(len, written))], "int32")
    return _packed(name, kind, missing, ends.tobytes(), b"".join(written))


def _packed(name: str, kind: Kind, missing: Any, *buffers: bytes) -> Column:
    nulls = int(missing.sum())
    return Column(name, kind, nulls, (_bits(~missing) if nulls else b"", *buffers))


def _bits(truths: Any) -> bytes:
    content: bytes = import_module("numpy").packbits(truths, bitorder="little").tobytes()
    return content
