"""Components that a script or a package brings along."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height
from wasm_runtime.protocol.payloads.widgets import InputPayload


class TableData(TypedDict):
    """A table as an Arrow stream, and where in `data` it belongs."""

    name: str
    content: bytes


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
    data_tables: NotRequired[list[TableData]]


class BidiComponentPayload(InputPayload, BidiComponentFields):
    """A component on the page itself, by its `name`.

    `value` is its state, an object in JSON; `trigger` the id of the widget that its events go to, as pairs of a name
    and a value in JSON. `js` and `css_file` are addresses of files, `css` is the code itself. The script gives it
    `data`, in JSON, with `data_tables`, or `data_bytes`. Unless it `shares_styles`, its styles and the page's do not
    meet.
    """

    value: str
    default: str


class BytesArgument(TypedDict):
    name: str
    content: bytes


class TableArgument(TypedDict):
    """A table as three Arrow streams: its cells, and its labels of rows and of columns."""

    name: str
    data: bytes
    index: bytes
    columns: bytes


class ComponentInstanceFields(TypedDict):
    type: Literal["component_instance"]
    args: str
    page: NotRequired[str]
    url: NotRequired[str]
    bytes: NotRequired[list[BytesArgument]]
    tables: NotRequired[list[TableArgument]]
    tab_index: NotRequired[int]


class ComponentInstancePayload(InputPayload, ComponentInstanceFields):
    """A component in a frame, which says its own height; `label` is its name.

    Its page is a file of the site, at the address `page` from the site's root, or somewhere else, at `url`; with
    neither, the site does not have it. `args` is an object in JSON, `bytes` and `tables` the other arguments.
    `value` is what the component has said last, as a kind and its writing: "json" and JSON, "bytes" and base64, "table"
    and three Arrow streams in base64, as in a `TableArgument`. A form that is cleared leaves a component as it is:
    `default` is the same as `value`.
    """

    value: list[str] | None
    default: list[str] | None


ComponentElement = BidiComponentPayload | ComponentInstancePayload
