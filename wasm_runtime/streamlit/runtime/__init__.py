"""`streamlit.runtime`: whether the script runs in an app, which here it always does."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import NeedsServerError
from wasm_runtime.script.context import is_running


class Runtime:
    """A stand-in for Streamlit's server: it exists, and every use of it raises `NeedsServerError`."""

    @classmethod
    def exists(cls) -> bool:
        return exists()

    @classmethod
    def instance(cls) -> Runtime:
        return get_instance()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NeedsServerError(f"`streamlit.runtime.Runtime.{name}`")


Runtime.__module__ = "streamlit.runtime.runtime"
_runtime = Runtime()


def exists() -> bool:
    """Whether an app is running."""
    return is_running()


def get_instance() -> Runtime:
    """The runtime. Raises `RuntimeError` outside an app."""
    if not exists():
        raise RuntimeError("Runtime hasn't been created!")
    return _runtime
