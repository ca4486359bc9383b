"""`streamlit.web.cli`, for scripts that start a server when nobody else has."""

from __future__ import annotations

from typing import Any

from wasm_runtime.compat.refusals import needs_server


@needs_server("streamlit.web.cli.main")
def main(*args: Any, **kwargs: Any) -> None:
    """Raises `NeedsServerError`."""


@needs_server("streamlit.web.cli.main_run")
def main_run(*args: Any, **kwargs: Any) -> None:
    """Raises `NeedsServerError`."""
