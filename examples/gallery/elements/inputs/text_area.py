import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.text_area(f"Area {disabled}", "text", max_chars=10, **common)
st.text_area("Empty", height=120, placeholder="Type here", required=True, width=300)
st.text_area(
    "Hidden",
    key="area",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    bind="query-params",
    persist_state="session",
)
