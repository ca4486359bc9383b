"""A fragment that has moved is another one: what it does by itself leaves the widgets of the one before alone.

Each run of the script fails, so that none of them forgets a widget.
"""

import streamlit as st

st.session_state.number = st.session_state.get("number", 0) + 1
later = st.session_state.number > 1


def body(name):
    if st.button(f"Press {name}", key=f"button {name}"):
        st.text_input(f"Undrawn {name}", key=name)
    else:
        st.text_input(f"Other {name}")


@st.fragment
def outer():
    if later:
        st.write("first")
    st.fragment(body)("inner")


here, there = st.columns(2)
with there if later else here:
    st.fragment(body)("column")
with st.expander("Expander 2" if later else "Expander 1"):
    st.fragment(body)("expander")
if later:
    with st.sidebar:
        st.fragment(lambda: st.write("elsewhere"))()
st.fragment(body, key="place")("stays")
place = st.empty()
with place:
    st.fragment(body)("over")
with st.container():
    outer()
if later:
    st.write("first")
st.fragment(body)("moved")
st.fragment(body, key="key")("keyed")
raise ValueError
