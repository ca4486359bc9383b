import streamlit as st


def attempt(call):
    try:
        st.text(type(call()).__name__)
    except Exception as error:
        st.exception(error)


with st.grid(border=True):
    st.write("first")
    st.button("second")

grid = st.grid(
    3,
    min_column_width=90,
    gap=("large", "small"),
    vertical_alignment="center",
    row_height=120,
    dense=True,
    height=200,
    width=500,
    key="k",
)
grid.cell(column_span=2, row_span=2).write("large")
with grid.cell(column_span="all"):
    st.write("one")
    st.write("two")
grid.write("plain")
grid.container().write("in a container")
st.grid(2, wrap=False, gap=7).grid(2, gap=None).write("nested")
st.write(type(grid).__module__)

for columns in (0, 25, "x", 2.0, True, None, 10**12):
    attempt(lambda columns=columns: st.grid(columns))
for width in (0, -3, "a", True, 2.5, 10**12):
    attempt(lambda width=width: st.grid(min_column_width=width))
for gap in (("small", "x"), ["x", None], ("small",), ("a", "b", "c"), "x", (), "LARGE", ("Small", "XXLarge"), " small"):
    attempt(lambda gap=gap: st.grid(gap=gap))
    attempt(lambda gap=gap: st.container(gap=gap))
    attempt(lambda gap=gap: st.columns(2, gap=gap))
for height in (0, "x", "stretch", True, 1.5):
    attempt(lambda height=height: st.grid(row_height=height))
attempt(lambda: st.grid(wrap=False))
attempt(lambda: st.grid(key="k"))
for span in (0, "all", "x", 3, 4, True, 1.5, None, 10**12):
    attempt(lambda span=span: grid.cell(column_span=span))
for span in (0, "all", 2, True, 10**12):
    attempt(lambda span=span: grid.cell(row_span=span))
attempt(lambda: st.grid().cell(column_span=30))
