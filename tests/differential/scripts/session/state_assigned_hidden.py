"""A number of another kind than its widget's comes back as the widget reads it, in a run that ends before it, too."""

import streamlit as st

st.session_state.setdefault("number", 4)
st.session_state.setdefault("share", 3)
end = st.radio("How it ends", ["all", "stop", "error"])
if end == "stop":
    st.stop()
elif end == "error":
    raise ValueError("in the script")
st.number_input("Number", value=None, key="number")
st.slider("Share", 0.0, 10.0, key="share")
st.text(repr((st.session_state.number, st.session_state.share)))
