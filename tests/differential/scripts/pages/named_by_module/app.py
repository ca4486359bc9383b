"""The folder `pages` is there, and a module of the app calls `st.navigation`."""

import frame
import streamlit as st

page = frame.build()
st.sidebar.text("on every page")
st.page_link("pages/settings.py")
try:
    st.page_link("pages/unlisted.py")
except Exception as error:
    st.text(str(error))
page.run()
