"""Images, sounds, videos, and documents in frames. An address is a file's (`MediaMessage`) or one of the web."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class ShownImage(TypedDict):
    """`alt` is "" for an image that only decorates."""

    url: str
    caption: NotRequired[str]
    alt: NotRequired[str]


class ImagePayload(TypedDict):
    """`pixels` is the width of each image, if the script says it; `link` the address that the only one leads to."""

    type: Literal["image"]
    images: list[ShownImage]
    width: Literal["stretch", "auto"]
    pixels: NotRequired[int]
    link: NotRequired[str]


MediaElement = ImagePayload
