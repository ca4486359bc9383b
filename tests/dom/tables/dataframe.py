import streamlit as st

rows = [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]

with st.container(key="dataframe_plain"):
    st.dataframe(rows, key="table")
with st.container(key="dataframe_selectable"):
    st.dataframe(rows, on_select="rerun", selection_mode=["multi-row", "multi-column", "multi-cell"])
with st.container(key="dataframe_sized"):
    st.dataframe(rows, width=300, height=150, hide_index=False, alt="Two rows")
with st.container(key="dataframe_content"):
    st.dataframe(rows, width="content", height="content")
with st.container(key="dataframe_empty"):
    st.dataframe([])
