"""Tables as the data of components: as a whole, and as values of a dictionary."""

import collections
import dataclasses
import enum
from array import array

import numpy as np
import pandas as pd
import streamlit as st

show = st.components.v2.component("show", html="x")
frame = pd.DataFrame({"a": [1, 2], "b": ["x", None]}, index=["r", "s"])


@dataclasses.dataclass
class Place:
    name: str = "Oslo"
    country: str = "Norway"


class Numbers(enum.Enum):
    ONE = 1
    TWO = 2


def attempt(name, data):
    try:
        st.text(repr(show(key=name, data=data)))
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}".split(" elements")[0])


attempt("frame", frame)
attempt("empty", pd.DataFrame())
attempt("series", frame["a"])
attempt("index", frame.index)
attempt("styler", frame.style)
attempt("numbers", pd.DataFrame([[1, 2.5], [3, None]]))
attempt("moments", pd.DataFrame({"t": pd.to_datetime(["2020-01-01", None])}))
attempt("mixed", pd.DataFrame({"a": [1, "x"]}))
for number, array_like in enumerate([np.array([1, 2]), np.array([[1, 2]]), np.array(5), np.array(["a"])]):
    attempt(f"array {number}", array_like)
attempt("number of an array", np.int64(3))
attempt("extension", pd.array([1, None], dtype="Int64"))

attempt("set", {1})
attempt("frozenset", frozenset(["a"]))
attempt("set of rows", {(1, 2)})
attempt("no set", set())
attempt("set of objects", {object()})
attempt("deque", collections.deque([1, 2]))
attempt("user list", collections.UserList([1]))
attempt("numbers of an array", array("i", [1, 2]))
attempt("map", map(str, [1, 2]))
attempt("range", range(3))
attempt("items", {"a": 1}.items())
attempt("keys", {"a": 1}.keys())
attempt("values", {"a": 1}.values())
attempt("enumerate", enumerate("ab"))
attempt("dataclass", Place())
attempt("class", Place)
attempt("enumeration", Numbers)
attempt("member", Numbers.ONE)
attempt("generator", (each for each in "ab"))
attempt("moment", pd.Timestamp("2020-01-01"))

attempt("dictionary", {"df": frame, "n": [1], 1: np.array([1]), "columns": {"x": pd.Series([1])}, "nothing": None})
attempt("same", {"a": frame, "b": frame})
attempt("ordered", collections.OrderedDict(b=1, df=frame, a=2))
attempt("deep", {"deep": {"df": frame}})
attempt("list", [frame])
attempt("columns", {"x": pd.Series([1]), "y": pd.Series(["z"])})
attempt("more", {"x": pd.Series([1]), "y": 2})
st.text(repr(show(data=frame)))
attempt(None, frame.copy())
st.text(repr(show(data={"a": frame})))
st.text(repr(show(data={"a": frame.assign(a=5)})))
