import streamlit as st

st.text("plenty of words that have to go somewhere " * 4)
st.text("With <b> and **stars** as they are", help="Help of the text", width=400, text_alignment="right")
st.text("In one line that ends in an ellipsis " * 9, wrap=False)
