import streamlit as st

with st.container(key="camera"):
    st.camera_input("Cam", key="cam")

with st.container(key="camera_disabled"):
    st.camera_input("Cam", disabled=True)
