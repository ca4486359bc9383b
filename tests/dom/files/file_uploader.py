import streamlit as st

with st.container(key="file"):
    st.file_uploader("F")

with st.container(key="file_types"):
    st.file_uploader("F", ["csv", "png"], accept_multiple_files=True, key="fu", help="H")

with st.container(key="file_dir"):
    st.file_uploader("F2", accept_multiple_files="directory")

with st.container(key="file_disabled"):
    st.file_uploader("Fd", disabled=True)

with st.container(key="file_collapsed"):
    st.file_uploader("F3", label_visibility="collapsed", max_upload_size=5)
