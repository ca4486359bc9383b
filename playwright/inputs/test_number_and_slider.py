"""Numbers that are typed or stepped, and values that are slid to."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.support.browser.app_page import says, settle

Open = Callable[[str], Page]


# --- number_input ----------------------------------------------------------------------------------------------------

NUMBERS = """
import streamlit as st

log = st.session_state.setdefault("log", [])
whole = st.number_input("Whole", 0, 10, 5, key="whole", help="A *few*",
                        on_change=lambda: log.append(str(st.session_state.whole)))
st.text(f"whole={whole!r}")
real = st.number_input("Real", value=0.1, step=0.1, format="%.1f", icon=":material/percent:")
st.text(f"real={real!r}")
none = st.number_input("None yet", value=None, placeholder="How many?")
st.text(f"none={none!r}")
big = st.number_input("Big", value=2**40, step=2**33)
st.text(f"big={big!r}")
padded = st.number_input("Padded", value=7, step=5, format="%05d")
st.text(f"padded={padded!r}")
st.number_input("Fixed", 0, 5, 3, disabled=True)
st.number_input("Unseen", label_visibility="collapsed")
with st.form("form"):
    drafted = st.number_input("Drafted", 0, 9, 1)
    st.form_submit_button("Send")
st.text(f"drafted={drafted!r}")
st.text("log=" + ",".join(log))
"""


def stepper(page: Page, label: str, name: str) -> Locator:
    box = page.get_by_test_id("stNumberInput").filter(has=page.get_by_label(label, exact=True))
    return box.get_by_role("button", name=name)


def test_steppers_and_arrow_keys_go_one_step_and_stop_at_the_limit(open_script: Open) -> None:
    page = open_script(NUMBERS)
    field = page.get_by_label("Whole", exact=True)
    stepper(page, "Whole", "Increment").click()
    says(page, "whole=6")
    stepper(page, "Whole", "Decrement").dblclick()
    says(page, "whole=4")
    field.press("ArrowUp")
    says(page, "whole=5")
    assert field.evaluate("(field) => getComputedStyle(field).outlineStyle") == "none"  # its box shows the focus
    expect(page.get_by_text(re.compile(r"^log=6,(5,)?4,5$"))).to_be_visible()  # quick clicks may travel together
    field.fill("9")
    field.press("ArrowUp")
    says(page, "whole=10")
    field.press("ArrowUp")
    settle(page)
    says(page, "whole=10")
    expect(stepper(page, "Whole", "Increment")).to_be_disabled()
    expect(stepper(page, "Whole", "Decrement")).to_be_enabled()


def test_a_typed_number_is_sent_by_enter_and_on_leaving(open_script: Open) -> None:
    page = open_script(NUMBERS)
    field = page.get_by_label("Whole", exact=True)
    field.fill("7")
    expect(page.get_by_test_id("InputInstructions")).to_have_text("Press Enter to apply")
    says(page, "whole=5")
    field.press("Enter")
    says(page, "whole=7")
    field.fill("8")
    field.press("Tab")
    says(page, "whole=8")
    says(page, "log=7,8")


def test_a_number_out_of_range_is_not_sent(open_script: Open) -> None:
    page = open_script(NUMBERS)
    field = page.get_by_label("Whole", exact=True)
    field.fill("11")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_have_text(
        "Error: Number is outside the allowed range. Please enter a value between 0 and 10."
    )
    expect(field).to_have_attribute("aria-invalid", "true")
    settle(page)
    says(page, "whole=5")
    field.fill("10")
    field.press("Enter")
    says(page, "whole=10")
    expect(page.get_by_role("alert")).to_have_count(0)
    says(page, "log=10")


def test_a_float_steps_without_rounding_errors(open_script: Open) -> None:
    page = open_script(NUMBERS)
    for value in ("0.2", "0.3", "0.4"):
        stepper(page, "Real", "Increment").click()
        says(page, f"real={value}")
        expect(page.get_by_label("Real")).to_have_value(value)
    page.get_by_label("Real").fill("2.25")
    page.get_by_label("Real").press("Enter")
    says(page, "real=2.25")


def test_a_number_may_be_missing_and_cleared_again(open_script: Open) -> None:
    page = open_script(NUMBERS)
    field = page.get_by_label("None yet")
    expect(field).to_have_value("")
    expect(field).to_have_attribute("placeholder", "How many?")
    says(page, "none=None")
    field.fill("0")
    field.press("Enter")
    says(page, "none=0.0")
    field.fill("")
    field.press("Enter")
    says(page, "none=None")
    whole = page.get_by_label("Whole", exact=True)
    whole.fill("")
    whole.blur()
    settle(page)
    expect(whole).to_have_value("5")
    says(page, "whole=5")


def test_large_integers_and_formats_are_kept(open_script: Open) -> None:
    page = open_script(NUMBERS)
    stepper(page, "Big", "Increment").click()
    says(page, f"big={2**40 + 2**33}")
    page.get_by_label("Big").fill("9007199254740991")
    page.get_by_label("Big").press("Enter")
    says(page, "big=9007199254740991")
    padded = page.get_by_label("Padded")
    expect(padded).to_have_value("00007")
    padded.press("ArrowUp")
    says(page, "padded=12")
    expect(padded).to_have_value("00012")


def test_a_disabled_number_and_one_without_a_visible_label(open_script: Open) -> None:
    page = open_script(NUMBERS)
    expect(page.get_by_label("Fixed")).to_be_disabled()
    expect(stepper(page, "Fixed", "Increment")).to_be_disabled()
    expect(stepper(page, "Fixed", "Decrement")).to_be_disabled()
    expect(page.get_by_text("Unseen")).not_to_be_visible()
    stepper(page, "Unseen", "Increment").click()
    expect(page.get_by_label("Unseen")).to_have_value("0.01")


def test_a_number_in_a_form_waits_for_its_button(open_script: Open) -> None:
    page = open_script(NUMBERS)
    stepper(page, "Drafted", "Increment").click()
    page.get_by_label("Drafted").press("ArrowUp")
    expect(page.get_by_label("Drafted")).to_have_value("3")
    settle(page)
    says(page, "drafted=1")
    page.get_by_role("button", name="Send").click()
    says(page, "drafted=3")


# --- slider ----------------------------------------------------------------------------------------------------------

SLIDERS = """
import datetime as dt

import streamlit as st

log = st.session_state.setdefault("log", [])
whole = st.slider("Whole", 0, 100, 30, key="whole", help="A *lot*", format="%d km",
                  on_change=lambda: log.append(str(st.session_state.whole)))
st.text(f"whole={whole!r}")
real = st.slider("Real", 0.0, 1.0, 0.5)
st.text(f"real={real!r}")
span = st.slider("Span", 0, 100, (20, 60), step=5)
st.text(f"span={span!r}")
day = st.slider("Day", dt.date(2024, 2, 1), dt.date(2024, 3, 31), dt.date(2024, 2, 28))
st.text(f"day={day}")
time = st.slider("Time", value=dt.time(12, 30))
st.text(f"time={time}")
moment = st.slider("Moment", dt.datetime(2024, 1, 1), dt.datetime(2024, 1, 2, 12), dt.datetime(2024, 1, 1, 6),
                   step=dt.timedelta(hours=6), format="MM/DD - HH:mm")
st.text(f"moment={moment}")
st.slider("Fixed", 0, 10, 3, disabled=True)
st.slider("Unseen", 0, 10, 3, label_visibility="collapsed")
with st.form("form"):
    drafted = st.slider("Drafted", 0, 9, 1)
    st.form_submit_button("Send")
st.text(f"drafted={drafted!r}")
st.text("log=" + ",".join(log))
"""


def thumb_value(page: Page, label: str, index: int = 0) -> Locator:
    slider = page.get_by_test_id("stSlider").filter(has=page.get_by_role("slider", name=label))
    return slider.get_by_test_id("stSliderThumbValue").nth(index)


def drag(page: Page, slider: Locator, share: float) -> None:
    """Take a thumb with the mouse and move it by a share of the page's width, without letting go."""
    thumb = slider.locator("..").locator("..").bounding_box()
    track = page.get_by_test_id("stSlider").first.bounding_box()
    assert thumb is not None and track is not None
    x, y = thumb["x"] + thumb["width"] / 2, thumb["y"] + thumb["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + share * track["width"], y, steps=8)


def test_keys_move_a_slider_and_each_is_one_change(open_script: Open) -> None:
    page = open_script(SLIDERS)
    slider = page.get_by_role("slider", name="Whole")
    slider.press("ArrowRight")
    says(page, "whole=31")
    slider.press("ArrowLeft")
    slider.press("ArrowDown")
    says(page, "whole=29")
    slider.press("PageUp")
    says(page, "whole=39")
    slider.press("Home")
    says(page, "whole=0")
    slider.press("ArrowLeft")
    slider.press("End")
    says(page, "whole=100")
    expect(slider).to_be_focused()
    says(page, "log=31,30,29,39,0,100")


def test_a_drag_shows_where_it_is_and_is_one_change_when_it_ends(open_script: Open) -> None:
    page = open_script(SLIDERS)
    slider = page.get_by_role("slider", name="Whole")
    drag(page, slider, 0.2)
    expect(thumb_value(page, "Whole")).to_have_text("50 km")
    settle(page)
    says(page, "whole=30")
    page.mouse.up()
    says(page, "whole=50")
    says(page, "log=50")
    drag(page, slider, 0.1)
    page.mouse.move(5, 5)
    page.mouse.up()
    says(page, "whole=0")
    drag(page, slider, 0)
    page.mouse.up()
    settle(page)
    says(page, "log=50,0")


def test_a_click_on_the_track_moves_the_thumb_there(open_script: Open) -> None:
    page = open_script(SLIDERS)
    track = page.get_by_test_id("stSlider").first.bounding_box()
    thumb = page.get_by_role("slider", name="Whole").locator("..").locator("..").bounding_box()
    assert track is not None and thumb is not None
    page.mouse.click(track["x"] + 0.75 * track["width"], thumb["y"] + thumb["height"] / 2)
    says(page, "whole=75")
    says(page, "log=75")


def test_thumbs_carry_their_values_in_the_format_of_the_slider(open_script: Open) -> None:
    page = open_script(SLIDERS)
    shown = {"Whole": "30 km", "Real": "0.50", "Day": "2024-02-28", "Time": "12:30", "Moment": "01/01 - 06:00"}
    for label, text in shown.items():
        expect(thumb_value(page, label)).to_have_text(text)
        expect(page.get_by_role("slider", name=label)).to_have_attribute("aria-valuetext", text)
    expect(thumb_value(page, "Span", 0)).to_have_text("20")
    expect(thumb_value(page, "Span", 1)).to_have_text("60")
    page.get_by_test_id("stSlider").first.hover()
    expect(page.get_by_test_id("stSliderTickBar").first).to_have_text("0 km100 km")


def test_sliders_step_through_floats_days_times_and_moments(open_script: Open) -> None:
    page = open_script(SLIDERS)
    page.get_by_role("slider", name="Real").press("ArrowRight")
    says(page, "real=0.51")
    day = page.get_by_role("slider", name="Day")
    day.press("ArrowRight")
    day.press("ArrowRight")
    says(page, "day=2024-03-01")
    page.get_by_role("slider", name="Time").press("ArrowLeft")
    says(page, "time=12:15:00")
    moment = page.get_by_role("slider", name="Moment")
    moment.press("End")
    says(page, "moment=2024-01-02 12:00:00")
    expect(thumb_value(page, "Moment")).to_have_text("01/02 - 12:00")
    page.get_by_role("slider", name="Time").press("Home")
    says(page, "time=00:00:00")


def test_the_thumbs_of_a_range_move_apart_and_do_not_pass_each_other(open_script: Open) -> None:
    page = open_script(SLIDERS)
    start, end = page.get_by_role("slider", name="Span").all()
    start.press("ArrowRight")
    says(page, "span=(25, 60)")
    end.press("ArrowLeft")
    says(page, "span=(25, 55)")
    drag(page, start, 0.9)
    values_are_apart(page, "Span")
    page.mouse.up()
    says(page, "span=(55, 55)")
    values_are_apart(page, "Span")
    end.press("End")
    says(page, "span=(55, 100)")
    start.press("End")
    says(page, "span=(100, 100)")
    values_are_apart(page, "Span")
    start.press("Home")
    end.press("Home")
    says(page, "span=(0, 0)")
    values_are_apart(page, "Span")


def values_are_apart(page: Page, label: str) -> None:
    """The values of a range do not lie over each other, and none sticks out of the slider."""
    slider = page.locator(".slider").filter(has=page.get_by_role("slider", name=label)).bounding_box()
    first, second = (thumb_value(page, label, index).bounding_box() for index in (0, 1))
    assert slider is not None and first is not None and second is not None
    assert slider["x"] - 1 <= first["x"]
    assert first["x"] + first["width"] <= second["x"]
    assert second["x"] + second["width"] <= slider["x"] + slider["width"] + 1


def test_a_disabled_slider_stays_and_a_collapsed_label_is_not_seen(open_script: Open) -> None:
    page = open_script(SLIDERS)
    fixed = page.get_by_role("slider", name="Fixed")
    expect(fixed).to_be_disabled()
    drag(page, fixed, 0.3)
    page.mouse.up()
    settle(page)
    expect(fixed).to_have_value("3")
    expect(page.get_by_text("Unseen")).not_to_be_visible()
    unseen = page.get_by_role("slider", name="Unseen")
    unseen.press("ArrowRight")
    expect(unseen).to_have_value("4")


def test_a_slider_in_a_form_waits_for_its_button(open_script: Open) -> None:
    page = open_script(SLIDERS)
    drafted = page.get_by_role("slider", name="Drafted")
    drafted.press("End")
    expect(thumb_value(page, "Drafted")).to_have_text("9")
    page.get_by_role("slider", name="Whole").press("ArrowRight")
    says(page, "whole=31")
    says(page, "drafted=1")
    expect(drafted).to_have_value("9")
    page.get_by_role("button", name="Send").click()
    says(page, "drafted=9")
