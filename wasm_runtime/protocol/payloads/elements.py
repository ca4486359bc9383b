"""The elements: `ElementPayload` is any, `InputWidgetPayload` one with a value that a person changes."""

from __future__ import annotations

from wasm_runtime.protocol.payloads.buttons import (
    ButtonPayload,
    DownloadButtonPayload,
    LinkButtonPayload,
    MenuButtonPayload,
    PageLinkPayload,
)
from wasm_runtime.protocol.payloads.chat import ChatInputPayload
from wasm_runtime.protocol.payloads.choices import (
    ButtonGroupPayload,
    CheckboxPayload,
    FeedbackPayload,
    MultiselectPayload,
    PaginationPayload,
    RadioPayload,
    SelectboxPayload,
    SelectSliderPayload,
    SliderPayload,
)
from wasm_runtime.protocol.payloads.data import JsonPayload
from wasm_runtime.protocol.payloads.datetime import DateInputPayload, DateTimeInputPayload, TimeInputPayload
from wasm_runtime.protocol.payloads.files import AudioInputPayload, CameraInputPayload, FileUploaderPayload
from wasm_runtime.protocol.payloads.inputs import (
    ColorPickerPayload,
    NumberInputPayload,
    TextAreaPayload,
    TextInputPayload,
)
from wasm_runtime.protocol.payloads.layout import EmptyPayload, SpacePayload
from wasm_runtime.protocol.payloads.status import AlertPayload, ExceptionPayload, ProgressPayload
from wasm_runtime.protocol.payloads.text import (
    CodePayload,
    DividerPayload,
    HeadingPayload,
    MarkdownPayload,
    TextPayload,
)

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
    | ProgressPayload
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
