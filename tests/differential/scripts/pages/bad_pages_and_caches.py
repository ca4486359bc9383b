"""Titles that pages refuse, sizes that caches refuse, and classes that are cached."""

from dataclasses import dataclass

import streamlit as st


def attempt(call):
    try:
        st.write(call())
    except Exception as error:
        st.exception(error)


def page():
    pass


for title in (" ", "_", "- _", "", " x", None, 5):
    attempt(lambda: st.Page(page, title=title).title)
    attempt(lambda: st.Page("https://example.com", title=title).url_path)
attempt(lambda: st.Page("https://example.com", title="A  B").url_path)
for icon in (" ", "", False, 5, "x"):
    attempt(lambda: st.Page(page, icon=icon).icon)


for size in (True, 1.5, [1], 0, -1, "x", "5", "5MB", 5, "", "5 mb", Exception):
    attempt(st.cache_data(lambda: "made", max_size=size) if isinstance(size, (int, str)) else lambda: None)
    attempt(lambda: st.cache_data(lambda: "made", max_size=size)())


class Made:
    def __init__(self, number=1, _unused=None):
        self.number = number
        st.session_state.made = st.session_state.get("made", 0) + 1


class Named(dict):
    pass


@st.cache_resource
@dataclass
class Point:
    x: int = 0


for cache in (st.cache_data, st.cache_resource):
    cached = cache(Made)
    attempt(lambda: [cached(2).number, cached(2, 5).number, cached(number=2).number, cached().number, cached(3).number])
    attempt(lambda: cached.__name__)
attempt(lambda: [Point(2).x, Point(x=2) is Point(2), Point() is Point(0)])
attempt(lambda: st.cache_resource(Named)(x=1))
for wrong in (int, dict, len):
    attempt(lambda: st.cache_data(wrong))
