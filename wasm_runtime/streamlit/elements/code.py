"""`st.code`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wasm_runtime.protocol.payloads.text import CodePayload
from wasm_runtime.streamlit.elements.lib.parameters import (
    height_of,
    integer_argument,
    is_word,
    string_argument,
    width_of,
)
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class CodeMixin(Writer):
    """`code`."""

    def code(
        self,
        body: object,
        language: str | None = "python",
        *,
        line_numbers: bool = False,
        wrap_lines: bool = False,
        height: Any = "content",
        width: Any = "stretch",
    ) -> DeltaGenerator:
        """A block of code with a copy button. `language` None means no syntax highlighting."""
        payload: CodePayload = {
            "type": "code",
            "body": _strip_blank_edges(str(body)),
            "language": string_argument(language or "plaintext"),
            "width": width_of(width),
        }
        if height is not None and not is_word(height, ("content",)):
            payload["height"] = height_of(height)
        if integer_argument(line_numbers):
            payload["line_numbers"] = True
        if integer_argument(wrap_lines):
            payload["wrap_lines"] = True
        return self._put(payload)


def _strip_blank_edges(code: str) -> str:
    """Without the line break at either end, as a triple-quoted string has them."""
    return code.removeprefix("\n").removesuffix("\n")
