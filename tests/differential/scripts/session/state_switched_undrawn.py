"""A key is assigned before its widget, in a run that leaves for another page before it draws that."""

import streamlit as st


def one():
    if st.button("Leave", key="leave"):
        st.switch_page(pages[1])
    st.text_input("Text", key="text")


def two():
    st.text_input("Another")


pages = [st.Page(one), st.Page(two)]
page = st.navigation(pages)
st.session_state.text = st.session_state.get("text", "x")
st.text(st.session_state.text)
page.run()
