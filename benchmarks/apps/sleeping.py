"""A run that sleeps a second at a time, and a count that a click raises."""

import time

import streamlit as st


def count() -> None:
    st.session_state.count += 1


st.session_state.setdefault("count", 0)
st.button("Increment", on_click=count)
st.write("Count =", st.session_state.count)
step = st.empty()
for seconds in range(10):
    step.text(seconds)
    time.sleep(1)
