import streamlit as st

with st.container(key="popover"):
    st.popover("P").write("x")

with st.container(key="popover_key"):
    st.popover("P", key="pok", icon="🎉", help="H", type="primary").write("x")

with st.container(key="popover_disabled"):
    st.popover("Pd", disabled=True).write("x")
