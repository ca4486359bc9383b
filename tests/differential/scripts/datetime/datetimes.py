"""Moments to pick, with limits, with steps, with none chosen, and what is none."""

import datetime as dt

import streamlit as st

AT = dt.datetime(2024, 1, 5, 8, 7, 9, 5)
BERLIN = dt.timezone(dt.timedelta(hours=1))


def attempt(label, *args, **kwargs):
    try:
        st.write(repr(st.datetime_input(label, *args, **kwargs)))
    except Exception as error:
        st.exception(error)


VALUES = [
    *(AT, "now", None, dt.date(2024, 1, 5), dt.time(8, 7, 6), "2024-01-05", "2024-01-05 10:11:12.5", "20240105"),
    *("2024-01-05T10:11:12+02:00", "10:11", "today", "zz", "", "2024-02-30", 5, 1.5, True, [AT], b"2024-01-05"),
    *(
        AT.replace(tzinfo=BERLIN),
        dt.datetime.min,
        dt.datetime.max,
        dt.datetime(2024, 2, 29, 23, 59, 59),
        dt.timedelta(1),
    ),
]
for number, value in enumerate(VALUES):
    attempt(f"value {number}", value)
MINUTES, SECONDS, DAY = dt.timedelta(minutes=3), dt.timedelta(seconds=3), dt.timedelta(1)
LIMITS = [
    *((AT, None), (None, AT), (AT, AT), (AT + MINUTES, None), (AT + SECONDS, None), (None, AT - MINUTES)),
    *((None, AT - SECONDS), (AT + DAY, AT), ("now", None), (None, "now"), (None, dt.date(2024, 1, 5)), (5, None)),
    *(
        (None, dt.date(2024, 1, 4)),
        (dt.time(1, 2), None),
        (None, dt.time(1, 2)),
        (None, "zz"),
        ("2024-01-05", "2025-01-01"),
    ),
    *((AT.replace(tzinfo=BERLIN), None), (None, [AT]), (dt.datetime.min, dt.datetime.max)),
]
for number, (low, high) in enumerate(LIMITS):
    attempt(f"limits {number}", AT, low, high)
    attempt(f"limits of none {number}", None, low, high)
attempt("past now", "now", max_value=dt.datetime(2000, 1, 1))
attempt("before now", "now", min_value=dt.datetime(2100, 1, 1), max_value=dt.datetime(2101, 1, 1))
STEPS = [60, 59, 90, 1, 0, -60, 23 * 3600, 23 * 3600 + 1, DAY, dt.timedelta(seconds=90.5), True, "x", 1.5, None]
for number, step in enumerate(STEPS):
    attempt(f"step {number}", AT, step=step)
for number, form in enumerate(["DD.MM.YYYY", "MM-DD-YYYY", "zz", 5, "", "YYYY/MM/DD HH:mm", None]):
    attempt(f"format {number}", AT, format=form)
attempt("required", AT, required=True)
attempt("required", AT, required="x")
attempt("disabled", AT, disabled=True, help="Help", label_visibility="hidden", width=200)
attempt("disabled", AT, disabled="x")
attempt("width", AT, width="content")
attempt("visibility", AT, label_visibility="zz")
attempt("mode", AT, on_change="zz")
attempt("ignored", AT, on_change="ignore")
attempt("bind", AT, bind="zz", key="bind")
attempt("same", AT)
attempt("same", AT)
attempt("positional", AT, None, None, "key")
attempt(None, AT)


def assigned(name, value, *args, **kwargs):
    if name not in st.session_state:
        st.session_state[name] = value
    attempt(name, *args, key=name, **kwargs)
    st.write(repr(st.session_state.get(name)))


assigned("none", None, AT)
assigned("other", AT, None)
assigned("old", AT.replace(year=1900), AT)
assigned("too old", AT.replace(year=1900), AT, dt.datetime(2000, 1, 1))
assigned("too young", AT.replace(year=2900), AT, None, dt.datetime(2200, 1, 1))
assigned("zoned", AT.replace(tzinfo=BERLIN), AT)
assigned("zoned in limits", AT.replace(tzinfo=BERLIN), AT, dt.datetime(2000, 1, 1))
for number, value in enumerate(["2024-01-05 10:00", dt.date(2024, 1, 5), dt.time(1, 2), 5, "zz"]):
    if "wrong" not in st.session_state:
        assigned(f"wrong {number}", value, AT)
st.session_state.wrong = True


def changed(name):
    st.session_state.log = [*st.session_state.get("log", []), (name, st.session_state[name])]


attempt("When", AT, key="when", on_change=changed, args=("when",))
attempt("Within", AT, dt.datetime(2024, 1, 1), dt.datetime(2024, 1, 31), key="within")
attempt("Empty", None, key="empty")
st.write(str(st.session_state.get("log")))
with st.form("form"):
    attempt("In a form", AT)
    attempt("Called", AT, on_change=print)
    st.form_submit_button("Send")
