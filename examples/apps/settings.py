"""A settings page: nothing counts until it is saved, and everything can be set back."""

import datetime

import streamlit as st

DEFAULTS = {
    "name": "",
    "language": "English",
    "topics": ["News"],
    "notify": True,
    "quiet": (datetime.time(22, 0), datetime.time(7, 0)),
    "size": "medium",
    "colour": "#3366cc",
    "birthday": None,
}


def set_back():
    for key, value in DEFAULTS.items():
        if key == "quiet":
            st.session_state.quiet_from, st.session_state.quiet_until = value
        else:
            st.session_state[key] = value


if "saved" not in st.session_state:
    st.session_state.saved = dict(DEFAULTS)
    set_back()

st.title("Settings")

person, notices, looks = st.tabs(["Person", "Notices", "Looks"])
with person:
    name = st.text_input("Name", key="name", max_chars=40)
    language = st.selectbox("Language", ["English", "Deutsch", "Français", "日本語"], key="language")
    birthday = st.date_input("Birthday", key="birthday", min_value=datetime.date(1900, 1, 1), format="YYYY-MM-DD")
with notices:
    notify = st.toggle("Send me notices", key="notify")
    topics = st.multiselect("Topics", ["News", "Offers", "Tips"], key="topics", disabled=not notify)
    left, right = st.columns(2)
    quiet_from = left.time_input("Quiet from", key="quiet_from")
    quiet_until = right.time_input("until", key="quiet_until")
with looks:
    size = st.select_slider("Letters", ["small", "medium", "large"], key="size")
    colour = st.color_picker("Colour", key="colour")
    st.markdown(f"The colour is `{colour}`, the letters are {size}.")

now = {
    "name": name,
    "language": language,
    "topics": topics,
    "notify": notify,
    "quiet": (quiet_from, quiet_until),
    "size": size,
    "colour": colour,
    "birthday": birthday,
}
changed = [key for key in now if now[key] != st.session_state.saved[key]]

save, back = st.columns(2)
if save.button("Save", disabled=not changed, type="primary", width="stretch"):
    st.session_state.saved = now
    st.success(f"Saved: {', '.join(changed)}")
elif changed:
    st.warning(f"Not saved yet: {', '.join(changed)}")
back.button("Set back", on_click=set_back, width="stretch")

with st.expander("What is saved"):
    st.json({key: str(value) for key, value in st.session_state.saved.items()})
