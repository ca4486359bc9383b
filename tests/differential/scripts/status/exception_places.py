"""st.exception and uncaught exceptions in containers, fragments and callbacks, and what is written around them."""

import streamlit as st


def attempt(call):
    try:
        st.text(type(call()).__name__)
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")


for wrong in (None, "text", 5, ValueError, [], ("a", "b"), object):
    attempt(lambda wrong=wrong: st.exception(wrong))
for value in (
    ValueError(),
    BaseException("base"),
    KeyboardInterrupt(),
    SystemExit(3),
    GeneratorExit("x"),
    StopIteration(1),
):
    attempt(lambda value=value: st.exception(value))
attempt(lambda: st.exception())
attempt(lambda: st.exception(ValueError("a"), 5))
attempt(lambda: st.exception(exception=ValueError("by name"), width=50))
for width in ("stretch", "content", 200, -1, None, 1.5):
    attempt(lambda width=width: st.exception(ValueError("wide"), width=width))
for message in ("", " ", "a\n\n\nb", "<b>x</b>", "`code` **bold**", "\N{SNOWMAN}" * 300, b"bytes", 5, None, ["list"]):
    st.exception(RuntimeError(message))


class Silent(Exception):
    def __str__(self):
        return "said"


class Outer:
    class Inner(Exception):
        pass


st.exception(Silent("x"))
st.exception(Outer.Inner("x"))
st.exception(OSError("No such file: a.txt"))
st.exception(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"))
st.exception(KeyError("key"))
st.exception(ImportError("no module", name="zz"))

with st.sidebar:
    st.exception(ValueError("aside"))
left, right = st.columns(2)
left.exception(ValueError("left"))
with right, st.expander("more"):
    st.exception(ValueError("within"))
with st.form("form"):
    st.exception(ValueError("in a form"))
    st.form_submit_button("send")
place = st.empty()
place.exception(ValueError("first"))
place.exception(ValueError("second"))
shown = st.exception(ValueError("shown"))
shown.text("replaced")
st.write(ValueError("written"), "and a text")


@st.cache_data
def cached(value):
    st.text("before")
    st.exception(ValueError(value))
    return value


cached("kept")
cached("kept")


@st.cache_data
def failing():
    st.text("written, then")
    raise ValueError("in a cached function")


for _ in range(2):
    try:
        failing()
    except ValueError as error:
        st.text(error)


@st.fragment
def part():
    count = st.session_state.count = st.session_state.get("count", 0) + 1
    st.text(f"part {count}")
    with st.container():
        st.button("again")
        if count == 2:
            raise ValueError("in the fragment")
    st.text("the part is over")


part()
with st.container():
    part_of = st.fragment(lambda: st.button("other") and 1 / 0)
    part_of()


def fail():
    st.session_state.called = st.session_state.get("called", 0) + 1
    raise KeyError("in the callback")


st.text(st.session_state.get("called"))
st.button("callback", on_click=fail)
if st.button("nested"):
    with st.sidebar, st.expander("opened"), st.spinner("turns"), st.status("works"):
        st.text("before it fails")
        raise ValueError("far within")
if st.button("in columns"):
    with st.columns(3)[1]:
        st.columns(0)
st.text("end")
