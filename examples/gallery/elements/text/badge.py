import streamlit as st

st.badge("New")
st.badge("Home and **bold** [brackets]", icon=":material/home:", color="green", help="Help of the badge")
st.badge("As wide as 200 pixels", icon="🎉", color="primary", width=200)
st.badge("In all the width", color="gray", width="stretch")
