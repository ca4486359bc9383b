import copy
import csv
import io
import json

import streamlit as st


def changed(name):
    st.text(f"changed {name}: {described(st.session_state[name])}")


def described(value):
    if isinstance(value, list):
        return [described(each) for each in value]
    return value and (value.name, value.type, value.size, value.getvalue(), value.tell())


one = st.file_uploader("One", key="one", on_change=changed, args=("one",), help="Help")
many = st.file_uploader("Many", ["csv", "tar.gz", "JPG"], True, "many", max_upload_size=7)
folder = st.file_uploader("Folder", "image", "directory", label_visibility="hidden")
st.sidebar.file_uploader("Side", type=["text", "audio/mpeg", ".md"], disabled=True)
photo = st.camera_input("Photo", "photo", on_change=changed, kwargs={"name": "photo"}, resolution="720p")
st.camera_input("Plain camera", disabled=True, label_visibility="collapsed")
sound = st.audio_input("Sound", key="sound")
st.audio_input("Raw sound", sample_rate=None, help="Help")
for value in (one, many, folder, photo, sound):
    st.text(described(value))

if one is not None:
    again = st.session_state.one
    st.text((one is again, one == again, isinstance(one, io.BytesIO), one in [again], bool(one)))
    st.text((one.read(2), one.tell(), again.tell(), one.seek(0), one.readline(), list(one)))
    one.seek(0)
    st.text(list(csv.reader(io.TextIOWrapper(one, "utf-8"))))
    st.text((again.readable(), again.writable(), again.seekable(), again.closed))
    copied = copy.copy(again)
    st.text((copied.seek(0, 2), copied.write(b"more"), copied.getvalue()[-6:], copied.size, copied.getbuffer().nbytes))
    kept = st.session_state.get("kept")
    st.text((kept is not None and described(kept), kept == again, kept != again))
    st.session_state.kept = again
for each in many:
    st.text((each.name, sum(len(line) for line in each)))
if st.checkbox("Assign"):
    st.session_state.one = "anything"

with st.form("form", clear_on_submit=True):
    inside = st.file_uploader("Inside", key="inside")
    sent = st.form_submit_button("Send")
st.text((sent, described(inside)))
if st.checkbox("Show more", True):
    more = st.file_uploader("More", key="more")
    st.text(described(more))
st.text("more" in st.session_state)


@st.cache_data(show_spinner=False)
def parsed(file):
    st.session_state.parsed = st.session_state.get("parsed", 0) + 1
    return json.load(file)


for each in many:
    if each.name.endswith(".csv"):
        each.seek(0)
        st.json(parsed(each))
