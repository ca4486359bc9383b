"""A key gets a value in one run, and its widget, which reads that as another one, comes in a later run."""

import streamlit as st

st.session_state.setdefault("log", [])


def changed(name):
    st.session_state.log.append(f"{name}: {st.session_state[name]!r}")


if not st.checkbox("Show"):
    st.session_state.range = 4
    st.session_state.whole = 5.5
    st.session_state.same = 3
else:
    st.text(repr(st.slider("Range", 0, 9, (2, 4), key="range", on_change=changed, args=("range",))))
    st.text(repr(st.slider("Whole", 0, 9, key="whole", on_change=changed, args=("whole",))))
    st.text(repr(st.slider("Same", 0, 9, key="same", on_change=changed, args=("same",))))
st.text(" then ".join(st.session_state.log))
if st.checkbox("Fail"):
    raise ValueError("on purpose")
