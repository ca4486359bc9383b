"""Fragments that write to places outside of themselves: which they may, in which runs."""

import streamlit as st


@st.cache_resource
def memory():
    return {}


box = st.container()
left, right = st.columns(2)
first, second = st.tabs(["First", "Second"])
more = st.expander("More")
place = st.empty()
claimed = st.container()
kept = memory().setdefault("kept", box)
words = st.text("words")
bar = st.progress(0)
held = {}


@st.fragment
def part(name, at):
    """Writes to a place that it has left alone in the run of the script."""
    if st.button(name):
        at().write(f"{name} was pressed")
        st.write("after")


part("container", lambda: box)
part("column", lambda: left)
part("tab", lambda: second)
part("expander", lambda: more)
part("sidebar", lambda: st.sidebar)
part("place", lambda: place)
part("element", lambda: words)
part("bar", lambda: bar)
part("kept", lambda: kept)


@st.fragment
def with_block():
    if st.button("with"):
        with right:
            st.write("in the column")


with_block()


@st.fragment
def claims():
    with claimed:
        st.empty()
    claimed.write("claimed")
    if st.button("claims"):
        claimed.write("more")
        claimed.container().write("nested")
    st.button("claims again")


claims()


@st.fragment
def makes():
    inside = st.container()
    inside.write("made by itself")
    if st.button("makes"):
        inside.write("more of it")
    held["inside"] = inside

    @st.fragment
    def nested():
        st.write("nested")
        if st.button("nested"):
            inside.write("from the nested one")

    @st.fragment
    def nested_claims():
        inside.write("claimed by the nested one")
        claimed.write("by the nested one, outside of both")
        if st.button("nested claims"):
            inside.write("more by the nested one")

    nested()
    nested_claims()


makes()


@st.fragment
def of_another():
    if st.button("of another"):
        held["inside"].write("by another fragment")


of_another()


@st.dialog("Asks")
def asks():
    st.write("in the dialog")
    here = st.container()
    if st.button("here"):
        here.write("written here")
    if st.button("outside"):
        box.write("written outside")

    @st.fragment
    def deep():
        if st.button("deep"):
            here.write("deep in the dialog")

    deep()


@st.fragment
def opens():
    st.session_state.ticks = st.session_state.get("ticks", 0) + 1
    st.write(f"ticks {st.session_state.ticks}")
    if st.button("open"):
        asks()
    st.button("tick")


opens()
