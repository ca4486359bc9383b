import streamlit as st

st.latex(r"\sum_{k=0}^{n} a r^k = a \left(\frac{1 - r^{n+1}}{1 - r}\right)")
st.latex(r"\int_0^1 x^2 \, dx", help="Help of the formula", width="content")
