"""Cached functions: results that are refreshed behind the page, session scope, persistence without a disk, releases."""

import time

import streamlit as st

n = [0]
released = []


def show(f, *args, **kwargs):
    try:
        st.text(repr(f(*args, **kwargs)))
    except BaseException as error:
        st.text(f"{type(error).__name__} |{error}|")


def cached(**options):
    @st.cache_data(show_spinner=False, **options)
    def f(x):
        n[0] += 1
        return n[0]

    return f


for ttl in (0, -1, 0.0, "0s", "zz", None):
    show(lambda: cached(ttl=ttl, refresh_mode="background")(1))
show(lambda: cached(persist="disk", ttl=5, refresh_mode="background"))
show(lambda: cached(persist=True, ttl=5, refresh_mode="background"))
show(lambda: cached(persist=False, ttl=5, refresh_mode="background")(1))


@st.cache_data(ttl=0.3, refresh_mode="background", show_spinner=False)
def stale(x):
    n[0] += 1
    return n[0]


first = stale(1)
show(lambda: stale(1) == first)
time.sleep(0.4)
show(lambda: stale(1) == first)
time.sleep(0.7)
show(lambda: stale(1) == first)


@st.cache_data(ttl=30, refresh_mode="background", show_spinner=False)
def draws(x):
    st.write("drawn")
    return x


@st.cache_resource(ttl=30, refresh_mode="background", show_spinner=False)
def asks(x):
    st.checkbox("asked")
    return x


show(draws, 1)
show(draws, 1)
show(asks, 1)
show(asks, 1)


@st.cache_resource(on_release=lambda value: released.append(1 / value), max_entries=1, show_spinner=False)
def fragile(x):
    return x


show(fragile, 0)
show(fragile.clear)
show(fragile, 0)
show(fragile, 1)
show(st.cache_resource.clear)
show(lambda: released)


@st.cache_resource(validate=lambda value: value != n[0], show_spinner=False)
def checked(x):
    n[0] += 1
    return n[0]


show(lambda: checked(1) == checked(1))

for kind in (st.cache_data, st.cache_resource):

    @kind(scope="session", show_spinner=False)
    def mine(x):
        n[0] += 1
        return [n[0]]

    show(lambda: (mine(1) == mine(1), mine(1) is mine(1)))
    before = mine(1)
    mine.clear()
    show(lambda: mine(1) == before)
    before = mine(1)
    mine.clear(1)
    show(lambda: mine(1) == before)
    before = mine(1)
    kind.clear()
    show(lambda: mine(1) == before)


@st.cache_data(persist="disk", show_spinner=False)
def kept(x):
    st.write("shown")
    n[0] += 1
    return n[0]


first = kept(1)
show(lambda: kept(1) == first)
kept.clear(1)
show(lambda: kept(1) == first)

for options in (
    {"show_time": "x"},
    {"show_time": 5},
    {"show_time": None},
    {"show_spinner": [1], "show_time": "x"},
    {"show_spinner": None},
    {"show_spinner": ""},
    {"show_spinner": "a", "show_time": True},
):

    @st.cache_data(**options)
    def spun(x):
        return 1

    show(spun, str(options))


async def later():
    return 1


class Awaitable:
    def __await__(self):
        yield


for kind in (st.cache_data, st.cache_resource):

    @kind
    def coroutine():
        return later()

    @kind
    def awaitable():
        return Awaitable()

    show(coroutine)
    show(awaitable)

    def streams():
        @kind
        async def stream():
            yield 1

    def refreshed():
        @kind(ttl=5, refresh_mode="background")
        async def refreshed():
            return 1

    show(streams)
    show(refreshed)
