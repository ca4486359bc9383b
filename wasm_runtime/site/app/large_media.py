"""Large media of an app: files of the site beside the app's archive, so that nobody has to wait for them.

The page gets them from the site, as much of them as it shows; the script, should it read them, when it does.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path

from wasm_runtime.session.media import MediaFile, address
from wasm_runtime.session.site_files import LARGE, ListedFile
from wasm_runtime.streamlit.elements.lib.images import image_type

_IMAGES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp"})
_TYPES = {
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".webm": "video/webm",
    ".ogv": "video/ogg",
    ".mov": "video/quicktime",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".aac": "audio/aac",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".pdf": "application/pdf",
}
_HEAD = 512  # bytes


def large_media(folder: Path, files: Iterable[Path]) -> dict[Path, ListedFile]:
    """Those among the files of an app, each with its address in the site."""
    found: dict[Path, ListedFile] = {}
    for file in files:
        kind = file.suffix.lower()
        if kind in _IMAGES or kind in _TYPES:
            state = (folder / file).stat()
            listed = _listed(folder / file, state.st_mtime_ns, state.st_size) if state.st_size > LARGE else None
            if listed is not None:
                found[file] = listed
    return found


@functools.lru_cache(maxsize=256)
def _listed(file: Path, changed: int, size: int) -> ListedFile | None:
    content = file.read_bytes()
    mime = _TYPES.get(file.suffix.lower()) or image_type(content[:_HEAD])
    if mime is None:
        return None  # an image in name only
    return {"url": address(MediaFile(content, mime)), "mime": mime, "size": len(content)}
