"""The one kind that all of some Python values have, as pyarrow finds it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any
from uuid import UUID

from wasm_runtime.streamlit.elements.lib.tables.kinds import Kind
from wasm_runtime.streamlit.elements.lib.tables.python_values import NUMBERS, without_missing

UUID_KIND = Kind("fixed_bytes", size=16, extension=("arrow.uuid", ""))
_MOST_DIGITS = 76
_RANGES = {"time": (0, 86_400_000_000), "date": (-(1 << 31), 1 << 31)}  # of the numbers that stand for them
# In this order: a datetime is a date, a bool an int.
_FAMILIES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "bool"),
    (int, "int"),
    (float, "float"),
    (str, "text"),
    ((bytes, bytearray, memoryview), "bytes"),
    (dt.datetime, "moment"),
    (dt.date, "date"),
    (dt.time, "time"),
    (dt.timedelta, "duration"),
    (Decimal, "decimal"),
    (UUID, "uuid"),
    ((list, tuple, set), "list"),
    (dict, "struct"),
)


class MixedError(ValueError):
    """Values that have no kind in common."""


def kind_of(values: Sequence[Any], above: frozenset[int] = frozenset()) -> Kind:
    """The kind of values that are not missing, or None. Raises `MixedError` or OverflowError."""
    types = set(map(type, values)) - {type(None)}
    families = {_family(each): each for each in types}
    if not families:
        return Kind("null")
    names = set(families)
    if len(names) == 1:
        (name,) = names
        if name == "array" or name == "list":
            return _of_lists(values, above)
        return _SINGLE[name](values, above) if name in _SINGLE else _numpy_kind(_of_numpy(values))
    if names <= {"int", "float", "numpy"}:
        return _of_numbers(values, names)
    if names == {"int", "decimal"}:
        return _of_decimals(values, above)
    if (kind := _of_first(values, names, above)) is not None:
        return kind
    if names == {"text", "bytes"}:
        return Kind("bytes")
    if names == {"bool", "numpy"} and _numpy_kind(_of_numpy(values)).name == "bool":
        return Kind("bool")
    if names == {"date", "moment"} and _family(type(_two(values)[0])) == "date":
        return Kind("date", 32)
    if names == {"array", "list"}:
        return _of_lists(values, above)
    raise _mixed(values)


def _of_first(values: Sequence[Any], names: set[str], above: frozenset[int]) -> Kind | None:
    """The kind that the first value has, if all others are numbers that pyarrow then takes for the same."""
    first = next(value for value in values if value is not None)
    name = _family(type(first))
    if {"float", "bool"} <= names <= {"float", "bool", "int"}:
        told = next(value for value in values if isinstance(value, (float, bool)))  # an int says nothing yet
        return None if isinstance(told, bool) else _of_numbers(values, names)
    if name not in ("moment", "date", "time", "duration") or not names - {name} <= {"int", "float", "decimal"}:
        return None
    low, most = _RANGES.get(name, (-(1 << 63), 1 << 63))
    if not all(low <= value < most for value in values if isinstance(value, NUMBERS)):
        return None
    return _SINGLE[name]([value for value in values if not isinstance(value, NUMBERS)], above)


def _family(each: type) -> str:
    name = family_of(each)
    if name == "other":
        raise MixedError(f"Could not convert a value with type {each.__name__}: did not recognize Python value type")
    return name


def family_of(each: type) -> str:
    """What values of a type are to Arrow: "other" is nothing."""
    for bases, name in _FAMILIES:
        if issubclass(each, bases) and not (name == "float" and each.__module__ == "numpy"):
            return name
    if each.__module__ == "numpy":
        if each.__name__ == "ndarray":
            return "array"
        if hasattr(each, "dtype"):
            return "numpy"
    return "other"


def _mixed(values: Sequence[Any]) -> MixedError:
    first, other = _two(values)
    if _family(type(first)) == "moment":
        return MixedError(f"object of type {type(other)} cannot be converted to int")
    if isinstance(first, str):
        return MixedError(f"Expected bytes, got a '{type(other).__name__}' object")
    return MixedError(
        f"Could not convert {other!r} with type {type(other).__name__}: tried to convert to {_tried(first)}"
    )


def _two(values: Sequence[Any]) -> tuple[Any, Any]:
    """The first value, and the first one of another family."""
    there = [value for value in values if value is not None]
    first = there[0]
    return first, next((each for each in there if _family(type(each)) != _family(type(first))), first)


def _tried(value: Any) -> str:
    names = {"bool": "boolean", "int": "int64", "float": "double", "text": "string"}
    return names.get(_family(type(value)), _family(type(value)))


def _of_ints(values: Sequence[Any], _: object) -> Kind:
    numbers = [value for value in values if value is not None]
    low, high = min(numbers), max(numbers)
    if low >= -(1 << 63) and high < 1 << 63:
        return Kind("int")
    raise OverflowError("Python int too large to convert to C long")


def _of_numbers(values: Sequence[Any], names: set[str]) -> Kind:
    if "numpy" in names:
        numpy_kind = _numpy_kind(_of_numpy(values))
        if names == {"int", "numpy"} and numpy_kind.name in ("int", "bool"):
            return Kind("int")
        if numpy_kind.name == "bool" or numpy_kind.name not in ("int", "float"):
            raise _mixed(values)
    for value in values:
        if type(value) is int and not -(1 << 53) <= value <= 1 << 53:
            raise MixedError(
                f"Integer value {value} is outside of the range exactly representable by a IEEE 754 double "
                "precision value"
            )
    return Kind("float")


def _of_numpy(values: Sequence[Any]) -> list[Any]:
    return [each for each in values if type(each).__module__ == "numpy"]


def _numpy_kind(there: Iterable[Any]) -> Kind:
    """The kind of scalars of NumPy."""
    from importlib import import_module

    numpy = import_module("numpy")
    types = {each.dtype for each in there}
    if len({each.kind == "b" for each in types}) > 1:
        raise MixedError("Could not convert a truth value: tried to convert to a number")
    try:
        found = numpy.result_type(*types)
    except TypeError as error:
        raise MixedError(str(error)) from error
    return numpy_kind(found)


def numpy_kind(dtype: Any) -> Kind:
    """The kind of a NumPy type. Raises `MixedError` if there is none."""
    from importlib import import_module

    size = 8 * dtype.itemsize
    match dtype.kind:
        case "b":
            return Kind("bool")
        case "i" | "u":
            return Kind("int", size, signed=dtype.kind == "i")
        case "f" if size <= 64:
            return Kind("float", size)
        case "M" | "m":
            unit = import_module("numpy").datetime_data(dtype)[0]
            if unit in ("s", "ms", "us", "ns"):
                return Kind("moment" if dtype.kind == "M" else "duration", unit=unit)
            raise TypeError(
                "int() argument must be a string, a bytes-like object or a real number, not 'datetime.date'"
            )
        case "U":
            return Kind("text")
        case "S":
            return Kind("bytes")
    raise MixedError(f"Unsupported numpy type {dtype.num}")


def _of_moments(values: Sequence[Any], _: object) -> Kind:
    zone = next((each.tzinfo for each in values if each is not None), None)
    return Kind("moment", unit="us", zone=None if zone is None else zone_name(zone))


def zone_name(zone: Any) -> str:
    """The name of a time zone, or how far it is from UTC."""
    if zone is dt.UTC:
        return "UTC"
    for name in ("key", "zone"):
        if isinstance(found := getattr(zone, name, None), str):
            return found
    offset = zone.utcoffset(None)
    if offset is None:
        return str(zone)
    seconds = int(offset.total_seconds())
    minutes, rest = divmod(abs(seconds), 60)
    if rest:
        raise MixedError("Offset must represent whole number of minutes")
    return f"{'-' if seconds < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"


def _of_decimals(values: Sequence[Any], _: object) -> Kind:
    whole = scale = 0
    for value in values:
        if not isinstance(value, Decimal):
            continue
        _, digits, exponent = Decimal(value).as_tuple()
        if not isinstance(exponent, int):
            raise TypeError("'str' object cannot be interpreted as an integer")
        written = len(digits) if any(digits) or exponent < 0 else 1
        scale = max(scale, -exponent)
        whole = max(whole, written + exponent if exponent < 0 else len(digits) + exponent)
        whole = max(whole, 0)
    digits_needed = max(whole + scale, 1)
    if any(isinstance(value, int) and value and len(str(abs(value))) > whole for value in values):
        raise MixedError("Decimal type does not fit into precision inferred from first array element")
    if digits_needed > _MOST_DIGITS:
        raise MixedError(f"Decimal precision out of range [1, {_MOST_DIGITS}]: {digits_needed}")
    return Kind("decimal", 128 if digits_needed <= 38 else 256, digits=digits_needed, scale=scale)


def _of_lists(values: Sequence[Any], above: frozenset[int]) -> Kind:
    lists = [value for value in values if value is not None]
    if any(getattr(each, "ndim", 1) != 1 for each in lists):
        raise MixedError("Can only convert 1-dimensional array values")
    arrays = [each for each in lists if hasattr(each, "dtype")]
    if len(arrays) == len(lists) and all(each.dtype.kind != "O" for each in arrays):
        from importlib import import_module

        item = numpy_kind(import_module("numpy").result_type(*(each.dtype for each in arrays)))
    else:
        item = kind_of(without_missing(chain.from_iterable(lists)), _within(lists, above))
    return Kind("list", children=(("item", item),))


def _within(values: Sequence[Any], above: frozenset[int]) -> frozenset[int]:
    """What surrounds the items of these values. Raises `MixedError` for one that holds itself."""
    here = {id(each) for each in values if each is not None}
    if here & above:
        raise MixedError("Could not convert a value that holds itself")
    return above | here


def _of_structs(values: Sequence[Any], above: frozenset[int]) -> Kind:
    names: dict[str, None] = {}
    for each in values:
        if each is not None:
            for name in each:
                if not isinstance(name, str):
                    raise MixedError(f"Expected dict key of type str or bytes, got '{type(name).__name__}'")
                names[name] = None
    below = _within(values, above)
    fields = [
        (name, kind_of(without_missing(None if each is None else each.get(name) for each in values), below))
        for name in names
    ]
    return Kind("struct", children=tuple(fields))


_SINGLE: dict[str, Callable[[Sequence[Any], frozenset[int]], Kind]] = {
    "bool": lambda *_: Kind("bool"),
    "int": _of_ints,
    "float": lambda *_: Kind("float"),
    "text": lambda *_: Kind("text"),
    "bytes": lambda *_: Kind("bytes"),
    "moment": _of_moments,
    "date": lambda *_: Kind("date", 32),
    "time": lambda *_: Kind("time", unit="us"),
    "duration": lambda *_: Kind("duration", unit="us"),
    "decimal": _of_decimals,
    "uuid": lambda *_: UUID_KIND,
    "struct": _of_structs,
}
