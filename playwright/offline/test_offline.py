"""A site that was visited once works without its host, and a second visit asks it for nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Page, expect

from tests.support.browser import chromium
from tests.support.browser.app_page import let_timers_end, open_app, says, settle, wait_until
from tests.support.browser.stored_site import not_found, stored, visit
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import Caching, StaticHost
from wasm_runtime.site.hosting import compressed
from wasm_runtime.site.hosting.compressed import compressed_copies

pytestmark = pytest.mark.service_worker

SCRIPT = """
import streamlit as st

st.session_state.count = st.session_state.get("count", 0) + st.button("Add")
st.text(f"count={st.session_state.count}")
if st.button("Import"):
    import colorsys, datetime, zoneinfo
    st.text(f"imported: {colorsys.rgb_to_hsv(1, 0, 0)}")
    st.text(f"zone: {zoneinfo.ZoneInfo('Asia/Seoul').utcoffset(datetime.datetime(2024, 7, 1))}")
if st.checkbox("Formula"):
    st.markdown("$x^2$")
"""
OTHER_PAGE = """
import streamlit as st

st.text("the other page")
"""


def build(folder: Path, script: str = SCRIPT, *options: str) -> Path:
    """The site of an app with two pages, in `folder`."""
    app = folder.with_name(f"{folder.name}-app")
    (app / "pages").mkdir(parents=True, exist_ok=True)
    (app / "app.py").write_text(script, "utf-8")
    (app / "pages" / "Other.py").write_text(OTHER_PAGE, "utf-8")
    done = run_sitelet("build", app, "-o", folder, *options)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("offline") / "site")


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[StaticHost]:
    """Serves the site as /app/."""
    shutil.copytree(site, tmp_path / "host" / "app")
    host = StaticHost(tmp_path / "host", "etag")
    yield host
    host.stop()


def works(page: Page) -> None:
    """The app counts, and loads the parts of itself and of Python that it has not needed before."""
    before = int(page.get_by_text("count=").inner_text().removeprefix("count="))
    page.get_by_role("button", name="Add").click()
    says(page, f"count={before + 1}")
    page.get_by_role("button", name="Import").click()
    says(page, "imported: (0.0, 1.0, 1)")
    says(page, "zone: 9:00:00")
    page.get_by_text("Formula").set_checked(True)
    expect(page.locator(".katex").first).to_be_visible()


# --- without a network -----------------------------------------------------------------------------------------------


def test_after_the_first_visit_the_app_works_while_its_host_is_stopped(page: Page, host: StaticHost) -> None:
    visit(page, f"{host.address}/app/")
    host.stop()
    works(page)
    page.reload()
    settle(page)
    says(page, "count=1")
    works(page)
    page.get_by_role("link", name="Other").click()
    says(page, "the other page")
    page.reload()
    says(page, "the other page")
    host.start()


def test_and_while_the_browser_is_offline(page: Page, context: BrowserContext, host: StaticHost) -> None:
    visit(page, f"{host.address}/app/")
    page.close()
    context.set_offline(True)
    host.asked.clear()
    works(open_app(context.new_page(), f"{host.address}/app/"))
    # The switch is of the page and its workers: the browser itself still looks for a new version.
    assert {each.path for each in host.asked} <= {"/app/service-worker.js"}


@pytest.mark.parametrize("address", ["index.html", "?x=1#there", "Other/", "Other/index.html", "Other/?x=1"])
def test_each_address_of_a_page_works_without_the_host(page: Page, host: StaticHost, address: str) -> None:
    visit(page, f"{host.address}/app/")
    host.stop()
    open_app(page, f"{host.address}/app/{address}")
    assert page.url == f"{host.address}/app/{address}"
    if "Other" in address:
        says(page, "the other page")
    else:
        works(page)
    host.start()


def test_the_address_of_a_page_without_its_slash_works_without_the_host(page: Page, host: StaticHost) -> None:
    visit(page, f"{host.address}/app/")
    host.stop()
    open_app(page, f"{host.address}/app/Other?x=1")
    says(page, "the other page")
    assert page.url == f"{host.address}/app/Other/?x=1"
    host.start()


def test_an_address_without_a_page_leads_to_the_app_without_the_host(
    page: Page, host: StaticHost, no_errors: list[str]
) -> None:
    visit(page, f"{host.address}/app/")
    host.stop()
    page.goto(f"{host.address}/app/nowhere", wait_until="commit")
    page.wait_for_url(f"{host.address}/app/")
    expect(page.get_by_role("dialog", name="Page not found")).to_contain_text("nowhere")
    host.start()
    no_errors.clear()


def test_with_a_base_path_it_works_without_the_host(page: Page, site: Path, host: StaticHost) -> None:
    build(host.folder / "demos" / "x", SCRIPT, "--base-path", "/demos/x/")
    visit(page, f"{host.address}/demos/x/")
    host.stop()
    open_app(page, f"{host.address}/demos/x/Other")
    says(page, "the other page")
    open_app(page, f"{host.address}/demos/x/")
    works(page)
    host.start()


def test_two_apps_in_folders_of_one_host_keep_apart(page: Page, host: StaticHost) -> None:
    for folder, name in (("", "outer"), ("inner", "inner")):
        site = build(host.folder.parent / f"{name}-site", f"import streamlit as st\nst.text('the {name} app')\n")
        shutil.copytree(site, host.folder / folder, dirs_exist_ok=True)
    outer, inner = f"{host.address}/", f"{host.address}/inner/"
    visit(page, outer)
    visit(page, inner)
    names = stored(page).keys()
    assert {name.split(" ")[1] for name in names} == {outer, inner}
    host.stop()
    for address, text in ((outer, "the outer app"), (inner, "the inner app"), (f"{inner}Other/", "the other page")):
        says(open_app(page, address), text)
    host.start()


def test_a_host_may_send_compressed_copies_of_which_none_is_kept_for_itself(
    page: Page, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compressed, "QUALITY", 1)  # the strongest takes half a minute
    folder = shutil.copytree(site, tmp_path / "host" / "app")
    files = {str(file.relative_to(folder)): file for file in folder.rglob("*") if file.is_file()}
    for name, copy in compressed_copies({**files}).items():
        (folder / name).write_bytes(copy)
    host = StaticHost(tmp_path / "host", "etag", copies=True)
    visit(page, f"{host.address}/app/")
    sent = host.bytes_sent()
    [python] = [path for path in sent if path.endswith("/pyodide.asm.wasm")]
    assert sent[python] < files[python.removeprefix("/app/")].stat().st_size / 2
    assert not [path for path in sent if path.endswith((".gz", ".br"))]
    host.stop()
    works(open_app(page, f"{host.address}/app/"))


# --- what is asked of the host ---------------------------------------------------------------------------------------


@pytest.fixture
def profile(browser_type: BrowserType, tmp_path: Path) -> Iterator[BrowserContext]:
    """A browser with a cache on disk, as people have it."""
    with browser_type.launch_persistent_context(
        tmp_path / "profile", executable_path=chromium.executable(), args=chromium.ARGS
    ) as context:
        yield context


@pytest.mark.parametrize("caching", ["etag", "max-age", "nothing"])
def test_nothing_that_the_page_has_fetched_is_fetched_again_to_be_kept(
    profile: BrowserContext, host: StaticHost, caching: Caching
) -> None:
    host.caching = caching
    visit(profile.pages[0], f"{host.address}/app/")
    bodies = [each for each in host.asked if each.body and "service-worker.js" not in each.path]
    by_page = {each.path for each in bodies if not each.by_service_worker}
    by_worker = [each.path for each in bodies if each.by_service_worker]
    assert {path.rsplit("/", 1)[-1] for path in by_page} >= {"", "pyodide.asm.wasm", "pyodide.asm.mjs"}
    assert by_page.isdisjoint(by_worker)
    assert len(by_worker) == len(set(by_worker))
    assert not [path for path in by_worker if "/image-plain" in path]


@pytest.mark.parametrize("caching", ["etag", "max-age", "nothing"])
def test_a_second_visit_asks_for_nothing_but_whether_there_is_a_new_version(
    page: Page, host: StaticHost, caching: Caching
) -> None:
    host.caching = caching
    visit(page, f"{host.address}/app/")
    host.asked.clear()
    for address in ("", "Other/", "?x=1"):
        open_app(page, f"{host.address}/app/{address}")
        page.wait_for_load_state("networkidle")
    assert {each.path for each in host.asked} <= {"/app/service-worker.js"}


NOTE_STATE = """
const { register } = ServiceWorkerContainer.prototype;
ServiceWorkerContainer.prototype.register = function (...args) {
    window.stateThen = document.querySelector("[data-testid=stApp]").dataset.testScriptState;
    return register.apply(this, args);
};
"""


def test_nothing_is_fetched_to_be_kept_before_the_first_run_is_over(page: Page, host: StaticHost) -> None:
    build(host.folder / "slow", "import time\nimport streamlit as st\ntime.sleep(3)\nst.text('over')\n")
    page.add_init_script(NOTE_STATE)
    visit(page, f"{host.address}/slow/")
    assert page.evaluate("window.stateThen") == "notRunning"
    asked = [each.path for each in host.asked]
    first = next(place for place, each in enumerate(host.asked) if each.by_service_worker)
    assert asked.index("/slow/service-worker.js") < first


def test_what_is_not_of_the_site_goes_its_way(page: Page, host: StaticHost, no_errors: list[str]) -> None:
    (host.folder / "app" / "data.txt").write_text("of yesterday")
    other = StaticHost(host.folder, "etag")
    visit(page, f"{host.address}/app/")
    (host.folder / "app" / "data.txt").write_text("of today")
    assert page.evaluate("fetch('data.txt').then((answer) => answer.text())") == "of today"
    assert page.evaluate("fetch('./', { method: 'POST', body: 'x' }).then(({ status }) => status)") == 405
    assert page.evaluate("fetch('favicon.svg?fresh').then(({ status }) => status)") == 200
    assert {each.path for each in host.asked} >= {"/app/data.txt", "/app/favicon.svg?fresh"}
    page.evaluate(f"fetch('{other.address}/app/favicon.svg', {{ mode: 'no-cors' }})")
    assert [each.path for each in other.asked] == ["/app/favicon.svg"]
    other.stop()
    no_errors.clear()


def test_parts_and_headers_of_files_come_from_what_is_kept(page: Page, host: StaticHost) -> None:
    visit(page, f"{host.address}/app/")
    host.stop()
    whole = (host.folder / "app" / "favicon.svg").read_bytes()
    part = """
        fetch("favicon.svg", { headers: { range: "bytes=4-9" } })
            .then(async (answer) => [answer.status, answer.headers.get("content-range"), await answer.text()])
    """
    assert page.evaluate(part) == [206, f"bytes 4-9/{len(whole)}", whole[4:10].decode()]
    wasm = next(path for path in (host.folder / "app").glob("pyodide-*/pyodide.asm.wasm"))
    head = f"fetch('{wasm.parent.name}/{wasm.name}', {{ method: 'HEAD' }})"
    assert page.evaluate(f"{head}.then(({{ headers }}) => headers.get('content-type'))") == "application/wasm"
    host.start()


# --- without a service worker ----------------------------------------------------------------------------------------


def warnings(page: Page) -> list[str]:
    """What the page warns of, as it comes."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "warning" else None)
    return said


UNKNOWN = "delete Navigator.prototype.serviceWorker"
FORBIDDEN = """
const get = () => { throw new DOMException("no", "SecurityError"); };
Object.defineProperty(Navigator.prototype, "serviceWorker", { get });
"""
REFUSED = """
ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("not allowed", "SecurityError"))
"""


@pytest.mark.parametrize(
    ("before", "told"),
    [(UNKNOWN, 0), (FORBIDDEN, 0), (REFUSED, 1)],
    ids=["unknown", "forbidden", "refused"],
)
def test_without_service_workers_the_app_works(page: Page, host: StaticHost, before: str, told: int) -> None:
    said = warnings(page)
    page.add_init_script(before)
    works(open_app(page, f"{host.address}/app/"))
    let_timers_end(page, 2500)  # it would have begun by now
    assert len([line for line in said if "cannot be used offline" in line]) == told
    assert stored(page) == {}


def test_without_its_service_worker_file_the_app_works(page: Page, host: StaticHost, no_errors: list[str]) -> None:
    host.broken["service-worker.js"] = not_found
    said = warnings(page)
    open_app(page, f"{host.address}/app/")
    wait_until(page, lambda: said)
    works(page)
    assert len([line for line in said if "cannot be used offline" in line]) == len(said) == 1
    assert all("service-worker.js" in error or "script resource" in error or "404" in error for error in no_errors)
    no_errors.clear()


def test_where_there_is_no_room_nothing_is_kept_and_the_app_works(page: Page, host: StaticHost) -> None:
    limit = {"origin": host.address, "quotaSize": 5_000_000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", limit)
    said = warnings(page)
    open_app(page, f"{host.address}/app/")
    wait_until(page, lambda: said)
    works(page)
    assert len([line for line in said if "cannot be used offline" in line]) == len(said) == 1
    assert not any(stored(page).values())
    works(open_app(page, f"{host.address}/app/"))


# --- what a site may ask for -----------------------------------------------------------------------------------------


def test_a_site_can_be_installed(page: Page, host: StaticHost) -> None:
    visit(page, f"{host.address}/app/Other/")
    devtools = page.context.new_cdp_session(page)
    manifest = devtools.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == f"{host.address}/app/manifest.webmanifest"
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A private window, such as tests have, installs nothing.
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []


def test_an_isolated_site_is_so_from_the_second_visit_on(page: Page, host: StaticHost) -> None:
    build(host.folder / "isolated", SCRIPT, "--cross-origin-isolated")
    visit(page, f"{host.address}/isolated/")
    assert page.evaluate("crossOriginIsolated") is False
    works(page)
    open_app(page, f"{host.address}/isolated/")
    assert page.evaluate("crossOriginIsolated") is True
    assert page.workers[0].evaluate("crossOriginIsolated && new SharedArrayBuffer(8).byteLength") == 8
    works(page)
    # What other hosts do not explicitly allow can be seen all the same.
    foreign = StaticHost(host.folder, "etag")
    shown = f"""new Promise((done) => {{
        const image = new Image();
        image.onload = () => done(true);
        image.onerror = () => done(false);
        image.src = "{foreign.address.replace("127.0.0.1", "localhost")}/app/favicon.svg";
    }})"""
    assert page.evaluate(shown) is True
    foreign.stop()


def test_a_site_that_asks_for_no_isolation_has_none(page: Page, host: StaticHost) -> None:
    visit(page, f"{host.address}/app/")
    open_app(page, f"{host.address}/app/")
    assert page.evaluate("crossOriginIsolated") is False


def test_only_the_image_for_this_engine_is_kept(page: Page, host: StaticHost) -> None:
    visit(page, f"{host.address}/app/")
    kept = [path for paths in stored(page).values() for path in paths]
    on_host = {
        f"/app/{path.relative_to(host.folder / 'app')}" for path in (host.folder / "app").rglob("*") if path.is_file()
    }
    missing = {path for path in on_host if path.removesuffix("index.html") not in kept}
    # For apps that show documents or diagrams.
    missing = {path for path in missing if not path.startswith(("/app/pdf/", "/app/mermaid/"))}
    assert {re.sub(r"-[0-9a-f]{16}", "", path) for path in missing} == {
        "/app/image-plain.bin",
        "/app/service-worker.js",
        # For the host alone.
        "/app/_headers",
        "/app/.nojekyll",
    }
