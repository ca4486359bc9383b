"""Blocks that arrange what is in them, and the room between elements."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.buttons import ButtonType
from wasm_runtime.protocol.payloads.sizes import Gap, Height, Width

DialogWidth = Literal["small", "medium", "large"] | int
SpaceSize = Literal["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge", "stretch"] | int


class ContainerPayload(TypedDict):
    """A flex container, the block of `st.container` and of a fragment, which runs again every `run_every` seconds.

    Without `autoscroll` one of a fixed height follows its end if it holds a chat message.
    """

    type: Literal["container"]
    direction: Literal["vertical", "horizontal"]
    gap: Gap
    width: Width
    height: Height
    key: NotRequired[str]
    border: NotRequired[Literal[True]]
    show_empty: NotRequired[Literal[True]]
    wrap: NotRequired[Literal[True]]
    horizontal_alignment: NotRequired[Literal["left", "center", "right", "distribute"]]
    vertical_alignment: NotRequired[Literal["top", "center", "bottom", "distribute"]]
    autoscroll: NotRequired[bool]
    fragment: NotRequired[str]
    run_every: NotRequired[float]


class ColumnsPayload(TypedDict):
    """The row that holds the columns of one `st.columns`."""

    type: Literal["columns"]
    gap: Gap
    width: Width
    wrap: NotRequired[Literal[True]]


class ColumnPayload(TypedDict):
    """`weight` is the column's share of the row, between 0 and 1."""

    type: Literal["column"]
    weight: float
    gap: Gap
    border: NotRequired[Literal[True]]
    vertical_alignment: NotRequired[Literal["center", "bottom"]]


class GridPayload(TypedDict):
    """`st.grid`: each child is a cell. Without `columns` there are as many as have room.

    `wrap`: there are fewer than `columns` where they have no room.
    """

    type: Literal["grid"]
    row_gap: Gap
    column_gap: Gap
    width: Width
    height: Height
    columns: NotRequired[int]
    min_column_width: NotRequired[int]
    row_height: NotRequired[int]
    wrap: NotRequired[Literal[True]]
    vertical_alignment: NotRequired[Literal["center", "bottom"]]
    border: NotRequired[Literal[True]]
    dense: NotRequired[Literal[True]]
    key: NotRequired[str]


class GridCellPayload(TypedDict):
    """A cell of a grid that holds several elements, or takes more than one column or row."""

    type: Literal["grid_cell"]
    columns: NotRequired[Literal["all"] | int]
    rows: NotRequired[int]


class FormPayload(TypedDict):
    type: Literal["form"]
    form: str
    border: bool
    clear_on_submit: bool
    enter_to_submit: bool
    width: Width
    height: Height


class ExpanderPayload(TypedDict):
    """A block that opens and closes, of `st.expander` and `st.status`, which has a `state`.

    `value`: whether it is open. With an `id` the script wants to know; else that is between the page and the person.
    """

    type: Literal["expander"]
    label: str
    value: bool
    kind: Literal["default", "compact", "step"]
    width: Width
    icon: NotRequired[str]
    state: NotRequired[Literal["running", "complete", "error"]]
    key: NotRequired[str]
    id: NotRequired[str]


class TabsPayload(TypedDict):
    """The block of one `st.tabs`, with a tab for each label in it. `value`: the number of the one in sight."""

    type: Literal["tabs"]
    labels: list[str]
    value: float
    width: Width
    height: Height
    key: NotRequired[str]
    id: NotRequired[str]


class TabPayload(TypedDict):
    type: Literal["tab"]


class PopoverPayload(TypedDict):
    """A button that opens a block over the page. `value` and `id` are as in an expander."""

    type: Literal["popover"]
    label: str
    value: bool
    kind: ButtonType
    width: Width
    help: NotRequired[str]
    icon: NotRequired[str]
    disabled: NotRequired[Literal[True]]
    wrap: NotRequired[bool]
    key: NotRequired[str]
    id: NotRequired[str]


class DialogPayload(TypedDict):
    """A dialog over the page. `opening` differs each time the script opens it, so that one dismissed can come back.

    With an `id` its dismissal is an event: the press of a button of that id.
    """

    type: Literal["dialog"]
    title: str
    opening: int
    width: DialogWidth
    position: Literal["left", "center", "right"]
    dismissible: bool
    icon: NotRequired[str]
    id: NotRequired[str]


class SpacePayload(TypedDict):
    """Room between elements: one of seven sizes, pixels, or all that is left."""

    type: Literal["space"]
    size: SpaceSize


class EmptyPayload(TypedDict):
    type: Literal["empty"]


LayoutElement = SpacePayload | EmptyPayload
