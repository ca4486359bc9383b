"""Tables, by columns: each crosses by itself, in parts, and once.

A column's part is a file of the page (session/media.py), addressed by its content: what has not changed since the last
run is there already. It holds an Arrow IPC stream of one column and one record batch, so any reader of Arrow reads it.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height, Width


class TablePayload(TypedDict):
    """A table of `rows` rows.

    `schema` is an Arrow IPC stream without batches: the names and types of all columns, index columns included, and
    pandas' own words about them. `parts` says how many rows each part has, `columns` for each column of the schema the
    addresses of its parts. Parts arrive in order, after the payload at the latest: what is not there yet is shown as
    loading.
    """

    rows: int
    schema: bytes
    parts: list[int]
    columns: list[list[str]]


class StylerFields(TypedDict):
    """What pandas' Styler has made of a table: its styles, a caption, and `display`, the cells as texts."""

    uuid: str
    caption: NotRequired[str]
    styles: NotRequired[str]
    display: NotRequired[TablePayload]


class GridFields(TypedDict):
    """What `st.dataframe` and `st.data_editor` have in common.

    `config` is JSON: an object with what the script says of columns, by their names, "_index", or "_pos:3" for a place,
    with the keys that Streamlit's own message has. `order` names the columns to show; without it all are.
    """

    table: TablePayload
    width: Width
    height: NotRequired[Height | Literal["auto"]]
    config: NotRequired[str]
    order: NotRequired[list[str]]
    styler: NotRequired[StylerFields]
    row_height: NotRequired[int]
    placeholder: NotRequired[str]
    alt: NotRequired[str]
