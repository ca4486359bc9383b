"""Widgets that are to outlive their page are drawn for the first time in a run that leaves it, one after an assignment."""

import streamlit as st


def count():
    st.session_state.number = st.session_state.get("number", 0) + 1
    return st.session_state.number


def one():
    with st.form("form"):
        st.toggle("New", key="new", persist_state="session")
        st.form_submit_button("Send")
    st.session_state.setdefault("assigned", "x")
    st.text_input("Assigned", key="assigned", persist_state="session")
    if count() == 1:
        st.switch_page(pages[1])
    st.checkbox("Complete", key="complete", persist_state="session")
    if count() > 3:
        st.switch_page(pages[1])


def two():
    if st.button("Back"):
        st.switch_page(pages[0])


pages = [st.Page(one), st.Page(two)]
page = st.navigation(pages)
st.text([st.session_state.get(key) for key in ("new", "assigned", "complete")])
page.run()
