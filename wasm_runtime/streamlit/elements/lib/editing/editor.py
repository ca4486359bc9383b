"""What `st.data_editor` sends of a table, and what it returns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2s
from typing import Any

from wasm_runtime.protocol.payloads.tables import EditedRows
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.column_buttons import register_buttons
from wasm_runtime.streamlit.elements.lib.column_types.mapping import Configs, config_json, configs_of
from wasm_runtime.streamlit.elements.lib.editing.state import edits_in, state_of
from wasm_runtime.streamlit.elements.lib.editing.table import EditedTable, settle, table_to_edit
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import alternative_text, height_of, is_word
from wasm_runtime.streamlit.elements.lib.table_states import DataEditorState
from wasm_runtime.streamlit.elements.lib.tables.grid import grid_fields
from wasm_runtime.streamlit.elements.lib.tables.ipc_writer import arrow_stream
from wasm_runtime.streamlit.elements.lib.tables.payload import table_payload
from wasm_runtime.streamlit.elements.lib.tables.read import is_styler, read_table
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable


def edited_data(
    writer: WidgetWriter,
    call: Input,
    data: Any,
    *,
    width: Any,
    height: Any,
    use_container_width: bool | None,
    hide_index: bool | None,
    column_order: Iterable[str] | None,
    column_config: Any,
    num_rows: Any,
    disabled: bool | Iterable[str | int],
    row_height: int | None,
    placeholder: str | None,
    alt: str | None,
) -> Any:
    """Draw the editor: the data with the user's edits, of the type that the script gave.

    Raises what Streamlit raises, for data that cannot be edited too.
    """
    high = None if is_word(height, ("auto",)) else height_of(height)
    order = None if column_order is None else list(column_order)
    rows: EditedRows = {"num_rows": num_rows} if num_rows in {"dynamic", "add", "delete"} else {}
    table = table_to_edit(data)
    configs, buttons = configs_of(column_config)
    names = disabled if isinstance(disabled, bool) else list(disabled)
    settle(table, configs, disabled=names, hide_index=hide_index, adds_rows=is_word(num_rows, ("dynamic", "add")))
    config = config_json(configs)
    context = current()
    context.make_room_for_files()
    read = read_table(table.shown)
    shown = table_payload(read, context.address_of)
    widgets = register_buttons(writer, buttons)
    editor = call.register(
        "data_editor",
        state_of,
        identity=(
            *(shown["head"], shown.get("columns"), high, config, order),
            *map(str, (num_rows, row_height, placeholder, alternative_text(alt), use_container_width)),
        ),
        keyed_identity=(_signature(data, table, read), num_rows, disabled is True, _disabled(configs)),
        assignable=False,
    )
    edits = edits_in(editor.value)
    if edits != editor.value:  # a test has assigned it, and left out what is empty
        editor.correct(DataEditorState(edits))
    grid = grid_fields(
        data,
        shown,
        width,
        high,
        config=config,
        order=order,
        row_height=row_height,
        placeholder=placeholder,
        alt=alt,
    )
    if widgets:
        grid["buttons"] = [(name, widget.id) for name, widget in widgets.items()]
    editor.write(
        {"type": "data_editor", "value": _wire(edits), "default": None, **grid, **rows, **editor.common()},
        [*widgets.values()],
    )
    return table.edited(edits)


def _wire(edits: Mapping[str, Any]) -> str | None:
    """The edits as the page has them, None for none."""
    return json.dumps(edits, separators=(",", ":"), ensure_ascii=False) if any(edits.values()) else None


def _signature(data: Any, table: EditedTable, read: ReadTable) -> object:
    """What makes this the same table for edits, whatever the values in its cells: edits go by rows and columns."""
    kinds = [(column.name, column.source.kind) for column in read.columns]
    labels = [
        blake2s(arrow_stream([""], [column.source.part(0, read.rows)], read.rows)).hexdigest()
        for column in read.columns
        if column.is_index
    ]
    return table.format, is_styler(data), read.rows, kinds, read.index, labels


def _disabled(configs: Configs) -> list[str]:
    return sorted(name for name, config in configs.items() if config.get("disabled"))
