import streamlit as st

for disabled in (False, True):
    st.feedback("stars", default=2, key=f"stars {disabled}", disabled=disabled)
    st.feedback("faces", default=1, key=f"faces {disabled}", disabled=disabled)
st.feedback(
    "thumbs",
    key="thumbs",
    on_change=print,
    args=("changed",),
    kwargs={"flush": True},
    width=160,
    bind="query-params",
    persist_state="session",
)
