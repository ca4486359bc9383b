"""A countdown that shows each second as it passes, and can be halted at any moment."""

import time

import streamlit as st

st.title("Timer")

seconds = st.number_input("Seconds", min_value=1, max_value=3600, value=3)
label = st.text_input("What for", placeholder="tea, a break, a round of the game")

left, right = st.columns(2)
start = left.button("Start", type="primary", width="stretch")
halt = right.button("Halt", width="stretch")

clock = st.empty()
bar = st.empty()

st.session_state.setdefault("finished", [])

if start:
    for passed in range(seconds):
        clock.header(f"{seconds - passed} s left")
        bar.progress(passed / seconds)
        time.sleep(1)
    bar.progress(1.0, "Done")
    clock.header("Time is up")
    st.session_state.finished.append(f"{label or 'Timer'}: {seconds} s")
elif halt:
    clock.header("Halted")
else:
    clock.header("Ready")

if st.session_state.finished:
    st.subheader("Finished")
    for number, line in enumerate(st.session_state.finished, 1):
        st.text(f"{number}. {line}")
