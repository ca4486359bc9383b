"""What says how things are: alerts, progress, spinners, exceptions."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Width


class AlertPayload(TypedDict):
    type: Literal["alert"]
    kind: Literal["error", "warning", "info", "success"]
    body: str
    width: Width
    icon: NotRequired[str]
    title: NotRequired[str]


class ProgressPayload(TypedDict):
    """`st.progress`. `percent` is no `value`: by that field the page knows what a person can change."""

    type: Literal["progress"]
    percent: int
    width: Width
    text: NotRequired[str]


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


StatusElement = AlertPayload | ProgressPayload | ExceptionPayload
