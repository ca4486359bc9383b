"""Another Python: what is pickled here must be read there."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from typing import Any

from wasm_runtime.protocol.persistence import StoredEntry

_PROGRAM = """
import base64, json, sys
from pathlib import Path
from tests.support.shapes import same, value_of
from wasm_runtime.persistence.snapshot import Snapshot
from wasm_runtime.session.state import SessionState
from wasm_runtime.session.uploads import FileStore, NoFiles

for line in sys.stdin:
    job = json.loads(line)
    state = SessionState()
    content = base64.b64decode(job["content"])
    restored = Snapshot(state, FileStore(NoFiles()), print).restore(job["entries"], content)
    sys.modules["__main__"].__dict__.update(value_of(job["definitions"]))
    lost = {key: repr(error) for key, error in {**restored.lost, **state.take_lost()}.items()}
    wrong = [
        key for key, source in job["sources"].items() if key not in state or not same(state[key], value_of(source)[key])
    ]
    print(json.dumps({"keys": list(state), "wrong": wrong, "lost": lost}), flush=True)
"""


class OtherInterpreter:
    """Restores sessions in a process of its own."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", _PROGRAM]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def restore(
        self, entries: list[StoredEntry], content: bytes, definitions: str, sources: dict[str, str]
    ) -> dict[str, Any]:
        """What came back there: keys in order, those whose value is not what `sources` makes, and what is lost."""
        assert self._process.stdin is not None and self._process.stdout is not None
        job = {
            "entries": entries,
            "content": base64.b64encode(content).decode(),
            "definitions": definitions,
            "sources": sources,
        }
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        self._process.communicate(timeout=10)
