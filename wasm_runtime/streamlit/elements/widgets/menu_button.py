"""A button that opens a menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitMissingRequiredParameterError,
    no_button_in_form,
)
from wasm_runtime.protocol.payloads.buttons import MenuButtonPayload
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.options import Options
from wasm_runtime.streamlit.elements.lib.parameters import Key, callback_of, is_word
from wasm_runtime.streamlit.elements.widgets.button import button_style, draw_button, identity_of

T = TypeVar("T")


class MenuButtonMixin(WidgetWriter):
    """`menu_button`."""

    def menu_button(
        self,
        label: str,
        options: Iterable[T],
        *,
        key: Key | None = None,
        help: str | None = None,
        on_click: Any = None,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        type: Any = "secondary",
        icon: str | None = None,
        disabled: bool = False,
        width: Any = "content",
        format_func: Callable[[Any], str] = str,
        wrap: bool | None = None,
    ) -> Any:
        """A button with a menu: the chosen option in the run that the choice starts, else None."""
        place = self._widget_place(key)
        if is_word(on_click, ("rerun", "ignore")):
            raise StreamlitAPIException(
                f'`on_click="{on_click}"` is not supported on this widget. Pass a callback, or omit `on_click`.'
            )
        callback, _ = callback_of("on_click", on_click, modes=False)
        style = button_style(label, help, type, icon, "left", disabled, None, width, None, wrap)
        if place.form is not None:
            raise no_button_in_form("menu_button")
        choices = Options(options, format_func)
        if not choices.objects:
            raise StreamlitMissingRequiredParameterError("options", "Provide at least one option.")
        if len(set(choices.texts)) < len(choices.texts):
            raise StreamlitAPIException(
                "The `format_func` produced duplicate labels for the menu button options. Each formatted option label "
                "must be unique."
            )
        payload: MenuButtonPayload = {
            "type": "menu_button",
            "id": place.identify("menu_button", (identity_of(style), choices.texts)),
            "options": choices.texts,
            **style,
        }

        def parse(chosen: str | None) -> Any:
            return choices.first_for(chosen) if chosen in choices.texts else None

        return draw_button(place, "menu_button", payload, parse, callback, args, kwargs, format_func=choices.format)
