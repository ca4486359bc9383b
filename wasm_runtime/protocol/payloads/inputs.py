"""Widgets with a value that a person types or chooses, and `InputWidgetPayload`: any widget with a value."""

from __future__ import annotations

from typing import Literal, NotRequired

from wasm_runtime.protocol.payloads.files import AudioInputPayload, CameraInputPayload, FileUploaderPayload
from wasm_runtime.protocol.payloads.sizes import Height
from wasm_runtime.protocol.payloads.widgets import InputPayload

FilterMode = Literal["fuzzy", "contains", "prefix", "none"]
SliderKind = Literal["int", "float", "date", "time", "datetime"]


class CheckboxPayload(InputPayload):
    type: Literal["checkbox"]
    toggle: NotRequired[Literal[True]]
    value: bool
    default: bool
    wrap: NotRequired[bool]


class TextInputPayload(InputPayload):
    """`live`: milliseconds of quiet after which a change is sent while typing. `validate`: a regular expression."""

    type: Literal["text_input"]
    kind: Literal["default", "password", "email", "url", "phone", "search"]
    value: str | None
    default: str | None
    max_chars: NotRequired[int]
    autocomplete: NotRequired[str]
    placeholder: NotRequired[str]
    icon: NotRequired[str]
    required: NotRequired[Literal[True]]
    validate: NotRequired[str]
    validate_message: NotRequired[str]
    live: NotRequired[int]


class TextAreaPayload(InputPayload):
    type: Literal["text_area"]
    value: str | None
    default: str | None
    height: NotRequired[Height]
    max_chars: NotRequired[int]
    placeholder: NotRequired[str]
    required: NotRequired[Literal[True]]


class NumberInputPayload(InputPayload):
    """`format` is printf-like. `minimum`, `maximum` are absent where only the number's own range limits it."""

    type: Literal["number_input"]
    integer: bool
    value: float | None
    default: float | None
    step: float
    format: str
    minimum: NotRequired[float]
    maximum: NotRequired[float]
    placeholder: NotRequired[str]
    icon: NotRequired[str]
    required: NotRequired[Literal[True]]


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


class RadioPayload(InputPayload):
    """`value` is the chosen option's text, as everywhere where options are chosen; None: nothing chosen."""

    type: Literal["radio"]
    options: list[str]
    value: str | None
    default: str | None
    horizontal: NotRequired[Literal[True]]
    captions: NotRequired[list[str]]


class SelectboxPayload(InputPayload):
    type: Literal["selectbox"]
    options: list[str]
    value: str | None
    default: str | None
    clearable: NotRequired[Literal[True]]
    placeholder: NotRequired[str]
    icon: NotRequired[str]
    required: NotRequired[Literal[True]]
    accept_new: NotRequired[Literal[True]]
    filter_mode: NotRequired[FilterMode]


class ButtonGroupPayload(InputPayload):
    """`value`: the texts of the chosen options; without `multi` at most one.

    `icons`: for each option the icon that its text begins with, or "".
    """

    type: Literal["button_group"]
    style: Literal["pills", "segmented_control"]
    options: list[str]
    value: list[str]
    default: list[str]
    multi: NotRequired[Literal[True]]
    required: NotRequired[Literal[True]]
    wrap: NotRequired[bool]
    icons: NotRequired[list[str]]


class FeedbackPayload(InputPayload):
    """`value`: a rating from 0; None: nobody has rated."""

    type: Literal["feedback"]
    options: Literal["thumbs", "faces", "stars"]
    value: float | None
    default: float | None


class PaginationPayload(InputPayload):
    """`visible`: how many pages and gaps are shown at most; as many as there is room for if it is absent."""

    type: Literal["pagination"]
    pages: int
    value: float
    default: float
    visible: NotRequired[int]


class MultiselectPayload(InputPayload):
    """`select_all`: up to how many options the list offers to take all at once; 0 for never."""

    type: Literal["multiselect"]
    options: list[str]
    value: list[str]
    default: list[str]
    select_all: int
    max_selections: NotRequired[int]
    placeholder: NotRequired[str]
    accept_new: NotRequired[Literal[True]]
    filter_mode: NotRequired[FilterMode]
    wrap: NotRequired[bool]


class DateInputPayload(InputPayload):
    """Dates are ISO strings. A single date is a list of one, none chosen an empty list, a range a list of up to two."""

    type: Literal["date_input"]
    range: bool
    value: list[str]
    default: list[str]
    minimum: str
    maximum: str
    format: str
    required: NotRequired[Literal[True]]


class TimeInputPayload(InputPayload):
    """`value` is HH:MM, or HH:MM:SS where `step` (seconds) does not divide into minutes."""

    type: Literal["time_input"]
    value: str | None
    default: str | None
    step: int
    format: Literal["12h", "24h", "localized"]
    required: NotRequired[Literal[True]]


class DateTimeInputPayload(InputPayload):
    """Moments are YYYY-MM-DDTHH:MM, as the clock on the wall says; `step` is in seconds."""

    type: Literal["datetime_input"]
    value: str | None
    default: str | None
    minimum: str
    maximum: str
    format: str
    step: int
    required: NotRequired[Literal[True]]


class ColorPickerPayload(InputPayload):
    """`value` is a CSS hex colour such as #ff4b4b."""

    type: Literal["color_picker"]
    value: str
    default: str


InputWidgetPayload = (
    CheckboxPayload
    | TextInputPayload
    | TextAreaPayload
    | NumberInputPayload
    | SliderPayload
    | SelectSliderPayload
    | RadioPayload
    | ButtonGroupPayload
    | FeedbackPayload
    | PaginationPayload
    | SelectboxPayload
    | MultiselectPayload
    | DateInputPayload
    | TimeInputPayload
    | DateTimeInputPayload
    | ColorPickerPayload
    | FileUploaderPayload
    | CameraInputPayload
    | AudioInputPayload
)
