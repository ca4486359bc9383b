"""Widgets with `bind="query-params"`: the address follows them, and they follow the address."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.support.headless_page import HeadlessPage

APP = """
import datetime as dt
import streamlit as st

st.text_input("text", "d", key="text", bind="query-params")
st.number_input("number", 0.0, 10.0, 3.0, key="number", bind="query-params")
st.multiselect("multi", ["a", "b"], ["a"], key="multi", bind="query-params")
st.slider("day", dt.date(2020, 1, 1), dt.date(2020, 12, 31), dt.date(2020, 2, 2), key="day", bind="query-params")
with st.form("form"):
    st.text_input("in form", key="in_form", bind="query-params")
    st.form_submit_button("Send")
if st.checkbox("show", True):
    st.checkbox("shown", key="shown", bind="query-params")


def assign():
    st.session_state.text = "assigned"
    st.session_state.day = dt.date(2020, 3, 4)


st.button("assign", on_click=assign)
if st.button("write"):
    st.query_params["own"] = 1
if st.button("clear"):
    st.query_params.clear()
st.write("query", repr({name: st.query_params.get_all(name) for name in st.query_params}))
"""


@pytest.fixture
def page(tmp_path: Path) -> HeadlessPage:
    script = tmp_path / "app.py"
    script.write_text(APP, "utf-8")
    page = HeadlessPage(script)
    page.query = "other=1"
    page.rerun()
    return page


def seen_by_script(page: HeadlessPage) -> str:
    return page.texts()[-1]


def test_a_changed_widget_is_in_the_address_and_its_default_is_not(page: HeadlessPage) -> None:
    assert page.query == "other=1"
    page.set("text_input", "text", "a b&c")
    assert page.query == "other=1&text=a+b%26c"
    assert seen_by_script(page) == "query {'other': ['1'], 'text': ['a b&c']}"
    page.set("text_input", "text", "d")
    assert page.query == "other=1"


@pytest.mark.parametrize(
    ("kind", "name", "value", "texts"),
    [
        ("number_input", "number", 7.0, ["7"]),
        ("number_input", "number", 7.25, ["7.25"]),
        ("multiselect", "multi", ["b", "a"], ["b", "a"]),
        ("multiselect", "multi", [], [""]),
        ("checkbox", "shown", True, ["true"]),
    ],
)
def test_values_are_written_as_a_person_would(
    page: HeadlessPage, kind: str, name: str, value: object, texts: list[str]
) -> None:
    page.set(kind, name, value)
    assert parse_qs(page.query, keep_blank_values=True)[name] == texts


def test_what_the_script_assigns_is_in_the_address(page: HeadlessPage) -> None:
    page.press("assign")
    assert page.query == "other=1&text=assigned&day=2020-03-04"


def test_a_field_of_a_form_is_in_the_address_once_it_is_sent(page: HeadlessPage) -> None:
    page.set("text_input", "in form", "x")
    assert page.query == "other=1"
    page.press("Send")
    assert page.query == "other=1&in_form=x"


def test_a_widget_that_is_away_is_out_of_the_address_and_comes_back_with_its_value(page: HeadlessPage) -> None:
    page.set("checkbox", "shown", True)
    page.set("checkbox", "show", False)
    assert page.query == "other=1"
    page.rerun()
    page.set("checkbox", "show", True)
    assert page.query == "other=1&shown=true"
    assert page.find("checkbox", "shown")["value"] is True


def test_going_back_to_an_address_sets_the_widget(page: HeadlessPage) -> None:
    page.set("text_input", "text", "A")
    page.press("write")
    page.set("text_input", "text", "B")
    page.query = "other=1&text=A"
    page.rerun()
    assert page.find("text_input", "text")["value"] == "A"
    assert page.query == "other=1&text=A"


def test_an_address_without_the_name_leaves_the_widget_as_it_is(page: HeadlessPage) -> None:
    page.set("text_input", "text", "A")
    page.query = ""
    page.rerun()
    assert page.find("text_input", "text")["value"] == "A"
    assert page.query == "text=A"


def test_only_what_the_script_changes_makes_an_entry_in_the_history(page: HeadlessPage) -> None:
    page.set("text_input", "text", "A")
    assert [each["by_script"] for each in page.messages if each["kind"] == "query"] == [False]
    page.press("write")
    assert [each["by_script"] for each in page.messages if each["kind"] == "query"] == [True]


def test_the_script_cannot_clear_what_is_bound(page: HeadlessPage) -> None:
    page.set("text_input", "text", "A")
    page.press("clear")
    [(name, message)] = page.exceptions()
    assert name == "streamlit.errors.StreamlitAPIException"
    assert message == (
        "Cannot clear query parameters - the following are bound to widgets: 'text'. "
        "Modify the widget values instead, or remove the bind parameter."
    )


PAGES = """
import streamlit as st

def one():
    st.text_input("text", "d", key="text", bind="query-params")
    if st.button("go"):
        st.switch_page(second)
    if st.button("go with"):
        st.switch_page(second, query_params={"shared": "given"})

def two():
    st.write("two", repr(st.session_state.get("text")))

first, second = st.Page(one, default=True), st.Page(two)
st.write("query", repr(dict(st.query_params)))
st.text_input("shared", key="shared", bind="query-params")
st.navigation([first, second]).run()
"""


@pytest.fixture
def pages(tmp_path: Path) -> HeadlessPage:
    script = tmp_path / "app.py"
    script.write_text(PAGES, "utf-8")
    page = HeadlessPage(script)
    page.rerun()
    page.set("text_input", "text", "A")
    page.set("text_input", "shared", "S")
    return page


def test_another_page_keeps_the_values_of_widgets_that_it_shows_in_its_address(pages: HeadlessPage) -> None:
    pages.query = ""
    pages.go("two")
    assert pages.query == "shared=S"
    assert pages.texts() == ["query {'shared': 'S'}", "two 'A'"]
    assert pages.query == "shared=S"


def test_the_script_can_switch_pages(pages: HeadlessPage) -> None:
    pages.press("go")
    assert pages.texts()[-1] == "two 'A'"
    assert pages.query == "shared=S"


def test_switching_pages_can_set_a_bound_widget(pages: HeadlessPage) -> None:
    pages.press("go with")
    assert pages.find("text_input", "shared")["value"] == "given"
    assert pages.query == "shared=given"
