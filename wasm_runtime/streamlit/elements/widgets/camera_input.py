"""`st.camera_input`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange
from wasm_runtime.streamlit.elements.widgets.file_uploader import FileInput

if TYPE_CHECKING:
    from wasm_runtime.session.uploaded_file import UploadedFile

_HEIGHTS = {"480p": 480, "720p": 720, "1080p": 1080}


class CameraInputMixin(WidgetWriter):
    """`camera_input`."""

    def camera_input(
        self,
        label: str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: Any = "visible",
        resolution: Any = None,
        width: Any = "stretch",
    ) -> UploadedFile | None:
        """A photo that a person takes, as a JPEG file; None before. `resolution` is "480p", "720p" or "1080p"."""
        call = FileInput(self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, None, None)
        if resolution is not None and resolution not in _HEIGHTS:
            raise StreamlitValueError("resolution", [*map(repr, _HEIGHTS), "None"])
        call.identify("camera_input", resolution)
        value: UploadedFile | None = call.files("camera_input")
        payload: dict[str, Any] = {"type": "camera_input"}
        if resolution is not None:
            payload["resolution"] = _HEIGHTS[resolution]
        call.write_files(payload, value)
        return value
