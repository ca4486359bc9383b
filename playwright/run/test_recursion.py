"""Python gives up gracefully: what calls itself without end through C is an error that a script can catch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import new_page, open_app
from tests.support.browser.kept_session import stored

SCRIPT = """
import datetime
import functools
import pickle
import re

import streamlit as st
from pyodide.ffi import can_run_sync


class Endless:
    def __repr__(self):
        return repr(self)

    def __str__(self):
        return f"{self}"

    def __eq__(self, other):
        return [self] == [other]

    def __hash__(self):
        return hash((self,))

    def __iter__(self):
        return iter(list(self))

    def __call__(self):
        return self()

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __bool__(self):
        return not self


class Node:
    def __init__(self, following):
        self.following = following


@functools.lru_cache(None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def again(_number):
    return functools.partial(again)(0)


def mapped(_number):
    return list(map(mapped, [1]))


def chosen(_number):
    return min([1, 2], key=chosen)


def chain(length):
    node = None
    for _ in range(length):
        node = Node(node)
    return node


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


endless = Endless()
WORK = {
    "repr": lambda: repr(endless),
    "eq": lambda: endless == Endless(),
    "hash": lambda: hash(endless),
    "call": lambda: endless(),
    "lru_cache": lambda: fibonacci(900),
    "pickle": lambda: pickle.dumps(chain(2000)),
    "str": lambda: str(endless),
    "iter": lambda: list(endless),
    "attribute": lambda: endless.name,
    "bool": lambda: bool(endless),
    "partial": lambda: again(0),
    "map": lambda: mapped(1),
    "min": lambda: chosen(1),
}
state = st.session_state
# Without JSPI no limit that leaves enough for ordinary code guards the first six.
names = list(WORK) if can_run_sync() else list(WORK)[6:]
if st.button("Go"):
    for name in names:
        work = WORK[name]
        try:
            st.text(f"{name} {str(work())[:9]}")
        except RecursionError:
            st.text(f"{name} RecursionError")
ORDINARY = {
    "elif": lambda: compile("if a: b\\n" + "elif a: b\\n" * 50, "elif", "exec"),
    "sum": lambda: compile("+".join(["a"] * 200), "sum", "exec"),
    "strptime": lambda: datetime.datetime.strptime("2026-01-02", "%Y-%m-%d"),
    "pattern": lambda: re.compile("(" * 50 + "a" + ")" * 50),
    "pickle 100 deep": lambda: pickle.loads(pickle.dumps(chain(100))),
}
if st.button("Ordinary"):
    for name, work in ORDINARY.items():
        work()
        st.text(f"{name} ok")
if st.button("Keep"):
    state.deep = nested(4000)
    state.kept = "kept"
st.text(f"deep {'deep' in state}, kept {state.get('kept')}")
"""
_ENTRIES = [line.split('"')[1] for line in SCRIPT.splitlines() if line.startswith('    "')]
NAMES, ORDINARY = _ENTRIES[:-5], _ENTRIES[-5:]


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("recursion") / "app.py"
    script.write_text(SCRIPT, "utf-8")
    return built(script)


@pytest.fixture(scope="module", params=[True, False], ids=["suspended", "without_jspi"])
def app(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    with new_page(browser, jspi=request.param) as page:
        yield open_app(page, address)


def test_what_calls_itself_through_c_without_end_is_a_recursion_error(app: Page) -> None:
    app.get_by_role("button", name="Go", exact=True).click()
    suspends = app.evaluate("'Suspending' in WebAssembly")
    expected = [f"{name} RecursionError" for name in (NAMES if suspends else NAMES[6:])]
    expect(app.get_by_test_id("stText")).to_have_text([*expected, "deep False, kept None"])


def test_what_is_written_long_is_compiled_and_patterns_are_too(app: Page) -> None:
    app.get_by_role("button", name="Ordinary", exact=True).click()
    expect(app.get_by_test_id("stText")).to_have_text([*(f"{name} ok" for name in ORDINARY), "deep False, kept None"])


def test_what_is_too_deep_to_be_kept_is_left_out_and_the_rest_is_kept(app: Page) -> None:
    app.get_by_role("button", name="Keep", exact=True).click()
    expect(app.get_by_text("deep True, kept kept")).to_be_visible()
    stored(app)
    app.reload()
    expect(app.get_by_text("deep False, kept kept")).to_be_visible(timeout=60_000)
