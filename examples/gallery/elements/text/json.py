import streamlit as st

st.json({"text": "a", "number": 1, "none": None, "true": True, "list": [1, 2.5, {"deep": []}]})
