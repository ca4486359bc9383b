import streamlit as st

with st.container(key="container_border"):
    st.container(border=True).write("x")

with st.container(key="container_key"):
    st.container(key="ck1").write("x")

with st.container(key="container_horizontal"):
    with st.container(horizontal=True, horizontal_alignment="right", gap="large"):
        st.button("c1")
        st.button("c2")

with st.container(key="container_height"):
    st.container(height=120).write("x")

with st.container(key="container_autoscroll"):
    st.container(height=120, autoscroll=True).write("x")

with st.container(key="container_empty"):
    st.container()

with st.container(key="container_width"):
    st.container(width=300).write("x")
