"""Session state and the keys of buttons, links and menus."""

import streamlit as st

DRAW = {
    "download": lambda: st.download_button("download", "data", key="download"),
    "link": lambda: st.link_button("link", "x", key="link") and None,
    "told": lambda: st.link_button("told", "x", key="told", on_click="rerun"),
    "menu": lambda: st.menu_button("menu", ["a", "b"], key="menu"),
}


def assign(name):
    st.session_state[name] = "a"


def attempt(call):
    try:
        st.write(str(call()))
    except Exception as error:
        st.exception(error)


before = st.selectbox("before", [None, *DRAW])
after = st.selectbox("after", [None, *DRAW])
hide = st.selectbox("hide", [None, *DRAW])
which = st.selectbox("which", list(DRAW))
st.button("Assign in a callback", on_click=lambda: assign(which))
if before:
    assign(before)
for name, draw in DRAW.items():
    st.write(name, repr(st.session_state.get(name, "missing")))
    if name != hide:
        attempt(draw)
    st.write(name, repr(st.session_state.get(name, "missing")))
if after:
    attempt(lambda: assign(after))
options = ["a", "b"] if st.checkbox("Options", True) else ["c"]
st.write(st.menu_button("changing", options, key="changing"), repr(st.session_state.changing))
st.write(st.menu_button("unkeyed", options))
