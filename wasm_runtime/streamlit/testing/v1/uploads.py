"""Widgets that take files: a file is a tuple of name, content as bytes, and MIME type."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.streamlit.testing.given_files import ChosenFile
from wasm_runtime.streamlit.testing.v1.elements import Fields, field
from wasm_runtime.streamlit.testing.v1.errors import AppTestError
from wasm_runtime.streamlit.testing.v1.nodes import ElementTree, InitialValue, Payload
from wasm_runtime.streamlit.testing.v1.registry import shows
from wasm_runtime.streamlit.testing.v1.widgets import Widget

_COMMON: Fields = {"label": field("label"), "help": field("help"), "form_id": field("form")}


class _FileWidget(Widget):
    """A widget whose value is files. What is given shows in `value` after the next run."""

    unset = InitialValue()

    @property
    def value(self) -> Any:
        return self.root.session.value_of(self.id)

    def set_value(self, files: Any) -> Self:
        """Replace the files by these; None removes them."""
        return super().set_value([] if files is None else list(files) if isinstance(files, list) else [files])

    def clear(self) -> Self:
        """Remove all files."""
        return self.set_value(None)

    def wire(self, value: Any) -> WireValue:
        return [self.root.session.give(_checked(file)) for file in value]

    def _shown_value(self) -> dict[str, Any]:
        return {"_files": self._value}


def _checked(file: Any) -> ChosenFile:
    name, content, kind = file
    return str(name), bytes(content), str(kind)


@shows("file_uploader")
class FileUploader(_FileWidget):
    type = "file_uploader"
    fields: ClassVar[Fields] = _COMMON

    @property
    def accept_multiple_files(self) -> bool:
        return "multiple" in self.payload

    @property
    def accept_directory(self) -> bool:
        return "directory" in self.payload

    @property
    def allowed_type(self) -> list[str]:
        return list(self.payload["accept"])

    def upload(self, filename: str, content: bytes, mime_type: str = "application/octet-stream") -> Self:
        """Upload a file; if several are accepted, in addition to those since the last run."""
        given = self._value if self.is_set and self.accept_multiple_files else []
        return self.set_value([*given, (filename, content, mime_type)])

    def wire(self, value: Any) -> WireValue:
        return super().wire(value if self.accept_multiple_files else value[:1])


class _Recorder(_FileWidget):
    """A widget that makes one file itself."""

    verb: ClassVar[str]
    thing: ClassVar[str]
    ending: ClassVar[str]

    def set_value(self, file: Any) -> Self:
        """Replace the recording by this file; None removes it."""
        self._refuse_disabled()
        if file is not None:
            self._check(file)
        return super().set_value(file)

    def _check(self, file: Any) -> None:
        what = f"st.{self.type} {self.verb} one {self.thing}."
        if isinstance(file, list):
            raise AppTestError(f"{what} A list is not accepted.")
        if not (isinstance(file, tuple) and len(file) == 3 and isinstance(file[1], bytes)):
            raise AppTestError(
                f"{what} Pass one (filename, content, mime_type) tuple whose content is bytes, or None to clear. "
                f"Got {type(file).__name__}."
            )
        if not file[0].lower().endswith(self.ending):
            raise AppTestError(f"st.{self.type} only {self.verb} {self.ending} files. Got filename {file[0]!r}.")


@shows("camera_input")
class CameraInput(_Recorder):
    type = "camera_input"
    fields: ClassVar[Fields] = {**_COMMON, "resolution": field("resolution", None)}
    verb, thing, ending = "captures", "photo", ".jpg"

    def upload(self, filename: str, content: bytes, mime_type: str = "image/jpeg") -> Self:
        """Take this photo."""
        return self.set_value((filename, content, mime_type))


@shows("audio_input")
class AudioInput(_Recorder):
    type = "audio_input"
    fields: ClassVar[Fields] = {**_COMMON, "sample_rate": field("sample_rate", None)}
    verb, thing, ending = "records", "recording", ".wav"

    def upload(self, filename: str, content: bytes, mime_type: str = "audio/wav") -> Self:
        """Record this."""
        return self.set_value((filename, content, mime_type))


@shows("chat_input")
class ChatInput(Widget):
    """A chat input: its value is there for one run."""

    type = "chat_input"
    starts_run = True
    fields: ClassVar[Fields] = {"placeholder": field("label")}

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        super().__init__(payload, root)
        self._files: list[ChosenFile] = []

    @property
    def value(self) -> Any:
        """The message that is sent in the next run, or was in the last one."""
        return self._value if self._value is not None else self.root.triggered.get(self.id)

    @property
    def is_set(self) -> bool:
        return self._value is not None or bool(self._files)

    def upload(self, filename: str, content: bytes, mime_type: str = "application/octet-stream") -> Self:
        """Attach a file to the message."""
        self._refuse_disabled()
        if "files" not in self.payload:
            raise AppTestError(
                f"st.chat_input{self._key_note} does not accept files. Pass accept_file=True, 'multiple', or "
                "'directory'."
            )
        file = (filename, content, mime_type)
        self._files = [file] if self.payload["files"] == "single" else [*self._files, file]
        return self

    def clear(self) -> Self:
        """Send nothing."""
        self._files = []
        return self.set_value(None)

    def wire(self, value: Any) -> WireValue:
        files = [self.root.session.give(_checked(file)) for file in self._files]
        return {"text": ("" if value is None else str(value))[: self.payload.get("max_chars")], "files": files}
