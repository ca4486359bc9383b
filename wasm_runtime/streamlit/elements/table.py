"""`st.table`: a table that shows all of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.protocol.payloads.data import StaticTablePayload
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.parameters import alternative_text, height_of, is_word, width_of
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class TableMixin(Writer):
    """`table`."""

    def table(
        self,
        data: Any = None,
        *,
        border: bool | Literal["horizontal"] = True,
        width: Any = "stretch",
        height: Any = "content",
        hide_index: bool | None = None,
        hide_header: bool | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator:
        """Show all rows of a table, with Markdown in its cells.

        An index that only counts is hidden, and so is the header of data that has no names.
        """
        # Only tables need them.
        from wasm_runtime.streamlit.elements.lib.tables.payload import table_payload
        from wasm_runtime.streamlit.elements.lib.tables.read import is_styler, read_table

        if not isinstance(border, bool) and not is_word(border, ("horizontal",)):
            raise StreamlitValueError("border", ["True", "False", "'horizontal'"])
        size, high = width_of(width), height_of(height)
        context = current()
        context.make_room_for_files()
        read = read_table(data)
        payload: StaticTablePayload = {
            "type": "table",
            "table": table_payload(read, context.address_of),
            "width": size,
        }
        if not is_word(high, ("content",)):
            payload["height"] = high
        if border is not True:
            payload["border"] = "horizontal" if border else "none"
        only_counts = read.index is not None and not any(each.is_index for each in read.columns)
        if only_counts if hide_index is None else hide_index:
            payload["hide_index"] = True
        if read.hides_header if hide_header is None else hide_header:
            payload["hide_header"] = True
        if is_styler(data):
            from wasm_runtime.streamlit.elements.lib.tables.styler import styler_fields

            payload["styler"] = styler_fields(data, context.address_of)
        if (spoken := alternative_text(alt)) is not None:
            payload["alt"] = spoken
        return self._put(payload)
