"""`st.skeleton`: a gray area in the place of what is still being made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wasm_runtime.protocol.payloads.status import SkeletonPayload
from wasm_runtime.streamlit.elements.lib.parameters import height_of, width_of
from wasm_runtime.streamlit.elements.lib.place import Writer
from wasm_runtime.streamlit.elements.lib.skeleton_placeholder import SkeletonPlaceholder

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class SkeletonMixin(Writer):
    """`skeleton`."""

    def _skeleton(self, *, height: object = None) -> DeltaGenerator:
        """The call before `st.skeleton`, which packages still use: as high as a field, whatever `height` is."""
        return self._put({"type": "skeleton", "width": "stretch"})

    def skeleton(self, height: Any = None, *, width: Any = "stretch") -> SkeletonPlaceholder:
        """A gray area until something is written in its place; as a `with` block, while the block runs."""
        payload: SkeletonPayload = {"type": "skeleton", "width": width_of(width, content=False)}
        if height is not None:
            payload["height"] = height_of(height, content=False)
        return SkeletonPlaceholder(self._put(payload), payload)
