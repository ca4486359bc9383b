import streamlit as st
import streamlit.components.v1 as components


def attempt(call):
    try:
        call()
    except Exception as error:
        st.text(f"{type(error).__module__}.{type(error).__name__}: {error}")


components.html("<b>x</b>", width=200, height=40, scrolling=True, tab_index=2)
components.html("")
components.html(None)
components.html(b"bytes")
components.html("é\n  <script>1</script>", tab_index=-1)
attempt(lambda: components.html("x", scrolling=None))
components.iframe("https://example.org/", height=0)
components.iframe("", width=None, height=None)
components.iframe(None)
components.iframe("javascript:1", scrolling=1)
st.sidebar._html("<i>side</i>")
st.columns(2)[1]._iframe("about:blank")
with st.container():
    components.html("inside")
place = st.empty()
place._html("placed")
place.text("again")
for size in (-3, "stretch", "content", "auto", 1.5, True, 2**32, 2**32 - 1, [3]):
    attempt(lambda size=size: components.html("x", width=size))
    attempt(lambda size=size: components.html("x", height=size))
for index in (-2, True, "a", 1.0, 2**31 - 1):
    attempt(lambda index=index: components.iframe("about:blank", tab_index=index))
attempt(lambda: components.html(3))
attempt(lambda: components.iframe(3))
attempt(lambda: components.html())
attempt(lambda: components.iframe("x", 1, 2, True, 3))
attempt(lambda: components.html("x", scrolling="yes"))
