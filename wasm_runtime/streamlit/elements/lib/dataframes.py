"""What `st.dataframe` sends of a table, and what is selected in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wasm_runtime.errors import StreamlitIncompatibleParametersError, StreamlitValueError
from wasm_runtime.protocol.payloads.tables import DataframeSelection, GridFields, SelectionMode, TablePayload
from wasm_runtime.script.context import current
from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.elements.lib.column_types.mapping import (
    INDEX,
    ButtonColumns,
    Configs,
    config_json,
    configs_of,
    configure,
)
from wasm_runtime.streamlit.elements.lib.dataframe_selection import Selectable, modes_of, state_of
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, height_of, is_word, width_of
from wasm_runtime.streamlit.elements.lib.place import Writer
from wasm_runtime.streamlit.elements.lib.table_states import DataframeState
from wasm_runtime.streamlit.elements.lib.tables.grid import grid_fields
from wasm_runtime.streamlit.elements.lib.tables.payload import head_payload
from wasm_runtime.streamlit.elements.lib.tables.read import read_table
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable


def dataframe_fields(
    data: Any,
    width: Any,
    height: Any,
    *,
    hide_index: bool | None,
    column_order: Iterable[str] | None,
    column_config: Any,
    on_select: Any,
    selection_mode: Any,
    selection_default: Any,
    row_height: int | None,
    placeholder: str | None,
    lazy: bool | None,
    alt: str | None,
) -> tuple[GridFields, ReadTable, Selectable | None, ButtonColumns]:
    """The fields, but for the addresses of parts, the table, what can be selected in it, and columns of buttons.

    Raises for what `st.dataframe` does not take.
    """
    if not callable(on_select) and not is_word(on_select, ("ignore", "rerun")):
        raise StreamlitValueError("on_select", ["'rerun'", "'ignore'", "a callback function"])
    is_selectable = on_select != "ignore"
    if lazy is True and is_selectable:
        raise StreamlitIncompatibleParametersError.of(
            "lazy=True",
            "on_select",
            "Lazy dataframes cannot use position-based selection in this version. "
            'Set `on_select="ignore"` or remove `lazy=True`.',
        )
    if selection_default is not None and not is_selectable:
        raise StreamlitIncompatibleParametersError.of(
            "selection_default",
            "on_select='ignore'",
            "Set `on_select` to `'rerun'` or a callback to use `selection_default`.",
        )
    size = width_of(width)
    modes = modes_of(selection_mode) if is_selectable else []
    context = current()
    context.make_room_for_files()
    table = read_table(data)
    high = None if is_word(height, ("auto",)) else height_of(height)
    configs, buttons = configs_of(column_config)
    fields = grid_fields(
        data,
        head_payload(table),
        size,
        high,
        config=_config(configs, table, hide_index, modes),
        order=_order(column_order),
        row_height=row_height,
        placeholder=placeholder,
        alt=alt,
    )
    selectable = Selectable(modes, table.rows, _names(table)) if is_selectable else None
    return fields, table, selectable, buttons


def first_shown(place: Writer, fields: GridFields) -> Writer:
    """Shows the first rows of a long table that is not there yet, and gives what they are to be replaced at.

    To tell all parts apart takes longer than to show these. A table that is there already keeps its rows meanwhile.
    """
    context = current()
    before = context.next_payload(place._place(context))
    is_there = before is not None and before["type"] == "dataframe"
    if "parts" not in fields["table"] or is_there or context.recordings:
        return place
    table: TablePayload = {**fields["table"]}
    return place._put({**fields, "type": "dataframe", "table": table})


def selected_in(
    writer: WidgetWriter,
    fields: GridFields,
    selectable: Selectable,
    key: Key | None,
    on_select: Any,
    selection_default: Any,
    buttons: Sequence[Widget[Any]],
) -> DataframeState:
    """Writes the table as a widget, and says what is selected in it. `buttons` are the widgets of its columns."""
    call = Input(
        writer,
        "",
        key=key,
        on_change=on_select,
        args=None,
        kwargs=None,
        disabled=False,
        width=fields["width"],
        content_width=True,
    )
    nothing: DataframeSelection = {"rows": selectable.with_required([]), "columns": [], "cells": []}
    default = nothing if selection_default is None else selectable.read(selection_default)

    def parse(wire: Any) -> DataframeState:
        if wire is None:
            return state_of(default)
        rows = selectable.with_required(wire["rows"])
        return state_of({"rows": rows, "columns": wire["columns"], "cells": wire["cells"]})

    table = fields["table"]
    grid = call.register(
        "dataframe",
        parse,
        identity=(
            *(table["head"], table.get("columns"), fields.get("height"), fields.get("config")),
            *(fields.get("order"), selectable.modes, selection_default, fields.get("row_height")),
            *(fields.get("placeholder"), fields.get("alt")),
        ),
        keyed_identity=selectable.modes,
    )
    selected = grid.serialized(lambda state: _shown(state, selectable), grid.value, default)
    grid.write(
        {
            "type": "selectable_dataframe",
            "modes": list(selectable.modes),
            "value": selected,
            "default": default,
            **fields,
            **grid.common(),
        },
        buttons,
    )
    return state_of(selected)


def _shown(state: Any, selectable: Selectable) -> DataframeSelection:
    """What is selected: from the page as it is, from the script without what there is not."""
    if not isinstance(state, DataframeState):
        return selectable.read(state)
    selection = state["selection"]
    return {"rows": selection["rows"], "columns": selection["columns"], "cells": selection["cells"]}


def _config(configs: Configs, table: ReadTable, hide_index: bool | None, modes: list[SelectionMode]) -> str | None:
    counts = table.index is not None and any("row" in mode for mode in modes)
    if hide_index is None and (table.hides_index or counts):
        configure(configs, INDEX, hidden=True)
    elif hide_index is not None:
        configure(configs, INDEX, hidden=hide_index)
    return config_json(configs)


def _order(names: Any) -> list[Any]:
    """The names of the columns to show, none for all. Raises `TypeError` for what has none."""
    if not names:
        return []
    if not isinstance(names, Iterable):
        raise TypeError("must assign iterable")
    return list(names)


def _names(table: ReadTable) -> set[str]:
    return {column.labels[-1] for column in table.columns if not column.is_index}
