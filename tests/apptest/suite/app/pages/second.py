import streamlit as st

st.title("Second")
st.number_input("Number", value=1, key="number")
