"""`streamlit.web.cli`, for scripts that start a server when nobody else has."""

from __future__ import annotations

from typing import Any, NoReturn

from wasm_runtime.errors import NeedsServerError


def main(*args: Any, **kwargs: Any) -> NoReturn:
    """Raises `NeedsServerError`."""
    raise NeedsServerError("`streamlit.web.cli.main`")


def main_run(*args: Any, **kwargs: Any) -> NoReturn:
    """Raises `NeedsServerError`."""
    raise NeedsServerError("`streamlit.web.cli.main_run`")
