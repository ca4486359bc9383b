"""Cached functions: arrays, tables and pictures as arguments."""

import datetime as dt
import enum

import numpy as np
import pandas as pd
from PIL import Image

import streamlit as st

calls = []


@st.cache_data(show_spinner=False)
def f(a):
    calls.append(1)
    return len(calls)


def show(*values):
    """The number of the call that answered for each value: equal numbers, equal keys."""
    first = len(calls)
    answers = []
    for value in values:
        try:
            answers.append(str(f(value) - first))
        except Exception as error:
            answers.append(f"{type(error).__name__} {error}")
    st.text(answers)


class Color(enum.Enum):
    RED = 1


def frame(n, **more):
    return pd.DataFrame({"a": range(n), "b": [str(each) for each in range(n)], **more})


ints = np.arange(6)
show(ints, np.arange(6), ints.reshape(2, 3), ints.reshape(3, 2), ints.astype("int32"), ints.astype(float), ints[::-1])
show(np.asfortranarray(ints.reshape(2, 3)), ints.reshape(2, 3).T.copy().T, np.ascontiguousarray(ints.reshape(2, 3)))
show(np.array([1, 2]), np.array([1, 3]), np.array(["a", "b"]), np.array(["a", "c"]), np.array([1, "a"], object))
show(np.array([1, None], object), np.array([1, None], object), np.array([object()]), np.array([lambda: 1]))
show(np.zeros(3), np.zeros(3), np.zeros((3, 1)), np.array(0.0), np.array(0), np.zeros(0), np.zeros((0, 2)))
show(np.float64(1), 1.0, np.float32(1), np.int64(1), 1, np.bool_(True), True, np.str_("a"), "a", np.bytes_(b"a"))
show(np.float64("nan"), np.float64("nan"), np.datetime64("2020-01-01"), np.datetime64("2020-01-02"))
show(np.timedelta64(1, "D"), np.timedelta64(2, "D"), np.array(["2020-01-01"], "datetime64[D]"))
show(np.dtype("int64"), np.dtype("int32"), np.int64, np.int32, np.sum, np.mean)
show(np.ma.array([1, 2], mask=[0, 1]), np.ma.array([1, 2], mask=[0, 0]), np.rec.array([(1, 2.0)]))
show(np.random.RandomState(1), np.random.RandomState(1))
big = np.arange(1_000_000)
show(big, big.copy(), big.astype(float), big[:-1])

show(frame(3), frame(3), frame(4), frame(3, c=1), frame(3).rename(columns={"a": "x"}), frame(3)[["b", "a"]])
show(frame(3), frame(3).astype({"a": float}), frame(3).set_index("b"), frame(3).iloc[::-1], frame(3).reset_index())
show(frame(3, c=[[1], [2], [3]]), frame(3, c=[[1], [2], [4]]), frame(3, c=[{"a": 1}] * 3), frame(3, c=[{"a": 1}] * 3))
show(frame(3, c=[object()] * 3), frame(3, c=[None, 1, "a"]), frame(3, c=pd.NA), frame(3, c=None), frame(3, c=np.nan))
show(frame(3, c=pd.Categorical(list("aba"))), frame(3, c=pd.Categorical(list("aba"), categories=list("bac"))))
show(frame(3, c=pd.Timestamp("2020")), frame(3, c=pd.Timestamp("2020", tz="UTC")), frame(3, c=pd.Timedelta(1, "D")))
show(pd.DataFrame(), pd.DataFrame(), pd.DataFrame({"a": []}), pd.DataFrame(index=[1]), pd.DataFrame(columns=["a"]))
show(pd.DataFrame([[1]], columns=pd.MultiIndex.from_tuples([("a", "b")])), pd.DataFrame([[1]], columns=[("a", "b")]))
show(pd.DataFrame([[1]], columns=[1]), pd.DataFrame([[1]], columns=["1"]), pd.DataFrame([[1]], columns=[None]))
show(pd.DataFrame([[1, 2]], columns=["a", "a"]), pd.DataFrame([[1, 2]], columns=["a", "b"]))
attributed = frame(3)
attributed.attrs["x"] = 1
show(frame(3), attributed)
named = frame(3)
named.index.name = "n"
show(frame(3), named)
large = frame(200_000)
show(large, large.copy(), large.iloc[:-1])

series = pd.Series([1, 2, 3])
show(series, pd.Series([1, 2, 3]), pd.Series([1, 2, 4]), pd.Series([1.0, 2, 3]))
show(pd.Series([1, 2, 3], index=[1, 2, 3]), series.astype("Int64"), series.astype(str), series.astype("category"))
show(pd.Series([[1]]), pd.Series([[1]]), pd.Series([[2]]), pd.Series(["a", None]), pd.Series([object()]))
wide = pd.Series(range(200_000))
show(wide, wide.copy(), wide[:-1])
show(pd.Index([1, 2]), pd.Index(["a"]), pd.RangeIndex(3))
show(pd.MultiIndex.from_tuples([(1, 2)]), pd.MultiIndex.from_tuples([(1, 2)]), pd.MultiIndex.from_tuples([(1, 3)]))
show(pd.date_range("2020", periods=2), pd.date_range("2020", periods=2), pd.date_range("2021", periods=2))
show(pd.Timestamp("2020"), pd.Timestamp("2020"), pd.Timestamp("2021"), pd.Timestamp("2020", tz="UTC"), pd.NaT, pd.NA)
show(pd.Timedelta(1, "D"), dt.timedelta(1), pd.Period("2020"), pd.Interval(0, 1), pd.Categorical(["a"]))
show(pd.array([1, None]), pd.array([1, None]), pd.DataFrame, pd, np, Color.RED, [frame(2)], {"a": np.zeros(2)})
show(frame(3).groupby("a"), frame(3).style)

picture = Image.new("RGB", (4, 4), "red")
show(picture, picture.copy(), Image.new("RGB", (4, 4), "blue"), Image.new("L", (4, 4)))
show(Image.new("RGBA", (4, 4), "red"), [picture], [picture.copy()])


@st.cache_data(show_spinner=False)
def table():
    return frame(2)


@st.cache_resource(show_spinner=False)
def one_table():
    return frame(2)


copy = table()
copy = table()
copy["a"] = 9
st.text([list(table()["a"]), one_table() is one_table()])
