"""Data to look through."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height, Width
from wasm_runtime.protocol.payloads.tables import StylerFields, TablePayload


class JsonPayload(TypedDict):
    """`body` is JSON text; the page parses it, so a large structure costs the worker one string.

    `expanded` opens all of it, or with `depth` so many levels.
    """

    type: Literal["json"]
    body: str
    expanded: bool
    width: Width
    depth: NotRequired[int]


class StaticTablePayload(TypedDict):
    """A table that shows all of its rows. Without `border` lines are around all cells."""

    type: Literal["table"]
    table: TablePayload
    width: Width
    height: NotRequired[Height]
    border: NotRequired[Literal["none", "horizontal"]]
    hide_index: NotRequired[Literal[True]]
    hide_header: NotRequired[Literal[True]]
    styler: NotRequired[StylerFields]
    alt: NotRequired[str]


DataElement = JsonPayload | StaticTablePayload
