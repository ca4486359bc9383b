"""Labels, helps and texts that are no text, hostile text, and colours that are none."""

import json

import streamlit as st

SCRIPT = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'
HOSTILE = [SCRIPT, "nul\0nul", "\u202eright to left", "\ufeffmark", "line\u2028line\u2029", "a" * 5000, "\x1b[31m\x07"]


def attempt(call):
    try:
        st.write(repr(call()))
    except Exception as error:
        st.exception(error)


for number, text in enumerate(HOSTILE):
    for show in (st.title, st.markdown, st.caption, st.text, st.code, st.error, st.json):
        attempt(lambda: show(json.dumps(text) if show is st.json else text) and None)
    attempt(lambda: st.markdown(text, unsafe_allow_html=True, help=text) and None)
    attempt(lambda: st.button(text, key=f"button {text}", help=text))
    attempt(lambda: st.checkbox(text, help=text))
    attempt(lambda: st.text_input(text, text, placeholder=text, validate=text))
    attempt(lambda: st.text_area(text, text))
    attempt(lambda: st.number_input(text, 0, 10, placeholder=text))
    attempt(lambda: st.slider(text, 0, 10))
    attempt(lambda: st.selectbox(text, [text, "a"], placeholder=text))
    attempt(lambda: st.radio(text, [text, "a"], captions=[text]))
    attempt(lambda: st.multiselect(text, [text, "a"], [text]))
    attempt(lambda: st.color_picker(text))
    attempt(lambda: st.form(f"form {text}") and None)
    attempt(lambda: st.session_state.update({text: text}))
    attempt(lambda: st.session_state[text])
    attempt(lambda: st.exception(ValueError(text)) and None)

for number, label in enumerate([None, 5, "", "  spaced  ", ["a"], {"a": 1}, True, 1.5]):
    attempt(lambda: st.text_input(label, key=f"label {number}"))
    attempt(lambda: st.button(label, key=f"button label {number}"))
    attempt(lambda: st.checkbox(label, key=f"check label {number}"))
    attempt(lambda: st.text_input("help", help=label, key=f"help {number}"))
    attempt(lambda: st.text_input("value", label, key=f"value {number}"))
    attempt(lambda: st.text_area("area", label, key=f"area {number}"))
    attempt(lambda: st.text_input("placeholder", placeholder=label, key=f"placeholder {number}"))
    attempt(lambda: st.checkbox("check", label, key=f"check {number}"))
    attempt(lambda: st.text_input("disabled", disabled=label, key=f"disabled {number}"))
    attempt(lambda: st.button("args", args=label, key=f"args {number}"))
    attempt(lambda: st.title(label) and None)
    attempt(lambda: st.caption(label) and None)
    attempt(lambda: st.code(label) and None)
    attempt(lambda: st.color_picker("color", label, key=f"color {number}"))

for number, color in enumerate(
    ["#", "#ff", "#fffff", "#gggggg", "#FFF ", "rgb(1,2,3)", "transparent", "#ff0000ff", " #fff"]
):
    attempt(lambda: st.color_picker(f"color {number}", color))

for number, flag in enumerate([5, "", "x", ["a"], None, 0.5]):
    attempt(lambda: st.text_input("text placeholder", placeholder=flag, key=f"text {number}"))
    attempt(lambda: st.text_area("area placeholder", placeholder=flag, key=f"area {number}"))
    attempt(lambda: st.multiselect("many placeholder", ["x"], placeholder=flag, key=f"many {number}"))
    attempt(lambda: st.selectbox("one placeholder", ["x"], placeholder=flag, key=f"one {number}"))
    attempt(lambda: st.text_input("autocomplete", autocomplete=flag, key=f"autocomplete {number}"))
    attempt(lambda: st.text_input("required", required=flag, key=f"required {number}"))
    attempt(lambda: st.number_input("required", required=flag, key=f"required number {number}"))
    attempt(lambda: st.text_input("disabled", disabled=flag, key=f"off {number}"))
    attempt(lambda: st.button("disabled", disabled=flag, key=f"off button {number}"))
    attempt(lambda: st.button("wrap", wrap=flag, key=f"wrap {number}"))
    attempt(lambda: st.radio("horizontal", ["a"], horizontal=flag, key=f"horizontal {number}"))
    attempt(lambda: st.selectbox("accept", ["a"], accept_new_options=flag, key=f"accept {number}"))
    attempt(lambda: st.form(f"form {number}", flag, border=flag) and None)
    attempt(lambda: st.container(horizontal=flag) and None)
    attempt(lambda: st.container(autoscroll=flag) and None)
    attempt(lambda: st.columns(1, border=flag) and None)
    attempt(lambda: st.title("wrap", wrap=flag) and None)
    attempt(lambda: st.text("wrap", wrap=flag) and None)
    attempt(lambda: st.code("x", flag) and None)
    attempt(lambda: st.code("x", line_numbers=flag) and None)
    attempt(lambda: st.json({}, expanded=flag) and None)

attempt(lambda: st.text_input("autocomplete", autocomplete=5))
attempt(lambda: st.text_input("max float", max_chars=1.5))
attempt(lambda: st.text_input("max text", max_chars="5"))
attempt(lambda: st.text_input("max huge", max_chars=2**40))
attempt(lambda: st.text_input("max zero", "abc", max_chars=0))
attempt(lambda: st.text_area("max negative", max_chars=-5))
attempt(lambda: st.text_area("height", height=0))
attempt(lambda: st.text_area("height small", height=10))
attempt(lambda: st.text_area("height float", height=100.5))
attempt(lambda: st.text_input("regex", validate="("))
attempt(lambda: st.text_input("regex list", validate=["a", "b"]))
attempt(lambda: st.text_input("regex triple", validate=("a", "b", "c")))
attempt(lambda: st.text_input("live none", live=None))
attempt(lambda: st.text_input("live zero", live="0ms"))
attempt(lambda: st.text_input("live minute", live="1m"))
attempt(lambda: st.text_input("live empty", live=""))
attempt(lambda: st.text_input("kind", type=None))
attempt(lambda: st.text_input("visibility", label_visibility=None))
attempt(lambda: st.text_input("no such", nosuch=1))
attempt(lambda: st.text_input())
attempt(lambda: st.checkbox("check width", width=-1))
attempt(lambda: st.color_picker("color width", width="wide"))
attempt(lambda: st.button("shortcut", shortcut=5))
attempt(lambda: st.button("shortcut list", shortcut=["ctrl"]))
attempt(lambda: st.button("use", use_container_width="x"))
attempt(lambda: st.title("title", help=5) and None)
attempt(lambda: st.json(object) and None)
attempt(lambda: st.json({"nan": float("nan")}) and None)
attempt(lambda: st.json([], expanded="x") and None)
attempt(lambda: st.code("x", 5) and None)
attempt(lambda: st.code("x", height=-1) and None)
attempt(lambda: st.columns(["a"]) and None)
attempt(lambda: st.columns(-3) and None)
attempt(lambda: st.columns(None) and None)
attempt(lambda: st.container(height=-1) and None)
attempt(lambda: st.container(border="x") and None)
attempt(lambda: st.container(width=2.5) and None)
attempt(lambda: st.container("positional") and None)
attempt(lambda: st.empty(5))
attempt(lambda: st.text_input("live", live=[]))
attempt(lambda: st.text_input("live", live=0.3))
