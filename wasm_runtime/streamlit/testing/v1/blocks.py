"""Blocks that have more to say than what is in them."""

from __future__ import annotations

from typing import ClassVar

from wasm_runtime.streamlit.testing.v1.elements import Fields, field, flag
from wasm_runtime.streamlit.testing.v1.nodes import Block, ElementTree, Payload
from wasm_runtime.streamlit.testing.v1.registry import shows

_STATUS_ICONS = {"running": "spinner", "complete": ":material/check:", "error": ":material/error:"}


@shows("column", finders={"columns": "column"})
class Column(Block):
    type = "column"
    fields: ClassVar[Fields] = {
        "weight": field("weight"),
        "gap": lambda payload: None if payload["gap"] == "none" else payload["gap"],
    }


@shows("expander")
class Expander(Block):
    type = "expander"
    fields: ClassVar[Fields] = {"icon": field("icon"), "label": field("label")}


@shows("expander", where=lambda payload: "state" in payload)
class Status(Block):
    type = "status"
    fields: ClassVar[Fields] = {
        "icon": lambda payload: _STATUS_ICONS[payload["state"]],
        "label": field("label"),
    }

    @property
    def state(self) -> str:
        """The state: "running", "complete" or "error"."""
        return str(self.payload["state"])


@shows("tab", finders={"tabs": "tab"})
class Tab(Block):
    type = "tab"
    fields: ClassVar[Fields] = {"label": field("label")}


@shows("chat_message")
class ChatMessage(Block):
    type = "chat_message"
    fields: ClassVar[Fields] = {
        "name": field("name"),
        "avatar": lambda payload: payload.get("avatar", payload["name"] if _has_own_avatar(payload) else ""),
    }


@shows("grid")
class Grid(Block):
    type = "grid_container"
    fields: ClassVar[Fields] = {
        "column_count": field("columns", "auto"),
        "wrap": flag("wrap"),
        "border": flag("border"),
        "row_height": field("row_height", "content"),
        "min_column_width": field("min_column_width", "auto"),
        "gap": lambda payload: _gap(payload["row_gap"], payload["column_gap"]),
        "vertical_alignment": field("vertical_alignment", "top"),
        "dense": flag("dense"),
        "width": field("width"),
        "height": field("height"),
    }


def _gap(row: object, column: object) -> object:
    rows, columns = (None if gap == "none" else gap for gap in (row, column))
    return rows if rows == columns else (rows, columns)


def _has_own_avatar(payload: Payload) -> bool:
    return payload.get("avatar_kind") in ("user", "assistant")


@shows("container", finders=("container",))
@shows("form", finders=("form",))
@shows("columns", finders=())
@shows("grid_cell", finders=())
@shows("tabs", finders=())
@shows("popover", finders=())
@shows("dialog", finders=())
@shows("part", finders=())
class PlainBlock(Block):
    """A block without a class of its own."""

    named_type = True

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        super().__init__(payload, root)
        self.type = str(_BLOCK_TYPES.get(payload["type"], payload["type"]))

    @property
    def names(self) -> tuple[str, ...]:
        return (self.type, "container") if self.payload["type"] == "container" else (self.type,)


PlainBlock.__name__ = PlainBlock.__qualname__ = "Block"

_BLOCK_TYPES: dict[str, str] = {
    "container": "flex_container",
    "columns": "flex_container",
    "grid_cell": "flex_container",
    "tabs": "tab_container",
    "part": "transparent",
}
