import streamlit as st

if "my_button" not in st.session_state:
    st.session_state.my_button = True

# The value of a button cannot be set: this line shows an exception.
st.button("Submit", key="my_button")
