"""The icon of the page, in the browser's tab."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.avatar import picture_of
from wasm_runtime.streamlit.elements.lib.icons import icon_of, is_emoji
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array

_RANDOM = "😀 😎 🤖 👻 🐶 🐱 🦊 🐻 🐼 🐨 🦁 🐸 🐵 🐧 🦉 🐢 🐙 🦋 🐳 🦈 🌵 🌻 🍀 🍄 🌈 🔥 🍎 🍕 🍩 ⚽ 🚀 ⛵ 🎈"
_SIGNATURES = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"RIFF", "webp"),
    (b"BM", "bmp"),
    (b"\x00\x00\x01\x00", "x-icon"),
)


def page_icon_of(icon: Any) -> str:
    """An emoji, a shortcode, `:material/name:`, or an address; what a file or an image holds, in the address itself."""
    if isinstance(icon, Path):
        icon = str(icon)
    if not isinstance(icon, str):
        return _picture(icon)
    if icon == "random":
        import random

        return random.choice(_RANDOM.split())  # noqa: S311 - no secret
    if icon.startswith(":material"):
        return icon_of(icon) or ""
    if is_emoji(icon):
        return icon
    if icon.lstrip().startswith("<svg"):
        return _data_address("svg+xml", icon.encode())
    file = _app_file(icon)
    if file is None:
        return icon
    content = file.read_bytes()
    return _data_address(_kind_of(content) or ("svg+xml" if file.suffix == ".svg" else "png"), content)


def _app_file(name: str) -> Path | None:
    """The file that a script means, if there is one."""
    if "\0" in name or "://" in name or name.startswith("data:"):
        return None
    try:
        file = current().services.entry.parent / name
        return file if file.is_file() else None
    except OSError:  # a name that no file can have
        return None


def _picture(image: Any) -> str:
    if is_numpy_array(image):
        image = picture_of(image)
    if hasattr(image, "save") and hasattr(image, "mode"):  # of Pillow
        stream = BytesIO()
        image.save(stream, "PNG")
        return _data_address("png", stream.getvalue())
    content = image.getvalue() if isinstance(image, BytesIO) else image
    if isinstance(content, (bytes, bytearray)) and (kind := _kind_of(content)):
        return _data_address(kind, bytes(content))
    raise StreamlitInvalidParameterTypeError("page_icon", ["str", "Path", "image", "bytes of an image", "None"], image)


def _kind_of(content: bytes | bytearray) -> str | None:
    return next((kind for start, kind in _SIGNATURES if content.startswith(start)), None)


def _data_address(kind: str, content: bytes) -> str:
    return f"data:image/{kind};base64,{b64encode(content).decode()}"
