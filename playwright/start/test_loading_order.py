"""What a first visit fetches and when, and what a person sees when one of the files does not come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser.app_page import START, says, wait_until
from tests.support.browser.held_files import HeldFiles
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost

APP = """
import streamlit as st

st.session_state.count = st.session_state.get("count", 0) + st.button("Add")
st.text(f"count={st.session_state.count}")
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that shows nothing until its parts are there."""
    folder = tmp_path_factory.mktemp("loading")
    (folder / "app.py").write_text(APP, "utf-8")
    done = run_sitelet("build", folder / "app.py", "-o", folder / "site", "--no-prerender")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture
def forgetful(folder: Path) -> Iterator[StaticHost]:
    """A web host that lets browsers keep nothing."""
    host = StaticHost(folder, "no-store")
    yield host
    host.stop()


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    host = StaticHost(folder)
    yield f"{host.address}/"
    host.stop()


# What is fetched when a script imports something that is not in the image, or asks for a time zone.
NOT_AT_A_START = ("image-plain", "python_stdlib", "runtime-", "time-zones-")


def works(page: Page) -> None:
    page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=START)
    page.get_by_role("button", name="Add").click()
    says(page, "count=1")


# --- the order -------------------------------------------------------------------------------------------------------


def test_a_first_visit_fetches_no_file_twice(page: Page, forgetful: StaticHost) -> None:
    page.goto(f"{forgetful.address}/")
    works(page)
    assert {name: times for name, times in Counter(forgetful.names()).items() if times > 1} == {}


def kinds(names: list[str]) -> set[str]:
    """The names without their hashes."""
    return {re.sub(r"-([\w-]{8}|[0-9a-f]{16})(?=\.)", "", name) for name in names}


def test_python_is_fetched_before_the_first_script_of_the_page_has_come(page: Page, forgetful: StaticHost) -> None:
    held = HeldFiles(page, re.compile(r"/assets/(start|main)-|\.css$"))
    page.goto(f"{forgetful.address}/", wait_until="commit")
    needed = {"worker.js", "pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "image-suspending.bin", "app.zip"}
    wait_until(page, lambda: needed <= kinds(forgetful.names()))
    assert {"start.js", "main.js"} & kinds(forgetful.names()) == set()
    held.release()
    works(page)
    assert not [name for name in forgetful.names() if name.startswith(NOT_AT_A_START)]


@pytest.mark.without_jspi
def test_without_jspi_only_the_image_for_such_engines_is_fetched(page: Page, forgetful: StaticHost) -> None:
    page.goto(f"{forgetful.address}/")
    works(page)
    assert [name for name in kinds(forgetful.names()) if name.startswith("image-")] == ["image-plain.bin"]


def test_where_no_script_may_stand_in_the_page_its_scripts_start_the_worker(
    page: Page, forgetful: StaticHost, no_errors: list[str]
) -> None:
    policy = "script-src 'self' 'wasm-unsafe-eval'"

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route(f"{forgetful.address}/", with_policy)
    page.goto(f"{forgetful.address}/")
    works(page)
    no_errors.clear()  # the browser says that it has left scripts out


def test_the_way_to_the_first_run_is_named(page: Page, site: str) -> None:
    page.add_init_script("""
      window.phases = [];
      new MutationObserver(() => {
        const text = document.querySelector("[data-testid=stAppSkeleton]")?.textContent;
        if (text !== undefined && text !== window.phases.at(-1)) window.phases.push(text);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    """)
    held = HeldFiles(page, re.compile(r"\.wasm$"))
    page.goto(site)
    expect(page.get_by_role("status").get_by_text("Fetching Python…")).to_be_visible()
    held.release()
    works(page)
    assert page.evaluate("window.phases")[:2] == ["Fetching Python…", "Starting Python…"]


# --- files that do not come ------------------------------------------------------------------------------------------


def gone(route: Route) -> None:
    route.fulfill(status=404, body="<h1>Not found</h1>", content_type="text/html")


NEEDED = [
    ("assets/start-*.js", r"^start-[\w-]+\.js could not be loaded$"),
    ("assets/main-*.js", r"/main-[\w-]+\.js"),
    ("assets/main-*.js", r"\.js"),
    ("assets/worker-*.js", r"^worker-[\w-]+\.js \(404 Not Found\)$"),
    ("pyodide.mjs", r"^pyodide\.mjs \(404 Not Found\)$"),
    ("pyodide.asm.mjs", r"^pyodide\.asm\.mjs \(404 Not Found\)$"),
    ("pyodide.asm.wasm", r"^pyodide\.asm\.wasm \(404 Not Found\)$"),
    ("app-*.zip", r"^app-\w+\.zip \(404 Not Found\)$"),
]


@pytest.mark.parametrize(("file", "named"), NEEDED, ids=[file for file, _ in NEEDED])
def test_without_a_file_the_page_names_it_and_a_retry_works_once_it_is_there(
    page: Page, site: str, no_errors: list[str], file: str, named: str
) -> None:
    page.route(f"**/{file}", gone)
    page.goto(site)
    failure = page.get_by_role("alert")
    expect(failure.locator("strong")).to_be_visible()
    expect(failure.locator("pre")).to_have_text(re.compile(named))
    page.unroute_all()
    failure.get_by_role("button", name="Try again").click()
    works(page)
    expect(page.get_by_role("alert")).to_have_count(0)
    no_errors.clear()


NOT_NEEDED = ["image-*.bin", "assets/*.css", "assets/*.woff2", "favicon.svg"]


@pytest.mark.parametrize("file", NOT_NEEDED)
def test_without_some_files_the_app_runs_all_the_same(page: Page, site: str, no_errors: list[str], file: str) -> None:
    page.route(f"**/{file}", gone)
    page.goto(site)
    works(page)
    expect(page.get_by_role("alert")).to_have_count(0)
    no_errors.clear()


def test_without_the_archive_of_the_runtime_and_without_an_image_the_page_names_the_archive(
    page: Page, site: str, no_errors: list[str]
) -> None:
    page.route(re.compile(r"/(image|runtime)-"), gone)
    page.goto(site)
    failure = page.get_by_role("alert")
    expect(failure.locator("pre")).to_have_text(re.compile(r"^runtime-\w+\.zip \(404 Not Found\)$"))
    page.unroute_all()
    failure.get_by_role("button", name="Try again").click()
    works(page)
    no_errors.clear()


def test_a_network_that_breaks_down_after_the_page_leaves_no_blank(page: Page, site: str, no_errors: list[str]) -> None:
    page.route(re.compile(r"\.(js|mjs|css|wasm|bin|zip|svg)$"), lambda route: route.abort())
    page.goto(site)
    failure = page.get_by_role("alert")
    expect(failure).to_contain_text("This app could not be started.")
    page.unroute_all()
    failure.get_by_role("button", name="Try again").click()
    works(page)
    no_errors.clear()
