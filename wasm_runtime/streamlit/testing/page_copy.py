"""The page's copy of the tree, made from messages alone, with no look at the tree they come from.

It refuses what the wire format does not allow: a path with a gap before it, a trim that removes nothing, a message for
what has not changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]


class PageCopy:
    """`roots` are nodes: dicts with a `payload`, and `children` where they are blocks."""

    def __init__(self) -> None:
        self.roots: list[Node] = [{"payload": {"type": "root"}, "children": []} for _ in range(4)]

    def apply(self, message: dict[str, Any]) -> None:
        match message["kind"]:
            case "element":
                if (widget_id := message["payload"].get("id")) is not None:
                    self._leave_place(widget_id, message["path"])
                self._put(message["path"], {"payload": message["payload"]})
            case "block":
                there = self.at(message["path"])
                children = there["children"] if there is not None and "children" in there else []
                self._put(message["path"], {"payload": message["payload"], "children": children})
            case "trim":
                block = self.at(message["path"])
                assert block is not None
                assert message["length"] < len(block["children"]), "a trim that removes nothing"
                del block["children"][message["length"] :]

    def at(self, path: list[int]) -> Node | None:
        """The node at `path`; None for the place behind a block's last child."""
        node = self.roots[path[0]]
        for index in path[1:-1]:
            node = node["children"][index]
        if len(path) == 1:
            return node
        children: list[Node] = node["children"]
        return children[path[-1]] if path[-1] < len(children) else None

    def widgets(self) -> dict[str, dict[str, Any]]:
        """The payloads of all that has an id, by that."""
        payloads = (node["payload"] for root in self.roots for node in nodes(root))
        return {payload["id"]: payload for payload in payloads if "id" in payload}

    def _leave_place(self, widget_id: str, path: list[int]) -> None:
        """A widget that is about to stand at `path` leaves an empty element where it stood."""

        def walk(siblings: list[Node], above: list[int]) -> None:
            for index, node in enumerate(siblings):
                here = [*above, index]
                if "children" in node:
                    walk(node["children"], here)
                elif node["payload"].get("id") == widget_id and here != path:
                    siblings[index] = {"payload": {"type": "empty"}}

        walk(self.roots, [])

    def _put(self, path: list[int], node: Node) -> None:
        block = self.at(path[:-1])
        assert block is not None, f"no block around {path}"
        siblings: list[Node] = block["children"]
        index = path[-1]
        assert index <= len(siblings), f"a gap before {path}"
        if index == len(siblings):
            siblings.append(node)
        else:
            assert siblings[index] != node, f"a message for what has not changed at {path}"
            siblings[index] = node


def nodes(node: Node) -> Iterator[Node]:
    """A node and all below it, in page order."""
    yield node
    for child in node.get("children", ()):
        yield from nodes(child)
