import copy

import streamlit as st


def sent(name):
    value = st.session_state[name]
    st.text(f"sent {name}: {value if isinstance(value, str) else [*value]}")


with st.chat_message("user"):
    st.write("Hello")
    st.chat_message("ai").write("inside")
for name, avatar in [
    ("assistant", None),
    ("AI", None),
    ("HUMAN", None),
    ("Bob", None),
    ("", None),
    ("Bob", "user"),
    ("Bob", "ai"),
    ("Bob", "🎉"),
    ("🎉", None),
    ("user", ":material/star:"),
    ("Bob", "https://example.com/bob.png"),
]:
    st.chat_message(name, avatar=avatar).text(name)

if st.button("Fill"):
    st.session_state.plain = "from the script"
if st.button("Fill with nothing"):
    st.session_state.plain = ""
plain = st.chat_input("Plain", key="plain", on_submit=sent, args=["plain"], max_chars=40)
rich = st.chat_input("Rich", key="rich", accept_file="multiple", accept_audio=True, on_submit=sent, args=["rich"])
one = st.chat_input("One file", accept_file=True, file_type=["csv", "image/png"], max_upload_size=3)
st.chat_input("Folder", accept_file="directory", file_type="txt", submit_mode="disable", disabled=True, height=90)
loud = st.chat_input("Loud", key="loud", accept_audio=True, audio_sample_rate=None)
with st.container():
    inline = st.chat_input("Inline", submit_mode="stop")
st.columns(2)[1].chat_input("In a column")
st.empty().chat_input("In a place of the page")
st.sidebar.chat_input("In the sidebar")
st.chat_message("user").chat_input("In a message")
st.text((plain, inline))
st.text([(name, st.session_state[name] is None) for name in ("plain", "rich", "loud")])


def attempt(name, use):
    try:
        st.text(f"{name}: {use()!r}")
    except Exception as error:
        st.text(f"{name}: {type(error).__name__} {error}")


for value in (rich, one, loud):
    if value is None:
        continue
    st.text((value.text, value["text"], list(value), len(value), len([*value.values()])))
    attempt("files", lambda: [(each.name, each.type, each.read()) for each in value.files])
    attempt("audio", lambda: value.audio)
    attempt("item", lambda: value["audio"])
    attempt("get", lambda: value.get("audio", "none"))
    attempt("other", lambda: value["other"])
    attempt("attribute", lambda: value.other)
    attempt("in", lambda: ("text" in value, "files" in value, "audio" in value, "other" in value))
    attempt("set", lambda: value.update(text="new") or value.text)
    attempt("set other", lambda: value.update(other="new"))
    attempt("copy", lambda: copy.deepcopy(value).text)
    attempt("hash", lambda: hash(value))
    attempt("dict", lambda: sorted(value.to_dict()) == sorted({**value}))
    del value["text"]
    attempt("deleted", lambda: list(value))
    attempt("deleted attribute", lambda: value.text)
