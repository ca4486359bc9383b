import streamlit as st

with st.container(key="selectbox"):
    st.selectbox("S", ["a", "b", "c"])

with st.container(key="selectbox_key"):
    st.selectbox("S", ["a", "b", "c"], index=1, key="sb", help="H")

with st.container(key="selectbox_none"):
    st.selectbox("S", ["a", "b", "c"], index=None, placeholder="Pick")

with st.container(key="selectbox_disabled"):
    st.selectbox("Sd", ["a", "b", "c"], disabled=True)

with st.container(key="selectbox_new"):
    st.selectbox("S", ["a", "b", "c"], accept_new_options=True)

with st.container(key="selectbox_collapsed"):
    st.selectbox("S2", ["a", "b", "c"], label_visibility="collapsed")

with st.container(key="selectbox_hidden"):
    st.selectbox("S3", ["a", "b", "c"], label_visibility="hidden")

with st.container(key="selectbox_icon_req"):
    st.selectbox("SI", ["a", "b", "c"], icon=":material/star:", required=True, index=None)

with st.container(key="selectbox_empty"):
    st.selectbox("SE", [])
