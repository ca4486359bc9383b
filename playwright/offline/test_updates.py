"""A new version of a site is stored as a whole, and taken up when nobody is in the middle of anything."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import let_timers_end, open_app, says, settle, wait_until
from tests.support.browser.stored_site import caches, not_found, stored, visit
from tests.support.command import SITELET, run_sitelet
from tests.support.hosts.static_host import StaticHost

pytestmark = pytest.mark.service_worker

SCRIPT = """
import streamlit as st

st.text("version=VERSION")
st.session_state.count = st.session_state.get("count", 0) + st.button("Add")
st.text(f"count={st.session_state.count}")
if st.button("Import"):
    import colorsys
    st.text(f"imported: {colorsys.rgb_to_hsv(1, 0, 0)}")
if st.checkbox("Formula"):
    st.markdown("$x^2$")
"""
UPDATE = "navigator.serviceWorker.getRegistration().then((registration) => registration.update()).catch(() => {})"
WAITS = "navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting !== null)"
RESTS = "navigator.serviceWorker.getRegistration().then(({ installing }) => installing === null)"


def build(folder: Path, version: str, *options: str) -> Path:
    script = folder.with_name("script.py")
    script.write_text(SCRIPT.replace("VERSION", version), "utf-8")
    done = run_sitelet("build", script, "-o", folder, *options)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("updates")
    return {version: build(folder / version, version) for version in "AB"}


@pytest.fixture
def publish(versions: dict[str, Path], tmp_path: Path) -> Callable[[str], None]:
    """Puts a version where the host serves it; nothing of another one stays."""

    def publish(version: str) -> None:
        shutil.rmtree(tmp_path / "host" / "app", ignore_errors=True)
        shutil.copytree(versions[version], tmp_path / "host" / "app")

    return publish


@pytest.fixture
def host(publish: Callable[[str], None], tmp_path: Path) -> Iterator[StaticHost]:
    """Serves version A as /app/, in such a way that browsers take pages for fresh for ten minutes."""
    publish("A")
    host = StaticHost(tmp_path / "host", "max-age")
    yield host
    host.stop()


@pytest.fixture
def site(host: StaticHost) -> str:
    return f"{host.address}/app/"


def find_update(page: Page) -> None:
    """The browser looks for a new version, and has stored it or given up."""
    page.evaluate(UPDATE)
    wait_until(page, lambda: page.evaluate(RESTS))


def offered(page: Page) -> Locator:
    return page.get_by_text("A new version of this app is ready.")


def count(page: Page) -> None:
    page.get_by_role("button", name="Add").click()
    settle(page)


def archive(folder: Path) -> str:
    return next(folder.glob("app-*.zip")).name


# --- taking up a new version -----------------------------------------------------------------------------------------


def test_an_open_page_goes_on_until_its_person_asks_for_the_new_version(
    page: Page, site: str, publish: Callable[[str], None]
) -> None:
    visit(page, site)
    count(page)
    publish("B")
    find_update(page)
    expect(offered(page)).to_be_visible()
    count(page)
    says(page, "count=2")
    says(page, "version=A")
    page.get_by_role("button", name="Reload").click()
    says(page, "version=B")
    settle(page)
    expect(offered(page)).to_have_count(0)


def test_only_the_page_that_asks_is_loaded_again_and_the_others_keep_their_files(
    page: Page, site: str, host: StaticHost, publish: Callable[[str], None], versions: dict[str, Path]
) -> None:
    visit(page, site)
    other = open_app(page.context.new_page(), site)
    count(other)
    publish("B")
    find_update(page)
    expect(offered(other)).to_be_visible()
    page.bring_to_front()
    page.get_by_role("button", name="Reload").click()
    says(page, "version=B")
    settle(page)

    other.bring_to_front()
    host.stop()
    says(other, "count=1")
    says(other, "version=A")
    other.get_by_role("button", name="Import").click()
    says(other, "imported: (0.0, 1.0, 1)")
    other.get_by_text("Formula").click()
    expect(other.locator(".katex").first).to_be_visible()
    old = archive(versions["A"])
    assert other.evaluate(f"fetch('{old}').then(({{ status }}) => status)") == 200
    host.start()

    other.get_by_role("button", name="Reload").click()
    says(other, "version=B")
    settle(other)


def test_old_files_are_removed_when_no_page_needs_them(
    page: Page, site: str, publish: Callable[[str], None], versions: dict[str, Path]
) -> None:
    visit(page, site)
    other = open_app(page.context.new_page(), site)
    publish("B")
    find_update(page)
    page.bring_to_front()
    page.get_by_role("button", name="Reload").click()
    says(page, "version=B")
    old, new = (f"/app/{archive(versions[version])}" for version in "AB")
    page.reload()
    settle(page)
    let_timers_end(page, 3000)  # a page that has started asks to tidy up
    assert {old, new} <= {path for paths in stored(page).values() for path in paths}
    other.close()
    page.reload()
    settle(page)
    wait_until(page, lambda: caches(page) == 2)
    paths = {path for paths in stored(page).values() for path in paths}
    assert new in paths
    assert old not in paths


def test_a_page_that_is_open_alone_is_loaded_again_in_the_new_version(
    page: Page, site: str, publish: Callable[[str], None]
) -> None:
    visit(page, site)
    publish("B")
    find_update(page)
    page.reload()
    says(page, "version=B")
    settle(page)
    page.reload()
    says(page, "version=B")


def test_a_second_page_does_not_take_up_the_new_version_while_the_first_is_open(
    page: Page, site: str, publish: Callable[[str], None]
) -> None:
    visit(page, site)
    publish("B")
    find_update(page)
    other = open_app(page.context.new_page(), site)
    says(other, "version=A")
    expect(offered(other)).to_be_visible()
    other.reload()
    says(other, "version=A")
    settle(other)


def worker_states(event: dict[str, Any]) -> dict[str, str]:
    """What the browser says of service workers: their states, by their ids."""
    return {each["versionId"]: each["status"] for each in event["versions"]}


def test_when_all_pages_are_closed_the_new_version_is_taken_up(
    page: Page, site: str, publish: Callable[[str], None]
) -> None:
    visit(page, site)
    publish("B")
    find_update(page)
    context = page.context
    page.close()
    fresh = context.new_page()
    # The browser lets it take over when it finds nobody there.
    states: dict[str, str] = {}
    workers = context.new_cdp_session(fresh)
    workers.on("ServiceWorker.workerVersionUpdated", lambda event: states.update(worker_states(event)))
    workers.send("ServiceWorker.enable")
    wait_until(fresh, lambda: "activated" in states.values() and "installed" not in states.values())
    says(open_app(fresh, site), "version=B")


def test_an_update_fetches_only_what_has_changed(
    page: Page, site: str, host: StaticHost, publish: Callable[[str], None], versions: dict[str, Path]
) -> None:
    visit(page, site)
    publish("B")
    host.asked.clear()
    find_update(page)
    assert page.evaluate(WAITS)
    fetched = {each.path.removeprefix("/app/") for each in host.bodies() if each.by_service_worker}
    assert archive(versions["B"]) in fetched
    assert fetched <= {archive(versions["B"]), "service-worker.js", "", "404.html", "sitelet-build.json"}


# --- versions that are not all there ---------------------------------------------------------------------------------


def torn(content: bytes) -> tuple[int, bytes]:
    return 200, content[: len(content) // 2]


def start_page(content: bytes) -> tuple[int, bytes]:
    return 200, b"<!doctype html><h1>Welcome</h1>"


@pytest.mark.parametrize("answer", [not_found, torn, start_page])
@pytest.mark.parametrize("file", ["/app/app-", "index.html"])
def test_a_version_of_which_a_part_is_missing_is_not_used(
    page: Page,
    site: str,
    host: StaticHost,
    publish: Callable[[str], None],
    versions: dict[str, Path],
    file: str,
    answer: Callable[[bytes], tuple[int, bytes]],
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "warning" else None)
    visit(page, site)
    publish("B")
    if file == "index.html":
        # A host in the middle of being changed: it has all but the new page.
        shutil.copy(versions["A"] / "index.html", host.folder / "app" / "index.html")
    else:
        host.broken[file] = answer
    find_update(page)
    assert not page.evaluate(WAITS)
    expect(offered(page)).to_have_count(0)
    wait_until(page, lambda: [line for line in said if "cannot be used offline" in line])
    for _ in range(2):
        page.reload()
        says(page, "version=A")
        settle(page)
    host.stop()
    page.reload()
    says(page, "version=A")
    settle(page)
    count(page)
    says(page, "count=1")
    host.start()
    host.broken.clear()
    publish("B")
    find_update(page)
    page.get_by_role("button", name="Reload").click()
    says(page, "version=B")
    settle(page)


def test_when_the_browser_has_thrown_away_what_was_kept_the_host_has_it(page: Page, site: str) -> None:
    visit(page, site)
    page.evaluate("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))")
    open_app(page, site)
    count(page)
    says(page, "count=1")


# --- no service worker any more --------------------------------------------------------------------------------------


def test_a_build_without_a_service_worker_ends_it(
    page: Page, site: str, host: StaticHost, versions: dict[str, Path]
) -> None:
    host.caching = "etag"
    visit(page, site)
    shutil.rmtree(host.folder / "app")
    build(host.folder / "app", "C", "--no-service-worker")
    count(page)
    page.evaluate(UPDATE)
    wait_until(page, lambda: caches(page) == 0)
    says(page, "count=1")
    page.goto("about:blank")
    says(open_app(page, site), "version=C")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)") == 0
    assert page.evaluate("navigator.serviceWorker.controller") is None
    let_timers_end(page, 2500)  # it would have begun again by now
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)") == 0


def test_what_runs_at_the_address_of_a_site_is_not_covered_by_it(page: Page, host: StaticHost) -> None:
    """`sitelet run` on the port where a built site was looked at."""
    site = build(host.folder.parent / "site", "A")
    shutil.copytree(site, host.folder, dirs_exist_ok=True)
    address = f"http://localhost:{host.address.rsplit(':', 1)[1]}"
    visit(page, f"{address}/")
    host.stop()
    script = host.folder.parent / "script.py"
    script.write_text(SCRIPT.replace("VERSION", "at work"), "utf-8")
    command: list[str | Path] = [SITELET, "run", script, "--no-open", "--port", address.rsplit(":", 1)[1]]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        assert re.search(address, server.stdout.readline())
        page.goto("about:blank")
        page.goto(f"{address}/")
        says(page, "version=at work")
        settle(page)
        page.reload()
        says(page, "version=at work")
        settle(page)
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)") == 0
        assert stored(page) == {}
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=20)
        host.start()
