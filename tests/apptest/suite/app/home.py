import streamlit as st

st.title("Home")
st.write(st.query_params.get("q", "nothing"))
st.query_params["seen"] = "yes"
st.text_input("Name", key="name")
