"""Balloons and snow: wherever they are written, again in each run, and what their place can be used for."""

import streamlit as st


def attempt(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        st.exception(error)


attempt(st.balloons)
attempt(st.snow)
attempt(st.balloons, 1)
attempt(st.snow, count=5)
st.sidebar.balloons()
with st.expander("inside"), st.container(border=True):
    st.snow()
place = st.empty()
place.balloons()
place.snow()
replaced = st.balloons()
replaced.text("instead of them")
emptied = st.snow()
emptied.empty()
left, right = st.columns(2)
left.balloons()
with right, st.form("form"):
    st.snow()
    st.form_submit_button("send")


@st.cache_data
def cached():
    st.balloons()
    st.snow().text("instead of it")


cached()
cached()


@st.fragment
def part():
    if st.button("part"):
        st.balloons()
    st.text("after")


part()
if st.button("all"):
    st.snow()
