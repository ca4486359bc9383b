import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.multiselect(f"Multiselect {disabled}", ["one", "two", "three"], ["one", "two"], **common)
with_words = {"placeholder": "Choose or type", "accept_new_options": True, "filter_mode": "prefix", "select_all": False}
st.multiselect("Hidden", ["one", "two"], format_func=str.upper, label_visibility="hidden", width=300, **with_words)
st.multiselect(
    "In one line",
    ["one", "two"],
    key="multiselect",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    max_selections=1,
    wrap=False,
    bind="query-params",
    persist_state="session",
)
