"""`st.App`: Streamlit inside another web server, which needs a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from wasm_runtime.compat.refusals import needs_server


class App:
    """Raises `NeedsServerError` when it is created."""

    @needs_server("st.App")
    def __init__(
        self,
        script_path: str | Path,
        *,
        secrets: Any = None,
        lifespan: Any = None,
        routes: Any = None,
        middleware: Any = None,
        on_script_error: Any = None,
        exception_handlers: Any = None,
        debug: bool = False,
    ) -> None:
        pass


App.__module__ = "streamlit.web.server.starlette.starlette_app"
