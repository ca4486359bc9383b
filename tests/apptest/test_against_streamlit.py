"""Values, `repr`s and errors of `AppTest` are Streamlit's, for what people set right and what they set wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SUITE = Path(__file__).parent / "suite"


def answers(*arguments: str) -> dict[str, str]:
    command = [sys.executable, "-W", "ignore", "questions.py", *arguments]
    done = subprocess.run(command, cwd=SUITE, capture_output=True, text=True, timeout=240, check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_every_question_has_the_same_answer() -> None:
    assert answers("sitelet") == answers("streamlit")
