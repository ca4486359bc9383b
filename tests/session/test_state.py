"""Session state as a script sees it, where Streamlit cannot be asked; the rest is in tests/differential."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import app, run
from wasm_runtime.errors import NoSessionContext
from wasm_runtime.streamlit import session_state

SERIALIZABLE = "[runner]\nenforceSerializableSessionState = true\n"
SHOW_STATE = "\nst.text(sorted(st.session_state.to_dict().items()))"

# --- a widget that was drawn, deleted ------------------------------------------------------------------------------


def test_an_entry_deleted_after_its_widget_is_drawn_is_gone_for_the_rest_of_the_run(tmp_path: Path) -> None:
    source = """
        st.text_input("name", key="name")
        if st.button("delete"):
            del st.session_state.name
        st.text("name" in st.session_state)
    """
    page = run(tmp_path, source)
    page.set("text_input", "name", "Ada")
    page.press("delete")
    assert page.texts() == ["False"]
    assert page.find("text_input", "name")["value"] == "Ada"


def test_a_deleted_value_comes_back_from_the_page_that_still_shows_it(tmp_path: Path) -> None:
    page = run(tmp_path, "st.text_input('name', key='name')\nif st.button('delete'): del st.session_state.name\n")
    page.set("text_input", "name", "Ada")
    page.press("delete")
    page.rerun()
    assert page.session.state["name"] == "Ada"


def test_a_key_deleted_after_its_widget_is_drawn_may_be_assigned_again(tmp_path: Path) -> None:
    page = run(tmp_path, "st.checkbox('c', key='c')\ndel st.session_state.c\nst.session_state.c = True")
    assert page.exceptions() == []
    assert page.session.state["c"] is True


@pytest.mark.parametrize("removal", ["clear()", "pop('b')", "__delitem__('b')"])
def test_deleting_the_entry_of_a_button_does_not_call_its_callback(tmp_path: Path, removal: str) -> None:
    source = f"""
        def pressed():
            st.text("pressed")
        if "b" in st.session_state:
            st.session_state.{removal}
        st.button("b", key="b", on_click=pressed)
    """
    page = run(tmp_path, source)
    for _ in range(3):
        page.rerun()
        assert page.texts() == []
    page.press("b")
    assert page.texts() == ["pressed"]


# --- buttons ---------------------------------------------------------------------------------------------------------


def test_a_button_that_a_script_tried_to_set_is_not_pressed_for_good(tmp_path: Path) -> None:
    page = run(tmp_path, "if 'b' not in st.session_state: st.session_state.b = True\nst.text(st.button('b', key='b'))")
    assert [name for name, _ in page.exceptions()] == ["streamlit.errors.StreamlitValueAssignmentNotAllowedError"]
    page.rerun()
    page.rerun()
    assert page.texts() == ["False"]
    page.press("b")
    assert page.texts() == ["True"]
    page.rerun()
    assert page.texts() == ["False"]


# --- what belongs to whom --------------------------------------------------------------------------------------------


def test_two_sessions_share_nothing(tmp_path: Path) -> None:
    source = "st.session_state.setdefault('seen', []).append(1)\nst.text(st.session_state.seen)"
    first = run(tmp_path, source)
    second = run(tmp_path, source)
    first.rerun()
    assert first.texts() == ["[1, 1]"]
    assert second.texts() == ["[1]"]


def test_the_value_of_a_widget_is_a_copy(tmp_path: Path) -> None:
    source = """
        chosen = st.multiselect("m", ["a", "b"], ["a"], key="m")
        chosen.append("b")
        st.text(st.session_state.m)
    """
    page = run(tmp_path, source)
    page.rerun()
    assert page.texts() == ["['a']"]


def test_session_state_outside_a_run_names_the_mistake() -> None:
    with pytest.raises(NoSessionContext, match="needs a running app"):
        session_state["key"]
    with pytest.raises(NoSessionContext, match="needs a running app"):
        session_state.key = 1


def test_what_a_script_keeps_is_the_same_object_in_the_next_run(tmp_path: Path) -> None:
    page = run(tmp_path, "kept = st.session_state.setdefault('kept', object())\nst.text(id(kept))")
    [before] = page.texts()
    page.rerun()
    assert page.texts() == [before]


# --- runner.enforceSerializableSessionState --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("lambda: 1", "function"),
        ("(letter for letter in 'ab')", "generator"),
        ("[1, {'deep': lambda: 1}]", "list"),
        ("memoryview(b'bytes')", "memoryview"),
        ("__import__('threading').Lock()", "_thread.lock"),
    ],
)
def test_a_value_pickle_refuses_is_named_once_the_script_has_ended(tmp_path: Path, value: str, kind: str) -> None:
    page = run(tmp_path, f"st.session_state.bad = {value}\nst.text('the last line')", config=SERIALIZABLE)
    assert page.texts() == ["the last line"]
    [(name, message)] = page.exceptions()
    assert name == "streamlit.errors.UnserializableSessionStateError"
    assert message.startswith(f"Cannot serialize the value (of type `<class '{kind}'>`) of 'bad' in st.session_state. ")


def test_the_value_of_a_widget_must_be_serializable_too(tmp_path: Path) -> None:
    page = run(tmp_path, "st.selectbox('s', [lambda: 1], format_func=lambda f: 'f', key='s')", config=SERIALIZABLE)
    [(_, message)] = page.exceptions()
    assert "of 's' in st.session_state" in message


@pytest.mark.parametrize(
    "source",
    [
        "class Point: pass\nst.session_state.point = Point()",
        "import datetime\nst.session_state.now = datetime.datetime.now()",
        "st.session_state.nothing = None\nst.session_state.deep = {'a': [(1, {2})]}",
        "st.text_input('t', key='t')\nst.date_input('d', key='d')\nst.button('b', key='b')",
        "bad = lambda: 1\nst.session_state.was = bad\ndel st.session_state.was",
        "st.selectbox('unkeyed', [lambda: 1], format_func=lambda f: 'f')",
    ],
)
def test_what_pickle_takes_is_no_mistake(tmp_path: Path, source: str) -> None:
    page = run(tmp_path, source, config=SERIALIZABLE)
    page.rerun()
    assert page.exceptions() == []


def test_without_the_option_anything_can_be_kept(tmp_path: Path) -> None:
    page = run(tmp_path, "call = st.session_state.setdefault('call', lambda: 'kept')\nst.text(call())")
    page.rerun()
    assert page.texts() == ["kept"]


# --- keys ------------------------------------------------------------------------------------------------------------


def test_keys_are_listed_in_the_order_they_got_a_value(tmp_path: Path) -> None:
    source = (
        "st.session_state.z = 1\nst.session_state.a = 2\nst.checkbox('m', key='m')\nst.text(list(st.session_state))"
    )
    page = run(tmp_path, source)
    page.rerun()
    assert page.texts() == ["['z', 'a', 'm']"]


def test_keys_may_be_added_and_removed_while_they_are_listed(tmp_path: Path) -> None:
    source = """
        st.session_state.update(a=1, b=2)
        for key in st.session_state:
            del st.session_state[key]
            st.session_state["new " + key] = 3
    """
    page = run(tmp_path, source + SHOW_STATE.replace("\n", "\n        "))
    assert page.texts() == ["[('new a', 3), ('new b', 3)]"]


def test_a_dict_of_the_state_is_detached_from_it(tmp_path: Path) -> None:
    page = run(tmp_path, "st.session_state.a = 1\nst.session_state.to_dict().clear()" + SHOW_STATE)
    assert page.texts() == ["[('a', 1)]"]


def test_session_state_is_empty_when_the_script_starts_for_the_first_time(tmp_path: Path) -> None:
    page = app(tmp_path, "st.text(len(st.session_state))\nst.text(bool(st.session_state))\nst.text_input('unkeyed')")
    page.rerun()
    page.set("text_input", "unkeyed", "typed")
    assert page.texts() == ["0", "False"]
