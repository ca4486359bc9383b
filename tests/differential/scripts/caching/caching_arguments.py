"""Cached functions: which arguments are the same, and what is told apart."""

import streamlit as st

n = [0]


@st.cache_data(show_spinner=False)
def f(a, b=2):
    n[0] += 1
    return n[0]


st.text([f(1), f(1, 2), f(a=1, b=2), f(b=2, a=1), f(a=1)])


@st.cache_data(show_spinner=False)
def g(a, b=2, *, c=3):
    n[0] += 1
    return n[0]


st.text([g(1), g(1, 2), g(a=1, b=2), g(b=2, a=1), g(a=1), g(1, c=3)])


@st.cache_data(show_spinner=False)
def h(a, b=2, *args):
    n[0] += 1
    return n[0]


st.text([h(1), h(1, 2), h(1, 2, 3), h(a=1)])


@st.cache_data(show_spinner=False)
def k(a, b=2, **kw):
    n[0] += 1
    return n[0]


st.text([k(1), k(1, 2), k(1, z=1, y=2), k(1, y=2, z=1)])


@st.cache_data(show_spinner=False)
def m(a, _b=2, *_args, **_kw):
    n[0] += 1
    return n[0]


st.text([m(1), m(1, 2), m(1, 5, 6), m(1, y=2, z=1), m(1, _z=1)])


def make(v):
    @st.cache_data(show_spinner=False)
    def inner():
        return v

    return inner()


st.text([make(1), make(2)])


def make2(v):
    @st.cache_data(show_spinner=False)
    def inner(x=v):
        return x

    return inner()


st.text([make2(1), make2(2)])


@st.cache_data(show_spinner=False)
def same():
    return 1


a = same()


@st.cache_data(show_spinner=False)
def same():
    return 2


st.text([a, same()])


@st.cache_data(ttl=5, show_spinner=False)
def same():
    return 2


@st.cache_resource(show_spinner=False)
def same():
    return 2


st.text(
    [
        callable(same),
        hasattr(same, "clear"),
        isinstance(st.cache_data, type),
        type(st.cache_data).__name__,
        st.cache_data.__name__ if hasattr(st.cache_data, "__name__") else None,
    ]
)
log = []


@st.cache_resource(show_spinner=False, max_entries=1, on_release=lambda v: log.append(v), validate=lambda v: v != 2)
def r(x):
    log.append(f"make {x}")
    return x


r(1)
r(1)
r(2)
r(2)
r(3)
r.clear()
st.text(log)
st.cache_resource.clear()
st.text(log)


@st.cache_data
def p():
    "doc"
    return 1


st.text([p.__doc__, p.__module__, p.__qualname__])


@st.cache_data(ttl=0.0, show_spinner=False)
def t0():
    n[0] += 1
    return n[0]


st.text([t0(), t0()])
import datetime as dt, decimal, enum, uuid, pathlib, collections, dataclasses, io, re, functools, types, fractions, array, typing


class E(enum.Enum):
    A = 1
    B = 2


class E2(enum.Enum):
    A = 1


@dataclasses.dataclass
class D:
    x: int = 1


@dataclasses.dataclass(frozen=True)
class DF:
    x: int = 1


class C:
    def __init__(s):
        s.x = 1


class CH(C):
    def __hash__(s):
        return 1


class CR(C):
    def __reduce__(s):
        return (CR, ())


NT = collections.namedtuple("NT", "a b")
calls = []


@st.cache_data(show_spinner=False)
def f(a):
    calls.append(a)
    return len(calls)


vals = [
    1,
    1.0,
    True,
    "1",
    b"1",
    None,
    (1,),
    [1],
    {1},
    frozenset({1}),
    {"a": 1},
    {"a": 1, "b": 2},
    {"b": 2, "a": 1},
    range(3),
    range(0, 3),
    dt.date(2020, 1, 1),
    dt.datetime(2020, 1, 1),
    dt.time(1),
    dt.timedelta(1),
    decimal.Decimal("1"),
    fractions.Fraction(1, 2),
    E.A,
    E.B,
    E2.A,
    uuid.UUID(int=1),
    pathlib.Path("a"),
    NT(1, 2),
    (1, 2),
    D(),
    DF(),
    C(),
    CH(),
    CR(),
    C,
    int,
    io.StringIO("x"),
    io.BytesIO(b"x"),
    re.compile("a"),
    functools.partial(int, 1),
    types.SimpleNamespace(a=1),
    array.array("i", [1]),
    bytearray(b"1"),
    memoryview(b"1"),
    collections.deque([1]),
    collections.OrderedDict(a=1),
    collections.Counter("a"),
    collections.defaultdict(int, a=1),
    1 + 2j,
    ...,
    NotImplemented,
    float("nan"),
    float("nan"),
    len,
    f,
    lambda: 1,
    (x for x in []),
    iter([1]),
    zip(),
    dt.timezone.utc,
    dt.datetime(2020, 1, 1, tzinfo=dt.timezone.utc),
    typing.List[int],
    slice(1, 2),
    object(),
    ValueError("x"),
    {"a": C()},
    [[1], [1]],
    [C()],
    types.MappingProxyType({"a": 1}),
    st.session_state,
    10**30,
    -0.0,
    0.0,
    {"a": 1}.keys(),
    st,
    dt,
]
for v in vals:
    for k in (1, 2):
        try:
            r = f(v)
        except Exception as e:
            r = f"{type(e).__module__}.{type(e).__name__} {e}" if k == 1 else ""
        st.text(f"{type(v).__name__} -> {r}")
