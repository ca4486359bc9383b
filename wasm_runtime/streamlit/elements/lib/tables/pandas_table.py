"""A pandas DataFrame as a table: its labels, its index, and its columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.inference import MixedError
from wasm_runtime.streamlit.elements.lib.tables.mending import conversion_error, sources_of_objects
from wasm_runtime.streamlit.elements.lib.tables.pandas_columns import fails, is_of_objects, source_of
from wasm_runtime.streamlit.elements.lib.tables.table import (
    CountedIndex,
    ReadTable,
    Source,
    TableColumn,
    source_of_values,
)


def table_of_frame(frame: Any) -> ReadTable:
    """The table of a DataFrame. Raises what Streamlit does, where Arrow has no kind for its values."""
    # Shares its memory with the script's, which from now on copies what it changes: what was read stays as it is.
    frame = frame.copy(deep=False)
    labels = list(frame.columns)
    has_levels = frame.columns.nlevels > 1
    names = [field_name(label) for label in labels]
    if len(set(labels)) < len(labels):
        raise ValueError(f"Duplicate column names found: {labels}")
    values = [frame.iloc[:, place] for place in range(len(names))]
    shown = [tuple(map(str, label)) if has_levels else (name,) for label, name in zip(labels, names, strict=True)]
    levels = _levels(frame.index, names)
    counted = [each for each in _each_level(frame.index) if _only_counts(each)]
    for name, level in levels:
        names.append(name)
        values.append(level)
        said = "" if name.startswith("__index_level_") else name
        shown.append((*[""] * (frame.columns.nlevels - 1), said))
    sources = _sources(names, values, len(labels) if frame.index.nlevels > 1 else len(values))
    columns = [
        TableColumn(name, said, source, place >= len(labels), str(each.dtype))
        for place, (name, said, source, each) in enumerate(zip(names, shown, sources, values, strict=True))
    ]
    kinds = {type(label) for label in labels}
    return ReadTable(
        len(frame),
        columns,
        _counted(counted[0]) if counted else None,
        label_names=[_text(each) for each in frame.columns.names],
        label_type="unicode" if kinds <= {str} else "int64" if kinds <= {int} else "mixed",
        data=frame,
    )


def field_name(label: Any) -> str:
    """What a column is called in Arrow."""
    if isinstance(label, bytes):
        return label.decode(errors="replace")
    return str(tuple(map(_text, label)) if isinstance(label, tuple) else label)


def _text(name: Any) -> Any:
    return name if name is None or name != name else str(name)


def _levels(index: Any, names: Sequence[str]) -> list[tuple[str, Any]]:
    """The columns of an index: none of one that only counts."""
    found: list[tuple[str, Any]] = []
    for level, values in enumerate(_each_level(index)):
        if _only_counts(values):
            continue
        taken = {*names, *(name for name, _ in found)}
        # As pyarrow has it: only a text can be taken, so that a name such as 5 may be there twice.
        if values.name is None or values.name in taken:
            name = next(made for at in count(level) if (made := f"__index_level_{at}__") not in taken)
        else:
            name = field_name(values.name)
        found.append((name, values))
    return found


def _each_level(index: Any) -> list[Any]:
    return [index.get_level_values(level) for level in range(index.nlevels)]


def _check_level(values: Any) -> None:
    try:
        source_of_values(values.tolist())
    except MixedError as error:
        raise conversion_error(str(error), str(values.name)) from error


def _only_counts(values: Any) -> bool:
    return type(values).__name__ == "RangeIndex"


def _counted(values: Any) -> CountedIndex:
    return CountedIndex(values.start, values.stop, values.step, _text(values.name))


def _sources(names: Sequence[str], values: Sequence[Any], mendable: int) -> list[Source]:
    """Those of all columns: one that Arrow has no kind for changes others, too, but no level of several of an index."""
    objects = [(name, each.tolist()) for name, each in zip(names, values, strict=True) if is_of_objects(each)]
    for each in values[mendable:]:
        if is_of_objects(each):
            _check_level(each)
    some_fail = any(fails(each) for each in values)
    mended = iter(sources_of_objects(objects, some_fail))
    return [
        next(mended) if is_of_objects(each) else source_of(name, each, some_fail)
        for name, each in zip(names, values, strict=True)
    ]
