"""What `st.rerun` refuses, in a callback and outside of one, and keys that fragments refuse."""

import datetime as dt

import streamlit as st

SCOPES = [
    None, 1.5, True, 8, "", [], (), {}, {"part": 1}, {"part"}, b"part", b"", range(3), range(0), iter(["part"]), dt, dt.time(4),
    "nothing", "fragment", "App", ["nothing"], ["part", "nothing"], ["part", ""], ["part", None], [1.5], [True], [[]],
    ["app"], ["part", "fragment"], ("app", None),
]  # fmt: skip


def attempt(call):
    try:
        call()
    except Exception as error:
        st.session_state.setdefault("refused", []).append(f"{type(error).__name__}: {error}")


def ask_all():
    for scope in SCOPES:
        attempt(lambda: st.rerun(scope))


st.fragment(lambda: st.write("in a fragment"), key="part")()
st.button("Ask", on_click=ask_all)
ask_all()
for key in ("app", "fragment", "App", "", 7, "$$ID-x", [1]):
    attempt(lambda: st.fragment(ask_all, key=key))
    attempt(lambda: st.fragment(key=key))
attempt(st.fragment(lambda: st.write("second with this key"), key="part"))
attempt(lambda: st.container(key="part"))
attempt(lambda: st.button("Button", key="part"))
attempt(st.fragment(lambda: st.write("third with this key"), key="part"))
st.write(st.session_state.refused)

for every in ("zz", "", 0, -1, [1], True, float("nan")):
    part = st.fragment(lambda: st.write("in a fragment"), run_every=every)
    try:
        part()
    except Exception as error:
        st.write(type(error).__name__)
