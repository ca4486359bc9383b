"""Widgets whose value is typed or picked: text, numbers, colours."""

from __future__ import annotations

from typing import Literal, NotRequired

from wasm_runtime.protocol.payloads.sizes import Height
from wasm_runtime.protocol.payloads.widgets import InputPayload


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


class ColorPickerPayload(InputPayload):
    """`value` is a CSS hex colour such as #ff4b4b."""

    type: Literal["color_picker"]
    value: str
    default: str
