"""Fields that can be empty: what Escape, the cross, select-all and delete, cut and the wheel do in each of them.

The facts were recorded at Streamlit 1.67's page in Chromium, with the same keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import open_app, says, settle

SCRIPT = """
import datetime as dt

import streamlit as st

st.number_input("number", value=None, placeholder="a number", key="number")
st.number_input("five", value=5.0, key="five")
st.text_input("text", value=None, key="text")
st.text_input("abc", value="abc", key="abc")
st.text_area("area", value=None, key="area")
st.selectbox("select", ["one", "two", "three"], index=None, key="select")
st.selectbox("first", ["one", "two", "three"], key="first")
st.multiselect("several", ["one", "two", "three"], default=["one", "two"], key="several")
st.date_input("date", value=None, key="date")
st.date_input("day", value=dt.date(2020, 1, 2), key="day")
st.time_input("time", value=None, key="time")
st.time_input("early", value=dt.time(5, 6), key="early")
st.datetime_input("moment", value=None, key="moment")
for name in ("number", "five", "text", "abc", "area", "select", "first", "several", "date", "day", "time",
             "early", "moment"):
    st.text(f"{name}={st.session_state[name]!r}")
"""


@pytest.fixture(scope="module")
def shared(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1200, "height": 2200})
    yield open_app(page, built(written(SCRIPT)))
    page.close()


@pytest.fixture
def app(shared: Page) -> Page:
    """One page for all tests; each has widgets of its own."""
    shared.mouse.click(1190, 2190)
    return shared


# A field's label and keys: one step a line, with the text in the field and its value after it.
TYPED: dict[str, list[tuple[str, str, str]]] = {
    "number": [
        ("7", "7", "None"),
        ("Enter", "7.00", "7.0"),
        ("Escape", "", "None"),
        ("8", "8", "None"),
        ("Escape", "", "None"),
        ("9", "9", "None"),
        ("Enter", "9.00", "9.0"),
        ("cut", "", "9.0"),
        ("Enter", "", "None"),
        ("4", "4", "None"),
        ("Enter", "4.00", "4.0"),
        ("wheel", "4.00", "4.0"),
        ("delete", "", "4.0"),
        ("Enter", "", "None"),
        ("Escape", "", "None"),
    ],
    "five": [
        ("7", "5.007", "5.0"),
        ("Escape", "5.007", "5.0"),
        ("Enter", "5.01", "5.007"),
        ("Escape", "5.01", "5.007"),
        ("cut", "", "5.007"),
        ("Escape", "", "5.007"),
        ("Enter", "5.00", "5.0"),
        ("wheel", "5.00", "5.0"),
        ("delete", "", "5.0"),
        ("Tab", "5.00", "5.0"),
    ],
    "text": [
        ("7", "7", "None"),
        ("Escape", "7", "None"),
        ("Enter", "7", "'7'"),
        ("Escape", "7", "'7'"),
        ("delete", "", "'7'"),
        ("Enter", "", "''"),
        ("9", "9", "''"),
        ("Enter", "9", "'9'"),
        ("cut", "", "'9'"),
        ("Escape", "", "'9'"),
        ("Tab", "", "''"),
    ],
    "abc": [("7", "abc7", "'abc'"), ("Escape", "abc7", "'abc'"), ("cut", "", "'abc'"), ("Tab", "", "''")],
    "area": [
        ("7", "7", "None"),
        ("Escape", "7", "None"),
        ("Control+Enter", "7", "'7'"),
        ("cut", "", "'7'"),
        ("Control+Enter", "", "''"),
        ("8", "8", "''"),
        ("delete", "", "''"),
        ("Tab", "", "''"),
    ],
}


@pytest.mark.parametrize("label", TYPED)
def test_a_field_that_is_typed_into(app: Page, label: str) -> None:
    field = app.get_by_label(label, exact=True)
    field.press("End")
    for step, shown, value in TYPED[label]:
        act(app, field, step)
        expect(field).to_have_value(shown)
        settle(app)
        says(app, f"{label}={value}")
        if step != "Tab":
            expect(field).to_be_focused()


def act(app: Page, field: Locator, step: str) -> None:
    match step:
        case "cut" | "delete":
            field.press("ControlOrMeta+a")
            field.press("ControlOrMeta+x" if step == "cut" else "Delete")
        case "wheel":
            field.hover()
            app.mouse.wheel(0, 100)
            app.mouse.wheel(0, -100)
        case _:
            field.press(step)


# The same for lists, with the number of options that are shown; "…" types the letters.
CHOSEN: dict[str, list[tuple[str, str, str, int]]] = {
    "select": [
        ("click", "", "None", 3),
        ("Escape", "", "None", 0),
        ("…tw", "tw", "None", 1),
        ("Enter", "two", "'two'", 0),
        ("Escape", "", "None", 0),
        ("…one", "one", "None", 1),
        ("Escape", "", "None", 0),
        ("…one", "one", "None", 1),
        ("Enter", "one", "'one'", 0),
        ("Backspace", "on", "'one'", 1),
        ("Escape", "one", "'one'", 0),
        ("click", "one", "'one'", 3),
        ("Escape", "", "None", 0),
        ("…tw", "tw", "None", 1),
        ("Enter", "two", "'two'", 0),
        ("cut", "", "'two'", 3),
        ("Tab", "two", "'two'", 0),
    ],
    "first": [
        ("click", "one", "'one'", 3),
        ("Escape", "one", "'one'", 0),
        ("Escape", "one", "'one'", 0),
        ("delete", "", "'one'", 3),
        ("Enter", "one", "'one'", 0),
        ("Backspace", "on", "'one'", 1),
        ("Tab", "one", "'one'", 0),
    ],
    "several": [
        ("click", "", "['one', 'two']", 1),
        ("Escape", "", "['one', 'two']", 0),
        ("Escape", "", "['one', 'two']", 0),
        ("click", "", "['one', 'two']", 1),
        ("Backspace", "", "['one']", 3),
        ("delete", "", "['one']", 3),
        ("…tw", "tw", "['one']", 1),
        ("Escape", "", "['one']", 3),
        ("Escape", "", "['one']", 0),
    ],
}


@pytest.mark.parametrize("label", CHOSEN)
def test_a_field_with_a_list(app: Page, label: str) -> None:
    field = app.get_by_role("combobox", name=label, exact=True)
    field.focus()
    for step, shown, value, options in CHOSEN[label]:
        if step == "click":
            field.click()
        elif step.startswith("…"):
            app.keyboard.type(step[1:])
        else:
            act(app, field, step)
        expect(app.get_by_role("option")).to_have_count(options)
        expect(field).to_have_value(shown)
        settle(app)
        says(app, f"{label}={value}")


def test_the_crosses(app: Page) -> None:
    for test_id, label, cross, typed, value in [
        ("stDateInput", "date", "Clear date", "20200102", "datetime.date(2020, 1, 2)"),
        ("stTimeInput", "time", "Clear time", "0506", "datetime.time(5, 6)"),
        ("stDateTimeInput", "moment", "Clear date and time", "202001020506", "datetime.datetime(2020, 1, 2, 5, 6)"),
    ]:
        field = app.get_by_test_id(test_id).filter(has=app.get_by_text(label, exact=True))
        button = field.get_by_test_id(f"{test_id}ClearButton")
        expect(button).to_have_count(0)
        field.get_by_role("spinbutton").first.focus()
        app.keyboard.type(typed)
        app.keyboard.press("Enter")
        app.keyboard.press("Escape")
        app.mouse.click(1190, 2190)
        says(app, f"{label}={value}")
        expect(button).to_have_attribute("aria-label", cross)
        button.click()
        says(app, f"{label}=None")
        expect(button).to_have_count(0)
    for test_id, label in [("stDateInput", "day"), ("stTimeInput", "early")]:
        field = app.get_by_test_id(test_id).filter(has=app.get_by_text(label, exact=True))
        expect(field.get_by_test_id(f"{test_id}ClearButton")).to_have_count(0)
