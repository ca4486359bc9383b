import streamlit as st

with st.container(key="columns"):
    a, b = st.columns(2)
    a.write("x")
    b.button("y")

with st.container(key="columns_border"):
    a, b = st.columns([1, 3], border=True, gap="large", vertical_alignment="bottom")
    a.write("x")

with st.container(key="columns_nested"):
    a, b = st.columns(2)
    with a:
        c, d = st.columns(2)
        c.write("n")

with st.container(key="columns_nowrap"):
    a, b = st.columns(2, wrap=False)
    a.write("x")
