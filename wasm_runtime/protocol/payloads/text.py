"""Text: headings, markdown, code."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height, Width

TextAlignment = Literal["left", "center", "right", "justify"]


class HeadingPayload(TypedDict):
    """`st.title`, `st.header`, `st.subheader`. `anchor` False: no link; absent: made from the text."""

    type: Literal["heading"]
    level: Literal[1, 2, 3]
    body: str
    width: Width
    anchor: NotRequired[str | Literal[False]]
    help: NotRequired[str]
    icon: NotRequired[str]
    divider: NotRequired[str]
    align: NotRequired[TextAlignment]
    nowrap: NotRequired[Literal[True]]


class MarkdownPayload(TypedDict):
    """`st.markdown`, `st.caption`, `st.badge`, `st.latex` and what `st.write` makes of text.

    With `latex`, `body` is a formula. The help of a `badge` shows over it.
    """

    type: Literal["markdown"]
    body: str
    width: Width
    caption: NotRequired[Literal[True]]
    latex: NotRequired[Literal[True]]
    badge: NotRequired[Literal[True]]
    allow_html: NotRequired[Literal[True]]
    help: NotRequired[str]
    align: NotRequired[TextAlignment]
    no_anchors: NotRequired[Literal[True]]
    nowrap: NotRequired[Literal[True]]


class DividerPayload(TypedDict):
    type: Literal["divider"]
    width: Width


class TextPayload(TypedDict):
    """`st.text`: as it stands, no markdown."""

    type: Literal["text"]
    body: str
    width: Width
    help: NotRequired[str]
    align: NotRequired[TextAlignment]
    nowrap: NotRequired[Literal[True]]


class CodePayload(TypedDict):
    type: Literal["code"]
    body: str
    language: str
    width: Width
    height: NotRequired[Height]
    line_numbers: NotRequired[Literal[True]]
    wrap_lines: NotRequired[Literal[True]]


class HtmlPayload(TypedDict):
    """`st.html`. With `allow_javascript` its scripts run."""

    type: Literal["html"]
    body: str
    width: Width
    allow_javascript: NotRequired[Literal[True]]


class HelpMember(TypedDict):
    """A public member of the object. `shown` is its value; else `doc` is the first line of its documentation."""

    name: str
    kind: str
    shown: NotRequired[str]
    doc: NotRequired[str]


class HelpPayload(TypedDict):
    """`st.help`. `name` is what the script calls the object, `kind` its type, `shown` its value or signature."""

    type: Literal["help_info"]
    kind: str
    width: Width
    name: NotRequired[str]
    shown: NotRequired[str]
    doc: NotRequired[str]
    members: NotRequired[list[HelpMember]]


TextElement = HeadingPayload | MarkdownPayload | DividerPayload | TextPayload | CodePayload | HtmlPayload | HelpPayload
