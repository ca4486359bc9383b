"""Exceptions of every kind, as the script shows them and as it leaves one uncaught."""

import streamlit as st


class Named(ValueError):
    alternate_name = "AnotherName"


def caused():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError("missing") from error


def in_handling():
    try:
        int("x")
    except ValueError:
        raise TypeError("second")


def without_context():
    try:
        int("x")
    except ValueError:
        raise TypeError("alone") from None


def group():
    found = []
    for fail in (caused, in_handling):
        try:
            fail()
        except Exception as error:
            found.append(error)
    raise ExceptionGroup("several", [*found, ExceptionGroup("inner", [ValueError("leaf")])])


def with_notes():
    error = ValueError("with notes")
    error.add_note("first")
    raise error


def cause_with_notes():
    try:
        with_notes()
    except ValueError as error:
        raise RuntimeError("outer") from error


def syntax():
    compile("x = (1,\ny = 2", "made.py", "exec")


def indentation():
    compile("if True:\nx = 1", "made.py", "exec")


def empty():
    raise ValueError


def markup():
    raise ValueError("  <b>bold</b> **md** :red[x]\nsecond line  ")


def several_arguments():
    raise ValueError("one", 2)


def named():
    raise Named("by another name")


def of_the_api():
    st.columns(0)


def deep(level=30):
    if level:
        deep(level - 1)
    raise RecursionError("deep")


KINDS = (caused, in_handling, without_context, group, with_notes, cause_with_notes, syntax, indentation, empty, markup)
for kind in (*KINDS, several_arguments, named, of_the_api, deep):
    try:
        kind()
    except Exception as error:
        st.exception(error)
st.exception(DeprecationWarning("a warning"))
st.exception(ValueError("narrow"), width=200)
for wrong in ("content", 0, "wide"):
    try:
        st.exception(ValueError("wrong width"), width=wrong)
    except Exception as error:
        st.exception(error)
group()
