"""Events that have piled up become as few runs as lose nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from wasm_runtime.script.run_requests import DownloadRequest, RunRequest, next_request


def change(seq: int, trigger: str | None = None, **values: Any) -> Any:
    return {"kind": "change", "seq": seq, "values": values, **({"trigger": trigger} if trigger else {})}


def rerun(seq: int, **values: Any) -> Any:
    return {"kind": "rerun", "seq": seq, "values": values}


def fragment(seq: int, name: str) -> Any:
    return {"kind": "fragment", "seq": seq, "values": {}, "fragment": name}


def download(widget: str) -> Any:
    return {"kind": "download", "seq": 0, "widget": widget}


def requests(events: Iterable[Any], *, starts: bool = False) -> Iterator[RunRequest | DownloadRequest]:
    waiting = deque(events)
    while (request := next_request(waiting, starts=starts)) is not None:
        yield request
        starts = False


def runs(events: list[Any]) -> list[RunRequest]:
    return [each for each in requests(events) if isinstance(each, RunRequest)]


def test_no_event_is_no_run() -> None:
    assert list(requests([])) == []


def test_changes_that_piled_up_are_one_run_with_the_last_value_of_each() -> None:
    merged = list(requests([change(1, a="1", b="x"), change(2, a="12"), change(3, c=True)]))
    assert merged == [RunRequest(3, {"a": "12", "b": "x", "c": True})]


def test_two_presses_are_two_runs() -> None:
    assert list(requests([change(1, "B"), change(2, "B")])) == [RunRequest(1, {}, "B"), RunRequest(2, {}, "B")]


def test_values_travel_with_the_press_that_follows_them() -> None:
    merged = list(requests([change(1, a="1"), change(2, "B", b="2"), change(3, a="3")]))
    assert merged == [RunRequest(2, {"a": "1", "b": "2"}, "B"), RunRequest(3, {"a": "3"})]


def test_a_rerun_brings_the_values_that_waited_and_joins_what_is_there() -> None:
    assert list(requests([rerun(1, a="1"), rerun(2)])) == [RunRequest(2, {"a": "1"}, whole=True)]


def test_fragments_whose_time_has_come_wait_together_in_order() -> None:
    merged = list(requests([fragment(1, "b"), fragment(2, "a"), change(3, x=1), fragment(4, "b")]))
    assert merged == [RunRequest(4, {"x": 1}, fragments=["b", "a"])]
    assert list(requests([rerun(1), change(2, "B")])) == [RunRequest(2, {}, "B", whole=True)]


def test_a_file_is_made_after_what_came_before_and_starts_no_run() -> None:
    merged = list(requests([change(1, a="1"), download("D"), change(2, "D"), download("D")]))
    assert merged == [RunRequest(1, {"a": "1"}), DownloadRequest("D"), RunRequest(2, {}, "D"), DownloadRequest("D")]


def test_what_was_chosen_travels_with_the_press() -> None:
    chosen = change(2, "M", M="two")
    assert list(requests([change(1, a="1"), chosen])) == [RunRequest(2, {"a": "1", "M": "two"}, "M")]


EVENTS = st.lists(
    st.tuples(st.sampled_from(["B", "C", None]), st.dictionaries(st.sampled_from("ab"), st.integers()), st.booleans())
)


@given(EVENTS)
def test_no_press_and_no_last_value_is_ever_lost(drawn: Any) -> None:
    events = [
        rerun(seq, **values) if plain else change(seq, trigger, **values)
        for seq, (trigger, values, plain) in enumerate(drawn)
    ]
    merged = runs(events)
    presses = [event["trigger"] for event in events if "trigger" in event]
    assert [each.trigger for each in merged if each.trigger] == presses
    last: dict[str, Any] = {}
    for event in events:
        last |= event["values"]
    seen: dict[str, Any] = {}
    for each in merged:
        seen |= each.values
    assert seen == last
    assert [each.seq for each in merged][-1:] == [event["seq"] for event in events][-1:]
    assert len(merged) <= len(presses) + 1


def test_the_first_run_of_a_session_is_made_before_what_a_person_did_meanwhile() -> None:
    events = [rerun(1), change(2, a="x"), change(3, "button", b="y")]
    assert list(requests(events, starts=True)) == [
        RunRequest(1, whole=True),
        RunRequest(3, {"a": "x", "b": "y"}, "button"),
    ]
