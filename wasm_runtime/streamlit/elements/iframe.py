"""`st.iframe`: a page in a frame."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from wasm_runtime.protocol.payloads.media import IFramePayload
from wasm_runtime.script.context import current
from wasm_runtime.session.media import MediaFile
from wasm_runtime.streamlit.elements.alert import AlertMixin
from wasm_runtime.streamlit.elements.lib.parameters import (
    alternative_text,
    height_of,
    integer_argument,
    string_argument,
    width_of,
)
from wasm_runtime.streamlit.elements.lib.paths_as_text import is_file
from wasm_runtime.streamlit.elements.lib.place import Writer

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_HTML = (".html", ".htm", ".xhtml")
_MOST = (1 << 31) - 1
_MOST_PIXELS = (1 << 32) - 1
_COMPONENT_HEIGHT = 150


class IframeMixin(AlertMixin, Writer):
    """`iframe`."""

    def iframe(
        self,
        src: Any,
        *,
        width: Any = "stretch",
        height: Any = "content",
        tab_index: int | None = None,
        alt: str | None = None,
    ) -> DeltaGenerator:
        """A page in a frame: an address, the `Path` of a file, or HTML. Its scripts run.

        An address begins with `http://`, `https://`, `data:` or `/`. A height of "content" is that of the page: of HTML
        it is measured, all else gets 400 pixels. `alt` is what screen readers call the frame.
        """
        payload: IFramePayload = {"type": "iframe", "width": width_of(width), "height": height_of(height)}
        if isinstance(src, Path):
            self._show_file(payload, src)
        elif not isinstance(src, str):
            raise StreamlitInvalidParameterTypeError("src", ["str", "Path"], src)
        elif is_file(src):
            self.warning(
                "Passing a local file path as a string to `st.iframe` is no longer supported. To load a local file, "
                "pass a `pathlib.Path` object instead."
            )
            payload["html"] = src
        elif _is_address(src):
            payload["url"] = src
        else:
            payload["html"] = src
        if "html" not in payload:  # there only HTML has a size of its own
            payload["width"] = "stretch" if payload["width"] == "content" else payload["width"]
            payload["height"] = 400 if payload["height"] == "content" else payload["height"]
        if (index := tab_index_of(tab_index)) is not None:
            payload["tab_index"] = index
        if (text := alternative_text(alt)) is not None:
            payload["alt"] = text
        return self._put(payload)

    def _iframe(
        self,
        src: str,
        width: int | None = None,
        height: int | None = None,
        scrolling: bool = False,
        *,
        tab_index: int | None = None,
    ) -> DeltaGenerator:
        """`st.components.v1.iframe`: the page at an address."""
        payload = _component_frame(width, height, scrolling, tab_index)
        payload["url"] = "" if src is None else string_argument(src)
        return self._put(payload)

    def _html(
        self,
        html: str,
        width: int | None = None,
        height: int | None = None,
        scrolling: bool = False,
        *,
        tab_index: int | None = None,
    ) -> DeltaGenerator:
        """`st.components.v1.html`: a page of this HTML, whose scripts run."""
        payload = _component_frame(width, height, scrolling, tab_index)
        payload["html"] = "" if html is None else string_argument(html)
        return self._put(payload)

    def _show_file(self, payload: IFramePayload, path: Path) -> None:
        try:
            if path.suffix.lower() in _HTML:
                payload["html"] = path.read_text("utf-8")
                return
            content = path.read_bytes()
        except (OSError, UnicodeDecodeError) as error:
            raise StreamlitAPIException(f"Unable to read file '{path}': {error}") from error
        from mimetypes import guess_type  # only here: most apps show no such file

        context = current()
        context.make_room_for_files()
        payload["url"] = context.address_of(MediaFile(content, guess_type(path)[0] or "application/octet-stream"))


def _component_frame(width: Any, height: Any, scrolling: Any, tab_index: Any) -> IFramePayload:
    payload: IFramePayload = {
        "type": "iframe",
        "width": _size("stretch" if width is None else width, "stretch"),
        "height": _size(_COMPONENT_HEIGHT if height is None else height, "content"),
    }
    if not integer_argument(scrolling):
        payload["fixed"] = True
    if (index := tab_index_of(tab_index)) is not None:
        payload["tab_index"] = index
    return payload


def _size(size: Any, other: Any) -> Any:
    """Pixels, or a word for them; `other` stands for what is neither. As in Streamlit, 0 hides a frame."""
    if isinstance(size, (int, float)):
        pixels = int(size)
        if not 0 <= pixels <= _MOST_PIXELS:
            raise ValueError(f"Value out of range: {pixels}")
        return pixels
    return size if size in ("stretch", "content") else other


def tab_index_of(value: Any) -> int | None:
    """Where the frame stands in the order of Tab: -1 for nowhere, 0 for its place, above 0 before all others."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise StreamlitInvalidParameterTypeError("tab_index", ["int"], value)
    if value < -1:
        raise StreamlitValueError("tab_index", ["None", "-1", "a non-negative integer"])
    if value > _MOST:
        raise StreamlitValueOutOfRangeError("tab_index", value, -1, _MOST)
    return value


def _is_address(text: str) -> bool:
    from urllib.parse import urlsplit  # only here: most apps have no frames

    if text.startswith("/"):
        return True
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return bool(parts.netloc) if parts.scheme in ("http", "https") else parts.scheme == "data" and bool(parts.path)
