"""All text elements of the gallery, which stay as they are, and a count."""

import runpy
from pathlib import Path

import streamlit as st

count = st.session_state.get("count", 0)
if st.button("Increment"):
    count = st.session_state.count = count + 1
for element in sorted((Path(__file__).parent / "elements" / "text").glob("*.py")):
    runpy.run_path(str(element))
st.write("Count = ", count)
