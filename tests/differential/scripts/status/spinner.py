"""Spinners leave nothing behind; what they refuse."""

import streamlit as st


def show(**options):
    try:
        with st.spinner(**options) as spinner:
            st.text(f"{options} {spinner!r}")
    except Exception as error:
        st.text(f"{options} {type(error).__name__} {error}")


show()
for text in ("", "text", 5, None, b"x"):
    show(text=text)
for width in ("stretch", "content", 200, 0, -1, "zz", None, 1.5, True):
    show(width=width)
for show_time in (True, False, 1, None, "x"):
    show(show_time=show_time)
show(_cache=True)


@st.spinner("working")
def work(x):
    st.write("at work")
    return x


st.text([work(1), work(2), work.__name__])
st.text(type(st.spinner("once")).__name__)
with st.sidebar, st.spinner("aside"):
    st.write("in the sidebar")
with st.sidebar.spinner("also aside"):
    st.write("in the main area")
container = st.container()
with container:
    with container.spinner("in it"), st.spinner("again"):
        st.write("in the container")
place = st.empty()
with place, st.spinner("held"):
    st.write("held")
try:
    with st.spinner("fails"):
        raise ValueError("x")
except ValueError as error:
    st.text(repr(error))
with st.form("form"), st.spinner("in a form"):
    st.form_submit_button("send")


@st.cache_data
def quiet():
    with st.spinner("inside"):
        st.write("written")
    return 1


quiet()
quiet()


@st.fragment
def part():
    st.button("again")
    with st.spinner("part"):
        st.write("part")


part()
if st.button("stop"):
    with st.spinner("stopped"):
        st.stop()
st.text("end")
