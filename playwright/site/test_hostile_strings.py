"""Whatever stands in an app's strings, its page runs nothing of it, neither before it is live nor after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser.app_page import open_app, says, settle
from tests.support.browser.hostile_app import write_hostile_app
from tests.support.command import ROOT, run_sitelet
from tests.support.hosts.static_host import StaticHost

GIVEN = '<img src="data:," onerror="canary()">[x](javascript:canary())'

# A canary that runs is an error of the page.
CANARY = """
globalThis.canary = () => console.error("a canary ran: " + new Error().stack);
globalThis.violations = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`));
delete Navigator.prototype.serviceWorker;
"""

# What is left in the page that would run sooner or later, such as when somebody presses it.
WOULD_RUN = r"""() => {
    const found = [];
    const runs = (element, name, value) =>
        /^on/i.test(name) ||
        (/^(href|src|action|formaction|data|xlink:href|poster|values|to)$/.test(name) &&
            /^(javascript|vbscript):/i.test(value.replace(/[\s\x00-\x20]/g, ""))) ||
        (/^(form|iframe|object|embed|use)$/.test(element.localName) && /^\s*data:/i.test(value));
    const look = (root) => {
        for (const element of root.querySelectorAll("*")) {
            for (const { name, value } of element.attributes)
                if (runs(element, name, value)) found.push(`${element.localName} ${name}=${value}`);
            const { localName, type, textContent } = element;
            if (localName === "script" && type !== "application/json" && /canary/.test(textContent))
                found.push(element.outerHTML);
            if (element.shadowRoot) look(element.shadowRoot);
        }
    };
    look(document);
    if (getComputedStyle(document.documentElement).getPropertyValue("--canary")) found.push("a style");
    return found;
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    done = run_sitelet("build", write_hostile_app(folder), "-o", folder / "site")
    assert done.returncode == 0, done.stderr
    assert "is not prerendered" not in done.stderr
    assert "theme.primaryColor has its default" in done.stderr
    host = StaticHost(folder / "site")
    yield f"{host.address}/?given={quote(GIVEN)}"
    host.stop()


def with_policy(route: Route) -> None:
    """The policy of docs/hosting.md: it only reports, so that what would run without it runs."""
    written = re.search(r"Content-Security-Policy: (.*)", (ROOT / "docs" / "hosting.md").read_text("utf-8"))
    assert written is not None
    policy = written[1].replace("script-src", "script-src blob:")  # for a component in the script
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy-report-only": policy})


@pytest.fixture
def hostile(page: Page, site: str) -> Page:
    page.add_init_script(CANARY)
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    page.route(re.compile(r"/\?given="), with_policy)
    return page


def is_safe(page: Page) -> None:
    assert page.evaluate(WOULD_RUN) == []
    assert page.evaluate("globalThis.violations") == []
    assert page.evaluate("typeof document.getElementById === 'function' && document.body.tagName === 'BODY'")


def test_the_page_that_a_build_has_drawn_runs_nothing(hostile: Page, site: str) -> None:
    hostile.route("**/assets/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    hostile.goto(site)
    says(hostile, "end of all")
    is_safe(hostile)


def test_the_live_page_runs_nothing_whatever_is_done_in_it(hostile: Page, site: str) -> None:
    page = open_app(hostile, site)
    says(page, "end of all")
    expect(page.get_by_text("from the address").first).to_contain_text(GIVEN)
    is_safe(page)
    hostile_name = '<img src="data:," onerror="canary()">.txt'
    upload = page.get_by_test_id("stFileUploader").filter(has_text=re.compile("^Upload"))
    upload.locator("input[type=file]").set_input_files(
        {"name": hostile_name, "mimeType": "text/plain", "buffer": b"<script>canary()</script>"}
    )
    says(page, f"uploaded {hostile_name}")
    page.get_by_role("button", name="Raise").click()
    expect(page.get_by_test_id("stException").get_by_text("onerror").first).to_be_visible()
    settle(page)
    page.get_by_role("button", name="Main menu").click()
    page.get_by_role("menuitem", name="About").click()
    expect(page.get_by_role("dialog", name="About")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Open the dialog").click()
    expect(page.get_by_test_id("stDialog")).to_be_visible()
    is_safe(page)
