"""What st.html takes: texts, files, objects, styles alone, and what it refuses."""

import tempfile
from pathlib import Path

import streamlit as st


class Represented:
    def _repr_html_(self):
        return "  <b>represented</b>"


class NotCallable:
    _repr_html_ = "text"

    def __str__(self):
        return "<i>by str</i>"


st.html("  <p>a\n   b</p>")
st.html("<p>narrow</p>", width=200)
st.html("<script>1</script>", unsafe_allow_javascript=True, width="content")
st.html("<style>p { color: red }</style>", unsafe_allow_javascript=True, width=100)
st.html("<!-- a\n comment --> <STYLE type='text/css'>\n</STYLE><style></style>")
st.html("<style>p { color: red }</style><p>text</p>")
st.html("<!-- nothing but a comment -->")
st.html(Represented())
st.html(NotCallable())
st.html(5)
st.html(None)
st.sidebar.html("<p>side</p>")
st.sidebar.html("<style></style>")
with tempfile.TemporaryDirectory() as folder:
    for name, text in (
        ("a.css", "p { color: blue }"),
        ("b.CSS", ""),
        ("c.html", " <em>file</em>\n"),
        ("empty.html", ""),
    ):
        path = Path(folder) / name
        path.write_text(text, "utf-8")
        try:
            st.html(path)
        except Exception as error:
            st.exception(error)
    Path("differential_file").write_text("", "utf-8")
    st.html("differential_file")
    Path("differential_file").unlink()
for call in (
    lambda: st.html(""),
    lambda: st.html("  \n "),
    lambda: st.html(Path("nothing.html")),
    lambda: st.html("x", width=0),
    lambda: st.html("x", unsafe_allow_javascript="yes"),
    lambda: st.html("<style></style>", width=0),
):
    try:
        call()
    except Exception as error:
        st.exception(error)
