"""Dialogs: what they show, what runs when, and what is refused."""

import streamlit as st


def count(name):
    st.session_state[name] = st.session_state.get(name, 0) + 1
    return st.session_state[name]


st.write(f"script {count('script')}")


@st.dialog("A **dialog**", width="large", position="right", icon="🎉", on_dismiss="rerun")
def asks(name):
    st.write(f"asks {name} {count('dialog')}")
    typed = st.text_input("typed", key="typed")
    st.sidebar.write(f"from the dialog {typed}")
    if st.button("close"):
        st.session_state.answer = typed
        st.rerun()
    if st.button("again"):
        st.rerun(scope="fragment")
    if st.button("fail"):
        raise ValueError("in the dialog")
    return typed


@st.dialog("Second", dismissible=False, width=300)
def second():
    st.write("second")
    nested()


@st.dialog("Nested")
def nested():
    st.write("nested")


if st.button("open"):
    st.write(repr(asks("you")))
if st.button("second"):
    try:
        second()
    except BaseException as error:
        st.write(type(error).__name__, str(error))
if st.button("two"):
    asks("one")
    asks("two")
for decorate in (
    lambda: st.dialog(""),
    lambda: st.dialog("t", width="zz"),
    lambda: st.dialog("t", width=0),
    lambda: st.dialog("t", position="zz"),
    lambda: st.dialog("t", icon="zz"),
    lambda: st.dialog("t", dismissible="zz"),
    lambda: st.dialog("t", on_dismiss="zz"),
    lambda: st.dialog(None),
    lambda: st.dialog(lambda: None),
):
    if st.session_state.script > 1:
        break
    try:
        decorate()(lambda: None)()
    except Exception as error:
        st.exception(error)
st.write("answer", st.session_state.get("answer"))
