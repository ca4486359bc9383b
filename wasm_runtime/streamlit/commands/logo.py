"""`st.logo`."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidURLError, StreamlitValueError
from wasm_runtime.protocol.frame_messages import LogoImage, LogoMessage
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.lib.icons import icon_of, is_emoji
from wasm_runtime.streamlit.elements.lib.images import image_to_url
from wasm_runtime.streamlit.elements.lib.web_address import is_web_address

_SIZES = ("small", "medium", "large")


def logo(image: Any, *, size: Any = "medium", link: str | None = None, icon_image: Any = None) -> None:
    """Show a logo at the top of the sidebar, and in the app's header where the sidebar is closed or missing.

    `image`: as for `st.image`, an emoji or `:material/name:`. `icon_image` replaces it where the sidebar is closed.
    `link` is an address that the logo leads to. `size` is "small", "medium" or "large".
    """
    message: LogoMessage = {"kind": "logo", "image": _image("image", image)}
    if link:
        if not is_web_address(link, ("http", "https")):
            raise StreamlitInvalidURLError(str(link), mail=False)
        message["link"] = link
    if icon_image:
        message["icon_image"] = _image("icon_image", icon_image)
    word: Any = size.lower() if isinstance(size, str) else None
    if word not in _SIZES:
        raise StreamlitValueError("size", [f"'{each}'" for each in _SIZES])
    if word != "medium":
        message["size"] = word
    current().services.logo.show(message)


def _image(parameter: str, image: Any) -> LogoImage:
    try:
        if isinstance(image, str) and (is_emoji(image) or image.startswith(":material")):
            return {"icon": icon_of(image) or ""}
        return {"url": image_to_url(image)}
    except Exception as error:
        raise StreamlitAPIException(
            f"The {parameter} passed to st.logo is invalid - See "
            "[documentation](https://docs.streamlit.io/develop/api-reference/media/st.logo) "
            "for more information on valid types"
        ) from error
