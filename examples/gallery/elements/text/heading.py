import streamlit as st

st.title("Title with `code` :material/home:", help="Help of the title")
st.header("Header", divider=True)
st.subheader("Subheader", divider="rainbow")
