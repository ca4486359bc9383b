"""Elements as web/src/components draws them: the same classes and test ids in the same boxes, so that nothing moves
when the page takes over.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from wasm_runtime.site.prerender.html import Html, element, escaped, joined, style
from wasm_runtime.site.prerender.markdown import code_block, label, label_anchor, markdown, plain_label

_TURN = ("blue", "green", "orange", "red", "violet", "yellow")
_MATERIAL = re.compile(r":material/([a-z0-9_]+):")
_HARMFUL = re.compile(r"(javascript|vbscript|data):", re.IGNORECASE)


@dataclass
class Drawing:
    """One page being drawn: `base` is the way from it to the site's root, `page` its address in the app."""

    base: str
    page: str
    turns: int = 0  # lines under headings that took the next colour
    radios: int = 0  # groups of radio buttons, each with a name of its own


Draw = Callable[[Any, Drawing, bool], Html]


def contained(payload: Any, content: Html) -> Html:
    """The box that every element stands in."""
    width = payload.get("width")
    classes = "stElementContainer element-container" + key_class(payload)
    size = payload.get("size") if payload["type"] == "space" else None
    space = (
        None if size is None or size == "stretch" else f"{size}px" if isinstance(size, int) else f"var(--space-{size})"
    )
    return element(
        "div",
        content,
        class_=classes,
        data_testid="stElementContainer",
        data_stale="false",
        data_type=payload["type"],
        data_width=width if isinstance(width, str) else None,
        style=style(
            width=f"{width}px" if isinstance(width, int) else None,
            var_space=space,
            flex="1 1 0" if size == "stretch" else None,
        ),
    )


def key_class(payload: Any) -> str:
    key = payload.get("key")
    return "" if key is None else f" st-key-{re.sub('[^A-Za-z0-9_-]', '-', key)}"


def container(content: Html | str, *, test_id: str = "stMarkdownContainer", one_line: bool = False) -> Html:
    """What text stands in."""
    return element("div", content, data_testid=test_id, class_="stMarkdownEllipsis" if one_line else None)


def icon(name: str | None, test_id: str | None = None) -> Html:
    """An icon that the app names."""
    if not name:
        return Html()
    material = _MATERIAL.fullmatch(name)
    if material is None:
        return element("span", name, aria_hidden="true", class_="emoji-icon", data_testid=test_id or "stIconEmoji")
    return element(
        "span",
        material[1],
        aria_hidden="true",
        class_="material-icon",
        data_testid=test_id or "stIconMaterial",
        translate="no",
    )


def help_mark(text: str | None, of: str | None = None) -> Html:
    """The room of a question mark; what it has to say is in its title."""
    if text is None:
        return Html()
    picture = Html('<svg class="icon" aria-hidden="true" width="16" height="16"></svg>')
    name = "Help" if of is None else f"Help for {plain_label(of)}"
    button = element("button", picture, type="button", class_="help-button", aria_label=name, title=text, disabled=True)
    target = element("span", button, class_="stTooltipHoverTarget", data_testid="stTooltipHoverTarget")
    return element("span", target, class_="stTooltipIcon", data_testid="stTooltipIcon")


def tipped(text: str | None, content: Html) -> Html:
    """A control with a tip over it."""
    if text is None:
        return content
    target = element("span", content, class_="stTooltipHoverTarget", data_testid="stTooltipHoverTarget", title=text)
    return element("span", target, class_="stTooltipIcon", data_testid="stTooltipIcon")


def _text_help(payload: Any) -> Html:
    help = payload.get("help")
    return Html() if help is None else element("span", help_mark(help), class_="text-help")


def harmless(address: str) -> str | None:
    """The address, unless it would run something."""
    return None if _HARMFUL.match(re.sub(r"[\0-\x20\x7f]", "", address)) else address


def page_address(drawing: Drawing, page: str, query: str = "") -> str:
    return f"{drawing.base}{quote(page) + '/' if page else ''}{query and f'?{query}'}"


# --- text --------------------------------------------------------------------------------------------------------


def _heading(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    first, _, rest = payload["body"].partition("\n")
    anchor = payload.get("anchor") or label_anchor(first)
    before = payload.get("icon") and element(
        "span",
        icon(payload["icon"], "stHeadingIcon"),
        aria_hidden="true",
        data_testid="stHeadingIconWrapper",
        class_="heading-icon",
    )
    words = element("span", label(first, inline=True), data_heading_text="")
    line = element(f"h{payload['level']}", joined(before or None, words, _text_help(payload)), id=anchor)
    head = element("div", line, data_testid="stHeadingWithActionElements")
    content = joined(head, markdown(rest) if rest else None)
    color = payload.get("divider")
    if color == "auto":
        color = _TURN[drawing.turns % len(_TURN)]
        drawing.turns += 1
    color = "gray" if color == "grey" else color
    rule = None if color is None else element("hr", data_testid="stHeadingDivider", class_=f"line-{color}")
    return element(
        "div",
        joined(container(content, one_line=bool(payload.get("nowrap"))), rule),
        class_="stHeading",
        data_testid="stHeading",
        style=style(text_align=payload.get("align")),
    )


def _markdown(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    text = markdown(payload["body"], allow_html=bool(payload.get("allow_html")))
    if "help" in payload:
        mark = _text_help(payload)
        body = text.rstrip()
        text = Html(f"{body[:-4]}{mark}</p>" if body.endswith("</p>") else body + mark)
    test_id = "stCaptionContainer" if payload.get("caption") else "stMarkdownContainer"
    return element(
        "div",
        container(text, test_id=test_id, one_line=bool(payload.get("nowrap"))),
        class_="stMarkdown",
        data_testid="stMarkdown",
        style=style(text_align=payload.get("align")),
    )


def _divider(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    return element("div", container(element("hr")), class_="stMarkdown", data_testid="stMarkdown")


def _text(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    return element(
        "div",
        joined(payload["body"], _text_help(payload)),
        class_="stText one-line" if payload.get("nowrap") else "stText",
        data_testid="stText",
        style=style(text_align=payload.get("align")),
    )


def _code(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    height = payload.get("height")
    size = style(height=f"{height}px" if isinstance(height, int) else "100%" if height == "stretch" else None)
    return code_block(
        payload["body"],
        payload["language"],
        height=size,
        wrap=bool(payload.get("wrap_lines")),
        numbers=bool(payload.get("line_numbers")),
    )


def _json(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    body = payload["body"]
    if payload["expanded"]:
        with contextlib.suppress(ValueError):
            body = json.dumps(json.loads(body), indent=2, ensure_ascii=False)
    return element("div", element("pre", body, class_="json-source"), class_="stJson", data_testid="stJson")


# --- status ------------------------------------------------------------------------------------------------------


def _alert(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    kind = payload["kind"]
    mark = icon(payload.get("icon"), "stAlertDynamicIcon")
    head = mark
    if payload.get("title"):
        title = element("strong", container(label(payload["title"])), class_="alert-text", data_testid="stAlertTitle")
        head = element("div", joined(mark, title), class_="alert-head")
    body = element("div", container(markdown(payload["body"])), class_="alert-text")
    content = element(
        "div", joined(head, body), data_testid=f"stAlertContent{kind.capitalize()}", class_="alert-content"
    )
    box = element("div", content, class_=f"stAlertContainer alert-{kind}", data_testid="stAlertContainer")
    return element("div", box, class_="stAlert", data_testid="stAlert")


def _exception(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    name, message = payload["name"], payload["message"]
    if payload.get("markdown"):
        words = container(markdown(f"**{name}**{message and ': '}{message}"))
    else:
        words = joined(element("span", name, class_="exception-name"), message and f": {message}")
    rows = [element("div", row, data_testid="stExceptionTraceRow") for row in payload["trace"]]
    heading = element("div", "Traceback:", class_="exception-heading")
    trace = element("div", joined(heading, element("pre", element("code", joined(*rows))))) if rows else None
    copy = element("button", "Copy", type="button", disabled=True)
    content = joined(
        element("div", words, data_testid="stExceptionMessage"),
        trace,
        element("div", copy, class_="exception-actions"),
    )
    inside = element("div", content, data_testid="stAlertContentError", class_="exception")
    box = element("div", inside, class_="stAlertContainer alert-error", data_testid="stAlertContainer")
    return element("div", box, class_="stException", data_testid="stException")


def _progress(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    text = payload.get("text")
    percent = payload["percent"]
    above = element("div", container(label(text) if text else ""), class_="progress-text")
    filled = element("div", class_="progress-filled", style=style(transform=f"translateX({percent - 100}%)"))
    track = element("div", filled, class_="progress-track", data_testid="stProgressBarTrack")
    bar = element(
        "div",
        track,
        role="progressbar",
        aria_label="progress",
        aria_valuemin="0",
        aria_valuemax="100",
        aria_valuenow=percent,
        aria_valuetext=f"{percent}%",
    )
    return element("div", joined(above, bar), class_="stProgress", data_testid="stProgress")


def _space(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    return element("div", class_="stSpace", data_testid="stSpace")


def _empty(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    return element("div", class_="stEmpty", data_testid="stEmpty")


# --- links -------------------------------------------------------------------------------------------------------


def _page_link(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    where: str | None
    if (page := payload.get("page")) is not None:
        where = page_address(drawing, page, payload.get("query", ""))
    else:
        where = harmless(payload.get("external", ""))
    parts = [icon(payload.get("icon")), container(label(payload["label"], links=False))]
    link = element(
        "a",
        joined(*(parts if payload.get("icon_position") != "right" else reversed(parts))),
        class_="page-link",
        data_testid="stPageLink-NavLink",
        aria_current="page" if page == drawing.page else None,
        href=None if payload.get("disabled") else where,
        aria_disabled="true" if payload.get("disabled") else None,
    )
    return element("div", tipped(payload.get("help"), link), class_="stPageLink button-frame", data_testid="stPageLink")


ELEMENTS: dict[str, Draw] = {
    "heading": _heading,
    "markdown": _markdown,
    "divider": _divider,
    "text": _text,
    "code": _code,
    "json": _json,
    "alert": _alert,
    "exception": _exception,
    "progress": _progress,
    "space": _space,
    "empty": _empty,
    "page_link": _page_link,
}


def unknown(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    """What has no look of its own here stands as the text it is known by."""
    return escaped(str(payload.get("label", "")))
