"""The address of an image that a script gives as an avatar: its own, or one that carries the content."""

from __future__ import annotations

import io
from base64 import b64encode
from pathlib import Path
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitValueError
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array

_SIGNATURES = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
    b"BM": "image/bmp",
    b"<svg": "image/svg+xml",
    b"<?xml": "image/svg+xml",
}


def image_address(image: Any) -> str:
    """The address of `image`: an address, a path, bytes, a file object, a PIL image or an array of pixels.

    Raises `StreamlitAPIException` on anything else, and where the content is not an image.
    """
    if isinstance(image, str) and image.startswith(("http://", "https://", "data:image/")):
        return image
    try:
        content = _content(image)
    except Exception as error:
        raise _not_an_image() from error
    for signature, kind in _SIGNATURES.items():
        if content.startswith(signature):
            return f"data:{kind};base64,{b64encode(content).decode()}"
    raise _not_an_image()


def _content(image: Any) -> bytes:
    if isinstance(image, str) and image.lstrip().startswith(("<svg", "<?xml")):
        return image.strip().encode()
    if isinstance(image, (str, Path)):
        return Path(image).read_bytes()
    if isinstance(image, (bytes, bytearray)):
        return bytes(image)
    if isinstance(image, io.BytesIO):
        return image.getvalue()
    if is_numpy_array(image):
        image = picture_of(image)
    made = io.BytesIO()
    image.save(made, "PNG")
    return made.getvalue()


def picture_of(pixels: Any) -> Any:
    """The image of an array of pixels: floats from 0 to 1, or whole numbers from 0 to 255."""
    if pixels.ndim not in (2, 3):
        raise StreamlitValueError("image", ["a 2D or 3D NumPy array"])
    from PIL import Image

    return Image.fromarray((pixels * 255 if pixels.dtype.kind == "f" else pixels).astype("uint8"))


def _not_an_image() -> StreamlitAPIException:
    return StreamlitAPIException("Failed to load the provided avatar value as an image.")
