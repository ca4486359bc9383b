"""A run: the script from top to bottom, as if for the first time, with the page told when it begins and how it ends."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.apps import IMPORT, app, run


def test_every_run_starts_in_a_fresh_main(tmp_path: Path) -> None:
    page = run(tmp_path, "st.text('left' in globals())\nleft = True")
    page.rerun()
    assert page.texts() == ["False"]


def test_the_script_is_main(tmp_path: Path) -> None:
    source = """
        import sys
        st.text(__name__)
        st.text(__file__)
        st.text(sys.modules["__main__"].__dict__ is globals())
        if __name__ == "__main__":
            st.text("guarded")
    """
    assert run(tmp_path, source).texts() == ["__main__", str(tmp_path / "app.py"), "True", "guarded"]


def test_the_file_of_a_script_named_by_a_relative_path_is_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = app(Path(), "import helper\nst.text(__file__)", helper="")
    page.rerun()
    assert page.texts() == [str(tmp_path / "app.py")]


def test_classes_of_the_script_can_be_pickled(tmp_path: Path) -> None:
    source = """
        import pickle
        class Point:
            x = 5
        st.text(type(pickle.loads(pickle.dumps(Point()))) is Point)
    """
    assert run(tmp_path, source).texts() == ["True"]


def test_a_run_begins_and_ends_with_a_message_that_acknowledges_its_event(tmp_path: Path) -> None:
    page = run(tmp_path, "st.text('a')")
    page.rerun()
    assert [(each["kind"], each.get("state"), each.get("ack")) for each in page.messages] == [
        ("run", "running", 2),
        ("run", "notRunning", 2),
    ]


@pytest.mark.parametrize("ending", ["1 / 0", "st.stop()", "import sys; sys.exit(3)", "raise KeyboardInterrupt"])
def test_however_a_run_ends_the_page_hears_it_and_the_next_one_works(tmp_path: Path, ending: str) -> None:
    page = run(tmp_path, f"st.text('before')\nif st.button('end'):\n    {ending}\nst.text('after')")
    page.press("end")
    assert page.states == ["running", "notRunning"]
    assert page.texts() == ["before"]
    page.rerun()
    assert page.texts() == ["before", "after"]
    assert page.exceptions() == []
    assert page.matches_session()


def test_leaving_with_sys_exit_ends_the_run_quietly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = run(tmp_path, "import sys\nst.text('before')\nsys.exit('message')\nst.text('after')")
    assert page.texts() == ["before"]
    assert page.exceptions() == []
    assert capsys.readouterr().err == "message\n"


@pytest.mark.parametrize("ending", ["sys.exit()", "raise KeyboardInterrupt", "raise GeneratorExit"])
def test_a_callback_that_leaves_ends_the_run_and_the_session_goes_on(tmp_path: Path, ending: str) -> None:
    page = run(tmp_path, f"import sys\ndef leave():\n    {ending}\nst.button('b', on_click=leave)\nst.text('body')")
    page.press("b")
    assert page.states == ["running", "notRunning"]
    page.rerun()
    assert page.texts() == ["body"]
    assert page.exceptions() == []


@pytest.mark.parametrize("raised", ["KeyboardInterrupt", "GeneratorExit", "BaseException"])
def test_an_exception_of_any_kind_is_shown(tmp_path: Path, raised: str) -> None:
    page = run(tmp_path, f"st.text('before')\nraise {raised}('why')")
    assert page.exceptions() == [(raised, "why")]
    assert page.texts() == ["before"]


def test_an_exception_is_written_to_the_console_as_a_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, "1 / 0")
    assert "ZeroDivisionError: division by zero" in capsys.readouterr().err


def test_an_exception_is_shown_even_where_the_script_has_broken_the_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", sys.stderr)
    page = run(tmp_path, "import sys\nsys.stderr = object()\n1 / 0")
    assert page.exceptions() == [("ZeroDivisionError", "division by zero")]
    assert page.state == "notRunning"


def test_an_exception_in_a_callback_is_all_that_is_shown(tmp_path: Path) -> None:
    page = run(tmp_path, "def fail():\n    1 / 0\nst.button('b', on_click=fail)\nst.text('body')")
    page.press("b")
    assert page.exceptions() == [("ZeroDivisionError", "division by zero")]
    assert page.texts() == []


def test_a_rerun_is_one_run_to_the_page(tmp_path: Path) -> None:
    page = run(tmp_path, "n = st.session_state.setdefault('n', 0)\nst.session_state.n += 1\nif n < 3: st.rerun()\nn")
    assert page.states == ["running", "notRunning"]
    assert page.texts() == ["`3`"]


def test_a_long_page_is_shown_in_full(tmp_path: Path) -> None:
    page = run(tmp_path, "for i in range(5000):\n    st.text(i)\nst.text('x' * 1_000_000)")
    assert len(page.texts()) == 5001
    assert page.matches_session()
    page.rerun()
    assert page.tree_messages == []


def test_deep_nesting_is_shown(tmp_path: Path) -> None:
    page = run(tmp_path, "c = st.container()\nfor i in range(100):\n    c = c.container()\nc.text('deep')")
    assert page.texts() == ["deep"]


def test_what_with_blocks_left_open_does_not_reach_the_next_run(tmp_path: Path) -> None:
    page = run(tmp_path, "st.sidebar.__enter__()\nst.text('a')\nif st.button('b'): 1 / 0")
    page.rerun()
    assert [each["body"] for each in page.elements(root=1) if each["type"] == "text"] == ["a"]


def test_placeholders_that_hold_blocks_cost_no_message_when_nothing_changed(tmp_path: Path) -> None:
    source = """
        one, two = st.empty(), st.empty()
        with one.container():
            st.text_input("name")
        left, right = two.columns(2)
        left.text("left")
        right.empty().text("right")
    """
    page = run(tmp_path, source)
    page.rerun()
    assert page.tree_messages == []


# --- the app's own modules -------------------------------------------------------------------------------------------


def test_modules_beside_the_script_can_be_imported_and_are_run_once(tmp_path: Path) -> None:
    page = run(
        tmp_path, "import counted\nst.text(counted.n)", counted="import sys\nsys.runs = n = getattr(sys, 'runs', 0) + 1"
    )
    page.rerun()
    del sys.runs  # type: ignore[attr-defined]  # `counted` has put it there
    assert page.texts() == ["1"]


def test_modules_use_the_same_streamlit_as_the_script(tmp_path: Path) -> None:
    page = run(
        tmp_path, "import shown\nshown.hello()", shown="import streamlit\ndef hello():\n    streamlit.text('hi')\n"
    )
    assert page.texts() == ["hi"]


def test_magic_stays_out_of_imported_modules(tmp_path: Path) -> None:
    assert run(tmp_path, "import module", module="'not shown'\n5\n").texts() == []


def test_changed_files_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "__init__.py").write_text("")
    (tmp_path / "package" / "inner.py").write_text("value = 'old inner'\n")
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "part.py").write_text("value = 'old part'\n")
    source = """
        import helper
        from bare import part
        from package import inner
        st.text(f"{helper.value}, {inner.value}, {part.value}, OLD script")
    """
    page = run(tmp_path, source, helper="value = 'old helper'\n")
    assert page.texts() == ["old helper, old inner, old part, OLD script"]
    for file in ("helper.py", "package/inner.py", "bare/part.py", "app.py"):
        text = (tmp_path / file).read_text()
        # Another size: CPython tells stale bytecode by a file's size and its time in whole seconds.
        (tmp_path / file).write_text(text.replace("old", "newer").replace("OLD", "NEWER"))
    page.rerun()
    assert page.texts() == ["old helper, old inner, old part, OLD script"]
    page.session.files_changed()
    page.rerun()
    assert page.texts() == ["newer helper, newer inner, newer part, NEWER script"]


def test_a_module_that_was_added_is_found(tmp_path: Path) -> None:
    page = run(
        tmp_path, "try:\n    import added\nexcept ImportError:\n    st.text('not yet')\nelse:\n    st.text(added.value)"
    )
    assert page.texts() == ["not yet"]
    (tmp_path / "added.py").write_text("value = 'here'\n")
    page.session.files_changed()
    page.rerun()
    assert page.texts() == ["here"]


def test_session_state_outlives_changed_files(tmp_path: Path) -> None:
    page = run(tmp_path, "st.session_state.setdefault('kept', 'kept')\nst.text_input('a', key='a')\nst.text('one')")
    page.set("text_input", "a", "typed")
    (tmp_path / "app.py").write_text(IMPORT + "st.text_input('a', key='a')\nst.text(st.session_state.kept + ' two')")
    page.session.files_changed()
    page.rerun()
    assert page.texts() == ["kept two"]
    assert page.find("text_input", "a")["value"] == "typed"


def test_modules_from_elsewhere_are_not_imported_again(tmp_path: Path) -> None:
    page = run(tmp_path, "import json")
    before = sys.modules["json"]
    page.session.files_changed()
    assert sys.modules["json"] is before


def test_a_syntax_error_leaves_the_page_as_it_is_and_goes_when_it_is_mended(tmp_path: Path) -> None:
    page = run(tmp_path, "st.text('works')")
    (tmp_path / "app.py").write_text("st.text(")
    page.session.files_changed()
    page.rerun()
    assert page.states == ["running", "compilationError"]
    assert page.texts() == ["works"]
    (tmp_path / "app.py").write_text(IMPORT + "st.text('mended')")
    page.session.files_changed()
    page.rerun()
    assert page.states == ["running", "notRunning"]
    assert page.texts() == ["mended"]


def test_a_broken_config_is_shown_like_a_syntax_error_and_goes_when_it_is_mended(tmp_path: Path) -> None:
    page = run(tmp_path, "'works'", config="[runner\n")
    assert page.state == "compilationError"
    assert page.compile_error is not None
    assert str(tmp_path / ".streamlit" / "config.toml") in page.compile_error
    (tmp_path / ".streamlit" / "config.toml").write_text("")
    page.session.files_changed()
    page.rerun()
    assert page.texts() == ["works"]


def test_a_script_that_has_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    page = run(tmp_path, "'works'")
    (tmp_path / "app.py").unlink()
    page.session.files_changed()
    page.rerun()
    assert page.state == "compilationError"
    assert page.compile_error is not None
    assert str(tmp_path / "app.py") in page.compile_error


def test_a_config_value_of_the_wrong_type_falls_back_with_a_warning_that_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = run(tmp_path, "'shown'", config="[runner]\nmagicEnabled = 'no'\nunknown = 5\n")
    assert page.texts() == ["shown"]
    assert capsys.readouterr().err == "config.toml: runner.magicEnabled = 'no' is not of type bool; using True\n"
