"""Files that a person gives to the script, and the widgets that take them."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.widgets import InputPayload


class FileReference(TypedDict):
    """A file that a person has chosen or recorded. The worker has its content, `size` bytes, under this `id`."""

    id: str
    name: str
    type: str
    size: int


class FileUploaderPayload(InputPayload):
    """`accept`: MIME types, and extensions such as .csv; none for any file. `max_size`: megabytes of 2**20 bytes."""

    type: Literal["file_uploader"]
    value: list[FileReference]
    default: list[FileReference]
    accept: list[str]
    max_size: int
    multiple: NotRequired[Literal[True]]
    directory: NotRequired[Literal[True]]


class CameraInputPayload(InputPayload):
    """`resolution`: the height, in pixels, that is asked of the camera."""

    type: Literal["camera_input"]
    value: list[FileReference]
    default: list[FileReference]
    resolution: NotRequired[int]


class AudioInputPayload(InputPayload):
    """`sample_rate`: in hertz; without one, the recording keeps that of the device."""

    type: Literal["audio_input"]
    value: list[FileReference]
    default: list[FileReference]
    sample_rate: NotRequired[int]
