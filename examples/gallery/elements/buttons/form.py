import streamlit as st

with st.form("form"):
    st.text_input("In a form")
    st.form_submit_button("Submit")
