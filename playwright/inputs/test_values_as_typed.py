"""Steps of any size, ranges of which only the start is typed, and options with one label, by hand on one page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import open_app, says, settle

SCRIPT = """
import datetime as dt
import os.path

import streamlit as st

NUMBERS = {
    "Nano": (0.0, 1e-9, "%.10f"), "Fine": (0.0, 2.5e-8, "%.10f"), "Long": (0.123456789012, 0.01, "%.12f"),
    "Whole": (0.5, 1.0, "%.3f"), "Tiny": (0.0, 1e-15, "%.16f"), "Odd": (0.3, 0.123456789, "%.12f"),
}
for label, (value, step, format) in NUMBERS.items():
    st.text(f"{label}={st.number_input(label, value=value, step=step, format=format)!r}")
st.text(f"Limit={st.number_input('Limit', 0.0, 2.5e-8, 0.0, 1e-8, format='%.10f')!r}")


def days(value):
    return "/".join(str(day) for day in value) or "none"


for format in ("YYYY-MM-DD", "DD.MM.YYYY", "MM/DD/YYYY"):
    st.text(f"{format}={days(st.date_input(format, [], format=format))}")
st.text(f"Open={days(st.date_input('Open', [], format='YYYY-MM-DD'))}")
st.text(f"Left={days(st.date_input('Left', [], format='YYYY-MM-DD'))}")
limited = st.date_input("Limited", [], dt.date(2022, 1, 1), dt.date(2024, 1, 1), format="YYYY-MM-DD")
st.text(f"Limited={days(limited)}")
st.text(f"Filled={days(st.date_input('Filled', [dt.date(2023, 1, 1), dt.date(2023, 2, 1)]))}")
if st.button("Take away"):
    st.session_state.taken = []
st.text(f"Taken={days(st.date_input('Taken', [], key='taken', format='YYYY-MM-DD'))}")

paths = ["left/readme", "left", "right/readme", "right"]
name = os.path.basename
st.text(f"Radio={st.radio('Radio', paths, format_func=name)}")
st.text(f"Pills={st.pills('Pills', paths, format_func=name)}")
st.text(f"Many={st.pills('Many', paths, format_func=name, selection_mode='multi')}")
st.text(f"Slider={st.select_slider('Slider', paths, 'left', format_func=name)}")
"""


@pytest.fixture(scope="module")
def app(browser: Browser, built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    script = tmp_path_factory.mktemp("values") / "app.py"
    script.write_text(SCRIPT, "utf-8")
    page = browser.new_page()
    yield open_app(page, built(script))
    page.close()


def widget(page: Page, kind: str, label: str) -> Locator:
    return page.get_by_test_id(kind).filter(has=page.get_by_text(label, exact=True))


def parts(page: Page, label: str) -> Locator:
    """The six parts of a range: those of its start, then those of its end."""
    return widget(page, "stDateInput", label).get_by_role("spinbutton")


def write(page: Page, label: str, digits: str, part: int = 0) -> None:
    parts(page, label).nth(part).focus()
    page.keyboard.type(digits)


def empty(page: Page, label: str, first: int) -> None:
    """Delete one date of a range: `first` is its first part."""
    for number in range(first, first + 3):
        parts(page, label).nth(number).focus()
        for _ in range(4):
            page.keyboard.press("Backspace")


def leave(page: Page) -> None:
    page.get_by_text("Radio", exact=True).click()


@pytest.mark.parametrize(
    ("label", "after"),
    [
        ("Nano", ["1e-09", "2e-09"]),
        ("Fine", ["2.5e-08", "5e-08"]),
        ("Long", ["0.13", "0.14"]),
        ("Whole", ["1.5", "2.5"]),
        ("Tiny", ["1e-15", "2e-15"]),
        ("Odd", ["0.423456789", "0.546913578"]),
        ("Limit", ["1e-08", "2e-08"]),
    ],
)
def test_a_step_rounds_to_the_decimals_of_the_step(app: Page, label: str, after: list[str]) -> None:
    for value in after:
        widget(app, "stNumberInput", label).get_by_role("button", name="Increment").click()
        says(app, f"{label}={value}")


def test_a_long_fraction_that_is_typed_arrives_whole(app: Page) -> None:
    field = app.get_by_label("Odd", exact=True)
    field.fill("0.0000000123456")
    field.press("Enter")
    says(app, "Odd=1.23456e-08")


@pytest.mark.parametrize(
    ("label", "digits"), [("YYYY-MM-DD", "20230105"), ("DD.MM.YYYY", "05012023"), ("MM/DD/YYYY", "01052023")]
)
def test_the_start_of_a_range_arrives_when_it_is_typed_and_the_field_is_left(
    app: Page, label: str, digits: str
) -> None:
    write(app, label, digits)
    says(app, f"{label}=none")
    leave(app)
    says(app, f"{label}=2023-01-05")


def test_the_start_of_a_range_arrives_by_enter_while_its_calendar_is_open(app: Page) -> None:
    parts(app, "Open").first.click()
    app.keyboard.type("20230101")
    app.keyboard.press("Enter")
    says(app, "Open=2023-01-01")
    app.keyboard.press("Escape")
    leave(app)
    says(app, "Open=2023-01-01")


def test_half_a_range_is_completed_changed_and_emptied_by_keyboard(app: Page) -> None:
    write(app, "Left", "20230301")
    app.keyboard.press("Enter")
    says(app, "Left=2023-03-01")
    write(app, "Left", "20230302")  # over the other one
    leave(app)
    says(app, "Left=2023-03-02")
    write(app, "Left", "20230203", part=3)  # an end before the start
    leave(app)
    says(app, "Left=2023-02-03/2023-03-02")
    empty(app, "Left", 3)
    leave(app)
    says(app, "Left=2023-02-03")
    empty(app, "Left", 0)
    leave(app)
    says(app, "Left=none")


def test_a_start_outside_the_limits_is_refused(app: Page) -> None:
    write(app, "Limited", "20210101")
    field = widget(app, "stDateInput", "Limited")
    expect(field).to_contain_text("Please select a date on or after 2022-01-01.")
    leave(app)
    settle(app)
    says(app, "Limited=none")
    write(app, "Limited", "2023")
    leave(app)
    says(app, "Limited=2023-01-01")


def test_the_end_of_a_range_that_was_given_can_be_taken_away(app: Page) -> None:
    empty(app, "Filled", 3)
    leave(app)
    says(app, "Filled=2023-01-01")


def test_half_a_range_that_the_script_takes_away_is_gone(app: Page) -> None:
    write(app, "Taken", "20230101")
    leave(app)
    says(app, "Taken=2023-01-01")
    app.get_by_role("button", name="Take away").click()
    says(app, "Taken=none")
    expect(parts(app, "Taken").first).to_have_text(re.compile("yyyy"))
    leave(app)
    settle(app)
    says(app, "Taken=none")


def test_of_options_with_one_label_the_last_is_chosen_and_marked(app: Page) -> None:
    radio = widget(app, "stRadio", "Radio").get_by_role("radio")
    radio.nth(1).check(force=True)
    says(app, "Radio=left")
    widget(app, "stRadio", "Radio").get_by_test_id("stRadioOption").nth(0).click()
    says(app, "Radio=right/readme")
    expect(radio.nth(2)).to_be_checked()
    pills = widget(app, "stButtonGroup", "Pills").get_by_role("radio")
    for first in (0, 1, 0):
        pills.nth(first).click()
        says(app, "Pills=left" if first else "Pills=right/readme")
        expect(pills.nth(1 if first else 2)).to_be_checked()
    pills.nth(2).click()
    says(app, "Pills=None")


def test_of_several_options_with_one_label_the_last_is_marked(app: Page) -> None:
    pills = widget(app, "stButtonGroup", "Many").get_by_role("button")
    pills.nth(1).click()
    says(app, "Many=['left']")
    pills.nth(0).click()
    says(app, "Many=['left', 'right/readme']")
    expect(pills.nth(2)).to_have_attribute("aria-pressed", "true")
    expect(pills.nth(0)).to_have_attribute("aria-pressed", "false")


def test_a_slider_goes_to_the_last_of_one_label(app: Page) -> None:
    slider = widget(app, "stSlider", "Slider").get_by_role("slider")
    slider.press("ArrowLeft")
    says(app, "Slider=right/readme")
    settle(app)
    slider.press("ArrowRight")
    says(app, "Slider=right")
