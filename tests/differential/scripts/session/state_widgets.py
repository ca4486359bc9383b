"""Widgets that come and go, and keys set before, after and while they are away."""

import streamlit as st

show = st.checkbox("show", True, key="show")
if show:
    st.write("keyed", st.text_input("keyed", key="k"))
    st.write("unkeyed", st.text_input("unkeyed"))
    st.write("default", st.text_input("default", "d", key="d"))
st.write("k" in st.session_state, st.session_state.get("k"))
if st.button("set k", key="set"):
    st.session_state.other = "v"
    try:
        st.session_state.k = "assigned"
    except Exception as error:
        st.exception(error)
if st.button("stop", key="stop"):
    st.stop()
if st.button("fail", key="fail"):
    raise ValueError("failed")
if st.button("rerun", key="rerun"):
    st.rerun()
st.write("late", st.text_input("late", key="late"))
kind = st.radio("kind", ["text", "number", "area"], key="kind")
if kind == "text":
    st.write(st.text_input("same", "text", key="same"))
elif kind == "number":
    st.write(st.number_input("same", 1, key="same"))
else:
    st.write(st.text_area("same", "area", key="same"))
label = st.text_input("name of the next", "label", key="name")
st.write(st.text_input(label), st.text_input(label + " keyed", label, key="relabelled"))
