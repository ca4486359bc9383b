"""An element is whole: each type of payload has its method, its class in AppTest, its type on the page."""

from __future__ import annotations

import ast
import inspect
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, get_args, get_type_hints

from tests.support.shared_names import names_of_streamlit
from wasm_runtime import streamlit
from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload
from wasm_runtime.protocol.typescript import FILE
from wasm_runtime.streamlit import components, elements
from wasm_runtime.streamlit.delta_generator import DeltaGenerator, methods
from wasm_runtime.streamlit.elements.lib.place import Writer
from wasm_runtime.streamlit.testing.v1 import element_tree
from wasm_runtime.streamlit.testing.v1.lists import Finder
from wasm_runtime.streamlit.testing.v1.registry import registered_classes, registered_types


def type_of(payload: Any) -> str:
    found: str = get_args(get_type_hints(payload)["type"])[0]
    return found


PAYLOADS: dict[str, Any] = {type_of(each): each for each in (*get_args(ElementPayload), *get_args(BlockPayload))}
# What the runtime itself writes, and no method alone.
OF_THE_RUNTIME = {"empty", "exception", "part", "root"}


def _sources() -> list[ast.Module]:
    folders = (Path(room.__path__[0]) for room in (elements, components))
    return [ast.parse(file.read_text("utf-8")) for folder in folders for file in folder.rglob("*.py")]


def _types_written() -> set[str]:
    """The types of all payloads that the elements' code makes."""
    return {
        value.value
        for source in _sources()
        for display in ast.walk(source)
        if isinstance(display, ast.Dict)
        for key, value in zip(display.keys, display.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == "type"
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    }


def _mixins() -> set[type]:
    modules = [import_module(each.name) for each in walk_packages(elements.__path__, f"{elements.__name__}.")]
    return {
        value
        for module in modules
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, Writer) and value.__name__.endswith("Mixin")
    }


def test_a_method_makes_each_payload() -> None:
    missing = PAYLOADS.keys() - OF_THE_RUNTIME - _types_written()
    assert not missing, f"no method in wasm_runtime/streamlit/elements writes {missing}"


def test_every_mixin_is_a_base_of_the_delta_generator() -> None:
    missing = [mixin.__name__ for mixin in _mixins() if not issubclass(DeltaGenerator, mixin)]
    assert not missing, f"make them bases of DeltaGenerator in delta_generator.py: {missing}"


def test_every_method_is_a_call_of_the_module() -> None:
    assert [name for name in methods() if not callable(getattr(streamlit, name, None))] == []
    assert {"color_picker", "columns", "write"} <= {*methods()}


def test_a_class_of_apptest_stands_for_each_block() -> None:
    blocks = {type_of(each) for each in get_args(BlockPayload)} - {"root"}
    missing = blocks - registered_types()
    assert not missing, f'no class in wasm_runtime/streamlit/testing/v1 has @shows("TYPE") for {missing}'


def test_apptest_has_the_class_of_each_call_that_it_has_in_streamlit() -> None:
    name = "testing.v1.element_tree"
    of_calls = {method.replace("_", "") for method in methods()}
    missing = {each for each in names_of_streamlit([name])[name] if each.lower() in of_calls} - {*vars(element_tree)}
    assert not missing, f'they belong in wasm_runtime/streamlit/testing/v1, with @shows("TYPE"): {missing}'


def test_every_class_of_apptest_is_where_it_says() -> None:
    for shown in registered_classes():
        if shown.__module__ == "streamlit.testing.v1.element_tree":
            assert getattr(element_tree, shown.__name__) is shown


def test_widgets_are_found_by_their_names() -> None:
    assert {"color_picker", "datetime_input", "pills", "form_submit_button", "columns"} <= {*dir(Finder)}


def test_the_page_has_a_type_for_each_payload() -> None:
    text = FILE.read_text("utf-8")
    for kind, payload in PAYLOADS.items():
        declared = payload.__name__
        assert f'  type: "{kind}";' in text.partition(f"export interface {declared} {{")[2].partition("}")[0]
        union = "ElementPayload" if payload in get_args(ElementPayload) else "BlockPayload"
        assert declared in text.partition(f"export type {union} = ")[2].partition(";")[0].replace("|", " ").split()
