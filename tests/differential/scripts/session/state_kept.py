"""What outlives a widget: values copied each run, set or deleted by callbacks, or of a widget that was not drawn."""

import streamlit as st


def assign(key, value):
    st.session_state[key] = value


def swap():
    st.session_state.first, st.session_state.second = st.session_state.second, st.session_state.first


def forget(key):
    del st.session_state[key]


def changed(key):
    st.session_state.setdefault("log", []).append((key, st.session_state.get(key)))


if "kept" in st.session_state:
    st.session_state.kept = st.session_state.kept
st.button("swap", key="swap", on_click=swap)
st.button("assign", key="assign", on_click=assign, args=("first", "assigned"))
st.button("assign what is not drawn", key="assign_hidden", on_click=assign, args=("lost", "assigned"))
st.button("forget", key="forget", on_click=forget, args=("first",))
st.button("forget an entry that is not there", key="forget_missing", on_click=forget, args=("missing",))
st.text_input("first", "1", key="first", on_change=changed, args=("first",))
st.text_input("second", "2", key="second", on_change=changed, args=("second",))
st.write("before", str(st.session_state.get("kept")), str(st.session_state.get("lost")))
if st.checkbox("drawn", True, key="drawn"):
    st.write(st.text_input("kept", "default", key="kept"), st.text_input("lost", "default", key="lost"))
    st.write(str(st.multiselect("many", ["a", "b"], ["a"], key="many").append("never")))
    st.write(str(st.session_state.many))
st.write("after", str(st.session_state.get("kept")), str(st.session_state.get("lost")))
with st.sidebar:
    st.write(str(st.text_input("twice")), str(st.session_state.get("log")))
st.write(st.text_input("twice"))
with st.form("form"):
    st.write(st.text_input("twice"))
    st.form_submit_button("Send")
