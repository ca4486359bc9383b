"""Pictures of NumPy and Pillow as files that a browser shows, pixel by pixel what the script has.

Neither library is imported here: who holds such a picture has imported its library. An array is written as a PNG with
the standard library alone, so it needs no Pillow.
"""

from __future__ import annotations

import io
import struct
import sys
import zlib
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitValueError
from wasm_runtime.session.media import MediaFile

_COLOR_TYPES = {1: 0, 3: 2, 4: 6}  # by the number of channels: https://www.w3.org/TR/png-3/#11IHDR
_PNG_MODES = ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")
_QUALITY = 95  # of JPEG: no loss that an eye would see
_QUICK = 1  # the level of compression: what is written here crosses no network


def is_picture(value: object) -> bool:
    """Whether this is an image of Pillow."""
    pillow = sys.modules.get("PIL.Image")
    return pillow is not None and isinstance(value, pillow.Image)


def file_of_array(pixels: Any, *, clamp: bool, channels: object, output_format: object) -> MediaFile:
    """The file of an array of pixels, two-dimensional or with 1, 3 or 4 channels: floats from 0 to 1, or whole numbers
    from 0 to 255.

    Raises `StreamlitAPIException` for any other shape, and for numbers out of this range unless `clamp` is set.
    """
    if pixels.ndim not in (2, 3):
        raise StreamlitValueError("image", ["a 2D or 3D NumPy array"])
    if pixels.ndim == 3 and pixels.shape[2] not in _COLOR_TYPES:
        raise StreamlitAPIException(f"Channel can only be 1, 3, or 4 got {pixels.shape[2]}. Shape is {pixels.shape}")
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[:, :, 0]
    pixels = _bytes_of(pixels, clamp=clamp)
    if channels == "BGR":
        if pixels.ndim == 2:
            raise StreamlitAPIException(
                'When using `channels="BGR"`, the input image should have exactly 3 color channels'
            )
        pixels = pixels[:, :, [2, 1, 0]]
    pillow = sys.modules.get("PIL.Image")
    if output_format == "JPEG" and pillow is not None:
        return file_of_picture(pillow.fromarray(pixels), output_format)
    return MediaFile(_png(pixels), "image/png")


def file_of_picture(picture: Any, output_format: object) -> MediaFile:
    """The file of an image of Pillow. What was opened as a JPEG or GIF stays one, unless the script says otherwise."""
    kind = picture.format if output_format == "auto" else output_format
    if kind == "GIF":
        return _saved(picture, "GIF", save_all=getattr(picture, "is_animated", False))
    if kind in ("JPEG", "MPO"):
        as_it_was = picture.format == "JPEG" and getattr(picture, "quantization", None)
        if picture.mode not in ("L", "RGB", "CMYK"):
            picture = picture.convert("RGB")
        return _saved(picture, "JPEG", quality="keep" if as_it_was else _QUALITY)
    if picture.mode in ("CMYK", "YCbCr", "HSV", "LAB", "RGBX"):
        picture = picture.convert("RGB")
    elif picture.mode in ("PA", "RGBa", "La"):
        picture = picture.convert("RGBA")
    return _saved(picture, "PNG", compress_level=_QUICK)


def _saved(picture: Any, kind: str, **options: Any) -> MediaFile:
    made = io.BytesIO()
    picture.save(made, kind, **options)
    return MediaFile(made.getvalue(), f"image/{kind.lower()}")


def _bytes_of(pixels: Any, *, clamp: bool) -> Any:
    """The pixels as whole numbers from 0 to 255."""
    kind = pixels.dtype.kind
    if kind == "b":  # a mask: what is true is white
        return pixels.astype("uint8") * 255
    if pixels.dtype == "uint8":
        return pixels
    top, named = (1.0, "[0.0, 1.0]") if kind == "f" else (255, "[0, 255]")
    if clamp:
        pixels = pixels.clip(0, top)
    elif pixels.min() < 0 or pixels.max() > top:
        raise StreamlitAPIException(f"Data is outside {named} and clamp is not set.")
    return (pixels * 255 if kind == "f" else pixels).astype("uint8")


def _png(pixels: Any) -> bytes:
    """An array of bytes with 1, 3 or 4 channels as a PNG."""
    height, width, *depth = pixels.shape
    channels = depth[0] if depth else 1
    rows = sys.modules["numpy"].zeros((height, 1 + width * channels), "uint8")  # each begins with its filter: none
    rows[:, 1:] = pixels.reshape(height, width * channels)
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOR_TYPES[channels], 0, 0, 0)
    data = zlib.compress(rows.data, _QUICK)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
