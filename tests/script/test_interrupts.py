"""A newer event ends the run that is on, and nothing that a person did is lost by it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wasm_runtime.compat.importing import install
from wasm_runtime.config import Config
from wasm_runtime.script import context
from wasm_runtime.script.runner import AppSession
from wasm_runtime.streamlit import write

install()

Event = dict[str, Any]


class Page:
    """A session whose script lets events come in by the calls of `arrive`, and what it sends."""

    def __init__(self, folder: Path, source: str, monkeypatch: pytest.MonkeyPatch, *, run: bool = True) -> None:
        monkeypatch.setattr(context, "POLL_INTERVAL", -1)  # every write polls
        script = folder / "app.py"
        script.write_text(f"import streamlit as st\nlog = st.session_state.setdefault('log', [])\n{source}", "utf-8")
        self.arriving: list[Event] = []
        self.messages: list[Any] = []
        self.seq = 0
        self.session = AppSession(script, self.messages.append, write, newer=self._newer)
        self.session.state["arrive"] = self.arrive
        if run:
            self.handle(self.rerun())

    def _newer(self) -> list[Any]:
        arrived, self.arriving = self.arriving, []
        return arrived

    def arrive(self, *events: Event) -> None:
        self.arriving += events

    def handle(self, *events: Any) -> None:
        self.messages.clear()
        self.session.handle(events)

    def _numbered(self, **event: Any) -> Event:
        self.seq += 1
        return {"seq": self.seq, **event}

    def rerun(self) -> Event:
        return self._numbered(kind="rerun", values={})

    def change(self, key: str, value: Any) -> Event:
        return self._numbered(kind="change", values={self.id(key): value})

    def press(self, key: str) -> Event:
        return self._numbered(kind="change", values={}, trigger=self.id(key))

    def stop(self) -> Event:
        return {"kind": "stop", "seq": self.seq}

    def id(self, key: str) -> str:
        widgets = self.session.state._layers.widgets
        return next(widget_id for widget_id, widget in widgets.items() if widget.key == key)

    @property
    def log(self) -> list[Any]:
        return list(self.session.state["log"])

    @property
    def runs(self) -> list[tuple[str, int]]:
        """The states that were announced, and the events that they answer."""
        return [(each["state"], each["ack"]) for each in self.messages if each["kind"] == "run"]


Open = Callable[..., Page]


@pytest.fixture
def open_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    return lambda source, **options: Page(tmp_path, source, monkeypatch, **options)


LONG = """
st.checkbox("slow", key="slow", on_change=log.append, args=("slow changed",))
st.button("go", key="go", on_click=log.append, args=("go pressed",))
text = st.text_input("text", key="text", on_change=log.append, args=("text changed",))
if st.session_state.slow and st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
    log.append("before")
    st.write("next call")
    log.append("after")
if st.session_state.go:
    log.append("go seen")
log.append(f"end {text}")
"""


def test_a_newer_change_ends_the_run_at_its_next_call(open_page: Open) -> None:
    page = open_page(LONG)
    slow = page.change("slow", True)
    page.session.state["todo"] = [page.change("text", "new")]
    page.handle(slow)
    assert page.log == ["end ", "slow changed", "before", "text changed", "end new"]
    assert page.runs == [("running", 2), ("running", 3), ("notRunning", 3)]


def test_without_a_newer_event_a_run_goes_to_its_end(open_page: Open) -> None:
    page = open_page(LONG)
    slow = page.change("slow", True)
    page.session.state["todo"] = []
    page.handle(slow)
    page.session.state["todo"] = [{"kind": "download", "seq": 2, "widget": "none"}]
    page.handle(page.rerun())
    assert page.log == ["end ", "slow changed", "end ", "before", "after", "end "]


def test_a_second_press_before_the_run_has_come_to_the_first_is_a_press(open_page: Open) -> None:
    page = open_page("""
if st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
    st.write("next call")
if st.button("go", key="go", on_click=log.append, args=("pressed",)):
    log.append("seen")
""")
    press = page.press("go")
    page.session.state["todo"] = [page.press("go")]
    page.handle(press)
    assert page.log == ["pressed", "seen", "pressed", "seen"]


def test_a_press_that_the_run_has_not_come_to_is_seen_by_the_next(open_page: Open) -> None:
    page = open_page("""
if st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
    st.write("next call")
if st.button("go", key="go", on_click=log.append, args=("pressed",)):
    log.append("seen")
st.text_input("text", key="text")
""")
    press = page.press("go")
    page.session.state["todo"] = [page.change("text", "new")]
    page.handle(press)
    assert page.log == ["pressed", "seen"]
    page.handle(page.rerun())
    assert page.log == ["pressed", "seen"]


def test_a_press_that_the_run_has_come_to_is_not_seen_again(open_page: Open) -> None:
    page = open_page("""
if st.button("go", key="go"):
    log.append("seen")
st.text_input("text", key="text")
if st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
    st.write("next call")
""")
    press = page.press("go")
    page.session.state["todo"] = [page.change("text", "new")]
    page.handle(press)
    assert page.log == ["seen"]


def test_callbacks_run_to_their_end(open_page: Open) -> None:
    page = open_page("""
def work():
    st.session_state.arrive(*st.session_state.pop("todo"))
    st.write("in a callback")
    log.append("worked")

st.button("go", key="go", on_click=work)
st.text_input("text", key="text", on_change=log.append, args=("changed",))
log.append("end")
""")
    press = page.press("go")
    page.session.state["todo"] = [page.change("text", "new")]
    page.handle(press)
    assert page.log == ["end", "worked", "changed", "end"]


def test_an_event_of_a_fragment_waits_for_the_end_of_the_run(open_page: Open) -> None:
    page = open_page("""
st.checkbox("slow", key="slow")

@st.fragment
def part():
    log.append(f"part {st.checkbox('inner', key='inner')}")

part()
if st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
    st.write("next call")
    log.append("end")
""")
    slow = page.change("slow", True)
    page.session.state["todo"] = [page.change("inner", True)]
    page.handle(slow)
    assert page.log == ["part False", "part False", "end", "part True"]


def test_a_newer_event_ends_a_fragments_run(open_page: Open) -> None:
    page = open_page("""
@st.fragment
def part():
    st.checkbox("inner", key="inner")
    if st.session_state.get("todo"):
        st.session_state.arrive(*st.session_state.pop("todo"))
        st.write("next call")
        log.append("end of part")

part()
log.append(st.text_input("text", key="text"))
""")
    inner = page.change("inner", True)
    page.session.state["todo"] = [page.change("text", "new")]
    page.handle(inner)
    assert page.log == ["", "new"]


def test_stopping_ends_the_run_and_keeps_what_it_did(open_page: Open) -> None:
    page = open_page(LONG)
    slow = page.change("slow", True)
    page.session.state["todo"] = [page.stop()]
    page.handle(slow)
    assert page.log == ["end ", "slow changed", "before"]
    assert page.runs == [("running", 2), ("notRunning", 2)]
    assert page.session.state["slow"] is True


def test_stopping_ends_what_waits_and_its_values_come_with_the_next_event(open_page: Open) -> None:
    page = open_page(LONG)
    slow = page.change("slow", True)
    page.session.state["todo"] = [page.press("go"), page.change("text", "typed"), page.stop()]
    page.handle(slow)
    assert page.log == ["end ", "slow changed", "before"]
    assert page.runs[-1] == ("notRunning", 4)
    page.handle(page.rerun())
    assert page.log[3:] == ["text changed", "end typed"]


def test_a_stop_that_comes_too_late_says_that_nothing_runs(open_page: Open) -> None:
    page = open_page(LONG)
    page.handle(page.stop())
    assert page.runs == [("notRunning", 1)]


def test_a_stop_cannot_be_caught(open_page: Open) -> None:
    page = open_page("""
st.checkbox("slow", key="slow")
if st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
    try:
        st.write("next call")
    except BaseException:
        log.append("caught")
    st.write("one more")
    log.append("went on")
""")
    slow = page.change("slow", True)
    page.session.state["todo"] = [page.stop()]
    page.handle(slow)
    assert page.log == ["caught"]


def test_a_field_that_a_superseded_run_has_set_is_set(open_page: Open) -> None:
    page = open_page("""
st.button("go", key="go", on_click=lambda: st.session_state.update(text="set"))
st.text_input("text", key="text")
st.checkbox("other", key="other")
if st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
    st.write("next call")
log.append(st.session_state.text)
""")
    press = page.press("go")
    page.session.state["todo"] = [page.change("other", True)]
    page.handle(press)
    assert page.log == ["", "set"]
    assert [each.get("resets") for each in page.messages if each["kind"] == "run"][-1] == [page.id("text")]


def test_without_fast_reruns_a_run_goes_to_its_end(open_page: Open) -> None:
    page = open_page(LONG)
    page.session._services.config = Config({"runner.fastReruns": False})
    slow = page.change("slow", True)
    page.session.state["todo"] = [page.change("text", "new")]
    page.handle(slow)
    assert page.log == ["end ", "slow changed", "before", "after", "end ", "text changed", "end new"]


def test_an_event_for_a_widget_that_is_not_there_yet_waits_for_it(open_page: Open) -> None:
    page = open_page("""
if st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
    st.write("next call")
    log.append(f"end {st.checkbox('late', key='late')}")
""")
    page.session.state["todo"] = []
    late = {"kind": "change", "seq": 9, "values": {"$$ID-unknown-late": True}}
    page.session.state["todo"] = [late]
    page.handle(page.rerun())
    assert page.log == ["end False"]


def test_what_a_person_does_before_the_first_run_is_over_finds_every_callback(open_page: Open) -> None:
    source = """
st.button("Press", key="press", on_click=log.append, args=("pressed",))
if st.session_state.get("todo"):
    st.session_state.arrive(*st.session_state.pop("todo"))
st.write("next call")
st.checkbox("Tick", key="tick", on_change=log.append, args=("ticked",))
st.slider("Size", 0, 10, key="size")
log.append(f"size {st.session_state.size}")
"""
    before = open_page(source)
    done = [before.press("press"), before.change("tick", True), before.change("size", [4])]
    page = open_page(source, run=False)
    page.session.state["todo"] = done
    page.handle({**page.rerun(), "seq": 1})
    assert page.log == ["pressed", "ticked", "size 4"]


# --- when a run looks ------------------------------------------------------------------------------------------------

STEPS = """
state = st.session_state
st.checkbox("go", key="go")
if state.get("todo"):
    clock = state.clock
    for row in range(state.quick):
        st.text(row)
    state.arrive(state.pop("todo"))
    for step in range(10):
        clock[0] += 1
        log.append(step)
        st.text(step)
        st.text(step)
"""


@pytest.mark.parametrize(
    ("quick", "steps"),
    [
        pytest.param(0, 1, id="at once"),
        pytest.param(10, 1, id="after some quick writes at once"),
        pytest.param(100, 2, id="after a hundred at the fourth or before"),
        pytest.param(1000, 6, id="after a thousand at the twelfth or before"),
    ],
)
def test_a_run_of_slow_steps_hears_of_an_event_at_its_next_write(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, quick: int, steps: int
) -> None:
    page = open_page(STEPS)
    clock = [1e9]
    monkeypatch.setattr(context, "time", lambda: clock[0])
    monkeypatch.setattr(context, "POLL_INTERVAL", 0.04)
    page.session.state["clock"] = clock
    page.session.state["quick"] = quick
    page.session.state["todo"] = page.change("go", True)
    page.handle(page.rerun())
    heard = len(page.log)
    assert page.log == list(range(heard))
    assert 1 <= heard <= steps
    page.session.state["quick"] = 0
    page.session.state["todo"] = page.change("go", False)
    page.handle(page.rerun())
    assert page.log[heard:] == [0]  # from then on it is at once again


WAITING = """
from wasm_runtime.script.context import current
state = st.session_state
st.checkbox("go", key="go", on_change=log.append, args=("changed",))
if todo := state.pop("todo", None):
    for row in range(1000):
        st.text(row)
    state.arrive(todo)
    log.append(current().poll_while_waiting())
    log.append(current().poll_while_waiting())
    NEXT
    log.append("went on")
"""


@pytest.mark.parametrize(
    "call", ["st.write('next')", "state.go", "state.new = 1", "del state.arrive", "'go' in state", "st.query_params.x"]
)
def test_what_came_in_during_a_wait_ends_the_run_at_its_next_call(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    page = open_page(WAITING.replace("NEXT", call))
    monkeypatch.setattr(context, "POLL_INTERVAL", 0.04)
    page.session.state["todo"] = page.change("go", True)
    page.handle(page.rerun())
    assert page.log == [True, False, "changed"]  # what waits for mere time need not, once


def test_a_wait_goes_on_when_nothing_ends_the_run(open_page: Open) -> None:
    page = open_page(WAITING.replace("NEXT", "st.write('next')"))
    page.session.state["todo"] = {"kind": "download", "seq": 9, "widget": "none"}
    page.handle(page.rerun())
    assert page.log == [False, False, "went on"]
    page.session._services.config = Config({"runner.fastReruns": False})
    page.session.state["todo"] = page.change("go", True)
    page.handle(page.rerun())
    assert page.log[3:] == [False, False, "went on", "changed"]


def test_a_stop_ends_a_wait(open_page: Open) -> None:
    page = open_page(WAITING.replace("NEXT", "st.write('next')"))
    page.session.state["todo"] = page.stop()
    page.handle(page.rerun())
    assert page.log == []


def test_the_clock_is_hardly_read_between_many_quick_writes(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page("for row in range(1000):\n    st.text(row)\n")
    read: list[None] = []

    def time() -> float:
        read.append(None)
        return 1e9

    monkeypatch.setattr(context, "time", time)
    monkeypatch.setattr(context, "POLL_INTERVAL", 0.04)
    page.handle(page.rerun())
    assert len(read) < 200
