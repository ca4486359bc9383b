"""Which `st` command shows a value that is given to `st.write`. Classes of packages are told by their names."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections import ChainMap, UserDict, UserList
from collections.abc import ItemsView, KeysView, Mapping, ValuesView
from inspect import isasyncgen, isasyncgenfunction, isclass, isgenerator, isgeneratorfunction
from io import StringIO
from types import BuiltinFunctionType, FunctionType, MappingProxyType, MethodType, ModuleType
from typing import Any

from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array, is_pandas_object
from wasm_runtime.streamlit.elements.lib.object_info import ADDRESS
from wasm_runtime.streamlit.elements.lib.place import Writer
from wasm_runtime.streamlit.elements.lib.sympy_values import is_sympy_expression

_PLAIN = (int, float, bool, type(None))  # what most apps write besides text
_STRUCTURES = (
    dict,
    list,
    UserList,
    UserDict,
    ChainMap,
    MappingProxyType,
    KeysView,
    ValuesView,
    ItemsView,
    map,
    enumerate,
)
_EXPLAINED = (BuiltinFunctionType, FunctionType, MethodType, ModuleType)
# By the full name of a class or of one of its bases.
_BY_NAME = tuple(
    (re.compile(pattern), command)
    for pattern, command in (
        (r"pandas\.io\.formats\.style\.Styler", "dataframe"),
        (r"polars\..*\.(DataFrame|LazyFrame|Series)", "dataframe"),
        (r"pyarrow\.lib\.(Table|.*Array)", "dataframe"),
        (r"xarray\..*\.(Dataset|DataArray)", "dataframe"),
        (r"(dask|modin|pyspark|snowflake)\..*\.(DataFrame|Series|Index|Table|Row)", "dataframe"),
        (r"altair\.vegalite\.v\d+\.api\.\w*Chart", "altair_chart"),
        (r"matplotlib\.figure\.Figure", "pyplot"),
        (r"plotly\.graph_objs\._figure\.Figure", "plotly_chart"),
        (r"graphviz\.(dot|graphs|sources)\.(Graph|Digraph|Source)", "graphviz_chart"),
        (r"PIL\..*", "image"),
        (r"(keras|tensorflow\.python\.keras)\.engine\.(sequential\.Sequential|training\.Model)", "graphviz_chart"),
        (r"pydeck\.bindings\.deck\.Deck", "pydeck_chart"),
        (r"openai\.Stream", "write_stream"),
    )
)


def command_for(value: Any, allow_html: bool) -> str:
    """The command; "code" for what is shown as a piece of code within text."""
    if type(value) in _PLAIN:
        return "code"
    if isinstance(value, Exception):
        return "exception"
    if isinstance(value, Writer):
        return "help"
    if is_pandas_object(value) or is_numpy_array(value):
        return "dataframe"
    if (named := _by_name(value)) is not None:
        return named
    if is_sympy_expression(value):
        return "latex"
    if _is_structure(value):
        return "dataframe" if isinstance(value, dict) and _has_columns(value) else "json"
    if isinstance(value, StringIO):
        return "markdown"
    if isgenerator(value) or isgeneratorfunction(value) or isasyncgen(value) or isasyncgenfunction(value):
        return "write_stream"
    if isinstance(value, _EXPLAINED) or dataclasses.is_dataclass(value) or isclass(value):
        return "help"
    if allow_html and callable(getattr(value, "_repr_html_", None)):
        return "html"
    if callable(getattr(value, "to_pandas", None)) or callable(getattr(value, "__dataframe__", None)):
        return "dataframe"
    return "help" if ADDRESS.match(str(value)) else "code"


def as_code(text: str) -> str:
    """The markdown of a piece of code, between more backticks than are in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    if "\n" in text:
        fence = "`" * max(3, longest + 1)
        return f"{fence}\n{text}\n{fence}"
    ticks = "`" * (longest + 1)
    return f"{ticks}{text}{ticks}"


def _is_structure(value: Any) -> bool:
    return (
        isinstance(value, _STRUCTURES)
        or (isinstance(value, tuple) and hasattr(value, "_asdict"))
        or (isinstance(value, Mapping) and callable(getattr(value, "to_dict", None)) and _is_of(value, "streamlit"))
        or _is_model(value)
        or (isinstance(value, (list, tuple, set, frozenset)) and len(value) > 0 and _is_model(next(iter(value))))
    )


def _is_model(value: Any) -> bool:
    """Whether it is a record of Pydantic."""
    return not isclass(value) and any(_full_name(base) == "pydantic.main.BaseModel" for base in type(value).__mro__)


def _has_columns(value: dict[Any, Any]) -> bool:
    """Whether it is a table: a dict of columns of pandas."""
    pandas = sys.modules.get("pandas")
    return bool(value) and pandas is not None and all(isinstance(each, pandas.Series) for each in value.values())


def _is_of(value: Any, package: str) -> bool:
    return str(type(value).__module__).partition(".")[0] == package  # a class made at run time may have none


def _by_name(value: Any) -> str | None:
    for base in type(value).__mro__:
        if base.__module__ == "builtins":
            continue
        name = _full_name(base)
        for pattern, command in _BY_NAME:
            if pattern.fullmatch(name):
                return command
    return None


def _full_name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"
