"""`st.dataframe`: a table to look through, of which rows, columns and cells can be selected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange, is_word

if TYPE_CHECKING:
    from wasm_runtime.session.widget import Widget
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator
    from wasm_runtime.streamlit.elements.lib.table_states import DataframeState


class ArrowMixin(WidgetWriter):
    """`dataframe`."""

    def dataframe(
        self,
        data: Any = None,
        width: Any = "stretch",
        height: Any = "auto",
        *,
        use_container_width: bool | None = None,
        hide_index: bool | None = None,
        column_order: Iterable[str] | None = None,
        column_config: Any = None,
        key: Key | None = None,
        on_select: OnChange = "ignore",
        selection_mode: Any = "multi-row",
        selection_default: Any = None,
        row_height: int | None = None,
        placeholder: str | None = None,
        lazy: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator | DataframeState:
        """A table: returns what is selected in it if `on_select` is "rerun" or a callback.

        `column_config` says by name, position or "_index" how columns look. `lazy` makes no difference: the page gets
        the rows of a long table in parts anyway.
        """
        # Only tables need it.
        from wasm_runtime.streamlit.elements.lib.dataframes import dataframe_fields, first_shown, selected_in
        from wasm_runtime.streamlit.elements.lib.tables.payload import add_columns

        if use_container_width is not None:
            width = "stretch" if use_container_width else ("content" if is_word(width, ("stretch",)) else width)
        fields, table, selectable, buttons = dataframe_fields(
            data,
            width,
            height,
            hide_index=hide_index,
            column_order=column_order,
            column_config=column_config,
            on_select=on_select,
            selection_mode=selection_mode,
            selection_default=selection_default,
            row_height=row_height,
            placeholder=placeholder,
            lazy=lazy,
            alt=alt,
        )
        place = first_shown(self, fields) if selectable is None and not buttons else self
        add_columns(fields["table"], table, current().address_of)
        widgets: dict[str, Widget[Any]] = {}
        if buttons:
            from wasm_runtime.streamlit.elements.lib.column_buttons import register_buttons

            widgets = register_buttons(self, buttons)
            fields["buttons"] = [(name, widget.id) for name, widget in widgets.items()]
            if selectable is None:
                context = current()
                widget, *parts = widgets.values()
                leaf = context.put_widget(self._place(context), {"type": "dataframe", **fields}, widget, parts)
                return self._spot(leaf)
        if selectable is None:
            return place._put({"type": "dataframe", **fields})
        return selected_in(self, fields, selectable, key, on_select, selection_default, [*widgets.values()])
