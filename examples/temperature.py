import streamlit as st

if "celsius" not in st.session_state:
    # The slider starts where session state puts it.
    st.session_state.celsius = 50.0

st.slider("Temperature in Celsius", min_value=-100.0, max_value=100.0, key="celsius")

# What the slider shows is in session state under its key.
st.write(st.session_state.celsius)
