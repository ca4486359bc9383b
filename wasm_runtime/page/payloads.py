"""Payloads: what one element or block looks like on its way to the page.

The only definition of the wire format for content; web/src/protocol is generated from this module and `messages`.
A payload is a plain dict of JSON values. Equal payloads look equal on the page: the tree relies on it to send nothing
for an element that did not change, so no field may hold both a bool and a number.

Sizes: `Width` and `Height` are "stretch", "content" or a number of CSS pixels. `NotRequired` fields are left out when
they hold the usual value, which keeps the payload of a plain `st.write("x")` small.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

Width = Literal["stretch", "content", "auto"] | int
Height = Literal["stretch", "content"] | int
TextAlignment = Literal["left", "center", "right", "justify"]
LabelVisibility = Literal["visible", "hidden", "collapsed"]
Gap = Literal["none", "xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge"] | int
ButtonType = Literal["primary", "secondary", "tertiary"]
IconPosition = Literal["left", "right"]
FilterMode = Literal["fuzzy", "contains", "prefix", "none"]
SliderKind = Literal["int", "float", "date", "time", "datetime"]


# --- text --------------------------------------------------------------------------------------------------------


class HeadingPayload(TypedDict):
    """`st.title`, `st.header`, `st.subheader`. `anchor` False: no link; absent: made from the text."""

    type: Literal["heading"]
    level: Literal[1, 2, 3]
    body: str
    width: Width
    anchor: NotRequired[str | Literal[False]]
    help: NotRequired[str]
    icon: NotRequired[str]
    divider: NotRequired[str]
    align: NotRequired[TextAlignment]
    nowrap: NotRequired[Literal[True]]


class MarkdownPayload(TypedDict):
    """`st.markdown`, `st.caption` and what `st.write` makes of text."""

    type: Literal["markdown"]
    body: str
    width: Width
    caption: NotRequired[Literal[True]]
    allow_html: NotRequired[Literal[True]]
    help: NotRequired[str]
    align: NotRequired[TextAlignment]
    no_anchors: NotRequired[Literal[True]]
    nowrap: NotRequired[Literal[True]]


class DividerPayload(TypedDict):
    type: Literal["divider"]
    width: Width


class TextPayload(TypedDict):
    """`st.text`: as it stands, no markdown."""

    type: Literal["text"]
    body: str
    width: Width
    help: NotRequired[str]
    align: NotRequired[TextAlignment]
    nowrap: NotRequired[Literal[True]]


class CodePayload(TypedDict):
    type: Literal["code"]
    body: str
    language: str
    width: Width
    height: NotRequired[Height]
    line_numbers: NotRequired[Literal[True]]
    wrap_lines: NotRequired[Literal[True]]


class JsonPayload(TypedDict):
    """`body` is JSON text; the page parses it, so a large structure costs the worker one string.

    `expanded` opens all of it, or with `depth` so many levels.
    """

    type: Literal["json"]
    body: str
    expanded: bool
    width: Width
    depth: NotRequired[int]


# --- status ------------------------------------------------------------------------------------------------------


class AlertPayload(TypedDict):
    type: Literal["alert"]
    kind: Literal["error", "warning", "info", "success"]
    body: str
    width: Width
    icon: NotRequired[str]
    title: NotRequired[str]


class SpinnerPayload(TypedDict):
    """Turns while something takes long. `cache`: of a cached function, which lies over what follows it."""

    type: Literal["spinner"]
    text: str
    width: Width
    show_time: NotRequired[Literal[True]]
    cache: NotRequired[Literal[True]]


class ExceptionPayload(TypedDict):
    """An exception with the frames of the person's own code, outermost first."""

    type: Literal["exception"]
    name: str
    message: str
    trace: list[str]
    width: Width
    markdown: NotRequired[Literal[True]]
    links: NotRequired[Literal[True]]


class SpacePayload(TypedDict):
    """Room between elements: one of seven sizes, pixels, or all that is left."""

    type: Literal["space"]
    size: Literal["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge", "stretch"] | int


class EmptyPayload(TypedDict):
    type: Literal["empty"]


# --- widgets -----------------------------------------------------------------------------------------------------


class WidgetPayload(TypedDict):
    """What every widget carries.

    `id` is the widget's identity, the address of the events it sends. `key` is the script's key, shown as a CSS class.
    `form` names the form whose submit button sends the value. With `deferred` a change waits for the next event of
    another widget.
    """

    id: str
    label: str
    width: Width
    key: NotRequired[str]
    help: NotRequired[str]
    disabled: NotRequired[Literal[True]]
    form: NotRequired[str]


class InputPayload(WidgetPayload):
    """A widget with a value: `value` is what it shows, `default` what a form with `clear_on_submit` goes back to."""

    label_visibility: NotRequired[LabelVisibility]
    deferred: NotRequired[Literal[True]]


class ButtonLooks(TypedDict):
    """What all kinds of buttons have in common."""

    label: str
    width: Width
    kind: ButtonType
    key: NotRequired[str]
    help: NotRequired[str]
    disabled: NotRequired[Literal[True]]
    icon: NotRequired[str]
    icon_position: NotRequired[IconPosition]
    shortcut: NotRequired[str]
    wrap: NotRequired[bool]


class ButtonPayload(ButtonLooks):
    type: Literal["button"]
    id: str
    form: NotRequired[str]
    submits: NotRequired[Literal[True]]


class DownloadButtonPayload(ButtonLooks):
    """`url` and `file` are where the data is and what it is saved as.

    Without a `url` the data is made when the button is pressed, and asked for. `ignore`: a press starts no run.
    """

    type: Literal["download_button"]
    id: str
    url: NotRequired[str]
    file: NotRequired[str]
    ignore: NotRequired[Literal[True]]


class LinkButtonPayload(ButtonLooks):
    """With an `id` a press is told to the script."""

    type: Literal["link_button"]
    url: str
    id: NotRequired[str]


class MenuButtonPayload(ButtonLooks):
    type: Literal["menu_button"]
    id: str
    options: list[str]


class PageLinkPayload(TypedDict):
    """A link to the page of the app with the address `page`, or to `external`; `query` goes with it."""

    type: Literal["page_link"]
    label: str
    width: Width
    page: NotRequired[str]
    external: NotRequired[str]
    query: NotRequired[str]
    icon: NotRequired[str]
    icon_position: NotRequired[IconPosition]
    help: NotRequired[str]
    disabled: NotRequired[Literal[True]]


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


# --- files -------------------------------------------------------------------------------------------------------


class FileReference(TypedDict):
    """A file that a person has chosen or recorded. The worker has its content, `size` bytes, under this `id`."""

    id: str
    name: str
    type: str
    size: int


class FileUploaderPayload(InputPayload):
    """`accept`: MIME types, and extensions such as .csv; none for any file. `max_size`: megabytes of 2**20 bytes."""

    type: Literal["file_uploader"]
    value: list[FileReference]
    default: list[FileReference]
    accept: list[str]
    max_size: int
    multiple: NotRequired[Literal[True]]
    directory: NotRequired[Literal[True]]


class CameraInputPayload(InputPayload):
    """`resolution`: the height, in pixels, that is asked of the camera."""

    type: Literal["camera_input"]
    value: list[FileReference]
    default: list[FileReference]
    resolution: NotRequired[int]


class AudioInputPayload(InputPayload):
    """`sample_rate`: in hertz; without one, the recording keeps that of the device."""

    type: Literal["audio_input"]
    value: list[FileReference]
    default: list[FileReference]
    sample_rate: NotRequired[int]


class ChatInputPayload(WidgetPayload):
    """A message to send. `label` is what the empty field says, `text` what the script has put into it.

    `files` says how many may be attached, `accept` and `max_size` which, as for an uploader. `audio`: it may be spoken,
    at `sample_rate`. `submit_mode`: nothing can be sent while the script runs.
    """

    type: Literal["chat_input"]
    accept: list[str]
    max_size: int
    height: NotRequired[Height]
    max_chars: NotRequired[int]
    files: NotRequired[Literal["single", "multiple", "directory"]]
    audio: NotRequired[Literal[True]]
    sample_rate: NotRequired[int]
    submit_mode: NotRequired[Literal["disable"]]
    text: NotRequired[str]


# --- blocks ------------------------------------------------------------------------------------------------------


class ContainerPayload(TypedDict):
    """A flex container, the block of `st.container` and of a fragment, which runs again every `run_every` seconds."""

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
    autoscroll: NotRequired[Literal[True]]
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
    width: Literal["small", "medium", "large"] | int
    position: Literal["left", "center", "right"]
    dismissible: bool
    icon: NotRequired[str]
    id: NotRequired[str]


class ChatMessagePayload(TypedDict):
    """A message of a chat. `avatar` is an emoji, the name of an icon or an address; without one, a letter of `name`."""

    type: Literal["chat_message"]
    name: str
    width: Width
    avatar_kind: NotRequired[Literal["user", "assistant", "emoji", "icon", "image"]]
    avatar: NotRequired[str]


class PartPayload(TypedDict):
    """What a fragment writes to a place outside itself: a block that looks like its children alone."""

    type: Literal["part"]


class RootPayload(TypedDict):
    """One of the page's four places: the main area, the sidebar, what floats above, and the bottom."""

    type: Literal["root"]


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
ElementPayload = (
    HeadingPayload
    | MarkdownPayload
    | DividerPayload
    | TextPayload
    | CodePayload
    | JsonPayload
    | AlertPayload
    | ExceptionPayload
    | SpacePayload
    | EmptyPayload
    | ButtonPayload
    | ChatInputPayload
    | DownloadButtonPayload
    | LinkButtonPayload
    | MenuButtonPayload
    | PageLinkPayload
    | InputWidgetPayload
)
OpenablePayload = ExpanderPayload | TabsPayload | PopoverPayload
BlockPayload = (
    ContainerPayload
    | ColumnsPayload
    | ColumnPayload
    | FormPayload
    | ChatMessagePayload
    | TabPayload
    | DialogPayload
    | PartPayload
    | RootPayload
    | OpenablePayload
)
