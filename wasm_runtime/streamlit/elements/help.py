"""`st.help`."""

from __future__ import annotations

import inspect
import sys
from types import FrameType
from typing import TYPE_CHECKING, Any

from wasm_runtime.protocol.payloads.text import HelpPayload
from wasm_runtime.script.frames import is_theirs
from wasm_runtime.streamlit.elements.lib.argument_text import argument_text
from wasm_runtime.streamlit.elements.lib.object_info import documentation, kind_of, members, value_of
from wasm_runtime.streamlit.elements.lib.parameters import width_of
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class _Streamlit:
    """Stands for the module that scripts import, which is made after this one."""

    def __repr__(self) -> str:
        return "<module streamlit>"


_STREAMLIT: Any = _Streamlit()


class HelpMixin(Writer):
    """`help`."""

    def help(self, obj: Any = _STREAMLIT, *, width: Any = "stretch") -> DeltaGenerator:
        """What is known of an object: its type, value or signature, documentation and members. Default: Streamlit."""
        if obj is _STREAMLIT:
            obj = sys.modules["streamlit"]
        payload: HelpPayload = {"type": "help_info", "kind": kind_of(obj), "width": width_of(width, content=False)}
        frame = _caller()
        name = "" if frame is None else argument_text(frame)
        if name:
            payload["name"] = name
        if value := value_of(obj, name):
            payload["shown"] = value
        if doc := documentation(obj):
            payload["doc"] = doc
        if found := members(obj):
            payload["members"] = found
        return self._put(payload)


def _caller() -> FrameType | None:
    """The innermost frame of the app's own code, or of a package."""
    frame = inspect.currentframe()
    while frame is not None and not is_theirs(frame.f_code.co_filename):
        frame = frame.f_back
    return frame
