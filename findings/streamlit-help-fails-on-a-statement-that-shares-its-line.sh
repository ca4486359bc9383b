#!/usr/bin/env bash
# Streamlit 1.67.0: `st.help(thing)`, and `st.write` of a class, function or module, which calls it, read the line of the
# script they stand in to learn what the thing is called there. The line is parsed alone, and its first statement taken
# for the call. So both raise where the call shares its line with the statement around it:
#
#   if shown: st.help(Shape)              AttributeError: 'If' object has no attribute 'value'
#   with st.container(): st.help(Shape)   AttributeError: 'With' object has no attribute 'value'
#   try: st.help(Shape)                   SyntaxError: expected 'except' or 'finally' block
#
# Expected: the same as with the call on a line of its own.
# A way round: write the call on a line of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check streamlit==1.67.0
cat >app.py <<'PY'
import streamlit as st


class Shape:
    """A shape."""


def attempt(draw):
    try:
        draw()
        st.text("shown")
    except Exception as error:
        st.text(f"{type(error).__name__}: {getattr(error, 'msg', error)}")


def alone():
    if True:
        st.help(Shape)


def in_if():
    if True: st.help(Shape)


def in_with():
    with st.container(): st.help(Shape)


def in_try():
    try: st.help(Shape)
    finally: pass


def written():
    if True: st.write(Shape)


for each in (alone, in_if, in_with, in_try, written):
    attempt(each)
PY
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'PY'
from streamlit.testing.v1 import AppTest

for text in AppTest.from_file("app.py").run().text:
    print(text.value)
PY
)
venv/bin/python -c 'import importlib.metadata as m; print("streamlit", m.version("streamlit"))'
echo "$seen"
[ "$seen" = "shown
AttributeError: 'If' object has no attribute 'value'
AttributeError: 'With' object has no attribute 'value'
SyntaxError: expected 'except' or 'finally' block
AttributeError: 'If' object has no attribute 'value'" ]
