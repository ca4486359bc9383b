import streamlit as st

with st.echo():
    st.sidebar.title("Side")
with st.echo("below"):
    st.text("Above its code")
