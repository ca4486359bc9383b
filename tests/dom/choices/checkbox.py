import streamlit as st

with st.container(key="checkbox"):
    st.checkbox("A")

with st.container(key="checkbox_on"):
    st.checkbox("A", True, key="ck", help="H")

with st.container(key="checkbox_disabled"):
    st.checkbox("D", disabled=True)

with st.container(key="checkbox_hidden"):
    st.checkbox("Hid", label_visibility="hidden")

with st.container(key="checkbox_collapsed"):
    st.checkbox("Col", label_visibility="collapsed")
