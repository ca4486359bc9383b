"""The apps in examples/, used as their first readers would use them."""

from __future__ import annotations

from pathlib import Path

from tests.support.headless_page import HeadlessPage

EXAMPLES = Path(__file__).parents[1] / "examples"


def opened(name: str) -> HeadlessPage:
    """The page of an example as it looks when someone opens it."""
    page = HeadlessPage(EXAMPLES / name)
    page.rerun()
    return page


def test_every_example_has_its_test_here() -> None:
    mine = Path(__file__).read_text("utf-8")
    for script in [*EXAMPLES.glob("*.py"), *EXAMPLES.glob("unserializable/*.py")]:
        assert f'opened("{script.relative_to(EXAMPLES)}")' in mine


def test_a_counter_without_state_never_gets_past_one() -> None:
    page = opened("counter_without_state.py")
    assert "Count = `0`" in page.texts()
    page.press("Increment")
    assert "Count = `1`" in page.texts()
    page.press("Increment")
    assert "Count = `1`" in page.texts()
    page.rerun()
    assert "Count = `0`" in page.texts()


def test_a_counter_with_state_goes_on_counting() -> None:
    page = opened("counter.py")
    assert page.texts() == ["Counter", "Count = `0`"]
    for expected in (1, 2, 3):
        page.press("Increment")
        assert page.texts() == ["Counter", f"Count = `{expected}`"]
    page.rerun()
    assert page.texts() == ["Counter", "Count = `3`"]


def test_two_visitors_count_for_themselves() -> None:
    first, second = opened("counter.py"), opened("counter.py")
    first.press("Increment")
    second.rerun()
    assert "Count = `1`" in first.texts()
    assert "Count = `0`" in second.texts()


def test_a_callback_counts_before_the_script_runs() -> None:
    page = opened("counter_callbacks.py")
    page.press("Increment")
    page.press("Increment")
    assert page.texts() == ["Counter with a callback", "Count = `2`"]


def test_a_callback_gets_the_number_that_was_entered() -> None:
    page = opened("counter_args.py")
    page.press("Increment")
    assert "Count = `0`" in page.texts()
    page.set("number_input", "Enter a value", 7)
    assert "Count = `0`" in page.texts()
    page.press("Increment")
    page.set("number_input", "Enter a value", -2)
    page.press("Increment")
    assert "Count = `5`" in page.texts()


def test_one_button_adds_five_and_the_other_takes_one_away() -> None:
    page = opened("counter_kwargs.py")
    page.press("Increment")
    page.press("Increment")
    page.press("Decrement")
    assert "Count = `9`" in page.texts()


def test_a_form_takes_what_was_entered_only_when_it_is_sent() -> None:
    page = opened("counter_form.py")
    assert page.texts() == ["Counter in a form", "Current count = `0`", "Last updated = `00:00:00`"]
    page.set("time_input", "update_time", "12:30")
    page.set("number_input", "increment_value", 4)
    page.rerun()
    assert "Current count = `0`" in page.texts()
    page.press("Update")
    assert page.texts()[1:] == ["Current count = `4`", "Last updated = `12:30:00`"]
    page.press("Update")
    assert page.texts()[1:] == ["Current count = `8`", "Last updated = `12:30:00`"]


def test_the_slider_starts_where_session_state_puts_it_and_moves_what_is_shown() -> None:
    page = opened("temperature.py")
    slider = page.find("slider", "Temperature in Celsius")
    assert (slider["value"], slider["minimum"], slider["maximum"]) == ([50.0], -100.0, 100.0)
    assert page.texts() == ["`50.0`"]
    page.set("slider", "Temperature in Celsius", [-12.5])
    assert page.texts() == ["`-12.5`"]
    page.rerun()
    assert page.find("slider", "Temperature in Celsius")["value"] == [-12.5]


def test_setting_the_value_of_a_button_shows_an_exception_instead_of_the_button() -> None:
    page = opened("button_set_error.py")
    [(name, message)] = page.exceptions()
    assert name == "streamlit.errors.StreamlitValueAssignmentNotAllowedError"
    assert message == (
        "`st.session_state['my_button']` is read-only and cannot be assigned through session state. Use a different "
        "session state key for values you need to set."
    )
    assert [each["type"] for each in page.elements()] == ["exception"]


def test_a_key_that_was_never_set_shows_an_exception_that_says_what_to_do() -> None:
    page = opened("missing_key.py")
    [(name, message)] = page.exceptions()
    assert name == "KeyError"
    assert 'st.session_state has no key "value". Did you forget to initialize it?' in message
    [trace] = [each["trace"] for each in page.elements() if each["type"] == "exception"]
    assert trace[-1].startswith(f'File "{EXAMPLES / "missing_key.py"}", line 4, in <module>')


def test_session_state_is_read_written_listed_and_deleted() -> None:
    page = opened("state_values.py")
    assert page.texts()[:2] == ["value", "Hello"]
    listed = page.texts()[-1]
    assert page.texts()[-2] == listed
    assert '"key": "value2"' in listed
    assert '"other": "value3"' in listed
    page.set("text_input", "Your name", "Ada")
    assert "Hello Ada" in page.texts()
    assert page.texts()[0] == "value2"
    page.press("Delete one")
    assert '"other"' not in page.texts()[-1]
    page.press("Delete all")
    assert page.texts()[-1] == "{}"
    page.rerun()
    assert page.texts()[0] == "value"


def test_a_value_that_cannot_be_pickled_is_refused_where_the_config_says_so() -> None:
    page = opened("unserializable/app.py")
    assert "Only what can be pickled" in page.texts()
    [(name, message)] = page.exceptions()
    assert name == "streamlit.errors.UnserializableSessionStateError"
    assert message.startswith(
        "Cannot serialize the value (of type `<class 'function'>`) of 'unserializable' in st.session_state."
    )
    page.set("checkbox", "Put a function into session state", False)
    assert page.exceptions() == []
    page.set("checkbox", "Put a function into session state", True)
    assert len(page.exceptions()) == 1
