"""The labels of a DataFrame that has been an Arrow stream, as pandas has written them down."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any


def index_names(about: Mapping[str, Any]) -> list[str]:
    """The columns that are the index."""
    return [each for each in _listed(about, "index_columns") if isinstance(each, str)]


def index_of(about: Mapping[str, Any], columns: Mapping[str, Any]) -> Any:
    """The index, of `columns` by their names, or None if it only counts from zero."""
    pandas = import_module("pandas")
    names = {each.get("field_name"): each.get("name") for each in _listed(about, "columns") if isinstance(each, dict)}
    levels = []
    for each in _listed(about, "index_columns"):
        if isinstance(each, str) and each in columns:
            levels.append(pandas.Index(columns[each], name=names.get(each)))
        elif isinstance(each, dict) and each.get("kind") == "range":
            levels.append(pandas.RangeIndex(each["start"], each["stop"], each["step"], name=each["name"]))
    if not levels:
        return None
    return levels[0] if len(levels) == 1 else pandas.MultiIndex.from_arrays(levels)


def labels_of(about: Mapping[str, Any], names: Sequence[str]) -> Any:
    """The labels of columns that have these names."""
    pandas = import_module("pandas")
    levels = [each for each in _listed(about, "column_indexes") if isinstance(each, dict)]
    called = [each.get("name") for each in levels]
    if len(levels) > 1:
        return pandas.MultiIndex.from_tuples([ast.literal_eval(name) for name in names], names=called)
    is_whole = [each.get("pandas_type") for each in levels] == ["int64"]
    return pandas.Index([int(name) if is_whole else name for name in names], name=called[0] if called else None)


def _listed(about: Mapping[str, Any], name: str) -> list[Any]:
    found = about.get(name)
    return found if isinstance(found, list) else []
