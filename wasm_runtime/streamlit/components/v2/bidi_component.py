"""What a component gives the script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wasm_runtime.streamlit.util import AttributeDictionary


class ComponentResult(AttributeDictionary):
    """The state of a component, and what it has triggered for this run; every item is an attribute too."""

    def __init__(self, state_vals: Mapping[str, Any] | None = None, trigger_vals: Mapping[str, Any] | None = None):
        super().__init__({**(trigger_vals or {}), **(state_vals or {})})

    def __reduce__(self) -> tuple[Any, ...]:
        return ComponentResult, (dict(self),)


BidiComponentResult = ComponentResult
ComponentResult.__module__ = "streamlit.components.v2.bidi_component.state"
