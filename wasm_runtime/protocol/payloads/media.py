"""Images, sounds, videos, and documents in frames. An address is a file's (`MediaMessage`) or one of the web."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height, Width


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


class Played(TypedDict):
    """What plays: seconds where it begins and ends. `autoplay` is the identity of what plays by itself, once."""

    width: Width
    url: NotRequired[str]
    start: NotRequired[int]
    end: NotRequired[int]
    loop: NotRequired[Literal[True]]
    autoplay: NotRequired[str]
    alt: NotRequired[str]


class AudioPayload(Played):
    type: Literal["audio"]


class Subtitles(TypedDict):
    label: str
    url: str


class VideoPayload(Played):
    """`youtube` is the id of a video there, which its player shows in a frame."""

    type: Literal["video"]
    youtube: NotRequired[str]
    subtitles: NotRequired[list[Subtitles]]
    muted: NotRequired[Literal[True]]


class IFramePayload(TypedDict):
    """A page in a frame: at an address, or HTML. Without `fixed` it scrolls; `alt` is the frame's name."""

    type: Literal["iframe"]
    width: Width
    height: Height
    url: NotRequired[str]
    html: NotRequired[str]
    fixed: NotRequired[Literal[True]]
    tab_index: NotRequired[int]
    alt: NotRequired[str]


class PdfPayload(TypedDict):
    """A document, which the page draws; "stretch" is as high as its pages or its place."""

    type: Literal["pdf"]
    width: Literal["stretch"]
    height: Literal["stretch"] | int
    url: str
    key: NotRequired[str]
    alt: NotRequired[str]


MediaElement = ImagePayload | AudioPayload | VideoPayload | IFramePayload | PdfPayload
