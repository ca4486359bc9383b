"""Apps with more than one page: links, addresses, the browser's back and forward, and hosts that know none of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import open_app, settle

Build = Callable[[Path], str]

APP = """
import streamlit as st

def home():
    st.write("home", st.text_input("inner", key="inner"))

def second():
    st.write("second", st.text_input("other", key="other"))
    if st.button("Go home"):
        st.switch_page(pages[0], query_params={"from": "second"})

pages = [st.Page(home, title="Home", icon=":material/home:"), st.Page(second, title="Second", url_path="zwei")]
shared = st.sidebar.text_input("shared", key="shared")
st.navigation(pages, position=st.query_params.get("position", "sidebar")).run()
st.write("shared is", shared, str(st.query_params.to_dict()))
"""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = tmp_path_factory.mktemp("pages") / "app.py"
    script.write_text(APP, "utf-8")
    return script


def says(page: Page, text: str) -> None:
    expect(page.get_by_test_id("stMain").get_by_text(text, exact=True)).to_be_visible()


def path_of(page: Page, root: str) -> str:
    return page.url.removeprefix(root)


def test_links_in_the_sidebar_lead_to_pages_and_back_leads_back(page: Page, built: Build, app: Path) -> None:
    root = built(app)
    open_app(page, root)
    expect(page).to_have_title("Home")
    page.get_by_label("shared").fill("kept")
    page.get_by_label("shared").press("Enter")
    page.get_by_label("inner").fill("gone")
    page.get_by_label("inner").press("Enter")
    says(page, "home gone")
    links = page.get_by_test_id("stSidebarNavLink")
    expect(links).to_have_count(2)
    expect(links.nth(0)).to_have_attribute("aria-current", "page")
    links.nth(1).click()
    says(page, "second")
    says(page, "shared is kept {}")
    expect(links.nth(1)).to_have_attribute("aria-current", "page")
    assert path_of(page, root) == "zwei"
    expect(page).to_have_title("Second")
    page.go_back()
    says(page, "home")
    says(page, "shared is kept {}")
    expect(page.get_by_label("inner")).to_have_value("")
    assert path_of(page, root) == ""
    page.go_forward()
    says(page, "second")


def test_the_address_of_a_page_may_be_opened_and_loaded_again(page: Page, built: Build, app: Path) -> None:
    root = built(app)
    open_app(page, f"{root}zwei?a=1")
    says(page, "second")
    says(page, "shared is {'a': '1'}")
    page.reload()
    settle(page)
    says(page, "second")
    page.get_by_role("link", name="Home").click()
    says(page, "home")
    says(page, "shared is {}")


def test_a_script_may_lead_to_a_page_with_a_query(page: Page, built: Build, app: Path) -> None:
    root = built(app)
    open_app(page, f"{root}zwei")
    page.get_by_role("button", name="Go home").click()
    says(page, "home")
    says(page, "shared is {'from': 'second'}")
    assert path_of(page, root) == "?from=second"
    page.go_back()
    says(page, "second")


def test_an_address_without_a_page_leads_to_the_app_which_says_so(page: Page, built: Build, app: Path) -> None:
    root = built(app)
    page.goto(f"{root}404.html", wait_until="commit")
    page.wait_for_url(re.compile(re.escape(root) + "$"))
    settle(page)
    expect(page.get_by_role("dialog", name="Page not found")).to_contain_text("/404.html")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    says(page, "home")


def test_pages_along_the_top(page: Page, built: Build, app: Path) -> None:
    open_app(page, f"{built(app)}?position=top")
    expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)
    page.get_by_test_id("stTopNavLink").nth(1).click()
    says(page, "second")


def test_links_work_by_keyboard(page: Page, built: Build, app: Path) -> None:
    open_app(page, built(app))
    link = page.get_by_role("link", name="Second")
    link.focus()
    page.keyboard.press("Enter")
    says(page, "second")
    expect(link).to_be_focused()


def test_scripts_in_the_folder_pages(page: Page, built: Build, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("import streamlit as st\nst.write('main')\n", "utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1_Über uns.py").write_text("import streamlit as st\nst.text(f'about {__name__}')\n", "utf-8")
    root = built(tmp_path / "app.py")
    open_app(page, root)
    page.get_by_role("link", name="Über uns").click()
    says(page, "about __main__")
    page.reload()
    settle(page)
    says(page, "about __main__")


SHOWS_FILES = """
from pathlib import Path

import frame
import streamlit as st
from env.world import NAME

page = frame.build()
st.sidebar.text("on every page")
st.write(Path("numbers.csv").read_text(), NAME)
page.run()
"""
FRAME = """
import streamlit as st

def build():
    return st.navigation([
        st.Page("pages/start.py", title="Start", default=True),
        st.Page("pages/settings.py", title="Settings"),
        st.Page("pages/secret.py", title="Secret", visibility="hidden"),
        st.Page("page_two.py"),
    ])
"""


def test_pages_that_a_module_names_and_files_that_the_script_names(page: Page, built: Build, tmp_path: Path) -> None:
    files = {"app.py": SHOWS_FILES, "frame.py": FRAME, "numbers.csv": "1,2,3", "env/world.py": "NAME = 'grid'"}
    scripts = ("page_two", "pages/start", "pages/settings", "pages/secret", "pages/__init__")
    for name, text in {
        **files,
        **{f"{each}.py": f"import streamlit as st\nst.text('{each}')" for each in scripts},
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    root = built(tmp_path / "app.py")

    def shows(script: str) -> None:
        says(page, script)
        says(page, "1,2,3 grid")
        expect(page.get_by_test_id("stSidebar").get_by_text("on every page")).to_be_visible()
        expect(page.get_by_test_id("stSidebarNavLink")).to_have_text(["Start", "Settings", "page two"])

    open_app(page, f"{root}settings/")  # before any run has named a page
    shows("pages/settings")
    page.get_by_role("link", name="page two").click()
    shows("page_two")
    page.reload()
    settle(page)
    shows("page_two")
    page.get_by_role("link", name="Start").click()
    shows("pages/start")


def test_query_parameters_go_both_ways(page: Page, open_script: Callable[[str], Page]) -> None:
    open_script("""
import streamlit as st

st.write(f"seen {st.query_params.to_dict()}")
if st.button("Set"):
    st.query_params.word = "a b&ü"
    st.query_params["list"] = ["1", "2"]
""")
    page.get_by_role("button", name="Set").click()
    settle(page)
    assert page.url.endswith("?word=a+b%26%C3%BC&list=1&list=2")
    says(page, "seen {}")
    page.go_back()
    settle(page)
    says(page, "seen {}")
    assert "?" not in page.url
    page.go_forward()
    says(page, "seen {'word': 'a b&ü', 'list': '2'}")
