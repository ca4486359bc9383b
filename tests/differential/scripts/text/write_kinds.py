"""st.write, st.latex and st.code of values of every kind."""

import abc
import asyncio
import collections
import dataclasses
import datetime as dt
import decimal
import enum
import fractions
import io
import pathlib
import re
import types
import typing
import uuid

import streamlit as st


def attempt(call):
    try:
        call()
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")


@dataclasses.dataclass
class Point:
    """A point."""

    x: int = 1
    y: int = 2


@dataclasses.dataclass
class Silent:
    x: int = 1

    def __repr__(self):
        return "Silent!"


class Color(enum.Enum):
    RED = 1


class Flag(enum.Flag):
    A = 1
    B = 2


class Plain:
    def __repr__(self):
        return "Plain()"


class Worded:
    def __str__(self):
        return "**worded**"


class Html:
    def _repr_html_(self):
        return "<b>html</b>"

    def __repr__(self):
        return "Html()"


class Markdowned:
    def _repr_markdown_(self):
        return "**md**"

    def __repr__(self):
        return "Markdowned()"


class Latexed:
    def _repr_latex_(self):
        return "$x^2$"

    def __repr__(self):
        return "Latexed()"


class ToDict(collections.UserDict):
    pass


class Nowhere:
    __module__ = None

    def __repr__(self):
        return "Nowhere()"


class Text(str):
    pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    """Doc."""


def function(a, b=1):
    """Does it."""


async def coroutine_function():
    """Waits."""


def generator():
    yield "a "
    yield "b"


def mixed():
    yield "text "
    yield {"a": 1}
    yield "more"
    yield 5
    yield None


async def async_generator():
    yield "async "
    yield "words"


Pair = collections.namedtuple("Pair", "a b")

for value in (
    None,
    True,
    1,
    1.5,
    1 + 2j,
    "**text**",
    "",
    " ",
    Text("sub"),
    b"bytes",
    bytearray(b"x"),
    Color.RED,
    Flag.A | Flag.B,
    decimal.Decimal("1.50"),
    fractions.Fraction(1, 3),
    uuid.UUID(int=1),
    dt.date(2024, 1, 2),
    dt.datetime(2024, 1, 2, 3, 4),
    dt.time(1),
    dt.timedelta(1),
    pathlib.PurePosixPath("a/b"),
    re.compile("a+"),
    Ellipsis,
    NotImplemented,
    slice(1, 2),
    {"a": 1},
    {},
    [],
    [1, 2],
    (1, 2),
    (),
    {1},
    frozenset({1}),
    range(3),
    Pair(1, 2),
    collections.Counter("aab"),
    collections.OrderedDict(a=1),
    collections.deque([1]),
    collections.defaultdict(list),
    collections.ChainMap({"a": 1}),
    ToDict(a=1),
    types.MappingProxyType({"a": 1}),
    types.SimpleNamespace(a=1),
    {"a": 1}.keys(),
    {"a": 1}.values(),
    {"a": 1}.items(),
    map(str, [1]),
    enumerate("a"),
    Point(),
    Silent(),
    Point,
    Plain(),
    Nowhere(),
    Plain,
    Worded(),
    Html(),
    Markdowned(),
    Latexed(),
    WithMeta,
    Meta,
    function,
    len,
    str.upper,
    "a".upper,
    coroutine_function,
    generator,
    generator(),
    mixed,
    mixed(),
    async_generator,
    async_generator(),
    (each for each in "ab"),
    io.StringIO("string io"),
    io.BytesIO(b"bytes io"),
    ValueError("bad"),
    ValueError,
    KeyError("k"),
    ExceptionGroup("g", [ValueError("a")]),
    typing.Optional[int],
    list[int],
    int | None,
    int,
    abc,
    asyncio,
    {"nested": Point()},
    [Point()],
    [ValueError("x")],
    st.session_state,
    st.query_params,
):
    try:
        st.write(value)
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")

attempt(lambda: st.write())
attempt(lambda: st.write("a", 1, {"b": 2}, "c", [3], None, "d"))
attempt(lambda: st.write("a", "b", sep="-"))
attempt(lambda: st.write("<b>x</b>", unsafe_allow_html=True))
attempt(lambda: st.write(Html(), unsafe_allow_html=True))
attempt(lambda: st.write("a", generator(), "b"))
attempt(lambda: st.write(io.StringIO("a"), "b"))

for value in ("x^2", r"\frac{1}{2}", "", "a\n\nb", None, 5, ["x"], b"x"):
    attempt(lambda: st.latex(value))

for value in ("x = 1\n", "", "\n\n  x\n\n", None, 5, b"x", ["a"], "\ttab", "a\r\nb"):
    attempt(lambda: st.code(value))
for language in ("python", None, "", "PYTHON", "nosuch", 5, "json", "c++"):
    attempt(lambda: st.code("x", language))
    attempt(lambda: st.code("x", language=language, line_numbers=True))
for height in (1, 100, "content", "stretch", 0, -1, 1.5, None, "x", True):
    attempt(lambda: st.code("x", height=height))
for width in (1, "content", "stretch", 0, None, "x"):
    attempt(lambda: st.code("x", width=width))
for flag in (1, 0, None, "x", 2):
    attempt(lambda: st.code("x", line_numbers=flag))
    attempt(lambda: st.code("x", wrap_lines=flag))
