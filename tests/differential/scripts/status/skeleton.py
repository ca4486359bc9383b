"""Skeletons: sizes, what is refused, what takes their place, and blocks that leave an empty place."""

import streamlit as st


def attempt(call):
    try:
        result = call()
        if isinstance(result, (bool, int, str)):
            st.text(repr(result))
    except Exception as error:
        st.exception(error)


for height in (None, 1, 200, "stretch", "content", 0, -1, 1.5, True, False, "zz", [], b"x", 10**20):
    attempt(lambda height=height: st.skeleton(height))
for width in ("stretch", 1, 300, "content", 0, -1, 1.5, True, False, None, "zz", [], 10**20):
    attempt(lambda width=width: st.skeleton(width=width))
attempt(lambda: st.skeleton(0, width=0))
attempt(lambda: st.skeleton(10**20, width=10**20))
attempt(lambda: st.skeleton(1, 2))

replaced = st.skeleton()
replaced.text("replaced")
replaced.markdown("replaced again")
with st.skeleton().container(border=True):
    st.text("a block in its place")
st.skeleton(50).empty()
with st.skeleton(60, width=100) as block:
    st.text("where it would be without the block")
st.text("after")
with block:
    st.text("once more")
block.text("in the place of the block")
with st.sidebar.skeleton():
    st.text("not in the sidebar")
with st.empty(), st.skeleton():
    st.text("in the placeholder")
try:
    with st.skeleton():
        raise ValueError("not held back")
except ValueError as error:
    st.text(error)
nested = st.skeleton()
nested.skeleton(5).text("in the place of the second")

odd = st.skeleton()
attempt(lambda: odd._missing)
attempt(lambda: odd.missing())
attempt(lambda: odd.__exit__(None, None, None))
attempt(lambda: odd.__enter__() is odd)
attempt(lambda: odd.__enter__() is odd)
attempt(lambda: odd.__exit__(None, None, None))
attempt(lambda: odd.__exit__(None, None, None))
attempt(lambda: "markdown" in dir(odd))
attempt(lambda: isinstance(odd, st.delta_generator.DeltaGenerator))
attempt(lambda: type(odd).__module__ + "." + type(odd).__qualname__)

left, right = st.columns(2)
left.skeleton(30)
with right, st.form("form"):
    st.skeleton()
    st.form_submit_button("send")


@st.cache_data
def cached():
    st.skeleton().text("in its place")
    with st.skeleton():
        st.text("inside")
    st.skeleton()


cached()
cached()


@st.fragment
def part():
    place = left.skeleton()
    if st.button("part"):
        place.text("by the part")
    with st.skeleton():
        st.text("inside the part")


part()
if st.button("all"):
    st.skeleton()
