"""Ends of a run in places where something else might catch or outlive them."""

import contextlib

import streamlit as st

log = st.session_state.setdefault("log", [])


def deep(end):
    def deeper():
        with st.container():
            st.write("in a container")
            try:
                end()
            except Exception:
                st.write("never: no exception")
            finally:
                log.append("finally")
                st.write("from finally")

    deeper()


def once(end):
    def run():
        if not st.session_state.get("done"):
            st.session_state.done = True
            end()

    return run


@contextlib.contextmanager
def around():
    try:
        yield
    except BaseException as error:
        log.append(type(error).__name__)
        raise
    finally:
        log.append("around")


def in_callback(end):
    try:
        end()
    finally:
        log.append("callback")
        st.write("from the callback")


def rerun_in_form():
    log.append("submitted")
    st.rerun()


def nested_fail():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


@st.fragment
def part():
    st.write("part")
    if st.button("stop part"):
        st.stop()
    if st.button("rerun all from part"):
        once(st.rerun)()
    if st.button("fail in part"):
        raise ValueError("in part")
    st.write("end of part")


st.write(list(log))
if st.button("stop deep"):
    deep(st.stop)
if st.button("rerun deep"):
    deep(once(st.rerun))
if st.button("stop around"):
    with around(), st.container():
        st.stop()
if st.button("swallowed"):
    try:
        st.stop()
    except BaseException:
        st.write("swallowed by the script")
if st.button("raise in finally"):
    nested_fail()
if st.button("return from finally"):

    def silenced():
        try:
            st.stop()
        finally:
            return 5

    st.write(silenced())
if st.button("suppressed"):
    with contextlib.suppress(Exception):
        st.stop()
st.button("stop in callback", on_click=in_callback, args=(st.stop,))
st.button("rerun in callback", on_click=in_callback, args=(st.rerun,))
st.button("fail in callback", on_click=in_callback, args=(nested_fail,))
with st.form("form"):
    st.text_input("text")
    st.form_submit_button("submit", on_click=rerun_in_form)
    if st.session_state.get("stop in form"):
        st.stop()
st.checkbox("stop in form", key="stop in form")
st.write("generator", [value for value in (1, 2)])
part()
st.write("end")
