"""`st.set_page_config`."""

from __future__ import annotations

import textwrap
from typing import Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError, StreamlitInvalidURLError, StreamlitValueError
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.commands.page_icon import page_icon_of
from wasm_runtime.streamlit.elements.lib.parameters import is_word, one_of, string_argument
from wasm_runtime.streamlit.elements.lib.web_address import is_web_address

_NARROWEST, _WIDEST = 200, 600  # CSS pixels of a sidebar
_SIDEBAR_STATES = ("auto", "expanded", "collapsed", "locked")
_MENU_ITEMS = {"get help": "get_help", "report a bug": "report_a_bug", "about": "about"}


def set_page_config(
    page_title: str | None = None,
    page_icon: Any = None,
    layout: Any = None,
    initial_sidebar_state: Any = None,
    menu_items: Any = None,
) -> None:
    """Set the page's title, icon, layout, sidebar and menu; None leaves a setting unchanged.

    `page_icon`: an emoji or its shortcode, `:material/name:`, "random", an image, or the path or URL of one.
    `initial_sidebar_state`: "auto", "expanded", "collapsed", "locked" or a width in CSS pixels. `menu_items`: addresses
    for "Get help" and "Report a bug", markdown for "About"; None removes the item.
    """
    config = current().services.page_config
    parts: dict[str, Any] = {}
    if page_title is not None and (title := string_argument(page_title)):
        parts["title"] = title
    if page_icon is not None and not is_word(page_icon, ("",)):
        parts["icon"] = page_icon_of(page_icon)
    if layout is not None:
        parts["layout"] = one_of("layout", layout, ("centered", "wide"))
    if initial_sidebar_state is not None:
        parts |= _sidebar(initial_sidebar_state)
    config.change(_menu(menu_items), **parts)


def _sidebar(state: Any) -> dict[str, Any]:
    if isinstance(state, int) and not isinstance(state, bool) and state > 0:
        return {"sidebar": "auto", "sidebar_width": min(max(state, _NARROWEST), _WIDEST)}
    if not is_word(state, _SIDEBAR_STATES):
        choices = [*map(repr, _SIDEBAR_STATES), "a positive integer (width in pixels)"]
        raise StreamlitValueError("initial_sidebar_state", choices, f"Got {state!r}.")
    return {"sidebar": state, "sidebar_width": None}


def _menu(items: Any) -> dict[str, str | None]:
    if items is None:
        return {}
    if not callable(getattr(items, "items", None)):  # a column of pandas is as good as a mapping
        raise StreamlitInvalidParameterTypeError("menu_items", ["dict", "None"], items)
    menu: dict[str, str | None] = {}
    for key, value in items.items():
        key = str(key).lower().strip()
        name = _MENU_ITEMS.get(key)
        if name is None:
            raise StreamlitValueError(
                "menu_items", ["'Get help'", "'Report a bug'", "'About'"], f"`{key}` is not a supported menu item key."
            )
        if name == "about":
            if value is not None and not isinstance(value, str):
                raise TypeError(f"expected string or bytes-like object, got '{type(value).__name__}'")
            text = value and textwrap.dedent(value).strip()
            if text != "":
                menu[name] = text
        elif value is not None and not is_web_address(value):
            raise StreamlitInvalidURLError(str(value))
        else:
            menu[name] = value
    return menu
