"""What makes an editor the same one as in the last run: with a key, its rows and columns; without, all of it."""

import pandas as pd

import streamlit as st

WAYS = {
    "values": lambda: pd.DataFrame({"a": [3, 4], "b": ["p", "q"]}),
    "longer": lambda: pd.DataFrame({"a": [1, 2, 3], "b": ["x", "y", "z"]}),
    "floats": lambda: pd.DataFrame({"a": [1.5, 2], "b": ["x", "y"]}),
    "other order": lambda: pd.DataFrame({"b": ["x", "y"], "a": [1, 2]}),
    "other name": lambda: pd.DataFrame({"a": [1, 2], "c": ["x", "y"]}),
    "labels": lambda: pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=["r", "s"]),
    "other labels": lambda: pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=["r", "t"]),
    "moved": lambda: pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=range(1, 3)),
    "named": lambda: pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}).rename_axis("n"),
    "categories": lambda: pd.DataFrame({"a": [1, 2], "b": pd.Categorical(["x", "y"])}),
    "dict": lambda: {"a": [1, 2], "b": ["x", "y"]},
    "styled": lambda: pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}).style,
}
SETTINGS = {
    "disabled": {"disabled": True},
    "one disabled": {"disabled": ["a"]},
    "configured as disabled": {"column_config": {"a": {"disabled": True}}},
    "configured": {"column_config": {"a": "A"}},
    "dynamic": {"num_rows": "dynamic"},
    "higher": {"height": 300},
    "hidden": {"hide_index": True},
    "ordered": {"column_order": ["b", "a"]},
    "waiting": {"on_change": "ignore"},
    "described": {"alt": "described", "placeholder": "-", "row_height": 50},
}
way = st.radio("way", ["same", *WAYS, *SETTINGS])
first = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
data = WAYS.get(way, lambda: first)()
settings = SETTINGS.get(way, {})
st.text(st.data_editor(data, key="edited", **settings))
st.text(st.data_editor(data, **settings))
st.text(st.session_state.edited)
