"""Blocks as web/src/components/layout draws them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.site.prerender.elements import (
    ELEMENTS,
    Drawing,
    contained,
    container,
    icon,
    key_class,
    tipped,
    unknown,
)
from wasm_runtime.site.prerender.html import EARLY, Html, element, joined, style
from wasm_runtime.site.prerender.markdown import label
from wasm_runtime.site.prerender.widgets import WIDGETS, face

_DRAWN = {**ELEMENTS, **WIDGETS}
_GAPS = {
    "none": "0px",
    "xxsmall": "0.25rem",
    "xsmall": "0.5rem",
    "small": "1rem",
    "medium": "2rem",
    "large": "4rem",
    "xlarge": "6rem",
    "xxlarge": "8rem",
}
_PLACES = {
    "left": "flex-start",
    "top": "flex-start",
    "center": "center",
    "right": "flex-end",
    "bottom": "flex-end",
    "distribute": "space-between",
}


@dataclass
class Node:
    """An element, or a block with what is in it."""

    payload: Any
    children: list[Node] = field(default_factory=list)
    is_block: bool = True


def tree_of(first_run: FirstRun) -> list[Node]:
    """The roots that the messages fill."""
    roots = [Node({"type": "root"}) for _ in range(4)]
    for message in first_run["messages"]:
        if message["kind"] != "element" and message["kind"] != "block":
            continue
        first, *way, _ = message["path"]
        block = roots[first]
        for index in way:
            block = block.children[index]
        block.children.append(Node(message["payload"], is_block=message["kind"] == "block"))
    return roots


def vertical(node: Node, drawing: Drawing) -> Html:
    """What is in a block, one below the other."""
    return element("div", nodes(node, drawing), class_="stVerticalBlock", data_testid="stVerticalBlock")


def nodes(node: Node, drawing: Drawing, in_row: bool = False) -> Html:
    return joined(*(_node(child, drawing, in_row) for child in node.children))


def _node(node: Node, drawing: Drawing, in_row: bool) -> Html:
    payload = node.payload
    if not node.is_block:
        return contained(payload, _DRAWN.get(payload["type"], unknown)(payload, drawing, in_row))
    match payload["type"]:
        case "container":
            return _container(node, drawing)
        case "columns":
            return _columns(node, drawing)
        case "column":
            return _column(node, drawing)
        case "form":
            classes = "stForm bordered" if payload["border"] else "stForm"
            return _wrapped(payload, element("div", vertical(node, drawing), class_=classes, data_testid="stForm"))
        case "expander":
            return _expander(node, drawing)
        case "tabs":
            return _tabs(node, drawing)
        case "popover":
            return _popover(payload, in_row)
        case "chat_message":
            return _chat_message(node, drawing)
        case "part":
            return nodes(node, drawing, in_row)
        case "dialog":
            return Html()
        case _:
            return vertical(node, drawing)


def _wrapped(payload: Any, content: Html, *, keyed: bool = False) -> Html:
    width, height = payload["width"], payload.get("height", "content")
    scrolls = isinstance(height, int)
    return element(
        "div",
        content,
        class_=key_class(payload).strip() or None if keyed else None,
        data_testid="stLayoutWrapper",
        data_width=width if isinstance(width, str) else None,
        style=style(
            width=f"{width}px" if isinstance(width, int) else None,
            height=f"{height}px" if scrolls else "100%" if height == "stretch" else None,
            overflow="auto" if scrolls else None,
        ),
        tabindex=0 if scrolls else None,
    )


def _gap(gap: Any) -> str:
    return f"{gap}px" if isinstance(gap, int) else _GAPS.get(gap, "1rem")


def _container(node: Node, drawing: Drawing) -> Html:
    payload = node.payload
    if not node.children and not payload.get("show_empty"):
        return Html()
    is_row = payload["direction"] == "horizontal"
    name = "stHorizontalBlock" if is_row else "stVerticalBlock"
    across = _PLACES.get(payload.get("horizontal_alignment", ""))
    down = _PLACES.get(payload.get("vertical_alignment", ""))
    along, cross = (across, down) if is_row else (down, across)
    block = element(
        "div",
        nodes(node, drawing, is_row),
        class_=name + key_class(payload) + (" bordered" if payload.get("border") else ""),
        data_testid=name,
        data_test_wrap="true" if payload.get("wrap") else "false",
        style=style(
            gap=_gap(payload["gap"]),
            justify_content=along,
            align_items="stretch" if cross == "space-between" else cross,
        ),
    )
    return _wrapped(payload, block)


def _columns(node: Node, drawing: Drawing) -> Html:
    payload = node.payload
    row = element(
        "div",
        nodes(node, drawing, True),
        class_="stHorizontalBlock columns",
        data_testid="stHorizontalBlock",
        data_test_wrap="true" if payload.get("wrap") else "false",
        style=style(gap=_gap(payload["gap"])),
    )
    return _wrapped(payload, row)


def _column(node: Node, drawing: Drawing) -> Html:
    payload = node.payload
    return element(
        "div",
        vertical(node, drawing),
        class_="stColumn stPrintBorderedColumn" if payload.get("border") else "stColumn",
        data_testid="stColumn",
        data_alignment=payload.get("vertical_alignment"),
        style=style(var_weight=f"{payload['weight']:g}", var_column_gap=_gap(payload["gap"])),
    )


def _expander(node: Node, drawing: Drawing) -> Html:
    payload = node.payload
    name = container(label(payload["label"]))
    kind, is_open = payload["kind"], payload["value"]
    if kind == "step" and not node.children:
        summary = element("div", name, class_="expander-summary")
    else:
        arrow = None if kind == "step" else icon(f":material/keyboard_arrow_{'down' if is_open else 'right'}:")
        mark = icon(payload["icon"], "stExpanderIcon") if "icon" in payload else arrow
        head = joined(mark, name) if kind == "default" else joined(name, arrow)
        body = element("div", vertical(node, drawing), data_testid="stExpanderDetails", class_="expander-details")
        summary = element("details", element("summary", head, class_="expander-summary"), body, open=is_open)
    box = element("div", summary, class_=f"stExpander expander-{kind}", data_testid="stExpander")
    return _wrapped(payload, box, keyed=True)


def _tabs(node: Node, drawing: Drawing) -> Html:
    payload = node.payload
    width = payload["width"]
    tabs = [
        element(
            "div",
            container(label(text)),
            class_="tab",
            role="tab",
            tabindex=0,
            data_testid="stTab",
            data_selected="true" if index == payload["value"] else None,
        )
        for index, text in enumerate(payload["labels"])
    ]
    panels = [
        element(
            "div",
            vertical(child, drawing),
            class_="tab-panel",
            data_testid="stTabPanel",
            style=None if index == payload["value"] else "display:none",
        )
        for index, child in enumerate(node.children)
    ]
    return element(
        "div",
        element("div", *tabs, class_="tab-list", role="tablist"),
        *panels,
        class_="stTabs" + key_class(payload),
        data_testid="stTabs",
        data_width=width if isinstance(width, str) else None,
        style=style(width=f"{width}px" if isinstance(width, int) else None),
    )


def _popover(payload: Any, in_row: bool) -> Html:
    arrow = element("div", icon(":material/expand_more:"), aria_hidden="true", class_="popover-arrow")
    button = element(
        "button",
        face(payload, in_row),
        arrow,
        type="button",
        class_=f"button button-{payload['kind']}",
        data_testid="stPopoverButton",
        disabled=True if payload.get("disabled") else EARLY,
    )
    box = element("div", tipped(payload.get("help"), button), class_="stPopover", data_testid="stPopover")
    return _wrapped(payload, box, keyed=True)


def _chat_message(node: Node, drawing: Drawing) -> Html:
    payload = node.payload
    name, kind, avatar = payload["name"], payload.get("avatar_kind"), payload.get("avatar", "")
    if kind == "image":
        picture = element("img", class_="avatar", src=avatar, alt="")
    elif kind in ("user", "assistant"):
        drawn = icon(":material/face:" if kind == "user" else ":material/smart_toy:")
        picture = element("div", drawn, class_=f"avatar avatar-{kind}", aria_hidden="true")
    else:
        letter = icon(avatar) if kind == "icon" else avatar if kind == "emoji" else name[:1].upper()
        picture = element("div", letter, class_="avatar", aria_hidden="true")
    content = element(
        "div",
        vertical(node, drawing),
        role="group",
        class_="chat-content",
        data_testid="stChatMessageContent",
        aria_label=f"Chat message from {name}",
    )
    speaker = "user" if kind == "user" else None
    message = element(
        "div", picture, content, class_="stChatMessage", data_testid="stChatMessage", data_speaker=speaker
    )
    return _wrapped(payload, message)
