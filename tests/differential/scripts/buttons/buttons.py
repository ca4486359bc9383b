"""Buttons that download, that are links, that open a menu: what they return, and what they keep."""

import enum
import io

import streamlit as st


class Size(enum.Enum):
    SMALL = 1
    LARGE = 2


def note(*words):
    st.session_state.log = [*st.session_state.get("log", []), words]


st.session_state.setdefault("log", [])
st.write(st.download_button("Text", "text"))
st.write(
    st.download_button("Bytes", b"\0\1", "data.bin", "application/x-data", key="bytes", on_click=note, args=("b",))
)
st.download_button("Looks", "x", type="primary", icon="🎉", icon_position="right", help="Help", shortcut="Ctrl+J")
st.download_button("Off", "x", disabled=True, wrap=True, width=200, use_container_width=True)
st.download_button("Stream", io.StringIO("text"), on_click="ignore")
st.download_button("Binary", io.BytesIO(b"bytes"), on_click=None)
st.download_button("Later", lambda: note("made") or "text", "later.csv", key="later")
st.download_button("Empty", "", "", "")
st.write(st.link_button("Plain link", "https://example.com").__class__.__name__)
st.link_button("Plain link", "https://example.com")
st.link_button("Keyed link", "sub/x?y=1#z", key="plain", args=(1,), disabled=True, help="Help", type="tertiary")
st.write(st.link_button("Link", "https://example.com", on_click="rerun"))
st.write(st.link_button("Noted link", "", key="link", on_click=note, kwargs={}, icon=":material/star:"))
st.write(st.link_button("No mode", "https://example.com", on_click=None, shortcut="L", icon_position="right"))
st.write(st.menu_button("Menu", ["one", "two"]))
st.write(str(st.menu_button("Sizes", Size, key="sizes", on_click=lambda: note("size", str(st.session_state.sizes)))))
st.write(st.menu_button("Numbers", (1, 2, 3), format_func=lambda n: f"*{n}*", icon="🎉", type="primary", help="H"))
st.menu_button("Text", "one text")
st.menu_button("Number", 5, disabled=True, width="stretch", wrap=False)
st.menu_button("Mixed", [1, None, 2.5, "x"])
st.write(st.session_state.log)
st.write("sizes" in st.session_state, "link" in st.session_state, "plain" in st.session_state)
with st.form("form"):
    st.link_button("In a form", "https://example.com")
    st.write(st.link_button("Told in a form", "https://example.com", on_click="rerun"))
    st.form_submit_button("Send")
