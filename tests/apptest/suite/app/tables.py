import pandas as pd

import streamlit as st


def changed():
    st.session_state.changes = st.session_state.get("changes", 0) + 1


frame = pd.DataFrame({"a": [1, 2], "b": ["x", None]}, index=["r", "s"])
st.dataframe(frame)
st.dataframe(frame, key="selected", on_select="rerun")
for rows in ("fixed", "dynamic", "add", "delete"):
    st.data_editor(frame, key=rows, num_rows=rows, on_change=changed)
st.data_editor([{"n": 1}], disabled=True)
with st.container():
    edited = st.data_editor(frame, key="edited", on_change=changed)
st.table(frame)
st.text(edited)
