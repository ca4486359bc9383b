"""Makes AppTest run a fragment alone where the browser would.

AppTest runs the whole script whatever has changed. Here all its runs share one queue of messages, as the runs of a
browser's session do, and a run is told which fragment it is of.
"""

from __future__ import annotations

from typing import Any

from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.scriptrunner import RerunData
from streamlit.testing.v1 import local_script_runner


class _Queue(ForwardMsgQueue):
    """The messages of all runs.

    What a fragment has drawn is cleared before it runs alone, and with it go the places of the fragments within it.
    Their content stays in the queue, without a place; Streamlit's page does not show it.
    """

    def clear(self, *args: Any, **options: Any) -> None:
        super().clear(*args, **options)
        places = {
            tuple(each.metadata.delta_path) for each in self._queue if each.delta.WhichOneof("type") == "add_block"
        }
        self._queue = [each for each in self._queue if _has_place(tuple(each.metadata.delta_path), places)]


def _has_place(path: tuple[int, ...], places: set[tuple[int, ...]]) -> bool:
    return all(path[:depth] in places for depth in range(2, len(path)))


class LoneRuns:
    """What AppTest's runs share from now on."""

    def __init__(self) -> None:
        self._queue = _Queue()
        self._alone: dict[str, Any] = {}
        vars(local_script_runner).update(ForwardMsgQueue=lambda: self._queue, RerunData=self._rerun_data)

    def of(self, *widget_ids: str) -> None:
        """The next run answers a change of these widgets."""
        found = {self._fragment_of(widget_id) for widget_id in widget_ids}
        self._alone = {"fragment_id": found.pop()} if len(found) == 1 and None not in found else {}

    def _rerun_data(self, **given: Any) -> RerunData:
        return RerunData(**given, **self._alone)

    def _fragment_of(self, widget_id: str) -> str | None:
        for message in self._queue._queue:
            if message.WhichOneof("type") != "delta" or message.delta.WhichOneof("type") != "new_element":
                continue
            new = message.delta.new_element
            kind = new.WhichOneof("type")
            if kind and widget_id in _ids(getattr(new, kind)):
                return message.delta.fragment_id or None
        return None


def _ids(element: Any) -> list[str]:
    """The ids of an element and of the columns of buttons in it."""
    return [getattr(element, "id", ""), *getattr(element, "button_click_widgets", {}).values()]
