import streamlit as st

rows = [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]

with st.container(key="data_editor_fixed"):
    st.data_editor(rows, key="edited")
with st.container(key="data_editor_dynamic"):
    st.data_editor(rows, num_rows="dynamic", key="dynamic")
with st.container(key="data_editor_add"):
    st.data_editor(rows, num_rows="add", key="add")
with st.container(key="data_editor_delete"):
    st.data_editor(rows, num_rows="delete", key="delete", disabled=["a"])
with st.container(key="data_editor_disabled"):
    st.data_editor(rows, num_rows="dynamic", disabled=True, key="disabled")
with st.container(key="data_editor_sized"):
    st.data_editor(rows, width=300, height=150, alt="Two rows", key="sized")
