import streamlit as st

try:
    1 / 0
except ZeroDivisionError as error:
    st.exception(error)
st.exception(ValueError("without a traceback"), width=400)
