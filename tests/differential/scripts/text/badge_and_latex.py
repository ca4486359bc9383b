"""Badges and formulas with every parameter."""

import streamlit as st

st.badge("New")
st.badge("Home **b** [x] ] \\] \\[", icon=":material/home:", color="grey", help="*Help*")
st.badge("", color="gray", width="stretch")
st.badge("  a\n  b", icon=" ", color="")
st.badge("emoji", icon="🎉", color="primary", width=200)
st.badge("x", color=None)
st.badge("x", color="pink", icon="")
st.badge("x", help="  a\n  b")
st.latex("  a\n   b", help="  x\n  y", width="content")
st.latex(5)
st.latex(None)
st.latex("")
for call in (
    lambda: st.badge("x", icon="no icon"),
    lambda: st.badge("x", icon=":material/nothing:"),
    lambda: st.badge("x", width=0),
    lambda: st.latex("x", width="wide"),
):
    try:
        call()
    except Exception as error:
        st.exception(error)
