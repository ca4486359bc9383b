"""Makes `import streamlit` find the facades of wasm_runtime.streamlit's modules.

`install` also wins over a Streamlit that happens to be installed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

from wasm_runtime.compat.facades import PUBLIC_NAME, fill, is_known, is_package
from wasm_runtime.compat.inner_modules import REAL_NAME
from wasm_runtime.compat.shared_names import NAMES


class _FacadeLoader(Loader):
    def __init__(self, inner: str) -> None:
        self._inner = inner

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        fill(module, self._inner)


class StreamlitFinder(MetaPathFinder):
    """Finds `streamlit` and its submodules here."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        name, _, inner = fullname.partition(".")
        if name != PUBLIC_NAME:
            return None
        if not is_known(inner) or not _is_here(inner):
            raise ModuleNotFoundError(
                f"No module named '{fullname}': Sitelet does not have this part of Streamlit.",
                name=fullname,
            )
        return ModuleSpec(fullname, _FacadeLoader(inner), is_package=is_package(inner))


def _is_here(inner: str) -> bool:
    """Whether the module behind is there: `streamlit.testing` is not part of a site."""
    real = f"{REAL_NAME}.{inner}".rstrip(".")
    try:
        return inner not in NAMES or real in sys.modules or find_spec(real) is not None
    except ModuleNotFoundError:
        return False


def install() -> None:
    """Put the finder first, once."""
    if not any(isinstance(finder, StreamlitFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, StreamlitFinder())
    # Importing this package would put it where `st.navigation` is.
    package = sys.modules.setdefault(f"{PUBLIC_NAME}.navigation", ModuleType(f"{PUBLIC_NAME}.navigation"))
    package.__path__ = []
