import pandas as pd

import streamlit as st

frame = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
ATTEMPTS = [
    {"on_select": "x"},
    {"on_select": None},
    {"on_select": "rerun", "selection_mode": "x"},
    {"selection_mode": "x"},
    {"on_select": "rerun", "selection_mode": ["single-row", "multi-row"]},
    {"on_select": "rerun", "selection_mode": ["single-column", "multi-column"]},
    {"on_select": "rerun", "selection_mode": ["single-cell", "multi-cell"]},
    {"on_select": "rerun", "selection_mode": []},
    {"on_select": "rerun", "selection_mode": 3},
    {"on_select": "rerun", "selection_mode": None},
    {"on_select": "rerun", "selection_mode": ["single-row", "x"]},
    {"on_select": "rerun", "alt": "twice"},
    {"on_select": "rerun", "alt": "twice"},
    {"on_select": "rerun", "key": "twice"},
    {"on_select": "rerun", "key": "twice"},
    {"key": 5},
    {"key": 5},
    {"width": -1},
    {"width": 0},
    {"width": None},
    {"height": -1},
    {"height": "x"},
    {"height": 0},
    {"height": None},
    {"row_height": "x"},
    {"row_height": -5},
    {"row_height": 1.5},
    {"placeholder": 5},
    {"alt": 5},
    {"column_order": [0]},
    {"column_order": 5},
    {"column_order": []},
    {"column_config": 5},
    {"column_config": {"a": 5}},
    {"selection_default": {"selection": {"rows": [1]}}},
    {"lazy": "x"},
    {"lazy": True, "on_select": "rerun"},
    {"hide_index": 5},
    {"data": "abc"},
    {"data": 5},
]
for attempt in ATTEMPTS:
    try:
        result = st.dataframe(**{"data": frame, **attempt})
        st.text(result if isinstance(result, dict) else type(result).__name__)
    except Exception as error:
        st.exception(error)
try:
    st.dataframe(frame, 100, 200, True)
except TypeError as error:
    st.text(error)
