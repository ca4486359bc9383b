"""A page without a browser: it applies the worker's messages to a tree of its own and sends events.

It knows nothing but the wire format, so a test that looks at its tree has checked the messages too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.support.memory_session_store import MemorySessionStore
from tests.support.page_files import PageFiles
from tests.support.page_tree import PageTree, arrived
from wasm_runtime.compat.importing import install
from wasm_runtime.config import Config
from wasm_runtime.script.runner import AppSession
from wasm_runtime.streamlit import cache_data, cache_resource, write
from wasm_runtime.streamlit.testing.given_files import ChosenFile
from wasm_runtime.streamlit.testing.page_copy import nodes


class HeadlessPage(PageTree):
    """One tab with the app at `script`. `messages` holds what the last event brought."""

    def __init__(
        self,
        script: Path,
        config: Config | None = None,
        cache_folder: Path | None = None,
        store: MemorySessionStore | None = None,
    ) -> None:
        super().__init__()
        install()
        cache_data.clear()
        cache_resource.clear()
        self.state = "initial"
        self.compile_error: str | None = None
        self.messages: list[dict[str, Any]] = []
        self.states: list[str] = []
        self._seq = 0
        self.query = ""
        self.address = ""
        self.navigation: dict[str, Any] = {}
        self.downloads: list[dict[str, Any]] = []
        self._told = ""
        self.lost: list[str] = []
        self.failed = False  # with what was restored
        self.files = PageFiles()
        self.media: dict[str, dict[str, Any]] = {}  # the messages of files that are there, by address
        self.session = AppSession(script, self._receive, write, config, cache_folder, self.files, store=store)
        self._drafts: dict[str, Any] = {}

    # --- events --------------------------------------------------------------------------------------------------

    def rerun(self) -> None:
        self._send({"kind": "rerun", "values": {}})

    def go(self, page: str) -> None:
        """Go to the page with this address, as by a link in the sidebar."""
        self.address = page
        self._send({"kind": "navigate", "values": {}, "page": page})

    def tick(self, fragment: str) -> None:
        """The time of a fragment that runs every so often has come."""
        self._send({"kind": "fragment", "values": {}, "fragment": fragment})

    def change(self, values: dict[str, Any], trigger: str | None = None) -> None:
        """What a person changed, by widget id; the page shows it before the worker knows."""
        for widget_id, value in values.items():
            if widget_id != trigger:
                self._widget(widget_id)["value"] = value
        self._send({"kind": "change", "values": values, **({"trigger": trigger} if trigger else {})})

    def press(self, label: str, also: Mapping[str, Any] = MappingProxyType({})) -> None:
        """Press the button with this label or key; a submit button sends the fields of its form that were filled.

        Of a download button it is what comes after the download. `also`: what changed with it in one event, by id.
        """
        button = self.find(("button", "download_button", "link_button"), label)
        values = dict(also)
        if "form" in button:
            values |= {
                widget["id"]: self._drafts.pop(widget["id"])
                for widget in self.elements()
                if widget.get("form") == button["form"] and widget["id"] in self._drafts
            }
        self.change(values, button["id"])

    def choose(self, label: str, option: str) -> None:
        """Choose from the menu of the button with this label or key."""
        button = self.find("menu_button", label)["id"]
        self.change({button: option}, button)

    def click(self, key: str, row: int, label: str) -> None:
        """Press a button in a column of a table: `key` is that of the column."""
        ids = {each for payload in self.elements() for _, each in payload.get("buttons", [])}
        (button,) = (each for each in ids if each.endswith(f"-{key}"))
        self.change({button: {"row": row, "label": label}}, button)

    def download(self, label: str) -> dict[str, Any]:
        """Ask the download button with this label or key for the file it makes; returns the answer."""
        self._send({"kind": "download", "widget": self.find("download_button", label)["id"]})
        return self.downloads[-1]

    def set(self, kind: str, label: str, value: Any) -> None:
        """Change the widget with this label or key; inside a form it waits for the submit button."""
        payload = self.find(kind, label)
        if "form" in payload:
            self._drafts[payload["id"]] = value
        else:
            self.change({payload["id"]: value})

    def upload(self, label: str, *files: ChosenFile, kind: str = "file_uploader") -> None:
        """Choose these files in place of those that are there; none takes them away."""
        self.set(kind, label, [self.files.add(file) for file in files])

    def say(self, label: str, text: str, *files: ChosenFile, audio: ChosenFile | None = None) -> None:
        """Send a message by the chat input with this placeholder or key."""
        message: dict[str, Any] = {"text": text, "files": [self.files.add(file) for file in files]}
        if audio is not None:
            message["audio"] = self.files.add(audio)
        chat = self.find("chat_input", label)["id"]
        self.change({chat: message}, chat)

    def _send(self, event: dict[str, Any]) -> None:
        self._seq += 1
        self.messages = []
        self.states = []
        if self.query != self._told:
            event = {**event, "query": self.query}
            self._told = self.query
        self._deliver({**event, "seq": self._seq})

    def _deliver(self, event: dict[str, Any]) -> None:
        self.session.handle([json.loads(json.dumps(event))])

    # --- messages ------------------------------------------------------------------------------------------------

    def _receive(self, message: Any) -> None:
        message = arrived(message)
        self.messages.append(message)
        if message["kind"] == "run":
            self.state = message["state"]
            self.states.append(message["state"])
            self.compile_error = message.get("compile_error")
        elif message["kind"] == "navigation":
            self.navigation = message
            if message["current"] != self.address:
                self.address = message["current"]
                self.query = self._told = message["query"]
        elif message["kind"] == "media":
            assert message["url"] not in self.media
            self.media[message["url"]] = message
        elif message["kind"] == "media_gone":
            del self.media[message["url"]]
        elif message["kind"] == "download":
            self.downloads.append(message)
        elif message["kind"] == "lost":
            self.lost += message["keys"]
            self.failed |= message.get("failed", False)
        elif message["kind"] == "query":
            self.query = self._told = message["query"]
        else:
            self.apply(message)

    # --- looking -------------------------------------------------------------------------------------------------

    @property
    def tree_messages(self) -> list[dict[str, Any]]:
        return [message for message in self.messages if message["kind"] in ("element", "block", "trim")]

    def spinners(self) -> list[dict[str, Any]]:
        """The payloads of all spinners that turned during the last event. None turns any longer."""
        shown = [message for message in self.messages if message["kind"] == "spinner"]
        done = {message["id"] for message in self.messages if message["kind"] == "spinner_done"}
        assert {message["id"] for message in shown} <= done
        return [message["payload"] for message in shown]

    def elements(self, root: int | None = None) -> list[dict[str, Any]]:
        """The payloads of all elements in page order."""
        places = self.roots if root is None else [self.roots[root]]
        return [node["payload"] for place in places for node in nodes(place) if "children" not in node]

    def payloads(self) -> list[dict[str, Any]]:
        """The payloads of all elements and blocks in page order."""
        return [node["payload"] for root in self.roots for node in nodes(root)]

    def find(self, kind: str | tuple[str, ...], label: str) -> dict[str, Any]:
        """The one widget of this kind, or one of these, with this label or key."""
        kinds = (kind,) if isinstance(kind, str) else kind
        found = [
            each for each in self.elements() if each["type"] in kinds and label in (each["label"], each.get("key"))
        ]
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
        return self.equals(self.session.tree)
