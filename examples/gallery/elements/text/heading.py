import streamlit as st

st.title("Title with `code` :material/home:", help="Help of the title")
st.header("Header", divider=True)
st.subheader("Subheader", divider="rainbow")
st.title("Title beside an icon", anchor="own", icon="🎈", width=600, text_alignment="center", wrap=False)
st.header(
    "Header with help", anchor=False, help="Help", icon=":material/home:", width=600, text_alignment="right", wrap=False
)
st.subheader("Subheader", anchor="sub", help="Help", icon="spinner", width=600, text_alignment="center", wrap=False)
