import streamlit as st

st.write("second", __name__, __file__.rsplit("/", 1)[-1])
st.text_input("second text", key="second text")
