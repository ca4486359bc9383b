"""What may be uploaded: the `type` of uploaders, checked and in one spelling."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from wasm_runtime.errors import StreamlitAPIException, StreamlitValueError
from wasm_runtime.script.context import RunContext

_KINDS = ("image", "audio", "video", "text")
_SAME = (
    (".jpg", ".jpeg"),
    (".mpg", ".mpeg"),
    (".mp4", ".mpeg4"),
    (".tif", ".tiff"),
    (".htm", ".html"),
)


def accepted_types(given: str | Sequence[str] | None) -> list[str]:
    """MIME types first, then extensions with their dot, each with its other spelling; empty for any file."""
    if not given:
        return []
    names = [text for name in ([given] if isinstance(given, str) else given) if (text := name.strip().lower())]
    names = [f"{name}/*" if name in _KINDS else name for name in names]
    kinds = [name for name in names if "/" in name]
    extensions = [name if name.startswith(".") else f".{name}" for name in names if "/" not in name]
    for pair in _SAME:
        found = [name for name in pair if name in extensions]
        if len(found) == 1:
            extensions += [name for name in pair if name not in found]
    return kinds + extensions


def check_file_name(name: str, accepted: Sequence[str]) -> None:
    """Raise `StreamlitAPIException` for a name that has none of the extensions, where only extensions are accepted."""
    if accepted and not any("/" in each for each in accepted) and not name.lower().endswith(tuple(accepted)):
        raise StreamlitAPIException(f"Invalid file extension: `{PurePath(name).suffix}`. Allowed: {list(accepted)}")


def max_upload_size_of(size: object, context: RunContext) -> int:
    """The largest size of a file in megabytes: as given, else the app's."""
    if size is None:
        return int(context.config["server.maxUploadSize"])
    if not isinstance(size, int) or isinstance(size, bool) or size <= 0:
        raise StreamlitValueError(
            "max_upload_size",
            ["a positive integer. Set it to None to fall back to the `server.maxUploadSize` configuration option"],
        )
    return size
