"""What crosses between page and worker is what wasm_runtime.protocol declares, in Python and in TypeScript."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path
from typing import Any

import pytest

from tests.differential import ours
from tests.differential.test_differential import SCRIPTS, steps_of
from tests.support.headless_page import HeadlessPage
from tests.support.wire_format import faults, payload_modules, payload_types
from wasm_runtime.protocol import attachments, messages, persistence, site
from wasm_runtime.protocol.typescript import FILE, typescript


def test_the_typescript_in_the_repository_is_what_the_declarations_generate() -> None:
    assert FILE.read_text("utf-8") == typescript(), "run `make format`"


@pytest.mark.parametrize(
    "module", [*payload_modules(), attachments, messages, persistence, site], ids=lambda module: str(module.__name__)
)
def test_every_declared_type_has_its_interface_and_every_alias_its_type(module: Any) -> None:
    text = typescript()
    declared = ast.parse(inspect.getsource(module)).body
    # A class with a decorator is what stands in for bytes on Python's side; it never crosses.
    interfaces = [each.name for each in declared if isinstance(each, ast.ClassDef) and not each.decorator_list]
    aliases = [ast.unparse(each.targets[0]) for each in declared if isinstance(each, ast.Assign)]
    assert interfaces + aliases
    for name in interfaces:
        assert f"export interface {name} {{" in text
    for name in aliases:
        assert f"export {'const' if name.isupper() else 'type'} {name} = " in text


class _Listener(HeadlessPage):
    """A page that checks every message it gets and every event it sends."""

    checked = 0

    def __init__(self, script: Path) -> None:
        super().__init__(script)
        self.payload_types: set[str] = set()

    def _receive(self, message: Any) -> None:
        super()._receive(message)
        if "payload" in self.messages[-1]:
            self.payload_types.add(self.messages[-1]["payload"]["type"])
        assert list(faults(self.messages[-1], messages.RuntimeMessage)) == []
        self.checked += 1

    def _send(self, event: dict[str, Any]) -> None:
        super()._send(event)
        assert list(faults({**event, "seq": 1}, messages.PageEvent)) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_every_message_of_a_script_is_as_declared(script: Path) -> None:
    page = _Listener(script)
    ours.answer(script, steps_of(script), page)
    assert page.checked >= 3


def test_the_scripts_send_every_kind_of_payload() -> None:
    seen: set[str] = set()
    for script in SCRIPTS:
        page = _Listener(script)
        ours.answer(script, steps_of(script), page)
        seen |= page.payload_types
    assert payload_types() - seen == {"root"}  # the page has its roots from the start


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ({"kind": "trim", "path": [0]}, "TrimMessage without length"),
        ({"kind": "trim", "path": [0], "length": 1, "more": 1}, "TrimMessage has no more"),
        ({"kind": "trim", "path": [0], "length": True}, "True is no int"),
        ({"kind": "trim", "path": ["0"], "length": 1}, "'0' is no int"),
        ({"kind": "run", "state": "walking", "ack": 1}, "'walking' is none of"),
        ({"kind": "element", "path": [0], "payload": {"type": "empty", "body": ""}}, "EmptyPayload has no body"),
        ({"kind": "element", "path": [0], "payload": {"type": "text", "body": None, "width": 5}}, "None is no str"),
        ({"kind": "reached", "blocks": [[[0], 1, 2]]}, "3 items where 2 belong"),
        (None, "None is no"),
    ],
)
def test_a_message_that_is_not_as_declared_is_found(message: Any, fault: str) -> None:
    assert fault in "\n".join(faults(message, messages.RuntimeMessage))
