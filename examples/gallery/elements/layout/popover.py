import streamlit as st

st.popover("Popover", help="Help").text("In the popover")
st.popover("Off", disabled=True)
