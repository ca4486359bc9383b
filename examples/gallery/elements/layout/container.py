import streamlit as st

with st.container(horizontal=True):
    st.button("In a row")
    st.text_input("Also in it")
with st.container(border=True, horizontal=True):
    st.button("Left")
    st.button("Right")
with st.container(height=120):
    st.write("plenty of words that have to go somewhere " * 20)
across = {"horizontal": True, "horizontal_alignment": "right", "vertical_alignment": "center", "gap": "large"}
with st.container(key="across", width=300, wrap=False, **across):
    st.text("Right")
    st.text("and centred")
st.container(height=100, autoscroll=True).text("Shows its end")
