import datetime as dt

import streamlit as st


def shout(option):
    return str(option).upper()


def note():
    st.session_state.changes = st.session_state.get("changes", 0) + 1


st.title("Gallery", anchor="top", help="about")
st.header("Texts", divider=True)
st.subheader("Small", anchor=False)
st.markdown("some **text**", unsafe_allow_html=True)
st.caption("small print")
st.text("as it is")
st.code("a = 1", line_numbers=True)
st.divider()
st.json({"a": [1, 2]})
st.error("broken", icon="🚨")
st.warning("careful")
st.info("by the way")
st.success("done")
st.exception(ValueError("shown"))
st.space("small")
st.progress(0.29, text="on its way")
st.progress(7)

left, right = st.columns([1, 3], gap="large")
pressed = left.button("Press", key="press", help="do it", type="primary")
left.button("No", key="no", disabled=True)
right.checkbox("Agree", key="agree", on_change=note)
right.toggle("Night", key="night")

st.text_input("Name", "Ada", key="name", max_chars=8, placeholder="who")
st.text_area("Story", key="story")
st.number_input("Count", 0, 10, 3, key="count", on_change=note)
st.number_input("Share", value=None, key="share")
st.slider("Level", 0, 10, 4, key="level")
st.slider("Span", 0.0, 1.0, (0.25, 0.5), key="span")
st.slider("Days", dt.date(2024, 1, 1), dt.date(2024, 1, 31), key="days")
st.select_slider("Size", ["S", "M", "L"], key="size")
st.select_slider("Sizes", ["S", "M", "L"], ("S", "M"), key="sizes")
st.radio("Colour", ["red", "green"], key="colour", horizontal=True)
st.selectbox("City", ["rome", "oslo"], key="city", format_func=shout)
st.selectbox("Maybe", ["a", "b"], index=None, key="maybe")
st.multiselect("Fruit", ["fig", "kiwi", "plum"], ["fig"], key="fruit", max_selections=2)
st.pills("Mood", ["good", "bad"], key="mood")
st.segmented_control("Tools", ["saw", "axe"], selection_mode="multi", key="tools")
st.feedback("stars", key="stars")
st.pagination(5, key="page")
st.date_input("Day", dt.date(2024, 2, 29), key="day")
st.date_input("Trip", (dt.date(2024, 3, 1), dt.date(2024, 3, 5)), key="trip")
st.time_input("Start", dt.time(9, 0), key="start")
st.datetime_input("When", dt.datetime(2024, 5, 1, 12, 0), key="when")
st.color_picker("Paint", "#00ff00", key="paint")
st.file_uploader("Data", key="data", type=["csv"])
st.file_uploader("More", key="more", accept_multiple_files=True)
st.camera_input("Photo", key="photo")
st.audio_input("Voice", key="voice")
chosen = st.menu_button("Menu", ["open", "save"], key="menu", format_func=shout)
saved = st.download_button("Save", "content", key="save")
st.link_button("Docs", "https://example.org")
st.page_link("https://example.org", label="Home")

with st.form("sign up", clear_on_submit=True):
    mail = st.text_input("Mail", key="mail")
    news = st.checkbox("News", key="news")
    sent = st.form_submit_button("Sign up")

with st.expander("Details", icon="🎈"):
    st.write("inside the details")
first, second = st.tabs(["First", "Second"])
first.write("in the first tab")
second.write("in the second tab")
with st.popover("More", key="over"):
    st.write("in the popover")
with st.status("Working") as status:
    st.write("in the status")
    status.update(label="Worked", state="complete")
with st.chat_message("assistant"):
    st.write("Hello")
with st.container(key="box", border=True):
    st.write("in the box")
st.sidebar.write("at the side")


@st.fragment
def part():
    st.checkbox("Part", key="part")


@st.dialog("Question")
def ask():
    st.write("Are you sure?")


part()
message = st.chat_input("Say something", key="chat")
if st.button("Ask", key="ask"):
    ask()

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"pressed {pressed} chosen {chosen} saved {saved} message {message}")
st.text(f"sent {sent} mail {mail!r} news {news}")
