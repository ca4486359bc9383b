"""An app's own tests, run by pytest with this Streamlit in place of the real one."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from wasm_runtime.site.errors import SiteError

_PLUGIN = "wasm_runtime.streamlit.testing.pytest_plugin"


def run_pytest(arguments: Sequence[str]) -> int:
    """Run pytest with these arguments; returns its exit status. Raises `SiteError` where there is no pytest."""
    if find_spec("pytest") is None:
        raise SiteError("sitelet test needs pytest, which is not installed: run pip install pytest")
    import pytest

    from wasm_runtime.compat.importing import install

    install()  # before any plugin of pytest imports Streamlit
    return int(pytest.main(["-p", _PLUGIN, *arguments]))
