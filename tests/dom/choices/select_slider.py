import streamlit as st

with st.container(key="select_slider"):
    st.select_slider("SS", ["a", "b", "c"])

with st.container(key="select_slider_range"):
    st.select_slider("SS", ["a", "b", "c"], value=("a", "c"), key="ssr")
