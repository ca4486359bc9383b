"""Our runtime's answer to a case: the pictures after each step, from what the headless page shows."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any, cast

from tests.differential.drawings import fields_of_payload
from tests.differential.picture import (
    Element,
    address,
    element,
    frames_of,
    in_sight,
    parsed_json,
    readable,
    state_picture,
)
from tests.differential.steps import Step
from tests.differential.tables import STREAM, TABLE_PARTS, table_rows
from tests.support.headless_page import HeadlessPage
from wasm_runtime.streamlit.elements.widgets.slider import _DATE, _DATETIME, _TIME
from wasm_runtime.streamlit.testing.page_copy import Node
from wasm_runtime.streamlit.testing.v1.blocks import Grid

_ALERTS = ("error", "warning", "info", "success")


def answer(script: Path, steps: list[Step], page: HeadlessPage | None = None) -> list[dict[str, Any]]:
    page = page or HeadlessPage(script)
    if steps and steps[0].verb == "query":
        page.query = steps[0].name
        steps = steps[1:]
    visitor = Visitor(page)
    for step in steps:
        visitor.take(step)
    assert visitor.page.matches_session()
    return visitor.pictures


class Visitor:
    """Someone who opens a page and takes steps on it; `pictures` are what they see, one for each run."""

    def __init__(self, page: HeadlessPage) -> None:
        self.page = page
        self._together: dict[str, Any] = {}
        page.rerun()
        self.pictures = [picture(page)]

    def take(self, step: Step) -> None:
        page = self.page
        if step.verb == "press":
            page.press(step.name, also=self._together)
            self._together = {}
        elif step.verb == "upload":
            files = [(name, content.encode(), kind) for name, content, kind in step.value]
            in_form = "form" in page.find(step.kind, step.name)
            page.upload(step.name, *files, kind=step.kind)
            if in_form:
                return
        elif step.verb == "say":
            text, *sent = step.value
            page.say(step.name, text, *[(name, content.encode(), kind) for name, content, kind in sent])
        elif step.verb == "click":
            page.click(step.name, *step.value)
        elif step.verb == "set" and step.kind == "menu_button":
            page.choose(step.name, step.value)
        elif step.verb == "set":
            payload = page.find(page_kind(step.kind), step.name)
            value = wire_value(payload, step.value)
            if step.together:
                self._together[payload["id"]] = value
                return
            if self._together:
                page.change({**self._together, payload["id"]: value})
                self._together = {}
            else:
                page.set(payload["type"], step.name, value)
            if "form" in payload:
                return
        else:
            page.rerun()
        self.pictures.append(picture(page))


def page_kind(kind: str) -> str:
    return {"toggle": "checkbox", "pills": "button_group", "segmented_control": "button_group"}.get(kind, kind)


def wire_value(payload: dict[str, Any], value: Any) -> Any:
    """The step's value as the page would send it."""
    if payload["type"] == "date_input":
        return [] if value is None else value if isinstance(value, list) else [value]
    if payload["type"] == "button_group":
        return [] if value is None else value if isinstance(value, list) else [value]
    if payload["type"] == "select_slider":
        return [payload["options"].index(each) for each in (value if isinstance(value, list) else [value])]
    if payload["type"] == "data_editor":
        return json.dumps(value)
    if payload["type"] == "slider":
        values = value if isinstance(value, list) else [value]
        scale = {"date": _DATE, "datetime": _DATETIME, "time": _TIME}.get(payload["kind"])
        return [slider_number(scale, each) for each in values]
    return value


def slider_number(scale: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    parse = {"date": dt.date.fromisoformat, "datetime": dt.datetime.fromisoformat, "time": dt.time.fromisoformat}
    return scale.to_number(parse[scale.kind](value))


def picture(page: HeadlessPage) -> dict[str, Any]:
    main, sidebar, bottom = page.roots[0], page.roots[1], page.roots[3]
    return {
        "main": drawn_children(page, main["children"]),
        "sidebar": drawn_children(page, sidebar["children"]),
        "floating": drawn_children(page, page.roots[2]["children"]),
        "bottom": drawn_children(page, bottom["children"]),
        "state": state_picture(page.session.state.to_dict()),
    }


def drawn_children(page: HeadlessPage, nodes: list[Node]) -> list[Element]:
    return in_sight([draw(page, node) for node in nodes])


def draw(page: HeadlessPage, node: Node) -> Element:
    payload = node["payload"]
    if "children" in node:
        return draw_block(page, payload, node["children"])
    shown = {name: value for name, value in payload.items() if name not in ("type", "width", "height", "align")}
    match payload["type"]:
        case "heading":
            shown["no_anchor"] = shown.get("anchor") is False
            return element("heading", **shown)
        case "markdown":
            shown.pop("badge", None)
            kinds = [kind for kind in ("caption", "latex") if shown.pop(kind, False)]
            return element(kinds[0] if kinds else "markdown", **shown)
        case "help_info":
            members = [draw_help(each) for each in shown.pop("members", [])]
            return element("help", children=members, **help_fields(shown))
        case "json":
            return element(
                "json",
                body=parsed_json(payload["body"]),
                expanded=payload["expanded"],
                depth=payload.get("depth"),
            )
        case "alert":
            return element("alert", level=shown.pop("kind"), **shown)
        case "metric":
            shown["visibility"] = ("visible", "hidden", "collapsed").index(shown.pop("label_visibility", "visible"))
            shown["chart_type"] = ("line", "bar", "area").index(shown.pop("chart_type", "line"))
            return element("metric", **shown)
        case "exception":
            frames = frames_of(shown.pop("trace"), page.session.script.name)
            shown.pop("links", None)
            shown.pop("notes", None)  # Streamlit shows them of other exceptions than the last alone
            return element("exception", frames=frames, **shown)
        case "image":
            images = [
                {"url": address(each["url"]), "caption": each.get("caption", ""), "alt": each.get("alt")}
                for each in payload["images"]
            ]
            return element("image", images=images, link=payload.get("link"))
        case "audio" | "video":
            times = {"start_time": shown.pop("start", 0), "end_time": shown.pop("end", 0)}
            shown["url"] = address(payload.get("url", ""))
            flags = {"autoplay": "autoplay" in payload, "youtube": "youtube" in payload}
            tracks = [[each["label"], address(each["url"])] for each in payload.get("subtitles", [])]
            return element(payload["type"], **{**shown, **times, **flags, "subtitles": tracks})
        case "iframe":
            shown["src"] = address(shown.pop("url", ""))
            index = str(shown.pop("tab_index", None))
            scrolls = not shown.pop("fixed", False)
            return element("iframe", scrolls=scrolls, tab_index=index, **shown)
        case "pdf":
            url = address(payload["url"])
            return element("pdf", url=url, height=str(payload["height"]), alt=payload.get("alt"))
        case "page_link":
            external = shown.pop("external", None)
            place = shown.pop("page", None) if external is None else external
            on_right = shown.pop("icon_position", None) == "right"
            return element("page_link", place=place, external=external is not None, on_right=on_right, **shown)
        case "download_button" | "link_button" | "menu_button":
            return draw_button(payload)
        case "component_instance":
            tables = payload.get("tables", [])
            return element(
                "component_instance",
                name=payload["label"],
                args=json.loads(payload["args"]),
                special={each["name"]: each["content"].hex() for each in payload.get("bytes", [])},
                tables={each["name"]: table_rows(*(each[part] for part in TABLE_PARTS)) for each in tables},
                url=payload.get("url"),
                tab_index=payload.get("tab_index"),
                in_form="form" in payload,
            )
        case "bidi_component":
            return element(
                "bidi_component",
                name=payload["name"],
                html=payload.get("html"),
                css=payload.get("css"),
                isolated="shares_styles" not in payload,
                **component_data(payload),
                in_form="form" in payload,
            )
        case "selectable_dataframe":
            return element("dataframe", **fields_of_payload({**payload, "type": "dataframe"}))
        case "data_editor":
            return element("data_editor", **fields_of_payload(payload))
    if "id" not in payload:
        return element(payload["type"], **fields_of_payload(payload))
    return draw_widget(page, payload)


def component_data(payload: dict[str, Any]) -> dict[str, Any]:
    content = payload.get("data_bytes", b"")
    is_table = content.startswith(STREAM)
    named = {each["name"]: table_rows(each["content"]) for each in payload.get("data_tables", [])}
    return {
        "data": payload.get("data"),
        "data_bytes": "" if is_table else content.hex(),
        "tables": table_rows(content) if is_table else named,
    }


def draw_help(member: dict[str, Any]) -> Element:
    return element("member", **help_fields(member))


def help_fields(shown: dict[str, Any]) -> dict[str, Any]:
    named = {"kind": "type", "shown": "value"}
    return {named.get(name, name): value for name, value in shown.items()}


def draw_block(page: HeadlessPage, payload: dict[str, Any], nodes: list[Node]) -> Element:
    children = drawn_children(page, nodes)
    shown = {name: payload[name] for name in ("border", "wrap", "vertical_alignment") if name in payload}
    match payload["type"]:
        case "column":
            return element("column", weight=round(payload["weight"], 6), children=children, **shown)
        case "form":
            names = ("form", "border", "clear_on_submit", "enter_to_submit")
            return element("form", children=children, **{name: payload[name] for name in names})
        case "grid":
            return element("grid", children=children, **grid_fields(payload))
        case "grid_cell":
            columns = payload.get("columns") == "all" or payload.get("columns")
            return element("grid_cell", children=children, columns=columns, rows=payload.get("rows"))
        case "expander":
            named = {name: payload.get(name) for name in ("label", "icon", "state")}
            kind = "status" if "state" in payload else "expander"
            named["open"] = payload["value"] and kind == "expander"
            return element(kind, children=children, **named, style=payload["kind"])
        case "tabs":
            return element("tabs", children=children, chosen=payload["value"])
        case "popover":
            named = {name: payload.get(name) for name in ("label", "help", "icon", "disabled")}
            return element("popover", children=children, button=payload["kind"], open=payload["value"], **named)
        case "tab":
            return element("tab", children=children)
        case "dialog":
            named = {name: payload.get(name) for name in ("title", "icon", "width", "position", "dismissible")}
            return element("dialog", children=children, **named)
        case "part":
            return element("part", children=children)
        case "chat_message":
            said = {name: payload.get(name) for name in ("name", "avatar_kind", "avatar")}
            return element("chat_message", children=children, **said)
        case "columns":
            return element("container", horizontal=True, children=children, wrap=payload.get("wrap"))
    shown.pop("vertical_alignment", None)
    return element("container", horizontal=payload["direction"] == "horizontal", children=children, **shown)


def grid_fields(payload: dict[str, Any]) -> dict[str, Any]:
    grid = Grid(cast("Any", payload), cast("Any", None))
    names = ("column_count", "wrap", "border", "row_height", "min_column_width", "gap", "vertical_alignment", "dense")
    return {name: getattr(grid, name) for name in names}


def draw_button(payload: dict[str, Any]) -> Element:
    hidden = ("id", "type", "width", "kind", "icon_position", "wrap", "file", "url")
    shown = {name: value for name, value in payload.items() if name not in hidden}
    if payload["type"] == "link_button":
        shown |= {"url": payload["url"], "ignore": "id" not in payload}
    shown["deferred"] = payload["type"] == "download_button" and "url" not in payload
    return element(
        payload["type"],
        on_right=payload.get("icon_position") == "right",
        button_kind=payload["kind"],
        **shown,
    )


def draw_widget(page: HeadlessPage, payload: dict[str, Any]) -> Element:
    hidden = (
        *("id", "type", "width", "height", "default", "integer", "toggle", "clearable", "select_all", "filter_mode"),
        *("icon_position", "wrap", "validate_message", "label_visibility", "kind", "icons"),
    )
    shown = {name: value for name, value in payload.items() if name not in hidden}
    shown["visibility"] = payload.get("label_visibility", "visible")
    kind = payload["type"]
    if kind == "button_group":
        shown["options"] = [text.strip() for text in payload["options"]]
    if kind == "chat_input":
        del shown["visibility"]
    elif kind == "button":
        shown["button_kind"] = payload["kind"]
    else:
        state, key = page.session.state, payload.get("key")
        shown["value"] = readable(state._layers.of_widget(payload["id"]) if key is None else state.to_dict().get(key))
    if kind == "datetime_input":
        kind = "date_time_input"
    if kind == "checkbox" and payload.get("toggle"):
        kind = "toggle"
    return element(kind, **shown)
