import streamlit as st

with st.container(key="balloons"):
    st.balloons()
