"""A table that was read: its columns, which are made for the page part by part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.inference import kind_of
from wasm_runtime.streamlit.elements.lib.tables.kinds import Column, Kind
from wasm_runtime.streamlit.elements.lib.tables.python_values import column_of, without_missing


@dataclass(slots=True)
class Source:
    """Where the values of a column come from: `part` makes a column of those in a range of rows."""

    kind: Kind
    part: Callable[[int, int], Column]
    memory: Callable[[int, int], Sequence[Any]] | None = None  # the NumPy arrays that a part is made of


@dataclass(slots=True)
class TableColumn:
    """A column of a table.

    `name` is its field's, `labels` are what its header shows, one per level, `stored` is what NumPy or pandas calls its
    type.
    """

    name: str
    labels: tuple[str, ...]
    source: Source
    is_index: bool = False
    stored: str = "object"


@dataclass(frozen=True, slots=True)
class CountedIndex:
    """An index that only counts, as pandas' RangeIndex does."""

    start: int
    stop: int
    step: int = 1
    name: str | None = None


@dataclass(slots=True)
class ReadTable:
    """A table: columns of the script's first, then those of its index, unless that only counts.

    `hides_index` says that Streamlit's grid shows no index for this kind of data, `hides_header` that its static table
    shows no header, and `cut_by` what would read all rows of data that was cut off.
    """

    rows: int
    columns: list[TableColumn]
    index: CountedIndex | None = None
    hides_index: bool = False
    hides_header: bool = False
    label_names: Sequence[str | None] = (None,)  # of the levels that the labels have
    label_type: str = "unicode"
    cut_by: str | None = None
    data: Any = field(default=None, repr=False)


def source_of_values(values: Sequence[Any]) -> Source:
    """The source of Python's own values. Raises `MixedError` or OverflowError."""
    cells = without_missing(values)
    return source_of_cells(kind_of(cells), cells)


def source_of_cells(kind: Kind, cells: Sequence[Any]) -> Source:
    """The source of values of this kind, or None."""
    return Source(kind, lambda start, stop: column_of(kind, cells[start:stop]))


def source_of_texts(values: Sequence[Any]) -> Source:
    """The source of values as texts."""
    return source_of_cells(Kind("text"), [None if each is None else _text(each) for each in without_missing(values)])


def _text(value: Any) -> str:
    """A value as pandas writes it: bytes as what they spell, where they do."""
    try:
        return value.decode() if isinstance(value, bytes) else str(value)
    except UnicodeDecodeError:
        return str(value)
