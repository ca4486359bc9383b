"""Words that only look as if the script named its pages, before it does: st.navigation(pages)."""

import streamlit as st


def navigation():
    """Not st.navigation()."""


def named():
    return st.navigation([st.Page(lambda: st.title("named"), title="Named")])


navigation()
st.page_link("pages/other.py", label="navigation(other)")
if st.checkbox("name them", key="named"):
    named().run()
    try:
        st.page_link("pages/other.py")
    except Exception as error:
        st.text(str(error))
