"""Options that cannot be hashed, compared or told apart, and defaults that are none of them."""

import collections
import enum

import streamlit as st

NAN = float("nan")


class Odd:
    """Equal to nothing, not even to itself."""

    def __eq__(self, other):
        return False

    def __hash__(self):
        return 1

    def __repr__(self):
        return "odd"


class Color(enum.Enum):
    RED = 1
    GREEN = 2


def attempt(call):
    try:
        st.write(repr(call()))
    except Exception as error:
        st.exception(error)


def broken():
    yield "a"
    raise RuntimeError("no more options")


def fail(option):
    raise RuntimeError(f"cannot show {option}")


ODD = Odd()
for kind in (st.selectbox, st.radio):
    name = kind.__name__
    attempt(lambda: kind(f"{name} lists", [[1], [2]], 1))
    attempt(lambda: kind(f"{name} dicts", [{"a": 1}, {}]))
    attempt(lambda: kind(f"{name} none", [None, "a"]))
    attempt(lambda: kind(f"{name} only none", [None]))
    attempt(lambda: kind(f"{name} nan", [NAN, 1.0]))
    attempt(lambda: kind(f"{name} odd", [ODD, "a"], 1))
    attempt(lambda: kind(f"{name} same", ["a", "a", "b"], 1))
    attempt(lambda: kind(f"{name} same text", [1, "1", 1.0], 1))
    attempt(lambda: kind(f"{name} empty text", ["", " "]))
    attempt(lambda: kind(f"{name} bytes", [b"a", b"b"]))
    attempt(lambda: kind(f"{name} tuples", [(1, 2), ()]))
    attempt(lambda: kind(f"{name} functions", [len, max], format_func=lambda each: each.__name__))
    attempt(lambda: kind(f"{name} generator", (letter for letter in "ab")))
    attempt(lambda: kind(f"{name} broken generator", broken()))
    attempt(lambda: kind(f"{name} dict view", {"a": 1, "b": 2}.keys(), 1))
    attempt(lambda: kind(f"{name} set", {"a"}))
    attempt(lambda: kind(f"{name} deque", collections.deque("ab")))
    attempt(lambda: kind(f"{name} enum", Color, 1))
    attempt(lambda: kind(f"{name} empty enum", enum.Enum("Empty", "")))
    attempt(lambda: kind(f"{name} None", None))
    attempt(lambda: kind(f"{name} number", 5))
    attempt(lambda: kind(f"{name} text", "ab"))
    attempt(lambda: kind(f"{name} format fails", ["a"], format_func=fail))
    attempt(lambda: kind(f"{name} format None", ["a"], format_func=None))
    attempt(lambda: kind(f"{name} format text", ["a"], format_func="x"))
    attempt(lambda: kind(f"{name} index text", ["a"], "0"))
    attempt(lambda: kind(f"{name} index negative", ["a", "b"], -1))
    attempt(lambda: kind(f"{name} index huge", ["a", "b"], 2**70))
    attempt(lambda: kind(f"{name} index without options", [], 3))
    attempt(lambda: kind(f"{name} index nan", ["a"], NAN))
    attempt(lambda: kind(f"{name} width", ["a"], width="wide"))
    attempt(lambda: kind(f"{name} no options"))
    attempt(lambda: kind())
attempt(lambda: st.radio("captions number", ["a"], captions=5))
attempt(lambda: st.radio("captions numbers", ["a", "b"], captions=[1, None]))
attempt(lambda: st.radio("captions none", ["a", "b"], captions=["x", None]))
attempt(lambda: st.radio("captions text", ["a", "b"], captions="xy"))
attempt(lambda: st.radio("captions too many", ["a"], captions=["x", "y", "z"]))
attempt(lambda: st.selectbox("placeholder number", ["a"], placeholder=5))
for index in (0, 1, 2, None):
    attempt(lambda: st.selectbox(f"select same text {index}", [1, "1", 1.0, "1", "2"], index))
    attempt(lambda: st.selectbox(f"select all the same {index}", ["x", "y", "z"], index, format_func=lambda _: "same"))
    attempt(lambda: st.radio(f"radio same text {index}", [1, "1", 1.0, "1", "2"], index))
    attempt(lambda: st.radio(f"radio all the same {index}", ["x", "y", "z"], index, format_func=lambda _: "same"))
attempt(lambda: st.multiselect("all the same", ["x", "y", "z"], ["y"], format_func=lambda _: "same"))

attempt(lambda: st.multiselect("m lists", [[1], [2]], [[2]]))
attempt(lambda: st.multiselect("m none", [None, "a"], [None]))
attempt(lambda: st.multiselect("m nan", [NAN, 1.0], [NAN]))
attempt(lambda: st.multiselect("m odd", [ODD], [ODD]))
attempt(lambda: st.multiselect("m same", ["a", "a", "b"], ["a", "a"]))
attempt(lambda: st.multiselect("m same text", [1, "1"], ["1"]))
attempt(lambda: st.multiselect("m twice", ["a", "b"], ["b", "b"]))
attempt(lambda: st.multiselect("m number", [1, 2], 1))
attempt(lambda: st.multiselect("m true", [1, 2], [True]))
attempt(lambda: st.multiselect("m missing", ["a"], ["a", "z"]))
attempt(lambda: st.multiselect("m dict", ["a", "b"], {"a": 1}))
attempt(lambda: st.multiselect("m generator", ["a", "b"], (each for each in "b")))
attempt(lambda: st.multiselect("m text", ["ab", "a", "b"], "ab"))
attempt(lambda: st.multiselect("m enum", Color, [Color.GREEN]))
attempt(lambda: st.multiselect("m None", None))
attempt(lambda: st.multiselect("m no options", [], ["a"]))
attempt(lambda: st.multiselect("m format fails", ["a"], ["a"], format_func=fail))
attempt(lambda: st.multiselect("m format number", ["a"], format_func=len))
attempt(lambda: st.multiselect("m max negative", ["a"], max_selections=-1))
attempt(lambda: st.multiselect("m max text", ["a"], max_selections="1"))
attempt(lambda: st.multiselect("m max float", ["a"], max_selections=1.5))
attempt(lambda: st.multiselect("m select all", ["a"], select_all=-5))
attempt(lambda: st.multiselect("m filter", ["a"], filter_mode=5))
attempt(lambda: st.multiselect("m new default", ["a"], ["z"], accept_new_options=True))
attempt(lambda: st.multiselect("m width", ["a"], width=0))

for call in (st.selectbox, st.radio, st.multiselect, st.pills):
    attempt(lambda: call("bytes", b"xy"))
attempt(lambda: st.multiselect("flag", ["a"], max_selections=True))
