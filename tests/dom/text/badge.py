import streamlit as st

with st.container(key="badge"):
    st.badge("New", icon="🎉")
