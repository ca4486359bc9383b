"""Links to pages of the app and elsewhere, and pages that there are not."""

from pathlib import Path

import streamlit as st


def attempt(*args, **kwargs):
    try:
        st.page_link(*args, **kwargs)
    except Exception as error:
        st.exception(error)


def home():
    for page in pages:
        attempt(page)
    attempt(pages[1], label="**Label**", icon="🎉", icon_position="right", help="Help", disabled=True, width=100)
    attempt(pages[1], label="", icon="")
    attempt(pages[1], label=5, icon=":material/star:", use_container_width=True)
    attempt("views/2_second_view.py")
    attempt(Path("views") / ".." / "views" / "2_second_view.py", label="Second")
    attempt(st.Page(other, title="Unlisted", url_path="unlisted"))
    attempt("https://example.com", label="Elsewhere", icon=":material/public:")
    attempt("HTTP://example.com", label="Elsewhere")
    attempt("http://example.com")
    attempt("http://example.com", label="")
    for page in ("nope.py", "", "page_links.py", "other", "/other", "mailto:x", "javascript:alert(1)", "nul\0.py"):
        attempt(page, label="x")
    for page in (5, None, other):
        attempt(page, label="x")
    for params in ({}, {"a": 1, "b": [1, "x y"]}, [("a", "1"), ("a", "2")], {"a b&": "ü #"}, {"a": None}, {"a": []}):
        attempt(pages[0], query_params=params)
    for params in ("a=1", 5, {"a": {"b": 1}}, {"embed": "true"}, {5: 1}, [1, 2]):
        attempt(pages[0], query_params=params)
    attempt(pages[0], icon="zz")
    attempt(pages[0], icon_position="zz")
    attempt(pages[0], width="zz")
    attempt(pages[0], disabled="x")
    attempt(pages[0], help=5)
    attempt(pages[0], "x")
    attempt()
    st.sidebar.page_link(pages[0])
    st.form("form").page_link(pages[0])


def other():
    pass


pages = [
    st.Page(home, title="Home", icon=":material/home:"),
    st.Page(other, title="Other", url_path="other"),
    st.Page("views/2_second_view.py"),
    st.Page("https://example.com/", title="External", icon="🎈"),
    st.Page(other, title="Hidden", url_path="hidden", visibility="hidden"),
]
st.navigation(pages).run()
