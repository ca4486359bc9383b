import streamlit as st

with st.container(key="toast"):
    st.toast("Saved **all** of it", icon=":material/check:", duration="infinite")
    st.toast("Sent", icon="🎉", duration="infinite")
    st.toast("Plain", duration="infinite")
