"""Documents: what they are made of, and what is refused."""

import io
import pathlib
import tempfile

import streamlit as st


def attempt(*args, **kwargs):
    try:
        st.pdf(*args, **kwargs)
    except st.errors.Error as error:
        st.text(f"{type(error)}: {error}".replace(str(folder), "folder"))


folder = pathlib.Path(tempfile.mkdtemp())
(folder / "a.pdf").write_bytes(b"%PDF-1.4")
(folder / "a.txt").write_text("text")
(folder / "b.pdf").write_bytes(b"%PDF-1.5")
for data in (b"1", b"", folder / "a.pdf", str(folder / "b.pdf"), folder / "a.txt", io.BytesIO(b"2")):
    attempt(data)
for address in ("https://a.example/a.pdf", " https://a.example/b.pdf ", "http://a", "nowhere.pdf", "", " ", "ftp://a"):
    attempt(address)
for data in (None, 5, [b"a"], bytearray(b"a"), memoryview(b"a"), {}, pathlib.Path("nowhere.pdf")):
    attempt(data)
for height in (300, "stretch", "content", 0, -1, 1.5, None, "x", 2**40):
    attempt(repr(height).encode(), height=height)
for alt in ("said", " said ", "", " ", 5):
    attempt(repr(alt).encode(), alt=alt)
attempt(None, height=0)
attempt(5, height=0)
