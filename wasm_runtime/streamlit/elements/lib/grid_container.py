"""The container of `st.grid`."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import StreamlitValueOutOfRangeError
from wasm_runtime.protocol.payloads.layout import GridCellPayload
from wasm_runtime.protocol.tree import Block
from wasm_runtime.streamlit.delta_generator import DeltaGenerator
from wasm_runtime.streamlit.elements.lib.parameters import positive_integer


class GridContainer(DeltaGenerator):
    """What `st.grid` returns: each thing written to it is a cell."""

    def __init__(self, at: Block, columns: int | None = None) -> None:
        super().__init__(at)
        self._columns = columns

    def cell(self, *, column_span: Any = 1, row_span: int = 1) -> DeltaGenerator:
        """A cell for several elements, which may take more than one column or row; "all" is a whole row."""
        columns = positive_integer("column_span", column_span, word="all")
        rows = positive_integer("row_span", row_span)
        if self._columns is not None and columns is not None and columns > self._columns:
            raise StreamlitValueOutOfRangeError("column_span", columns, 1, self._columns)
        payload: GridCellPayload = {"type": "grid_cell"}
        if columns != 1:
            payload["columns"] = "all" if columns is None else columns
        if rows is not None and rows > 1:
            payload["rows"] = rows
        return self._open(payload)


GridContainer.__module__ = "streamlit.elements.lib.grid_container"
