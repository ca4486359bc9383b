"""Spinners, the caches and what outlives a visit, in the browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser.app_page import open_app, says, seen_after, settle, watch_for
from tests.support.browser.dom import READ, lines
from tests.support.command import ROOT

SCRIPT = """
import sqlite3
import time

import streamlit as st

st.session_state.setdefault("kept", time.time_ns())

@st.cache_data
def slow(x):
    time.sleep(3)
    return x

@st.cache_resource
def once():
    return time.time_ns()

@st.cache_data(persist="disk")
def stored(n):
    st.write(f"drawn {n}")
    st.session_state.calls = st.session_state.get("calls", 0) + 1
    return list(range(n))

st.write(f"once {once()} kept {st.session_state.kept}")
st.write(f"{stored(3)} {stored(4)}, {st.session_state.get('calls', 0)} calls")
if st.button("clear stored"):
    stored.clear()
if st.button("secret"):
    st.write(sqlite3.sqlite_version_info > (3,))
    st.secrets["key"]
if st.button("spin"):
    with st.container(key="spun"), st.spinner("Working on **it**", show_time=True):
        st.write("inside")
        time.sleep(4)
if st.button("spin briefly"):
    with st.spinner("Too quick"):
        time.sleep(0.2)
if st.button("cached"):
    with st.container(key="cached"):
        slow(1)
st.write("the end")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return built(written(tmp_path_factory.mktemp("caching")))


def written(folder: Path) -> Path:
    """The app in a folder of its own. Its session is not kept, so that what the caches keep can be told from it."""
    script = folder / "caching.py"
    script.write_text(SCRIPT, "utf-8")
    config = folder / ".streamlit" / "config.toml"
    config.parent.mkdir()
    config.write_text("[sitelet]\npersist = 'off'\n", "utf-8")
    return script


@pytest.fixture
def app(page: Page, address: str) -> Page:
    return open_app(page, address)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


# --- spinners --------------------------------------------------------------------------------------------------------


def hooks(page: Page, key: str) -> list[str]:
    """Of what stands first in the container."""
    return lines(page.evaluate(READ, f".st-key-{key}")[:1])


def spinner_hooks(classes: str) -> list[str]:
    """What Streamlit's page has, seen while its script was busy."""
    return [
        "stElementContainer.element-container.stElementContainer",
        f"  stSpinner.{classes}",
        "    stSpinnerIcon",
        "    stMarkdownContainer",
    ]


def test_a_spinner_is_seen_while_python_is_busy(app: Page) -> None:
    press(app, "spin")
    spinner = app.get_by_test_id("stSpinner")
    expect(spinner).to_contain_text(re.compile(r"Working on it\s*\(\d\.\d seconds\)"))
    expect(spinner.locator("strong")).to_have_text("it")
    expect(spinner.get_by_role("status")).to_have_text("Working on it")
    assert hooks(app, "spun") == spinner_hooks("stSpinner")
    after = app.locator(".stElementContainer:has(.stSpinner) + .stElementContainer")
    expect(after).to_have_text("inside")
    expect(after).to_have_attribute("data-stale", "false")
    settle(app)
    expect(spinner).to_have_count(0)
    says(app, "inside")


def test_what_is_done_within_half_a_second_has_no_spinner(app: Page) -> None:
    watch_for(app, ".stSpinner")
    press(app, "spin briefly")
    settle(app)
    assert seen_after(app) >= 500


def test_a_cached_function_says_that_it_runs_and_moves_nothing(app: Page) -> None:
    press(app, "cached")
    spinner = app.locator(".stSpinner.stCacheSpinner")
    expect(spinner).to_have_text("Running slow(...).")
    assert hooks(app, "cached") == spinner_hooks("stCacheSpinner.stSpinner")
    end = app.get_by_text("the end").bounding_box()
    settle(app)
    expect(spinner).to_have_count(0)
    assert app.get_by_text("the end").bounding_box() == end
    press(app, "cached")
    settle(app)
    assert spinner.count() == 0


# --- clearing --------------------------------------------------------------------------------------------------------


def first_line(page: Page) -> str:
    return page.locator(".stMarkdown", has_text="once").inner_text()


def test_the_caches_are_cleared_by_the_menu_after_a_question(app: Page) -> None:
    before = first_line(app)
    app.get_by_test_id("stMainMenuButton").click()
    app.get_by_test_id("stMainMenuItem-clearCache").click()
    dialog = app.get_by_test_id("stDialog")
    expect(dialog).to_contain_text("Are you sure you want to clear the app's function caches?")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    app.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    app.keyboard.press("r")
    settle(app)
    assert first_line(app) == before
    app.keyboard.press("c")
    dialog.get_by_role("button", name="Clear caches").click()
    expect(dialog).to_have_count(0)
    assert first_line(app) == before
    app.keyboard.press("r")
    expect(app.locator(".stMarkdown", has_text="once")).not_to_have_text(before)
    once, kept = re.findall(r"\d+", before)
    assert once not in first_line(app)
    assert kept not in first_line(app)


# --- kept from one visit to the next ---------------------------------------------------------------------------------

STORED = """
async () => {
  const found = {};
  for (const { name } of await indexedDB.databases()) {
    if (name.endsWith(" sessions")) continue;
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = reject;
    });
    const keys = database.transaction("entries").objectStore("entries").getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    found[name] = keys.result.length;
    database.close();
  }
  return found;
}
"""


def wait_for_stored(page: Page, number: int) -> None:
    page.wait_for_function(f"async () => Object.values(await ({STORED})()).join() === '{number}'")


def test_what_is_persisted_is_there_after_a_reload_until_it_is_cleared(app: Page) -> None:
    says(app, "[0, 1, 2] [0, 1, 2, 3], 2 calls")
    wait_for_stored(app, 2)
    open_app(app, app.url)
    says(app, "[0, 1, 2] [0, 1, 2, 3], 0 calls")
    says(app, "drawn 3")
    press(app, "clear stored")
    settle(app)
    wait_for_stored(app, 0)
    open_app(app, app.url)
    says(app, "[0, 1, 2] [0, 1, 2, 3], 2 calls")
    wait_for_stored(app, 2)
    app.keyboard.press("c")
    app.get_by_role("button", name="Clear caches").click()
    wait_for_stored(app, 0)


def test_an_app_keeps_nothing_it_was_not_asked_to_and_sees_nothing_of_another(
    app: Page, built: Callable[[Path], str], tmp_path: Path
) -> None:
    wait_for_stored(app, 2)
    [name] = app.evaluate(STORED)
    open_app(app, built(ROOT / "examples" / "counter.py"))
    assert list(app.evaluate(STORED)) == [name]
    open_app(app, built(written(tmp_path)))
    says(app, "[0, 1, 2] [0, 1, 2, 3], 2 calls")


def test_an_app_runs_on_where_the_browser_stores_nothing(context: BrowserContext, page: Page, address: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    context.new_cdp_session(page).send(
        "Storage.overrideQuotaForOrigin", {"origin": "/".join(address.split("/")[:3]), "quotaSize": 1}
    )
    open_app(page, address)
    says(page, "[0, 1, 2] [0, 1, 2, 3], 2 calls")
    press(page, "clear stored")
    settle(page)
    page.keyboard.press("r")
    says(page, "[0, 1, 2] [0, 1, 2, 3], 4 calls")
    settle(page)
    assert len([text for text in said if "cannot store data in this browser" in text]) == 1


def test_there_is_sqlite_and_there_are_no_secrets(app: Page) -> None:
    press(app, "secret")
    says(app, "True")
    expect(app.get_by_test_id("stException")).to_contain_text("A static site cannot contain any")
