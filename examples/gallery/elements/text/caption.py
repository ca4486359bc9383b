import streamlit as st

st.caption("A caption with a [link](https://example.com) and `code`", help="Help of the caption")
