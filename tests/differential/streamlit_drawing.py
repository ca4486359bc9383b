"""What Streamlit's own AppTest holds of a page, in the common form of tests/differential/picture.py."""

from __future__ import annotations

import json
import math
from typing import Any

from tests.differential.drawings import fields_of_message
from tests.differential.picture import Element, address, element, frames_of, in_sight, parsed_json, readable
from tests.differential.tables import REFERENCE, TABLE_PARTS, table_rows


def drawn_children(block: Any, script_name: str) -> list[Element]:
    return in_sight([draw(block.children[index], script_name) for index in sorted(block.children)])


def draw(node: Any, script_name: str) -> Element:
    if getattr(node, "children", None) is not None:
        return draw_block(node, script_name)
    proto = node.proto
    match node.type:
        case "title" | "header" | "subheader":
            return element(
                "heading",
                level=int(proto.tag[1]),
                body=proto.body,
                anchor=proto.anchor,
                no_anchor=proto.hide_anchor,
                help=proto.help,
                divider=proto.divider,
                icon=proto.icon,
                nowrap=not proto.wrap,
            )
        case "markdown" | "caption":
            return element(
                node.type,
                body=proto.body,
                allow_html=proto.allow_html,
                help=proto.help,
                no_anchors=proto.hide_anchors,
                nowrap=proto.HasField("wrap") and not proto.wrap,  # a badge says nothing
            )
        case "latex":
            return element("latex", body=proto.body.removeprefix("$$\n").removesuffix("\n$$"), help=proto.help)
        case "divider":
            return element("divider")
        case "text":
            return element("text", body=proto.body, help=proto.help, nowrap=not proto.wrap)
        case "code":
            return element(
                "code",
                body=proto.code_text,
                language=proto.language,
                line_numbers=proto.show_line_numbers,
                wrap_lines=proto.wrap_lines,
            )
        case "help_info":
            return draw_help(proto)
        case "html":
            return element("html", body=proto.body, allow_javascript=proto.unsafe_allow_javascript)
        case "json":
            depth = proto.max_expand_depth if proto.HasField("max_expand_depth") else None
            return element("json", body=parsed_json(proto.body), expanded=proto.expanded and depth != 0, depth=depth)
        case "error" | "warning" | "info" | "success":
            return element("alert", level=node.type, body=proto.body, icon=proto.icon, title=proto.title)
        case "progress":
            return element("progress", percent=proto.value, text=proto.text)
        case "metric":
            shown = {name: getattr(proto, name) for name in ("label", "body", "delta", "format", "help", "icon")}
            color = proto.MetricColor.Name(proto.color).lower()
            arrow = proto.MetricDirection.Name(proto.direction).lower()
            chart = [number if math.isfinite(number) else None for number in proto.chart_data]
            return element(
                "metric",
                color="" if color == "gray" else color,
                arrow="" if arrow == "none" else arrow,
                description=proto.delta_description,
                border=proto.show_border,
                visibility=proto.label_visibility.value,
                chart=chart,
                chart_type=proto.chart_type if chart else 0,
                **shown,
            )
        case "exception":
            return element(
                "exception",
                name=proto.type,
                message=proto.message,
                markdown=proto.message_is_markdown,
                frames=frames_of(list(proto.stack_trace), script_name),
            )
        case "image":
            images = [
                {"url": address(each.url), "caption": each.caption, "alt": each.alt if each.HasField("alt") else None}
                for each in proto.imgs
            ]
            return element("image", images=images, link=proto.link)
        case "audio" | "video":
            names = ("start_time", "end_time", "loop", "autoplay", "alt")
            shown = {name: getattr(proto, name) for name in names}
            if node.type == "video":
                shown |= {"muted": proto.muted, "youtube": proto.type == proto.YOUTUBE_IFRAME}
                shown["subtitles"] = [[each.label, address(each.url)] for each in proto.subtitles]
            return element(node.type, url=address(proto.url), **shown)
        case "empty" | "balloons" | "snow":
            return element(node.type)
        case "iframe":
            index = proto.tab_index if proto.HasField("tab_index") else None
            shown = {"src": address(proto.src), "html": proto.srcdoc, "scrolls": proto.scrolling, "alt": proto.alt}
            return element("iframe", tab_index=str(index), **shown)
        case "space":
            return element("space", size=node.value)
        case "page_link":
            return element(
                "page_link",
                label=proto.label,
                place=proto.page,
                external=proto.external,
                query=proto.query_string,
                icon=proto.icon,
                on_right=bool(proto.icon_position),
                help=proto.help,
                disabled=proto.disabled,
            )
        case "download_button" | "link_button" | "menu_button":
            return draw_button(node)
        case "bidi_component" if proto.component_name == "streamlit-pdf.pdf_viewer":
            shown = json.loads(proto.json)
            return element("pdf", url=address(shown["file"]), height=shown["height"], alt=shown.get("alt"))
        case "component_instance":
            return element(
                "component_instance",
                name=proto.component_name,
                args=json.loads(proto.json_args),
                special={each.key: each.bytes.hex() for each in proto.special_args if each.HasField("bytes")},
                tables={
                    each.key: table_rows(*(getattr(each.arrow_dataframe.data, part) for part in TABLE_PARTS))
                    for each in proto.special_args
                    if each.HasField("arrow_dataframe")
                },
                url=proto.url,
                tab_index=proto.tab_index if proto.HasField("tab_index") else None,
                in_form=bool(proto.form_id),
            )
        case "bidi_component":
            return element(
                "bidi_component",
                name=proto.component_name,
                html=proto.html_content,
                css=proto.css_content,
                isolated=proto.isolate_styles,
                **component_data(proto),
                in_form=bool(proto.form_id),
            )
        case "dataframe" | "arrow_data_frame":
            kind = "data_editor" if proto.editing_mode else "dataframe"
            return element(kind, **fields_of_message(kind, proto))
    return draw_widget(node) if hasattr(node, "disabled") else element(node.type, **fields_of_message(node.type, proto))


def component_data(proto: Any) -> dict[str, Any]:
    """Its tables by their places: Streamlit has references there, as we have nothing."""
    table = table_rows(proto.arrow_data.data) if proto.HasField("arrow_data") else None
    named: dict[str, Any] = {}
    data = proto.json
    if proto.HasField("mixed"):
        data = proto.mixed.json
        read = json.loads(data)
        if isinstance(read, dict):
            for name, each in read.items():
                if isinstance(each, dict) and REFERENCE in each:
                    named[name] = table_rows(proto.mixed.arrow_blobs[each[REFERENCE]].data)
                    read[name] = None
            data = json.dumps(read)
    return {"data": data, "data_bytes": proto.bytes.hex(), "tables": named if table is None else table}


def draw_help(proto: Any) -> Element:
    members = [
        element("member", name=each.name, type=each.type, value=each.value, doc=each.doc_string)
        for each in proto.members
    ]
    return element("help", name=proto.name, type=proto.type, value=proto.value, doc=proto.doc_string, children=members)


def draw_block(node: Any, script_name: str) -> Element:
    children = drawn_children(node, script_name)
    proto = node.proto
    kind = node.type
    if kind == "transparent":
        return element("part", children=children)
    if kind == "column":
        alignments = ("", "center", "bottom")
        return element(
            "column",
            weight=round(proto.weight, 6),
            border=proto.show_border,
            vertical_alignment=alignments[proto.vertical_alignment],
            children=children,
        )
    if kind == "chat_message":
        return draw_chat_message(proto if hasattr(proto, "avatar_type") else proto.chat_message, children)
    if kind == "form":
        form = proto.form
        return element(
            "form",
            form=form.form_id,
            border=form.border,
            clear_on_submit=form.clear_on_submit,
            enter_to_submit=form.enter_to_submit,
            children=children,
        )
    if kind in ("expander", "status"):
        return element(
            kind,
            label=proto.label,
            icon=proto.icon if kind == "expander" else "",
            style=proto.Type.Name(proto.type).lower(),
            state=proto.State.Name(proto.state).lower() if kind == "status" else "",
            open=proto.expanded and kind == "expander",
            children=children,
        )
    if kind == "tab":
        return element("tab", children=children)
    if kind == "tab_container":
        return element("tabs", children=children, chosen=proto.tab_container.default_tab_index)
    if kind == "popover":
        shown = proto.popover
        named = {name: getattr(shown, name) for name in ("label", "help", "icon", "disabled", "open")}
        return element("popover", children=children, button=shown.type, **named)
    if kind == "dialog":
        shown = proto.dialog
        width = shown.pixel_width or shown.DialogWidth.Name(shown.width).lower()
        position = shown.DialogPosition.Name(shown.position).lower()
        named = {name: getattr(shown, name) for name in ("title", "icon", "dismissible")}
        return element("dialog", children=children, width=width, position=position, **named)
    if kind == "grid_container":
        return element("grid", children=children, **grid_fields(node))
    if proto.HasField("grid_cell"):
        cell = proto.grid_cell
        columns = cell.column_span_all or cell.column_span
        return element("grid_cell", children=children, columns=columns, rows=cell.row_span)
    flex = proto.flex_container
    horizontal = flex.direction == flex.Direction.Value("HORIZONTAL")
    return element("container", horizontal=horizontal, border=flex.border, wrap=flex.wrap, children=children)


def grid_fields(node: Any) -> dict[str, Any]:
    names = ("column_count", "wrap", "border", "row_height", "min_column_width", "gap", "vertical_alignment", "dense")
    return {name: getattr(node, name) for name in names}


def draw_chat_message(proto: Any, children: list[Element]) -> Element:
    avatar = proto.avatar
    kind = ("image", "emoji", "icon")[proto.avatar_type] if avatar else ""
    if avatar in ("user", "assistant"):
        kind, avatar = avatar, ""
    return element("chat_message", name=proto.name, avatar_kind=kind, avatar=avatar, children=children)


def draw_chat_input(node: Any) -> Element:
    proto = node.proto
    audio = {"audio": True, "sample_rate": proto.audio_sample_rate} if proto.accept_audio else {}
    return element(
        "chat_input",
        label=proto.placeholder,
        key=node.key,
        disabled=node.disabled,
        text=proto.value if proto.set_value else "",
        max_chars=proto.max_chars,
        accept=list(proto.file_type),
        max_size=proto.max_upload_size_mb,
        files=("", "single", "multiple", "directory")[proto.accept_file],
        submit_mode=("", "disable", "stop")[proto.submit_mode],
        **audio,
    )


def draw_button(node: Any) -> Element:
    proto = node.proto
    return element(
        node.type,
        label=proto.label,
        key=node.key,
        help=proto.help,
        disabled=proto.disabled,
        icon=proto.icon,
        on_right=bool(getattr(proto, "icon_position", 0)),
        button_kind=proto.type,
        shortcut=getattr(proto, "shortcut", ""),
        ignore=getattr(proto, "ignore_rerun", False),
        url=proto.url if node.type == "link_button" else "",
        deferred=bool(getattr(proto, "deferred_file_id", "")),
        options=list(getattr(proto, "options", ())),
    )


def draw_widget(node: Any) -> Element:
    proto = node.proto
    if node.type == "chat_input":
        return draw_chat_input(node)
    common = {
        "label": getattr(node, "label", ""),
        "key": node.key,
        "help": getattr(node, "help", ""),
        "disabled": node.disabled,
        "form": getattr(node, "form_id", ""),
        "visibility": ("visible", "hidden", "collapsed")[
            proto.label_visibility.value if hasattr(proto, "label_visibility") else 0
        ],
        "deferred": getattr(proto, "ignore_rerun", False),
    }
    shown: dict[str, Any] = {} if node.type == "button" else {"value": readable(node.value)}
    for name in ("placeholder", "icon", "required", "max_chars", "options", "captions", "horizontal", "step", "format"):
        if hasattr(proto, name):
            found = getattr(proto, name)
            shown[name] = list(found) if name in ("options", "captions") else found
    if node.type == "button_group":
        shown["options"] = [f"{each.content_icon} {each.content}".strip() for each in proto.options]
    if node.type == "select_slider":
        del shown["step"], shown["format"]
    match node.type:
        case "button":
            shown |= {"button_kind": proto.type, "shortcut": proto.shortcut, "submits": proto.is_form_submitter}
        case "text_input":
            shown |= {"autocomplete": proto.autocomplete, "validate": proto.validate_regex}
            shown["live"] = proto.live_debounce_ms if proto.HasField("live_debounce_ms") else None
        case "number_input":
            shown |= {"minimum": proto.min if proto.has_min else None, "maximum": proto.max if proto.has_max else None}
        case "slider":
            shown |= {"minimum": proto.min, "maximum": proto.max}
        case "file_uploader":
            shown |= {"accept": list(proto.type), "max_size": proto.max_upload_size_mb}
            shown |= {"multiple": proto.multiple_files, "directory": proto.accept_directory}
        case "camera_input":
            shown |= {"resolution": proto.resolution_height}
        case "audio_input":
            shown |= {"sample_rate": proto.sample_rate}
        case "date_input":
            shown |= {"minimum": proto.min, "maximum": proto.max, "range": proto.is_range}
        case "date_time_input":
            shown |= {"minimum": proto.min, "maximum": proto.max}
        case "multiselect":
            shown |= {"max_selections": proto.max_selections, "accept_new": proto.accept_new_options}
        case "button_group":
            shown["multi"] = proto.click_mode == proto.MULTI_SELECT
            shown["style"] = ("segmented_control", "pills")[proto.style == proto.PILLS]
        case "feedback":
            shown["options"] = ("thumbs", "faces", "stars")[proto.type]
        case "pagination":
            shown |= {"pages": proto.num_pages, "visible": proto.max_visible_pages}
        case "selectbox":
            shown |= {"accept_new": proto.accept_new_options}
    return element(node.type, **common, **shown)
