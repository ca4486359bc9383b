"""Streamlit's data editor, asked one case after the other."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Ask = Any  # a function of a case, to what Streamlit answers


@contextmanager
def streamlit_editor() -> Iterator[Ask]:
    """A process that answers cases; the dict of a case is described in oracle.py."""
    oracle = Path(__file__).with_name("oracle.py")
    with subprocess.Popen(
        [sys.executable, str(oracle)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        asked, answers = process.stdin, process.stdout
        assert asked is not None
        assert answers is not None

        def ask(**case: Any) -> Any:
            asked.write(json.dumps(case) + "\n")
            asked.flush()
            return json.loads(answers.readline())

        yield ask
        asked.close()


def error_of(error: Exception) -> dict[str, str]:
    """An error of ours as the oracle tells one of Streamlit's."""
    kind = type(error)
    module = kind.__module__.replace("wasm_runtime.errors", "streamlit.errors")
    return {"error": f"{module}.{kind.__name__}", "message": str(error)}
