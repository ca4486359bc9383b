"""Connections of the script's own: made once, reset, released; what `st.connection` refuses."""

import os
import re

import streamlit as st
from streamlit.connections import BaseConnection, ExperimentalBaseConnection

calls = []


def show(f):
    try:
        text = repr(f())
    except BaseException as error:
        text = f"{type(error).__module__}.{type(error).__name__} |{error}|"
    text = re.sub(" at 0x[0-9a-f]+", "", text)
    st.text(re.sub(" (with|without an implementation for) abstract method '?_connect'?", "", text))  # Python's words


class Numbers(BaseConnection[dict]):
    def _connect(self, **kwargs):
        calls.append(kwargs)
        return {"number": len(calls)}

    def number(self):
        return self._instance["number"]


class Plain(BaseConnection):
    def _connect(self, **kwargs):
        return type("Raw", (), {"hello": 1})()


class Abstract(BaseConnection):
    pass


class Fails(BaseConnection):
    def _connect(self, **kwargs):
        raise ValueError("cannot connect")


class Mine(BaseConnection):
    @classmethod
    def scope(cls):
        return "session"

    def _connect(self, **kwargs):
        return 1

    def close(self):
        calls.append("closed")


a = st.connection("a", type=Numbers)
show(lambda: st.connection("a", type=Numbers) is a)
show(lambda: (a._connection_name, a._kwargs, calls, a.number()))
show(lambda: dict(st.connection("nothing", type=Numbers)._secrets))
show(a.reset)
show(lambda: (a.number(), len(calls)))
show(lambda: st.connection("a", type=Numbers) is a)
show(a.close)
show(lambda: st.connection("a", type=Numbers, x=1) is a)
show(lambda: st.connection("a", type=Numbers, x=1)._kwargs)
show(lambda: st.connection("b", Numbers) is a)
show(lambda: st.connection("t", Numbers, None, 60) is st.connection("t", Numbers, None, 60))
show(lambda: st.connection("z", Numbers, ttl=0) is st.connection("z", Numbers, ttl=0))
show(lambda: st.connection("m", Numbers, max_entries=1) is st.connection("m", Numbers, max_entries=1))
show(lambda: st.connection("", type=Numbers)._connection_name)
show(lambda: (Numbers.scope(), Mine.scope(), ExperimentalBaseConnection is BaseConnection))
show(lambda: a)
show(lambda: a.nothing)
show(lambda: st.connection("plain", type=Plain).hello)
show(lambda: st.connection("plain", type=Plain)._instance.hello)
show(lambda: st.connection("abstract", type=Abstract))
show(lambda: st.connection("fails", type=Fails))
show(lambda: st.connection("mine", type=Mine) is st.connection("mine", type=Mine))
st.cache_resource.clear()
show(lambda: calls[-1])
os.environ["CONNECTION_NAME"] = "zulu"
show(lambda: st.connection("env:CONNECTION_NAME", type=Numbers)._connection_name)
show(lambda: st.connection("env:NOT_THERE", type=Numbers))
for kind in ("nope", "Numbers", "no.such.Thing", "builtins.dict", dict, 5, "snowpark", "mysql"):
    show(lambda: st.connection("x", type=kind))
show(lambda: st.connection(5, type=Numbers))
show(lambda: st.connection("x", type=Numbers, ttl="zz"))
show(lambda: st.connection("x", type=Numbers, max_entries=0))
st.secrets.merge_programmatic_secrets(
    {"connections": {"typed": {"type": "no.such.Thing"}, "untyped": {"k": "v"}, "known": {"k": {"deep": 1}}}}
)
show(lambda: st.connection("typed"))
show(lambda: st.connection("untyped"))
show(lambda: st.connection("unknown"))
show(lambda: st.connection("known", type=Numbers)._secrets)
show(lambda: st.connection("known", type=Numbers)._secrets.k.deep)
