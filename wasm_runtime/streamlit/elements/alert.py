"""Alerts: `st.error`, `st.warning`, `st.info`, `st.success`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.protocol.payloads.status import AlertPayload
from wasm_runtime.streamlit.elements.lib.icons import icon_of, split_icon
from wasm_runtime.streamlit.elements.lib.parameters import clean_text, width_of
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class AlertMixin(Writer):
    """`error`, `warning`, `info`, `success`."""

    def error(
        self, body: object, *, icon: str | None = None, width: Any = "stretch", title: Any = None
    ) -> DeltaGenerator:
        """Show an error message in a red box. `body` is markdown."""
        return self._alert("error", body, icon, width, title)

    def warning(
        self, body: object, *, icon: str | None = None, width: Any = "stretch", title: Any = None
    ) -> DeltaGenerator:
        """Show a warning in a yellow box. `body` is markdown."""
        return self._alert("warning", body, icon, width, title)

    def info(
        self, body: object, *, icon: str | None = None, width: Any = "stretch", title: Any = None
    ) -> DeltaGenerator:
        """Show information in a blue box. `body` is markdown."""
        return self._alert("info", body, icon, width, title)

    def success(
        self, body: object, *, icon: str | None = None, width: Any = "stretch", title: Any = None
    ) -> DeltaGenerator:
        """Show a success message in a green box. `body` is markdown."""
        return self._alert("success", body, icon, width, title)

    def _alert(
        self,
        kind: Literal["error", "warning", "info", "success"],
        body: object,
        icon: str | None,
        width: Any,
        title: object,
    ) -> DeltaGenerator:
        text = clean_text(body)
        shown, text = split_icon(text) if icon is None else (icon_of(icon), text)
        payload: AlertPayload = {
            "type": "alert",
            "kind": kind,
            "body": text,
            "width": width_of(width, content=False),
        }
        if shown:
            payload["icon"] = shown
        if title is not None:
            payload["title"] = clean_text(title)
        return self._put(payload)
