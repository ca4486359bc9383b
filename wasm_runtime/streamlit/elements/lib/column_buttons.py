"""Buttons in the columns of a table: each column with a key is a trigger, whose value says which row was pressed."""

from __future__ import annotations

from typing import Any

from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.elements.lib.column_types.mapping import ButtonColumns
from wasm_runtime.streamlit.elements.lib.input import WidgetPlace, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import callback_of, no_callback_in_form
from wasm_runtime.streamlit.elements.lib.table_states import ButtonColumnClickState

KIND = "dataframe_button"


def register_buttons(writer: WidgetWriter, columns: ButtonColumns) -> dict[str, Widget[Any]]:
    """Draw the widgets of columns of buttons, by the columns' keys."""
    return {name: _registered(writer, column) for name, column in columns.items()}


def _registered(writer: WidgetWriter, column: Any) -> Widget[Any]:
    callback, _ = callback_of("on_click", column.on_click, modes=False)
    place: WidgetPlace = writer._widget_place(column.key)
    no_callback_in_form(callback, place.form is not None)
    context = place.context
    widget = Widget(
        place.identify(KIND, ()),
        KIND,
        place.key,
        _click,
        False,
        callback,
        () if column.args is None else column.args,
        column.kwargs,
        context.fragment_id,
        context.page,
        trigger=True,
    )
    context.state.register(widget)
    return widget


def _click(wire: Any) -> ButtonColumnClickState | None:
    """What session state has of a press."""
    return None if wire is None else ButtonColumnClickState({"row": wire["row"], "label": wire["label"]})
