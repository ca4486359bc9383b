"""Every example, clicked through in its built site as a visitor would."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.browser.app_page import settle

Open = Callable[[str], Page]


def main(page: Page) -> str:
    return page.get_by_test_id("stMain").inner_text()


def test_counter_counts_every_click(open_example: Open) -> None:
    page = open_example("counter.py")
    expect(page).to_have_title("Streamlit")
    expect(page.get_by_role("heading", name="Counter")).to_be_visible()
    for count in range(1, 6):
        page.get_by_role("button", name="Increment").click()
        expect(page.get_by_text("Count =")).to_have_text(f"Count = {count}")


def test_counter_without_state_never_gets_past_one(open_example: Open) -> None:
    page = open_example("counter_without_state.py")
    expect(page.get_by_text("Count =")).to_have_text("Count = 0")
    for _ in range(3):
        page.get_by_role("button", name="Increment").click()
        settle(page)
        expect(page.get_by_text("Count =")).to_have_text("Count = 1")


def test_counter_with_a_callback(open_example: Open) -> None:
    page = open_example("counter_callbacks.py")
    for count in (1, 2):
        page.get_by_role("button", name="Increment").click()
        expect(page.get_by_text("Count =")).to_have_text(f"Count = {count}")


def test_counter_with_args_adds_the_value_of_the_run_before(open_example: Open) -> None:
    page = open_example("counter_args.py")
    value = page.get_by_role("spinbutton", name="Enter a value")
    value.fill("3")
    value.press("Enter")
    settle(page)
    increment = page.get_by_test_id("stButton").get_by_role("button", name="Increment")
    increment.click()
    expect(page.get_by_text("Count =")).to_have_text("Count = 3")
    page.get_by_test_id("stNumberInputStepUp").click()
    settle(page)
    increment.click()
    expect(page.get_by_text("Count =")).to_have_text("Count = 7")


def test_counter_with_kwargs_goes_up_and_down(open_example: Open) -> None:
    page = open_example("counter_kwargs.py")
    page.get_by_role("button", name="Increment").click()
    expect(page.get_by_text("Count =")).to_have_text("Count = 5")
    page.get_by_role("button", name="Decrement").click()
    expect(page.get_by_text("Count =")).to_have_text("Count = 4")


def test_counter_form_sends_its_fields_together(open_example: Open) -> None:
    page = open_example("counter_form.py")
    expect(page.get_by_text("Last updated =")).to_have_text("Last updated = 00:00:00")
    hour = page.get_by_role("spinbutton", name="hour, Enter the time")
    hour.click()
    page.keyboard.type("1230")
    value = page.get_by_role("spinbutton", name="Enter a value")
    value.fill("4")
    value.blur()
    settle(page)
    expect(page.get_by_text("Current count =")).to_have_text("Current count = 0")
    page.get_by_role("button", name="Update").click()
    expect(page.get_by_text("Current count =")).to_have_text("Current count = 4")
    expect(page.get_by_text("Last updated =")).to_have_text("Last updated = 12:30:00")
    page.get_by_role("button", name="Update").click()
    expect(page.get_by_text("Current count =")).to_have_text("Current count = 8")


def test_temperature_starts_where_session_state_puts_it(open_example: Open) -> None:
    page = open_example("temperature.py")
    slider = page.get_by_role("slider", name="Temperature in Celsius")
    expect(slider).to_have_value("50")
    expect(page.get_by_test_id("stMarkdown")).to_have_text("50.0")
    slider.press("ArrowRight")
    expect(page.get_by_test_id("stMarkdown")).to_have_text("50.01")
    slider.press("End")
    expect(page.get_by_test_id("stMarkdown")).to_have_text("100.0")


def test_setting_a_button_shows_an_exception_and_the_page_lives_on(open_example: Open) -> None:
    page = open_example("button_set_error.py")
    message = page.get_by_test_id("stExceptionMessage")
    expect(message).to_contain_text("streamlit.errors.StreamlitValueAssignmentNotAllowedError")
    expect(message).to_contain_text("st.session_state['my_button'] is read-only")
    expect(page.get_by_test_id("stExceptionTraceRow")).to_contain_text('button_set_error.py", line 7')
    page.keyboard.press("r")
    settle(page)
    expect(page.get_by_role("button", name="Submit")).to_be_visible()


def test_state_values_are_read_written_and_deleted(open_example: Open) -> None:
    page = open_example("state_values.py")
    name = page.get_by_label("Your name")
    name.fill("Ada")
    name.press("Enter")
    expect(page.get_by_text("Hello Ada")).to_be_visible()
    structure = page.get_by_test_id("stJson").first
    expect(structure).to_contain_text('"key":"value2"')
    expect(structure).to_contain_text('"other":"value3"')
    page.get_by_role("button", name="Delete one").click()
    expect(structure).not_to_contain_text("other")
    page.get_by_role("button", name="Delete all").click()
    expect(structure).not_to_contain_text("key")
    expect(name).to_have_value("Ada")


def test_a_missing_key_names_itself(open_example: Open) -> None:
    page = open_example("missing_key.py")
    expect(page.get_by_test_id("stExceptionMessage")).to_contain_text(
        'KeyError: \'st.session_state has no key "value". Did you forget to initialize it?'
    )


def test_state_that_cannot_be_pickled_ends_the_run_with_an_exception(open_example: Open) -> None:
    page = open_example("unserializable")
    expect(page).to_have_title("Streamlit")
    message = page.get_by_test_id("stExceptionMessage")
    expect(message).to_contain_text("streamlit.errors.UnserializableSessionStateError: Cannot serialize the value")
    page.get_by_text("Put a function into session state").click()
    expect(page.get_by_test_id("stException")).to_have_count(0)
    page.get_by_text("Put a function into session state").click()
    expect(message).to_be_visible()
