"""A payload has its type where it is made, so that the type checker sees each of its keys on the way to the page."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from wasm_runtime.streamlit import elements

FOLDER = Path(elements.__path__[0])
_TYPED = ("Payload", "Fields")
_CHECKED_BY_CALL = {"_put", "_open", "open", "put", "put_widget", "write", "draw_button"}  # they say so


def untyped(source: str) -> list[str]:
    """The lines at which a dict of a payload is made or handed on without its type."""
    tree = ast.parse(source)
    typed: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign) and node.value is not None and _is_payload_type(node.annotation):
            typed |= _inside(node.value)
        elif isinstance(node, ast.Call) and _called(node) in _CHECKED_BY_CALL:
            for argument in node.args:
                typed |= _inside(argument)
        elif isinstance(node, ast.FunctionDef) and node.returns is not None and _is_payload_type(node.returns):
            typed |= {each for inner in ast.walk(node) if isinstance(inner, ast.Return) for each in _inside(inner)}
    lines = [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict) and node not in typed and _has_type(node)
    ]
    lines += [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.arg | ast.AnnAssign) and _holds_payload(node) and not _is_payload_type(node.annotation)
    ]
    return lines + [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and any(_is_type_key(target) for target in node.targets)
    ]


def _inside(node: ast.AST) -> set[ast.AST]:
    return {each for each in ast.walk(node) if isinstance(each, ast.Dict)}


def _called(call: ast.Call) -> str:
    function = call.func
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _has_type(display: ast.Dict) -> bool:
    return any(isinstance(key, ast.Constant) and key.value == "type" for key in display.keys)


def _holds_payload(node: ast.arg | ast.AnnAssign) -> bool:
    name = node.arg if isinstance(node, ast.arg) else getattr(node.target, "id", "")
    return name in ("payload", "fields")


def _is_payload_type(annotation: ast.expr | None) -> bool:
    if annotation is None:
        return False
    text = ast.unparse(annotation)
    return "Any" not in text and any(text.rstrip("]").endswith(suffix) for suffix in _TYPED)


def _is_type_key(target: ast.expr) -> bool:
    return isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant) and target.slice.value == "type"


def test_every_payload_has_its_type() -> None:
    found = {str(file.relative_to(FOLDER)): untyped(file.read_text("utf-8")) for file in FOLDER.rglob("*.py")}
    assert len(found) > 40
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    [
        'payload: dict[str, Any] = {"type": "text", "body": "a"}',
        'payload: Any = {"type": "text"}',
        'made = {"type": "text"}',
        'made = {}\nmade["type"] = "text"',
        "def put(payload: Any) -> None: ...",
        "def put(payload: dict[str, object]) -> None: ...",
    ],
)
def test_one_without_a_type_is_found(source: str) -> None:
    assert untyped(source)
