import streamlit as st

with st.container(key="skeleton"):
    st.skeleton()

with st.container(key="skeleton_sizes"):
    st.skeleton(100, width=200)

with st.container(key="skeleton_block"), st.skeleton():
    st.text("inside")

with st.container(key="skeleton_replaced"):
    st.skeleton().text("replaced")
