"""A counter, alone and among 1,000 keys of session state: what storing the session costs of each run; and what reading
50 MB of it costs. Python measures itself, around what the runtime does.
"""

import pickle
import time
from collections.abc import Callable
from hashlib import sha256
from statistics import mean, median
from typing import Any

import streamlit as st

from wasm_runtime.script.runner import AppSession
from wasm_runtime.session.snapshot import Snapshot
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileStore, NoFiles

KEYS = 1000

state = st.session_state
kind = st.radio("Keys", ["counter", f"{KEYS} keys"])


def measured(method: Callable[..., Any]) -> tuple[Callable[..., Any], list[float]]:
    """The method, which notes what it takes."""
    took: list[float] = []

    def run(*arguments: Any, **more: Any) -> Any:
        began = time.perf_counter()
        try:
            return method(*arguments, **more)
        finally:
            took.append(time.perf_counter() - began)

    return run, took


def count() -> None:
    state.count += 1


session: Any = AppSession
if not hasattr(session, "took"):
    session.run, runs = measured(session.run)
    session._save, saves = measured(session._save)
    session.took = runs, saves
state.setdefault("count", 0)
if kind != "counter":
    for number in range(KEYS):
        if f"key {number}" not in state:
            state[f"key {number}"] = [number]
    state["key 7"].append(1)
st.button("Increment", on_click=count)
st.write("Count =", state.count)
runs, saves = session.took
if st.button("Begin"):
    runs.clear()
    saves.clear()
if st.button("Show"):
    # Means, because a browser's clock is coarse. A run contains its own saving.
    st.text(f"saving = {mean(saves) * 1000}")
    st.text(f"without = {mean(runs) * 1000 - mean(saves) * 1000}")
if st.button("Restore"):
    kept = SessionState()
    for number in range(KEYS):
        kept[f"key {number}"] = [{"row": row, "value": row / 7, "name": f"row {row}"} for row in range(900)]
    changes = Snapshot(kept, FileStore(NoFiles()), print).changes()
    assert changes is not None
    content = changes.content
    for entry, part in zip(changes.entries, changes.parts, strict=True):
        entry["digest"] = sha256(part).hexdigest()  # as the keeper gives them
    restoring, unpickling = [], []
    for _ in range(7):
        began = time.perf_counter()
        Snapshot(SessionState(), FileStore(NoFiles()), print).restore(changes.entries, content)
        restoring.append(time.perf_counter() - began)
        began = time.perf_counter()
        values = [pickle.loads(part) for part in changes.parts]
        unpickling.append(time.perf_counter() - began)
        del values
    st.text(f"restoring = {median(restoring) * 1000}")
    st.text(f"unpickling = {median(unpickling) * 1000}")
