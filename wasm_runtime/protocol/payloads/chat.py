"""Chat: messages, and the field to write one."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height, Width
from wasm_runtime.protocol.payloads.widgets import WidgetPayload


class ChatMessagePayload(TypedDict):
    """A message of a chat. `avatar` is an emoji, the name of an icon or an address; without one, a letter of `name`."""

    type: Literal["chat_message"]
    name: str
    width: Width
    avatar_kind: NotRequired[Literal["user", "assistant", "emoji", "icon", "image"]]
    avatar: NotRequired[str]


class ChatInputPayload(WidgetPayload):
    """A message to send. `label` is what the empty field says, `text` what the script has put into it.

    `files` says how many may be attached, `accept` and `max_size` which, as for an uploader. `audio`: it may be spoken,
    at `sample_rate`. `submit_mode`: nothing can be sent until the run for what was sent last is over; with "stop" that
    run can be stopped here.
    """

    type: Literal["chat_input"]
    accept: list[str]
    max_size: int
    height: NotRequired[Height]
    max_chars: NotRequired[int]
    files: NotRequired[Literal["single", "multiple", "directory"]]
    audio: NotRequired[Literal[True]]
    sample_rate: NotRequired[int]
    submit_mode: NotRequired[Literal["disable", "stop"]]
    text: NotRequired[str]


ChatElement = ChatInputPayload
