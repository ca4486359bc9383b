import streamlit as st

st.pagination(30, default=12)
st.pagination(
    30,
    max_visible_pages=5,
    key="pages",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    width=500,
    bind="query-params",
    persist_state="session",
)
st.pagination(3, key="no pages", disabled=True)
