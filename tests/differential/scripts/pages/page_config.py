"""st.set_page_config: what it takes, when and how often, and what it refuses."""

import numpy as np
import streamlit as st

st.write("first")


def attempt(**settings):
    try:
        st.write("fine", st.set_page_config(**settings))
    except Exception as error:
        st.exception(error)


attempt()
attempt(page_title="Title", page_icon="🦈", layout="wide", initial_sidebar_state="expanded")
attempt(page_title="")
attempt(page_title=5)
for icon in ("", ":shark:", ":nosuch:", ":material/star:", ":material/nosuch_icon:", ":material:", "no.png"):
    attempt(page_icon=icon)
for icon in (np.array(1), np.array("a"), np.array([1])):
    attempt(page_icon=icon)
for layout in ("centered", "wide", "zz", "", 5):
    attempt(layout=layout)
for state in ("auto", "expanded", "collapsed", "locked", "zz", 300, 1, 0, -5, 300.5, []):
    attempt(initial_sidebar_state=state)
for items in ({}, {"Get help": "https://a.b"}, {"GET HELP": None}, {"About": "# Hi"}, {"About": None}, {"About": ""}):
    attempt(menu_items=items)
for address in ("", "nourl", "mailto:a@b.c", "ftp://a.b", "//a.b", "HTTP://a.b", "http://", " https://a.b ", 5):
    attempt(menu_items={"Get help": address})
    attempt(menu_items={"Report a bug": address})
attempt(menu_items={"About": 5})
attempt(menu_items={"Contact": "https://a.b"})
attempt(menu_items={5: "https://a.b"})
st.button("again", on_click=st.set_page_config, kwargs={"page_title": "From a callback"})
st.set_page_config("by", "🐸", "wide", "auto", None)
