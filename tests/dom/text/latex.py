import streamlit as st

with st.container(key="latex"):
    st.latex("x^2")

with st.container(key="latex_help"):
    st.latex("x^2", help="H")
