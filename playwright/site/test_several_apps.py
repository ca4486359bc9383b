"""Several apps in one site: each has its own sessions, is stored when it is visited, and what they share comes once."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser.app_page import open_app, says, settle, wait_until
from tests.support.browser.stored_site import stored
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost

pytestmark = pytest.mark.service_worker

APP = """
import streamlit as st

st.set_page_config("App NAME", "🦊")
st.text("app=NAME version=1")
st.session_state.count = st.session_state.get("count", 0) + st.button("Add")
st.text(f"count={st.session_state.count}")
"""
OTHER_PAGE = """
import streamlit as st

st.text("the other page")
"""
CONTROLLED = "navigator.serviceWorker.controller !== null"
UPDATE = "navigator.serviceWorker.getRegistration().then((registration) => registration.update())"


def build(folder: Path, text: str = APP) -> Path:
    """The site of the apps one and two, in `folder`; the second has two pages."""
    source = folder.with_name(f"{folder.name}-apps")
    (source / "two" / "pages").mkdir(parents=True)
    (source / "one.py").write_text(APP.replace("NAME", "one"), "utf-8")
    (source / "two" / "app.py").write_text(text.replace("NAME", "two"), "utf-8")
    (source / "two" / "pages" / "Other.py").write_text(OTHER_PAGE, "utf-8")
    done = run_sitelet("build", source / "one.py", source / "two", "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("several") / "site")


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[StaticHost]:
    """Serves the site as /apps/."""
    shutil.copytree(site, tmp_path / "host" / "apps")
    host = StaticHost(tmp_path / "host", "max-age")
    yield host
    host.stop()


def visit(page: Page, address: str) -> Page:
    """Opens an app and waits until it is stored, which is told by the name of its folder."""
    open_app(page, address)
    folder = address.rstrip("/").rpartition("/")[2]
    wait_until(page, lambda: is_stored(page, folder))
    page.wait_for_function(CONTROLLED)
    return page


def is_stored(page: Page, folder: str) -> bool:
    """Whether all pages of an app are stored, and its archive, which comes last or before them."""
    paths = [path for paths in stored(page).values() for path in paths]
    wanted = {"one": ["/apps/one/"], "two": ["/apps/two/", "/apps/two/Other/"]}[folder]
    archive = any(path.startswith(f"/apps/{folder}/app-") for path in paths)
    return archive and {*wanted, f"/apps/{folder}/manifest.webmanifest"} <= {*paths}


def add(page: Page, count: int) -> None:
    page.get_by_role("button", name="Add").click()
    says(page, f"count={count}")


def test_both_apps_are_live_at_once_with_sessions_of_their_own(page: Page, host: StaticHost) -> None:
    page.goto(f"{host.address}/apps/")
    expect(page.get_by_role("list").get_by_role("link")).to_have_text(["🦊App one", "🦊App two"])
    page.get_by_role("link", name="App one").click()
    settle(page)
    says(page, "app=one version=1")
    add(page, 1)
    other = open_app(page.context.new_page(), f"{host.address}/apps/two/")
    says(other, "app=two version=1")
    says(other, "count=0")
    add(other, 1)
    add(other, 2)
    add(page, 2)
    add(page, 3)
    for each, count in ((page, 3), (other, 2)):
        each.reload()
        settle(each)
        says(each, f"count={count}")
    # In one tab, there and back.
    page.goto(f"{host.address}/apps/two/Other/")
    says(page, "the other page")
    page.goto(f"{host.address}/apps/one/")
    says(page, "count=3")
    other.close()


def test_the_second_app_fetches_only_what_is_its_own(page: Page, host: StaticHost) -> None:
    visit(page, f"{host.address}/apps/one/")
    assert not [path for path in host.bytes_sent() if path.startswith("/apps/two/")]
    assert not [path for paths in stored(page).values() for path in paths if path.startswith("/apps/two/")]
    first = sum(host.bytes_sent().values())
    host.asked.clear()
    visit(page, f"{host.address}/apps/two/")
    sent = {each.path for each in host.bodies() if not each.path.endswith("/service-worker.js")}
    assert {re.sub(r"app-\w+", "app-*", path) for path in sent} == {
        *("/apps/two/", "/apps/two/Other/", "/apps/two/app-*.zip", "/apps/two/manifest.webmanifest"),
    }
    assert len(host.bodies("/apps/two/app-")) == 1
    assert sum(each.body for each in host.bodies() if each.path in sent) < first / 100


def test_each_app_that_was_visited_works_without_the_host(
    page: Page, host: StaticHost, context: BrowserContext, no_errors: list[str]
) -> None:
    visit(page, f"{host.address}/apps/one/")
    host.stop()
    add(page, 1)
    page.reload()
    says(page, "count=1")
    page.goto(f"{host.address}/apps/")
    expect(page.get_by_role("link", name="App two")).to_be_visible()
    host.start()
    visit(page, f"{host.address}/apps/two/")
    host.stop()
    page.goto(f"{host.address}/apps/")
    for app in ("one", "two"):
        page.get_by_role("link", name=f"App {app}").click()
        settle(page)
        says(page, f"app={app} version=1")
        page.go_back()
    open_app(page, f"{host.address}/apps/two/Other/")
    says(page, "the other page")
    page.goto(f"{host.address}/apps/two/nowhere", wait_until="commit")
    page.wait_for_url(f"{host.address}/apps/two/")
    expect(page.get_by_role("dialog", name="Page not found")).to_contain_text("nowhere")
    host.start()
    no_errors.clear()


def test_an_address_without_a_page_leads_to_its_app_or_to_the_list(
    page: Page, host: StaticHost, no_errors: list[str]
) -> None:
    page.goto(f"{host.address}/apps/elsewhere/nowhere", wait_until="commit")
    page.get_by_role("link", name="Go to the start").and_(page.locator("[href='/apps/']")).click()
    expect(page.get_by_role("heading", name="Apps")).to_be_visible()
    page.goto(f"{host.address}/apps/two/nowhere", wait_until="commit")
    page.wait_for_url(f"{host.address}/apps/two/")
    expect(page.get_by_role("dialog", name="Page not found")).to_contain_text("nowhere")
    no_errors.clear()


def test_a_new_version_of_one_app_leaves_the_other_alone(page: Page, host: StaticHost, tmp_path: Path) -> None:
    one = visit(page, f"{host.address}/apps/one/")
    two = visit(page.context.new_page(), f"{host.address}/apps/two/")
    add(one, 1)
    add(two, 1)
    shutil.rmtree(host.folder / "apps")
    shutil.copytree(build(tmp_path / "new", APP.replace("version=1", "version=2")), host.folder / "apps")
    two.evaluate(UPDATE)
    notice = two.get_by_text("A new version of this app is ready.")
    expect(notice).to_be_visible()
    # The other has been told as well, and has asked the new service worker by now.
    build_of_one = one.evaluate(
        """navigator.serviceWorker.getRegistration().then(({ waiting }) => new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => resolve(data);
            waiting.postMessage({ kind: "build", app: "one/" }, [port2]);
        }))"""
    )
    assert build_of_one == one.locator("meta[name=sitelet-build]").get_attribute("content")
    expect(one.get_by_text("A new version of this app is ready.")).to_be_hidden()
    two.get_by_role("button", name="Reload").click()
    says(two, "app=two version=2")
    says(two, "count=1")
    add(one, 2)
    one.reload()
    says(one, "app=one version=1")
    says(one, "count=2")
    host.stop()
    for each in (one, two):
        each.reload()
        settle(each)
        expect(each.get_by_text("count=")).to_be_visible()
    host.start()
    two.close()


def test_the_list_has_no_barrier_and_fits_a_phone(page: Page, host: StaticHost) -> None:
    from tests.support.command import ROOT

    for width, scheme in ((1280, "light"), (390, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(f"{host.address}/apps/")
        page.add_script_tag(path=ROOT / "node_modules" / "axe-core" / "axe.min.js")
        assert page.evaluate("axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)") == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="App one")).to_be_focused()
