import streamlit as st

with st.container(key="title"):
    st.title("Hello world")

with st.container(key="title_anchor"):
    st.title("T", anchor="my-id", help="H")

with st.container(key="title_noanchor"):
    st.title("T2", anchor=False)
