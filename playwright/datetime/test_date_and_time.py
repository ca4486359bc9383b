"""Dates and times that are typed, stepped or picked from a calendar."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import says, settle

Open = Callable[[str], Page]


def part(page: Page, label: str, name: str, index: int = 0) -> Locator:
    """The year, month or hour of a field."""
    widget = page.locator('[data-testid="stDateInput"], [data-testid="stTimeInput"]')
    field = widget.filter(has=page.get_by_text(label, exact=True))
    return field.get_by_role("spinbutton", name=re.compile(f"^{name}, ")).nth(index)


def calendar_button(page: Page, label: str) -> Locator:
    field = page.get_by_test_id("stDateInput").filter(has=page.get_by_text(label, exact=True))
    return field.get_by_test_id("stDateInputCalendarButton")


# --- date_input ------------------------------------------------------------------------------------------------------

DATES = """
import datetime as dt

import streamlit as st

log = st.session_state.setdefault("log", [])
day = st.date_input("Day", dt.date(2024, 2, 28), key="day", help="A *leap* year",
                    on_change=lambda: log.append(str(st.session_state.day)))
st.text(f"day={day}")
near = st.date_input("Near", "2024-05-10", "2024-05-05", "2024-05-20", format="DD.MM.YYYY")
st.text(f"near={near}")
none = st.date_input("None yet", None)
st.text(f"none={none}")
span = st.date_input("Span", ("2024-06-03", "2024-06-07"), format="MM-DD-YYYY")
st.text("span=" + " to ".join(map(str, span)))
st.date_input("Fixed", "2024-01-01", disabled=True)
st.date_input("Unseen", "2024-01-01", label_visibility="collapsed")
with st.form("form"):
    drafted = st.date_input("Drafted", "2024-01-31")
    st.form_submit_button("Send")
st.text(f"drafted={drafted}")
st.text("log=" + ",".join(log))
"""


def test_a_typed_date_is_sent_once_when_the_field_is_left(open_script: Open) -> None:
    page = open_script(DATES)
    part(page, "Day", "year").focus()
    page.keyboard.type("20250315")
    expect(part(page, "Day", "day")).to_have_text("15")
    settle(page)
    says(page, "day=2024-02-28")
    page.mouse.click(5, 400)
    says(page, "day=2025-03-15")
    says(page, "log=2025-03-15")


def test_arrow_keys_change_a_part_of_the_date_and_enter_sends_it(open_script: Open) -> None:
    page = open_script(DATES)
    day = part(page, "Day", "day")
    day.press("ArrowUp")
    expect(day).to_have_text("29")
    page.keyboard.press("Enter")
    says(page, "day=2024-02-29")
    expect(day).to_be_focused()
    page.mouse.click(5, 400)
    settle(page)
    says(page, "log=2024-02-29")


def test_a_date_out_of_range_is_not_sent(open_script: Open) -> None:
    page = open_script(DATES)
    part(page, "Near", "day").focus()
    page.keyboard.type("25")
    page.keyboard.press("Enter")
    message = "Error: Date set outside allowed range. Please select a date"
    expect(page.get_by_role("alert")).to_have_text(f"{message} on or before 20.05.2024.")
    part(page, "Near", "day").focus()
    page.keyboard.type("02")
    expect(page.get_by_role("alert")).to_have_text(f"{message} on or after 05.05.2024.")
    page.mouse.click(5, 400)
    settle(page)
    says(page, "near=2024-05-10")
    part(page, "Near", "day").focus()
    page.keyboard.type("20")
    page.keyboard.press("Enter")
    says(page, "near=2024-05-20")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_day_is_picked_from_the_calendar_by_mouse(open_script: Open) -> None:
    page = open_script(DATES)
    page.get_by_test_id("stDateInputFieldsScroller").first.click()
    calendar = page.get_by_test_id("stDateInputCalendar")
    expect(calendar).to_contain_text("February 2024")
    calendar.get_by_role("button", name="Next month").click()
    calendar.get_by_role("button", name=re.compile(r"\b0?8 March 2024")).click()
    says(page, "day=2024-03-08")
    expect(calendar).to_have_count(0)
    says(page, "log=2024-03-08")
    calendar_button(page, "Near").click()
    expect(calendar.get_by_role("button", name=re.compile(r"\b4 May 2024"))).to_be_disabled()
    expect(calendar.get_by_role("button", name=re.compile(r"\b5 May 2024"))).to_be_enabled()
    expect(calendar.get_by_role("button", name="Previous month")).to_be_disabled()


def test_a_day_is_picked_from_the_calendar_by_keyboard(open_script: Open) -> None:
    page = open_script(DATES)
    calendar_button(page, "Day").press("Enter")
    calendar = page.get_by_test_id("stDateInputCalendar")
    expect(calendar).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(calendar).to_contain_text("March 2024")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    says(page, "day=2024-03-05")
    expect(calendar).to_have_count(0)
    expect(calendar_button(page, "Day")).to_be_focused()
    page.keyboard.press("Enter")
    expect(calendar).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(calendar).to_have_count(0)
    settle(page)
    says(page, "log=2024-03-05")


FAR = """
import datetime as dt

import streamlit as st

born = st.date_input("Born", dt.date(1999, 2, 10), dt.date(1930, 5, 3), dt.date(2026, 11, 22))
st.text(f"born={born}")
"""


def test_month_and_year_are_chosen_in_the_calendar(open_script: Open) -> None:
    page = open_script(FAR)
    calendar_button(page, "Born").click()
    calendar = page.get_by_test_id("stDateInputCalendar")
    month, year = (calendar.get_by_role("combobox", name=name) for name in ("month", "year"))
    expect(year.locator("option")).to_have_text([str(number) for number in range(1930, 2027)])
    year.select_option("1931")
    month.select_option("July")
    expect(calendar.get_by_role("grid")).to_have_accessible_name("July 1931")
    says(page, "born=1999-02-10")
    month.focus()
    page.keyboard.type("Jan")
    expect(calendar.get_by_role("grid")).to_have_accessible_name("January 1931")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    expect(calendar.get_by_role("grid")).to_have_accessible_name("May 1930")
    expect(year).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    says(page, "born=1930-05-03")
    expect(calendar).to_have_count(0)


def test_a_date_may_be_missing_and_cleared_again(open_script: Open) -> None:
    page = open_script(DATES)
    parts = [part(page, "None yet", name) for name in ("year", "month", "day")]
    for each, placeholder in zip(parts, ("yyyy", "mm", "dd"), strict=True):
        expect(each).to_have_text(placeholder)
    parts[0].focus()
    page.keyboard.type("20240704")
    page.keyboard.press("Enter")
    says(page, "none=2024-07-04")
    for each in parts:
        each.focus()
        for _ in range(4):
            page.keyboard.press("Backspace")
    page.mouse.click(5, 400)
    says(page, "none=None")


def test_a_range_is_picked_in_two_steps_and_half_of_it_is_known(open_script: Open) -> None:
    page = open_script(DATES)
    says(page, "span=2024-06-03 to 2024-06-07")
    calendar_button(page, "Span").click()
    calendar = page.get_by_test_id("stDateInputCalendar")
    calendar.get_by_role("button", name="June 20, 2024").click()
    says(page, "span=2024-06-20")
    expect(calendar).to_be_visible()
    calendar.get_by_role("button", name="June 12, 2024").click()
    says(page, "span=2024-06-12 to 2024-06-20")
    expect(calendar).to_have_count(0)
    part(page, "Span", "day", 1).focus()
    page.keyboard.type("10")
    page.keyboard.press("Enter")
    says(page, "span=2024-06-10 to 2024-06-12")
    calendar_button(page, "Span").click()
    calendar.get_by_role("button", name="June 25, 2024").click()
    page.keyboard.press("Escape")
    says(page, "span=2024-06-25")
    expect(part(page, "Span", "day", 1)).to_have_text("dd")


def test_a_date_is_written_in_its_format(open_script: Open) -> None:
    orders = ("YYYY{0}MM{0}DD", "DD{0}MM{0}YYYY", "MM{0}DD{0}YYYY")
    formats = [order.format(separator) for order in orders for separator in "/.-"]
    page = open_script(f"""
import streamlit as st

for format in {formats!r}:
    st.date_input(format, "2024-01-31", format=format)
""")
    fields = page.get_by_test_id("stDateInputFieldsScroller").all_text_contents()
    shown = ["".join(letter for letter in field if letter.isdigit() or letter in "/.-") for field in fields]
    assert shown == [each.replace("YYYY", "2024").replace("MM", "01").replace("DD", "31") for each in formats]


def test_a_disabled_date_and_one_without_a_visible_label(open_script: Open) -> None:
    page = open_script(DATES)
    expect(calendar_button(page, "Fixed")).to_be_disabled()
    page.get_by_test_id("stDateInputFieldsScroller").nth(4).click(force=True)
    expect(page.get_by_test_id("stDateInputCalendar")).to_have_count(0)
    expect(page.get_by_text("Unseen", exact=True)).not_to_be_visible()
    expect(page.get_by_role("spinbutton", name="year, Unseen")).to_have_text("2024")


def test_a_date_in_a_form_waits_for_its_button(open_script: Open) -> None:
    page = open_script(DATES)
    calendar_button(page, "Drafted").click()
    page.get_by_test_id("stDateInputCalendar").get_by_role("button", name=re.compile(r"\b0?2 January 2024")).click()
    expect(part(page, "Drafted", "day")).to_have_text("02")
    part(page, "Drafted", "month").focus()
    page.keyboard.type("04")
    settle(page)
    says(page, "drafted=2024-01-31")
    page.get_by_role("button", name="Send").click()
    says(page, "drafted=2024-04-02")


# --- time_input ------------------------------------------------------------------------------------------------------

TIMES = """
import datetime as dt

import streamlit as st

log = st.session_state.setdefault("log", [])
time = st.time_input("Time", dt.time(8, 45), key="time", on_change=lambda: log.append(f"{st.session_state.time:%H%M}"))
st.text(f"time={time}")
fine = st.time_input("Fine", "08:45:10", step=10, format="12h")
st.text(f"fine={fine}")
coarse = st.time_input("Coarse", "23:50", step=dt.timedelta(hours=2))
st.text(f"coarse={coarse}")
none = st.time_input("None yet", None)
st.text(f"none={none}")
st.time_input("Fixed", "12:00", disabled=True)
with st.form("form"):
    drafted = st.time_input("Drafted", "12:00")
    st.form_submit_button("Send")
st.text(f"drafted={drafted}")
st.text("log=" + ",".join(log))
"""


def test_a_typed_time_is_sent_by_enter_and_on_leaving(open_script: Open) -> None:
    page = open_script(TIMES)
    part(page, "Time", "hour").focus()
    page.keyboard.type("0930")
    expect(page.get_by_test_id("InputInstructions")).to_have_text("Press Enter to apply")
    settle(page)
    says(page, "time=08:45:00")
    page.keyboard.press("Enter")
    says(page, "time=09:30:00")
    page.keyboard.type("05")
    page.mouse.click(5, 400)
    says(page, "time=09:05:00")
    says(page, "log=0930,0905")
    part(page, "Fine", "hour").focus()
    page.keyboard.type("071522pm")
    page.keyboard.press("Enter")
    says(page, "fine=19:15:22")


def test_arrow_keys_go_by_the_step_and_are_sent_at_once(open_script: Open) -> None:
    page = open_script(TIMES)
    minute, hour = part(page, "Time", "minute"), part(page, "Time", "hour")
    minute.press("ArrowUp")
    says(page, "time=09:00:00")
    minute.press("ArrowDown")
    hour.press("ArrowUp")
    says(page, "time=09:45:00")
    says(page, "log=0900,0845,0945")
    part(page, "Fine", "second").press("ArrowUp")
    says(page, "fine=08:45:20")
    part(page, "Coarse", "minute").press("ArrowDown")
    says(page, "coarse=22:00:00")
    part(page, "Coarse", "hour").press("ArrowUp")
    says(page, "coarse=00:00:00")
    part(page, "Coarse", "hour").press("ArrowDown")
    says(page, "coarse=22:00:00")


def test_a_time_may_be_missing_disabled_or_in_a_form(open_script: Open) -> None:
    page = open_script(TIMES)
    says(page, "none=None")
    part(page, "None yet", "hour").focus()
    page.keyboard.type("07")
    settle(page)
    says(page, "none=None")
    page.keyboard.type("05")
    page.keyboard.press("Enter")
    says(page, "none=07:05:00")
    expect(part(page, "Fixed", "hour")).to_have_attribute("aria-disabled", "true")
    part(page, "Drafted", "minute").press("ArrowUp")
    expect(part(page, "Drafted", "minute")).to_have_text("15")
    settle(page)
    says(page, "drafted=12:00:00")
    page.keyboard.type("20")
    page.keyboard.press("Enter")
    says(page, "drafted=12:20:00")
