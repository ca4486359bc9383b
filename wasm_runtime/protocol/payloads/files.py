"""Files that a person gives to the script, and the widgets that take them.

The `Fields` of a widget are those that its call knows before the widget has a value.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.widgets import InputPayload


class FileReference(TypedDict):
    """A file that a person has chosen or recorded. The worker has its content, `size` bytes, under this `id`."""

    id: str
    name: str
    type: str
    size: int


class FileUploaderFields(TypedDict):
    type: Literal["file_uploader"]
    accept: list[str]
    max_size: int
    multiple: NotRequired[Literal[True]]
    directory: NotRequired[Literal[True]]


class FileUploaderPayload(InputPayload, FileUploaderFields):
    """`accept`: MIME types, and extensions such as .csv; none for any file. `max_size`: megabytes of 2**20 bytes."""

    value: list[FileReference]
    default: list[FileReference]


class CameraInputFields(TypedDict):
    type: Literal["camera_input"]
    resolution: NotRequired[int]


class CameraInputPayload(InputPayload, CameraInputFields):
    """`resolution`: the height, in pixels, that is asked of the camera."""

    value: list[FileReference]
    default: list[FileReference]


class AudioInputFields(TypedDict):
    type: Literal["audio_input"]
    sample_rate: NotRequired[int]


class AudioInputPayload(InputPayload, AudioInputFields):
    """`sample_rate`: in hertz; without one, the recording keeps that of the device."""

    value: list[FileReference]
    default: list[FileReference]


FileWidget = FileUploaderPayload | CameraInputPayload | AudioInputPayload
