"""`AppTest`: an app, run by a test.

It is the page of a session: what was done to elements goes in as events, and the messages that come out make the tree
that the test looks at. The run is always of the whole script, as in Streamlit's AppTest, also where the browser would
run a fragment alone.
"""

from __future__ import annotations

import copy
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

from wasm_runtime.compat.importing import install
from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.script.runner import AppSession
from wasm_runtime.streamlit import write
from wasm_runtime.streamlit.runtime.secrets import secrets_singleton
from wasm_runtime.streamlit.testing.given_files import ChosenFile, GivenFiles
from wasm_runtime.streamlit.testing.page_copy import PageCopy
from wasm_runtime.streamlit.testing.script_source import arguments, file_with, source_calling
from wasm_runtime.streamlit.testing.time_limit import call_within
from wasm_runtime.streamlit.testing.v1.app_state import AppTestSessionState
from wasm_runtime.streamlit.testing.v1.element_tree import tree_of
from wasm_runtime.streamlit.testing.v1.lists import Finder
from wasm_runtime.streamlit.testing.v1.nodes import Block, ElementTree, Node, multiline
from wasm_runtime.streamlit.testing.v1.widgets import Widget

_TRACKED = ("query", "navigation")


class AppTest(Finder):
    """A test of one app. Its lists of elements hold what the last run showed; before the first they are empty.

    `session_state`, `query_params` and `secrets` may be changed between runs. A run that takes longer than its timeout
    raises `RuntimeError`.
    """

    def __init__(
        self,
        script_path: str | Path,
        *,
        default_timeout: float,
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
    ) -> None:
        install()
        self._script = Path(script_path).absolute()
        self.default_timeout = default_timeout
        self.args = args
        self.kwargs = kwargs
        self.query_params: dict[str, Any] = {}
        self.secrets: dict[str, Any] = {}
        self.user: dict[str, Any] = {"email": "test@example.com"}
        self.context: dict[str, Any] = {}
        self._page = PageCopy()
        self._files = GivenFiles()
        self._media: dict[str, bytes] = {}  # what the page was given, by its address
        self._seq = 0
        self._query = ""
        self._go_to: str | None = None
        self._cleared: set[str | None] = set()  # forms that show their defaults since they were sent
        self._session = AppSession(self._script, self._receive, write, files=self._files)
        self.session_state = AppTestSessionState(self._session.state)
        self._tree = ElementTree(self, {})

    @classmethod
    def from_file(cls, script_path: str | Path, *, default_timeout: float = 3) -> AppTest:
        """Test this script; a relative path starts at the directory of the calling file."""
        script = Path(script_path)
        if not script.is_absolute():
            script = Path(_caller_file()).parent / script
        if not script.is_file():
            raise FileNotFoundError(
                f"AppTest script not found at {script}. Relative paths are resolved against the file that calls "
                "AppTest.from_file()."
            )
        return cls(script, default_timeout=default_timeout)

    @classmethod
    def from_string(cls, script: str, *, default_timeout: float = 3) -> AppTest:
        """Test a script with this source, whose common indentation is removed."""
        return cls(file_with(script), default_timeout=default_timeout)

    @classmethod
    def from_function(
        cls,
        script: Callable[..., Any],
        *,
        default_timeout: float = 3,
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
    ) -> AppTest:
        """Test a script that calls this function. Only its source is used, so it must import what it needs."""
        return cls(file_with(source_calling(script)), default_timeout=default_timeout, args=args, kwargs=kwargs)

    # --- acting --------------------------------------------------------------------------------------------------

    def run(self, *, timeout: float | None = None) -> AppTest:
        """Run the script with the interactions since the last run."""
        return self.run_tree(self._tree, timeout)

    def switch_page(self, page_path: str) -> AppTest:
        """Open the page with this script, relative to the main script, in the next run. Raises `ValueError`."""
        script = self._script.parent.joinpath(page_path).resolve()
        if not script.is_file():
            raise ValueError(
                f"Could not find page '{page_path}' relative to the main script '{self._script}'. Resolved page path: "
                f"'{script}'."
            )
        page = self._session.page_of(script)
        if page is not None:
            self._go_to = page.address
        elif script == self._script:
            self._go_to = ""
        else:
            known = [str(each) for each in self._session.page_scripts()]
            raise ValueError(
                f"Could not find a navigation page for '{script}'. AppTest.switch_page() matches registered script "
                "paths. If page registration depends on Session State, call AppTest.run() after updating the state and "
                f"before switching. Known pages: {known}."
            )
        return self

    def run_tree(self, tree: ElementTree, timeout: float | None) -> AppTest:
        """Do on the page what was done to the elements of this tree, and run."""
        values, triggers = self._changes(tree)
        limit = self.default_timeout if timeout is None else timeout
        try:
            with self._surroundings():
                events = self._events(values, triggers)
                call_within(limit, lambda: self._session.handle(events))
        except TimeoutError:
            raise RuntimeError(f"AppTest script run timed out after {limit}(s)") from None
        finally:
            self.session_state.assigned.clear()
        self.query_params = {name: each if len(each) > 1 else each[0] for name, each in _parsed(self._query).items()}
        self._tree = tree_of(self._page.roots, self, self._read(triggers))
        return self

    def _changes(self, tree: ElementTree) -> tuple[dict[str, Any], dict[str, Any]]:
        """What differs from the page, by widget id, and what was set off.

        Fields of a form count only when one of its buttons is pressed.
        """
        shown = self._page.widgets()
        widgets = [node for node in tree if isinstance(node, Widget) and node.id in shown]
        pressed = [widget for widget in widgets if widget.starts_run and widget.is_set]
        forms = {widget.payload.get("form") for widget in pressed if widget.payload.get("submits")}
        values = {}
        for widget in widgets:
            form = widget.payload.get("form")
            if widget.starts_run or (form is not None and form not in forms):
                continue
            wire = self._wire(widget)
            if wire != shown[widget.id]["value"] or widget.key in self.session_state.assigned:
                values[widget.id] = wire
        self._cleared |= {node.key for node in tree if isinstance(node, Block) and node.key in forms and _clears(node)}
        return values, {widget.id: widget.wire(widget._value) for widget in pressed}

    def _wire(self, widget: Widget) -> Any:
        if widget.is_set:
            return widget.wire(widget._value)
        if widget.key in self.session_state.assigned:
            return widget.wire(widget.value)
        return widget.payload["default" if widget.payload.get("form") in self._cleared else "value"]

    def _events(self, values: dict[str, Any], triggers: dict[str, Any]) -> list[Any]:
        """The events of one run. The page shows a value before the session knows it."""
        for widget_id, value in values.items():
            self._page.widgets()[widget_id]["value"] = value
        first: dict[str, Any] = {"kind": "rerun", "values": copy.deepcopy(values)}
        if self._go_to is not None:
            first |= {"kind": "navigate", "page": self._go_to}
            self._go_to = None
        query = urlencode(self.query_params, doseq=True)
        if query != self._query:
            first["query"] = self._query = query
        events = [first]
        for widget_id, wire in triggers.items():
            events.append({"kind": "change", "values": {} if wire is True else {widget_id: wire}, "trigger": widget_id})
        for event in events:
            self._seq += 1
            event["seq"] = self._seq
        return events

    @contextmanager
    def _surroundings(self) -> Iterator[None]:
        """What a script finds around it, and what it leaves as it was: `__main__` and the import path."""
        main, path = sys.modules["__main__"], list(sys.path)
        try:
            with arguments(self.args, self.kwargs):
                if self.secrets:
                    with secrets_singleton.replaced(self.secrets):
                        yield
                else:
                    yield
        finally:
            sys.modules["__main__"] = main
            sys.path[:] = path

    def _receive(self, message: Any) -> None:
        if message["kind"] in _TRACKED:
            self._query = message["query"]
        elif message["kind"] == "media":
            if isinstance(content := message.get("content"), bytes):
                self._media[message["url"]] = content
        elif message["kind"] == "media_gone":
            self._media.pop(message["url"], None)
        else:
            self._page.apply(copy.deepcopy(message))

    def _read(self, triggers: Mapping[str, Any]) -> dict[str, Any]:
        """The values that the script read of what was set off."""
        read = {}
        for widget_id, wire in triggers.items():
            widget = self._session.state.widget(widget_id)
            read[widget_id] = True if wire is True or widget is None else widget.parse(wire)
        return read

    # --- looking -------------------------------------------------------------------------------------------------

    @property
    def main(self) -> Block:
        """The main area. Raises `KeyError` before the first run."""
        return self._tree.main

    @property
    def sidebar(self) -> Block:
        """The sidebar. Raises `KeyError` before the first run."""
        return self._tree.sidebar

    def _nodes(self) -> Iterator[Node]:
        return iter(self._tree)

    def __iter__(self) -> Iterator[Node]:
        return self._nodes()

    def value_of(self, widget_id: str) -> Any:
        """The value a widget has in session state."""
        return self._session.state.value_of(widget_id)

    def format_func_of(self, widget_id: str) -> Callable[[Any], Any]:
        """What makes the text of an option."""
        widget = self._session.state.widget(widget_id)
        return str if widget is None or widget.format_func is None else widget.format_func

    def option_of(self, widget_id: str, text: str) -> Any:
        """The option that has this text."""
        widget = self._session.state.widget(widget_id)
        return text if widget is None else widget.parse(text)

    def content_of(self, address: str) -> bytes:
        """The file that the page has at an address."""
        return self._media[address]

    def give(self, file: ChosenFile) -> FileReference:
        """Give a file to the session; the reference is what names it from now on."""
        return self._files.add(file)

    def __repr__(self) -> str:
        return (
            f"AppTest(\n    _script_path={str(self._script)!r},\n    default_timeout={self.default_timeout!r},\n"
            f"    session_state={self.session_state!r},\n"
            f"    _tree={multiline(self._tree.children)}\n)"
        )


def _clears(block: Block) -> bool:
    return bool(block.payload.get("clear_on_submit"))


def _parsed(query: str) -> dict[str, list[str]]:
    return parse_qs(query, keep_blank_values=True)


def _caller_file() -> str:
    """The file of whoever called a class method of `AppTest`."""
    frame = inspect.stack()[2]
    return frame.filename


AppTest.__module__ = "streamlit.testing.v1.app_test"
