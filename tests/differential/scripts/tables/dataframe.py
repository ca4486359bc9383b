import pandas as pd

import streamlit as st

frame = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
st.dataframe(frame)
st.dataframe(frame.set_index("b"), height=200, width=300, row_height=50, placeholder="-", alt=" two rows ", lazy=True)
st.dataframe(
    frame,
    hide_index=True,
    column_order=["b", "a"],
    column_config={
        "a": st.column_config.NumberColumn("A", help="h", width=100, pinned=True, format="%d", min_value=1),
        "b": None,
        2: "third",
        "_index": "place",
    },
    key="plain",
)
for hide in (None, True, False):
    st.dataframe([1, 2], hide_index=hide)
st.dataframe(frame, use_container_width=False)
st.dataframe(frame, column_order="ab", placeholder="", alt="  ", height="content", width="content")
st.dataframe()

every = ["multi-row", "multi-column", "multi-cell"]
st.write(st.dataframe(frame, on_select="rerun", key="rows"))
st.write(st.dataframe(frame, on_select="rerun", selection_mode=every, key="all").selection.rows)
st.write(st.dataframe(frame, on_select="rerun", selection_mode="single-cell"))
st.write(st.dataframe(frame.set_index("b"), on_select="rerun"))
st.write(st.dataframe(frame, on_select="rerun", selection_mode="single-row-required", key="required"))

defaults = [
    {"selection": {"rows": [1]}},
    {"selection": {"rows": [9]}},
    {"selection": {"rows": [0, 1], "columns": ["a", "z"], "cells": [[0, "a"]]}},
    {"selection": {"rows": "x", "cells": [0, (0, "z"), (1, "b")]}},
    {"selection": {"rows": [-1, 0]}},
    {"selection": {}},
    {"rows": [1]},
    {"selection": 5},
    5,
    {},
]
ways = ["multi-row", ["single-row", "multi-column", "single-cell"], ["multi-cell"], "single-row-required"]
for number, default in enumerate(defaults):
    for place, way in enumerate(ways):
        key = f"default {number} {place}"
        try:
            st.text(st.dataframe(frame, on_select="rerun", selection_mode=way, selection_default=default, key=key))
        except Exception as error:
            st.exception(error)
        try:
            st.session_state[f"set {key}"] = default
            st.text(st.dataframe(frame, on_select="rerun", selection_mode=way, key=f"set {key}"))
        except Exception as error:
            st.exception(error)

selected = st.session_state.rows.selection
st.text([type(selected).__name__, selected["rows"], selected.get("columns"), selected.cells])


def change():
    selected.rows = [1]


def change_item():
    selected["rows"] = [1]


def miss():
    return selected.nothing


for attempt in (change, change_item, miss):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        st.text(error)

with st.form("form"):
    st.dataframe(frame, on_select="rerun", key="in form")
    try:
        st.dataframe(frame, on_select=change, key="callback in form")
    except Exception as error:
        st.exception(error)
    st.form_submit_button()
