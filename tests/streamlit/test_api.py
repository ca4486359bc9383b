"""The names scripts can use: each as Streamlit 1.67 has it, or an error that says it is not here yet.

data/streamlit_api.json holds Streamlit's signatures, which parameters make a widget another one, and its error classes,
as observed on 1.67.
"""

from __future__ import annotations

import datetime as dt
import inspect
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.apps import run
from wasm_runtime import errors, streamlit
from wasm_runtime.compat import streamlit_names
from wasm_runtime.compat.not_built_yet import NotBuiltYet
from wasm_runtime.streamlit.delta_generator import DeltaGenerator

API: dict[str, Any] = json.loads((Path(__file__).parents[1] / "data" / "streamlit_api.json").read_text("utf-8"))
COMMANDS: dict[str, str | None] = API["commands"]
METHODS: list[str] = API["methods"]

BUILT = sorted(name for name in COMMANDS if not isinstance(getattr(streamlit, name), NotBuiltYet))
BUILT_METHODS = sorted(name for name in dir(DeltaGenerator) if not name.startswith("_"))
MISSING = sorted(set(COMMANDS) - set(BUILT))
MISSING_METHODS = sorted(set(METHODS) - set(BUILT_METHODS))


def signature_of(function: Callable[..., Any]) -> str:
    """Names, order, kinds and defaults, without types."""
    signature = inspect.signature(function)
    plain = [each.replace(annotation=inspect.Parameter.empty) for each in signature.parameters.values()]
    return str(inspect.Signature(plain)).replace("<class 'str'>", "str")


@pytest.mark.parametrize("name", [name for name in BUILT if COMMANDS[name] is not None])
def test_a_command_takes_the_parameters_it_has_in_streamlit(name: str) -> None:
    assert signature_of(getattr(streamlit, name)) == COMMANDS[name]


@pytest.mark.parametrize("name", [name for name in API["members"] if name.startswith("column_config.")])
def test_a_kind_of_column_takes_the_parameters_it_has_in_streamlit(name: str) -> None:
    assert signature_of(getattr(streamlit.column_config, name.partition(".")[2])) == API["members"][name]


@pytest.mark.parametrize("name", BUILT_METHODS)
def test_a_method_of_a_container_takes_the_parameters_of_the_command(name: str) -> None:
    assert signature_of(getattr(streamlit.sidebar, name)) == COMMANDS[name]


def test_every_command_that_writes_to_the_page_is_a_method_of_containers_too() -> None:
    assert set(BUILT_METHODS) == set(BUILT) & set(METHODS)


def test_nothing_is_offered_that_streamlit_does_not_have() -> None:
    assert {name for name, value in vars(streamlit).items() if inspect.ismethod(value)} <= set(COMMANDS)
    assert set(BUILT_METHODS) <= set(METHODS)


def test_every_name_of_streamlit_is_known() -> None:
    assert set(COMMANDS) <= streamlit_names.COMMANDS
    assert set(METHODS) == streamlit_names.METHODS


def test_the_version_is_that_of_the_streamlit_it_follows() -> None:
    assert streamlit.__version__ == "1.67.0"


# --- what is not here yet --------------------------------------------------------------------------------------------


def not_built_yet(what: str) -> tuple[str, str]:
    return (
        "sitelet.errors.NotBuiltYetError",
        f"{what} is part of Streamlit 1.67 but not available in this version of Sitelet yet.",
    )


@pytest.mark.parametrize("name", MISSING)
def test_a_command_that_is_not_here_yet_says_so_by_name(tmp_path: Path, name: str) -> None:
    page = run(tmp_path, f"st.text('before')\nst.{name}('argument', key='k')")
    assert page.texts() == ["before"]
    assert page.exceptions() == [not_built_yet(f"`st.{name}`")]


@pytest.mark.parametrize("place", ["st.sidebar", "st.container()", "st.columns(2)[0]", "st.empty()", "st.text('a')"])
def test_a_method_that_is_not_here_yet_says_so_by_name(tmp_path: Path, place: str) -> None:
    source = f"""
        place = {place}
        for name in {MISSING_METHODS}:
            try:
                getattr(place, name)("argument", key="k")
            except st.errors.StreamlitAPIException as error:
                st.text(error)
    """
    page = run(tmp_path, source)
    expected = [not_built_yet(f"`st.{name}`")[1] for name in MISSING_METHODS]
    assert [text for text in page.texts() if text != "a"] == expected


@pytest.mark.parametrize(
    ("use", "name"),
    [
        ("@st.map\ndef f(): pass", "map"),
        ("with st.map: pass", "map"),
        ("with st.sidebar.map(): pass", "map"),
        ("a, b = st.line_chart(['a', 'b'])", "line_chart"),
    ],
)
def test_however_it_is_used_what_is_not_here_yet_says_so(tmp_path: Path, use: str, name: str | None) -> None:
    [(kind, message)] = run(tmp_path, use).exceptions()
    assert kind == "sitelet.errors.NotBuiltYetError"
    if name is not None:
        assert message == not_built_yet(f"`st.{name}`")[1]


def test_what_is_not_here_yet_can_be_looked_up(tmp_path: Path) -> None:
    page = run(tmp_path, "st.text(hasattr(st, 'connection') and callable(st.dialog) and len({st.map, st.map}))")
    assert page.texts() == ["2"]


def test_a_command_of_the_app_is_no_method_of_the_sidebar(tmp_path: Path) -> None:
    page = run(tmp_path, "st.sidebar.set_page_config()")
    assert page.exceptions()[0][1].startswith("Method `set_page_config()` does not exist for `st.sidebar`.")


# --- which widget is which -------------------------------------------------------------------------------------------

WIDGETS: dict[str, dict[str, dict[str, list[str]]]] = API["identity"]
DAY, TIME = dt.date(2024, 1, 5), dt.time(8)

# A first call of each widget, and for each parameter another value than there.
BASE: dict[str, dict[str, Any]] = {
    "color_picker": {"value": "#000000"},
    "date_input": {"value": DAY, "min_value": dt.date(2024, 1, 1), "max_value": dt.date(2024, 2, 1)},
    "expander": {"on_change": "rerun"},
    "multiselect": {"options": ["a", "b"]},
    "number_input": {"min_value": 0, "max_value": 10, "value": 1},
    "pagination": {"num_pages": 9},
    "pills": {"options": ["a", "b"]},
    "popover": {"on_change": "rerun"},
    "radio": {"options": ["a", "b"]},
    "segmented_control": {"options": ["a", "b"]},
    "select_slider": {"options": ["a", "b"]},
    "selectbox": {"options": ["a", "b"]},
    "slider": {"min_value": 0, "max_value": 10, "value": 1},
    "tabs": {"tabs": ["a", "b"], "on_change": "rerun"},
    "time_input": {"value": TIME},
}
NEED_A_KEY = {"bind", "persist_state"}
OTHER: dict[str, Any] = {
    "accept_audio": True,
    "accept_file": True,
    "accept_multiple_files": True,
    "accept_new_options": True,
    "audio_sample_rate": 8000,
    "autocomplete": "email",
    "bind": "query-params",
    "captions": ["one", "two"],
    "default": ["b"],
    "disabled": True,
    "expanded": True,
    "file_type": "csv",
    "filter_mode": "prefix",
    "format": "%03d",
    "format_func": repr,
    "height": 200,
    "help": "other",
    "horizontal": True,
    "icon": ":material/star:",
    "icon_position": "right",
    "index": 1,
    "label": "other",
    "label_visibility": "hidden",
    "live": True,
    "max_chars": 5,
    "max_selections": 1,
    "max_upload_size": 3,
    "max_visible_pages": 5,
    "max_value": 9,
    "min_value": 1,
    "num_pages": 8,
    "options": ["a", "b", "c"],
    "persist_state": "session",
    "placeholder": "other",
    "required": True,
    "resolution": "480p",
    "sample_rate": 8000,
    "select_all": False,
    "selection_mode": "multi",
    "shortcut": "ctrl+k",
    "step": 2,
    "tabs": ["a", "b", "c"],
    "submit_mode": "disable",
    "type": "primary",
    "use_container_width": True,
    "validate": "[a-z]",
    "value": 5,
    "width": 300,
    "wrap": True,
}
OTHER_FOR: dict[tuple[str, str], Any] = {
    ("checkbox", "value"): True,
    ("color_picker", "value"): "#ffffff",
    ("date_input", "format"): "DD.MM.YYYY",
    ("date_input", "max_value"): dt.date(2024, 2, 2),
    ("date_input", "min_value"): dt.date(2024, 1, 2),
    ("date_input", "value"): dt.date(2024, 1, 6),
    ("feedback", "default"): 1,
    ("feedback", "options"): "faces",
    ("expander", "type"): "compact",
    ("pagination", "default"): 2,
    ("select_slider", "value"): "b",
    ("tabs", "default"): "b",
    ("file_uploader", "type"): "csv",
    ("text_input", "type"): "password",
    ("time_input", "format"): "12h",
    ("time_input", "step"): 60,
    ("time_input", "value"): dt.time(9),
    ("toggle", "value"): True,
}


@pytest.mark.parametrize("kind", ["unkeyed", "keyed"])
@pytest.mark.parametrize("widget", WIDGETS)
def test_the_parameters_that_make_a_widget_another_one_are_streamlits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, widget: str, kind: str
) -> None:
    seen = WIDGETS[widget][kind]
    names = sorted({*seen["changes_with"], *seen["ignores"]} - (NEED_A_KEY if kind == "unkeyed" else set()))
    label = {"label": "label"} if "label" in inspect.signature(getattr(streamlit, widget)).parameters else {}
    base = {**label, **BASE.get(widget, {}), **({"key": "key"} if kind == "keyed" else {})}
    others = {name: OTHER_FOR.get((widget, name), OTHER.get(name)) for name in names}
    unknown = [name for name, other in others.items() if other is None]
    assert not unknown, f"a value that differs from the one in BASE belongs in OTHER, or in OTHER_FOR: {unknown}"
    calls = [base, *({**base, name: other} for name, other in others.items())]
    monkeypatch.setitem(sys.modules, "calls", module := ModuleType("calls"))
    vars(module)["CALLS"] = calls
    page = run(tmp_path, f"import calls\ncall = calls.CALLS[st.session_state.get('n', 0)]\n{drawing(widget)}")
    ids = []
    for number in range(len(calls)):
        page.session.state["n"] = number
        page.rerun()
        assert page.exceptions() == [], calls[number]
        ids.append(next(each["id"] for each in page.payloads() if "id" in each))
    changing = [name for name, widget_id in zip(names, ids[1:], strict=True) if widget_id != ids[0]]
    assert changing == sorted(seen["changes_with"])


def drawing(widget: str) -> str:
    if widget == "form_submit_button":
        return "st.form('form').form_submit_button(**call)"
    return f"st.{widget}(**call)"


# --- errors ----------------------------------------------------------------------------------------------------------

OUR_OWN = ("NotBuiltYetError", "NeedsServerError")
ERRORS = sorted(
    name
    for name, value in vars(streamlit.errors).items()
    if inspect.isclass(value) and issubclass(value, Exception) and name not in ("_error", *OUR_OWN)
)


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_caught_by_the_names_it_has_in_streamlit(name: str) -> None:
    bases = [base.__name__ for base in getattr(streamlit.errors, name).__mro__[1:-2]]
    assert bases == API["error_bases"][name]


def test_there_is_every_error_of_streamlit() -> None:
    assert set(API["error_bases"]) == set(ERRORS)


def test_an_error_that_the_runtime_raises_is_the_one_that_scripts_catch() -> None:
    raised = {name: each for name, each in vars(errors).items() if inspect.isclass(each) and not name.startswith("_")}
    assert {name: getattr(streamlit.errors, name) for name in raised} == raised


# --- names that packages use -----------------------------------------------------------------------------------------


def test_what_streamlit_keeps_for_packages_of_earlier_days_works(tmp_path: Path) -> None:
    page = run(tmp_path, "st._bottom.text('below')\nst._event.toast('over')\nst.sidebar._skeleton(height=9)")
    kinds = [(each["path"][0], each["payload"]["type"]) for each in page.messages if each["kind"] == "element"]
    assert kinds == [(3, "text"), (2, "toast"), (1, "skeleton")]


@pytest.mark.parametrize(("option", "warnings"), [('"full"', 1), ("true", 1), ('"none"', 0), ("false", 0)])
def test_only_those_who_may_see_what_is_wrong_are_told_of_a_parameter_that_is_gone(
    tmp_path: Path, option: str, warnings: int
) -> None:
    drawn = "st.image('<svg xmlns=\"http://www.w3.org/2000/svg\"/>', use_column_width=True)"
    page = run(tmp_path, drawn, config=f"client.showErrorDetails = {option}")
    assert [each["type"] for each in page.elements()] == ["alert"] * warnings + ["image"]


def test_help_names_a_call_as_scripts_import_it(tmp_path: Path) -> None:
    (shown,) = run(tmp_path, "st.help(st.form)").elements()
    assert "streamlit.elements.form.FormMixin.form" in str(shown)
    assert "wasm_runtime" not in str(shown)
