"""A script with every element and widget, for tests of how they all look together."""

EVERYTHING = '''
import datetime

import streamlit as st

st.set_page_config(
    page_title="Everything",
    page_icon=":material/home:",
    menu_items={"Get help": "https://example.com/help", "About": "**All** there is"},
)
WORDS = "plenty of words that have to go somewhere " * 4

with st.echo():
    st.sidebar.title("Side")
st.sidebar.text_input("Side text")
st.sidebar.button("Side button")
st.title("Title with `code` :material/home:", help="Help of the title")
st.header("Header", divider=True)
st.subheader("Subheader", divider="rainbow")
st.caption("A caption with a [link](https://example.com) and `code`", help="Help of the caption")
st.markdown("""
## A list

- [x] done
- [ ] open

> A quote

| a | b |
|---|---|
| 1 | 2 |

:red[red] :orange[orange] :yellow[yellow] :green[green] :blue[blue] :violet[violet] :gray[gray] :primary[primary]
:red-background[red] :orange-background[orange] :yellow-background[yellow] :green-background[green]
:blue-background[blue] :violet-background[violet] :gray-background[gray] :primary-background[primary]
:red-badge[red] :orange-badge[orange] :yellow-badge[yellow] :green-badge[green] :blue-badge[blue]
:violet-badge[violet] :gray-badge[gray] :primary-badge[primary] :small[small] :smile: :material/star: $x^2$

$$
\\\\frac{1}{2}
$$

A footnote[^1].

[^1]: The note.
""")
st.code("import os\\n\\n@final\\nclass A(B):\\n    x: int = 1  # one\\n    print(f'{x}', True)", line_numbers=True)
st.code(WORDS, language=None)
st.text(WORDS)
st.divider()
for alert in (st.success, st.info, st.warning, st.error):
    alert(f"{WORDS} with `code` and a [link](https://example.com)", icon=":material/info:")
st.info("Body", title="Title", icon="🎈")
st.json({"text": "a", "number": 1, "none": None, "true": True, "list": [1, 2.5, {"deep": []}]})
st.exception(ValueError("An exception"))
st.progress(40)
st.progress(0.75, f"{WORDS} with `code` and a [link](https://example.com)")
st.sidebar.progress(20, "Side progress")
st.button("Secondary", help="Help of a button")
st.button("Primary", type="primary", icon=":material/star:", shortcut="Ctrl+J")
st.button("Tertiary", type="tertiary")
st.button("Disabled", disabled=True)
for kind in ("primary", "secondary", "tertiary"):
    for disabled in (False, True):
        common = {"type": kind, "disabled": disabled, "help": "Help"}
        st.download_button(f"Download {kind}", "data", icon=":material/download:", key=f"{kind}-{disabled}", **common)
        st.link_button(f"Link {kind}", "https://example.com", icon="🎈", **common)
        st.menu_button(f"Menu {kind}", ["one", "two"], key=f"menu {kind} {disabled}", **common)
for disabled in (False, True):
    common = {"icon": ":material/home:", "disabled": disabled, "help": "Help"}
    st.page_link("https://example.com", label=f"Page {disabled}", **common)
for disabled in (False, True):
    key = f"off-{disabled}"
    common = {"disabled": disabled, "help": "Help"}
    st.checkbox(f"Checkbox {key}", True, **common)
    st.toggle(f"Toggle {key}", True, **common)
    st.toggle(f"Toggle off {key}", **common)
    st.radio(f"Radio {key}", ["one", "two"], captions=["first", "second"], **common)
    st.radio(f"Row {key}", ["one", "two"], horizontal=True, **common)
    st.selectbox(f"Selectbox {key}", ["one", "two", "three"], **common)
    st.multiselect(f"Multiselect {key}", ["one", "two", "three"], ["one", "two"], **common)
    st.pills(f"Pills {key}", ["one", ":material/star: two", "three"], default="one", **common)
    st.segmented_control(f"Segments {key}", ["one", "two"], selection_mode="multi", default=["one"], **common)
    st.feedback("stars", default=2, key=f"stars {key}", disabled=disabled)
    st.feedback("faces", default=1, key=f"faces {key}", disabled=disabled)
    st.select_slider(f"Select slider {key}", ["one", "two", "three"], "two", **common)
    st.slider(f"Slider {key}", 0, 100, 30, **common)
    st.slider(f"Range {key}", 0, 100, (30, 60), **common)
    st.number_input(f"Number {key}", 0, 100, 7, **common)
    st.text_input(f"Text {key}", placeholder="Type here", icon=":material/search:", **common)
    st.text_input(f"Password {key}", type="password", **common)
    st.text_area(f"Area {key}", "text", max_chars=10, **common)
    st.date_input(f"Date {key}", datetime.date(2024, 5, 17), **common)
    st.date_input(f"Dates {key}", (datetime.date(2024, 5, 17), datetime.date(2024, 5, 20)), **common)
    st.time_input(f"Time {key}", datetime.time(12, 30), **common)
    st.datetime_input(f"Moment {key}", datetime.datetime(2024, 5, 17, 12, 30), **common)
    st.color_picker(f"Color {key}", "#00aaff", **common)
    st.file_uploader(f"Files {key}", ["csv", "png"], accept_multiple_files=True, **common)
    st.camera_input(f"Camera {key}", **common)
    st.audio_input(f"Microphone {key}", **common)
with st.chat_message("user"):
    st.write("A question", WORDS)
for name, avatar in {"ai": None, "Bob": None, "Eve": "🎈", "Star": ":material/star:"}.items():
    st.chat_message(name, avatar=avatar).write("An answer")
with st.container():
    st.chat_input("Chat inside", accept_file=True, accept_audio=True, max_chars=20)
st.chat_input("Chat", accept_file="multiple", accept_audio=True)
st.pagination(30, default=12)
st.expander("Open", True, icon=":material/star:").text("In the expander")
st.expander("Closed").text("In the closed expander")
st.expander("Step", True, type="step").text("In the step")
st.status("At work", type="compact", expanded=True).text("What is done")
st.status("Done", state="complete")
one, two = st.tabs(["One", "Two"])
one.text("In the first tab")
two.text("In the second tab")
st.popover("Popover", help="Help").text("In the popover")
st.popover("Off", disabled=True)
for column in st.columns(3, border=True):
    column.write(WORDS)
with st.container(horizontal=True):
    st.button("In a row")
    st.text_input("Also in it")
with st.container(height=120):
    st.write(WORDS * 5)
with st.form("form"):
    st.text_input("In a form")
    st.form_submit_button("Submit")
'''
