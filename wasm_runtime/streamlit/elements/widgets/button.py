"""Buttons, download buttons, links that look like buttons, and links to pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from wasm_runtime.errors import no_button_in_form
from wasm_runtime.protocol.payloads.buttons import (
    ButtonFields,
    ButtonStyle,
    DownloadButtonFields,
    LinkButtonFields,
    PageLinkPayload,
    PressedPayload,
)
from wasm_runtime.session.media import MediaFile
from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import Parse, WidgetPlace, WidgetWriter, label_text
from wasm_runtime.streamlit.elements.lib.parameters import (
    Key,
    WidgetCallback,
    button_width,
    callback_of,
    help_text,
    integer_argument,
    no_callback_in_form,
    one_of,
    string_argument,
)
from wasm_runtime.streamlit.elements.lib.shortcuts import shortcut_of
from wasm_runtime.streamlit.navigation.destination import destination
from wasm_runtime.streamlit.navigation.page import Page

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

T = TypeVar("T")


class ButtonMixin(WidgetWriter):
    """`button`, `download_button`, `link_button`, `page_link`."""

    def button(
        self,
        label: str,
        key: Key | None = None,
        help: str | None = None,
        on_click: WidgetCallback | None = None,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        type: Any = "secondary",
        icon: str | None = None,
        icon_position: Any = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Any = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """A button: True in the run that its press starts, False in every other run."""
        place = self._widget_place(key)
        callback, _ = callback_of("on_click", on_click, modes=False)
        if place.form is not None:
            raise no_button_in_form("button")
        style = button_style(
            label, help, type, icon, icon_position, disabled, use_container_width, width, shortcut, wrap
        )
        fields: ButtonFields = {"type": "button", "id": place.identify("button", identity_of(style))}
        return draw_button(place, "button", {**fields, **style}, bool, callback, args, kwargs)

    def download_button(
        self,
        label: str,
        data: Any,
        file_name: str | None = None,
        mime: str | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_click: Any = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        type: Any = "secondary",
        icon: str | None = None,
        icon_position: Any = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Any = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """A button that saves `data` as a file: text, bytes, a stream, or a function that returns one of them.

        The function is called when the button is pressed, outside of any run. A press also starts a run, in which the
        button returns True, unless `on_click` is "ignore".
        """
        place = self._widget_place(key)
        style = button_style(
            label, help, type, icon, icon_position, disabled, use_container_width, width, shortcut, wrap
        )
        callback, ignore = callback_of("on_click", on_click)
        if place.form is not None:
            raise no_button_in_form("download_button")
        identity = (identity_of(style), file_name, mime)
        fields: DownloadButtonFields = {
            "type": "download_button",
            "id": place.identify("download_button", identity),
        }
        make_file: Callable[[], MediaFile] | None = None
        if callable(data):

            def make_file() -> MediaFile:
                return _file(data(), file_name, mime)

        else:
            file = _file(data, file_name, mime)
            fields["url"] = place.context.address_of(file)
            fields["file"] = file.name
        if ignore:
            fields["ignore"] = True
        return draw_button(
            place, "download_button", {**fields, **style}, bool, callback, args, kwargs, make_file=make_file
        )

    def link_button(
        self,
        label: str,
        url: str,
        *,
        key: Key | None = None,
        on_click: Any = "ignore",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        help: str | None = None,
        type: Any = "secondary",
        icon: str | None = None,
        icon_position: Any = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Any = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool | DeltaGenerator:
        """A link that looks like a button and opens in a new tab.

        Unless `on_click` is "ignore", a press also starts a run, in which it returns True.
        """
        place = self._widget_place(key)
        style = button_style(
            label, help, type, icon, icon_position, disabled, use_container_width, width, shortcut, wrap
        )
        callback, ignore = callback_of("on_click", on_click)
        no_callback_in_form(callback, place.form is not None)
        fields: LinkButtonFields = {"type": "link_button", "url": string_argument(url)}
        if not ignore:
            fields["id"] = place.identify("link_button", (identity_of(style), url))
            return draw_button(place, "link_button", {**fields, **style}, bool, callback, args, kwargs)
        if place.key is not None:
            place.context.state.refuse_assigned(place.key)
            place.context.state.claim("link_button", place.identify("link_button", ()), place.key)
            style["key"] = place.key
        return self._put({**fields, **style})

    def page_link(
        self,
        page: str | Path | Page,
        *,
        label: str | None = None,
        icon: str | None = None,
        icon_position: Any = "left",
        help: str | None = None,
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Any = "content",
        query_params: Any = None,
    ) -> DeltaGenerator:
        """A link to another page of the app, or to another site. Raises `StreamlitPageNotFoundError`.

        Without a `label`, the page's title is used; without an `icon`, the icon of a page that `st.Page` returned.
        """
        icon_is_right = _is_right(icon_position)
        target = destination(page, label, icon, query_params)
        payload: PageLinkPayload = {
            "type": "page_link",
            "label": target["label"],
            "width": button_width(width, use_container_width),
        }
        if "page" in target:
            payload["page"] = target["page"]
        if "external" in target:
            payload["external"] = target["external"]
        if "query" in target:
            payload["query"] = target["query"]
        if "icon" in target:
            payload["icon"] = target["icon"]
        if icon_is_right:
            payload["icon_position"] = "right"
        if help:
            payload["help"] = help_text(help)
        if integer_argument(disabled):
            payload["disabled"] = True
        return self._put(payload)


def button_style(
    label: object,
    help: str | None,
    type: Any,
    icon: str | None,
    icon_position: Any,
    disabled: bool,
    use_container_width: bool | None,
    width: Any,
    shortcut: str | None,
    wrap: bool | None,
) -> ButtonStyle:
    """How a button looks, checked."""
    style: ButtonStyle = {
        "kind": one_of("type", type, ("primary", "secondary", "tertiary")),
        "label": label_text(label),
        "width": button_width(width, use_container_width),
    }
    if help is not None and (text := help_text(help)):
        style["help"] = text
    if (shown := icon_of(icon)) is not None:
        style["icon"] = shown
    if _is_right(icon_position):
        style["icon_position"] = "right"
    if shortcut is not None:
        style["shortcut"] = shortcut_of(shortcut)
    if integer_argument(disabled):
        style["disabled"] = True
    if wrap is not None:
        style["wrap"] = integer_argument(wrap)
    return style


def identity_of(style: ButtonStyle) -> dict[str, Any]:
    """What of a button's style makes it another button."""
    return {name: value for name, value in style.items() if name not in ("disabled", "wrap")}


def draw_button(
    place: WidgetPlace,
    kind: str,
    payload: PressedPayload,
    parse: Parse[T],
    callback: WidgetCallback | None,
    args: Sequence[Any] | None,
    kwargs: Mapping[str, Any] | None,
    *,
    make_file: Callable[[], MediaFile] | None = None,
    format_func: Callable[[Any], Any] | None = None,
) -> T:
    """Register a button and put it in its place; returns whether it was pressed, or what `parse` makes of the press."""
    context = place.context
    widget = Widget(
        payload["id"],
        kind,
        place.key,
        parse,
        False,
        callback,
        () if args is None else args,
        kwargs,
        context.fragment_id,
        context.page,
        trigger=True,
        make_file=make_file,
        format_func=format_func,
        disabled=payload.get("disabled", False),
    )
    pressed, _ = context.state.register(widget)
    if place.key is not None:
        payload["key"] = place.key
    place.put(payload, widget)
    return pressed


def _file(data: Any, file_name: str | None, mime: str | None) -> MediaFile:
    from wasm_runtime.streamlit.elements.lib.download_data import download_file  # only here: most apps offer no files

    return download_file(data, file_name, mime)


def _is_right(icon_position: Any) -> bool:
    return icon_position is not None and one_of("icon_position", icon_position, ("left", "right")) == "right"
