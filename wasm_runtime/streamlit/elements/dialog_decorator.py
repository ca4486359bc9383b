"""`st.dialog`: a function that opens a dialog and runs in it, as a fragment does."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, ParamSpec

from wasm_runtime.errors import (
    StreamlitInvalidLayoutContextError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from wasm_runtime.protocol.payloads.layout import DialogPayload, DialogWidth
from wasm_runtime.protocol.tree import FLOATING, Block
from wasm_runtime.script.context import RunContext, current
from wasm_runtime.session.identity import widget_id
from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.parameters import callback_of, integer_argument, is_word, one_of
from wasm_runtime.streamlit.runtime.fragment import draw

P = ParamSpec("P")
_WIDTHS = ("small", "medium", "large")


def dialog(
    title: str,
    *,
    width: Any = "small",
    position: Any = "center",
    dismissible: bool = True,
    icon: str | None = None,
    on_dismiss: Any = "ignore",
) -> Callable[[Callable[P, Any]], Callable[P, None]]:
    """A decorator: calling the function opens a dialog and runs in it, as a fragment does.

    The dialog closes when the user dismisses it, or with `st.rerun`.


    `width` is "small", "medium", "large" or a number of pixels. `on_dismiss` is "ignore", "rerun" or a callback that
    runs before a rerun.
    """
    if not isinstance(title, str):
        raise _no_title()

    def decorate(function: Callable[P, Any]) -> Callable[P, None]:
        @functools.wraps(function)
        def open_dialog(*args: P.args, **kwargs: P.kwargs) -> None:
            if not title:
                raise _no_title()
            payload: DialogPayload = {
                "type": "dialog",
                "title": title,
                "opening": 0,
                "width": _width(width),
                "position": one_of("position", position, ("left", "center", "right")),
                "dismissible": integer_argument(dismissible),
            }
            if (shown := icon_of(icon)) is not None:
                payload["icon"] = shown
            context = current()
            if context.in_dialog:
                raise StreamlitInvalidLayoutContextError("Dialogs may not be nested inside other dialogs.")
            block = _open(context, payload, on_dismiss)
            with context.within(block):
                draw(lambda: function(*args, **kwargs), f"{function.__module__}.{function.__qualname__}", None, None)

        return open_dialog

    return decorate


def _open(context: RunContext, payload: DialogPayload, on_dismiss: Any) -> Block:
    callback, ignored = callback_of("on_dismiss", on_dismiss)
    identity = [value for name, value in payload.items() if name != "opening"]
    name = widget_id("dialog", None, context.page, identity=identity)
    if ignored:
        context.state.claim("dialog", name, None)
    else:
        fragment = context.fragment_id
        context.state.register(
            Widget(name, "dialog", None, bool, False, callback, fragment=fragment, page=context.page)
        )
        payload["id"] = name
    if context.opened_dialog:
        raise StreamlitInvalidLayoutContextError(
            "Only one dialog is allowed to be opened at the same time. Please make sure to not call a "
            "dialog-decorated function more than once in a script run."
        )
    context.opened_dialog = True
    payload["opening"] = context.tree.run
    return context.open(context.tree.roots[FLOATING], payload)


def _width(width: Any) -> DialogWidth:
    checked: DialogWidth = width
    if is_word(width, _WIDTHS) or (isinstance(width, int) and width > 0):
        return checked
    raise StreamlitValueError("width", [*map(repr, _WIDTHS), "a positive integer"], f"Got {width!r}.")


def _no_title() -> StreamlitMissingRequiredParameterError:
    return StreamlitMissingRequiredParameterError("title", 'For example: `@st.dialog("Example Title")`.')
