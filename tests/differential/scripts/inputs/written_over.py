"""A widget that the script writes over at once: nothing reports its value."""

import streamlit as st

if "number" not in st.session_state:
    st.session_state.number = 4
with st.empty():
    number = st.number_input("Number", value=None, key="number")
    st.write(repr(number))
with st.empty():
    text = st.text_input("Text", "given", key="text")
    st.write(repr(text))
with st.empty():
    deleted = st.text_input("Deleted", key="deleted", on_change=lambda: st.session_state.update(changed=True))
    st.write(repr(deleted))
    del st.session_state["deleted"]
st.write(st.session_state)
if st.button("Stop"):
    st.stop()
if st.button("Fail"):
    raise ValueError("on purpose")
