"""Data to look through."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Width


class JsonPayload(TypedDict):
    """`body` is JSON text; the page parses it, so a large structure costs the worker one string.

    `expanded` opens all of it, or with `depth` so many levels.
    """

    type: Literal["json"]
    body: str
    expanded: bool
    width: Width
    depth: NotRequired[int]


DataElement = JsonPayload
