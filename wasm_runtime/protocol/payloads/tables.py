"""Tables: the first rows at once, all others by columns, in parts, each once.

Everything is an Arrow IPC stream, so any reader of Arrow reads it. A part is a file of the page (session/media.py),
addressed by its content: what has not changed since the last run is there already.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height, Width
from wasm_runtime.protocol.payloads.widgets import InputPayload

SelectionMode = Literal[
    "single-row",
    "single-row-required",
    "multi-row",
    "single-column",
    "multi-column",
    "single-cell",
    "multi-cell",
]


class CountedIndexLayout(TypedDict):
    """An index that only counts, as pandas' RangeIndex, and is no column."""

    start: int
    step: int
    name: str | None


class TableLayout(TypedDict):
    """The value of "table" in the metadata of the schema, as JSON.

    `labels` are the headers of all columns, one text per level; the last `index` columns are those of the index.
    """

    labels: list[list[str]]
    index: int
    counted: NotRequired[CountedIndexLayout]


class TablePayload(TypedDict):
    """A table of `rows` rows.

    `head` is a stream of one batch: all columns, index columns included, the layout of the table, pandas' own words
    about it, and the first rows, which for a small table are all. `parts` says how many rows each later part has, and
    `columns` for each column of `head` the addresses of its parts, which are streams of one batch of this column alone.
    Without `columns` a payload with them follows. Parts may arrive later: what is not there is shown as loading. Of
    categories a part has the places only, in the list that `head` has.
    """

    rows: int
    head: bytes
    parts: NotRequired[list[int]]
    columns: NotRequired[list[list[str]]]


class StylerFields(TypedDict):
    """What pandas' Styler has made of a table: its styles, a caption, and `display`, the cells as texts."""

    uuid: str
    caption: NotRequired[str]
    styles: NotRequired[str]
    display: NotRequired[TablePayload]


class GridFields(TypedDict):
    """What `st.dataframe` and `st.data_editor` have in common.

    `config` is JSON: an object with what the script says of columns, by their names, "_index", or "_pos:3" for a place,
    with the keys that Streamlit's own message has. `order` names the columns to show; without it all are. `buttons` has
    of each column of buttons the key that `config` has of it, and its widget.
    """

    table: TablePayload
    width: Width
    height: NotRequired[Height | Literal["auto"]]
    config: NotRequired[str]
    order: NotRequired[list[str]]
    styler: NotRequired[StylerFields]
    buttons: NotRequired[list[tuple[str, str]]]
    row_height: NotRequired[int]
    placeholder: NotRequired[str]
    alt: NotRequired[str]


class DataframePayload(GridFields):
    """A table that is only looked at."""

    type: Literal["dataframe"]


class DataframeSelection(TypedDict):
    """What is selected: positions of rows in the table, names of columns, and cells as pairs of both."""

    rows: list[int]
    columns: list[str]
    cells: list[tuple[int, str]]


class ButtonClick(TypedDict):
    """A press of a button in a column: where it stands in the table, and what it says."""

    row: int
    label: str


class SelectableDataframePayload(InputPayload, GridFields):
    """A table of which the app is told what is selected; `modes` say what can be."""

    type: Literal["selectable_dataframe"]
    modes: list[SelectionMode]
    value: DataframeSelection
    default: DataframeSelection


class EditedRows(TypedDict):
    """Whether rows can be added, deleted, or both; without `num_rows` neither."""

    num_rows: NotRequired[Literal["dynamic", "add", "delete"]]


class DataEditorPayload(InputPayload, GridFields, EditedRows):
    """A table to edit.

    `disabled` is of the whole table, that of single columns is in `config`. The value is what has been edited, None for
    nothing, as JSON: `{"edited_rows": {"0": {"name": "x"}}, "added_rows": [{"name": "y"}], "deleted_rows": [1]}`. Rows
    are positions in `table`, columns go by their names or "_index"; moments are ISO texts, durations seconds, an
    emptied cell is null.
    """

    type: Literal["data_editor"]
    value: str | None
    default: None


TableElement = DataframePayload
TableWidget = SelectableDataframePayload | DataEditorPayload
