"""Elements that are only looked at, by what the page calls them."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any, ClassVar

from wasm_runtime.streamlit.testing.v1.nodes import Element, ElementTree, Payload, Proto
from wasm_runtime.streamlit.testing.v1.registry import shows

Fields = dict[str, Callable[[Payload], Any]]


def field(name: str, absent: Any = "") -> Callable[[Payload], Any]:
    """An attribute that is the payload's field of this name."""
    return lambda payload: payload.get(name, absent)


def flag(name: str) -> Callable[[Payload], bool]:
    return lambda payload: payload.get(name, False) is True


class HeadingBase(Element):
    fields: ClassVar[Fields] = {
        "tag": lambda payload: f"h{payload['level']}",
        "anchor": lambda payload: payload.get("anchor") or "",
        "hide_anchor": lambda payload: payload.get("anchor") is False,
    }

    @property
    def icon(self) -> str:
        return str(self.payload.get("icon", ""))


@shows("heading", where=lambda payload: payload["level"] == 1)
class Title(HeadingBase):
    type = "title"


@shows("heading", where=lambda payload: payload["level"] == 2)
class Header(HeadingBase):
    type = "header"


@shows("heading", where=lambda payload: payload["level"] == 3)
class Subheader(HeadingBase):
    type = "subheader"


@shows("markdown")
class Markdown(Element):
    type = "markdown"
    fields: ClassVar[Fields] = {"allow_html": flag("allow_html")}

    @property
    def is_caption(self) -> bool:
        return self.type == "caption"


@shows("markdown", where=lambda payload: "caption" in payload)
class Caption(Markdown):
    type = "caption"


@shows("markdown", where=lambda payload: "latex" in payload)
class Latex(Markdown):
    type = "latex"

    @property
    def value(self) -> str:
        body = str(self.payload["body"])
        return body if body.startswith("$$") else f"$$\n{body}\n$$"


@shows("divider")
class Divider(Markdown):
    type = "divider"

    @property
    def value(self) -> str:
        return "---"


@shows("text")
class Text(Element):
    type = "text"


@shows("html")
class Html(Element):
    type = "html"


@shows("code")
class Code(Element):
    type = "code"
    fields: ClassVar[Fields] = {"language": field("language"), "show_line_numbers": flag("line_numbers")}


@shows("json")
class Json(Element):
    type = "json"
    fields: ClassVar[Fields] = {"expanded": flag("expanded")}


class AlertBase(Element):
    fields: ClassVar[Fields] = {"icon": field("icon")}


@shows("alert", where=lambda payload: payload["kind"] == "error")
class Error(AlertBase):
    type = "error"


@shows("alert", where=lambda payload: payload["kind"] == "info")
class Info(AlertBase):
    type = "info"


@shows("alert", where=lambda payload: payload["kind"] == "success")
class Success(AlertBase):
    type = "success"


@shows("alert", where=lambda payload: payload["kind"] == "warning")
class Warning(AlertBase):
    type = "warning"


@shows("toast")
class Toast(Element):
    type = "toast"
    fields: ClassVar[Fields] = {"icon": field("icon")}


@shows("exception")
class Exception(Element):
    type = "exception"
    fields: ClassVar[Fields] = {
        "message": field("message"),
        "is_markdown": flag("markdown"),
        "stack_trace": lambda payload: list(payload["trace"]),
        "is_warning": lambda payload: _is_warning(payload["name"]),
    }

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        super().__init__(payload, root)
        self.proto = Proto({**payload, "kind": payload["name"]})

    @property
    def value(self) -> str:
        return str(self.payload["message"])


def _is_warning(name: str) -> bool:
    found = getattr(builtins, name, None)
    return isinstance(found, type) and issubclass(found, builtins.Warning)


@shows("space")
class Space(Element):
    type = "space"
    fields: ClassVar[Fields] = {"size": field("size")}

    @property
    def value(self) -> Any:
        return self.payload["size"]


@shows("progress")
class Progress(Element):
    type = "progress"

    @property
    def text(self) -> str:
        return str(self.payload.get("text", ""))

    @property
    def value(self) -> Any:
        return self.payload["percent"]


@shows("image")
class Image(Element):
    type = "image"
    fields: ClassVar[Fields] = {"captions": lambda payload: [each.get("caption", "") for each in payload["images"]]}

    @property
    def value(self) -> list[str]:
        return [each["url"] for each in self.payload["images"]]


# In the order of Streamlit's message, whose number is what a test sees.
_METRIC_COLORS = ("red", "green", "gray", "orange", "yellow", "blue", "violet", "primary")


@shows("metric")
class Metric(Element):
    type = "metric"
    fields: ClassVar[Fields] = {
        "label": field("label"),
        "delta": field("delta"),
        "color": lambda payload: _METRIC_COLORS.index(payload.get("color", "gray")),
        "help": field("help"),
    }


@shows("link_button")
class LinkButton(Element):
    type = "link_button"
    refusal = "AppTest does not open URLs or trigger on_click. Use a Playwright e2e test."

    @property
    def value(self) -> str:
        return str(self.payload["label"])


@shows("page_link")
class PageLink(Element):
    type = "page_link"

    @property
    def value(self) -> str:
        return str(self.payload["label"])
