"""What buttons, links and menus refuse."""

import io
from pathlib import Path

import streamlit as st


def attempt(call):
    try:
        call()
    except Exception as error:
        st.exception(error)


DATA = [None, 5, 1.5, True, [1], {"a": 1}, (), Path("x"), object, bytearray(b"x"), memoryview(b"x"), io.BufferedWriter]
for number, data in enumerate(DATA):
    attempt(lambda: st.download_button(f"data {number}", data))
attempt(lambda: st.download_button("surrogate", "\ud800"))
attempt(lambda: st.download_button("d"))
attempt(lambda: st.download_button("d", "x", on_click="zz"))
attempt(lambda: st.download_button("d", "x", on_click=5))
attempt(lambda: st.download_button("d", "x", type="zz"))
attempt(lambda: st.download_button("d", "x", icon="zz"))
attempt(lambda: st.download_button("d", "x", icon_position="zz"))
attempt(lambda: st.download_button("d", "x", width="zz"))
attempt(lambda: st.download_button("d", "x", shortcut="c"))
attempt(lambda: st.download_button("disabled", "x", disabled="x"))
attempt(lambda: st.download_button("wrap", "x", wrap="x"))
attempt(lambda: st.download_button("d", "x", key=""))
attempt(lambda: st.download_button("help", "x", help=5))
attempt(lambda: st.download_button(None, "x"))
attempt(lambda: st.download_button(5, "x", 'a/b\n"c.txt'))
attempt(lambda: st.download_button("same", "x"))
attempt(lambda: st.download_button("same", "y"))
attempt(lambda: st.form("f1").download_button("d", "x"))

attempt(lambda: st.link_button("l"))
attempt(lambda: st.link_button("l", "x", "key"))
attempt(lambda: st.link_button("l", 5))
attempt(lambda: st.link_button("l", None))
attempt(lambda: st.link_button("l", Path("x")))
attempt(lambda: st.link_button("l", "javascript:alert(1)"))
attempt(lambda: st.link_button(None, "x"))
attempt(lambda: st.link_button("l", "x", on_click="zz"))
attempt(lambda: st.link_button("l", "x", on_click=5))
attempt(lambda: st.link_button("l", "x", type="zz"))
attempt(lambda: st.link_button("l", "x", icon="zz"))
attempt(lambda: st.link_button("l", "x", icon_position="zz"))
attempt(lambda: st.link_button("l", "x", width="zz"))
attempt(lambda: st.link_button("l", "x", shortcut="r"))
attempt(lambda: st.link_button("l", "x", disabled="x"))
attempt(lambda: st.link_button("l", "x", wrap="x"))
attempt(lambda: st.link_button("l", "x", key=""))
attempt(lambda: st.link_button("one", "x", key="key"))
attempt(lambda: st.link_button("two", "x", key="key"))
attempt(lambda: st.link_button("same", "x", on_click="rerun"))
attempt(lambda: st.link_button("same", "x", on_click="rerun"))
attempt(lambda: st.form("f2").link_button("l", "x", on_click=print))

attempt(lambda: st.menu_button("m"))
attempt(lambda: st.menu_button("m", []))
attempt(lambda: st.menu_button("m", None))
attempt(lambda: st.menu_button("m", ["a", "a"]))
attempt(lambda: st.menu_button("m", [1, "1"]))
attempt(lambda: st.menu_button("m", ["a"], format_func=lambda _: 5))
attempt(lambda: st.menu_button("m", ["a"], format_func=None))
attempt(lambda: st.menu_button("m", ["a"], format_func=lambda _: 1 / 0))
attempt(lambda: st.menu_button("m", ["a"], on_click="rerun"))
attempt(lambda: st.menu_button("m", ["a"], on_click="ignore"))
attempt(lambda: st.menu_button("m", ["a"], on_click="zz"))
attempt(lambda: st.menu_button("m", ["a"], on_click=5))
attempt(lambda: st.menu_button("m", ["a"], type="zz"))
attempt(lambda: st.menu_button("m", ["a"], icon="zz"))
attempt(lambda: st.menu_button("m", ["a"], width="zz"))
attempt(lambda: st.menu_button("disabled", ["a"], disabled="x"))
attempt(lambda: st.menu_button("wrap", ["a"], wrap="x"))
attempt(lambda: st.menu_button("m", ["a"], key=""))
attempt(lambda: st.menu_button("m", ["a"], "key"))
attempt(lambda: st.menu_button("m", ["a"], shortcut="x"))
attempt(lambda: st.menu_button(None, {"key": 1}))
attempt(lambda: st.menu_button("same", ["a"]))
attempt(lambda: st.menu_button("same", ["a"]))
attempt(lambda: st.form("f3").menu_button("m", ["a"]))

for shortcut in ("a+b", "Ctrl+a+b", "😀", "/", "Ctrl+_", "?", "é", "ß", "²", "中"):
    attempt(lambda: st.button(f"shortcut {shortcut}", shortcut=shortcut))
attempt(lambda: st.button("width", width=1 << 32))
attempt(lambda: st.button("wide", width=(1 << 32) - 1))
attempt(lambda: st.container(height=1 << 32))
attempt(lambda: st.button("icon", icon=" "))
attempt(lambda: st.button("no position", icon_position=None))
attempt(lambda: st.link_button("no position", "x", icon_position=None))
attempt(lambda: st.button("position", icon_position=""))
attempt(lambda: st.button("on click", on_click="rerun"))
attempt(lambda: st.button("on click", on_click="ignore"))
