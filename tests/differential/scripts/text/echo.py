"""st.echo: which lines it shows, how far they are moved to the left, and where."""

import streamlit as st

with st.echo():
    st.write("a")
    x = 1

    y = 2
st.write("after")

with st.echo("below"):
    st.write("a")

    def f():
        return 1

    f()
with st.echo(code_location="elsewhere"):
    # a comment before
    st.write("b")
    # a comment after
with st.echo():
    st.write("""lines
of text
  in a row""")
    z = [1, 2]


def shown():
    with st.echo():
        if x:
            st.write("deeper")

    with st.echo("below"):  # a comment of the line
        pass
        st.write(3)  # and another


shown()
for i in range(2):
    with st.echo():
        st.write(i)
with st.echo():
    with st.echo():
        st.write("in")
    st.write("out")
block = st.echo()
with block as nothing:
    st.write(repr(nothing))
with st.container(), st.echo():
    st.write("in a container")
with (
    st.echo(
        code_location="above",
    ),
    st.container(),
):
    st.write("a long head")
with st.sidebar, st.echo():
    st.write("aside")
    """magic"""
    5
with st.echo():

    @st.fragment
    def g():
        pass

    g()
with st.echo():
    with st.container():
        st.write("one line")
st.echo()
try:
    with st.echo():
        st.write(1)
        raise ValueError
except ValueError:
    st.write("caught")


def values():
    with st.echo():
        st.write(1)
        yield 2


for value in values():
    st.write(value)
with st.echo("below"):
    st.write("stopped")
    st.stop()
