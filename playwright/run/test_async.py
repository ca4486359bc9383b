"""Scripts with event loops of their own do in the browser what they do in Streamlit, suspended or not.

The scripts are those of tests/differential, where Streamlit answers; here they run in the worker, which has one thread.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.differential.steps import Step, read_steps
from tests.support.browser.app_page import new_page, open_app, settle
from tests.support.command import ROOT
from tests.support.headless_page import HeadlessPage

SCRIPTS = {each.stem: each for each in (ROOT / "tests" / "differential" / "scripts").rglob("*.py")}
NAMES = ["event_loops", "async_cache", "async_columns", "contexts", "exception_group"]
# What only the browser has: a promise, waited for in several ways.
PROMISES = """
import asyncio
import time
from urllib.request import urlopen

import streamlit as st
from pyodide.ffi import can_run_sync, run_sync
from pyodide.http import pyfetch


async def inside():
    time.sleep(0.01)
    urlopen(st.context.url).read()
    if can_run_sync():
        st.text(f"within a coroutine {run_sync(pyfetch(st.context.url)).status}")
        response = await pyfetch(st.context.url)
        st.text(f"awaited {response.status}")
    st.text(run_sync(asyncio.sleep(0.01, "a coroutine within a coroutine")))
    return "inside"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
st.text(loop.run_until_complete(inside()))
with asyncio.Runner() as runner:
    st.text(runner.run(inside()))
if can_run_sync():
    st.text(f"outside {run_sync(pyfetch(st.context.url)).status}")
st.text(run_sync(loop.create_task(asyncio.sleep(0.01, "a task of a loop that does not run"))))
time.sleep(0.1)
loop.close()
st.text("end")
st.button("Again")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("async")
    (folder / "pages").mkdir()
    for name in NAMES:
        shutil.copy(SCRIPTS[name], folder / "pages")
    (folder / "pages" / "promises.py").write_text(PROMISES, "utf-8")
    (folder / "app.py").write_text("import streamlit as st\nst.text('Choose a page.')\n", "utf-8")
    return built(folder)


@pytest.fixture(scope="module", params=[True, False], ids=["suspended", "without_jspi"])
def app(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    with new_page(browser, jspi=request.param) as page:
        yield open_app(page, address)


def go_to(app: Page, name: str) -> None:
    app.get_by_test_id("stSidebarNav").get_by_role("link", name=name.replace("_", " "), exact=True).click()
    expect(app.get_by_text("Choose a page.")).to_have_count(0)
    settle(app)


@pytest.mark.parametrize("name", NAMES)
def test_a_script_writes_what_it_writes_elsewhere(app: Page, name: str) -> None:
    steps = read_steps(SCRIPTS[name].with_suffix(".steps"))
    with ThreadPoolExecutor(1) as pool:  # in this thread a loop is running: Playwright's
        first, *later = pool.submit(texts_elsewhere, SCRIPTS[name], steps).result()
    go_to(app, name)
    texts = app.get_by_test_id("stText")
    expect(texts).to_have_text(first)
    for step, expected in zip(steps, later, strict=True):
        if step.verb == "press":
            app.get_by_role("button", name=step.name, exact=True).click()
        else:
            app.keyboard.press("r")
        expect(texts).to_have_text(expected)


def texts_elsewhere(script: Path, steps: list[Step]) -> list[list[str]]:
    """What a script writes without a browser, at first and after each step."""
    page = HeadlessPage(script)
    page.rerun()
    answers = [texts_of(page)]
    for step in steps:
        if step.verb == "press":
            page.press(step.name)
        else:
            page.rerun()
        answers.append(texts_of(page))
    return answers


def texts_of(page: HeadlessPage) -> list[str]:
    return [each["body"] for each in page.elements() if each["type"] == "text"]


def test_promises_are_waited_for_in_every_loop(app: Page) -> None:
    go_to(app, "promises")
    for _ in range(2):
        expect(app.get_by_test_id("stText").last).to_have_text("end")
        expect(app.get_by_test_id("stException")).to_have_count(0)
        app.get_by_role("button", name="Again").click()
        settle(app)
