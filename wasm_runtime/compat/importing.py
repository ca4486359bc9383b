"""Makes `import streamlit` find wasm_runtime.streamlit.

One set of modules under two names: `streamlit.errors` is `wasm_runtime.streamlit.errors`, so an exception raised by one
is caught by the other. `install` also wins over a Streamlit that happens to be installed.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from wasm_runtime.compat.inner_modules import REAL_NAME, is_package, names_in

PUBLIC_NAME = "streamlit"


class _Alias(Loader):
    def __init__(self, real_name: str) -> None:
        self._real_name = real_name

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = importlib.import_module(self._real_name)
        self._real_spec = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        module.__spec__ = self._real_spec
        inner = self._real_name.removeprefix(f"{REAL_NAME}.")
        for name, value in (names_in(inner) or {}).items():
            vars(module).setdefault(name, value)


class _Inner(Loader):
    """Makes a module of Streamlit's that this package has in pieces."""

    def __init__(self, names: dict[str, Any]) -> None:
        self._names = names

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        vars(module).update(self._names)


class StreamlitFinder(MetaPathFinder):
    """Finds `streamlit` and its submodules here."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        name, _, rest = fullname.partition(".")
        if name != PUBLIC_NAME:
            return None
        real_name = f"{REAL_NAME}.{rest}" if rest else REAL_NAME
        real = _real_spec(real_name)
        if real is None:
            names = names_in(rest)
            if names is None:
                raise ModuleNotFoundError(
                    f"No module named '{fullname}': Sitelet does not have this part of Streamlit.",
                    name=fullname,
                )
            return ModuleSpec(fullname, _Inner(names), is_package=is_package(rest))
        holds_others = real.submodule_search_locations is not None or is_package(rest)
        return ModuleSpec(fullname, _Alias(real_name), is_package=holds_others)


def _real_spec(name: str) -> ModuleSpec | None:
    try:
        return find_spec(name)
    except ModuleNotFoundError:  # what holds it is not there, or is no package
        return None


def install() -> None:
    """Put the finder first, once."""
    if not any(isinstance(finder, StreamlitFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, StreamlitFinder())
    # Importing this package would put it where `st.navigation` is.
    package = sys.modules.setdefault(f"{PUBLIC_NAME}.navigation", ModuleType(f"{PUBLIC_NAME}.navigation"))
    package.__path__ = []
