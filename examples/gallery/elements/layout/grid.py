import streamlit as st

with st.grid(border=True):
    for name in ("Ada", "Grace", "Katherine", "Dorothy"):
        st.button(name)
grid = st.grid(
    3,
    min_column_width=90,
    wrap=True,
    gap=("large", "small"),
    vertical_alignment="center",
    border=True,
    row_height=120,
    width=500,
    height=300,
    key="grid",
    dense=True,
)
grid.cell(column_span=2, row_span=2).write("Two columns and two rows")
grid.write("plenty of words that have to go somewhere " * 6)
with grid.cell(column_span="all"):
    st.write("A whole row")
    st.checkbox("with a box", True)
scrolling = st.grid(6, wrap=False)
for number in range(6):
    scrolling.write(f"Number {number}")
