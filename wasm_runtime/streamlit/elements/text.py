"""Text elements: headings, markdown, captions, plain text, code, dividers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.errors import (
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from wasm_runtime.protocol.payloads.elements import CodePayload, HeadingPayload, MarkdownPayload, TextPayload
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.parameters import (
    alignment_of,
    clean_text,
    height_of,
    help_text,
    integer_argument,
    is_word,
    string_argument,
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
        """A heading of the second level. `divider` draws a line under it: True takes the next colour in turn."""
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
        if _in_one_line(wrap):
            payload["nowrap"] = True
        return self._put(payload)


def _in_one_line(wrap: object) -> bool:
    if wrap not in (True, False):
        raise StreamlitValueError("wrap", ["True", "False"])
    return not wrap


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
        """Markdown (GitHub flavour, with colours, icons, emoji and math). `width` "auto": as its place suggests."""
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
        """Small print: markdown in a lighter, smaller face."""
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
        if _in_one_line(wrap):
            payload["nowrap"] = True
        return self._put(payload)


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
        """Text as it stands, without markdown."""
        payload: TextPayload = {"type": "text", "body": clean_text(body), "width": width_of(width)}
        if help:
            payload["help"] = help_text(help)
        if text_alignment != "left":
            payload["align"] = alignment_of(text_alignment)
        if _in_one_line(wrap):
            payload["nowrap"] = True
        return self._put(payload)


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
        """A block of code with a copy button. `language` None: no colours."""
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
