"""Which runs a batch of events asks for.

Changes of values that pile up while a run is on become one run with the last value of each. A press is never merged
with another: two clicks are two runs. Values travel with the press that follows them, so a callback sees them all.
Whether a run is of the whole script or of fragments alone, run_scope.py decides.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from wasm_runtime.protocol.messages import BrowserContext, DownloadEvent, RunEvent, WireValue


@dataclass(slots=True)
class RunRequest:
    """One run: what the page changed before it, and the last event it answers."""

    seq: int = 0
    values: dict[str, WireValue] = field(default_factory=dict)
    trigger: str | None = None
    fragments: list[str] = field(default_factory=list)  # ids of those that alone are asked for, in order
    page: str | None = None  # the one that a person goes to
    query: str | None = None  # the address's, if it has changed
    browser: BrowserContext | None = None  # if it has changed
    whole: bool = False  # the whole script was asked for
    reported: bool = True  # by the page; else the script asked for it


@dataclass(slots=True)
class DownloadRequest:
    """The file of this download button, as the script left it after what came before."""

    widget: str


def next_request(
    events: deque[RunEvent | DownloadEvent], *, starts: bool = False
) -> RunRequest | DownloadRequest | None:
    """Take the first events out of those that wait, as many as one run can answer and lose nothing.

    With `starts` the session has not run yet, and the first event has a run of its own: the widgets that the others
    name, which the page has from the build, are known only after it.
    """
    pending: RunRequest | None = None
    while events:
        event = events[0]
        if event["kind"] == "download":
            if pending is None:
                events.popleft()
                return DownloadRequest(event["widget"])
            break
        events.popleft()
        pending = pending or RunRequest()
        pending.seq = event["seq"]
        pending.values |= event["values"]
        pending.query = event.get("query", pending.query)
        pending.browser = event.get("browser", pending.browser)
        if event["kind"] == "rerun":
            pending.whole = True
        elif event["kind"] == "navigate":
            pending.whole = True
            pending.page = event["page"]
        elif event["kind"] == "fragment":
            if event["fragment"] not in pending.fragments:
                pending.fragments.append(event["fragment"])
        elif trigger := event.get("trigger"):
            pending.trigger = trigger
            break
        if starts:
            break
    return pending
