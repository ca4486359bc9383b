import streamlit as st

if st.button("Toast"):
    st.toast("Saved **all** of it", icon=":material/check:", duration="long")
    st.toast("plenty of words that have to go somewhere " * 6, icon="🎉")
    st.toast("Until it is closed", icon="spinner", duration="infinite")
