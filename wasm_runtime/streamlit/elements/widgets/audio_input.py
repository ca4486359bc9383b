"""`st.audio_input`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.protocol.payloads.files import AudioInputFields
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange
from wasm_runtime.streamlit.elements.widgets.file_uploader import references_of, register_files

if TYPE_CHECKING:
    from wasm_runtime.session.uploaded_file import UploadedFile

_SAMPLE_RATES = (8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000)


class AudioInputMixin(WidgetWriter):
    """`audio_input`."""

    def audio_input(
        self,
        label: str,
        *,
        sample_rate: int | None = 16000,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "stretch",
    ) -> UploadedFile | None:
        """A recording that the user makes, as a WAV file, or None. `sample_rate` is in hertz; None: the device's."""
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
        rate = sample_rate_of("sample_rate", sample_rate)
        recorder = register_files(call, "audio_input", rate)
        fields: AudioInputFields = {"type": "audio_input"}
        if rate is not None:
            fields["sample_rate"] = rate
        recorder.write({"value": references_of(recorder), "default": [], **fields, **recorder.common()})
        recording: UploadedFile | None = recorder.value
        return recording


def sample_rate_of(name: str, rate: Any) -> int | None:
    """A sample rate in hertz that recordings can have, or None."""
    if rate is not None and rate not in frozenset(_SAMPLE_RATES):
        raise StreamlitValueError(name, [*map(str, _SAMPLE_RATES), "None"])
    if isinstance(rate, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return None if rate is None else int(rate)
