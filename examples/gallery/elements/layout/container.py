import streamlit as st

with st.container(horizontal=True):
    st.button("In a row")
    st.text_input("Also in it")
with st.container(border=True, horizontal=True):
    st.button("Left")
    st.button("Right")
with st.container(height=120):
    st.write("plenty of words that have to go somewhere " * 20)
