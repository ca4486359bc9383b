import streamlit as st

with st.container(key="code"):
    st.code("x = 1")

with st.container(key="code_lines"):
    st.code("x = 1\ny = 2", line_numbers=True, wrap_lines=True)

with st.container(key="code_plain"):
    st.code("x = 1", language=None)
