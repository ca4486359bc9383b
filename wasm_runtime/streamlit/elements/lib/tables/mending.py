"""What becomes of columns whose values have no kind in common: texts, as in Streamlit, or an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from wasm_runtime.streamlit.elements.lib.tables.inference import MixedError, family_of
from wasm_runtime.streamlit.elements.lib.tables.python_values import is_missing
from wasm_runtime.streamlit.elements.lib.tables.table import Source, source_of_texts, source_of_values
from wasm_runtime.streamlit.errors import StreamlitDataframeConversionError

_UNIFORM = {"text", "bytes", "int", "float", "bool", "moment", "date", "time", "duration", "decimal"}


def sources_of_objects(columns: Sequence[tuple[str, Sequence[Any]]], others_fail: bool = False) -> list[Source]:
    """The sources of columns of Python's own values, by name.

    As in Streamlit, one column without a kind of its own makes all of those texts whose values look like that, such as
    those of dicts. `others_fail` says that there is one already.
    """
    found: list[Source | None] = []
    for _, values in columns:
        try:
            found.append(None if others_fail else source_of_values(values))
        except (MixedError, OverflowError, RecursionError):
            others_fail = True
    if not others_fail:
        return [each for each in found if each is not None]
    return [_mended(name, values) for name, values in columns]


def _mended(name: str, values: Sequence[Any]) -> Source:
    there = [value for value in values if not is_missing(value)]
    kind = _remedy(there)
    if kind == "text":
        return source_of_texts(values)
    if kind == "list":
        values = [
            None if is_missing(value) else list(value) if hasattr(value, "__iter__") else value for value in values
        ]
    try:
        return source_of_values(values)
    except (MixedError, RecursionError) as error:
        if kind == "listed":
            return source_of_texts(values)
        raise conversion_error(str(error), name) from error
    except OverflowError as error:
        raise StreamlitDataframeConversionError(f"Unable to convert dataframe to Arrow table.\n{error}") from error


def conversion_error(message: str, name: str, stored: str = "object") -> StreamlitDataframeConversionError:
    """Streamlit's error, with pyarrow's words in it."""
    where = f"Conversion failed for column {name} with type {stored}"
    return StreamlitDataframeConversionError(f"Unable to convert dataframe to Arrow table.\n{(message, where)}")


def looks(there: Sequence[Any]) -> Literal["uniform", "mixed-integer", "mixed"]:
    """What pandas takes values for that are not missing."""
    types = set(map(type, there))
    if types == {complex}:
        return "mixed-integer"
    families = {_family(each) for each in types}
    if (len(families) <= 1 and families <= _UNIFORM) or families <= {"int", "float", "numpy"}:
        return "uniform"
    if families == {"moment", "date"}:
        return "uniform"
    return "mixed-integer" if "int" in families or any(map(_is_numpy_integer, types)) else "mixed"


def _family(each: type) -> str:
    if each in (bytearray, memoryview):
        return "other"
    name = family_of(each)
    return "bool" if name == "numpy" and each.__name__.startswith("bool") else name


def _is_numpy_integer(each: type) -> bool:
    return each.__module__ == "numpy" and any(base.__name__ == "integer" for base in each.__mro__)


def _remedy(there: Sequence[Any]) -> Literal["none", "text", "list", "listed"]:
    """What is done with values: "listed" ones become texts only if their lists have no kind in common."""
    looked = looks(there)
    if looked != "mixed":
        return "none" if looked == "uniform" else "text"
    first = there[0]
    if isinstance(first, frozenset):
        return "list"
    is_list = hasattr(first, "__iter__") and not isinstance(first, (str, bytes, Mapping, type))
    return "listed" if is_list and getattr(first, "ndim", 1) != 0 else "text"
