"""What st.write makes of values."""

import array
import asyncio
import collections
import dataclasses
import datetime as dt
import decimal
import enum
import functools
import io
import pathlib
import re
import types
import uuid

import streamlit as st


class Color(enum.Enum):
    RED = 1


class Spoken:
    def __str__(self):
        return "spoken"


class Lines:
    def __str__(self):
        return "one\ntwo"


class Ticks:
    def __str__(self):
        return "a`b"


Point = collections.namedtuple("Point", "x y")

st.write()
st.write("a", 1, "b")
st.write("a")
st.write("")
st.write("  a\n  b")
st.write(None, True, 1.5, 2 + 3j, b"x", bytearray(b"y"))
st.write((1, 2), {1}, frozenset([1]), range(3))
st.write(dt.date(2020, 1, 1), dt.datetime(2020, 1, 1, 2), dt.timedelta(1), decimal.Decimal("1.5"))
st.write(pathlib.PurePosixPath("x"), uuid.UUID(int=5), Color.RED, re.compile("a"), slice(1))
st.write(array.array("i", [1]), collections.deque([1]), types.SimpleNamespace(a=1), functools.partial(int))
st.write(Spoken(), Lines(), Ticks(), ..., NotImplemented)
st.write(io.StringIO("from a file"))
st.write("`tick`", 5, "`")
st.write("<b>", unsafe_allow_html=True)
st.write({"a": 1})
st.write([1, 2])
st.write("a", {"x": 1}, "b", 3)
st.write(Point(1, 2))
st.write(collections.OrderedDict(a=1))
st.write(collections.Counter("aab"))
st.write(collections.ChainMap({"a": 1}))
st.write(collections.UserDict(a=1))
st.write(collections.UserList([1]))
st.write(types.MappingProxyType({"a": 1}))
st.write({1: 2}.keys())
st.write({1: 2}.items())
st.write(map(str, [1]))
st.write(enumerate("a"))
st.write({"x": [1, dt.date(2020, 1, 1)], 5: None, "deep": {"y": (1, 2)}})
st.write({(1, 2): "not a key"})
st.write([Point(1, 2), Color.RED, {1, 2} and {1}])
st.write(ValueError("an error"))
st.write(UserWarning("a warning"))
st.write(letter for letter in "abc")
st.write(number * 2 for number in range(3))


def mixed():
    yield "a "
    yield 5
    yield "b"
    yield ""
    yield "c"


st.write(mixed)
st.write(mixed())
st.write(str(st.write_stream(mixed())))
st.write(str(st.write_stream(["a", "b"])))
st.write(str(st.write_stream([])))
st.json({"a": [1]})
st.json('{"b": 2}')
st.json([1], expanded=False)
st.session_state.z = 3
st.write(st.session_state)


async def later():
    yield "text "
    await asyncio.sleep(0)
    yield "that grows"
    yield 5
    yield "more"


async def fails():
    yield "before"
    raise ValueError("in a stream")


class Streams:
    def __call__(self):
        yield "called"

    def method(self):
        yield "from a method"


st.write(later)
st.write("before", later(), "after")
for stream in (later, later(), functools.partial(later), Streams().method, iter(["a", "", "b"]), range(2)):
    st.write(st.write_stream(stream, cursor="|"))
for stream in (fails, fails(), Streams(), Streams, list, lambda: ["a"], len, None, 5):
    try:
        st.write_stream(stream)
    except Exception as error:
        st.exception(error)
