import streamlit as st

st.write("Text and", 1.5, "and", True)
st.write_stream(["word ", "by ", "word"], cursor=":material/edit:")
st.write("<u>HTML</u>", {"a": 1}, unsafe_allow_html=True)
