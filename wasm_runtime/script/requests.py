"""Which runs a batch of events asks for.

Changes of values that pile up while a run is on become one run with the last value of each. A press is never merged
with another: two clicks are two runs. Values travel with the press that follows them, so a callback sees them all.
Which of the runs are of the whole script and which of fragments alone, the widgets' places say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from wasm_runtime.page.messages import BrowserContext, SessionEvent, WireValue


@dataclass(slots=True)
class RunRequest:
    """One run: what the page changed before it, and the last event it answers."""

    seq: int = 0
    values: dict[str, WireValue] = field(default_factory=dict)
    trigger: str | None = None
    fragments: dict[str, None] = field(default_factory=dict)  # those whose time has come, in order
    page: str | None = None  # the one that a person goes to
    query: str | None = None  # the address's, if it has changed
    browser: BrowserContext | None = None  # if it has changed
    whole: bool = False  # the whole script was asked for


@dataclass(slots=True)
class DownloadRequest:
    """The file of this download button, as the script left it after what came before."""

    widget: str


def requests(events: Iterable[SessionEvent], *, starts: bool = False) -> Iterator[RunRequest | DownloadRequest]:
    """Merge events into as few runs as lose nothing, in order.

    With `starts` the session has not run yet, and the first event has a run of its own: the widgets that the others
    name, which the page has from the build, are known only after it.
    """
    pending: RunRequest | None = None
    for number, event in enumerate(events):
        if starts and number == 1 and pending is not None:
            yield pending
            pending = None
        if event["kind"] == "download":
            if pending is not None:
                yield pending
                pending = None
            yield DownloadRequest(event["widget"])
            continue
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
            pending.fragments[event["fragment"]] = None
        elif trigger := event.get("trigger"):
            pending.trigger = trigger
            yield pending
            pending = None
    if pending is not None:
        yield pending
