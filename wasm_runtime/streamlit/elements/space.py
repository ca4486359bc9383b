"""Space between elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.streamlit.elements.lib.parameters import is_word
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_SIZES = ("stretch", "xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge")


class SpaceMixin(Writer):
    """`space`."""

    def space(self, size: Any = "small") -> DeltaGenerator:
        """Empty space: one of seven sizes, a number of pixels, or the rest of its row ("stretch")."""
        if not is_word(size, _SIZES) and not (isinstance(size, int) and size > 0):
            raise StreamlitValueError("size", [*map(repr, _SIZES), "a positive integer"], f"Got {size!r}.")
        return self._put({"type": "space", "size": size})
