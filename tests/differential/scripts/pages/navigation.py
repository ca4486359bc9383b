"""Pages that are made, listed and run: what is refused, and what a page says of itself."""

import streamlit as st
from pathlib import Path
import re


def show(f, *a, **k):
    try:
        r = f(*a, **k)
        st.text(f"{r!r}")
    except BaseException as e:
        st.text(f"{type(e).__module__}.{type(e).__name__} |{e}|")


def desc(p):
    return (
        p.title,
        p.icon,
        p.url_path,
        p.visibility,
        p.help,
        p.is_external,
        p.external_url,
        type(p).__name__,
    )


def my_page():
    st.write("mine")


class Callable:
    def __call__(self):
        pass


P = st.Page
for a, k in (
    ((my_page,), {}),
    (("views/2_second_view.py",), {}),
    ((Path("views/2_second_view.py"),), {}),
    (("views/🎉_emoji.py",), {}),
    (("nope.py",), {}),
    ((lambda: 1,), {}),
    ((Callable(),), {}),
    ((Callable(),), dict(title="T")),
    ((Callable(),), dict(title="T", url_path="u")),
    ((my_page,), dict(title="")),
    ((my_page,), dict(title="  x ")),
    ((my_page,), dict(icon="x")),
    ((my_page,), dict(icon=":material/home:")),
    ((my_page,), dict(url_path="")),
    ((my_page,), dict(url_path="", default=True)),
    ((my_page,), dict(url_path="a/b")),
    ((my_page,), dict(url_path="/a/")),
    ((my_page,), dict(url_path="a b")),
    ((my_page,), dict(url_path="a", default=True)),
    ((my_page,), dict(visibility="x")),
    ((my_page,), dict(visibility="hidden")),
    ((my_page,), dict(help="h")),
    (("https://example.com",), {}),
    (("https://example.com/a/b",), dict(title="E")),
    (("https://example.com",), dict(title="E", url_path="x")),
    (("https://example.com",), dict(title="E", default=True)),
    (("views",), {}),
    (("views/x.txt",), {}),
    (("navigation.py",), {}),
    (("views/_a__b.py",), {}),
    ((my_page,), dict(url_path="  ")),
):
    st.text(re.sub(" at 0x[0-9a-f]+", "", f"{a} {k}"))
    show(lambda: desc(P(*a, **k)))
for a, k in (
    (([],), {}),
    (({},), {}),
    (({"a": []},), {}),
    (([my_page],), {}),
    ((["views/2_second_view.py"],), {}),
    (([P(my_page), P(my_page)],), {}),
    (([P(my_page, default=True), P("views/2_second_view.py", default=True)],), {}),
    (([P(my_page)],), dict(position="x")),
    (([P(my_page)],), dict(expanded="x")),
    (([P(my_page)],), dict(expanded=3)),
    (([P(my_page)],), dict(expanded=-1)),
    (({"": [P(my_page)], "S": ["views/2_second_view.py"]},), {}),
    (({"S": my_page},), {}),
    (([None],), {}),
    (([5],), {}),
    (([P("https://example.com", title="E")],), {}),
    (([P("https://example.com", title="E"), P(my_page)],), {}),
    (([P(my_page, visibility="hidden"), P("views/2_second_view.py")],), {}),
    (((P(my_page),),), {}),
    (((x for x in [P(my_page)]),), {}),
):
    show(lambda: desc(st.navigation(*a, **k)))
pg = st.navigation([P(my_page), P("views/2_second_view.py")])
show(P(my_page).run)
show(pg.run)
show(pg.run)
show(st.switch_page, "nope.py")
