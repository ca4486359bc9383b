"""A fragment within another moves when the outer one draws less before it."""

import streamlit as st


@st.fragment
def outer():
    if st.checkbox("More"):
        text = st.text_input("Text")
        st.write(repr(text))

    @st.fragment
    def inner():
        text = st.text_input("Inner")
        st.write(repr(text))

    inner()


outer()
st.write("below")
