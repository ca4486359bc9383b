"""st.json: everything that can be shown as a structure."""

import array
import collections
import dataclasses
import datetime as dt
import decimal
import enum
import fractions
import pathlib
import types
import uuid

import streamlit as st


class Named(collections.namedtuple("Named", "a b")):
    pass


class Plain:
    def __repr__(self):
        return "Plain()"


class WithDict:
    def __init__(self):
        self.a = 1

    def __repr__(self):
        return "WithDict()"

    def to_dict(self):
        return {"a": 1}


class Color(enum.Enum):
    RED = 1


class Whole(enum.IntEnum):
    ONE = 1


class Words(enum.StrEnum):
    A = "a"


@dataclasses.dataclass
class Point:
    x: int = 1


class OwnSequence(collections.abc.Sequence):
    def __getitem__(self, at):
        return [1, 2][at]

    def __len__(self):
        return 2

    def __repr__(self):
        return "OwnSequence()"


class MyDict(dict):
    pass


class MyList(list):
    pass


class MyInt(int):
    def __repr__(self):
        return "MyInt"


def attempt(value, **parameters):
    try:
        st.json(value() if isinstance(value, types.LambdaType) else value, **parameters)
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")


st.session_state.setdefault("kept", [1])
st.query_params["q"] = ["x", "y"]

for value in (
    {"a": [1, {"b": None}], "c": True, "d": 1.5, "e": "é\n"},
    [],
    {},
    (),
    (1, 2),
    [[]],
    {"": {}},
    [None],
    1,
    1.0,
    True,
    None,
    b"x",
    "",
    " ",
    "[]",
    "{}",
    "1",
    '"x"',
    "null",
    '{"a": 1, "a": 2}',
    '{"a": NaN}',
    {"n": float("nan"), "i": float("inf"), "m": -float("inf")},
    {"big": 10**30, "small": -(10**20), "f": 1e300, "z": -0.0},
    {1: "int", 1.5: "float", True: "bool", None: "none", "s": 1},
    {"1": "a", 1: "b"},
    {(1, 2): "tuple"},
    {b"x": 1, "y": 2},
    {"inner": {(1,): 2}},
    range(3),
    map(str, [1, 2]),
    enumerate("ab"),
    {1},
    frozenset({2}),
    {"s": {1}},
    {"r": range(2), "m": collections.Counter("a")},
    collections.Counter("aab"),
    collections.OrderedDict(a=1),
    collections.defaultdict(list, a=[1]),
    collections.deque([1, 2]),
    collections.ChainMap({"a": 1}, {"b": 2}),
    collections.UserDict(a=1),
    collections.UserList([1]),
    collections.UserString("u"),
    {"a": 1}.keys(),
    {"a": 1}.values(),
    {"a": 1}.items(),
    Named(1, 2),
    {"t": Named(1, 2)},
    types.SimpleNamespace(a=1),
    types.MappingProxyType({"a": 1}),
    Plain(),
    [Plain()],
    WithDict(),
    Point(),
    [Point()],
    Color.RED,
    [Color.RED],
    Whole.ONE,
    Words.A,
    {Words.A: 1},
    {Whole.ONE: 1},
    OwnSequence(),
    [OwnSequence()],
    MyDict(a=1),
    MyList([1]),
    MyInt(5),
    [MyInt(5)],
    [dt.date(2024, 1, 2), dt.datetime(2024, 1, 2, 3), dt.time(4), dt.timedelta(5)],
    [decimal.Decimal("1.5"), fractions.Fraction(1, 3), 1 + 2j, uuid.UUID(int=1), pathlib.PurePosixPath("a/b")],
    [b"x", bytearray(b"x"), array.array("i", [1]), Ellipsis, NotImplemented, int],
    dt.date(2024, 1, 2),
    decimal.Decimal(1),
    Color,
    Whole,
    "not json",
    "{'a': 1}",
    st.session_state,
    st.query_params,
):
    attempt(value)

attempt({"a": {"b": 1}}, expanded=False)
attempt({"a": {"b": 1}}, expanded=2)
attempt({"a": {"b": 1}}, expanded=0)
attempt({"a": {"b": 1}}, expanded=-1)
attempt({"a": {"b": 1}}, expanded=10**6)
attempt({"a": {"b": 1}}, expanded="x")
attempt({"a": {"b": 1}}, expanded=1.0)
attempt({"a": {"b": 1}}, expanded=None)
attempt({"a": 1}, width=200)
attempt({"a": 1}, width="content")
cycle = {}
cycle["me"] = cycle
attempt(cycle)
