"""What says how things are: metrics, alerts, progress, spinners, exceptions."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Height, Width
from wasm_runtime.protocol.payloads.widgets import LabelVisibility

MetricColor = Literal["red", "orange", "yellow", "green", "blue", "violet", "gray", "primary"]
MetricArrow = Literal["up", "down"]


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


class SkeletonPayload(TypedDict):
    """`st.skeleton`, in its place, or for as long as a `with` block of it runs. Without `height` as high as a field."""

    type: Literal["skeleton"]
    width: Width
    height: NotRequired[Height]


class MetricPayload(TypedDict):
    """`st.metric`. `color` is that of the change and of the chart, gray if absent. `chart`: None is a gap."""

    type: Literal["metric"]
    label: str
    body: str
    width: Width
    height: NotRequired[Height]
    delta: NotRequired[str]
    color: NotRequired[MetricColor]
    arrow: NotRequired[MetricArrow]
    description: NotRequired[str]
    help: NotRequired[str]
    icon: NotRequired[str]
    label_visibility: NotRequired[LabelVisibility]
    border: NotRequired[Literal[True]]
    format: NotRequired[str]
    chart: NotRequired[list[float | None]]
    chart_type: NotRequired[Literal["bar", "area"]]


class ToastPayload(TypedDict):
    """`st.toast`. `duration` is in seconds, 0 until a person closes it. What is written at its place later replaces it.

    `run` counts the session's runs: each that writes it shows it again, unless it still shows.
    """

    type: Literal["toast"]
    body: str
    duration: int
    place: list[int]
    run: int
    icon: NotRequired[str]


class BalloonsPayload(TypedDict):
    """`st.balloons`. `run` counts the session's runs: each that writes it shows it once more."""

    type: Literal["balloons"]
    run: int


class SnowPayload(TypedDict):
    """`st.snow`. `run` counts the session's runs: each that writes it shows it once more."""

    type: Literal["snow"]
    run: int


class ExceptionPayload(TypedDict):
    """An exception with the frames of the person's own code, outermost first."""

    type: Literal["exception"]
    name: str
    message: str
    trace: list[str]
    width: Width
    markdown: NotRequired[Literal[True]]
    links: NotRequired[Literal[True]]
    notes: NotRequired[list[str]]


StatusElement = (
    AlertPayload
    | ProgressPayload
    | SkeletonPayload
    | MetricPayload
    | ToastPayload
    | BalloonsPayload
    | SnowPayload
    | ExceptionPayload
)
