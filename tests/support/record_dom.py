"""Records the hooks of Streamlit's page, which ours is compared with.

python -m tests.support.record_dom                  # of all scripts in tests/dom
python -m tests.support.record_dom text/title ...   # of these
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.support.browser import chromium, dom
from tests.support.browser.app_page import START
from tests.support.hosts.streamlit_server import StreamlitServer

# Streamlit's own placeholder is an element of its own where a script asks for it.
LOADING = "[data-testid=stSkeleton]:not(.stSkeleton)"
UNCHANGED = 2000  # milliseconds after which the page is complete: it has loaded its lazy parts


def record(scripts: Sequence[Path]) -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        app = Path(folder, "app.py")
        app.write_text(dom.app(scripts), "utf-8")
        browser = playwright.chromium.launch(executable_path=chromium.headless(), args=chromium.ARGS)
        with StreamlitServer(app) as server:
            page = browser.new_page()
            page.goto(server.address)
            found = hooks_when_complete(page, [key for script in scripts for key in dom.keys(script)])
        browser.close()
    for script in scripts:
        dom.record_of(script).write_text(dom.as_record({key: found[key] for key in dom.keys(script)}), "utf-8")


def hooks_when_complete(page: Page, keys: Sequence[str]) -> dict[str, list[str]]:
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=START)
    uncaught = page.locator("[data-testid=stMainBlockContainer] > [data-testid=stVerticalBlock] > * > .stException")
    if uncaught.count():
        raise SystemExit(f"The scripts end with an error:\n{uncaught.first.inner_text()}")
    page.wait_for_function(f"document.querySelector({LOADING!r}) === null", timeout=START)
    found: dict[str, list[str]] = {}
    while (later := {key: dom.lines(page.evaluate(dom.READ, dom.place_of(key))) for key in keys}) != found:
        found = later
        page.wait_for_timeout(UNCHANGED)
    return found


if __name__ == "__main__":
    record([dom.FOLDER / f"{name}.py" for name in sys.argv[1:]] or dom.SCRIPTS)
