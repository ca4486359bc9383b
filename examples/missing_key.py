import streamlit as st

# A key that was never set: this line shows an exception.
st.write(st.session_state["value"])
