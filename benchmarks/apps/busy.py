"""A script that is busy and calls nothing, until it is stopped."""

import streamlit as st


def count() -> None:
    st.session_state.count += 1


st.session_state.setdefault("count", 0)
st.button("Increment", on_click=count)
st.write("Count =", st.session_state.count)
if st.button("Busy"):
    while True:
        pass
