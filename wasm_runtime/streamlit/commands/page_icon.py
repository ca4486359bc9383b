"""The icon of the page, in the browser's tab."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from wasm_runtime.errors import StreamlitInvalidParameterTypeError, StreamlitValueError
from wasm_runtime.streamlit.elements.lib.icons import icon_of, is_emoji
from wasm_runtime.streamlit.elements.lib.images import image_to_url
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array

_RANDOM = "😀 😎 🤖 👻 🐶 🐱 🦊 🐻 🐼 🐨 🦁 🐸 🐵 🐧 🦉 🐢 🐙 🦋 🐳 🦈 🌵 🌻 🍀 🍄 🌈 🔥 🍎 🍕 🍩 ⚽ 🚀 ⛵ 🎈"


def page_icon_of(icon: Any) -> str:
    """An emoji, a shortcode, `:material/name:`, or an address. A text that is no image is left to the page."""
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
    try:
        return image_to_url(icon)
    except Exception:
        return icon


def _picture(image: Any) -> str:
    try:
        return image_to_url(image)
    except StreamlitValueError:  # an array of another shape
        raise
    except Exception as error:
        if is_numpy_array(image):
            raise
        expected = ["str", "Path", "image", "bytes of an image", "None"]
        raise StreamlitInvalidParameterTypeError("page_icon", expected, image) from error
