"""Makes `import streamlit` find this package.

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

PUBLIC_NAME = "streamlit"
REAL_NAME = "wasm_runtime.streamlit"


class _Alias(Loader):
    def __init__(self, real_name: str) -> None:
        self._real_name = real_name

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = importlib.import_module(self._real_name)
        self._real_spec = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        module.__spec__ = self._real_spec


class StreamlitFinder(MetaPathFinder):
    """Finds `streamlit` and its submodules here."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        name, _, rest = fullname.partition(".")
        if name != PUBLIC_NAME:
            return None
        real_name = f"{REAL_NAME}.{rest}" if rest else REAL_NAME
        real = find_spec(real_name)
        if real is None:
            raise ModuleNotFoundError(
                f"No module named '{fullname}': Sitelet does not have this part of Streamlit.",
                name=fullname,
            )
        return ModuleSpec(fullname, _Alias(real_name), is_package=real.submodule_search_locations is not None)


def install() -> None:
    """Put the finder first, once."""
    if not any(isinstance(finder, StreamlitFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, StreamlitFinder())
