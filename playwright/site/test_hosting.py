"""A built site on the web hosts of this world: any folder, any address, files missing, old browsers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.support.browser.app_page import START, open_app, settle
from tests.support.command import ROOT, run_sitelet
from tests.support.hosts.static_host import StaticHost

APP = '''
import time

import streamlit as st

st.session_state.count = st.session_state.get("count", 0) + st.button("Add")
st.text(f"count={st.session_state.count}")
if st.checkbox("Slow"):
    time.sleep(3)
st.markdown("""
```python
x = 1
```

$x^2$ :smile: :material/home: <b>bold</b>
""", unsafe_allow_html=True)
'''


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = tmp_path_factory.mktemp("app") / "counter.py"
    script.write_text(APP, "utf-8")
    return script


@pytest.fixture(scope="session")
def site(built: Callable[[Path], str], script: Path) -> str:
    return built(script)


@pytest.fixture(autouse=True)
def requests(context: BrowserContext) -> Iterator[list[str]]:
    """Every address that a page asks for. None may be anywhere else than on this machine."""
    addresses: list[str] = []
    context.on("request", lambda request: addresses.append(request.url))
    yield addresses
    assert [address for address in addresses if not address.startswith(("http://127.0.0.1:", "data:", "blob:"))] == []


def works(page: Page, count: int = 1) -> None:
    """The app counts, to this, and the parts that are loaded when they are needed came too."""
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_text(f"count={count}")).to_be_visible()
    for part in (".katex", ".token.number", "p:has-text('😄')", "b:text('bold')"):
        expect(page.locator(part).first).to_be_visible()


# --- addresses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["index.html", "?embed=true#there"])
def test_a_site_works_by_any_address_of_its_page(page: Page, site: str, address: str) -> None:
    works(open_app(page, site + address))


def test_a_site_may_be_moved_to_any_folder(page: Page, host: StaticHost, site: str) -> None:
    shutil.copytree(host.folder / site.split("/")[-2], host.folder / "a folder" / "ünter" / "v1.2")
    works(open_app(page, f"{host.address}/a folder/ünter/v1.2"))


def test_with_a_base_path_the_page_may_be_served_under_other_addresses(
    page: Page, host: StaticHost, script: Path, requests: list[str]
) -> None:
    done = run_sitelet("build", script, "-o", host.folder / "demos" / "x", "--base-path", "/demos/x/")
    assert done.returncode == 0, done.stderr
    open_app(page, f"{host.address}/demos/x/")
    index = (host.folder / "demos" / "x" / "index.html").read_text("utf-8")
    page.route("**/elsewhere", lambda route: route.fulfill(body=index, content_type="text/html"))
    requests.clear()
    works(open_app(page, f"{host.address}/elsewhere"))
    assert all("/demos/x/" in address for address in requests if not address.endswith("/elsewhere"))


# --- what a host may do wrong ----------------------------------------------------------------------------------------


Answer = Callable[[Route], None]


def not_found(route: Route) -> None:
    route.fulfill(status=404, body="<h1>Not found</h1>", content_type="text/html")


def start_page(route: Route) -> None:
    route.fulfill(body="<h1>Welcome</h1>", content_type="text/html")


def broken_off(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.body()[:200])


def lost(route: Route) -> None:
    route.abort()


def typed(type: str) -> Answer:
    def answer(route: Route) -> None:
        sent = route.fetch()
        route.fulfill(body=sent.body(), content_type=type)

    return answer


def test_a_host_that_does_not_know_webassembly_will_do(page: Page, site: str) -> None:
    page.route("**/*.wasm", typed("application/octet-stream"))
    works(open_app(page, site))


BROKEN: list[tuple[str, Answer, str]] = [
    ("app-*.zip", not_found, r"app-\w+\.zip \(404 Not Found\)"),
    ("app-*.zip", start_page, r"app-\w+\.zip \(damaged\)"),
    ("app-*.zip", broken_off, r"app-\w+\.zip \(damaged\)"),
    ("runtime-*.zip", not_found, r"runtime-\w+\.zip \(404 Not Found\)"),
    ("runtime-*.zip", broken_off, r"runtime-\w+\.zip \(damaged\)"),
    ("pyodide.asm.wasm", not_found, r"pyodide\.asm\.wasm \(404 Not Found\)"),
    ("pyodide.asm.wasm", start_page, r"pyodide\.asm\.wasm \(damaged\)"),
    ("pyodide.asm.wasm", broken_off, r"pyodide\.asm\.wasm \(damaged\)"),
    ("pyodide.asm.wasm", lost, r"pyodide\.asm\.wasm \(could not be fetched\)"),
    ("pyodide.mjs", typed("application/octet-stream"), r"pyodide\.mjs \(sent as application/octet-stream\)"),
    ("pyodide.asm.mjs", not_found, r"pyodide\.asm\.mjs \(404 Not Found\)"),
    ("python_stdlib.zip", not_found, r"python_stdlib\.zip \(404 Not Found\)"),
]


def test_a_file_that_is_missing_or_damaged_is_named(page: Page, site: str, no_errors: list[str]) -> None:
    failure = page.get_by_role("alert")
    for files, answer, named in BROKEN:
        page.route(f"**/{files}", answer)
        if files.endswith(".zip"):
            page.route("**/image-*", lost)  # else the archives are not asked for
        page.goto(site)
        expect(failure).to_contain_text("A file of this site is missing or damaged.")
        expect(failure.locator("pre")).to_have_text(re.compile(f"^{named}$"))
        expect(failure).to_contain_text("reload the page")
        page.unroute_all()
    failure.get_by_role("button", name="Try again").click()
    page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=START)
    works(page)
    no_errors.clear()


def test_a_page_without_its_scripts_is_not_blank(page: Page, site: str, no_errors: list[str]) -> None:
    for files in ("start-*.js", "shared-*.js", "page-*.js", "worker-*.js"):
        for answer in (not_found, start_page, broken_off):
            page.route(f"**/assets/{files}", answer)
            page.goto(site)
            expect(page.get_by_role("alert")).to_contain_text("could not be started")
            expect(page.get_by_role("alert")).to_contain_text("reload the page")
            page.unroute_all()
    no_errors.clear()


def test_the_policy_in_the_documents_lets_through_what_is_needed_and_no_more(
    page: Page, site: str, no_errors: list[str]
) -> None:
    policy = re.search("Content-Security-Policy: (.*)", (ROOT / "docs" / "hosting.md").read_text("utf-8"))
    assert policy is not None

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy[1]})

    # A worker has a policy of its own.
    for restricted in (site, "**/assets/worker-*.js"):
        page.route(restricted, with_policy)
    works(open_app(page, site))
    assert no_errors == []
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }))"
    )
    assert page.evaluate("window.ran") is None
    no_errors.clear()


def test_a_missing_icon_of_the_page_is_no_failure(page: Page, site: str, no_errors: list[str]) -> None:
    page.route("**/favicon.svg", not_found)
    works(open_app(page, site))
    expect(page.get_by_role("alert")).to_have_count(0)
    no_errors.clear()


# --- browsers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "before",
    [
        "delete globalThis.WebAssembly",
        "delete globalThis.Worker",
        "const { Worker } = globalThis; globalThis.Worker = function (address) { return new Worker(address); }",
    ],
    ids=["no WebAssembly", "no workers", "no module workers"],
)
def test_a_browser_that_is_too_old_is_told_so(page: Page, site: str, no_errors: list[str], before: str) -> None:
    page.add_init_script(before)
    page.goto(site)
    expect(page.get_by_role("alert")).to_contain_text("a newer browser is needed")
    assert no_errors
    no_errors.clear()


def test_a_browser_without_broadcast_channels_will_do(page: Page, site: str) -> None:
    page.add_init_script("delete globalThis.BroadcastChannel")
    works(open_app(page, site))


def test_without_javascript_the_page_says_what_it_needs(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site)
        assert "needs JavaScript" in page.locator("noscript").inner_text()


# --- tabs and reloads ------------------------------------------------------------------------------------------------


def test_two_tabs_count_each_for_itself(context: BrowserContext, page: Page, site: str) -> None:
    open_app(page, site)
    other = open_app(context.new_page(), site)
    for _ in range(2):
        other.get_by_role("button", name="Add").click()
        settle(other)
    page.get_by_role("button", name="Add").click()
    settle(page)
    expect(other.get_by_text("count=")).to_have_text("count=2")
    expect(page.get_by_text("count=")).to_have_text("count=1")


def test_a_reload_in_the_middle_of_a_run_goes_on_from_the_run_before(page: Page, site: str) -> None:
    open_app(page, site)
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_text("count=1")).to_be_visible()
    page.get_by_text("Slow").click()
    expect(page.get_by_test_id("stStatusWidget")).to_be_visible()
    page.reload()
    page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=START)
    expect(page.get_by_text("count=1")).to_be_visible()
    works(page, 2)
