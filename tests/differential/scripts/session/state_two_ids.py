"""A key that two different text fields take by turns, in runs that fail: what is assigned to it, both get."""

import streamlit as st

number = st.session_state.number = st.session_state.get("number", 0) + 1
if number in (2, 4):
    text = st.text_input("Short", max_chars=3, key="key")
else:
    st.session_state.key = str(number)
    text = st.text_input("Long", key="key")
st.text([number, text])
raise ValueError("on purpose")
