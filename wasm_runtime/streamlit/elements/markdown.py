"""Markdown: `st.markdown`, `st.caption`, `st.badge`, `st.latex`, `st.divider`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.errors import StreamlitIncompatibleParametersError
from wasm_runtime.protocol.payloads.text import MarkdownPayload
from wasm_runtime.streamlit.elements.lib.icons import icon_of
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
from wasm_runtime.streamlit.elements.lib.sympy_values import is_sympy_expression, tex_of

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class MarkdownMixin(Writer):
    """`markdown`, `caption`, `badge`, `latex`, `divider`."""

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

    def badge(
        self,
        label: str,
        *,
        icon: str | None = None,
        color: Literal["red", "orange", "yellow", "blue", "green", "violet", "gray", "grey", "primary"] = "blue",
        width: Any = "content",
        help: str | None = None,
    ) -> DeltaGenerator:
        """A short text on a coloured ground: markdown in one line. `help` shows over it."""
        shown = icon_of(icon)
        text = label.replace("[", "\\[").replace("]", "\\]")
        payload: MarkdownPayload = {
            "type": "markdown",
            "body": f":{color}-badge[{text if shown is None else f'{shown} {text}'}]",
            "width": width_of(width),
            "badge": True,
        }
        if help:
            payload["help"] = help_text(help)
        return self._put(payload)

    def latex(self, body: object, *, help: str | None = None, width: Any = "stretch") -> DeltaGenerator:
        """A formula in TeX or of SymPy."""
        payload: MarkdownPayload = {
            "type": "markdown",
            "body": clean_text(tex_of(body) if is_sympy_expression(body) else body),
            "width": width_of(width),
            "latex": True,
        }
        if help:
            payload["help"] = help_text(help)
        return self._put(payload)

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
