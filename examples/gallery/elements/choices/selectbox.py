import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.selectbox(f"Selectbox {disabled}", ["one", "two", "three"], **common)
st.sidebar.selectbox("Side selectbox", ["here", "there"])
more = {"icon": "🎈", "accept_new_options": True, "filter_mode": "contains", "placeholder": "Choose or type"}
st.selectbox("Own words", ["one", "two"], None, str.upper, required=True, width=300, **more)
st.selectbox(
    "Hidden",
    ["one", "two"],
    key="selectbox",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    bind="query-params",
    persist_state="session",
)
