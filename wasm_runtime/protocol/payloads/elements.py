"""The elements: `ElementPayload` is any, `InputWidgetPayload` one with a value that a person changes."""

from __future__ import annotations

from wasm_runtime.protocol.payloads.buttons import ButtonElement
from wasm_runtime.protocol.payloads.chat import ChatElement
from wasm_runtime.protocol.payloads.choices import ChoiceWidget
from wasm_runtime.protocol.payloads.components import ComponentElement
from wasm_runtime.protocol.payloads.data import DataElement
from wasm_runtime.protocol.payloads.datetime import DateTimeWidget
from wasm_runtime.protocol.payloads.files import FileWidget
from wasm_runtime.protocol.payloads.inputs import InputWidget
from wasm_runtime.protocol.payloads.layout import LayoutElement
from wasm_runtime.protocol.payloads.media import MediaElement
from wasm_runtime.protocol.payloads.status import StatusElement
from wasm_runtime.protocol.payloads.tables import TableElement, TableWidget
from wasm_runtime.protocol.payloads.text import TextElement

InputWidgetPayload = ChoiceWidget | InputWidget | DateTimeWidget | FileWidget | TableWidget | ComponentElement
ElementPayload = (
    TextElement
    | DataElement
    | TableElement
    | StatusElement
    | LayoutElement
    | ButtonElement
    | ChatElement
    | MediaElement
    | InputWidgetPayload
)
