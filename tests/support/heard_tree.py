"""A tree together with the page that hears its messages, and payloads to write to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.support.page_tree import PageTree, arrived
from wasm_runtime.protocol.tree import Block, Leaf, Tree

EMPTY = {"type": "empty"}


class HeardTree:
    """`sent` holds the messages of the current run, or of the last one."""

    def __init__(self) -> None:
        self.tree = Tree(self.hear)
        self.page = PageTree()
        self.sent: list[dict[str, Any]] = []

    @contextmanager
    def run(self, *, trim: bool = True) -> Iterator[Block]:
        """A run that writes to the main area."""
        self.sent = []
        self.tree.begin()
        yield self.tree.roots[0]
        self.tree.end(trim=trim)
        assert self.page.equals(self.tree)

    def hear(self, message: Any) -> None:
        message = arrived(message)
        self.sent.append(message)
        if message["kind"] != "reached":
            self.page.apply(message)

    def draw(self, at: Block | Leaf, widget_id: str) -> Leaf:
        leaf = at.put(widget(widget_id))
        self.tree.place_widget(leaf, widget_id)
        return leaf

    def shown(self) -> Any:
        """The main area in short: texts, widgets as their ids, blocks as lists, None for what is empty."""

        def short(node: dict[str, Any]) -> Any:
            payload = node["payload"]
            if "children" in node:
                return [short(child) for child in node["children"]]
            return payload.get("id", payload.get("body"))

        return short(self.page.roots[0])


def text(body: str) -> Any:
    return {"type": "text", "body": body, "width": "content"}


def widget(widget_id: str) -> Any:
    return {"type": "checkbox", "id": widget_id, "label": widget_id, "value": False, "default": False, "width": 5}


def container(direction: str = "vertical") -> Any:
    return {"type": "container", "direction": direction, "gap": "small", "width": "stretch", "height": "content"}
