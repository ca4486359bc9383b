"""Apps with more than one page: their scripts, their addresses, and what outlives a change of page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.headless_page import HeadlessPage
from wasm_runtime.script.pages import folder_pages


def opened(folder: Path, script: str, **views: str) -> HeadlessPage:
    """A page of the app whose script is `script`, with scripts in its folder `pages`."""
    file = folder / "app.py"
    file.write_text("import streamlit as st\n" + script, "utf-8")
    for name, text in views.items():
        (folder / "pages").mkdir(exist_ok=True)
        (folder / "pages" / f"{name}.py").write_text("import streamlit as st\n" + text, "utf-8")
    page = HeadlessPage(file)
    page.rerun()
    return page


TWO = """
def one():
    st.write("one", st.text_input("inner", key="inner"))

def two():
    st.write("two", repr(st.session_state.get("inner")))
    if st.button("to one"):
        st.switch_page(first, query_params={"a": ["1", "2"]})

first, second = st.Page(one), st.Page(two)
shared = st.text_input("shared", key="shared")
st.navigation([first, second]).run()
st.write("after", shared, repr(dict(st.query_params)))
"""


def test_the_page_that_is_gone_to_runs_between_what_the_script_has_on_every_page(tmp_path: Path) -> None:
    page = opened(tmp_path, TWO)
    assert page.texts() == ["one", "after  {}"]
    page.go("two")
    assert page.texts() == ["two None", "after  {}"]
    assert page.navigation["current"] == "two"
    page.go("")
    assert page.texts() == ["one", "after  {}"]


def test_widgets_of_a_page_are_gone_with_it_and_those_of_the_script_stay(tmp_path: Path) -> None:
    page = opened(tmp_path, TWO)
    page.set("text_input", "inner", "typed")
    page.set("text_input", "shared", "kept")
    assert page.texts() == ["one typed", "after kept {}"]
    page.go("two")
    assert page.texts() == ["two None", "after kept {}"]
    page.go("")
    assert page.texts() == ["one", "after kept {}"]
    assert page.matches_session()


def test_a_script_goes_to_a_page_with_a_query_of_its_own(tmp_path: Path) -> None:
    page = opened(tmp_path, TWO)
    page.query = "old=1"
    page.go("two")
    page.press("to one")
    assert page.texts() == ["one", "after  {'a': '2'}"]
    assert page.navigation["current"] == ""
    assert page.navigation["query"] == "a=1&a=2"
    assert page.states == ["running", "notRunning"]


def test_an_address_without_a_page_shows_the_first_and_says_so(tmp_path: Path) -> None:
    page = opened(tmp_path, TWO)
    page.go("nowhere")
    assert page.texts()[0] == "one"
    assert page.navigation["not_found"] == "nowhere"


def test_scripts_in_the_folder_pages_are_pages(tmp_path: Path) -> None:
    views = {"2_Second": "st.write('second', __name__)\nst.text_input('t', key='t')", "10_Ten": "st.write('ten')"}
    page = opened(tmp_path, "st.write('main')", **views)
    assert page.texts() == ["main"]
    assert [(each["title"], each["address"]) for each in page.navigation["sections"][0]["pages"]] == [
        ("app", ""),
        ("Second", "Second"),
        ("Ten", "Ten"),
    ]
    page.go("Second")
    assert page.texts() == ["second __main__"]
    page.set("text_input", "t", "x")
    page.go("Ten")
    assert page.texts() == ["ten"]
    page.go("Second")
    assert page.find("text_input", "t")["value"] == ""


def test_a_script_that_names_its_pages_has_no_use_for_the_folder(tmp_path: Path) -> None:
    page = opened(tmp_path, TWO, other="st.write('never')")
    assert len(page.navigation["sections"][0]["pages"]) == 2


FRAME = """
import streamlit as st

def build():
    return st.navigation([
        st.Page("pages/start.py", title="Start", default=True),
        st.Page("pages/settings.py", title="Settings"),
        st.Page("pages/secret.py", title="Secret", visibility="hidden"),
    ])
"""
FRAMED = {name: f"st.title('{name} here')" for name in ("start", "settings", "secret")}


def framed(folder: Path, script: str) -> HeadlessPage:
    (folder / "frame.py").write_text(FRAME, "utf-8")
    return opened(folder, "import frame\n" + script, **FRAMED)


def listed(page: HeadlessPage) -> list[str]:
    return [each["title"] for section in page.navigation["sections"] for each in section["pages"]]


def titles(page: HeadlessPage) -> list[str]:
    return [each["body"] for each in page.elements() if each["type"] == "heading"]


def test_pages_that_a_module_names_are_the_pages(tmp_path: Path) -> None:
    page = framed(tmp_path, "page = frame.build()\nst.sidebar.text('on every page')\npage.run()")
    assert [message["kind"] for message in page.messages].count("navigation") == 1
    for address, title in (("", "start"), ("settings", "settings"), ("secret", "secret"), ("", "start")):
        page.go(address)
        assert titles(page) == [f"{title} here"]
        assert listed(page) == ["Start", "Settings", "Secret"]


def test_the_address_of_a_page_that_a_module_names_may_be_opened(tmp_path: Path) -> None:
    framed(tmp_path, "frame.build().run()")
    page = HeadlessPage(tmp_path / "app.py")
    page.go("settings")
    assert titles(page) == ["settings here"]
    assert listed(page) == ["Start", "Settings", "Secret"]


@pytest.mark.parametrize(
    "script",
    [
        "# st.navigation(pages) is not what is used here",
        "st.write('navigation(')",
        "def navigation(): pass\nnavigation()",
        "from other import navigation\nnavigation()",
        "import other\nother.navigation()",
        # What seems to be a call and is none is found out when the script has run.
        "def never(): st.navigation([])",
        "if False: st.navigation(['pages/start.py'])",
        "import frame",
        "st.navigation",
        "def never(): st.navigation([])\n\nst.stop()",
    ],
)
@pytest.mark.parametrize("first", ["", "settings"])
def test_what_only_speaks_of_navigation_leaves_the_pages_to_the_folder(tmp_path: Path, script: str, first: str) -> None:
    (tmp_path / "other.py").write_text("def navigation(): pass\n", "utf-8")
    framed(tmp_path, f"st.title('home')\nst.page_link('pages/start.py')\n{script}")
    page = HeadlessPage(tmp_path / "app.py")
    page.go(first)
    assert listed(page) == ["app", "secret", "settings", "start"]
    assert titles(page) == (["settings here"] if first else ["home"])
    page.go("start")
    assert titles(page) == ["start here"]
    page.go("")
    assert titles(page) == ["home"]


def test_a_script_that_names_its_pages_later_has_those_of_its_folder_until_then(tmp_path: Path) -> None:
    page = framed(tmp_path, "if st.checkbox('in', key='in'):\n    frame.build().run()")
    assert listed(page) == ["app", "secret", "settings", "start"]
    page.set("checkbox", "in", True)
    assert listed(page) == ["Start", "Settings", "Secret"]
    assert titles(page) == ["start here"]


@pytest.mark.parametrize(
    "call",
    [
        "getattr(st, 'navi' + 'gation')",
        "__import__('streamlit').navigation",
    ],
)
def test_a_call_that_cannot_be_seen_in_the_text_counts_once_it_is_made(tmp_path: Path, call: str) -> None:
    page = opened(tmp_path, f"{call}([st.Page(lambda: st.title('one'), title='One')]).run()", other="")
    assert listed(page) == ["One"]
    page.rerun()
    assert (listed(page), titles(page)) == (["One"], ["one"])


@pytest.mark.parametrize(
    "call",
    ["import streamlit as s\ns.navigation", "from streamlit import navigation as n\nn", "go = st.navigation\ngo"],
)
def test_a_call_under_another_name_is_known_before_it_is_made(tmp_path: Path, call: str) -> None:
    page = opened(tmp_path, f"{call}([st.Page(lambda: st.title('one'), title='One')]).run()", other="")
    assert [message["kind"] for message in page.messages].count("navigation") == 1
    assert listed(page) == ["One"]


def test_the_page_hears_of_its_pages_only_when_something_about_them_changes(tmp_path: Path) -> None:
    page = opened(tmp_path, TWO)
    page.rerun()
    assert not [message for message in page.messages if message["kind"] == "navigation"]


@pytest.mark.parametrize(
    ("name", "title", "address", "icon"),
    [
        ("2_second_page", "second page", "second_page", ""),
        ("01-dash name", "dash name", "dash_name", ""),
        ("my-page - two_", "my-page - two ", "my-page_-_two_", ""),
        ("3", "3", "3", ""),
        ("_hidden", "hidden", "hidden", ""),
        ("\U0001f389_emoji", "emoji", "emoji", "\U0001f389"),
        ("4_\U0001f680 Rocket", "Rocket", "Rocket", "\U0001f680"),
        ("Ärger", "Ärger", "Ärger", ""),
    ],
)
def test_a_file_name_says_title_address_and_icon(
    tmp_path: Path, name: str, title: str, address: str, icon: str
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / f"{name}.py").touch()
    found = folder_pages(tmp_path / "app.py")[1]
    assert (found.title, found.address, found.icon) == (title, address, icon)


def test_pages_stand_in_the_order_of_their_numbers_then_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for name in ("b", "10_ten", "2_two", "A", ".hidden", "__init__", "01_one"):
        (tmp_path / "pages" / f"{name}.py").touch()
    titles: list[Any] = [each.title for each in folder_pages(tmp_path / "app.py")]
    assert titles == ["app", "one", "two", "ten", "A", "b"]


PERSISTED = """
def one():
    st.text_input("always", key="always", persist_state="session")
    st.text_input("here", key="here", persist_state="page")

def two():
    if st.checkbox("borrow", key="borrow"):
        st.text_input("always", key="always")
    if st.checkbox("other", key="other"):
        st.text_input("here", "default", key="here", persist_state="page")

def three():
    st.text_input("always", "default", key="always", persist_state="session")

st.write(repr({key: st.session_state[key] for key in ("always", "here") if key in st.session_state}))
st.navigation([st.Page(one, default=True), st.Page(two), st.Page(three)]).run()
"""


@pytest.fixture
def persisted(tmp_path: Path) -> HeadlessPage:
    page = opened(tmp_path, PERSISTED)
    page.set("text_input", "always", "A")
    page.set("text_input", "here", "H")
    return page


def test_a_value_persisted_for_the_session_is_there_on_every_page(persisted: HeadlessPage) -> None:
    persisted.go("three")
    assert persisted.find("text_input", "always")["value"] == "A"
    persisted.set("text_input", "always", "C")
    persisted.go("")
    assert persisted.find("text_input", "always")["value"] == "C"


def test_a_value_persisted_for_its_page_is_gone_after_the_first_run_on_another(persisted: HeadlessPage) -> None:
    persisted.go("two")
    assert persisted.texts()[0] == "{'always': 'A', 'here': 'H'}"
    persisted.rerun()
    assert persisted.texts()[0] == "{'always': 'A'}"
    persisted.go("")
    assert persisted.find("text_input", "here")["value"] == ""


def test_a_page_does_not_take_the_value_that_another_page_persisted_for_itself(persisted: HeadlessPage) -> None:
    persisted.go("two")
    persisted.set("checkbox", "other", True)
    persisted.go("")
    persisted.set("text_input", "here", "H2")
    persisted.go("two")
    persisted.set("checkbox", "other", True)
    assert persisted.find("text_input", "here")["value"] == "default"


def test_a_widget_that_persists_nothing_borrows_the_value_of_another_page(persisted: HeadlessPage) -> None:
    persisted.go("two")
    persisted.set("checkbox", "borrow", True)
    assert persisted.find("text_input", "always")["value"] == "A"
    persisted.set("text_input", "always", "Z")
    persisted.set("checkbox", "borrow", False)
    assert persisted.texts()[0] == "{'always': 'Z'}"
    persisted.rerun()
    assert persisted.texts()[0] == "{'always': 'A'}"


def test_a_widget_of_a_fragment_is_the_same_when_the_fragment_runs_alone(tmp_path: Path) -> None:
    script = """
@st.fragment
def part():
    st.write(repr(st.text_input("typed")))

st.navigation([st.Page(lambda: part(), title="only")]).run()
"""
    page = opened(tmp_path, script)
    page.set("text_input", "typed", "x")
    assert page.texts() == ["'x'"]
