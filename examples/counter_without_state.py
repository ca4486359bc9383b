import streamlit as st

st.title("Counter without state")
count = 0

increment = st.button("Increment")
if increment:
    count += 1

st.write("Count =", count)
st.caption("A run starts with a blank slate, so the count never gets past 1.")
