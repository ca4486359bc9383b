"""What a person sees of an exception: its name, its message, and the frames of their own code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.apps import app, run
from tests.support.headless_page import HeadlessPage


def exception_of(page: HeadlessPage) -> dict[str, Any]:
    [payload] = [each for each in page.elements() if each["type"] == "exception"]
    return payload


def first_lines(payload: dict[str, Any]) -> list[str]:
    return [row.splitlines()[0] for row in payload["trace"]]


def test_the_traceback_shows_the_scripts_own_frames_and_none_of_ours(tmp_path: Path) -> None:
    page = run(tmp_path, "def f():\n    st.columns(0)\nf()")
    script = tmp_path / "app.py"
    assert first_lines(exception_of(page)) == [
        f'File "{script}", line 4, in <module>',
        f'File "{script}", line 3, in f',
    ]


def test_a_frame_shows_its_line_of_code_with_what_went_wrong_marked(tmp_path: Path) -> None:
    [row] = exception_of(run(tmp_path, "x = 1 / 0"))["trace"]
    place, code, marks = row.splitlines()
    assert (place, code, set(marks.strip())) == (
        f'File "{tmp_path / "app.py"}", line 2, in <module>',
        "    x = 1 / 0",
        {"~", "^"},
    )


def test_frames_of_the_apps_modules_and_of_libraries_are_shown(tmp_path: Path) -> None:
    page = run(tmp_path, "import helper\nhelper.f()", helper="import json\ndef f():\n    json.loads('{')\n")
    files = [row.split('"')[1].rpartition("/")[2] for row in exception_of(page)["trace"]]
    assert files == ["app.py", "helper.py", "__init__.py", "decoder.py", "decoder.py"]


def test_an_exception_raised_in_a_callback_shows_the_callback(tmp_path: Path) -> None:
    page = run(tmp_path, "def fail():\n    1 / 0\nst.button('b', on_click=fail)")
    page.press("b")
    assert first_lines(exception_of(page)) == [f'File "{tmp_path / "app.py"}", line 3, in fail']


def test_the_exceptions_it_came_from_are_shown_before_it(tmp_path: Path) -> None:
    page = run(tmp_path, "try:\n    {}['k']\nexcept KeyError as error:\n    raise ValueError('v') from error")
    rows = exception_of(page)["trace"]
    assert [row.splitlines()[0] for row in rows] == [
        f'File "{tmp_path / "app.py"}", line 3, in <module>',
        "KeyError: 'k'",
        "The above exception was the direct cause of the following exception:",
        f'File "{tmp_path / "app.py"}", line 5, in <module>',
    ]
    page = run(tmp_path, "try:\n    {}['k']\nexcept KeyError:\n    raise ValueError('v')")
    assert exception_of(page)["trace"][2] == ("During handling of the above exception, another exception occurred:")
    page = run(tmp_path, "try:\n    {}['k']\nexcept KeyError:\n    raise ValueError('v') from None")
    assert len(exception_of(page)["trace"]) == 1


def test_a_ring_of_causes_is_shown_once(tmp_path: Path) -> None:
    page = run(tmp_path, "a, b = ValueError('a'), ValueError('b')\na.__cause__, b.__cause__ = b, a\nraise a")
    assert [row for row in exception_of(page)["trace"] if row.startswith("ValueError")] == ["ValueError: b"]


def test_a_chain_of_thousands_is_shown_like_any_other(tmp_path: Path) -> None:
    source = """
        error = None
        for number in range(3000):
            new = ValueError(number)
            new.__cause__ = error
            error = new
        raise error
    """
    payload = exception_of(run(tmp_path, source))
    assert payload["message"] == "2999"
    assert payload["trace"][0] == "ValueError: 0"


def test_recursion_without_end_is_an_exception_like_any_other(tmp_path: Path) -> None:
    page = run(tmp_path, "def f():\n    f()\nf()")
    assert page.exceptions() == [("RecursionError", "maximum recursion depth exceeded")]
    assert "repeated" in exception_of(page)["trace"][-1]


def test_recursion_whose_every_level_raises_anew_is_shown(tmp_path: Path) -> None:
    source = """
        def f():
            try:
                f()
            except Exception as error:
                raise ValueError("on the way out") from error
        f()
    """
    page = run(tmp_path, source)
    assert page.exceptions()[0][0] in ("ValueError", "RecursionError")
    assert page.state == "notRunning"


@pytest.mark.parametrize("raised", ["ValueError('not you')", "5 / 0", "RecursionError()", "SystemExit"])
def test_an_exception_that_cannot_say_its_message_is_shown_by_name(tmp_path: Path, raised: str) -> None:
    page = run(tmp_path, f"class Own(Exception):\n    def __str__(self):\n        raise {raised}\nraise Own")
    [(name, message)] = page.exceptions()
    assert name == "__main__.Own"
    assert message.startswith("<str() of this exception raised ")
    page.rerun()
    assert page.exceptions() == [(name, message)]


def test_an_exception_that_says_no_text_is_shown_by_name(tmp_path: Path) -> None:
    page = run(tmp_path, "class Own(Exception):\n    def __str__(self):\n        return 5\nraise Own")
    assert page.exceptions() == [("__main__.Own", "<str() of this exception raised TypeError>")]


def test_an_exception_group_is_shown_with_its_message(tmp_path: Path) -> None:
    page = run(tmp_path, "raise ExceptionGroup('several', [ValueError(1), TypeError(2)])")
    assert page.exceptions() == [("ExceptionGroup", "several (2 sub-exceptions)")]


def test_builtin_exceptions_have_their_bare_name_and_others_their_full_one(tmp_path: Path) -> None:
    page = run(tmp_path, "class Own(Exception): pass\nraise Own('mine')")
    assert page.exceptions() == [("__main__.Own", "mine")]
    page = run(tmp_path, "class Own(Exception): pass\nst.exception(Own('mine'))")
    assert page.exceptions() == [("Own", "mine")]
    page = run(tmp_path, "import json\njson.loads('')")
    assert page.exceptions()[0][0] == "json.decoder.JSONDecodeError"


def test_text_that_utf8_cannot_hold_reaches_the_page(tmp_path: Path) -> None:
    page = run(tmp_path, "raise ValueError('\\ud800 and \\0')")
    assert page.exceptions() == [("ValueError", "\ud800 and \0")]


# --- syntax errors ---------------------------------------------------------------------------------------------------


def test_a_syntax_error_names_file_line_and_place(tmp_path: Path) -> None:
    page = run(tmp_path, "x = 1\ny = = 2\n")
    assert page.state == "compilationError"
    assert page.compile_error is not None
    assert page.compile_error.splitlines() == [
        f'File "{tmp_path / "app.py"}", line 3',
        "    y = = 2",
        "        ^",
        "SyntaxError: invalid syntax",
    ]
    assert page.elements() == []


def test_a_null_byte_is_a_syntax_error_with_its_place(tmp_path: Path) -> None:
    page = run(tmp_path, "x = 1\ny = '\0'\n")
    assert page.compile_error is not None
    assert f'File "{tmp_path / "app.py"}", line 3' in page.compile_error
    assert "null bytes" in page.compile_error


def test_a_script_that_is_not_utf8_is_a_syntax_error(tmp_path: Path) -> None:
    page = app(tmp_path, "")
    (tmp_path / "app.py").write_bytes(b"x = '\xe4'\n")
    page.rerun()
    assert page.compile_error is not None
    assert "utf-8" in page.compile_error


def test_a_script_nested_too_deeply_is_a_syntax_error(tmp_path: Path) -> None:
    page = run(tmp_path, f"x = {'-' * 100_000}1")
    assert page.state == "compilationError"


def test_a_syntax_error_in_an_imported_module_shows_its_file_and_line(tmp_path: Path) -> None:
    page = run(tmp_path, "import broken", broken="x = 1\ny = = 2\n")
    [(name, message)] = page.exceptions()
    assert name == "SyntaxError"
    assert message.splitlines() == [
        f'File "{tmp_path / "broken.py"}", line 2',
        "  y = = 2",
        "      ^",
        "SyntaxError: invalid syntax",
    ]
    assert first_lines(exception_of(page)) == [f'File "{tmp_path / "app.py"}", line 2, in <module>']


# --- how much is shown -----------------------------------------------------------------------------------------------

CHAINED = "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('secret') from error"


@pytest.mark.parametrize(
    ("option", "name", "message", "trace"),
    [
        ('"full"', "ValueError", True, True),
        ("true", "ValueError", True, True),
        ('"stacktrace"', "ValueError", False, True),
        ("false", "ValueError", False, True),
        ('"type"', "ValueError", False, False),
        ('"none"', "", False, False),
    ],
)
def test_config_says_how_much_of_an_uncaught_exception_is_shown(
    tmp_path: Path, option: str, name: str, message: bool, trace: bool
) -> None:
    page = run(tmp_path, CHAINED, config=f"[client]\nshowErrorDetails = {option}\n")
    payload = exception_of(page)
    assert payload["name"] == name
    assert (payload["message"] == "secret") is message
    assert bool(payload["trace"]) is trace
    assert message or "division by zero" not in "".join(payload["trace"])


def test_a_shown_exception_is_the_scripts_own_choice(tmp_path: Path) -> None:
    page = run(tmp_path, "st.exception(ValueError('chosen'))", config='[client]\nshowErrorDetails = "none"\n')
    assert page.exceptions() == [("ValueError", "chosen")]


@pytest.mark.parametrize(("option", "links"), [('"auto"', True), ("true", True), ("false", None)])
def test_config_says_whether_an_exception_offers_links(tmp_path: Path, option: str, links: bool | None) -> None:
    page = run(tmp_path, "1 / 0", config=f"[client]\nshowErrorLinks = {option}\n")
    assert exception_of(page).get("links") is links


NOTED = "error = ValueError('noted')\nerror.add_note('look here')\nraise error"


def test_notes_are_shown_with_the_message(tmp_path: Path) -> None:
    assert exception_of(run(tmp_path, NOTED))["notes"] == ["look here"]


def test_notes_are_hidden_with_the_message(tmp_path: Path) -> None:
    page = run(tmp_path, NOTED, config='[client]\nshowErrorDetails = "stacktrace"\n')
    assert "look here" not in str(exception_of(page))
