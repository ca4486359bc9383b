import streamlit as st

for disabled in (False, True):
    common = {"disabled": disabled, "help": "Help"}
    st.text_input(f"Text {disabled}", placeholder="Type here", icon=":material/search:", **common)
    st.text_input(f"Password {disabled}", type="password", **common)
st.sidebar.text_input("Side text")
st.text_input(
    "Checked", "abc", 5, required=True, validate=("[a-z]+", "Small letters"), live=True, autocomplete="off", width=300
)
st.text_input(
    "Hidden",
    key="text",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    label_visibility="collapsed",
    bind="query-params",
    persist_state="session",
)
