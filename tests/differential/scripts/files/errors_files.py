import streamlit as st


def attempt(number, call, **arguments):
    try:
        key = {} if {"width", "height", "disabled"} & {*arguments} else {"key": f"k{number}"}
        call(**{**key, **arguments})
        st.text(f"{number} no error")
    except Exception as error:
        st.text(f"{number} {type(error).__name__}: {error}")


FILE = [
    {"type": 5},
    {"type": [5]},
    {"type": b"x"},
    {"type": ""},
    {"type": "."},
    {"type": [" "]},
    {"type": ["mp4", "jpg", "htm", "tif", "mpg"]},
    {"type": ["htm", "mpeg4", "tiff", "jpeg", "mpeg"]},
    {"type": ["csv", "image", "png", "text/plain"]},
    {"type": ["jpg", "jpeg"]},
    {"type": "VIDEO"},
    {"type": "document"},
    {"accept_multiple_files": "zz"},
    {"accept_multiple_files": 5},
    {"accept_multiple_files": None},
    {"max_upload_size": 0},
    {"max_upload_size": -1},
    {"max_upload_size": 1.5},
    {"max_upload_size": "5"},
    {"max_upload_size": True},
    {"width": "content"},
    {"width": 0},
    {"disabled": "x"},
    {"label_visibility": "zz"},
    {"on_change": "zz"},
    {"key": ""},
    {"key": "$$ID"},
    {"label": None},
    {"label": 5},
]
for number, arguments in enumerate(FILE):
    attempt(number, st.file_uploader, **{"label": f"file {number}", **arguments})
CHAT = [
    {"placeholder": None},
    {"placeholder": 5},
    {"max_chars": 0},
    {"max_chars": -1},
    {"max_chars": "a"},
    {"max_chars": 1.5},
    {"max_upload_size": 0},
    {"accept_file": "zz"},
    {"accept_file": None},
    {"accept_file": 1},
    {"file_type": 5},
    {"accept_audio": "zz"},
    {"accept_audio": None},
    {"audio_sample_rate": 5},
    {"audio_sample_rate": "a"},
    {"submit_mode": "zz"},
    {"submit_mode": None},
    {"on_submit": "rerun"},
    {"on_submit": "zz"},
    {"width": "content"},
    {"height": "zz"},
    {"height": 0},
    {"height": 1.5},
    {"disabled": "x"},
    {"key": ""},
]
for number, arguments in enumerate(CHAT, 100):
    attempt(number, st.chat_input, **{"placeholder": f"chat {number}", **arguments})
for number, arguments in enumerate([{"resolution": "zz"}, {"resolution": 5}, {"width": "content"}], 200):
    attempt(number, st.camera_input, **{"label": f"camera {number}", **arguments})
for number, rate in enumerate([5, "x", 16000.0, True, 44100, None], 300):
    attempt(number, st.audio_input, label=f"audio {number}", sample_rate=rate)


def message(name="x", key=None, **arguments):
    st.chat_message(name, **arguments)


MESSAGE = [
    {"name": None},
    {"name": 5},
    {"avatar": "zz"},
    {"avatar": ""},
    {"avatar": 5},
    {"avatar": b"zz"},
    {"avatar": "nope.png"},
    {"avatar": ":material/zz:"},
    {"avatar": "AI"},
    {"width": "zz"},
    {"width": 0},
]
for number, arguments in enumerate(MESSAGE, 400):
    attempt(number, message, **arguments)
form = st.form("form")
attempt(500, form.chat_input)
attempt(501, form.file_uploader, label="in a form", on_change=print)
attempt(502, form.camera_input, label="in a form", on_change=print)
attempt(503, form.audio_input, label="in a form", on_change=print)
attempt(504, form.camera_input, label="in a form")
st.file_uploader("twice")
st.file_uploader("twice")
