"""Pills and segmented controls with odd options, defaults that are none of them, and misuse."""

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
for group in (st.pills, st.segmented_control):
    name = group.__name__
    attempt(lambda: group(f"{name} lists", [[1], [2]], default=[[1]]))
    attempt(lambda: group(f"{name} a list", [[1], [2]], default=[1]))
    attempt(lambda: group(f"{name} dicts", [{"a": 1}, {}]))
    attempt(lambda: group(f"{name} none", [None, "a"], default=None))
    attempt(lambda: group(f"{name} only none", [None], default=[None]))
    attempt(lambda: group(f"{name} nan", [NAN, 1.0], default=NAN))
    attempt(lambda: group(f"{name} odd", [ODD, "a"], default=ODD))
    attempt(lambda: group(f"{name} same", ["a", "a", "b"], default="a"))
    attempt(lambda: group(f"{name} same text", [1, "1", 1.0], default="1"))
    attempt(lambda: group(f"{name} same multi", [1, "1", 1.0], default=["1", 1], selection_mode="multi"))
    attempt(lambda: group(f"{name} all the same", ["x", "y"], default="y", format_func=lambda _: "same"))
    attempt(lambda: group(f"{name} empty text", ["", " "], default=""))
    attempt(lambda: group(f"{name} bytes", [b"a", b"b"], default=b"b"))
    attempt(lambda: group(f"{name} tuples", [(1, 2), ()], default=(1, 2)))
    attempt(lambda: group(f"{name} a tuple", [(1, 2), ()], default=[(1, 2)]))
    attempt(lambda: group(f"{name} an empty tuple", [(1, 2), ()], default=()))
    attempt(lambda: group(f"{name} functions", [len, max], format_func=lambda each: each.__name__))
    attempt(lambda: group(f"{name} generator", (letter for letter in "ab")))
    attempt(lambda: group(f"{name} broken generator", broken()))
    attempt(lambda: group(f"{name} dict", {"a": 1, "b": 2}, default="b"))
    attempt(lambda: group(f"{name} dict view", {"a": 1, "b": 2}.values(), default=2))
    attempt(lambda: group(f"{name} set", {"a"}, default={"a"}))
    attempt(lambda: group(f"{name} deque", collections.deque("ab")))
    attempt(lambda: group(f"{name} range", range(3), default=range(1), selection_mode="multi"))
    attempt(lambda: group(f"{name} enum", Color, default=Color.GREEN))
    attempt(lambda: group(f"{name} empty enum", enum.Enum("Empty", "")))
    attempt(lambda: group(f"{name} None", None))
    attempt(lambda: group(f"{name} number", 5))
    attempt(lambda: group(f"{name} text", "ab", default="b"))
    attempt(lambda: group(f"{name} nothing", []))
    attempt(lambda: group(f"{name} nothing multi", [], selection_mode="multi"))
    attempt(lambda: group(f"{name} nothing default", [], default="a"))
    attempt(lambda: group(f"{name} nothing required", [], required=True))
    attempt(lambda: group(f"{name} format fails", ["a"], format_func=fail))
    attempt(lambda: group(f"{name} format None", ["a"], format_func=None))
    attempt(lambda: group(f"{name} format text", ["a"], format_func="x"))
    attempt(lambda: group(f"{name} default missing", ["a"], default="z"))
    attempt(lambda: group(f"{name} default list", ["a", "b"], default=["a", "z"], selection_mode="multi"))
    attempt(lambda: group(f"{name} default two", ["a", "b"], default=["a", "b"]))
    attempt(lambda: group(f"{name} default empty", ["a", "b"], default=[]))
    attempt(lambda: group(f"{name} default twice", ["a", "b"], default=["b", "b"], selection_mode="multi"))
    attempt(lambda: group(f"{name} default order", ["a", "b"], default=["b", "a"], selection_mode="multi"))
    attempt(lambda: group(f"{name} default one", ["a", "b"], default="b", selection_mode="multi"))
    attempt(lambda: group(f"{name} default letters", ["ab", "a", "b"], default="ab", selection_mode="multi"))
    attempt(lambda: group(f"{name} default number", [1, 2], default=2))
    attempt(lambda: group(f"{name} default true", [1, 2], default=True))
    attempt(lambda: group(f"{name} default dict", ["a"], default={"a": 1}))
    attempt(lambda: group(f"{name} default generator", ["a", "b"], default=(each for each in "b")))
    attempt(lambda: group(f"{name} mode", ["a"], selection_mode="zz"))
    attempt(lambda: group(f"{name} mode None", ["a"], selection_mode=None))
    attempt(lambda: group(f"{name} required multi", ["a"], selection_mode="multi", required=True))
    attempt(lambda: group(f"{name} required", ["a", "b"], required=True))
    attempt(lambda: group(f"{name} required text", ["a"], required="yes"))
    attempt(lambda: group(f"{name} required None", ["a"], required=None))
    attempt(lambda: group(f"{name} required 5", ["a"], required=5))
    attempt(lambda: group(f"{name} wrap text", ["a"], wrap="yes"))
    attempt(lambda: group(f"{name} wrap", ["a"], wrap=True))
    attempt(lambda: group(f"{name} disabled text", ["a"], disabled="yes"))
    attempt(lambda: group(f"{name} width", ["a"], width="wide"))
    attempt(lambda: group(f"{name} width 0", ["a"], width=0))
    attempt(lambda: group(f"{name} visibility", ["a"], label_visibility="zz"))
    attempt(lambda: group(f"{name} on_change", ["a"], on_change="zz"))
    attempt(lambda: group(f"{name} on_change number", ["a"], on_change=5))
    attempt(lambda: group(f"{name} bind", ["a"], bind="zz"))
    attempt(lambda: group(f"{name} bind no key", ["a"], bind="query-params"))
    attempt(lambda: group(f"{name} persist", ["a"], persist_state="page"))
    attempt(lambda: group(None, ["a"]))
    attempt(lambda: group(5, ["a"], help=5))
    attempt(lambda: group("", ["b"]))
    attempt(lambda: group(f"{name} no options"))
    attempt(lambda: group())
    attempt(lambda: group(f"{name} positional", ["a"], "multi"))
    attempt(lambda: (group(f"{name} twice", ["a"]), group(f"{name} twice", ["a"])))
    attempt(lambda: st.form(f"{name} form").pills("in form", ["a"], on_change=lambda: None))
    attempt(
        lambda: group(f"{name} icons", [":material/star: x", ":material/star:", "🎉 y", "🎉", ":material/no_icon: z"])
    )
    attempt(
        lambda: group(
            f"{name} not icons", ["🎉y", " 🎉 z", "a 🎉", ":material/star:x", ":smile: s", "🎉🎉 two", "1 one"]
        )
    )
    attempt(lambda: group(f"{name} spaces", [" a ", "  🎉   b ", "\tc\nd", ":material/star:   e"], default=" a "))
