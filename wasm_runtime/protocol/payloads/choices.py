"""Widgets whose value is chosen: among options, on a scale, on or off.

The `Fields` of a widget are those that its call knows before the widget has a value.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.widgets import InputPayload

FilterMode = Literal["fuzzy", "contains", "prefix", "none"]
SliderKind = Literal["int", "float", "date", "time", "datetime"]


class CheckboxFields(TypedDict):
    type: Literal["checkbox"]
    toggle: NotRequired[Literal[True]]
    wrap: NotRequired[bool]


class CheckboxPayload(InputPayload, CheckboxFields):
    value: bool
    default: bool


class RadioFields(TypedDict):
    type: Literal["radio"]
    options: list[str]
    horizontal: NotRequired[Literal[True]]
    captions: NotRequired[list[str]]


class RadioPayload(InputPayload, RadioFields):
    """`value` is the chosen option's text, as everywhere where options are chosen; None: nothing chosen."""

    value: str | None
    default: str | None


class SelectboxFields(TypedDict):
    type: Literal["selectbox"]
    options: list[str]
    clearable: NotRequired[Literal[True]]
    placeholder: NotRequired[str]
    icon: NotRequired[str]
    required: NotRequired[Literal[True]]
    accept_new: NotRequired[Literal[True]]
    filter_mode: NotRequired[FilterMode]


class SelectboxPayload(InputPayload, SelectboxFields):
    value: str | None
    default: str | None


class MultiselectFields(TypedDict):
    type: Literal["multiselect"]
    options: list[str]
    select_all: int
    max_selections: NotRequired[int]
    placeholder: NotRequired[str]
    accept_new: NotRequired[Literal[True]]
    filter_mode: NotRequired[FilterMode]
    wrap: NotRequired[bool]


class MultiselectPayload(InputPayload, MultiselectFields):
    """`select_all`: up to how many options the list offers to take all at once; 0 for never."""

    value: list[str]
    default: list[str]


class SliderPayload(InputPayload):
    """Numbers as they are; dates and times as microseconds since 1970-01-01 in UTC (a time on 2000-01-01)."""

    type: Literal["slider"]
    kind: SliderKind
    value: list[float]
    default: list[float]
    minimum: float
    maximum: float
    step: float
    format: str


class SelectSliderPayload(InputPayload):
    """`value`: the indices of the chosen option, or of the first and the last of a range."""

    type: Literal["select_slider"]
    options: list[str]
    value: list[float]
    default: list[float]


class ButtonGroupFields(TypedDict):
    type: Literal["button_group"]
    style: Literal["pills", "segmented_control"]
    options: list[str]
    multi: NotRequired[Literal[True]]
    required: NotRequired[Literal[True]]
    wrap: NotRequired[bool]
    icons: NotRequired[list[str]]


class ButtonGroupPayload(InputPayload, ButtonGroupFields):
    """`value`: the texts of the chosen options; without `multi` at most one.

    `icons`: for each option the icon that its text begins with, or "".
    """

    value: list[str]
    default: list[str]


class FeedbackPayload(InputPayload):
    """`value`: a rating from 0; None: nobody has rated."""

    type: Literal["feedback"]
    options: Literal["thumbs", "faces", "stars"]
    value: float | None
    default: float | None


class PaginationFields(TypedDict):
    type: Literal["pagination"]
    pages: int
    visible: NotRequired[int]


class PaginationPayload(InputPayload, PaginationFields):
    """`visible`: how many pages and gaps are shown at most; as many as there is room for if it is absent."""

    value: float
    default: float


ChoiceWidget = (
    CheckboxPayload
    | SliderPayload
    | SelectSliderPayload
    | RadioPayload
    | ButtonGroupPayload
    | FeedbackPayload
    | PaginationPayload
    | SelectboxPayload
    | MultiselectPayload
)
