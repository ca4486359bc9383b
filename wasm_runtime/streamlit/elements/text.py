"""`st.text`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wasm_runtime.protocol.payloads.text import TextPayload
from wasm_runtime.streamlit.elements.lib.parameters import alignment_of, clean_text, help_text, in_one_line, width_of
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class TextMixin(Writer):
    """`text`."""

    def text(
        self,
        body: object,
        *,
        help: str | None = None,
        width: Any = "content",
        text_alignment: Any = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Plain text, without markdown."""
        payload: TextPayload = {"type": "text", "body": clean_text(body), "width": width_of(width)}
        if help:
            payload["help"] = help_text(help)
        if text_alignment != "left":
            payload["align"] = alignment_of(text_alignment)
        if in_one_line(wrap):
            payload["nowrap"] = True
        return self._put(payload)
