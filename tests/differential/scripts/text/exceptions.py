"""Exceptions of every kind, caught and shown."""

import streamlit as st


class Own(Exception):
    pass


class Deep(Exception):
    class Inner(Exception):
        pass


class Silent(Exception):
    def __str__(self):
        return ""


class Renamed(Exception):
    __module__ = "elsewhere.errors"


def attempt(call):
    try:
        call()
    except BaseException as error:
        st.exception(error)


def fail(error):
    raise error


def chained():
    try:
        [][1]
    except IndexError as error:
        raise Own("outer") from error


def in_handler():
    try:
        {}["k"]
    except KeyError:
        int("x")


def suppressed():
    try:
        {}["k"]
    except KeyError:
        raise Own("alone") from None


def noted():
    error = Own("noted")
    error.add_note("a note")
    raise error


def bottomless():
    bottomless()


attempt(lambda: fail(ValueError("a *message* <b>")))
attempt(lambda: fail(ValueError("  spaced\n")))
attempt(lambda: fail(ValueError()))
attempt(lambda: fail(ValueError(1, "two")))
attempt(lambda: fail(KeyError("k")))
attempt(lambda: fail(FileNotFoundError(2, "No such file", "name")))
attempt(lambda: fail(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why")))
attempt(lambda: fail(Own("own")))
attempt(lambda: fail(Deep.Inner("inner")))
attempt(lambda: fail(Silent("silent")))
attempt(lambda: fail(Renamed("renamed")))
attempt(lambda: fail(ExceptionGroup("group", [ValueError("one"), Own("two")])))
attempt(lambda: fail(SystemExit(3)))
attempt(lambda: fail(KeyboardInterrupt()))
attempt(lambda: fail(StopIteration(5)))
attempt(lambda: 1 / 0)
attempt(lambda: compile("x = = 1", "typed", "exec"))
attempt(lambda: compile("if x:\n  1\n 2", "typed", "exec"))
attempt(lambda: compile("x = 'open", "typed", "exec"))
attempt(lambda: compile("((", "<unknown>", "exec"))
attempt(lambda: fail(SyntaxError("by hand")))
attempt(lambda: fail(SyntaxError("by hand", ("file", 3, None, "text\n"))))
attempt(lambda: int("9" * 5000))
attempt(chained)
attempt(in_handler)
attempt(suppressed)
attempt(noted)
attempt(bottomless)
attempt(lambda: st.exception("text"))
attempt(lambda: st.exception(5))
attempt(lambda: st.exception(None))
attempt(lambda: st.exception(ValueError))
st.exception(ValueError("never raised"))
st.exception(st.errors.StreamlitAPIException("**markdown**"))
raise Own("the end")
