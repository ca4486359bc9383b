"""Headings: `st.title`, `st.header`, `st.subheader`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.errors import StreamlitInvalidParameterTypeError, StreamlitValueError
from wasm_runtime.protocol.payloads.text import HeadingPayload
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.parameters import (
    alignment_of,
    clean_text,
    help_text,
    in_one_line,
    is_word,
    width_of,
)
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_DIVIDERS = ("red", "orange", "yellow", "blue", "green", "violet", "gray", "grey", "rainbow")


class HeadingMixin(Writer):
    """`title`, `header`, `subheader`."""

    def title(
        self,
        body: object,
        anchor: str | Literal[False] | None = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        width: Any = "stretch",
        text_alignment: Any = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """The title of the app, usually once at its top. `body` is markdown in one line."""
        return self._heading(1, body, anchor, help, icon, False, width, text_alignment, wrap)

    def header(
        self,
        body: object,
        anchor: str | Literal[False] | None = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        divider: bool | str | None = False,
        width: Any = "stretch",
        text_alignment: Any = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """A heading of the second level. `divider` draws a line below it; True uses the next colour of the rainbow."""
        return self._heading(2, body, anchor, help, icon, divider, width, text_alignment, wrap)

    def subheader(
        self,
        body: object,
        anchor: str | Literal[False] | None = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        divider: bool | str | None = False,
        width: Any = "stretch",
        text_alignment: Any = "left",
        wrap: bool = True,
    ) -> DeltaGenerator:
        """A heading of the third level."""
        return self._heading(3, body, anchor, help, icon, divider, width, text_alignment, wrap)

    def _heading(
        self,
        level: Literal[1, 2, 3],
        body: object,
        anchor: Any,
        help: str | None,
        icon: str | None,
        divider: Any,
        width: Any,
        text_alignment: Any,
        wrap: bool,
    ) -> DeltaGenerator:
        payload: HeadingPayload = {
            "type": "heading",
            "level": level,
            "body": clean_text(body),
            "width": width_of(width),
        }
        if anchor is not None:
            payload["anchor"] = _anchor(anchor)
        if divider:
            payload["divider"] = _divider(divider)
        if help:
            payload["help"] = help_text(help)
        if text_alignment != "left":
            payload["align"] = alignment_of(text_alignment)
        if (shown := icon_of(icon)) is not None:
            payload["icon"] = shown
        if in_one_line(wrap):
            payload["nowrap"] = True
        return self._put(payload)


def _anchor(anchor: Any) -> str | Literal[False]:
    if anchor is False or isinstance(anchor, str):
        return anchor
    if anchor is True:
        raise StreamlitValueError("anchor", ["None", "False", "any string"])
    raise StreamlitInvalidParameterTypeError("anchor", ["str", "None", "False"], anchor)


def _divider(divider: Any) -> str:
    if divider is True:
        return "auto"
    if is_word(divider, _DIVIDERS):
        return str(divider)
    raise StreamlitValueError("divider", ["True", *map(repr, _DIVIDERS)])
