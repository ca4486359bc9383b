"""`st.camera_input`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.protocol.payloads.files import CameraInputFields
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange
from wasm_runtime.streamlit.elements.widgets.file_uploader import references_of, register_files

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
        """A photo that the user takes, as a JPEG file, or None. `resolution` is "480p", "720p" or "1080p"."""
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
        )
        if resolution is not None and resolution not in _HEIGHTS:
            raise StreamlitValueError("resolution", [*map(repr, _HEIGHTS), "None"])
        camera = register_files(call, "camera_input", resolution)
        fields: CameraInputFields = {"type": "camera_input"}
        if resolution is not None:
            fields["resolution"] = _HEIGHTS[resolution]
        camera.write({"value": references_of(camera), "default": [], **fields, **camera.common()})
        photo: UploadedFile | None = camera.value
        return photo
