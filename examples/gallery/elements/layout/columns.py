import streamlit as st

for column in st.columns(3, border=True):
    column.write("plenty of words that have to go somewhere " * 4)
left, middle, right = st.columns(3)
left.button("Left column")
middle.checkbox("Middle column", True)
right.toggle("Right column")
for column in st.columns([2, 1], gap="large", vertical_alignment="bottom", width=500, wrap=False):
    column.text("Narrow")
