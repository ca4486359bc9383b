"""1,000 widgets with keys, of five kinds, of which a click changes one."""

import streamlit as st

if st.button("Increment"):
    st.session_state["number 0"] += 1
total = 0
for i in range(200):
    total += st.number_input(f"Number {i}", 0, 1000, 0, key=f"number {i}")
    st.text_input(f"Text {i}", key=f"text {i}")
    st.checkbox(f"Check {i}", key=f"check {i}")
    st.selectbox(f"Choice {i}", ["one", "two", "three"], key=f"choice {i}")
    st.slider(f"Slider {i}", 0, 1000, 0, key=f"slider {i}")
st.write("Count = ", total)
