import streamlit as st

st.caption("A caption with a [link](https://example.com) and `code`", help="Help of the caption")
st.caption("In one <b>line</b> that ends in an ellipsis " * 9, width=300, text_alignment="right", wrap=False)
st.caption("With <b>HTML</b>", unsafe_allow_html=True)
