"""A value of the wrong type, assigned while its widget is away: the widget refuses it in every run."""

import streamlit as st


def assign(key, value):
    st.session_state[key] = value


if st.checkbox("show"):
    st.text_input("text", key="text")
if st.checkbox("show check"):
    st.checkbox("check", key="check")
st.write(st.button("assign", on_click=assign, args=("text", 4)))
st.write(st.button("assign check", on_click=assign, args=("check", "x")))
st.write(st.button("mend", on_click=assign, args=("text", "four")))
