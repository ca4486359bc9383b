"""Widgets as web/src/components draws them, in boxes of the same size.

They look as if they could be used, and can be where web/src/shell/early notes what a person does: it enables those that
are `disabled="early"`, and does the same again on the page's own components.
"""

from __future__ import annotations

import re
from typing import Any

from wasm_runtime.site.prerender.elements import Draw, Drawing, container, harmless, help_mark, icon, tipped
from wasm_runtime.site.prerender.html import EARLY, Html, element, joined, style
from wasm_runtime.site.prerender.markdown import label, plain_label

_FIELD_TYPES = {"password": "password", "email": "email", "url": "url", "phone": "tel", "search": "search"}


def _disabled(payload: Any) -> bool | str:
    """What a control's attribute says: disabled for good, or until what is done with it is noted."""
    return True if payload.get("disabled") else EARLY


def _state(payload: Any) -> str | None:
    return "true" if payload.get("disabled") else None


def _widget(name: str, *content: Html | str | None, **attributes: Any) -> Html:
    return element("div", joined(*content), class_=name, data_testid=name, **attributes)


def _label(payload: Any) -> Html:
    visibility = payload.get("label_visibility")
    required = payload.get("required") and element("span", "(required)", aria_hidden="true", class_="required-note")
    return element(
        "label",
        element("span", container(label(payload["label"]))),
        required or None,
        help_mark(payload.get("help"), payload["label"]),
        class_=f"widget-label {'' if visibility is None else f'label-{visibility}'}",
        data_testid="stWidgetLabel",
        data_disabled=_state(payload),
    )


def _input(payload: Any, value: Any, type: str = "text", **more: Any) -> Html:
    return element(
        "input",
        type=type,
        aria_label=plain_label(payload["label"]),
        placeholder=payload.get("placeholder"),
        value=value,
        disabled=_disabled(payload),
        autocomplete="off",
        **more,
    )


def _field_icon(payload: Any) -> Html | None:
    """The icon that the app has chosen for a field, at its start."""
    return element("span", icon(payload["icon"]), class_="field-icon") if payload.get("icon") else None


def _open_button(payload: Any) -> Html:
    return element("button", type="button", class_="field-button", aria_label="Open", disabled=_disabled(payload))


# --- buttons -----------------------------------------------------------------------------------------------------


def face(payload: Any, in_row: bool) -> Html:
    """Icon, label and shortcut of a button."""
    one_line = in_row if "wrap" not in payload else not payload["wrap"]
    mark = icon(payload.get("icon"))
    text = payload["label"]
    words = container(label(text, links=False), one_line=one_line) if text else Html()
    parts = [words, mark] if payload.get("icon_position") == "right" else [mark, words]
    shortcut = payload.get("shortcut")
    return joined(*parts, None if shortcut is None else element("kbd", shortcut))


def _button(frame: str) -> Draw:
    def draw(payload: Any, drawing: Drawing, in_row: bool) -> Html:
        submits = payload.get("submits")
        name = "stFormSubmitButton" if submits else frame
        kind = f"{payload['kind']}FormSubmit" if submits else payload["kind"]
        button = element(
            "button",
            face(payload, in_row),
            type="button",
            class_=f"button button-{payload['kind']}",
            data_testid=f"stBaseButton-{kind}",
            kind=kind,
            disabled=_disabled(payload),
        )
        return element("div", tipped(payload.get("help"), button), class_=f"{name} button-frame", data_testid=name)

    return draw


def _link_button(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    disabled = payload.get("disabled")
    link = element(
        "a",
        face(payload, in_row),
        class_=f"button button-{payload['kind']}",
        data_testid=f"stBaseLinkButton-{payload['kind']}",
        href=None if disabled else harmless(payload["url"]),
        target="_blank",
        rel="noreferrer",
        aria_disabled="true" if disabled else None,
    )
    return element(
        "div", tipped(payload.get("help"), link), class_="stLinkButton button-frame", data_testid="stLinkButton"
    )


# --- choices -----------------------------------------------------------------------------------------------------


def _checkbox(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    value, visibility = payload["value"], payload.get("label_visibility")
    box = element(
        "input",
        type="checkbox",
        aria_label=plain_label(payload["label"]),
        checked=value,
        disabled=_disabled(payload),
        autocomplete="off",
    )
    toggle = element("div", element("div", class_="toggle-thumb"), class_="toggle-track")
    state = {"data_selected": "true" if value else None, "data_disabled": _state(payload)}
    words = element(
        "div",
        container(label(payload["label"])),
        help_mark(payload.get("help"), payload["label"]),
        data_testid="stWidgetLabel",
        class_="" if visibility is None else f"label-{visibility}",
    )
    mark = toggle if payload.get("toggle") else element("div", class_="checkbox-box")
    content = element("label", element("span", box, class_="visually-hidden"), mark, words, **state)
    return element("div", content, class_="row-widget stCheckbox", data_testid="stCheckbox", **state)


def _radio(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    options, captions = payload["options"] or ["No options to select."], payload.get("captions") or []
    chosen = options.index(payload["value"]) if payload["value"] in options else -1
    orientation = "horizontal" if payload.get("horizontal") else "vertical"
    drawing.radios += 1
    shown = payload if payload["options"] else {**payload, "disabled": True}
    rows = []
    for index, option in enumerate(options):
        button = element(
            "input",
            type="radio",
            name_=f"radio{drawing.radios}",
            disabled=_disabled(shown),
            checked=index == chosen,
            autocomplete="off",
        )
        row = element(
            "label",
            element("span", button, class_="visually-hidden"),
            element("div", element("div", class_="radio-dot"), class_="radio-circle"),
            container(label(option)),
            data_testid="stRadioOption",
            data_selected="true" if index == chosen else None,
            data_disabled=_state(shown),
        )
        caption = captions[index] if index < len(captions) and captions[index] else None
        below = caption and element(
            "div", container(label(caption), test_id="stCaptionContainer"), data_testid="stRadioCaption"
        )
        rows.append(element("div", row, below or None, class_="radio-item"))
    group = element(
        "div",
        *rows,
        role="radiogroup",
        aria_label=plain_label(payload["label"]),
        data_orientation=orientation,
        data_testid="stRadioGroup",
    )
    return _widget("stRadio", _label(payload), group)


def _selectbox(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    options = payload["options"]
    empty = not options and not payload.get("accept_new")
    usual = "Choose or add an option" if payload.get("accept_new") else "Choose an option"
    shown = {**payload, "placeholder": "No options to select" if empty else payload.get("placeholder", usual)}
    field = element(
        "div", _field_icon(payload), _input(shown, payload["value"] or ""), _open_button(payload), class_="field"
    )
    return _widget("stSelectbox", _label(payload), element("div", field, class_="combobox"))


def _multiselect(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    tags = [
        element("span", element("span", text, class_="tag-text"), class_="tag", aria_label=text)
        for text in payload["value"]
    ]
    usual = "Choose or add options" if payload.get("accept_new") else "Choose options"
    shown = {**payload, "placeholder": "" if tags else payload.get("placeholder", usual)}
    inside = element(
        "div",
        element("span", *tags, class_="tag-list") if tags else None,
        _input(shown, ""),
        class_="tags one-line" if payload.get("wrap") is False else "tags",
    )
    field = element("div", inside, _open_button(payload), class_="field field-tags")
    return _widget("stMultiSelect", _label(payload), element("div", field, class_="combobox"))


def _button_group(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    icons = payload.get("icons") or []
    buttons = []
    for index, text in enumerate(payload["options"]):
        mark = icons[index] if index < len(icons) else ""
        rest = text[len(mark) + 1 :] if mark else text
        content = joined(icon(mark), container(label(rest, links=False)) if rest else None)
        chosen = "true" if text in payload["value"] else None
        buttons.append(
            element(
                "button",
                content,
                type="button",
                class_="group-button",
                data_selected=chosen,
                data_disabled=_state(payload),
                disabled=_disabled(payload),
            )
        )
    many = "" if payload.get("multi") else None
    words = _label({**payload, "required": False})  # the buttons show it
    return _widget("stButtonGroup", words, element("div", *buttons, class_=payload["style"], data_multi=many))


# --- text and numbers --------------------------------------------------------------------------------------------


def _text_input(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    kind = _FIELD_TYPES.get(payload["kind"], "text")
    field = _input(payload, payload["value"] or "", kind, maxlength=payload.get("max_chars"))
    eye = element(
        "button", icon(":material/visibility:"), type="button", class_="field-button", disabled=_disabled(payload)
    )
    box = element("div", _field_icon(payload), field, eye if payload["kind"] == "password" else None, class_="field")
    return _widget("stTextInput", _label(payload), box)


def _text_area(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    height = payload.get("height")
    label_height = 0 if payload.get("label_visibility") == "collapsed" else 28
    size = f"{height - label_height}px" if isinstance(height, int) else _full(height)
    area = element(
        "textarea",
        payload["value"] or "",
        rows=3,
        aria_label=plain_label(payload["label"]),
        placeholder=payload.get("placeholder"),
        maxlength=payload.get("max_chars"),
        disabled=_disabled(payload),
        autocomplete="off",
    )
    return _widget(
        "stTextArea", _label(payload), element("div", area, class_="field field-area", style=style(height=size))
    )


def _number_input(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    value = payload["value"]
    shown = "" if value is None else format_number(value, payload["format"])
    steps = [
        element("button", type="button", class_="step-button", aria_label=name, disabled=_disabled(payload))
        for name in _STEPS
    ]
    limits = {"min": payload.get("minimum"), "max": payload.get("maximum"), "step": payload["step"]}
    box = element("div", _field_icon(payload), _input(payload, shown, "number", **limits), *steps, class_="field")
    return _widget("stNumberInput", _label(payload), box)


_STEPS = ("Decrement", "Increment")


def format_number(value: float, pattern: str) -> str:
    """The number in a printf-like pattern. One that only the user's browser can follow leaves it as it is."""
    try:
        return pattern % value if "%" in pattern else f"{value:g}"
    except (TypeError, ValueError):
        return f"{value:g}"


# --- scales ------------------------------------------------------------------------------------------------------


def _slider(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    is_number = payload["kind"] in ("int", "float")
    texts = [format_number(value, payload["format"]) if is_number else "" for value in payload["value"]]
    return _scale(payload, payload["minimum"], payload["maximum"], abs(payload["step"]), texts)


def _select_slider(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    options = payload["options"]
    return _scale(payload, 0, len(options) - 1, 1, [options[int(index)] for index in payload["value"]])


def _scale(payload: Any, minimum: float, maximum: float, step: float, texts: list[str]) -> Html:
    values = payload["value"]
    shares = [(value - minimum) / ((maximum - minimum) or 1) * 100 for value in values]
    low, high = (shares[0], shares[-1]) if len(shares) > 1 else (0, shares[0] if shares else 0)
    limits: Any = {"min": minimum, "max": maximum, "step": step}
    inputs = [
        element(
            "input",
            type="range",
            aria_label=plain_label(payload["label"]),
            value=value,
            disabled=_disabled(payload),
            autocomplete="off",
            **limits,
        )
        for value in values
    ]
    thumbs = [
        element(
            "div",
            element("span", field, class_="visually-hidden"),
            element("div", container(label(text)), data_testid="stSliderThumbValue", class_="slider-value"),
            class_="slider-thumb",
            style=style(position="absolute", left=f"{share:g}%", transform="translate(-50%, -50%)"),
        )
        for share, text, field in zip(shares, texts, inputs, strict=True)
    ]
    fill = element("div", class_="slider-fill", style=style(left=f"{low:g}%", right=f"calc(100% - {high:g}%)"))
    rail = element("div", class_="slider-rail")
    track = element("div", rail, fill, *thumbs, class_="slider-track", style="position:relative")
    return _widget("stSlider", _label(payload), element("div", track, class_="slider", data_disabled=_state(payload)))


# --- dates, colours, files ---------------------------------------------------------------------------------------


def _moment(name: str) -> Draw:
    def draw(payload: Any, drawing: Drawing, in_row: bool) -> Html:
        value = payload["value"] or ""
        values = value if isinstance(value, list) else [value]
        pattern = payload["format"] if payload["type"] == "date_input" else ""
        shown = " \u2013 ".join(_date(each, pattern) for each in values)
        return _widget(name, _label(payload), element("div", _input(payload, shown), class_="field"))

    return draw


def _date(value: str, pattern: str) -> str:
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value)
    if match is None or not pattern:
        return value.replace("T", " ")
    return pattern.replace("YYYY", match[1]).replace("MM", match[2]).replace("DD", match[3])


def _color_picker(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    color = payload["value"] if re.fullmatch(r"#[0-9a-fA-F]{3,8}", payload["value"]) else "#000000"
    block = element("div", data_testid="stColorPickerBlock", style=f"background-color:{color}")
    button = element("button", block, type="button", class_="color-button", disabled=_disabled(payload))
    return _widget("stColorPicker", _label(payload), button)


def _file_uploader(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    words = container(element("p", "Upload directories" if payload.get("directory") else "Upload"))
    button = element(
        "button",
        icon(":material/upload:"),
        words,
        type="button",
        class_="button button-secondary",
        disabled=_disabled(payload),
    )
    return _widget("stFileUploader", _label(payload), element("section", button, class_="dropzone"))


def _labelled(name: str) -> Draw:
    """A widget of which the page loads the rest when there is one: the label stands already."""
    return lambda payload, drawing, in_row: _widget(name, _label(payload))


def _chat_input(payload: Any, drawing: Drawing, in_row: bool) -> Html:
    height = payload.get("height")
    size = f"{height - _AROUND_CHAT}px" if isinstance(height, int) else None
    area = element(
        "textarea",
        payload.get("text", ""),
        rows=1,
        placeholder=payload["label"],
        aria_label=payload["label"],
        disabled=_disabled(payload),
        autocomplete="off",
        style=style(height=size),
    )
    button = element("button", type="button", class_="icon-button", disabled=_disabled(payload))
    attach = element("div", button, class_="chat-attach") if payload.get("files") else None
    send = element(
        "button",
        icon(":material/arrow_upward:"),
        type="button",
        class_="icon-button chat-send",
        aria_label="Send message",
        disabled=_disabled(payload),
    )
    row = element("div", area, attach, button if payload.get("audio") else None, send, class_="chat-row")
    tall = height is not None or None
    return _widget("stChatInput", row, data_tall=tall, data_disabled=_state(payload), style=style(height=_full(height)))


# The padding and the border of the box, which count as part of the height that a script asks for.
_AROUND_CHAT = 26


def _full(height: Any) -> str | None:
    return "100%" if height == "stretch" else None


WIDGETS: dict[str, Draw] = {
    "button": _button("stButton"),
    "download_button": _button("stDownloadButton"),
    "menu_button": _button("stMenuButton"),
    "link_button": _link_button,
    "checkbox": _checkbox,
    "radio": _radio,
    "selectbox": _selectbox,
    "multiselect": _multiselect,
    "button_group": _button_group,
    "text_input": _text_input,
    "text_area": _text_area,
    "number_input": _number_input,
    "slider": _slider,
    "select_slider": _select_slider,
    "date_input": _moment("stDateInput"),
    "time_input": _moment("stTimeInput"),
    "datetime_input": _moment("stDateTimeInput"),
    "color_picker": _color_picker,
    "file_uploader": _file_uploader,
    "camera_input": _labelled("stCameraInput"),
    "audio_input": _labelled("stAudioInput"),
    "feedback": _labelled("stFeedback"),
    "pagination": _labelled("stPagination"),
    "chat_input": _chat_input,
}
