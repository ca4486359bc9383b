"""What st.help and st.write say about objects of every kind."""

import collections
import dataclasses
import enum
import functools
import math
import re
import types

import streamlit as st


class Dog:
    """A typical dog.

    More."""

    legs = 4
    name: str

    class Inner:
        "inner"

    def __init__(self, breed):
        self.breed = breed
        self.mod = re
        self.fn = len
        self._p = 1
        self.obj = object()

    def bark(self):
        "Woof doc"
        return 1

    @property
    def age(self):
        "the age"
        raise ValueError("never asked for")

    @functools.cached_property
    def cached(self):
        return 5

    @staticmethod
    def stat(a, b=1):
        pass

    @classmethod
    def cls(cls):
        pass

    @property
    def nodoc(self):
        raise AttributeError


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Color(enum.Enum):
    RED = 1


@dataclasses.dataclass
class P:
    x: int = 1


class HalfRepresented:
    def _repr_html_(self):
        return "<b>html</b>"


class Markdown:
    def _repr_markdown_(self):
        return "**markdown**"


def nodoc(a, *b, c: int = 2, **d):
    pass


def inner(shown):
    st.help(shown)


fido = Dog("poodle")
long = [*range(500)]
st.help(fido)
st.help(Dog)
st.help(Dog.bark)
st.help(fido.bark)
st.help(5)
st.help("text <x at 0x55>")
st.help("long " * 100)
st.help(long)
st.help(None)
st.help(math.sqrt)
st.help(math)
st.help(re)
st.help([1, 2])
st.help(Slots())
st.help(Color)
st.help(Color.RED)
st.help(P())
st.help(P)
st.help(nodoc)
st.help(lambda x: x)
st.help(functools.partial(nodoc, 1))
st.help(foo := 123)
st.help(range(3), width=300)
st.help(obj=fido)
st.help(type)
st.help(object)
st.help(object())
st.help(len)
st.help(dict.get)
st.help(collections.OrderedDict)
st.help(types.SimpleNamespace(a=1))
st.help(BaseException)
st.help(iter([]))
x = st.help(fido)
st.sidebar.help(fido)
st.container().help(fido)  # with a remark
st.help(1 + 1)
st.help(fido.breed)
inner(fido)

st.write(fido)
st.write("a", fido)
st.write(fido, 1)
fido
(fido,)
Dog
nodoc
st.write(nodoc)
st.write(re)
st.write(P())
st.write(P)
st.write(len, math.sqrt, fido.bark, ValueError, lambda: 1)
st.write(filter(None, []), zip(), object())
st.write(Markdown())
st.write(HalfRepresented())
st.write(HalfRepresented(), "after", unsafe_allow_html=True)
