import pandas as pd

import streamlit as st

frame = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
levels = pd.MultiIndex.from_tuples([("x", 1), ("y", 2)])
nan = float("nan")


def change():
    pass


ATTEMPTS = [
    {"num_rows": "x"},
    {"num_rows": None},
    {"num_rows": 5},
    {"width": -1},
    {"width": 0},
    {"width": None},
    {"width": "content"},
    {"height": -1},
    {"height": "x"},
    {"height": None},
    {"height": "content"},
    {"height": "stretch"},
    {"width": -1, "height": -1},
    {"width": -1, "data": 5},
    {"on_change": "x"},
    {"on_change": "x", "width": -1},
    {"on_change": None, "alt": "no callback"},
    {"disabled": "a"},
    {"disabled": 5},
    {"disabled": None},
    {"disabled": [5]},
    {"disabled": ("a", "b")},
    {"disabled": {"a", "_index"}},
    {"disabled": "z", "column_config": 5},
    {"column_order": [0]},
    {"column_order": 5},
    {"column_order": 5, "data": 5},
    {"column_order": []},
    {"column_order": ["z"]},
    {"column_order": "ab"},
    {"column_config": 5},
    {"column_config": 5, "data": 5},
    {"column_config": 5, "data": frame.set_index(levels)},
    {"column_config": {"a": 5}},
    {"column_config": {"a": {"label": print}}},
    {"column_config": {"a": st.column_config.NumberColumn(min_value=nan)}},
    {"column_config": {"a": st.column_config.TextColumn()}},
    {"column_config": {"a": st.column_config.TextColumn(disabled=True)}},
    {"column_config": {"a": st.column_config.TextColumn()}, "disabled": ["a"]},
    {"column_config": {"a": st.column_config.TextColumn()}, "disabled": True},
    {"column_config": {"b": st.column_config.NumberColumn(), "a": None}},
    {"column_config": {"b": st.column_config.DateColumn()}},
    {"column_config": {"_index": st.column_config.TextColumn()}},
    {"column_config": {"a": st.column_config.ButtonColumn("press")}},
    {"column_config": {1: "second", "z": "not there"}},
    {"row_height": "x"},
    {"row_height": -5},
    {"row_height": 1.5},
    {"row_height": 0},
    {"placeholder": 5},
    {"placeholder": ""},
    {"alt": 5},
    {"alt": "  "},
    {"alt": "twice"},
    {"alt": "twice"},
    {"key": ""},
    {"key": "twice"},
    {"key": "twice"},
    {"key": "$$ID-x"},
    {"hide_index": 5},
    {"data": None},
    {"data": "abc"},
    {"data": 5},
    {"data": print},
    {"data": [{"a": 1}, 5]},
    {"data": [1, [2]]},
    {"data": frame.set_index(levels)},
    {"data": frame.set_index(pd.period_range("2020", periods=2))},
    {"data": frame.set_index(pd.interval_range(0, 2))},
    {"data": frame.set_index(pd.to_timedelta([1, 2]))},
    {"data": pd.DataFrame([[1, 2]], columns=["a", "a"])},
    {"data": pd.DataFrame([[1, 2]], columns=[1, "1"])},
    {"data": pd.DataFrame([[1]], columns=["_index"])},
    {"data": {"_index": [1]}},
    {"data": pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("a", "b"), ("a", "c")]))},
    {"data": pd.DataFrame({"a": [2**70]})},
    {"data": frame.style.highlight_max()},
    {"data": []},
    {"data": {}},
    {"data": pd.DataFrame()},
    {"label": "x"},
]
for number, attempt in enumerate(ATTEMPTS):
    try:
        result = st.data_editor(**{"data": frame, **attempt})
        st.text(f"{number} {type(result).__name__} {result}")
    except Exception as error:
        st.text(number)
        st.exception(error)
for given in ((), (frame, 100)):
    try:
        st.data_editor(*given)
    except TypeError as error:
        st.text(error)

with st.form("form"):
    try:
        st.data_editor(frame, key="callback in form", on_change=change)
    except Exception as error:
        st.exception(error)
    st.form_submit_button()

st.session_state.assigned = {"edited_rows": {0: {"a": 7}}, "added_rows": [], "deleted_rows": []}
try:
    st.data_editor(frame, key="assigned")
except Exception as error:
    st.exception(error)
try:
    st.session_state.twice = {}
except Exception as error:
    st.exception(error)
