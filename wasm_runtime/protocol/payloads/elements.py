"""Elements that show something, and `ElementPayload`: any element, those a person can operate too."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.buttons import (
    ButtonPayload,
    DownloadButtonPayload,
    LinkButtonPayload,
    MenuButtonPayload,
    PageLinkPayload,
)
from wasm_runtime.protocol.payloads.files import ChatInputPayload
from wasm_runtime.protocol.payloads.inputs import InputWidgetPayload
from wasm_runtime.protocol.payloads.sizes import Height, Width

TextAlignment = Literal["left", "center", "right", "justify"]


# --- text --------------------------------------------------------------------------------------------------------


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
    """`st.markdown`, `st.caption` and what `st.write` makes of text."""

    type: Literal["markdown"]
    body: str
    width: Width
    caption: NotRequired[Literal[True]]
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


class JsonPayload(TypedDict):
    """`body` is JSON text; the page parses it, so a large structure costs the worker one string.

    `expanded` opens all of it, or with `depth` so many levels.
    """

    type: Literal["json"]
    body: str
    expanded: bool
    width: Width
    depth: NotRequired[int]


# --- status ------------------------------------------------------------------------------------------------------


class AlertPayload(TypedDict):
    type: Literal["alert"]
    kind: Literal["error", "warning", "info", "success"]
    body: str
    width: Width
    icon: NotRequired[str]
    title: NotRequired[str]


class ProgressPayload(TypedDict):
    """`st.progress`. `percent` is no `value`: by that field the page knows what a person can change."""

    type: Literal["progress"]
    percent: int
    width: Width
    text: NotRequired[str]


class SpinnerPayload(TypedDict):
    """Turns while something takes long. `cache`: of a cached function, which lies over what follows it."""

    type: Literal["spinner"]
    text: str
    width: Width
    show_time: NotRequired[Literal[True]]
    cache: NotRequired[Literal[True]]


class ExceptionPayload(TypedDict):
    """An exception with the frames of the person's own code, outermost first."""

    type: Literal["exception"]
    name: str
    message: str
    trace: list[str]
    width: Width
    markdown: NotRequired[Literal[True]]
    links: NotRequired[Literal[True]]


class SpacePayload(TypedDict):
    """Room between elements: one of seven sizes, pixels, or all that is left."""

    type: Literal["space"]
    size: Literal["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge", "stretch"] | int


class EmptyPayload(TypedDict):
    type: Literal["empty"]


ElementPayload = (
    HeadingPayload
    | MarkdownPayload
    | DividerPayload
    | TextPayload
    | CodePayload
    | JsonPayload
    | AlertPayload
    | ProgressPayload
    | ExceptionPayload
    | SpacePayload
    | EmptyPayload
    | ButtonPayload
    | ChatInputPayload
    | DownloadButtonPayload
    | LinkButtonPayload
    | MenuButtonPayload
    | PageLinkPayload
    | InputWidgetPayload
)
