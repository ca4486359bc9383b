"""`sitelet run`: an app that is looked at while it is written."""

from __future__ import annotations

import re
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import open_app, settle
from tests.support.command import SITELET

Serve = Callable[..., str]

APP = """
import streamlit as st

st.title("First version")
st.session_state.runs = st.session_state.get("runs", 0) + 1
name = st.text_input("name", key="name")
st.write("name is", name)
"""


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts `sitelet run` and returns the address it prints; at the end it must stop on Ctrl+C without complaint."""
    servers: list[tuple[subprocess.Popen[str], str]] = []

    def start(app: Path, complaint: str = "") -> str:
        server = subprocess.Popen(
            [SITELET, "run", app, "--no-open"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        servers.append((server, complaint))
        assert server.stdout is not None
        line = server.stdout.readline()
        match = re.search(r"http://localhost:\d+", line)
        assert match is not None, line
        return match[0]

    yield start
    for server, complaint in servers:
        server.send_signal(signal.SIGINT)
        killer = threading.Timer(10, server.kill)
        killer.start()
        _, errors = server.communicate()
        killer.cancel()
        assert server.returncode == 0
        assert complaint in errors if complaint else errors == ""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    script = tmp_path / "app.py"
    script.write_text(APP, "utf-8")
    return script


def test_a_saved_change_shows_at_once_and_the_session_goes_on(page: Page, serve: Serve, app: Path) -> None:
    open_app(page, serve(app))
    page.get_by_label("name").fill("Ada")
    page.keyboard.press("Enter")
    expect(page.get_by_text("name is Ada")).to_be_visible()
    app.write_text(APP.replace("First version", "Second version") + "st.write('runs', st.session_state.runs)\n")
    expect(page.get_by_role("heading", name="Second version")).to_be_visible()
    expect(page.get_by_text("name is Ada")).to_be_visible()
    expect(page.get_by_text("runs 3")).to_be_visible()
    expect(page.get_by_label("name")).to_have_value("Ada")


def test_half_typed_text_survives_a_change_of_the_script(page: Page, serve: Serve, app: Path) -> None:
    open_app(page, serve(app))
    page.get_by_label("name").click()
    page.keyboard.type("Gra")
    app.write_text(APP.replace("First version", "Second version"))
    expect(page.get_by_role("heading", name="Second version")).to_be_visible()
    page.keyboard.type("ce\n")
    expect(page.get_by_text("name is Grace")).to_be_visible()


def test_a_module_of_the_app_is_imported_again(page: Page, serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "greeting.py").write_text("TEXT = 'old greeting'\n")
    script = tmp_path / "app.py"
    script.write_text("import streamlit as st\nfrom greeting import TEXT\nst.write(TEXT)\n")
    open_app(page, serve(script))
    expect(page.get_by_text("old greeting")).to_be_visible()
    (tmp_path / "greeting.py").write_text("TEXT = 'new greeting'\n")
    expect(page.get_by_text("new greeting")).to_be_visible()


def test_a_file_that_the_app_reads_is_read_again(page: Page, serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "data.txt").write_text("old data")
    (tmp_path / "app.py").write_text("import streamlit as st\nst.write(open('data.txt').read())\n")
    open_app(page, serve(tmp_path))
    expect(page.get_by_text("old data")).to_be_visible()
    (tmp_path / "data.txt").write_text("new data")
    expect(page.get_by_text("new data")).to_be_visible()


def test_a_script_that_does_not_compile_says_where_in_a_dialog(page: Page, serve: Serve, app: Path) -> None:
    open_app(page, serve(app))
    page.get_by_label("name").fill("Ada")
    page.keyboard.press("Enter")
    expect(page.get_by_text("name is Ada")).to_be_visible()
    app.write_text("import streamlit as st\n\nst.write('a'\n")
    dialog = page.get_by_role("dialog", name="Script execution error")
    expect(dialog).to_be_visible()
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "compilationError")
    expect(dialog).to_contain_text("app.py")
    expect(dialog).to_contain_text("line 3")
    code = dialog.get_by_test_id("stErrorCodeBlock").locator("code").inner_text()
    source, caret = code.splitlines()[1:3]
    assert source.index("(") == caret.index("^")
    app.write_text(APP.replace("First version", "Mended version"))
    expect(page.get_by_role("heading", name="Mended version")).to_be_visible()
    expect(dialog).to_have_count(0)
    settle(page)
    expect(page.get_by_text("name is Ada")).to_be_visible()


def test_a_script_that_does_not_compile_when_the_server_starts_is_served(page: Page, serve: Serve, app: Path) -> None:
    app.write_text("import streamlit as st\n\nst.write('a'\n")
    open_app(page, serve(app, "'(' was never closed"))
    dialog = page.get_by_role("dialog", name="Script execution error")
    expect(dialog).to_contain_text("line 3")
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "compilationError")
    app.write_text(APP)
    expect(page.get_by_role("heading", name="First version")).to_be_visible()
    expect(dialog).to_have_count(0)


def test_a_reload_gets_what_was_saved_last(page: Page, serve: Serve, app: Path) -> None:
    address = serve(app)
    open_app(page, address)
    for version in ("Second", "Third"):
        app.write_text(APP.replace("First", version))
        open_app(page, address)
        expect(page.get_by_role("heading", name=f"{version} version")).to_be_visible()
