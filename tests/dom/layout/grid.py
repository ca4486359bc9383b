import streamlit as st

with st.container(key="grid"):
    g = st.grid(2)
    g.write("1")
    g.write("2")
    g.write("3")

with st.container(key="grid_bordered"):
    with st.grid(key="gk", border=True):
        st.write("1")

with st.container(key="grid_cell"):
    g = st.grid(3)
    with g.cell():
        st.write("c1")

with st.container(key="grid_heights"):
    g = st.grid(2, wrap=False, row_height=100, height=300)
    g.cell(column_span="all").write("1")
