"""A restored session is never half of one: what cannot be kept, and what the script takes for a sign of it."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest

from tests.support.headless_page import HeadlessPage
from tests.support.memory_session_store import MemorySessionStore

IMPORTS = """
import io, sqlite3, sys, threading, types
import streamlit as st
state = st.session_state
"""
# What cannot be kept, and what shows that it is alive.
UNKEPT = {
    "connection": ("sqlite3.connect(':memory:')", "state.x.execute('select 1 + 1').fetchone()"),
    "thread": ("threading.Thread(target=print)", "state.x.is_alive()"),
    "generator": ("(each for each in 'ab')", "next(state.x, 'a')"),
    "file": ("io.TextIOWrapper(io.BytesIO())", "state.x.closed"),
    "lock": ("threading.Lock()", "state.x.locked()"),
    "lambda": ("lambda: 5", "state.x()"),
    "client": ("types.SimpleNamespace(socket=threading.Lock())", "state.x.socket.locked()"),
    "module": ("sys", "state.x.maxsize > 0"),
    "nested": ("{'inner': [{'lock': threading.Lock()}]}", "state.x['inner'][0]['lock'].locked()"),
    "resource": ("st.cache_resource(lambda: threading.Lock())()", "state.x.locked()"),
}
# How the script knows that it has made it.
GUARDS = {
    "a flag": ("'ready' not in state", "state.ready = True"),
    "a flag that is there from the start": ("not state.setdefault('ready', False)", "state.ready = True"),
    "a value made from it": ("'table' not in state", "state.table = [str(type(state.x))]"),
    "a version": ("state.get('version') != 3", "state.version = 3"),
    "a dict": ("'at' not in state.setdefault('done', {})", "state.done = {'at': 1}"),
    "itself": ("'x' not in state", "pass"),
}


class Kept:
    """An app whose session is kept, as one page after the other has it."""

    def __init__(self, folder: Path) -> None:
        self.script = folder / "app.py"
        self.store = MemorySessionStore()

    def write(self, source: str) -> None:
        self.script.write_text(IMPORTS + textwrap.dedent(source), "utf-8")

    def open(self) -> HeadlessPage:
        page = HeadlessPage(self.script, store=self.store)
        page.session.restore(*self.store.session())
        page.rerun()
        return page


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def shown(page: HeadlessPage) -> Any:
    return page.texts(), page.exceptions()


@pytest.mark.parametrize("guard", GUARDS)
@pytest.mark.parametrize("thing", UNKEPT)
def test_what_cannot_be_kept_is_made_again_however_it_is_guarded(kept: Kept, thing: str, guard: str) -> None:
    value, use = UNKEPT[thing]
    condition, sign = GUARDS[guard]
    kept.write(f"""
        if {condition}:
            state.x = {value}
            {sign}
        st.text_input("Name", key="name")
        st.text({use})
        st.text(state.name)
    """)
    page = kept.open()
    assert page.exceptions() == []
    page.set("text_input", "name", "Ada")
    for _ in range(2):
        page = kept.open()
        assert page.exceptions() == []
        assert page.texts()[-1] == "Ada"
        assert (page.lost, page.failed) == ([], False)


def test_what_cannot_be_read_again_is_made_again_too(kept: Kept) -> None:
    kept.write("""
        if "ready" not in state:
            state.client = type("Client", (), {"name": "first"})()
            state.ready = True
        st.text(state.client.name)
    """)
    kept.open()
    page = kept.open()
    assert shown(page) == (["first"], [])
    assert (page.lost, page.failed) == (["client"], False)


def test_what_is_missed_only_when_a_button_is_pressed_is_made_again_then(kept: Kept) -> None:
    kept.write("""
        if "ready" not in state:
            state.db = sqlite3.connect(":memory:")
            state.ready = True
        if st.button("Ask"):
            st.text(state.db.execute("select 1 + 1").fetchone()[0])
        st.text(state.ready)
    """)
    kept.open()
    page = kept.open()
    assert shown(page) == (["True"], [])
    page.press("Ask")
    assert shown(page) == (["True"], [])
    page.press("Ask")
    assert shown(page) == (["2", "True"], [])


def test_a_script_that_shows_the_exception_itself_makes_it_again_too(kept: Kept) -> None:
    kept.write("""
        if "ready" not in state:
            state.db = threading.Lock()
            state.ready = True
        try:
            st.text(state.db.locked())
        except Exception as error:
            st.error(error)
    """)
    kept.open()
    page = kept.open()
    assert (page.texts(), [each for each in page.payloads() if each["type"] == "alert"]) == (["False"], [])


def test_nothing_is_lost_of_an_app_that_does_not_miss_what_was_not_kept(kept: Kept) -> None:
    kept.write("""
        if "form" not in state:
            state.form = {"name": "", "rows": []}
            state.secret = 42
        state.check = lambda text: text.strip()
        state.form["rows"].append(state.check(" x "))
        st.text(f"{state.form['rows']} {state.secret} {state.get('thread')}")
        if st.button("Begin"):
            state.thread = threading.Thread(target=print)
            state.begun = "today"
        st.text(state.get("begun"))
    """)
    page = kept.open()
    page.press("Begin")
    page = kept.open()
    assert shown(page) == (["['x', 'x', 'x'] 42 None", "today"], [])


def test_what_was_changed_since_goes_only_if_nothing_else_helps(kept: Kept) -> None:
    kept.write("""
        if "ready" not in state:
            state.db = threading.Lock()
            state.setdefault("log", [])
            state.ready = True
        state.log.append("seen")
        st.button("Again")
        st.text(f"{state.db.locked()} {len(state.log)}")
    """)
    page = kept.open()
    page.press("Again")
    assert shown(page) == (["False 2"], [])
    assert shown(kept.open()) == (["False 4"], [])  # the run that missed it has appended, too

    kept.store.entries.clear()
    kept.write("""
        if "log" not in state:
            state.log = []
            state.db = threading.Lock()
        state.log.append("seen")
        st.button("Again")
        st.text(f"{state.db.locked()} {len(state.log)}")
    """)
    page = kept.open()
    page.press("Again")
    assert shown(kept.open()) == (["False 1"], [])


def test_an_exception_that_stays_after_a_restore_is_told_once_with_a_way_to_start_over(kept: Kept) -> None:
    kept.write("""
        number = st.text_input("Number", "1", key="number")
        st.text(int(number))
    """)
    page = kept.open()
    assert page.failed is False
    page.set("text_input", "number", "one")
    assert (len(page.exceptions()), page.failed) == (1, False)  # no run after a restore
    page = kept.open()
    assert (len(page.exceptions()), page.failed) == (1, True)
    page.failed = False
    page.rerun()
    assert (len(page.exceptions()), page.failed) == (1, False)


def test_a_fresh_session_that_fails_is_the_apps_matter(kept: Kept) -> None:
    kept.write("st.text(state.missing)")
    assert kept.open().failed is False
