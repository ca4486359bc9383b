import streamlit as st

st.title("About")
st.write("This report has four pages, a filter that they share, and a table on each.")
with st.expander("Where the figures come from"):
    st.write("From a formula in `figures.py`.")
