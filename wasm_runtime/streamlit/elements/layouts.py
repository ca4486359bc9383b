"""`st.container`, `st.columns` and `st.grid`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.errors import (
    StreamlitIncompatibleParametersError,
    StreamlitInvalidColumnSpecError,
    StreamlitInvalidParameterTypeError,
)
from wasm_runtime.protocol.payloads.layout import ColumnPayload, ColumnsPayload, ContainerPayload, GridPayload
from wasm_runtime.protocol.payloads.sizes import Gap
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib import container_classes
from wasm_runtime.streamlit.elements.lib.number_kinds import is_integral
from wasm_runtime.streamlit.elements.lib.parameters import (
    Key,
    flag_argument,
    gap_of,
    gaps_of,
    height_of,
    in_one_line,
    integer_argument,
    one_of,
    positive_integer,
    width_of,
)
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator
    from wasm_runtime.streamlit.elements.lib.grid_container import GridContainer

_Horizontal = Literal["left", "center", "right", "distribute"]
_Vertical = Literal["top", "center", "bottom", "distribute"]
_ColumnAlignment = Literal["top", "center", "bottom"]
_MOST_COLUMNS = 24


class LayoutsMixin(Writer):
    """`container`, `columns`, `grid`."""

    def container(
        self,
        *,
        border: bool | None = None,
        key: Key | None = None,
        width: Any = "stretch",
        height: Any = "content",
        horizontal: bool = False,
        wrap: bool = True,
        horizontal_alignment: Any = "left",
        vertical_alignment: Any = "top",
        gap: Any = "small",
        autoscroll: bool | None = None,
    ) -> DeltaGenerator:
        """A container for several elements, below each other or side by side.

        A fixed `height` (pixels) makes it scroll and, unless `border` says otherwise, draws a border. `autoscroll`
        scrolls to elements that are added at its end; by default it does so if it holds a chat message.
        """
        fixed_height = isinstance(height, int)
        payload: ContainerPayload = {
            "type": "container",
            "direction": "horizontal" if horizontal else "vertical",
            "gap": gap_of(gap),
            "width": width_of(width),
            "height": height_of(height),
        }
        horizontal_place: _Horizontal = one_of(
            "horizontal_alignment", horizontal_alignment, ("left", "center", "right", "distribute"), got=True
        )
        vertical_place: _Vertical = one_of(
            "vertical_alignment", vertical_alignment, ("top", "center", "bottom", "distribute"), got=True
        )
        if horizontal_place != "left":
            payload["horizontal_alignment"] = horizontal_place
        if vertical_place != "top":
            payload["vertical_alignment"] = vertical_place
        if fixed_height if border is None else integer_argument(border):
            payload["border"] = True
        if border or fixed_height:
            payload["show_empty"] = True
        if horizontal and wrap:
            payload["wrap"] = True
        if autoscroll is not None:
            payload["autoscroll"] = integer_argument(autoscroll)
        if key is not None and (name := str(key)):
            current().state.claim("container", f"container {name}", name)
            payload["key"] = name
        return self._open(payload)

    def columns(
        self,
        spec: int | Sequence[int | float],
        *,
        gap: Any = "small",
        vertical_alignment: Any = "top",
        border: bool = False,
        width: Any = "stretch",
        wrap: bool = True,
    ) -> list[DeltaGenerator]:
        """Columns side by side. `spec` is their number, or a list of their relative widths."""
        weights = _weights(spec)
        alignment: _ColumnAlignment = one_of(
            "vertical_alignment", vertical_alignment, ("top", "center", "bottom"), got=True
        )
        row: ColumnsPayload = {"type": "columns", "gap": gap_of(gap), "width": width_of(width, content=False)}
        if wrap:
            row["wrap"] = True
        context = current()
        block = context.open(self._place(context), row)
        total = sum(weights)
        columns = (_column(weight / total, row["gap"], alignment, border) for weight in weights)
        return [self._spot(context.open(block, column)) for column in columns]

    def grid(
        self,
        columns: Any = "auto",
        *,
        min_column_width: Any = "auto",
        wrap: bool = True,
        gap: Any = "small",
        vertical_alignment: Any = "top",
        border: bool = False,
        row_height: Any = "content",
        width: Any = "stretch",
        height: Any = "content",
        key: Key | None = None,
        dense: bool = False,
    ) -> GridContainer:
        """A grid: each thing that is written to it is a cell. `columns` is how many it has at most.

        Where there is less room than `min_column_width` (pixels) for each, there are fewer, or with `wrap=False` the
        grid scrolls. `gap` is one for both directions, or a pair (rows, columns).
        """
        count = positive_integer("columns", columns, word="auto", most=_MOST_COLUMNS)
        least = positive_integer("min_column_width", min_column_width, word="auto")
        wraps = not in_one_line(wrap)
        if count is None and not wraps:
            raise StreamlitIncompatibleParametersError.of(
                'columns="auto"',
                "wrap=False",
                "`wrap=False` requires an explicit column count. Pass an integer, such as `st.grid(3, wrap=False)`.",
            )
        row_gap, column_gap = gaps_of(gap)
        alignment: _ColumnAlignment = one_of(
            "vertical_alignment", vertical_alignment, ("top", "center", "bottom"), got=True
        )
        payload: GridPayload = {
            "type": "grid",
            "row_gap": row_gap,
            "column_gap": column_gap,
            "width": width_of(width, content=False),
            "height": height_of(height),
        }
        if count is not None:
            payload["columns"] = count
        if least is not None:
            payload["min_column_width"] = least
        if (rows := positive_integer("row_height", row_height, word="content")) is not None:
            payload["row_height"] = rows
        if wraps:
            payload["wrap"] = True
        if alignment != "top":
            payload["vertical_alignment"] = alignment
        if flag_argument("border", border):
            payload["border"] = True
        if flag_argument("dense", dense):
            payload["dense"] = True
        context = current()
        if key is not None and (name := str(key)):
            context.state.claim("grid", f"grid {name}", name)
            payload["key"] = name
        return container_classes.grid(context.open(self._place(context), payload), count)


def _column(weight: float, gap: Gap, alignment: _ColumnAlignment, border: bool) -> ColumnPayload:
    column: ColumnPayload = {"type": "column", "weight": weight, "gap": gap}
    if integer_argument(border):
        column["border"] = True
    if alignment != "top":
        column["vertical_alignment"] = alignment
    return column


def _weights(spec: Any) -> list[float]:
    if is_integral(spec):
        weights: Sequence[float] = (1,) * int(spec)
    else:
        try:
            weights = tuple(spec)
            wrong = not weights or not all(0 < weight < math.inf for weight in weights)
        except TypeError as error:
            raise StreamlitInvalidParameterTypeError("spec", ["int", "sequence of numbers"], spec) from error
        if wrong:
            raise StreamlitInvalidColumnSpecError
    if not weights:
        raise StreamlitInvalidColumnSpecError
    return list(map(float, weights))
