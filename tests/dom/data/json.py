import streamlit as st

with st.container(key="json"):
    st.json({"a": [1, {"b": None}]})
    st.json({"a": [1]}, expanded=False, width=200)
    st.json("not json")
