import streamlit as st

SOURCE = """import os

@final
class A(B):
    x: int = 1  # one
    print(f'{x}', True)"""

st.code(SOURCE, line_numbers=True)
st.code("plenty of words that have to go somewhere " * 4, language=None)
st.code("plenty of words that have to go somewhere " * 4, "markdown", wrap_lines=True, height=80, width=300)
