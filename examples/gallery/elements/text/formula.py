import streamlit as st

st.markdown("""
The square $x^2$ and

$$
\\frac{1}{2}
$$
""")
