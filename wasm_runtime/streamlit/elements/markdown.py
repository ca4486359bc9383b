"""Markdown: `st.markdown`, `st.caption`, `st.divider`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitIncompatibleParametersError
from wasm_runtime.protocol.payloads.text import MarkdownPayload
from wasm_runtime.streamlit.elements.lib.parameters import (
    alignment_of,
    clean_text,
    help_text,
    in_one_line,
    integer_argument,
    is_word,
    width_of,
)
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class MarkdownMixin(Writer):
    """`markdown`, `caption`, `divider`."""

    def markdown(
        self,
        body: object,
        unsafe_allow_html: bool = False,
        *,
        help: str | None = None,
        width: Any = "auto",
        text_alignment: Any = "left",
        anchors: bool = True,
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Markdown (GitHub flavour, with colours, icons, emoji and math). `width` "auto" depends on the container."""
        if not wrap and unsafe_allow_html:
            raise StreamlitIncompatibleParametersError(
                "`wrap=False` and `unsafe_allow_html=True` cannot be used together. One-line markdown cannot ellipsize "
                "raw HTML. Pass `wrap=True` to render HTML, or omit `unsafe_allow_html` to truncate."
            )
        payload: MarkdownPayload = {
            "type": "markdown",
            "body": clean_text(body),
            "width": "auto" if is_word(width, ("auto",)) else width_of(width),
        }
        if not anchors:
            payload["no_anchors"] = True
        return self._markdown(payload, unsafe_allow_html, help, text_alignment, wrap)

    def caption(
        self,
        body: object,
        unsafe_allow_html: bool = False,
        *,
        help: str | None = None,
        width: Any = "stretch",
        text_alignment: Any = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """Markdown in a smaller, lighter font."""
        payload: MarkdownPayload = {
            "type": "markdown",
            "body": clean_text(body),
            "width": width_of(width),
            "caption": True,
        }
        return self._markdown(payload, unsafe_allow_html, help, text_alignment, wrap)

    def divider(self, *, width: Any = "stretch") -> DeltaGenerator:
        """A horizontal rule."""
        return self._put({"type": "divider", "width": width_of(width, content=False)})

    def _markdown(
        self, payload: MarkdownPayload, allow_html: Any, help: str | None, text_alignment: Any, wrap: bool
    ) -> DeltaGenerator:
        if allow_html is not False and integer_argument(allow_html):
            payload["allow_html"] = True
        if help:
            payload["help"] = help_text(help)
        if text_alignment != "left":
            payload["align"] = alignment_of(text_alignment)
        if in_one_line(wrap):
            payload["nowrap"] = True
        return self._put(payload)
