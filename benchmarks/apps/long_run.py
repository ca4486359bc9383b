"""A run of ten seconds that writes all the while, and a count that a click raises."""

import time

import streamlit as st


def count() -> None:
    st.session_state.count += 1


st.session_state.setdefault("count", 0)
st.button("Increment", on_click=count)
st.write("Count =", st.session_state.count)
step = st.empty()
end = time.perf_counter() + 10
while time.perf_counter() < end:
    step.text(round(end - time.perf_counter(), 2))
