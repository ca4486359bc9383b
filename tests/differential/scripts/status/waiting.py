"""Spinners, bars and statuses within each other, in fragments and callbacks, and runs that end in their middle."""

import streamlit as st

log = st.session_state.setdefault("log", [])
top = st.progress(0, "top")
spot = st.empty()
left, right = st.columns(2)
box = st.container()


def work():
    log.append("callback")
    with st.spinner("in the callback"):
        st.progress(50, "by the callback")
    with st.status("status of the callback"):
        st.text("written by the callback")


st.button("callback", on_click=work)
with st.spinner("one"):
    with left, st.spinner("two", show_time=True):
        bar = st.progress(10, "left")
        with right:
            st.text("right")
            bar.progress(20, "left, from the right")
    box.text("box")
    with box, st.spinner("three"):
        top.progress(30)
        box.progress(40, "in the box")
spot.progress(50)
with spot, st.spinner("in the spot"):
    pass
with spot.container():
    st.progress(60, "in the spot")
    with st.spinner("within"):
        st.text("spot")

for index, column in enumerate(st.columns(3)):
    with column, st.status(f"column {index}", expanded=index == 1) as status:
        bar = st.progress(0)
        for step in range(3):
            bar.progress((step + 1) / 3, f"step {step}")
            status.update(label=f"column {index}, step {step}")
with st.sidebar:
    with st.spinner("aside"), st.status("aside"):
        side = st.progress(5, "aside")
    side.progress(95)
side.empty()

made = [st.progress(10 * each) for each in range(3)]
for each in reversed(made):
    each.progress(100)
made[1].empty()
made[2].text("instead of the last")


@st.fragment
def part():
    runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
    bar = st.progress(min(runs * 10, 100), f"run {runs}")
    with st.spinner("part"):
        again = st.button("again")
        stops = st.button("stops")
        whole = st.button("whole")
        with st.status(f"status {runs}") as status:
            bar.progress(100)
            if again and runs == 2:
                st.session_state.runs = 10
                st.rerun(scope="fragment")
            if stops:
                bar.empty()
                status.update(state="complete")
                st.stop()
            if whole:
                st.rerun()
            status.update(label=f"status {runs} ended")
    top.progress(runs, "from the part")
    st.text("the part is over")


part()


@st.dialog("Dialog")
def dialog():
    with st.spinner("in the dialog"), st.status("dialog"):
        st.progress(50, "dialog")
    st.button("in the dialog")


if st.button("dialog"):
    dialog()
if st.button("middle"):
    with st.spinner("middle"):
        top.progress(99, "middle")
        log.append("middle")
        st.rerun()
if st.button("error"):
    with st.spinner("error"), st.status("error"), left:
        top.progress(77, "before the error")
        st.progress(200)
if st.button("caught"):
    try:
        with st.spinner("caught"), st.status("caught"):
            raise ValueError("x")
    except ValueError:
        st.text("caught")
st.text(log)
