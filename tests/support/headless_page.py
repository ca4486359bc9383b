"""A page without a browser: it applies the worker's messages to a tree of its own and sends events.

It knows nothing but the wire format, so a test that looks at its tree has checked the messages too. Messages go through
JSON, as they do on their way to a real page.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from wasm_runtime.config import Config
from wasm_runtime.script.runner import AppSession
from wasm_runtime.streamlit import write
from wasm_runtime.streamlit.importing import install

Node = dict[str, Any]


class HeadlessPage:
    """One tab with the app at `script`. `messages` holds what the last event brought."""

    def __init__(self, script: Path, config: Config | None = None) -> None:
        install()
        self.roots: list[Node] = [{"payload": {"type": "root"}, "children": []} for _ in range(4)]
        self.state = "initial"
        self.compile_error: str | None = None
        self.messages: list[dict[str, Any]] = []
        self.states: list[str] = []
        self._seq = 0
        self.session = AppSession(script, self._receive, write, config)
        self._drafts: dict[str, Any] = {}

    # --- events --------------------------------------------------------------------------------------------------

    def rerun(self) -> None:
        self._send({"kind": "rerun", "values": {}})

    def change(self, values: dict[str, Any], trigger: str | None = None) -> None:
        """What a person changed, by widget id; the page shows it before the worker knows."""
        for widget_id, value in values.items():
            self._widget(widget_id)["value"] = value
        self._send({"kind": "change", "values": values, **({"trigger": trigger} if trigger else {})})

    def press(self, label: str) -> None:
        """Press the button with this label or key; a submit button sends the fields of its form that were filled."""
        button = self.find("button", label)
        values = {}
        if "form" in button:
            values = {
                widget_id: self._drafts.pop(widget_id)
                for widget_id in list(self._drafts)
                if self._widget(widget_id)["form"] == button["form"]
            }
        self.change(values, button["id"])

    def set(self, kind: str, label: str, value: Any) -> None:
        """Change the widget with this label or key; inside a form it waits for the submit button."""
        payload = self.find(kind, label)
        if "form" in payload:
            self._drafts[payload["id"]] = value
        else:
            self.change({payload["id"]: value})

    def _send(self, event: dict[str, Any]) -> None:
        self._seq += 1
        self.messages = []
        self.states = []
        self.session.handle([json.loads(json.dumps({**event, "seq": self._seq}))])

    # --- messages ------------------------------------------------------------------------------------------------

    def _receive(self, message: Any) -> None:
        message = json.loads(json.dumps(message, allow_nan=False))
        self.messages.append(message)
        match message["kind"]:
            case "run":
                self.state = message["state"]
                self.states.append(message["state"])
                self.compile_error = message.get("compile_error")
            case "element":
                if (widget_id := message["payload"].get("id")) is not None:
                    self._leave_place(widget_id, message["path"])
                self._put(message["path"], {"payload": message["payload"]})
            case "block":
                index = message["path"][-1]
                siblings = self._children(message["path"][:-1])
                kept = siblings[index]["children"] if index < len(siblings) and "children" in siblings[index] else []
                self._put(message["path"], {"payload": message["payload"], "children": kept})
            case "trim":
                children = self._children(message["path"])
                assert message["length"] < len(children), "a trim that removes nothing"
                del children[message["length"] :]

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

    def _children(self, path: list[int]) -> list[Node]:
        node = self.roots[path[0]]
        for index in path[1:]:
            node = node["children"][index]
        children: list[Node] = node["children"]
        return children

    def _put(self, path: list[int], node: Node) -> None:
        siblings = self._children(path[:-1])
        index = path[-1]
        assert index <= len(siblings), f"a gap before {path}"
        if index == len(siblings):
            siblings.append(node)
        else:
            assert siblings[index] != node, f"a message for what has not changed at {path}"
            siblings[index] = node

    # --- looking -------------------------------------------------------------------------------------------------

    @property
    def tree_messages(self) -> list[dict[str, Any]]:
        return [message for message in self.messages if message["kind"] in ("element", "block", "trim")]

    def elements(self, root: int | None = None) -> list[dict[str, Any]]:
        """The payloads of all elements in page order."""
        found: list[dict[str, Any]] = []

        def walk(node: Node) -> None:
            if "children" in node:
                for child in node["children"]:
                    walk(child)
            else:
                found.append(node["payload"])

        for place in self.roots if root is None else [self.roots[root]]:
            walk(place)
        return found

    def find(self, kind: str, label: str) -> dict[str, Any]:
        """The one widget of this kind with this label or key."""
        found = [each for each in self.elements() if each["type"] == kind and label in (each["label"], each.get("key"))]
        assert len(found) == 1, f"{len(found)} of {kind} {label!r}"
        return found[0]

    def texts(self) -> list[str]:
        """The bodies of all text elements."""
        return [each["body"] for each in self.elements() if each["type"] in ("markdown", "text", "heading", "json")]

    def exceptions(self) -> list[tuple[str, str]]:
        return [(each["name"], each["message"]) for each in self.elements() if each["type"] == "exception"]

    def _widget(self, widget_id: str) -> dict[str, Any]:
        return next(each for each in self.elements() if each.get("id") == widget_id)

    def matches_session(self) -> bool:
        """Whether the page shows exactly the tree the session has."""

        def plain(node: Any) -> Node:
            if hasattr(node, "children"):
                return {"payload": node.payload, "children": [plain(child) for child in node.children]}
            return {"payload": node.payload}

        return self.roots == [json.loads(json.dumps(plain(root))) for root in self.session.tree.roots]
