"""`streamlit.components.v2`: parts of the page that the script, or a package, brings along.

A component is declared once, with its HTML, CSS and JavaScript, and then drawn as often as the script likes. What is
declared last under a name counts, also for those drawn by what was declared before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError
from wasm_runtime.streamlit.components.v2.bidi_component import ComponentResult
from wasm_runtime.streamlit.components.v2.definition import declare
from wasm_runtime.streamlit.components.v2.mounting import mount


def component(
    name: str,
    *,
    html: str | None = None,
    css: str | None = None,
    js: str | None = None,
    isolate_styles: bool = True,
) -> Callable[..., ComponentResult]:
    """Declare a component; what is returned draws it.

    `css` and `js` are code, or paths in the folder of files that the component's package declares. With
    `isolate_styles` the component is in a shadow root: its styles and the page's do not meet.
    """
    for parameter, value in (("css", css), ("js", js)):
        if value is not None and not isinstance(value, str):
            raise StreamlitInvalidParameterTypeError(parameter, ["str", "None"], value, "Pass a string path or glob.")
    declare(name, html, css, js)

    def renderer(
        *,
        key: str | int | None = None,
        data: Any = None,
        default: dict[str, Any] | None = None,
        width: Any = "stretch",
        height: Any = "content",
        **on_callbacks: Callable[[], None] | None,
    ) -> ComponentResult:
        """Draw the component: a dict of its state and of its triggers, whose items are attributes too."""
        on_callbacks.pop("isolate_styles", None)  # older components give it here, where it has no effect
        return mount(
            name,
            isolate_styles=isolate_styles,
            key=key,
            data=data,
            default=default,
            width=width,
            height=height,
            on_callbacks=on_callbacks,
        )

    return renderer
