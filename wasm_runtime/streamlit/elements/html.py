"""`st.html`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitMissingRequiredParameterError
from wasm_runtime.protocol.payloads.text import HtmlPayload
from wasm_runtime.protocol.tree import FLOATING
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.alert import AlertMixin
from wasm_runtime.streamlit.elements.lib.parameters import clean_text, integer_argument, width_of
from wasm_runtime.streamlit.elements.lib.paths_as_text import is_file
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_COMMENT = re.compile("<!--.*?-->", re.DOTALL)
_STYLE = re.compile("<style[^>]*>.*?</style>", re.DOTALL | re.IGNORECASE)


class HtmlMixin(AlertMixin, Writer):
    """`html`."""

    def html(self, body: object, *, width: Any = "stretch", unsafe_allow_javascript: bool = False) -> DeltaGenerator:
        """HTML, without what could run scripts unless `unsafe_allow_javascript` is set.

        `body` is HTML, a `Path` of a file with HTML or CSS, or any object, of which `_repr_html_()` or `str()` is
        taken. Styles alone take no place on the page. Raises `OSError` for a file that cannot be read.
        """
        html = self._html_of(body)
        if html == "":
            raise StreamlitMissingRequiredParameterError("body")
        payload: HtmlPayload = {"type": "html", "body": html, "width": width_of(width)}
        if _has_styles_alone(html):
            payload["width"] = "stretch"
            context = current()
            return self._spot(context.put(context.tree.roots[FLOATING], payload))
        if integer_argument(unsafe_allow_javascript):
            payload["allow_javascript"] = True
        return self._put(payload)

    def _html_of(self, body: object) -> str:
        represent = getattr(body, "_repr_html_", None)
        if callable(represent):
            return str(represent())
        if isinstance(body, Path):
            text = body.read_text("utf-8")
            return f"<style>{text}</style>" if body.suffix.lower() == ".css" else text
        if isinstance(body, str) and is_file(body):
            self.warning(
                "Passing a local file path as a string to `st.html` is no longer supported. To load a local file, pass "
                "a `pathlib.Path` object instead."
            )
        return clean_text(body)


def _has_styles_alone(html: str) -> bool:
    return not _STYLE.sub("", _COMMENT.sub("", html)).strip()
