import streamlit as st

with st.container(key="tabs"):
    a, b = st.tabs(["One", "Two"])
    a.write("x")
    b.write("y")

with st.container(key="tabs_key"):
    a, b = st.tabs(["One", ":material/star: Two"], key="tbk", on_change="rerun", default=":material/star: Two")
    b.write("y")

with st.container(key="tabs_many"):
    st.tabs([f"A tab with a long label, number {i}" for i in range(20)])[0].write("x")
