import streamlit as st

with st.container(key="table_list"):
    st.table([[1, "**x**"], [2.5, None]])
with st.container(key="table_records"):
    st.table([{"a": 1, "b": "y :red[z]"}], border="horizontal", alt="One row")
with st.container(key="table_pairs"):
    st.table({"x": 1, "y": 2}, border=False)
with st.container(key="table_empty"):
    st.table([], hide_header=False)
with st.container(key="table_text"):
    st.table({"a": ["# Heading", "- item", "`code`", "$x$", "[link](https://example.com)", "<b>"]})
