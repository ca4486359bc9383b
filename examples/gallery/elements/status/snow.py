import streamlit as st

if st.button("Snow"):
    st.snow()
