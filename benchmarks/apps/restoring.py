"""What reading 50 MB of session state costs, against unpickling it. Python measures itself."""

import pickle
import time
from statistics import median

import streamlit as st

from wasm_runtime.persistence.snapshot import Snapshot
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileStore, NoFiles

KEYS = 1000

if st.button("Restore"):
    kept = SessionState()
    for number in range(KEYS):
        kept[f"key {number}"] = [{"row": row, "value": row / 7, "name": f"row {row}"} for row in range(900)]
    changes = Snapshot(kept, FileStore(NoFiles()), print).changes()
    assert changes is not None
    content = changes.content
    restoring, unpickling = [], []
    for _ in range(7):
        began = time.perf_counter()
        state = SessionState()
        Snapshot(state, FileStore(NoFiles()), print).restore(changes.entries, content)
        restoring.append(time.perf_counter() - began)
        del state
        began = time.perf_counter()
        values = [pickle.loads(part) for part in changes.parts]
        unpickling.append(time.perf_counter() - began)
        del values
    st.text(f"restoring = {median(restoring) * 1000}")
    st.text(f"unpickling = {median(unpickling) * 1000}")
