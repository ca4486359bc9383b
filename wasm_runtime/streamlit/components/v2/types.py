"""The types that scripts and packages name in their annotations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from wasm_runtime.streamlit.components.v2.bidi_component import ComponentResult

BidiComponentKey = str | int | None
BidiComponentData = Any | None
BidiComponentDefaults = dict[str, Any] | None
ComponentIsolateStyles = bool


class ComponentRenderer(Protocol):
    """What draws a component."""

    def __call__(
        self,
        *,
        key: BidiComponentKey = None,
        data: BidiComponentData = None,
        default: BidiComponentDefaults = None,
        width: Any = "stretch",
        height: Any = "content",
        **on_callbacks: Callable[[], None] | None,
    ) -> ComponentResult: ...


ComponentRenderer.__module__ = "streamlit.components.v2.types"
