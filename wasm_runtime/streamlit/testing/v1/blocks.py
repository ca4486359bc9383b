"""Blocks that have more to say than what is in them."""

from __future__ import annotations

from typing import Any, ClassVar

from wasm_runtime.streamlit.testing.v1.elements import Fields, field, flag
from wasm_runtime.streamlit.testing.v1.nodes import Block, ElementTree, Payload, PlainBlock

_STATUS_ICONS = {"running": "spinner", "complete": ":material/check:", "error": ":material/error:"}


class Column(Block):
    type = "column"
    fields: ClassVar[Fields] = {
        "weight": field("weight"),
        "gap": lambda payload: None if payload["gap"] == "none" else payload["gap"],
    }


class Expander(Block):
    type = "expander"
    fields: ClassVar[Fields] = {"icon": field("icon"), "label": field("label")}


class Status(Block):
    type = "status"
    fields: ClassVar[Fields] = {
        "icon": lambda payload: _STATUS_ICONS[payload["state"]],
        "label": field("label"),
    }

    @property
    def state(self) -> str:
        """running, complete or error."""
        return str(self.payload["state"])


class Tab(Block):
    type = "tab"
    fields: ClassVar[Fields] = {"label": field("label")}


class ChatMessage(Block):
    type = "chat_message"
    fields: ClassVar[Fields] = {
        "name": field("name"),
        "avatar": lambda payload: payload.get("avatar", payload["name"] if _has_own_avatar(payload) else ""),
    }


class Grid(Block):
    type = "grid"
    fields: ClassVar[Fields] = {
        "column_count": field("columns", None),
        "wrap": flag("wrap"),
        "border": flag("border"),
        "row_height": field("row_height", None),
        "min_column_width": field("min_column_width", None),
        "gap": field("gap", None),
        "vertical_alignment": field("vertical_alignment"),
        "dense": flag("dense"),
        "width": field("width", None),
        "height": field("height", None),
    }


def _has_own_avatar(payload: Payload) -> bool:
    return payload.get("avatar_kind") in ("user", "assistant")


_CLASSES: dict[str, type[Block]] = {each.type: each for each in (Column, Expander, Tab, ChatMessage, Grid)}


def block_of(payload: Payload, root: ElementTree, around: Payload, place: int) -> Block:
    """The block of this payload, at `place` in the block `around`."""
    kind: Any = payload["type"]
    if kind == "expander" and "state" in payload:
        return Status(payload, root)
    if kind == "tab":
        payload = {**payload, "label": around["labels"][place]}
    return _CLASSES.get(kind, PlainBlock)(payload, root)
