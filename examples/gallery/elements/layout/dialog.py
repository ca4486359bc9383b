import streamlit as st


@st.dialog("Dialog", width="large", position="right", dismissible=True, icon="🎈", on_dismiss="rerun")
def dialog():
    st.text("In the dialog")


if st.button("Open the dialog"):
    dialog()
