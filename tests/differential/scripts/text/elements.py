"""Elements and containers with every parameter that shows."""

import streamlit as st

st.title("Title", anchor="a b", help="h", icon="🎉", width=300, text_alignment="center", wrap=False)
st.title("No anchor", anchor=False)
st.header("Header", divider=True)
st.header("Rainbow", divider="rainbow", icon=":material/star:")
st.subheader(5)
st.subheader("several\nlines")
st.markdown("  a\n   b")
st.markdown("x", unsafe_allow_html=True, help="h", width="content", text_alignment="right", anchors=False)
st.markdown("one line", wrap=False)
st.markdown(5)
st.markdown(None)
st.markdown("")
st.caption("caption", True)
st.caption("  a\n\n   b", help="  h\n   i")
st.text("text", help="h")
st.text(None)
st.text("   indented\n      more")
st.code("x = 1")
st.code("x", None, line_numbers=True, wrap_lines=True, height=200)
st.code("  \n\n a\n b\n\n", "js")
st.code("\n\nx\n")
st.code(5)
st.code("x", height=None)
st.divider()
st.error("error")
st.warning("warning", icon="🚨")
st.info("info", icon=":material/info:", width=200, title="Title")
st.success(5)
st.info("  a\n    b")
st.error("x", icon="")
st.success("flag", icon="🇩🇪")
st.success("family", icon="👨‍👩‍👧")
st.success("keycap", icon="1️⃣")
st.success("thumb", icon="👍🏽")

with st.container(border=True):
    st.write("in a border")
    with st.container():
        st.write("deeper")
st.container(height=200).write("scrolls")
st.container(height=100, border=False).write("no border")
st.container(horizontal=True, gap="large", key="row", width=300).write("across")
st.container(horizontal=True, wrap=False).write("one line")
st.container(gap=None)
st.container(gap=20, height="stretch", autoscroll=True)
st.container()

left, right = st.columns(2)
left.write("left")
wide = st.columns([1, 2.5], gap="large", vertical_alignment="center", border=True, width=400, wrap=False)
wide[1].columns(2)[1].write("nested")
st.columns((1, 2, 3))
st.columns(True)

later = st.container()
st.write("after")
later.write("before")

with st.sidebar:
    st.write("side")
    with st.container():
        st.write("deep side")
st.sidebar.title("Side")

st.empty()
place = st.empty()
place.write("first")
place.button("second")
place.text("third")
st.empty().container().write("in a placeholder")
st.empty().columns(2)
with st.empty():
    st.write("one")
    st.write("two")
text = st.text("replaced")
text.text("replacement")
gone = st.text("gone")
gone.empty()

for text in (
    "🚨 Alarm", "🚨", "😀  two blanks", "😀\nnext line", "😀text", "😀😀 two", "❤ red", "❤️ red", "👍🏽 yes", "🇩🇪 flag", "1️⃣ one",
    "👨‍👩‍👧 family", "© mark", "✓ no emoji", "1 no emoji", "# no emoji", ":material/home: Home", ":material/home:Home", ":smile: text",
    ":material/unknown: text", "**😀** bold", "text 😀",
):  # fmt: skip
    st.error(text)
    st.info("Body", title=text)
    st.success(text, icon="")
    st.warning(text, icon="😀", title="Title")
