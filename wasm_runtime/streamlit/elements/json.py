"""Data elements: JSON."""

from __future__ import annotations

from enum import EnumMeta
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError
from wasm_runtime.protocol.payloads.data import JsonPayload
from wasm_runtime.streamlit.elements.lib.json_text import json_text
from wasm_runtime.streamlit.elements.lib.parameters import width_of
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class JsonMixin(Writer):
    """`json`."""

    def json(self, body: object, *, expanded: bool | int = True, width: Any = "stretch") -> DeltaGenerator:
        """Show an object or JSON text as a tree. `expanded` is True, False or a number of levels."""
        if not isinstance(expanded, int):
            raise StreamlitInvalidParameterTypeError("expanded", ["bool", "int"], expanded)
        if isinstance(body, str):
            text = body
        else:
            text, left_out = json_text(list(body) if isinstance(body, (range, EnumMeta)) else body)
            if left_out:
                self._put(
                    {
                        "type": "alert",
                        "kind": "warning",
                        "body": "Warning: this data structure was not fully serializable as JSON due to one or more "
                        f"unexpected keys.  (Error was: {left_out})",
                        "width": "stretch",
                    }
                )
        payload: JsonPayload = {
            "type": "json",
            "body": text,
            "expanded": bool(expanded),
            "width": width_of(width, content=False),
        }
        if expanded and not isinstance(expanded, bool):
            payload["depth"] = expanded
        return self._put(payload)
