"""A browser that is killed in the middle of things: the session that comes back is one that there was just before.

The app changes several keys in each run. After each kill they must agree: what comes back is the state after one run,
at most one run before the kill, never a mixture of two.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Error, Page, Playwright

from tests.support.browser import chromium
from tests.support.browser.app_page import START, settle
from tests.support.campaigns import DEEP

STORED = 2.0  # seconds, in which any machine has stored what changed
STRICT = DEEP  # on a machine that does nothing else the run before the kill is there whatever the pause
APP = """
import streamlit as st

state = st.session_state
state.setdefault("numbers", [0])
for name in ("one", "two", "three"):
    state.setdefault(name, 0)


def add():
    state.one += 1
    state.numbers.append(state.one)
    state.two = state.one
    state["three"] = state.one


st.button("Add", on_click=add)
st.text(f"<{state.one} {state.two} {state.three} {len(state.numbers) - 1} {state.numbers[-1]}>")
"""


@pytest.fixture(scope="module")
def address(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("kills")
    (folder / "kills.py").write_text(APP, "utf-8")
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "config.toml").write_text("[sitelet]\npersist = 'app'\n", "utf-8")
    return built(folder / "kills.py")


@contextmanager
def browser(playwright: Playwright, profile: Path) -> Iterator[tuple[Page, Callable[[], None]]]:
    """A browser of its own on this profile, and what kills it."""
    port = profile / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    program = chromium.executable() or playwright.chromium.executable_path
    command = [program, *chromium.ARGS, "--headless", "--remote-debugging-port=0"]
    process = subprocess.Popen(
        [*command, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )

    def kill() -> None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    try:
        end = time.monotonic() + 30
        while not (port.exists() and port.read_text().count("\n")):
            assert time.monotonic() < end, "the browser does not start"
            time.sleep(0.02)
        connected = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port.read_text().splitlines()[0]}")
        yield connected.contexts[0].new_page(), kill
    finally:
        if process.poll() is None:
            kill()


def tear(profile: Path) -> None:
    """Leaves the browser's database as a kill may: LevelDB writes a record's header (seven bytes), then the record."""
    [log] = profile.glob("Default/IndexedDB/*.leveldb/*.log")
    with log.open("ab") as file:
        file.write(b"\x12\x34\x56\x78\x80\x00\x01")


def is_new(profile: Path) -> bool:
    """Whether Chromium has begun with an empty database: the first of all, or for one that it has thrown away."""
    logs = profile.glob("Default/IndexedDB/*.leveldb/LOG")
    return any("since it was missing" in log.read_text("utf-8", errors="replace") for log in logs)


def numbers(page: Page) -> list[int]:
    """What the app shows of its keys."""
    shown: str = page.evaluate("document.querySelector('[data-testid=stText]').textContent")
    assert re.fullmatch(r"<[\d ]+>", shown)
    return [int(number) for number in shown[1:-1].split()]


def visit(page: Page, address: str) -> list[int]:
    """What the app shows once it is live."""
    page.goto(address)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=START)
    return numbers(page)


def kill_and_look(playwright: Playwright, profile: Path, address: str, kills: int, dice: random.Random) -> None:
    """Open, look, use, kill; again and again on one profile.

    A busy machine takes a while to store: only if it had that while must the last run be there.
    """
    least = most = 0
    for _ in range(kills):
        with browser(playwright, profile) as (page, kill):
            errors: list[str] = []
            said: list[str] = []
            page.on("pageerror", partial(_note, errors))
            page.on("console", partial(_hear, said))
            found = visit(page, address)
            assert len(set(found)) == 1, f"a mixture: {found}"
            assert least <= found[0] <= most, f"{found[0]} is not from {least} to {most}: {said}"
            assert errors == []
            clicks = dice.randint(1, 12)
            for _ in range(clicks):
                page.get_by_role("button", name="Add").click(no_wait_after=True)
            pause = dice.choice([0, 0.005, 0.02, 0.1, STORED])
            if pause == STORED:
                settle(page)
            time.sleep(pause)
            seen = numbers(page)[0]
            kill()
            # What was seen is the end of a run, or its middle.
            least, most = (seen - 1 if pause == STORED or STRICT else found[0]), found[0] + clicks


def _hear(said: list[str], message: ConsoleMessage) -> None:
    said.append(message.text)


def _note(errors: list[str], error: Error) -> None:
    errors.append(str(error))


def test_after_a_kill_the_session_is_as_it_was_after_a_run(
    playwright: Playwright, address: str, tmp_path: Path
) -> None:
    kill_and_look(playwright, tmp_path, address, 10, random.Random(1))  # noqa: S311 - dice, the same in every run


def test_a_session_outlives_the_database_that_the_browser_throws_away(
    playwright: Playwright, address: str, tmp_path: Path
) -> None:
    """Chromium forgives a torn log once and goes on behind what is torn, so it cannot read the log the next time."""
    seen = []
    for start in range(4):
        with browser(playwright, tmp_path) as (page, kill):
            seen.append(visit(page, address)[0])
            page.get_by_role("button", name="Add").click()
            settle(page)
            time.sleep(STORED)
            kill()
        if start == 0:
            tear(tmp_path)
        assert is_new(tmp_path) == (start in (0, 2))
    assert seen == [0, 1, 2, 3]


@pytest.mark.deep
def test_after_hundreds_of_kills_the_session_is_as_it_was_after_a_run(
    playwright: Playwright, address: str, tmp_path: Path
) -> None:
    kill_and_look(playwright, tmp_path, address, 200, random.Random())  # noqa: S311 - dice
