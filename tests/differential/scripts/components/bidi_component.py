"""Components of v2: what they return before anybody touches them, what session state has, and what is refused."""

import streamlit as st
from streamlit.components.v2.bidi_component import BidiComponentResult, ComponentResult
from streamlit.errors import BidiComponentError

c = st.components.v2.component("plain", html="<b>x</b>", js="export default () => {}\n")
given = c(key="given", default={"v": [1], "w": None}, on_v_change=lambda: None, on_w_change=lambda: None)
st.text([repr(given), type(given).__name__, type(given).__module__, isinstance(given, dict)])
st.text([given.v, given["w"], "v" in given, BidiComponentResult is ComponentResult])
st.text(repr(st.session_state.given))
st.text([st.session_state.given.v, st.session_state.given.nothing, st.session_state["given"]["v"]])
st.text(repr(c(key="bare")))
st.text(repr(c(key="triggers", on_click_change=lambda: None, on_x=3, on_y_change=None, click_change=len)))

if "before" not in st.session_state:
    st.session_state.before = {"v": "assigned"}
st.text(repr(c(key="before", default={"v": 1, "u": 2}, on_v_change=lambda: None, on_u_change=lambda: None)))
if st.button("assign"):
    try:
        st.session_state.before.v = "too late"
    except Exception as error:
        st.text(error)


def change():
    st.session_state.given.v = "changed"
    st.session_state.given.unknown = "ignored"
    st.session_state.before = {"v": "whole"}


st.button("change", on_click=change)


def attempt(call):
    try:
        st.text(repr(call()))
    except BidiComponentError as error:
        st.text(f"{type(error).__name__}: {error}")
    except Exception as error:
        st.text(f"{type(error).__module__}.{type(error).__name__}: {error}")


attempt(lambda: c(key="e1", default={"zz": 1}))
attempt(lambda: c(key="e2", default={"zz": 1}, on_a_change=lambda: None, on_b_change=lambda: None))
attempt(lambda: c(key="e3", on__change=lambda: None))
attempt(lambda: c(key="e4", on___change=lambda: None))
attempt(lambda: c(key="e5", data=object()))
attempt(lambda: c(key="e6", width="wide"))
attempt(lambda: c(key="e7", width=0))
attempt(lambda: c(key="given"))
attempt(lambda: c(key="e8", isolate_styles=False))
attempt(lambda: c(key="unknown", unknown=1))
attempt(lambda: (c(), c())[0])
attempt(lambda: st.components.v2.component("p", js="x.js"))
attempt(lambda: st.components.v2.component("p", css="a/b"))
attempt(lambda: st.components.v2.component("p", css="*"))
attempt(lambda: st.components.v2.component("p", css=" b {} ")(key="one line"))
attempt(lambda: st.components.v2.component("p", js=b"x"))
attempt(lambda: st.components.v2.component("p", css=3))
for number, data in enumerate(
    [1, None, "x", [1, {"a": None}], {"a": {1, 2}}, (1, 2), b"bytes", 2.5, True, {"a": object}]
):
    attempt(lambda number=number, data=data: c(key=f"data {number}", data=data))
with st.form("form"):
    attempt(lambda: c(key="in form", on_v_change=lambda: None))
    st.form_submit_button()
