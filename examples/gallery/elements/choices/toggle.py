import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.toggle(f"Toggle {disabled}", True, **common)
    st.toggle(f"Toggle off {disabled}", **common)
st.toggle(
    "Long words in one line",
    width=160,
    wrap=False,
    key="toggle",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    bind="query-params",
    persist_state="session",
)
st.toggle("Hidden", label_visibility="collapsed")
