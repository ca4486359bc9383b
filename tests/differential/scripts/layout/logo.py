"""st.logo: what it takes, and what it refuses. It leaves nothing among the elements."""

import io
import pathlib

import streamlit as st

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)


def attempt(*image, **settings):
    try:
        st.write("fine", st.logo(*image, **settings))
    except Exception as error:
        st.exception(error)


SVG = '<svg width="4" height="4"><rect width="4" height="4"/></svg>'
for image in (
    PNG,
    io.BytesIO(PNG),
    SVG,
    "https://a.example/b.png",
    "🏠",
    ":material/home:",
    "data:image/png;base64,AAAA",
):
    attempt(image)
for image in (
    "",
    "no.png",
    pathlib.Path("no.png"),
    b"zz",
    5,
    None,
    [],
    [PNG],
    ":material/nosuch_icon:",
    ":shark:",
    "ab",
):
    attempt(image)
    attempt(PNG, icon_image=image)
for size in ("small", "Medium", "LARGE", "huge", "", None, 5, []):
    attempt("🏠", size=size)
for link in (
    "https://a.b",
    "HTTP://a.b",
    "",
    None,
    "a.b",
    "/page",
    "mailto:a@b.c",
    "ftp://a.b",
    "http://",
    " https://a.b",
    5,
):
    attempt("🏠", link=link)
attempt("no.png", size="huge", link="a.b", icon_image="no.png")
attempt("🏠", size="huge", link="a.b", icon_image="no.png")
attempt("🏠", size="huge", icon_image="no.png")
attempt("🏠", "small")
attempt()
st.sidebar.write("aside")
try:
    st.sidebar.logo("🏠")
except Exception as error:
    st.exception(error)
