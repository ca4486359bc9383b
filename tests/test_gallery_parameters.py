"""The gallery uses each parameter of each call that writes to the page."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.command import ROOT
from wasm_runtime import streamlit
from wasm_runtime.compat.not_built_yet import NotBuiltYet
from wasm_runtime.compat.refusals import is_for_servers, refusals_of
from wasm_runtime.streamlit.delta_generator import methods
from wasm_runtime.streamlit.elements.lib.grid_container import GridContainer
from wasm_runtime.streamlit.elements.lib.mutable_status_container import StatusContainer

ELEMENTS = ROOT / "examples" / "gallery" / "elements"

# Streamlit's older words for others, which it asks apps not to use, and what is not meant for apps.
LEFT_OUT = {"use_container_width", "use_column_width", "_cache"}
# A link with these leads to a page of the app; the files of the gallery are apps without pages (playwright/pages).
ELSEWHERE = {("page_link", "query_params")}

CALLS: dict[str, Any] = {
    **{name: getattr(streamlit, name) for name in methods() if hasattr(streamlit, name)},
    **{name: getattr(streamlit, name) for name in ("dialog", "echo", "fragment", "spinner")},
    "cell": GridContainer.cell,
    "update": StatusContainer.update,
}


def parameters(call: Any) -> list[str]:
    """What an app can pass, by name; those that are refused are left out."""
    if isinstance(call, NotBuiltYet) or is_for_servers(call):
        return []
    refused = {refusal.parameter for refusal in refusals_of(call) if not refusal.values}
    found = inspect.signature(call).parameters.values()
    named = [each.name for each in found if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)]
    return [name for name in named if name != "self" and name not in refused | LEFT_OUT]


def used(source: ast.Module) -> Iterator[tuple[str, str]]:
    """Names of calls and of the parameters they are given, also in dicts that are unpacked."""
    dicts = {
        target.id: keys_of(node.value)
        for node in ast.walk(source)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(source):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        name = node.func.attr
        names = parameters(CALLS[name]) if name in CALLS else []
        yield from ((name, parameter) for parameter, _ in zip(names, node.args, strict=False))
        for keyword in node.keywords:
            if keyword.arg is not None:
                yield name, keyword.arg
            elif isinstance(keyword.value, ast.Name):
                yield from ((name, key) for key in dicts.get(keyword.value.id, ()))
            else:
                yield from ((name, key) for key in keys_of(keyword.value))


def keys_of(value: ast.expr) -> list[str]:
    """The keys of a dict that is written down, or made by `dict`."""
    if isinstance(value, ast.Dict):
        return [key.value for key in value.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "dict":
        return [keyword.arg for keyword in value.keywords if keyword.arg is not None]
    return []


USED = {each for file in ELEMENTS.glob("*/*.py") for each in used(ast.parse(file.read_text("utf-8")))}


@pytest.mark.parametrize("name", [name for name, call in CALLS.items() if parameters(call)])
def test_the_gallery_uses_every_parameter(name: str) -> None:
    missing = [each for each in parameters(CALLS[name]) if (name, each) not in USED | ELSEWHERE]
    assert not missing, f"no file in examples/gallery/elements gives st.{name} {', '.join(missing)}"
