"""A script that does not end, and a worker that breaks: the page stays, and the session is as it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser.app_page import START, open_app, says, settle

APP = """
import ctypes
import time

import streamlit as st


@st.cache_resource
def born():
    return time.time_ns()


log = st.session_state.setdefault("log", [])
name = st.text_input("Name", key="name")
st.button("Add", on_click=log.append, args=(len(log),))
st.text(f"{log} {name}")
st.text(f"born {born()}")
if st.checkbox("Busy"):
    st.session_state.half = True
    while True:
        pass
if st.button("Endless"):
    while True:
        st.session_state.half = True
        time.sleep(0.01)
if st.button("Crash"):
    st.session_state.half = True
    ctypes.string_at(0xFFFFFFF0, 64)
st.text(f"the end {st.session_state.get('half', False)}")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("recovery") / "recovery.py"
    script.write_text(APP, "utf-8")
    return built(script)


@pytest.fixture
def app(page: Page, address: str) -> Page:
    """The app, in use: it has counted once, and knows a name."""
    open_app(page, address)
    press(page, "Add")
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Name").press("Enter")
    says(page, "[0] Ada")
    settle(page)
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def stop(page: Page) -> None:
    press(page, "Stop")
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def born(page: Page) -> str:
    """When the app's worker was born."""
    return page.get_by_text(re.compile(r"^born \d+")).inner_text()


def test_a_busy_loop_is_stopped_and_the_session_is_as_it_was(app: Page) -> None:
    worker = born(app)
    app.get_by_text("Busy", exact=True).click()
    stop(app)
    says(app, "[0] Ada")
    expect(app.locator(".notice")).to_have_text(re.compile("The script was stopped"))
    # The tick stays, and with it the loop, until it is taken away: that waits for the next event as after any stop.
    expect(app.get_by_role("checkbox", name="Busy")).to_be_checked()
    app.get_by_text("Busy", exact=True).click()
    says(app, "the end False")
    press(app, "Add")
    says(app, "[0, 1] Ada")
    assert born(app) != worker


def test_what_is_half_typed_outlasts_a_stop(app: Page) -> None:
    app.get_by_text("Busy", exact=True).click()
    expect(app.get_by_role("button", name="Stop")).to_be_visible()
    app.get_by_label("Name").fill("Grace")
    stop(app)
    expect(app.get_by_label("Name")).to_have_value("Grace")


def test_a_script_that_waits_is_stopped_and_keeps_its_worker(app: Page) -> None:
    worker = born(app)
    press(app, "Endless")
    stop(app)
    press(app, "Add")
    says(app, "[0, 1] Ada")
    says(app, "the end True")
    assert born(app) == worker


@pytest.mark.without_jspi
def test_without_jspi_any_script_is_stopped(app: Page) -> None:
    press(app, "Endless")
    stop(app)
    says(app, "[0] Ada")
    press(app, "Add")
    says(app, "[0, 1] Ada")
    says(app, "the end False")


def test_a_worker_that_crashes_is_started_again_with_the_session(app: Page, no_errors: list[str]) -> None:
    worker = born(app)
    press(app, "Crash")
    expect(app.locator(".notice")).to_contain_text("Python stopped unexpectedly. It was restarted", timeout=START)
    expect(app.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=START)
    says(app, "[0] Ada")
    press(app, "Add")
    says(app, "[0, 1] Ada")
    says(app, "the end False")
    assert born(app) != worker
    no_errors.clear()


def test_a_script_that_crashes_before_it_has_ever_run_says_so(
    page: Page, built: Callable[[Path], str], tmp_path: Path, no_errors: list[str]
) -> None:
    script = tmp_path / "crash.py"
    script.write_text("import sys\nif sys.platform == 'emscripten':\n    import ctypes\n    ctypes.string_at(-9, 64)\n")
    page.goto(built(script))
    expect(page.get_by_role("alert")).to_contain_text("Python stopped unexpectedly", timeout=START)
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    no_errors.clear()


def test_where_memory_is_shared_a_busy_loop_is_interrupted_in_its_worker(page: Page, address: str) -> None:
    def isolate(route: Route) -> None:
        response = route.fetch()
        isolated = {"cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp"}
        route.fulfill(response=response, headers={**response.headers, **isolated})

    page.route("**/*", isolate)
    open_app(page, address)
    assert page.evaluate("crossOriginIsolated")
    worker = born(page)
    page.get_by_text("Busy", exact=True).click()
    stop(page)
    expect(page.locator(".notice")).to_have_count(0)
    page.get_by_text("Busy", exact=True).click()
    says(page, "the end True")
    assert born(page) == worker
