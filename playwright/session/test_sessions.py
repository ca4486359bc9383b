"""A session outlives its page: reload, new tabs, copies of tabs, and records that are not what this app has stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, Route, expect

from tests.support.browser.app_page import START, open_app, says, settle
from tests.support.browser.kept_session import reload, stored

APP = """
import enum

import streamlit as st


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


log = st.session_state.setdefault("log", [])
st.session_state.setdefault("lock", open(__file__))
st.button("Add", on_click=log.append, args=(len(log),))
name = st.text_input("Name", key="name")
size = st.slider("Size", 0, 10)
colour = st.selectbox("Colour", list(Colour), key="colour")
file = st.file_uploader("File")
st.text(f"{log} {name} {size} {colour} {file and file.read()}")
"""
FILE: FilePayload = {"name": "a.txt", "mimeType": "text/plain", "buffer": b"abc"}
PAGES = """
import streamlit as st


def one():
    st.text_input("Name", key="name", persist_state="session")


def two():
    st.text(f"two {st.session_state.get('name')}")


st.navigation([st.Page(one), st.Page(two)]).run()
"""
# Puts the record of the session through `change`, which gets the manifest and the values by name.
CHANGE = """
async (change) => {
  const { name } = (await indexedDB.databases()).find(({ name }) => name.endsWith(" sessions"));
  const database = await new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const transaction = database.transaction(["manifests", "values"], "readwrite");
  const manifests = transaction.objectStore("manifests");
  const values = transaction.objectStore("values");
  const [session] = await done(manifests.getAllKeys());
  const record = await done(manifests.get(session));
  const names = await done(values.getAllKeys());
  const text = names.find((key) => key[1].includes("name"));
  const moved = record.text.replace('"page":""', '"page":"x"');
  if (change === "manifest") manifests.put({ ...record, text: moved }, session);
  if (change === "unsigned") manifests.put({ ...record, signature: new ArrayBuffer(32) }, session);
  if (change === "value") values.put(new TextEncoder().encode("cos\\nsystem\\n(S'x'\\ntR."), text);
  if (change === "truncated") values.put((await done(values.get(text))).slice(0, -1), text);
  if (change === "missing") values.delete(text);
  const signed = {
    foreign: record.text.replace('"app":"sitelet ', '"app":"other '),
    python: record.text.replace('"python":"pyodide-', '"python":"other-'),
    version: record.text.replace('"version":""', '"version":"2"'),
    older: record.text.replace(/"saved":\\d+/, '"saved":1'),
  }[change];
  if (signed !== undefined) {
    const key = await done(database.transaction("keys").objectStore("keys").get("hmac"));
    const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(signed));
    const again = database.transaction("manifests", "readwrite").objectStore("manifests");
    await done(again.put({ text: signed, signature }, session));
  }
  database.close();
}
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("sessions") / "sessions.py"
    script.write_text(APP, "utf-8")
    return built(script)


@pytest.fixture(scope="module")
def shared(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of an app whose new tabs go on where the last one was."""
    return built(shared_app(tmp_path_factory.mktemp("shared")))


def shared_app(folder: Path) -> Path:
    script = folder / "shared.py"
    script.write_text(PAGES, "utf-8")
    config = folder / ".streamlit" / "config.toml"
    config.parent.mkdir()
    config.write_text("[sitelet]\npersist = 'app'\n", "utf-8")
    return script


def use(page: Page) -> None:
    page.get_by_role("button", name="Add", exact=True).click()
    says(page, "[0]  0 Colour.RED None")
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Name").press("Enter")
    says(page, "[0] Ada 0 Colour.RED None")
    stored(page)


# --- the same tab ----------------------------------------------------------------------------------------------------


def test_a_reload_brings_back_everything(page: Page, address: str) -> None:
    open_app(page, address)
    use(page)
    page.get_by_role("slider").press("ArrowRight")
    page.get_by_label("Colour").click()
    page.get_by_role("option", name="Colour.BLUE").click()
    page.set_input_files("input[type=file]", FILE)
    says(page, "[0] Ada 1 Colour.BLUE b'abc'")
    stored(page)
    reload(page)
    says(page, "[0] Ada 1 Colour.BLUE b'abc'")
    expect(page.get_by_label("Name")).to_have_value("Ada")
    expect(page.get_by_text("a.txt")).to_be_visible()
    page.get_by_role("button", name="Add", exact=True).click()
    says(page, "[0, 1] Ada 1 Colour.BLUE b'abc'")


def test_back_and_forward_lead_to_the_session(page: Page, address: str) -> None:
    open_app(page, address)
    use(page)
    page.goto("about:blank")
    page.go_back()
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=START)
    says(page, "[0] Ada 0 Colour.RED None")
    page.get_by_role("button", name="Add", exact=True).click()
    says(page, "[0, 1] Ada 0 Colour.RED None")


def test_a_new_tab_has_a_session_of_its_own(page: Page, context: BrowserContext, address: str) -> None:
    open_app(page, address)
    use(page)
    other = open_app(context.new_page(), address)
    says(other, "[]  0 Colour.RED None")


def test_a_copy_of_a_tab_goes_on_by_itself(page: Page, context: BrowserContext, address: str) -> None:
    open_app(page, address)
    use(page)
    with context.expect_page() as opened:
        page.evaluate("window.open(location.href)")  # which takes the tab's own storage along, as a copy does
    copy = opened.value
    copy.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=START)
    says(copy, "[0] Ada 0 Colour.RED None")
    copy.get_by_role("button", name="Add", exact=True).click()
    says(copy, "[0, 1] Ada 0 Colour.RED None")
    stored(copy)
    reload(page)
    says(page, "[0] Ada 0 Colour.RED None")
    reload(copy)
    says(copy, "[0, 1] Ada 0 Colour.RED None")


# --- all tabs --------------------------------------------------------------------------------------------------------


def test_a_new_tab_goes_on_where_the_last_one_was(page: Page, context: BrowserContext, shared: str) -> None:
    open_app(page, shared)
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Name").press("Enter")
    settle(page)
    page.get_by_role("link", name="two").click()
    says(page, "two Ada")
    stored(page)
    other = open_app(context.new_page(), shared)
    says(other, "two Ada")
    assert other.url == f"{shared}two"
    page.get_by_role("link", name="one").click()
    says(other, "two Ada")


# --- forms -----------------------------------------------------------------------------------------------------------

CLEARED = """
import streamlit as st

stops = st.session_state.setdefault("stops", [])
with st.form("form", clear_on_submit=True):
    stop = st.text_input("Stop", "nowhere")
    if st.form_submit_button("Add"):
        stops.append(stop)
st.text(" ".join(stops) or "none")
"""


def test_a_form_that_was_set_back_comes_back_so(page: Page, open_script: Callable[[str], Page]) -> None:
    open_script(CLEARED)
    page.get_by_label("Stop").fill("Vienna")
    page.get_by_role("button", name="Add").click()
    says(page, "Vienna")
    expect(page.get_by_label("Stop")).to_have_value("nowhere")
    stored(page)
    reload(page)
    says(page, "Vienna")
    expect(page.get_by_label("Stop")).to_have_value("nowhere")
    page.get_by_role("button", name="Add").click()
    says(page, "Vienna nowhere")


# --- files -----------------------------------------------------------------------------------------------------------

FOLDERS = """
import pathlib

import streamlit as st

folder = pathlib.Path("data")
notes = folder / "deep" / "notes.txt"
if st.button("Write"):
    notes.parent.mkdir(parents=True, exist_ok=True)
    with notes.open("a") as file:
        file.write("x")
if st.button("Delete"):
    (folder / "shipped.txt").unlink()
other = pathlib.Path("other.txt")
other.write_text("y")
st.text(f"{sorted(str(each) for each in folder.rglob('*.txt'))} {notes.read_text() if notes.exists() else 'none'}")
"""


def test_files_in_folders_that_the_app_names_come_back(
    page: Page, built: Callable[[Path], str], tmp_path: Path
) -> None:
    script = tmp_path / "folders.py"
    script.write_text(FOLDERS, "utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "shipped.txt").write_text("from the app", "utf-8")
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text("[sitelet]\npersist_folders = ['data']\n", "utf-8")
    open_app(page, built(tmp_path))
    says(page, "['data/shipped.txt'] none")
    page.get_by_role("button", name="Write").click()
    says(page, "['data/deep/notes.txt', 'data/shipped.txt'] x")
    page.get_by_role("button", name="Write").click()
    says(page, "['data/deep/notes.txt', 'data/shipped.txt'] xx")
    settle(page)
    reload(page)
    says(page, "['data/deep/notes.txt', 'data/shipped.txt'] xx")
    page.get_by_role("button", name="Delete").click()
    says(page, "['data/deep/notes.txt'] xx")
    settle(page)
    reload(page)
    says(page, "['data/deep/notes.txt'] xx")


# --- what is not to be read ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    ["manifest", "unsigned", "value", "truncated", "missing", "foreign", "python", "version", "older"],
)
def test_a_record_that_was_not_stored_like_that_is_refused_and_the_app_runs(
    page: Page, address: str, change: str
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    open_app(page, address)
    use(page)
    stored(page)
    page.evaluate(CHANGE, change)
    reload(page)
    says(page, "[]  0 Colour.RED None")
    if change != "older":
        assert [text for text in said if "A stored session is not restored" in text]
    page.get_by_role("button", name="Add", exact=True).click()
    says(page, "[0]  0 Colour.RED None")
    stored(page)
    reload(page)
    says(page, "[0]  0 Colour.RED None")


def test_an_unchanged_record_is_read(page: Page, address: str) -> None:
    open_app(page, address)
    use(page)
    stored(page)
    page.evaluate(CHANGE, "nothing")
    reload(page)
    says(page, "[0] Ada 0 Colour.RED None")


# --- a browser that does not store -----------------------------------------------------------------------------------


@pytest.fixture
def silent_storage(page: Page) -> Iterator[list[str]]:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    yield said


def test_without_a_database_the_app_runs_on_and_says_so_once(
    page: Page, address: str, silent_storage: list[str]
) -> None:
    def refuse(route: Route) -> None:
        refused = "indexedDB.open = () => { throw new DOMException('refused', 'SecurityError'); };"
        route.fulfill(body=refused + route.fetch().text(), content_type="text/javascript")

    page.route("**/assets/keeper-*.js", refuse)
    open_app(page, address)
    page.get_by_role("button", name="Add", exact=True).click()
    says(page, "[0]  0 Colour.RED None")
    page.get_by_role("button", name="Add", exact=True).click()
    says(page, "[0, 1]  0 Colour.RED None")
    assert len([text for text in silent_storage if "The session is not persisted" in text]) == 1


def test_without_its_keeper_the_app_runs_on(page: Page, address: str, no_errors: list[str]) -> None:
    page.route("**/assets/keeper-*.js", lambda route: route.abort())
    open_app(page, address)
    page.get_by_role("button", name="Add", exact=True).click()
    says(page, "[0]  0 Colour.RED None")
    reload(page)
    says(page, "[]  0 Colour.RED None")
    no_errors.clear()


def test_a_full_disk_is_said_once_and_the_app_runs_on(page: Page, address: str) -> None:
    def fill(route: Route) -> None:
        # No switch of the browser's makes a database that is open full, so the first file finds it so.
        full = """
          const put = IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = function (value, key) {
            if (value instanceof File) throw new DOMException("The disk is full.", "QuotaExceededError");
            return put.call(this, value, key);
          };
        """
        route.fulfill(body=full + route.fetch().text(), content_type="text/javascript")

    page.route("**/assets/keeper-*.js", fill)
    open_app(page, address)
    use(page)
    page.set_input_files("input[type=file]", FILE)
    expect(page.locator(".notice")).to_contain_text("no storage left")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("[0, 1] Ada 0")).to_be_visible()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("[0, 1, 2] Ada 0")).to_be_visible()
    expect(page.locator(".notice")).to_have_count(1)
    page.get_by_role("button", name="Dismiss").click()
    expect(page.locator(".notice")).to_have_count(0)
    reload(page)
    says(page, "[0] Ada 0 Colour.RED None")


# --- the panel -------------------------------------------------------------------------------------------------------


def test_the_menu_shows_what_is_kept_and_forgets_it(page: Page, address: str) -> None:
    open_app(page, address)
    use(page)
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_role("menuitem", name="Saved session").click()
    dialog = page.get_by_role("dialog")
    for text in ("Saved in this browser at", "log", "name", "And 2 widgets without a key"):
        expect(dialog).to_contain_text(text)
    expect(dialog).to_contain_text("lock (_io.TextIOWrapper): TypeError: cannot pickle")
    dialog.get_by_role("button", name="Clear and start over").click()
    says(page, "[]  0 Colour.RED None")
    reload(page)
    says(page, "[]  0 Colour.RED None")


def test_an_app_that_keeps_nothing_stores_nothing(
    page: Page, built: Callable[[Path], str], tmp_path: Path, browser: Browser
) -> None:
    script = tmp_path / "off.py"
    script.write_text("import streamlit as st\nst.text(st.checkbox('Tick'))\n", "utf-8")
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text("[sitelet]\npersist = 'off'\n", "utf-8")
    open_app(page, built(script))
    page.get_by_text("Tick", exact=True).click()
    says(page, "True")
    databases: Any = page.evaluate("indexedDB.databases()")
    assert databases == []
    reload(page)
    says(page, "False")
