"""What a script gives as an image, as an address that the page can show.

An address of the web is its own. All other images become files of the page (session/media.py), as they are wherever a
browser can show them.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import Any

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.script.context import current
from wasm_runtime.session.media import MediaFile
from wasm_runtime.session.site_files import site_file
from wasm_runtime.session.uploaded_file import UploadedFile
from wasm_runtime.streamlit.elements.lib.media_sources import is_address, read_file
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array
from wasm_runtime.streamlit.elements.lib.pixels import file_of_array, file_of_picture, is_picture

SVG = "image/svg+xml"
# How the files begin that browsers show.
_SIGNATURES = (
    (re.compile(rb"\x89PNG"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"....ftypavi[fs]", re.DOTALL), "image/avif"),
    (re.compile(rb"BM"), "image/bmp"),
    (re.compile(rb"\x00\x00\x01\x00"), "image/x-icon"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!--|!doctype svg)", re.IGNORECASE), SVG),
)
_HEAD = 512  # bytes: as many as it takes to know a type
_FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png"}
_SVG_TAG = re.compile(r"<svg\b[^>]*", re.IGNORECASE)


def image_to_url(image: Any, *, clamp: bool = False, channels: object = "RGB", output_format: object = "auto") -> str:
    """The address of an image: an address, a path, SVG, bytes, a file object, a Pillow image or an array of pixels.

    Raises `MediaFileStorageError` if there is no such file, `StreamlitAPIException` if it is nothing to look at.
    """
    if isinstance(image, str):
        if is_address(image):
            return image
        if _is_svg(image):
            return current().address_of(_svg_file(image))
    if is_numpy_array(image):
        file = file_of_array(image, clamp=clamp, channels=channels, output_format=output_format)
    elif is_picture(image):
        file = file_of_picture(image, output_format)
    else:
        file = _file(image, output_format)
    return current().address_of(file)


def _file(image: Any, output_format: object) -> MediaFile:
    if isinstance(image, (str, Path)):
        listed = site_file(image, current().services.entry.parent)
        if listed is not None and listed.mime.startswith("image/") and not _is_to_change(listed.mime, output_format):
            return listed
    if isinstance(image, UploadedFile) and (stored := image.stored) is not None:
        mime = image_type(stored.read(0, _HEAD))
        if mime is not None and not _is_to_change(mime, output_format):
            return MediaFile(stored, mime)
    content = _content(image)
    mime = image_type(content)
    if mime == SVG:
        return _svg_file(content.decode("utf-8-sig", "replace"))
    if mime is not None and not _is_to_change(mime, output_format):
        return MediaFile(content, mime)
    pillow = sys.modules.get("PIL.Image")
    if pillow is not None:
        return file_of_picture(pillow.open(io.BytesIO(content)), output_format)
    if mime is None:
        raise StreamlitAPIException(
            "This is no image that a browser can show: PNG, JPEG, GIF, WebP, AVIF, BMP, ICO or SVG. To show an image "
            "in another format, `import PIL.Image` before."
        )
    return MediaFile(content, mime)


def _content(image: Any) -> bytes:
    if isinstance(image, (str, Path)):
        return read_file(image)
    if isinstance(image, (bytes, bytearray, memoryview)):
        return bytes(image)
    if isinstance(image, io.BytesIO):
        return image.getvalue()
    if isinstance(image, (io.RawIOBase, io.BufferedIOBase)):
        image.seek(0)
        return image.read() or b""
    raise StreamlitAPIException(
        "An image is a path, an address, SVG, bytes, a file object, a NumPy array or a Pillow image, or a list of "
        f"these. This is {type(image).__name__!r}."
    )


def image_type(content: bytes) -> str | None:
    """The type of an image that browsers show."""
    return next((mime for signature, mime in _SIGNATURES if signature.match(content)), None)


def _is_to_change(mime: str, output_format: object) -> bool:
    """Whether the script wants another format, and Pillow is there to write it."""
    wanted = _FORMATS.get(str(output_format))
    return wanted not in (None, mime) and mime not in ("image/gif", SVG) and "PIL.Image" in sys.modules


def _is_svg(text: str) -> bool:
    return image_type(text[:_HEAD].encode("utf-8", "replace")) == SVG and _SVG_TAG.search(text) is not None


def _svg_file(text: str) -> MediaFile:
    """A file of SVG, which browsers show only if it names its namespace."""
    tag = _SVG_TAG.search(text)
    if tag is not None and "xmlns" not in tag[0]:
        text = f'{text[: tag.start() + 4]} xmlns="http://www.w3.org/2000/svg"{text[tag.start() + 4 :]}'
    return MediaFile(text.strip().encode("utf-8", "replace"), SVG)
