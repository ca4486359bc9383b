"""What a run sets in its context is gone in the next; `st.rerun` goes on in the same."""

import calendar  # any module that stays: the variable lives there
import contextvars
from decimal import Decimal, getcontext

import streamlit as st

mark = vars(calendar).setdefault("mark", contextvars.ContextVar("mark", default="unset"))


def show(where):
    st.text(f"{where}: {Decimal(1) / 3} {mark.get()}")


def change(name):
    getcontext().prec = 4
    mark.set(name)


show("script")
if st.button("Change"):
    change("by the script")
    show("script")
st.button("Change first", on_click=change, args=("by a callback",))
if st.button("Again at once"):
    change("before st.rerun")
    st.rerun()


@st.fragment
def part():
    show("part")
    if st.button("Change in the part"):
        change("by the part")
        show("part")


part()
show("end")
