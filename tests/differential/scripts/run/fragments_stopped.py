"""A fragment that a callback keeps from running again: what it wrote is gone, in the places outside too."""

import streamlit as st


def stop():
    st.stop()


place = st.container()


@st.fragment
def fragment():
    st.button("Stop", on_click=stop)
    st.text("inside")
    with st.sidebar:
        st.text("in the sidebar")
        st.checkbox("Tick")
    place.text("above")


fragment()
st.text("the end")
