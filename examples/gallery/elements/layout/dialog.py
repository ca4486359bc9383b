import streamlit as st


@st.dialog("Dialog")
def dialog():
    st.text("In the dialog")


if st.button("Open the dialog"):
    dialog()
