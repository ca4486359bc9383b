"""What `st.dataframe` and `st.data_editor` send alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wasm_runtime.protocol.payloads.sizes import Height, Width
from wasm_runtime.protocol.payloads.tables import GridFields, TablePayload
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.parameters import alternative_text, row_height_of, string_argument
from wasm_runtime.streamlit.elements.lib.tables.read import is_styler


def grid_fields(
    data: Any,
    table: TablePayload,
    width: Width,
    height: Height | None,
    *,
    config: str | None,
    order: Sequence[Any] | None,
    row_height: int | None,
    placeholder: str | None,
    alt: str | None,
) -> GridFields:
    """The fields of a grid with this table; `height` is None for one that follows from its rows.

    Raises `TypeError` and `ValueError` for what is no text or no number.
    """
    fields: GridFields = {"table": table, "width": width}
    if height is not None:
        fields["height"] = height
    if is_styler(data):
        # Only Stylers need it.
        from wasm_runtime.streamlit.elements.lib.tables.styler import styler_fields

        fields["styler"] = styler_fields(data, current().address_of)
    if config is not None:
        fields["config"] = config
    if order:
        fields["order"] = [string_argument(name) for name in order]
    if row_height:
        fields["row_height"] = row_height_of(row_height)
    if placeholder is not None:
        fields["placeholder"] = string_argument(placeholder)
    if (spoken := alternative_text(alt)) is not None:
        fields["alt"] = spoken
    return fields
