import streamlit as st

st.progress(40)
st.progress(0.75, f"{'plenty of words that have to go somewhere ' * 4} with `code` and a [link](https://example.com)")
st.sidebar.progress(20, "Side progress")
st.progress(10, width=200)
