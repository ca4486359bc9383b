"""Components that a script or a package brings along."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height
from wasm_runtime.protocol.payloads.widgets import InputPayload


class BidiComponentFields(TypedDict):
    type: Literal["bidi_component"]
    name: str
    trigger: str
    html: NotRequired[str]
    css: NotRequired[str]
    css_file: NotRequired[str]
    js: NotRequired[str]
    shares_styles: NotRequired[Literal[True]]
    height: NotRequired[Height]
    data: NotRequired[str]
    data_bytes: NotRequired[bytes]


class BidiComponentPayload(InputPayload, BidiComponentFields):
    """A component on the page itself, by its `name`.

    `value` is its state, an object in JSON; `trigger` the id of the widget that its events go to, as pairs of a name
    and a value in JSON. `js` and `css_file` are addresses of files, `css` is the code itself. The script gives it
    `data`, in JSON, or `data_bytes`. Unless it `shares_styles`, its styles and the page's do not meet.
    """

    value: str
    default: str


ComponentElement = BidiComponentPayload
