"""Forms: widgets whose values are sent together, when a submit button is pressed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitInvalidLayoutContextError, submit_button_outside_form
from wasm_runtime.protocol.payloads.buttons import ButtonFields
from wasm_runtime.protocol.payloads.layout import FormPayload
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import (
    Key,
    WidgetCallback,
    callback_of,
    height_of,
    integer_argument,
    string_argument,
    width_of,
)
from wasm_runtime.streamlit.elements.widgets.button import button_style, draw_button

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class FormMixin(WidgetWriter):
    """`form`, `form_submit_button`."""

    def form(
        self,
        key: str,
        clear_on_submit: bool = False,
        *,
        enter_to_submit: bool = True,
        border: bool = True,
        width: Any = "stretch",
        height: Any = "content",
    ) -> DeltaGenerator:
        """A form. `clear_on_submit` resets its fields after it is sent; `enter_to_submit` lets Enter submit it."""
        if self._form(current()) is not None:
            raise StreamlitInvalidLayoutContextError("Forms cannot be nested in other forms.")
        name = string_argument(key)
        current().state.claim_form(name)
        payload: FormPayload = {
            "type": "form",
            "form": name,
            "border": integer_argument(border),
            "clear_on_submit": integer_argument(clear_on_submit),
            "enter_to_submit": integer_argument(enter_to_submit),
            "width": width_of(width),
            "height": height_of(height),
        }
        return self._open(payload)

    def form_submit_button(
        self,
        label: str = "Submit",
        help: str | None = None,
        on_click: WidgetCallback | None = None,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        key: Key | None = None,
        type: Any = "secondary",
        icon: str | None = None,
        icon_position: Any = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Any = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """The button that submits the form around it: True in the run that the press starts."""
        place = self._widget_place(key)
        callback, _ = callback_of("on_click", on_click, modes=False)
        if place.form is None:
            raise submit_button_outside_form()
        style = button_style(
            label, help, type, icon, icon_position, disabled, use_container_width, width, shortcut, wrap
        )
        form = place.form["form"]
        if place.key is None:
            place.key = f"FormSubmitter:{form}-{style['label']}"
        fields: ButtonFields = {
            "type": "button",
            "id": place.identify("form_submit_button", (), form),
            "submits": True,
            "form": form,
        }
        return draw_button(place, "form_submit_button", {**fields, **style}, bool, callback, args, kwargs)
