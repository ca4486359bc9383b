import streamlit as st

with st.container(key="text_area"):
    st.text_area("TA")

with st.container(key="text_area_key"):
    st.text_area("TA", "v", key="ta", height=150, max_chars=20, help="H", placeholder="ph")

with st.container(key="text_area_disabled"):
    st.text_area("TAd", disabled=True)

with st.container(key="text_area_content"):
    st.text_area("TA2", height="content")
