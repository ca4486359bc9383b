"""Pages in frames: what is an address, what is HTML, files, and what is refused."""

import pathlib
import tempfile

import streamlit as st


def attempt(*args, **kwargs):
    try:
        st.iframe(*args, **kwargs)
    except st.errors.Error as error:
        st.text(f"{type(error)}: {error}".replace(str(folder), "folder"))


folder = pathlib.Path(tempfile.mkdtemp())
for name in ("a.html", "a.HTM", "a.xhtml", "a.svg", "a.pdf", "a.txt", "a"):
    (folder / name).write_text(f"<p>{name}</p>")
(folder / "empty.html").write_text("")
(folder / "mark.html").write_bytes(b"\xef\xbb\xbf<p>")
(folder / "latin.html").write_bytes(b"<p>\xe9")

for address in (
    "https://a.example",
    "HTTP://a",
    "data:text/html,<p>",
    "DATA:x",
    "data:,",
    "/app/static/a",
    "/",
    "//a/b",
):
    attempt(address)
for address in (
    " https://a.example",
    "\thttps://x",
    "\0https://a",
    "https://x y",
    "https://a\nb",
    "http://<p>",
    "/x <p>",
):
    attempt(address)
for html in (
    "<p>text</p>",
    "",
    "  ",
    "text",
    "app/static/a",
    "about:blank",
    "javascript:void 0",
    "ftp://a",
    "file:///a",
):
    attempt(html)
for html in (
    "https://",
    "https:///a",
    "https:/a",
    "http:a",
    "https://[::1",
    "data:",
    "  /a",
    "\n/a",
    "blob:a",
    "a.html",
):
    attempt(html)
for path in sorted(folder.iterdir()):
    attempt(path)
for path in (folder, folder / "nowhere.html", folder / "nowhere.pdf"):
    attempt(path)
for size in (5, "stretch", "content", 0, -1, "x", None, 1.5, True):
    for src in ("<p>", "https://a.example"):
        attempt(src, width=size)
        attempt(src, height=size)
for index in (None, -1, 0, 1, 2**31 - 1, -2, True, 1.0, "1"):
    attempt("https://a.example", tab_index=index)
for alt in ("said", " said ", "", " ", 5):
    attempt("https://a.example", alt=alt)
attempt(folder / "nowhere.html", width=0, height=0, tab_index=-2)
attempt(folder / "nowhere.html", tab_index=-2)
attempt("<p>", height=0, tab_index=-2)
with st.sidebar:
    attempt(str(folder / "a.html").replace(str(folder), "../../../.."))
