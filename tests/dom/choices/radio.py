import streamlit as st

with st.container(key="radio"):
    st.radio("R", ["a", "b", "c"])

with st.container(key="radio_key_h"):
    st.radio("R", ["a", "b", "c"], index=1, key="rd", horizontal=True, help="H")

with st.container(key="radio_none"):
    st.radio("R", ["a", "b", "c"], index=None)

with st.container(key="radio_captions"):
    st.radio("R", ["a", "b", "c"], captions=["c1", "c2", ""])

with st.container(key="radio_disabled"):
    st.radio("Rd", ["a", "b", "c"], disabled=True)

with st.container(key="radio_hidden"):
    st.radio("R2", ["a", "b", "c"], label_visibility="hidden")

with st.container(key="radio_collapsed"):
    st.radio("R3", ["a", "b", "c"], label_visibility="collapsed")

with st.container(key="radio_empty"):
    st.radio("RE", [])
