import streamlit as st

with st.container(key="page_link_ext"):
    st.page_link("https://a.example", label="Ext", icon="🌎")
