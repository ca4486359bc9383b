import streamlit as st

with st.container(key="number"):
    st.number_input("N")

with st.container(key="number_int_key"):
    st.number_input("N", 0, 10, 5, key="ni", help="H", step=2)

with st.container(key="number_none"):
    st.number_input("N", value=None, placeholder="ph")

with st.container(key="number_disabled"):
    st.number_input("Nd", disabled=True)

with st.container(key="number_icon"):
    st.number_input("NI", icon="🔎")

with st.container(key="number_format"):
    st.number_input("NF", value=1.5, format="%0.3f")
