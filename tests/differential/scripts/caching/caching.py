"""Cached functions: what they may be given and return, what they write, what they refuse."""

import re
import threading

import streamlit as st


def show(f, *a, **k):
    try:
        st.text(f"{re.sub(' at 0x[0-9a-f]+', '', repr(f(*a, **k)))}")
    except BaseException as e:
        st.text(
            f"{type(e).__module__}.{type(e).__name__} {[c.__name__ for c in type(e).__mro__ if c.__name__ != 'Generic']} |{e}|"
        )


@st.cache_data
def lock():
    return threading.Lock()


show(lock)


@st.cache_data
def gen():
    yield 1


show(gen)


@st.cache_resource
def genr():
    yield 1


show(lambda: type(genr()).__name__)


for kw in (
    dict(persist="x"),
    dict(scope="x"),
    dict(refresh_mode="x"),
    dict(ttl="zz"),
    dict(ttl=-1),
    dict(ttl=[1]),
    dict(max_entries=0),
    dict(max_entries="a"),
    dict(max_size="zz"),
    dict(max_size="10 MB"),
    dict(max_size=-1),
    dict(show_spinner=5),
    dict(hash_funcs=5),
    dict(persist=True),
    dict(persist=False),
    dict(max_entries=-1),
    dict(ttl="1d"),
    dict(persist="disk", ttl=5),
    dict(persist="disk", scope="session"),
    dict(refresh_mode="background", ttl=5),
    dict(refresh_mode="background"),
):

    def mk():
        @st.cache_data(**kw)
        def g(x):
            return x

        return g(1)

    st.text(str(kw))
    show(mk)
for kw in (
    dict(scope="x"),
    dict(ttl="zz"),
    dict(max_entries=0),
    dict(validate=5),
    dict(on_release=5),
    dict(refresh_mode="x"),
    dict(scope="session"),
):

    def mk():
        @st.cache_resource(**kw)
        def g(x):
            return x

        return g(1)

    st.text(str(kw))
    show(mk)
box = st.container()


@st.cache_data
def rep(x):
    st.write("static", x)
    st.sidebar.write(f"side {x}")
    with st.container():
        st.write("in container")
    c1, c2 = st.columns(2)
    c1.write("c1")
    return x


show(rep, 1)
show(rep, 1)


@st.cache_data
def clo(x):
    box.write(f"box {x}")
    return x


show(clo, 1)
show(clo, 1)


@st.cache_data
def wid(x):
    v = st.checkbox("cb")
    return v


show(wid, 1)


@st.cache_data
def exc(x):
    raise ValueError("x")


show(exc, 1)
show(rep)
show(rep, 1, 2)
show(rep, y=1)
show(lambda: rep)
show(lambda: (rep.__name__, rep.__doc__, rep.__wrapped__, type(rep).__name__))
show(lambda: st.cache_data(5))
show(lambda: st.cache_data("x"))


class A:
    @st.cache_data
    def m(self, x):
        return x

    @st.cache_data
    def n(_self, x):
        return x

    @staticmethod
    @st.cache_data
    def s(x):
        return x

    @classmethod
    @st.cache_data
    def cm(cls, x):
        return x


show(A().m, 1)
show(A().n, 1)
show(A.s, 1)
show(A.cm, 1)
show(rep.clear)
show(rep.clear, 1)
show(rep.clear, x=1)
show(rep.clear, 1, 2)
show(rep.clear, y=3)


@st.cache_data
def mut():
    return [1]


a = mut()
b = mut()
c = mut()
show(lambda: (a is b, b is c))
b.append(2)
show(mut)
a.append(3)
show(mut)
n = [0]


@st.cache_data(max_entries=2, show_spinner=False)
def lru(x):
    n[0] += 1
    return n[0]


show(lambda: [lru(1), lru(2), lru(1), lru(3), lru(1), lru(2)])


@st.cache_data
def kw(a, b=2, *args, c=3, **k):
    n[0] += 1
    return n[0]


show(
    lambda: [
        kw(1),
        kw(1, 2),
        kw(a=1),
        kw(1, b=2),
        kw(1, c=3),
        kw(1, 2, 5),
        kw(1, 2, *(5,)),
        kw(1, z=1, y=2),
        kw(1, y=2, z=1),
    ]
)


@st.cache_resource
def res(x):
    return [x]


show(lambda: res(1) is res(1))


@st.cache_data(hash_funcs={list: lambda l: 1})
def hf(x):
    n[0] += 1
    return n[0]


show(lambda: [hf([1]) == hf([2])])


@st.cache_data(hash_funcs={"builtins.list": lambda l: 1, dict: lambda d: 1 / 0})
def hf2(x):
    n[0] += 1
    return n[0]


show(lambda: [hf2([1]) == hf2([2])])
show(hf2, {})


@st.cache_data
def inner(x):
    st.write("inner")
    return x


@st.cache_data
def outer(x):
    st.write("outer")
    return inner(x)


show(outer, 1)
show(inner, 1)
show(outer, 1)


@st.cache_data
def rec(x):
    return 1 if x == 0 else rec(x - 1) + 1


show(rec, 3)


@st.cache_data
def stp(x):
    st.stop()


@st.cache_data
def ss(x):
    st.session_state["q"] = x
    return st.session_state["q"]


show(ss, 1)


@st.cache_data
def prog(x):
    p = st.empty()
    p.write("a")
    p.write("b")
    return x


show(prog, 1)
show(prog, 1)


@st.cache_data
def dgret(x):
    return st.write("x")


show(dgret, 1)


@st.cache_resource
def dgres(x):
    c = st.container()
    c.write("made")
    return c


k = dgres(1)
k.write("later")
k2 = dgres(1)
show(lambda: k is k2)
