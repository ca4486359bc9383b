"""Every class that says it is one of Streamlit's can be imported from where it says, and is the same there."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

import wasm_runtime
from tests.support.shared_names import names_of_streamlit
from wasm_runtime.compat.importing import install
from wasm_runtime.compat.inner_modules import modules
from wasm_runtime.compat.not_built_yet import NotBuiltYet
from wasm_runtime.compat.shared_names import NAMES

install()

MODULES = sorted({*NAMES, *modules()})


def found(kind: type) -> Any:
    value: Any = import_module(kind.__module__)
    for part in kind.__qualname__.split("."):
        value = getattr(value, part)
    return value


def all_classes(kind: type = object) -> Iterator[type]:
    subclasses: list[type] = type.__subclasses__(kind)
    for each in subclasses:
        yield each
        yield from all_classes(each)


@pytest.mark.parametrize("module", MODULES)
def test_what_a_module_shows_is_importable_from_where_its_class_says(module: str) -> None:
    facade = import_module(f"streamlit.{module}".rstrip("."))
    for name in dir(facade):
        value = getattr(facade, name)
        kind = value if isinstance(value, type) else type(value)
        for each in kind.__mro__:
            if each.__module__.partition(".")[0] in ("streamlit", "wasm_runtime", "sitelet"):
                assert found(each) is each, name


def test_all_classes_with_a_name_of_streamlit_are_there_and_in_streamlit() -> None:
    for module in pkgutil.walk_packages(wasm_runtime.__path__, "wasm_runtime."):
        if not module.name.startswith("wasm_runtime.worker"):  # which is only in a browser
            import_module(module.name)
    theirs = names_of_streamlit(["", *MODULES], all_names=True)
    named = {each for each in all_classes() if str(each.__module__).partition(".")[0] in ("streamlit", "sitelet")}
    assert len(named) > 80
    for kind in named:
        assert found(kind) is kind
        top, _, inner = kind.__module__.partition(".")
        if top == "streamlit":
            assert kind.__qualname__.partition(".")[0] in theirs[inner], kind


def test_classes_are_the_same_under_the_name_inside() -> None:
    for module, names in NAMES.items():
        inside = import_module(f"wasm_runtime.streamlit.{module}".rstrip("."))
        facade = import_module(f"streamlit.{module}".rstrip("."))
        for name in names.split():
            if isinstance(value := vars(inside).get(name), type) and not isinstance(value, NotBuiltYet):
                assert getattr(facade, name) is value
