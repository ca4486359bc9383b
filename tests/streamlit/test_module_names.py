"""What can be imported from `streamlit` and the modules inside is what Streamlit has there, and nothing else."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

import pytest

from tests.support import shared_names
from wasm_runtime.compat.importing import install
from wasm_runtime.compat.inner_modules import modules
from wasm_runtime.compat.shared_names import NAMES

install()

HELPERS = sorted(set(shared_names.own_modules()) - set(NAMES))


def shown(module: ModuleType) -> set[str]:
    """The module's names, without the modules inside of it: those are there once something has imported them."""
    inside = {name for name in vars(module) if f"{module.__name__}.{name}" in sys.modules}
    return {name for name in dir(module) if not name.startswith("__")} - inside


def test_no_module_shows_a_name_that_streamlit_does_not_have() -> None:
    theirs = shared_names.names_of_streamlit(["", *NAMES, *modules()], all_names=True)
    for inner in ["", *NAMES, *modules()]:
        module = import_module(f"streamlit.{inner}".rstrip("."))
        assert (inner, shown(module) - set(theirs[inner])) == (inner, set())
        reachable = {name for name, value in vars(module).items() if not isinstance(value, ModuleType)}
        assert (inner, {name for name in reachable if name[:2] != "__"} - set(theirs[inner])) == (inner, set())


@pytest.mark.parametrize("module", sorted({*NAMES, *modules()}))
def test_each_name_that_is_shown_can_be_imported(module: str) -> None:
    facade = import_module(f"streamlit.{module}".rstrip("."))
    for name in shown(facade):
        assert hasattr(facade, name), f"{module}.{name}"


def test_helpers_of_the_runtime_are_out_of_reach() -> None:
    assert "elements.lib.place" in HELPERS
    for module in HELPERS:
        import_module(f"wasm_runtime.streamlit.{module}")
        with pytest.raises(ModuleNotFoundError, match="No module named"):
            import_module(f"streamlit.{module}")
        package, _, name = f"streamlit.{module}".rpartition(".")
        assert package not in sys.modules or name not in vars(sys.modules[package]), module


def test_names_that_a_module_only_uses_are_out_of_reach() -> None:
    for source in (
        "from streamlit import import_module",
        "from streamlit import protocol",
        "from streamlit.elements.alert import icon_of",
        "from streamlit.elements.lib import place",
        "from streamlit.delta_generator import Block",
        "import streamlit; streamlit.elements.lib.place",
    ):
        with pytest.raises((ImportError, AttributeError)):
            exec(source, {})


def test_a_module_inside_is_an_attribute_where_streamlit_has_it_so() -> None:
    streamlit = import_module("streamlit")
    assert streamlit.runtime.scriptrunner.get_script_run_ctx is not None
    assert (
        streamlit.delta_generator.DeltaGenerator
        is import_module("wasm_runtime.streamlit").delta_generator.DeltaGenerator
    )
    import_module("streamlit.navigation.page")
    assert callable(streamlit.navigation)
