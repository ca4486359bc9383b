"""Widgets whose value is typed or picked: text, numbers, colours.

The `Fields` of a widget are those that its call knows before the widget has a value.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height
from wasm_runtime.protocol.payloads.widgets import InputPayload


class TextInputFields(TypedDict):
    type: Literal["text_input"]
    kind: Literal["default", "password", "email", "url", "phone", "search"]
    max_chars: NotRequired[int]
    autocomplete: NotRequired[str]
    placeholder: NotRequired[str]
    icon: NotRequired[str]
    required: NotRequired[Literal[True]]
    validate: NotRequired[str]
    validate_message: NotRequired[str]
    live: NotRequired[int]


class TextInputPayload(InputPayload, TextInputFields):
    """`live`: milliseconds of quiet after which a change is sent while typing. `validate`: a regular expression."""

    value: str | None
    default: str | None


class TextAreaFields(TypedDict):
    type: Literal["text_area"]
    height: NotRequired[Height]
    max_chars: NotRequired[int]
    placeholder: NotRequired[str]
    required: NotRequired[Literal[True]]


class TextAreaPayload(InputPayload, TextAreaFields):
    value: str | None
    default: str | None


class NumberInputFields(TypedDict):
    type: Literal["number_input"]
    integer: bool
    step: float
    format: str
    minimum: NotRequired[float]
    maximum: NotRequired[float]
    placeholder: NotRequired[str]
    icon: NotRequired[str]
    required: NotRequired[Literal[True]]


class NumberInputPayload(InputPayload, NumberInputFields):
    """`format` is printf-like. `minimum`, `maximum` are absent where only the number's own range limits it."""

    value: float | None
    default: float | None


class ColorPickerPayload(InputPayload):
    """`value` is a CSS hex colour such as #ff4b4b."""

    type: Literal["color_picker"]
    value: str
    default: str


InputWidget = TextInputPayload | TextAreaPayload | NumberInputPayload | ColorPickerPayload
