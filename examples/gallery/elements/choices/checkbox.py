import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.checkbox(f"Checkbox {disabled}", True, **common)
st.checkbox(
    "Long words in one line",
    width=160,
    wrap=False,
    key="checkbox",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    bind="query-params",
    persist_state="session",
)
st.checkbox("Hidden", label_visibility="collapsed")
