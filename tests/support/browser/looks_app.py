"""The app whose page is compared with Streamlit's: what `?part=` names, each thing in a container with a key."""

LOOKS = """
import datetime

import streamlit as st

WORDS = "plenty of words that have to go somewhere " * 4
BUTTONS = ("button", "primary", "tertiary", "download", "link", "menu", "popover")


def at(name):
    return st.container(key=name)


def text():
    at("title").title("Title `code`")
    at("header").header("Header")
    at("subheader").subheader("Subheader", divider="blue")
    at("title_with_help").title("With help", help="help")
    at("title_one_line").title(WORDS, wrap=False)
    at("header_one_line").header(WORDS, wrap=False, help="help", icon=":material/star:")
    at("subheader_one_line").subheader(WORDS, wrap=False, anchor=False, help="help", divider="red")
    at("short_one_line").header("Short", wrap=False, help="help")
    at("heading_one_line").markdown(f"### {WORDS}", wrap=False)
    at("blocks_one_line").markdown("- a\\n- b **bold**\\n\\nsecond `code` paragraph", wrap=False)
    at("caption").caption("A caption with `code`")
    at("plain").text(f"Plain {WORDS}")
    at("code").code("import os\\nprint(1)\\n")
    at("lines").code("import os\\nprint(1)\\n", line_numbers=True)
    at("divider").divider()
    at("paragraphs").markdown(f"With `code`, **bold**, *italics*, ~~gone~~, [link](https://a.example)\\n\\nand {WORDS}")
    for level in range(1, 7):
        at(f"heading{level}").markdown("#" * level + f" Heading `code`\\n\\ntext")
    at("list").markdown("Text\\n- one\\n- two\\n  - deep\\n- three\\n\\nafter")
    at("numbers").markdown("1. one\\n2. two\\n   1. deep\\n3. three")
    at("loose").markdown("- one\\n\\n- two\\n\\n  more\\n\\n- three")
    at("tasks").markdown("- [x] done\\n- [ ] open `code`")
    at("quote").markdown("> A quote\\n>\\n> of two\\n\\nafter\\n\\n> - in a quote")
    at("table").markdown("before\\n\\n| a | b |\\n|---|:-:|\\n| 1 | 2 |\\n| `c` | **wide** enough |\\n\\nafter")
    at("rule").markdown("before\\n\\n---\\n\\nafter")
    at("fence").markdown("before\\n\\n```python\\nx = 1\\n```\\n\\nafter")
    at("image").markdown("![picture](https://example.com/picture.svg) text beside")
    at("colours").markdown(":red[red] :orange[orange] :yellow[y] :green[green] :blue[blue] :violet[violet] :gray[gray]")
    at("backgrounds").markdown(":red-background[red] :blue-background[blue] :primary-background[primary]")
    at("badges").markdown(":red-badge[red] :green-badge[:material/star: green] :small[small] text")
    at("emoji").markdown(":material/home: home :smile: smile")
    at("in_one_line").caption(WORDS, wrap=False)
    at("formula_with_help").latex("\\\\frac{1}{2}", help="help")
    at("centred").markdown("centred", text_alignment="center")
    at("json").json({"text": "a", "list": {"deep": [], "true": True}})
    at("closed_json").json({"a": 1}, expanded=False)
    for name in ("success", "info", "warning", "error"):
        getattr(at(name), name)(f"{WORDS} with `code`", icon=":material/info:")
    at("alert_list").info("- one\\n- two")
    at("alert_numbers").success("text\\n1. one\\n2. two")
    at("alert_around").error("Bad\\n\\n- one\\n- two\\n\\nafter")
    at("alert_heading").warning("## Heading\\ntext")
    at("alert_table").warning("| a | b |\\n|---|---|\\n| 1 | 2 |")
    at("alert_code").warning("```\\ncode\\n```")
    at("alert_quote").error("> quote")
    at("alert_link").warning("A [link](https://example.com) and `code`")
    at("alert_tasks").error("- [x] done")
    at("progress").progress(40)
    at("progress_text").progress(40, "Progress **text**")


def widgets():
    for off in (False, True):
        for name, draw in {
            "button": lambda **c: st.button("Button", **c),
            "primary": lambda **c: st.button("Primary", type="primary", icon=":material/star:", **c),
            "tertiary": lambda **c: st.button("Tertiary", type="tertiary", help="help", **c),
            "wide": lambda **c: st.button("Wide", width="stretch", icon="🎈", **c),
            "download": lambda **c: st.download_button("Download", "x", icon=":material/download:", **c),
            "menu": lambda **c: st.menu_button("Menu", ["a"], **c),
            "checkbox": lambda **c: st.checkbox("Checkbox", **c),
            "checked": lambda **c: st.checkbox("Checked", True, help="help", **c),
            "toggle": lambda **c: st.toggle("Toggle", **c),
            "toggled": lambda **c: st.toggle("Toggled", True, **c),
            "radio": lambda **c: st.radio("Radio", ["one", "two"], captions=["first", "second"], help="help", **c),
            "radio_row": lambda **c: st.radio("Radio", ["one", "two"], horizontal=True, **c),
            "selectbox": lambda **c: st.selectbox("Selectbox", ["one", "two"], help="help", **c),
            "multiselect": lambda **c: st.multiselect("Multiselect", ["one", "two"], ["one", "two"], **c),
            "many": lambda **c: st.multiselect("Many", range(100, 160), range(100, 160), **c),
            "pills": lambda **c: st.pills("Pills", ["one", ":material/star: two"], default="one", **c),
            "segments": lambda **c: st.segmented_control("Segments", ["one", "two"], default="one", **c),
            "stars": lambda **c: st.feedback("stars", default=2, **c),
            "slider": lambda **c: st.slider("Slider", 0, 100, 30, **c),
            "range": lambda **c: st.slider("Range", 0, 100, (30, 60), **c),
            "number": lambda **c: st.number_input("Number", 0, 100, 7, icon=":material/star:", **c),
            "text": lambda **c: st.text_input("Text **bold** :material/star:", "text", icon=":material/star:", **c),
            "long_label": lambda **c: st.text_input(WORDS, "text", **c),
            "hidden_label": lambda **c: st.text_input("Text", "text", label_visibility="hidden", **c),
            "no_label": lambda **c: st.text_input("Text", "text", label_visibility="collapsed", **c),
            "area": lambda **c: st.text_area("Area", "text", **c),
            "area150": lambda **c: st.text_area("Area", "text", height=150, **c),
            "area150_no_label": lambda **c: st.text_area("Area", height=150, label_visibility="collapsed", **c),
            "area_small": lambda **c: st.text_area("Area", height=68, **c),
            "date": lambda **c: st.date_input("Date", datetime.date(2024, 5, 17), **c),
            "dates": lambda **c: st.date_input("Dates", [datetime.date(2024, 5, 17), datetime.date(2024, 5, 20)], **c),
            "time": lambda **c: st.time_input("Time", datetime.time(12, 30), **c),
            "no_time": lambda **c: st.time_input("Time", None, **c),
            "moment": lambda **c: st.datetime_input("Moment", datetime.datetime(2024, 5, 17, 12, 30), **c),
            "color": lambda **c: st.color_picker("Color", "#00aaff", **c),
            "files": lambda **c: st.file_uploader("Files", **c),
            "chat": lambda **c: st.chat_input("Say", **c),
            "chat150": lambda **c: st.chat_input("Say", height=150, **c),
            "chat_files": lambda **c: st.chat_input("Say", accept_file=True, accept_audio=True, **c),
        }.items():
            key = f"{name}_off" if off else name
            with at(key):
                draw(key=f"{key}_widget", disabled=off)


    for name, draw in {
        "text": st.text,
        "header": st.header,
        "latex": st.latex,
        "button": st.button,
        "primary": lambda label, **c: st.button(label, type="primary", icon="🎈", **c),
        "tertiary": lambda label, **c: st.button(label, type="tertiary", **c),
        "download": lambda label, **c: st.download_button(label, "x", **c),
        "link": lambda label, **c: st.link_button(label, "https://a.example", **c),
        "menu": lambda label, **c: st.menu_button(label, ["a"], **c),
        "popover": lambda label, **c: st.popover(label, **c).text("x"),
        "page": lambda label, **c: st.page_link("https://a.example", label=label, **c),
        "checkbox": st.checkbox,
        "toggle": st.toggle,
        "radio": lambda label, **c: st.radio(label, ["a", "b"], **c),
        "selectbox": lambda label, **c: st.selectbox(label, ["a", "b"], **c),
        "multiselect": lambda label, **c: st.multiselect(label, ["a", "b"], ["a"], **c),
        "pills": lambda label, **c: st.pills(label, ["a", "b"], **c),
        "segments": lambda label, **c: st.segmented_control(label, ["a", "b"], **c),
        "slider": st.slider,
        "select_slider": lambda label, **c: st.select_slider(label, ["a", "b"], **c),
        "number": st.number_input,
        "text_input": st.text_input,
        "area": st.text_area,
        "date": lambda label, **c: st.date_input(label, datetime.date(2024, 5, 17), **c),
        "time": lambda label, **c: st.time_input(label, datetime.time(12, 30), **c),
        "color": st.color_picker,
        "files": st.file_uploader,
        "metric": lambda label, **c: st.metric(label, "1", "2", **c),
    }.items():
        for width in (200, "stretch", "content") if name in BUTTONS else (200, "stretch"):
            with at(f"{name}_with_help_{width}"):
                draw(f"{name} {width}", help="help", width=width)
    for pages, options in ((3, {}), (30, {}), (30, {"width": "content"}), (30, {"width": 300})):
        with at(f"pages_{pages}_{options.get('width')}"):
            st.pagination(pages, key=f"pagination_{pages}_{options.get('width')}", **options)
    for low, high in ((30, 34), (0, 2), (50, 50)):
        at(f"close_{low}_{high}").slider("Close", 0, 100, (low, high), key=f"close_{low}")
    words = [f"number {n}" for n in range(20)]
    at("close_words").select_slider("Words", words, (words[5], words[7]), key="close_words_widget")


def blocks():
    for column, words in zip(at("columns").columns([1, 2, 1], border=True), ("one", "two", WORDS)):
        column.write(words)
    for gap in ("xxsmall", "small", "large", None):
        for column in at(f"gap_{gap}").columns(2, gap=gap):
            column.text("gap")
    with at("bordered").container(border=True):
        st.text("a")
        st.button("b")
    at("fixed").container(height=120).write(WORDS * 5)
    with at("row").container(horizontal=True):
        st.button("In a row")
        st.text_input("Also in it")
    with at("expander").expander("Expander **bold** `code`", True):
        st.text("a")
        st.button("b", key="in_expander")
    at("closed").expander("Closed", icon=":material/star:").text("x")
    at("with_emoji").expander("Emoji", True, icon="🎈").write("x")
    at("step").expander("Step", True, type="step").text("x")
    with at("steps"):
        st.expander("First", type="step")
        st.expander("Second", True, type="step", icon=":material/star:").text("x")
        st.expander(WORDS, type="step").text("x")
        st.status("Done", type="step", state="complete").text("x")
        st.status("Failed", type="step", state="error", expanded=True).text("x")
        st.status("Failed, empty", type="step", state="error")
        st.text("below")
    at("compact").expander("Compact", True, type="compact").text("x")
    at("status").status("Status", state="complete").text("x")
    at("failed").status("Status", state="error", expanded=True).text("x")
    first, second = at("tabs").tabs(["One", ":material/star: Two `code`"])
    first.text("in the first")
    second.text("in the second")
    with at("framed").form("form"):
        st.text_input("Field")
        st.form_submit_button("Send")
    for name, avatar in {"user": None, "ai": None, "Bob": None, "Star": ":material/star:"}.items():
        at(f"says_{name}").chat_message(name, avatar=avatar).write("A message\\n\\n- a\\n- b")
    at("empty_popover").popover("Empty")
    at("popover").popover("Popover", icon=":material/star:").text("x")
    at("frame").iframe("<p>in a frame</p>", height=60)
    with st.sidebar:
        at("side_title").title("Side")
        at("side_header").header("Side")
        at("side_heading").markdown("#### Side")
        at("side_text").markdown("Side `code` [link](https://example.com)")
        at("side_caption").caption("Side `code`")
        at("side_code").code("x = y")
        at("side_field").text_input("Side", "x")
        at("side_select").selectbox("Side", ["a"])
        at("side_number").number_input("Side", 1)
        at("side_button").button("Side", width="stretch")
        at("side_check").checkbox("Side")
        at("side_radio").radio("Side", ["a", "b"])
        at("side_toggle").toggle("Side")
        at("side_expander").expander("Side", True).text("x")
        at("side_tabs").tabs(["a", "b"])
        at("side_info").info("info `code`")
        at("side_files").file_uploader("Side")
        at("side_pills").pills("Side", ["a", "b"], default="a")
        at("side_table").markdown("| a | b |\\n|---|---|\\n| 1 | 2 |")


def pages(position):
    def page(name, **options):
        def draw():
            at("page").header(name)

        draw.__name__ = name.lower()
        return st.Page(draw, title=name, **options)

    home = page("Home", icon=":material/home:", default=True)
    long = page("Long", icon="🎈")
    shown = st.navigation({"": [home], "Section": [page("First"), long], "Other": [page("Third")]}, position=position)
    st.sidebar.text("below")
    shown.run()


def bottom():
    at("above").text("above")
    st.chat_input("Say")


def wide():
    st.set_page_config(layout="wide")
    st.sidebar.text("aside")
    bottom()


def crowded():
    names = [st.Page(lambda: None, title=f"Page {n}", url_path=f"page{n}", default=n == 0) for n in range(40)]
    st.navigation(names, position="top").run()


{
    "text": text,
    "widgets": widgets,
    "blocks": blocks,
    "pages": lambda: pages("sidebar"),
    "top": lambda: pages("top"),
    "wide": wide,
    "crowded": crowded,
    "bottom": bottom,
}[st.query_params.get("part", "bottom")]()
st.container(key="end").text("end")
"""
