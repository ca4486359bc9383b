import streamlit as st

with st.container(key="feedback_thumbs"):
    st.feedback()

with st.container(key="feedback_stars"):
    st.feedback("stars", default=2, key="fs")

with st.container(key="feedback_faces"):
    st.feedback("faces", disabled=True)
