"""`st.image`: one or several images."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.protocol.payloads.media import ImagePayload, ShownImage
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.images import image_to_url
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array
from wasm_runtime.streamlit.elements.lib.parameters import alternative_text, is_word, string_argument, width_of
from wasm_runtime.streamlit.elements.lib.place import Writer
from wasm_runtime.streamlit.elements.lib.removed import warn_in_app

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class ImageMixin(Writer):
    """`image`."""

    def image(
        self,
        image: Any,
        caption: str | list[str] | None = None,
        width: Any = "content",
        clamp: bool = False,
        channels: Any = "RGB",
        output_format: Any = "auto",
        *,
        use_container_width: bool | None = None,
        link: str | None = None,
        use_column_width: Any = None,
        alt: str | Sequence[str | None] | None = None,
    ) -> DeltaGenerator:
        """An image, or a list of images with a caption each.

        Each is a path, an address, SVG, bytes, a file object, a Pillow image, or a NumPy array: floats from 0 to 1 or
        whole numbers from 0 to 255, which `clamp` keeps within these. Four dimensions are a list of images.
        """
        if use_column_width is not None:
            warn_in_app(
                "`use_column_width` was removed and has no effect. Use `width='stretch'`, `width='content'`, or an "
                "integer pixel value instead."
            )
        size = width_of("stretch" if use_container_width is True else width)
        images = _listed(image)
        captions = _paired("captions", caption, len(images), list)
        alts = _alternatives(alt, len(images))
        if link and len(images) > 1:
            raise StreamlitAPIException(
                "The `link` parameter is only supported when displaying a single image. "
                f"You passed {len(images)} images."
            )
        current().make_room_for_files()
        payload: ImagePayload = {"type": "image", "images": [], "width": "stretch" if size == "stretch" else "auto"}
        if isinstance(size, int):
            payload["pixels"] = size
        for each, said, alternative in zip(images, captions, alts, strict=True):
            url = image_to_url(each, clamp=clamp, channels=channels, output_format=output_format)
            shown: ShownImage = {"url": url}
            if said is not None and (text := str(said)):
                shown["caption"] = text
            if is_word(alternative, ("",)):  # the picture is there for its looks
                shown["alt"] = ""
            elif (spoken := alternative_text(alternative)) is not None:
                shown["alt"] = spoken
            payload["images"].append(shown)
        if link:
            payload["link"] = string_argument(link)
        return self._put(payload)


def _listed(image: Any) -> list[Any]:
    is_list = isinstance(image, (list, tuple, set)) or (is_numpy_array(image) and image.ndim == 4)
    return list(image) if is_list else [image]


def _paired(what: str, texts: Any, count: int, lists: type) -> list[Any]:
    """One text for each image; `lists` is the type that holds several."""
    if texts is None:
        return [None] * count
    is_row = is_numpy_array(texts) and texts.ndim == 1
    several = is_row or (isinstance(texts, lists) and not isinstance(texts, (str, bytes)))
    listed = list(texts) if several else [texts]
    if len(listed) != count:
        raise StreamlitAPIException(f"Cannot pair {len(listed)} {what} with {count} images.")
    return listed


def _alternatives(alt: Any, count: int) -> list[Any]:
    if count != 1 and isinstance(alt, str):
        raise StreamlitAPIException(
            f"A single `alt` string can only be used with a single image. You passed {count} images; provide a "
            f"sequence of {count} alt values (use None to skip an image)."
        )
    return _paired("alt values", alt, count, Sequence)
