"""The blocks, which hold elements and other blocks: `BlockPayload` is any."""

from __future__ import annotations

from typing import Literal, TypedDict

from wasm_runtime.protocol.payloads.chat import ChatMessagePayload
from wasm_runtime.protocol.payloads.layout import (
    ColumnPayload,
    ColumnsPayload,
    ContainerPayload,
    DialogPayload,
    ExpanderPayload,
    FormPayload,
    GridCellPayload,
    GridPayload,
    PopoverPayload,
    TabPayload,
    TabsPayload,
)


class PartPayload(TypedDict):
    """What a fragment writes to a place outside itself: a block that looks like its children alone."""

    type: Literal["part"]


class RootPayload(TypedDict):
    """One of the page's four places: the main area, the sidebar, what floats above, and the bottom."""

    type: Literal["root"]


OpenablePayload = ExpanderPayload | TabsPayload | PopoverPayload
BlockPayload = (
    ContainerPayload
    | ColumnsPayload
    | ColumnPayload
    | GridPayload
    | GridCellPayload
    | FormPayload
    | ChatMessagePayload
    | TabPayload
    | DialogPayload
    | PartPayload
    | RootPayload
    | OpenablePayload
)
