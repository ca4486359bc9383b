"""A session that is kept: what a page that comes later finds as it was, and what becomes of the rest."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sitelet import session as session_api
from tests.support.headless_page import HeadlessPage
from tests.support.memory_session_store import MemorySessionStore
from wasm_runtime.persistence import script_api


class Kept:
    """An app whose session is kept. `page` is the one that is open."""

    def __init__(self, folder: Path) -> None:
        self.script = folder / "app.py"
        self.store = MemorySessionStore()
        self.page: HeadlessPage

    def write(self, source: str) -> None:
        self.script.write_text("import streamlit as st\n" + textwrap.dedent(source), "utf-8")

    def open(self, contents: Mapping[str, bytes] | None = None, *, moves: bool = False) -> HeadlessPage:
        """Open the app with what was kept, and the contents of uploaded files."""
        self.page = HeadlessPage(self.script, store=self.store)
        self.page.files.contents.update(contents or {})
        self.page.session.restore(*self.store.session(moves=moves))
        self.page.rerun()
        return self.page

    @property
    def keys(self) -> list[str]:
        return [entry["key"] for entry, _ in self.store.entries.values() if "key" in entry]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def test_state_and_widgets_come_back(kept: Kept) -> None:
    kept.write("""
        st.session_state.setdefault("log", []).append(len(st.session_state.get("log", [])))
        name = st.text_input("Name", key="name")
        size = st.slider("Size", 0, 10)
        pick = st.multiselect("Pick", ["a", "b"], key="pick")
        st.text(f"{name} {size} {pick} {st.session_state.log}")
    """)
    page = kept.open()
    page.set("text_input", "name", "Ada")
    page.set("slider", "Size", [4])
    page.set("multiselect", "pick", ["b"])
    page = kept.open()
    assert page.texts() == ["Ada 4 ['b'] [0, 1, 2, 3, 4]"]
    assert page.find("slider", "Size")["value"] == [4]
    assert list(page.session.state) == ["log", "name", "pick"]


def test_edits_of_a_table_come_back(kept: Kept) -> None:
    kept.write("""
        edited = st.data_editor([{"n": 1}, {"n": 2}], num_rows="dynamic", key="table")
        unnamed = st.data_editor(["x"])
        state = st.session_state.table
        st.text(f"{edited} {unnamed} {type(state).__name__} {state.edited_rows}")
    """)
    page = kept.open()
    edits = '{"edited_rows":{"0":{"n":7}},"added_rows":[{"n":3}],"deleted_rows":[1]}'
    page.set("data_editor", "table", edits)
    (unnamed,) = (each["id"] for each in page.elements() if each["type"] == "data_editor" and "key" not in each)
    page.change({unnamed: '{"edited_rows":{"0":{"value":"y"}},"added_rows":[],"deleted_rows":[]}'})
    page = kept.open()
    assert page.texts() == ["[{'n': 7}, {'n': 3}] ['y'] DataEditorState {0: {'n': 7}}"]
    assert page.find("data_editor", "table")["value"] == edits


def test_what_was_pressed_is_not_pressed_again(kept: Kept) -> None:
    kept.write("""
        pressed = st.button("Press", key="press")
        said = st.chat_input("Say", key="say")
        st.text(f"{pressed} {said}")
    """)
    page = kept.open()
    page.press("Press")
    page.say("say", "hello")
    assert kept.open().texts() == ["False None"]


def test_what_was_pressed_in_a_run_that_stopped_is_not_pressed_again(kept: Kept) -> None:
    kept.write("""
        said = st.chat_input("Say", key="say")
        st.text(said)
        if said:
            st.stop()
    """)
    kept.open().say("say", "hello")
    assert kept.open().texts() == ["None"]


def test_only_what_changed_is_stored(kept: Kept) -> None:
    kept.write("""
        for number in range(100):
            st.session_state.setdefault(f"key {number}", [number])
        st.checkbox("Other", key="other")
        if st.button("Change"):
            st.session_state["key 7"].append(1)
    """)
    page = kept.open()
    page.press("Change")
    assert [entry["key"] for entry in kept.store.last.entries] == ["key 7"]
    page.set("checkbox", "other", True)
    assert [entry["key"] for entry in kept.store.last.entries] == ["other"]
    stored = kept.store.stored
    page.rerun()
    assert kept.store.stored == stored


def test_a_value_that_only_a_callback_holds_is_stored_by_a_thorough_look(kept: Kept) -> None:
    kept.write("""
        if "first" not in st.session_state:
            st.session_state.first = found = []
            import sys
            sys.modules["json"].found = found
        if st.button("Change"):
            import json
            json.found.append(1)
    """)
    page = kept.open()
    page.press("Change")
    page.session.save(thorough=True)
    assert kept.open().session.state["first"] == [1]


def test_deleted_keys_and_widgets_that_are_gone_do_not_come_back(kept: Kept) -> None:
    kept.write("""
        if not st.checkbox("Without", key="without"):
            st.text_input("Name", key="name")
            st.session_state.value = 1
        else:
            st.session_state.pop("value", None)
    """)
    page = kept.open()
    page.set("text_input", "name", "Ada")
    page.set("checkbox", "without", True)
    assert kept.keys == ["without"]
    page = kept.open()
    page.set("checkbox", "without", False)
    assert page.find("text_input", "name")["value"] == ""


def test_classes_functions_and_enums_of_the_script_come_back(kept: Kept) -> None:
    kept.write("""
        import dataclasses
        import enum

        state = st.session_state
        has = "point" in state

        class Colour(enum.Enum):
            RED = 1
            BLUE = 2

        @dataclasses.dataclass
        class Point:
            x: int
            colour: Colour

        def double(number):
            return number * 2

        if not has:
            state.point = Point(3, Colour.BLUE)
            state.double = double
            state.kind = Point
        picked = st.selectbox("Colour", list(Colour), key="colour")
        st.text(f"{has} {state.point == Point(3, Colour.BLUE)} {type(state.point) is Point} {state.double(4)}")
        st.text(f"{picked is Colour.RED} {picked is Colour.BLUE} {state.kind is Point}")
    """)
    page = kept.open()
    page.set("selectbox", "colour", "Colour.BLUE")
    assert kept.open().texts() == ["True True True 8", "False True True"]


def test_what_the_script_no_longer_defines_is_dropped_and_the_page_is_whole(kept: Kept) -> None:
    kept.write("class Old: pass\nst.session_state.thing = Old()\nst.session_state.rest = 5\n")
    kept.open()
    kept.write("""
        class New:
            pass
        if "thing" not in st.session_state:
            st.session_state.thing = New()
        st.text(f"{type(st.session_state.thing).__name__} {st.session_state.rest}")
    """)
    page = kept.open()
    assert page.texts() == ["New 5"]
    assert page.lost == ["thing"]


def test_a_value_asked_for_before_its_class_is_defined_is_dropped_and_the_page_is_whole(kept: Kept) -> None:
    kept.write("""
        if "thing" in st.session_state:
            st.text(type(st.session_state["thing"]).__name__)
        class Thing:
            pass
        st.session_state.setdefault("thing", Thing())
    """)
    kept.open()
    page = kept.open()
    assert page.texts() == []
    assert page.lost == ["thing"]
    page.rerun()
    assert page.texts() == ["Thing"]


def test_what_cannot_be_pickled_is_skipped_and_said_once(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    kept.write("""
        class Hostile:
            def __reduce__(self):
                raise SystemExit("no")
        st.session_state.good = 1
        st.session_state.function = lambda: 1
        st.session_state.generator = (each for each in "ab")
        st.session_state.hostile = Hostile()
        st.session_state.after = [2]
        st.checkbox("Again")
    """)
    page = kept.open()
    page.set("checkbox", "Again", True)
    page = kept.open()
    assert {key: page.session.state[key] for key in ("good", "after")} == {"good": 1, "after": [2]}
    assert sorted(kept.keys) == ["after", "good"]
    assert [(each["key"], each["type"]) for each in kept.store.skipped] == [
        ("function", "function"),
        ("generator", "generator"),
        ("hostile", "Hostile"),
    ]
    said = capsys.readouterr().err.splitlines()
    assert sum("generator" in line for line in said) == 2  # once for each page
    assert "st.session_state[\"generator\"] is not persisted: TypeError: cannot pickle 'generator' object" in said


def test_a_value_too_deep_to_be_pickled_is_skipped_and_the_rest_is_there(
    kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.write("""
        deep = []
        for _ in range(5_000):
            deep = [deep]
        st.session_state.setdefault("deep", deep)
        st.session_state.good = 1
    """)
    kept.open()
    assert kept.keys == ["good"]
    assert kept.store.skipped == [
        {
            "key": "deep",
            "type": "list",
            "reason": "RecursionError: the value is nested too deeply to be pickled in the browser",
        }
    ]


def test_a_value_that_can_no_longer_be_pickled_leaves_nothing_old_behind(kept: Kept) -> None:
    kept.write("""
        st.session_state.setdefault("value", [1])
        if st.button("Change"):
            st.session_state["value"].append(lambda: 1)
    """)
    page = kept.open()
    assert kept.keys == ["value"]
    page.press("Change")
    assert kept.keys == []
    assert kept.open().session.state["value"] == [1]


def test_callbacks_of_a_restored_page_are_called_for_what_a_person_changes_and_nothing_else(kept: Kept) -> None:
    kept.write("""
        log = st.session_state.setdefault("log", [])
        st.text_input("Name", "x", key="name", on_change=log.append, args=("name",))
        st.checkbox("Tick", on_change=lambda: st.session_state.log.append("tick"))
        st.text(" ".join(st.session_state.log))
    """)
    page = kept.open()
    page.set("text_input", "name", "Ada")
    page = kept.open()
    assert page.texts() == ["name"]
    page.set("checkbox", "Tick", True)
    assert page.texts() == ["name tick"]


def test_what_was_lost_once_is_not_lost_again(kept: Kept, tmp_path: Path) -> None:
    module = tmp_path / "shapes.py"
    module.write_text("class Shape:\n    pass\n", "utf-8")
    kept.write("""
        import shapes
        st.session_state.shape = shapes.Shape()
        st.session_state.rest = 1
    """)
    kept.open()
    module.write_text("", "utf-8")
    del sys.modules["shapes"]
    kept.write("st.text(sorted(st.session_state))")
    page = kept.open()
    assert (page.texts(), page.lost) == (["['rest']"], ["shape"])
    page = kept.open()
    assert (page.texts(), page.lost) == (["['rest']"], [])


def test_a_widget_whose_value_is_lost_has_its_default_and_the_page_says_so(kept: Kept) -> None:
    kept.write("""
        class Old: pass
        st.selectbox("Pick", [Old(), Old()], key="pick", format_func=repr)
    """)
    kept.open()
    kept.write("st.text(st.selectbox('Pick', ['x', 'y'], key='pick', format_func=repr))")
    page = kept.open()
    assert (page.texts(), page.exceptions()) == (["x"], [])
    assert [key for key in page.lost if key.endswith("-pick")] == page.lost != []


def test_a_session_that_cannot_be_read_is_removed_and_the_app_starts_without_and_says_so(kept: Kept) -> None:
    kept.write("st.text(st.session_state.setdefault('value', len(st.session_state)))\nst.session_state.other = 1")
    kept.open()
    page = HeadlessPage(kept.script, store=kept.store)
    page.session.discard_stored(ValueError("it has version 2, and this is version 1"))
    assert page.messages == [{"kind": "lost", "keys": [], "all": True}]
    assert kept.store.entries == {}
    page.rerun()
    assert (page.texts(), sorted(kept.keys)) == (["0"], ["other", "value"])


def test_before_its_first_run_a_session_is_as_it_was_stored(kept: Kept) -> None:
    kept.write("st.session_state.value = 1")
    kept.open()
    page = HeadlessPage(kept.script, store=kept.store)
    page.session.restore(*kept.store.session())
    stored = kept.store.stored
    page.session.save(thorough=True)
    assert kept.store.stored == stored


def test_uploaded_files_come_back_if_their_content_is_there(kept: Kept) -> None:
    kept.write("""
        files = st.file_uploader("Files", accept_multiple_files=True, key="files")
        if files:
            st.session_state.first = files[0]
        first = st.session_state.get("first")
        st.text(f"{[each.name for each in files]} {first and first.read()}")
    """)
    page = kept.open()
    page.upload("files", ("a.txt", b"one"), ("b.txt", b"two"))
    assert page.texts() == ["['a.txt', 'b.txt'] b'one'"]
    contents = page.files.contents
    page = kept.open(contents)
    assert page.texts() == ["['a.txt', 'b.txt'] b'one'"]

    kept.store.files = []
    page = kept.open()
    assert page.texts() == ["[] None"]
    assert sorted(page.lost) == ["files", "first"]


def test_pages_and_their_query(kept: Kept) -> None:
    kept.write("""
        def one():
            st.text("one")
        def two():
            st.query_params["at"] = "here"
            st.text("two")
        st.navigation([st.Page(one), st.Page(two)]).run()
    """)
    kept.open().go("two")
    assert (kept.store.page, kept.store.query) == ("two", "at=here")
    assert kept.open().texts() == ["one"]  # the address says where to
    kept.store.page, kept.store.query = "two", "at=here"
    page = kept.open(moves=True)
    assert page.texts() == ["two"]
    assert (page.address, page.query) == ("two", "at=here")


def test_the_script_can_save_look_and_clear(kept: Kept) -> None:
    kept.write("""
        from sitelet import session
        st.session_state.value = 1
        st.session_state.function = lambda: 1
        if st.button("Save"):
            st.session_state.value = 2
            session.save()
            st.text(f"{session.kept()} {[each['key'] for each in session.skipped()]}")
        if st.button("Clear"):
            session.clear()
            st.text(session.kept())
    """)
    page = kept.open()
    page.press("Save")
    assert page.texts() == ["['value'] ['function']"]
    page.press("Clear")
    assert page.texts() == ["[]"]
    assert kept.keys == ["value"]  # it was assigned in that run, too


def test_without_a_store_the_script_may_ask_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script_api, "current", None)
    session_api.save()
    session_api.clear()
    kept: Any = session_api.kept(), session_api.skipped()
    assert kept == ([], [])


def test_the_import_of_before_goes_on_working_and_says_so_once(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("wasm_runtime.session._said", [])
    kept.write("""
        from wasm_runtime import session
        from wasm_runtime.session import save
        from sitelet import session as public
        st.text(save is public.save and session.kept is public.kept)
        if st.button("Again"):
            session.save()
    """)
    page = kept.open()
    assert page.texts() == ["True"]
    page.press("Again")
    notice = "`from wasm_runtime import session` is deprecated: use `from sitelet import session`.\n"
    assert capsys.readouterr().err.count(notice) == 1
