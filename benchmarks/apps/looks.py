"""1,000 rows, run after run, in turn with the looks for newer events and without them; then the medians of each.

The time of a run is that of its rows, until what they have sent is on its way. Odd runs do without looks. None shows
its progress: the page would draw beside them, and that is not what looking costs.
"""

import time
from statistics import median

import streamlit as st

from wasm_runtime.page.tree import Block, Leaf
from wasm_runtime.script.context import RunContext, current
from wasm_runtime.script.control import StopException

RUNS = 200
CHANGING = 60  # of which the last ones write rows that differ from the run before


def own_without_looks(self: RunContext, at: Block | Leaf) -> Block | Leaf:
    """`RunContext._own` but for the looks."""
    if self.is_stopped:
        raise StopException
    return at if self.fragment is None else self.fragment.place(at, self.tree.run)


state = st.session_state
if st.button("Measure"):
    state.number = 0
    state.took = {}
if state.get("number", RUNS) < RUNS:
    changes = max(0, state.number - (RUNS - CHANGING))
    usual = RunContext._own
    looks = state.number % 2 == 0
    time.sleep(0.01)
    current().next_progress = float("inf")
    began = time.perf_counter()
    if not looks:
        RunContext._own = own_without_looks  # type: ignore[method-assign]  # what is measured is the run without it
    for row in range(1000):
        st.markdown(f"Row **{row}** after {changes} changes with `code` and *emphasis*")
    RunContext._own = usual  # type: ignore[method-assign]  # as above
    time.sleep(0)
    what = f"{'changed' if changes else 'unchanged'}, {'with' if looks else 'without'} looks"
    state.took.setdefault(what, []).append(time.perf_counter() - began)
    state.number += 1
    st.rerun()
if "took" in state:
    for what, took in state.took.items():
        st.text(f"{what} = {median(took[4:]) * 1000}")
