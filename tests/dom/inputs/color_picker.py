import streamlit as st

with st.container(key="color"):
    st.color_picker("C")

with st.container(key="color_key"):
    st.color_picker("C", "#ff0000", key="cp", help="H")

with st.container(key="color_disabled"):
    st.color_picker("Cd", disabled=True)
