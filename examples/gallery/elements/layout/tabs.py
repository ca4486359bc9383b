import streamlit as st

one, two = st.tabs(["One", "Two"])
one.text("In the first tab")
two.text("In the second tab")
