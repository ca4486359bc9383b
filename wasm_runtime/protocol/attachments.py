"""Bytes in messages: how they cross beside the JSON, and how they stand in it where nothing can cross beside.

A message may have `bytes` anywhere. In its text an `Attachment` stands in their place, and the page puts an
`ArrayBuffer` there again, so neither who writes a message nor who reads one sees more of this than the two types.

On the way to the page the bytes are *transferred*, never copied, which only posted messages can do; the text goes the
way that all messages go, so their order holds. A message with bytes is therefore two: a `Transfer`, which is posted
first, and an `AttachedText`. The page delivers what comes after an `AttachedText` once its `Transfer` is there
(web/src/shell/arrivals.ts).

No payload has objects whose keys a script chooses, so nothing else in a message can look like an `Attachment`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from wasm_runtime.protocol.browser_types import File


@dataclass(frozen=True, slots=True)
class FileContent:
    """Stands in a message for the content of a file that a person has given to the app.

    The worker's script puts the `File` itself in its place, which crosses by reference.
    """

    id: str


class Attachment(TypedDict):
    """Stands where bytes do: their index among those that cross beside the message."""

    attachment: int


class InlineAttachment(TypedDict):
    """Stands where bytes do in messages that are part of a page: the bytes themselves."""

    base64: str


class Transfer(TypedDict):
    """The bytes of one message; `transfer` is its number."""

    transfer: int
    attachments: list[bytes | File]


class AttachedText(TypedDict):
    """A message in JSON whose bytes are those of the `Transfer` of this number."""

    text: str
    transfer: int
