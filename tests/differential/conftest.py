"""The process in which the real Streamlit answers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.differential.steps import Step

HERE = Path(__file__).parent


class CannotAnswer(Exception):
    """AppTest itself failed, not the script: what it says."""


class Oracle:
    def __init__(self) -> None:
        command = [sys.executable, "-W", "ignore", str(HERE / "oracle.py")]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=HERE
        )

    def answer(self, script: Path, steps: list[Step]) -> list[dict[str, Any]]:
        """The pictures after the first run and after each step."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        case = {"script": str(script), "steps": [step.as_json() for step in steps]}
        self._process.stdin.write(json.dumps(case) + "\n")
        self._process.stdin.flush()
        reply = json.loads(self._process.stdout.readline())
        if "error" in reply:
            raise CannotAnswer(reply["error"])
        pictures: list[dict[str, Any]] = reply["pictures"]
        return pictures

    def close(self) -> None:
        self._process.communicate(timeout=30)


@pytest.fixture(scope="session")
def oracle() -> Iterator[Oracle]:
    oracle = Oracle()
    yield oracle
    oracle.close()
