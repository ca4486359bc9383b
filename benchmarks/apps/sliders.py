"""200 sliders with keys, and the sum of their values."""

import streamlit as st

if st.button("Increment"):
    st.session_state["slider 0"] += 1
total = sum(st.slider(f"Slider {i}", 0, 1000, 0, key=f"slider {i}") for i in range(200))
st.write("Count = ", total)
