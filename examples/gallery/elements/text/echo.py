import streamlit as st

with st.echo():
    st.sidebar.title("Side")
