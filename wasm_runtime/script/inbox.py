"""Events that wait for their run, and what they do to the run that is on.

A newer event ends the run at its next `st` call, as in Streamlit; one that asks for a fragment alone waits for the end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from wasm_runtime.protocol.messages import DownloadEvent, RunEvent, SessionEvent, WireValue
from wasm_runtime.script.control import StopException, SupersededException
from wasm_runtime.script.run_requests import DownloadRequest, RunRequest, next_request


class Inbox:
    """The events of one session, in order.

    `newer` gives those that have come in since it was last asked; without it a run is never disturbed. `ask_for_all`
    says whether some of these events need the whole script to run.
    """

    def __init__(
        self,
        ask_for_all: Callable[[Iterable[RunEvent]], bool] = lambda events: False,
        newer: Callable[[], Iterable[SessionEvent]] | None = None,
    ) -> None:
        self._ask_for_all = ask_for_all
        self._newer = newer
        self._queue: deque[RunEvent | DownloadEvent] = deque()
        self._unanswered: dict[str, WireValue] = {}  # of events that were stopped before a run took them in
        self._last = 0  # the number of the youngest event that was stopped

    def receive(self, events: Iterable[SessionEvent]) -> bool:
        """Take in events; returns whether they stop the run that is on."""
        stops = False
        for event in events:
            if event["kind"] == "stop":
                stops = True
                self._stop(event["seq"])
            else:
                self._queue.append(event)
        return stops

    def next(self, *, starts: bool = False) -> RunRequest | DownloadRequest | None:
        """What to answer next, if anything waits; `starts` says that the session has not run yet."""
        request = next_request(self._queue, starts=starts)
        if isinstance(request, RunRequest) and self._unanswered:
            request.values = self._unanswered | request.values
            self._unanswered = {}
        return request

    def poll(self, *, stop_only: bool = False) -> None:
        """Called by a run in between: raises what ends it, if an event does. `stop_only`: no other event ends it."""
        if self._newer is None:
            return
        if self.receive(self._newer()):
            raise StopException
        if not stop_only and self.asks_for_all():
            raise SupersededException

    def asks_for_all(self) -> bool:
        """Whether one of the events that wait needs the whole script to run."""
        return self._ask_for_all(event for event in self._queue if event["kind"] != "download")

    def answered(self, seq: int) -> int:
        """The number of the last event that needs no answer any more, when the one of this number has got its own."""
        return max(seq, self._last)

    def _stop(self, seq: int) -> None:
        for event in self._queue:
            if event["kind"] != "download":
                trigger = event.get("trigger")
                self._unanswered |= {name: value for name, value in event["values"].items() if name != trigger}
        self._queue.clear()
        self._last = seq
